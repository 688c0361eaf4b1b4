"""The page of transfers of project dossiers (移交)."""
