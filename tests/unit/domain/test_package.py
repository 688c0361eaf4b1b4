"""What another archive has written is read as it is meant, or refused as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
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
HOUSEHOLD = asdict(HOME)
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


def _in_item(**other: Any) -> Callable[[dict[str, Any]], object]:
    return lambda said: said["dossiers"][0]["items"][0].update(other)


def _datum(key: str, value: object) -> dict[str, Any]:
    """A bag's data with one more, and its caption."""
    return {"data": {"name": "张三", key: value}, "captions": {"name": "姓名", key: "一项"}}


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
        _in_bag(household={**HOUSEHOLD, "floor": "3"}),
        _in_bag(household={**HOUSEHOLD, "floor": True}),
        _in_bag(household={**HOUSEHOLD, "unit": 1}),
        _in_bag(household={**HOUSEHOLD, "more": 1}),
        lambda said: said.update(id="e" * 31),
        lambda said: said.update(id="../" * 10 + "ab"),
        lambda said: said.update(dossiers=[]),
        lambda said: said.update(signatures="abc"),
        lambda said: said.update(reason="x" * 4001),
        lambda said: said.update(reason="\ud800"),
        _in_bag(label="100000000197"),
        _in_bag(label="600000000165"),
        _in_bag(label="1000 0000 0190"),
        _in_bag(code="YJW-1\n"),
        _in_bag(code=""),
        _in_bag(code="x" * 201),
        _in_bag(captions={"name": "x" * 201}),
        lambda said: said.update(deed="<img>"),
        lambda said: said.update(nature="x" * 201),
        _in_bag(opened_on="2026-99-99"),
        _in_bag(opened_on="昨天"),
        _in_bag(pages=-1),
        _in_bag(pages=10**30),
        _in_bag(data={"name": "\ud800"}),
        _in_bag(data={"name": "\u202e"}),
        _in_bag(data={"name": "张" * 4001}),
        _in_bag(**_datum("", "x")),
        _in_bag(**_datum("category", "OW")),
        _in_bag(**_datum("x:y", "x")),
        _in_bag(**_datum("field:", "x")),
        _in_bag(**_datum("customer:2-phones", "13800000000")),
        _in_bag(**_datum("customer:1-name", "李四")),
        _in_bag(**_datum("note", 7)),
        _in_bag(captions={"name": "姓名", "note": "备注"}),
        _in_item(title=" "),
        _in_item(dated_on="2026-02-30"),
        _in_item(page_count=100_000),
        _in_item(page_count=True),
        _in_item(withheld=-1),
        _in_item(withheld=10**30),
        lambda said: said["dossiers"][0]["items"][0]["scans"][0].update(sha256="x"),
        lambda said: said["dossiers"][0]["items"][0]["scans"][0].update(name="x" * 256),
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


def test_what_is_unseen_in_a_text_is_not_kept() -> None:
    item = replace(
        ITEM, title="验房\u202e记录", responsible="客服部\x00\n某", held_in=" 系统 ",
        scans=tuple(replace(one, name=name) for one, name in zip(ITEM.scans, ("../../evil\u202efdp.exe", "C:\\x\\b.pdf"), strict=True)),
    )  # fmt: skip
    note = "第一行\n第\x00二行\u202e"
    bag = replace(
        BAG, items=(item,), data={"name": "张\x00三", "note": note}, captions={"name": "姓名", "note": "备注"}
    )
    listed, _scans = unpacked(packed(replace(LIST, dossiers=(bag,)), SCANS))
    (read,) = listed.dossiers
    (kept,) = read.items
    assert (kept.title, kept.responsible, kept.held_in) == ("验房记录", "客服部 某", "系统")
    assert [one.name for one in kept.scans] == ["evilfdp.exe", "b.pdf"]
    assert read.data == {"name": "张三", "note": "第一行\n第二行"}


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.update(package="x"),
        lambda said: said.update(docket="<img>"),
        lambda said: said["bags"][0].update(here="x" * 201),
        lambda said: said.update(head="1"),
        lambda said: said["bags"].append({"code": "YJW-2", "label": "100000000287", "here": "JNY-1"}),
        lambda said: said["bags"][0].update(here="\ud800"),
        lambda said: said["bags"][0].update(here=7),
    ],
)
def test_a_receipt_that_was_not_written_so_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    said = json.loads(receipt_bytes(RECEIPT))
    change(said)
    refused("package-format", lambda: receipt_read(json.dumps(said).encode()))


@pytest.mark.parametrize(
    "content",
    [b"[" * 200_000, b'{"format":1,"id":' + b"[" * 200_000, b"", b"{}", b"[]", b"7\n", b"\xff\n", b'{"format":1}\n'],
)
def test_what_is_no_record_is_refused(content: bytes) -> None:
    refused("package-format", lambda: unpacked(content))
    refused("package-format", lambda: receipt_read(content.strip()))
