"""Founding an archive, signing in, recovering, and looking after the file as a whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.models import durable_file
from app.models.domain.audit_action import AuditAction
from app.models.domain.chain import FIRST
from app.models.domain.errors import N_, KeysProblem, StoreProblem
from app.models.domain.person import Account, AccountStatus, NewAccount, Role
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.services import clock, leaving
from app.models.services.action import Work, action, gated, query
from app.models.services.desk import Desk, Now
from app.models.services.rules_in_force import RulesInForce, rules_for_verifying, rules_in_force
from app.models.store import audit, numbers, people, policies, settings
from app.models.store.archive import Store, check_file
from app.models.store.audit import NewEvent
from app.models.store.database import Database
from app.models.vault import founding, heads, login, recovery
from app.models.vault.directory import Directory, Head, read_directory
from app.models.vault.events import ACTIVATED
from app.models.vault.founding import FIRST_EPOCH
from app.models.vault.hardness import OFFICE, Hardness
from app.models.vault.left_work import LeftWork, WorkSeal
from app.models.vault.login import Signer

KEYS = "keys.json"
_UNDER_WAY = ".founding"
_NAME = re.compile(r"archive-(\d+)\.db")


@dataclass(frozen=True, slots=True)
class Founded:
    """The result of creation, available once: to be printed, handed out, and never kept on the machine."""

    folder: Path
    name: str
    fonds: str
    pack: Pack
    accounts: tuple[Account, ...]
    fingerprint: str
    shares: tuple[str, str, str]
    founded_at: datetime


@dataclass(frozen=True, slots=True)
class AdminDesk:
    """The system administrator's seat: accounts and settings, no data key, no dossier (S04-R9)."""

    folder: Path
    name: str
    account: Account
    work_seal: WorkSeal
    now: Now = datetime.now
    hardness: Hardness = OFFICE


def database_file(folder: Path, epoch: int) -> Path:
    """The archive's file for a key epoch."""
    return folder / f"archive-{epoch}.db"


def is_archive(folder: Path) -> bool:
    """Return whether a folder holds an archive; a founding that was cut off has made none."""
    if (folder / KEYS).exists():
        return True
    return not (folder / _UNDER_WAY).exists() and any(
        _NAME.fullmatch(path.name) for path in folder.glob("archive-*.db")
    )


def name_of(folder: Path) -> str:
    """The name an archive was founded under, before anybody has signed in. Raises KeysProblem."""
    return read_directory(folder).archive_name


def check_empty(folder: Path) -> None:
    """Require a folder that an archive can be founded in: not there yet, empty, or with no more than a founding cut off.

    Raises StoreProblem `folder-not-empty`, KeysProblem `folder-unwritable`.
    """
    try:
        is_empty = not folder.is_dir() or not set(folder.iterdir()) - set(_cut_off(folder))
    except OSError as error:
        raise _unwritable(folder, error) from error
    if not is_empty:
        raise StoreProblem("folder-not-empty", N_("文件夹 {folder} 不是空的。请另选一个空文件夹。"), folder=str(folder))


