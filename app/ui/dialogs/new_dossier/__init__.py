"""The dialog of a new dossier."""
