"""Ledgers in other wordings and layouts: whatever the office calls its columns, the rows come out the same."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import msoffcrypto.format.ooxml
import pytest

from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.pack import Pack
from app.models.ledgers.drafts import DossierDraft, LedgerKind, LoanDraft
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.layout import Mapping
from tests.dry_runs import check, dry_run, short_name
from tests.unit.ledgers.conftest import IDS, MakeLedger


def shorts(ledger: DryRun) -> list[str]:
    drafts = [row.draft for row in ledger.rows if isinstance(row.draft, DossierDraft)]
    return [short_name(draft.household) if draft.household else "?" for draft in drafts]


def drafts(ledger: DryRun) -> list[DossierDraft]:
    return [row.draft for row in ledger.rows if isinstance(row.draft, DossierDraft)]


def test_one_address_cell_and_papers_listed_in_one_cell(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger(
        [
            ["房屋坐落", "户主", "身份证", "手机号", "业主类别", "入伙时间", "档案位置", "资料清单"],
            [
                "12栋4单元1502室",
                "张三",
                IDS[0],
                "13812345678",
                "接房客户",
                "2024年1月6日",
                "2号柜3层5盒",
                "购房合同、身份证",
            ],
            ["12栋4单元1503", "李四", IDS[1], "13912345678", "未接房", "", "A-1-02", "1.购房合同 2.管理规约\n3.收据"],
        ]
    )
    ledger = dry_run(path, property_pack)
    one, two = drafts(ledger)
    assert shorts(ledger) == ["12-4-1502", "12-4-1503"]
    assert one.papers == ("购房合同复印件", "业主身份证复印件")
    assert two.papers == ("购房合同复印件", "临时管理规约", "收据")
    assert [draft.place.code for draft in (one, two) if draft.place] == ["2-03-05", "A-01-02"]
    assert (one.handover_date, two.handover_date) == (date(2024, 1, 6), None)
    assert [draft.category for draft in (one, two)] == ["JF", "WJ"]
    assert ledger.counts.ready == 2


def test_two_header_rows_under_groups_with_merged_cells(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger(
        [
            ["某某花园业主档案"],
            ["序号", "房屋信息", None, None, "业主信息", None, None, "类别", "资料", None],
            [None, "幢号", "单元", "室号", "姓名", "证件号", "电话", None, "购房合同", "业主公约"],
            [1, "5幢", "1", "101", "张三", IDS[0], 13812345678, "接房客户", "✓", "×"],
            [2, None, "1", "102", "李四", IDS[1], 13812345679, "接房客户", "✓", "✔"],
            [3, "6幢", "1", "101", "王五", IDS[2], 13812345670, "特殊", None, None],
        ],
        merge=("A1:J1", "A2:A3", "B2:D2", "E2:G2", "H2:H3", "I2:J2", "B4:B5"),
    )
    ledger = dry_run(path, property_pack)
    assert shorts(ledger) == ["5-1-101", "5-1-102", "6-1-101"]
    assert [row.number for row in ledger.rows] == [4, 5, 6]
    assert [draft.papers for draft in drafts(ledger)] == [
        ("购房合同复印件",),
        ("购房合同复印件", "临时管理规约"),
        (),
    ]
    assert ledger.to_json()["rejected"] == []


def test_a_csv_in_gb18030_with_buildings_written_once_per_group(tmp_path: Path, property_pack: Pack) -> None:
    lines = [
        "业主台账,,,,,,",
        "楼号,房号,业主姓名,身份证号码,联系电话,客户类型,收楼日期",
        f"1号楼,101,张三,{IDS[0]},13812345678/13912345678,接房客户,2024/01/12",
        f",102,李四,{IDS[1]},13812345679,接房客户,20240112",
        f",103,王五,{IDS[2]},13812345670,接房客户,2024-1",
        f"2号楼,101,赵六,{IDS[3]},13812345671,特殊客户,",
        f",102,㛃七,{IDS[4]},13812345672,特殊客户,",
    ]
    path = tmp_path / "台账.csv"
    path.write_bytes("\r\n".join(lines).encode("gb18030"))
    ledger = dry_run(path, property_pack)
    assert shorts(ledger) == ["1-101", "1-102", "1-103", "2-101", "2-102"]
    assert ledger.counts.ready == 5
    assert [phone.number for phone in drafts(ledger)[0].phones] == ["13812345678", "13912345678"]
    assert [str(draft.handover_date) for draft in drafts(ledger)[:3]] == ["2024-01-12", "2024-01-12", "2024-01-01"]
    assert drafts(ledger)[4].party_name == "㛃七"


@pytest.mark.parametrize(("encoding", "separator"), [("utf-8-sig", ","), ("utf-8", ";"), ("utf-16", "\t")])
def test_a_csv_in_every_encoding_reads_alike(
    tmp_path: Path, property_pack: Pack, encoding: str, separator: str
) -> None:
    rows = [["楼栋", "单元", "房间", "业主"], ["1栋", "1", "101", "张三"], ["10栋", "2", "1001", "李,四"]]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    path = tmp_path / "旧台账.xls"
    path.write_bytes(text.encode(encoding))
    assert shorts(dry_run(path, property_pack)) == ["1-1-101", "10-2-1001"]


def test_a_header_on_row_six_below_titles_and_notes(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger(
        [
            ["XX物业服务有限公司"],
            ["业主档案登记表（2024年度）"],
            ["填表人：李梅", None, None, "单位：户"],
            [],
            ["说明：本表一式两份"],
            ["栋数", "单元号", "房屋编号", "权利人", "联系方式", "类别"],
            ["３栋", "２单元", "３０１", "张三", "１３８１２３４５６７８", "接房客户"],
            ["制表人：李梅", None, "审核：王"],
        ]
    )
    ledger = dry_run(path, property_pack)
    assert shorts(ledger) == ["3-2-301"]
    assert ledger.rows[0].number == 7
    assert ledger.rows[0].problems == ()


def test_totals_blanks_repeated_headers_and_building_headings_are_no_rows(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    head = ["房号", "业主姓名", "电话", "客户类别"]
    path = make_ledger(
        [
            head,
            ["1栋"],
            ["1-101", "张三", "13812345678", "接房客户"],
            ["1-102", "李四", "13812345678", "接房客户"],
            ["小计", "2户"],
            [],
            head,
            ["2栋"],
            ["1-101", "王五", "13812345678", "接房客户"],
            ["合计：", "3户"],
        ]
    )
    ledger = dry_run(path, property_pack)
    assert [row.number for row in ledger.rows] == [3, 4, 9]
    assert shorts(ledger) == ["1-1-101", "1-1-102", "2-1-101"]


def test_one_sheet_per_building_is_read_as_one_ledger_and_notes_are_left_out(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    head = ["单元", "房号", "姓名", "类别"]
    path = make_ledger(
        [head, ["1", "101", "张三", "接房客户"]],
        title="1栋",
        more={
            "填写说明": [["1. 按交付批次填写"], ["2. √表示已收到"]],
            "2栋": [head, ["1", "101", "李四", "接房客户"], ["1", "101", "重复", "接房客户"]],
        },
    )
    ledger = dry_run(path, property_pack)
    assert shorts(ledger) == ["1-1-101", "2-1-101", "2-1-101"]
    assert ledger.sheets == ("1栋", "2栋")
    assert ledger.other_sheets == ("填写说明",)
    assert ledger.to_json()["rejected"] == [{"sheet": "2栋", "row": 3, "reason": "duplicate-household"}]


def test_the_data_sheet_is_found_behind_a_cover(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger(
        [["地址", "户主", "类别"], ["1-2-301", "张三", "接房"]],
        title="数据",
        more={"封面": [["业主档案"], ["2024"]], "汇总": [["楼栋", "户数"], ["1栋", 40]]},
        first=False,
    )
    ledger = dry_run(path, property_pack)
    assert ledger.sheets == ("数据",)
    assert shorts(ledger) == ["1-2-301"]


def test_floors_may_be_missing_or_needed(make_ledger: MakeLedger, property_pack: Pack) -> None:
    plain = make_ledger([["楼栋", "单元", "房号", "业主"], ["1栋", 1, 1502, "张三"], ["1栋", 1, "B101", "李四"]])
    homes = [draft.household for draft in drafts(dry_run(plain, property_pack))]
    assert [home.floor for home in homes if home] == [15, -1]
    split = make_ledger(
        [["楼栋", "单元", "楼层", "房号", "业主"], ["1栋", 1, 3, "01", "张三"], ["1栋", 1, 4, "01", "李四"]]
    )
    assert shorts(dry_run(split, property_pack)) == ["1-1-301", "1-1-401"]


def test_english_ticks_and_counts_and_words_say_what_came_in(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger(
        [
            ["楼栋", "房号", "业主", "购房合同", "身份证", "资料卡", "物业协议", "管理规约(份)"],
            ["1栋", "101", "张三", "Y", "X", "有", "已收", 1],
            ["1栋", "102", "李四", "y", "x", "无", "未收", 0],
            ["1栋", "103", "王五", "N", "Y", "是", "待补", 2],
        ]
    )
    papers = [draft.papers for draft in drafts(dry_run(path, property_pack))]
    assert papers[0] == ("购房合同复印件", "业主(住户)资料卡", "前期物业服务协议", "临时管理规约")
    assert papers[1] == ("购房合同复印件",)
    assert papers[2] == ("业主身份证复印件", "业主(住户)资料卡", "临时管理规约")


def test_cabinet_shelf_and_box_in_columns_of_their_own_make_a_place(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    path = make_ledger([["楼栋", "房号", "业主", "柜号", "柜层", "盒号"], ["1栋", "101", "张三", "A", 3, 7]])
    place = drafts(dry_run(path, property_pack))[0].place
    assert place is not None
    assert place.code == "A-03-07"


def test_shelf_after_cabinet_is_no_floor_of_the_house(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger([["楼栋", "房号", "业主", "柜", "层", "盒"], ["1栋", "01", "张三", "A", 3, 7]])
    draft = drafts(dry_run(path, property_pack))[0]
    assert draft.household is not None
    assert (draft.household.room, draft.place and draft.place.code) == ("01", "A-03-07")


def test_short_names_of_papers_are_understood_where_only_one_paper_ends_so(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    path = make_ledger(
        [
            ["楼栋", "房号", "业主", "合同复印件", "规约", "承诺书", "资料是否齐全"],
            ["1栋", "101", "张三", "√", "√", "√", "是"],
        ]
    )
    assert drafts(dry_run(path, property_pack))[0].papers == ("购房合同复印件", "临时管理规约", "消防安全承诺书")


def test_a_loan_ledger_in_a_guarantee_company_s_words(make_ledger: MakeLedger) -> None:
    path = make_ledger(
        [
            [
                "案卷号",
                "借款企业",
                "统一社会信用代码",
                "借款合同号",
                "担保金额(元)",
                "放款日",
                "到期日期",
                "主办",
                "协办",
                "柜位",
            ],
            [
                "DB-1",
                "宏达商贸有限公司",
                "91350100M000100Y43",
                "HT-1",
                "1,500,000.00",
                "2024/1/6",
                45662,
                "甲",
                "乙",
                "B柜1层",
            ],
        ]
    )
    ledger = check(path)
    draft = drafts(ledger)[0]
    assert ledger.pack.id == "loan"
    assert draft.amount_fen == 150_000_000
    assert (draft.issue_date, draft.due_date) == (date(2024, 1, 6), date(2025, 1, 5))
    assert (draft.manager_a, draft.manager_b) == ("甲", "乙")
    assert ledger.rows[0].problems == ()


def test_a_register_in_other_words_and_with_a_due_date(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger(
        [
            ["借出时间", "借用人", "借阅部门", "楼栋", "单元", "房号", "用途", "应还日期", "批准人", "实际归还日期"],
            ["2024.3.1", "孙静", "客服部", "3号楼", 2, 301, "核对", "2024.3.8", "陈", "未还"],
            ["2024.3.2", "孙静", "客服部", "3号楼", 2, 302, "核对", "2024.3.9", "陈", "2024.3.5"],
        ]
    )
    ledger = dry_run(path, property_pack)
    loans = [row.draft for row in ledger.rows if isinstance(row.draft, LoanDraft)]
    assert ledger.kind is LedgerKind.BORROW_REGISTER
    assert [short_name(loan.household) for loan in loans if loan.household] == ["3-2-301", "3-2-302"]
    assert [loan.still_out for loan in loans] == [True, False]
    assert loans[0].due_on == date(2024, 3, 8)
    assert ledger.counts.still_out == 1


def test_a_register_that_calls_the_borrower_by_name_only(make_ledger: MakeLedger, property_pack: Pack) -> None:
    head = ["日期", "姓名", "部门", "借阅档案名称", "借期(天)", "归还时间", "经办人"]
    ledger = dry_run(make_ledger([head, ["2024-1-1", "孙静", "客服", "1-1-101", "3天", "未还", "李"]]), property_pack)
    loan = ledger.rows[0].draft
    assert isinstance(loan, LoanDraft)
    assert (loan.borrower, str(loan.due_on), loan.still_out) == ("孙静", "2024-01-04", True)


def encrypted(path: Path, password: str) -> Path:
    locked = io.BytesIO()
    with path.open("rb") as plain:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt(password, locked)
    path.write_bytes(locked.getvalue())
    return path


def test_a_ledger_with_a_password_opens_with_it_and_says_what_is_wrong_without(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    path = encrypted(make_ledger([["楼栋", "房号", "业主"], ["1栋", "101", "张三"]]), "秘密123")
    for password, code in ((None, "needs-password"), ("", "needs-password"), ("wrong", "wrong-password")):
        with pytest.raises(LedgerProblem) as refused:
            dry_run(path, property_pack, password)
        assert refused.value.code == code
    assert shorts(dry_run(path, property_pack, "秘密123")) == ["1-101"]


def test_a_password_that_would_take_minutes_to_try_is_not_tried(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = encrypted(make_ledger([["楼栋", "房号", "业主"], ["1栋", "101", "张三"]]), "a")
    slow = path.read_bytes().replace(b'spinCount="100000"', b'spinCount="999999"')
    assert slow != path.read_bytes()
    path.write_bytes(slow)
    with pytest.raises(LedgerProblem) as refused:
        dry_run(path, property_pack, "a")
    assert refused.value.code == "unsafe"


def test_a_mapping_that_a_person_corrected_is_used_for_the_same_header_again(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    path = make_ledger([["楼栋", "房号", "住着的人", "别称"], ["1栋", "101", "张三", "老张"]])
    first = dry_run(path, property_pack)
    assert drafts(first)[0].party_name == ""
    corrected = first.mapping.with_field(2, "party_name")
    assert drafts(first.with_mapping(corrected))[0].party_name == "张三"
    remembered = Mapping.from_dict(corrected.to_dict())
    assert drafts(dry_run(path, property_pack, mapping=remembered))[0].party_name == "张三"
    other = make_ledger([["楼栋", "房号", "业主", "类别"], ["1栋", "101", "李四", "接房"]])
    assert drafts(dry_run(other, property_pack, mapping=remembered))[0].party_name == "李四"


def test_a_ledger_without_a_category_column_asks_for_one(make_ledger: MakeLedger, property_pack: Pack) -> None:
    ledger = dry_run(make_ledger([["楼栋", "房号", "业主"], ["1栋", "101", "张三"]]), property_pack)
    assert ledger.needs_category
    shown = ledger.with_category("TS")
    assert not shown.needs_category
    assert drafts(shown)[0].category == "TS"
