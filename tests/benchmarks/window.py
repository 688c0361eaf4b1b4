"""Figures of the real window, each in a process of its own: cold start, a click in the tree, memory.

As a program (`python -m tests.benchmarks.window bare|cold|map|climate|desk FOLDER`) it prints one line of JSON and ends.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.benchmarks import archive
from tests.benchmarks.measure import Figure, figure

_STARTS = 5
_CLICKS = 12
_BAGS, _LAST = 100, 10
_FRAME_MS = 16.7
_FIFTH_MS = 200.0


def figures(folder: Path, count: int) -> list[Figure]:
    """A click in the tree of an archive, beside the page in bare SQL and one frame; a scan; the memory of the window."""
    page = archive.page(folder, count)
    found = _run("desk", folder)
    bare = _run("bare", folder)
    return [
        figure("click in the tree to page painted", count, found["click_ms"], page.floor + _FRAME_MS, "ms"),
        figure("scan of the hundredth bag at the lending desk (one frame)", count, found["scan_ms"], _FRAME_MS, "ms"),
        figure("peak memory (bare window)", count, found["peak_mib"], bare["peak_mib"], "MiB"),
    ]


def cold_start() -> Figure:
    """From nothing to the painted welcome page, beside a bare PySide6 window."""
    taken: dict[str, list[float]] = {"cold": [], "bare": []}
    for _ in range(_STARTS):
        for kind, kept in taken.items():
            began = time.perf_counter()
            _run(kind, Path())
            kept.append((time.perf_counter() - began) * 1000)
    return figure(
        "cold start (bare window)", 0, statistics.median(taken["cold"]), statistics.median(taken["bare"]), "ms"
    )


def cabinet_map() -> Figure:
    """The map of 200 cabinets of six layers, laid out and painted anew, beside one frame."""
    return figure("cabinet map, 200 × 6 (one frame)", 1200, _run("map", Path())["map_ms"], _FRAME_MS, "ms")


def climate_chart() -> Figure:
    """A year of climate, 1,460 readings inside and outside, painted anew, beside a fifth of a second."""
    return figure("climate of a year drawn (0.2 s)", 1460, _run("climate", Path())["chart_ms"], _FIFTH_MS, "ms")


def _run(kind: str, folder: Path) -> dict[str, Any]:
    shown = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window", kind, str(folder)], check=True, capture_output=True, text=True
    )
    found: dict[str, Any] = json.loads(shown.stdout.splitlines()[-1])
    return found


def bare() -> dict[str, Any]:
    """An empty window, painted once."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.show()
    _until(window.isVisible)
    application.processEvents()
    return {"peak_mib": _peak_mib()}


def cold() -> dict[str, Any]:
    """The program's window at its welcome page, painted once."""
    from app.ui import start
    from app.ui.main_window import MainWindow

    application, preferences = start.start_qt()
    window = MainWindow(preferences)
    window.show()
    _until(window.isVisible)
    application.processEvents()
    return {"peak_mib": _peak_mib()}


def desk(folder: Path) -> dict[str, Any]:
    """Sign in, open the dossiers, and click from corner to corner of the tree."""
    from PySide6.QtWidgets import QTreeView

    from app.models.services import dossiers
    from app.ui import start
    from app.ui.main_window import MainWindow
    from app.ui.widgets.dossier_table import DossierTable
    from tests.benchmarks import office

    _, preferences = start.start_qt()
    window = MainWindow(preferences, hardness=office.CHEAP)
    window.show()
    window.enter(office.sign_in(folder))
    assert window.workplace is not None
    window.workplace.open("dossiers")
    tree = window.findChild(QTreeView, "dossierTree")
    table = window.findChild(DossierTable)
    _until(lambda: tree.model().rowCount() > 0 and table.dossiers.rowCount() > 0)
    tops = (tree.model().index(row, 0) for row in range(tree.model().rowCount()))
    buildings = next(top for top in tops if tree.model().rowCount(top))
    tree.expand(buildings)
    painted = _painted(table)
    taken: list[float] = []
    for number in range(_CLICKS):
        before = painted.first
        began = time.perf_counter()
        tree.setCurrentIndex(tree.model().index(number + 1, 0, buildings))
        _until(lambda before=before: painted.first not in (None, before))
        taken.append((time.perf_counter() - began) * 1000)
    scan_ms = _scan(window, [row.bar_code for row in dossiers.rows(window.desk, list(table.dossiers.ids[:_BAGS]))])
    result = {"click_ms": statistics.median(taken), "scan_ms": scan_ms, "peak_mib": _peak_mib()}
    window.close()
    return result


