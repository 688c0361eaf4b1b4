"""The page of stocktaking."""
