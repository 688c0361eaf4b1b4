"""The page of destruction lists."""
