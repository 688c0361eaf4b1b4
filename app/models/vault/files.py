"""Files of the key directory, written so that a crash leaves the old one or the new one, never half."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.models import durable_file
from app.models.domain.errors import N_, KeysProblem
from app.models.plain_file import open_plain, size_of

KEYS_NAME = "keys.json"
BACKUP_NAME = "keys.json.bak"
_LARGEST = 32 * 1024 * 1024


def damaged(what: str) -> KeysProblem:
    """Return the refusal of a key directory that its signers did not write; `what` names the place."""
    return KeysProblem(
        "keys-damaged",
        N_(
            "密钥目录 keys.json 已损坏（{what}），未作任何更改。这不是密码的问题，请不要反复登录："
            "请联系系统管理员，从最近的备份中取回 keys.json"
            "（同一文件夹的 keys.json.bak 是上一份副本）后再打开。"
        ),
        what=what,
    )


def write_durably(path: Path, data: bytes) -> None:
    """Replace `path` in one step, on disk on return. Raises KeysProblem `keys-unwritable`."""
    try:
        durable_file.write(path, data)
    except OSError as problem:
        raise _unwritable(path, problem) from problem


def _unwritable(path: Path, problem: OSError) -> KeysProblem:
    return KeysProblem(
        "keys-unwritable",
        N_("无法写入 {file}（{reason}），未作更改。请检查磁盘空间和文件夹权限后重试。"),
        file=path.name,
        reason=problem.strerror or type(problem).__name__,
    )


def read_keys(folder: Path) -> dict[str, Any]:
    """Return the parsed key directory, unverified. Raises KeysProblem `keys-missing` or `keys-damaged`."""
    path = folder / KEYS_NAME
    try:
        with open_plain(path) as file:
            if size_of(file) > _LARGEST:
                raise damaged(N_("文件过大"))
            data = file.read()
    except FileNotFoundError:
        raise KeysProblem(
            "keys-missing",
            N_(
                "此文件夹里没有密钥目录 keys.json。请确认选的是档案库文件夹；"
                "如果文件丢失，请从最近的备份中取回 keys.json。"
            ),
        ) from None
    except OSError as problem:
        raise KeysProblem(
            "keys-unreadable",
            N_("无法读取密钥目录 keys.json（{reason}）。请检查文件夹权限和磁盘后重试。"),
            reason=problem.strerror or type(problem).__name__,
        ) from problem
    if not data.rstrip().endswith(b"}"):
        raise damaged(N_("文件不完整，结尾缺失"))
    try:
        document = json.loads(data, object_pairs_hook=_without_doubles, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise damaged(N_("内容无法读取")) from None
    if not isinstance(document, dict):
        raise damaged(N_("内容无法读取"))
    return document


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build a JSON object. Raises ValueError for a repeated name: readers could differ on which one counts."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_constant(name: str) -> Any:
    """Reject NaN and infinities: they have no canonical form."""
    raise ValueError(name)


def as_text(document: dict[str, Any]) -> bytes:
    """Serialise a key directory as it is written."""
    return (json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode("utf-8")


def write_keys(folder: Path, document: dict[str, Any], *, forget_previous: bool) -> None:
    """Write the key directory and keep the previous one beside it.

    With `forget_previous` the copy is replaced too: after a change of password or the closing of an account, the
    previous file still holds the withdrawn secrets. The copy comes first, so that a write that fails there changes
    nothing that is in force. Raises KeysProblem `keys-unwritable`, after which the directory is as it was, or
    `keys-unsure`, after which it has changed.
    """
    data = as_text(document)
    path = folder / KEYS_NAME
    if path.exists():
        write_durably(folder / BACKUP_NAME, data if forget_previous else path.read_bytes())
    try:
        durable_file.write(path, data)
    except durable_file.Unconfirmed as problem:
        raise KeysProblem(
            "keys-unsure",
            N_(
                "{file} 已更改，更改已经生效，但磁盘没有确认（{reason}）。请不要重做：先检查磁盘，再锁定窗口，重新登录核对。"
            ),
            file=path.name,
            reason=problem.strerror,
        ) from problem
    except OSError as problem:
        raise _unwritable(path, problem) from problem
