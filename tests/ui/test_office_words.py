"""The window calls people by the posts of the office's own rules, wherever a role stands."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain import change_rules, package_rules
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.item import FileRow
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.reading import shipped_packs
from app.models.services import finding, ruling
from app.models.services.action import in_office_words
from app.ui import run
from app.ui.dialogs.dossier.misfiled import MoveFileForm
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.main_window import MainWindow
from app.ui.messages import post, words
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.destruction.face import DestructionFace
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.rules.page import RulesPage
from app.ui.pages.today import TodayPage
from tests import trade_office
from tests.office import Office
from tests.trade_office import Trade
from tests.ui.hands import bar_text, part, write
from tests.ui.test_english import texts_of

Opener = Callable[..., MainWindow]
TradeOf = Callable[[str], Trade]
_ROOMS = re.compile("房号|房间|楼栋|业主|接房")


def test_the_manager_of_a_property_office_is_called_as_its_rules_call_them(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("chen", kinds=(AccountsPage,))
    assert part(window, QLabel, "whoRole").text() == "管家部经理"
    model = part(window, QTableView, "accountsTable").model()
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    roles = {model.index(row, 2).data() for row in range(model.rowCount())}
    assert "管家部经理" in roles and "系统管理员" in roles


@pytest.mark.rule("S19-R19")
def test_a_draft_of_the_rules_waits_on_the_first_page_of_who_may_release_it(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    author = office.desk("chen")
    ruling.draft(author, author.pack.text.replace("term_days = 7\n", "term_days = 9\n", 1), "旺季借期放宽")
    window = window_of("zhao", kinds=(TodayPage, RulesPage))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-policy-release") is not None)
    card = part(window, QPushButton, "waiting-policy-release")
    assert "陈静起草（旺季借期放宽）" in card.accessibleName()
    card.click()
    qtbot.waitUntil(lambda: window.workplace.current.key == "rules")
    assert window_of("chen", kinds=(TodayPage,)).findChild(QPushButton, "waiting-policy-release") is None


@pytest.mark.rule("S05-R9")
def test_whoever_sees_nothing_does_not_learn_that_the_archive_is_empty(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    window = window_of("sun", kinds=(TodayPage, DossiersPage))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "askBeyondButton") is not None)
    said = [one.text() for one in window.workplace.current.findChildren(QLabel)]
    assert any("职责范围内没有可以直接查看的档案" in text for text in said)
    assert not any("档案库里还没有档案" in text for text in said)


def test_the_dialogs_and_answers_of_a_bank_name_no_rooms(qtbot: QtBot, make_window: Opener, trade: TradeOf) -> None:
    desk = trade("bank").at(Role.ARCHIVIST)
    window = make_window()
    window.enter(desk)
    kept = FileRow(1, "合同.pdf", "application/pdf", 0, "", "")
    for dialog in (
        FindDossiersDialog(window, desk), FindDossiersDialog(window, desk, out=True),
        OpenDocketDialog(window, desk, DestructionFace(desk)), MoveFileForm(window, desk, kept),
    ):  # fmt: skip
        dialog.show()
        qtbot.waitUntil(run.is_quiet)
        if isinstance(dialog, FindDossiersDialog):
            write(qtbot, dialog, "findDossiersEdit", "查无此人")
            qtbot.waitUntil(lambda dialog=dialog: "没有找到" in bar_text(dialog))
        assert {text for text in texts_of(dialog) if _ROOMS.search(text)} == set(), type(dialog).__name__
        dialog.close()
    for name in ("欧阳明月", "欧阳明日"):
        trade_office.entered(desk, Customer.PERSON, name, id_number="")
    for text, code in (("查无此人", "no-hit"), ("欧阳", "many-hits")):
        with pytest.raises(Refusal) as refused:
            finding.bag(desk, text)
        assert refused.value.code == code and "姓名或档号" in words(refused.value)
        assert not _ROOMS.search(words(refused.value))


def test_a_refusal_that_names_another_is_english_as_a_whole(english: None) -> None:
    why = BadInput("text-too-long", change_rules.NAME_NEEDED, who=Role.MANAGER)
    refusal = package_rules.bag_refused("BJ-1", why)
    in_office_words(refusal, next(one for one in shipped_packs() if one.id == "bank"), Role.ARCHIVIST)
    said = words(refusal)
    assert words(why) in said and words(why) != str(why) and said.startswith("The sender's dossier BJ-1")
    assert not isinstance(why.facts["who"], Role), "it is in the words of the office, too"


def test_the_exported_list_of_a_bank_has_no_column_of_rooms(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: TradeOf
) -> None:
    bank = trade("bank")
    trade_office.entered(bank.at(Role.ARCHIVIST), Customer.PERSON, "欧阳明月")
    window = make_window(kinds=(DossiersPage,))
    window.enter(bank.at(Role.MANAGER))
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    assert [one.title for one in page.table.shown_columns()][:2] == ["客户", "档号"]
    assert "房号" not in {one.title for one in page.table.shown_columns()}


def test_every_post_of_a_shipped_office_has_an_english_name(english: None) -> None:
    said = {post(pack, one.role) for pack in shipped_packs() for one in pack.posts}
    assert {name for name in said if not name.isascii()} == set()
