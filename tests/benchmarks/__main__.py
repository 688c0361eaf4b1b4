"""`make bench`: every figure beside a floor of the same run, as a table and as build/bench.json.

`python -m tests.benchmarks window` measures one part alone: start, paper, ledger, room, leaver, stocktake, draws, archive, holds or
window.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Collection
from pathlib import Path

from tests.benchmarks import archive, draws, holds, leaver, ledger, office, paper, room, stocktake, window
from tests.benchmarks.measure import Figure, table

SIZES = tuple(int(size) for size in os.environ.get("MUNIMENT_BENCH_SIZES", "10000,100000,1000000").split(","))
OUT = Path("build/bench.json")
PARTS = ("start", "paper", "ledger", "room", "leaver", "stocktake", "draws", "archive", "holds", "window")


def main() -> None:
    """Measure, print, keep."""
    asked = argparse.ArgumentParser(prog="tests.benchmarks")
    asked.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; everything without")
    parts = asked.parse_args().parts or PARTS
    found: list[Figure] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["MUNIMENT_SETTINGS"] = str(folder / "settings.ini")
        if "start" in parts:
            found.append(window.cold_start())
        if "window" in parts:
            found += [window.cabinet_map(), window.climate_chart()]
        if "paper" in parts:
            found.append(paper.labels())
        if "ledger" in parts:
            found += ledger.figures(folder)
        if "room" in parts:
            found += room.figures(folder / "room")
        if "leaver" in parts:
            found += leaver.figures(folder / "leaver")
        if "stocktake" in parts:
            found += stocktake.figures(folder / "stocktake")
        if "draws" in parts:
            found += draws.figures(folder / "draws")
        for size in SIZES if {"archive", "holds", "window"} & set(parts) else ():
            found += _of_size(folder / str(size), size, parts)
    print(table(found))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([one.as_row() for one in found], indent=1), encoding="utf-8")
    print(f"kept in {OUT}")


def _of_size(here: Path, size: int, parts: Collection[str]) -> list[Figure]:
    print(f"… an archive of {size:,} dossiers", flush=True)
    office.found(here)
    desk = office.sign_in(here)
    office.fill(desk, size)
    desk.lock()
    found = archive.figures(here, size) if "archive" in parts else []
    if "holds" in parts:
        found += holds.figures(here, size)
    return found + (window.figures(here, size) if "window" in parts else [])


if __name__ == "__main__":
    main()
