"""Texts as long as a cell may be, of what patterns look for: each is read or refused at once.

A pattern that takes such a text apart in every way would not end within the life of this test.
"""

from __future__ import annotations

import pytest

from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.sheet import MAX_CELL_TEXT, Sheet, Workbook

REPEATED = {
    "1 and blanks": ("1", " ", "x"), "( and blanks": ("(", " ", "x"), "1 1": ("", "1 ", "x"), "numerals": ("(", "一", "x"),
    "digits": ("", "1", "x"), "1.": ("", "1.", "x"), "1,": ("", "1,", "x"), "()": ("", "()", "x"), "(": ("", "(", ""),
    "remarks": ("", "(备注) ", "x"), "letters": ("", "A", "1"), "1-": ("", "1-", "x"), "units": ("", "单位 ", ""),
    "currencies": ("", "币 ", ""), "owners": ("", "业主", ""), "numbers": ("", "1号", "x"), "months": ("", "2024年1月", "x"),
    "ids": ("", "身份证", "x"), "ticks": ("", "√", "x"), "pairs": ("", "张三和", "1"), "names": ("", "张三：", ""),
    "slashes": ("", "张三/", ""), "yuan": ("", "1元", "x"), "amounts": ("", "金额 ", "x"), "phones": ("", "13800000000 ", ""),
    "buildings": ("", "1栋", ""), "tabs": ("", "1\t", ""), "returned": ("", "已归还", "x"),
}  # fmt: skip
HEADS = {
    "property": (
        "楼栋", "单元", "房号", "业主姓名", "身份证号", "手机", "客户类别", "接房日期", "建筑面积", "备注", "存放位置", "档案编号",
    ),
    "loan": ("客户名称", "证件号码", "电话", "合同编号", "合同金额", "放款日期", "到期日期", "A角", "B角", "客户类别", "备注"),
    "bank": ("借阅人", "部门", "档案编号", "借阅日期", "期限", "归还日期", "用途", "备注"),
}  # fmt: skip


@pytest.mark.parametrize("pack", HEADS)
@pytest.mark.parametrize("kind", REPEATED)
def test_a_text_of_any_length_costs_no_more_than_its_length(kind: str, pack: str) -> None:
    before, part, after = REPEATED[kind]
    text = (before + part * (MAX_CELL_TEXT // len(part)))[: MAX_CELL_TEXT - len(after)] + after
    head = list(HEADS[pack])
    usual = ["1栋", "1", "101", "张三", "330106196203265242", "13800000000", "", "2024-01-01", "80", "", "", ""][
        : len(head)
    ]
    for rows in (
        [head, *[[text] * len(head)] * 3], [[text], head, usual], [[*head, text], [*usual, ""]], [head, usual, [text]],
    ):  # fmt: skip
        book = Workbook("台账", "", (Sheet("台账", [list(row) for row in rows], (), False, 0),))
        try:
            assert DryRun(book, shipped_pack(pack)).rows is not None
        except LedgerProblem as problem:
            assert str(problem)
