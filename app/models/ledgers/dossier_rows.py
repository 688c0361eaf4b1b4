"""Parsing a row of a dossier ledger: the dossier to register, and the row's problems."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from app.models.domain.doors import counts_between, rooms_apart, without_remark
from app.models.domain.dossier_form import customer_of
from app.models.domain.folding import compact, squeeze
from app.models.domain.headings import estate_of, heading_home
from app.models.domain.household import (
    Household,
    building_and_unit,
    home_within,
    household,
    is_nothing,
    says_home,
    space_in,
)
from app.models.domain.identity import Phone, clean_id, id_checksum_ok, id_precision_lost, phone_ok, split_phones
from app.models.domain.numbers import codes_listed, says_several
from app.models.domain.policy.fields import Customer, fits_customer
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.domain.shelving import parse_place
from app.models.ledgers.bag_names import home_meant
from app.models.ledgers.body import BLANK, SECTION
from app.models.ledgers.cells import Cell, is_ticked, name_of, text_of
from app.models.ledgers.drafts import DossierDraft, DraftCustomer
from app.models.ledgers.fields import AMOUNT_UNIT, PAPER, PHONE, field_named, label_key
from app.models.ledgers.layout import Layout
from app.models.ledgers.money import FOREIGN, amount_of, area_of, in_yuan, is_of_china, money_unit
from app.models.ledgers.near import counted_in
from app.models.ledgers.own_fields import own_columns
from app.models.ledgers.people import colleagues_in, is_number, people_of, tidy_name
from app.models.ledgers.problems import Problem
from app.models.ledgers.rows import Columns, DateReader, Lengths, PersonColumns, columns_of, people_columns

_TICKS = frozenset("√✓✔")
_MOST_SETS_OF_TICKS = 1024
_LIST_BREAK = re.compile(r"[、,，;；/\n\r\t|]+|\s{2,}|(?<=\S)\s+(?=\d+[.、)])")
_LIST_NUMBER = re.compile(
    r"^\s*[(（]?\d{1,2}[.、)）]\s*|[√✓✔]|(?<!\s)\s*+[x×*]\s*+\d++$|(?<!\s)\s*+(?<!\d)\d++\s*+[份张页本]$"
)
_MISSING_MARK = re.compile(r"[×✗✘]|(?:缺|未交|未收|无)[)）]?$")
_PLAIN = ("gender", "contract_no", "title_deed_name", "title_deed_no", "risk_level")
"""The fields whose values are kept as they are written."""
_MANAGERS = ("manager_a", "manager_b")
_ID_CHECKSUM = Problem("id-checksum", "id_number")
_NAMELESS = Problem("missing-name", "party_name")
_SEVERAL = re.compile(r"[\s、,，;；/／|&＆(（]")


class DossierParser:
    """Parses the rows of a dossier ledger with this layout. `category` is a code for rows that name no category. With
    equal `settings` equal cells are parsed alike.
    """

    def __init__(self, layout: Layout, pack: Pack, untyped: bool, category: str | None) -> None:
        mapping = layout.mapping
        at = Columns(mapping)
        column = mapping.fields.index("amount") if "amount" in mapping.fields else BLANK
        self._money = (at["amount"], *counted_in(layout, column))
        self.settings = (mapping, pack, untyped, category, layout.heads, self._money)
        self._pack = pack
        self._untyped = untyped
        self._at = at
        self._lengths = Lengths(mapping, pack)
        self._building, self._estate, self._phase = at["building"], at["estate"], at["phase"]
        self._house = (at["unit"], at["floor"], at["room"], at["address"], at["building"])
        self._door = "room" if at["room"] != BLANK else "address"
        self._door_column = at[self._door]
        heads = layout.heads or mapping.labels
        over = mapping.labels[at["address"]] if at["address"] != BLANK else ""
        self._titled = bool(over) and field_named(over, mapping.kind) != "address"
        self._space = space_in(heads[at["room"]]) if at["room"] != BLANK else ""
        self._building_says_unit = self._building != BLANK and "单元" in mapping.labels[self._building]
        self._needs_room = pack.by_household and not mapping.customers
        keys = mapping.keys()
        self._phones = [(column, mapping.labels[column], keys[column]) for column in columns_of(mapping, PHONE)]
        self._others = people_columns(mapping)
        self._own = own_columns(layout.heads or mapping.labels, mapping.fields, keys, pack)
        risk = pack.axis_of(Meaning.RISK)
        self._risks = risk.values if risk else ()
        self._plain = tuple((name, at[name]) for name in _PLAIN if at[name] != BLANK)
        self._managers = (at["manager_a"], at["manager_b"])
        self._has_two_managers = pack.managing_post is not None
        self._has_managers = self._managers != (BLANK, BLANK)
        self._notes = columns_of(mapping, "note")
        self._dates = tuple((name, at[name]) for name in ("handover_date", "received_on", "issue_date", "due_date"))
        self._code = at["reference_code"]
        self._units = columns_of(mapping, AMOUNT_UNIT)
        self._place = (at["place"], at["cabinet"], at["shelf"], at["box"])
        self._has_place = any(column != BLANK for column in self._place)
        self._titles = _titles(pack)
        self._named: dict[str, str] = {}
        papers = [(column, name) for column, name in enumerate(mapping.fields) if name.startswith(PAPER)]
        self._papers = tuple(column for column, _ in papers)
        titles = tuple(self._title(name[len(PAPER) :]) for _, name in papers)
        self._ticked = lru_cache(maxsize=_MOST_SETS_OF_TICKS)(partial(_ticked, titles))
        self._papers_list = at["papers_list"]
        self._category_names = "、".join(category.name for category in pack.categories)
        default = pack.default_category.code if pack.default_category else None
        self._has_category = "category" in mapping.fields
        self._category_default = category or default
        self._categories: dict[Cell, str | None] = {}

    @property
    def unit(self) -> int:
        """Yuan per unit of an amount that does not name its own."""
        return self._money[1]

    def parse(self, cells: tuple[Cell, ...]) -> tuple[DossierDraft, tuple[Problem, ...]]:
        """The draft of a row and its problems, rejecting ones first. A cell too long is not read at all."""
        cells, long = self._lengths(cells)
        draft, problems = self._parse(cells)
        long += self._lengths.against(draft.note, draft.place_text, draft.papers)
        if long:
            return draft, (*dict.fromkeys(long), *problems)
        if not draft.party_name and draft.household is None and not self._needs_room:
            return draft, (_NAMELESS, *problems)
        return draft, problems

    def _parse(self, cells: tuple[Cell, ...]) -> tuple[DossierDraft, tuple[Problem, ...]]:
        at = self._at
        problems, doubts = list[Problem](), list[Problem]()
        home = self._household(cells)
        if home is None and self._needs_room:
            problems.append(Problem("missing-room", self._door))
        door = text_of(cells[self._door_column])
        if home is not None and len(home.other_rooms) > 1 and counts_between(door):
            doubts.append(Problem("rooms-between", self._door, home.door))
        people, remark = self._people(cells, problems, doubts)
        if self._others:
            people = self._with_others(people, cells, problems, doubts)
        first = people[0]
        read = DateReader()
        handed, received, issued, due = [
            read(cell, name) if (cell := cells[column]) != "" else None for name, column in self._dates
        ]
        problems += read.bad
        category = self._category(cells[at["category"]])
        if category is None and self._has_category:
            problems.append(Problem("unknown-category", "category", self._category_names))
        manager_a, manager_b = self._managers_of(cells, problems) if self._has_managers else ("", "")
        problems += doubts + read.doubts
        if issued and due and due < issued:
            problems.append(Problem("due-before-issue", "due_date"))
        place_text = self._place_text(cells)
        notes = [text for column in self._notes if (text := text_of(cells[column]))]
        if home is not None and (beside := without_remark(door)[1]):
            notes.append(beside)
        draft = DossierDraft(
            household=home,
            category=category,
            reference_code=(squeeze(text_of(cells[self._code])) or None) if self._code != BLANK else None,
            party_name=first.name,
            id_number=first.id_number,
            phones=first.phones,
            others=people[1:],
            area_m2=self._area(cells[at["area"]], problems),
            handover_date=handed,
            received_on=received,
            papers=self._received(cells),
            place=parse_place(place_text) if place_text else None,
            place_text=place_text,
            note="；".join([*notes, remark] if remark else notes),
            amount_fen=self._amount(cells, problems),
            issue_date=issued,
            due_date=due,
            manager_a=manager_a,
            manager_b=manager_b,
        )
        for name, column in self._plain:
            if (cell := cells[column]) != "":
                setattr(draft, name, text_of(cell))
        if draft.contract_no or draft.reference_code:
            self._take_codes(draft, text_of(cells[self._code]), problems)
        if draft.risk_level and not any(risk.startswith(draft.risk_level) for risk in self._risks):
            problems.append(Problem("field-unread", "risk_level", draft.risk_level))
        if self._own:
            draft.data, draft.classes = self._asked(cells, customer_of(draft.id_number), problems)
        return draft, tuple(problems)

    @staticmethod
    def _take_codes(draft: DossierDraft, code: str, problems: list[Problem]) -> None:
        """Tell the numbers of several contracts apart; a dossier has one code."""
        if codes := codes_listed(draft.contract_no):
            draft.contract_no = "、".join(codes)
        if says_several(code):
            problems.append(Problem("several-codes", "reference_code"))

    def _managers_of(self, cells: tuple[Cell, ...], problems: list[Problem]) -> tuple[str, str]:
        """The managers of a row: two in one cell are A and B where the pack has both and no other cell names B."""
        texts = [text_of(cells[column]) for column in self._managers]
        named = [colleagues_in(text) if text else ("",) for text in texts]
        for place, (one, other) in enumerate(zip(named, reversed(named), strict=True)):
            if len(one) == 2 and self._has_two_managers and (other == ("",) or (not place and other == one[1:])):
                return one[0], one[1]
            if len(one) != 1:
                problems.append(Problem("several-managers", _MANAGERS[place]))
                return texts[0], texts[1]
        manager_a, manager_b = named[0][0], named[1][0]
        if manager_a and manager_a == manager_b:
            problems.append(Problem("same-person-a-b", "manager_b"))
        return manager_a, manager_b

    def _asked(
        self, cells: tuple[Cell, ...], customer: Customer | None, problems: list[Problem]
    ) -> tuple[dict[str, str], dict[str, str]]:
        """Return the row's values of the pack's fields and axes by key."""
        data: dict[str, str] = {}
        classes: dict[str, str] = {}
        for own in self._own:
            cell = cells[own.column]
            if cell == "":
                continue
            value, problem = own.read(cell)
            if problem:
                problems.append(problem)
            if not fits_customer(customer, value):
                problems.append(Problem("document-of-a-person", own.key, value))
            elif value:
                (classes if own.field is None else data)[own.of] = value
        return data, classes

    def _household(self, cells: tuple[Cell, ...]) -> Household | None:
        unit, floor, room, address, building = [text_of(cells[column]) for column in self._house]
        estate = text_of(cells[self._estate]) if self._estate != BLANK else ""
        if self._phase != BLANK and (phase := text_of(cells[self._phase])) and not is_nothing(phase):
            estate += phase if phase[-1:] in "期区团苑" else f"{phase}期"
        section = cells[SECTION]
        if section:
            over, block, own = heading_home(str(section))
            estate, unit = estate_of(estate, over), unit or own
            if not building and not (space_in(block) == block and says_home(room)):
                building = block
        if self._building_says_unit and not unit:
            building, unit = building_and_unit(building)
        if room:
            if self._space and not building:
                if rooms_apart(compact(room)):
                    building = building or self._space
                elif room.isascii():
                    room = self._space + room
            return household(building, unit, floor, room, estate)
        bag = home_meant(address) if self._titled else None
        if bag:
            return home_within(estate, bag)
        return household(building, unit, floor, address, estate) if address else None

    def _people(
        self, cells: tuple[Cell, ...], problems: list[Problem], doubts: list[Problem]
    ) -> tuple[tuple[DraftCustomer, ...], str]:
        """Return the people of a row and the remark beside their names; problems go to the two lists."""
        tidied, id_cell = tidy_name(text_of(cells[self._at["party_name"]])), cells[self._at["id_number"]]
        name, number = tidied.name, text_of(id_cell)
        if tidied.numbers:
            number = f"{number}、{tidied.numbers}" if number else tidied.numbers
        lost = id_precision_lost(id_cell) if isinstance(id_cell, float | int) else False
        plain = not number or (number.isascii() and number.isalnum() and is_number(number))
        if not lost and plain and (name.isalpha() or not _SEVERAL.search(name)):
            number = clean_id(number)
            self._doubt_number(number, problems, doubts)
        elif lost or id_precision_lost(number, self._untyped):
            problems.append(Problem("id-precision-lost", "id_number"))
        else:
            phones = [(text_of(cells[column]), label) for column, label, _ in self._phones]
            found = people_of(name, number, [*phones, (tidied.phones, "")] if tidied.phones else phones)
            if found.doubtful:
                doubts.append(Problem("id-format", "id_number"))
            if found.spare:
                doubts.append(Problem("id-spare", "id_number"))
            for person in found.people:
                self._doubt_number(person.id_number, problems, doubts)
            self._phone_numbers(cells, doubts)
            return found.people, " ".join(filter(None, (found.remark, tidied.remark)))
        own = self._phone_numbers(cells, doubts)
        if tidied.phones:
            own = tuple(dict.fromkeys((*own, *split_phones(tidied.phones))))
        return (DraftCustomer(name_of(name), number, own),), tidied.remark

    def _with_others(
        self,
        people: tuple[DraftCustomer, ...],
        cells: tuple[Cell, ...],
        problems: list[Problem],
        doubts: list[Problem],
    ) -> tuple[DraftCustomer, ...]:
        """Return the people of a row with those who have columns of their own."""
        for columns in self._others:
            own = self._person(columns, cells, problems, doubts)
            if own and own[0].name:
                people += own
            elif own:
                doubts.append(Problem("id-spare" if own[0].id_number else "phone-spare", columns.key))
        return people

    def _person(
        self, columns: PersonColumns, cells: tuple[Cell, ...], problems: list[Problem], doubts: list[Problem]
    ) -> tuple[DraftCustomer, ...]:
        """Return the people in the columns of a further person: none, one, or several."""
        name, number = text_of(cells[columns.name]), cells[columns.number]
        phones = [(text_of(cells[column]), label) for column, label in columns.phones if cells[column] != ""]
        if is_nothing(name) and number == "" and not phones:
            return ()
        text = text_of(number)
        if id_precision_lost(number if isinstance(number, float | int) else text, self._untyped):
            problems.append(Problem("id-precision-lost", columns.key))
        found = people_of("" if is_nothing(name) else name, text, phones)
        if found.doubtful:
            doubts.append(Problem("id-format", columns.key))
        for person in found.people:
            self._doubt_number(person.id_number, problems, doubts)
            if not all(phone_ok(phone.number) for phone in person.phones):
                doubts.append(Problem("phone-format", columns.key))
        return found.people

    def _doubt_number(self, number: str, problems: list[Problem], doubts: list[Problem]) -> None:
        if not number:
            return
        if id_precision_lost(number, self._untyped):
            problems.append(Problem("id-precision-lost", "id_number"))
        elif not id_checksum_ok(number) and _ID_CHECKSUM not in doubts:
            doubts.append(_ID_CHECKSUM)

    def _phone_numbers(self, cells: tuple[Cell, ...], doubts: list[Problem]) -> tuple[Phone, ...]:
        phones: tuple[Phone, ...] = ()
        for column, label, key in self._phones:
            cell = cells[column]
            if cell != "":
                read = split_phones(text_of(cell), label)
                phones += read
                if not all(phone_ok(phone.number) for phone in read):
                    doubts.insert(0, Problem("phone-format", key))
        return phones

    def _category(self, cell: Cell) -> str | None:
        if cell not in self._categories:
            text = squeeze(text_of(cell))
            named = self._pack.category_named(text)
            self._categories[cell] = (named.code if named else None) if text else self._category_default
        return self._categories[cell]

    def _amount(self, cells: tuple[Cell, ...], problems: list[Problem]) -> int | None:
        place, unit, another = self._money
        cell = cells[place]
        if cell == "":
            return None
        unit_words = "".join(text_of(cells[column]) for column in self._units)
        if unit_words:
            usual = 1 if unit == FOREIGN and is_of_china(unit_words) else unit
            unit, another = money_unit(unit_words) or usual, ""
        amount = amount_of(cell, unit)
        if another and amount != amount_of(cell, unit * 10):
            problems.append(Problem("amount-unit-unsaid", "amount", another))
        if amount.unread:
            is_foreign = unit == FOREIGN or not in_yuan(text_of(cell))
            problems.append(
                Problem("amount-foreign" if is_foreign else "amount-unread", "amount", text_of(cell) + unit_words)
            )
        elif amount.in_words and amount.fen is not None:
            problems.append(Problem("amount-in-words", "amount", f"{amount.fen / 100:,.2f}"))
        return amount.fen

    def _area(self, cell: Cell, problems: list[Problem]) -> float | None:
        if cell == "":
            return None
        area, unread = area_of(cell)
        if unread:
            problems.append(Problem("area-unread", "area", text_of(cell)))
        return area

    def _place_text(self, cells: tuple[Cell, ...]) -> str:
        if not self._has_place:
            return ""
        place, *parts = self._place
        text, own = text_of(cells[place]), [text_of(cells[column]) for column in parts]
        if not any(own) or (text and (known := parse_place(text)) and known.cabinet):
            return text
        if own[0] and not text:
            return "-".join(part for part in own if part)
        words = zip(own, ("柜", "层", "盒"), strict=True)
        return text + "".join(f"{part}{word}" if part.isascii() else part for part, word in words if part)

    def _received(self, cells: tuple[Cell, ...]) -> tuple[str, ...]:
        titles = self._ticked(tuple([cells[column] for column in self._papers]))
        listed = text_of(cells[self._papers_list])
        return tuple(dict.fromkeys((*titles, *self._listed(listed)))) if listed else titles

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


def _ticked(titles: tuple[str, ...], marks: tuple[Cell, ...]) -> tuple[str, ...]:
    """The titles whose marks say that the paper is here, each once. Cells that are equal tick alike (1, 1.0, True)."""
    ticked = [
        title
        for title, mark in zip(titles, marks, strict=True)
        if mark != "" and (mark in _TICKS or is_ticked(text_of(mark)))
    ]
    return tuple(dict.fromkeys(ticked))


def _paper_key(label: str) -> str:
    """Return a paper's name without words that offices add or leave out: «业主», «复印件», brackets."""
    key = re.sub(r"\(.*?\)", "", label_key(label)).removesuffix("扫描件").removesuffix("复印件")
    return key.removeprefix("业主") or key


def _titles(pack: Pack) -> dict[str, str]:
    """The pack's wording of every paper it knows, by all its names."""
    papers = {paper for category in pack.categories for paper in category.papers}
    return {_paper_key(name): paper.title for paper in papers for name in (*paper.synonyms, paper.title)}
