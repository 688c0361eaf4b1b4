"""A file that lies in the wrong bag: moved to the right one, or declared void."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.item import FileRow
from app.models.services import finding, misfiled
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog, Typed, line


class MoveFileForm(FormDialog):
    """The other dossier by scan or by text, and the reason."""

    def __init__(self, parent: QWidget, desk: Desk, kept: FileRow) -> None:
        def move(typed: Typed) -> Outcome[object]:
            target = finding.bag(desk, str(typed["target"]))
            return misfiled.move_file(desk, kept.id, target.id, str(typed["reason"]))

        super().__init__(
            parent, self.tr("移到另一份档案"),
            self.tr("{name} 移走后不再属于这份档案，两份档案的日志都会记下。").format(name=kept.name), move,
            self.tr("移动(&S)"),
        )  # fmt: skip
        self.setObjectName("moveFileForm")
        self._target = QLineEdit(maxLength=60)
        sought = desk.pack.worded(
            self.tr("扫描档案袋，或输入房号、姓名、档号"), self.tr("扫描档案袋，或输入姓名、档号")
        )
        self.add("target", self.tr("移到哪份档案(&T)"), self._target, sought)
        self.add("reason", self.tr("理由(&R)"), line())

    def on_scan(self, code: str) -> bool:
        """The bag that was scanned is the one that is meant."""
        self._target.setText(code)
        return True


class VoidFileForm(FormDialog):
    """The reason why a file is declared void."""

    def __init__(self, parent: QWidget, desk: Desk, kept: FileRow) -> None:
        super().__init__(
            parent, self.tr("作废文件"),
            self.tr("{name} 作废后仍留在加密库内，列为已作废，不能恢复。").format(name=kept.name),
            lambda typed: misfiled.void_file(desk, kept.id, str(typed["reason"])), self.tr("作废(&S)"),
        )  # fmt: skip
        self.add("reason", self.tr("理由(&R)"), line())
