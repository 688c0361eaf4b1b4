"""封存: what is only kept, until when and why; and the wishes of customers to be forgotten, each with its answer."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.models.domain.filtering import Content
from app.models.domain.moments import day_of
from app.models.domain.provenance import Provenance
from app.models.domain.registers.deletion_wish import Fate, WishAnswer
from app.models.domain.registers.sealing import SEALING, SealedDossier
from app.models.domain.rights import Right
from app.models.services import sealing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.reports.forms import deletion_answer
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.table_out import TableOut
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.page import Page, PageSection
from app.ui.papers import holds as papers
from app.ui.run import Newest
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

_WIDTH = 1130


class SealedPage(Page):
    """Two lists: what is sealed, and the wishes. `open_at` takes the code of the list: «wishes»."""

    key: ClassVar[str] = "sealed"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "封存和删除请求")
    icon: ClassVar[str] = "lock"
    section: ClassVar[PageSection] = PageSection.ENDING
    right: ClassVar[Right | None] = Right.SEALED

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._newest = Newest()
        self.unseal = button(self.tr("解除封存…(&U)"), "danger", name="unsealButton")
        self.answer = button(self.tr("打印答复…(&P)"), name="answerButton", icon="print")
        self.table = FilteredRows(
            RowsModel(self._columns()), "sealedTable", two_lines=True, drawn_for=_WIDTH
        )  # fmt: skip
        self.wishes = FilteredRows(
            RowsModel(self._wish_columns()), "wishTable", two_lines=True, drawn_for=_WIDTH
        )  # fmt: skip
        TableOut(self, desk, self.table, self.shown_title, dossiers=lambda one: (one.dossier_id,))
        TableOut(self, desk, self.wishes, lambda: self.tr("删除请求"), dossiers=lambda one: (one.dossier_id,))
        self._tabs = named(QTabWidget(), "sealedTabs")
        for table in (self.table, self.wishes):
            inside = QWidget()
            column = QVBoxLayout(inside)
            column.setContentsMargins(0, 8, 0, 0)
            column.addWidget(table.bar)
            column.addWidget(table, 1)
            self._tabs.addTab(inside, "")
        self._tabs.setTabVisible(1, desk.can(SEALING.right))
        self.table.menu.offer(lambda: [self.unseal])
        self.wishes.menu.offer(lambda: [self.answer])
        for one in (self.table, self.wishes):
            one.picked.connect(self._look)
        self._tabs.currentChanged.connect(lambda _at: self._look())
        self.unseal.clicked.connect(lambda _checked=False: self._ask_chosen())
        self.answer.clicked.connect(lambda _checked=False: self._print())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(ToolRow((plain(self.shown_title(), "title"),), (self.unseal, self.answer)))
        column.addWidget(self._tabs, 1)
        self._look()

    def refresh(self) -> None:
        """Read both lists anew."""
        may = self.desk.can(SEALING.right)
        self.perform(
            lambda: (sealing.sealed(self.desk), sealing.wishes(self.desk) if may else []), self._newest.ask(self._show)
        )

    def open_at(self, what: object) -> None:
        """Show the wishes."""
        self._tabs.setCurrentIndex(1 if what == "wishes" else 0)
        self.refresh()

    def _show(self, read: tuple[list[SealedDossier], list[WishAnswer]]) -> None:
        sealed, wishes = read
        self.table.show_rows(sealed)
        self.wishes.show_rows(wishes)
        self._tabs.setTabText(0, self.tr("封存中 {n}").format(n=len(sealed)))
        self._tabs.setTabText(1, self.tr("删除请求 {n}").format(n=len(wishes)))
        self._look()

    def _look(self) -> None:
        on_wishes = self._tabs.currentIndex() == 1
        self.unseal.setVisible(not on_wishes and self.desk.can(SEALING.right))
        self.answer.setVisible(on_wishes)
        self.unseal.setEnabled(self.table.current is not None)
        self.answer.setEnabled(self.wishes.current is not None)

    def _ask_chosen(self) -> None:
        if self.table.current is not None:
            self._ask(self.table.current)

    @opens
    def _ask(self, one: SealedDossier) -> None:
        """Ask why a sealing ends."""
        dialog = ReasonDialog(
            self, self.tr("解除封存"), self.tr("解除后，这份档案照常查阅、外借和更改。"), self.tr("理由(&R)"),
            self.tr("解除封存(&S)"), lambda reason: sealing.unseal(self.desk, [one.dossier_id], reason), "danger",
            subject=one.reference_code,
        )  # fmt: skip
        dialog.open_over(self, self._unsealed)

    def _unsealed(self, outcome: Outcome[int]) -> None:
        self.say(Tone.OK, counted(self.tr, "已解除 {n} 份档案的封存。", outcome.value))

    def _print(self) -> None:
        chosen = self.wishes.current
        if chosen is not None:
            self.print_answer([chosen])

    def print_answer(self, answers: list[WishAnswer]) -> None:
        """Show the letter to a customer."""
        print_answer(self, answers)

    def _columns(self) -> tuple[RowColumn[SealedDossier], ...]:
        return (
            RowColumn(self.tr("档号"), 160, lambda one: one.reference_code),
            RowColumn(self.tr("存放位置"), 130, lambda one: one.place),
            RowColumn(self.tr("封存理由"), 0, lambda one: one.reason),
            RowColumn(self.tr("保管到"), 110, lambda one: one.until or "—", content=Content.DAY),
            RowColumn(self.tr("封存日期"), 110, lambda one: day_of(one.at), content=Content.DAY),
            RowColumn(self.tr("封存人"), 80, lambda one: one.by),
        )

    def _wish_columns(self) -> tuple[RowColumn[WishAnswer], ...]:
        said = {
            Fate.HELD: self.tr("冻结中，已封存"), Fate.TERM: self.tr("期限未满，已封存"), Fate.ORIGINALS: self.tr("先退还代管原件"),
            Fate.FREE: self.tr("可以列入销毁"),
            None: self.tr("已销毁"),
        }  # fmt: skip
        return (
            RowColumn(self.tr("提出日期"), 110, lambda one: one.asked_on, content=Content.DAY),
            RowColumn(self.tr("客户"), 90, lambda one: one.customer),
            RowColumn(self.tr("档号"), 160, lambda one: one.reference_code),
            RowColumn(self.tr("方式"), 80, lambda one: one.wish.way),
            RowColumn(self.tr("答复"), 150, lambda one: said[one.fate], _tone),
            RowColumn(self.tr("到"), 104, lambda one: one.wish.until or "—", content=Content.DAY),
            RowColumn(self.tr("依据"), 0, lambda one: one.wish.clause),
        )


def print_answer(page: Page, answers: list[WishAnswer], anchor: str = "") -> None:
    """Show the letter that answers a wish about one or all dossiers of a customer."""
    desk = page.desk
    made_from = Provenance(desk.acted_seq, dossier_ids=tuple(one.dossier_id for one in answers))
    page.perform(
        lambda: deletion_answer.render(papers.answer(desk, answers, anchor)),
        lambda pdf: PdfPreview(
            page, QCoreApplication.translate("SealedPage", "删除请求的答复"), pdf, of=answers[0].customer, made_from=made_from
        ).open(),
    )  # fmt: skip


def _tone(one: WishAnswer) -> Tone | None:
    return Tone.OK if one.fate in (None, Fate.FREE) else Tone.WARN
