"""The frame of every dialog: a message bar, a body, buttons of which the harmless one is the default.

Nothing typed into a form is dropped unasked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import fitting, openings, run
from app.ui.dropped import paths_of, take_files
from app.ui.messages import Tone
from app.ui.typed import Values, in_words, put_back, values_of
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.scrolling import AsHigh
from app.ui.widgets.text import button, plain

_QUESTION_WIDTH = 440


class Dialog(QDialog):
    """Opened with `open()`. `body` takes the widgets; `add_button` the buttons, from left to right.

    `grows`: whether it becomes higher with what it says. `scrolls`: where the screen has less room, the body scrolls as a whole; else
    its parts see to that.
    """

    grows: ClassVar[bool] = True
    scrolls: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._watched: list[Callable[[], object]] = []
        self._opened_with: list[object] | None = None
        self._stood: Values = {}
        self.opening = openings.current()
        self.bar = MessageBar()
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(24, 8, 24, 16)
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.bar)
        self._whole.addWidget(AsHigh(inside) if self.scrolls else inside, 1)
        self._whole.addLayout(self.buttons)

    def add_button(self, text: str, name: str, kind: str = "", *, default: bool = False) -> QPushButton:
        """Add a button; exactly one should be the default, «取消» where the act is dangerous."""
        made = button(text, kind, name=name)
        made.setDefault(default)
        self.buttons.addWidget(made)
        return made

    def add_cancel(self, *, default: bool = False) -> QPushButton:
        """Add «取消», which closes the dialog."""
        cancel = self.add_button(self.tr("取消"), "cancelButton", default=default)
        cancel.clicked.connect(self.reject)
        return cancel

    def say(self, tone: Tone, text: str) -> None:
        """Show a message in the dialog's own bar."""
        self.bar.say(tone, text)

    def on_scan(self, code: str) -> bool:
        """Take a bar code that was scanned into the dialog; False when it means nothing here."""
        return False

    def on_files(self, paths: list[Path]) -> None:
        """Take files that were dropped onto the dialog; one that has no use for them shows a message."""
        self.say(Tone.INFO, self.tr("这里不能放入文件。请先完成或关闭此对话框，再把文件拖到档案或窗口上。"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are answered wherever they are dropped."""
        take_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        event.acceptProposedAction()
        self.on_files(paths_of(event.mimeData()))

    def event(self, event: QEvent) -> bool:
        """Grow with a new message: the height of wrapped text is known once it is laid out."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Open high enough for every wrapped line."""
        super().showEvent(event)
        self._grow()
        if self._opened_with is None:
            self.settle()
            if self.opening is not None:
                self.opening.came_up(self)

    def _grow(self) -> None:
        """Grow to the height of every wrapped line, and no further than the screen has room for."""
        self._whole.activate()
        room = fitting.room_for(self)
        width = min(self.width(), room.width())
        wanted = max(self.height(), self._whole.totalHeightForWidth(width)) if self.grows else self.height()
        size = QSize(width, min(wanted, room.height()))
        if size == self.size():
            return
        self.resize(size)
        lowest = max(room.top(), room.bottom() - size.height())
        self.move(self.x(), min(self.y(), lowest))

    def watch(self, *values: Callable[[], object]) -> None:
        """Count these values as work: where one has changed since the dialog came up, it is not dropped unasked."""
        self._watched += values

    def unsaved(self) -> bool:
        """Return whether closing now would drop typed input."""
        return self._opened_with is not None and self._opened_with != [value() for value in self._watched]

    def settle(self) -> None:
        """Count what stands now as kept: nothing of it is work any more."""
        self._opened_with = [value() for value in self._watched]
        self._stood = values_of(self)

    def typed(self) -> Values:
        """Return what stands here otherwise than when the dialog came up: a lock keeps it. A password is never in it."""
        stood = self._stood
        return {name: value for name, value in values_of(self).items() if stood.get(name) != value}

    def typed_words(self) -> str:
        """Return what is typed here as a text to copy."""
        return in_words(self, self.typed())

    def retype(self, values: Values) -> Values:
        """Put back what `typed` returned, as a person would; return what has no place here, or not yet."""
        return put_back(self, values)

    def accept(self) -> None:
        """Close, but not over an act that is under way."""
        if not self.is_acting():
            super().accept()

    def reject(self) -> None:
        """Close, but not over an act that is under way; where something typed would be dropped, ask once before that."""
        if not self.is_acting():
            self.ask_to_drop(lambda: self.done(QDialog.DialogCode.Rejected))

    def ask_to_drop(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or, where something typed would be dropped, once the person agrees to that."""
        if not self.unsaved():
            then()
            return
        question = DropQuestion(self)
        question.dropped.connect(then)
        question.open()

    def is_acting(self) -> bool:
        """Return whether an act is under way here. It cannot be cancelled, so the dialog stays and shows its result."""
        acting = run.is_acting(self)
        if acting:
            QApplication.beep()
            self.say(Tone.INFO, self.tr("正在办理，请稍候。"))
        return acting

    def done(self, result: int) -> None:
        """Close at once, as the lock does; nothing that still runs comes back to a closed dialog."""
        run.abandon(self)
        super().done(result)


class DropQuestion(Dialog):
    """`dropped` when the typed input may be dropped; Esc and Enter keep it."""

    dropped = Signal()

    def __init__(self, parent: QWidget, asked: str = "") -> None:
        super().__init__(parent, self.tr("尚未保存"))
        self.setObjectName("dropQuestion")
        self.setMinimumWidth(_QUESTION_WIDTH)
        asked = asked or self.tr("还没有保存。要放弃填写的内容吗？")
        self.body.addWidget(plain(asked, wrap=True, name="dropText"))
        drop = self.add_button(self.tr("放弃(&X)"), "dropButton", "danger")
        drop.clicked.connect(self._drop)
        stay = self.add_button(self.tr("继续填写(&K)"), "stayButton", "primary", default=True)
        stay.clicked.connect(self.reject)
        stay.setFocus()

    def _drop(self) -> None:
        self.accept()
        self.dropped.emit()
