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

from app.models.domain.errors import Refusal
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.dry_run import CellPlace, DryRun
from app.models.ledgers.layout import Mapping
from app.models.ledgers.rows import LedgerRow
from app.models.ledgers.tables import Wish
from app.models.services import importing
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.import_wizard.columns import ColumnsDialog
from app.ui.dialogs.import_wizard.left_out import LeftOutDialog, in_short
from app.ui.dialogs.import_wizard.rows import (
    FIXED,
    NUMBER,
    REASON,
    STATUS,
    ChoiceDelegate,
    LedgerRowsModel,
    Shown,
    Survey,
    survey,
)
from app.ui.messages import counted
from app.ui.openings import opens
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain

_ROW_HEIGHT = 52  # two lines of a reason
_HINT_HEIGHT = 44
_WIDTHS = {NUMBER: 56, STATUS: 88, REASON: 320}
_CELL_WIDTH = 120
# Wide enough for the eighteen digits of an identity number.
_WIDEST = {"id_number": "0" * 19}
_CELL_PADDING = 24
Change = Callable[[DryRun], DryRun]


class CheckStep(QWidget):
    """`surveyed` carries the Survey whenever something was judged anew."""

    surveyed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.dry_run: DryRun | None = None
        self._as_read: DryRun | None = None
        self.survey: Survey | None = None
        self._asks_category = False
        self._changes: list[Change] = []
        self._judging = 0
        self._rows = LedgerRowsModel()
        self._rows.edited.connect(self._mend)
        self._lay_out()

    @property
    def is_touched(self) -> bool:
        """Return whether cells were mended, columns assigned, or a sheet or category chosen since the file was read."""
        return bool(self._changes) or self.dry_run is not self._as_read

    @property
    def work(self) -> tuple[str, Wish, dict[CellPlace, str]] | None:
        """Return what was decided by hand about the file: its checksum, how it is read, and the mended cells."""
        run = self.dry_run
        return (run.sha256, run.wish, dict(run.edits)) if run is not None else None

    def redo(self, sha256: str, wish: Wish, edits: dict[CellPlace, str]) -> bool:
        """Decide the same again; False for a file that is another one now."""
        if self.dry_run is None or self.dry_run.sha256 != sha256:
            return False
        self._change(lambda dry_run: dry_run.reread(wish, edits))
        return True

    @property
    def ready(self) -> bool:
        """Return whether an import may begin: nothing is being judged, a category is known, and a row is ready."""
        return bool(
            not self._changes
            and self.dry_run is not None
            and self.survey is not None
            and self.survey.counts.ready
            and not (self._asks_category and not self._category.currentData())
        )

    def take(self, dry_run: DryRun, seen: Survey) -> None:
        """Show a file that was read."""
        self._as_read = dry_run
        self._ask_category(dry_run)
        self._filters[Shown.REJECTED if seen.counts.rejected else Shown.ALL].setChecked(True)
        self._show(dry_run, seen)
        self._fill()
        if dry_run.unsuited:
            self._ask_columns()

    def _ask_category(self, dry_run: DryRun) -> None:
        """Ask for a category where the ledger has none, unless it was chosen already."""
        if dry_run.needs_category or not dry_run.wish.category:
            self._asks_category = dry_run.needs_category
            self._category.setCurrentIndex(0)
        self._category_line.setVisible(self._asks_category)

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
        self._left_out_line = self._make_left_out()
        self._table = self._make_table("importTable")
        self._table.setItemDelegate(ChoiceDelegate(self._table, [one.name for one in self._desk.pack.categories]))
        self._verdicts = self._make_table("importVerdicts")
        self._yoke_tables()
        self._hint = plain(wrap=True, name="reasonLine")
        self._hint.setMinimumHeight(_HINT_HEIGHT)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._left_out_line)
        column.addWidget(self._summary)
        column.addWidget(self._category_line)
        column.addLayout(line)
        tables = QHBoxLayout()
        tables.setSpacing(0)
        tables.addWidget(self._verdicts)
        tables.addWidget(self._table, 1)
        column.addLayout(tables, 1)
        column.addWidget(self._hint)

    def _make_category(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._category = named(QComboBox(), "ledgerCategory")
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

    def _make_left_out(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._left_out = plain(kind="warning", wrap=True, name="leftOut")
        look = button(self.tr("逐项查看…(&U)"), name="leftOutButton")
        look.clicked.connect(self._look_at_left_out)
        self._sheet_caption = QLabel(self.tr("改读工作表(&W)"))
        self._sheet = named(QComboBox(), "otherSheet")
        self._sheet.activated.connect(self._take_sheet)
        self._sheet_caption.setBuddy(self._sheet)
        row.addWidget(self._left_out, 1)
        for part in (look, self._sheet_caption, self._sheet):
            row.addWidget(part)
        return line

    def _look_at_left_out(self) -> None:
        assert self.dry_run is not None
        LeftOutDialog(self, self.dry_run.left_out, len(self.dry_run.sheets) > 1).open()

    def _tell_left_out(self, dry_run: DryRun) -> None:
        self._left_out.setText(f"⚠ {in_short(dry_run.left_out)}")
        self._left_out_line.setVisible(bool(dry_run.left_out))
        self._sheet.clear()
        self._sheet.addItem(self.tr("（不改）"), "")
        for name in dry_run.other_sheets:
            self._sheet.addItem(name, name)
        for part in (self._sheet_caption, self._sheet):
            part.setVisible(bool(dry_run.other_sheets))

    def _take_sheet(self) -> None:
        name = self._sheet.currentData()
        if name:
            self._change(lambda dry_run: dry_run.with_sheet(name))

    def _make_table(self, name: str) -> QTableView:
        table = named(QTableView(), name)
        table.setModel(self._rows)
        table.setAlternatingRowColors(True)
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
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        table.doubleClicked.connect(self._go_to_problem)
        return table

    def _yoke_tables(self) -> None:
        """Keep number, verdict and reason in place at the left while the cells at the right are scrolled sideways."""
        left, right = self._verdicts, self._table
        left.setSelectionModel(right.selectionModel())
        left.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.verticalScrollBar().valueChanged.connect(right.verticalScrollBar().setValue)
        right.verticalScrollBar().valueChanged.connect(left.verticalScrollBar().setValue)
        left.horizontalHeader().setStretchLastSection(True)
        left.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        left.setFixedWidth(sum(_WIDTHS.values()) + 2 * left.frameWidth())
        right.selectionModel().currentChanged.connect(self._explain)

    def _explain(self) -> None:
        """The whole reason of the current row, which its column may not have room for."""
        place = self._table.selectionModel().currentIndex().row()
        reasons = self._rows.reasons_at(place) if place >= 0 else []
        if reasons:
            number = self._rows.row_at(place).number
            self._hint.setText(self.tr("第 {n} 行：{reasons}").format(n=number, reasons="  ".join(reasons)))
        else:
            self._hint.setText(
                self.tr(
                    "双击“问题与处理”跳到出错的单元格；F2 修改，改好的行立即重新检查。退回的行不导入，可存为表格交同事更正；"
                    "可导入的行要么全部导入，要么一行不进。"
                )
            )

    def _go_to_problem(self, index: QModelIndex) -> None:
        """Go from the reason to its cell, ready to be mended."""
        column = self._rows.problem_column(index.row())
        if index.column() < FIXED and column is not None:
            cell = self._rows.index(index.row(), column)
            self._table.setCurrentIndex(cell)
            self._table.edit(cell)

    def _show(self, dry_run: DryRun, seen: Survey) -> None:
        self.dry_run = dry_run
        self._tell_left_out(dry_run)
        self._tell(seen)

    def _fill(self) -> None:
        """Fill the table anew: another file, or other columns."""
        assert self.dry_run is not None
        mapping = self.dry_run.mapping
        self._refill()
        for column, width in _WIDTHS.items():
            self._verdicts.setColumnWidth(column, width)
            self._table.setColumnHidden(column, True)
        room_for = self._table.fontMetrics().horizontalAdvance
        for place, (label, field) in enumerate(zip(mapping.labels, mapping.fields, strict=True)):
            self._verdicts.setColumnHidden(FIXED + place, True)
            self._table.setColumnHidden(FIXED + place, not label and not field)
            self._table.setColumnWidth(
                FIXED + place, max(_CELL_WIDTH, room_for(_WIDEST.get(field, label)) + _CELL_PADDING)
            )

    def _tell(self, seen: Survey) -> None:
        self.survey = seen
        counts = seen.counts
        said = self.tr("{rows} 行：可导入 {ready}，退回 {rejected}，提醒 {warned}").format(
            rows=f"{counts.rows:,}", ready=f"{counts.ready:,}", rejected=f"{counts.rejected:,}",
            warned=f"{counts.warned:,}",
        )  # fmt: skip
        if self.dry_run is not None and self.dry_run.unsuited:
            said = self.tr("还没有读出任何行：请点“各列对应…”指明各列。")
        if counts.still_out is not None:
            said += counted(self.tr, "（借阅登记簿，其中 {n} 笔至今未还）", counts.still_out)
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
        assert self.dry_run is not None
        place = self.dry_run.place_of(row, column)
        self._change(lambda dry_run: dry_run.mended({place: new_text}))

    @opens
    def _ask_columns(self) -> None:
        if self.dry_run is None:
            return
        dialog = ColumnsDialog(self, self.dry_run)
        dialog.chosen.connect(self._take_columns)
        dialog.open()

    def _take_columns(self, mapping: Mapping, remember: bool, header: int | None) -> None:
        desk = self._desk

        def read(dry_run: DryRun) -> DryRun:
            other = dry_run.with_mapping(mapping) if header is None else dry_run.with_header(header, mapping)
            if remember:
                importing.remember_columns(desk, other)
            return other

        self._change(read)

    def _take_category(self) -> None:
        category = self._category.currentData()
        if category:
            self._change(lambda dry_run: dry_run.with_category(category))

    def _change(self, change: Change) -> None:
        """Judge the ledger again. The shown run stays until the new one replaces it."""
        self._changes.append(change)
        if self.survey is not None:
            self.surveyed.emit(self.survey)
        if not self._judging:
            self._judge()

    def _judge(self) -> None:
        """Carry out every change that waits, in the order in which they were made."""
        before, changes = self.dry_run, tuple(self._changes)
        assert before is not None
        self._judging = len(changes)

        def work() -> tuple[DryRun, Survey]:
            dry_run = before
            for change in changes:
                dry_run = change(dry_run)
            return dry_run, survey(dry_run)

        run.perform(self, work, self._judged, self._refused, lane=run.Lane.WRITE)

    def _judged(self, result: tuple[DryRun, Survey]) -> None:
        self._forget_judged()
        before, (judged, seen) = self.dry_run, result
        self._show(judged, seen)
        if before is not None and before.mapping == judged.mapping and before.sheets == judged.sheets:
            self._rows.judged(judged)
            self._explain()
        else:
            self._ask_category(judged)
            self._fill()
        if judged.unsuited:
            self._ask_columns()
        self._judge_the_rest()

    def _refused(self, refusal: Refusal) -> None:
        self._forget_judged()
        if self.survey is not None:
            self.surveyed.emit(self.survey)
        run.report(self, refusal)
        self._judge_the_rest()

    def _forget_judged(self) -> None:
        del self._changes[: self._judging]
        self._judging = 0

    def _judge_the_rest(self) -> None:
        if self._changes:
            self._judge()


def is_register(dry_run: DryRun) -> bool:
    """Return whether the file is a borrow register."""
    return dry_run.kind is LedgerKind.BORROW_REGISTER
