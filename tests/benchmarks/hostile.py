"""`python -m tests.benchmarks.hostile`: how every hostile file ends, with seconds and the memory of desk and reader."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.unit.ledgers.hostile_files import HOSTILE

_JUDGE = """
import resource, sys
from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.reading import shipped_pack
from tests.dry_runs import dry_run
try:
    dry_run(sys.argv[1], shipped_pack("property"))
    said = "read"
except LedgerProblem as problem:
    said = f"{problem.code}: {problem}"
desk, reader = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(desk, reader, said, sep="\\t")
"""


def main() -> None:
    """Measure and print, one line for each file."""
    print(f"{'file':<30}{'KB':>8}{'s':>7}{'desk MB':>9}{'reader MB':>11}  outcome")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger"
        for kind, (make, _) in HOSTILE.items():
            path.write_bytes(make())
            began = time.perf_counter()
            done = subprocess.run([sys.executable, "-c", _JUDGE, str(path)], capture_output=True, text=True, check=True)
            taken = time.perf_counter() - began
            desk, reader, said = done.stdout.strip().split("\t")
            print(f"{kind:<30}{path.stat().st_size / 1024:>8.0f}{taken:>7.2f}{desk:>9}{reader:>11}  {said}", flush=True)


if __name__ == "__main__":
    main()