def found(
    folder: Path,
    name: str,
    fonds: str,
    pack: Pack,
    founders: Sequence[NewAccount],
    *,
    hardness: Hardness = OFFICE,
    now: Now = datetime.now,
) -> Founded:
    """Make an archive in an empty or new folder: keys, file, the founders' cards, the first audit event.

    All of it or nothing: it is built in a folder of its own, and the keys, without which nobody has seen a share of it, are
    put in their place last. What a power cut leaves is replaced by the next founding. Raises BadInput for founders or
    passwords that will not do, KeysProblem/StoreProblem for an unusable folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        check_empty(folder)
        _clear(folder)
        under_way = folder / _UNDER_WAY
        under_way.mkdir()
        try:
            founded = _build(under_way, name, fonds, pack, founders, hardness, now)
            for made in (database_file(under_way, FIRST_EPOCH), under_way / KEYS):
                durable_file.move(made, folder / made.name)
            under_way.rmdir()
        except BaseException:
            (folder / KEYS).unlink(missing_ok=True)
            _clear(folder)
            raise
    except OSError as error:
        raise _unwritable(folder, error) from error
    return replace(founded, folder=folder)


def _unwritable(folder: Path, error: OSError) -> KeysProblem:
    return KeysProblem(
        "folder-unwritable",
        N_("无法在 {folder} 建立档案库（{why}），没有留下任何文件。请检查磁盘空间和权限，或另选位置。"),
        folder=str(folder),
        why=error.strerror or type(error).__name__,
    )


def _cut_off(folder: Path) -> list[Path]:
    """Return what a founding that was cut off left in a folder; nothing of an archive that has its keys."""
    if (folder / KEYS).exists() or not (folder / _UNDER_WAY).exists():
        return []
    return [folder / _UNDER_WAY, *folder.glob(f"{database_file(folder, FIRST_EPOCH).name}*")]


def _clear(folder: Path) -> None:
    """Remove what a founding left that did not come to its end; its keys and shares were never handed out."""
    for left in _cut_off(folder):
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


def _clear_after(folder: Path) -> None:
    """Remove the folder of a founding that was cut off after its last file was in place; what stays is only tidied later.

    Once the keys are lost it would let the archive pass for one that was never founded.
    """
    if (folder / KEYS).exists() and any(_NAME.fullmatch(path.name) for path in folder.glob("archive-*.db")):
        shutil.rmtree(folder / _UNDER_WAY, ignore_errors=True)


def _build(
    folder: Path, name: str, fonds: str, pack: Pack, founders: Sequence[NewAccount], hardness: Hardness, now: Now
) -> Founded:  # fmt: skip
    made = founding.found(folder, name, founders, hardness=hardness, now=now())
    directory = read_directory(folder).with_posts(_posts(pack))
    directory.save_heads(folder)
    store = Store.create(database_file(folder, directory.epoch), made.data_key)
    at = now()
    try:
        with store.transaction() as db:
            for key, value in (
                ("name", name.strip()), ("fonds", fonds.strip()), ("pack", pack.id),
                ("fingerprint", made.fingerprint), ("directory-seq", str(directory.head.seq)),
                ("directory-hash", directory.head.hash),
            ):  # fmt: skip
                settings.set_meta(db, key, value)
            founder = directory.accounts[0]
            for account in directory.accounts:
                people.follow(db, account)
            policies.found(db, pack.text, pack.name, at.isoformat(timespec="seconds"), founder.person_id)
            audit.append(
                db,
                NewEvent(
                    1, FIRST, at.isoformat(timespec="seconds"), founder.person_id, founder.id, AuditAction.ARCHIVE_FOUND,
                    f"archive:{fonds.strip()}",
                    {"fingerprint": made.fingerprint, "pack": pack.id, "people": [one.id for one in directory.accounts]},
                ),
                seals=True,
            )  # fmt: skip
    finally:
        store.close()
    return Founded(folder, name.strip(), fonds.strip(), pack, directory.accounts, made.fingerprint, made.shares, at)


def sign_in(
    folder: Path, login_name: str, password: str, *, hardness: Hardness = OFFICE, now: Now = datetime.now,
    left: LeftWork | None = None,
) -> Desk | AdminDesk:  # fmt: skip
    """Open an archive for one person, and what of the work `left` at a lock is theirs.

    Raises KeysProblem (`wrong-password`, `too-soon`, `keys-damaged` …) or StoreProblem (`store-damaged`,
    `store-missing`, `store-too-new`, `rules-changed` …), each with its own cause and remedy.
    """
    return _sign_in(folder, login_name, password, rules_in_force, hardness, now, left)


def sign_in_to_verify(
    folder: Path, login_name: str, password: str, *, hardness: Hardness = OFFICE, now: Now = datetime.now
) -> Desk | AdminDesk:
    """Open an archive for verifying alone, also where the rules in force are not as they were sealed. Raises as `sign_in`.

    The person then goes by the last rules that are as they were sealed, with no other right than to verify: earlier rules
    may have allowed more than those in force, so that nobody works under them.
    """
    return _sign_in(folder, login_name, password, rules_for_verifying, hardness, now)


def _sign_in(
    folder: Path, login_name: str, password: str, rules: Callable[[Database], RulesInForce], hardness: Hardness, now: Now,
    left: LeftWork | None = None,
) -> Desk | AdminDesk:  # fmt: skip
    if not (folder / KEYS).exists() and not is_archive(folder):
        raise StoreProblem("no-archive", N_("{folder} 中没有档案库。请选择档案库所在的文件夹。"), folder=str(folder))
    _clear_after(folder)
    with login.identify(folder, login_name, password, hardness=hardness, now=now()) as signer:
        opened = login.opened(signer)
        try:
            if opened.data_key is None:
                if left is not None:
                    left.open(signer)
                work_seal = WorkSeal.of(opened.directory, opened.account.id)
                return AdminDesk(folder, opened.directory.archive_name, opened.account, work_seal, now, hardness)
            path = database_file(folder, opened.directory.epoch)
            check_file(path)
            store = Store(path, bytes(opened.data_key))
        finally:
            opened.wipe()
        try:
            desk = _desk(folder, store, rules(store.db), opened.directory, signer, hardness, now)
            _sign_head(desk, signer)
            if left is not None:
                left.open(signer)
        except BaseException:
            store.close()
            raise
    return desk


def recover_manager(
    folder: Path, shares: Sequence[str], login_name: str, new_password: str,
    *, hardness: Hardness = OFFICE, now: Now = datetime.now,
) -> Account:  # fmt: skip
    """Give a manager a new password with any two recovery shares. Raises KeysProblem for shares that do not fit."""
    return recovery.recover_account(folder, shares, login_name, new_password, hardness=hardness, now=now())


@query(Right.CONSULT)
def founding_fingerprint(desk: Desk) -> str:
    """The fingerprint that the founding record prints."""
    return settings.meta(desk.store.db, "fingerprint") or ""


@gated(Right.AUDIT)
def file_problems(desk: Desk) -> list[str]:
    """Return the findings of the two integrity checks of the file; empty when it is whole."""
    return desk.store.problems()


def follow_directory(desk: Desk) -> None:
    """Record new events of the key directory in the audit chain now, so that an older copy is refused."""
    directory = desk.directory()
    if directory.head.seq > int(settings.meta(desk.store.db, "directory-seq") or 0):
        _follow_directory(desk, directory)


def _desk(
    folder: Path, store: Store, rules: RulesInForce, directory: Directory, signer: Signer, hardness: Hardness, now: Now
) -> Desk:  # fmt: skip
    db, account = store.db, signer.account
    desk = Desk(
        folder=folder,
        name=settings.meta(db, "name") or folder.name,
        fonds=settings.meta(db, "fonds") or "",
        rules=rules,
        account=account,
        store=store,
        work_seal=WorkSeal.of(directory, account.id),
        now=now,
        hardness=hardness,
        fingerprint=settings.meta(db, "fingerprint") or "",
        known=Head(int(settings.meta(db, "directory-seq") or 0), settings.meta(db, "directory-hash") or ""),
    )
    directory = leaving.finish(desk, desk.trust(directory), signer)
    person = people.person(db, account.person_id)
    if person is not None and person.left_on:
        raise KeysProblem("person-left", N_("{name}已办理离职交接，不能登录。如系误办，请联系经理。"), name=person.name)
    store.narrow(desk.scope)
    desk.opened_seq = _enter(desk, directory).value
    return desk


def _sign_head(desk: Desk, signer: Signer) -> None:
    """Sign the newest event for the identified person, so that no one else can cut the trail unseen."""
    db = desk.store.db
    seq, digest = audit.head(db)
    heads.sign_head(
        desk.folder,
        signer,
        seq,
        digest.hex(),
        lambda number, had: audit.has(db, number, bytes.fromhex(had)),
        desk.now(),
        _posts(desk.pack),
    )


def _posts(pack: Pack) -> dict[Role, str]:
    return {one.role: one.name for one in pack.posts}


@action(Right.CONSULT)
def _enter(work: Work, directory: Directory) -> int:
    """Record the log-in, and the events of the key directory since the last one; return the log-in's number."""
    if work.desk.rules.version == 0:
        pack = work.pack
        work.desk.rules = RulesInForce(policies.found(work.db, pack.text, pack.name, work.at, work.me), pack)
    if not work.desk.rules.for_verifying:
        numbers.enter(work.db, [field.key for field in work.pack.unique_fields])
    _take_news(work, directory)
    clock.compare(work)
    return work.record(AuditAction.SESSION_OPEN, f"account:{work.desk.account.id}")


