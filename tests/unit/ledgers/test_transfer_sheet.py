"""The list of a transfer read from spreadsheets as project managers keep them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.models.domain.transfer import TransferLine, joined
from app.models.ledgers.transfer_sheet import TransferSheet, read_transfer_sheet
from tests.refusals import refused

PARTS = ("立项审批资料", "重要合同或单据", "项目方案调查资料", "客户或企业资料")
NAMES = {name: name for name in PARTS} | {"借款合同": "重要合同或单据", "调查报告": "项目方案调查资料"}
ONE, TWO = {"DK-2026-0001": 7}, {"DK-2026-0001": 7, "DK-2026-0002": 8}


def read(folder: Path, rows: Sequence[Sequence[object]], bags: dict[str, int]) -> TransferSheet:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(folder / "清单.xlsx")
    return read_transfer_sheet(folder / "清单.xlsx", bags, dict.fromkeys(bags.values(), PARTS), NAMES)


def test_a_list_with_headings_over_its_parts(tmp_path: Path) -> None:
    sheet = read(tmp_path, [
        ["安和小额贷款项目移交清单"], ["序号", "资料名称", "页数（含封面）", "份数", "原件/复印件", "客户未领取"],
        ["一、立项审批资料"], [1, "立项申请表", 5, 1, "原件", ""],
        ["二、借款合同"], [2, "借款合同", "12页", 2, "原件", "√"], [3, "担保合同", None, None, "复印件", "否"],
        ["合计", "", 17], ["移交人：", "", "", "接收人："],
    ], ONE)  # fmt: skip
    assert sheet.lines == (
        TransferLine(7, PARTS[0], "立项申请表", 5),
        TransferLine(7, PARTS[1], "借款合同", 12, 2, uncollected=True),
        TransferLine(7, PARTS[1], "担保合同", 0, 1, original=False),
    )
    assert sheet.left_out == (8, 9)


def test_a_part_goes_on_until_the_next_and_bags_have_their_codes(tmp_path: Path) -> None:
    sheet = read(tmp_path, [
        ["档号", "部分", "题名", "页数"], ["DK-2026-0001", "立项审批资料", "申请", 2], ["", "", "批复", 3],
        ["dk-2026-0002", "调查报告", "报告", 30],
    ], TWO)  # fmt: skip
    assert [(one.dossier_id, one.part, one.title) for one in sheet.lines] == [
        (7, PARTS[0], "申请"), (7, PARTS[0], "批复"), (8, PARTS[2], "报告"),
    ]  # fmt: skip


def test_what_cannot_be_read_keeps_the_file_out_and_is_named(tmp_path: Path) -> None:
    rows = [
        ["档号", "部分", "题名", "页数", "原件或复印件"], ["DK-2026-0001", "立项审批资料", "申请", "十二", "原件"],
        ["DK-2026-0009", "立项审批资料", "批复", 3, ""], ["DK-2026-0002", "结清证明", "证明", 1, ""],
        ["DK-2026-0001", "立项审批资料", "", 4, ""], ["DK-2026-0001", "立项审批资料", "函", 4, "扫描"],
        ["DK-2026-0001", "立项审批资料", "函二", 2.5, ""],
    ]  # fmt: skip
    said = str(refused("transfer-rows", lambda: read(tmp_path, rows, TWO)))
    for wanted in (
        "第 2、7 行的页数或份数不是整数", "第 3 行的档号不在这份移交单上", "第 4 行看不出属于哪一部分", "第 5 行没有题名",
        "第 6 行看不出是原件还是复印件",
    ):  # fmt: skip
        assert wanted in said


@pytest.mark.parametrize(("rows", "code"), [
    ([["名单"], ["姓名", "电话"]], "no-transfer-list"), ([["题名", "页数"]], "no-rows"),
    ([["题名", "页数"], ["合计", 8]], "no-rows"),
])  # fmt: skip
def test_another_spreadsheet_is_refused(tmp_path: Path, rows: list[list[object]], code: str) -> None:
    refused(code, lambda: read(tmp_path, rows, ONE))


def test_items_of_the_archive_keep_their_number_and_placeholders_go() -> None:
    listed = [
        TransferLine(7, PARTS[0], PARTS[0], 0), TransferLine(7, PARTS[1], "借款合同", 10, item_id=4),
        TransferLine(7, PARTS[2], PARTS[2], 0), TransferLine(7, PARTS[3], "身份证", 2, item_id=5),
    ]  # fmt: skip
    read_lines = [TransferLine(7, PARTS[0], "申请", 3), TransferLine(7, PARTS[1], "借款合同", 12)]
    found = joined(listed, read_lines)
    assert {(one.title, one.pages, one.item_id) for one in found} == {
        (PARTS[2], 0, 0), ("身份证", 2, 5), ("申请", 3, 0), ("借款合同", 12, 4),
    }  # fmt: skip
