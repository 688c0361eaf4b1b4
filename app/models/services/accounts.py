"""Accounts, staff and their buildings. The administrator makes an account, a manager activates it: both must act."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from app.models.domain import rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_, StoreProblem
from app.models.domain.folding import compact
from app.models.domain.person import Account, NewAccount, Role, Staff
from app.models.domain.policy.meaning import Meaning
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services import signing
from app.models.services.action import Work, action, gated, query, still_there
from app.models.services.archives import AdminDesk, follow_directory
from app.models.services.desk import Desk
from app.models.services.succession import move
from app.models.store import buildings, dossiers, people
from app.models.vault import accounts as vault
from app.models.vault.directory import read_directory
from app.models.vault.login import Signer, identify


def accounts(folder: Path) -> tuple[Account, ...]:
    """Return every account of an archive, closed ones too. Logins and roles are no secret inside the office."""
    return read_directory(folder).accounts


def key_print(folder: Path, account_id: str) -> str:
    """Sixteen characters that the new person reads and the manager compares before activating."""
    return read_directory(folder).key_print(account_id)


def posts(admin: AdminDesk) -> dict[Role, str]:
    """Return the posts of the rules that were in force at the last sign-in, by their role; an administrator sees no rules."""
    return read_directory(admin.folder).posts


def ask(admin: AdminDesk, password: str, wanted: NewAccount) -> Account:
    """Make an account, as the administrator; the new person typed their own password into `wanted`.

    A second account of a known person names them by `person_id`; a namesake must have a distinct name (S02-R3).
    """
    if wanted.person_id is None:
        same = (one for one in accounts(admin.folder) if compact(one.name) == compact(wanted.name))
        rules.name_once(wanted.name.strip(), next(((one.name, one.department) for one in same), None))
    with _signer(admin, password) as signer:
        return vault.ask_account(admin.folder, signer, wanted, hardness=admin.hardness, now=admin.now())


def close(seat: AdminDesk | Desk, password: str, account_id: str) -> Account:
    """The administrator, or a manager, closes an account; needs their own password."""
    with _signer(seat, password) as signer:
        closed = vault.close_account(seat.folder, signer, account_id, now=seat.now())
    if isinstance(seat, Desk):
        with _done_in_the_directory():
            follow_directory(seat)
    return closed


@query(Right.KEEP_ACCOUNTS)
def namesakes(desk: Desk, account_id: str) -> list[Staff]:
    """Return the colleagues without an account who have the name of an account: each may be the same person (S02-R3)."""
    account = desk.directory().member(account_id).account
    return people.namesakes(desk.store.db, account.name, account.person_id)


@query(Right.KEEP_ACCOUNTS)
def kept(desk: Desk, person_id: str) -> int:
    """Count the dossiers in a person's custody: who closes their account should hand these over."""
    return sum(number for _name, number in dossiers.kept_by_each(desk.store.db, [person_id]))


@gated(Right.KEEP_ACCOUNTS)
def activate(desk: Desk, password: str, account_id: str, same_as: str | None = None) -> Account:
    """Give a new account the data key, as a manager; needs their own password. The person gets their staff card's code.

    `same_as`: the id of the colleague without an account who is the same person, all of whose open business becomes the
    account's; `ANOTHER`: none of the same name is. Raises RuleBroken `name-once` (S02-R3) where that was not said, and for
    another person, whose name must differ: the name of an account is signed, so that it takes another account.
    The sealing happens outside the store, and cannot be rolled back.
    """
    with _signer(desk, password) as signer:
        same = rules.same_person(namesakes(desk, account_id), same_as)
        if same:
            # Before the sealing: without the key the account approves nothing of what the person has borrowed.
            _become(desk, desk.directory().member(account_id).account, same.id)
        account = vault.seal_account(desk.folder, signer, account_id, now=desk.now())
    with _done_in_the_directory():
        follow_directory(desk)
        _enter(desk, account)
    return account


@contextmanager
def _done_in_the_directory() -> Iterator[None]:
    """Tell a fault of the archive apart from one of the act, which stands in the key directory already."""
    try:
        yield
    except StoreProblem as problem:
        raise StoreProblem(
            "account-done",
            N_("账号的更改已经生效，但档案库这时没有记下它。不必重做：检查磁盘后重新登录，登录时会自动补记。"),
        ) from problem


