"""The rights table, and the reasons why a person may or may not open a dossier («为什么不能查看？»)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.models.domain.clause import Clause
from app.models.domain.errors import N_
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role, Staff
from app.models.domain.policy.pack import Pack, Post, Reach
from app.models.domain.rights import Grant, Right
from app.models.services import finding
from app.models.services.action import query, still_there
from app.models.services.desk import Desk
from app.models.store import loans, people
from app.models.store.scope import Scope


@dataclass(frozen=True, slots=True)
class Row:
    """One reason for the answer: the question, the finding, the clause; `holds`: whether it speaks for access."""

    question: str
    found: str
    clause: str
    holds: bool


@dataclass(frozen=True, slots=True)
class WayIn:
    """A way to see a dossier without the right: consultation on site or loan, and the approvers."""

    kind: LoanKind
    approvers: tuple[Role, ...]
    clause: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A person's access to a dossier: whether it opens, the rows that decide it, and the ways in that are left."""

    may: bool
    rows: tuple[Row, ...]
    ways: tuple[WayIn, ...]


@query(Right.CONSULT)
def posts(desk: Desk) -> tuple[Post, ...]:
    """The posts of this office with how far each sees."""
    return desk.pack.posts


@query(Right.CONSULT)
def table(desk: Desk) -> dict[Right, Grant]:
    """The whole table in force: every right with the roles that have it and its clause."""
    return dict(desk.pack.rights.table)


@query(Right.CONSULT)
def why_not_me(desk: Desk) -> Explanation:
    """Explain the limits of the session's own scope, and how to ask for more; reveal nothing about any dossier."""
    pack, role = desk.pack, desk.account.role
    me = Staff(desk.account.person_id, desk.account.name, desk.account.department, role, "", None)
    rows = [_post_row(pack, me)]
    if not pack.rights.may(role, Right.RESTRICTED) and any(axis.restricted for axis in pack.axes):
        rows.append(_protected_row(pack, may=False))
    return Explanation(False, tuple(rows), _ways(pack, role, own=False))


@query(Right.KEEP_ACCOUNTS)
def why(desk: Desk, person_id: str, reference_code: str) -> Explanation:
    """Tell a manager whether a person may open the dossier of a code, row by row.

    `reference_code` as it is written or typed, or the bar code of the bag. Raises BadInput `no-such-code`.
    """
    db, pack = desk.store.db, desk.pack
    person = still_there(people.person(db, person_id))
    bag = finding.by_code(db, reference_code)
    scope = Scope.of(pack, person.role, person.id)
    own, within = scope.reaches(db, bag.id), replace(scope, restricted=True).reaches(db, bag.id)
    handed_out = any(one.dossier_id == bag.id and one.docket_id for one in loans.out(db, person.id))
    restricted = not Scope(Reach.ALL, False, person.id).reaches(db, bag.id) and not handed_out
    rows = [_post_row(pack, person), _within_row(pack, person, within)]
    if restricted:
        rows.append(_protected_row(pack, scope.restricted))
    if handed_out:
        rows.append(Row(
            N_("经批准借阅或查阅"), N_("在办，归还前可以查看"), str(pack.rights.table[Right.ASK].clause), True))  # fmt: skip
    may = person.role is not None and (handed_out or (within and (scope.restricted or not restricted)))
    return Explanation(may, tuple(rows), () if may or person.role is None else _ways(pack, person.role, own=own))


def _post_row(pack: Pack, person: Staff) -> Row:
    post = pack.post(person.role) if person.role else None
    if post is None:
        fallback = pack.borrowing.approvals[-1].clause
        said = person.role.label if person.role else N_("没有账号")
        return Row(N_("岗位"), f"{said} · {Reach.NONE.label}", str(fallback), False)
    return Row(N_("岗位"), f"{post.name} · {post.reach.label}", str(post.clause), post.reach is not Reach.NONE)


def _within_row(pack: Pack, person: Staff, within: bool) -> Row:
    post = pack.post(person.role) if person.role else None
    clause: Clause = post.clause if post else pack.borrowing.approvals[-1].clause
    return Row(N_("此档案"), N_("在其职责范围内") if within else N_("不在其职责范围内"), str(clause), within)


def _protected_row(pack: Pack, may: bool) -> Row:
    clause = str(pack.rights.table[Right.RESTRICTED].clause)
    return Row(N_("重点保护的档案"), N_("有特别权限") if may else N_("没有特别权限"), clause, may)


def _ways(pack: Pack, role: Role | None, own: bool) -> tuple[WayIn, ...]:
    found = []
    for kind in (LoanKind.CONSULTATION, LoanKind.LOAN):
        entry = pack.borrowing.approval_for(role, kind.value, own)
        found.append(WayIn(kind, entry.approvers, str(entry.clause)))
    return tuple(found)
