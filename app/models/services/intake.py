"""Entering dossiers into the store, one or fifty thousand: the one way in, for the form and for the import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from uuid import uuid4

from app.models.domain import dossier_form, rulebook
from app.models.domain.codes import CodeKind, make
from app.models.domain.disposal import KeepingFacts, KeptUntil, reckon
from app.models.domain.folding import clean, visible
from app.models.domain.household import Household, natural, short_names
from app.models.domain.identity import tells_one_person
from app.models.domain.item import contract_titles, sensitive_titles
from app.models.domain.life import Life
from app.models.domain.naming import readings
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Category
from app.models.domain.progress import Progress
from app.models.domain.shelving import Comer, Place, place_path
from app.models.domain.workdays import months_later
from app.models.ledgers.drafts import DossierDraft
from app.models.services import placing
from app.models.services.action import Work, still_there
from app.models.services.unique_numbers import NumberSaid, refuse_taken
from app.models.store import buildings, bulk, contents, dossiers, numbers, parties, people, search, settings
from app.models.store.bulk import NewCustomer, NewDossier, Phones
from app.models.store.grams import Person, text_of
from app.models.store.scope import building_token, person_token

_CHUNK = 2000
_NO_SERIAL = 0


def kind_of(draft: DossierDraft) -> Customer:
    """Return the kind of a draft's customer: what is said, else what the number tells, else a person."""
    return draft.customer or dossier_form.customer_of(draft.id_number) or Customer.PERSON


class _Standing(NamedTuple):
    """Classes (axis, value), the first review of an import, and whether it is restricted."""

    classes: tuple[tuple[str, str], ...]
    review_due: str | None
    restricted: int


