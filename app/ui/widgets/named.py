"""The name by which style sheets, the tour and tests find a part of the window."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def named(part: Part, name: str) -> Part:
    """The same part with its object name set."""
    part.setObjectName(name)
    return part
