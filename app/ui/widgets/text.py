"""Small parts that every page and dialog uses: labels that never read markup, fields with their error beneath."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.marking import QT_TRANSLATE_NOOP

Edit = TypeVar("Edit", bound=QWidget, covariant=True)
_MNEMONIC = re.compile(r"\s*\(&\w\)")
_AMPERSAND = re.compile(r"&(?=\w)")
_MUST_FILL = QT_TRANSLATE_NOOP("InputField", "须填写{what}。")


def plain(text: str = "", kind: str = "", *, wrap: bool = False, name: str = "") -> QLabel:
    """A label of plain text. `kind`: title, heading, muted, field-error, mode, mono, count."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setProperty("kind", kind)
    label.setObjectName(name)
    return label


def plain_words(caption: str) -> str:
    """Return a caption without its mnemonic and dots: «打印标签…(&P)» → «打印标签»."""
    return _AMPERSAND.sub("", _MNEMONIC.sub("", caption)).replace("…", "").strip()


def must_fill(caption: str) -> str:
    """Return the error of an empty input, which names it by its caption."""
    return QCoreApplication.translate("InputField", _MUST_FILL).format(what=plain_words(caption))


def tooltip(words: str) -> str:
    """Escape words for a tooltip: Qt would take text that looks like markup for markup."""
    return f"<p>{escape(words, quote=False)}</p>".replace("\n", "<br>") if words else ""


def button(text: str, kind: str = "", *, name: str = "", icon: str = "") -> QPushButton:
    """A push button. `kind`: primary, danger, link, chip."""
    made = _Button(text, icon)
    made.setProperty("kind", kind)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made


class _Button(QPushButton):
    """A push button whose icon follows the window's colours."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon_name = icon
        if icon:
            self._apply_theme()
            theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self.setIcon(icons.icon(self._icon_name))


def captioned(inputs: Mapping[str, QWidget], *rest: QWidget) -> QHBoxLayout:
    """Return a row of inputs, each behind its caption, whose key leads to it; `rest` stands at the end of the row."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for caption, edit in inputs.items():
        words = plain(caption)
        words.setBuddy(edit)
        row.addWidget(words)
        row.addWidget(edit)
    row.addStretch(1)
    for part in rest:
        row.addWidget(part)
    return row


def restyle(part: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and draw the part by it."""
    part.setProperty(name, value)
    part.style().unpolish(part)
    part.style().polish(part)


class Marking(Generic[Edit]):
    """An input with a line beneath it: its error, a remark, or else its hint."""

    edit: Edit
    _below: QLabel
    _hint = ""

    @property
    def error(self) -> str:
        """Return the error of the input; empty when there is none."""
        return self._below.text() if self.edit.property("wrong") else ""

    def mark(self, error: str) -> None:
        """Show an error beneath the input; empty removes it."""
        self._remark(f"⚠ {error}" if error else self._hint, "field-error" if error else "muted")

    def _remark(self, words: str, kind: str = "muted") -> None:
        self._below.setText(words)
        self._below.setVisible(bool(words))
        restyle(self._below, "kind", kind)
        restyle(self.edit, "wrong", kind == "field-error")


class InputField(QWidget, Marking[Edit]):
    """An input under its caption, with room for its error."""

    def __init__(self, caption: str, edit: Edit, hint: str = "") -> None:
        super().__init__()
        self.edit = edit
        self.caption = QLabel(caption)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setBuddy(edit)
        self._hint = hint
        self._below = plain(hint, "muted", wrap=True, name=f"{edit.objectName()}-error")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        for part in (self.caption, edit, self._below):
            self.column.addWidget(part)
        # Not before it has its place: shown by itself it would be a window, for a moment, and close an open menu.
        self._below.setVisible(bool(hint))
        line = edit.lineEdit() if isinstance(edit, QComboBox) else edit
        if isinstance(line, QLineEdit):
            line.textEdited.connect(lambda: self.mark(""))
            # Behind the edit that it belongs to, which takes the mark away.
            line.inputRejected.connect(self._say_it_is_full, Qt.ConnectionType.QueuedConnection)
        if isinstance(edit, QComboBox):
            edit.currentTextChanged.connect(lambda: self.mark(""))

    def _say_it_is_full(self) -> None:
        line = self.edit.lineEdit() if isinstance(self.edit, QComboBox) else self.edit
        if isinstance(line, QLineEdit) and len(line.text()) == line.maxLength():
            self.mark(self.tr("最多 {n} 个字，超出的没有录入。请缩短。").format(n=line.maxLength()))


class SharedField(Marking[QWidget]):
    """One of several narrow inputs, whose error stands beneath all of them."""

    def __init__(self, edit: QWidget, below: QLabel) -> None:
        self.edit, self._below = edit, below
        if isinstance(edit, QLineEdit):
            edit.textEdited.connect(lambda: self.mark(""))


class PasswordEdit(QLineEdit):
    """A password with an eye to show it; never remembered, never completed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = QAction(icons.icon("eye"), self.tr("显示密码"), self, checkable=True)
        self._eye.toggled.connect(
            lambda shown: self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        )
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        theme.follow(self._apply_theme)

    def value(self) -> str:
        """Return the password, which stays."""
        return self.text()

    def take(self) -> str:
        """The password, and the field cleared at once."""
        given = self.text()
        self.clear()
        self._eye.setChecked(False)
        return given

    def _apply_theme(self) -> None:
        self._eye.setIcon(icons.icon("eye"))
