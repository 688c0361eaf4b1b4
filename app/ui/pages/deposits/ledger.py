"""权证台账: every original in deposit, filtered as the office asks, printed and saved as it is seen."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.domain.deposit import Original, Whereabouts
from app.models.domain.filtering import Content
from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.services import deposits
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.deposits import NoticeDrawn
from app.models.services.desk import Desk
from app.reports.forms import deed_ledger, deposit_notice
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.labels.originals import OriginalLabelsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.table_out import OwnLayout, TableOut
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, label
from app.ui.openings import opens
from app.ui.page import Page, PageSection
from app.ui.pages.deposits.forms import EnterOriginalDialog, PutOffDialog
from app.ui.papers import deposits as papers
from app.ui.run import Newest
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

_TONES = {Whereabouts.ENTERED: Tone.WARN, Whereabouts.KEPT: Tone.OK, Whereabouts.GIVEN_OUT: None}
_WIDTH = 1130


class DepositsPage(Page):
    """The ledger, and where originals are entered. Slips are drawn up on pages of their own."""

    key: ClassVar[str] = "deposits"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "权证台账")
    icon: ClassVar[str] = "key"
    section: ClassVar[PageSection] = PageSection.ORIGINALS
    right: ClassVar[Right | None] = Right.CONSULT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._newest, self._label_place = Newest(), SheetPosition()
        self._due: set[int] = set()
        self._to_due = False
        self._enter = button(self.tr("登记原件…(&N)"), "primary", name="enterOriginal")
        self._take_in = button(self.tr("入库…(&I)"), name="takeIn")
        self._give_out = button(self.tr("出库…(&O)"), name="giveOut")
        self._labels = button(self.tr("打印标签…(&L)"), name="originalLabels", icon="label")
        self._notice = button(self.tr("到期通知单…(&T)"), name="depositNotice", icon="print")
        self._put_off = button(self.tr("续期…(&D)"), name="putOff")
        self._print = button(self.tr("打印台账…(&P)"), name="ledgerPrint", icon="print")
        self._export = button(self.tr("导出表格…(&X)"), name="ledgerExport")
        self._empty = plain(self.tr("还没有代管原件。点“登记原件”开始。"), "muted", wrap=True, name="noOriginals")
        self.table = FilteredRows(
            RowsModel(self._columns()), "deedLedger", views=True, two_lines=True, drawn_for=_WIDTH
        )  # fmt: skip
        self._views = KeptViews(self, desk, self.key, self.table.filtering, self.table.bar).offer()
        layout = OwnLayout(
            lambda taken, seen, rows, progress, cancelled: deed_ledger.render(
                papers.ledger(desk, taken, seen, rows), progress, cancelled
            ),
            papers.ledger_sheet,
        )
        out = TableOut(
            self, desk, self.table, self.shown_title, dossiers=lambda one: (one.dossier_id,), own=layout
        )  # fmt: skip
        self.table.menu.offer(lambda: [made for made, _right, _act in self._acts[1:-2]])
        self.table.picked.connect(self._look)
        self._acts = (
            (self._enter, Right.REGISTER, self._ask), (self._take_in, Right.REGISTER, partial(self._to_slip, "deposit-in")),
            (self._give_out, Right.LEND, partial(self._to_slip, "deposit-out")), (self._notice, Right.LEND, self._notify),
            (self._put_off, Right.REGISTER, self._ask_put_off), (self._labels, Right.LABEL, self._print_labels),
            (self._print, Right.EXPORT, out.print), (self._export, Right.EXPORT, out.export),
        )  # fmt: skip
        for made, right, act in self._acts:
            made.clicked.connect(lambda _checked=False, act=act: act())
            made.setVisible(desk.can(right))
        self._lay_out()
        self._look()

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        return super().shown_to(desk) and isinstance(desk, Desk) and bool(desk.pack.deposits)

    def refresh(self) -> None:
        """Read the ledger anew."""
        self.perform(lambda: (deposits.ledger(self.desk), deposits.due(self.desk)), self._newest.ask(self._show))

    def open_at(self, what: object) -> None:
        """Go to the first original that is due, once the ledger is read."""
        self._to_due = what == "due"
        self.refresh()

    def _show(self, read: tuple[list[Original], list[Original]]) -> None:
        """Show what is due first."""
        originals, due = read
        self._due = {one.item_id for one in due}
        self._empty.setVisible(not originals)
        self.table.show_rows([*due, *(one for one in originals if one.item_id not in self._due)])
        if self._to_due and due:
            self.table.go_to(due[0])
        self._to_due = False
        self._look()

    def _look(self) -> None:
        """Offer what the chosen original can go through now."""
        chosen = self.table.current
        whereabouts = None if chosen is None else chosen.standing
        self._take_in.setEnabled(whereabouts is Whereabouts.ENTERED)
        self._give_out.setEnabled(whereabouts is Whereabouts.KEPT)
        self._put_off.setEnabled(whereabouts is Whereabouts.KEPT)
        self._notice.setEnabled(chosen is not None and chosen.item_id in self._due)
        for made in (self._labels, self._print, self._export):
            made.setEnabled(bool(self.table.whole))

    @opens
    def _ask(self) -> None:
        dialog = EnterOriginalDialog(self, self.desk)
        dialog.open_over(self, self._entered)

    def _entered(self, outcome: Outcome[Original]) -> None:
        one = outcome.value
        message = self.tr("{title} 已登记，条码 {code}。请打印标签，再开入库单。")
        self.say(Tone.OK, message.format(title=one.title, code=one.bar_code))

    def _to_slip(self, page: str) -> None:
        if self.table.current is not None:
            self.wanted.emit(page, (self.table.current.item_id,))

    def _notify(self) -> None:
        chosen, desk = self.table.current, self.desk
        if chosen is not None:
            self.act(partial(deposits.notify, desk, chosen.item_id), self._notified, on=(Original, chosen.item_id))

    def _notified(self, drawn: Outcome[NoticeDrawn]) -> None:
        desk, one = self.desk, drawn.value.originals[0]
        made_from = Provenance(desk.acted_seq, dossier_ids=(one.dossier_id,))
        self.perform(
            lambda: deposit_notice.render(papers.notice(desk, drawn)),
            lambda pdf: PdfPreview(self, self.tr("原件到期通知"), pdf, of=one.customer, made_from=made_from).open(),
        )

    def _ask_put_off(self) -> None:
        if self.table.current is not None:
            self._put_one_off(self.table.current)

    @opens
    def _put_one_off(self, original: Original) -> None:
        dialog = PutOffDialog(self, self.desk, original)
        done = self.tr("{title} 已续期到 {day}。")
        dialog.open_over(
            self,
            lambda outcome: self.say(Tone.OK, done.format(title=outcome.value.title, day=outcome.value.expires_on)),
        )

    def _print_labels(self) -> None:
        chosen = self.table.current
        ticked = {one.item_id for one in self.table.shown} if chosen is None else {chosen.item_id}
        OriginalLabelsDialog(self, self.desk, self.table.shown, ticked, self._label_place).open()

    def _columns(self) -> tuple[RowColumn[Original], ...]:
        return (
            RowColumn(self.tr("权证名称"), 96, lambda one: one.title, key="title"),
            RowColumn(self.tr("权证编号"), 108, lambda one: one.number, key="number"),
            RowColumn(self.tr("权利人"), 76, lambda one: one.owner, key="owner"),
            RowColumn(self.tr("等级"), 56, lambda one: label(one.grade), key="grade"),
            RowColumn(self.tr("入库日期"), 100, lambda one: one.kept_on, content=Content.DAY, key="kept"),
            RowColumn(self.tr("出库日期"), 100, lambda one: one.given_on, content=Content.DAY, key="given"),
            RowColumn(self.tr("领取人"), 72, lambda one: one.receiver, key="receiver"),
            RowColumn(self.tr("存放位置"), 84, lambda one: one.place, key="place"),
            RowColumn(self.tr("到期日"), 124, lambda one: one.expires_on, self._tone_of_expiry, Content.DAY, "expires"),
            RowColumn(self.tr("保管人"), 72, lambda one: "" if one.receiver else one.holder, key="keeper"),
            RowColumn(self.tr("档号"), 112, lambda one: one.reference_code, key="code"),
            RowColumn(self.tr("状态"), 0, self._state, lambda one: _TONES[one.standing], key="whereabouts"),
        )

    def _state(self, one: Original) -> str:
        if not one.noticed_on:
            return label(one.standing)
        message = self.tr("{state}，{day} 已通知")
        return message.format(state=label(one.standing), day=one.noticed_on)

    def _tone_of_expiry(self, one: Original) -> Tone | None:
        if one.item_id not in self._due:
            return None
        return Tone.ERROR if one.expires_on < self.desk.now().date().isoformat() else Tone.WARN

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        head = (plain(self.shown_title(), "title"),)
        acts = (
            self._enter,
            self._take_in,
            self._give_out,
            self._notice,
            self._put_off,
            self._labels,
            self._print,
            self._export,
        )
        column.addWidget(ToolRow(head, acts))
        column.addWidget(self._empty)
        column.addWidget(self.table.bar)
        column.addWidget(self.table, 1)
