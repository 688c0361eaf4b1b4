"""The page of handovers (交接)."""
