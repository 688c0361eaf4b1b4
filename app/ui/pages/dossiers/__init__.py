"""The page of dossiers (档案)."""
