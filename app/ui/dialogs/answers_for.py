"""The buildings or areas a person is responsible for: they see the dossiers of those and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from app.models.domain.person import Staff
from app.ui.dialogs.act import ActDialog
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain


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
        self._list = named(QListWidget(), "answersForList")
        for number, name in choices:
            item = QListWidgetItem(name, self._list)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if number in own else Qt.CheckState.Unchecked)
        self.body.addWidget(self._list, 1)
        row = QHBoxLayout()
        for text, state in ((self.tr("全选"), Qt.CheckState.Checked), (self.tr("全不选"), Qt.CheckState.Unchecked)):
            made = button(text, "link")
            made.clicked.connect(lambda _checked=False, state=state: self._tick_all(state))
            row.addWidget(made)
        row.addStretch(1)
        self.body.addLayout(row)
        if not choices:
            self.body.addWidget(plain(none, "muted", wrap=True))
        self.watch(self._ticked)
        self.submit(self.tr("保存(&S)"), lambda: self._ticked, at_once=True)

    def _tick_all(self, state: Qt.CheckState) -> None:
        for place in range(self._list.count()):
            self._list.item(place).setCheckState(state)

    def _ticked(self) -> set[object]:
        items = [self._list.item(place) for place in range(self._list.count())]
        return {one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked}