class Intake:
    """Turns drafts into rows inside one transaction; remembers buildings, places, papers and people on the way."""

    def __init__(self, work: Work, batch_id: int | None) -> None:
        """`batch_id` None: by hand, so that the data are still to be verified and confirmed (S03-R7)."""
        self._work = work
        self._at, self._me, self._pack = work.at, work.me, work.pack
        self._batch_id = batch_id
        self._standings: dict[tuple[object, ...], _Standing] = {}
        self._buildings: dict[tuple[str, str], int] = {}
        self._places: dict[Place | str, int] = {}
        self._categories: dict[str | None, Category] = {}
        self._papers: dict[tuple[str, tuple[str, ...]], tuple[tuple[int, str, int, str], ...]] = {}
        self._sensitive_titles = sensitive_titles(work.pack)
        self._contract_titles = contract_titles(work.pack)
        self._sensitive_keys = {field.key for field in work.pack.fields if field.sensitive}
        self._unique = [field.key for field in work.pack.unique_fields]
        self._keys = {means: work.pack.key_of(means) for means in Meaning}
        self._people: dict[str, str] = {}
        self._codes: dict[str, Iterator[str]] = {}
        self._by_number: dict[str, tuple[int, str]] | None = None
        self._sole_estate: str | None = None
        self._first_new = self._next_party = 0

    def enter(self, drafts: Sequence[DossierDraft], tick: Progress | None = None) -> list[int]:
        """Register drafts in order and return their ids. `tick(done, of)` may raise Cancelled.

        Raises RuleBroken for a second bag of a household (S05-R4), a code given out before (S05-R3), a number that one
        dossier alone may have (S13-R15), an unknown category (S05-R2), or one person as both project managers (S13-R4),
        and Stale for a customer out of the session's scope or an unknown manager; then nothing is stored.
        """
        db = self._work.db
        unique = self._work.pack.unique_fields
        refuse_taken(self._work, [NumberSaid(one.of, one.text) for draft in drafts for one in draft.numbers(unique)])
        serial = settings.next_serial(db, "dossier", len(drafts))
        self._reserve_codes(drafts)
        self._enter_named(drafts)
        first_id = bulk.next_id(db)
        self._first_new, self._next_party = first_id, first_id + len(drafts)
        known: list[tuple[int, Phones]] = []
        with bulk.writing(db) as write:
            for start in range(0, len(drafts), _CHUNK):
                part = drafts[start : start + _CHUNK]
                rows = [self._row(one, first_id + at, serial + at) for at, one in enumerate(part, start)]
                write(rows)
                known += _customers_known(rows)
                if tick:
                    tick(start + len(part), len(drafts))
        self._complete(known)
        return list(range(first_id, first_id + len(drafts)))

    def _complete(self, known: Sequence[tuple[int, Phones]]) -> None:
        """Add the data of later rows of a ledger to a customer from an earlier row.

        Customers whom the archive knew before are not changed: their data were confirmed. All are indexed by their own
        data, not by the data beside their number.
        """
        db = self._work.db
        if self._batch_id is not None:
            for party, phones in known:
                if party >= self._first_new:
                    parties.add_phones(db, party, phones)
        for number in {number for party, _ in known for number in parties.all_dossiers_of(db, party)}:
            contents.reindex(db, self._work.pack, number)

    def _enter_named(self, drafts: Sequence[DossierDraft]) -> None:
        """Enter the buildings, places, people and titles that drafts name, so that no row waits for a chunk being written."""
        for draft in drafts:
            if home := self._home(draft.household):
                self._building(home)
            self._place(draft)
            for name, person_id in ((draft.manager_a, draft.manager_a_id), (draft.manager_b, draft.manager_b_id)):
                self._manager(name, person_id)
            self._papers_of(self._category(draft.category), draft.papers, {})

    def _row(self, draft: DossierDraft, dossier_id: int, serial: int) -> NewDossier:
        category = self._category(draft.category)
        opened = (draft.received_on or draft.handover_date or draft.issue_date or self._work.moment.date()).isoformat()
        code = draft.reference_code or next(self._codes[category.code])
        home = self._home(draft.household)
        building_id = self._building(home) if home else None
        manager_a = self._manager(draft.manager_a, draft.manager_a_id)
        manager_b = self._manager(draft.manager_b, draft.manager_b_id)
        name = clean(draft.party_name)
        reading, initials = readings(name)
        standing = self._standing(draft)
        data = self._data(draft)
        contracts = self._contract_numbers(draft.papers, code)
        return NewDossier(
            id=dossier_id,
            reference_code=code,
            bar_code=make(CodeKind.DOSSIER, serial),
            category=category.code,
            building_id=building_id,
            unit=(home.unit or "") if home else "",
            floor=home.floor if home else None,
            room=home.door if home else "",
            household_keys=home.keys if home else (),
            sort_key=home.sort_key() if home else natural(code),
            place_id=self._lies(draft, Comer(dossier_id, code, category.code, None)),
            holder_id=self._me,
            manager_a=manager_a,
            manager_b=manager_b,
            opened_on=opened,
            retention=self._pack.retention.label,
            kept=self._kept(category, opened, draft),
            fields=dossiers.fields_json(data),
            note=visible(draft.note),
            batch_id=self._batch_id,
            at=self._at,
            party_id=self._known_party(draft.party_id) or self._same_customer(draft.id_number, name, dossier_id),
            party_kind=kind_of(draft).value,
            name=name,
            pinyin=reading,
            gender=draft.gender,
            id_number=draft.id_number,
            phones=tuple((phone.label, phone.number) for phone in draft.phones),
            others=self._others(draft),
            papers=self._papers_of(category, draft.papers, contracts),
            contracts=len(contracts),
            received_on=opened,
            entry=search.entry(dossier_id, text_of(
                code, short_names(home.building_key, home.unit or "", home.door) if home else (),
                (draft.contract_no, *contracts.values()), _indexed(draft, name, reading, initials),
            ), _scope(building_id, numbers.tokens(data, self._unique), manager_a, manager_b)),
            life=Life.CONFIRMED.value if self._batch_id is not None else Life.ENTERED.value,
            review_due=standing.review_due,
            restricted=standing.restricted,
            sensitive=int(
                not self._sensitive_titles.isdisjoint(draft.papers) or not self._sensitive_keys.isdisjoint(data)
            ),
            classes=standing.classes,
        )  # fmt: skip

    def _same_customer(self, number: str, name: str, party_id: int) -> int:
        """The customer whom a ledger means: one of the same ID number and name, or else the new one of `party_id`.

        A name alone never makes two customers one, nor does a number under another name.
        """
        if self._batch_id is None or not tells_one_person(number):
            return party_id
        if self._by_number is None:
            self._by_number = parties.by_id_number(self._work.db)
        known, known_name = self._by_number.setdefault(number, (party_id, name))
        return known if known_name == name else party_id

    def _others(self, draft: DossierDraft) -> tuple[NewCustomer, ...]:
        found = []
        for one in draft.others:
            name, own = clean(one.name), self._next_party
            party = self._same_customer(one.id_number, name, own)
            new = party == own
            self._next_party += new
            kind = (dossier_form.customer_of(one.id_number) or Customer.PERSON).value
            phones = tuple((phone.label, phone.number) for phone in one.phones)
            found.append(NewCustomer(party, kind, name if new else "", readings(name)[0], one.id_number, phones))
        return tuple(found)

    def _category(self, code: str | None) -> Category:
        known = self._categories.get(code)
        if known is None:
            known = self._pack.category_named(code) if code else self._pack.default_category
            if known is None:
                raise rulebook.broken(rulebook.KNOWN_CATEGORY, category=code or "")
            self._categories[code] = known
        return known

    def _reserve_codes(self, drafts: Sequence[DossierDraft]) -> None:
        """Take as many running numbers of each category as there are drafts without a code of their own.

        Numbers whose code an imported ledger has brought already are passed over.
        """
        wanted = Counter(self._category(draft.category).code for draft in drafts if not draft.reference_code)
        for category, count in wanted.items():
            free: list[str] = []
            while len(free) < count:
                more = count - len(free)
                first = settings.next_serial(self._work.db, f"code {self._code(category, _NO_SERIAL)}", more)
                codes = [self._code(category, serial) for serial in range(first, first + more)]
                taken = dossiers.taken_codes(self._work.db, codes)
                free += [code for code in codes if code not in taken]
            self._codes[category] = iter(free)

    def _code(self, category: str, serial: int) -> str:
        pack = self._work.pack
        return pack.reference_code.format(
            fonds=self._work.desk.fonds, category=category, year=self._work.moment.year,
            retention=pack.retention.code, serial=serial,
        )  # fmt: skip

    def _kept(self, category: Category, opened: str, draft: DossierDraft) -> KeptUntil:
        """Reckon the terms of a draft as `terms.bring_up` would, so that it need not write each row once more."""
        media = frozenset((Medium.PAPER,) if draft.papers else ())
        facts = KeepingFacts(
            category.code, date.fromisoformat(opened), due_on=draft.due_date, papers=frozenset(draft.papers), media=media
        )  # fmt: skip
        return KeptUntil.of(reckon(self._pack.terms, facts, self._pack.disposal, self._work.moment.date()))

    def _classes(self, draft: DossierDraft) -> dict[str, str]:
        """The classes of a draft on the pack's axes; a ledger's «高» is the pack's «高风险»."""
        found = {}
        for axis in self._work.pack.axes:
            said = draft.classes.get(axis.key, draft.risk_level if axis.means is Meaning.RISK else "")
            value = next((one for one in axis.values if said and one.startswith(said)), "")
            if value:
                found[axis.key] = value
        return found

    def _standing(self, draft: DossierDraft) -> _Standing:
        """Derive the standing from a draft's classes; a ledger of fifty thousand has a handful of different ones."""
        key = (draft.risk_level, *draft.classes.items())
        known = self._standings.get(key)
        if known is None:
            classes = self._classes(draft)
            cycle = self._work.pack.review_for(classes) if self._batch_id is not None else None
            known = self._standings[key] = _Standing(
                tuple(classes.items()),
                months_later(self._work.today, cycle.months) if cycle else None,
                int(self._work.pack.is_restricted(classes)),
            )
        return known

    def _home(self, home: Household | None) -> Household | None:
        """The household of a draft; one that names no estate stands in the office's only one."""
        if home is None or home.estate:
            return home
        if self._sole_estate is None:
            self._sole_estate = buildings.sole_estate(self._work.db)
        return replace(home, estate=self._sole_estate) if self._sole_estate else home

    def _building(self, home: Household) -> int:
        key = (home.estate_key, home.building_key)
        if key not in self._buildings:
            self._buildings[key] = buildings.building(
                self._work.db, home.estate_key, home.estate, home.building_key, home.building
            )
        return self._buildings[key]

    def _place(self, draft: DossierDraft) -> int | None:
        place = draft.place or draft.place_text.strip()
        if place and place not in self._places:
            work = self._work
            path = place_path(place) if isinstance(place, str) else place.path()
            important = placing.are_important(work.pack, {self._category(draft.category).code})
            self._places[place] = placing.entered(work, path, important)
        return self._places.get(place)

    def _lies(self, draft: DossierDraft, comer: Comer) -> int | None:
        """The place of a draft; what is registered at the desk must be admitted there, a ledger says what is so."""
        place_id = self._place(draft)
        if place_id is not None and self._batch_id is None:
            placing.admit(self._work.db, self._work.pack, self._me, place_id, [comer])
        return place_id

    def _data(self, draft: DossierDraft) -> dict[str, str]:
        """The data of a draft beyond the columns of every dossier, under the keys of the pack; none is empty."""
        said = {self._keys[means]: value for means, value in draft.said()} | dict(draft.data)
        return {key: value for key, value in said.items() if value}

    def _known_party(self, party_id: int | None) -> int | None:
        """Return the known customer of a draft, who must be in the session's scope: a guessed number must not match."""
        if party_id:
            still_there(party_id if parties.is_visible(self._work.db, party_id) else None)
        return party_id

    def _papers_of(
        self, category: Category, titles: tuple[str, ...], numbers: Mapping[str, str]
    ) -> tuple[tuple[int, str, int, str], ...]:
        """The papers of a dossier, as `NewDossier` has them. A ledger has few different sets, but for their numbers."""
        known = self._papers.get((category.code, titles))
        if known is None:
            asked = {paper.title: paper.original for paper in reversed(category.papers)}
            known = self._papers[category.code, titles] = tuple(
                (
                    dossiers.paper(self._work.db, title),
                    "original" if asked.get(title, True) else "copy",
                    int(title in self._sensitive_titles),
                    "",
                )
                for title in titles
            )
        if not numbers:
            return known
        return tuple((*one[:3], numbers.get(title, "")) for title, one in zip(titles, known, strict=True))

    def _contract_numbers(self, titles: Sequence[str], code: str) -> dict[str, str]:
        """The numbers of a dossier's contracts by their titles (S13-R15)."""
        if self._contract_titles.isdisjoint(titles):
            return {}
        contracts = [title for title in titles if title in self._contract_titles]
        pattern = self._work.pack.contract_code
        return {title: pattern.format(code=code, serial=serial) for serial, title in enumerate(contracts, 1)}

    def _manager(self, name: str, person_id: str) -> str | None:
        if person_id:
            return still_there(people.person(self._work.db, person_id)).id
        return self.person(name, "") if name else None

    def person(self, name: str, department: str) -> str:
        """The person of that name, entered as staff without an account when the office does not know them yet."""
        key = f"{name}\x1f{department}"
        if key not in self._people:
            known = people.named(self._work.db, name, department)
            self._people[key] = (known or people.add(self._work.db, uuid4().hex, name, department, None)).id
        return self._people[key]


def _customers_known(rows: Sequence[NewDossier]) -> Iterator[tuple[int, Phones]]:
    """The customers of these rows that no row of them brings, each with the telephones beside them."""
    for row in rows:
        if row.party_id != row.id:
            yield row.party_id, row.phones
        yield from ((other.party_id, other.phones) for other in row.others if not other.name)


def _indexed(draft: DossierDraft, name: str, reading: str, initials: str) -> list[Person]:
    """The customers of a draft as the index knows them."""
    first = Person(name, (reading, initials), draft.id_number, tuple(phone.number for phone in draft.phones))
    others = (
        Person(clean(one.name), readings(one.name), one.id_number, tuple(phone.number for phone in one.phones))
        for one in draft.others
    )
    return [first, *others]


def _scope(building_id: int | None, of_numbers: Sequence[str], *managers: str | None) -> str:
    tokens = [building_token(building_id)] if building_id else []
    return " ".join([*tokens, *of_numbers, *(person_token(manager) for manager in managers if manager)])
