"""A package in (收到包): what is signed of it, and its bags as they come into being here, with data, items and scans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from app.models.domain import change_rules, package_rules, rules
from app.models.domain.change import CO_DATA, Datum, customer_position, datum_of, key_parts
from app.models.domain.docket import Docket
from app.models.domain.errors import N_, Refusal
from app.models.domain.household import Household, household
from app.models.domain.identity import split_phones
from app.models.domain.item import NewItem
from app.models.domain.lengths import MOST, MOST_LONG
from app.models.domain.package import PackedDossier, unpacked
from app.models.domain.package_docket import ComingBag, bags_of, bags_text, scanned_of
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Pack
from app.models.domain.procedures.package_in import (
    ANNOUNCE,
    ARCHIVE,
    BAGS,
    DEED,
    NAME,
    PACKAGE,
    PACKAGE_IN,
    PLACE,
    RECEIVE,
    WITHDRAW,
)
from app.models.domain.shelving import place_path
from app.models.ledgers.drafts import DossierDraft, DraftCustomer
from app.models.services import dossiers as dossier_service
from app.models.services import filing
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Given, read_anew
from app.models.store import dockets, files, packages
from app.models.vault.canonical import list_hash

_FIELD, _CLASS, _CUSTOMER = "field", "class", "customer"


def _placed(work: Work, docket: Docket, given: Given) -> None:
    place_path(rules.filled(given.inputs.get(PLACE, ""), N_("存放位置")))
    scanned = [(one.code, one.label) for one in scanned_of(docket)]
    rules.something_listed(scanned)
    package_rules.not_here_already(packages.here_already(work.db, docket.body[ARCHIVE], scanned))


def _what_came(docket: Docket, given: Given) -> str:
    """Return the hash of the list with its scans, and of the place."""
    scans = [[one.code, one.label, "scanned" if one.at else "not-scanned"] for one in bags_of(docket)]
    return list_hash([[docket.list_hash], [given.inputs.get(PLACE, "")], *scans])


def _receive(work: Work, docket: Docket, _given: Given) -> Docket:
    """Enter the scanned bags under numbers of this archive. The data of the other bags are deleted with the package."""
    data, sha256 = packages.content(work.db, docket.body[PACKAGE])
    filing.unchanged(data, sha256, docket.code)
    package, scans = unpacked(data)
    listed, start, here = {one.code: one for one in scanned_of(docket)}, 0, {}
    for one in package.dossiers:
        size = sum(scan.size for item in one.items for scan in item.scans)
        if one.code in listed:
            try:
                here[one.code] = _enter(work, docket, one, scans[start : start + size])
            except Refusal as refusal:
                raise package_rules.bag_refused(one.code, refusal) from refusal
        start += size
    bags = [replace(one, here=here.get(one.code, "")) for one in bags_of(docket)]
    return _kept(work, docket, bags)


def _kept(work: Work, docket: Docket, bags: list[ComingBag]) -> Docket:
    dockets.tell(work.db, docket.id, {**docket.body, BAGS: bags_text(bags)})
    packages.let_go(work.db, docket.body[PACKAGE])
    return read_anew(work, docket)


def _send_back(work: Work, docket: Docket, _given: Given) -> Docket:
    return _kept(work, docket, bags_of(docket))


def _enter(work: Work, docket: Docket, one: PackedDossier, scans: bytes) -> str:
    """Enter a dossier with its items and scans; return the code that it has here."""
    draft = _draft(work.pack, docket, one)
    bag = work.bag(dossier_service.entered(work, draft))
    start = 0
    for item in one.items:
        item_id = filing.enter_item(work, bag, NewItem(
            item.title, item.original, Medium(item.medium), item.page_count, item.dated_on, item.responsible, item.sensitive,
            item.held_in,
        ))  # fmt: skip
        for scan in item.scans:
            data = scans[start : start + scan.size]
            filing.unchanged(data, scan.sha256, scan.name)
            filing.keep_parts(work, bag, item_id, scan.name, _cut(data))
            start += scan.size
    return bag.reference_code


def _cut(data: bytes) -> Iterator[bytes]:
    return (data[start : start + files.PART] for start in range(0, len(data), files.PART))


def _draft(pack: Pack, docket: Docket, one: PackedDossier) -> DossierDraft:
    """Return a dossier as this office enters it. Its note names the origin and keeps the data that the pack has no field for."""
    customer, left = Customer(one.customer), [f"原档号 {one.code}（{docket.body[NAME]}），原建档日期 {one.opened_on}"]
    data: dict[str, dict[str, str]] = {"": {}, _FIELD: {}, _CLASS: {}, _CUSTOMER: {}}
    for key, value in one.data.items():
        (family, name), caption = key_parts(key), one.captions[key]
        if read := _read(pack, key, caption, value, customer):
            data[family][name] = read
        elif value:
            left.append(f"{caption}：{value}")
    stayed = [*one.withheld, *(f"{item.title}扫描件{item.withheld}个" for item in one.items if item.withheld)]
    if stayed:
        left.append("留在送方：" + "、".join(stayed))
    home = _home(docket, one.household)
    if one.household is not None and (home is None or home.display() != one.household.display()):
        left.append(f"送方地址：{one.household.estate}{one.household.display()}")
    core = data[""]
    note = "；".join(filter(None, (core.get(Datum.NOTE, ""), *left)))
    change_rules.not_too_long(Datum.NOTE, Datum.NOTE.label, note, MOST_LONG)
    return DossierDraft(
        household=home, category=one.category, party_name=core[Datum.NAME], customer=customer,
        gender=core.get(Datum.GENDER, ""), id_number=core.get(Datum.ID_NUMBER, ""),
        phones=split_phones(core.get(Datum.PHONES, "")), others=tuple(_others(data[_CUSTOMER])),
        note=note, data=data[_FIELD], classes=data[_CLASS],
        place_text=docket.body[PLACE], source=docket.body[NAME], channel=f"封装包 {docket.body[DEED]}",
    )  # fmt: skip


def _home(docket: Docket, said: Household | None) -> Household | None:
    """Return a household by its words, as this archive reads them from a person who types; None for what it cannot read."""
    if said is None or len(said.estate) > MOST:
        return None
    floor = "" if said.floor is None else str(said.floor)
    home = household(said.building, said.unit or "", floor, said.door, said.estate)
    if home is None or home.estate:
        return home
    return replace(home, estate=docket.body[NAME])  # their buildings are not those of this archive


def _others(said: dict[str, str]) -> Iterator[DraftCustomer]:
    keys = {key: customer_position(f"{_CUSTOMER}:{key}") or 1 for key in said}
    for position in sorted(set(keys.values())):
        own = {key.partition("-")[2]: said[key] for key, its in keys.items() if its == position}
        name, number, phones = (own.get(one, "") for one in CO_DATA)
        yield DraftCustomer(name, number, split_phones(phones))


def _read(pack: Pack, key: str, caption: str, value: str, customer: Customer) -> str:
    """Return a value as this office keeps it; «» for one of a field that it has not.

    A customer's own data are refused where they do not fit: in the note anybody would read them.
    """
    datum = datum_of(key)
    try:
        return change_rules.value_read(pack, key, datum.label if datum else caption, value, customer=customer)
    except Refusal:
        if datum:
            raise
        return ""


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"package": docket.body[PACKAGE], "archive": docket.body[NAME], "count": len(bags_of(docket))}


CONDUCT = Conduct(
    PACKAGE_IN,
    checks={RECEIVE: _placed},
    statements={RECEIVE: _what_came},
    notes=dict.fromkeys((ANNOUNCE, RECEIVE, WITHDRAW), _noted),
    effects={RECEIVE: _receive, WITHDRAW: _send_back},
)
"""The engine carries out the rest."""
