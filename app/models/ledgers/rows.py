"""One row of cells into a draft and what is wrong with it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from app.models.domain.folding import squeeze
from app.models.domain.household import Household, household, is_nothing, parse_address
from app.models.domain.identity import Phone, clean_id, id_checksum_ok, id_precision_lost, phone_ok, split_phones
from app.models.domain.policy import Pack
from app.models.domain.shelving import parse_place
from app.models.ledgers.body import BLANK, SECTION
from app.models.ledgers.cells import Cell, area_of, condition_of, date_of, day_text, fen_of, is_ticked, name_of, text_of
from app.models.ledgers.drafts import DossierDraft, LoanDraft
from app.models.ledgers.fields import DATES, PAPER, PHONE, label_key, money_unit
from app.models.ledgers.layout import Mapping
from app.models.ledgers.problems import Problem, Severity

_TICKS = frozenset("√✓✔")
_LIST_BREAK = re.compile(r"[、,，;；/\n\r\t|]+|\s{2,}|(?<=\S)\s+(?=\d+[.、)])")
_LIST_NUMBER = re.compile(r"^\s*[(（]?\d{1,2}[.、)）]\s*|[√✓✔]|\s*[x×*]\s*\d+$|\s*\d+\s*[份张页本]$")
_MISSING_MARK = re.compile(r"[×✗✘]|(?:缺|未交|未收|无)[)）]?$")


class Status(StrEnum):
    """What becomes of a row."""

    READY = "ready"
    WARNED = "warned"
    REJECTED = "rejected"


class LedgerRow(NamedTuple):
    """A data row of a ledger. `number` is its spreadsheet row, from 1; `cells` are as read, `draft` as understood.

    `own` are the problems of the row by itself, `clashes` those with other rows or with the archive. A judged row
    never changes: mending it makes another one, so a window may show rows while others are judged.
    """

    sheet: str
    number: int
    keys: tuple[str, ...]
    cells: tuple[Cell, ...]
    draft: DossierDraft | LoanDraft
    own: tuple[Problem, ...]
    clashes: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.own + self.clashes

    @property
    def values(self) -> dict[str, str]:
        """Text per column as a person sees it, by the keys of the mapping."""
        return {
            key: day_text(cell) if key in DATES else text_of(cell)
            for key, cell in zip(self.keys, self.cells, strict=False)
        }

    @property
    def rejection(self) -> Problem | None:
        """The first problem that keeps the row out."""
        if not self.own and not self.clashes:
            return None
        return next((problem for problem in self.problems if problem.severity is Severity.REJECT), None)

    @property
    def status(self) -> Status:
        if not self.own and not self.clashes:
            return Status.READY
        return Status.REJECTED if self.rejection else Status.WARNED


class _Columns(dict[str, int]):
    """Where the fields of a mapping stand; a field without a column reads the blank cell at the end."""

    def __init__(self, mapping: Mapping) -> None:
        super().__init__()
        for column, name in enumerate(mapping.fields):
            self.setdefault(name, column)

    def __missing__(self, name: str) -> int:
        self[name] = BLANK
        return BLANK


class _DateReader:
    """Reads date cells of one row after the other, keeping which fields could not be read."""

    def __init__(self) -> None:
        self.bad: list[Problem] = []

    def __call__(self, cell: Cell, name: str) -> date | None:
        if cell == "":
            return None
        try:
            return date_of(cell)
        except (ValueError, OverflowError):
            self.bad.append(Problem("bad-date", name))
            return None


class DossierParser:
    """Parses the rows of a dossier ledger. `category` is a code for rows that name no category."""

    def __init__(self, mapping: Mapping, pack: Pack, untyped: bool, category: str | None) -> None:
        at = _Columns(mapping)
        self._pack = pack
        self._untyped = untyped
        self._at = at
        self._building = at["building"] if at["building"] != BLANK else SECTION
        self._house = (self._building, at["unit"], at["floor"], at["room"], at["address"])
        keys = mapping.keys()
        self._phones = [(column, mapping.labels[column], keys[column]) for column in _all(mapping, PHONE)]
        self._notes = _all(mapping, "note")
        self._dates = tuple((name, at[name]) for name in ("handover_date", "received_on", "issue_date", "due_date"))
        self._money = (at["amount"], money_unit(mapping.labels[at["amount"]]) if "amount" in mapping.fields else 1)
        self._place = (at["place"], at["cabinet"], at["shelf"], at["box"])
        self._titles = _titles(pack)
        self._named: dict[str, str] = {}
        self._papers = [
            (column, self._title(name[len(PAPER) :]))
            for column, name in enumerate(mapping.fields)
            if name.startswith(PAPER)
        ]
        self._category_names = "、".join(category.name for category in pack.categories)
        default = pack.default_category.code if pack.default_category else None
        self._has_category = "category" in mapping.fields
        self._category_default = category or default
        self._categories: dict[Cell, str | None] = {}

    def parse(self, cells: tuple[Cell, ...]) -> tuple[DossierDraft, tuple[Problem, ...]]:
        """The draft of a row and its problems, rejecting ones first."""
        at = self._at
        problems: list[Problem] = []
        home = self._household(cells)
        if home is None and self._pack.by_household:
            problems.append(Problem("missing-room", "room" if at["room"] != BLANK else "address"))
        number, lost = self._id_number(cells[at["id_number"]])
        if lost:
            problems.append(Problem("id-precision-lost", "id_number"))
        read = _DateReader()
        handed, received, issued, due = [read(cells[column], name) for name, column in self._dates]
        problems += read.bad
        category = self._category(cells[at["category"]])
        if category is None and self._has_category:
            problems.append(Problem("unknown-category", "category", self._category_names))
        manager_a, manager_b = name_of(cells[at["manager_a"]]), name_of(cells[at["manager_b"]])
        if manager_a and manager_a == manager_b:
            problems.append(Problem("same-person-a-b", "manager_b"))
        phones = self._phone_numbers(cells, problems)
        if number and not lost and not id_checksum_ok(number):
            problems.append(Problem("id-checksum", "id_number"))
        if issued and due and due < issued:
            problems.append(Problem("due-before-issue", "due_date"))
        place_text = self._place_text(cells)
        draft = DossierDraft(
            household=home,
            category=category,
            reference_code=squeeze(text_of(cells[at["reference_code"]])) or None,
            party_name=name_of(cells[at["party_name"]]),
            gender=text_of(cells[at["gender"]]),
            id_number=number,
            phones=phones,
            area_m2=area_of(cells[at["area"]]),
            handover_date=handed,
            received_on=received,
            papers=self._received(cells),
            place=parse_place(place_text) if place_text else None,
            place_text=place_text,
            note="；".join(text for column in self._notes if (text := text_of(cells[column]))),
            contract_no=text_of(cells[at["contract_no"]]),
            amount_fen=fen_of(cells[self._money[0]], self._money[1]),
            issue_date=issued,
            due_date=due,
            manager_a=manager_a,
            manager_b=manager_b,
            title_deed_name=text_of(cells[at["title_deed_name"]]),
            title_deed_no=text_of(cells[at["title_deed_no"]]),
            risk_level=text_of(cells[at["risk_level"]]),
        )
        return draft, tuple(problems)

    def _household(self, cells: tuple[Cell, ...]) -> Household | None:
        building, unit, floor, room, address = (text_of(cells[column]) for column in self._house)
        if room:
            return household(building, unit, floor, room)
        return household(building, unit, floor, address) if address else None

    def _id_number(self, cell: Cell) -> tuple[str, bool]:
        if cell == "":
            return "", False
        if isinstance(cell, float | int) and id_precision_lost(cell):
            return text_of(cell), True
        number = clean_id(text_of(cell))
        return number, id_precision_lost(number, self._untyped)

    def _category(self, cell: Cell) -> str | None:
        if cell not in self._categories:
            text = squeeze(text_of(cell))
            named = self._pack.category_named(text)
            self._categories[cell] = (named.code if named else None) if text else self._category_default
        return self._categories[cell]

    def _phone_numbers(self, cells: tuple[Cell, ...], problems: list[Problem]) -> tuple[Phone, ...]:
        phones: tuple[Phone, ...] = ()
        for column, label, key in self._phones:
            cell = cells[column]
            if cell != "":
                read = split_phones(text_of(cell), label)
                phones += read
                if not all(phone_ok(phone.number) for phone in read):
                    problems.append(Problem("phone-format", key))
        return phones

    def _place_text(self, cells: tuple[Cell, ...]) -> str:
        place, cabinet, shelf, box = (text_of(cells[column]) for column in self._place)
        if place or not cabinet:
            return place
        return "-".join(part for part in (cabinet, shelf, box) if part)

    def _received(self, cells: tuple[Cell, ...]) -> tuple[str, ...]:
        titles = [
            title
            for column, title in self._papers
            if (cell := cells[column]) != "" and (cell in _TICKS or is_ticked(text_of(cell)))
        ]
        listed = text_of(cells[self._at["papers_list"]])
        return tuple(dict.fromkeys(titles + self._listed(listed) if listed else titles))

    def _listed(self, text: str) -> list[str]:
        parts = (part.strip() for part in _LIST_BREAK.split(text))
        named = (
            _LIST_NUMBER.sub("", _LIST_NUMBER.sub("", part)).strip() for part in parts if not _MISSING_MARK.search(part)
        )
        return [self._title(name) for name in named if name and not is_nothing(name)]

    def _title(self, label: str) -> str:
        """The pack's title for a label: by a known name, or by the ending of one paper's names («规约»)."""
        if label not in self._named:
            key = _paper_key(label)
            ends = {title for name, title in self._titles.items() if len(key) > 1 and name.endswith(key)}
            self._named[label] = self._titles.get(key) or (ends.pop() if len(ends) == 1 else label.strip())
        return self._named[label]


class RegisterParser:
    """Parses the rows of a borrow register."""

    def __init__(self, mapping: Mapping) -> None:
        at = _Columns(mapping)
        self._at = at
        self._building = at["building"] if at["building"] != BLANK else SECTION

    def parse(self, cells: tuple[Cell, ...]) -> tuple[LoanDraft, tuple[Problem, ...]]:
        """The draft of a row and its problems: a row needs a bag that can be named, and the day it went out."""
        at = self._at
        read = _DateReader()
        lent = read(cells[at["lent_on"]], "lent_on")
        due = read(cells[at["due_on"]], "due_on")
        returned = read(cells[at["returned_on"]], "returned_on")
        if lent is None and not read.bad:
            read.bad.append(Problem("bad-date", "lent_on"))
        text = text_of(cells[at["dossier_text"]])
        code = squeeze(text_of(cells[at["reference_code"]])) or None
        room = text_of(cells[at["room"]])
        home = parse_address(text) if text else None
        if room and home is None:
            building, unit, floor = (text_of(cells[column]) for column in (self._building, at["unit"], at["floor"]))
            home = household(building, unit, floor, room)
        named = home is not None or bool(text or code)
        missing = [] if named else [Problem("missing-room", "dossier_text")]
        days = _days(text_of(cells[at["days"]]))
        condition, remark = condition_of(text_of(cells[at["condition"]]))
        note = text_of(cells[at["note"]])
        draft = LoanDraft(
            lent_on=lent,
            borrower=name_of(cells[at["borrower"]]),
            department=text_of(cells[at["department"]]),
            dossier_text=text or room,
            household=home,
            reference_code=code,
            party_name=name_of(cells[at["party_name"]]),
            purpose=text_of(cells[at["purpose"]]),
            days=days,
            due_on=due or (lent + timedelta(days=days) if lent and days is not None else None),
            approver=text_of(cells[at["approver"]]),
            returned_on=returned,
            condition=condition,
            remark=" ".join(part for part in (remark, note) if part),
        )
        return draft, (*missing, *read.bad)


def _all(mapping: Mapping, name: str) -> list[int]:
    return [column for column, other in enumerate(mapping.fields) if other == name]


def _days(text: str) -> int | None:
    found = re.match(r"\d{1,4}", text)
    return int(found[0]) if found else None


def _paper_key(label: str) -> str:
    """A paper's name without what offices add or leave out: «业主», «复印件», brackets."""
    key = re.sub(r"\(.*?\)", "", label_key(label)).removesuffix("扫描件").removesuffix("复印件")
    return key.removeprefix("业主") or key


def _titles(pack: Pack) -> dict[str, str]:
    """The pack's wording of every paper it knows, by all its names."""
    papers = {paper for category in pack.categories for paper in category.papers}
    return {_paper_key(name): paper.title for paper in papers for name in (*paper.synonyms, paper.title)}
