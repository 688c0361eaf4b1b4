"""Settings through the window: look, password, facts, rules, calendar, and a backup that is ciphertext."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.errors import BadInput, KeysProblem
from app.models.domain.identity import Phone
from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.services import archives, calendar, filing, idle_time
from app.models.services.desk import Desk
from app.ui import main_window, run, theme
from app.ui.dialogs.progress import ProgressDialog
from app.ui.main_window import MainWindow
from app.ui.pages.settings.archive import ArchiveTab
from app.ui.pages.settings.page import SettingsPage
from app.ui.pages.sign_in import SignInPage
from app.ui.preferences import Preferences, Theme
from tests.kept import attach
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.refusals import refused
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, part, unanswered, write

Opener = Callable[..., MainWindow]
SECRETS = ("单雄信", "330106196203265242", "13900001111", "danxiongxin", "shanxiongxin", "业主备注")


@pytest.fixture
def open_settings(window_of: Opener) -> Opener:
    return lambda login: window_of(login, kinds=(SettingsPage,))


def tabs(window: MainWindow) -> list[str]:
    widget = part(window, QTabWidget, "settingsTabs")
    return [widget.tabText(place) for place in range(widget.count())]


@pytest.mark.rule("S04-R7")
def test_the_manager_says_how_large_a_kept_file_may_be(
    qtbot: QtBot, open_settings: Opener, office: Office, tmp_path: Path
) -> None:
    window = open_settings("chen")
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(2)
    limit = part(window, QSpinBox, "fileLimit")
    qtbot.waitUntil(lambda: limit.value() == 50)
    limit.setValue(3)
    click(qtbot, window, "fileLimitButton")
    qtbot.waitUntil(lambda: "3 MB" in bar_text(window))
    li = office.desk("li")
    item = filing.add_item(
        li, register(li, "1栋1单元101", "张三"), NewItem("合同", True, Medium.PAPER, 1, "", "", False, "")
    ).value
    big = tmp_path / "大.pdf"
    big.write_bytes(bytes(3 * 2**20 + 1))
    with pytest.raises(BadInput) as refusal:
        attach(li, item, big)
    assert "3 MB" in str(refusal.value)


def test_the_manager_says_after_how_long_an_unused_window_locks(
    qtbot: QtBot, open_settings: Opener, window_of: Opener, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_settings("chen")
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(2)
    wait = part(window, QSpinBox, "idleTime")
    qtbot.waitUntil(lambda: wait.value() == 5)
    wait.setValue(12)
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(0)
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(2)
    qtbot.waitUntil(lambda: wait.value() == 5)  # what was not set is not in force
    wait.setValue(1)
    qtbot.keyClick(wait, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1 分钟" in bar_text(window))
    monkeypatch.setattr(main_window, "_MINUTE", 0.5)
    other = window_of("li")
    qtbot.waitUntil(lambda: other.findChild(SignInPage) is not None)
    assert "已锁定" in bar_text(other)
    refused("idle-time", lambda: idle_time.set_minutes(office.desk("chen"), 0))


def test_who_may_not_set_the_time_reads_it(open_settings: Opener) -> None:
    window = open_settings("sun")
    assert not part(window, QPushButton, "idleTimeButton").isEnabled()
    assert not part(window, QSpinBox, "idleTime").isEnabled()


def test_who_may_not_set_it_reads_the_limit(open_settings: Opener) -> None:
    window = open_settings("sun")
    assert (
        not part(window, QPushButton, "fileLimitButton").isEnabled()
        and not part(window, QSpinBox, "fileLimit").isEnabled()
    )


@pytest.mark.rule("S10-R3")
def test_a_backup_is_ciphertext_and_opens_again(
    qtbot: QtBot, open_settings: Opener, office: Office, tmp_path: Path
) -> None:
    register(
        office.desk("li"), "1栋1单元101", SECRETS[0], id_number=SECRETS[1], phones=(Phone("手机", SECRETS[2]),),
        note=SECRETS[5],
    )  # fmt: skip
    window = open_settings("li")
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(2)
    target = tmp_path / "备份盘"
    window.findChild(ArchiveTab).back_up(target)
    result = part(window, QLabel, "backupResult")
    qtbot.waitUntil(lambda: "通过校验" in result.text())
    copies = sorted(target.iterdir())
    assert [copy.suffix for copy in copies] == [".db", ".json"]
    for file in (*copies, *(one for one in office.folder.rglob("*") if one.is_file())):
        data = file.read_bytes()
        for secret in SECRETS:
            assert secret.encode() not in data, (file.name, secret)
            assert secret.encode("utf-16-le") not in data, (file.name, secret)
    assert not copies[0].read_bytes().startswith(b"SQLite format 3")

    put_back = tmp_path / "恢复"
    put_back.mkdir()
    (put_back / "keys.json").write_bytes(copies[1].read_bytes())
    (put_back / "archive-1.db").write_bytes(copies[0].read_bytes())
    again = archives.sign_in(put_back, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(again, Desk)
    assert archives.file_problems(again) == []
    again.lock()


def test_a_backup_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot, open_settings: Opener, office: Office, tmp_path: Path
) -> None:
    window = open_settings("li")
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(2)
    target = tmp_path / "备份盘"
    with unanswered(window, run.Lane.WRITE):
        window.findChild(ArchiveTab).back_up(target)
        qtbot.keyClick(part(window, ProgressDialog), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "已取消" in bar_text(window))
    assert list(target.iterdir()) == []


@pytest.mark.rule("S04-R9")
def test_the_administrators_settings_have_nothing_of_the_store(open_settings: Opener) -> None:
    assert tabs(open_settings("qian")) == ["窗口和密码", "输入法和扫描枪", "关于"]


def test_the_founding_fingerprint_can_be_compared_with_the_record(
    qtbot: QtBot, open_settings: Opener, office: Office
) -> None:
    shown = part(open_settings("wu"), QLabel, "archiveFingerprint")
    qtbot.waitUntil(lambda: shown.text() == office.founded.fingerprint)


@pytest.mark.rule("S02-R3")
def test_somebody_changes_their_own_password(qtbot: QtBot, open_settings: Opener, office: Office) -> None:
    window = open_settings("li")
    click(qtbot, window, "passwordButton")
    asked = dialog(qtbot, window, "passwordDialog")
    for old, new, again, where in (
        (PASSWORDS["li"], "new-password-1", "new-password-2", "两次输入不一样"),
        ("not-the-password", "new-password-1", "new-password-1", "登录名或密码不对"),
        (PASSWORDS["li"], "short", "short", "至少"),
    ):
        for name, text in (("oldPassword", old), ("newPassword", new), ("newPasswordAgain", again)):
            write(qtbot, asked, name, text)
        click(qtbot, asked, "okButton")
        errors = part(asked, QLabel, "newPasswordAgain-error")
        qtbot.waitUntil(lambda where=where, errors=errors: where in bar_text(asked) + errors.text())
    for name, text in (
        ("oldPassword", PASSWORDS["li"]), ("newPassword", "new-password-1"), ("newPasswordAgain", "new-password-1"),
    ):  # fmt: skip
        write(qtbot, asked, name, text)
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "密码已修改" in bar_text(window))
    with pytest.raises(KeysProblem):
        office.sign_in("li")
    desk = archives.sign_in(office.folder, "li", "new-password-1", hardness=CHEAP)
    assert isinstance(desk, Desk)
    desk.lock()


def test_a_make_up_day_of_the_office_is_kept_and_taken_back(
    qtbot: QtBot, open_settings: Opener, office: Office
) -> None:
    window = open_settings("li")
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(3)
    model = part(window, QTableView, "calendarTable").model()
    qtbot.waitUntil(lambda: model.rowCount() > 5)
    saturday = QDate(office.founded.founded_at.year, 6, 1)
    while saturday.dayOfWeek() != 6:
        saturday = saturday.addDays(1)
    part(window, QDateEdit, "calendarDay").setDate(saturday)
    click(qtbot, window, "workButton")

    def row() -> list[str] | None:
        found = [
            place
            for place in range(model.rowCount())
            if model.index(place, 0).data() == saturday.toString("yyyy-MM-dd")
        ]
        return [model.index(found[0], column).data() for column in (1, 2, 3)] if found else None

    qtbot.waitUntil(lambda: row() == ["星期六", "上班", "本单位调整"])
    click(qtbot, window, "statutoryButton")
    qtbot.waitUntil(lambda: row() is None)
    desk = office.desk("li")
    assert not any(one.own for one in calendar.special_days(desk, saturday.year()))


def test_who_may_not_change_the_calendar_only_reads_it(open_settings: Opener) -> None:
    window = open_settings("wu")
    assert not part(window, QPushButton, "workButton").isEnabled()
    assert not part(window, QPushButton, "backupButton").isEnabled()


def test_dark_and_light_are_a_choice_that_lasts(open_settings: Opener) -> None:
    combo = part(open_settings("li"), QComboBox, "themeCombo")
    try:
        combo.setCurrentIndex(combo.findData(Theme.DARK))
        assert theme.colours() is theme.DARK
        assert Preferences().theme is Theme.DARK
    finally:
        theme.apply(Theme.LIGHT)


def test_another_language_locks_the_window(qtbot: QtBot, open_settings: Opener) -> None:
    window = open_settings("li")
    try:
        click(qtbot, window, "language-en")
        qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None)
        assert window.desk is None
    finally:
        click(qtbot, part(window, SignInPage, "signInPage"), "language-zh")


def test_whose_work_it_stands_on_is_shown(open_settings: Opener) -> None:
    text = part(open_settings("qian"), QPlainTextEdit, "noticeText").toPlainText()
    assert "PySide6" in text
    assert "SIL Open Font License" in text
