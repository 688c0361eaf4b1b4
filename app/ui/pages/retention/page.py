"""保管期限: what falls due, what is to be reviewed, what nobody can reckon, and the years ahead."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.models.domain.disposal import Outlook, Reckoning
from app.models.domain.filtering import Content
from app.models.domain.provenance import Provenance
from app.models.domain.registers.retention import RETENTION
from app.models.domain.rights import Right
from app.models.services import retention
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.retention import KeptDossier, Proof, RetentionList
from app.reports.forms import disposal_proof
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.table_out import TableOut
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, label, text, words
from app.ui.openings import opens
from app.ui.page import Page, PageSection
from app.ui.pages.retention.decide import DecideDialog
from app.ui.pages.retention.year_bars import YearBars, Years
from app.ui.papers import retention as papers
from app.ui.run import Newest
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

_WIDTH = 1130
_TONES = {Outlook.DESTROY: Tone.OK, Outlook.REVIEW: Tone.WARN, Outlook.UNKNOWN: Tone.WARN}


class RetentionPage(Page):
    """Lists with their numbers, and the bars of the years; the list beneath shows what was chosen."""

    key: ClassVar[str] = "retention"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "保管期限")
    icon: ClassVar[str] = "term"
    section: ClassVar[PageSection] = PageSection.ENDING
    right: ClassVar[Right | None] = RETENTION.right

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._newest, self._which = Newest(), RetentionList.DUE
        self._years: Years | None = None
        self._lists = {one: button("", name=f"list-{one.value}") for one in RetentionList}
        self._group = QButtonGroup(self)
        for which, made in self._lists.items():
            made.setCheckable(True)
            self._group.addButton(made)
            made.clicked.connect(partial(self._choose_list, which))
        self._lists[self._which].setChecked(True)
        self._bars = YearBars(desk.now().year)
        self._bars.chosen.connect(self._choose_years)
        self._decide = button(self.tr("决定…(&D)"), "primary", name="decideTerm")
        self._withdraw = button(self.tr("撤销决定…(&W)"), name="withdrawDecision")
        self._list = button(self.tr("列入销毁清册…(&L)"), name="toDestruction", icon="destroy")
        self._proof = button(self.tr("处置依据单…(&P)"), name="disposalProof", icon="print")
        self._nothing = plain("", "muted", wrap=True, name="nothingKept")
        self.table = FilteredRows(RowsModel(self._columns()), "keptDossiers", two_lines=True, drawn_for=_WIDTH)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.menu.offer(lambda: [made for made, _right, _act in self._acts])
        TableOut(self, desk, self.table, self._title_of_list, dossiers=lambda one: (one.id,))
        self.table.picked.connect(self._look)
        self.table.opened.connect(self._print_proof)
        self._acts = (
            (self._decide, RETENTION.right, self._ask), (self._withdraw, RETENTION.right, self._ask_withdraw),
            (self._list, Right.PROPOSE_DESTRUCTION, self._to_destruction), (self._proof, Right.CONSULT, self._print_proof),
        )  # fmt: skip
        for made, right, act in self._acts:
            made.clicked.connect(lambda _checked=False, act=act: act())
            made.setVisible(desk.can(right))
        self._lay_out()
        self._look()

    def refresh(self) -> None:
        """Read the numbers and the chosen list anew."""
        desk, which, years = self.desk, self._which, self._years

        def read() -> tuple[dict[RetentionList, int], dict[int, int], list[KeptDossier]]:
            rows = retention.due_between(desk, *years) if years else retention.listed(desk, which)
            return retention.counts(desk), retention.years(desk), rows

        self.perform(read, self._newest.ask(self._show))

    def open_at(self, what: object) -> None:
        """Show one of the lists."""
        if isinstance(what, RetentionList):
            self._choose_list(what)

    def _show(self, found: tuple[dict[RetentionList, int], dict[int, int], list[KeptDossier]]) -> None:
        counts, years, rows = found
        for which, made in self._lists.items():
            said = COUNTED("另有 {n} 份{list}") if which is RetentionList.ENDLESS else COUNTED("{list}：{n} 份")
            made.setText(counted(self.tr, said, counts[which], grouped=True, list=label(which)))
        self._bars.show_years(years)
        self.table.show_rows(rows)
        self._nothing.setVisible(not rows)
        self._nothing.setText(self._nothing_words())
        self._look()

    def _nothing_words(self) -> str:
        if self._which is RetentionList.UNKNOWN and not self._years:
            return self.tr("没有缺日期的档案。")
        if self._which is RetentionList.ENDLESS and not self._years:
            return self.tr("没有未起算的档案，也没有永久保管的。")
        return self.tr("这里现在没有档案。期限从业务关系终止、合同到期或最近一笔记录起算，在档案中登记后自动重算。")

    def _choose_list(self, which: RetentionList, _checked: bool = True) -> None:
        self._which, self._years = which, None
        self._lists[which].setChecked(True)
        self._bars.clear()
        self.refresh()

    def _choose_years(self, years: Years | None) -> None:
        self._years = years
        self._group.setExclusive(False)
        for which, made in self._lists.items():
            made.setChecked(years is None and which is self._which)
        self._group.setExclusive(True)
        self.refresh()

    def _title_of_list(self) -> str:
        if self._years:
            return self.tr("{first}–{last} 年到期的档案").format(first=self._years[0], last=self._years[1])
        return label(self._which)

    def _chosen(self) -> list[KeptDossier]:
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.table.shown[place] for place in places]

    def _look(self) -> None:
        chosen = self.table.current
        for made in (self._decide, self._list, self._proof):
            made.setEnabled(chosen is not None)
        self._withdraw.setEnabled(chosen is not None and chosen.judgement.reckoning.decided is not None)

    @opens
    def _ask(self) -> None:
        if chosen := self._chosen():
            DecideDialog(self, self.desk, chosen).open_over(self, self._decided)

    def _decided(self, outcome: Outcome[int]) -> None:
        self.say(Tone.OK, counted(self.tr, "已决定 {n} 份档案的保管期限。", outcome.value))

    def _ask_withdraw(self) -> None:
        chosen = self.table.current
        if chosen is not None:
            self.perform(
                lambda: retention.decisions(self.desk, chosen.id), lambda found: self._withdraw_one(chosen, found)
            )

    @opens
    def _withdraw_one(self, chosen: KeptDossier, found: list[retention.DecisionLine]) -> None:
        line = next((one for one in found if not one.ended_at), None)
        if line is None:
            return
        dialog = ReasonDialog(
            self, self.tr("撤销保管期限的决定"), self.tr("撤销后按期限重新计算，原来的决定保留可查。"), self.tr("理由(&R)"),
            self.tr("撤销(&S)"), partial(retention.withdraw, self.desk, chosen.id, line.id),
            subject=f"{label(line.contents.decision)}　{line.contents.until}".strip(),
        )  # fmt: skip
        dialog.open_over(self, lambda _outcome: self.say(Tone.OK, self.tr("已撤销，期限已重新计算。")))

    def _to_destruction(self) -> None:
        if chosen := self._chosen():
            self.wanted.emit("destruction", tuple(one.id for one in chosen))

    def _print_proof(self) -> None:
        chosen = self.table.current
        if chosen is not None:
            self.perform(lambda: retention.proof(self.desk, chosen.id), self._show_proof, on=(Proof, chosen.id))

    def _show_proof(self, found: Proof) -> None:
        made_from = Provenance(self.desk.acted_seq, dossier_ids=(found.row.id,))
        self.perform(
            lambda: disposal_proof.render(papers.proof(self.desk, found)),
            lambda pdf: PdfPreview(
                self, self.tr("处置依据单"), pdf, of=found.row.reference_code, made_from=made_from
            ).open(),
        )

    def _columns(self) -> tuple[RowColumn[KeptDossier], ...]:
        return (
            RowColumn(self.tr("档号"), 150, lambda one: one.row.reference_code, key="code"),
            RowColumn(self.tr("题名"), 190, lambda one: one.row.title, key="title"),
            RowColumn(self.tr("存放位置"), 110, lambda one: one.row.place, key="place"),
            RowColumn(self.tr("最长的期限"), 170, self._longest, key="term"),
            RowColumn(
                self.tr("保管到期"), 128, lambda one: self._until(one), lambda one: _TONES.get(one.judgement.reckoning.outlook),
                Content.DAY, "until",
            ),
            RowColumn(self.tr("结论"), 0, self._result, key="result"),
        )  # fmt: skip

    def _until(self, one: KeptDossier) -> str:
        found = one.judgement.reckoning
        return found.until.isoformat() if found.until else label(found.outlook)

    def _longest(self, one: KeptDossier) -> str:
        longest = one.judgement.reckoning.longest
        return longest.term.label if longest else ""

    def _result(self, one: KeptDossier) -> str:
        found = one.judgement
        if found.reckoning.missing:
            return self.tr("缺少：{names}").format(names=self.tr("、").join(map(text, found.reckoning.missing)))
        if found.reckoning.outlook is Outlook.RUNNING:
            return self._waits_for(found.reckoning)
        return words(found.refusal) if found.refusal else self.tr("可以列入销毁清册")

    def _waits_for(self, found: Reckoning) -> str:
        """Say from when the terms would count that have not begun, and which those are."""
        waiting: dict[str, list[str]] = {}
        for one in found.terms:
            if one.begun is None:
                waiting.setdefault(one.term.begins, []).append(one.term.label)
        joint, of_it = self.tr("、"), self.tr("{begins}：{terms}")
        said = (of_it.format(begins=text(begins), terms=joint.join(terms)) for begins, terms in waiting.items())
        return self.tr("；").join(said)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(ToolRow((plain(self.shown_title(), "title"),), [made for made, _right, _act in self._acts]))
        row = QHBoxLayout()
        row.setSpacing(8)
        for which, made in self._lists.items():
            if which is not RetentionList.ENDLESS:
                row.addWidget(made, 1)
        column.addLayout(row)
        column.addWidget(self._lists[RetentionList.ENDLESS], 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._bars)
        column.addWidget(self._nothing)
        column.addWidget(self.table.bar)
        column.addWidget(self.table, 1)
