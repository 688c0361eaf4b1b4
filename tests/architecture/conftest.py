"""One worker parses the source for all these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for one in items:
        if HERE in one.path.parents:
            one.add_marker(pytest.mark.xdist_group("source"))
