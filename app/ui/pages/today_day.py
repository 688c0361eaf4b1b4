"""The day beside the waiting work on 今日: what came and went, what is due this week, what is with others, the last backup."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.models.domain.moments import day_of, minute_of
from app.models.domain.movement import MovementEvent
from app.models.services.day import Day, Moved
from app.ui import theme
from app.ui.messages import act, text
from app.ui.pages.dockets.places import PAGE_OF
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain, tooltip

_BARS_HIGH, _BAR_WIDEST, _WORDS_HIGH, _BETWEEN_NAMES = 112, 28, 20, 4
_WITH_HOLDER = (MovementEvent.LENT, MovementEvent.HANDED_OVER)


class DueBars(QWidget):
    """Loans due on each of the coming days, as bars with their numbers; the words say the same to who hears the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dueBars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._due: Sequence[tuple[str, int]] = ()
        theme.follow(self.update)

    def show_due(self, due: Sequence[tuple[str, int]]) -> None:
        """Draw days with the number of loans that are due."""
        self._due = due
        said = self.tr("；").join(self.tr("{day} {n} 份").format(day=day, n=number) for day, number in due if number)
        self.setAccessibleName(said or self.tr("没有到期的"))
        self.setToolTip(tooltip(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(7 * 2 * _BAR_WIDEST, _BARS_HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars on one line, their numbers above and their days beneath."""
        painter, colours = QPainter(self), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((number for _day, number in self._due), default=0) or 1
        each, room = self.width() / max(len(self._due), 1), self.height() - 2 * _WORDS_HIGH
        for place, (day, number) in enumerate(self._due):
            left, high = place * each, room * number / most
            width = min(_BAR_WIDEST, each * 0.6)
            line = QRectF(left, 0, each, _WORDS_HIGH)
            painter.setPen(QColor(colours.text if number else colours.muted))
            painter.drawText(line.translated(0, room - high), Qt.AlignmentFlag.AlignCenter, f"{number:,}")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.warn if place == 0 else colours.accent))
            painter.drawRect(QRectF(left + (each - width) / 2, _WORDS_HIGH + room - high, width, max(high, 1)))
            painter.setPen(QColor(colours.text if place == 0 else colours.muted))
            name = self.tr("今天") if place == 0 else _short_name(date.fromisoformat(day))
            painter.setFont(self._font_for(name, each, bold=place == 0))
            painter.drawText(line.translated(0, _WORDS_HIGH + room), Qt.AlignmentFlag.AlignCenter, name)
            painter.setFont(self.font())

    def _font_for(self, name: str, room: float, *, bold: bool) -> QFont:
        """Return a type in which a day's name fits beside its neighbours."""
        font = QFont(self.font())
        font.setBold(bold)
        wanted = QFontMetrics(font).horizontalAdvance(name) + _BETWEEN_NAMES
        if wanted > room:
            font.setPointSizeF(font.pointSizeF() * room / wanted)
        return font


class DayPanel(QFrame):
    """`wanted` carries the page that deals with a line."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(8)

    def show_day(self, day: Day, reaches: Collection[str]) -> None:
        """Show another day in place of the one that was shown. `reaches`: the pages that a line may lead to."""
        while self._column.count():
            if (widget := self._column.takeAt(0).widget()) is not None:
                widget.deleteLater()
        self._head(self.tr("今天的进出"))
        self._moved(day)
        self._head(self.tr("一周内到期"))
        bars = DueBars()
        bars.show_due(day.due)
        self._column.addWidget(bars)
        if day.with_others:
            self._head(self.tr("在等别人办理"))
            self._with_others(day, reaches)
        self._head(self.tr("最近的备份"))
        self._backup(day)
        self._column.addStretch(1)

    def _head(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(8)
        self._column.addWidget(plain(words, "heading"))

    def _moved(self, day: Day) -> None:
        if not day.moved:
            self._column.addWidget(plain(self.tr("今天还没有档案进出。"), "muted", wrap=True, name="nothingMoved"))
            return
        numbers = [self.tr("{event} {n} 份").format(event=act(event.label), n=f"{n:,}") for event, n in day.moved]
        self._column.addWidget(plain(self.tr("，").join(numbers), wrap=True, name="movedToday"))
        rows, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        rows.setLayout(grid)
        for row, one in enumerate(day.newest):
            for column, part in enumerate(self._parts(one)):
                grid.addWidget(part, row, column)
        self._column.addWidget(rows)

    def _parts(self, moved: Moved) -> tuple[QLabel, QLabel, QLabel]:
        row = moved.dossier
        what = f"{row.household} {row.customer}".strip() if row.customer else row.reference_code
        whose = self.tr("{what} → {holder}").format(what=what, holder=moved.holder)
        return (
            plain(minute_of(moved.at)[-5:], "muted"),
            plain(act(moved.event.label)),
            plain(whose if moved.event in _WITH_HOLDER else what, wrap=True),
        )

    def _with_others(self, day: Day, reaches: Collection[str]) -> None:
        for procedure, state, number in day.with_others:
            words = self.tr("{what}：{state}（{n}）").format(
                what=text(procedure.label), state=text(state.label), n=number
            )
            name, page = f"others-{procedure.kind}-{state.name}", PAGE_OF[procedure.kind]
            if page not in reaches:
                self._column.addWidget(plain(words, wrap=True, name=name))
                continue
            line = button(words, "link", name=name)
            line.setStyleSheet("padding-left: 0")
            line.clicked.connect(lambda _checked=False, page=page: self.wanted.emit(page))
            self._column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)

    def _backup(self, day: Day) -> None:
        if day.backup is None:
            words = self.tr("还没有备份过。")
        else:
            words = self.tr("{day} {minute}，{who}，已通过校验").format(
                day=day_of(day.backup.at), minute=minute_of(day.backup.at)[-5:], who=day.backup.by
            )
        self._column.addWidget(plain(words, "" if day.backup else "muted", wrap=True, name="lastBackup"))


def _short_name(day: date) -> str:
    """The day of the week in the window's language, short."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
