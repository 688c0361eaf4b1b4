"""One act on what was filled in: its two buttons, its fields wherever they stand, and what a refusal does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QTabWidget, QWidget

from app.models.domain.errors import Refusal
from app.models.services.action import Outcome
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, tone_of, words
from app.ui.page import AnyPage
from app.ui.widgets.inputs import Valued
from app.ui.widgets.login_waits import LoginWaits
from app.ui.widgets.text import Marking

Act = Callable[[], Callable[[], object] | None]
WRONG_PASSWORD = ("wrong-password", "too-soon")
_NAMES = ("field", "name", "what")


Marked = Marking[QWidget]


@runtime_checkable
class SelfChecking(Protocol):
    """An input, or its field, that knows what is wrong with its value."""

    @property
    def wrong(self) -> str:
        """The error, in the window's language; empty when there is none."""


class ActDialog(Dialog):
    """Lay out the inputs, `let_answer` each of them, then `submit`. `kept` carries the outcome of the act, `refused` a
    refusal of it.

    A refusal marks its fields and loses nothing that was typed.
    """

    kept = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget, title: str, name: str) -> None:
        super().__init__(parent, title)
        self.setObjectName(name)
        self._fields: dict[Marked, str] = {}
        self._answers: dict[str, Marked] = {}
        self._tried = ""

    def let_answer(self, field: Marked, *answers: str, needed: str = "") -> None:
        """Let a refusal mark a field whose `answers` hold its code, or the name of a field that its facts give.

        `needed`: the error of the empty field.
        """
        self._answers |= dict.fromkeys(answers, field)
        self._fields[field] = needed

    def submit(
        self, caption: str, act: Act, name: str = "okButton", kind: str = "primary", *, safe: bool = False,
        at_once: bool = False, stays: bool = False,
    ) -> QPushButton:  # fmt: skip
        """Add «取消» and the button of the act; call it after every field.

        `act` reads the inputs and returns the work, which is carried out in the background; None where it is not time
        for that yet. It may raise a Refusal. `safe`: Enter cancels. `at_once`: the work neither reads nor writes and is
        carried out here, so that the dialog goes with the key and the next scan finds the page. `stays`: the dialog stays
        beneath what `kept` opens, and is closed once that is done.
        """
        self._act, self._caption, self._at_once, self._stays = act, caption, at_once, stays
        self._cancel = self.add_cancel(default=safe)
        self._ok = self.add_button(caption, name, kind, default=not safe)
        self._ok.clicked.connect(self._go)
        self._waits = LoginWaits(self._ok, caption, self._signer)
        return self._ok

    def _signer(self) -> str:
        """Return the login whose password is asked for; «» where it is always the same person's."""
        return ""

    def open_over(self, page: AnyPage, done: Callable[[Outcome[Any]], None]) -> None:
        """Open the dialog, whose act changes the archive; every page hears of it, then go on with `done`."""

        def kept(outcome: Outcome[Any]) -> None:
            page.announce(outcome.changed)
            done(outcome)

        self.kept.connect(kept)
        self.open()

    def _go(self) -> None:
        for field in self._fields:
            if field.error:
                field.mark("")
        self.bar.clear()
        if wrong := [(field, why) for field in self._fields if (why := self._wrong(field))]:
            self._mark(wrong, Tone.WARN, wrong[0][1])
            return
        try:
            work = self._act()
            if work is not None and self._at_once:
                self._finished(work())
                return
        except Refusal as refusal:
            self._refused(refusal)
            return
        if work is not None:
            self._tried = self._signer()
            self._set_busy(True)
            run.act(self, work, self._finished, self._refused, on=("form", self))

    def _set_busy(self, busy: bool) -> None:
        self._ok.setEnabled(not busy)

    def _finished(self, outcome: object) -> None:
        if self._stays:
            self._set_busy(False)
        else:
            self.accept()
        self.kept.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        """Say it above and mark its fields: a mark goes with the first key that mends them, the sentence stays."""
        self._set_busy(False)
        self._mark([(field, words(refusal)) for field in self._answering(refusal)], tone_of(refusal), words(refusal))
        self._waits.begin(self._tried, refusal)
        self.refused.emit(refusal)

    def _mark(self, wrong: Sequence[tuple[Marked, str]], tone: Tone, message: str) -> None:
        for field, why in wrong:
            field.mark(why)
        # After the marks, so that the dialog grows for their lines too.
        self.say(tone, message)
        if wrong:
            show_up(wrong[0][0].edit)
            wrong[0][0].edit.setFocus()

    def _wrong(self, field: Marked) -> str:
        """Return the fault that a field has before the archive is asked; «» for none, and for a hidden field."""
        if isinstance(field, QWidget) and field.isHidden():
            return ""
        wrong = next((one.wrong for one in (field, field.edit) if isinstance(one, SelfChecking)), "")
        return wrong or (self._fields[field] if _is_empty(field.edit) else "")

    def _answering(self, refusal: Refusal) -> list[Marked]:
        """The fields that a refusal is about, the first of which gets the cursor."""
        several = refusal.facts.get("names", ())
        about = [*(several if isinstance(several, tuple) else ()), *(refusal.facts.get(one) for one in _NAMES)]
        fields = [self._answers[one] for one in about if isinstance(one, str) and one in self._answers]
        return fields or [self._answers[one] for one in (refusal.code,) if one in self._answers]


def show_up(part: QWidget) -> None:
    """Bring a part of a dialog into sight: the tab that it is on, and its place where it is scrolled."""
    above = part.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QTabWidget):
            above.setCurrentIndex(next(n for n in range(above.count()) if above.widget(n).isAncestorOf(part)))
        elif isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
        above = above.parentWidget()


def _is_empty(edit: QWidget) -> bool:
    return isinstance(edit, Valued) and not str(edit.value()).strip()
