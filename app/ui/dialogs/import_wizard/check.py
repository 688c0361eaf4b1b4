"""Second step of the import: the dry run, row by row, mended in place until it is right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.layout import Mapping
from app.models.ledgers.rows import LedgerRow
from app.models.services import importing
from app.models.services.desk import Desk
from app.ui import run as background
from app.ui.dialogs.import_wizard.columns import ColumnsDialog
from app.ui.dialogs.import_wizard.rows import FIXED, NUMBER, REASON, STATUS, RowsModel, Shown, Survey, survey
from app.ui.widgets.text import button, plain

_ROW_HEIGHT = 32
_TWO_LINES = 44
_WIDTHS = {NUMBER: 72, STATUS: 96, REASON: 440}
_CELL_WIDTH = 120
Edit = tuple[str, int, int]


class CheckStep(QWidget):
    """`surveyed` carries the Survey whenever something was judged anew."""

    surveyed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.dry_run: DryRun | None = None
        self.survey: Survey | None = None
        self._edits: dict[Edit, str] = {}
        self._asks_category = False
        self._pending = 0
        self._rows = RowsModel()
        self._rows.edited.connect(self._mend)
        self._lay_out()

    @property
    def mended(self) -> int:
        """How many cells were mended here."""
        return len(self._edits)

    @property
    def ready(self) -> bool:
        """Whether an import may begin: nothing is being judged, a category is known, and a row is ready."""
        return bool(
            not self._pending
            and self.dry_run is not None
            and self.survey is not None
            and self.survey.counts.ready
            and not (self._asks_category and not self._category.currentData())
        )

    def take(self, dry_run: DryRun, seen: Survey) -> None:
        """Show a file that was read."""
        self._edits.clear()
        self._asks_category = dry_run.needs_category
        self._category_line.setVisible(self._asks_category)
        self._category.setCurrentIndex(0)
        self._show(dry_run, seen)
        self._filters[Shown.REJECTED if seen.counts.rejected else Shown.ALL].setChecked(True)
        self._refill()

    def _lay_out(self) -> None:
        self._summary = plain(kind="heading", wrap=True, name="importSummary")
        self._filters: dict[Shown, QPushButton] = {}
        group = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(8)
        for shown in (Shown.ALL, Shown.REJECTED, Shown.WARNED):
            chip = button("", "mode", name=f"show-{shown.value}")
            chip.setCheckable(True)
            chip.clicked.connect(self._refill)
            group.addButton(chip)
            line.addWidget(chip)
            self._filters[shown] = chip
        line.addStretch(1)
        columns = button(self.tr("各列对应…(&L)"), name="columnsButton")
        columns.clicked.connect(self._ask_columns)
        line.addWidget(columns)
        self._category_line = self._make_category()
        self._table = self._make_table()
        self._hint = plain(wrap=True, name="reasonLine")
        self._hint.setMinimumHeight(_TWO_LINES)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addWidget(self._category_line)
        column.addLayout(line)
        column.addWidget(self._table, 1)
        column.addWidget(self._hint)

    def _make_category(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._category = QComboBox(objectName="ledgerCategory")
        self._category.addItem(self.tr("请选择"), "")
        for category in self._desk.pack.categories:
            self._category.addItem(category.name, category.code)
        caption = QLabel(self.tr("台账没有类别列，没写类别的行都是(&C)"))
        caption.setBuddy(self._category)
        self._category.activated.connect(self._take_category)
        row.addWidget(caption)
        row.addWidget(self._category)
        row.addStretch(1)
        line.hide()
        return line

    def _make_table(self) -> QTableView:
        table = QTableView(objectName="importTable")
        table.setModel(self._rows)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.verticalHeader().setSectionResizeMode(table.verticalHeader().ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setDefaultSectionSize(_CELL_WIDTH)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.doubleClicked.connect(self._go_to_problem)
        table.selectionModel().currentChanged.connect(self._explain)
        return table

    def _explain(self) -> None:
        """The whole reason of the current row, which its column may not have room for."""
        place = self._table.currentIndex().row()
        reasons = self._rows.reasons_at(place) if place >= 0 else []
        if reasons:
            number = self._rows.row_at(place).number
            self._hint.setText(self.tr("第 {n} 行：{reasons}").format(n=number, reasons="  ".join(reasons)))
        else:
            self._hint.setText(
                self.tr(
                    "双击“问题与处理”跳到出错的单元格；F2 修改，改好的行立即重新检查。退回的行不导入，可存为表格交同事更正。"
                )
            )

    def _go_to_problem(self, index: QModelIndex) -> None:
        """From the reason to the cell it is about, ready to be mended."""
        column = self._rows.problem_column(index.row())
        if index.column() < FIXED and column is not None:
            cell = self._rows.index(index.row(), column)
            self._table.setCurrentIndex(cell)
            self._table.edit(cell)

    def _show(self, dry_run: DryRun, seen: Survey) -> None:
        other_columns = self.dry_run is None or self.dry_run.mapping != dry_run.mapping
        self.dry_run = dry_run
        self._tell(seen)
        if other_columns:
            self._rows.show_rows(dry_run, ())
            for column, width in _WIDTHS.items():
                self._table.setColumnWidth(column, width)
            for place, label in enumerate(dry_run.mapping.labels):
                self._table.setColumnHidden(FIXED + place, not label and not dry_run.mapping.fields[place])

    def _tell(self, seen: Survey) -> None:
        self.survey = seen
        counts = seen.counts
        said = self.tr("{rows} 行：可导入 {ready}，退回 {rejected}，提醒 {warned}").format(
            rows=f"{counts.rows:,}", ready=f"{counts.ready:,}", rejected=f"{counts.rejected:,}",
            warned=f"{counts.warned:,}",
        )  # fmt: skip
        if counts.still_out is not None:
            said += self.tr("（借阅登记簿，其中 {n} 笔至今未还）").format(n=counts.still_out)
        self._summary.setText(said)
        for shown, title, number in (
            (Shown.ALL, self.tr("全部 {n}"), counts.rows),
            (Shown.REJECTED, self.tr("退回 {n}"), counts.rejected),
            (Shown.WARNED, self.tr("提醒 {n}"), counts.warned),
        ):
            self._filters[shown].setText(title.format(n=f"{number:,}"))
        self.surveyed.emit(seen)

    def _refill(self) -> None:
        assert self.dry_run is not None and self.survey is not None
        shown = next(shown for shown, chip in self._filters.items() if chip.isChecked())
        self._rows.show_rows(self.dry_run, self.survey.places[shown])
        self._explain()

    def _mend(self, row: LedgerRow, column: int, new_text: str) -> None:
        dry_run = self.dry_run
        assert dry_run is not None
        self._edits[row.sheet, row.number, column] = new_text

        def judge() -> Survey:
            dry_run.recheck(row.number, row.keys[column], new_text, row.sheet)
            return survey(dry_run)

        def judged(seen: Survey) -> None:
            self._rows.judged()
            self._tell(seen)
            self._explain()

        self._judge(judge, judged)

    def _ask_columns(self) -> None:
        assert self.dry_run is not None
        dialog = ColumnsDialog(self, self.dry_run)
        dialog.chosen.connect(self._take_columns)
        dialog.open()

    def _take_columns(self, mapping: Mapping, remember: bool) -> None:
        desk, dry_run = self._desk, self.dry_run
        assert dry_run is not None

        def read() -> DryRun:
            other = dry_run.with_mapping(mapping)
            if remember:
                importing.remember_columns(desk, other)
            return other

        self._reread(read)

    def _take_category(self) -> None:
        dry_run, category = self.dry_run, self._category.currentData()
        assert dry_run is not None
        if category:
            self._reread(lambda: dry_run.with_category(category))

    def _reread(self, read: Callable[[], DryRun]) -> None:
        """Read the file's rows in another way; what was mended stays mended."""
        edits = dict(self._edits)

        def work() -> tuple[DryRun, Survey]:
            other = read()
            for (sheet, number, column), new_text in edits.items():
                other.recheck(number, other.mapping.keys()[column], new_text, sheet)
            return other, survey(other)

        def done(result: tuple[DryRun, Survey]) -> None:
            self._show(*result)
            self._refill()

        self._judge(work, done)

    def _judge(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """One after the other, so that no import begins before its rows are judged."""
        self._pending += 1
        if self.survey is not None:
            self.surveyed.emit(self.survey)

        def judged(result: object) -> None:
            self._pending -= 1
            done(result)

        def refused(refusal: Exception) -> None:
            self._pending -= 1
            if self.survey is not None:
                self.surveyed.emit(self.survey)
            background.report(self, refusal)

        background.perform(self, work, judged, refused, lane=background.Lane.WRITE)


def is_register(dry_run: DryRun) -> bool:
    """Whether the file is a borrow register."""
    return dry_run.kind is LedgerKind.BORROW_REGISTER
