"""The page of missing dossiers."""
