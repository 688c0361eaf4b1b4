"""Papers of single dossiers on their way out of the page: what a bag contains, what it lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.models.domain.dossier import Detail, DossierRow
from app.models.domain.life_rules import TO_SUPPLEMENT
from app.models.domain.provenance import Provenance
from app.models.domain.recipient import Recipient
from app.models.services import dossiers, keeping, listing
from app.models.services.listing import Printed
from app.reports.forms import contents_list, supplement_list
from app.reports.forms.supplement_list import SupplementList
from app.ui import run
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.volume_papers import take_out
from app.ui.page import Page
from app.ui.papers.dossiers import contents_list as contents_words
from app.ui.papers.dossiers import supplement_list as supplement_words


class PaperOut(QObject):
    """Prints 卷内文件目录 and 补充资料清单 from a page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk

    def contents(self, row: DossierRow) -> None:
        """卷内文件目录 of a line of the list."""
        desk = self._desk
        self._page.perform(lambda: dossiers.detail(desk, row.id), self.contents_of, on="contents")

    def contents_of(self, detail: Detail) -> None:
        """卷内文件目录 of a dossier that was read."""
        desk = self._desk

        def make() -> tuple[bytes, Provenance]:
            printed = listing.print_list(desk, Printed.CONTENTS, [detail.row.id], *listing.UNASKED)
            return contents_list.render(contents_words(desk, detail, printed)), printed.value.made_from

        run.act(
            self._page,
            make,
            lambda made: PdfPreview(self._page, self.tr("卷内文件目录"), made[0], made_from=made[1]).open(),
            on="print-contents",
        )

    def supplement(self, ids: Sequence[int]) -> None:
        """补充资料清单 of dossiers, as many as there are."""
        desk, today, form = self._desk, self._desk.now().date(), self.tr("补充资料清单")

        def take(purpose: str, recipient: Recipient | None) -> tuple[SupplementList, Provenance]:
            lacking = keeping.to_supplement(desk, ids)
            numbers = [row.id for row, _missing in lacking]
            printed = listing.print_list(desk, Printed.SUPPLEMENT, numbers, purpose, recipient)
            return supplement_words(desk, lacking, printed, today + TO_SUPPLEMENT), printed.value.made_from

        def show(taken: tuple[SupplementList, Provenance]) -> None:
            words, made_from = taken
            preview_long(
                self._page, form, lambda progress, cancelled: supplement_list.render(words, progress, cancelled),
                made_from,
            )  # fmt: skip

        take_out(self._page, desk, form, ids, take, show)
