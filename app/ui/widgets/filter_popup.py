"""The filter of one column: values with counts, contained text, days from and to, empty or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.models.domain.filtering import LONGEST_TEXT, MOST_VALUES, ColumnFilter, Content, ValueCount, Way
from app.models.domain.folding import clean
from app.models.domain.policy.fields import read_day
from app.ui.messages import label, text
from app.ui.widgets.inputs import Choice, TextLine
from app.ui.widgets.named import named
from app.ui.widgets.pick_list import step_in
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import InputField, button, plain

_WIDTH, _LIST_HEIGHT = 272, 200
_DAY = "2027-01-01"


@dataclass(frozen=True, slots=True)
class FilterColumn:
    """A column that can be filtered. `said`: the words for one of its values, in the window's language."""

    key: str
    title: str
    content: Content
    said: Callable[[str], str] = lambda value: value


Show = Callable[[Sequence[ValueCount]], None]
Ask = Callable[[QObject, str, str, Show], None]
"""Ask for the values of a column (key, typed text), to be shown when they are here and the asking part is still there."""


class FilterPopup(QFrame):
    """`chosen` carries the condition, or None for a column that is not filtered any more. Esc closes it as it was."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, column: FilterColumn, standing: ColumnFilter | None, ask: Ask) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filterPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column, self._standing, self._ask = column, standing, ask
        self._picked = dict.fromkeys(standing.values) if standing else {}
        self._is_here = False
        title = self.tr("筛选：{column}").format(column=column.title)
        self.setAccessibleName(title)
        self._way = named(Choice((label(way), way) for way in column.content.ways), "filterWay")
        self._way.setAccessibleName(self.tr("条件"))
        self._text = SearchField("filterText")
        self._text.setMaxLength(LONGEST_TEXT)
        self._text.setPlaceholderText(self.tr("输入文字"))
        self._text.setAccessibleName(self._text.placeholderText())
        self._values = named(QListWidget(), "filterValues")
        self._values.setFixedHeight(_LIST_HEIGHT)
        self._values.setAccessibleName(self.tr("值和份数，空格键勾选"))
        self._said = plain(kind="muted", wrap=True, name="filterSaid")
        self._first, self._last = named(TextLine(), "filterFirst"), named(TextLine(), "filterLast")
        self._days = [InputField(self.tr("从(&F)"), self._first, _DAY), InputField(self.tr("到(&T)"), self._last, _DAY)]
        self._lay_out(title)
        self._way.changed.connect(self._turn)
        self._text.paused.connect(self._read)
        self._values.itemChanged.connect(self._tick)
        self._values.itemDoubleClicked.connect(self._take_one)
        if standing:
            self._way.choose(standing.way)
            self._text.setText(standing.text)
            self._first.setText(standing.first)
            self._last.setText(standing.last)
        self._turn()

    def begin(self, below: QPoint) -> None:
        """Open at a point of the screen, wholly on it; the keyboard goes to what is typed or ticked."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        at = QPoint(min(below.x(), room.right() - self.width()), min(below.y(), room.bottom() - self.height()))
        self.move(max(at.x(), room.left()), max(at.y(), room.top()))
        self.show()
        self._take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter filters, Esc closes; up and down move among the values."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif not (self._values.isVisible() and step_in(self._values, event)):
            super().keyPressEvent(event)
        elif self._text.hasFocus():
            self._values.setFocus()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self.setFixedWidth(_WIDTH)
        for part in (
            plain(title, "heading", wrap=True, name="filterTitle"),
            self._way,
            self._text,
            self._values,
            *self._days,
        ):
            column.addWidget(part)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.addStretch(1)
        clear = button(self.tr("清除此列(&C)"), name="filterClear")
        clear.setEnabled(self._standing is not None)
        clear.clicked.connect(lambda: self._end(None))
        apply = button(self.tr("筛选(&S)"), "primary", name="filterApply")
        apply.clicked.connect(self._choose)
        row.addWidget(clear)
        row.addWidget(apply)
        column.addLayout(row)
        self._way.setVisible(len(self._column.content.ways) > 1)

    def _turn(self) -> None:
        """Show what the chosen condition asks for."""
        way = self._way.value()
        words = self._column.content is not Content.CODE
        self._text.setVisible(way is Way.CONTAINS or (way is Way.VALUES and words))
        self._values.setVisible(way is Way.VALUES)
        for day in self._days:
            day.setVisible(way is Way.BETWEEN)
        self._said.setVisible(way is Way.VALUES)
        if way is Way.VALUES and not self._is_here:
            self._read()
        self.adjustSize()
        if self.isVisible():
            self._take_keys()

    def _take_keys(self) -> None:
        parts: tuple[QWidget, ...] = (self._text, self._values, self._first, self._way)
        next(part for part in parts if part.isVisible()).setFocus()

    def _read(self) -> None:
        if self._way.value() is not Way.VALUES:
            return
        self._said.setText(self.tr("正在统计……"))
        typed = clean(self._text.text())
        self._ask(self, self._column.key, typed, lambda found: self._show(typed, found))

    def _show(self, typed: str, found: Sequence[ValueCount]) -> None:
        if typed != clean(self._text.text()):
            return
        self._is_here = True
        self._values.blockSignals(True)
        self._values.clear()
        for one in found:
            said = self._column.said(one.value) if one.value else self.tr("（空）")
            item = QListWidgetItem(self.tr("{value}　{n}").format(value=said, n=f"{one.count:,}"))
            item.setData(Qt.ItemDataRole.UserRole, one.value)
            item.setCheckState(Qt.CheckState.Checked if one.value in self._picked else Qt.CheckState.Unchecked)
            self._values.addItem(item)
        self._values.setCurrentRow(0)
        self._values.blockSignals(False)
        most = self.tr("只列出 {n} 个，请输入文字缩小范围。").format(n=MOST_VALUES)
        self._said.setText(most if len(found) >= MOST_VALUES else "" if found else self.tr("没有这样的值。"))

    def _tick(self, item: QListWidgetItem) -> None:
        value = str(item.data(Qt.ItemDataRole.UserRole))
        if item.checkState() is Qt.CheckState.Checked:
            self._picked[value] = None
        else:
            self._picked.pop(value, None)

    def _take_one(self, item: QListWidgetItem) -> None:
        """A double click filters by this value alone."""
        self._picked = {str(item.data(Qt.ItemDataRole.UserRole)): None}
        self._choose()

    def _choose(self) -> None:
        way, key = self._way.value(), self._column.key
        typed = clean(self._text.text())
        match way:
            case Way.VALUES if self._picked:
                self._end(ColumnFilter(key, way, tuple(self._picked)))
            case Way.VALUES | Way.CONTAINS if typed:
                # What was typed above the values and not ticked among them is looked for in the cells.
                self._end(ColumnFilter(key, Way.CONTAINS, text=typed))
            case Way.BETWEEN:
                self._choose_days(key)
            case Way.EMPTY | Way.FILLED:
                self._end(ColumnFilter(key, way))
            case _:
                self._end(None)

    def _choose_days(self, key: str) -> None:
        read = [read_day(day.edit.text()) for day in self._days]
        for day, (_, wrong) in zip(self._days, read, strict=True):
            day.mark(text(wrong))
        if not any(wrong for _, wrong in read):
            first, last = (day for day, _ in read)
            self._end(ColumnFilter(key, Way.BETWEEN, first=first, last=last) if first or last else None)

    def _end(self, condition: ColumnFilter | None) -> None:
        changed = condition != self._standing
        self.close()
        if changed:
            self.chosen.emit(condition)
