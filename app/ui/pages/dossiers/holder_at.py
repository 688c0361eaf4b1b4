"""当时在谁手里: one moment and, for anything but the open dossier, a code in; one line out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QVBoxLayout

from app.models.domain.codes import fold
from app.models.domain.errors import Refusal
from app.models.domain.movement import Held
from app.models.services import moving
from app.models.services.desk import Desk
from app.ui import run
from app.ui.messages import words
from app.ui.widgets.named import named
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import InputField, plain

_LAST_SECOND = 59


class HolderAt(QFrame):
    """Asks the movements for holder and place at a moment: of a dossier, or of what a code in the box means."""

    def __init__(self, desk: Desk, dossier_id: int, moment: datetime) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._desk, self._dossier_id = desk, dossier_id
        self._edit = named(QDateTimeEdit(), "holderAtEdit")
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._edit.setKeyboardTracking(False)
        self._code = named(ScanBox(), "holderAtCode")
        self._answer = plain(wrap=True, name="holderAtAnswer")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(InputField(self.tr("当时在谁手里(&T)"), self._edit))
        column.addWidget(
            InputField(self.tr("袋、盒或合同"), self._code, self.tr("不填是本档案；可扫描条码，或输入档号、合同编号"))
        )
        column.addWidget(self._answer)
        self._edit.setDateTime(
            QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))
        )
        self._edit.dateTimeChanged.connect(lambda: self._ask())
        self._edit.editingFinished.connect(self._ask)
        self._code.scanned.connect(lambda _text: self._ask())

    def _ask(self) -> None:
        desk, dossier_id, code = self._desk, self._dossier_id, fold(self._code.text())
        day, at = self._edit.date(), self._edit.time()
        moment = datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), _LAST_SECOND)

        def ask() -> tuple[str, Held | None]:
            if code:
                return moving.holder_of(desk, code, moment.isoformat())
            return "", moving.holder_at(desk, dossier_id, moment.isoformat())

        def show(found: tuple[str, Held | None]) -> None:
            what, held = found
            when = moment.strftime("%Y-%m-%d %H:%M")
            said = self.tr("那时还没有登记。")
            if held is not None:
                said = (
                    self.tr("{moment}：在{holder}手里（存放位置 {place}）")
                    if held.place
                    else self.tr("{moment}：在{holder}手里")
                ).format(moment=when, holder=held.holder, place=held.place)
            self._answer.setText(f"{what}  {said}".strip())

        run.perform(self, ask, show, lambda refusal: self._refused(refusal))

    def _refused(self, refusal: Refusal) -> None:
        self._answer.setText(words(refusal))
