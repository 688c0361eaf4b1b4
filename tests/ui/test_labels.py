"""The labels dialog: where on the sheet printing starts, what comes out of the PDF, and how it is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import Selection
from app.models.services import dossiers, importing, trail
from app.models.services.desk import Desk
from app.reports.label_stock import STOCKS
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.labels.sheet_picker import SheetPicker
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import ProgressDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.scan_box import ScanBox
from tests.office import register
from tests.reports.reading import codes, pages, pictures
from tests.ui.hands import bar_text, click, part
from tests.unit.services.signatures import destroyed

Opener = Callable[..., MainWindow]
DPI = 300
MM = DPI / 25.4


@pytest.fixture
def window(window_of: Opener, desk: Desk) -> MainWindow:
    """Thirty bags, and 李梅 at work."""
    for number in range(30):
        register(desk, f"1栋1单元{number // 4 + 1}0{number % 4 + 1}", f"张三{number}", place_text="A柜1层02")
    return window_of("li", kinds=(DossiersPage,))


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> LabelsDialog:
    """The labels of all thirty."""
    page = window.workplace.current
    qtbot.waitUntil(lambda: page.table.dossiers.rowCount() == 30)
    page.table.selectAll()
    click(qtbot, window, "labelsButton")
    dialog = part(window, LabelsDialog, "labelsDialog")
    qtbot.waitExposed(dialog)
    return dialog


def make(qtbot: QtBot, dialog: LabelsDialog) -> bytes:
    """Make the labels, take the PDF out of the preview and close it."""
    click(qtbot, dialog, "makeButton")
    qtbot.waitUntil(lambda: preview_of(dialog) is not None)
    preview = preview_of(dialog)
    assert preview is not None
    assert "100 %" in bar_text(preview)
    pdf = preview.pdf
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    return pdf


def preview_of(dialog: LabelsDialog) -> PdfPreview | None:
    return next((one for one in dialog.findChildren(PdfPreview) if one.isVisible()), None)


def bar_codes(desk: Desk, start: int = 0) -> list[str]:
    return [row.bar_code for row in dossiers.rows(desk, range(1, 31))][start:]


def test_labels_start_where_the_sheet_was_clicked_and_every_code_reads(
    qtbot: QtBot, dialog: LabelsDialog, desk: Desk
) -> None:
    picker = part(dialog, SheetPicker, "sheetPicker")
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=picker.cell(4).center().toPoint())
    assert picker.start == 4
    assert part(dialog, QLabel, "labelsSummary").text() == "30 张标签，2 张标签纸"
    pdf = make(qtbot, dialog)
    sheets = pictures(pdf, DPI)
    read = [codes(sheet) for sheet in sheets]
    assert [len(page) for page in read] == [17, 13]
    assert {code for page in read for code, _, _ in page} == set(bar_codes(desk))
    first = bar_codes(desk)[0]
    _, left, top = next(found for found in read[0] if found[0] == first)
    stock = STOCKS["l7160"]
    corner = stock.corner(4)
    assert corner[0] * MM < left < (corner[0] + stock.label[0]) * MM
    assert corner[1] * MM < top < (corner[1] + stock.label[1]) * MM


def test_the_position_is_picked_with_the_keyboard_too(qtbot: QtBot, dialog: LabelsDialog) -> None:
    picker = part(dialog, SheetPicker, "sheetPicker")
    picker.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(picker, key)
    assert picker.start == 4
    assert picker.accessibleName() == "从第 2 行第 2 列开始"
    qtbot.keyClick(picker, Qt.Key.Key_End)
    assert picker.start == 20
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert picker.start == 20, "there is no label beyond the last"


def test_after_the_printer_ran_out_it_goes_on_from_the_label_that_is_missing(
    qtbot: QtBot, dialog: LabelsDialog, desk: Desk
) -> None:
    make(qtbot, dialog)
    assert dialog.isVisible(), "the dialog waits behind the preview"
    part(dialog, QSpinBox, "firstEdit").setValue(26)
    part(dialog, SheetPicker, "sheetPicker").pick(3)
    assert part(dialog, QLabel, "labelsSummary").text() == "5 张标签，1 张标签纸"
    where = part(dialog, QLabel, "whereToGoOn")
    assert where.isVisible()
    assert where.text() == "换新纸从第 1 格；用原纸请点第 5 格。"
    again = make(qtbot, dialog)
    assert sorted(code for code, _, _ in codes(pictures(again, DPI)[0])) == sorted(bar_codes(desk, 25))
    events = [event for event in trail.newest(desk) if event.action == "labels.print"]
    assert [event.detail["count"] for event in events] == [5, 30], "both prints are in the trail"


def test_the_next_labels_go_on_where_the_last_ended(qtbot: QtBot, window: MainWindow, dialog: LabelsDialog) -> None:
    part(dialog, SheetPicker, "sheetPicker").pick(4)
    part(dialog, QSpinBox, "firstEdit").setValue(26)
    make(qtbot, dialog)
    dialog.reject()
    click(qtbot, window, "labelsButton")
    again = next(one for one in window.findChildren(LabelsDialog) if one.isVisible())
    assert part(again, SheetPicker, "sheetPicker").start == 9


def test_the_stock_is_remembered_on_this_machine(
    qtbot: QtBot, window: MainWindow, dialog: LabelsDialog, desk: Desk
) -> None:
    stocks = part(dialog, QComboBox, "stockEdit")
    assert stocks.currentData() == "l7160"
    stocks.setCurrentIndex(stocks.findData("roll-60x40-300"))
    make(qtbot, dialog)
    another_day = LabelsDialog(window, desk, [1])
    assert another_day.stock.key == "roll-60x40-300"


def test_the_key_for_labels_is_never_met_with_silence(qtbot: QtBot, window: MainWindow) -> None:
    box = part(window, ScanBox, "scanBox")
    part(window, DossiersPage, "page-dossiers").table.clearSelection()
    part(window, DossiersPage, "page-dossiers").table.setCurrentIndex(QModelIndex())
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "请先在列表中选择档案" in bar_text(window)


def test_whose_label_the_first_one_is_stands_beside_its_number(qtbot: QtBot, dialog: LabelsDialog) -> None:
    shown = part(dialog, QLabel, "firstLabel")
    qtbot.waitUntil(lambda: shown.text().startswith("第 1 张：1栋1单元101 张三0　"))
    edit = part(dialog, QSpinBox, "firstEdit")
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: shown.text().startswith("第 2 张：1栋1单元102 张三1　"))


@pytest.mark.parametrize(
    ("names", "shown", "hidden"), [("masked", "张**", "张三0"), ("none", "1栋", "张"), ("whole", "张三0", "**")]
)
def test_names_are_masked_left_out_or_whole(
    qtbot: QtBot, dialog: LabelsDialog, names: str, shown: str, hidden: str
) -> None:
    combo = part(dialog, QComboBox, "namesEdit")
    assert combo.currentData() == "masked", "nobody's name is on the shelf unless it was asked for"
    combo.setCurrentIndex(combo.findData(names))
    text = "".join(pages(make(qtbot, dialog)))
    assert shown in text
    assert hidden not in text


def test_a_printers_correction_is_remembered_and_moves_the_labels(
    qtbot: QtBot, dialog: LabelsDialog, desk: Desk
) -> None:
    before = {code: (x, y) for code, x, y in codes(pictures(make(qtbot, dialog), DPI)[0])}
    part(dialog, QDoubleSpinBox, "offsetX").setValue(1.5)
    part(dialog, QDoubleSpinBox, "offsetY").setValue(-1.0)
    after = {code: (x, y) for code, x, y in codes(pictures(make(qtbot, dialog), DPI)[0])}
    code = bar_codes(desk)[4]
    assert after[code][0] - before[code][0] == pytest.approx(1.5 * MM, abs=2)
    assert after[code][1] - before[code][1] == pytest.approx(-1.0 * MM, abs=2)
    other = LabelsDialog(dialog.parent(), desk, [1])
    qtbot.addWidget(other)
    qtbot.waitUntil(lambda: part(other, QDoubleSpinBox, "offsetX").value() == 1.5)


def test_the_test_page_says_how_to_print(qtbot: QtBot, dialog: LabelsDialog) -> None:
    click(qtbot, dialog, "testPageButton")
    qtbot.waitUntil(lambda: preview_of(dialog) is not None)
    preview = preview_of(dialog)
    assert preview is not None
    assert "打印时请选择100%" in "".join(pages(preview.pdf))


def test_a_roll_prints_one_label_a_page_and_needs_no_position(qtbot: QtBot, dialog: LabelsDialog, desk: Desk) -> None:
    combo = part(dialog, QComboBox, "stockEdit")
    combo.setCurrentIndex(combo.findData("roll-60x40-203"))
    assert part(dialog, QLabel, "labelsSummary").text() == "30 张标签"
    part(dialog, QSpinBox, "firstEdit").setValue(30)
    pdf = make(qtbot, dialog)
    assert [[code for code, _, _ in codes(one)] for one in pictures(pdf, 203)] == [bar_codes(desk, 29)]


def test_ten_thousand_labels_show_progress_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    ids = many(desk, 10_000)
    stopped, result = threading.Event(), ProgressDialog.progress

    def progress_and_wait(dialog: ProgressDialog, finished: int, total: int) -> None:
        result(dialog, finished, total)
        if finished:
            stopped.wait(20)

    monkeypatch.setattr(ProgressDialog, "progress", progress_and_wait)
    window.workplace.current.commands.print_labels(ids)
    dialog = part(window, LabelsDialog, "labelsDialog")
    click(qtbot, dialog, "makeButton")
    progress = next(one for one in dialog.findChildren(ProgressDialog) if one.isVisible())
    words = part(progress, QLabel, "progressText")
    qtbot.waitUntil(lambda: words.text() == "已完成 100 / 10,000")
    qtbot.keyClick(progress, Qt.Key.Key_Escape)
    stopped.set()
    qtbot.waitUntil(lambda: "已取消" in bar_text(dialog))
    assert preview_of(dialog) is None


def many(desk: Desk, number: int) -> list[int]:
    """A large archive, brought in as one ledger."""
    before = set(dossiers.ids(desk, Selection()))
    path = desk.folder.parent / "多.csv"
    lines = [f"{place // 100 + 5}栋,{place % 100 + 101},张三,已接房" for place in range(number)]
    path.write_text("\n".join(["楼栋,房号,业主姓名,客户类别", *lines]), encoding="utf-8")
    importing.commit(desk, importing.preview(desk, path))
    return [one for one in dossiers.ids(desk, Selection()) if one not in before]


def test_what_was_destroyed_gets_no_label_and_the_preview_says_so(
    qtbot: QtBot, dialog: LabelsDialog, desk: Desk
) -> None:
    destroyed(desk, 1, 2)
    click(qtbot, dialog, "makeButton")
    qtbot.waitUntil(lambda: preview_of(dialog) is not None)
    preview = preview_of(dialog)
    assert preview is not None and "有 2 份已销毁" in bar_text(preview)
    qtbot.waitUntil(lambda: preview.focusWidget() is part(preview, QPushButton, "printButton"))


def test_upright_labels_go_on_spines_and_only_on_stock_that_is_wide_enough(
    qtbot: QtBot, dialog: LabelsDialog, desk: Desk
) -> None:
    stock, layout = part(dialog, QComboBox, "stockEdit"), part(dialog, QComboBox, "layoutEdit")
    stock.setCurrentIndex(stock.findData("roll-40x30-203"))
    assert not layout.isEnabled() and "太窄" in layout.toolTip()
    stock.setCurrentIndex(stock.findData("l7160"))
    assert layout.isEnabled()
    layout.setCurrentIndex(1)
    pdf = make(qtbot, dialog)
    read = [code for sheet in pictures(pdf, 300) for code, _, _ in codes(sheet)]
    assert sorted(read) == sorted(bar_codes(desk))
    flat = pictures(pdf, 100)[0]
    label = flat.crop((round(7.25 * 3.94), round(15.15 * 3.94), round(70.75 * 3.94), round(53.25 * 3.94)))
    left, _top, _right, _bottom = label.point(lambda grey: 255 - grey).getbbox()
    assert left < label.width / 4, "the bars stand at the end that becomes the top"
