"""The table of rights × posts, and the explanation why a given person may or may not open a given dossier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.domain.person import Role, Staff
from app.models.domain.rights import Right
from app.models.services import access, accounts
from app.models.services.access import Explanation
from app.ui.messages import Tone, label, post, text
from app.ui.page import Page
from app.ui.pages.rules.explanation import ExplanationView
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

_RIGHT_WIDTH, _POST_WIDTH, _CLAUSE_WIDTH = 160, 92, 208


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One right: what it is called, the cell of each role, its clause."""

    title: str
    cells: dict[Role, str]
    clause: str


class WhoMayTab(QWidget):
    """The matrix above; below it the question why, for a manager about anybody, for others about themselves."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self._posts = access.posts(self._desk)
        self._rows: RowsModel[MatrixRow] = RowsModel(self._columns())
        self._view = ExplanationView()
        self._who = named(QComboBox(), "whyPerson")
        self._who.setMinimumWidth(200)
        self._who.currentIndexChanged.connect(self._view.clear)
        self._code = named(QLineEdit(maxLength=64), "whyCode")
        self._code.setPlaceholderText(self.tr("档号或档案袋上的条码"))
        self._code.textEdited.connect(self._view.clear)
        self._code.returnPressed.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(
            plain(self.tr("● 可以办理　○ 不能办理。每一行都有依据；需要变更时在“版本”中起草。"), "muted", wrap=True)
        )
        drawn_for = sum(one.width for one in self._rows.columns)
        column.addWidget(RowsTable(self._rows, "matrixTable", tall=True, drawn_for=drawn_for), 1)
        column.addWidget(self._question())

    def refresh(self) -> None:
        """Fill the matrix from the rules in force, and read who there is to ask about."""
        mark = {True: "●", False: "○"}
        reach = MatrixRow(self.tr("查看范围"), {one.role: label(one.reach) for one in self._posts}, "")
        self._rows.show([reach] + [
            MatrixRow(label(right), {one.role: mark[one.role in grant.roles] for one in self._posts},
                      text(str(grant.clause)))
            for right, grant in access.table(self._desk).items()
        ])  # fmt: skip
        if self._desk.can(Right.KEEP_ACCOUNTS):
            self._page.perform(lambda: accounts.staff(self._desk), self._show_staff)

    def _columns(self) -> tuple[RowColumn[MatrixRow], ...]:
        def cell(role: Role) -> Callable[[MatrixRow], str]:
            return lambda row: row.cells.get(role, "")

        return (
            RowColumn(self.tr("权限"), _RIGHT_WIDTH, lambda row: row.title),
            *(RowColumn(_in_two_lines(text(one.name)), _POST_WIDTH, cell(one.role)) for one in self._posts),
            RowColumn(self.tr("依据"), _CLAUSE_WIDTH, lambda row: row.clause),
        )

    def _question(self) -> QFrame:
        panel = named(QFrame(), "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(plain(self.tr("为什么不能查看？"), "heading"))
        line = QHBoxLayout()
        line.setSpacing(8)
        ask = button(self.tr("说明原因(&W)"), "primary", name="whyButton")
        ask.clicked.connect(self._ask)
        if self._desk.can(Right.KEEP_ACCOUNTS):
            line.addWidget(self._who)
            line.addWidget(self._code, 1)
        else:
            line.addWidget(plain(self.tr("看不到某份档案时，这里说明依据和申请办法。")), 1)
        line.addWidget(ask)
        column.addLayout(line)
        column.addWidget(self._view)
        return panel

    def _show_staff(self, staff: list[Staff]) -> None:
        chosen = self._who.currentData()
        self._who.clear()
        for person in staff:
            if not person.left_on:
                role = post(self._desk.pack, person.role)
                self._who.addItem(self.tr("{name}（{role}）").format(name=person.name, role=role), person.id)
        self._who.setCurrentIndex(max(0, self._who.findData(chosen)))

    def _ask(self) -> None:
        desk = self._desk
        if not desk.can(Right.KEEP_ACCOUNTS):
            self._page.perform(lambda: access.why_not_me(desk), self._tell)
            return
        self._view.clear()
        who, code = self._who.currentData(), self._code.text().strip()
        if not who or not code:
            self._page.say(Tone.INFO, self.tr("请选择人员并填写档号。"))
            return
        self._page.perform(lambda: access.why(desk, who, code), self._tell)

    def _tell(self, explained: Explanation) -> None:
        self._view.show_explanation(explained, self._desk.pack)


def _in_two_lines(name: str) -> str:
    """A name of several words, broken at the space next to its middle."""
    gaps = [place for place, sign in enumerate(name) if sign == " "]
    if not gaps:
        return name
    middle = min(gaps, key=lambda place: abs(place - len(name) // 2))
    return f"{name[:middle]}\n{name[middle + 1 :]}"
