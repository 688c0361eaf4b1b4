"""Files come in by choosing, dropping and by the folder; what cannot be shown is told before it is kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.services import dossiers, filing
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.dossier.misfiled import MoveFileForm
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.dialogs.put_in.folder import FolderDialog
from app.ui.dialogs.put_in.table import GOES, NOTE, SENSITIVE, TITLE, CandidatesTable
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.text import tooltip
from tests.office import register
from tests.ui.hands import bar_text, click, part, unanswered

LEDGER = Path(__file__).resolve().parents[1] / "data" / "ledgers" / "owners-yujingwan.xlsx"
Opener = Callable[..., MainWindow]


def picture(path: Path, colour: int = 0) -> Path:
    Image.new("RGB", (300, 200), (colour, 80, 80)).save(path)
    return path


def drop(widget: QWidget, paths: Sequence[Path]) -> bool:
    """Drag files over a widget and let go; False when it does not take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(widget.rect().center(), copy, data, left, none)
    QApplication.sendEvent(widget, over)
    if over.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(widget.rect().center()), copy, data, left, none))
    return over.isAccepted()


def shot(widget: QWidget, name: str) -> None:
    if folder := os.environ.get("MUNIMENT_PICTURES"):
        widget.grab().save(str(Path(folder) / f"{name}.png"))


def dossier_of(qtbot: QtBot, window: MainWindow, number: int) -> DossierDialog:
    dialog = DossierDialog(window, window.desk, number, "items")
    dialog.open()
    qtbot.waitUntil(lambda: part(dialog, QLabel, "dossierTitle").text() != "")
    return dialog


def judged(qtbot: QtBot, dialog: QWidget, rows: int) -> CandidatesTable:
    table = part(dialog, CandidatesTable, "candidatesTable")
    qtbot.waitUntil(lambda: table.rowCount() == rows)
    return table


def test_several_files_dropped_onto_a_dossier_say_what_they_will_become(
    qtbot: QtBot, window_of: Opener, tmp_path: Path
) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    dialog = dossier_of(qtbot, window, number)
    fake = tmp_path / "合同.pdf"
    fake.write_bytes(os.urandom(3000))
    empty = tmp_path / "空.pdf"
    empty.touch()
    assert drop(dialog, [picture(tmp_path / "业主身份证复印件.png"), fake, empty])
    form = part(dialog, PutInDialog, "putInDialog")
    table = judged(qtbot, form, 3)
    shot(form, "put-in")
    assert [table.item(row, TITLE).text() for row in range(3)] == ["业主身份证复印件", "购房合同复印件", "空"]
    assert "原件不得销毁" in table.item(1, NOTE).text() and "是空的" in table.item(2, NOTE).text()
    assert "2 个文件没有勾选" in bar_text(form)
    table.item(0, TITLE).setText("验房单")
    table.item(1, GOES).setCheckState(Qt.CheckState.Checked)
    click(qtbot, form, "okButton")
    items = part(dialog, QTableView, "itemsTable").model()
    qtbot.waitUntil(lambda: items.rowCount() == 2)
    assert [one.title for one in filing.items(window.desk, number)] == ["验房单", "购房合同复印件"]
    assert "2 个文件已存入" in bar_text(dialog)


