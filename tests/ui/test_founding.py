"""A new archive through the wizard, its papers, and the way back in with two recovery shares."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import Selection
from app.models.services import accounts, archives, dossiers, practice
from app.models.services.desk import Desk
from app.ui.dialogs.found_wizard.result import ResultStep
from app.ui.dialogs.found_wizard.wizard import FoundWizard
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import ProgressDialog
from app.ui.dialogs.recover import RecoverDialog
from app.ui.main_window import MainWindow
from app.ui.pages.sign_in import SignInPage
from tests.office import CHEAP, Office
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, part, sign_in, write
from tests.ui.test_shell import KINDS

PEOPLE = {
    "manager": ("陈静", "管家部", "chen"),
    "administrator": ("钱进", "信息部", "qian"),
    "archivist": ("李梅", "档案室", "li"),
}


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    """The window at its welcome page."""
    return make_window(kinds=KINDS)


@pytest.fixture
def wizard(qtbot: QtBot, window: MainWindow) -> FoundWizard:
    """The creation wizard, opened by its card."""
    click(qtbot, window, "newCard")
    return part(window, FoundWizard, "foundWizard")


def fill_in(qtbot: QtBot, wizard: FoundWizard, folder: Path) -> None:
    """Everything up to the first password."""
    write(qtbot, wizard, "archiveNameEdit", "御景湾")
    write(qtbot, wizard, "fondsEdit", "yjw")
    write(qtbot, wizard, "folderEdit", str(folder))
    click(qtbot, wizard, "nextButton")
    click(qtbot, wizard, "pack-property")
    click(qtbot, wizard, "nextButton")
    for role, person in PEOPLE.items():
        for what, text in zip(("name", "department", "login"), person, strict=True):
            write(qtbot, wizard, f"{role}-{what}", text)
    click(qtbot, wizard, "nextButton")


def give_passwords(qtbot: QtBot, wizard: FoundWizard) -> ResultStep:
    """Each founder's own password, and the archive that comes of it."""
    for role, (_name, _department, login) in PEOPLE.items():
        write(qtbot, wizard, f"{role}-password", f"{login}-password")
        write(qtbot, wizard, f"{role}-again", f"{login}-password")
        click(qtbot, wizard, "nextButton")
    qtbot.waitUntil(lambda: wizard.findChild(ResultStep) is not None)
    return wizard.findChild(ResultStep)


def test_three_people_found_an_archive_and_one_of_them_signs_in(
    qtbot: QtBot, window: MainWindow, wizard: FoundWizard, tmp_path: Path
) -> None:
    folder = tmp_path / "新库"
    fill_in(qtbot, wizard, folder)
    result = give_passwords(qtbot, wizard)
    assert not part(wizard, QPushButton, "nextButton").isEnabled()
    for number in (1, 2, 3):
        part(result, QCheckBox, f"shareTick-{number}").click()
    click(qtbot, wizard, "nextButton")
    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None)
    sign_in(qtbot, window, "li", "li-password")
    qtbot.waitUntil(lambda: window.workplace is not None and window.workplace.isVisible())
    assert (window.desk.name, window.desk.fonds, window.desk.pack.id) == ("御景湾", "YJW", "property")


def test_the_wizard_names_what_is_missing_and_does_not_go_on(qtbot: QtBot, wizard: FoundWizard, tmp_path: Path) -> None:
    click(qtbot, wizard, "nextButton")
    assert "请填写" in part(wizard, QLabel, "archiveNameEdit-error").text()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file.txt").write_text("x")
    write(qtbot, wizard, "archiveNameEdit", "御景湾")
    write(qtbot, wizard, "fondsEdit", "御")
    write(qtbot, wizard, "folderEdit", str(tmp_path / "full"))
    click(qtbot, wizard, "nextButton")
    assert "字母和数字" in part(wizard, QLabel, "fondsEdit-error").text()
    write(qtbot, wizard, "fondsEdit", "YJW")
    click(qtbot, wizard, "nextButton")
    assert "不是空的" in part(wizard, QLabel, "folderEdit-error").text()


