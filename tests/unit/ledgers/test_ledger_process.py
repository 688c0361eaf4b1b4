"""The process that reads a file may die, hang or lie: the desk says so in words, and nothing of it is left."""

from __future__ import annotations

import pickle
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import bootstrap
from app.models.domain.errors import Cancelled, LedgerProblem
from app.models.ledgers import reader, reading
from app.models.ledgers.reader import read_workbook
from tests.unit.ledgers.conftest import MakeLedger
from tests.unit.ledgers.hostile_files import HOSTILE
from tests.unit.ledgers.test_ledger_hostile import outcome

ROWS = [["楼栋", "房号", "业主"], ["1栋", "101", "张三"]]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every process that reading started."""
    known: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            known.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    return known


def serve(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let another program answer."""
    monkeypatch.setattr(reader, "_command", lambda: [sys.executable, "-c", program])


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_ends_in_words_within_the_memory_allowed(kind: str, tmp_path: Path) -> None:
    make, code = HOSTILE[kind]
    path = tmp_path / ("台账.ods" if kind.startswith("ods") else "台账.xls" if kind.startswith("xls") else "台账.xlsx")
    path.write_bytes(make())
    assert outcome(path) == code


@pytest.mark.parametrize("program", ["import os; os.abort()", "raise SystemExit(3)", "print('?' * 100000)"])
def test_a_reader_that_dies_is_a_refusal_and_no_process_is_left(
    program: str,
    make_ledger: MakeLedger,
    monkeypatch: pytest.MonkeyPatch,
    started: list[subprocess.Popen[bytes]],
) -> None:
    path = make_ledger(ROWS)
    serve(monkeypatch, program)
    with pytest.raises(LedgerProblem, match="请") as refused:
        read_workbook(path)
    assert refused.value.code == "reading-ended"
    assert [process.poll() is not None for process in started] == [True]


def test_what_a_reader_sends_cannot_make_the_desk_do_anything(
    make_ledger: MakeLedger, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Evil:
        def __reduce__(self) -> Any:
            return Path.touch, (tmp_path / "done",)

    data = pickle.dumps((Evil(),))
    frame = struct.pack("<I", len(data)) + data
    path = make_ledger(ROWS)
    serve(monkeypatch, f"import sys; sys.stdout.buffer.write({frame!r})")
    with pytest.raises(LedgerProblem):
        read_workbook(path)
    assert not (tmp_path / "done").exists()


RUBBISH = {
    "no pickle": b"\xff" * 12,
    "nothing": b"",
    "cut off": pickle.dumps(("rows", [["a"]]))[:-4],
    "an unhashable key": b"\x80\x04}]K\x01s.",
    "appended to a number": b"\x80\x04K\x01K\x02a.",
    "an unknown memo": b"\x80\x04h\x07.",
    "an empty stack": b"\x80\x040.",
    "no tuple": pickle.dumps({"rows": []}),
    "a date of no calendar": b"\x80\x04cdatetime\ndate\n(K\x00K\x00K\x00tR.",
    "a date of a text": b"\x80\x04cdatetime\ndate\n(X\x01\x00\x00\x00atR.",
    "rows of no list": pickle.dumps(("rows", 5)),
    "what is unread of no sheet": pickle.dumps(("unread", {})),
}


@pytest.mark.parametrize("kind", RUBBISH)
def test_a_frame_that_cannot_be_read_is_the_end_of_its_reader(
    kind: str,
    make_ledger: MakeLedger,
    monkeypatch: pytest.MonkeyPatch,
    started: list[subprocess.Popen[bytes]],
) -> None:
    """The desk hears of every error in reading a frame, without waiting for the end of its patience."""
    frame = struct.pack("<I", len(RUBBISH[kind])) + RUBBISH[kind]
    path = make_ledger(ROWS)
    serve(monkeypatch, f"import sys; o = sys.stdout.buffer; o.write({frame!r}); o.flush(); sys.stdin.buffer.read()")
    with pytest.raises(LedgerProblem, match="请") as refused:
        read_workbook(path)
    assert refused.value.code == "reading-ended"
    assert [process.poll() is not None for process in started] == [True]


def test_a_cancel_ends_the_reader_at_once(
    make_ledger: MakeLedger, monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    path = make_ledger(ROWS)
    serve(monkeypatch, "import sys; sys.stdin.buffer.read()")
    with pytest.raises(Cancelled):
        read_workbook(path, cancelled=lambda: bool(started))
    assert [process.poll() is not None for process in started] == [True]


def test_a_bug_in_the_reader_reaches_the_desk_as_one(make_ledger: MakeLedger, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_ledger(ROWS)
    serve(
        monkeypatch,
        "from app.models.ledgers import reading\nreading.inspect_package = lambda *_, **__: 1 // 0\nreading.main()",
    )
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        read_workbook(path)


def test_the_reader_leaves_at_its_bound_of_memory(make_ledger: MakeLedger, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resource", reason="memory is bounded by the system on POSIX alone")
    path = make_ledger(ROWS)
    serve(
        monkeypatch,
        "from app.models.ledgers import reading\n"
        f"reading.inspect_package = lambda *_, **__: bytearray({reading.MEMORY})\n"
        "reading.main()",
    )
    with pytest.raises(LedgerProblem) as refused:
        read_workbook(path)
    assert refused.value.code == "reading-ended"


def test_a_bundled_program_serves_as_the_reader(make_ledger: MakeLedger, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_ledger(ROWS)
    assert bootstrap.READ == reader.READ
    serve(monkeypatch, f"from app.bootstrap import main; main([{reader.READ!r}])")
    assert read_workbook(path).sheets[0].rows == ROWS
