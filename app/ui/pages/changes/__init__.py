"""The page of changes (修改)."""
