"""Covers, notes, spines of boxes and the catalogue of a category: from the window to the paper, read back from it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from app.models.domain import outgoing_rules
from app.models.domain.dossier import Selection
from app.models.services import dossiers, trail
from app.models.services.desk import Desk
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import ProgressDialog
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers import paper_out
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import register
from tests.reports import reading, samples
from tests.ui.asked import dialog as asked_dialog
from tests.ui.asked import paper
from tests.ui.dossiers.hands import ID, MOBILE, scan, shown
from tests.ui.hands import bar_text, choose_action, click, part, write


def choose(page: DossiersPage, *names: str) -> list[int]:
    """Tick the dossiers of these customers."""
    model = page.table.dossiers
    lines = [shown(page, "name").index(name) for name in names]
    ids = [model.ids[line] for line in lines]
    page.table.selectRow(lines[0])
    model.uncheck_all()
    model.check(ids)
    return ids


def test_the_cover_of_a_bag_says_what_it_holds_and_can_be_scanned(qtbot: QtBot, page: DossiersPage) -> None:
    (number,) = choose(page, "张三")
    code = dossiers.rows(page.desk, [number])[0].bar_code
    for size, high in ((0, 310), (1, 297)):
        choose_action(page, "cover")
        form = asked_dialog(qtbot, page, "formDialog")
        part(form, QComboBox, "coverFormat").setCurrentIndex(size)
        click(qtbot, form, "okButton")
        pdf = paper(qtbot, page.window())
        (text,) = reading.pages(pdf)
        for words in (
            "案卷封面",
            "全宗名称御景湾",
            "类目名称接房客户",
            "案卷题名",
            "2栋1单元101张三",
            "保管期限",
            "件数1件",
            "归档号",
        ):
            assert words in text, words
        (picture,) = reading.pictures(pdf, 254)
        assert [read for read, _, _ in reading.codes(picture)] == [code]
        assert picture.height == pytest.approx(high * 10, abs=2)
    noted = trail.newest(page.desk)[0].detail
    assert (noted["form"], noted["count"]) == ("cover", 1)


def test_covers_of_several_dossiers_are_one_paper_without_numbers_of_persons(qtbot: QtBot, page: DossiersPage) -> None:
    choose(page, "张三", "单雄信", "曾巩")
    choose_action(page, "cover")
    click(qtbot, asked_dialog(qtbot, page, "formDialog"), "okButton")
    texts = reading.pages(paper(qtbot, page.window()))
    assert len(texts) == 3 and all("案卷封面" in text for text in texts)
    assert not any(ID in text or MOBILE in text for text in texts)


def test_the_note_of_a_volume_counts_its_items_and_is_signed(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    (number,) = choose(page, "张三")
    choose_action(page, "note")
    (text,) = reading.pages(paper(qtbot, window))
    for words in ("卷内备考表", "本卷情况说明", "本卷共有文件材料1件", "立卷时缺少：", "立卷人", "检查人", "立卷时间"):
        assert words in text, words
    dialog = DossierDialog(window, window.desk, number)
    dialog.open()
    qtbot.waitExposed(dialog)
    click(qtbot, dialog, "noteButton")
    assert reading.pages(paper(qtbot, dialog))[0][:40] == text[:40]
    click(qtbot, dialog, "coverButton")
    click(qtbot, asked_dialog(qtbot, dialog, "formDialog"), "okButton")
    assert "案卷封面" in reading.pages(paper(qtbot, dialog))[0]


def test_the_spine_of_a_box_says_all_that_is_in_it(qtbot: QtBot, stocked: Desk, page: DossiersPage) -> None:
    others = [register(stocked, f"3栋1单元{room}", "赵六", place_text="A柜1层02") for room in (101, 102)]
    first, last = dossiers.rows(stocked, [dossiers.find(stocked, "2栋1单元101")[0], others[-1]])
    choose(page, "张三")
    choose_action(page, "spines")
    form = asked_dialog(qtbot, page, "formDialog")
    assert [part(form, QComboBox, "spineWidth").itemText(at) for at in range(4)] == ["20 mm", "30 mm", "40 mm", "50 mm"]
    part(form, QComboBox, "spineWidth").setCurrentIndex(1)
    click(qtbot, form, "okButton")
    pdf = paper(qtbot, page.window())
    (text,) = reading.pages(pdf)
    ends = [row.reference_code.rpartition("-")[2] for row in (first, last)]
    for words in ("全宗号YJW", f"年度{date.today().year}", "保管期限", f"起止件号{'至'.join(ends)}", "盒号A柜1层02"):
        assert words in text, (words, text)
    (picture,) = reading.pictures(pdf, 300)
    assert len(reading.codes(picture)) == 1


def test_spines_of_dossiers_without_a_place_are_refused(qtbot: QtBot, page: DossiersPage) -> None:
    choose(page, "曾巩")
    choose_action(page, "spines")
    form = asked_dialog(qtbot, page, "formDialog")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "请先点“上架…”" in bar_text(form))


@pytest.mark.rule("S05-R17")
def test_the_catalogue_of_a_category_lists_its_numbers_and_places(qtbot: QtBot, page: DossiersPage) -> None:
    category = page.desk.pack.categories[0]
    page.tree.setCurrentIndex(page.tree.model().find(Selection(category=category.code)))
    qtbot.waitUntil(lambda: len(shown(page)) == 5)
    assert page.commands.actions["catalogue"] in page.tree.actions(), "the tree of categories offers it"
    choose_action(page, "catalogue")
    form = asked_dialog(qtbot, page, "formDialog")
    assert part(form, QComboBox, "catalogueCategory").currentText() == f"{category.name}（{category.code}）"
    write(qtbot, form, "catalogueYear", "十年")
    part(form, QComboBox, "purpose").setCurrentText("年度核对")
    part(form, QComboBox, "recipient").setCurrentText("只在本单位使用")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "四位数" in part(form, QLabel, "catalogueYear-error").text())
    write(qtbot, form, "catalogueYear", "")
    click(qtbot, form, "okButton")
    text = "".join(reading.pages(paper(qtbot, page.window())))
    listed = dossiers.rows(page.desk, page.table.dossiers.ids)
    codes = sorted(row.reference_code for row in listed)
    assert [text.index(code) for code in codes] == sorted(text.index(code) for code in codes)
    for words in (
        "类别目录",
        f"类别{category.name}（{category.code}）",
        "共计5卷",
        "序号档号题名建档日期件数页数保管期限存放位置备注",
        "A柜1层02",
    ):
        assert words in text, words
    assert "曾巩" not in text and ID not in text
    noted = trail.newest(page.desk)[0].detail
    assert (noted["form"], noted["count"], noted["purpose"]) == ("catalogue", 5, "年度核对")


def test_a_catalogue_of_one_year_has_that_year_alone(qtbot: QtBot, page: DossiersPage) -> None:
    for year, found in ((str(date.today().year), True), ("1999", False)):
        choose_action(page, "catalogue")
        form = asked_dialog(qtbot, page, "formDialog")
        write(qtbot, form, "catalogueYear", year)
        part(form, QComboBox, "purpose").setCurrentText("年度核对")
        part(form, QComboBox, "recipient").setCurrentText("只在本单位使用")
        click(qtbot, form, "okButton")
        if found:
            assert f"建档年度{year}" in reading.pages(paper(qtbot, page.window()))[0]
        else:
            qtbot.waitUntil(lambda form=form: bar_text(form) != "")


def test_a_box_that_is_scanned_has_its_spine_printed(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    box = page.desk.store.db.value("SELECT bar_code FROM place WHERE name = 'A柜1层02'")
    scan(qtbot, window, box)
    shelving = part(window, ShelveDialog, "shelveDialog")
    click(qtbot, shelving, "spineButton")
    click(qtbot, asked_dialog(qtbot, shelving, "formDialog"), "okButton")
    pdf = paper(qtbot, shelving)
    assert "盒号A柜1层02" in reading.pages(pdf)[0]
    (picture,) = reading.pictures(pdf, 300)
    assert [code for code, _, _ in reading.codes(picture)] == [box]


def test_a_long_supplement_list_says_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, page: DossiersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stop, rows in ((True, 30_000), (False, 3000)):
        drawn = samples.supplement(rows)
        monkeypatch.setattr(paper_out, "supplement_words", lambda *_lacking, drawn=drawn: drawn)
        choose(page, "张三")
        choose_action(page, "supplement")
        under_way = part(page, ProgressDialog)
        shows = part(under_way, QLabel, "progressText")
        if stop:
            qtbot.waitUntil(lambda shows=shows: "/ 30,000" in shows.text())
            click(qtbot, under_way, "cancelButton")
            qtbot.waitUntil(lambda: "已取消" in bar_text(page.window()))
            assert page.window().findChild(PdfPreview) is None
    assert "3000份档案" in reading.pages(paper(qtbot, page.window()))[0]


@pytest.mark.parametrize("way", ["cover", "note", "supplement"])
def test_papers_of_many_dossiers_ask_what_for_and_for_whom(
    qtbot: QtBot, page: DossiersPage, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(outgoing_rules, "MOST_UNASKED", 0)
    choose(page, "张三")
    choose_action(page, way)
    form = asked_dialog(qtbot, page, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText("核对")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明给谁使用" in bar_text(form))
    part(form, QComboBox, "recipient").setCurrentIndex(1)
    click(qtbot, form, "okButton")
    assert "张三" in reading.pages(paper(qtbot, page.window()))[0]
    assert trail.newest(page.desk)[0].detail["purpose"] == "核对"
