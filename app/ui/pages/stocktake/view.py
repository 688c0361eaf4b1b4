"""A count as it goes on: where one stands, the answer to the last scan, the sums, and the lines of what is picked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.moments import time_of
from app.models.domain.procedures.stocktake import DECIDING, EXPECTED, PLACES
from app.models.domain.sampling import DrawTerms
from app.models.domain.stock_count import StockCount
from app.models.domain.stock_decision import StockDecision
from app.models.domain.stocktake import Bucket, Doubt, ScanAnswer, StockLine
from app.models.services.stocktaking import ScanReply, StockNews, StockState
from app.ui import icons, theme
from app.ui.messages import Tone, counted, label
from app.ui.pages.stocktake.answers import CountAnswer, answered, line_tone, line_words
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

RECENT, DIFFERENT = "recent", "different"
MOST_LINES = 500
_LATER_MS = 250
_PLACE_WIDTH = 148
_DECISION = 3
"""The place of the column of decisions, which a laptop does not have."""


@dataclass(eq=False)
class StockRow:
    """A line that is shown: a scan of this sitting, or the result for one thing. `title` follows when it was read."""

    code: str
    called: str
    books: str
    found: str
    words: str
    tone: Tone | None
    at: str = ""
    decision: str = ""
    line: StockLine | None = None
    title: str = ""


class CountView(QFrame):
    """`picked` when other lines are chosen; `titles_wanted` carries the ids of dossiers whose names are not known yet."""

    titles_wanted = Signal(object)

    def __init__(
        self, *, by_household: bool, counts: bool, titles: Mapping[int, str] | None = None, away: bool = False
    ) -> None:
        """`counts`: whether who sits here scans, and is answered. `titles`: names of dossiers that are known already; `away`:

        things are called by their codes.
        """
        super().__init__()
        self._counts = counts
        self._state: StockState | None = None
        self._recent: dict[int, list[StockRow]] = {}
        self._titles: dict[int, str] = dict(titles or {})
        self._shown = RECENT
        self._scanned = 0
        self._tone = Tone.INFO
        self.since = (0, 0)
        """The numbers of the last scan and the last movement that are shown."""
        self._columns = self._both(self.tr("条码") if away else self._called(by_household), away)
        self._rows: RowsModel[StockRow] = RowsModel(self._columns)
        self.table = RowsTable(self._rows, "stockLines", two_lines=True, drawn_for=640)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(140)
        self._place = plain(kind="title", name="stockPlace", wrap=True)
        self._word = plain(kind="title", name="stockAnswer", wrap=True)
        self._more = plain(wrap=True, name="stockMore")
        self._icon = QLabel()
        self._band = named(QFrame(), "stockBand")
        self._sum = plain(kind="heading", name="stockSum", wrap=True)
        self._limit = plain(kind="muted", wrap=True, name="stockLimit")
        self._chips: dict[str, QPushButton] = {}
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._fill)
        self._lay_out()
        theme.follow(self._colour)

    @property
    def count(self) -> StockCount | None:
        """Return the results that are shown; None for a blind count that goes on."""
        return self._state.count if self._state else None

    @property
    def titles(self) -> Mapping[int, str]:
        """Return the names of dossiers that were read."""
        return self._titles

    @property
    def chosen(self) -> list[StockLine]:
        """Return the results of the lines that are chosen."""
        ranges = self.table.selectionModel().selection().toList()
        places = sorted({place for one in ranges for place in range(one.top(), one.bottom() + 1)})
        return [line for place in places if (line := self._rows.rows[place].line) is not None]

    def show_state(self, state: StockState) -> None:
        """Show a count as it was read; the same one again changes nothing."""
        if state is self._state:
            return
        same = self._state is not None and self._state.id == state.id
        turned = not same or (self._state is not None and self._state.stage != state.stage)
        self._state, self._scanned, self.since = state, state.scanned, (state.last_scan, state.last_step)
        self._band.setVisible(self._counts and state.is_counting)
        self.table.setColumnHidden(_DECISION, state.is_counting)  # nothing is decided before the counting ends
        self._stand(state.here)
        if state.last is None:
            self._await()
        else:
            self._answer(state.last)
        if turned:
            drawn = DrawTerms.of(state.body) is not None
            self._shown = (
                DIFFERENT if not state.is_counting else RECENT if self._counts and not drawn else Bucket.UNSEEN
            )
        self._chips[RECENT].setVisible(self._counts and state.is_counting)
        self._chips[DIFFERENT].setVisible(state.count is not None)
        for bucket in Bucket:
            self._chips[bucket].setVisible(state.count is not None)
        self._chips[self._shown].setChecked(True)
        self._sums()
        self._fill()

    def take(self, reply: ScanReply, news: StockNews | None) -> CountAnswer:
        """Show the answer to a scan, and what came meanwhile; returns that answer."""
        state = self._state
        if state is None:
            return answered(reply, None)
        if news is not None and state.count is not None:
            state.count.learn(news.things)
            state.count.add(news.scans, news.steps)
            self.since = (news.last_scan, news.last_step)
        self._scanned += reply.more
        self._stand(reply.here)
        said = self._answer(reply)
        self._sums()
        row = StockRow(
            reply.scan.code, reply.called, reply.books, reply.place, said.word, said.tone,
            at=time_of(reply.scan.at), line=state.count.lines.get(reply.scan.code) if state.count else None,
        )  # fmt: skip
        recent = self._recent.setdefault(state.id, [])
        recent.insert(0, row)
        del recent[MOST_LINES:]
        self._name(row)
        if self._shown == RECENT:
            self._rows.put_first(row)
            if len(self._rows.rows) > MOST_LINES:
                self._rows.drop(self._rows.rows[-1])
            self.table.scrollToTop()
            self._ask_titles([row])
        elif not self._later.isActive():
            self._later.start()
        return said

    def refuse(self, words: str, title: str) -> bool:
        """Show why a scan was not taken; False where the band of answers is not in sight."""
        self._word.setText(title)
        self._more.setText(words)
        self._paint(Tone.ERROR)
        return self._band.isVisible()

    def name_things(self, titles: dict[int, str]) -> None:
        """Fill in names that were read."""
        self._titles |= titles
        for row in self._rows.rows:
            if self._name(row):
                self._rows.touch(row)

    def _name(self, row: StockRow) -> bool:
        """Fill in the name of a row where it is known; whether it has another one now."""
        thing, before = row.line.thing if row.line is not None else None, row.title
        row.title = self._titles.get(thing.dossier_id, "") if thing is not None else ""
        return row.title != before

    def pick(self, which: str) -> None:
        """Show other lines: the scans of this sitting, the differences, or a bucket."""
        self._shown = which
        self._chips[which].setChecked(True)
        self._fill()

    # ------------------------------------------------------------ parts
    def _stand(self, here: str) -> None:
        self._place.setText(here or self.tr("先扫位置"))

    def _answer(self, reply: ScanReply) -> CountAnswer:
        said = answered(reply, self.count)
        called = "" if reply.answer in (ScanAnswer.PLACE, ScanAnswer.EMPTY) else reply.called
        self._word.setText(said.word)
        self._more.setText("　".join(filter(None, (called, said.more))))
        self._paint(said.tone)
        return said

    def _await(self) -> None:
        """Say what to scan where nothing was scanned yet."""
        self._word.setText(self.tr("扫描位置标签，再逐袋扫描"))
        self._more.setText("")
        self._paint(Tone.INFO)

    def _paint(self, tone: Tone) -> None:
        self._tone = tone
        self._colour()

    def _colour(self) -> None:
        colour, soft = theme.colours().tone(self._tone)
        self._icon.setPixmap(icons.tone_icon(self._tone).pixmap(QSize(32, 32)))
        self._band.setStyleSheet(
            f"#stockBand {{ background: {soft}; border: 2px solid {colour}; border-radius: 8px; }}"
        )
        self._word.setStyleSheet(f"color: {colour}")

    def _sums(self) -> None:
        state = self._state
        assert state is not None
        body, count = state.body, state.count
        if count is None:
            self._sum.setText(
                counted(self.tr, "盲盘：已扫 {n} 份。应有多少、放在哪里，点完后才显示。", self._scanned, grouped=True)
            )
            return
        for bucket in Bucket:
            self._chips[bucket].setText(f"{label(bucket)} {count.sums[bucket]:,}")
        self._chips[DIFFERENT].setText(
            self.tr("差异 {n}，未决定 {left}").format(
                n=f"{len(count.differences()):,}", left=f"{len(state.undecided):,}"
            )
            if self._is_over
            else self.tr("差异")
        )
        total = sum(count.sums.values())
        visited = count.coverage[0]
        self._sum.setText(
            self.tr("应点 {expected} + 账外 {strays} = {total}　　位置 {visited}/{places}").format(
                expected=f"{int(body[EXPECTED]):,}", strays=f"{total - count.expected:,}", total=f"{total:,}",
                visited=f"{visited:,}", places=f"{int(body[PLACES]):,}",
            )
        )  # fmt: skip

    @property
    def _is_over(self) -> bool:
        return self._state is not None and not self._state.is_counting

    def _fill(self) -> None:
        state = self._state
        if state is None:
            return
        if self._shown == RECENT or state.count is None:
            rows = self._recent.get(state.id, [])
            self._limit.hide()
        else:
            lines, decided = self._lines(state.count), state.decided
            rows = [self._row(line, decided.get(line.about)) for line in lines[:MOST_LINES]]
            self._limit.setText(self.tr("共 {n} 份，只列出前 {most} 份。").format(n=f"{len(lines):,}", most=MOST_LINES))
            self._limit.setVisible(len(lines) > MOST_LINES)
        self._ask_titles(rows)
        before = self.table.current
        self._rows.show(rows)
        if self._counts and self._shown == DIFFERENT and state.stage == DECIDING:
            self._go_on(before)

    def _go_on(self, before: StockRow | None) -> None:
        """Put the cursor on the next difference without a decision, so that one key after the other decides them."""
        left = [row for row in self._rows.rows if not row.decision]
        behind = (row for row in left if before is not None and row.code >= before.code)
        following = next(behind, next(iter(left), None))
        if following is not None:
            self.table.go_to(following)

    def _lines(self, count: StockCount) -> list[StockLine]:
        if self._shown == DIFFERENT:
            assert self._state is not None
            decided = self._state.decided
            return sorted(count.differences(), key=lambda line: (line.about in decided, line.code))
        return [line for _code, line in sorted(count.lines.items()) if line.bucket == self._shown]

    def _row(self, line: StockLine, one: StockDecision | None) -> StockRow:
        state = self._state
        assert state is not None
        names = state.places
        found = "、".join(names.get(place, "") for place in line.seen_at)
        words, tone = line_words(line), line_tone(line)
        if line.bucket is Bucket.UNSEEN and state.count and line.books_place not in state.count.visited:
            words = self.tr("还没有盘到") if state.is_counting else self.tr("位置没有盘到")
            tone = None if state.is_counting and line.doubts == (Doubt.UNSEEN,) else tone
        decision = self._decision(one) if one else ""
        at = time_of(line.seen[-1].at) if line.seen else ""
        books = names.get(line.books_place, "") if line.books_place else ""
        return StockRow(line.code, line.called, books, found, words, tone, at, decision, line)

    def _decision(self, one: StockDecision) -> str:
        way = " ".join(filter(None, (label(one.way), one.docket)))
        return self.tr("{way}：{reason}（{who}）").format(way=way, reason=one.reason, who=one.by)

    def _ask_titles(self, rows: Sequence[StockRow]) -> None:
        ids = {row.line.thing.dossier_id for row in rows if row.line is not None and row.line.thing is not None}
        for row in rows:
            self._name(row)
        if unknown := sorted(ids - self._titles.keys()):
            self.titles_wanted.emit(unknown)

    def _called(self, by_household: bool) -> str:
        return self.tr("档号；房号、客户") if by_household else self.tr("档号；客户")

    def _both(self, called: str, away: bool) -> tuple[RowColumn[StockRow], ...]:
        every: tuple[RowColumn[StockRow], ...] = (
            RowColumn(called, 176, lambda row: f"{row.called}\n{row.title}".strip()),
            RowColumn(self.tr("账上；扫到"), 120, self._where),
            RowColumn(self.tr("结果"), 0, lambda row: row.words, lambda row: row.tone),
            RowColumn(self.tr("决定和原因"), 0, lambda row: row.decision),
        )
        return every[:-1] if away else every  # nothing is decided away from the archive

    def _where(self, row: StockRow) -> str:
        return f"{row.books or '—'}\n{row.found} {row.at}".strip()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._word)
        words.addWidget(self._more)
        band = QHBoxLayout(self._band)
        band.setContentsMargins(16, 10, 16, 10)
        band.setSpacing(12)
        self._place.setMinimumWidth(_PLACE_WIDTH)
        band.addWidget(self._place)
        band.addWidget(self._icon)
        band.addLayout(words, 1)
        group = QButtonGroup(self)
        row = QWidget()
        chips = FlowLayout(row)
        captions = {RECENT: self.tr("刚才扫的"), DIFFERENT: self.tr("差异")} | {one: label(one) for one in Bucket}
        for name, caption in captions.items():
            made = button(caption, "mode", name=f"stock-{name}")
            made.setCheckable(True)
            made.clicked.connect(partial(self.pick, name))
            group.addButton(made)
            chips.addWidget(made)
            self._chips[name] = made
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        for part in (self._band, self._sum, row):
            whole.addWidget(part)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._limit)
        self._limit.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
