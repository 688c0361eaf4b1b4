"""A period of a room's climate: temperature and humidity, inside and outside, with its range; a gap is a gap.

What lies outside the range has a mark of its own shape beside the colour; what is missing is hatched below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.models.domain.climate import HalfDay, RoomReading
from app.models.domain.policy.upkeep import RoomClimate
from app.models.services.climates import ClimatePeriod
from app.ui import theme
from app.ui.messages import label

_LEFT, _RIGHT, _TOP, _GAP, _BELOW = 56, 16, 28, 50, 50
_TICKS, _MARK = 4, 4.0
_HATCH = 8
_BAND_ALPHA = 46
_AFTERNOON = 0.5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True)
class _Panel:
    """One of the two panels: what it reads of a reading, its range of today and of any kind of room, and what its scale spans."""

    title: str
    inside: Callable[[RoomReading], float]
    outside: Callable[[RoomReading], str]
    bounds: Callable[[RoomClimate], tuple[float, float]]
    low: float
    high: float
    least: float
    most: float


class ClimateChart(QWidget):
    """Two panels below each other over the days. The arrow keys walk from reading to reading; its words are said."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("climateChart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(300)
        self._shown: ClimatePeriod | None = None
        self._panels: tuple[_Panel, ...] = ()
        self._at = -1
        theme.follow(self.update)

    def sizeHint(self) -> QSize:
        """A wide picture."""
        return QSize(900, 380)

    def show_period(self, period: ClimatePeriod) -> None:
        """Draw another period."""
        self._shown, self._at = period, -1
        self._panels = (
            _panel(self.tr("温度 ℃"), lambda one: one.warmth, lambda one: one.entry.contents.outside_warmth,
                   lambda room: (room.coldest, room.warmest), period),
            _panel(self.tr("相对湿度 %"), lambda one: one.damp, lambda one: one.entry.contents.outside_damp,
                   lambda room: (room.driest, room.dampest), period),
        )  # fmt: skip
        analysis = period.analysis
        self.setAccessibleName(
            self.tr("{room}：读数 {taken} 次，缺 {missing} 次，超出范围 {outside} 次").format(
                room=period.room.name,
                taken=analysis.taken,
                missing=len(analysis.missing),
                outside=analysis.outside_readings,
            )
        )
        self.update()

    def words_of(self, one: RoomReading) -> str:
        """Return a reading in words."""
        said = self.tr("{day} {half}：{warmth} ℃，{damp} %").format(
            day=one.day, half=label(one.half), warmth=one.entry.contents.warmth, damp=one.entry.contents.damp
        )
        if not one.faults:
            return said
        return self.tr("{said}，{faults}").format(said=said, faults=self.tr("、").join(map(label, one.faults)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from reading to reading."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._shown is None:
            super().keyPressEvent(event)
            return
        last = len(self._shown.readings) - 1
        self._go_to(min(max(self._at + step, 0), last) if self._at >= 0 else (0 if step > 0 else last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the reading nearest to the pointer."""
        if self._shown is not None and self._shown.readings:
            x = event.position().x()
            distances = [abs(self._x(one.day, one.half) - x) for one in self._shown.readings]
            self._go_to(distances.index(min(distances)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without the ring of the keyboard."""
        super().focusOutEvent(event)
        self.update()

    def _go_to(self, place: int) -> None:
        assert self._shown is not None
        if 0 <= place < len(self._shown.readings):
            self._at = place
            self.setAccessibleDescription(self.words_of(self._shown.readings[place]))
            self.update()

    # ------------------------------------------------------------ drawing
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panels, the missing below them, and the words of the chosen reading."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().surface))
        if self._shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for panel, box in zip(self._panels, self._boxes(), strict=True):
            self._draw_frame(painter, panel, box)
            self._draw_missing(painter, box)
            self._draw_lines(painter, panel, box)
        self._draw_legend(painter)

    def _boxes(self) -> tuple[QRectF, QRectF]:
        width = self.width() - _LEFT - _RIGHT
        height = (self.height() - _TOP - _GAP - _BELOW) / 2
        return QRectF(_LEFT, _TOP, width, height), QRectF(_LEFT, _TOP + height + _GAP, width, height)

    def _x(self, day: str, half: HalfDay) -> float:
        assert self._shown is not None
        first, last = (date.fromisoformat(one) for one in (self._shown.analysis.first, self._shown.analysis.last))
        number = (date.fromisoformat(day) - first).days + (_AFTERNOON if half is HalfDay.AFTERNOON else 0.0)
        return _LEFT + (self.width() - _LEFT - _RIGHT) * number / max(1, (last - first).days + 1)

    def _draw_frame(self, painter: QPainter, panel: _Panel, box: QRectF) -> None:
        colours = theme.colours()
        self._draw_ranges(painter, panel, box)
        painter.setPen(QPen(QColor(colours.line)))
        painter.drawRect(box)
        painter.setPen(QColor(colours.text))
        painter.drawText(QPointF(box.left(), box.top() - 8), panel.title)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in (panel.low, panel.high, *_scale(panel)):
            y = _y(panel, box, value)
            is_bound = value in (panel.low, panel.high)
            painter.setPen(QColor(colours.text if is_bound else colours.muted))
            painter.drawText(QRectF(0, y - 9, _LEFT - 8, 18), right, f"{value:g}")
            if not is_bound:
                painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        self._draw_months(painter, box)

    def _draw_ranges(self, painter: QPainter, panel: _Panel, box: QRectF) -> None:
        """Draw the range of each kind of room over the days on which the room was of it."""
        assert self._shown is not None
        colours, spans = theme.colours(), self._shown.spans
        band = QColor(colours.ok)
        band.setAlpha(_BAND_ALPHA)
        edges = [self._x(one.first, HalfDay.MORNING) for one in spans] + [box.right()]
        painter.setPen(QPen(QColor(colours.ok), 1, Qt.PenStyle.DashLine))
        for one, left, right in zip(spans, edges[:-1], edges[1:], strict=True):
            bottom, top = (_y(panel, box, value) for value in panel.bounds(one.climate))
            painter.fillRect(QRectF(left, top, right - left, bottom - top), band)
            for y in (bottom, top):
                painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _draw_months(self, painter: QPainter, box: QRectF) -> None:
        assert self._shown is not None
        painter.setPen(QColor(theme.colours().muted))
        for month, *_rest in self._shown.analysis.by_month:
            day = max(f"{month}-01", self._shown.analysis.first)
            x = self._x(day, HalfDay.MORNING)
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
            painter.drawText(QPointF(x + 2, box.bottom() + 16), self.tr("{n}月").format(n=int(month[5:])))

    def _draw_missing(self, painter: QPainter, box: QRectF) -> None:
        """Hatch the half days without a reading along the lower edge."""
        assert self._shown is not None
        painter.setPen(QPen(QColor(theme.colours().muted), 1))
        for day, half in self._shown.analysis.missing:
            x = self._x(day, half)
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + 2, box.bottom() - _HATCH))

    def _draw_lines(self, painter: QPainter, panel: _Panel, box: QRectF) -> None:
        assert self._shown is not None
        colours = theme.colours()
        spots = [
            (one, QPointF(self._x(one.day, one.half), _y(panel, box, panel.inside(one))))
            for one in self._shown.readings
        ]
        painter.setPen(QPen(QColor(colours.strong_line), 0.7))
        outside = [
            (one, QPointF(spot.x(), _y(panel, box, float(panel.outside(one)))))
            for one, spot in spots
            if panel.outside(one)
        ]
        for line in _unbroken(outside):
            painter.drawPolyline(line)
        painter.setPen(QPen(QColor(colours.accent), 1.8))
        for line in _unbroken(spots):
            painter.drawPolyline(line)
        painter.setPen(QPen(QColor(colours.surface), 0.6))
        painter.setBrush(QColor(colours.error))
        for one, spot in spots:
            value, (low, high) = panel.inside(one), panel.bounds(one.room)
            if value > high:
                painter.drawPolygon(_triangle(spot, -1))
            elif value < low:
                painter.drawPolygon(_triangle(spot, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._at >= 0:
            spot = spots[self._at][1]
            painter.setPen(QPen(QColor(colours.text), 1.5 if self.hasFocus() else 1))
            painter.drawLine(QPointF(spot.x(), box.top()), QPointF(spot.x(), box.bottom()))
            painter.drawEllipse(spot, 4, 4)

    def _draw_legend(self, painter: QPainter) -> None:
        assert self._shown is not None
        painter.setPen(QColor(theme.colours().text))
        said = self.tr("粗线：室内　细线：室外　色带：范围　▲ 偏高　▼ 偏低　底边斜线：缺测")
        if self._at >= 0:
            said = self.words_of(self._shown.readings[self._at])
        below = QRectF(_LEFT, self.height() - 22, self.width() - _LEFT - _RIGHT, 20)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


def _panel(
    title: str, inside: Callable[[RoomReading], float], outside: Callable[[RoomReading], str],
    bounds: Callable[[RoomClimate], tuple[float, float]], period: ClimatePeriod,
) -> _Panel:  # fmt: skip
    """Return a panel whose scale has room for every value. Its scale names the range of the last kind of room."""
    values = [value for one in period.spans for value in bounds(one.climate)]
    for one in period.readings:
        values.append(inside(one))
        if outside(one):
            values.append(float(outside(one)))
    room = (max(values) - min(values)) * 0.06
    return _Panel(
        title, inside, outside, bounds, *bounds(period.spans[-1].climate), min(values) - room, max(values) + room
    )


def _scale(panel: _Panel) -> list[float]:
    """Return round values of the scale that do not stand on its bounds."""
    step = max(5, round((panel.most - panel.least) / _TICKS / 5) * 5)
    first = int(panel.least // step + 1) * step
    apart = (panel.most - panel.least) / 14
    found = range(first, int(panel.most) + 1, step)
    return [float(one) for one in found if abs(one - panel.low) > apart and abs(one - panel.high) > apart]


def _y(panel: _Panel, box: QRectF, value: float) -> float:
    return box.bottom() - (value - panel.least) / (panel.most - panel.least) * box.height()


def _unbroken(spots: Sequence[tuple[RoomReading, QPointF]]) -> list[QPolygonF]:
    """Return lines that end where a half day has no reading: nothing is drawn across a gap."""
    lines: list[list[QPointF]] = []
    before = None
    for one, spot in spots:
        number = date.fromisoformat(one.day).toordinal() * 2 + (one.half is HalfDay.AFTERNOON)
        if before is None or number != before + 1:
            lines.append([])
        lines[-1].append(spot)
        before = number
    # A reading alone between two gaps is a dot.
    return [QPolygonF([*line, QPointF(line[0].x() + 1, line[0].y())] if len(line) == 1 else line) for line in lines]


def _triangle(spot: QPointF, way: int) -> QPolygonF:
    """Return a mark that points up (-1) or down (1)."""
    tip, foot = QPointF(0, way * _MARK * 1.4), QPointF(_MARK, -way * _MARK * 0.8)
    return QPolygonF([spot + tip, spot + foot, spot + QPointF(-foot.x(), foot.y())])
