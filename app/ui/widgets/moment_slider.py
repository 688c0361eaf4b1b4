"""A day and a time of day: two sliders for the keyboard, and the exact moment to be typed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QSlider, QWidget

from app.ui.widgets.named import named
from app.ui.widgets.text import InputField

_MONTH = 30
_STEP_MINUTES, _HOUR = 15, 60
_DAY_MINUTES = 24 * 60
_LAST_SECOND = 59
_PAUSE_MS = 150


class MomentSlider(QWidget):
    """`changed` once the sliders rest, or when a moment was typed. A moment holds its whole minute."""

    changed = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._last = now.date()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._edit = named(QDateTimeEdit(), "pastMoment")
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._edit.setKeyboardTracking(False)
        self._days = named(QSlider(Qt.Orientation.Horizontal), "pastSlider")
        self._days.setPageStep(_MONTH)
        self._minutes = named(QSlider(Qt.Orientation.Horizontal), "pastTimeSlider")
        self._minutes.setRange(0, _DAY_MINUTES - 1)
        self._minutes.setSingleStep(_STEP_MINUTES)
        self._minutes.setPageStep(_HOUR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for field, share in (
            (InputField(self.tr("时刻(&T)"), self._edit), 0),
            (InputField(self.tr("日：方向键逐日，翻页键逐月(&D)"), self._days), 3),
            (InputField(self.tr("时：方向键一刻钟，翻页键一小时(&H)"), self._minutes), 2),
        ):
            field.column.addStretch()
            row.addWidget(field, share)
        self.begin_at(self._last)
        self._show(now)
        self._edit.dateTimeChanged.connect(lambda: self._take(self.moment))
        self._days.valueChanged.connect(lambda: self._slide())
        self._minutes.valueChanged.connect(lambda: self._slide())

    @property
    def moment(self) -> datetime:
        """Return the moment, at the end of its minute."""
        day, at = self._edit.date(), self._edit.time()
        return datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), _LAST_SECOND)

    def begin_at(self, first: date) -> None:
        """Let the days begin at the first one of which something is known; the chosen moment stays."""
        with QSignalBlocker(self._days):
            self._days.setRange(min(-1, (first - self._last).days), 0)

    def _slide(self) -> None:
        day = self._last + timedelta(days=self._days.value())
        at = time(*divmod(self._minutes.value(), _HOUR))
        with QSignalBlocker(self._edit):
            self._edit.setDateTime(_qt(datetime.combine(day, at)))
        self._pause.start()

    def _take(self, moment: datetime) -> None:
        self._pause.stop()
        self._show(moment)
        self.changed.emit()

    def _show(self, moment: datetime) -> None:
        with QSignalBlocker(self._edit), QSignalBlocker(self._days), QSignalBlocker(self._minutes):
            self._edit.setDateTime(_qt(moment))
            self._days.setValue((moment.date() - self._last).days)
            self._minutes.setValue(moment.hour * _HOUR + moment.minute)


def _qt(moment: datetime) -> QDateTime:
    return QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))
