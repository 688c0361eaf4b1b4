"""温湿度: the readings of a room over a period, drawn, listed and analysed; entered twice a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QTabWidget, QVBoxLayout, QWidget

from app.models.domain.filtering import Content
from app.models.domain.moments import minute_of
from app.models.domain.policy.upkeep import RoomClimate
from app.models.domain.recipient import Recipient
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.climate import READINGS, WATCHED, ClimateReading
from app.models.domain.rights import Right
from app.models.services import climates, listing
from app.models.services.action import Outcome
from app.models.services.climates import ClimatePeriod, RoomOfPlace
from app.models.services.desk import Desk
from app.models.services.listing import SeenTable, TakenTable
from app.reports.forms import climate_register, climate_year
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.climate.forms import ReadingDialog, WatchRoomDialog
from app.ui.dialogs.findings import row_of
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.register_lines import RegisterLines, WithdrawLineDialog
from app.ui.dialogs.table_out import TableOut
from app.ui.dialogs.way_out import ask_to_print_period
from app.ui.messages import Tone, label, text
from app.ui.openings import opens
from app.ui.papers.climate import analysis_words, kinds_words, late_words, ranges_words, register_paper, year_paper
from app.ui.periods import days_words, periods
from app.ui.run import Newest
from app.ui.widgets.climate_chart import ClimateChart
from app.ui.widgets.inputs import Choice
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, captioned, plain

_Line = RegisterEntry[ClimateReading]
_NOWHERE: list[tuple[str, int]] = [("", 0)]


class ReadingLines(RegisterLines):
    """The readings, newest first, with what lies outside the range in words."""

    def __init__(self, may_act: bool) -> None:
        self._outside: dict[int, str] = {}
        self._late: dict[int, str] = {}
        super().__init__("readingTable", (
            RowColumn(self.tr("时间"), 136, lambda one: minute_of(one.at), content=Content.DAY, key="at"),
            RowColumn(self.tr("室内 ℃"), 60, lambda one: one.contents.warmth, key="warmth"),
            RowColumn(self.tr("室内 %"), 60, lambda one: one.contents.damp, key="damp"),
            RowColumn(self.tr("室外 ℃"), 60, lambda one: one.contents.outside_warmth, key="outside-warmth"),
            RowColumn(self.tr("室外 %"), 60, lambda one: one.contents.outside_damp, key="outside-damp"),
            RowColumn(self.tr("超出范围"), 96, lambda one: self._outside.get(one.id, ""), self._alarm, key="outside"),
            RowColumn(self.tr("采取的措施"), 0, lambda one: one.contents.measure, key="measure"),
            RowColumn(self.tr("记录人"), 132, self._by, key="by"),
        ), may_act, of="Reading")  # fmt: skip

    def show_period(self, period: ClimatePeriod) -> None:
        """Show the readings of another period."""
        apart = self.tr("、")
        self._outside = {one.id: apart.join(map(label, one.faults)) for one in period.readings if one.faults}
        self._late = {one.id: late_words(one, text) for one in period.readings if one.is_late}
        self.show_lines(period.lines)

    def _by(self, line: _Line) -> str:
        """Return who entered a reading, and when, where its half day was over by then."""
        late = self._late.get(line.id)
        return self.tr("{who}（{late}）").format(who=line.by, late=late) if late else line.by

    def _alarm(self, line: _Line) -> Tone | None:
        return Tone.WARN if line.id in self._outside else None


class ClimateDialog(Dialog):
    """`kept` carries the outcome of every reading that was entered, corrected or withdrawn."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("库房温湿度"))
        self.setObjectName("climateDialog")
        self.resize(1000, 640)
        self._desk, self._newest, self._rooms_newest = desk, Newest(), Newest()
        self._rooms: list[RoomOfPlace] = []
        self._asked: dict[int, RoomClimate] = {}
        """What was asked of the room when a reading was taken, by its line."""
        self._room = named(Choice(_NOWHERE), "climateRoom")
        self._room.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        month, last_month, this_year, last_year = periods(desk.now().date())
        self._period = named(Choice([this_year, month, last_month, last_year]), "climatePeriod")
        self._said = plain(kind="muted", wrap=True, name="climateSaid")
        self._chart, self._lines = ClimateChart(), ReadingLines(desk.can(READINGS.right))
        self._analysis: RowsModel[tuple[str, str]] = RowsModel((
            RowColumn(self.tr("项目"), 160, lambda one: one[0]), RowColumn(self.tr("情况"), 0, lambda one: one[1]),
        ))  # fmt: skip
        self._lay_out()
        TableOut(self, desk, self._lines.table, lambda: f"{self.windowTitle()}·{self._room.currentText()}")
        self._lines.correct_wanted.connect(self._ask_correct)
        self._lines.withdraw_wanted.connect(self._ask_withdraw)
        self._room.changed.connect(self._read)
        self._period.changed.connect(self._read)
        for made in (self._watch, self._unwatch, self._add, self._print, self._year):
            made.setEnabled(False)  # until the rooms were read
        self._read_rooms()

    def _lay_out(self) -> None:
        desk = self._desk
        self._watch = button(self.tr("库房和仪器…(&K)"), name="watchRoomButton")
        self._watch.clicked.connect(self._ask_watch)
        self._unwatch = button(self.tr("不再登记…(&U)"), name="unwatchRoomButton")
        self._unwatch.clicked.connect(self._ask_unwatch)
        for made in (self._watch, self._unwatch):
            made.setVisible(desk.can(WATCHED.right))
        choices: dict[str, QWidget] = {self.tr("库房(&R)"): self._room, self.tr("期间(&E)"): self._period}
        self.body.addLayout(captioned(choices, self._watch, self._unwatch))
        self.body.addWidget(self._said)
        tabs = named(QTabWidget(), "climateTabs")
        tabs.addTab(self._chart, self.tr("图"))
        listed = QWidget()
        tabs.addTab(listed, self.tr("读数"))
        tabs.addTab(RowsTable(self._analysis, "climateAnalysis", tall=True), self.tr("分析"))
        column = QVBoxLayout(listed)
        column.addWidget(self._lines, 1)
        column.addLayout(row_of(self._lines.buttons))
        self.body.addWidget(tabs, 1)
        self._add = self.add_button(self.tr("登记读数…(&N)"), "addReadingButton", "primary")
        self._add.clicked.connect(self._ask_reading)
        self._add.setVisible(desk.can(READINGS.right))
        self._print = self.add_button(self.tr("打印登记表…(&P)"), "printClimateButton")
        self._print.clicked.connect(lambda: self._ask_register())
        self._year = self.add_button(self.tr("打印年度分析…(&Y)"), "printClimateYearButton")
        self._year.clicked.connect(lambda: self._ask_year())
        for made in (self._print, self._year):
            made.setVisible(desk.can(Right.EXPORT))
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)

    @property
    def _current(self) -> RoomOfPlace | None:
        return next((one for one in self._rooms if one.place_id == self._room.value()), None)

    # ------------------------------------------------------------ reading
    def _read_rooms(self) -> None:
        run.perform(self, lambda: climates.rooms(self._desk), self._rooms_newest.ask(self._show_rooms))

    def _show_rooms(self, rooms: list[RoomOfPlace]) -> None:
        self._rooms = sorted(rooms, key=lambda one: not one.is_read)
        before = self._room.value()
        self._room.offer([(one.name, one.place_id) for one in self._rooms] or _NOWHERE)
        if self._room.value() == before:
            self._read()

    def _read(self) -> None:
        room, days = self._current, self._period.value()
        is_read = room is not None and room.is_read
        self._watch.setEnabled(room is not None)
        for made in (self._add, self._unwatch, self._print):
            made.setEnabled(is_read)
        self._year.setEnabled(any(one.is_read for one in self._rooms))
        if room is None or not is_read:
            said = self.tr("还没有库房。请先在“库房”页新建位置。")
            self._said.setText(
                said if room is None else self.tr("这个库房还没有登记种类和仪器，不测温湿度。请点“库房和仪器”。")
            )
            self._lines.show_lines(())
            return
        read = partial(climates.period, self._desk, room.place_id, *days)
        run.perform(self, read, self._newest.ask(self._show))

    def _show(self, period: ClimatePeriod) -> None:
        room, found = period.room, period.analysis
        assert room.watched is not None
        said = self.tr(
            "{kind}，{range}。{instrument}，{day} 校准。实测 {taken} 次，缺测 {missing} 次，超出范围 {outside} 次。"
        )
        if len(period.spans) > 1:  # each range names its kind
            said = self.tr(
                "{range}。{instrument}，{day} 校准。实测 {taken} 次，缺测 {missing} 次，超出范围 {outside} 次。"
            )
        self._said.setText(said.format(
            kind=kinds_words(period, text), range=ranges_words(period, text), instrument=room.watched.instrument,
            day=room.watched.calibrated_on, taken=found.taken, missing=len(found.missing), outside=found.outside_readings,
        ))  # fmt: skip
        self._asked = {one.id: one.room for one in period.readings}
        self._chart.show_period(period)
        self._lines.show_period(period)
        self._analysis.show(analysis_words(found, text))

    # ------------------------------------------------------------ acts
    def _ask_watch(self) -> None:
        if (room := self._current) is not None:
            self._ask_watch_of(room)

    @opens
    def _ask_watch_of(self, room: RoomOfPlace) -> None:
        form = WatchRoomDialog(self, self._desk, room)
        form.kept.connect(lambda outcome: self._acted(outcome, self.tr("{room} 已登记。").format(room=outcome.value)))
        form.open()

    def _ask_unwatch(self) -> None:
        if (room := self._current) is not None:
            self._ask_unwatch_of(room)

    @opens
    def _ask_unwatch_of(self, room: RoomOfPlace) -> None:
        form = ReasonDialog(
            self, self.tr("不再登记"), self.tr("以后不再提示登记这个库房的温湿度，读数保留。"), self.tr("理由(&R)"),
            self.tr("不再登记(&S)"), partial(climates.unwatch, self._desk, room.place_id), subject=room.name,
        )  # fmt: skip
        form.kept.connect(lambda outcome: self._acted(outcome, self.tr("{room} 不再登记。").format(room=outcome.value)))
        form.open()

    def _ask_reading(self) -> None:
        if (room := self._current) is not None and room.is_read:
            self._ask_reading_of(room, None)

    def _ask_correct(self, line: _Line) -> None:
        if (room := self._current) is not None and room.is_read:
            self._ask_reading_of(replace(room, climate=self._asked.get(line.id, room.climate)), line)

    @opens
    def _ask_reading_of(self, room: RoomOfPlace, line: _Line | None) -> None:
        form = ReadingDialog(self, self._desk, room, line)

        def kept(outcome: Outcome[tuple[object, ...]]) -> None:
            if outcome.value:
                self._acted(outcome, self.tr("已登记。读数超出范围，措施已记下。"), Tone.WARN)
            else:
                self._acted(outcome, self.tr("已登记。"))

        form.kept.connect(kept)
        form.open()

    @opens
    def _ask_withdraw(self, line: _Line) -> None:
        room = self._current
        assert room is not None
        words = self.tr("{at}：{warmth} ℃，{damp} %").format(
            at=minute_of(line.at), warmth=line.contents.warmth, damp=line.contents.damp
        )
        follows = self.tr("这半天又没有读数。")
        form = WithdrawLineDialog(self, words, partial(climates.withdraw, self._desk, room.place_id, line.id), follows)
        form.kept.connect(lambda outcome: self._acted(outcome, self.tr("已撤销，原来的一行已划去。")))
        form.open()

    def _acted(self, outcome: Outcome[object], said: str, tone: Tone = Tone.OK) -> None:
        self.kept.emit(outcome)
        self.say(tone, said)
        self._read_rooms()

    # ------------------------------------------------------------ paper
    @opens
    def _ask_register(self) -> None:
        desk, room = self._desk, self._current
        assert room is not None
        title = self.tr("库房温湿度登记表")

        def take(first: date, last: date, purpose: str, recipient: Recipient | None) -> _Taken:
            period = climates.period(desk, room.place_id, first, last)
            rows = len(period.readings)
            seen = SeenTable(f"{title} {room.name}", rows, period.analysis.expected, ())
            return [period], listing.print_table(desk, seen, purpose, recipient)

        def show(made: _Taken) -> None:
            paper = register_paper(desk, made[0][0], made[1])
            self._preview(title, made, lambda: climate_register.render(paper))

        ask_to_print_period(self, desk, title, periods(desk.now().date()), take, show)

    @opens
    def _ask_year(self) -> None:
        desk, title = self._desk, self.tr("库房温湿度年度分析")
        read = [one.place_id for one in self._rooms if one.is_read]

        def take(first: date, last: date, purpose: str, recipient: Recipient | None) -> _Taken:
            found = [climates.period(desk, place_id, first, last) for place_id in read]
            seen = SeenTable(title, len(found), len(found), ())
            return found, listing.print_table(desk, seen, purpose, recipient)

        def show(made: _Taken) -> None:
            paper = year_paper(desk, made[0], made[1])
            self._preview(title, made, lambda: climate_year.render(paper))

        *_months, this_year, last_year = periods(desk.now().date())
        ask_to_print_period(self, desk, title, [last_year, this_year], take, show)

    def _preview(self, title: str, made: _Taken, draw: Callable[[], bytes]) -> None:
        (first, *_), taken = made
        days = days_words(date.fromisoformat(first.analysis.first), date.fromisoformat(first.analysis.last))
        run.perform(
            self,
            draw,
            lambda pdf: PdfPreview(self, title, pdf, of=days, made_from=taken.value.made_from).open(),
        )


_Taken = tuple[list[ClimatePeriod], Outcome[TakenTable]]
