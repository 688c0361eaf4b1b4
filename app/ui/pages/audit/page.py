"""The audit trail: newest first, read as far as it is scrolled, with its three checks on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.domain.chain import TRAIL_COLUMNS, AuditEvent, TrailFilter
from app.models.domain.codes import fold
from app.models.domain.filtering import Filters, replaced
from app.models.domain.kept_view import TRAIL
from app.models.domain.moments import minute_of
from app.models.domain.rights import Right
from app.models.services import trail
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.kept_views import KeptViews
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import counted
from app.ui.openings import opens
from app.ui.page import Page, PageSection
from app.ui.pages.audit import reading
from app.ui.pages.audit.checks import Checks
from app.ui.pages.audit.detail import EventDetail
from app.ui.pages.audit.reading import TrailPage
from app.ui.pages.audit.trail_out import TrailLooks, TrailOut
from app.ui.pages.audit.words import TrailWords
from app.ui.pages.audit.workload import WorkloadDialog
from app.ui.run import Newest
from app.ui.widgets.filter_bar import FilterBar
from app.ui.widgets.filter_popup import Ask, FilterColumn, Show
from app.ui.widgets.filtering import Filtering
from app.ui.widgets.panes import Panes
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

_NEAR_THE_END = 40
_DETAIL_WIDTH = 304


class TrailModel(RowsModel[AuditEvent]):
    """Rows that grow at the end."""

    def extend(self, events: Sequence[AuditEvent]) -> None:
        """Add older events below."""
        if events:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(events) - 1)
            self.rows.extend(events)
            self.endInsertRows()


class TrailTable(RowsTable):
    """The trail with a filter below each heading; the archive judges it, for the trail is read as far as it is scrolled."""

    def __init__(self, model: TrailModel, name: str, columns: Sequence[FilterColumn], ask: Ask) -> None:
        self._filtered, self._ask = dict(enumerate(columns)), ask
        super().__init__(model, name)

    def head(self) -> None:
        """Put the header with the funnels in the place of Qt's."""
        self.filtering = Filtering(self, self._filtered, self._ask)


