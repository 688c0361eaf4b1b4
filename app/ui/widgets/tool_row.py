"""A row of tools that folds into the menu 更多 in a narrow window. The keys of folded tools go on working."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.ui.widgets.text import button

_SPACING = 8


class ToolRow(QWidget):
    """`fixed` stay, at the left; of the `tools` the last fold first. `always`: what stands only in the menu."""

    def __init__(self, fixed: Sequence[QWidget], tools: Sequence[QPushButton], always: Sequence[QAction] = ()) -> None:
        super().__init__()
        self._fixed, self._tools, self._always = tuple(fixed), tuple(tools), tuple(always)
        self._folded: tuple[QPushButton, ...] = ()
        self._keys: dict[QPushButton, list[QShortcut]] = {}
        self._more = button(self.tr("更多(&M)"), name="moreButton")
        self.menu = QMenu(self._more)
        self.menu.aboutToShow.connect(self._fill)
        self._more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        for part in self._fixed:
            row.addWidget(part)
        row.addStretch(1)
        for part in (*self._tools, self._more):
            row.addWidget(part)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for what cannot fold."""
        return QSize(self._width_of((), folds=True), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Fold anew when a word of the row has changed, or a tool came or went."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room any more, and unfold what has."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wanted = [one for one in self._tools if not one.isHidden() or one in self._folded]
        count = len(wanted)
        while count and self._width_of(wanted[:count], folds=count < len(wanted)) > self.width():
            count -= 1
        self._folded = tuple(wanted[count:])
        for place, one in enumerate(wanted):
            one.setVisible(place < count)
            self._hear_keys(one)
        self._more.setVisible(bool(self._folded or self._always))

    def _hear_keys(self, tool: QPushButton) -> None:
        """A hidden button hears none of its keys: the row hears those of a folded one."""
        keys = self._keys.setdefault(tool, [])
        keys += tool.findChildren(QShortcut)
        for key in keys:
            key.setParent(self if tool in self._folded else tool)
            key.setWhatsThis(tool.text())
        if tool not in self._folded:
            keys.clear()

    def _width_of(self, tools: Sequence[QPushButton], *, folds: bool) -> int:
        shown = [*(part for part in self._fixed if not part.isHidden()), *tools]
        if folds or self._always:
            shown.append(self._more)
        return sum(one.sizeHint().width() + _SPACING for one in shown)

    def _fill(self) -> None:
        self.menu.clear()
        for tool in self._folded:
            action = self.menu.addAction(tool.icon(), tool.text(), tool.click)
            action.setObjectName(tool.objectName())
            action.setEnabled(tool.isEnabled())
        if self._folded:
            self.menu.addSeparator()
        self.menu.addActions(self._always)
