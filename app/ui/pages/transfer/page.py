"""Transfers of project dossiers: A lists, B checks, the archive receives. A scan on this page takes a bag in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from app.models.domain.docket import Docket
from app.models.domain.rights import Right
from app.models.domain.transfer_docket import counts_of, findings_of, lines_of
from app.models.services import signed_papers, transferring
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.files import ask_file
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.page import ARRIVAL, PageSection, ScanMode
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import DocketTask
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.transfer.face import COUNT_TASK, FIND_TASK, PAPER_TASK, TransferFace
from app.ui.pages.transfer.list_dialogs import TransferCountDialog, TransferFindingsDialog, TransferListDialog


class TransferActs(DocketActs):
    """The steps of a transfer, and what is filled in between them."""

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Open the list, the findings or the counts, as whoever sits here fills in."""
        if task.name == FIND_TASK:
            self._find(docket)
        elif task.name == COUNT_TASK:
            self._count(docket)
        elif task.name == PAPER_TASK:
            filters = (self.tr("扫描件 (*.pdf *.jpg *.jpeg *.png)"), self.tr("所有文件 (*)"))
            ask_file(self._page, self.tr("选择签字件的扫描件"), "openDialog", filters, self.keep_paper)
        else:
            self._list(docket)

    @opens
    def _list(self, docket: Docket) -> None:
        bags = {line.dossier_id: line.reference_code for line in docket.lines}
        self._keep(TransferListDialog(
            self._page, lines_of(docket), bags, partial(transferring.read_list, self._desk, docket),
            lambda lines: transferring.change_list(self._desk, docket.id, lines),
        ))  # fmt: skip

    @opens
    def _find(self, docket: Docket) -> None:
        self._keep(TransferFindingsDialog(
            self._page, lines_of(docket), findings_of(docket),
            lambda findings: transferring.find(self._desk, docket.id, findings),
        ))  # fmt: skip

    @opens
    def _count(self, docket: Docket) -> None:
        self._keep(TransferCountDialog(
            self._page, lines_of(docket), counts_of(docket),
            lambda counts: transferring.count(self._desk, docket.id, counts),
        ))  # fmt: skip

    def keep_paper(self, path: Path) -> None:
        """Find the transfer whose signed paper a scan is, and ask whether to keep it with the dossiers of that one."""
        self._page.perform(lambda: signed_papers.docket_of(self._desk, path), partial(self._ask_to_keep, path))

    @opens
    def _ask_to_keep(self, path: Path, docket: Docket) -> None:
        self._done(docket)
        message = COUNTED("{name} 是 {code} 的签字件。存入其中已入库的 {n} 份档案？原文件仍在原处。")
        asked = counted(self.tr, message, docket.checked, name=path.name, code=docket.code)
        dialog = ConfirmDialog(self._page, self.tr("存入"), asked)
        dialog.kept.connect(
            lambda _none: self._page.act(lambda: signed_papers.keep(self._desk, docket, path), self._say_kept)
        )
        dialog.open()

    def _say_kept(self, outcome: Outcome[int]) -> None:
        self._page.say(Tone.OK, counted(self.tr, "签字件已存入 {n} 份档案的“资料和文件”。", outcome.value))

    def _keep(self, dialog: ActDialog) -> None:
        def kept(outcome: Outcome[Docket]) -> None:
            self._done(outcome.value)

        dialog.open_over(self._page, kept)


class TransferPage(DocketPage):
    """Transfers, in an office whose project managers hand dossiers over."""

    key: ClassVar[str] = "transfer"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "移交")
    icon: ClassVar[str] = "transfer"
    section: ClassVar[PageSection] = PageSection.MOVING
    right: ClassVar[Right | None] = Right.TRANSFER
    modes = (ARRIVAL,)
    face_class = TransferFace
    acts_class = TransferActs

    @classmethod
    def modes_for(cls, desk: Desk | AdminDesk) -> tuple[ScanMode, ...]:
        """Only the archive room takes bags in."""
        return cls.modes if isinstance(desk, Desk) and desk.can(Right.REGISTER) else ()

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        """Whether this office has project managers, and this session the right."""
        return super().shown_to(desk) and isinstance(desk, Desk) and desk.pack.transfers
