"""Items of a dossier and their scans, kept inside the encrypted store and shown from there (S04-R6, S04-R7)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from app.models.domain import change_rules, life_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_, BadInput, StoreProblem
from app.models.domain.folding import clean
from app.models.domain.item import (
    LEAST_MB,
    MOST_MB,
    ItemDetail,
    NewItem,
    contract_titles,
    file_name,
    sensitive_titles,
)
from app.models.domain.lengths import MOST
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.plain_file import open_plain, size_of
from app.models.services.action import Work, action, query, still_there, visible_bag
from app.models.services.desk import Desk
from app.models.services.judging import fits, unreadable
from app.models.services.outgoing import may_leave
from app.models.store import files, lives, settings
from app.models.store.database import Database
from app.models.store.dossiers import Bag

FILE_LIMIT = "file-limit-mb"
_LIMIT_MB = 50


@query(Right.CONSULT)
def items(desk: Desk, dossier_id: int) -> list[ItemDetail]:
    """The items of a dossier with their files; nothing out of scope."""
    return files.items(desk.store.db, visible_bag(desk.store.db, dossier_id).id)


@query(Right.CONSULT)
def pages(desk: Desk, dossier_ids: Sequence[int]) -> dict[int, int]:
    """The pages of each of these dossiers, where they are known, within the session's scope."""
    return files.pages(desk.store.db, dossier_ids)


@query(Right.CONSULT)
def limit_mb(desk: Desk) -> int:
    """The largest file that is taken in, in megabytes."""
    return limit_of(desk.store.db)


@action(Right.SETTINGS)
def set_limit(work: Work, megabytes: int) -> None:
    """Set the largest file that is taken in."""
    if not LEAST_MB <= megabytes <= MOST_MB:
        raise BadInput(
            "file-limit",
            N_("文件上限须在 {least} 到 {most} MB 之间。请重新填写。"),
            field="limit",
            least=LEAST_MB,
            most=MOST_MB,
        )
    before = limit_of(work.db)
    settings.set_office_setting(work.db, FILE_LIMIT, str(megabytes))
    work.changes_only_the_trail()
    work.record(AuditAction.SETTINGS_FILE_LIMIT, f"archive:{work.desk.fonds}", before=before, after=megabytes)


@action(Right.REGISTER)
def add_item(work: Work, dossier_id: int, new: NewItem) -> int:
    """Put an item into a dossier and return its id. One sensitive item makes the whole dossier sensitive (S06-R5).

    A paper that the pack calls sensitive is so, regardless of `new`; a contract takes a number after the dossier's
    (S13-R15). Raises RuleBroken `destroyed-stays`; `medium-kept`; `value-fits` for an impossible date or a negative number of pages.
    """
    bag = work.receiving(dossier_id)
    life_rules.medium_kept(work.pack, new.medium)
    return enter_item(work, bag, new)


def enter_item(work: Work, bag: Bag, new: NewItem) -> int:
    """Enter an item into `bag` and record it; raises what `add_item` raises."""
    title = rules.filled(new.title, N_("题名"))
    change_rules.pages_counted(new.page_count)
    kept = replace(
        new, title=title, sensitive=new.sensitive or title in sensitive_titles(work.pack),
        dated_on=life_rules.day_read(N_("日期"), new.dated_on),
        responsible=_plain("responsible", N_("责任者"), new.responsible),
        held_in=_plain("held_in", N_("存放系统（电子件）"), new.held_in),
    )  # fmt: skip
    item_id = files.add_item(work.db, bag.id, kept, work.today)
    contract = new.contract or title in contract_titles(work.pack)
    number = files.number(work.db, work.pack, item_id) if contract else ""
    lives.follow_classes(work.db, bag.id, work.pack)
    work.record(
        AuditAction.DOSSIER_ITEM, f"dossier:{bag.id}", code=bag.reference_code, medium=new.medium.value, pages=new.page_count,
        sensitive=kept.sensitive, number=number,
    )  # fmt: skip
    return item_id


