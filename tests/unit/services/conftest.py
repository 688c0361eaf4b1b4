"""Offices of every trade, each founded once per run and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests import trade_office
from tests.trade_office import Trade


@pytest.fixture(scope="session")
def _trades_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Trade]:
    founded: dict[str, Trade] = {}

    def get(pack_id: str) -> Trade:
        if pack_id not in founded:
            founded[pack_id] = trade_office.found(tmp_path_factory.mktemp("trade") / pack_id, pack_id)
            founded[pack_id].close()
        return founded[pack_id]

    return get


@pytest.fixture
def trade(_trades_once: Callable[[str], Trade], tmp_path: Path) -> Iterator[Callable[[str], Trade]]:
    """The office of a trade, by its pack's id, in a folder of this test's own."""
    made: list[Trade] = []

    def get(pack_id: str) -> Trade:
        once = _trades_once(pack_id)
        own = replace(once, folder=tmp_path / pack_id, _open=[])
        shutil.copytree(once.folder, own.folder)
        made.append(own)
        return own

    yield get
    for one in made:
        one.close()
