"""Every procedure as a table: who takes which step, who must be another person, and by which clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.procedure import STAYS, Mode, Procedure, Step
from app.models.domain.rights import Right
from app.models.services.conducts.every import CONDUCTS
from app.ui.messages import posts, text
from app.ui.page import Page
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step of a procedure; None: the lines are checked by scans."""

    procedure: Procedure
    step: Step | None


class ProceduresTab(QWidget):
    """The procedures that several persons take or sign, step by step."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._desk = page.desk
        self._rows: RowsModel[StepShown] = RowsModel(self._columns())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        message = self.tr("一件事由几个人先后办理或签署的，逐步列在这里。谁不能同时是谁，由档案库本身保证，不能越过。")
        column.addWidget(plain(message, "muted", wrap=True))
        drawn_for = sum(one.width for one in self._rows.columns)
        column.addWidget(RowsTable(self._rows, "proceduresTable", tall=True, drawn_for=drawn_for), 1)

    def refresh(self) -> None:
        """Fill the table; who may take a step follows the rules in force."""
        procedures = [conduct.procedure for conduct in CONDUCTS.values()]
        self._rows.show([
            StepShown(procedure, step)
            for procedure in procedures
            for step in (*procedure.steps, *((None,) if procedure.checking else ()))
        ])  # fmt: skip

    def _columns(self) -> tuple[RowColumn[StepShown], ...]:
        return (
            RowColumn(self.tr("程序"), 112, lambda row: text(row.procedure.label)),
            RowColumn(self.tr("步骤"), 128, self._step),
            RowColumn(self.tr("谁能办"), 216, self._who),
            RowColumn(self.tr("不能是"), 176, self._another),
            RowColumn(self.tr("之后的状态"), 152, self._state),
            RowColumn(self.tr("依据"), 224, self._clause),
            RowColumn(self.tr("代签"), 88, self._deputies),
        )

    def _step(self, row: StepShown) -> str:
        if row.step is None:
            return self.tr("逐份扫描")
        named = text(row.step.label)
        if row.step.mode is Mode.SIGN:
            return self.tr("{step}（本人密码，{n} 人）").format(step=named, n=max(row.step.times, 1))
        return named

    def _deputies(self, row: StepShown) -> str:
        if row.step is None or row.step.mode is not Mode.SIGN:
            return ""
        return self.tr("须本人签署") if row.step.personal else self.tr("可以代签")

    def _who(self, row: StepShown) -> str:
        if row.step and row.step.name == row.procedure.lapse:
            return self.tr("到期自动办理")
        right = _right(row)
        if only := (row.step and row.step.only_by) or {}:
            return text("、").join(self._taker(row, other) for other in only)
        if right is None:
            return self.tr("任何在岗人员")
        also = [self._taker(row, other) for other in (row.step.also_by if row.step else ())]
        return text("、").join([*also, posts(self._desk.pack, self._desk.pack.rights.table[right].roles)])

    def _another(self, row: StepShown) -> str:
        return text("、").join(
            self.tr("同一个人") if row.step and other == row.step.name else self._taker(row, other)
            for other in _apart(row)
        )

    def _taker(self, row: StepShown, other: str) -> str:
        label = text(row.procedure.label_of(other))
        return label if other in (row.procedure.parts or {}) else self.tr("办“{step}”的人").format(step=label)

    def _state(self, row: StepShown) -> str:
        if row.step is None:
            return ""
        if row.step.goes_to == STAYS:
            return self.tr("不变")
        states = [row.step.goes_to, *([row.step.partial.goes_to] if row.step.partial else [])]
        return text("、").join(text(row.procedure.state(state).label) for state in states)

    def _clause(self, row: StepShown) -> str:
        """The clause of the right, and those by which its taker must be another, each once."""
        right = _right(row)
        given = [] if right is None else [text(str(self._desk.pack.rights.table[right].clause))]
        others = [*_apart(row).values(), *((row.step and row.step.only_by) or {}).values()]
        pack = self._desk.pack
        given += [text(str(pack.citation(rulebook.BY_CODE[rule].clause))) for rule in others]
        return "\n".join(dict.fromkeys(given))


def _right(row: StepShown) -> Right | None:
    checking = row.procedure.checking
    return row.step.right if row.step else checking.right if checking else None


def _apart(row: StepShown) -> Mapping[str, str]:
    return (row.step and row.step.apart_from) or {}
