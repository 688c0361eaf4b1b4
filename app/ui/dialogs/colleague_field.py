"""The colleague responsible for a customer: a known one, or expressly a new person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter

from app.models.domain.codes import fold
from app.models.domain.person import Role, Staff
from app.ui.dialogs.asked import DoubtField
from app.ui.widgets.editable import line_of
from app.ui.widgets.named import named

_LONGEST = 200


class ColleagueField(DoubtField[QComboBox]):
    """A field for a name, typed or chosen.

    An unknown name needs its own tick, so that no slip of the pen adds a person.
    """

    def __init__(self, caption: str, name: str) -> None:
        box = named(QComboBox(editable=True), name)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        super().__init__(caption, box)
        self._name = line_of(box)
        self._name.setObjectName(name)
        self._name.setMaxLength(_LONGEST)
        self._box = box
        self._people: list[Staff] = []
        self._new = named(QCheckBox(), f"{name}New")
        self._new.hide()
        self.column.addWidget(self._new)
        self._name.textEdited.connect(self._typed)
        self._name.editingFinished.connect(self.check)
        box.activated.connect(self._typed)
        self._new.toggled.connect(lambda on: self.mark("") if on else None)

    def offer(self, people: Sequence[Staff]) -> None:
        """Offer the people of the office, each with the department; without the administrator, who has no customers."""
        self._people = [one for one in people if one.role is not Role.ADMINISTRATOR]
        typed = self._name.text()
        self._box.clear()
        self._box.addItems(["", *map(_shown, self._people)])
        self._box.setEditText(typed)
        completer = QCompleter(self._box.model(), self._box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._box.setCompleter(completer)
        if self.error:
            self.check()

    @property
    def value(self) -> tuple[str, str]:
        """Return (name, id of a known person or «»)."""
        found = self._found()
        return (found[0].name, found[0].id) if len(found) == 1 else (self._text(), "")

    @property
    def wrong(self) -> str:
        """The reason why the person is ambiguous or unknown, with the next step; «» when there is none."""
        found, typed = self._found(), self._text()
        if len(found) > 1:
            return self.tr("有 {n} 位“{name}”，请从列表中选择是哪个部门的。").format(n=len(found), name=typed)
        if typed and not found and not self._new.isChecked():
            return self.tr("名单上没有“{name}”，请从列表中选择，或勾选“新增人员”。").format(name=typed)
        return ""

    def check(self) -> None:
        """Show beneath the field what is wrong, and the tick of a new person for an unknown name."""
        typed = self._text()
        self._new.setText(self.tr("新增人员“{name}”").format(name=typed))
        self._new.setVisible(bool(typed) and not self._found())
        self.mark(self.wrong)

    def _typed(self) -> None:
        self.mark("")
        self._new.setChecked(False)
        self._new.setVisible(False)

    def _text(self) -> str:
        return fold(self._name.text())

    def _found(self) -> list[Staff]:
        """Return the matching people: by the whole line of the list, or by the name alone."""
        typed = self._text()
        exactly = [one for one in self._people if fold(_shown(one)) == typed]
        return exactly or [one for one in self._people if one.name == typed]


def _shown(one: Staff) -> str:
    return f"{one.name}（{one.department}）" if one.department else one.name
