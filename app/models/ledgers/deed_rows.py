"""Parsing a row of a ledger of title deeds: the original in deposit, and the row's problems."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.models.domain.deposit import Grade
from app.models.domain.folding import squeeze
from app.models.domain.policy.pack import Pack
from app.models.ledgers.cells import Cell, name_of, text_of
from app.models.ledgers.days import is_no_date
from app.models.ledgers.drafts import DeedDraft
from app.models.ledgers.layout import Mapping
from app.models.ledgers.money import amount_of, money_unit
from app.models.ledgers.problems import Problem
from app.models.ledgers.rows import Columns, DateReader, Lengths

_FEN = 100
_GRADES = {Grade.ORDINARY: ("普通", "一般"), Grade.IMPORTANT: ("重要", "重点")}


class DeedParser:
    """Parses the rows of a ledger of title deeds. With equal `settings` equal cells are parsed alike."""

    def __init__(self, mapping: Mapping, pack: Pack) -> None:
        self._kept = [one.grade for one in pack.deposits]
        self.settings = (mapping, tuple(self._kept))
        self._at = at = Columns(mapping)
        self._lengths = Lengths(mapping)
        worth = at["worth"]
        self._unit = (money_unit(mapping.labels[worth]) if 0 <= worth < len(mapping.labels) else None) or 1

    def parse(self, cells: tuple[Cell, ...]) -> tuple[DeedDraft, tuple[Problem, ...]]:
        """Return the draft of a row and its problems: an original needs a name, the day it came, and who has it where."""
        cells, long = self._lengths(cells)
        at, read = self._at, DateReader()
        worth = amount_of(cells[at["worth"]], self._unit)
        quantity = text_of(cells[at["quantity"]]).rstrip("件份本张册个")
        draft = DeedDraft(
            title=text_of(cells[at["deed_title"]]),
            number=text_of(cells[at["deed_number"]]),
            owner=name_of(cells[at["deed_owner"]]),
            grade=self._grade(squeeze(text_of(cells[at["grade"]]))),
            quantity=int(quantity) if quantity.isdecimal() and int(quantity) else 1,
            worth=(worth.fen or 0) // _FEN,
            expires_on=_day(read, cells[at["expires_on"]], "expires_on"),
            kept_on=_day(read, cells[at["kept_on"]], "kept_on"),
            given_on=_day(read, cells[at["given_on"]], "given_on"),
            receiver=name_of(cells[at["receiver"]]),
            keeper=name_of(cells[at["deed_keeper"]]),
            place_text=text_of(cells[at["place"]]),
            reference_code=squeeze(text_of(cells[at["reference_code"]])) or None,
            contract_no=text_of(cells[at["contract_no"]]),
            party_name=name_of(cells[at["party_name"]]),
            note=text_of(cells[at["note"]]),
        )
        unread = [Problem("amount-unread", "worth", text_of(cells[at["worth"]]))] if worth.unread else []
        lacking = self._lacking(draft, text_of(cells[at["grade"]]), {one.field for one in read.bad})
        return draft, (*long, *read.bad, *lacking, *read.doubts, *unread)

    def _grade(self, text: str) -> Grade | None:
        """Return the grade of a cell; where it says none, the highest one that the office keeps."""
        said = next((grade for grade, words in _GRADES.items() if text.startswith(words)), None)
        if not text:
            said = Grade.IMPORTANT if Grade.IMPORTANT in self._kept else Grade.ORDINARY
        return said if said in self._kept else None

    def _lacking(self, draft: DeedDraft, grade: str, unread: set[str]) -> Iterator[Problem]:
        today = date.today()
        if not draft.title:
            yield Problem("no-deed-title", "deed_title")
        if draft.grade is None:
            yield Problem("grade-unknown", "grade", grade)
        if draft.kept_on is None and "kept_on" not in unread:
            yield Problem("kept-on-unsaid", "kept_on")
        if draft.kept_on and draft.given_on and draft.given_on < draft.kept_on:
            yield Problem("given-before-kept", "given_on")
        for name, day in (("kept_on", draft.kept_on), ("given_on", draft.given_on)):
            if day and day > today:
                yield Problem("deed-in-future", name)
        if not draft.is_here and not draft.receiver:
            yield Problem("no-receiver", "receiver")
        if draft.is_here and "given_on" not in unread and not draft.place_text:
            yield Problem("no-deed-place", "place")


def _day(read: DateReader, cell: Cell, name: str) -> date | None:
    """Read a day; «未出库» and the like say none."""
    return None if isinstance(cell, str) and is_no_date(cell) else read(cell, name)
