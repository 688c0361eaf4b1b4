"""A leaver's handover on paper: everything on the checklist, with the three signatures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.models.domain.docket import Docket
from app.models.domain.handover import Checklist, KeptLine, LoanDue, Waiting
from app.models.domain.person import Role, Staff
from app.models.domain.procedures.handover import (
    HAND,
    HAND_ABSENT,
    LEAVER,
    PERFORM,
    RECEIVE,
    RECEIVER,
    WITNESS,
)
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.reports.footer import FormHead
from app.reports.forms.handover_checklist import Device, HandoverChecklist, KeptItem, OpenLoan, WaitingApproval
from app.ui.papers.common import day, head, taker

_COUNTED = re.compile(r"(?P<name>.+?)[ 　]*[×xX*]?[ 　]*(?P<count>\d{1,4})[ 　]*[把台个枚套支张本串部件]")
_DUTY = "职责"
_ERASED = "（题名略）"


def checklist(desk: Desk, done: Docket, households: Mapping[str, str], anchors: Anchors) -> HandoverChecklist:
    """离职交接清单 of a handover that was carried out, on its day or years later.

    `households` by reference code; a dossier without one has been destroyed since, and its title is left out.
    """
    absent = done.taken(HAND_ABSENT)
    (hand,), (receive,), (watch,) = absent or done.taken(HAND), done.taken(RECEIVE), done.taken(PERFORM)
    three = [
        (done.parts[part].name, _post(desk, done.parts[part].department, role))
        for part, role in (
            (LEAVER, None if absent else Role(hand.role)), (RECEIVER, Role(receive.role)), (WITNESS, Role(watch.role)),
        )
    ]  # fmt: skip
    leaver, receiver, handover_witness = (taker(done, one.step, anchors) for one in (hand, receive, watch))
    top = head(desk, number=done.code, anchor=anchors.get((PERFORM, 1), ""), code=done.code)
    form = _form(top, day(done.closed_at or done.opened_at), "离职", Checklist.of(done), three, households)
    return replace(
        form, leaver_signed=leaver, receiver_signed=receiver, handover_witness_signed=handover_witness,
        absence=hand.reason if absent else "",
    )  # fmt: skip


def draft(desk: Desk, listed: Checklist, three: Sequence[Staff], households: Mapping[str, str]) -> HandoverChecklist:
    """离职交接清单 before it is signed, with room for nothing but checking; `three` leave, receive and watch."""
    named = [(one.name, _post(desk, one.department, one.role)) for one in three]
    return _form(head(desk), desk.now().date(), "离职（签署前核对稿，未生效）", listed, named, households)


def _form(
    top: FormHead, on: date, reason: str, listed: Checklist, three: Sequence[tuple[str, str]],
    households: Mapping[str, str],
) -> HandoverChecklist:  # fmt: skip
    (leaver, leaver_post), (receiver, receiver_post), (handover_witness, _) = three
    return HandoverChecklist(
        top,
        leaver=leaver,
        leaver_post=leaver_post,
        receiver=receiver,
        receiver_post=receiver_post,
        handover_witness=handover_witness,
        handed_over=on,
        reason=reason,
        kept=(*(_kept(line, households) for line in listed.kept), *_duties(listed)),
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


def _duties(listed: Checklist) -> list[KeptItem]:
    named = (
        *(f"{name} 楼栋客户服务职责" for name in listed.buildings),
        *(f"{name} 区域职责" for name in listed.areas),
        *(f"{code} 项目经理职责" for code in listed.managed),
    )
    return [KeptItem(name, _DUTY, 1, "", "转由接收人负责") for name in named]


def _waiting(one: Waiting) -> WaitingApproval:
    return WaitingApproval(f"{one.kind}（{one.state}）", one.code, one.who, day(one.asked_on))


def _post(desk: Desk, department: str, role: Role | None) -> str:
    return f"{department} {desk.pack.called(role) if role else ''}".strip()
