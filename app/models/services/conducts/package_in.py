"""A package in (收到包): what is signed of it, and its bags as they come into being here, with data, items and scans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from app.models.domain import change_rules, rules
from app.models.domain.change import CO_DATA, Datum, customer_key, customer_position, key_parts
from app.models.domain.docket import Docket
from app.models.domain.errors import N_, Refusal
from app.models.domain.identity import split_phones
from app.models.domain.item import NewItem
from app.models.domain.package import PackedDossier, unpacked
from app.models.domain.package_docket import ComingBag, bags_of, bags_text, scanned_of
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Medium, Pack
from app.models.domain.procedures.package_in import (
    ANNOUNCE,
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
from app.models.store import dockets, packages
from app.models.vault.canonical import list_hash

_FIELD, _CLASS = "field", "class"
_PART = 256 * 1024


def _placed(_work: Work, docket: Docket, given: Given) -> None:
    place_path(rules.filled(given.inputs.get(PLACE, ""), N_("存放位置")))
    rules.something_listed([one.label for one in scanned_of(docket)])


def _what_came(docket: Docket, given: Given) -> str:
    """Return the hash of the list with its scans, and of the place."""
    scans = [[one.code, one.label, "scanned" if one.at else "not-scanned"] for one in bags_of(docket)]
    return list_hash([[docket.list_hash], [given.inputs.get(PLACE, "")], *scans])


def _receive(work: Work, docket: Docket, _given: Given) -> Docket:
    """Enter what was scanned, under numbers of this archive; what the package says of the rest is forgotten."""
    data, sha256 = packages.content(work.db, docket.body[PACKAGE])
    filing.unchanged(data, sha256, docket.code)
    package, scans = unpacked(data)
    listed, start, here = {one.code: one for one in scanned_of(docket)}, 0, {}
    for one in package.dossiers:
        size = sum(scan.size for item in one.items for scan in item.scans)
        if one.code in listed:
            here[one.code] = _enter(work, docket, one, scans[start : start + size])
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
    return (data[start : start + _PART] for start in range(0, len(data), _PART))


def _draft(pack: Pack, docket: Docket, one: PackedDossier) -> DossierDraft:
    """Return a dossier as this office enters it. What its pack has no field for stands in the note, as does where it came from."""
    customer, data, classes, left = Customer(one.customer), {}, {}, [one.data.get(Datum.NOTE, "")]
    others: dict[int, dict[str, str]] = {}
    left.append(f"原档号 {one.code}（{docket.body[NAME]}），原建档日期 {one.opened_on}")
    for key, value in one.data.items():
        (family, name), caption = key_parts(key), one.captions[key]
        if family == _FIELD and (read := _read(pack, key, caption, value, customer)):
            data[name] = read
        elif family == _CLASS and (read := _read(pack, key, caption, value, customer)):
            classes[name] = read
        elif family in (_FIELD, _CLASS):
            left.append(f"{caption}：{value}")
        elif (position := customer_position(key) or 1) > 1:
            others.setdefault(position, {})[key] = value
    stayed = [*one.withheld, *(f"{item.title}扫描件{item.withheld}个" for item in one.items if item.withheld)]
    if stayed:
        left.append("留在送方：" + "、".join(stayed))
    home = one.household
    if home is not None and not home.estate:
        home = replace(home, estate=docket.body[NAME])  # their buildings are not those of this archive
    return DossierDraft(
        household=home, category=one.category, party_name=one.data.get(Datum.NAME, ""), customer=customer,
        gender=one.data.get(Datum.GENDER, ""), id_number=one.data.get(Datum.ID_NUMBER, ""),
        phones=split_phones(one.data.get(Datum.PHONES, "")),
        others=tuple(_other(position, said) for position, said in sorted(others.items())),
        note="；".join(filter(None, left)), data=data, classes=classes, place_text=docket.body[PLACE],
        source=docket.body[NAME], channel=f"封装包 {docket.body[DEED]}",
    )  # fmt: skip


def _other(position: int, said: dict[str, str]) -> DraftCustomer:
    name, number, phones = (said.get(customer_key(position, one), "") for one in CO_DATA)
    return DraftCustomer(name, number, split_phones(phones))


def _read(pack: Pack, key: str, caption: str, value: str, customer: Customer) -> str:
    """Return a value as this office keeps it; «» for one that fits none of its fields."""
    try:
        return change_rules.value_read(pack, key, caption, value, customer=customer)
    except Refusal:
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
