"""The acts that bring in: a dossier by hand, a ledger, the scans of a folder or of one bag; and what was imported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from app.models.domain.dossier import DossierRow
from app.models.domain.life import Completeness
from app.models.services import keeping
from app.models.services.action import Outcome
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.files import ask_folder
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.dialogs.put_in.folder import FolderDialog
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, text
from app.ui.openings import opens
from app.ui.pages.dossiers.dossier_acts import DossierActs


class BringingIn(DossierActs):
    """Acts that bring in dossiers and scans.

    `show_wanted` carries the ids of dossiers that were just entered, `labels_wanted` those whose labels are to be printed.
    """

    show_wanted = Signal(object)
    labels_wanted = Signal(object)

    @opens
    def register(self) -> None:
        """Register one dossier by hand."""
        dialog = NewDossierDialog(self._page, self._desk)
        dialog.kept.connect(self._registered)
        dialog.open()

    def _registered(self, outcome: Outcome[int]) -> None:
        desk, number = self._desk, outcome.value
        self._announce(outcome)
        self._page.perform(lambda: keeping.missing(desk, [number]), self._say_registered)
        self.show_wanted.emit([number])

    def _say_registered(self, lacking: list[tuple[DossierRow, Completeness]]) -> None:
        """Show the missing data of a dossier just registered before its label is offered."""
        label_it = self.tr("请打印标签，贴在档案袋上。")
        fields = [name for _, one in lacking for name in one.fields]
        if not fields:
            self._page.say(Tone.OK, self.tr("已登记。{then}").format(then=label_it))
            return
        message, names = COUNTED("已登记，还缺 {n} 项必填：{names}，可在“更正…”中补录。{then}"), text("、").join(fields)
        self._page.say(Tone.WARN, counted(self.tr, message, len(fields), names=names, then=label_it))

    @opens
    def import_ledger(self, path: Path | None = None) -> None:
        """Open the import wizard, with a file that was dropped onto the window."""
        wizard = ImportWizard(self._page, self._desk)
        wizard.imported.connect(self._announce)
        wizard.labels_wanted.connect(self.labels_wanted)
        wizard.show_wanted.connect(self.show_wanted)
        wizard.open()
        if path is not None:
            wizard.begin_with(path)

    def pick_folder(self) -> None:
        ask_folder(self._page, self.tr("从文件夹归入扫描件"), "scansFolderDialog", self.fill_from)

    @opens
    def fill_from(self, folder: Path) -> None:
        """Show to which bags the scans of a folder belong, and put them in."""
        dialog = FolderDialog(self._page, self._desk, folder)
        dialog.filled.connect(lambda result: self._page.announce(bool(result.dossiers)))
        dialog.open()
        dialog.look()

    @opens
    def put_in(self, dossier_id: int, paths: list[Path]) -> None:
        """Files dropped onto the page, for the dossier that is open beside its list."""
        dialog = PutInDialog(self._page, self._desk, dossier_id, paths)
        message = COUNTED("{n} 个文件已存入加密库。原文件仍在原处，请按规定处理。")
        dialog.kept.connect(lambda outcome: self._kept(outcome, counted(self.tr, message, outcome.value)))
        dialog.open()

    def open_batches(self) -> None:
        dialog = BatchesDialog(self._page, self._desk)
        dialog.undone.connect(self._announce)
        dialog.open()
