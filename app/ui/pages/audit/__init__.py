"""The page of the trail (审计)."""
