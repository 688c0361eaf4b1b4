"""冻结: every hold as it was ordered, with what it covers and what it has refused; grown and lifted here, with a reason."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.models.domain.filtering import Content
from app.models.domain.moments import day_of, minute_of
from app.models.domain.provenance import Provenance
from app.models.domain.registers.hold import HOLD_CASE, CaseRow, HoldOn
from app.models.domain.rights import Right
from app.models.services import holds
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.holds import Attempt, CaseShown
from app.reports.forms import hold_notice
from app.ui.dialogs.hold import AddToHoldDialog
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.table_out import TableOut
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, posts
from app.ui.openings import opens
from app.ui.page import Page, PageSection
from app.ui.pages.audit.words import tried_words
from app.ui.papers import holds as papers
from app.ui.run import Newest
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

_WIDTH = 1130


class HoldsPage(Page):
    """The cases above; below what the chosen one covers, and what it refused. `open_at` takes the id of a case."""

    key: ClassVar[str] = "holds"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "冻结")
    icon: ClassVar[str] = "held"
    section: ClassVar[PageSection] = PageSection.ENDING
    right: ClassVar[Right | None] = Right.AUDIT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._newest, self._newest_case = Newest(), Newest()
        self._wanted: object = None
        self._shown: CaseShown | None = None
        self.add = button(self.tr("加入档案…(&A)"), name="addToHold")
        self.lift = button(self.tr("解除冻结…(&R)"), "danger", name="liftButton")
        self.lift_some = button(self.tr("只解除选中的档案…(&S)"), name="liftSomeButton")
        self.notice = button(self.tr("打印冻结登记单…(&P)"), name="holdNotice", icon="print")
        self._empty = plain(self._nothing_words(), "muted", wrap=True, name="noHolds")
        self._facts = plain(wrap=True, name="holdFacts")
        self.table = FilteredRows(
            RowsModel(self._columns(), struck=lambda one: bool(one.lifted_at)), "holdTable", views=True, two_lines=True,
            drawn_for=_WIDTH,
        )  # fmt: skip
        self._views = KeptViews(self, desk, self.key, self.table.filtering, self.table.bar).offer()
        TableOut(self, desk, self.table, self.shown_title)
        self.covered = RowsTable(RowsModel(self._covered_columns()), "heldTable")
        self.attempts = RowsTable(RowsModel(self._attempt_columns()), "attemptTable")
        self._tabs = named(QTabWidget(), "holdTabs")
        self._tabs.addTab(self.covered, "")
        self._tabs.addTab(self.attempts, "")
        self.table.menu.offer(lambda: [self.add, self.lift, self.notice])
        self.covered.menu.offer(lambda: [self.lift_some])
        self.table.picked.connect(self._read_case)
        self.covered.picked.connect(self._look)
        for made, act in (
            (self.add, self._ask_to_add), (self.lift, self._ask_all), (self.lift_some, self._ask_some), (self.notice, self._print),
        ):  # fmt: skip
            made.clicked.connect(lambda _checked=False, act=act: act())
        for made in (self.add, self.lift, self.lift_some):
            made.setVisible(desk.can(HOLD_CASE.right))
        self._lay_out()
        self._look()

    def refresh(self) -> None:
        """Read the cases anew."""
        self.perform(lambda: holds.cases(self.desk), self._newest.ask(self._show))

    def open_at(self, what: object) -> None:
        """Go to a case."""
        self._wanted = what
        self.refresh()

    def _show(self, cases: list[CaseRow]) -> None:
        self._empty.setVisible(not cases)
        self.table.show_rows(cases)
        wanted = next((one for one in cases if one.id == self._wanted), None)
        self._wanted = None
        if wanted is not None:
            self.table.go_to(wanted)
        elif cases and self.table.current is None:
            self.table.go_to(cases[0])
        self._read_case()

    def _read_case(self) -> None:
        chosen = self.table.current
        if chosen is None:
            self._show_case(None)
            return
        self.perform(lambda: holds.case(self.desk, chosen.id), self._newest_case.ask(self._show_case))

    def _show_case(self, shown: CaseShown | None) -> None:
        self._shown = shown
        dossiers, attempts = (shown.dossiers, shown.attempts) if shown else ((), ())
        self._facts.setText(self._said(shown.row) if shown else "")
        self.covered.show_rows(dossiers)
        self.attempts.show_rows(attempts)
        self._tabs.setTabText(0, self.tr("档案 {n}").format(n=len(dossiers)))
        self._tabs.setTabText(1, self.tr("被拦下的办理 {n}").format(n=len(attempts)))
        self._look()

    def _nothing_words(self) -> str:
        """Say how a hold is placed to whoever may, and to others who does."""
        right = HOLD_CASE.right
        if self.desk.can(right):
            return self.tr("没有冻结。在档案列表中选择档案，点“更多 → 冻结…”。")
        who = posts(self.desk.pack, self.desk.pack.rights.table[right].roles)
        return self.tr("没有冻结。需要冻结的，请告知{who}，由其在档案列表中办理。").format(who=who)

    def _said(self, row: CaseRow) -> str:
        """Say what a case is about, in one line."""
        parts = [self.tr("{title}，依据：{mandate}").format(title=row.case.title, mandate=papers.mandate(row.case))]
        if row.case.sought:
            parts.append(self.tr("持续冻结：{sought}").format(sought=row.case.sought))
        if row.lifted_at:
            lifted = self.tr("{who} 于 {moment} 解除，理由：{why}")
            parts.append(lifted.format(who=row.lifted_by, moment=minute_of(row.lifted_at), why=row.why))
        return "　·　".join(parts)

    def _look(self) -> None:
        """Offer what can be done with the chosen case and dossier."""
        row, on = self.table.current, self.covered.current
        is_open = row is not None and not row.lifted_at
        self.add.setEnabled(is_open)
        self.lift.setEnabled(is_open)
        self.lift_some.setEnabled(is_open and on is not None and not on.lifted_at)
        self.notice.setEnabled(self._shown is not None)

    @opens
    def _ask_to_add(self) -> None:
        if (row := self.table.current) is not None:
            AddToHoldDialog(self, self.desk, row).open_over(self, self._added)

    def _added(self, outcome: Outcome[int]) -> None:
        self.say(Tone.OK, counted(self.tr, "已加入 {n} 份档案，随这一案冻结。", outcome.value))

    def _ask_all(self) -> None:
        if (row := self.table.current) is not None:
            self._ask(row, None)

    def _ask_some(self) -> None:
        row, on = self.table.current, self.covered.current
        if row is not None and on is not None:
            self._ask(row, on)

    @opens
    def _ask(self, row: CaseRow, on: HoldOn | None) -> None:
        """Ask why a case is lifted, or lifted from one dossier."""
        what = counted(self.tr, "解除后，这一案不再冻结 {n} 份档案。", row.dossiers)
        if on is not None:
            what = self.tr("解除后，这一案不再冻结档案 {code}，其余的照旧。").format(code=on.reference_code)
        dialog = ReasonDialog(
            self, self.tr("解除冻结"), what + self.tr("另有冻结的，仍不得销毁。"), self.tr("理由(&R)"), self.tr("解除冻结(&S)"),
            partial(holds.lift, self.desk, row.id, dossier_ids=None if on is None else [on.dossier_id]),
            kind="danger", subject=row.case.title,
        )  # fmt: skip
        dialog.open_over(self, self._lifted)

    def _lifted(self, outcome: Outcome[int]) -> None:
        self.say(Tone.OK, counted(self.tr, "已解除 {n} 份档案的冻结。", outcome.value))

    def _print(self) -> None:
        shown, desk = self._shown, self.desk
        if shown is None:
            return
        made_from = Provenance(desk.acted_seq, dossier_ids=tuple(one.dossier_id for one in shown.dossiers))
        self.perform(
            lambda: hold_notice.render(papers.notice(desk, shown)),
            lambda pdf: PdfPreview(
                self, self.tr("冻结登记单"), pdf, of=shown.row.case.title, made_from=made_from
            ).open(),
        )  # fmt: skip

    def _columns(self) -> tuple[RowColumn[CaseRow], ...]:
        return (
            RowColumn(self.tr("案由"), 190, lambda one: one.case.title, key="title"),
            RowColumn(self.tr("依据"), 164, lambda one: papers.mandate(one.case), key="mandate"),
            RowColumn(self.tr("范围"), 116, self._scope, key="scope"),
            RowColumn(self.tr("档案"), 64, lambda one: str(one.dossiers), key="dossiers"),
            RowColumn(self.tr("拦下"), 64, lambda one: str(one.attempts or ""), self._tone_of_attempts, key="attempts"),
            RowColumn(self.tr("冻结日期"), 108, lambda one: day_of(one.at), content=Content.DAY, key="since"),
            RowColumn(self.tr("冻结人"), 80, lambda one: one.by, key="by"),
            RowColumn(self.tr("状态"), 0, self._state, self._tone, key="state"),
        )

    def _scope(self, one: CaseRow) -> str:
        if one.case.search:
            return self.tr("条件，持续冻结")
        return self.tr("客户，持续冻结") if one.case.customers else self.tr("指定的档案")

    def _state(self, one: CaseRow) -> str:
        return self.tr("{day} 已解除").format(day=day_of(one.lifted_at)) if one.lifted_at else self.tr("冻结中")

    def _tone(self, one: CaseRow) -> Tone | None:
        return None if one.lifted_at else Tone.ERROR

    def _tone_of_attempts(self, one: CaseRow) -> Tone | None:
        return Tone.WARN if one.attempts else None

    def _covered_columns(self) -> tuple[RowColumn[HoldOn], ...]:
        ended = self.tr("{moment} 解除")
        return (
            RowColumn(self.tr("档号"), 200, lambda one: one.reference_code),
            RowColumn(self.tr("冻结自"), 160, lambda one: minute_of(one.since)),
            RowColumn(
                self.tr("状态"), 0,
                lambda one: ended.format(moment=minute_of(one.lifted_at)) if one.lifted_at else self.tr("冻结中"),
                lambda one: None if one.lifted_at else Tone.ERROR,
            ),
        )  # fmt: skip

    def _attempt_columns(self) -> tuple[RowColumn[Attempt], ...]:
        return (
            RowColumn(self.tr("时间"), 150, lambda one: minute_of(one.at)),
            RowColumn(self.tr("谁"), 120, lambda one: self.tr("、").join(one.who)),
            RowColumn(self.tr("要办什么"), 200, lambda one: tried_words(one.tried)),
            RowColumn(self.tr("档号"), 190, lambda one: one.reference_code),
            RowColumn(self.tr("单号"), 110, lambda one: one.docket),
            RowColumn(self.tr("日志锚码"), 0, lambda one: one.anchor),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(
            ToolRow((plain(self.shown_title(), "title"),), (self.add, self.lift, self.lift_some, self.notice))
        )
        column.addWidget(self._empty)
        column.addWidget(self.table.bar)
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._facts)
        inside.addWidget(self._tabs, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(below)
        column.addWidget(halves, 1)
