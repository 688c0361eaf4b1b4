"""The page of accounts and staff (账号)."""
