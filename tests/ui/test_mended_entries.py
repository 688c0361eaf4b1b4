"""Identifications and reviews that were mistakes, at the window: corrected and withdrawn, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.services import keeping, registers
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.dossier.identify import IdentifyDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.register_lines import WithdrawLineDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from tests import holding
from tests.brought import imported
from tests.office import Office, register, register_kept, verify
from tests.ui.hands import bar_text, click, part, write
from tests.ui.test_record_lines import words as words_of

Opener = Callable[..., MainWindow]
ENTER = Qt.Key.Key_Return


def over(qtbot: QtBot, window: MainWindow, number: int, side: str) -> DossierDialog:
    """The dossier's dialog at one of its sides, once it has been read."""
    shown = DossierDialog(window, window.desk, number, side)
    shown.open()
    qtbot.waitUntil(lambda: bool(part(shown, QLabel, "dossierTitle").text()))
    return shown


def lines(shown: DossierDialog, table: str) -> list[tuple[str, bool, str]]:
    """The words, whether they are struck through, and what became of each line."""
    model = part(shown, QTableView, table).model()
    shown_under, last = {"identificationTable": "结论", "reviewsTable": "结果"}[table], model.columnCount() - 1
    return [
        (said, struck, str(model.index(row, last).data()))
        for row, (said, struck) in enumerate(words_of(shown, table, shown_under))
    ]


def go_to(qtbot: QtBot, shown: DossierDialog, table: str, row: int) -> None:
    """A click on a line."""
    view = part(shown, QTableView, table)
    at = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))


def because(qtbot: QtBot, shown: DossierDialog, reason: str) -> WithdrawLineDialog:
    """Withdraw the chosen line for a reason."""
    asked = part(shown, WithdrawLineDialog)
    write(qtbot, asked, "reasonEdit", reason)
    qtbot.keyClick(part(asked, QLineEdit, "reasonEdit"), ENTER)
    return asked


@pytest.mark.rule("S08-R2")
def test_the_progress_of_a_dossier_from_a_ledger_does_not_say_that_nobody_was_ever_identified(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    number = imported(office.desk("li"), "1栋1单元101", "张三")
    window = window_of("chen", kinds=(DossiersPage,))
    shown = over(qtbot, window, number, "progress")
    about = part(shown, QLabel, "lifeAbout")
    assert "尚未核验身份" in about.text()
    keeping.identify(window.desk, number, "身份证", True, True, "2046-05-01", "核对原件", "人证一致")
    (entered,) = keeping.detail(window.desk, number).identifications
    registers.withdraw_identification(window.desk, number, entered.id, "核对的是别人的证件")
    again = over(qtbot, window, number, "progress")
    assert "请重新核验" in part(again, QLabel, "life-identity").text()
    said = part(again, QLabel, "lifeAbout").text()
    assert "须重新核验身份" in said and "尚未核验" not in said


@pytest.mark.rule("S02-R7", "S08-R2")
def test_a_withdrawn_identification_is_struck_through_and_today_asks_for_a_new_one(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    window = window_of("chen", kinds=(TodayPage, DossiersPage))
    qtbot.waitUntil(lambda: "在册档案 1 份" in part(window, QLabel, "todayNumbers").text())
    assert window.findChild(QPushButton, "waiting-identify") is None
    shown = over(qtbot, window, number, "identity")
    shown.changed.connect(lambda _changed: window.workplace.current.refresh())
    assert lines(shown, "identificationTable") == [("人证一致", False, "")]
    click(qtbot, shown, "withdrawIdentificationButton")
    asked = part(shown, WithdrawLineDialog)
    assert "“今日”会提醒重新核验" in part(asked, QLabel, "formMessage").text()
    because(qtbot, shown, "核对的是别人的证件")
    qtbot.waitUntil(lambda: "已撤销，原来的一行已划去。" in bar_text(shown))
    day = window.desk.now().date().isoformat()
    qtbot.waitUntil(
        lambda: lines(shown, "identificationTable") == [("人证一致", True, f"已撤销 {day}：核对的是别人的证件")]
    )
    assert "未登记" in part(shown, QLabel, "idExpiry").text()
    for name in ("correctIdentificationButton", "withdrawIdentificationButton"):
        assert not part(shown, QPushButton, name).isEnabled(), "it has ended"
    part(shown, QTabWidget, "dossierTabs").setCurrentIndex(0)
    assert f"原来的核验已于 {day} 撤销（核对的是别人的证件）" in part(shown, QLabel, "life-identity").text()
    shown.reject()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-identify") is not None)
    said = part(window, QPushButton, "waiting-identify").accessibleName()
    assert "1 份在管档案要重新核验身份" in said and "张三：原来的核验已撤销或更正" in said
    click(qtbot, window, "waiting-identify")
    page = window.workplace.current
    qtbot.waitUntil(lambda: isinstance(page, DossiersPage) and page.table.current_id == number)
    story = part(page, QTabWidget, "detailTabs")
    story.setCurrentIndex(4)
    qtbot.waitUntil(
        lambda: any("身份核验  理由：核对的是别人的证件" in one.text() for one in story.findChildren(QLabel))
    )


@pytest.mark.rule("S02-R7", "S06-R2", "S03-R1")
def test_a_corrected_identification_stands_above_the_first_and_is_verified_again(
    qtbot: QtBot, window_of: Opener
) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    verify(window.desk, number)
    shown = over(qtbot, window, number, "identity")
    click(qtbot, shown, "correctIdentificationButton")
    form = part(shown, IdentifyDialog)
    assert "档案退回“待核实”" in part(form, QLabel, "formAbout").text()
    assert part(form, QLineEdit, "validUntil").text() == "2036-05-01"
    assert part(form, QLineEdit, "finding").text() == "人证一致"
    write(qtbot, form, "validUntil", "2046-05-01")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: part(form, QLabel, "reasonEdit-error").text().startswith("⚠"))
    assert part(form, QLineEdit, "validUntil").text() == "2046-05-01", "nothing is lost"
    write(qtbot, form, "reasonEdit", "有效期抄错")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "已更正，原来的一行已划去。" in bar_text(shown))
    qtbot.waitUntil(lambda: len(lines(shown, "identificationTable")) == 2)
    (_, now_struck, stands), (_, was_struck, became) = lines(shown, "identificationTable")
    assert (now_struck, stands, was_struck) == (False, "", True) and became.endswith("：有效期抄错")
    assert "2046-05-01" in part(shown, QLabel, "idExpiry").text()
    part(shown, QTabWidget, "dossierTabs").setCurrentIndex(0)
    qtbot.waitUntil(lambda: "【待核实】" in part(shown, QLabel, "lifePath").text())


