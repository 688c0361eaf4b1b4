"""The way over a lock: typed work is sealed until the same person is back, and work under way comes to its end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject

from app.models.domain.errors import Refusal
from app.models.domain.person import AccountStatus
from app.models.domain.provenance import Provenance
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.models.vault.left_work import LeftWork, WorkSeal
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.left_at_lock import Ended, Left, LeftDialog, LeftPaper, Restoring, gather
from app.ui.messages import Tone, words
from app.ui.pages.destruction.kept_registers import KeptRegister, KeptRegisters
from app.ui.pages.destruction.page import DestructionPage
from app.ui.printing.last import LastPrint
from app.ui.workplace import Workplace


class OverTheLock(QObject):
    """One for a window. Sealed work waits until the program ends: somebody else at the desk must not cost it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: dict[Path, LeftWork] = {}
        self._here: tuple[WorkSeal, Workplace] | None = None
        self._acting: tuple[str, tuple[LeftDialog, ...]] = ("", ())
        self._untold: list[str] = []
        self._registers: KeptRegisters | None = None

    @property
    def has_kept(self) -> bool:
        """Return whether a register is kept that its destroyer has not printed, whose post has no page for it."""
        return self._registers is not None and bool(self._registers.kept_for())

    def work_of(self, folder: Path) -> LeftWork:
        """Return the sealed work of an archive, for its sign-in."""
        return self._work.setdefault(folder, LeftWork())

    def lock(self, desk: Desk | AdminDesk, workplace: Workplace, dialogs: Sequence[Dialog]) -> str:
        """Seal what the person leaves and let what is under way come to its end; return the words for the sign-in page."""
        seal, work = desk.work_seal, self.work_of(desk.folder)
        untitled = self._keep_for_others(desk, workplace)
        if (acting := self._acting)[1]:  # put back already, and still under way
            work.keep(seal, Left(page=acting[0], dialogs=acting[1]).to_bytes())
        left = gather(workplace, dialogs)
        heard = partial(self._ended, seal, work)
        run.outlast(heard)
        for preview in [one for one in dialogs if isinstance(one, PdfPreview)]:
            if (paper := preview.to_print_again()) is not None:
                seen = Provenance(desk.opened_seq) if isinstance(desk, Desk) else None
                found = LeftPaper(paper.form, paper.of, bytes(paper.pdf.data()), paper.made_from or seen)
                work.keep(seal, Left(paper=found).to_bytes())
            preview.outlast(heard)
        self._here, self._acting = None, ("", ())
        if untitled:
            return self.tr("已锁定。已销毁清册的题名没有保留：{why}").format(why=untitled)
        if not left:
            return self.tr("已锁定。请重新登录后继续。")
        if not work.keep_typed(seal, left.to_bytes()):
            return self.tr("已锁定。锁定之前填写的内容太多，没有保留。请重新登录后再填。")
        return self.tr("已锁定。填写的内容已封存，只有本人登录后才会放回；关闭程序即丢弃。")

    def _keep_for_others(self, desk: Desk | AdminDesk, workplace: Workplace) -> str:
        """Seal what must be seen again to whoever must see it; what has no account any more goes.

        Return why it could not be kept, as where the key directory cannot be read any more; «» where it was.
        """
        kept = {page.key: found for page in workplace.pages.built if (found := page.kept_for())}
        if self._registers is not None and (found := self._registers.kept_for()):
            kept[DestructionPage.key] = found
        if not kept or not isinstance(desk, Desk):
            return ""
        try:
            directory = desk.directory()
        except Refusal as refusal:
            return words(refusal)
        for account in directory.accounts:
            theirs = {key: found[account.person_id] for key, found in kept.items() if account.person_id in found}
            if theirs and account.status is AccountStatus.ACTIVE:
                self.work_of(desk.folder).keep(WorkSeal.of(directory, account.id), Left(kept=theirs).to_bytes())
        return ""

    def leave(self) -> None:
        """Tell nobody anything any more: the session ends."""
        self._here = self._registers = None

    def enter(self, desk: Desk | AdminDesk, workplace: Workplace) -> None:
        """Put back what the person left, and tell what has ended meanwhile."""
        self._here = desk.work_seal, workplace
        pieces = [Left.from_bytes(one) for one in self.work_of(desk.folder).take()]
        ended = [one for piece in pieces for one in piece.ended]
        registers: dict[int, KeptRegister] = {}
        for piece in pieces:
            workplace.restore(piece.drafts)
            workplace.hear(piece.unheard)
            if (paper := piece.paper) is not None:
                workplace.offer_left(LastPrint(paper.form, paper.of, QByteArray(paper.pdf), paper.made_from))
            for key, kept in piece.kept.items():
                if key in workplace.pages:
                    workplace.open(key)
                    workplace.pages[key].take_kept(kept)
                elif key == DestructionPage.key and isinstance(kept, dict):
                    registers |= kept
            if any(one.is_acting for one in piece.dialogs):
                self._acting = piece.page, piece.dialogs
            elif piece.dialogs:
                if piece.page in workplace.pages:
                    workplace.open(piece.page)
                Restoring(workplace, piece.page, piece.dialogs)
        for one in ended:
            self._tell(one)
        mine = desk.work_seal.account_id
        if any(account != mine for account in self._untold):
            workplace.say(Tone.INFO, self.tr("锁定时还在办理的一件事已经结束，结果只告诉办理的人。"))
        self._untold.clear()
        if registers and isinstance(desk, Desk):
            self._registers = KeptRegisters(desk, workplace, registers)
            self._registers.offer()

    def _ended(self, seal: WorkSeal, work: LeftWork, title: str, problem: BaseException | None) -> None:
        """Work has ended that was under way at a lock: tell whoever began it, now or when they are back."""
        fault = self.tr("程序出错") if problem is not None else None
        ended = Ended(title, words(problem) if isinstance(problem, Refusal) else fault)
        if self._here is not None and self._here[0].account_id == seal.account_id:
            self._tell(ended)
            return
        work.keep(seal, Left(ended=(ended,)).to_bytes())
        self._untold.append(seal.account_id)
        if self._here is not None:
            self._here[1].say(Tone.INFO, self.tr("锁定时还在办理的一件事已经结束，结果只告诉办理的人。"))
            self._untold.clear()

    def _tell(self, ended: Ended) -> None:
        assert self._here is not None
        workplace = self._here[1]
        (page, dialogs), self._acting = self._acting, ("", ())
        title = ended.title or self.tr("一件事")
        if ended.problem is None:
            said = self.tr("锁定时正在办理的“{title}”已经办完。要看结果或要打印的，请到原处查看。")
            workplace.say(Tone.OK, said.format(title=title))
        else:
            said = self.tr("锁定时正在办理的“{title}”没有办成：{why}")
            workplace.say(Tone.WARN, said.format(title=title, why=ended.problem))
            if dialogs:
                Restoring(workplace, page, dialogs)
        workplace.on_act(True)