def _plain(key: str, label: str, typed: str) -> str:
    change_rules.not_too_long(key, label, typed, MOST)
    return clean(typed)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that was taken in: its number and the SHA-256 of its bytes."""

    id: int
    sha256: str


def keep_file(work: Work, bag: Bag, item_id: int, path: Path) -> StoredFile:
    """Stream a file into the store with an item of `bag`, and record it. The file at `path` stays as it is.

    Raises BadInput `file-too-large`, `file-unreadable`, `file-not-plain`, `file-empty`.
    """
    limit = limit_of(work.db)
    try:
        with open_plain(path) as source:
            fits(path, size_of(source), limit)
            return keep_parts(work, bag, item_id, path.name, _parts(source, path, limit))
    except OSError as error:
        raise unreadable(path, error) from error


def keep_parts(work: Work, bag: Bag, item_id: int, name: str, parts: Iterator[bytes]) -> StoredFile:
    """Take a file in with an item of `bag`, part by part, under its name without folders, and record it."""
    file_id = files.keep(work.db, item_id, file_name(name), parts, work.at, work.me)
    kept, _item, sha256 = still_there(files.file(work.db, file_id))
    _dossier, _title, sensitive = still_there(files.item_of(work.db, item_id))
    work.record(
        AuditAction.FILE_ATTACH, f"dossier:{bag.id}", code=bag.reference_code, file=file_id, size=kept.size, sensitive=sensitive,
        sha256=sha256,
    )  # fmt: skip
    return StoredFile(file_id, sha256)


@action(Right.CONSULT)
def open_file(work: Work, file_id: int, purpose: str) -> bytes:
    """Return a file's bytes, for showing in the window; nothing goes to the disk. Person and purpose are logged (S17-R4).

    A sensitive item needs the higher right (S06-R4). Raises StoreProblem `file-damaged` when the bytes have changed.
    """
    return _looked_at(work, AuditAction.FILE_OPEN, file_id, purpose)


@action(Right.EXPORT)
def export_file(work: Work, file_id: int, purpose: str, recipient: Recipient | None) -> bytes:
    """A file's bytes, for a copy outside the encrypted store; it leaves a trace (`file.export`) with person and purpose.

    S17-R4, S06-R4: needs its own right, and that for sensitive information where the item is sensitive. Raises
    StoreProblem `file-damaged`, and RuleBroken like `outgoing.may_leave`.
    """
    return _looked_at(
        work,
        AuditAction.FILE_EXPORT,
        file_id,
        purpose,
        lambda bag: {"recipient": may_leave(work, [bag], purpose, recipient).recipient},
    )


def _looked_at(
    work: Work, event: AuditAction, file_id: int, purpose: str, noted: Callable[[int], dict[str, Any]] = lambda _bag: {}
) -> bytes:  # fmt: skip
    _kept, item_id, _sha256 = still_there(files.file(work.db, file_id))
    dossier_id, title, sensitive = still_there(files.item_of(work.db, item_id))
    bag = work.bag(dossier_id)
    if sensitive or title in sensitive_titles(work.pack):
        work.desk.require(Right.REVEAL)
    purpose = rules.stated(purpose, rulebook.PURPOSE_STATED)
    more = noted(bag.id)
    data, _digest = whole(work.db, file_id)
    work.changes_only_the_trail()
    work.record(event, f"dossier:{bag.id}", code=bag.reference_code, file=file_id, purpose=purpose, **more)
    return data


def whole(db: Database, file_id: int) -> tuple[bytes, str]:
    """Return a file's bytes and their SHA-256. Raises StoreProblem `file-damaged` when they have changed."""
    kept, _item, sha256 = still_there(files.file(db, file_id))
    data = b"".join(files.parts(db, file_id))
    unchanged(data, sha256, kept.name)
    return data, sha256


def unchanged(data: bytes, sha256: str, name: str) -> None:
    """Refuse bytes that are not those which were kept. Raises StoreProblem `file-damaged`."""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise StoreProblem(
            "file-damaged", N_("文件 {name} 的内容与存入时不符。请停止使用，并请审计人员核查操作日志。"), name=name
        )


def _parts(source: BinaryIO, path: Path, limit: int) -> Iterator[bytes]:
    """A file part by part, counted: another program may still be writing to it. Raises BadInput `file-too-large`."""
    size = 0
    while part := source.read(files.PART):
        size += len(part)
        fits(path, size, limit)
        yield part


def limit_of(db: Database) -> int:
    """Return the largest size of a file, in megabytes; like `limit_mb`, for callers that hold the store already."""
    return int(settings.office_setting(db, FILE_LIMIT) or _LIMIT_MB)