@pytest.mark.rule("S05-R7", "S02-R7")
def test_a_review_is_corrected_and_then_withdrawn_and_is_due_as_before(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    window = window_of("li", kinds=(DossiersPage,))
    due = keeping.detail(window.desk, number).review_due
    window.desk.now = lambda: datetime.fromisoformat(f"{due}T09:00:00")
    moved = keeping.review(window.desk, number, "无变化").value
    shown = over(qtbot, window, number, "reviews")
    assert part(shown, QLabel, "reviewDue").text() == f"下次核对：{moved}"
    click(qtbot, shown, "correctReviewButton")
    form = part(shown, FormDialog, "formDialog")
    assert part(form, QLineEdit, "finding").text() == "无变化"
    write(qtbot, form, "finding", "电话已换，另提交更正")
    write(qtbot, form, "reasonEdit", "记错一户")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(lines(shown, "reviewsTable")) == 2)
    assert lines(shown, "reviewsTable") == [
        ("电话已换，另提交更正", False, ""), ("无变化", True, f"已更正 {due}：记错一户"),
    ]  # fmt: skip
    assert part(shown, QLabel, "reviewDue").text() == f"下次核对：{moved}"
    go_to(qtbot, shown, "reviewsTable", 0)
    click(qtbot, shown, "withdrawReviewButton")
    because(qtbot, shown, "没有核对过")
    qtbot.waitUntil(lambda: f"已撤销。下次核对 {due}。" in bar_text(shown))
    qtbot.waitUntil(lambda: part(shown, QLabel, "reviewDue").text() == f"下次核对：{due}")
    assert [struck for _said, struck, _became in lines(shown, "reviewsTable")] == [True, True]


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize(
    ("side", "button"), [("identity", "withdrawIdentificationButton"), ("reviews", "withdrawReviewButton")]
)
def test_a_refusal_shows_in_the_dialog_and_the_reason_stays(
    qtbot: QtBot, window_of: Opener, office: Office, side: str, button: str
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    window, manager = window_of("li", kinds=(DossiersPage,)), office.desk("chen")
    keeping.review(window.desk, number, "无变化")
    shown = over(qtbot, window, number, side)
    holding.hold(manager, number, "诉讼")
    click(qtbot, shown, button)
    asked = part(shown, WithdrawLineDialog)
    click(qtbot, asked, "okButton")
    assert "须填写理由" in bar_text(asked)
    because(qtbot, shown, "看错")
    qtbot.waitUntil(lambda: "已冻结（诉讼）" in bar_text(asked) and "请联系冻结人" in bar_text(asked))
    assert part(asked, QLineEdit, "reasonEdit").text() == "看错"
    holding.release(manager, number, "结案")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "已撤销" in bar_text(shown))


@pytest.mark.rule("S10-R5")
def test_who_may_not_judge_an_identity_mends_none(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    window = window_of("wu", kinds=(DossiersPage,))
    shown = over(qtbot, window, number, "identity")
    for name in ("correctIdentificationButton", "withdrawIdentificationButton"):
        assert part(shown, QPushButton, name).isHidden()
