"""The hands and eyes of the tour: it types, clicks, waits, looks, and keeps a picture of every step.

It uses the program as a person does, through keys and clicks in the real window; a step that does not come to
what it should fails the tour.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from app.ui import run
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.preferences import Language
from app.ui.widgets.editable import line_of
from app.ui.widgets.tool_row import ToolRow
from app.ui.workplace import Workplace
from tests.tour.words import spoken

W = TypeVar("W", bound=QWidget)
D = TypeVar("D", bound=QDialog)
_PATIENCE_S = 60.0
_PAUSE_MS = 30
_SHADE = 90
_CAPTION = 30
_CAPTION_COLOUR = "#3c4656"


class TourFailed(AssertionError):
    """A step did not come to what it should."""


class Stage:
    """The window, the folder of pictures, and the record of what was checked."""

    def __init__(self, window: MainWindow, out: Path, language: Language) -> None:
        self.window, self.out, self._language = window, out, language
        self._steps: list[dict[str, Any]] = []
        self._checks: list[str] = []
        self.step = ""
        self._faults: list[str] = []
        sys.excepthook = self._note_fault

    # ------------------------------------------------------------ looking
    def picture(self, name: str) -> None:
        """Keep a picture of the window with the dialogs above it, as step NN."""
        self.settle()
        number = len(self._steps) + 1
        path = self.out / f"{number:02}-{name}.png"
        shown, dialogs = self.window.grab(), self.dialogs()
        tallest = max((dialog.height() + _CAPTION for dialog in dialogs), default=0)
        whole = QPixmap(shown.width(), max(shown.height(), tallest))
        whole.fill(QColor(_CAPTION_COLOUR))
        painter = QPainter(whole)
        painter.drawPixmap(0, 0, shown)
        for dialog in dialogs:
            self._draw(painter, dialog, whole)
        painter.end()
        whole.save(str(path))
        self._steps.append({"step": self.step, "picture": path.name, "checked": self._checks})
        self._checks = []
        print(f"  {path.name}  {'; '.join(self._steps[-1]['checked'])}", flush=True)

    def paper(self, name: str) -> bytes:
        """Keep the PDF of the open preview and a picture of it; close it; returns the PDF."""
        preview = self.wait_for_dialog(PdfPreview)
        self.wait(lambda: preview.painted, "the preview shows pages")
        self.picture(name)
        path = self.out / f"{name}.pdf"
        preview.save(path)
        self.close(preview)
        return path.read_bytes()

    def check(self, holds: bool, what: str) -> None:
        """Note what was checked; raise TourFailed when it does not hold."""
        if not holds:
            self.picture("failed")
            raise TourFailed(f"{self.step}: {what}")
        self._checks.append(what)

    def dialogs(self) -> list[QDialog]:
        """Open dialogs, the oldest first."""
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return sorted(shown, key=_depth)

    def spoken(self, chinese: str) -> str:
        """Return a text of the window in the language of this tour."""
        return spoken(chinese, self._language)

    def cites(self) -> bool:
        """Whether what is said names a clause, or the program's own safeguard."""
        return "《" in self.said() or self.spoken("本系统保障") in self.said()

    def said(self) -> str:
        """Return the text of the message bars."""
        roots = (*self.dialogs(), self.window)
        labels = [label for root in roots for label in _parts(root, QLabel, "messageText") if label.isVisible()]
        return " ".join(label.text() for label in labels)

    def shows(self, name: str) -> bool:
        """Whether a widget of that name can be seen."""
        return any(one.isVisible() for root in (*self.dialogs(), self.window) for one in _parts(root, QWidget, name))

    def table_text(self, name: str) -> str:
        """Everything that a table shows."""
        model = self.find(QTableView, name).model()
        cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
        return " ".join(str(cell.data() or "") for cell in cells)

    def select_row(self, name: str, text: str) -> bool:
        """Put the cursor on the first row of a table that shows `text`; False when there is none."""
        table = self.find(QTableView, name)
        model = table.model()
        for row in range(model.rowCount()):
            if any(text in str(model.index(row, column).data() or "") for column in range(model.columnCount())):
                table.setCurrentIndex(model.index(row, 0))
                table.selectRow(row)
                return True
        return False

    def find(self, kind: type[W], name: str) -> W:
        """The visible widget of a kind and name, in the top dialog or in the window."""
        for root in (*reversed(self.dialogs()), self.window):
            for one in _parts(root, kind, name):
                if one.isVisible():
                    return one
        raise TourFailed(f"{self.step}: no {kind.__name__} {name}")

    @property
    def workplace(self) -> Workplace:
        """The pages of who is signed in; TourFailed when nobody is."""
        if self.window.workplace is None:
            raise TourFailed(f"{self.step}: nobody is signed in")
        return self.window.workplace

    @property
    def pictures(self) -> int:
        """Return the number of pictures that were kept."""
        return len(self._steps)

    # ------------------------------------------------------------ doing
    def click(self, name: str) -> None:
        """Click a widget by name, waiting until it can be clicked; a button that is folded away by its entry in the menu."""
        if (menu := self._folded_into(name)) is not None:
            self._click_entry(menu, name)
            return
        widget = self.when_ready(QWidget, name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())

    def _folded_into(self, name: str) -> QMenu | None:
        """Return the menu of the row of tools that has no room for a button; None where the button has its place."""
        (*_, top) = (self.window, *self.dialogs())
        for one in _parts(top, QPushButton, name):
            row = one.parentWidget()
            if isinstance(row, ToolRow) and row.isVisible() and one.isHidden():
                return row.menu
        return None

    def _click_entry(self, menu: QMenu, name: str) -> None:
        menu.popup(self.window.mapToGlobal(self.window.rect().center()))
        entry = next(one for one in menu.actions() if one.objectName() == name)
        self.wait(menu.isVisible, f"the menu with {name} is up")
        menu.setActiveAction(entry)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def write(self, name: str, text: str, *, enter: bool = False) -> None:
        """Type into a field by name, in place of what stood there."""
        widget = self.when_ready(QWidget, name)
        widget.setFocus()
        if isinstance(widget, QLineEdit):
            if widget.text():
                widget.selectAll()
                QTest.keyClick(widget, Qt.Key.Key_Delete)
            _type_into(widget, text)
            if text and not widget.text():
                raise TourFailed(f"{self.step}: {name} takes no text")
        elif isinstance(widget, QPlainTextEdit):
            widget.selectAll()
            widget.insertPlainText(text)
        elif isinstance(widget, QComboBox):
            _type_into(line_of(widget), text)
        if enter:
            QTest.keyClick(widget, Qt.Key.Key_Return)

    def scan(self, code: str) -> None:
        """Type the digits and Enter into the box on top, as a scanner does."""
        box = self.when_ready(QLineEdit, "scanBox")
        box.setFocus()
        QTest.keyClicks(box, code)
        QTest.keyClick(box, Qt.Key.Key_Return)
        self.settle()

    def command(self, name: str) -> None:
        """Choose a command of the page's menu."""
        action: QAction | None = self.window.findChild(QAction, f"action-{name}")
        if action is None or not action.isEnabled():
            raise TourFailed(f"{self.step}: no command {name}")
        action.trigger()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on the active window, as a desktop does; it passes the key on to the widget with the focus."""
        self._activate()
        QTest.keyClick(QApplication.activeWindow().windowHandle(), key, modifiers)

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a combo box by its text."""
        box = self.when_ready(QComboBox, name)
        self.wait(lambda: any(text in box.itemText(at) for at in range(box.count())), f"{name} offers {text}")
        place = next(at for at in range(box.count()) if text in box.itemText(at))
        box.setFocus()
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def close(self, dialog: QWidget) -> None:
        """Close a dialog and wait until it is gone."""
        dialog.close()
        self.wait(lambda: dialog not in self.dialogs(), "the dialog closes")

    # ------------------------------------------------------------ waiting
    def settle(self) -> None:
        """Let what is under way in the window come to its end."""
        QTest.qWait(_PAUSE_MS)
        self.wait(run.is_quiet, "the background is quiet")
        QTest.qWait(_PAUSE_MS)

    def wait(self, happened: Callable[[], bool], what: str) -> None:
        """Wait until something has happened; TourFailed when it does not within two minutes."""
        until = time.monotonic() + _PATIENCE_S
        while not happened():
            if self._faults:
                raise TourFailed(f"{self.step}: a fault of the program: {self._faults[0]}")
            if time.monotonic() > until:
                self.picture("failed")
                raise TourFailed(f"{self.step}: waited in vain until {what}")
            QTest.qWait(10)

    def wait_for_dialog(self, kind: type[D]) -> D:
        """The top dialog, once it is of `kind`."""
        open_ones: list[D] = []

        def opened() -> bool:
            open_ones[:] = [one for one in self.dialogs() if isinstance(one, kind)]
            return bool(open_ones)

        self.wait(opened, f"{kind.__name__} opens")
        return open_ones[-1]

    def when_ready(self, kind: type[W], name: str) -> W:
        """A widget by name once it is there, visible and enabled."""
        found: list[W] = []

        def ready() -> bool:
            found[:] = [
                one
                for root in (*reversed(self.dialogs()), self.window)
                for one in _parts(root, kind, name)
                if one.isVisible() and one.isEnabled()
            ]
            return bool(found)

        self.wait(ready, f"{name} can be used")
        self._activate()
        return found[0]

    def _activate(self) -> None:
        """Give the keyboard to the window on top, as a window manager does when a dialog closes; none runs here."""
        if QApplication.activeWindow() is None:
            (*_, top) = (self.window, *self.dialogs())
            top.activateWindow()
            self.wait(lambda: QApplication.activeWindow() is not None, "a window is active")

    def finish(self, failure: str = "") -> None:
        """Write tour.json: steps, pictures, what was checked."""
        result = {
            "failed": failure,
            "steps": self._steps,
            "papers": sorted(path.name for path in self.out.glob("*.pdf")),
        }
        (self.out / "tour.json").write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")

    def _note_fault(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, problem, trace)
        self._faults.append(f"{kind.__name__} {problem}")

    def _draw(self, painter: QPainter, dialog: QDialog, whole: QPixmap) -> None:
        """A dialog over the dimmed window, with the caption that the desktop would give it."""
        shown = dialog.grab()
        painter.fillRect(whole.rect(), QColor(0, 0, 0, _SHADE))
        left = max(0, (whole.width() - shown.width()) // 2)
        top = max(_CAPTION, (whole.height() - shown.height() + _CAPTION) // 2)
        painter.fillRect(QRect(left, top - _CAPTION, shown.width(), _CAPTION), QColor(_CAPTION_COLOUR))
        painter.setPen(QColor("white"))
        words = QRect(left + 12, top - _CAPTION, shown.width() - 24, _CAPTION)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, dialog.windowTitle())
        painter.drawPixmap(QPoint(left, top), shown)


def _type_into(edit: QWidget, text: str) -> None:
    """Keys for what a keyboard has, an input method for Chinese."""
    if text.isascii():
        QTest.keyClicks(edit, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def _parts(root: QObject, kind: type[W], name: str) -> Iterable[W]:
    """The widgets of a kind and name below `root`."""
    return root.findChildren(kind, name)


def _depth(part: QObject | None) -> int:
    """Return the depth of a dialog: itself and everything above it."""
    return 0 if part is None else 1 + _depth(part.parent())
