"""A checklist to be read, and to be settled line by line: open lines first, then the rest in the order of its groups."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout

from app.models.domain.handover import OF_DOSSIERS, Ending, Group, HandoverLine
from app.models.domain.policy.pack import Pack
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, label, text
from app.ui.papers.handover import KnownChecklist
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain

_DRAWN_FOR = 730
_TONES = {Ending.OPEN: Tone.WARN, Ending.DESTROYING: Tone.WARN, Ending.EXPLAINED: Tone.INFO}


class ChecklistView(QFrame):
    """`settle_wanted`: Enter on lines that are chosen. Several lines are chosen as in every list: Shift, Ctrl, Ctrl+A."""

    settle_wanted = Signal()

    def __init__(self, pack: Pack, name: str, *, ends: bool = True) -> None:
        """`ends`: its lines end; else it only says what there is."""
        super().__init__()
        self._ends = ends
        self._known: KnownChecklist | None = None
        room: RowColumn[HandoverLine] = RowColumn(self.tr("房号"), 104, self._room)
        ended: RowColumn[HandoverLine] = RowColumn(
            self.tr("了结"), 152, self._ended, lambda line: _TONES.get(line.ending, Tone.OK)
        )
        self._lines: RowsModel[HandoverLine] = RowsModel((
            RowColumn(self.tr("类别"), 112, lambda line: label(line.group)),
            RowColumn(self.tr("内容"), 184, self._what),
            *((ended,) if ends else ()),
            *((room,) if pack.by_household else ()),
            RowColumn(self.tr("备注"), 0, self._note),
        ))  # fmt: skip
        self._title = plain(kind="heading", name=f"{name}Title", wrap=True)
        self._table = RowsTable(self._lines, f"{name}Table", drawn_for=_DRAWN_FOR)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.opened.connect(self.settle_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._table, 1)

    @property
    def chosen(self) -> list[HandoverLine]:
        """Return the lines that are to be settled: of several, those that are still open, where there are any.

        What was settled is settled anew only where nothing else is chosen; what two destroy, and what has ended by itself, is not.
        """
        rows = [self._lines.rows[place] for place in self._chosen_places]
        if len(rows) == 1:
            return [line for line in rows if line.ending is not Ending.CLEARED]
        left = [line for line in rows if line.ending not in (Ending.CLEARED, Ending.DESTROYING, Ending.DESTROYED)]
        return [line for line in left if line.is_open] or left

    @property
    def _chosen_places(self) -> list[int]:
        ranges = self._table.selectionModel().selection().toList()
        return sorted(place for one in ranges for place in range(one.top(), one.bottom() + 1))

    def show_list(self, known: KnownChecklist) -> None:
        """Show a checklist."""
        self._known = known
        listed = known.listed
        still_open = len(listed.open_lines)
        said = counted(self.tr, COUNTED("{name} 的交接清单：{n} 项"), len(listed.lines), name=listed.leaver)
        if still_open and self._ends:
            said += self.tr("，其中 {n} 项未了结").format(n=still_open)
        if listed.lent_out:
            said += self.tr("；另有 {n} 份借出中，由借阅人负责").format(n=listed.lent_out)
        self._title.setText(said)
        at, place = self._table.verticalScrollBar().value(), min(self._chosen_places, default=0)
        self._lines.show([*listed.open_lines, *(line for line in listed.lines if not line.is_open)])
        # The lines that have ended went below: the cursor stands on the next one that is open.
        self._table.selectRow(min(place, len(listed.lines) - 1))
        self._table.verticalScrollBar().setValue(at)

    def _what(self, line: HandoverLine) -> str:
        if line.group in (*OF_DOSSIERS, Group.TRANSFERS, Group.WAITING):
            return line.called
        return line.subject if line.group.by_hand else text(line.subject)

    def _room(self, line: HandoverLine) -> str:
        known = self._known
        return known.households.get(line.called, "") if known and line.group in OF_DOSSIERS else ""

    def _note(self, line: HandoverLine) -> str:
        if line.group is Group.LOANS:
            return self.tr("{due} 应还").format(due=line.note)
        if line.group in (Group.TRANSFERS, Group.WAITING):
            return self.tr("{kind}，{state}").format(kind=text(line.subject), state=text(line.note))
        pages = self.tr("{n} 页").format(n=line.pages) if line.pages else ""
        return "　".join(part for part in (text(line.note), pages) if part)

    def _ended(self, line: HandoverLine) -> str:
        if line.ending is Ending.HANDED:
            name = self._known.names.get(line.to, "") if self._known else ""
            return self.tr("移交 {name}").format(name=name)
        if line.ending is Ending.DESTROYING:
            return self.tr("待两人现场销毁 {code}").format(code=line.words)
        return (
            self.tr("{ending}：{words}").format(ending=label(line.ending), words=line.words)
            if line.words
            else label(line.ending)
        )
