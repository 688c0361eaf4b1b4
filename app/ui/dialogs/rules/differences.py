"""The differences between two texts of the rules, in words, before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView

from app.models.domain.policy.entries import Difference, Entry
from app.ui.dialogs.rules.wording import clause_words
from app.ui.messages import Tone, entry_words, label
from app.ui.model_index import Index
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable

_ITEM = 152
_LIST = "、"


class _FromTheTop(RowsModel[Difference]):
    """Rows in which before and after begin on the same line, however long one of them is."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return super().data(index, role)


class DifferencesTable(RowsTable):
    """One line for each entry that differs. A line may be higher than the table: it is scrolled by pixels."""

    def __init__(self, name: str) -> None:
        self._model = _FromTheTop((
            RowColumn(self.tr("项目"), _ITEM, lambda one: f"{entry_words(one.entry.name)}\n{label(one.entry.section)}"),
            RowColumn(self.tr("原规定"), 0, before_words),
            RowColumn(self.tr("新规定"), 0, after_words, lambda one: None if one.after else Tone.WARN),
        ))  # fmt: skip
        super().__init__(self._model, name, tall=True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show differences."""
        self._model.show(found)


def before_words(one: Difference) -> str:
    """Return the former content; the clause only where that changed as well."""
    if one.before is None:
        return _tr("（新增）")
    said = entry_words(one.before.said) if _same_clause(one) else _whole(one.before)
    if one.after is None or one.before.name == one.after.name:
        return said
    return f"{_tr('（原名称：{name}）').format(name=entry_words(one.before.name))}\n{said}"


def after_words(one: Difference) -> str:
    """Return the new content; unchanged parts are marked as unchanged, not repeated."""
    if one.after is None:
        return _tr("取消")
    if _same_clause(one):
        return f"{entry_words(one.after.said)}\n{_noted(one.before, one.after)}"
    if one.before is not None and one.before.said == one.after.said:
        return f"{_tr('（内容未变）')}\n{clause_words(one.after)}"
    return _whole(one.after)


def _noted(before: Entry | None, after: Entry) -> str:
    """Return the note that the clause is the same; for a list, also its added and removed members."""
    old, new = (one.said.split(_LIST) if one else [] for one in (before, after))
    come, gone = ([one for one in these if one not in others] for these, others in ((new, old), (old, new)))
    if len(come) == len(new) or len(gone) == len(old):
        return _tr("（条款未变）")
    notes = [
        sentence.format(what=entry_words(_LIST.join(what)))
        for sentence, what in ((_tr("（增加：{what}）"), come), (_tr("（去掉：{what}）"), gone))
        if what
    ]
    return "\n".join([*notes, _tr("（条款未变）")])


def _whole(entry: Entry) -> str:
    return f"{entry_words(entry.said)}\n{clause_words(entry)}"


def _same_clause(one: Difference) -> bool:
    return one.before is not None and one.after is not None and one.before.clause == one.after.clause


def _tr(words: str) -> str:
    return QCoreApplication.translate("DifferencesTable", words)
