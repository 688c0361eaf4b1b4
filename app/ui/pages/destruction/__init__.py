"""The page of destruction (销毁)."""