@action(Right.CONSULT)
def _follow_directory(work: Work, directory: Directory) -> None:
    _take_news(work, directory)


def _take_news(work: Work, directory: Directory) -> None:
    """Record new events of the key directory, in the names of their signers."""
    news = directory.events_since(int(settings.meta(work.db, "directory-seq") or 0))
    persons = {account.id: account.person_id for account in directory.accounts}
    for event in news:
        if event.what == ACTIVATED:  # the window that activated it may not have got so far
            people.come_back(work.db, persons[event.account_id])
        work.record(
            AuditAction(f"accounts.{event.what}"), f"account:{event.account_id}", seq=event.seq, by=list(event.by), at=event.at,
            signers=list(dict.fromkeys(persons.get(one, one) for one in event.by)),
        )  # fmt: skip
    if not news:
        return
    for account in directory.accounts:
        if account.status is AccountStatus.ACTIVE:
            people.follow(work.db, account)
    still = {account.person_id for account in directory.accounts if account.status is AccountStatus.ACTIVE}
    for account in directory.accounts:
        if account.status is AccountStatus.CLOSED and account.person_id not in still:
            people.drop_role(work.db, account.person_id)
    settings.set_meta(work.db, "directory-seq", str(directory.head.seq))
    settings.set_meta(work.db, "directory-hash", directory.head.hash)