def climate() -> dict[str, Any]:
    """Show and paint the chart of a year again and again."""
    from datetime import date

    from PySide6.QtWidgets import QApplication

    from app.models.domain.climate import analyse, read_all
    from app.models.domain.policy.reading import shipped_pack
    from app.models.domain.register import RegisterEntry
    from app.models.domain.registers.climate import READINGS, WatchedRoom
    from app.models.services.climates import ClimatePeriod, RoomOfPlace, RoomSpan
    from app.ui import start
    from app.ui.widgets.climate_chart import ClimateChart
    from tests import climate_year

    start.start_qt()
    kind = shipped_pack("deposit").climates[0]
    lines = tuple(
        RegisterEntry(number, READINGS.key, said, at, "", "")
        for number, (at, said) in enumerate(climate_year.of_year(2025))
    )
    readings = read_all(lambda _at: kind, lines)
    found = analyse(readings, date(2025, 1, 1), date(2025, 12, 31), "2026-06-01")
    room = RoomOfPlace(1, "1号库", WatchedRoom("paper", "", ""), kind)
    period = ClimatePeriod(room, (RoomSpan("2025-01-01", kind),), lines, tuple(readings), found)
    chart = ClimateChart()
    chart.resize(1200, 500)
    chart.show()
    _until(chart.isVisible)
    taken: list[float] = []
    for _ in range(_CLICKS):
        began = time.perf_counter()
        chart.show_period(period)
        chart.repaint()
        QApplication.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    return {"chart_ms": statistics.median(taken)}


def shelves() -> dict[str, Any]:
    """Lay out and paint the cabinet map again and again, each time with another filling."""
    from dataclasses import replace

    from PySide6.QtWidgets import QApplication

    from app.models.domain.shelving import PlaceLevel, PlaceRow, Secured
    from app.ui import start
    from app.ui.widgets.cabinet_map import CabinetMap

    start.start_qt()
    cabinets = [
        PlaceRow(1000 * n, None, PlaceLevel.CABINET, f"A{n}", f"A{n}柜", "", None, None, Secured.OPEN, False, "", "", 0)
        for n in range(1, 201)
    ]
    layers = [
        replace(one, id=one.id + n, parent_id=one.id, level=PlaceLevel.LAYER, name=f"{one.name}{n}层", capacity=40)
        for one in cabinets
        for n in range(1, 7)
    ]
    shown = CabinetMap()
    shown.resize(1150, 600)
    shown.show()
    _until(shown.isVisible)
    taken: list[float] = []
    for turn in range(_CLICKS):
        rows = sorted([*cabinets, *(replace(one, bags=(one.id + turn) % 41) for one in layers)], key=lambda one: one.id)
        began = time.perf_counter()
        shown.show_places(rows)
        shown.map.repaint()
        taken.append((time.perf_counter() - began) * 1000)
        QApplication.processEvents()
    return {"map_ms": statistics.median(taken)}


def _scan(window: Any, codes: list[str]) -> float:
    """Scan bags at the lending desk; return how long the last ones keep the window from its events at most, in ms."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from app.ui import run
    from app.ui.page import LEND
    from app.ui.pages.borrowing.page import BorrowingPage

    window.workplace.set_mode(LEND)
    page = window.findChild(BorrowingPage)
    longest: list[float] = []
    for code in codes:
        stands = []
        began = time.perf_counter()
        page.on_scan(code)
        stands.append(time.perf_counter() - began)
        while not run.is_quiet():
            began = time.perf_counter()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            stands.append(time.perf_counter() - began)
        longest.append(max(stands) * 1000)
    return statistics.median(longest[-_LAST:])


def _painted(table: Any) -> Any:
    """Return a watch on a table whose `first` is the first dossier of the list that was painted last."""
    from PySide6.QtCore import QEvent, QObject

    class Painted(QObject):
        first: int | None = None

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                self.first = next(iter(table.dossiers.ids), None)
            return False

    watch = Painted(table)
    table.viewport().installEventFilter(watch)
    return watch


def _until(happened: Any) -> None:
    """Let the window live until something has happened, asleep between events as the program is."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while not happened():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _peak_mib() -> float:
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            _fields_ = [("cb", wintypes.DWORD), ("faults", wintypes.DWORD)] + [
                (name, ctypes.c_size_t) for name in ("peak", "now", "a", "b", "c", "d", "e", "f")
            ]

        counters = Counters(cb=ctypes.sizeof(Counters))
        ctypes.windll.psapi.GetProcessMemoryInfo(
            ctypes.windll.kernel32.GetCurrentProcess(), ctypes.byref(counters), counters.cb
        )
        return float(counters.peak) / 2**20
    # Not getrusage: its peak begins with that of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    alone = {"bare": bare, "cold": cold, "map": shelves, "climate": climate}
    print(json.dumps(alone.get(sys.argv[1], lambda: desk(Path(sys.argv[2])))()))
