"""A change that was agreed to is told to the departments concerned, which acknowledge it on 今日 (S05-R16)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain.change import Datum, field_key
from app.models.domain.docket import Docket
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.registers.change_notice import CHANGE_NOTICE
from app.models.services import accounts, archives, change_notices, changing, dossiers, keeping, today, trail
from app.models.services.changing import Edit
from app.models.services.desk import Desk
from app.models.store import change_notices as stored
from app.models.vault.files import KEYS_NAME
from app.ui import run
from app.ui.dialogs.change_notices import ChangeNoticesDialog
from app.ui.main_window import MainWindow
from app.ui.pages.today import TodayPage
from tests import corrections
from tests.office import PASSWORDS, Office, register_kept
from tests.refusals import refused
from tests.trade_office import Trade, entered, verified
from tests.ui.hands import bar_text, cells, click, part
from tests.ui.lending_office import give_buildings
from tests.unit.services.signatures import signed
from tests.unit.services.test_attempts_on_dossiers import in_force

NAME, AGE = Datum.NAME.value, field_key("age")


def accept(decider: Desk, login: str, asked: Docket, *keys: str) -> None:
    """Agree to these of the data that were asked for."""
    agreed = [line.position for line in asked.lines if not keys or line.key in keys]
    signature = signed(decider, login, corrections.statement(decider, asked.id, agreed))
    corrections.decide(decider, asked.id, agreed, signature, "其余不改")


@pytest.fixture
def changed(office: Office) -> str:
    """A name that 李梅 asked for and 陈静 agreed to; returns the code of the dossier."""
    number = register_kept(office, "1栋1单元101", "张三")
    clerk = office.desk("li")
    asked = changing.ask(clerk, [Edit(number, NAME, "张三丰"), Edit(number, AGE, "45")], "走访核对", "业主本人").value
    accept(office.desk("chen"), "chen", asked, NAME)
    return dossiers.rows(clerk, [number])[0].reference_code


def waits(window: MainWindow, what: str) -> QPushButton | None:
    return window.findChild(QPushButton, f"waiting-{what}")


@pytest.mark.rule("S05-R16")
def test_a_department_is_informed_of_what_was_agreed_to_and_a_manager_sees_who_has_not_acknowledged(
    qtbot: QtBot, window_of: Callable[..., MainWindow], changed: str
) -> None:
    manager = window_of("chen", kinds=(TodayPage,))
    qtbot.waitUntil(lambda: waits(manager, "unacknowledged") is not None)
    assert "孙静（管家部）" in part(manager, QPushButton, "waiting-unacknowledged").accessibleName()
    assert waits(manager, "notices") is None, "who decided knows"
    click(qtbot, manager, "waiting-unacknowledged")
    silent = part(manager, ChangeNoticesDialog, "changeNotices")
    table = part(silent, QTableView, "noticesTable").model()
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    assert silent.findChild(QPushButton, "acknowledgeButton") is None
    click(qtbot, silent, "closeButton")

    steward = window_of("sun", kinds=(TodayPage,))
    qtbot.waitUntil(lambda: waits(steward, "notices") is not None)
    assert changed in part(steward, QPushButton, "waiting-notices").accessibleName()
    click(qtbot, steward, "waiting-notices")
    shown = part(steward, ChangeNoticesDialog, "changeNotices")
    qtbot.waitUntil(lambda: part(shown, QTableView, "noticesTable").model().rowCount() == 1)
    (row,) = cells(shown, "noticesTable")
    assert row[:2] == [changed, "姓名或名称"], "what was not agreed to is not told, and no value is"
    click(qtbot, shown, "acknowledgeButton")
    qtbot.waitUntil(lambda: waits(steward, "notices") is None)
    assert not bar_text(steward)
    manager.workplace.current.refresh()
    qtbot.waitUntil(lambda: waits(manager, "unacknowledged") is None)


@pytest.mark.rule("S05-R16")
def test_nobody_acknowledges_for_another_and_each_act_is_on_record(office: Office, changed: str) -> None:
    steward = office.desk("sun")
    (one,) = change_notices.mine(steward).rows
    refused("stale", lambda: change_notices.acknowledge(office.desk("zhou"), [one.id]))
    change_notices.acknowledge(steward, [one.id])
    refused("stale", lambda: change_notices.acknowledge(steward, [one.id]))
    found = [event.action for event in trail.newest(office.desk("li"))]
    assert {"change.tell", "change.acknowledge"} <= set(found)
    assert trail.verify(office.desk("li")).whole


@pytest.mark.rule("S05-R16", "S03-R14")
def test_the_department_to_which_a_dossier_belongs_is_informed(trade: Callable[[str], Trade]) -> None:
    office = trade("company")
    clerk, other = office.at(Role.ARCHIVIST), office.at(Role.BUSINESS)
    ours, theirs = (entered(clerk, Customer.ORGANISATION, name) for name in ("远达贸易有限公司", "宏达商贸有限公司"))
    for number, department in ((ours, other.account.department), (theirs, "大客户部")):
        changing.enter(clerk, [Edit(number, field_key("department"), department)], "业务人员")
        verified(clerk, number)
        keeping.confirm(office.at(Role.MANAGER), [number])
        asked = changing.ask(clerk, [Edit(number, field_key("postcode"), "350001")], "来函", "其他有效方式").value
        accept(office.at(Role.MANAGER), "chen", asked)
    assert [one.contents.dossiers for one in change_notices.mine(other).rows] == [
        (dossiers.rows(clerk, [ours])[0].reference_code,)
    ]


@pytest.mark.rule("S05-R16")
def test_more_notices_than_a_list_shows_are_counted_and_can_be_acknowledged(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steward = office.desk("sun")
    (first,) = change_notices.mine(steward).rows
    other = register_kept(office, "1栋1单元102", "李四")
    accept(
        office.desk("chen"),
        "chen",
        changing.ask(office.desk("li"), [Edit(other, NAME, "李思")], "来函", "业主本人").value,
    )
    later = change_notices.mine(steward).rows[-1]
    monkeypatch.setattr(stored, "_LISTED", 1)
    window = window_of("sun", kinds=(TodayPage,))
    qtbot.waitUntil(lambda: waits(window, "notices") is not None)
    assert "2 项客户资料的变动" in part(window, QPushButton, "waiting-notices").accessibleName()
    click(qtbot, window, "waiting-notices")
    shown = part(window, ChangeNoticesDialog, "changeNotices")
    qtbot.waitUntil(lambda: [row[0] for row in cells(shown, "noticesTable")] == [changed])
    assert "另有 1 项" in part(shown, QLabel, "noticesMore").text()
    assert later.id != first.id and change_notices.acknowledge(steward, [later.id]).value == 1
    assert [one.id for one in change_notices.mine(steward).rows] == [first.id]


def test_a_key_directory_that_was_laid_back_tells_nobody_and_is_not_believed_on_today(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    clerk, manager = office.desk("li"), office.desk("chen")
    asked = changing.ask(clerk, [Edit(number, NAME, "张三丰")], "走访核对", "业主本人").value
    old = (office.folder / KEYS_NAME).read_bytes()
    accounts.change_password(manager, PASSWORDS["chen"], PASSWORDS["chen"] + "-anew")
    archives.follow_directory(manager)
    (office.folder / KEYS_NAME).write_bytes(old)
    refused("keys-rolled-back", lambda: today.today(manager))
    refused("keys-rolled-back", lambda: today.waiting_counts(manager))
    assert change_notices.unacknowledged(manager).total == 0 and asked.id


def notified(desk: Desk) -> list[str]:
    """Return the names of everybody who has a notice."""
    return desk.store.db.column(
        "SELECT p.name FROM main.entry AS e JOIN main.person AS p ON p.id = e.person_id WHERE e.register = 'notices'"
    )


@pytest.mark.rule("S05-R16")
def test_a_closed_account_the_asker_and_the_decider_get_no_notice(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    steward, manager = office.desk("sun"), office.desk("chen")
    give_buildings(office, manager, "1栋")
    own = changing.ask(steward, [Edit(number, NAME, "张三丰")], "走访核对", "业主本人").value
    accept(manager, "chen", own)
    assert notified(manager) == [], "孙静 asked and 陈静 decided: they know"
    others = changing.ask(office.desk("li"), [Edit(number, AGE, "45")], "走访核对", "业主本人").value
    accounts.close(manager, PASSWORDS["chen"], steward.account.id)
    accept(manager, "chen", others)
    assert notified(manager) == [], "孙静 has left"


def test_an_administrator_gets_no_change_notice(office: Office) -> None:
    manager = office.desk("chen")
    (administrator,) = (one for one in manager.directory().accounts if not one.role.is_business)
    own = f'[[informed]]\ndepartment = "{administrator.department}"\nclause = "1"\n\n'
    text = manager.pack.text
    in_force(office, text.replace("[[informed]]", f"{own}[[informed]]", 1), 2)
    number = register_kept(office, "1栋1单元101", "张三")
    asked = changing.ask(office.desk("li"), [Edit(number, NAME, "张三丰")], "走访核对", "业主本人").value
    accept(office.desk("chen"), "chen", asked)
    informed = manager.store.db.column(
        "SELECT person_id FROM entry WHERE register = ? AND act = 'entered'", (CHANGE_NOTICE.key,)
    )
    assert informed and administrator.person_id not in informed


def test_an_empty_list_of_notices_offers_no_acknowledgement(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("li")
    dialog = ChangeNoticesDialog(window, window.desk, mine=True)
    dialog.open()
    qtbot.waitUntil(run.is_quiet)
    assert not part(dialog, QPushButton, "acknowledgeButton").isEnabled()
