"""The office of the tests, founded once per run and copied for each test."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.models.domain import moments
from app.models.services.archives import Founded
from app.models.services.desk import Desk
from app.models.store.database import _Using
from tests import battery, trade_office, wall_clock
from tests.office import Office, found_office
from tests.office_week import Week, week
from tests.trade_office import Trade


@pytest.fixture(scope="session")
def _founded_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Founded]:
    folder = tmp_path_factory.mktemp("office") / "御景湾"
    return folder, found_office(folder)


@pytest.fixture
def office(_founded_once: tuple[Path, Founded], tmp_path: Path) -> Iterator[Office]:
    """The office in a folder of this test's own."""
    folder, founded = _founded_once
    own = tmp_path / "御景湾"
    shutil.copytree(folder, own)
    office = Office(own, founded)
    yield office
    office.close()


@pytest.fixture(scope="session")
def _branch_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Founded]:
    folder = tmp_path_factory.mktemp("branch") / "江南苑"
    return folder, found_office(folder, "江南苑", "JNY")


@pytest.fixture
def branch(_branch_once: tuple[Path, Founded], tmp_path: Path) -> Iterator[Office]:
    """Another archive of the same trade, with people of the same names, in a folder of this test's own."""
    folder, founded = _branch_once
    own = tmp_path / folder.name
    shutil.copytree(folder, own)
    branch = Office(own, founded)
    yield branch
    branch.close()


@pytest.fixture(scope="session")
def _lived_once(_founded_once: tuple[Path, Founded], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Week]:
    folder, founded = _founded_once
    place = tmp_path_factory.mktemp("week")
    shutil.copytree(folder, place / folder.name)
    wall_clock.go_to(timedelta())
    return place / folder.name, week(Office(place / folder.name, founded), place)


@pytest.fixture
def lived(office: Office, _lived_once: tuple[Path, Week]) -> Week:
    """A week in the office, which was lived through once per run; the test goes on at its end."""
    folder, came = _lived_once
    shutil.copytree(folder, office.folder, dirs_exist_ok=True)
    wall_clock.go_to(came.lasted)
    return came


@pytest.fixture
def desk(office: Office) -> Desk:
    """The archivist 李梅 at her desk."""
    return office.desk("li")


@pytest.fixture
def desks(office: Office) -> Callable[[str], Desk]:
    """Anybody's desk, by login."""
    return office.desk


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Count the statements that open stores have carried out."""
    count, inner = 0, _Using.__enter__

    def counted(using: _Using) -> None:
        nonlocal count
        count += 1
        inner(using)

    monkeypatch.setattr(_Using, "__enter__", counted)
    return lambda: count


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
    """The office of a trade, by its pack's id, founded once per run and in a folder of this test's own."""
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


@pytest.fixture(autouse=True)
def _days_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests enter records today and go on on a day of their own; `test_clock.py` asks for the clock's own tolerance."""
    monkeypatch.setattr(moments, "CLOCKS_DIFFER", timedelta(days=3650))


@pytest.fixture(autouse=True)
def _right_time() -> None:
    """Each test begins at the right time."""
    wall_clock.go_to(timedelta())


@pytest.fixture
def tried(record_property: Callable[[str, Any], None]) -> battery.Tried:
    """Keep a line for the table of the battery."""
    return battery.keeper(record_property)


def pytest_collection_finish() -> None:
    """Keep the garbage collector from looking at all tests again and again."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the table of the battery: what was tried and held."""
    lines = battery.table(terminalreporter.stats.get("passed", []))
    if lines:
        terminalreporter.section("tried, and held each time")
        for line in lines:
            terminalreporter.line(line)
