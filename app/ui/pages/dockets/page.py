"""Every docket of one kind, the one that is chosen, and the scans that check its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.models.domain import codes
from app.models.domain.codes import Code, CodeKind
from app.models.domain.docket import Docket, DocketHead, DocketLine
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.procedure import Step
from app.models.services import checking, dockets, scanning
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.dockets import FoundDockets
from app.ui import run
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.table_out import TableOut
from app.ui.messages import Tone, text, words
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import Chip, DocketPrint, DocketTask, Face
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dockets.panel import DocketPanel
from app.ui.pages.dockets.places import PAGE_OF
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.named import named
from app.ui.widgets.panes import Panes
from app.ui.widgets.rows import RowsModel
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import button, plain

_LISTS_WIDTH, _TWO_LINES_WIDTH = 344, 416


@dataclass(frozen=True, slots=True)
class Sought:
    """The text by which a page is to look for its dockets: the code of a dossier, or the name of a person."""

    text: str


class DocketPage(Page):
    """`open_at` takes a tuple of dossier ids for a new docket, or the id or the code of an old one."""

    face_class: ClassVar[type[Face]]
    acts_class: ClassVar[type[DocketActs]] = DocketActs

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._face = self.face_class(desk)
        self._heads: RowsModel[DocketHead] = RowsModel(self._face.list_columns())
        self._chips: list[tuple[Chip, QPushButton]] = []
        self._listed: Sequence[DocketHead] = []
        self._brought: dict[int, DocketHead] = {}
        self._sought: dict[int, DocketHead] = {}
        self._wanted: int | str | None = None
        self._asked_for: Sought | None = None
        self._under_way: set[str] = set()
        self._newest_heads, self._newest_picked = run.Newest(), run.Newest()
        self._panel = DocketPanel(desk, self._face)
        self._acts = self.acts_class(self, self._face, self._done)
        self._lay_out()
        self._table.picked.connect(self._show_picked)
        self._table.menu.offer(self._panel.offers)
        self._panel.step_wanted.connect(self._take)
        self._panel.paper_wanted.connect(self._print)
        self._panel.uncheck_wanted.connect(self._ask_uncheck)
        self._panel.task_wanted.connect(self._fill_in)

    def refresh(self) -> None:
        """Read every docket anew. Every scan asks for it: what was read before the last one is not shown."""
        self.perform(self._face.heads, self._newest_heads.ask(self._show))

    @classmethod
    def waiting(cls, counts: Counter[str]) -> int:
        """Dockets that wait for who sits here."""
        return counts[cls.face_class.procedure.kind]

    def open_at(self, what: object) -> None:
        """Open one for the dossiers of a tuple of ids, show that of an id or a code, or look for those of any age."""
        if isinstance(what, (int, str)):
            self._choose(what)
        elif isinstance(what, Sought):
            self._asked_for = what
            self._filter.show()
            self._filter.setText(what.text)
            self._seek()
        elif isinstance(what, tuple):
            self._open(what)

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop the filter that another page has set: it is none of who comes back."""
        super().hideEvent(event)
        if self._asked_for is not None and self._filter.text() == self._asked_for.text:
            self._filter.clear()
        self._asked_for = None

    def on_scan(self, text: str) -> bool:
        """A bag is checked against the chosen docket; a printed code chooses its docket."""
        try:
            code = codes.read(text)
        except BadInput:
            return self._scan_called(text)
        if code.kind is self._face.procedure.code:
            self.perform(lambda: dockets.docket_by_code(self.desk, code.text), self._found)
            return True
        if code.kind is not CodeKind.DOSSIER or not self._face.procedure.lists:
            return False
        self._scan_bag(code)
        return True

    def _scan_called(self, typed: str) -> bool:
        """A bag whose label is torn is called by its 档号, as in a count."""
        if self._checked_now is None:
            return False

        def found(row: DossierRow) -> None:
            self._scan_bag(codes.read(row.bar_code))

        self.perform(lambda: scanning.called(self.desk, typed), found, lambda refusal: self._complain(words(refusal)))
        return True

    @property
    def _checked_now(self) -> Docket | None:
        """The docket whose bags are being scanned, or None."""
        docket = self._panel.docket
        scans = docket.procedure.checking if docket else None
        return docket if docket is not None and scans is not None and docket.state.name == scans.state else None

    def _scan_bag(self, code: Code) -> None:
        docket = self._checked_now
        if docket is None:
            self._complain(self._face.not_checking().format(code=code.text))
            return
        done = {line.bar_code for line in docket.lines if line.checked_at}
        if code.text in done | self._under_way:
            self.say(Tone.INFO, self.tr("{code} 已扫过，不重复计入。").format(code=code.text))
            return
        self._under_way.add(code.text)

        def check() -> Outcome[DocketLine]:
            hit = scanning.look_up(self.desk, code.text)
            assert isinstance(hit, DossierRow)
            return checking.check(self.desk, docket.id, hit.id)

        self.act(check, self._checked, lambda refusal: self._refused(code, refusal))

    def _checked(self, outcome: Outcome[DocketLine]) -> None:
        line = outcome.value
        self._under_way.discard(line.bar_code)
        docket = self._panel.docket
        if docket is None or line.dossier_id not in docket.dossier_ids:
            return
        shown = self._panel.mark(line)
        self.say(
            Tone.OK,
            self.tr("{code} 已扫，{n}/{total}。").format(
                code=line.reference_code, n=shown.checked, total=self._face.to_check(shown)
            ),
        )

    def _ask_uncheck(self, line: DocketLine) -> None:
        if self._panel.docket is not None:
            self._acts.uncheck(self._panel.docket.id, line)

    def _refused(self, code: Code, refusal: Refusal) -> None:
        self._under_way.discard(code.text)
        checking = self._panel.docket.procedure.checking if self._panel.docket else None
        foreign = checking is not None and refusal.code == checking.stranger
        self._panel.add_stranger(code.text, self._face.stranger() if foreign else words(refusal))
        self._complain(words(refusal), Tone.ERROR)

    def _complain(self, text: str, tone: Tone = Tone.WARN) -> None:
        QApplication.beep()
        self.say(tone, text)

    def _show(self, heads: Sequence[DocketHead]) -> None:
        self._listed = heads
        for chip, made in self._chips:
            made.setText(chip.caption.format(n=sum(map(chip.holds, self._all))))
        self._filter.setVisible(bool(self._all))
        self._older.setVisible(sum(not one.is_open for one in heads) >= self._face.closed_listed)
        self._open_only.setVisible(bool(self._all) and not self._chips)
        self._fill()

    @property
    def _all(self) -> list[DocketHead]:
        """The dockets that are listed, and older ones that were opened or that the filter has found."""
        listed = {one.id for one in self._listed}
        return [*self._listed, *(one for number, one in (self._brought | self._sought).items() if number not in listed)]

    def _fill(self) -> None:
        """Show the dockets that the filter lets through; one that is wanted is shown whatever the filter says."""
        wanted = next((one for one in self._all if self._wanted in (one.id, one.code)), None)
        if wanted is not None and not self._passes(wanted):
            self._filter.clear()
            self._open_only.setChecked(False)
            for chip, made in self._chips[::-1]:
                if chip.holds(wanted):
                    made.setChecked(True)
        of_chip = any(map(self._of_chip, self._all))
        self._empty.setVisible(not of_chip)
        self._table.setVisible(of_chip)
        self._table.show_rows([one for one in self._all if self._passes(one)])
        if wanted is not None:
            self._wanted = None
            self._table.go_to(wanted)

    def _of_chip(self, docket: DocketHead) -> bool:
        return all(chip.holds(docket) for chip, made in self._chips if made.isChecked())

    def _passes(self, docket: DocketHead) -> bool:
        sought, opener = self._filter.text().strip().casefold(), docket.opener
        texts = (docket.code, opener.name, docket.asker.name, opener.reason, text(docket.state.label))
        wanted = self._of_chip(docket) and (docket.is_open or not self._open_only.isChecked())
        return wanted and (docket.id in self._sought or any(sought in one.casefold() for one in texts))

    def _show_picked(self) -> None:
        picked = self._table.current
        shown = self._newest_picked.ask(self._panel.show_docket)
        if picked is None:
            shown(None)
        else:
            self.perform(lambda: self._face.read(picked.id), shown)

    def _found(self, docket: Docket) -> None:
        """A printed code was scanned: its docket is shown here or on the page of its kind, and never unsaid.

        While bags are scanned, no other page takes the next one.
        """
        page, under_way = PAGE_OF[docket.kind], self._checked_now
        facts = {"kind": text(docket.label), "code": docket.code}
        if page == self.key:
            self._choose(docket.code)
            if under_way is not None and under_way.id != docket.id:
                self.say(Tone.INFO, self.tr("已选定{kind} {code}，接着扫描的都算在它上面。").format(**facts))
        elif under_way is not None:
            said = self.tr("{kind} {code} 没有打开：{list} 正在扫描。要打开它，请按 F2 再扫描。")
            self._complain(said.format(**facts, list=under_way.code))
        elif page in self.reaches:
            self.wanted.emit(page, docket.code)
            self.say(Tone.INFO, self.tr("{kind} {code} 在这一页办理，已转到这里。").format(**facts))
        else:
            self._complain(self.tr("{kind} {code} 不由您办理，请交给经办的同事。").format(**facts))

    def _choose(self, wanted: int | str) -> None:
        self._wanted = wanted
        self._fill()
        if self._wanted is not None:
            self._bring(wanted)

    def _bring(self, wanted: int | str) -> None:
        """Add a docket to the list that is too old to be on it."""

        def read() -> Docket:
            if isinstance(wanted, int):
                return dockets.docket(self.desk, wanted)
            return dockets.docket_by_code(self.desk, wanted)

        def show(docket: Docket) -> None:
            if self._wanted == wanted and docket.kind == self._face.procedure.kind:
                self._brought[docket.id] = docket
                self._show(self._listed)

        self.perform(read, show)

    def _typed(self) -> None:
        """Filter what is listed at once; once the person pauses, look for what is not listed."""
        self._sought = {}
        self._show(self._listed)

    def _seek(self) -> None:
        typed = self._filter.text()
        if not typed.strip():
            return

        def show(found: FoundDockets) -> None:
            if typed != self._filter.text():
                return
            self._sought = {one.id: one for one in found.dockets}
            self._show(self._listed)
            if not found.is_whole:
                self.say(Tone.INFO, self.tr("符合的很多，列出的可能不全。请再输入几个字。"))
            elif not self._heads.rows and self._asked_for == Sought(typed):
                self.say(Tone.INFO, self.tr("“{text}”还没有这里的记录。").format(text=typed))
            elif not self._heads.rows:
                self.say(Tone.INFO, self.tr("没有找到。请换个编号、档号、姓名、理由或日期再找，或清空后看全部。"))
            else:
                self.say(Tone.INFO, "")  # that of the search before is no answer to this one

        self.perform(lambda: self._face.sought(typed), show)

    def _look_up(self) -> None:
        """Enter in the filter: a docket's code opens it; anything else is looked for at once."""
        typed = self._filter.text()
        try:
            code = codes.read(typed)
        except BadInput:
            self._seek()
            return
        if code.kind is self._face.procedure.code:
            self._filter.clear()
            self.on_scan(typed)

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        dialog = OpenDocketDialog(self, self.desk, self._face, dossier_ids)
        dialog.kept.connect(self._begun)
        dialog.open()

    def _begun(self, outcome: Outcome[Docket]) -> None:
        docket = outcome.value
        self._wanted = docket.code
        self.announce(outcome.changed)
        self.say(Tone.OK, self._face.begun(docket))

    def _done(self, docket: Docket) -> None:
        self._wanted = docket.code
        self.refresh()

    def _take(self, step: Step, accepted: Sequence[int] | None) -> None:
        """The panel may show the docket as it was before the last key; then it is not acted on again."""
        docket = self._panel.docket
        if docket is not None and run.is_free(self, (Docket, docket.id)):
            self._acts.take(docket, step, accepted)

    def _fill_in(self, task: DocketTask) -> None:
        docket = self._panel.docket
        if docket is not None and run.is_free(self, (Docket, docket.id)):
            self._acts.fill_in(docket, task)

    def _print(self, paper: DocketPrint) -> None:
        docket = self._panel.docket
        if docket is not None:
            self._acts.show(docket, paper)

    def _opening(self) -> QPushButton:
        """The button by which dockets of the kind come in."""
        made = button(self._face.opening(), "primary", name="openDocketButton")
        made.clicked.connect(lambda: self._open())
        return made

    def _more_openings(self) -> Sequence[QPushButton]:
        """The buttons of other ways in which they come in."""
        return ()

    def _chip_row(self, chips: Sequence[Chip]) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(8)
        for chip in chips:
            made = button(chip.caption.format(n=0), "mode", name=f"show-{chip.name}")
            made.setCheckable(True)
            made.setChecked(not self._chips)
            made.clicked.connect(self._fill)
            group.addButton(made)
            row.addWidget(made)
            self._chips.append((chip, made))
        row.addStretch(1)
        return row

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(self._list_and_panel())

    def _list_and_panel(self) -> Panes:
        head = QHBoxLayout()
        head.addWidget(plain(self._face.title(), "title", wrap=True), 1)
        self._new = self._opening()
        for made in (self._new, *self._more_openings()):
            head.addWidget(made)
        self._table = FilteredRows(self._heads, "docketTable", views=True, two_lines=self._face.two_lines)
        self._views = KeptViews(self, self.desk, self.key, self._table.filtering, self._table.bar).offer()
        TableOut(self, self.desk, self._table, self._face.title, dockets=lambda one: (one.id,))
        self._empty = plain(self._face.nothing(), "muted", wrap=True, name="noDockets")
        self._filter = SearchField("docketFilter")
        self._filter.setPlaceholderText(self.tr("编号、档号、姓名、理由、日期或状态"))
        self._filter.textChanged.connect(self._typed)
        self._filter.paused.connect(self._seek)
        self._filter.returnPressed.connect(self._look_up)
        self._open_only = named(QCheckBox(self.tr("只看未办结的(&O)")), "openDocketsOnly")
        self._open_only.toggled.connect(self._fill)
        older = self.tr(
            "更早办结的没有列出。在上面输入编号、档号、姓名、理由或日期（如 2026-03）即可查到，也可以扫描编号。"
        )
        self._older = plain(older, "muted", wrap=True, name="olderDockets")
        self._older.hide()
        self._filter.hide()
        self._open_only.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addLayout(head)
        if chips := self._face.chips():
            column.addLayout(self._chip_row(chips))
        column.addWidget(self._empty)
        column.addWidget(self._filter)
        column.addWidget(self._open_only)
        column.addWidget(self._table.bar)
        column.addWidget(self._table, 1)
        column.addWidget(self._older)
        column.addStretch(0)
        width = _TWO_LINES_WIDTH if self._face.two_lines else _LISTS_WIDTH
        return Panes(self.key, self.desk.account.person_id, {left: width, self._panel: 4 * width}, 1)
