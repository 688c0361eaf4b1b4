"""The pages of the window, in the order in which they stand at the left."""

from __future__ import annotations

from app.ui.page import Page


def shipped() -> tuple[type[Page], ...]:
    """Every page. Each says itself which sessions see it."""
    return ()
