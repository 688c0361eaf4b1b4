"""Parsing a row of a borrow register: the loan, and the row's problems."""

from __future__ import annotations

from datetime import date

from app.models.domain.doors import without_remark
from app.models.domain.folding import squeeze
from app.models.domain.headings import estate_of, heading_home, is_part
from app.models.domain.household import Household, home_within, household
from app.models.domain.numbers import says_several
from app.models.ledgers.bag_names import home_meant
from app.models.ledgers.body import SECTION
from app.models.ledgers.cells import Cell, condition_of, name_of, text_of
from app.models.ledgers.columns import is_back
from app.models.ledgers.days import back_on, due_by, is_no_date
from app.models.ledgers.drafts import LoanDraft
from app.models.ledgers.layout import Mapping
from app.models.ledgers.problems import Problem
from app.models.ledgers.rows import Columns, DateReader, Lengths


class BorrowRegisterParser:
    """Parses the rows of a borrow register. With equal `settings` equal cells are parsed alike."""

    def __init__(self, mapping: Mapping) -> None:
        at = Columns(mapping)
        self.settings = (mapping,)
        self._at = at
        self._lengths = Lengths(mapping)
        self._building = at["building"]

    def parse(self, cells: tuple[Cell, ...]) -> tuple[LoanDraft, tuple[Problem, ...]]:
        """The draft of a row and its problems: a row needs a bag that can be named, who took it, and the day it went out."""
        kept, long = self._lengths(cells)
        draft, problems = self._parse(kept)
        nobody = [] if name_of(cells[self._at["borrower"]]) else [Problem("no-borrower", "borrower")]
        return draft, (*long, *nobody, *problems)

    def _parse(self, cells: tuple[Cell, ...]) -> tuple[LoanDraft, tuple[Problem, ...]]:
        at = self._at
        read = DateReader()
        lent = read(cells[at["lent_on"]], "lent_on")
        due = read(cells[at["due_on"]], "due_on")
        returned, back, beside = self._returned(cells, read, lent)
        if lent is None and not read.bad:
            read.bad.append(Problem("bad-date", "lent_on"))
        text = text_of(cells[at["dossier_text"]])
        room = text_of(cells[at["room"]])
        code = squeeze(text_of(cells[at["reference_code"]])) or None
        contract = text_of(cells[at["contract_no"]])
        home = self._household(cells, text, room)
        named = home is not None or bool(text or code or contract)
        missing = [] if named else [Problem("missing-room", "dossier_text")]
        if says_several(text_of(cells[at["reference_code"]])):
            missing.append(Problem("several-codes", "reference_code"))
        term, unread, of_term = self._term(cells[at["days"]], lent)
        state = text_of(cells[at["returned_state"]])
        if state and is_back(state) is None and returned is None and not is_no_date(state):
            unread = [*unread, Problem("state-unread", "returned_state", state)]
        late = [Problem("back-before-lent", "returned_on")] if lent and returned and returned < lent else []
        late += [Problem("back-in-future", "returned_on")] if returned and returned > date.today() else []
        late += [Problem("due-before-lent", "due_on")] if lent and due and due < lent else []
        condition, remark = condition_of(text_of(cells[at["condition"]]))
        note = text_of(cells[at["note"]])
        draft = LoanDraft(
            lent_on=lent,
            borrower=name_of(cells[at["borrower"]]),
            department=text_of(cells[at["department"]]),
            dossier_text=text or room,
            household=home,
            reference_code=code,
            contract_no=contract,
            party_name=name_of(cells[at["party_name"]]),
            purpose=text_of(cells[at["purpose"]]),
            days=(term - lent).days if term and lent else None,
            due_on=due or term,
            approver=text_of(cells[at["approver"]]),
            returned_on=returned,
            back_undated=back,
            condition=condition,
            remark=" ".join(part for part in (remark, beside, of_term, note) if part),
        )
        return draft, (*missing, *read.bad, *read.doubts, *unread, *late)

    def _household(self, cells: tuple[Cell, ...], text: str, room: str) -> Household | None:
        home = home_meant(text) if text else None
        if not room or home is not None:
            part = heading_home(text_of(cells[SECTION]))[0] if home and cells[SECTION] else ""
            return home_within(estate_of(home.estate, part), home) if home and is_part(part) else home
        building, unit, floor, estate = (
            text_of(cells[column])
            for column in (self._building, *(self._at[name] for name in ("unit", "floor", "estate")))
        )
        if section := text_of(cells[SECTION]):
            over, block, own = heading_home(section)
            building, unit = building or block, unit or own
            estate = estate_of(estate, over)
        return household(building, unit, floor, room, estate)

    def _returned(self, cells: tuple[Cell, ...], read: DateReader, lent: date | None) -> tuple[date | None, bool, str]:
        """Return (the day of return, whether the day of a return is missing, the text beside the day)."""
        cell, state = cells[self._at["returned_on"]], cells[self._at["returned_state"]]
        back = is_back(text_of(state))
        bare, remark = back_on(state if cell == "" else cell, lent)
        wordy = isinstance(bare, str) and not any(map(str.isdecimal, bare))
        if cell == "" and wordy:
            return None, back is True, ""
        if wordy and is_back(text_of(bare)):
            return None, True, ""
        returned = read(bare, "returned_on")
        return returned, returned is None and back is True, remark

    @staticmethod
    def _term(cell: Cell, lent: date | None) -> tuple[date | None, list[Problem], str]:
        """Return (the last day of the term, its problems, the remark beside it): «30天（可续）»."""
        if cell == "":
            return None, [], ""
        bare, remark = without_remark(cell) if isinstance(cell, str) else (cell, "")
        try:
            return due_by(bare, lent), [], remark
        except (ValueError, OverflowError):
            return None, [Problem("term-unread", "days", text_of(cell))], ""