def test_one_person_twice_cannot_found_an_archive(qtbot: QtBot, wizard: FoundWizard, tmp_path: Path) -> None:
    fill_in(qtbot, wizard, tmp_path / "新库")
    click(qtbot, wizard, "backButton")
    write(qtbot, wizard, "archivist-name", "陈静")
    click(qtbot, wizard, "nextButton")
    assert "不同的人" in part(wizard, QLabel, "people-error").text()


def test_each_founder_is_asked_in_person_and_both_entries_must_agree(
    qtbot: QtBot, wizard: FoundWizard, tmp_path: Path
) -> None:
    fill_in(qtbot, wizard, tmp_path / "新库")
    assert any("请陈静本人" in label.text() for label in wizard.findChildren(QLabel) if label.isVisible())
    write(qtbot, wizard, "manager-password", "short")
    click(qtbot, wizard, "nextButton")
    assert "至少" in part(wizard, QLabel, "manager-password-error").text()
    write(qtbot, wizard, "manager-password", "long enough")
    write(qtbot, wizard, "manager-again", "long  enough")
    click(qtbot, wizard, "nextButton")
    assert "不一样" in part(wizard, QLabel, "manager-again-error").text()


def test_enter_goes_from_the_first_entry_to_the_second_and_then_to_the_next_founder(
    qtbot: QtBot, wizard: FoundWizard, tmp_path: Path
) -> None:
    fill_in(qtbot, wizard, tmp_path / "新库")
    for role, other in (("manager", "administrator"), ("administrator", "archivist")):
        for name in (f"{role}-password", f"{role}-again"):
            write(qtbot, wizard, name, "long enough")
            qtbot.keyClick(part(wizard, QLineEdit, name), Qt.Key.Key_Return)
            wrong = [one.text() for one in wizard.findChildren(QLabel) if one.property("kind") == "field-error"]
            assert not any(wrong), name
        assert wizard.focusWidget() is part(wizard, QLineEdit, f"{other}-password")


def test_the_wizard_cannot_be_left_before_the_shares_are_on_paper(
    qtbot: QtBot, wizard: FoundWizard, tmp_path: Path
) -> None:
    fill_in(qtbot, wizard, tmp_path / "新库")
    result = give_passwords(qtbot, wizard)
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.isVisible()
    assert "恢复份额" in bar_text(wizard)
    for number in (1, 2, 3):
        click(qtbot, result, f"share-{number}")
        preview = result.findChildren(PdfPreview)[-1]
        qtbot.waitUntil(lambda preview=preview: preview.page_count >= 1)
        preview.save(tmp_path / f"share-{number}.pdf")
        assert part(result, QCheckBox, f"shareTick-{number}").isChecked()
        preview.reject()
    assert part(wizard, QPushButton, "nextButton").isEnabled()
    words = [" ".join(PdfReader(tmp_path / f"share-{number}.pdf").pages[0].extract_text().split()) for number in (1, 2)]
    assert words[0] != words[1]


