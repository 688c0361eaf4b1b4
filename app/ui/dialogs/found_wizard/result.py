"""The last page of the creation wizard, left only when its secrets are on paper."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout

from app.models.services.archives import Founded
from app.reports.footer import FormHead
from app.reports.forms import founding_record, recovery_share
from app.reports.forms.founding_record import Founder, FoundingRecord
from app.reports.forms.recovery_share import RecoveryShare
from app.ui.dialogs.found_wizard.steps import WizardStep
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain

_NEEDED = 2


class ResultStep(WizardStep):
    """Fingerprint, three recovery shares, founding record. `settled` when every share is on paper or ticked."""

    settled = Signal(bool)

    def __init__(self, founded: Founded) -> None:
        super().__init__(
            self.tr("档案库已建立"),
            self.tr("现在请打印。三份恢复份额只在这里出现一次，关闭后无法再得到；请分由三人、分三处保管。"),
        )
        self._founded = founded
        self.column.addWidget(plain(self.tr("建库指纹（与建库凭证核对）"), "muted"))
        fingerprint = plain(founded.fingerprint, "fingerprint", wrap=True, name="fingerprint")
        self.column.addWidget(fingerprint)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self._ticks: list[QCheckBox] = []
        for number in range(1, len(founded.shares) + 1):
            show = button(self.tr("预览和打印…"), name=f"share-{number}", icon="print")
            show.clicked.connect(partial(self._show_share, number))
            tick = named(QCheckBox(self.tr("已打印或保存好")), f"shareTick-{number}")
            tick.toggled.connect(self._look)
            self._ticks.append(tick)
            grid.addWidget(plain(self.tr("恢复份额 第{n}份").format(n=number), "heading"), number, 0)
            grid.addWidget(show, number, 1)
            grid.addWidget(tick, number, 2)
        record = button(self.tr("预览和打印…"), name="foundingRecord", icon="print")
        record.clicked.connect(self._show_record)
        grid.addWidget(plain(self.tr("建库凭证"), "heading"), 0, 0)
        grid.addWidget(record, 0, 1)
        grid.setColumnStretch(3, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)

    @property
    def is_settled(self) -> bool:
        """Return whether every share was printed, saved or ticked."""
        return all(tick.isChecked() for tick in self._ticks)

    def _look(self) -> None:
        self.settled.emit(self.is_settled)

    def _show_share(self, number: int, _checked: bool = False) -> None:
        founded = self._founded
        form = RecoveryShare(
            self._head(), founded.name, number, len(founded.shares), _NEEDED,
            tuple(founded.shares[number - 1].split()), founded.founded_at,
        )  # fmt: skip
        of = self.tr("第{n}份").format(n=number)
        preview = PdfPreview(self, self.tr("恢复份额"), recovery_share.render(form), of=of)
        preview.kept.connect(partial(self._ticks[number - 1].setChecked, True))
        preview.open()

    def _show_record(self) -> None:
        founded = self._founded
        form = FoundingRecord(
            head=self._head(),
            archive=founded.name,
            founded=founded.founded_at,
            pack_name=founded.pack.name,
            pack_document=founded.pack.document,
            pack_date=founded.pack.effective,
            fingerprint="".join(founded.fingerprint.split()),
            founders=tuple(Founder(one.name, founded.pack.called(one.role), one.login) for one in founded.accounts),
        )
        PdfPreview(self, self.tr("建库凭证"), founding_record.render(form)).open()

    def _head(self) -> FormHead:
        founded = self._founded
        return FormHead(office=founded.name, fonds=founded.fonds, printed=founded.founded_at)
