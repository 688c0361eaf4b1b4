"""One event of the trail: who, when, what, before and after, and the anchor that a slip prints of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.models.domain.chain import AuditEvent
from app.ui.pages.audit.words import TrailWords
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain


class EventDetail(QFrame):
    """Read-only; every value can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = plain(kind="heading", wrap=True, name="eventTitle")
        self._area = Scrolling()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        self.show_event(None, None)

    def show_event(self, event: AuditEvent | None, words: TrailWords | None) -> None:
        """Show an event, or ask to choose one."""
        page = QWidget()
        if event is None or words is None:
            self._title.setText(self.tr("选中一行查看详情"))
            self._area.setWidget(page)
            return
        self._title.setText(words.action(event))
        rows = [
            (self.tr("行号"), str(event.seq)),
            (self.tr("时间"), event.at.replace("T", " ")),
            (self.tr("办理人"), words.who(event)),
            (self.tr("对象"), words.subject(event)),
        ]
        changed = words.changed(event)
        if changed is not None:
            rows += [(self.tr("变更前"), changed[0]), (self.tr("变更后"), changed[1])]
        rows += [*words.detail(event), (self.tr("校验码"), event.anchor)]
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, (caption, value) in enumerate(rows):
            shown = plain(_breakable(value), wrap=True, name="eventAnchor" if value == event.anchor else "")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(plain(caption, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, place, 1)
        grid.setRowStretch(len(rows), 1)
        self._area.setWidget(page)


def _breakable(text: str) -> str:
    """A hash has no place to break a line: give it one after every sixteen characters."""
    if " " in text or len(text) < 33 or not text.isalnum() or not text.isascii():
        return text
    return " ".join(text[place : place + 16] for place in range(0, len(text), 16))
