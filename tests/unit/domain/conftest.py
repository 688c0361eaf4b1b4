"""The shipped packs, each by its own name."""

from __future__ import annotations

import pytest

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from tests.unit.domain.lookups import IDS


@pytest.fixture(params=IDS)
def pack(request: pytest.FixtureRequest) -> Pack:
    return shipped_pack(request.param)


@pytest.fixture
def bank() -> Pack:
    return shipped_pack("bank")


@pytest.fixture
def securities() -> Pack:
    return shipped_pack("securities")


@pytest.fixture
def company() -> Pack:
    return shipped_pack("company")


@pytest.fixture
def service() -> Pack:
    return shipped_pack("service")


@pytest.fixture
def deposit() -> Pack:
    return shipped_pack("deposit")


@pytest.fixture
def owners() -> Pack:
    return shipped_pack("property")
