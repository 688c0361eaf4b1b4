"""Titled registers of destroyed lists, kept for each destroyer until that person confirms the print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.models.domain.docket import Docket
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedures.destruction import DESTROY
from app.models.services import dockets, retention
from app.models.services.desk import Desk
from app.reports.forms import destruction_register
from app.ui import run
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.messages import Tone, counted, text
from app.ui.papers import destruction as papers
from app.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class KeptRegister:
    """A destroyed list with the titles, by dossier, that the store has forgotten."""

    docket: Docket
    titles: Mapping[int, str]


def rendered(desk: Desk, docket: Docket, titles: Mapping[int, str]) -> bytes:
    """Return the register of a list as a PDF, under these titles. Not for the window's thread."""
    anchors, terms = dockets.anchors(desk, docket), retention.governing(desk, docket)
    return destruction_register.render(papers.register(desk, docket, anchors, terms, titles))


class KeptTitles:
    """The names on lists that were destroyed here, for the person `me` at the desk.

    They are kept in memory, so that a register can still be printed as it was signed; the store has forgotten them. A lock seals
    them, with the list, to each of its destroyers who has not confirmed the print.
    """

    def __init__(self, me: str) -> None:
        self._me = me
        self._titles: dict[int, dict[int, str]] = {}
        self._destroyed: dict[int, Docket] = {}
        self._unconfirmed: dict[int, set[str]] = {}

    def note(self, docket: Docket) -> None:
        """Note the names on a list that is about to be signed."""
        self._titles[docket.id] = {line.dossier_id: line.title for line in docket.lines}

    def keep(self, docket: Docket) -> None:
        """Keep the noted names of a list that was destroyed, for its destroyers."""
        self._destroyed[docket.id] = docket
        self._unconfirmed[docket.id] = {one.person_id for one in docket.taken(DESTROY)}

    def titles(self, number: int) -> dict[int, str]:
        """Return the names on a list, by dossier; {} for one of which none were noted."""
        return self._titles.get(number, {})

    def kept_for(self) -> dict[str, object]:
        """Return the registers that each destroyer still needs, by docket."""
        return {
            who: {
                number: KeptRegister(self._destroyed[number], self._titles[number])
                for number, waiting in self._unconfirmed.items()
                if who in waiting
            }
            for who in set().union(*self._unconfirmed.values())
        }

    def take(self, kept: Mapping[int, KeptRegister]) -> None:
        """Take back the names on the lists that the person at the desk has destroyed."""
        for number, one in kept.items():
            self._titles[number], self._destroyed[number] = dict(one.titles), one.docket
            self._unconfirmed[number] = {self._me}

    def ask_whether_printed(self, docket: Docket, over: QWidget) -> None:
        """Ask a destroyer whether the register is on paper."""
        if self._me in self._unconfirmed.get(docket.id, ()):
            ask_whether_printed(over, docket.code, lambda: self._confirm(docket.id))

    def _confirm(self, number: int) -> None:
        self._unconfirmed[number].discard(self._me)
        if not self._unconfirmed[number]:
            del self._unconfirmed[number], self._titles[number], self._destroyed[number]


def offered(number: int) -> str:
    """Return the sentence that the titles of so many registers are kept for the person who has signed in."""
    return counted(text, N_COUNTED("有 {n} 份销毁清册的题名还为您保留。请打印，并确认已打印。"), number)


def ask_whether_printed(over: QWidget, code: str, confirmed: Callable[[], None]) -> None:
    """Ask whether a register is on paper; `confirmed` is called when it is, and its titles are not kept any longer."""
    asked = ConfirmDialog(
        over, text(N_("已打印，核对无误(&S)")),
        text(N_("确认之后，这份清册的题名不再为您保留。纸上不清楚的请取消，重新打印。")),
        code, text(N_("清册已打印")),
    )  # fmt: skip
    asked.kept.connect(lambda _none: confirmed())
    asked.open()


class KeptRegisters(QObject):
    """Offers a destroyer, whose post has no page for destructions, the registers that are kept for them."""

    def __init__(self, desk: Desk, place: Workplace, kept: Mapping[int, KeptRegister]) -> None:
        super().__init__(place)
        self._desk, self._place, self._kept = desk, place, dict(kept)

    def offer(self) -> None:
        """Say above the pages that registers are to be printed, with the button to do it."""
        if self._kept:
            self._place.say(Tone.WARN, offered(len(self._kept)), self.tr("打印清册…"), self._show_first)

    def kept_for(self) -> dict[str, object]:
        """Return what a lock seals to the same person again."""
        return {self._desk.account.person_id: dict(self._kept)} if self._kept else {}

    def _show_first(self) -> None:
        desk, place, (number, kept) = self._desk, self._place, next(iter(self._kept.items()))

        def show(pdf: bytes) -> None:
            preview = PdfPreview(place, self.tr("销毁清册"), pdf, of=kept.docket.code, again=False)
            preview.printed.connect(
                lambda: ask_whether_printed(preview, kept.docket.code, lambda: self._confirm(number))
            )
            preview.finished.connect(self.offer)
            preview.open()

        run.perform(place, lambda: rendered(desk, kept.docket, kept.titles), show, on="kept-register")

    def _confirm(self, number: int) -> None:
        kept = self._kept.pop(number)
        self._place.say(Tone.OK, self.tr("清册 {code} 已确认打印，题名不再保留。").format(code=kept.docket.code))
