"""A sealed file opens for one archive only, from one archive only, and for one use."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

import pytest

from app.models.domain.package import ArchiveCard
from app.models.vault.packages import (
    LONGEST_NAME,
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


SMALL_ORDERS = (
    "00" * 32,
    "01" + "00" * 31,
    "01" + "00" * 30 + "80",
    "ec" + "ff" * 30 + "7f",
    "ed" + "ff" * 30 + "7f",
    "ee" + "ff" * 30 + "ff",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
)
"""Signing keys under which one signature is valid for any message."""
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


@pytest.mark.parametrize(
    "head",
    [
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b'{"from":"%b","to":"%b","use":"package"}' % (b"a" * 32, b"b" * 3000),
        b'{"from":"%b","to":"%b","use":["package"]}' % (b"a" * 32, b"b" * 32),
        b'{"from":"%b","to":"%b","use":"package"} ' % (b"a" * 32, b"b" * 32),
        b'{"from":"\\ud800","to":"%b","use":"package"}' % (b"b" * 32),
        b'{"from":"..","to":"%b","use":"package"}' % (b"b" * 32),
        b"[" * 120,
        b"",
    ],
)
def test_a_head_that_nobody_wrote_is_none(head: bytes) -> None:
    refused("not-a-package", lambda: head_of(b"muniment package 1\n" + head + b"\n" + bytes(100)))
    refused("not-a-package", lambda: head_of(b"muniment package 1\n" + head))


class _Counted(bytes):
    """Bytes that count what is copied of them."""

    copied = 0

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        _Counted.copied += len(found) if isinstance(found, bytes) else 0
        return found


def test_nothing_of_it_is_copied_before_its_signature_is_checked(here: Archive, there: Archive) -> None:
    data = seal_package(SealedUse.PACKAGE, bytes(100_000), *here, there[1])
    forged = _Counted(data[:-64] + bytes(64))
    refused("package-altered", lambda: open_package(forged, *there, here[1]))
    assert _Counted.copied < 2_000


def test_a_card_works_and_does_not_deceive(here: Archive) -> None:
    card = here[1]
    for other in (
        {"name": "馆\n某馆"}, {"name": "馆\u202e"}, {"name": "馆" * (LONGEST_NAME + 1)}, {"name": "\ud800"}, {"archive": "a" * 31},
        {"archive": "G" * 32}, {"seal_key": "00" * 32}, {"seal_key": "01" + "00" * 31}, {"seal_key": "AA" * 32},
        *({"signing_key": one} for one in (*SMALL_ORDERS, "02" + "00" * 31)),
    ):  # fmt: skip
        data = json.dumps(
            {"use": "muniment archive key 1", **asdict(replace(card, **other))}, sort_keys=True, separators=(",", ":"),
            ensure_ascii=other.get("name") == "\ud800",
        ).encode()  # fmt: skip
        refused("not-a-card", lambda data=data: read_card(data))
    for deep in (b"[" * 4000, b'{"a":' * 800, b"[" * 200_000):
        refused("not-a-card", lambda deep=deep: read_card(deep))
    for _ in range(20):
        other = ArchiveKeys.new().card("a" * 32, "江南苑")
        assert read_card(card_file(other)) == other
    longest = replace(card, name="馆" * LONGEST_NAME)
    assert read_card(card_file(longest)) == longest


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
