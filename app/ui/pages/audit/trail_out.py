"""The trail leaves the window as it stands there: as a spreadsheet, or on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from app.models.domain.chain import AuditEvent, TrailFilter
from app.models.domain.moments import minute_of
from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.models.services import trail
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.trail import TrailPart
from app.reports.forms import printed_table
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.dialogs.way_out import ask_to_export, ask_to_print
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.audit import reading
from app.ui.papers.trail import SeenTrail, trail_list, trail_sheet


@dataclass(frozen=True, slots=True)
class TrailLooks:
    """The trail as it stands in the window, in what outlasts a lock: what is sought, and the text as it was typed."""

    sought: TrailFilter
    typed: str


class TrailOut(QObject):
    """Exports and prints what the trail lists, in its columns. `looks` reads it; None where nothing is listed."""

    def __init__(self, page: Page, looks: Callable[[], TrailLooks | None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._looks = page, page.desk, looks

    def export(self) -> None:
        """Save the listed lines as a spreadsheet."""
        self._begin(self._export)

    def print(self) -> None:
        """Print the listed lines."""
        self._begin(self._print)

    def _begin(self, ask: Callable[[TrailLooks], None]) -> None:
        looks = self._looks()
        if looks is None:
            self._page.say(Tone.INFO, self.tr("没有列出操作日志。请先清除筛选。"))
        else:
            ask(looks)

    @opens
    def _export(self, looks: TrailLooks) -> None:
        desk = self._desk

        def save(taken: Outcome[TrailPart]) -> None:
            events = trail.TakenEvents(desk, taken.value)
            ask_and_save(
                self._page, self.tr("操作日志"), lambda: trail_sheet(events, _seen(desk, looks)),
                lambda path: self._page.say(Tone.OK, counted(
                    self.tr, "{n} 条操作日志已导出到 {file}。导出已记入日志。", len(events), grouped=True, file=path.name)),
            )  # fmt: skip

        ask_to_export(self._page, desk, self.tr("导出操作日志"), partial(trail.export, desk, looks.sought), save)

    @opens
    def _print(self, looks: TrailLooks) -> None:
        desk = self._desk

        def show(taken: Outcome[TrailPart]) -> None:
            def render(progress: Progress, cancelled: IsCancelled) -> bytes:
                events = list(watched(trail.TakenEvents(desk, taken.value), unheard, cancelled))
                return printed_table.render(trail_list(desk, taken, _seen(desk, looks), events), progress, cancelled)

            preview_long(self._page, self.tr("操作日志"), render, taken.value.made_from)

        ask_to_print(self._page, desk, self.tr("打印操作日志"), partial(trail.print_lines, desk, looks.sought), show)


def _seen(desk: Desk, looks: TrailLooks) -> SeenTrail:
    """Return the trail as it stood; paper and sheet have the words of the office, which are Chinese."""
    words = reading.read_words(desk, of_office=True)

    def line(event: AuditEvent) -> tuple[str, ...]:
        return str(event.seq), minute_of(event.at), words.who(event), words.action(event), words.subject(event)

    return SeenTrail(looks.typed, looks.sought.filters, line, words.value)
