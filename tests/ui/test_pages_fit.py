"""Every page and dialog fits the screens that offices have, whole or by scrolling."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QRegularExpression, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierState
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.reading import shipped_pack
from app.models.services import accounts, practice
from app.models.services.retention import Shifts
from app.ui import fitting, language, run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.change_notices import ChangeNoticesDialog
from app.ui.dialogs.climate.dialog import ClimateDialog
from app.ui.dialogs.completeness import CompletenessDialog
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.dialogs.findings import FindingsDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.group_sums import GroupSumsDialog
from app.ui.dialogs.labels.cards import StaffCardsDialog
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.labels.originals import OriginalLabelsDialog
from app.ui.dialogs.labels.places import EmptyLabelDialog, PlaceLabelsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.left_text import LeftTextDialog
from app.ui.dialogs.page_dialog import PageDialog
from app.ui.dialogs.places.past import PastHoldingsDialog
from app.ui.dialogs.practice import PracticeDialog
from app.ui.dialogs.rules.deadlines import DeadlinesDialog
from app.ui.dialogs.rules.shifts import ShiftsDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.manual.window import ManualWindow
from app.ui.messages import Tone, label
from app.ui.page import LEND, RETURN, AnyPage, Page
from app.ui.pages.audit.workload import WorkloadDialog
from app.ui.pages.borrowing.borrow_register import BorrowRegisterPage
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.handover.dialogs import HandoverTodayDialog
from app.ui.pages.handover.page import HandoverPage
from app.ui.pages.sign_in import SignInPage
from app.ui.pages.stocktake.packets import PacketWordsDialog
from app.ui.pages.today_day import DayPanel
from app.ui.preferences import Language, Preferences
from app.ui.widgets.dossier_model import BY_KEY
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.navigation import Navigation
from app.ui.widgets.rows import RowsTable, heading_width
from app.ui.widgets.text import InputField
from app.ui.workplace import Workplace
from tests import battery, destruction
from tests.office import CHEAP, Office, register
from tests.trade_office import Trade, entered
from tests.ui.fits import cut
from tests.ui.hands import part
from tests.ui.lending_office import FRIDAY, LATER, Counter, bags, codes, lend, open_at
from tests.ui.test_every_dialog import TAKING, Desks, OpenerPage, come_up

SMALL = QRect(8, 32, 1008, 600)  # what 1024 × 640 leaves within a frame
ACTS = ("primary", "danger")
SIZES = [(1024, 640), (1280, 720), (1366, 768)]
LOOKED_AT = SIZES if battery.is_whole() else [SIZES[0], SIZES[2]]


@pytest.fixture(params=list(Language) if battery.is_whole() else [Language.ENGLISH], ids=lambda one: one.value)
def longest(request: pytest.FixtureRequest) -> Iterator[Language]:
    """The language whose words are the longest; in the battery each."""
    language.speak(request.param)
    yield request.param
    language.speak(Language.CHINESE)


@pytest.fixture(params=list(Language), ids=lambda one: one.value)
def spoken(request: pytest.FixtureRequest) -> Iterator[Language]:
    language.speak(request.param)
    yield request.param
    language.speak(Language.CHINESE)


def test_the_screen_has_the_scale_factor_that_was_asked_for(qapp: QApplication) -> None:
    assert qapp.devicePixelRatio() == float(os.environ.get("QT_SCALE_FACTOR", "1"))
    if "QT_SCALE_FACTOR" in os.environ:
        room = QGuiApplication.primaryScreen().availableGeometry().size()
        assert room.expandedTo(QSize(*SIZES[-1])) == room


@pytest.mark.parametrize("login", ["li", "chen", "wu", "qian", "sun"])
@pytest.mark.usefixtures("spoken", "lived")
def test_every_page_is_seen_whole(qtbot: QtBot, window_of: Callable[..., MainWindow], login: str) -> None:
    every_view_is_seen_whole(qtbot, window_of(login))


@pytest.mark.parametrize("role", [Role.ARCHIVIST, Role.MANAGER])
@pytest.mark.usefixtures("spoken")
def test_every_page_of_an_office_without_rooms_is_seen_whole(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], role: Role
) -> None:
    bank = trade("bank")
    for number in range(3):
        entered(bank.at(Role.ARCHIVIST), Customer.PERSON, f"欧阳明月{number}", id_number="")
    window = make_window()
    window.enter(bank.at(role))
    every_view_is_seen_whole(qtbot, window)


@pytest.mark.usefixtures("spoken")
def test_the_desk_is_seen_whole_with_bags_of_every_kind_on_it(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    clerk, window = office.desk("li"), window_of("li")
    free, out, back = bags(clerk, 3)
    lend(clerk, [out, back])
    page = part(window, BorrowingPage, "page-borrowing")
    for mode, wanted in ((LEND, (free, out)), (RETURN, (back, free))):
        window.workplace.set_mode(mode)
        for code in codes(clerk, wanted):
            page.on_scan(code)
    every_view_is_seen_whole(qtbot, window)


@pytest.mark.usefixtures("spoken")
def test_a_list_of_an_office_without_rooms_shows_whole_numbers_and_the_state(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]
) -> None:
    desk = trade("bank").at(Role.ARCHIVIST)
    entered(desk, Customer.PERSON, "欧阳明月", id_number="")
    window = make_window()
    window.enter(desk)
    window.resize(*SIZES[0])
    assert window.workplace is not None
    window.workplace.open("dossiers")
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1 and run.is_quiet())
    number = table.model().index(0, BY_KEY["code"])
    assert table.sizeHintForIndex(number).width() <= table.columnWidth(number.column())
    state = table.visualRect(table.model().index(0, BY_KEY["state"]))
    assert table.viewport().rect().contains(state)


@pytest.mark.parametrize("size", [SIZES[0], SIZES[2]], ids=["1024", "1366"])
@pytest.mark.usefixtures("spoken")
def test_names_and_numbers_keep_their_width_and_the_tree_is_read(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, size: tuple[int, int]
) -> None:
    register(office.desk("li"), "12栋1单元101", "永安建设工程（杭州）有限责任公司")
    window = window_of("li")
    window.resize(*size)
    window.workplace.open("dossiers")
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    table = page.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 1 and run.is_quiet())
    number = table.model().index(0, BY_KEY["code"])
    assert table.sizeHintForIndex(number).width() <= table.columnWidth(number.column())
    assert table.columnWidth(BY_KEY["name"]) >= 80 and table.textElideMode() is Qt.TextElideMode.ElideRight
    words = page.tree.fontMetrics().horizontalAdvance(label(DossierState.DESTROYED))
    assert page.tree.width() >= words + 100
    assert page.tree.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_wider_window_gives_its_room_to_the_names(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    register(office.desk("li"), "12栋1单元101", "永安建设工程（杭州）有限责任公司")
    window = window_of("li")
    window.workplace.open("dossiers")
    table = part(window, DossierTable, "dossiersTable")
    window.resize(1920, 1000)
    qtbot.waitUntil(lambda: table.columnWidth(BY_KEY["name"]) >= 250)


@pytest.mark.parametrize("login", ["li", "chen"])
@pytest.mark.usefixtures("spoken", "lived")
def test_every_list_of_loans_shows_its_headings_whole_and_leaves_no_gap(
    qtbot: QtBot, window_of: Callable[..., MainWindow], login: str
) -> None:
    window = window_of(login)
    window.resize(*SIZES[0])
    window.workplace.open("borrowing")
    tabs = part(window, QTabWidget, "borrowingTabs")
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        qtbot.waitUntil(run.is_quiet)
        for table in filter(RowsTable.isVisible, tabs.currentWidget().findChildren(RowsTable)):
            header, columns = table.horizontalHeader(), table.model().columns
            narrow = [one.title for at, one in enumerate(columns)
                      if table.columnWidth(at) < heading_width(header, one.title)]  # fmt: skip
            assert not narrow, place
        empty = [one.objectName() for one in tabs.currentWidget().findChildren(QLabel, QRegularExpression("Bags$"))
                 if one.isVisible() and not one.text()]  # fmt: skip
        assert not empty


@pytest.mark.usefixtures("spoken", "lived")
def test_the_day_stands_beside_the_work_on_the_smallest_screen(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    window = window_of("li")
    window.resize(*SIZES[0])
    window.workplace.open("today")
    panel = part(window, DayPanel)
    qtbot.waitUntil(lambda: run.is_quiet() and panel.isVisible())
    assert panel.visibleRegion().boundingRect() == panel.rect()


@pytest.mark.parametrize("name", ["御景湾客户档案室（南区）", "Harbour View Records Office"])
def test_an_archive_with_every_page_shows_its_name_whole_on_the_smallest_screen(qtbot: QtBot, name: str) -> None:
    shown = Navigation(name, [DossiersPage] * 12)
    qtbot.addWidget(shown)
    shown.show()
    shown.resize(shown.width(), SMALL.height())
    is_seen_whole(qtbot, shown)


@pytest.mark.usefixtures("spoken")
def test_the_accounts_of_a_practice_archive_are_seen_whole(
    qtbot: QtBot, office: Office, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = practice.people(shipped_pack("bank"))
    monkeypatch.setattr(practice, "offered", lambda folder: [(one, True) for one in people])
    window = QWidget()
    qtbot.addWidget(window)
    page = SignInPage(office.folder, preferences, hardness=CHEAP)
    page.setParent(window)
    window.resize(SMALL.size())
    page.resize(SMALL.size())
    window.show()
    page.say(Tone.WARN, "登录名或密码不正确，请重新输入。" * 4)
    qtbot.waitUntil(lambda: page.findChild(QPushButton, f"practice-{people[-1].login}") is not None)
    is_seen_whole(qtbot, page)


@pytest.mark.parametrize(("late", "wanted"), [(8, 1), (4, 6), (14, 8)])
def test_a_sign_off_over_late_loans_uses_the_screen_before_a_list_scrolls(
    qtbot: QtBot,
    make_window: Callable[..., MainWindow],
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
    late: int,
    wanted: int,
) -> None:
    monkeypatch.setattr(fitting, "room_for", lambda window: SMALL)
    counter = Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))
    lend(counter.desk, bags(counter.desk, late))
    counter.desk.now = lambda: LATER
    counter.scan(counter.card_of("周涛"), "2", *codes(counter.desk, bags(counter.desk, wanted, "2栋")))
    counter.press(Qt.Key.Key_Return)
    counter.says(f"周涛有 {late} 份档案逾期未还")
    counter.offer()
    shown = counter.dialog(SignOffDialog)
    for name in ("signedLines", "overdueLines")[: 1 if late + wanted > 12 else 2]:
        table = part(shown, QTableView, name)
        qtbot.waitUntil(lambda table=table: table.viewport().height() >= table.verticalHeader().length())
    assert shown.height() <= SMALL.height()


def every_view_is_seen_whole(qtbot: QtBot, window: MainWindow) -> None:
    """Look at every tab of every page, in each of its modes, at every size; `make test` in Chinese at the smallest alone."""
    place = window.workplace
    assert place is not None
    is_longest = QLocale().language() == QLocale.Language.English
    for size in LOOKED_AT if battery.is_whole() or is_longest else LOOKED_AT[:1]:
        window.resize(*size)
        for key, page in place.pages.items():
            place.open(key)
            qtbot.waitUntil(run.is_quiet)
            for view in views(place, page):
                qtbot.waitUntil(run.is_quiet)
                is_seen_whole(qtbot, window, f"{key} {view} {size}")
                assert (window.width(), window.height()) == size, (key, view)


def views(place: Workplace, page: AnyPage) -> Iterator[str]:
    """Bring up one view of a page after the other: each tab, and what each mode shows."""
    for tabs in [one for one in page.findChildren(QTabWidget) if one.isVisible()]:
        for at in range(tabs.count()):
            if tabs.isTabVisible(at):
                tabs.setCurrentIndex(at)
                yield tabs.tabText(at)
        tabs.setCurrentIndex(0)
    for mode in page.modes:
        place.set_mode(mode)
        yield mode.title
    if not page.modes:
        yield ""


def is_seen_whole(qtbot: QtBot, window: QWidget, where: str = "") -> None:
    """Wait for a layout in which nothing is cut."""
    found: list[str] = []

    def look() -> bool:
        found[:] = cut(window)
        return not found

    try:
        qtbot.waitUntil(look)
    except qtbot.TimeoutError:
        pytest.fail("\n".join((where, *found)))


TO_READ: dict[type[Dialog], Callable[[Desks], Dialog]] = {
    DossierDialog: lambda desks: DossierDialog(desks.window, desks.clerk, desks.kept),
    FindDossiersDialog: lambda desks: FindDossiersDialog(desks.window, desks.clerk),
    LabelsDialog: lambda desks: LabelsDialog(desks.window, desks.clerk, [desks.number]),
    StaffCardsDialog: lambda desks: StaffCardsDialog(
        desks.window, desks.clerk, accounts.staff(desks.clerk), [], SheetPosition()
    ),
    PacketWordsDialog: lambda desks: PacketWordsDialog(
        desks.window, "盘点包 600000000197.mcount", "ABCD-EFGH-2345-WXYZ"
    ),
    PastHoldingsDialog: lambda desks: PastHoldingsDialog(desks.window, desks.clerk, desks.clerk.now()),
    PlaceLabelsDialog: lambda desks: PlaceLabelsDialog(desks.window, desks.clerk, [desks.place], SheetPosition()),
    EmptyLabelDialog: lambda desks: EmptyLabelDialog(desks.window, desks.clerk, SheetPosition()),
    OriginalLabelsDialog: lambda desks: OriginalLabelsDialog(
        desks.window, desks.keeper, [desks.original], [], SheetPosition()
    ),
    CompletenessDialog: lambda desks: CompletenessDialog(desks.window, desks.clerk),
    ShiftsDialog: lambda desks: ShiftsDialog(desks.window, Shifts()),
    ManualWindow: lambda desks: ManualWindow(desks.window, Language.CHINESE),
    GroupSumsDialog: lambda desks: GroupSumsDialog(desks.window, desks.clerk),
    PageDialog: lambda desks: PageDialog(desks.window, HandoverPage(desks.clerk)),
    HandoverTodayDialog: lambda desks: HandoverTodayDialog(desks.window, desks.clerk, accounts.staff(desks.clerk)),
    LeftTextDialog: lambda desks: LeftTextDialog(
        desks.window, "锁定之前填写的“登记档案”现在打不开了。", "备注：一行\n" * 40
    ),
    BatchesDialog: lambda desks: BatchesDialog(desks.window, desks.clerk),
    ChangeNoticesDialog: lambda desks: ChangeNoticesDialog(desks.window, desks.manager, mine=True),
    DeadlinesDialog: lambda desks: DeadlinesDialog(desks.window, desks.manager),
    WorkloadDialog: lambda desks: WorkloadDialog(desks.window, desks.manager),
    FindingsDialog: lambda desks: FindingsDialog(desks.window, desks.manager),
    ClimateDialog: lambda desks: ClimateDialog(desks.window, desks.clerk),
    PracticeDialog: lambda desks: PracticeDialog(desks.window, desks.folder),
    SignOffDialog: lambda desks: SignOffDialog(
        desks.window, desks.clerk, "", destruction.approval_statement(desks.clerk, desks.listed.id), [], 1
    ),
}
"""Dialogs in which nothing is typed that could be lost."""
OPENED = {kind: make for kind, (make, _) in TAKING.items()} | TO_READ


@pytest.mark.parametrize("kind", OPENED, ids=lambda kind: kind.__name__)
@pytest.mark.usefixtures("longest")
def test_every_dialog_fits_the_smallest_screen_and_is_seen_whole(
    qtbot: QtBot,
    window_of: Callable[..., MainWindow],
    office: Office,
    tmp_path: Path,
    kind: type[Dialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fitting, "room_for", lambda window: SMALL)
    shown = come_up(qtbot, OPENED[kind](Desks(window_of("li", kinds=(OpenerPage,)), office, tmp_path)))
    is_seen_whole(qtbot, shown)
    assert shown.size().boundedTo(QSize(1008, 600)) == shown.size()


@pytest.mark.parametrize("room", [SMALL, QRect(8, 32, 1350, 728)], ids=["1024×640", "1366×768"])
@pytest.mark.parametrize("kind", [HandoverPage, DestructionPage, BorrowRegisterPage])
@pytest.mark.usefixtures("spoken", "lived")
def test_the_acts_of_a_page_in_a_dialog_stay_in_view(
    qtbot: QtBot,
    window_of: Callable[..., MainWindow],
    kind: type[Page],
    room: QRect,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fitting, "room_for", lambda window: room)
    window = window_of("chen", kinds=(DossiersPage,))
    shown = come_up(qtbot, PageDialog(window, kind(window.desk)))
    qtbot.waitUntil(run.is_quiet)
    acts = [one for one in shown.findChildren(QPushButton) if one.isVisible() and one.property("kind") in ACTS]
    hidden = [one.text() for one in acts if one.visibleRegion().boundingRect() != one.rect()]
    assert not hidden
    said = " ".join(one.text() for one in shown.findChildren(QLabel) if one.isVisible())
    assert not re.search(r"(?<![0-9A-F])F8(?![0-9A-F])", said), "the key is the page's, not a checksum's"


def test_a_dialog_grows_with_what_is_said_beneath_a_field_and_scrolls_once_the_screen_has_no_more(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    shown = FormDialog(window_of("li", kinds=(OpenerPage,)), "撤销", "")
    edit = shown.add("reasonEdit", "理由", TextLine())
    shown.submit("撤销", lambda: partial(str, edit.value()))
    field = edit.parentWidget()
    assert isinstance(field, InputField)
    before = come_up(qtbot, shown).height()
    field.mark("请写明理由。" * 60)
    qtbot.waitUntil(lambda: shown.height() > before)
    is_seen_whole(qtbot, shown)
    field.mark("请写明理由。" * 2_000)
    qtbot.waitUntil(lambda: shown.height() == fitting.room_for(shown).height())
    button = part(shown, QPushButton, "okButton")
    assert shown.rect().contains(QRect(button.mapTo(shown, QPoint()), button.size()))
