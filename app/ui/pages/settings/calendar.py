"""The year's make-up working days and days off; the office's own exceptions are made and taken back here."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from app.models.services import calendar
from app.models.services.calendar import SpecialDay
from app.models.services.desk import Desk
from app.ui.messages import Tone
from app.ui.page import AnyPage
from app.ui.widgets.day_picker import DayPicker
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

_YEARS = (2000, 2100)


class CalendarTab(QWidget):
    """Acts for its page. `editable`: whether the session may change the calendar."""

    def __init__(self, page: AnyPage, desk: Desk, *, editable: bool) -> None:
        super().__init__()
        self._page, self._desk = page, desk
        today = desk.now().date()
        self._days: RowsModel[SpecialDay] = RowsModel(
            (
                RowColumn(self.tr("日期"), 128, lambda one: one.day.isoformat()),
                RowColumn(self.tr("星期"), 96, lambda one: QLocale().dayName(one.day.isoweekday())),
                RowColumn(
                    self.tr("安排"),
                    160,
                    lambda one: self.tr("上班") if one.working else self.tr("休息"),
                    lambda one: Tone.INFO if one.working else None,
                ),
                RowColumn(
                    self.tr("来源"),
                    0,
                    lambda one: self.tr("本单位调整") if one.own else self.tr("国家法定节假日和调休"),
                ),
            )
        )
        self._table = RowsTable(self._days, "calendarTable")
        self._year = named(QSpinBox(minimum=_YEARS[0], maximum=_YEARS[1], value=today.year), "calendarYear")
        self._year.setSuffix(self.tr(" 年"))
        self._day = named(DayPicker(today), "calendarDay")
        self._year.valueChanged.connect(self.refresh)
        self._table.picked.connect(self._take_day)
        self._lay_out(editable)

    def refresh(self) -> None:
        """Read the year anew."""
        year = self._year.value()
        self._page.perform(lambda: calendar.special_days(self._desk, year), self._show)

    def _show(self, days: list[SpecialDay]) -> None:
        self._days.show(days)

    def _take_day(self) -> None:
        one = self._table.current
        if one is not None:
            self._day.setDate(QDate(one.day.year, one.day.month, one.day.day))

    def _set(self, working: bool | None) -> None:
        day = self._day.value()
        said = {
            True: self.tr("{day} 改为上班。"),
            False: self.tr("{day} 改为休息，应还日期不会落在这一天。"),
            None: self.tr("{day} 恢复为法定安排。"),
        }[working]

        def done(_outcome: object) -> None:
            self._year.setValue(day.year)
            self._page.say(Tone.OK, said.format(day=day.isoformat()))

        self._page.act(lambda: calendar.set_day(self._desk, day, working), done, on=("day", day, working))

    def _lay_out(self, editable: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._year)
        row.addStretch(1)
        row.addWidget(self._day)
        setting: list[QPushButton] = []
        self._table.menu.offer(lambda: setting)
        for name, words, working in (
            ("workButton", self.tr("改为上班(&W)"), True),
            ("restButton", self.tr("改为休息(&R)"), False),
            ("statutoryButton", self.tr("恢复法定(&S)"), None),
        ):
            made = button(words, name=name)
            made.clicked.connect(lambda _checked=False, working=working: self._set(working))
            made.setEnabled(editable)
            row.addWidget(made)
            setting.append(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(
            plain(self.tr("借阅的应还日期和申请的有效期按工作日计算。周一至周五上班、周末休息之外的日子列在这里。"), "muted", wrap=True)
        )  # fmt: skip
        column.addLayout(row)
        column.addWidget(self._table, 1)
