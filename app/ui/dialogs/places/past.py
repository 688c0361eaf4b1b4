"""某时状况: who had what and where at a moment, by bag, place or person, and the page of evidence of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QHBoxLayout, QSlider, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.movement import Holding
from app.models.domain.provenance import Provenance
from app.models.domain.recipient import Recipient
from app.models.services import listing, past_holdings
from app.models.services.desk import Desk
from app.models.services.listing import Printed
from app.models.services.past_holdings import PastHoldings
from app.reports.forms import past_holdings as form
from app.reports.forms.past_holdings import PastHoldingsPaper
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.volume_papers import take_out
from app.ui.messages import counted, label, tone_of, words
from app.ui.papers.places import past_holdings as past_words
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import InputField, plain

_DAYS = 365
_LAST_SECOND = 59
_Row = tuple[DossierRow, Holding]


class PastHoldingsDialog(Dialog):
    """A code or a name and a moment in, the dossiers out; the slider goes back a year, a day at a step."""

    def __init__(self, parent: QWidget, desk: Desk, moment: datetime) -> None:
        super().__init__(parent, self.tr("某时状况"))
        self.setObjectName("pastHoldingsDialog")
        self.resize(880, 560)
        self._desk, self._now, self._newest = desk, moment, run.Newest()
        self._text = ""
        self._found: PastHoldings | None = None
        self._code = named(ScanBox(), "pastCode")
        self._edit = named(QDateTimeEdit(), "pastMoment")
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._edit.setKeyboardTracking(False)
        self._days = named(QSlider(Qt.Orientation.Horizontal), "pastSlider")
        self._days.setRange(-_DAYS, 0)
        self._days.setPageStep(30)
        self._days.setAccessibleName(self.tr("往回几天"))
        self._said = plain(kind="heading", wrap=True, name="pastSaid")
        self._rows: RowsModel[_Row] = RowsModel((
            RowColumn(self.tr("档号"), 190, lambda one: one[0].reference_code),
            RowColumn(self.tr("客户"), 0, lambda one: " ".join(filter(None, (one[0].household, one[0].customer)))),
            RowColumn(self.tr("在谁手里"), 110, lambda one: one[1].holder),
            RowColumn(self.tr("位置"), 150, lambda one: one[1].place or self.tr("不在库内")),
            RowColumn(self.tr("自"), 190, lambda one: f"{one[1].at[:16].replace('T', ' ')} {label(one[1].event)}"),
        ))  # fmt: skip
        self._table = RowsTable(self._rows, "pastTable")
        self._lay_out()
        self._code.scanned.connect(self._seek)
        self._edit.dateTimeChanged.connect(lambda: self._ask())
        self._days.valueChanged.connect(self._slide)
        self._set_moment(moment)
        self._code.setFocus()

    def on_scan(self, code: str) -> bool:
        """A label or a staff card that is scanned while the cursor is elsewhere."""
        self._code.setText(code)
        self._seek(code)
        return True

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(
            InputField(self.tr("袋、位置或人员(&C)"), self._code, self.tr("扫描，或输入档号、位置、姓名后回车")), 1
        )
        row.addWidget(InputField(self.tr("时刻(&T)"), self._edit, self.tr("拖动下面的滑块，逐日往回")))
        self.body.addLayout(row)
        for part in (self._days, self._said, self._table):
            self.body.addWidget(part, int(part is self._table))
        self._print = self.add_button(self.tr("打印证明…(&P)"), "printPastButton", "primary")
        self._print.clicked.connect(self._take)
        self._print.setEnabled(False)
        self.add_button(self.tr("关闭"), "closeButton").clicked.connect(self.reject)

    @property
    def _moment(self) -> datetime:
        day, at = self._edit.date(), self._edit.time()
        return datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), _LAST_SECOND)

    def _set_moment(self, moment: datetime) -> None:
        day, at = QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute)
        self._edit.setDateTime(QDateTime(day, at))

    def _slide(self, days: int) -> None:
        self._set_moment(self._now + timedelta(days=days))

    def _seek(self, text: str) -> None:
        self._text = text
        self._ask()

    def _ask(self) -> None:
        if self._text:
            desk, text, moment = self._desk, self._text, self._moment.isoformat()
            run.perform(
                self, lambda: past_holdings.at(desk, text, moment), self._newest.ask(self._show),
                self._newest.go_on(self._refused),
            )  # fmt: skip

    def _show(self, found: PastHoldings) -> None:
        self.bar.clear()
        self._found = found
        said = counted(
            self.tr,
            "{about}，{moment}：{n} 份档案",
            len(found.rows),
            about=found.about,
            moment=found.moment[:16].replace("T", " "),
        )
        if found.more:
            said += self.tr("（只列出最近的这些，还有更多）")
        self._said.setText(said)
        self._rows.show(found.rows)
        self._print.setEnabled(bool(found.rows) and not found.more)

    def _refused(self, refusal: Refusal) -> None:
        QApplication.beep()
        self._found = None
        self._said.setText("")
        self._rows.show([])
        self._print.setEnabled(False)
        self.say(tone_of(refusal), words(refusal))

    def _take(self) -> None:
        desk, found = self._desk, self._found
        if found is None:
            return
        title = self.tr("某时状况证明")

        def take(purpose: str, recipient: Recipient | None) -> tuple[PastHoldingsPaper, Provenance]:
            ids = [row.id for row, _held in found.rows]
            printed = listing.print_list(desk, Printed.MOMENT, ids, purpose, recipient)
            return past_words(desk, found, printed), printed.value.made_from

        def show(taken: tuple[PastHoldingsPaper, Provenance]) -> None:
            paper, made_from = taken
            preview_long(self, title, lambda progress, cancelled: form.render(paper, progress, cancelled), made_from)

        take_out(self, desk, title, [row.id for row, _held in found.rows], take, show)
