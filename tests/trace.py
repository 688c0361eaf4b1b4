"""The tests that prove each of the 219 rules: a table, and build/trace.json (rule → list of tests).

`python -m tests.trace` collects the tests without running them. It fails when a test names a rule that does not
exist, or when the tests cannot be collected.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "docs" / "requirements.tsv"
OUT = ROOT / "build" / "trace.json"


@dataclass(frozen=True)
class Requirement:
    """One line of requirements.tsv."""

    code: str
    document: str
    text: str


def requirements() -> list[Requirement]:
    """The 219 rules, in their order."""
    with RULES.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Requirement(row["id"], row["document"], row["rule"]) for row in rows]


def proofs(items: Iterable[pytest.Item]) -> dict[str, list[str]]:
    """Tests by every rule that their markers name, known or not."""
    found: dict[str, list[str]] = {}
    for item in items:
        for marker in item.iter_markers("rule"):
            for code in marker.args:
                found.setdefault(str(code), []).append(item.nodeid)
    return found


class Collector:
    """A pytest plugin that keeps what was collected."""

    def __init__(self) -> None:
        self.items: list[pytest.Item] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = list(session.items)


def main() -> int:
    """0 when every marker names a rule; the table goes to the standard output."""
    collector = Collector()
    quietly = ["--collect-only", "-p", "no:terminal", "-o", "addopts="]
    ended = pytest.main([*quietly, str(ROOT / "tests")], [collector])
    if ended not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        print("The tests cannot be collected; run them to see why.", file=sys.stderr)
        return int(ended)
    rules, tests = requirements(), proofs(collector.items)
    for rule in rules:
        print(f"{rule.code:8} {len(tests.get(rule.code, ())) or '-':>4}  {rule.text}")
    proved = [rule for rule in rules if tests.get(rule.code)]
    OUT.parent.mkdir(exist_ok=True)
    traced = {rule.code: sorted(tests.get(rule.code, ())) for rule in rules}
    OUT.write_text(json.dumps(traced, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"\n{len(proved)} of {len(rules)} rules have tests; written to {OUT.relative_to(ROOT)}")
    unknown = sorted(tests.keys() - {rule.code for rule in rules})
    for code in unknown:
        print(f"{code}: no such rule, named by {', '.join(tests[code])}", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
