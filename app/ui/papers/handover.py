"""A leaver's handover on paper: everything on the checklist, with the three signatures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.models.domain.handover import Checklist, Handover, KeptLine, LoanDue, Signatory, Waiting
from app.models.domain.person import Staff
from app.models.services.desk import Desk
from app.reports.footer import FormHead
from app.reports.forms.handover_checklist import Device, HandoverChecklist, KeptItem, OpenLoan, WaitingApproval
from app.reports.paper import PrintedSignOff
from app.ui.papers.common import day, head, signed

_COUNTED = re.compile(r"(?P<name>.+?)[ 　]*[×xX*]?[ 　]*(?P<count>\d{1,4})[ 　]*[把台个枚套支张本串部件]")
_BUILDING_MEDIUM = "职责"
_ERASED = "（题名略）"


def checklist(desk: Desk, done: Handover, households: Mapping[str, str], anchor: str) -> HandoverChecklist:
    """离职交接清单 of a handover, on its day or years later.

    `households` by reference code; a dossier without one has been destroyed since, and its title is left out.
    """
    three = done.leaver, done.receiver, done.handover_witness
    form = _form(
        desk, head(desk, number=done.list_code, anchor=anchor, code=done.list_code), day(done.at), "离职", done.checklist,
        three, households,
    )  # fmt: skip
    return replace(
        form,
        leaver_signed=_signed(done.leaver, anchor),
        receiver_signed=_signed(done.receiver, anchor),
        handover_witness_signed=_signed(done.handover_witness, anchor),
    )


def draft(
    desk: Desk, listed: Checklist, three: tuple[Staff, Staff, Staff], households: Mapping[str, str]
) -> HandoverChecklist:
    """离职交接清单 before it is signed, with room for nothing but checking; `three` leave, receive and watch."""
    return _form(desk, head(desk), desk.now().date(), "离职（签署前核对稿，未生效）", listed, three, households)


def _form(
    desk: Desk,
    top: FormHead,
    on: date,
    reason: str,
    listed: Checklist,
    three: tuple[Signatory | Staff, Signatory | Staff, Signatory | Staff],
    households: Mapping[str, str],
) -> HandoverChecklist:
    leaver, receiver, handover_witness = three
    return HandoverChecklist(
        top,
        leaver=leaver.name,
        leaver_post=_post(desk, leaver),
        receiver=receiver.name,
        receiver_post=_post(desk, receiver),
        handover_witness=handover_witness.name,
        handed_over=on,
        reason=reason,
        kept=(*(_kept(line, households) for line in listed.kept), *_duties(listed.buildings)),
        lent_out=listed.lent_out,
        loans=tuple(_loan(line, households) for line in listed.loans_due),
        approvals=tuple(_waiting(one) for one in listed.waiting),
        devices=tuple(device(line) for line in listed.devices),
    )


def device(line: str) -> Device:
    """Parse a typed key or device: «档案室钥匙 2 把» are two keys, anything else is one thing."""
    found = _COUNTED.fullmatch(line)
    return Device(found["name"], int(found["count"]), "") if found else Device(line, 1, "")


def _title(reference_code: str, households: Mapping[str, str]) -> str:
    return f"{households[reference_code]} 客户档案".strip() if reference_code in households else _ERASED


def _kept(line: KeptLine, households: Mapping[str, str]) -> KeptItem:
    where = "本人借阅未还" if line.borrowed else line.place
    pages = f"{line.page_count}页" if line.page_count else ""
    note = "，".join(part for part in (where, pages) if part)
    return KeptItem(_title(line.reference_code, households), "纸质", 1, line.reference_code, note)


def _loan(line: LoanDue, households: Mapping[str, str]) -> OpenLoan:
    return OpenLoan(line.reference_code, _title(line.reference_code, households), day(line.lent_on), day(line.due_on))


def _duties(buildings: Sequence[str]) -> list[KeptItem]:
    return [KeptItem(f"{name} 楼栋客户服务职责", _BUILDING_MEDIUM, 1, "", "转由接收人负责") for name in buildings]


def _waiting(one: Waiting) -> WaitingApproval:
    return WaitingApproval(f"{one.kind}（{one.state}）", one.code, one.who, day(one.asked_on))


def _post(desk: Desk, one: Signatory | Staff) -> str:
    return f"{one.department} {desk.pack.called(one.role) if one.role else ''}".strip()


def _signed(one: Signatory, anchor: str) -> PrintedSignOff:
    return signed(one.name, one.at, anchor)
