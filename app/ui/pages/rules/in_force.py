"""Every entry of the pack in force and every rule that can refuse: by which clause, since when; narrowed by words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.clause import ClauseKind
from app.models.domain.policy.history import Standing, Standings
from app.models.domain.policy.section import Section
from app.models.domain.rights import Right
from app.models.services import ruling
from app.ui.dialogs.rules.wording import clause_words
from app.ui.messages import counted, entry_words, label, text
from app.ui.page import Page
from app.ui.pages.rules.entry_history import EntryHistory
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain, tooltip


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is in force. `standing`: None for a rule of the program, which no office changes."""

    id: str
    part: str
    name: str
    said: str
    clause: str
    since: str
    rule: str
    kind: ClauseKind
    standing: Standing | None


class InForceTab(QWidget):
    """Read-only. `change` carries the Entry that is to be changed: changes are drafted under 版本."""

    change = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self._lines: list[Line] = []
        self._rows: RowsModel[Line] = RowsModel((
            RowColumn(self.tr("部分"), 88, lambda row: row.part), RowColumn(self.tr("项目"), 168, lambda row: row.name),
            RowColumn(self.tr("规定"), 0, lambda row: row.said), RowColumn(self.tr("依据"), 256, lambda row: row.clause),
            RowColumn(self.tr("起"), 104, lambda row: row.since), RowColumn(self.tr("要求编号"), 112, lambda row: row.rule),
            RowColumn(self.tr("依据性质"), 104, lambda row: label(row.kind)),
        ))  # fmt: skip
        self._head = plain(wrap=True, name="rulesHead")
        self._part = named(QComboBox(), "rulesPart")
        self._part.setMinimumWidth(160)
        self._words = named(QLineEdit(clearButtonEnabled=True), "rulesWords")
        self._words.setPlaceholderText(self.tr("查找规定，如：借期、身份证"))
        self._words.textChanged.connect(self._narrow)
        self._count = plain(kind="muted", name="rulesCount")
        self._table = RowsTable(self._rows, "rulesTable", tall=True)
        self._history = EntryHistory(may_draft=self._desk.can(Right.DRAFT_RULES))
        self._table.picked.connect(self._picked)
        self._history.wanted.connect(self._change)
        self._part.addItem(self.tr("全部"), "")
        for section in Section:
            self._part.addItem(label(section), label(section))
        self._part.addItem(self.tr("禁止和条件"), self.tr("禁止和条件"))
        self._part.currentIndexChanged.connect(self._narrow)
        self._lay_out()

    def refresh(self) -> None:
        """Read anew what is in force, and since when."""
        self._page.perform(lambda: ruling.standing(self._desk), self._show)

    def _lay_out(self) -> None:
        hint = self.tr(
            "“要求编号”是随程序附带的要求对照表里的号码，查制度原文时用；没有号码的是本单位自己的规定，或本系统保障。"
        )
        self._table.horizontalHeader().setToolTip(tooltip(hint))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._part)
        line.addWidget(self._words, 1)
        line.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(line)
        column.addWidget(self._table, 1)
        column.addWidget(plain(hint, "muted", wrap=True, name="rulesHint"))
        column.addWidget(self._history)

    def _show(self, standings: Standings) -> None:
        self._head.setText(self._heading(standings))
        self._lines = [*map(self._line, standings.entries), *map(self._rule, rulebook.BY_CODE.values())]
        self._narrow()

    def _heading(self, standings: Standings) -> str:
        pack, now = self._desk.pack, standings.current
        facts = {"n": now.id, "day": now.decided_on, "who": now.decided_by, "author": now.author, "reason": now.reason}
        release = (
            self.tr("现行第 {n} 版，{day} 建库时由{who}采用。")
            if now.is_first
            else self.tr("现行第 {n} 版，{day} 起执行：{author}起草，{who}发布，理由：{reason}")
        ).format(**facts)
        document = self.tr("{pack}：《{document}》，{owner}，{day} 起施行。").format(
            pack=pack.name, document=pack.document, owner=pack.owner, day=pack.effective.isoformat()
        )
        return f"{release}\n{document}"

    def _line(self, one: Standing) -> Line:
        entry, decided = one.entry, self.tr("本单位决定（第 {n} 版）").format(n=one.version)
        clause, rule = clause_words(entry), entry.clause.rule
        if entry.is_own:
            clause = decided
        elif one.departs:
            clause = self.tr("{decided}，原依据{clause}").format(decided=decided, clause=clause)
            rule = self.tr("原 {rule}").format(rule=rule) if rule else ""
        since = self.tr("{day}\n第 {n} 版").format(day=one.since, n=one.version)
        part, name = label(entry.section), entry_words(entry.name)
        return Line(
            f"{part}/{name}",
            part,
            name,
            entry_words(entry.said),
            clause,
            since,
            rule,
            entry.clause.kind,
            one,
        )

    def _rule(self, rule: rulebook.Rule) -> Line:
        pack, said = self._desk.pack, _without_gaps(text(rule.sentence))
        clause = pack.citation(rule.clause)
        return Line(
            rule.code, self.tr("禁止和条件"), rule.code, said, text(str(clause)), self.tr("各单位通用"), rule.requirement,
            clause.kind, None,
        )  # fmt: skip

    def _narrow(self) -> None:
        part, wanted = self._part.currentData(), self._words.text().strip().lower()
        shown = [
            line
            for line in self._lines
            if (not part or line.part == part)
            and (not wanted or wanted in f"{line.name} {line.said} {line.clause} {line.rule}".lower())
        ]
        self._table.show_rows(shown)
        self._count.setText(counted(self.tr, "{n} 条", len(shown)))

    def _picked(self) -> None:
        line = self._table.current
        if not isinstance(line, Line):
            self._history.show_nothing(self.tr("没有找到。换个词，或选择“全部”。"))
        elif line.standing is None:
            self._history.show_nothing(self.tr("这是程序对各单位通用的规则，不在制度里修改。"), line.said)
        else:
            self._history.show_standing(line.standing)

    def _change(self) -> None:
        line = self._table.current
        if isinstance(line, Line) and line.standing:
            self.change.emit(line.standing.entry)


def _without_gaps(sentence: str) -> str:
    """A refusal's sentence as a rule: without its clause, which is in the next column, and with «…» for its facts."""
    for gap in ("（{clause}）", "（{state}）", " ({clause})", " ({state})"):
        sentence = sentence.replace(gap, "")
    parts = sentence.split("{")
    return parts[0] + "".join("…" + part.partition("}")[2] for part in parts[1:])
