"""录入和更新统计: the entries and updates of each person, month by month; printed and exported."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.domain.workload import Workload
from app.models.services import workloads
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.workloads import WorkloadsTaken
from app.reports.forms import workload as form
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.dialogs.way_out import ask_to_export, ask_to_print
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.papers.workload import workload_sheet, workload_table
from app.ui.periods import days_words, periods
from app.ui.run import Newest
from app.ui.widgets.inputs import Choice
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import captioned, plain


class WorkloadDialog(Dialog):
    """The counts of a period, from the audit trail."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("录入和更新统计"))
        self.setObjectName("workloadDialog")
        self.resize(760, 520)
        self._desk, self._newest = desk, Newest()
        *months, this_year, last_year = periods(desk.now().date())
        self._period = named(Choice([this_year, *months, last_year]), "workloadPeriod")
        self._rows: RowsModel[Workload] = RowsModel(self._columns())
        self._total = plain(kind="muted", name="workloadTotal")
        self.body.addLayout(captioned({self.tr("期间(&P)"): self._period}, self._total))
        self.body.addWidget(RowsTable(self._rows, "workloadTable"), 1)
        note = self.tr("按操作日志统计。修改资料计入提交修改申请的人；导入台账计入经办人，已撤销的不计。")
        self.body.addWidget(plain(note, "muted", wrap=True))
        self._print = self.add_button(self.tr("打印…(&R)"), "workloadPrint", "primary")
        self._export = self.add_button(self.tr("导出表格…(&X)"), "workloadExport")
        self._print.clicked.connect(lambda: self._ask_paper(*self._period.value()))
        self._export.clicked.connect(lambda: self._ask_sheet(*self._period.value()))
        for made in (self._print, self._export):
            made.setVisible(desk.can(Right.EXPORT))
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._period.changed.connect(self._read)
        self._read()

    def _columns(self) -> tuple[RowColumn[Workload], ...]:
        return (
            RowColumn(self.tr("月份"), 88, lambda one: one.month),
            RowColumn(self.tr("姓名"), 0, lambda one: one.person),
            RowColumn(self.tr("部门"), 0, lambda one: one.department),
            RowColumn(self.tr("登记档案"), 88, lambda one: f"{one.registered:,}"),
            RowColumn(self.tr("更新资料"), 88, lambda one: f"{one.updated:,}"),
            RowColumn(self.tr("归入资料"), 88, lambda one: f"{one.filed:,}"),
            RowColumn(self.tr("合计"), 80, lambda one: f"{one.total:,}"),
        )

    def _read(self) -> None:
        first, last = self._period.value()
        read = partial(workloads.counted, self._desk, first, last)
        run.perform(self, read, self._newest.ask(self._show))

    def _show(self, found: list[Workload]) -> None:
        self._rows.show(found)
        total = sum(one.total for one in found)
        self._total.setText(
            counted(self.tr, "共 {n} 项", total, grouped=True) if found else self.tr("本期没有录入和更新")
        )
        for made in (self._print, self._export):
            made.setEnabled(bool(found))

    @opens
    def _ask_paper(self, first: date, last: date) -> None:
        desk, days = self._desk, days_words(first, last)

        def show(out: Outcome[WorkloadsTaken]) -> None:
            title, table = self.tr("录入和更新统计表"), workload_table(desk, first, last, out)
            made_from = Provenance(desk.acted_seq, Right.EXPORT, ())
            run.perform(
                self,
                lambda: form.render(table),
                lambda pdf: PdfPreview(self, title, pdf, of=days, made_from=made_from).open(),
            )

        ask_to_print(self, desk, self.tr("打印录入和更新统计"), partial(workloads.take_out, desk, first, last), show)

    @opens
    def _ask_sheet(self, first: date, last: date) -> None:
        desk, name = self._desk, f"{self.tr('录入和更新统计表')} {days_words(first, last)}"

        def save(out: Outcome[WorkloadsTaken]) -> None:
            said = self.tr("已导出到 {file}。导出已记入日志。")
            ask_and_save(
                self, name, lambda: workload_sheet(out.value.rows),
                lambda path: self.say(Tone.OK, said.format(file=path.name)),
            )  # fmt: skip

        ask_to_export(self, desk, self.tr("导出录入和更新统计"), partial(workloads.take_out, desk, first, last), save)
