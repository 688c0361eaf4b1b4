"""The dialogs of a draw: to throw the dice, and to draw again by what a paper says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook, sampling, stocktake_rules
from app.models.domain.docket import Docket
from app.models.domain.sampling import RedrawFault, SampleFinding
from app.models.domain.shelving import PlaceRow
from app.models.services import sampling as service
from app.models.services.desk import Desk
from app.models.services.sampling import Redrawn
from app.ui.dialogs.form import FormDialog
from app.ui.messages import Tone, label, text
from app.ui.pages.stocktake.dialogs import RangeChoice
from app.ui.widgets.inputs import Choice, Number, TextLine
from app.ui.widgets.text import plain

_LONGEST = 120
_MOST = 99_999


class DrawDialog(FormDialog):
    """Ask for the dice, the range, and what is to be shown. `kept` carries the outcome with the docket."""

    def __init__(self, parent: QWidget, desk: Desk, places: Sequence[PlaceRow]) -> None:
        super().__init__(
            parent, self.tr("抽查"), name="drawDialog",
            message=self.tr("当场掷骰子，照掷出的顺序填写。骰子和操作日志此刻的校验码决定抽出哪几份：谁也选不了，谁都能复算。"),
        )  # fmt: skip
        dice = self.add(
            "drawDice", self.tr("骰子(&D)"), TextLine(longest=60), self.tr("三个以上的数字，用空格隔开，如 3 6 1"),
            answers=stocktake_rules.DRAW_DICE.code, needed=self.tr("请掷三颗以上的骰子，填写点数。"),
        )  # fmt: skip
        where = self.add(
            "drawRange", self.tr("抽查范围(&P)"), RangeChoice(places), answers=stocktake_rules.DRAW_NOTHING.code
        )
        percent = self.tr("{n} %")
        self._confidence = self.add(
            "drawConfidence", self.tr("把握(&C)"),
            Choice((percent.format(n=one), one) for one in sampling.CONFIDENCES),
        )  # fmt: skip
        self._tolerable = self.add(
            "drawTolerable", self.tr("容许的缺失率(&T)"),
            Choice((percent.format(n=one), one) for one in sampling.TOLERABLES), beside=True,
        )  # fmt: skip
        self._number = self.add("drawNumber", self.tr("抽几份(&N)"), Number(1, _MOST), beside=True)
        self._number.setMinimum(1)
        self._hint = plain(kind="muted", wrap=True, name="drawHint")
        self.body.addWidget(self._hint)
        for asked in (self._confidence, self._tolerable):
            asked.changed.connect(self._propose)
        self._number.changed.connect(self._look)
        self._propose()
        why = self.add(
            "drawReason", self.tr("事由(&R)"), TextLine(longest=_LONGEST), self.tr("如 季度审计抽查；印在抽查记录上"),
            answers=rulebook.REASON_STATED.code, needed=self.tr("须填写理由。请填写后再提交。"),
        )  # fmt: skip
        self.submit(
            self.tr("抽取(&S)"),
            lambda: partial(
                service.draw, desk, where.value(), dice.value(), why.value(), self._number.value(), self._confidence.value(),
                self._tolerable.value(),
            ),
            "drawNowButton",
        )  # fmt: skip

    def _propose(self) -> None:
        self._number.setValue(sampling.needed(self._confidence.value(), self._tolerable.value()))
        self._look()

    def _look(self) -> None:
        """Say how many are needed for what is wanted."""
        confidence, tolerable = self._confidence.value(), self._tolerable.value()
        needed = sampling.needed(confidence, tolerable)
        if self._number.value() < needed:
            said = self.tr("少于 {n} 份：就是一份不缺，也得不出 {confidence} % 把握下缺失率低于 {tolerable} %。")
        else:
            said = self.tr("要抽 {n} 份：一份不缺，就有 {confidence} % 把握缺失率低于 {tolerable} %。不足此数的全抽。")
        self._hint.setText(said.format(n=needed, confidence=confidence, tolerable=tolerable))


class RedrawDialog(FormDialog):
    """Ask for the dice and the anchor that stand on a paper. `kept` carries the outcome with what was drawn again."""

    def __init__(self, parent: QWidget, desk: Desk, docket: Docket) -> None:
        super().__init__(
            parent, self.tr("复算抽查"), docket.code, name="redrawDialog",
            message=self.tr("照抽查记录填写骰子和抽查前校验码。系统按流转记录重排当时的名册，重新抽取，与这次抽出的比较。"),
        )  # fmt: skip
        dice = self.add(
            "redrawDice", self.tr("骰子(&D)"), TextLine(longest=60), answers=stocktake_rules.DRAW_DICE.code,
            needed=self.tr("请照抽查记录填写骰子。"),
        )  # fmt: skip
        head = self.add(
            "redrawHead", self.tr("抽查前校验码(&H)"), TextLine(longest=60), answers=("not-an-anchor",),
            needed=self.tr("请照抽查记录填写抽查前校验码。"),
        )  # fmt: skip
        self.submit(
            self.tr("复算(&S)"), lambda: partial(service.redraw, desk, docket.id, dice.value(), head.value()),
            "redrawNowButton",
        )  # fmt: skip

    def said(self, again: Redrawn) -> tuple[Tone, str]:
        """Return in words what came of it, with its tone."""
        n, population = f"{again.terms.number:,}", f"{again.terms.population:,}"
        if not again.faults:
            agrees = self.tr("复算一致：名册 {population} 份，重新抽取，是同样的 {n} 份。")
            return Tone.OK, agrees.format(n=n, population=population)
        faults = self.tr("；").join(label(one) for one in again.faults)
        if again.faults == (RedrawFault.LIST,):
            kept = self.tr("{faults}。骰子和校验码相符，抽出的序号对得上这 {n} 份；名册请与当时存下的核对。")
            return Tone.WARN, kept.format(faults=faults, n=n)
        return Tone.ERROR, self.tr("复算不一致：{faults}。").format(faults=faults)


def conclusion(finding: SampleFinding) -> str:
    """Return what a draw has shown, in the window's language, one sentence a line."""
    return "\n".join(text(sentence).format(**facts) for sentence, facts in finding.sentences)
