"""Transfers of project dossiers: A lists, B checks, the archive receives. A scan on this page takes a bag in."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from app.models.domain.docket import Docket
from app.models.domain.rights import Right
from app.models.domain.transfer_docket import counts_of, findings_of, lines_of
from app.models.services import transferring
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.dialogs.act import ActDialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.openings import opens
from app.ui.page import ARRIVAL, ScanMode
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import DocketTask
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.transfer.face import COUNT_TASK, FIND_TASK, TransferFace
from app.ui.pages.transfer.list_dialogs import TransferCountDialog, TransferFindingsDialog, TransferListDialog


class TransferActs(DocketActs):
    """The steps of a transfer, and what is filled in between them."""

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Open the list, the findings or the counts, as whoever sits here fills in."""
        if task.name == FIND_TASK:
            self._find(docket)
        elif task.name == COUNT_TASK:
            self._count(docket)
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

    def _keep(self, dialog: ActDialog) -> None:
        def kept(outcome: Outcome[Docket]) -> None:
            self._done(outcome.value)

        dialog.open_over(self._page, kept)


class TransferPage(DocketPage):
    """Transfers, in an office whose project managers hand dossiers over."""

    key: ClassVar[str] = "transfer"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "移交")
    icon: ClassVar[str] = "transfer"
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