def test_what_the_pack_does_not_know_is_ticked_as_sensitive(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    dialog = dossier_of(qtbot, window, number)
    names = ("张三身份证", "装修资料", "业主身份证复印件", "来函", "照片")
    assert drop(dialog, [picture(tmp_path / f"{name}.png", at) for at, name in enumerate(names)])
    form = part(dialog, PutInDialog, "putInDialog")
    table = judged(qtbot, form, len(names))
    ticked = lambda: [table.item(row, SENSITIVE).checkState() is Qt.CheckState.Checked for row in range(len(names))]  # noqa: E731
    assert ticked() == [True, False, True, True, True]
    assert not table.item(2, SENSITIVE).flags() & Qt.ItemFlag.ItemIsUserCheckable, "the pack has decided"
    table.item(1, TITLE).setText("身份证正面")
    table.item(3, SENSITIVE).setCheckState(Qt.CheckState.Unchecked)
    table.item(3, TITLE).setText("来函一")
    table.item(4, TITLE).setText("入伙资料")  # «照片», as the file is called, hints at nothing sensitive
    assert ticked() == [True, True, True, False, False]
    table.item(3, TITLE).setText("业主身份证复印件")
    table.item(3, TITLE).setText("来函二")
    shot(form, "sensitive")
    click(qtbot, form, "okButton")
    items = part(dialog, QTableView, "itemsTable").model()
    qtbot.waitUntil(lambda: items.rowCount() == len(names))
    shown = {one.title: one.sensitive for one in filing.items(window.desk, number)}
    assert shown["张三身份证"] and shown["身份证正面"] and shown["业主身份证复印件"]


def test_a_dialog_stays_open_until_its_files_are_kept(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    dialog = dossier_of(qtbot, window, register(window.desk, "1栋1单元101", "张三"))
    drop(dialog, [picture(tmp_path / "a.png")])
    form = part(dialog, PutInDialog, "putInDialog")
    judged(qtbot, form, 1)
    with unanswered(window):
        click(qtbot, form, "okButton")
        form.reject()
        assert form.isVisible() and "正在办理" in bar_text(form)
    items = part(dialog, QTableView, "itemsTable").model()
    qtbot.waitUntil(lambda: items.rowCount() == 1)
    assert "1 个文件已存入" in bar_text(dialog)


def test_several_files_are_chosen_at_once(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    dialog = dossier_of(qtbot, window, number)
    click(qtbot, dialog, "attachButton")
    chosen = part(dialog, QFileDialog, "attachDialog")
    assert chosen.fileMode() is QFileDialog.FileMode.ExistingFiles
    chosen.filesSelected.emit([str(picture(tmp_path / f"{n}.png", n)) for n in (1, 2)])
    chosen.reject()
    form = part(dialog, PutInDialog, "putInDialog")
    judged(qtbot, form, 2)
    click(qtbot, form, "okButton")
    files = part(dialog, QTableView, "filesTable").model()
    qtbot.waitUntil(lambda: files.rowCount() == 2)


def test_a_ledger_dropped_onto_the_window_opens_the_import(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    assert drop(window, [LEDGER])
    wizard = part(window, ImportWizard, "importWizard")
    qtbot.waitUntil(lambda: "导入" in part(wizard, QPushButton, "nextButton").text())


def test_who_may_not_register_learns_who_may(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("chen", kinds=(DossiersPage,))
    assert drop(window, [LEDGER])
    qtbot.waitUntil(lambda: bar_text(window) != "")
    assert "登记" in bar_text(window) and window.findChild(ImportWizard) is None
    number = register_by_clerk(window_of, tmp_path)
    dialog = dossier_of(qtbot, window, number)
    drop(dialog, [picture(tmp_path / "a.png")])
    qtbot.waitUntil(lambda: "登记" in bar_text(dialog))


def register_by_clerk(window_of: Opener, _folder: Path) -> int:
    return register(window_of("li", kinds=(DossiersPage,)).desk, "1栋1单元101", "张三")


def test_files_dropped_elsewhere_are_answered(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    scan = picture(tmp_path / "a.png")
    assert drop(window, [scan])
    qtbot.waitUntil(lambda: "请先打开要存入的档案" in bar_text(window))
    assert drop(window, [LEDGER, LEDGER])
    qtbot.waitUntil(lambda: "一次拖入一个" in bar_text(window))
    form = FormDialog(window, "")
    form.open()
    assert drop(form, [scan])
    qtbot.waitUntil(lambda: "这里不能放入文件" in bar_text(form))


def test_before_signing_in_a_dropped_file_is_answered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert drop(window, [picture(tmp_path / "a.png")])
    qtbot.waitUntil(lambda: "请先登录" in bar_text(window))


def test_a_folder_of_scans_goes_to_its_bags(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    first, second = (register(window.desk, f"1栋1单元10{n}", "张三") for n in (1, 2))
    a, b = (row.reference_code for row in dossiers.rows(window.desk, [first, second]))
    folder = tmp_path / "扫描"
    (folder / b).mkdir(parents=True)
    picture(folder / f"{a} 身份证.png", 1)
    picture(folder / b / "合同.png", 2)
    picture(folder / "度假.png", 3)
    (folder / f"{a}.pdf").write_bytes(b"%PDF-1.4 no more")
    assert drop(window, [folder])
    dialog = part(window, FolderDialog, "folderDialog")
    judged(qtbot, dialog, 4)
    shot(dialog, "folder")
    assert "归入 2 个文件" in part(dialog, QPushButton, "okButton").text()
    click(qtbot, dialog, "okButton")
    heading = part(dialog, QLabel, "folderHeading")
    qtbot.waitUntil(lambda: heading.text() == "2 个文件已归入 2 份档案，2 个留在原处")
    shot(dialog, "folder-result")
    assert [len(filing.items(window.desk, number)) for number in (first, second)] == [1, 1]
    assert sum(one.is_file() for one in folder.rglob("*")) == 4
    shutil.rmtree(folder)


def test_the_manager_moves_a_scan_and_declares_one_void(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    clerk = window_of("li", kinds=(DossiersPage,))
    wrong, right = (register(clerk.desk, f"1栋1单元10{n}", "张三") for n in (1, 2))
    dialog = dossier_of(qtbot, clerk, wrong)
    drop(dialog, [picture(tmp_path / f"合同{n}.png", n) for n in (1, 2)])
    form = part(dialog, PutInDialog, "putInDialog")
    judged(qtbot, form, 2)
    click(qtbot, form, "okButton")
    files = part(dialog, QTableView, "filesTable").model()
    qtbot.waitUntil(lambda: files.rowCount() == 2)
    click(qtbot, dialog, "moveFileButton")
    qtbot.waitUntil(lambda: "档案管理员不能审批修改" in bar_text(dialog))
    clerk.close()

    window = window_of("chen", kinds=(DossiersPage,))
    dialog = dossier_of(qtbot, window, wrong)
    table = part(dialog, QTableView, "filesTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    table.selectRow(0)
    click(qtbot, dialog, "moveFileButton")
    move = part(dialog, MoveFileForm, "moveFileForm")
    assert move.on_scan(dossiers.rows(window.desk, [right])[0].bar_code)
    click(qtbot, move, "okButton")
    qtbot.waitUntil(lambda: "须填写" in bar_text(move))
    part(move, QLineEdit, "reason").setText("扫描时放错")
    shot(move, "move")
    click(qtbot, move, "okButton")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    assert "已移到" in bar_text(dialog)
    click(qtbot, dialog, "voidFileButton")
    void = part(dialog, FormDialog, "formDialog")
    part(void, QLineEdit, "reason").setText("扫描不清")
    click(qtbot, void, "okButton")
    qtbot.waitUntil(lambda: "已作废（陈静，" in str(table.model().index(0, 4).data()))
    part(dialog, QTabWidget, "dossierTabs")
    shot(dialog, "void")
    grey = part(dialog, QPushButton, "voidFileButton")
    assert not grey.isEnabled() and "已经作废" in grey.toolTip()
    assert "已经作废" in part(dialog, QLabel, "aboutFiles").text()
    assert len(filing.items(window.desk, right)[0].files) == 1


def test_a_grey_button_of_the_files_says_why(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("chen", kinds=(DossiersPage,))
    number = register(window_of("li", kinds=(DossiersPage,)).desk, "1栋1单元101", "张三", papers=("照片",))
    dialog = dossier_of(qtbot, window, number)
    table, about = part(dialog, QTableView, "itemsTable"), part(dialog, QLabel, "aboutFiles")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    for name in ("openFileButton", "takeCopyButton", "moveFileButton", "voidFileButton"):
        push_button = part(dialog, QPushButton, name)
        assert not push_button.isEnabled() and push_button.toolTip() == tooltip(about.text())
    table.clearSelection()
    table.setCurrentIndex(table.model().index(-1, -1))
    qtbot.waitUntil(lambda: "先在上面选一件" in about.text())
    table.selectRow(0)
    qtbot.waitUntil(lambda: "“照片”还没有扫描件" in about.text())


def test_what_stayed_in_a_folder_says_why_and_may_still_go(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    code = dossiers.rows(window.desk, [number])[0].reference_code
    folder = tmp_path / "扫描"
    folder.mkdir()
    picture(folder / f"{code} 合同.png", 1)
    gone = picture(folder / f"{code} 验房单.png", 2)
    (folder / f"{code} 坏.pdf").write_bytes(b"%PDF-1.4 no more")
    assert drop(window, [folder])
    dialog = part(window, FolderDialog, "folderDialog")
    table = judged(qtbot, dialog, 3)
    gone.unlink()
    click(qtbot, dialog, "okButton")
    heading = part(dialog, QLabel, "folderHeading")
    qtbot.waitUntil(lambda: "3 个留在原处" in heading.text())
    assert "一个也没有归入" in bar_text(dialog)
    shown = {table.item(row, 1).text().rpartition(" ")[2]: table.item(row, NOTE).text() for row in range(3)}
    assert "本身可以归入" in shown["合同.png"] and "验房单.png 不能" in shown["合同.png"]
    assert "无法读取" in shown["验房单.png"]
    (row,) = (row for row in range(3) if "坏.pdf" in table.item(row, 1).text())
    (alone,) = (row for row in range(3) if "合同.png" in table.item(row, 1).text())
    for place in (row, alone):
        table.item(place, GOES).setCheckState(Qt.CheckState.Checked)
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: "2 个文件已归入 1 份档案" in heading.text())
    assert {one.title for one in filing.items(window.desk, number)} == {"坏", "购房合同复印件"}
    assert not part(dialog, QPushButton, "okButton").isVisible()
