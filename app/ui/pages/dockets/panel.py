"""One docket: where it stands, what comes next, its lines as they are checked, and the steps that can be taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.codes import grouped
from app.models.domain.docket import Docket, DocketLine
from app.models.domain.procedure import Mode, Step
from app.models.services.desk import Desk
from app.ui import icons, theme
from app.ui.messages import Tone, text
from app.ui.pages.dockets.face import TONES, Face, LineShown, held_words
from app.ui.pages.dockets.lines import LinesModel, LinesTable, shown
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import button, plain

_LEAST_LINES = 120


class DocketPanel(QWidget):
    """Shows one docket. `step_wanted`, with the lines that are agreed to or None for all, and `paper_wanted` are its buttons;

    `uncheck_wanted` carries a checked line, `task_wanted` what is filled in between the steps.
    """

    step_wanted = Signal(object, object)
    paper_wanted = Signal(object)
    uncheck_wanted = Signal(object)
    task_wanted = Signal(object)

    def __init__(self, desk: Desk, face: Face) -> None:
        super().__init__()
        self.setObjectName("docketPanel")
        self._desk, self._face = desk, face
        self.docket: Docket | None = None
        self.lines = LinesModel(face.table())
        self.lines.ticked.connect(self._show_chosen)
        self._strangers: list[LineShown] = []
        self._title = plain(kind="title", name="docketTitle", wrap=True)
        self._icon = QLabel()
        self._state = plain(kind="heading", name="docketState")
        self._facts = plain(kind="muted", wrap=True, name="docketFacts")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._checksums = plain(kind="muted", wrap=True, name="docketChecksums")
        self._checksums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._next = plain(wrap=True, name="docketNext")
        self._warning = plain(wrap=True, name="docketWarning")
        self._held = plain(wrap=True, name="docketHeld")
        self._count = plain(kind="heading", name="docketCount")
        self._gauge = named(QProgressBar(textVisible=False), "docketGauge")
        self._progress = QWidget()
        self._buttons: dict[str, QPushButton] = {}
        self._offered: dict[str, Callable[[], None]] = {}
        self._tasks, self._papers, self._steps = QWidget(), QHBoxLayout(), QHBoxLayout()
        self._task_row = FlowLayout(self._tasks, 8)
        self._lay_out()
        self.show_docket(None)
        theme.follow(self._apply_theme)

    def show_docket(self, docket: Docket | None) -> None:
        """Show a docket, or that none is chosen. Strangers stay on the table while their docket does."""
        same = docket is not None and self.docket is not None and docket.id == self.docket.id
        unticked = self.lines.unticked if same else set()
        if not same:
            self._strangers.clear()
        self.docket = docket
        self._stack.setCurrentIndex(0 if docket is None else 1)
        if docket is None:
            return
        self._title.setText(
            self.tr("{kind} {code}").format(kind=text(docket.procedure.label), code=grouped(docket.code))
        )
        tone = TONES.get(docket.state.phase)
        self._icon.setPixmap(icons.tone_icon(tone or Tone.INFO).pixmap(QSize(20, 20)))
        self._state.setText(text(docket.state.label))
        colour = theme.colours().tone(tone)[0] if tone else theme.colours().muted
        self._state.setStyleSheet(f"color: {colour}")
        self._facts.setText("　·　".join(self._face.facts(docket)))
        self._checksums.setText("　·　".join(self._face.checksums(docket)))
        self._next.setText(self._face.next(docket))
        self._next.setVisible(bool(self._next.text()))
        warning = self._face.warning(docket)
        self._warning.setText(warning)
        self._warning.setStyleSheet(f"color: {theme.colours().tone(Tone.WARN)[0]}; font-weight: bold")
        self._warning.setVisible(bool(warning))
        self._held.setText(held_words(docket))
        self._held.setStyleSheet(f"color: {theme.colours().tone(Tone.ERROR)[0]}; font-weight: bold")
        self._held.setVisible(bool(docket.held))
        lines = [shown(self._face, docket, line) for line in docket.lines]
        for row, line in zip(lines, docket.lines, strict=True):
            row.ticked = line.position not in unticked
        self._face.show_contents(docket)
        self.lines.choosing = self._face.ticks and len(lines) > 1 and self._partial(docket) is not None
        self.lines.show([*self._strangers, *lines])
        checking = docket.procedure.checking
        self._progress.setVisible(checking is not None and (docket.checked > 0 or docket.state.name == checking.state))
        total = self._face.to_check(docket)
        self._count.setText(self.tr("已扫 {n}/{total}").format(n=docket.checked, total=total))
        self._gauge.setMaximum(max(total, 1))
        self._gauge.setValue(docket.checked)
        self._show_buttons(docket)

    def mark(self, checked: DocketLine) -> Docket:
        """A line was checked; returns the docket as it stands now."""
        docket = self.docket
        assert docket is not None
        lines = tuple(checked if line.position == checked.position else line for line in docket.lines)
        now = replace(docket, lines=lines, checked=sum(line.checked_at is not None for line in lines))
        self.show_docket(now)
        place = next(
            place
            for place, one in enumerate(self.lines.rows)
            if one.line is not None and one.line.position == checked.position
        )
        self._table.scrollTo(self.lines.index(place, 0))
        return now

    def add_stranger(self, bar_code: str, words: str) -> None:
        """A bag was scanned that does not belong to this docket."""
        assert self.docket is not None
        self._strangers = [one for one in self._strangers if one.bar_code != bar_code]
        self._strangers.insert(0, LineShown(self.docket, None, grouped(bar_code), bar_code, words, Tone.ERROR))
        self.show_docket(self.docket)
        self._table.scrollToTop()

    def _apply_theme(self) -> None:
        self.show_docket(self.docket)

    def _show_buttons(self, docket: Docket) -> None:
        """Show what is offered now. A button stays the same one, so that it keeps the keyboard."""
        for made in self._buttons.values():
            made.hide()
        tasks = self._face.tasks(docket)
        self._tasks.setVisible(bool(tasks))
        for task in tasks:
            made = self._button(self._task_row, task.name, task.kind, "")
            if made.property("kind") != task.kind:
                made.setProperty("kind", task.kind)
                made.style().polish(made)
            made.setText(task.caption)
            self._offer(made, partial(self.task_wanted.emit, task))
        for paper in self._face.papers(docket):
            made = self._button(self._papers, paper.name, paper.kind, "" if paper.kind else "print")
            made.setText(paper.caption)
            self._offer(made, partial(self.paper_wanted.emit, paper))
        for step in docket.procedure.steps[1:]:
            if step.partial:
                self._button(self._steps, f"{step.name}Some", "", "")
            made = self._button(self._steps, step.name, self._face.kind_of(step), "")
            if self._offers(docket, step):
                made.setText(self._face.caption(docket, step))
                made.setEnabled(self._face.ready(docket, step))
                self._offer(made, partial(self.step_wanted.emit, step, None))
        self._show_chosen()
        self._show_checked()

    def offers(self) -> list[QPushButton]:
        """Return the buttons for the docket that is shown; those that it does not offer now are hidden."""
        return list(self._buttons.values())

    def _show_checked(self) -> None:
        """Offer to take back the check of the current line, while lines are checked."""
        docket, row = self.docket, self._table.current
        checking = docket.procedure.checking if docket else None
        made = self._button(self._papers, "uncheck", "", "")
        made.hide()
        if docket is None or checking is None or row is None or row.line is None or row.line.checked_at is None:
            return
        if checking.unlabel and docket.state.name == checking.state and self._desk.can(checking.right):
            made.setText(self.tr("撤销这一份的扫描…(&Z)"))
            self._offer(made, partial(self.uncheck_wanted.emit, row.line))

    def _show_chosen(self) -> None:
        """Show the button for the ticked lines beside the one for all lines."""
        docket, step = self.docket, self._partial(self.docket) if self.docket else None
        if docket is None or step is None or not self.lines.choosing:
            return
        chosen = self.lines.chosen
        made = self._button(self._steps, f"{step.name}Some", "", "")
        made.setText(self._face.caption_of_some(step, len(chosen)))
        made.setEnabled(0 < len(chosen) < len(docket.lines))
        self._offer(made, lambda: self.step_wanted.emit(step, self.lines.chosen))

    def _partial(self, docket: Docket) -> Step | None:
        """The step that is taken line by line, where it is offered now."""
        steps = (one for one in docket.procedure.steps if one.partial and self._offers(docket, one))
        return next(steps, None)

    def _button(self, row: QLayout, name: str, kind: str, icon: str) -> QPushButton:
        if name not in self._buttons:
            made = self._buttons[name] = button("", kind, name=f"{name}Button", icon=icon)
            made.clicked.connect(lambda: self._offered[name]())
            made.hide()
            row.addWidget(made)
        return self._buttons[name]

    def _offer(self, made: QPushButton, act: Callable[[], None]) -> None:
        self._offered[made.objectName().removesuffix("Button")] = act
        made.show()

    def _offers(self, docket: Docket, step: Step) -> bool:
        """Return whether the button of a step is shown: of one that is signed, at every desk where it may be signed; of another, to
        those who may take it.

        What the window does not show cannot be signed.
        """
        if (step.reads and docket.masked) or not self._face.applies(docket, step):
            return False
        if step.mode is Mode.SIGN:
            return docket.stands_for(step) and self._desk.can(step.seat)
        me = self._desk.account
        return docket.may_be_taken_by(step, self._desk.pack.rights, me.role, me.person_id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._icon)
        head.addWidget(self._state)
        progress = QHBoxLayout(self._progress)
        progress.setContentsMargins(0, 0, 0, 0)
        progress.setSpacing(16)
        progress.addWidget(self._count)
        progress.addWidget(self._gauge, 1)
        acts = QHBoxLayout()
        acts.addLayout(self._papers)
        acts.addStretch(1)
        acts.addLayout(self._steps)
        for row in (acts, self._papers, self._steps):
            row.setSpacing(8)
        self._table = LinesTable(self._face, self.lines, "docketLines")
        self._table.menu.offer(self.offers)
        self._table.picked.connect(self._show_checked)
        self._table.setMinimumHeight(_LEAST_LINES)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._held, self._next, self._warning, self._progress, self._facts):
            column.addWidget(part)
        column.addWidget(self._tasks)
        column.addWidget(self._table, 1)
        if contents := self._face.contents():
            self._table.hide()
            column.addWidget(contents, 1)
        column.addWidget(self._checksums)
        card = named(QFrame(), "card")
        whole = QVBoxLayout(card)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(Scrolling(inside=inside), 1)
        whole.addLayout(acts)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._introduction())
        self._stack.addWidget(card)
        place = QVBoxLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self._stack)

    def _introduction(self) -> QFrame:
        title, steps = self._face.introduction()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(plain(title, "title", wrap=True))
        for step in steps:
            column.addWidget(plain(step, wrap=True))
        column.addStretch(2)
        card = named(QFrame(), "card")
        whole = QVBoxLayout(card)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(inside=inside))
        return card
