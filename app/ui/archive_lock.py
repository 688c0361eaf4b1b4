"""One window at a time: an archive's folder, or that of counts away from it, is held by the program that has it open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from app.models.domain.errors import N_, StoreProblem

LOCK_NAME = "lock"
_IN_USE = N_("档案库正被另一个窗口使用。请切换到那个窗口，或把它关闭后再打开。")


class ArchiveLock:
    """Held from opening an archive to closing it. A lock left by a crash is recognised by its dead process."""

    def __init__(self, folder: Path, in_use: str = _IN_USE) -> None:
        """`in_use`: what is said where another window has it.

        Raises StoreProblem `in-use` when another window has the archive, `folder-unwritable` without access.
        """
        self._file = QLockFile(str(folder / LOCK_NAME))
        self._file.setStaleLockTime(0)
        if self._file.tryLock(0):
            return
        if self._file.error() is QLockFile.LockError.LockFailedError:
            raise StoreProblem("in-use", in_use)
        raise StoreProblem(
            "folder-unwritable", N_("无法写入文件夹 {folder}。请检查权限和磁盘后重试。"), folder=str(folder)
        )

    def release(self) -> None:
        """Let another window open it."""
        self._file.unlock()
