"""Small ledgers as real desks hand them in: each comes out row by row, and value by value, as `expected.json` says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.models.domain.errors import LedgerProblem
from tests.dry_runs import check

CASES = Path(__file__).parents[2] / "data" / "ledgers" / "cases"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))


def rows_of(shown: list[dict[str, Any]]) -> list[int]:
    return sorted({entry["row"] for entry in shown})


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_ledger_from_the_wild_is_read_as_its_desk_means_it(name: str) -> None:
    expected = EXPECTED[name]
    if expected.get("refused"):
        with pytest.raises(LedgerProblem) as refused:
            check(CASES / name)
        assert "请" in str(refused.value)
        return
    run = check(CASES / name)
    shown = run.to_json()
    assert run.pack.id == expected["pack"], "chosen without being named"
    assert (shown["rows"], shown["ready"]) == (expected["rows"], expected["ready"])
    assert sorted(shown["rejected"], key=str) == sorted(expected["rejected"], key=str)
    assert rows_of(shown["warnings"]) == rows_of(expected["warnings"])
    for warning in expected["warnings"]:
        if warning["reason"] != "any":
            assert warning in shown["warnings"]
    if "still_out" in expected:
        assert shown["still_out"] == expected["still_out"]
    values = {str(entry["row"]): entry["values"] for entry in run.values()}
    for row, wanted in expected.get("values", {}).items():
        for key, value in wanted.items():
            if key.endswith("_not"):
                assert values[row][key.removesuffix("_not")] != value
            else:
                assert values[row][key] == value, (row, key)


@pytest.mark.parametrize("name", sorted(name for name, one in EXPECTED.items() if not one.get("refused")))
def test_naming_the_pack_changes_nothing(name: str) -> None:
    assert check(CASES / name, EXPECTED[name]["pack"]).to_json() == check(CASES / name).to_json()
