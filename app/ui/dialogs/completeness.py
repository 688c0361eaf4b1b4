"""资料齐全情况: a matrix of what dossiers lack, and from each of its cells the way to these dossiers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.matrix import Gap, Matrix, groupings, title_of
from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.services import completeness
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.reports.forms import completeness_table
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.messages import Tone, text
from app.ui.openings import opens
from app.ui.papers.completeness import completeness_sheet
from app.ui.papers.completeness import completeness_table as table_words
from app.ui.run import Newest
from app.ui.widgets.inputs import Choice
from app.ui.widgets.matrix_table import MatrixModel, MatrixTable
from app.ui.widgets.named import named
from app.ui.widgets.text import captioned, plain


class CompletenessDialog(Dialog):
    """`list_wanted` carries the dossiers of a cell and the words for it, `print_wanted` the dossiers alone."""

    list_wanted = Signal(object, str)
    print_wanted = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("资料齐全情况"))
        self.setObjectName("completenessDialog")
        self.resize(1080, 600)
        self._desk, self._newest = desk, Newest()
        pack = desk.pack
        self._by = named(Choice((text(title_of(pack, one)), one) for one in groupings(pack)), "completenessBy")
        classes = [
            (self.tr("{axis}：{value}").format(axis=axis.name, value=value), (axis.key, value))
            for axis in pack.axes for value in axis.values
        ]  # fmt: skip
        everybody: list[tuple[str, tuple[str, str] | None]] = [(self.tr("全部客户"), None)]
        self._class = named(Choice([*everybody, *classes]), "completenessClass")
        self._shown_of = (self._by.value(), self._class.value())
        self._matrix = MatrixModel(pack)
        self._table = MatrixTable(self._matrix, "completenessTable")
        self._table.setAccessibleName(self.tr("资料齐全情况，每格为缺 / 应有"))
        self._total = plain(kind="heading", name="completenessTotal")
        self._lay_out()
        self._by.changed.connect(self._read)
        self._class.changed.connect(self._read)
        self._table.picked.connect(self._picked)
        self._table.opened.connect(lambda: self._list.click())
        self._read()

    def _lay_out(self) -> None:
        inputs: dict[str, QWidget] = {self.tr("每行一个(&G)"): self._by, self.tr("只看(&V)"): self._class}
        self.body.addLayout(captioned(inputs, self._total))
        self.body.addWidget(self._table, 1)
        message = self.tr(
            "每格：缺 / 应有，颜色越深缺得越多；“—”为不要求。按现行制度的应收资料和必填信息计算。双击一格，列出这些档案。"
        )
        self.body.addWidget(plain(message, "muted", wrap=True))
        self.add_button(self.tr("关闭"), "closeButton").clicked.connect(self.reject)
        self._export = self.add_button(self.tr("导出为表格…(&E)"), "completenessExport")
        self._paper = self.add_button(self.tr("打印此表…(&T)"), "completenessPaper")
        self._print = self.add_button(self.tr("打印补充资料清单…(&P)"), "completenessPrint")
        self._list = self.add_button(self.tr("列出待补的档案(&L)"), "completenessList", "primary", default=True)
        for made in (self._export, self._paper):
            made.setVisible(self._desk.can(Right.EXPORT))
        self._table.menu.offer(lambda: (self._list, self._print, self._export, self._paper))
        self._print.clicked.connect(lambda: self._gather(lambda ids, _words: self.print_wanted.emit(ids)))
        self._list.clicked.connect(lambda: self._gather(self.list_wanted.emit))
        self._export.clicked.connect(lambda: self._ask_export(*self._shown_of))
        self._paper.clicked.connect(lambda: self._ask_paper(*self._shown_of))

    def _read(self) -> None:
        desk, by, of_class = self._desk, self._by.value(), self._class.value()
        self._total.setText(self.tr("正在统计……"))
        shown = self._newest.ask(partial(self._show, by, of_class))
        run.perform(self, lambda: completeness.matrix(desk, by, of_class), shown)

    def _show(self, by: str, of_class: tuple[str, str] | None, matrix: Matrix) -> None:
        self._shown_of = (by, of_class)
        whole = matrix.sums[0]
        self._total.setText(
            self.tr("共 {n} 份，待补 {lacking} 份，齐全率 {percent}%").format(
                n=f"{whole.needed:,}", lacking=f"{whole.missing:,}", percent=whole.whole_percent
            )
        )
        self._matrix.show(matrix)
        for made in (self._export, self._paper):
            made.setEnabled(bool(matrix.rows))
        self._picked()

    def _picked(self) -> None:
        cell = self._table.current
        for made in (self._print, self._list):
            made.setEnabled(cell is not None and cell.tally.missing > 0)

    def _gather(self, then: Callable[[object, str], None]) -> None:
        """Find the dossiers of the cell with the cursor, and hand them on."""
        cell, desk, (by, of_class) = self._table.current, self._desk, self._shown_of
        if cell is None:
            return
        gap, words = Gap(by, cell.group, cell.lacking, of_class), self._words(cell.title, of_class)

        def found(ids: object) -> None:
            self.accept()
            then(ids, words)

        run.perform(self, lambda: completeness.incomplete(desk, gap), found)

    def _words(self, cell: str, of_class: tuple[str, str] | None) -> str:
        """Return what the list of a cell is headed by."""
        narrowed = self.tr("（{value}）").format(value=of_class[1]) if of_class else ""
        return self.tr("待补：{cell}{narrowed}").format(cell=cell, narrowed=narrowed)

    @opens
    def _ask_export(self, by: str, of_class: tuple[str, str] | None) -> None:
        desk = self._desk

        def save(outcome: Outcome[Matrix]) -> None:
            said = self.tr("已导出到 {file}。导出已记入日志。")
            ask_and_save(
                self, self.tr("资料齐全情况"), lambda: completeness_sheet(desk.pack, outcome.value, by),
                lambda path: self.say(Tone.OK, said.format(file=path.name)),
            )  # fmt: skip

        take = partial(completeness.export, desk, by, of_class)
        self._ask(self.tr("导出资料齐全情况"), self.tr("导出(&S)"), take, save)

    @opens
    def _ask_paper(self, by: str, of_class: tuple[str, str] | None) -> None:
        desk, form = self._desk, self.tr("资料齐全情况")

        def show(outcome: Outcome[Matrix]) -> None:
            words, made_from = table_words(desk, outcome, by, of_class), Provenance(desk.acted_seq, Right.EXPORT)
            preview_long(
                self, form, lambda progress, cancelled: completeness_table.render(words, progress, cancelled), made_from,
            )  # fmt: skip

        take = partial(completeness.print_matrix, desk, by, of_class)
        self._ask(self.tr("打印资料齐全情况"), self.tr("打印(&S)"), take, show)

    def _ask(
        self, title: str, verb: str, take: Callable[[str], Outcome[Matrix]], then: Callable[[Outcome[Matrix]], None]
    ) -> None:  # fmt: skip
        """Ask what it is taken out for, which is logged; then take it."""
        form = FormDialog(self, title, self.tr("按现在的分组和客户分类。经办人、时间和用途会记入操作日志。"))
        purpose = form.add_purpose(self._desk.pack)
        form.submit(verb, lambda: partial(take, purpose.value()))
        form.kept.connect(then)
        form.open()
