"""The table of docs/architecture.md names files that there are."""

from __future__ import annotations

import re
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_PATH = re.compile(r"`([\w./<>-]*/[\w.<>-]+\.(?:py|sql|toml|tsv))`")


def test_every_path_of_the_table_is_that_of_a_file() -> None:
    named = _PATH.findall((_ROOT / "docs" / "architecture.md").read_text("utf-8"))
    tops = ("app", "tests", "resources", "docs", ".ci")
    there = {str(path.relative_to(_ROOT)) for top in tops for path in (_ROOT / top).rglob("*.*")}
    assert len(named) > 100
    assert [
        one for one in named if "<" not in one and not any(path.endswith(f"/{one}") or path == one for path in there)
    ] == []
