"""The entries of a draft with their commands: change, add, remove, move, undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.models.domain.errors import BadInput
from app.models.domain.policy.captions import NONE, Captions
from app.models.domain.policy.description import BY_KIND, SHAPES
from app.models.domain.policy.editing import DRAFT, NOWHERE, Draft, Written
from app.models.domain.policy.entries import Entry
from app.models.domain.policy.reading import read_pack
from app.models.domain.policy.shapes import Shape
from app.ui.dialogs.rules.entry_form import EntryForm
from app.ui.dialogs.rules.entry_tree import EntryTree
from app.ui.dialogs.rules.wording import fault_key, name_of, reason, refusal_text
from app.ui.messages import label, text
from app.ui.openings import opens
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain


class _Words(QLineEdit):
    """`left`: Enter and the arrow down lead to the hits; Enter is not for the dialog's own button."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class EntriesPage(QWidget):
    """`edited` carries the whole text after a change by hand here; `undone` asks for the text as it was before."""

    edited = Signal(str)
    undone = Signal()

    def __init__(self, released: Captions = NONE) -> None:
        """`released`: what versions in force until now had, whose keys stay."""
        super().__init__()
        self.setObjectName("entriesPage")
        self._released = released
        self._draft: Draft | None = None
        self._place: int | None = None
        self._tree = EntryTree()
        self.setFocusProxy(self._tree)
        self._words = named(_Words(clearButtonEnabled=True), "entryWords")
        self._words.setPlaceholderText(self.tr("按名称、内容或条款查找"))
        self._words.setAccessibleName(self._words.placeholderText())
        self._fault = plain(kind="field-error", wrap=True, name="entryFault")
        self._change = button(self.tr("修改(&M)…"), name="changeEntry")
        self._new = button(self.tr("新增(&A)…"), name="newEntry")
        self._remove = button(self.tr("删除(&D)"), name="removeEntry")
        self._up = button(self.tr("上移(&U)"), name="moveUp")
        self._down = button(self.tr("下移(&W)"), name="moveDown")
        self._undo = button(self.tr("撤销(&Z)"), name="undoEntry")
        self._lay_out()
        self._words.textChanged.connect(self._tree.narrow)
        self._words.left.connect(self._tree.setFocus)
        self._tree.currentItemChanged.connect(self._offer)
        for act, work in (
            (self._change.clicked, self._edit), (self._tree.opened, self._edit),
            (self._new.clicked, self._add), (self._tree.wanted, self._add),
            (self._remove.clicked, self._take_away), (self._tree.unwanted, self._take_away),
            (self._up.clicked, lambda: self._move(-1)), (self._down.clicked, lambda: self._move(1)),
            (self._undo.clicked, self.undone),
        ):  # fmt: skip
            act.connect(work)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        back.setWhatsThis(self.tr("撤销上一处修改"))
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.undone)

    def show_text(self, typed: str) -> None:
        """Show the entries of a text; of one that is no TOML, where it goes wrong."""
        if self._draft and self._draft.text == typed:
            return
        try:
            self._draft = Draft(typed, self._released)
        except BadInput as refusal:
            self._draft = None
            self._tree.clear()
            self._say(refusal_text(refusal))
        else:
            self._tree.show_draft(self._draft, self._place)
            self._say(self._trouble())
        self._offer()

    def let_undo(self, possible: bool) -> None:
        """Offer to undo, or not."""
        self._undo.setEnabled(possible)

    def select_line(self, line: int) -> str:
        """Put the cursor on the entry of a line of the text; return its name, «» for none."""
        found = self._draft.at_line(line) if self._draft else None
        if found is None or self._draft is None:
            return ""
        self._words.clear()
        self._tree.go_to(found)
        return self._called(found)

    def go_to(self, entry: Entry) -> None:
        """Put the cursor on the table in which an entry is written."""
        found = self._draft.table_of(entry) if self._draft else None
        if found is not None:
            self._tree.go_to(found)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (self._change, self._new, self._remove, self._up, self._down):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._tree, 1)
        column.addWidget(self._fault)
        column.addLayout(line)
        self._fault.hide()

    def _offer(self) -> None:
        one = self._tree.current()
        self._place = one.place if one and one.place != NOWHERE else self._place
        self._change.setEnabled(one is not None)
        self._remove.setEnabled(one is not None and one.shape.many and one.place != NOWHERE)
        for act in (self._up, self._down):
            act.setVisible(one is not None and one.shape.ordered)
        shapes, section = self._addable(), self._tree.section()
        self._new.setEnabled(bool(shapes))
        what = text(shapes[0].caption) if len(shapes) == 1 else label(section) if shapes and section else ""
        self._new.setText(self.tr("新增{what}(&A)…").format(what=what))

    def _addable(self) -> list[Shape]:
        """Return the shapes that can be added at the cursor: a dependent table only beside or below its owner."""
        section = self._tree.section()
        found = [one for one in SHAPES if one.many and one.section is section]
        return [one for one in found if one.kind != "record.field" or self._tree.current()]

    def _owner(self, shape: Shape) -> Written | None:
        """Return the owner of a new table: the entry under the cursor, or that entry's own owner."""
        one = self._tree.current()
        if shape.kind != "record.field" or one is None or self._draft is None:
            return None
        return one if one.owner is None else self._draft.at(one.owner)

    def _edit(self) -> None:
        one = self._tree.current()
        if one is not None:
            self._open(one.shape, one, None)

    def _add(self) -> None:
        shapes = self._addable()
        if len(shapes) == 1:
            self._open(shapes[0], None, None)
        elif shapes:
            menu = named(QMenu(self), "newKinds")
            for shape in shapes:
                menu.addAction(text(shape.caption), lambda shape=shape: self._open(shape, None, self._owner(shape)))
            menu.popup(self._new.mapToGlobal(self._new.rect().topLeft()))

    def _open(self, shape: Shape, written: Written | None, owner: Written | None) -> None:
        if written is not None and written.place == NOWHERE:
            self._show(shape, written, owner)
        else:
            self._open_at(shape.kind, written.place if written else None, owner.place if owner else None)

    @opens
    def _open_at(self, kind: str, place: int | None, owner: int | None) -> None:
        if self._draft is None:
            return
        written = None if place is None else self._draft.at(place)
        if place is None or written is not None:
            self._show(BY_KIND[kind], written, None if owner is None else self._draft.at(owner))

    def _show(self, shape: Shape, written: Written | None, owner: Written | None) -> None:
        if self._draft is None:
            return
        form = EntryForm(self, self._draft, shape, written, owner)
        form.kept.connect(self._keep)
        form.finished.connect(lambda _result: self._tree.setFocus())
        form.open()

    def _take_away(self) -> None:
        one = self._tree.current()
        if self._draft and one and self._remove.isEnabled():
            self._keep(self._draft.removed(one.place), one.place)

    def _move(self, step: int) -> None:
        one = self._tree.current()
        if self._draft and one and one.shape.ordered and (moved := self._draft.moved(one.place, step)):
            self._keep(*moved)

    def _keep(self, typed: str, place: int) -> None:
        self._place = place
        self.edited.emit(typed)

    def _trouble(self) -> str:
        """Return the fault that keeps the text from being a whole pack, with its entry; «» when there is none."""
        assert self._draft is not None
        try:
            read_pack(self._draft.text, DRAFT)
        except BadInput as refusal:
            found = self._draft.at_line(int(str(refusal.facts["line"])))
            if found is None:
                return refusal_text(refusal)
            key = fault_key(found.shape, refusal)
            parts = (self._called(found), text(key.caption) if key else "", reason(refusal))
            return " · ".join(part for part in parts if part)
        return ""

    def _called(self, one: Written) -> str:
        assert self._draft is not None
        name, section = name_of(one, self._draft.data), label(one.shape.section)
        return name if name == section else self.tr("{part} · {name}").format(part=section, name=name)

    def _say(self, fault: str) -> None:
        self._fault.setText(f"⚠ {fault}" if fault else "")
        self._fault.setVisible(bool(fault))