def test_two_recovery_shares_give_a_manager_a_new_password(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    window.open_folder(office.folder)
    click(qtbot, window, "recoverLink")
    dialog = part(window, RecoverDialog)
    first, _, third = office.founded.shares
    part(dialog, QPlainTextEdit, "recoverShare1").setPlainText(first)
    part(dialog, QPlainTextEdit, "recoverShare2").setPlainText("\n".join(third.upper().split()))
    write(qtbot, dialog, "recoverLogin", "chen")
    write(qtbot, dialog, "recoverPassword", "a new password")
    write(qtbot, dialog, "recoverAgain", "a new password")
    with qtbot.waitSignal(dialog.recovered):
        click(qtbot, dialog, "recoverButton")
    assert "新密码" in bar_text(window)
    desk = archives.sign_in(office.folder, "chen", "a new password", hardness=CHEAP)
    assert isinstance(desk, Desk)
    desk.lock()


def test_one_recovery_share_alone_opens_nothing(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    window.open_folder(office.folder)
    click(qtbot, window, "recoverLink")
    dialog = part(window, RecoverDialog)
    for number in (1, 2):
        part(dialog, QPlainTextEdit, f"recoverShare{number}").setPlainText(office.founded.shares[0])
    write(qtbot, dialog, "recoverLogin", "chen")
    write(qtbot, dialog, "recoverPassword", "a new password")
    write(qtbot, dialog, "recoverAgain", "a new password")
    click(qtbot, dialog, "recoverButton")
    qtbot.waitUntil(lambda: "请再取一份" in bar_text(dialog))


def test_the_practice_archive_is_built_and_entered_by_a_click_on_its_account(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    click(qtbot, window, "practiceCard")
    click(qtbot, dialog(qtbot, window, "practiceDialog"), "practice-property")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "practice-li") is not None)
    click(qtbot, window, "practice-li")
    qtbot.waitUntil(lambda: window.workplace is not None and window.workplace.isVisible())
    assert isinstance(window.desk, Desk)
    assert len(dossiers.ids(window.desk, Selection())) == 96


def test_building_the_practice_archive_says_what_it_is_doing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    show = ProgressDialog._show

    def listen(dialog: ProgressDialog, done: int, total: int) -> None:
        show(dialog, done, total)
        said.append(part(dialog, QLabel, "progressText").text())

    monkeypatch.setattr(ProgressDialog, "_show", listen)
    click(qtbot, window, "practiceCard")
    click(qtbot, dialog(qtbot, window, "practiceDialog"), "practice-bank")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "practice-li") is not None)
    assert said[0] == "第 1 步，共 11 步：建立密钥和档案库，三位建库人"
    assert said[7:10] == [
        "第 8 步，共 11 步：导入档案台账", "第 9 步，共 11 步：导入借阅登记簿", "第 10 步，共 11 步：登记早年结束的业务",
    ]  # fmt: skip
    click(qtbot, window, "otherLink")
    click(qtbot, window, "practiceCard")
    click(qtbot, dialog(qtbot, window, "practiceDialog"), "practice-bank")
    qtbot.waitUntil(lambda: part(window, QLabel, "archiveTitle").text() == "城东支行（演练）")


def test_the_card_of_a_closed_practice_account_says_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "练习"
    practice.build(folder, hardness=CHEAP)
    admin = archives.sign_in(folder, "qian", practice.PASSWORD, hardness=CHEAP)
    sun = next(one for one in accounts.accounts(folder) if one.login == "sun")
    accounts.close(admin, practice.PASSWORD, sun.id)
    window.open_folder(folder)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "practice-sun") is not None)
    card = part(window, QPushButton, "practice-sun")
    assert (card.isEnabled(), card.text()) == (False, "孙静 · 楼宇管家 · 已停用")
    assert part(window, QPushButton, "practice-li").isEnabled()
    sign_in(qtbot, window, "sun", practice.PASSWORD)
    qtbot.waitUntil(lambda: "或者账号已停用" in bar_text(window) and "系统管理员" in bar_text(window))


def test_a_folder_without_an_archive_is_named_and_one_opened_before_stands_on_the_first_page(
    qtbot: QtBot, window: MainWindow, office: Office, tmp_path: Path
) -> None:
    click(qtbot, window, "openCard")
    part(window, QFileDialog, "folderDialog").fileSelected.emit(str(tmp_path))
    assert "没有档案库" in bar_text(window)
    window.open_folder(office.folder)
    click(qtbot, window, "otherLink")
    click(qtbot, window, "recent-0")
    assert part(window, QLabel, "archiveTitle").text() == "御景湾"
