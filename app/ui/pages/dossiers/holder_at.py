"""当时在谁手里: one moment in, one line out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QVBoxLayout

from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import run
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain

_LAST_SECOND = 59


class HolderAt(QFrame):
    """Asks the movements for holder and place of a dossier at a moment."""

    def __init__(self, desk: Desk, dossier_id: int, moment: datetime) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._desk, self._dossier_id = desk, dossier_id
        self._edit = named(QDateTimeEdit(), "holderAtEdit")
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._edit.setKeyboardTracking(False)
        self._answer = plain(wrap=True, name="holderAtAnswer")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(InputField(self.tr("当时在谁手里(&T)"), self._edit))
        column.addWidget(self._answer)
        self._edit.setDateTime(
            QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))
        )
        self._edit.dateTimeChanged.connect(lambda: self._ask())
        self._edit.editingFinished.connect(self._ask)

    def _ask(self) -> None:
        desk, dossier_id = self._desk, self._dossier_id
        day, at = self._edit.date(), self._edit.time()
        moment = datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), _LAST_SECOND)

        def show(found: tuple[str, str] | None) -> None:
            if found is None:
                self._answer.setText(self.tr("那时还没有登记。"))
                return
            holder, place = found
            said = (
                self.tr("{moment}：在{holder}手里（存放位置 {place}）")
                if place
                else self.tr("{moment}：在{holder}手里")
            )
            self._answer.setText(said.format(moment=moment.strftime("%Y-%m-%d %H:%M"), holder=holder, place=place))

        run.perform(self, lambda: dossiers.holder_at(desk, dossier_id, moment.isoformat()), show)
