"""Fifty thousand rows of a ledger: in whole beside merely reading them, and where the time goes."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import openpyxl

from app.models.ledgers.reader import Coming
from app.models.services import importing
from app.models.store import audit, bulk
from tests.benchmarks import office
from tests.benchmarks.measure import Figure, figure

_ROWS = 50_000
_IN_TURN = 3
_READ, _JUDGE, _WRITE, _INDEX, _AUDIT = "read", "judge", "write", "index", "audit"
# The function that spends the time of each part; a function within another is subtracted from it.
_PARTS: tuple[tuple[ModuleType | type, str, str], ...] = (
    (Coming, "workbook", _READ), (bulk, "insert", _WRITE), (bulk, "index", _INDEX), (audit, "append", _AUDIT),
)  # fmt: skip


def figures(folder: Path) -> list[Figure]:
    """Check and import beside openpyxl reading every cell of the file, its parts, and the check beside LibreOffice."""
    path = folder / "ledger.xlsx"
    office.ledger(path, _ROWS)
    archive = folder / "import"
    office.found(archive)
    desk = office.sign_in(archive)
    spent = dict.fromkeys((_READ, _WRITE, _INDEX, _AUDIT), 0.0)
    try:
        floor = _seconds(lambda: _read(path))
        with _watched(spent):
            began = time.perf_counter()
            run = importing.preview(desk, path)
            previewed = time.perf_counter() - began
            value = previewed + _seconds(lambda: importing.commit(desk, run))
    finally:
        desk.lock()
    write = value - previewed - spent[_INDEX] - spent[_AUDIT]
    parts = {
        _READ: spent[_READ], _JUDGE: previewed - spent[_READ], _WRITE: write, _INDEX: spent[_INDEX], _AUDIT: spent[_AUDIT],
    }  # fmt: skip
    found = [figure("import of rows (openpyxl reading)", _ROWS, value, floor, "s")]
    found += [figure(f"  of it: {name}", _ROWS, part, value, "s") for name, part in parts.items()]
    return [*found, *_beside_libreoffice(path, folder)]


def _beside_libreoffice(path: Path, folder: Path) -> list[Figure]:
    """Whole processes in turn; nothing where LibreOffice is not there."""
    soffice = shutil.which("soffice")
    if soffice is None:
        print("no LibreOffice here: the check of a ledger is not measured beside it", flush=True)
        return []
    ours = [sys.executable, "main.py", "check-ledger", "--json", str(path)]
    theirs = [
        soffice, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "csv", "--outdir",
        str(folder / "text"), str(path),
    ]  # fmt: skip
    times: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(_IN_TURN + 1):  # the first of each warms up
        times["ours"].append(_seconds(lambda: subprocess.run(ours, capture_output=True)))
        times["theirs"].append(_seconds(lambda: subprocess.run(theirs, capture_output=True, check=True)))
    value, floor = (statistics.median(one[1:]) for one in times.values())
    return [figure("check of rows (LibreOffice to text)", _ROWS, value, floor, "s")]


@contextmanager
def _watched(spent: dict[str, float]) -> Iterator[None]:
    """Add up the seconds that the parts take, while the block runs."""
    kept = [(module, name, getattr(module, name)) for module, name, _ in _PARTS]

    def timed(act: Callable[..., Any], part: str) -> Callable[..., Any]:
        def run(*args: Any, **more: Any) -> Any:
            began = time.perf_counter()
            try:
                return act(*args, **more)
            finally:
                spent[part] += time.perf_counter() - began

        return run

    for (module, name, part), (_, _, act) in zip(_PARTS, kept, strict=True):
        setattr(module, name, timed(act, part))
    try:
        yield
    finally:
        for module, name, act in kept:
            setattr(module, name, act)


def _read(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True)
    return sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for _ in row)


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
