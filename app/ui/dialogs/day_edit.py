"""A day, typed as people write it: 20270101, 2027.1.1, 2027年1月1日."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCalendarWidget, QLineEdit

from app.models.domain.policy.fields import read_day
from app.ui import icons
from app.ui.messages import text
from app.ui.widgets.text import InputField

EXAMPLE = "2027-01-01"
_LONGEST = 40


class DayEdit(QLineEdit):
    """A field for a day, shown as 2027-01-01 once the cursor leaves it; an impossible day is refused beneath at once.

    `standing`: the first value; `usual`: the value of an emptied field. `latest`: a later day becomes this one.
    """

    def __init__(self, standing: str = "", usual: date | None = None, latest: date | None = None) -> None:
        super().__init__(usual.isoformat() if usual else standing, maxLength=_LONGEST)
        self.setPlaceholderText(EXAMPLE)
        self._usual, self._latest = usual, latest
        self._calendar = QAction(icons.icon("today"), self.tr("选择日期（F4）"), self)
        self._calendar.setShortcut(QKeySequence(Qt.Key.Key_F4))
        self._calendar.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._calendar.triggered.connect(self._choose)
        self.addAction(self._calendar, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._settle)

    def value(self) -> str:
        """Return the day ISO; the typed text where it is no day; «» for none."""
        read, wrong = read_day(self.text())
        if not read and self._usual:
            return self._usual.isoformat()
        return min(read, self._latest.isoformat()) if read and self._latest and not wrong else read

    @property
    def wrong(self) -> str:
        """Return the error of the typed text, in the window's language; «» when there is none."""
        return text(read_day(self.text())[1])

    def _settle(self) -> None:
        if self.wrong:
            if isinstance(field := self.parentWidget(), InputField):
                field.mark(self.wrong)
        elif self.text() != self.value():
            self.setText(self.value())

    def _choose(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._latest:
            calendar.setMaximumDate(QDate(self._latest.year, self._latest.month, self._latest.day))
        standing = QDate.fromString(self.value(), Qt.DateFormat.ISODate)
        if standing.isValid():
            calendar.setSelectedDate(standing)
        calendar.activated.connect(lambda day: self._chosen(calendar, day))
        calendar.clicked.connect(lambda day: self._chosen(calendar, day))
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()

    def _chosen(self, calendar: QCalendarWidget, day: QDate) -> None:
        calendar.close()
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self.textEdited.emit(self.text())
        self.editingFinished.emit()
