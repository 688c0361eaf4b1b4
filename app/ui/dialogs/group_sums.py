"""分组统计: what is out by person, what is overdue by department, and every group of dossiers with its sums."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.dossier import DossierState
from app.models.domain.filtering import ColumnFilter, Filters, GroupSum, Way
from app.models.domain.life import Life
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, counted
from app.ui.run import Newest
from app.ui.widgets.dossier_table import filter_columns
from app.ui.widgets.inputs import Choice
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import captioned, plain

_GROUPED = ("holder", "department", "state", "category", "place")
_LENT = ColumnFilter(
    "state",
    Way.VALUES,
    (DossierState.LENT.value, *(f"{DossierState.LENT.value}.{life.value}" for life in Life if life.is_new)),
)


class GroupSumsDialog(Dialog):
    """`list_wanted` carries the filters of a group, and the words for it."""

    list_wanted = Signal(object, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("分组统计"))
        self.setObjectName("groupSumsDialog")
        self.resize(640, 520)
        self._desk, self._columns, self._newest = desk, filter_columns(desk.pack), Newest()
        columns = self._columns
        self._shown_by = columns[_GROUPED[0]]
        grouped = [columns[key] for key in (*_GROUPED, *(key for key in columns if ":" in key))]
        self._of = named(Choice(self._offered()), "sumsOf")
        self._by = named(Choice((one.title, one.key) for one in grouped), "sumsBy")
        self._model: RowsModel[GroupSum] = RowsModel(self._headings())
        self._table = RowsTable(self._model, "sumsTable")
        self._total = plain("", "heading", name="sumsTotal")
        self._lay_out()
        self._of.changed.connect(self._take_list)
        self._by.changed.connect(self._read)
        self._table.opened.connect(lambda: self._list.click())
        self._take_list()

    def _offered(self) -> list[tuple[str, tuple[Filters, str]]]:
        """The ready-made lists: their words, their filters, and the column that they are grouped by."""
        yesterday = self._desk.now().date() - timedelta(days=1)
        late = ColumnFilter("due", Way.BETWEEN, last=yesterday.isoformat())
        return [
            (self.tr("借出在外的档案，按借阅人"), ((_LENT,), "holder")),
            (self.tr("逾期未还的档案，按部门"), ((_LENT, late), "department")),
            (self.tr("全部档案"), ((), "category")),
        ]

    def _headings(self) -> tuple[RowColumn[GroupSum], ...]:
        return (
            RowColumn(self.tr("分组"), 0, self._said),
            RowColumn(self.tr("份数"), 96, lambda one: f"{one.dossiers:,}"),
            RowColumn(self.tr("借出"), 96, lambda one: f"{one.lent:,}"),
            RowColumn(
                self.tr("逾期"), 96, lambda one: f"{one.overdue:,}", lambda one: Tone.ERROR if one.overdue else None
            ),
        )

    def _said(self, one: GroupSum) -> str:
        return self._shown_by.said(one.value) if one.value else self.tr("（空）")

    def _lay_out(self) -> None:
        self.body.addLayout(captioned({self.tr("清单(&O)"): self._of, self.tr("分组(&G)"): self._by}))
        self.body.addWidget(self._total)
        self.body.addWidget(self._table, 1)
        self.add_button(self.tr("关闭"), "closeButton").clicked.connect(self.reject)
        self._list = self.add_button(self.tr("列出这一组(&L)"), "sumsList", "primary", default=True)
        self._table.menu.offer(lambda: (self._list,))
        self._list.clicked.connect(self._show_group)

    def _take_list(self) -> None:
        """Group a ready-made list as it usually is."""
        self._by.blockSignals(True)
        self._by.choose(self._of.value()[1])
        self._by.blockSignals(False)
        self._read()

    def _read(self) -> None:
        desk, (filters, _), by = self._desk, self._of.value(), self._by.value()
        self._list.setEnabled(False)
        run.perform(
            self, lambda: dossiers.sums(desk, filters, by), self._newest.ask(lambda found: self._show(by, found))
        )

    def _show(self, by: str, found: list[GroupSum]) -> None:
        self._shown_by = self._columns[by]
        self._model.show(found)
        if found:
            self._table.selectRow(0)
        self._list.setEnabled(bool(found))
        self._total.setText(
            counted(
                self.tr, "共 {n} 份，借出 {lent} 份，逾期 {late} 份", sum(one.dossiers for one in found), grouped=True,
                lent=f"{sum(one.lent for one in found):,}", late=f"{sum(one.overdue for one in found):,}",
            )
        )  # fmt: skip

    def _show_group(self) -> None:
        chosen: GroupSum | None = self._table.current
        if chosen is None:
            return
        filters, by = self._of.value()[0], self._shown_by.key
        others = tuple(one for one in filters if one.column != by)
        self.accept()
        self.list_wanted.emit((*others, ColumnFilter(by, Way.VALUES, (chosen.value,))), self._said(chosen))
