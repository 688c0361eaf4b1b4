"""Changes: every request that the session may see, the one that is chosen, and the way in for whole spreadsheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.models.domain.change import ChangeRequest, ChangeState
from app.models.domain.rights import Right
from app.models.services import changing, today
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.bulk_correct import BulkCorrectDialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, label, posts
from app.ui.page import Page
from app.ui.pages.changes.acts import Acts
from app.ui.pages.changes.panel import STATE_TONES, ChangePanel
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

_REQUESTS_WIDTH = 416


class ChangesPage(Page):
    """`open_at` takes the id of a request."""

    key: ClassVar[str] = "changes"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "修改")
    icon: ClassVar[str] = "changes"
    right: ClassVar[Right | None] = Right.CORRECT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._all: list[ChangeRequest] = []
        self._wanted: int | None = None
        self._requests: RowsModel[ChangeRequest] = RowsModel(self._columns())
        self._panel = ChangePanel(desk)
        self._acts = Acts(self, self._done)
        self._filters: dict[str, tuple[QPushButton, str, Callable[[ChangeRequest], bool]]] = {}
        self._lay_out()
        self._table.picked.connect(self._show_picked)
        self._panel.accept_wanted.connect(lambda accepted: self._with_request(self._acts.accept, accepted))
        self._panel.refuse_wanted.connect(lambda: self._with_request(self._acts.refuse))
        self._panel.withdraw_wanted.connect(lambda: self._with_request(self._acts.withdraw))

    def refresh(self) -> None:
        """Read every request anew."""
        self.perform(lambda: changing.requests(self.desk), self._take)

    def waiting(self) -> int:
        """Requests that wait for who sits here."""
        return len(today.today(self.desk).changes_to_decide)

    def open_at(self, what: object) -> None:
        """Show one request, whatever the filter said."""
        if isinstance(what, int):
            self._wanted = what
            self._fill()

    def _take(self, requests: list[ChangeRequest]) -> None:
        self._all = requests
        for chip, caption, holds in self._filters.values():
            chip.setText(caption.format(n=sum(map(holds, requests))))
        self._fill()

    def _fill(self) -> None:
        wanted = next((one for one in self._all if one.id == self._wanted), None)
        if wanted is not None and not self._holds(wanted):
            name = "waiting" if wanted.state is ChangeState.ASKED else "closed"
            self._filters[name][0].setChecked(True)
        shown = [one for one in self._all if self._holds(one)]
        self._empty.setVisible(not shown)
        self._table.setVisible(bool(shown))
        self._table.show_rows(shown)
        if wanted is not None:
            self._wanted = None
            self._table.go_to(next(one for one in shown if one.id == wanted.id))
        self._show_picked()

    def _holds(self, request: ChangeRequest) -> bool:
        return any(chip.isChecked() and holds(request) for chip, _, holds in self._filters.values())

    def _show_picked(self) -> None:
        picked: ChangeRequest | None = self._table.current
        if picked is None or picked.state is not ChangeState.ASKED:
            self._panel.show_request(picked, {}, ())
            return

        def show(read: tuple[dict[int, str], list[str]]) -> None:
            if self._table.current is picked:
                self._panel.show_request(picked, *read)

        desk = self.desk
        self.perform(lambda: (changing.standing(desk, picked.id), changing.rivals(desk, picked.id)), show)

    def _with_request(self, act: Callable[..., None], *more: object) -> None:
        """The panel may show the request as it was before the last key; then it is not acted on again."""
        wanted = self._panel.wanted
        if wanted is not None and run.is_free(self, (ChangeRequest, wanted.id)):
            act(wanted, *more)

    def _done(self, request: ChangeRequest) -> None:
        self._wanted = request.id
        self.refresh()

    def _bulk(self) -> None:
        dialog = BulkCorrectDialog(self, self.desk)
        dialog.asked.connect(self._asked)
        dialog.open()

    def _asked(self, outcome: Outcome[ChangeRequest]) -> None:
        asked = outcome.value
        self._wanted = asked.id
        self.announce(outcome.changes)
        self.say(
            Tone.OK,
            self.tr("{code} 已提交，共 {n} 项，等待{who}审批。").format(
                code=asked.code, n=len(asked.lines), who=posts(self.desk.pack, asked.approver_roles)
            ),
        )

    def _columns(self) -> tuple[Column[ChangeRequest], ...]:
        return (
            Column(self.tr("档案"), 0, self._about),
            Column(self.tr("申请人"), 96, lambda one: f"{one.asker}\n{one.asked_at[:10]}"),
            Column(
                self.tr("状态"), 112, lambda one: label(one.state), lambda one: STATE_TONES.get(one.state)
            ),
        )  # fmt: skip

    def _about(self, request: ChangeRequest) -> str:
        first = request.lines[0]
        dossiers = len({line.dossier_id for line in request.lines})
        name = first.title or first.reference_code
        if dossiers > 1:
            name = self.tr("{name} 等 {n} 份").format(name=name, n=dossiers)
        return f"{name}\n{request.code}"

    def _lay_out(self) -> None:
        mine = self.desk.account.person_id
        chips = QHBoxLayout()
        chips.setSpacing(8)
        group = QButtonGroup(self)
        for name, caption, holds in (
            ("waiting", self.tr("待审批 {n}"), lambda one: one.state is ChangeState.ASKED),
            ("mine", self.tr("我提出的 {n}"), lambda one: one.asker_id == mine),
            ("closed", self.tr("已办结 {n}"), lambda one: one.state is not ChangeState.ASKED),
        ):
            chip = button(caption.format(n=0), "mode", name=f"show-{name}")
            chip.setCheckable(True)
            chip.clicked.connect(self._fill)
            group.addButton(chip)
            chips.addWidget(chip)
            self._filters[name] = chip, caption, holds
        self._filters["waiting"][0].setChecked(True)
        chips.addStretch(1)
        bulk = button(self.tr("从表格批量更正…(&B)"), name="bulkButton", icon="open")
        bulk.clicked.connect(self._bulk)
        head = QHBoxLayout()
        head.addWidget(plain(self.tr("修改申请"), "title"))
        head.addStretch(1)
        head.addWidget(bulk)
        self._table = RowsTable(self._requests, "changeTable", two_lines=True)
        self._empty = plain(self.tr("这里没有修改申请。"), "muted", wrap=True, name="noChanges")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(chips)
        column.addWidget(self._empty)
        column.addWidget(self._table, 1)
        column.addStretch(0)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._panel)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_REQUESTS_WIDTH, 3 * _REQUESTS_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(splitter)
