"""The page of borrowing (借阅)."""

from app.ui.pages.borrowing.page import BorrowingPage

__all__ = ["BorrowingPage"]
