"""A transfer on paper: its list in three copies, the supplement list, the slip of each bag, and the register."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.docket import Docket, DocketLine
from app.models.domain.procedures.transfer import (
    CARRIER,
    ENDED,
    PARENT,
    PARTLY,
    PLACE,
    RECEIVE,
    RECEIVED,
    SIGN_A,
    SIGN_B,
    SUPPLY,
    SUPPLY_BY,
    TRANSFER,
    A,
    B,
)
from app.models.domain.rights import Right
from app.models.domain.transfer import codes
from app.models.domain.transfer_docket import counts_of, findings_of, lines_of
from app.models.services import dockets, transferring
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.reports.forms import supplement_list, transfer_list, transfer_receipt
from app.reports.forms.supplement_list import Lacking, SupplementList, SupplementRow
from app.reports.forms.transfer_list import TransferBag, TransferList, TransferRow
from app.reports.forms.transfer_receipt import ReceivedBag, TransferReceipt, TransferRegister
from app.reports.paper import PrintedSignOff
from app.ui.papers.common import day, head, takers, term

_STAYED = "没有送到，留在移交人处"


@dataclass(frozen=True, slots=True)
class _Signed:
    """The newest signature of each of the three; None where there is none that stands."""

    a: PrintedSignOff | None
    b: PrintedSignOff | None
    archive: PrintedSignOff | None
    anchor: str


def copies(desk: Desk, docket: Docket, reprinted: bool = True) -> bytes:
    """移交清单 in three copies. `reprinted`: not at the hand-over itself; a list that nobody signed is never one."""
    signed = _signatures(docket, dockets.anchors(desk, docket))
    b_signed = signed.b is not None
    return transfer_list.render(TransferList(
        head(desk, number=docket.code, anchor=signed.anchor, code=docket.code),
        number=docket.code, project=docket.opener.reason, manager_a=docket.parts[A].name, manager_b=docket.parts[B].name,
        ended=docket.body[ENDED], place=docket.body.get(PLACE, ""), clause=str(desk.pack.rights.table[Right.TRANSFER].clause),
        list_hash=docket.steps[-1].list_hash if not signed.anchor else _newest_hash(docket), checked=b_signed,
        reprinted=reprinted and bool(signed.anchor), bags=tuple(_bags(docket)), a_signed=signed.a, b_signed=signed.b,
        archive_signed=signed.archive, parent=docket.body.get(PARENT, ""), child=transferring.child(desk, docket),
    ))  # fmt: skip


def supplement(desk: Desk, docket: Docket) -> bytes:
    """补充资料清单 of what B found lacking."""
    lines, findings = lines_of(docket), findings_of(docket)
    rows = []
    for bag in docket.lines:
        lacking = tuple(
            Lacking(f"第 {number} 件 {line.title}：{findings[number]}", "")
            for number, line in enumerate(lines, 1)
            if line.dossier_id == bag.dossier_id and findings.get(number)
        )
        if lacking:
            rows.append(SupplementRow(bag.reference_code, bag.title, lacking))
    top = head(desk, number=docket.code, code=docket.code)
    return supplement_list.render(SupplementList(top, tuple(rows), day(docket.body[SUPPLY_BY])))


def receipts(desk: Desk, docket: Docket) -> bytes:
    """签收单 of each bag of a transfer."""
    signed = _signatures(docket, dockets.anchors(desk, docket))
    top = head(desk, number=docket.code, anchor=signed.anchor, code=docket.code)
    bags = tuple(_received(desk, docket, line) for line in docket.lines)
    return transfer_receipt.render(TransferReceipt(top, docket.body.get(CARRIER, ""), bags, signed.b, signed.archive))


def register(desk: Desk) -> bytes:
    """档案移交登记表: every bag that was received, oldest first, with who gave and who took it."""
    found = [one for one in dockets.with_lines(desk, TRANSFER.kind) if one.state.name in (RECEIVED, PARTLY)]
    rows = tuple(
        _received(desk, docket, line)
        for docket in sorted(found, key=lambda one: one.closed_at or "")
        for line in docket.lines
        if line.checked_at
    )
    return transfer_receipt.render_register(TransferRegister(head(desk), rows))


def _signatures(docket: Docket, anchors: Anchors) -> _Signed:
    last = {
        step: next(reversed(takers(docket, step, anchors)), None) for step in (SIGN_A, SUPPLY, SIGN_B, RECEIVE)
    }  # fmt: skip
    a = last[SUPPLY] or last[SIGN_A]
    newest = next((one for one in (last[RECEIVE], last[SIGN_B], a) if one is not None), None)
    return _Signed(a, last[SIGN_B], last[RECEIVE], newest.anchor if newest else "")


def _newest_hash(docket: Docket) -> str:
    signed = [one for one in docket.steps if one.step in (SIGN_A, SUPPLY, SIGN_B, RECEIVE)]
    return signed[-1].list_hash


def _bags(docket: Docket) -> list[TransferBag]:
    lines, findings, counts = lines_of(docket), findings_of(docket), counts_of(docket)
    is_settled = docket.state.name in (RECEIVED, PARTLY)
    found = []
    for bag in docket.lines:
        rows = []
        for number, (line, code) in enumerate(zip(lines, codes(lines), strict=True), 1):
            if line.dossier_id != bag.dossier_id:
                continue
            counted = counts.get(number)
            said = findings.get(number)
            rows.append(TransferRow(
                line.part, line.title, line.pages, line.copies, line.original, code,
                "" if said is None else said or "齐全", str(counted.pages) if counted else "", counted.words if counted else "",
            ))  # fmt: skip
        note = _STAYED if is_settled and not bag.checked_at else ""
        found.append(TransferBag(bag.reference_code, bag.title, tuple(rows), note))
    return found


def _received(desk: Desk, docket: Docket, line: DocketLine) -> ReceivedBag:
    items = [one for one in lines_of(docket) if one.dossier_id == line.dossier_id]
    anchors = dockets.anchors(desk, docket)
    sender, receiver = (next(iter(takers(docket, step, anchors)), None) for step in (SIGN_B, RECEIVE))
    is_here = receiver is not None and line.checked_at is not None
    return ReceivedBag(
        line.reference_code, line.title, term(desk, line.retention), len(items), sum(one.pages for one in items), docket.code,
        f"{sender.name}\n{sender.anchor}" if sender else docket.parts[B].name,
        f"{receiver.name}\n{receiver.anchor}" if receiver and is_here else "",
        receiver.at.date() if receiver and is_here else None,
    )  # fmt: skip
