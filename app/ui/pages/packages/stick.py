"""What a person picks on a stick, and what is written there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.files import ask_file, ask_new_file

SEALED, KEY, PACKET, RETURNED = "sealed", "mkey", "mcount", "mscans"
"""The endings of a package, of an archive's keys, and of a packet for a count elsewhere with its return."""


def ask_sealed(owner: QWidget, title: str, picked: Callable[[Path], None]) -> None:
    """Ask for a package or a receipt."""
    ask_file(owner, title, "openDialog", [_tr("封装包和回执 (*.{suffix})").format(suffix=SEALED), _any()], picked)


def ask_key(owner: QWidget, title: str, picked: Callable[[Path], None]) -> None:
    """Ask for the file with another archive's public keys."""
    ask_file(owner, title, "openDialog", [_tr("公钥文件 (*.{suffix})").format(suffix=KEY), _any()], picked)


def ask_where(owner: QWidget, title: str, suggested: str, suffix: str, picked: Callable[[Path], None]) -> None:
    """Ask where a file is to be written."""
    ask_new_file(owner, title, "saveDialog", f"{suggested}.{suffix}", f"*.{suffix}", picked)


def _any() -> str:
    return _tr("所有文件 (*)")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Stick", text)
