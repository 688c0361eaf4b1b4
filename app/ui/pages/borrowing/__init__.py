"""The page of borrowing (借阅)."""
