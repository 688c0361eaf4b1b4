"""李梅 before an archive with nothing in it."""

from __future__ import annotations

import pytest

from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.ui.ledger_import.hands import (
    Opener,
)


@pytest.fixture
def window(window_of: Opener) -> MainWindow:
    """李梅 before an archive with nothing in it."""
    return window_of("li", kinds=(DossiersPage,))
