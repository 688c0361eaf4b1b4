"""The explanation why somebody may or may not open a dossier: the rules with their clauses, and the ways left."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack
from app.models.services.access import Explanation
from app.ui import icons
from app.ui.messages import Tone, entry_words, label, posts, text
from app.ui.widgets.text import plain

_ICON = 16


class ExplanationView(QWidget):
    """Empty until there is something to explain."""

    def __init__(self) -> None:
        super().__init__()
        self._answer = plain(kind="heading", wrap=True, name="whyAnswer")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self._ways = plain(wrap=True, name="whyWays")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._answer, self._ways):
            part.hide()
        column.addWidget(self._answer)
        column.addLayout(self._grid)
        column.addWidget(self._ways)

    def clear(self) -> None:
        """Say nothing: who or what is asked about has changed."""
        while self._grid.count():
            self._grid.takeAt(0).widget().deleteLater()
        for part in (self._answer, self._ways):
            part.hide()

    def show_explanation(self, explanation: Explanation, pack: Pack) -> None:
        """Show the rows that decide, and the ways in, in the office's words."""
        self.clear()
        self._answer.setText(self.tr("可以查看。") if explanation.may else self.tr("不能直接查看。"))
        self._answer.show()
        for place, row in enumerate(explanation.rows):
            icon = QLabel()
            icon.setPixmap(icons.tone_icon(Tone.OK if row.holds else Tone.WARN).pixmap(_ICON, _ICON))
            self._grid.addWidget(icon, place, 0)
            self._grid.addWidget(plain(text(row.question), "muted"), place, 1)
            self._grid.addWidget(plain(entry_words(row.found), wrap=True), place, 2)
            self._grid.addWidget(plain(text(row.clause), "muted", wrap=True), place, 3)
        ways = [
            self.tr("{kind}：{who}（{clause}）").format(
                kind=label(way.kind), who=self._agree(pack, way.approvers), clause=text(way.clause)
            )
            for way in explanation.ways
        ]
        self._ways.setText(self.tr("可以这样申请：\n{ways}").format(ways="\n".join(ways)))
        self._ways.setVisible(bool(ways))

    def _agree(self, pack: Pack, approvers: tuple[Role, ...]) -> str:
        if not approvers:
            return self.tr("无需审批，到档案室登记")
        return self.tr("经{who}审批").format(who=posts(pack, approvers))
