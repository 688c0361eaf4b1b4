"""A leaver's handover on paper: everything on the checklist, with the three signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.disposal import Disposal
from app.models.domain.loan import Loan, Request
from app.models.services.desk import Desk
from app.models.services.handing_over import Checklist, Handover, KeptLine
from app.models.services.signing import SignOff
from app.reports.forms.handover_checklist import Device, HandoverChecklist, KeptItem, OpenLoan, WaitingApproval
from app.ui.papers.common import day, head, signed

_COUNTED = re.compile(r"(?P<name>.+?)[ 　]*[×xX*]?[ 　]*(?P<count>\d{1,4})[ 　]*[把台个枚套支张本串部件]")
_BUILDING_MEDIUM = "职责"


@dataclass(frozen=True, slots=True)
class Post:
    """Someone who signs: name, and post as it is printed (档案室 档案管理员)."""

    name: str
    post: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the checklist's codes stand for, read before anything moved."""

    leaver: Post
    receiver: Post
    witness: Post
    listed: Checklist
    loans: tuple[Loan, ...]
    waiting: tuple[tuple[str, Request | Disposal], ...]


def checklist(
    desk: Desk, facts: Facts, done: Handover, anchor: str, leaver: SignOff, receiver: SignOff
) -> HandoverChecklist:
    """离职交接清单 of a handover that was just carried out; the witness signed in the same moment."""
    return HandoverChecklist(
        head(desk, number=done.list_code, anchor=anchor, code=done.list_code),
        leaver=facts.leaver.name,
        leaver_post=facts.leaver.post,
        receiver=facts.receiver.name,
        receiver_post=facts.receiver.post,
        witness=facts.witness.name,
        handed_over=day(done.at),
        reason="离职",
        kept=(*(_kept(line) for line in facts.listed.kept), *_duties(facts.listed.buildings)),
        loans=tuple(
            OpenLoan(loan.reference_code, loan.title, day(loan.issued_at), day(loan.due_on)) for loan in facts.loans
        ),
        approvals=tuple(_waiting(subject, what) for subject, what in facts.waiting),
        devices=tuple(device(line) for line in facts.listed.devices),
        leaver_signed=signed(leaver.name, leaver.at, anchor),
        receiver_signed=signed(receiver.name, receiver.at, anchor),
        witness_signed=signed(facts.witness.name, done.at, anchor),
    )


def device(line: str) -> Device:
    """A key or device as somebody typed it: «档案室钥匙 2 把» are two keys, anything else is one thing."""
    found = _COUNTED.fullmatch(line)
    return Device(found["name"], int(found["count"]), "") if found else Device(line, 1, "")


def _kept(line: KeptLine) -> KeptItem:
    where = "本人借出中" if line.borrowed else line.place
    return KeptItem(f"{line.household} 客户档案", "纸质", 1, line.reference_code, where)


def _duties(buildings: Sequence[str]) -> list[KeptItem]:
    return [KeptItem(f"{name} 楼栋客户服务职责", _BUILDING_MEDIUM, 1, "", "转由接收人负责") for name in buildings]


def _waiting(subject: str, what: Request | Disposal) -> WaitingApproval:
    if isinstance(what, Request):
        return WaitingApproval(f"借阅申请（{subject}）", what.slip_code, what.borrower, day(what.asked_at))
    return WaitingApproval(f"销毁清册（{subject}）", what.list_code, what.proposer, day(what.proposed_at))
