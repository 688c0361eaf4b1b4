"""The parts of the detail pane: captions with values, and a history that reads from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain

_MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened: `when` in the corner, `title` bold, `body` beneath; `code` can be copied.

    `struck`: it was taken back, and both are struck through.
    """

    title: str
    when: str
    body: str = ""
    code: str = ""
    icon: QIcon | None = None
    struck: bool = False


class ScrollingColumn(Scrolling):
    """A column of widgets that is filled anew each time."""

    def fill(self, parts: Iterable[QWidget]) -> None:
        """Show these widgets from the top."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inner)


class Facts(QWidget):
    """Captions and values; a value can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(6)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def add(self, caption: str, value: str, name: str = "") -> QLabel:
        """A line; returns the label of its value."""
        shown = plain(value or "—", wrap=True, name=name)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._form.addRow(plain(caption, "muted"), shown)
        return shown


def history(entries: Sequence[TimelineEntry], nothing: str, more: str) -> list[QWidget]:
    """Entries as widgets, newest first as given. `nothing` stands for none; `more` (with {n}) where some are cut."""
    if not entries:
        return [plain(nothing, "muted", wrap=True)]
    parts: list[QWidget] = [_entry(entry) for entry in entries[:_MOST_SHOWN]]
    if len(entries) > _MOST_SHOWN:
        parts.append(plain(more.format(n=_MOST_SHOWN), "muted", wrap=True))
    return parts


def _entry(entry: TimelineEntry) -> QWidget:
    frame = QFrame()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(2)
    head = QHBoxLayout()
    head.setSpacing(6)
    if entry.icon is not None:
        picture = QLabel()
        picture.setPixmap(entry.icon.pixmap(QSize(16, 16)))
        head.addWidget(picture)
    title = _struck(plain(entry.title, wrap=True), entry.struck)
    font = title.font()
    font.setBold(True)
    title.setFont(font)
    head.addWidget(title, 1)
    head.addWidget(plain(entry.when, "muted"))
    column.addLayout(head)
    for text, kind in ((entry.body, ""), (entry.code, "muted")):
        if text:
            line = _struck(plain(text, kind, wrap=True), entry.struck and text == entry.body)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
    return frame


def _struck(label: QLabel, struck: bool) -> QLabel:
    font = label.font()
    font.setStrikeOut(struck)
    label.setFont(font)
    return label
