"""Every printed form, read back from its PDF."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.models.domain.errors import Cancelled
from app.reports import fonts, labels
from app.reports.forms import (
    borrow_register,
    box_spine,
    destruction_register,
    dossier_list,
    handover_checklist,
    loan_slip,
    printed_table,
    recall_notice,
    recovery_share,
    stocktake_sheet,
    supplement_list,
)
from app.reports.label_stock import STOCKS
from app.reports.typeset import long_date, ordinal, wrap
from tests.reports import reading, samples

TITLES = {
    "borrow_register": "借阅登记簿",
    "loan_slip": "档案借阅单",
    "recall_notice": "档案催还通知",
    "handover_checklist": "离职交接清单",
    "handover_deed": "交接书",
    "destruction_register": "档案销毁清册",
    "destruction_certificate": "档案销毁证明",
    "site_destruction_record": "现场销毁记录",
    "recovery_share": "恢复份额（第1份，共3份）",
    "founding_record": "建库凭证",
    "contents_list": "卷内文件目录",
    "dossier_list": "档案清单",
    "printed_table": "操作日志",
    "completeness_table": "资料齐全情况",
    "past_holdings": "某时状况证明",
    "supplement_list": "补充资料清单",
    "write_off_note": "档案缺失核销单",
    "category_catalogue": "类别目录",
    "dossier_cover": "案卷封面",
    "volume_note": "卷内备考表",
    "workload": "录入和更新统计表",
    "stocktake_sheet": "盘点表",
    "sample_record": "抽查记录",
    "clearing_list": "清理清单",
    "appraisal_opinion": "档案鉴定意见书",
}
COLUMNS = {
    "borrow_register": "序号借阅日期借阅人部门档号档案名称借阅事由借阅期限审批人应还日期实际归还日期是否完好经办人借阅人签字备注",
    "loan_slip": "序号条码号档号档案名称页数归还核对",
    "recall_notice": "序号档号档案名称借阅日期应还日期逾期天数",
    "handover_checklist": "序号资料名称载体数量编号备注了结",
    "destruction_register": "序号题名所属年度档号应保管期限已保管期限页数备注",
    "destruction_certificate": "序号条码号档号类别页数",
    "site_destruction_record": "序号销毁内容",
    "contents_list": "顺序号文号责任者题名日期页号备注",
    "dossier_list": "序号房号客户档号状态存放位置",
    "printed_table": "行号时间办理人动作对象",
    "completeness_table": "楼栋待补档案资料合计购房合同复印件业主身份证复印件必填信息",
    "past_holdings": "序号档案持有人位置凭据",
    "supplement_list": "序号档案缺少资料或信息补齐日期备注",
    "write_off_note": "序号条码号档号题名情况",
    "category_catalogue": "序号档号题名建档日期件数页数保管期限存放位置备注",
    "stocktake_sheet": "序号档号名称存放位置账面数实盘数差异差异原因备注",
    "sample_record": "抽取名册号档号存放位置查得处理和原因",
    "workload": "月份姓名部门登记档案更新资料归入资料合计",
    "appraisal_opinion": "序号档号题名保管期限已保管期限意见理由",
    "clearing_list": "序号档号客户存放位置最近动用保管期满清理原因处理意见",
}
# Pages that carry no rows of the form's table: the register's cover.
WITHOUT_ROWS = {"destruction_register": 1}
NAMELESS = {
    "completeness_table",
    "destruction_certificate",
    "recovery_share",
    "founding_record",
    "handover_deed",
    "sample_record",
}
# A paper for each of several dossiers, one page long.
OF_ONE_PAGE = {"dossier_cover", "volume_note"}
ROWS = (0, 1, 40)


@pytest.fixture(scope="module", params=ROWS, ids=lambda rows: f"{rows} rows")
def forms(request: pytest.FixtureRequest) -> dict[str, bytes]:
    return samples.every_form(request.param)


@pytest.fixture(scope="module")
def long_forms() -> dict[str, bytes]:
    return samples.every_form(40)


@pytest.mark.parametrize("form", TITLES)
def test_a_form_says_what_it_is_on_every_page(forms: dict[str, bytes], form: str) -> None:
    texts = reading.pages(forms[form])
    assert texts
    for number, text in enumerate(texts, start=1):
        assert TITLES[form] in text
        assert ("第1页/共1页" if form in OF_ONE_PAGE else f"第{number}页/共{len(texts)}页") in text
        assert "打印日期：2026年11月23日" in text
        assert "校验码：1024-" in text
    assert "全宗号：K001" in texts[0]


@pytest.mark.parametrize("form", COLUMNS)
def test_the_columns_are_those_of_the_form(forms: dict[str, bytes], form: str) -> None:
    assert COLUMNS[form] in "".join(reading.pages(forms[form]))


@pytest.mark.parametrize(
    "form",
    [
        "borrow_register",
        "recall_notice",
        "contents_list",
        "destruction_register",
        "dossier_list",
        "printed_table",
        "completeness_table",
    ],
)
def test_the_header_row_repeats_on_every_page(long_forms: dict[str, bytes], form: str) -> None:
    texts = reading.pages(long_forms[form])[WITHOUT_ROWS.get(form, 0) :]
    texts = texts[:-1] if "回执" in texts[-1] else texts  # signatures and receipt, behind the last row
    assert len(texts) > 1
    assert all(text.count(COLUMNS[form]) == 1 for text in texts)


@pytest.mark.parametrize("form", sorted(set(TITLES) - NAMELESS))
def test_names_print_as_they_are_whatever_they_contain(long_forms: dict[str, bytes], form: str) -> None:
    text = "".join(reading.pages(long_forms[form]))
    for name in samples.NAMES:
        assert "".join(name.split()) in text


def test_every_row_is_there(long_forms: dict[str, bytes]) -> None:
    says = {
        "contents_list": "御物〔2026〕{}号", "completeness_table": "{}栋", "site_destruction_record": "资料复印件{}张",
    }  # fmt: skip
    for form in COLUMNS:
        text = "".join(reading.pages(long_forms[form]))
        rows = [says[form].format(at + 1) if form in says else samples.reference(at) for at in range(40)]
        assert all(row in text for row in rows), form


def test_a_list_of_three_thousand_dossiers_is_whole_tells_how_far_it_is_and_can_be_stopped() -> None:
    heard: list[int] = []
    made = dossier_list.render(samples.listed(3000), lambda done, _of: heard.append(done))
    text = "".join(reading.fast_pages(made))
    assert all(samples.reference(at) in text for at in range(3000)) and "共计3000份" in text
    assert heard == list(range(0, 3000, 200))
    with pytest.raises(Cancelled):
        dossier_list.render(samples.listed(3000), cancelled=lambda: True)


@pytest.mark.parametrize("form", TITLES)
def test_only_the_used_glyphs_are_embedded(forms: dict[str, bytes], form: str) -> None:
    embedded = [face for face in reading.faces(forms[form]) if "NotoSansSC" in face["name"]]
    assert {face["name"].split("+")[1] for face in embedded} == {fonts.REGULAR, fonts.BOLD}
    for face in embedded:
        prefix = face["name"].split("+")[0].removeprefix("/")
        assert len(prefix) == 6
        assert prefix.isupper()
        assert 1_000 < len(face["data"]) < 400_000
    assert len(forms[form]) < 400_000


@pytest.mark.parametrize("form", TITLES)
def test_the_properties_of_the_file_hold_no_personal_data(forms: dict[str, bytes], form: str) -> None:
    reader = PdfReader(BytesIO(forms[form]))
    assert reader.root_object["/Lang"] == "zh-CN"
    said = dict(reader.metadata or {})
    assert said.pop("/Title") == said.pop("/Subject") == TITLES[form]
    assert said.pop("/Creator") == said.pop("/Producer") == "Muniment"
    assert said.pop("/Author") == "御景湾物业服务中心档案室"
    assert said["/Keywords"] == "" and said["/CreationDate"].startswith("D:20261123140500")


@pytest.mark.parametrize("form", TITLES)
def test_ink_stays_within_the_margins_of_every_page(forms: dict[str, bytes], form: str) -> None:
    half_page = form == "loan_slip"
    for picture in reading.pictures(forms[form], 100):
        dark = picture.point(lambda grey: 255 if grey < 128 else 0)
        if half_page:
            # The cut line runs over the whole width on purpose.
            middle = picture.height // 2
            dark.paste(0, (0, middle - 12, picture.width, middle + 12))
        left, top, right, bottom = dark.getbbox()
        margin = 100 / 25.4 * 6
        assert left > margin
        assert top > margin
        assert right < picture.width - margin
        assert bottom < picture.height - margin * 0.6


def test_a_trail_of_three_thousand_lines_is_whole_tells_how_far_it_is_and_can_be_stopped() -> None:
    heard: list[int] = []
    text = "".join(
        reading.fast_pages(printed_table.render(samples.printed(3000), lambda done, _of: heard.append(done)))
    )
    assert all(samples.reference(at) in text for at in range(3000)) and "3,000/21,001条" in text
    assert heard == list(range(0, 3000, 200))
    with pytest.raises(Cancelled):
        printed_table.render(samples.printed(3000), cancelled=lambda: True)


@pytest.mark.parametrize("form", TITLES)
def test_the_footer_carries_a_bar_code_that_can_be_read(forms: dict[str, bytes], form: str) -> None:
    copies = 2 if form == "loan_slip" else 1
    for picture in reading.pictures(forms[form], 300):
        read = [text for text, _, _ in reading.codes(picture)]
        assert len(read) == copies
        assert len(set(read)) == 1


def test_the_same_rows_give_the_same_bytes() -> None:
    assert samples.every_form(3) == samples.every_form(3)


def test_forms_rendered_at_the_same_time_do_not_mix() -> None:
    alone = samples.every_form(5)
    with ThreadPoolExecutor(4) as pool:
        assert all(forms == alone for forms in pool.map(samples.every_form, [5] * 8))


def test_a_slip_is_two_equal_copies_on_every_page() -> None:
    for rows in (1, 40):
        texts = reading.pages(loan_slip.render(samples.slip(rows)))
        for text in texts:
            upper, lower = text.split("第一联档案室存")[1].split("第二联借阅人存")
            assert upper.replace("✂沿此线裁开", "").startswith(lower[:100])
        assert "".join(texts).count("100000000093") == 2
    assert texts[-1].count("借阅人签字") == texts[-1].count("审批人签字") == 2


def test_a_slip_names_approver_clause_and_electronic_sign_offs() -> None:
    text = "".join(reading.pages(loan_slip.render(samples.slip(2))))
    signed = samples.sign("王秀英", 1023)
    for words in ("《客户档案管理办法》4.3.3", "电子签署：王秀英", "2026年11月23日14:05", signed.anchor):
        assert words in text
    unsigned = "".join(reading.pages(loan_slip.render(samples.slip(2, signed=False))))
    assert signed.anchor not in unsigned
    assert unsigned.count("签字：") == 6


def test_a_row_longer_than_a_page_goes_on_without_losing_a_character() -> None:
    story = "".join(chr(0x4E00 + at) for at in range(3000))
    story = "".join(char for char in story if fonts.printable(char) == char)
    data = samples.register(2)
    data = replace(data, rows=(data.rows[0], replace(data.rows[1], purpose=story)))
    texts = reading.pages(borrow_register.render(data))
    assert len(texts) > 5
    printed = "".join(texts)
    assert all(char in printed for char in story)


def test_empty_lists_say_so_instead_of_staying_blank() -> None:
    assert "本期无借阅" in reading.pages(borrow_register.render(samples.register(0)))[0]
    full = samples.handover(0)
    bare = replace(full, groups=tuple(replace(one, lines=()) for one in full.groups))
    assert reading.pages(handover_checklist.render(bare))[0].count("无") == 4


def test_the_checklist_has_its_four_sections_and_three_signatures() -> None:
    text = "".join(reading.pages(handover_checklist.render(samples.handover(2))))
    places = [
        text.index(words)
        for words in (
            "一、保管的档案（2卷）",
            "另有3卷借出中，由借阅人负责",
            "二、本人借阅未还（2卷）",
            "三、待办事项（1项）",
            "四、钥匙、印章和设备（2项）",
            "移交人签字：",
            "接收人签字：",
            "监交人签字：",
        )
    ]
    assert places == sorted(places)


def test_the_certificate_tells_destroyed_from_remaining_and_shows_both_anchors(forms: dict[str, bytes]) -> None:
    text = "".join(reading.pages(forms["destruction_certificate"]))
    assert "二、未销毁或未找到（1卷）" in text
    assert "现场未扫描，视为未销毁" in text
    assert samples.HASH in text
    for person, seq in (("李建国", 3003), ("周芷若", 3004)):
        assert samples.sign(person, seq).anchor in text


def test_a_share_shows_its_own_words_in_order_and_how_to_keep_them() -> None:
    data = samples.share(2)
    text = "".join(reading.pages(recovery_share.render(data)))
    assert "第2份，共3份" in text
    assert "用任意2份恢复份额可以重新打开" in text
    assert "".join(f"{place:02d}{word}" for place, word in enumerate(data.words, start=1)) in text
    assert "不得拍照" in text


def test_the_fingerprint_stands_in_groups_of_four() -> None:
    data = samples.founding()
    groups = " ".join(data.fingerprint[at : at + 4] for at in range(0, len(data.fingerprint), 4))
    (page,) = PdfReader(BytesIO(samples.every_form(0)["founding_record"])).pages
    assert groups in page.extract_text()
    assert "《客户档案管理办法》（2024年3月1日）" in page.extract_text()


def test_late_days_and_the_clause_stand_in_the_recall() -> None:
    text = "".join(reading.pages(recall_notice.render(samples.recall(1))))
    assert "38天" in text
    assert "依据《客户档案管理办法》4.3.4" in text
    assert "请于2026年11月27日前" in text


def test_a_recall_promises_nothing_that_the_desk_refuses_and_is_signed_by_the_office() -> None:
    (page,) = reading.pages(recall_notice.render(samples.recall(2)))
    assert "办理续借手续" not in page and "不能续借" in page and "归还后重新办理借阅" in page
    notice, receipt = page.split("沿此线裁下")
    assert "编号：CH-2026-0007" in notice and f"{samples.head('').office}（盖章）" in notice
    for wanted in ("回执", "CH-2026-0007", "共2卷", "李建国", "归还"):
        assert wanted in receipt, wanted


def test_a_slip_that_a_manager_let_pass_bears_the_managers_signature_and_says_the_day() -> None:
    data = samples.slip(1)
    assert "放行经理" not in "".join(reading.pages(loan_slip.render(data)))
    lifted = replace(data, approver_signed=None, lifted_signed=samples.sign("陈静", 1024), same_day=True)
    (page,) = reading.pages(loan_slip.render(lifted))
    assert page.count("放行经理签字") == 2 and page.count("电子签署：陈静") == 2
    assert page.count("2026年11月30日（当天归还）") == 2 and "审批人签字" not in page


def test_a_character_without_a_glyph_prints_as_a_geta_mark() -> None:
    assert fonts.printable("张𪛖三\x07\t\U000e0100") == "张〓三 "
    assert fonts.printable(samples.RARE) == samples.RARE
    data = replace(samples.recall(1), borrower="张𪛖三")
    assert "张〓三" in reading.pages(recall_notice.render(data))[0]


def test_a_rare_name_is_printed_and_read_back_from_the_paper_and_the_label() -> None:
    name = "𠮷田𠅘𬭎"
    assert fonts.printable(name) == name
    pdf = recall_notice.render(replace(samples.recall(1), borrower=name))
    assert name in reading.pages(pdf)[0]
    assert {face["name"].split("+")[1] for face in reading.faces(pdf)} == {fonts.REGULAR, fonts.BOLD, "MunimentRareHan"}
    label = labels.render([labels.Label("100000000093", "K001", "1栋101", name)], STOCKS["l7160"])
    assert name in reading.pages(label)[0]


def test_lines_break_where_chinese_allows() -> None:
    size, room = 10.0, 60.0
    for text in (
        "房屋面积、购房合同，验收记录。",
        "购房合同（复印件）与《承诺书》一份",
        "K001-YZ·2026-D30-0001",
        "（原到期的日子034-3-5）。",
    ):
        lines = wrap(text, size, room)
        assert "".join(lines) == text
        assert all(fonts.width(line, size) <= room for line in lines)
        assert not any(line[0] in "、，。）》" or line[-1] in "（《" for line in lines)
    assert "".join(wrap("A" * 40, size, room)) == "A" * 40
    assert wrap("一\n二", size, room) == ["一", "二"]


def test_dates_and_ordinals_read_as_on_paper() -> None:
    assert long_date(samples.TODAY) == "2026年11月23日"
    assert long_date(None) == ""
    assert [ordinal(number) for number in (1, 10, 11, 20, 21)] == ["一", "十", "十一", "二十", "二十一"]


def test_a_list_of_what_three_thousand_dossiers_lack_has_one_row_for_each_and_can_be_stopped() -> None:
    heard: list[int] = []
    made = supplement_list.render(samples.supplement(3000), lambda done, _of: heard.append(done))
    texts = reading.fast_pages(made)
    text = "".join(texts)
    assert all(text.count(samples.reference(at)) == 1 for at in range(3000))
    assert heard == list(range(0, 3000, 200)) and len(texts) < 300
    assert "①《客户档案管理办法》4.2.3②《客户档案管理办法》4.2.4" in texts[0] and "□装修许可证②" in texts[0]
    with pytest.raises(Cancelled):
        supplement_list.render(samples.supplement(3000), cancelled=lambda: True)


FILED = (*sorted(set(TITLES) - {"recall_notice", "dossier_list", "printed_table", "completeness_table"}),)


@pytest.mark.parametrize("form", FILED)
def test_what_is_filed_leaves_room_for_the_thread(forms: dict[str, bytes], form: str) -> None:
    for picture in reading.pictures(forms[form], 100):
        dark = picture.point(lambda grey: 255 if grey < 128 else 0)
        if form == "loan_slip":
            dark.paste(0, (0, picture.height // 2 - 12, picture.width, picture.height // 2 + 12))
        assert dark.getbbox()[0] >= round(25 / 25.4 * 100) - 2


@pytest.mark.parametrize("form", TITLES)
def test_every_font_that_a_form_names_is_in_its_file(forms: dict[str, bytes], form: str) -> None:
    assert all(face["data"] for face in reading.faces(forms[form]))


def test_a_name_is_not_broken_where_its_column_has_room() -> None:
    for name in ("傅斌宇", "朱芳静", "欧阳娜娜"):
        for room in range(45, 130, 5):
            lines = wrap(f"2栋1单元1501室 {name}", 10.0, float(room))
            assert any(name in line for line in lines), (name, room, lines)
    for room in range(21, 80):
        lines = wrap("房屋面积、购房合同，验收记录。", 10.0, float(room))
        assert not any(line[0] in "、，。" for line in lines), (room, lines)


def test_the_signatures_of_a_destruction_stand_below_its_list() -> None:
    texts = reading.pages(destruction_register.render(samples.destruction(20)))
    assert "签字：" not in texts[0], "the cover is not signed"
    signed = texts[-1]
    assert signed.index(samples.reference(19)) < signed.index("所列档案共20卷") < signed.index("提出人签字：")


def test_strips_for_the_spines_of_boxes_have_the_width_that_was_asked_for_and_codes_that_read() -> None:
    for width, of_page in ((20, 9), (30, 6), (40, 4), (50, 3)):
        boxes = [samples.spine(at, at % 5 + 1) for at in range(of_page + 1)]
        pdf = box_spine.render(boxes, width, samples.head("").imprint)
        pictures = reading.pictures(pdf, 300)
        assert [len(reading.codes(picture)) for picture in pictures] == [of_page, 1]
        left, _top, right, _bottom = pictures[0].point(lambda grey: 255 - grey).getbbox()
        assert (right - left) / 300 * 25.4 == pytest.approx(width * of_page, abs=0.3)
        text = reading.pages(pdf)[0]
        assert all(
            word in text for word in ("全宗号", "年度", "保管期限", "起止件号", "盒号", "K001", "30年", "A柜2层02")
        )


def test_a_count_with_three_differences_is_one_page_with_its_signatures() -> None:
    data = samples.counted(3)
    reason, note = (
        "报缺失：全柜和相邻两柜都找过，借阅登记簿中也没有（核销单 600000000172）",
        "2026年11月23日 14:05 移交签收",
    )
    rows = tuple(replace(row, place="1号库/A区/A柜/2层/A柜2层03", reason=reason, note=note) for row in data.rows)
    (page,) = reading.pages(stocktake_sheet.render(replace(data, rows=rows, signed=(samples.sign("周涛"),) * 3)))
    assert page.count("核销单600000000172") == 3
    assert all(f"{role}签字" in page for role in ("盘点人", "复核人", "监盘人"))
