"""A path from a person that is no plain file is refused in words, and nobody waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.ledgers.reader import read_workbook
from app.models.plain_file import NotPlain, open_plain
from app.models.vault.files import KEYS_NAME, read_keys
from app.ui.dialogs.files import write_file
from tests.refusals import refused

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def no_plain_file(code: str, act: Callable[[], object]) -> None:
    said = str(refused(code, act))
    assert "不是普通文件" in said and "请" in said


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    with pytest.raises(NotPlain):
        open_plain(pipe(tmp_path / "a"))
    with pytest.raises(NotPlain):
        open_plain(tmp_path)
    with pytest.raises(NotPlain):
        open_plain(Path("/dev/zero"))
    (tmp_path / "plain").write_bytes(b"x")
    with open_plain(tmp_path / "plain") as file:
        assert file.read() == b"x"


def test_a_file_that_became_a_pipe_meanwhile_is_refused_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pipe(tmp_path / "a")
    (tmp_path / "plain").write_bytes(b"x")
    before = (tmp_path / "plain").stat()
    monkeypatch.setattr(Path, "stat", lambda _self, **_more: before)
    with pytest.raises(NotPlain):
        open_plain(path)


def test_a_pipe_is_no_ledger(tmp_path: Path) -> None:
    no_plain_file("file-unreadable", lambda: read_workbook(pipe(tmp_path / "台账.xlsx")))


def test_a_pipe_is_no_key_directory(tmp_path: Path) -> None:
    pipe(tmp_path / KEYS_NAME)
    no_plain_file("keys-unreadable", lambda: read_keys(tmp_path))


def test_a_copy_is_not_written_into_a_pipe(tmp_path: Path) -> None:
    no_plain_file("not-saved", lambda: write_file(pipe(tmp_path / "copy.pdf"), b"x"))
