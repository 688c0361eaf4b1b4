"""A sealed file opens for one archive only, from one archive only, and for one use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.models.domain.package import ArchiveCard
from app.models.vault.packages import (
    ArchiveKeys,
    SealedHead,
    SealedUse,
    card_file,
    fingerprint,
    head_of,
    open_package,
    read_card,
    seal_package,
)
from tests.refusals import refused

CONTENT = "张三的档案".encode() * 3


@pytest.fixture
def here() -> tuple[ArchiveKeys, ArchiveCard]:
    keys = ArchiveKeys.new()
    return keys, keys.card("a" * 32, "御景湾")


@pytest.fixture
def there() -> tuple[ArchiveKeys, ArchiveCard]:
    keys = ArchiveKeys.new()
    return keys, keys.card("b" * 32, "江南苑")


Archive = tuple[ArchiveKeys, ArchiveCard]


def test_it_opens_for_whom_it_was_sealed_and_says_from_whom(here: Archive, there: Archive) -> None:
    data = seal_package(SealedUse.PACKAGE, CONTENT, *here, there[1])
    assert head_of(data) == SealedHead(SealedUse.PACKAGE, here[1].archive, there[1].archive)
    assert open_package(data, *there, here[1]) == CONTENT
    assert CONTENT[:6] not in data
    assert data != seal_package(SealedUse.PACKAGE, CONTENT, *here, there[1])


def test_nobody_else_makes_or_opens_one(here: Archive, there: Archive) -> None:
    data = seal_package(SealedUse.PACKAGE, CONTENT, *here, there[1])
    third = ArchiveKeys.new()
    refused("package-altered", lambda: open_package(data, third, there[1], here[1]))
    forged = seal_package(SealedUse.PACKAGE, CONTENT, third, here[1], there[1])
    refused("package-altered", lambda: open_package(forged, *there, here[1]))
    stolen = third.card(here[1].archive, here[1].name)
    resigned = data[:-64] + seal_package(SealedUse.PACKAGE, CONTENT, third, stolen, there[1])[-64:]
    refused("package-altered", lambda: open_package(resigned, *there, stolen))
    refused("package-altered", lambda: open_package(data, *there, replace(here[1], name="别处")))


def test_a_package_is_no_receipt(here: Archive, there: Archive) -> None:
    data = seal_package(SealedUse.PACKAGE, CONTENT, *here, there[1])
    changed = data.replace(b'"use":"package"', b'"use":"receipt"')
    assert changed != data
    refused("package-altered", lambda: open_package(changed, *there, here[1]))


def test_a_card_is_read_as_it_was_written_and_no_other_way(here: Archive) -> None:
    card = here[1]
    data = card_file(card)
    assert read_card(data) == card and fingerprint(read_card(data)) == fingerprint(card)
    for wrong in (b"", b"{}", b"[1]", data[:-1], data + b"\n", data.replace(b'"name":', b'"name": '), b"\xff" + data):
        refused("not-a-card", lambda wrong=wrong: read_card(wrong))
    refused("not-a-card", lambda: read_card(card_file(replace(card, seal_key="00"))))
    refused("not-a-card", lambda: read_card(card_file(replace(card, name=" "))))
    assert (
        len({fingerprint(card), *(fingerprint(replace(card, **{one: "c" * 64})) for one in ArchiveCard.__slots__)}) == 5
    )
