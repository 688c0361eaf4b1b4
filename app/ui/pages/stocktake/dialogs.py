"""The dialogs of a count: to open one, and to decide about differences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook, stocktake_rules
from app.models.domain.docket import Docket
from app.models.domain.shelving import PlaceLevel, PlaceRow, inside
from app.models.domain.stock_decision import StockWay, ways
from app.models.domain.stocktake import StockLine
from app.models.services import stocktaking
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.marking import COUNTED
from app.ui.messages import counted, label, text
from app.ui.pages.stocktake.answers import after_words, line_words
from app.ui.widgets.inputs import Choice, TextLine, Tick
from app.ui.widgets.text import plain

_LONGEST = 120
_OFFERED = (PlaceLevel.ROOM, PlaceLevel.CABINET, PlaceLevel.LAYER, PlaceLevel.SPOT)


class RangeChoice(Choice[int | None]):
    """The whole room, or one of its places, each with how much lies there."""

    def __init__(self, places: Sequence[PlaceRow]) -> None:
        lying = inside(places, lambda row: row.bags + row.originals)
        offered: list[tuple[str, int | None]] = [(text(stocktaking.WHOLE_ROOM), None)]
        offered += [
            (counted(self.tr, COUNTED("{place}，{n} 份"), lying[row.id], grouped=True, place=row.name), row.id)
            for row in places
            if row.level in _OFFERED and not row.retired_at
        ]
        super().__init__(offered)


class OpenCountDialog(FormDialog):
    """Ask for the range, the occasion, and whether it is blind. `kept` carries the outcome with the docket."""

    def __init__(self, parent: QWidget, desk: Desk, places: Sequence[PlaceRow], wanted: int | None = None) -> None:
        super().__init__(
            parent, self.tr("开始盘点"), name="openCountDialog",
            message=self.tr("范围内应有的档案和原件随即定下。盘点期间照常借还，系统按流转记录归类；盘点本身不改账。"),
        )  # fmt: skip
        where = self.add(
            "countRange", self.tr("盘点范围(&P)"), RangeChoice(places), answers=stocktake_rules.COUNT_NOTHING.code
        )
        if wanted is not None:
            where.choose(wanted)
        why = self.add(
            "countReason", self.tr("事由(&R)"), TextLine(longest=_LONGEST), self.tr("如 年度全面盘点；印在盘点表上"),
            answers=rulebook.REASON_STATED.code, needed=self.tr("须填写理由。请填写后再提交。"),
        )  # fmt: skip
        blind = self.add(
            "countBlind", "", Tick(self.tr("盲盘：盘点时不显示名称和应有数(&B)")),
        )  # fmt: skip
        self.submit(
            self.tr("开始(&S)"),
            lambda: partial(stocktaking.begin, desk, where.value(), why.value(), blind=blind.value()),
            "openCountButton",
        )


class DecideDifferenceDialog(FormDialog):
    """Differences that are decided alike, with the reason. `kept` carries the outcome with all decisions of the count."""

    def __init__(self, parent: QWidget, desk: Desk, docket: Docket, lines: Sequence[StockLine]) -> None:
        one = lines[0]
        about = one.called if len(lines) == 1 else ""
        said = about or counted(self.tr, COUNTED("选定的 {n} 处差异"), len(lines))
        message = line_words(one) if about else self.tr("这些差异按同一种办法处理，各记一条决定。")
        super().__init__(parent, self.tr("决定差异"), said, message=message, name="decideDifferenceDialog")
        fitting = [way for way in StockWay if all(way in ways(line) for line in lines)]
        self._way = self.add(
            "decideWay", self.tr("处理(&W)"), Choice((label(way), way) for way in fitting),
            answers=tuple(one.code for one in (
                stocktake_rules.COUNT_DECIDES, stocktake_rules.COUNT_MOVED_SINCE, stocktake_rules.COUNT_MOVED_ALREADY,
                stocktake_rules.COUNT_REPORTED_ALREADY,
            )),
        )  # fmt: skip
        self._hint = plain(kind="muted", wrap=True, name="decideHint")
        self.body.addWidget(self._hint)
        self._way.changed.connect(self._look)
        self._look()
        why = self.add(
            "decideReason", self.tr("原因(&R)"), TextLine(longest=_LONGEST), self.tr("印在盘点表的“差异原因”"),
            answers=(rulebook.REASON_STATED.code, rulebook.REASON_NAMES_NOBODY.code),
            needed=self.tr("须填写理由。请填写后再提交。"),
        )  # fmt: skip
        codes = [line.code for line in lines]
        self.submit(
            self.tr("决定(&S)"),
            lambda: partial(stocktaking.decide, desk, docket.id, codes, self._way.value(), why.value()),
            "decideButton",
        )

    def _look(self) -> None:
        """Say what happens at once."""
        self._hint.setText(after_words(self._way.value()))
