"""Destruction: its lists, their appraisal, and the names that their destroyers still need."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from app.models.domain.docket import Docket
from app.models.domain.person import Staff
from app.models.domain.rights import Right
from app.models.services import accounts, appraising
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone
from app.ui.openings import opens
from app.ui.page import DESTROY as DESTROY_MODE
from app.ui.page import PageSection
from app.ui.pages.destruction.appraisal import OpinionsDialog, ReplaceDialog
from app.ui.pages.destruction.face import OPINION_PAPER, OPINIONS_TASK, DestructionFace
from app.ui.pages.destruction.kept_registers import offered
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import DocketTask
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dockets.page import DocketPage


class DestructionActs(DocketActs):
    """The steps of a destruction, and the appraisal between them."""

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Open the opinions, or the replacement of who is away."""
        if task.name == OPINIONS_TASK:
            self._opine(docket)
        elif task.name == OPINION_PAPER:
            self.show(docket, self._own_face.opinion_paper(docket))
        else:
            self._page.perform(lambda: accounts.staff(self._desk), partial(self._replace, docket), on="staff")

    @opens
    def _opine(self, docket: Docket) -> None:
        dialog = OpinionsDialog(
            self._page, docket, self._own_face.due, lambda said: appraising.opine(self._desk, docket.id, said)
        )
        dialog.open_over(self._page, lambda outcome: self._done(outcome.value))

    @opens
    def _replace(self, docket: Docket, staff: Sequence[Staff]) -> None:
        dialog = ReplaceDialog(self._page, self._desk, docket, staff)
        dialog.open_over(self._page, lambda outcome: self._done(outcome.value))

    @property
    def _own_face(self) -> DestructionFace:
        assert isinstance(self._face, DestructionFace)
        return self._face


class DestructionPage(DocketPage):
    """Destruction lists."""

    key: ClassVar[str] = "destruction"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "销毁")
    icon: ClassVar[str] = "destroy"
    section: ClassVar[PageSection] = PageSection.ENDING
    right: ClassVar[Right | None] = Right.PROPOSE_DESTRUCTION
    modes = (DESTROY_MODE,)
    face_class = DestructionFace
    acts_class = DestructionActs

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        """Read the people first of whom the group is chosen."""

        def ask(staff: list[Staff]) -> None:
            self._names.staff = staff
            dialog = OpenDocketDialog(self, self.desk, self._face, dossier_ids)
            dialog.kept.connect(self._begun)
            dialog.open()

        self.perform(lambda: accounts.staff(self.desk), ask, on="staff")

    def kept_for(self) -> dict[str, object]:
        """Return the names on lists that were destroyed, for their destroyers."""
        return self._names.kept.kept_for()

    def take_kept(self, kept: object) -> None:
        """Offer the registers of these lists for printing again."""
        assert isinstance(kept, dict)
        self._names.kept.take(kept)
        self.say(Tone.WARN, offered(len(kept)))

    @property
    def _names(self) -> DestructionFace:
        assert isinstance(self._face, DestructionFace)
        return self._face
