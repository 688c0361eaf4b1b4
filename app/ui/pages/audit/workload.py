"""录入和更新统计: what each person registered, updated and filed, month by month; printed and exported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.domain.errors import Refusal
from app.models.domain.workload import Workload
from app.models.services import workloads
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.reports.forms import workload as form
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.messages import Tone, counted, tone_of, words
from app.ui.papers.workload import workload_sheet, workload_table
from app.ui.run import Newest
from app.ui.widgets.inputs import Choice
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain


class WorkloadDialog(Dialog):
    """The counts of a period, from the audit trail."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("录入和更新统计"))
        self.setObjectName("workloadDialog")
        self.resize(760, 520)
        self._desk, self._newest = desk, Newest()
        self._period = named(Choice(self._periods(desk.now().date())), "workloadPeriod")
        self._rows: RowsModel[Workload] = RowsModel(self._columns())
        self._total = plain(kind="muted", name="workloadTotal")
        line = QHBoxLayout()
        caption = plain(self.tr("期间(&P)"))
        caption.setBuddy(self._period)
        line.addWidget(caption)
        line.addWidget(self._period)
        line.addStretch(1)
        line.addWidget(self._total)
        self.body.addLayout(line)
        self.body.addWidget(RowsTable(self._rows, "workloadTable"), 1)
        note = self.tr("按操作日志统计。修改资料计入提交修改申请的人；导入台账计入经办人，已撤销的不计。")
        self.body.addWidget(plain(note, "muted", wrap=True))
        self._print = self.add_button(self.tr("打印…(&R)"), "workloadPrint", "primary")
        self._export = self.add_button(self.tr("导出表格…(&X)"), "workloadExport")
        self._print.clicked.connect(lambda: self._take_out(self._show_paper))
        self._export.clicked.connect(lambda: self._take_out(self._save))
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._period.changed.connect(self._read)
        self._read()

    def _periods(self, today: date) -> list[tuple[str, tuple[date, date]]]:
        month, year = today.replace(day=1), today.replace(month=1, day=1)
        before, last_year = month - timedelta(days=1), year - timedelta(days=1)
        return [
            (self.tr("今年"), (year, today)),
            (self.tr("本月"), (month, today)),
            (self.tr("上月"), (before.replace(day=1), before)),
            (self.tr("去年"), (last_year.replace(month=1, day=1), last_year)),
        ]

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
        run.perform(self, read, self._newest.ask(self._show), self._refused)

    def _show(self, found: list[Workload]) -> None:
        self._rows.show(found)
        total = sum(one.total for one in found)
        self._total.setText(
            counted(self.tr, "共 {n} 项", total, grouped=True) if found else self.tr("本期没有录入和更新")
        )
        for made in (self._print, self._export):
            made.setEnabled(bool(found))

    def _take_out(self, then: Callable[[Outcome[list[Workload]]], None]) -> None:
        first, last = self._period.value()
        run.act(self, partial(workloads.take_out, self._desk, first, last), then, self._refused)

    def _show_paper(self, out: Outcome[list[Workload]]) -> None:
        pdf = form.render(workload_table(self._desk, self._days(), out))
        PdfPreview(self, self.tr("录入和更新统计表"), pdf, of=self._days()).open()

    def _save(self, out: Outcome[list[Workload]]) -> None:
        ask_and_save(
            self, f"{self.tr('录入和更新统计表')} {self._days()}", lambda: workload_sheet(out.value),
            lambda path: self.say(Tone.OK, self.tr("已导出：{file}").format(file=path.name)),
        )  # fmt: skip

    def _days(self) -> str:
        first, last = self._period.value()
        return self.tr("{first} 至 {last}").format(first=first.isoformat(), last=last.isoformat())

    def _refused(self, refusal: Refusal) -> None:
        self.say(tone_of(refusal), words(refusal))
