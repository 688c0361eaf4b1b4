"""A page in a dialog of its own, from another page: the same page, with the same acts."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.dialogs.base import Dialog
from app.ui.page import AnyPage

_SIZE = (1160, 720)


class _Given(QVBoxLayout):
    """Gives a page the height that there is. A page scrolls its own parts above its buttons; the dialog scrolls none of it."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.setContentsMargins(0, 0, 0, 0)

    def hasHeightForWidth(self) -> bool:
        """Ask for no height of its own, whatever wraps in the page."""
        return False


class PageDialog(Dialog):
    """`changed` as the page's. What the page wants to show elsewhere closes the dialog, and is `wanted` there."""

    grows: ClassVar[bool] = False
    changed = Signal(bool)
    wanted = Signal(str, object)

    def __init__(self, parent: QWidget, page: AnyPage, title: str = "") -> None:
        super().__init__(parent, title or page.shown_title())
        self.setObjectName(f"{page.key}Dialog")
        self.resize(*_SIZE)
        self._page = page
        self.body.setContentsMargins(0, 0, 0, 0)
        place = QWidget()
        _Given(place).addWidget(page)
        self.body.addWidget(place, 1)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.reject)
        page.said.connect(self.say)
        page.changed.connect(self._acted)
        page.wanted.connect(self._go)
        page.refresh()

    def on_scan(self, code: str) -> bool:
        """Hand a scan to the page."""
        return self._page.on_scan(code)

    def _acted(self, changed: bool) -> None:
        if changed:
            self._page.refresh()
        self.changed.emit(changed)

    def _go(self, key: str, what: object) -> None:
        self.accept()
        self.wanted.emit(key, what)
