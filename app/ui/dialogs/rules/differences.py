"""What one text of the rules changes against another, in words, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.policy.entries import Difference, Entry
from app.ui.messages import Tone, entry_words, label
from app.ui.widgets.rows import Column, RowsModel, RowsTable


class DifferencesTable(RowsTable):
    """One line for each entry that differs."""

    def __init__(self, name: str) -> None:
        self._model: RowsModel[Difference] = RowsModel((
            Column(self.tr("部分"), 88, lambda one: label(_entry(one).section)),
            Column(self.tr("项目"), 136, lambda one: entry_words(_entry(one).name)),
            Column(self.tr("原规定"), 0, lambda one: _said(one.before, self.tr("（新增）"))),
            Column(self.tr("新规定"), 0, lambda one: _said(one.after, self.tr("取消")),
                   lambda one: None if one.after else Tone.WARN),
        ))  # fmt: skip
        super().__init__(self._model, name, tall=True)

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show what differs."""
        self._model.show(found)


def _entry(one: Difference) -> Entry:
    entry = one.after or one.before
    assert entry is not None
    return entry


def _said(entry: Entry | None, missing: str) -> str:
    return f"{entry_words(entry.said)}\n{entry.clause}" if entry else missing
