"""Every entry of the pack in force and every rule that can refuse, each with its clause; narrowed by part and words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.policy.entries import Section, entries
from app.models.services.desk import Desk
from app.ui.messages import entry_words, label, text
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import plain


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is in force."""

    part: str
    name: str
    said: str
    clause: str
    rule: str


class InForceTab(QWidget):
    """Read-only; changes are drafted under 版本."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._rows: RowsModel[Line] = RowsModel((
            Column(self.tr("部分"), 104, lambda row: row.part), Column(self.tr("项目"), 216, lambda row: row.name),
            Column(self.tr("规定"), 0, lambda row: row.said), Column(self.tr("依据"), 264, lambda row: row.clause),
            Column(self.tr("条目"), 80, lambda row: row.rule),
        ))  # fmt: skip
        self._head = plain(kind="muted", wrap=True, name="rulesHead")
        self._part = QComboBox(objectName="rulesPart")
        self._part.setMinimumWidth(160)
        self._words = QLineEdit(objectName="rulesWords", clearButtonEnabled=True)
        self._words.setPlaceholderText(self.tr("查找规定，如：借期、身份证"))
        self._words.textChanged.connect(self._narrow)
        self._count = plain(kind="muted", name="rulesCount")
        self._table = RowsTable(self._rows, "rulesTable", tall=True)
        self._part.addItem(self.tr("全部"), "")
        for section in Section:
            self._part.addItem(label(section), label(section))
        self._part.addItem(self.tr("禁止和条件"), self.tr("禁止和条件"))
        self._part.currentIndexChanged.connect(self._narrow)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._part)
        line.addWidget(self._words, 1)
        line.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(line)
        column.addWidget(self._table, 1)
        self.show_pack(desk)

    def show_pack(self, desk: Desk) -> None:
        """Show what is in force at a desk."""
        pack = desk.pack
        self._head.setText(
            self.tr("{pack}：《{document}》，{owner}，{day} 起施行。现行第 {n} 版。").format(
                pack=pack.name, document=pack.document, owner=pack.owner, day=pack.effective.isoformat(),
                n=desk.rules.version,
            )
        )  # fmt: skip
        self._lines = [
            Line(label(one.section), entry_words(one.name), entry_words(one.said), str(one.clause), one.clause.rule)
            for one in entries(pack)
        ] + [
            Line(self.tr("禁止和条件"), rule.code, _without_gaps(text(rule.sentence)), rule.clause, rule.requirement)
            for rule in rulebook.BY_CODE.values()
        ]
        self._narrow()

    def _narrow(self) -> None:
        part, wanted = self._part.currentData(), self._words.text().strip().lower()
        shown = [
            line
            for line in self._lines
            if (not part or line.part == part)
            and (not wanted or wanted in f"{line.name} {line.said} {line.clause} {line.rule}".lower())
        ]
        self._rows.show(shown)
        self._count.setText(self.tr("{n} 条").format(n=len(shown)))


def _without_gaps(sentence: str) -> str:
    """A refusal's sentence as a rule: its clause stands in the next column, its facts are not known yet."""
    for gap in ("（{clause}）", "（{state}）", " ({clause})", " ({state})"):
        sentence = sentence.replace(gap, "")
    parts = sentence.split("{")
    return parts[0] + "".join("…" + part.partition("}")[2] for part in parts[1:])
