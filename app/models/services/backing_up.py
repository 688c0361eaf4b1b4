"""Backups: a checked copy of the archive, still encrypted, and the key directory beside it."""

from __future__ import annotations

import time
from pathlib import Path

from app.models import durable_file
from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_, StoreProblem
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query
from app.models.services.archives import KEYS
from app.models.services.desk import Desk
from app.models.store import audit

_PART = ".part"
_A_DAY_S = 24 * 60 * 60


def write_backup(
    desk: Desk, folder: Path, progress: Progress | None = None, cancelled: IsCancelled | None = None
) -> Path:  # fmt: skip
    """Back up into `folder`: a checked copy of the file, still encrypted (S10-R3), and the key directory beside it.

    Returns the copy, with both on the disk; `progress` hears pages. Raises StoreProblem when the copy cannot be written or
    does not check out, Cancelled; then no file is left. Raises StoreProblem `backup-unrecorded` where only the record of a
    good copy failed. That a backup was begun is logged first, so that no copy can go unlogged.
    """
    target = folder / f"{desk.store.path.stem}-{desk.now():%Y%m%d-%H%M%S}.db"
    _note_backup(desk, target.name)
    part, keys = target.with_name(target.name + _PART), target.with_suffix(".keys.json")
    ours = [part] if target.exists() else [part, keys, target]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_cut_off(folder, desk.store.path.stem)
        desk.store.backup_to(part, progress, cancelled)
        durable_file.write(keys, (desk.folder / KEYS).read_bytes())  # after the copy: never older than it
        durable_file.move(part, target)  # last: a copy that has its name is whole
    except BaseException as error:
        durable_file.discard(*ours)
        if not isinstance(error, OSError):
            raise
        raise StoreProblem(
            "backup-unwritable",
            N_("无法把备份写到 {folder}（{why}）。请检查磁盘空间和文件夹权限，或另选一个文件夹。"),
            folder=str(folder),
            why=error.strerror,
        ) from error
    try:
        _note_backed_up(desk, target.name)
    except StoreProblem as problem:
        raise StoreProblem(
            "backup-unrecorded",
            N_("备份已完成并通过校验（{file}），可以使用，但档案库这时没有记下它。请检查本机磁盘后再备份一次。"),
            file=target.name,
        ) from problem
    return target


@query(Right.CONSULT)
def written_before(desk: Desk, at: str) -> list[tuple[str, str]]:
    """Return the backups that were written before an ISO time: file and time, oldest first. They hold what was destroyed since."""
    return audit.files_named(desk.store.db, f"archive:{desk.fonds}", AuditAction.ARCHIVE_BACKED_UP, at)


def _clear_cut_off(folder: Path, stem: str) -> None:
    """Remove what backups of this archive left that were cut off a day or more ago; a younger one may be running."""
    for left in folder.glob(f"{stem}-*.db{_PART}*"):
        if time.time() - left.stat().st_mtime > _A_DAY_S:
            left.unlink(missing_ok=True)


@action(Right.SETTINGS)
def _note_backup(work: Work, file_name: str) -> None:
    work.record(AuditAction.ARCHIVE_BACKUP, f"archive:{work.desk.fonds}", file=file_name)
    work.changes_only_the_trail()


@action(Right.SETTINGS)
def _note_backed_up(work: Work, file_name: str) -> None:
    work.record(AuditAction.ARCHIVE_BACKED_UP, f"archive:{work.desk.fonds}", file=file_name)
    work.changes_only_the_trail()