def change_password(seat: AdminDesk | Desk, password: str, new_password: str) -> None:
    """Anybody changes their own password."""
    vault.change_password(
        seat.folder, seat.account.login, password, new_password, hardness=seat.hardness, now=seat.now()
    )


@query(Right.CONSULT)
def staff(desk: Desk) -> list[Staff]:
    """Return all current staff, with or without an account."""
    return people.everyone(desk.store.db)


@query(Right.CONSULT)
def person(desk: Desk, person_id: str) -> Staff:
    """One person."""
    return still_there(people.person(desk.store.db, person_id))


@action(Right.LEND)
def add_staff(work: Work, name: str, department: str) -> Staff:
    """Enter a colleague without an account, so that they can borrow; returns them with the staff card's code."""
    name = rules.filled(name, N_("姓名"))
    namesake = people.named(work.db, name, "") or next(iter(people.namesakes(work.db, name)), None)
    rules.name_once(name, (namesake.name, namesake.department) if namesake else None)
    row = people.add(work.db, uuid4().hex, name, department.strip(), None)
    work.record(AuditAction.STAFF_ADD, f"person:{row.id}", after={"name": row.name, "department": row.department})
    return row


@query(Right.CONSULT)
def buildings_of(desk: Desk, person_id: str) -> set[int]:
    """Ids of the buildings that a steward answers for."""
    return people.buildings_of(desk.store.db, person_id)


@action(Right.KEEP_ACCOUNTS)
def assign_buildings(work: Work, person_id: str, building_ids: set[int]) -> None:
    """Say which buildings a steward or fee collector answers for (S05-R9)."""
    before = people.buildings_of(work.db, person_id)
    people.set_buildings(work.db, person_id, building_ids)
    names = buildings.names(work.db)
    work.record(
        AuditAction.STAFF_BUILDINGS, f"person:{person_id}",
        before=[names[one] for one in sorted(before)], after=[names[one] for one in sorted(building_ids)],
    )  # fmt: skip


@query(Right.CONSULT)
def areas_of(desk: Desk, person_id: str) -> set[str]:
    """The areas that an area manager answers for."""
    return people.areas_of(desk.store.db, person_id)


@action(Right.KEEP_ACCOUNTS)
def assign_areas(work: Work, person_id: str, areas: set[str]) -> None:
    """Say which areas an area manager answers for (S19-R12); only those of the pack's axis of regions count."""
    axis = work.pack.axis_of(Meaning.REGION)
    wanted = areas & set(axis.values) if axis else set()
    before = people.areas_of(work.db, person_id)
    people.set_areas(work.db, person_id, wanted)
    work.record(AuditAction.STAFF_AREAS, f"person:{person_id}", before=sorted(before), after=sorted(wanted))


@action(Right.KEEP_ACCOUNTS)
def _become(work: Work, account: Account, person_id: str) -> None:
    """Put the person of an account in the place of a colleague without one: loans, duties and the card are theirs.

    The person of an account is signed in the key directory; what the colleague did before stays under their former entry.
    """
    if people.person(work.db, account.person_id) is None:
        people.add_with_card_of(work.db, person_id, account)
    move(work, person_id, account.person_id)
    people.leave(work.db, person_id, work.today)
    engine.person_leaves(work, person_id)
    work.record(AuditAction.STAFF_SAME, f"person:{account.person_id}", before=person_id, after=account.person_id)


@action(Right.KEEP_ACCOUNTS)
def _enter(work: Work, account: Account) -> None:
    people.come_back(work.db, account.person_id)
    people.follow(work.db, account)
    work.record(AuditAction.ACCOUNTS_ENTER, f"account:{account.id}", person=account.person_id, role=account.role.value)


def _signer(seat: AdminDesk | Desk, password: str) -> Signer:
    if isinstance(seat, Desk):
        return signing.identify(seat, seat.account.login, password)
    return identify(seat.folder, seat.account.login, password, hardness=seat.hardness, now=seat.now())
