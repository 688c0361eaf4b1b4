"""The page of deputies."""
