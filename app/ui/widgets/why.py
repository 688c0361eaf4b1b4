"""The inputs for a change: its reason, and the source and channel of the news."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.domain import change_rules, rulebook
from app.models.domain.policy.upkeep import Collection
from app.ui.widgets.inputs import OpenChoice, TextLine
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField

_LONGEST = 200


class WhyLine(QWidget):
    """Three fields side by side; sources and channels are offered as the pack has them. `asks_reason`: or only two.

    `fields`: by the code of the refusal that each answers for.
    """

    def __init__(self, collection: Collection, *, asks_reason: bool = True) -> None:
        super().__init__()
        self._reason = named(TextLine(), "reasonEdit")
        self._source = named(OpenChoice(collection.sources.values, empty=True, longest=_LONGEST), "sourceEdit")
        self._channel = named(OpenChoice(collection.channels.values, empty=True, longest=_LONGEST), "channelEdit")
        self.fields = {
            rulebook.REASON_STATED.code: InputField(self.tr("修改原因(&R)"), self._reason),
            change_rules.SOURCE_STATED.code: InputField(self.tr("资料来源(&O)"), self._source),
            "channel": InputField(self.tr("收集渠道(&H)"), self._channel),
        }
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for place, field in enumerate(self.fields.values()):
            line.addWidget(field, 1 if place else 2, Qt.AlignmentFlag.AlignTop)
        self.fields[rulebook.REASON_STATED.code].setVisible(asks_reason)

    @property
    def values(self) -> tuple[str, str, str]:
        """Reason, source and channel as typed."""
        return self._reason.value(), self._source.value(), self._channel.value()
