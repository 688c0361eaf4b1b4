"""A count of twenty thousand bags in four hundred places, by scans in the real window, and what is decided about it.

As a program (`python -m tests.benchmarks.stocktake FOLDER`) it prints one line of JSON and ends. MUNIMENT_BENCH_SCANS: how many
bags are scanned; all of them take some minutes.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.models.domain.procedures.stocktake import FINISH
from app.models.domain.shelving import Place
from app.models.domain.stock_decision import StockWay
from app.models.services import dockets, stocktaking
from tests.benchmarks import office
from tests.benchmarks.measure import Figure, figure

_BAGS, _PLACES, _LAYERS = 20_000, 400, 5
_SCANS = int(os.environ.get("MUNIMENT_BENCH_SCANS", "1500"))
_OPEN_MS, _ANSWER_MS, _ALIVE_MS, _DECIDE_MS, _DUE_MS = 2_000.0, 100.0, 300.0, 100.0, 100.0
_LOOKED_AT, _DECISIONS, _MANY = 60, 20, 1_000
"""Places of the second count, of each of which one bag is seen; differences that are decided by themselves, and alike."""


def figures(folder: Path) -> list[Figure]:
    """Opening beside two seconds, the answer to a scan at p99 and the longest the window did not answer beside 0.3 s.

    A decision, which keeps others from scanning as long as it writes, beside 0.1 s.
    """
    office.found(folder)
    desk = office.sign_in(folder)
    office.fill(desk, _BAGS, _place)
    began = time.perf_counter()
    stocktaking.begin(desk, None, "基准")
    opened = (time.perf_counter() - began) * 1000
    desk.lock()
    command = [sys.executable, "-m", "tests.benchmarks.stocktake", str(folder)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    found: dict[str, Any] = json.loads(said)
    one_ms, many_ms, due_ms = _decided(folder)
    return [
        figure("count opened, 400 places (2 s)", _BAGS, opened, _OPEN_MS, "ms"),
        figure(f"scan to answer, p99 of {found['scans']:,} (0.1 s)", _BAGS, found["p99_ms"], _ANSWER_MS, "ms"),
        figure("scan to answer, median (0.1 s)", _BAGS, found["median_ms"], _ANSWER_MS, "ms"),
        figure("longest without an answer (0.3 s)", _BAGS, found["longest_ms"], _ALIVE_MS, "ms"),
        figure("difference decided, median (0.1 s)", _BAGS, one_ms, _DECIDE_MS, "ms"),
        figure(f"{_MANY:,} differences decided alike (2 s)", _BAGS, many_ms, _OPEN_MS, "ms"),
        figure("yearly counts due (0.1 s)", _BAGS, due_ms, _DUE_MS, "ms"),
    ]


def _decided(folder: Path) -> tuple[float, float, float]:
    """Return the milliseconds of a decision, of many alike, and of the question which counts are due."""
    desk = office.sign_in(folder)
    docket = stocktaking.begin(desk, None, "差异").value
    db = desk.store.db
    for place_id, code in db.rows(
        "SELECT id, bar_code FROM main.place WHERE level = 'layer' ORDER BY code LIMIT ?", (_LOOKED_AT,)
    ):
        stocktaking.scan(desk, docket.id, code)
        stocktaking.scan(desk, docket.id, db.value("SELECT bar_code FROM main.dossier WHERE place_id = ?", (place_id,)))
    dockets.take(desk, docket.id, FINISH)
    left = [line.code for line in stocktaking.state(desk, docket.id).undecided]

    def decide(codes: Sequence[str]) -> float:
        began = time.perf_counter()
        stocktaking.decide(desk, docket.id, codes, StockWay.SEEN, "核对")
        return (time.perf_counter() - began) * 1000

    one = statistics.median(decide([code]) for code in left[:_DECISIONS])
    many = decide(left[_DECISIONS : _DECISIONS + _MANY])
    began = time.perf_counter()
    stocktaking.due(desk)
    due = (time.perf_counter() - began) * 1000
    desk.lock()
    return one, many, due


def _place(number: int) -> Place:
    at = number * _PLACES // _BAGS
    return Place(f"A{at // _LAYERS + 1}", at % _LAYERS + 1)


def count(folder: Path) -> dict[str, Any]:
    """Scan place after place, with every bag of each; the sums are in view all the time."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QLabel

    from app.ui import start
    from app.ui.main_window import MainWindow
    from app.ui.pages.stocktake.page import StocktakePage

    _, preferences = start.start_qt()
    window = MainWindow(preferences, hardness=office.CHEAP)
    window.show()
    desk = office.sign_in(folder)
    db = desk.store.db
    way: list[str] = []
    for place_id, code in db.rows("SELECT id, bar_code FROM main.place WHERE level = 'layer' ORDER BY code"):
        way += [code, *db.column("SELECT bar_code FROM main.dossier WHERE place_id = ? ORDER BY id", (place_id,))]
    window.enter(desk)
    assert window.workplace is not None
    window.workplace.open("stocktake", db.value("SELECT code FROM main.docket WHERE kind = 'stocktake'"))
    page = window.findChild(StocktakePage)
    assert isinstance(page, StocktakePage)
    sums = page.findChild(QLabel, "stockSum")
    _until(lambda: bool(sums.text()))
    ticks, longest = [time.perf_counter()], [0.0]

    def tick() -> None:
        longest[0], ticks[0] = max(longest[0], time.perf_counter() - ticks[0]), time.perf_counter()

    beat = QTimer(interval=5)
    beat.timeout.connect(tick)
    beat.start()
    taken: list[float] = []
    heard = [0]
    page.tones.play = lambda _name: heard.append(len(heard))  # type: ignore[method-assign]
    ticks[0] = time.perf_counter()
    for code in way[:_SCANS]:
        before, began = len(heard), time.perf_counter()
        page.on_scan(code)
        _until(lambda before=before: len(heard) > before)
        taken.append((time.perf_counter() - began) * 1000)
    window.close()
    return {
        "scans": len(taken), "p99_ms": sorted(taken)[len(taken) * 99 // 100], "median_ms": statistics.median(taken),
        "longest_ms": longest[0] * 1000,
    }  # fmt: skip


def _until(happened: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while not happened():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    print(json.dumps(count(Path(sys.argv[1]))), flush=True)
