"""The buildings or areas a person is responsible for: they see the dossiers of those and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from app.models.domain.person import Staff
from app.ui.dialogs.act import ActDialog
from app.ui.widgets.text import plain
from app.ui.widgets.tick_list import TickList


class AnswersForDialog(ActDialog):
    """`kept` carries the keys of the ticked choices; `choices` are (key, name), `none` is the text without any."""

    def __init__(
        self,
        parent: QWidget,
        person: Staff,
        title: str,
        choices: Sequence[tuple[object, str]],
        own: Collection[object],
        none: str,
    ) -> None:
        super().__init__(parent, title, "answersForDialog")
        self.setMinimumSize(440, 480)
        self.body.addWidget(
            plain(self.tr("{title}：{name}").format(title=title, name=person.name), "heading", wrap=True)
        )
        self.body.addWidget(plain(self.tr("只能看到勾选的部分；查找、计数和导出也以此为限。"), "muted", wrap=True))
        self._list = TickList(choices, own, "answersForList")
        self.body.addWidget(self._list, 1)
        if not choices:
            self.body.addWidget(plain(none, "muted", wrap=True))
        self.watch(self._ticked)
        self.submit(self.tr("保存(&S)"), lambda: self._ticked, at_once=True)

    def _ticked(self) -> set[object]:
        return set(self._list.ticked())
