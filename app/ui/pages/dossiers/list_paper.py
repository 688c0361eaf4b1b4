"""The list of dossiers onto paper, as it is seen: its columns, its order, and what was searched or chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.models.domain.progress import IsCancelled, Progress
from app.models.services import listing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Listing
from app.reports.forms import dossier_list
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import perform_long
from app.ui.messages import Tone, counted, text
from app.ui.page import Page
from app.ui.papers.dossiers import dossier_list as list_words
from app.ui.widgets.dossier_table import DossierTable


class ListPaper(QObject):
    """Asks for the purpose, as an export does, and shows the paper."""

    def __init__(self, page: Page, table: DossierTable) -> None:
        super().__init__(page)
        self._page, self._table = page, table

    def make(self, caption: str) -> None:
        """Make the paper of the list as it stands now. `caption` names its corner."""
        if not self._table.is_whole:
            self._page.say(Tone.INFO, self.tr("列表还在读取，请稍候再打印。"))
            return
        page, desk, ids = self._page, self._page.desk, self._table.to_print()
        if not ids:
            page.say(Tone.INFO, self.tr("列表是空的，没有可以打印的。"))
            return
        form = FormDialog(
            page, self.tr("打印清单"),
            counted(self.tr, "共 {n} 份，按列表的列和顺序打印。打印人、时间和用途会记入操作日志。", len(ids), grouped=True),
        )  # fmt: skip
        purpose = form.add_purpose(self.tr("用途(&P)"), desk.pack.borrowing.purposes)
        form.submit(self.tr("预览(&S)"), lambda: partial(listing.print_shown, desk, ids, purpose.value()))
        form.kept.connect(lambda printed: self._render(desk, printed, caption))
        form.open()

    def _render(self, desk: Desk, printed: Outcome[Listing], caption: str) -> None:
        columns, form = self._table.columns, text(listing.Printed.SHOWN.label)

        def work(progress: Progress, cancelled: IsCancelled) -> bytes:
            return dossier_list.render(list_words(desk, columns, printed, caption), progress, cancelled)

        def show(pdf: bytes) -> None:
            PdfPreview(self._page, form, pdf, of=caption).open()

        perform_long(self._page, form, work, show)
