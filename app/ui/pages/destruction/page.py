"""Destruction: every list, the one that is chosen, and the scans that take its bags out."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.models.domain import codes, rulebook
from app.models.domain.codes import Code, CodeKind
from app.models.domain.disposal import Disposal, DisposalLine, DisposalState
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.rights import Right
from app.models.services import destroying, scanning, today
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.propose_destruction import ProposeDestructionDialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, label, words
from app.ui.page import DESTROY, Page
from app.ui.pages.destruction.acts import Acts
from app.ui.pages.destruction.panel import STATE_TONES, DisposalPanel
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

_LISTS_WIDTH = 344


class DestructionPage(Page):
    """`open_at` takes a tuple of dossier ids for a new list, or the id or the code of an old one."""

    key: ClassVar[str] = "destruction"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "销毁")
    icon: ClassVar[str] = "destroy"
    right: ClassVar[Right | None] = Right.PROPOSE_DESTRUCTION
    modes = (DESTROY,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._lists: RowsModel[Disposal] = RowsModel(self._columns())
        self._wanted: int | str | None = None
        self._under_way: set[str] = set()
        self._asked = 0
        self._panel = DisposalPanel(desk)
        self._acts = Acts(self, self._done)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read every list anew. Every scan asks for it: what was read before the last one is not shown."""
        self._asked += 1
        asked = self._asked
        self.perform(
            lambda: destroying.all_disposals(self.desk),
            lambda lists: self._show(lists) if asked == self._asked else None,
        )

    def waiting(self) -> int:
        """Lists to approve or to destroy."""
        return today.today(self.desk).destruction

    def open_at(self, what: object) -> None:
        """Propose the dossiers of a tuple of ids, or show the list of an id or a code."""
        if isinstance(what, (int, str)):
            self._choose(what)
        elif isinstance(what, tuple):
            self._propose(what)

    def on_scan(self, text: str) -> bool:
        """A bag is scanned out of the chosen list; the code of a register chooses its list."""
        try:
            code = codes.read(text)
        except BadInput:
            return False
        if code.kind is CodeKind.LIST:
            self.perform(
                lambda: destroying.disposal_by_code(self.desk, code.text), lambda found: self._choose(found.list_code)
            )
            return True
        if code.kind is not CodeKind.DOSSIER:
            return False
        self._scan_bag(code)
        return True

    def _scan_bag(self, code: Code) -> None:
        listed = self._panel.listed
        if listed is None or listed.state is not DisposalState.APPROVED:
            self._complain(
                self.tr("条码 {code} 没有处理：请先选定一份已批准的清册再扫描；要列入新清册，请点“提出清册”。").format(
                    code=code.text
                )
            )
            return
        done = {line.bar_code for line in listed.lines if line.scanned_at}
        if code.text in done | self._under_way:
            self.say(Tone.INFO, self.tr("{code} 已扫过，不重复计入。").format(code=code.text))
            return
        self._under_way.add(code.text)

        def scan_out() -> Outcome[DisposalLine]:
            hit = scanning.look_up(self.desk, code.text)
            assert isinstance(hit, DossierRow)
            return destroying.scan_out(self.desk, listed.id, hit.id)

        self.act(scan_out, self._scanned, lambda refusal: self._refused(code, refusal))

    def _scanned(self, outcome: Outcome[DisposalLine]) -> None:
        line = outcome.value
        self._under_way.discard(line.bar_code)
        listed = self._panel.listed
        if listed is None or all(one.dossier_id != line.dossier_id for one in listed.lines):
            return
        shown = self._panel.mark(line)
        self._lists.rows = [shown if one.id == shown.id else one for one in self._lists.rows]
        self.say(
            Tone.OK,
            self.tr("{code} 已扫出，{n}/{total}。").format(
                code=line.reference_code, n=shown.scanned, total=len(shown.lines)
            ),
        )

    def _refused(self, code: Code, refusal: Refusal) -> None:
        self._under_way.discard(code.text)
        foreign = refusal.code == rulebook.NOT_ON_LIST.code
        said = self.tr("不在清册上：请放回原位，不要销毁") if foreign else words(refusal)
        self._panel.add_stranger(code.text, said)
        self._complain(words(refusal), Tone.ERROR)

    def _complain(self, text: str, tone: Tone = Tone.WARN) -> None:
        QApplication.beep()
        self.say(tone, text)

    def _show(self, lists: list[Disposal]) -> None:
        self._empty.setVisible(not lists)
        self._table.setVisible(bool(lists))
        self._table.show_rows(lists)
        if self._wanted is not None:
            self._choose(self._wanted)
        self._panel.show_list(self._table.current)

    def _choose(self, wanted: int | str) -> None:
        self._wanted = wanted
        found = next((one for one in self._lists.rows if wanted in (one.id, one.list_code)), None)
        if found is not None:
            self._wanted = None
            self._table.go_to(found)

    def _propose(self, dossier_ids: tuple[int, ...] = ()) -> None:
        dialog = ProposeDestructionDialog(self, self.desk, dossier_ids)
        dialog.proposed.connect(self._proposed)
        dialog.open()

    def _proposed(self, outcome: Outcome[Disposal]) -> None:
        listed = outcome.value
        self._wanted = listed.list_code
        self.announce(outcome.changes)
        self.say(
            Tone.OK,
            self.tr("清册 {code} 已提出，共 {n} 份，等待经理批准。").format(code=listed.list_code, n=len(listed.lines)),
        )

    def _done(self, listed: Disposal) -> None:
        self._wanted = listed.list_code
        self.refresh()

    def _with_list(self, act: Callable[[Disposal], None]) -> None:
        listed = self._panel.listed
        if listed is not None and run.is_free(self, (Disposal, listed.id)):
            act(listed)

    def _connect(self) -> None:
        panel, acts = self._panel, self._acts
        self._table.picked.connect(lambda: panel.show_list(self._table.current))
        for wanted, act in (
            (panel.approve_wanted, acts.approve),
            (panel.refuse_wanted, acts.refuse),
            (panel.withdraw_wanted, acts.withdraw),
            (panel.sign_wanted, acts.destroy),
            (panel.register_wanted, acts.show_register),
            (panel.certificate_wanted, acts.show_certificate),
        ):
            wanted.connect(lambda act=act: self._with_list(act))

    def _columns(self) -> tuple[Column[Disposal], ...]:
        return (
            Column(self.tr("清册号"), 120, lambda one: one.list_code),
            Column(self.tr("份数"), 48, lambda one: str(len(one.lines))),
            Column(self.tr("状态"), 0, lambda one: label(one.state), lambda one: STATE_TONES.get(one.state)),
        )

    def _lay_out(self) -> None:
        propose = button(self.tr("提出清册…(&N)"), "primary", name="proposeListButton")
        propose.clicked.connect(lambda: self._propose())
        head = QHBoxLayout()
        head.addWidget(plain(self.tr("销毁清册"), "title"))
        head.addStretch(1)
        head.addWidget(propose)
        self._table = RowsTable(self._lists, "disposalTable")
        self._empty = plain(
            self.tr("还没有销毁清册。\n点“提出清册”，扫描档案袋或列入保管期满的档案。"), "muted", wrap=True,
            name="noDisposals",
        )  # fmt: skip
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self._table, 1)
        column.addStretch(0)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._panel)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LISTS_WIDTH, 4 * _LISTS_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(splitter)
