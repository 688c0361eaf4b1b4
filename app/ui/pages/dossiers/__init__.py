"""The page of dossiers (档案)."""

from __future__ import annotations

from app.ui.pages.dossiers.page import DossiersPage

__all__ = ["DossiersPage"]