class AuditPage(Page):
    """The trail of all acts in this archive."""

    key: ClassVar[str] = "audit"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "审计")
    icon: ClassVar[str] = "audit"
    section: ClassVar[PageSection] = PageSection.OFFICE
    right: ClassVar[Right | None] = Right.AUDIT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._words = TrailWords({}, {}, {})
        self._newest, self._reading = Newest(), False
        self._before: int | None = None
        self._events = TrailModel(self._columns())
        filtered = [
            FilterColumn(key, column.title, content, partial(self._said, key))
            for column, (key, content) in zip(self._columns(), TRAIL_COLUMNS.items(), strict=True)
        ]
        self._table = TrailTable(self._events, "auditTable", filtered, self._ask_values)
        self._bar = FilterBar(TRAIL, views=True)
        self._views = KeptViews(self, desk, TRAIL, self._table.filtering, self._bar).offer()
        self._detail = EventDetail()
        self._checks = Checks(self)
        self._text = SearchField("auditText")
        self._text.setPlaceholderText(self.tr("动作、档号、清册号、理由…"))
        self._found = plain(kind="muted", name="auditFound")
        self._out = TrailOut(self, self._looks)
        self._print = button(self.tr("打印…(&P)"), name="trailPrint")
        self._export = button(self.tr("导出表格…(&X)"), name="trailExport")
        for made in (self._print, self._export):
            made.setVisible(desk.can(Right.EXPORT))
        self._workload = button(self.tr("录入统计…(&T)"), name="workloadButton")
        self._table.menu.offer(lambda: (self._print, self._export))
        self._lay_out()
        self._print.clicked.connect(self._out.print)
        self._export.clicked.connect(self._out.export)
        self._workload.clicked.connect(self._open_workload)
        self._text.paused.connect(self._read_anew)
        self._bar.cleared.connect(self._clear)
        self._table.filtering.changed.connect(self._filtered_anew)
        self._table.picked.connect(lambda: self._detail.show_event(self._table.current, self._words))
        self._table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._checks.found.connect(self._show_found)

    def refresh(self) -> None:
        """Read names and the newest events."""
        self.perform(lambda: reading.read_words(self.desk), self._take_words)

    @opens
    def _open_workload(self) -> None:
        WorkloadDialog(self, self.desk).open()

    def _take_words(self, words: TrailWords) -> None:
        self._words = words
        self._read_anew()

    def _read_anew(self) -> None:
        self._newest.drop()
        self._before, self._reading = None, False
        self._read(fresh=True)

    def _read(self, *, fresh: bool) -> None:
        self._reading = True
        before = self._before
        sought = self._sought(self._table.filtering.filters)
        shown = self._newest.go_on(partial(self._show, fresh=fresh))
        self.perform(lambda: reading.read_page(self.desk, sought, before), shown)

    def _sought(self, filters: Filters) -> TrailFilter:
        return replace(self._words.sought(fold(self._text.text())), filters=filters)

    def _looks(self) -> TrailLooks | None:
        """Return what is listed, for taking it out; None where nothing is."""
        if not self._events.rows:
            return None
        return TrailLooks(self._sought(self._table.filtering.filters), self._text.text().strip())

    def _clear(self) -> None:
        """Show the whole trail again: without conditions and without what was typed."""
        self._text.clear()
        self._table.filtering.clear()

    def _filtered_anew(self, filters: Filters) -> None:
        self._table.filtering.take(filters)
        self._events.filtered = self._table.filtering.header.filtered
        self._read_anew()

    def _ask_values(self, asking: QObject, key: str, typed: str, show: Show) -> None:
        """Count the values of a column among what the other filters and the search let through."""
        sought = self._sought(replaced(self._table.filtering.filters, key, None))
        run.perform(asking, lambda: trail.values(self.desk, key, sought, typed), show)

    def _said(self, key: str, value: str) -> str:
        return self._words.value(key, value)

    def _show(self, page: TrailPage, fresh: bool) -> None:
        self._reading, self._before = False, page.before
        if fresh:
            self._events.show(page.events)
            if page.events:
                self._table.selectRow(0)
            self._detail.show_event(self._table.current, self._words)
            sought = self._sought(self._table.filtering.filters)
            self._say(None)
            self.perform(lambda: reading.count(self.desk, sought), self._newest.go_on(self._say))
        else:
            self._events.extend(page.events)

    def _say(self, number: tuple[int, int] | None) -> None:
        """Say how many events are listed, and of how many; None while they are counted."""
        words = self._table.filtering.words()
        if number is None:
            said = self.tr("正在统计……")
        elif words or self._text.text():
            said = self.tr("{n} / {whole} 条").format(n=f"{number[0]:,}", whole=f"{number[1]:,}")
        else:
            said = counted(self.tr, "共 {n} 条", number[1], grouped=True)
        self._bar.say(said, words)
        self._found.setVisible(not words)
        self._found.setText(said)

    def _scrolled(self, value: int) -> None:
        bar = self._table.verticalScrollBar()
        if self._before is not None and not self._reading and bar.maximum() - value < _NEAR_THE_END:
            self._read(fresh=False)

    def _show_found(self, event: AuditEvent) -> None:
        place = next((place for place, one in enumerate(self._events.rows) if one.seq == event.seq), None)
        if place is not None:
            self._table.selectRow(place)
        self._detail.show_event(event, self._words)

    def _columns(self) -> tuple[RowColumn[AuditEvent], ...]:
        return (
            RowColumn(self.tr("行号"), 72, lambda event: str(event.seq)),
            RowColumn(self.tr("时间"), 152, lambda event: minute_of(event.at)),
            RowColumn(self.tr("办理人"), 176, lambda event: self._words.who(event)),
            RowColumn(self.tr("动作"), 120, lambda event: self._words.action(event)),
            RowColumn(self.tr("对象"), 0, lambda event: self._words.subject(event)),
        )

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(ToolRow((self._found,), (self._print, self._export, self._workload)))
        column.addWidget(self._bar)
        column.addWidget(self._table, 1)
        panes = {left: 3 * _DETAIL_WIDTH, self._detail: _DETAIL_WIDTH}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.setSpacing(12)
        whole.addWidget(self._checks)
        whole.addWidget(Panes(self.key, self.desk.account.person_id, panes, 0), 1)
