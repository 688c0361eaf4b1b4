"""One line of a register of the pack: its form, and its words in a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain.policy.fields import RecordKind
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.record import Said
from app.models.services.action import Outcome
from app.ui.dialogs.form import FormDialog, edit_for
from app.ui.messages import text


class RecordForm(FormDialog):
    """The fields that the pack declares, under its clause; `keep` gets what was typed, by field."""

    def __init__(self, parent: QWidget, kind: RecordKind, keep: Callable[[Said], Outcome[int]]) -> None:
        about = self.tr("按《{document}》{clause}，带 * 的必填。")
        super().__init__(
            parent, kind.name, about.format(document=kind.clause.document, clause=kind.clause.paragraph)
        )  # fmt: skip
        edits = {
            one.name: self.add(one.name, f"{one.name}{' *' if one.required else ''}", edit_for(one))
            for one in kind.fields
        }
        self.submit(self.tr("登记(&S)"), lambda: partial(keep, {name: one.value() for name, one in edits.items()}))


def contents_words(line: RegisterEntry[Said]) -> str:
    """What a line says, field for field."""
    return text("；").join(f"{name} {value}" for name, value in line.contents.items())
