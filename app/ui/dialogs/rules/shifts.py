"""The dossiers whose terms of keeping other rules would move, before anybody releases them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.models.domain.disposal import KeptUntil
from app.models.domain.errors import N_
from app.models.domain.filtering import Content
from app.models.services.reckoning import Shift
from app.models.services.retention import Shifts
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, label, text
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import plain

_SAID = N_("{way} {n} 份")
_TONES = {Shift.EARLIER: Tone.WARN, Shift.UNKNOWN: Tone.ERROR}


def shift_words(shifts: Shifts) -> str:
    """Return how many dossiers are moved each way; «» for none."""
    said = [text(_SAID).format(way=label(way), n=f"{number:,}") for way, number in sorted(shifts.counts.items())]
    return text(N_("，")).join(said)


class ShiftsDialog(Dialog):
    """One list of all of them, which its filters narrow to one way."""

    def __init__(self, parent: QWidget, shifts: Shifts) -> None:
        super().__init__(parent, self.tr("期限变动的档案"))
        self.setObjectName("shiftsDialog")
        self.resize(960, 560)
        self.body.addWidget(plain(shift_words(shifts), "heading", wrap=True, name="shiftsSaid"))
        table = FilteredRows(RowsModel((
            RowColumn(self.tr("变动"), 120, lambda one: label(one.way), lambda one: _TONES.get(one.way), key="way"),
            RowColumn(self.tr("档号"), 160, lambda one: one.row.reference_code, key="code"),
            RowColumn(self.tr("题名"), 0, lambda one: one.row.title, key="title"),
            RowColumn(self.tr("现在保管到"), 140, lambda one: kept_words(one.before), content=Content.DAY, key="before"),
            RowColumn(self.tr("改后保管到"), 140, lambda one: kept_words(one.after), content=Content.DAY, key="after"),
        )), "shiftedDossiers")  # fmt: skip
        self.body.addWidget(table.bar)
        self.body.addWidget(table, 1)
        table.show_rows(shifts.rows)
        self.add_button(self.tr("关闭(&C)"), "closeButton").clicked.connect(self.accept)


def kept_words(kept: KeptUntil) -> str:
    """Return until when a dossier is kept, or why there is no day."""
    return kept.retention_due or label(kept.outlook)
