"""What another archive has written is read as it is meant, or refused as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.models.domain.household import Household
from app.models.domain.package import (
    Arrived,
    PackageList,
    PackedDossier,
    PackedItem,
    PackedScan,
    Receipt,
    packed,
    receipt_bytes,
    receipt_read,
    unpacked,
)
from tests.refusals import refused

SCANS = (b"first", b"second one")
HOME = Household("1栋", "1", "1", 3, "301", "江南苑", ("302",))
ITEM = PackedItem(
    "验房记录", True, "paper", 2, "2026-01-05", "客服部", False, "",
    tuple(PackedScan(f"{number}.pdf", len(data), "0" * 64) for number, data in enumerate(SCANS)), 1,
)  # fmt: skip
BAG = PackedDossier(
    "YJW-1", "100000000190", "OW", "2026-01-05", 2, "person", HOME, {"name": "张三"}, {"name": "姓名或名称"}, (ITEM,), ("电话",)
)  # fmt: skip
LIST = PackageList(
    "e" * 32, "600000000197", "移交", "按协议", "", "2026-03-05", f"1:{'0' * 64}", ("批准 陈静",), (BAG,)
)
RECEIPT = Receipt(
    "e" * 32,
    "600000000294",
    "2026-03-06",
    f"2:{'0' * 64}",
    ("签收 李梅",),
    (Arrived("YJW-1", "100000000190", "JNY-1"),),
)


def test_what_was_written_is_read_again() -> None:
    assert unpacked(packed(LIST, SCANS)) == (LIST, b"".join(SCANS))
    assert receipt_read(receipt_bytes(RECEIPT)) == RECEIPT
    assert (BAG.scans, BAG.kept_back) == (2, 2)


def _in_bag(**other: Any) -> Callable[[dict[str, Any]], object]:
    return lambda said: said["dossiers"][0].update(other)


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.update(format=2),
        lambda said: said.pop("id"),
        lambda said: said.update(more=1),
        lambda said: said.update(signatures=[1]),
        lambda said: said.update(head="36"),
        lambda said: said.update(head=f"x:{'0' * 64}"),
        lambda said: said["dossiers"].append(said["dossiers"][0]),
        lambda said: said.update(dossiers=[7]),
        _in_bag(pages="2"),
        _in_bag(customer="ghost"),
        _in_bag(data={}),
        _in_bag(data={"name": ""}),
        _in_bag(data={"name": "张三", "note": "x"}),
        _in_bag(household={"building": 1}),
        _in_bag(household="1栋"),
        lambda said: said["dossiers"][0]["items"][0].update(medium="stone"),
        lambda said: said["dossiers"][0]["items"][0].update(original=1),
        lambda said: said["dossiers"][0]["items"][0]["scans"][0].update(size=-5),
        lambda said: said["dossiers"][0]["items"][0]["scans"][0].update(size=6),
    ],
)
def test_anything_else_is_refused_as_a_whole(change: Callable[[dict[str, Any]], object]) -> None:
    line, _, scans = packed(LIST, SCANS).partition(b"\n")
    said = json.loads(line)
    change(said)
    refused("package-format", lambda: unpacked(json.dumps(said).encode() + b"\n" + scans))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"7\n", b"\xff\n", b'{"format":1}\n'])
def test_what_is_no_record_is_refused(content: bytes) -> None:
    refused("package-format", lambda: unpacked(content))
    refused("package-format", lambda: receipt_read(content.strip()))
