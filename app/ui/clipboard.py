"""Copies for this desk alone: no history of a clipboard and no cloud keeps them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NOT_KEPT = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
    "x-kde-passwordManagerHint": b"secret",
}
"""The formats by which Windows and KDE leave a copy out of the history of the clipboard and out of their cloud."""


def copy(text: str) -> None:
    """Put a text on the clipboard, with the formats that keep it out of histories. The lock takes it away again."""
    copied = QMimeData()
    copied.setText(text)
    for kind, data in _NOT_KEPT.items():
        copied.setData(kind, data)
    QGuiApplication.clipboard().setMimeData(copied)
