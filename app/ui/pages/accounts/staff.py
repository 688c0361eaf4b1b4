"""Everybody of the office with the code of their staff card, and the cards as labels."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.domain.codes import grouped
from app.models.domain.person import Staff
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Reach
from app.models.domain.rights import Right
from app.models.services import accounts, dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.account import StaffDialog
from app.ui.dialogs.answers_for import AnswersForDialog
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.labels.cards import StaffCardsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.table_out import TableOut
from app.ui.messages import Tone, counted, post
from app.ui.openings import opens
from app.ui.page import AnyPage
from app.ui.pages.dockets.page import Sought
from app.ui.pages.handover.dialogs import HandoverTodayDialog
from app.ui.pages.transfer.page import TransferPage
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button, plain

_ANSWERED_FOR = (Reach.OWN_BUILDINGS, Reach.OWN_AREA)


class StaffTab(QWidget):
    """Acts for its page."""

    def __init__(self, page: AnyPage, desk: Desk) -> None:
        super().__init__()
        self._page, self._desk = page, desk
        self._card_place = SheetPosition()
        self._staff: RowsModel[Staff] = RowsModel(
            (
                RowColumn(self.tr("姓名"), 120, lambda one: one.name, key="name"),
                RowColumn(self.tr("部门"), 160, lambda one: one.department or "—", key="department"),
                RowColumn(self.tr("角色"), 160, lambda one: post(self._desk.pack, one.role), key="role"),
                RowColumn(self.tr("工牌条码"), 0, lambda one: grouped(one.card_code), key="card"),
            )
        )
        self._table = FilteredRows(self._staff, "staffTable", views=True)
        self._views = KeptViews(page, desk, "staff", self._table.filtering, self._table.bar).offer()
        TableOut(page, desk, self._table, lambda: self.tr("人员和工牌"))
        self._add = button(self.tr("新增人员…(&N)"), name="addStaffButton")
        self._buildings = button(
            self._desk.pack.worded(self.tr("负责楼栋…(&B)"), self.tr("负责区域…(&B)")), name="buildingsButton"
        )
        self._cards = button(self.tr("打印工牌标签…(&C)"), name="cardsButton", icon="print")
        self._today = button(self.tr("若今天交接…(&T)"), name="staffTodayButton")
        self._today.setToolTip(self.tr("查看这位同事今天离开的话要交接什么"))
        self._today.setVisible(self._desk.can(Right.HAND_OVER))
        self._today.clicked.connect(lambda: self._show_today(self._table.current.id))
        self._transfers = button(self.tr("移交记录…(&V)"), name="staffTransfersButton")
        self._transfers.setVisible(TransferPage.shown_to(self._desk))
        self._transfers.clicked.connect(
            lambda: self._page.wanted.emit(TransferPage.key, Sought(self._table.current.name))
        )
        self._add.clicked.connect(self._ask_staff)
        self._buildings.clicked.connect(self._ask_what)
        self._cards.clicked.connect(self._print_cards)
        self._look()
        self._table.picked.connect(self._look)
        self._table.menu.offer(lambda: (self._cards, self._buildings, self._today, self._transfers, self._add))
        row = QHBoxLayout()
        row.setSpacing(8)
        message = self._desk.pack.worded(
            self.tr("没有账号的同事凭工牌借阅；楼宇管家、收费员只能看到自己负责的楼栋。"),
            self.tr("没有账号的同事凭工牌借阅。"),
        )
        row.addStretch(1)
        for made in (self._cards, self._buildings, self._today, self._transfers, self._add):
            row.addWidget(made)
        self._add.setVisible(self._desk.can(Right.LEND))
        narrow = any(one.reach in _ANSWERED_FOR for one in self._desk.pack.posts)
        self._buildings.setVisible(narrow and self._desk.can(Right.KEEP_ACCOUNTS))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(plain(message, "muted", wrap=True))
        column.addLayout(row)
        column.addWidget(self._table.bar)
        column.addWidget(self._table, 1)

    def refresh(self) -> None:
        """Read the staff anew."""
        self._page.perform(lambda: accounts.staff(self._desk), self._table.show_rows)

    def _look(self) -> None:
        person = self._table.current
        for made in (self._today, self._transfers):
            made.setEnabled(person is not None)
        reach = self._desk.pack.reach(person.role) if person is not None and person.role else Reach.NONE
        self._buildings.setEnabled(reach in _ANSWERED_FOR)
        areas = reach is Reach.OWN_AREA or not self._desk.pack.by_household
        self._buildings.setText(self.tr("负责区域…(&B)") if areas else self.tr("负责楼栋…(&B)"))

    @opens
    def _show_today(self, person_id: str) -> None:
        def show(staff: list[Staff]) -> None:
            HandoverTodayDialog(self._page, self._desk, staff, person_id).open()

        self._page.perform(lambda: accounts.staff(self._desk), show, on="today")

    @opens
    def _ask_staff(self) -> None:
        dialog = StaffDialog(self._page, self._desk)
        dialog.kept.connect(self._added)
        dialog.open()

    def _added(self, outcome: Outcome[Staff]) -> None:
        person = outcome.value
        self._page.announce(outcome.changed)
        self.refresh()
        self._page.say(
            Tone.OK,
            self.tr("{name} 已登记，工牌条码 {code}。请打印工牌标签。").format(name=person.name, code=person.card_code),
        )

    def _ask_what(self) -> None:
        person = self._table.current
        if self._desk.pack.reach(person.role) is Reach.OWN_AREA:
            self._ask_areas(person)
        else:
            self._ask_buildings(person)

    @opens
    def _ask_areas(self, person: Staff) -> None:
        desk, axis = self._desk, self._desk.pack.axis_of(Meaning.REGION)
        choices = [(value, value) for value in axis.values] if axis else []

        def show(own: set[str]) -> None:
            none = self.tr("制度中还没有区域。请先在“制度”页列出。")
            dialog = AnswersForDialog(self._page, person, self.tr("负责区域"), choices, own, none)
            dialog.kept.connect(
                lambda areas: self._page.act(
                    lambda: accounts.assign_areas(desk, person.id, areas),
                    lambda _outcome: self._page.say(
                        Tone.OK, counted(self.tr, "{name} 现在负责 {n} 个区域。", len(areas), name=person.name)
                    ),
                    on=(Staff, person.id),
                )
            )
            dialog.open()

        self._page.perform(lambda: accounts.areas_of(desk, person.id), show, on=(Staff, person.id))

    @opens
    def _ask_buildings(self, person: Staff) -> None:
        desk = self._desk

        def show(found: tuple[list[tuple[int, str]], set[int]]) -> None:
            choices, own = found
            none = self.tr("还没有楼栋。楼栋随档案导入或登记产生。")
            dialog = AnswersForDialog(self._page, person, self.tr("负责楼栋"), choices, own, none)
            dialog.kept.connect(
                lambda ids: self._page.act(
                    lambda: accounts.assign_buildings(desk, person.id, ids),
                    lambda _outcome: self._page.say(
                        Tone.OK, self.tr("{name} 现在负责 {n} 栋楼。").format(name=person.name, n=len(ids))
                    ),
                    on=(Staff, person.id),
                )
            )
            dialog.open()

        self._page.perform(
            lambda: (dossiers.buildings(desk), accounts.buildings_of(desk, person.id)), show, on=(Staff, person.id)
        )

    def _print_cards(self) -> None:
        person = self._table.current
        chosen = {one.id for one in self._staff.rows} if person is None else {person.id}
        StaffCardsDialog(self._page, self._desk, self._staff.rows, chosen, self._card_place).open()
