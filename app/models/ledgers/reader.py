"""Reading a spreadsheet file of any of the kinds offices keep: .xlsx (also with a password), .ods, .xls, .csv.

The kind of a file follows from its bytes, not its name. It is read in a process of its own (`reading.py`), one per
file: a hostile file may crash that process, but not the desk. Nothing is written to disk: a decrypted copy stays in
memory.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import app
from app.models.domain.folding import clean
from app.models.domain.progress import IsCancelled, Progress
from app.models.ledgers import frames
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_ROWS, Sheet, Workbook, step

if TYPE_CHECKING:  # What judges rows is loaded while the process reads the file.
    from app.models.ledgers.ahead import Ahead
    from app.models.ledgers.cells import Cell

READ = "read-a-ledger"
"""The word that makes a bundled program serve as the process that reads (`app/bootstrap.py`)."""

_STEPS = 4
_LOOK_EVERY = 0.05
_PATIENCE = 120.0
_Frame = tuple[Any, ...] | None


def read_workbook(
    path: Path | str,
    password: str | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    ahead: Ahead | None = None,
) -> Workbook:
    """Read every visible sheet. `ahead` looks at the rows that are here already.

    Raises LedgerProblem (codes in `problems.py`; `needs-password` and `wrong-password` ask for a password) and
    Cancelled, which ends the reading at once. Memory is bounded by the limits in `sheet.py` and `reading.py`.
    """
    with begun(path, password) as coming:
        return coming.workbook(progress, cancelled, ahead)


class Coming:
    """A workbook that the process reads while its caller does something else."""

    def __init__(self, name: str, received: SimpleQueue[_Frame]) -> None:
        """`name` is the file's, for refusals; `received` the frames of the process."""
        self._name = name
        self._received = received

    def workbook(
        self, progress: Progress | None = None, cancelled: IsCancelled | None = None, ahead: Ahead | None = None
    ) -> Workbook:
        """Wait for it, once. `ahead` looks at the rows that are here already. Raises as `read_workbook` does."""
        step(progress, cancelled, 0, _STEPS)
        name = self._name
        sheets: list[Sheet] = []
        while True:
            match self._next(sheets, cancelled, ahead):
                case ("step", done):
                    step(progress, cancelled, done, _STEPS)
                case ("again",):
                    sheets.clear()
                case ("sheet", title, untyped, epoch):
                    sheets.append(Sheet(title, [], (), untyped, epoch))
                case ("rows", int(number), list(block)) if sheets and number <= MAX_ROWS:
                    _add_rows(sheets[-1].rows, number, block)
                case ("sheet-end", merged, dict(unread), dict(notes)) if sheets:
                    sheets[-1] = replace(sheets[-1], merged=merged, notes=notes)
                    _end_sheet(sheets[-1], unread)
                case ("book", sha256, hidden):
                    break
                case ("problem", code, facts):
                    raise file_problem(code, **facts)
                case ("bug", detail):
                    raise RuntimeError(detail)
                case _:
                    raise file_problem("reading-ended", name)
        if not any(sheet.rows for sheet in sheets):
            raise file_problem("file-empty", name)
        step(progress, cancelled, _STEPS, _STEPS)
        return Workbook(name, sha256, tuple(sheets), tuple(hidden))

    def _next(self, sheets: list[Sheet], cancelled: IsCancelled | None, ahead: Ahead | None) -> _Frame:
        """The next frame, None where the process ended without a last one."""
        give_up = time.monotonic() + _PATIENCE
        while True:
            step(None, cancelled, 0, 0)
            with suppress(Empty):
                return self._received.get_nowait()
            if ahead and ahead.look(self._name, sheets):
                continue
            with suppress(Empty):
                return self._received.get(timeout=_LOOK_EVERY)
            if time.monotonic() > give_up:
                raise file_problem("reading-ended", self._name)


def _add_rows(rows: list[list[Cell]], number: int, block: list[list[Cell]]) -> None:
    """Add rows from row `number` (0-based) on; a cell that is there already is kept where the new one is blank."""
    rows.extend([] for _ in range(len(rows), number))
    for place, row in enumerate(block[: len(rows) - number], number):
        old = rows[place]
        old.extend([""] * (len(row) - len(old)))
        old[: len(row)] = [new if new != "" else cell for new, cell in zip(row, old, strict=False)]
    rows += block[len(rows) - number :]


def _end_sheet(sheet: Sheet, unread: dict[tuple[int, int], str]) -> None:
    """Make the rows of a sheet equally long, and note its unreadable cells: a row of nothing else is a row all the same."""
    sheet.unread.update(unread)
    width = max((len(row) for row in sheet.rows), default=0)
    for row, column in unread:
        sheet.rows.extend([] for _ in range(row + 1 - len(sheet.rows)))
        line = sheet.rows[row]
        line.extend([""] * (column + 1 - len(line)))
    if not sheet.untyped:
        for line in sheet.rows:
            if len(line) < width:
                line.extend([""] * (width - len(line)))


@contextmanager
def begun(path: Path | str, password: str | None = None) -> Iterator[Coming]:
    """A file that is being read from here on; the process is gone when the block is left, however it is left."""
    path = Path(path)
    received: SimpleQueue[_Frame] = SimpleQueue()
    with subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(app.__file__).parents[1],
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        asked, answer = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        listener = threading.Thread(target=_listen, args=(answer, received), daemon=True)
        listener.start()
        try:
            with suppress(OSError):  # It fell over before it listened: it has no last frame.
                frames.send(asked, str(path.absolute()), password)
            yield Coming(clean(path.name), received)
        finally:
            process.kill()
            listener.join()
            with suppress(OSError):
                asked.close()


def _listen(answer: BinaryIO, received: SimpleQueue[_Frame]) -> None:
    """Pass frames on until the process ends; bytes that are no frame end it too, with any error of reading them."""
    try:
        with suppress(Exception):
            while (frame := frames.receive(answer)) is not None:
                received.put(frame)
    finally:
        received.put(None)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, READ]
    return [sys.executable, "-m", "app.models.ledgers.reading"]
