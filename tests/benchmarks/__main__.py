"""`make bench`: every figure beside a floor of the same run, as a table and as build/bench.json."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from tests.benchmarks import archive, office, paper, window
from tests.benchmarks.measure import Figure, table

SIZES = tuple(int(size) for size in os.environ.get("MUNIMENT_BENCH_SIZES", "10000,100000,1000000").split(","))
OUT = Path("build/bench.json")


def main() -> None:
    """Measure, print, keep."""
    found: list[Figure] = [window.cold_start(), paper.labels()]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["MUNIMENT_SETTINGS"] = str(folder / "settings.ini")
        found.append(paper.ledger(folder))
        for size in SIZES:
            print(f"… an archive of {size:,} dossiers", flush=True)
            here = folder / str(size)
            office.found(here)
            desk = office.sign_in(here)
            office.fill(desk, size)
            desk.lock()
            figures = archive.figures(here, size)
            page = next(one for one in figures if one.figure.startswith("page"))
            found += [*figures, *window.figures(here, size, page.floor)]
    print(table(found))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([one.as_row() for one in found], indent=1), encoding="utf-8")
    print(f"kept in {OUT}")


if __name__ == "__main__":
    main()
