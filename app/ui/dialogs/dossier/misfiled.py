"""A file that lies in the wrong bag: moved to the right one, or declared void."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook
from app.models.domain.item import FileRow
from app.models.services import finding, misfiled
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.widgets.inputs import TextLine


class MoveFileForm(FormDialog):
    """The other dossier by scan or by text, and the reason."""

    def __init__(self, parent: QWidget, desk: Desk, kept: FileRow) -> None:
        about = self.tr("{name} 移走后不再属于这份档案，两份档案的日志都会记下。")
        super().__init__(parent, self.tr("移到另一份档案"), about.format(name=kept.name), name="moveFileForm")
        sought = desk.pack.worded(
            self.tr("扫描档案袋，或输入房号、姓名、档号"), self.tr("扫描档案袋，或输入姓名、档号")
        )
        self._target = self.add("target", self.tr("移到哪份档案(&T)"), TextLine(longest=60), sought)
        reason = self.add("reason", self.tr("理由(&R)"), TextLine(), answers=rulebook.REASON_STATED.code)

        def move() -> Callable[[], Outcome[object]]:
            target, why = self._target.value(), reason.value()
            return lambda: misfiled.move_file(desk, kept.id, finding.bag(desk, target).id, why)

        self.submit(self.tr("移动(&S)"), move)

    def on_scan(self, code: str) -> bool:
        """The bag that was scanned is the one that is meant."""
        self._target.setText(code)
        return True


class VoidFileForm(FormDialog):
    """The reason why a file is declared void."""

    def __init__(self, parent: QWidget, desk: Desk, kept: FileRow) -> None:
        about = self.tr("{name} 作废后仍留在加密库内，列为已作废，不能恢复。")
        super().__init__(parent, self.tr("作废文件"), about.format(name=kept.name))
        reason = self.add("reason", self.tr("理由(&R)"), TextLine(), answers=rulebook.REASON_STATED.code)
        self.submit(self.tr("作废(&S)"), lambda: partial(misfiled.void_file, desk, kept.id, reason.value()))
