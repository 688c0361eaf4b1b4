"""Placing a hold: its matter, who ordered it by which document, and what it covers; and adding dossiers to one that stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from app.models.domain.dossier import Selection
from app.models.domain.moments import day_of
from app.models.domain.registers.hold import CaseRow, HoldCase
from app.models.domain.rulebook import EMPTY_LIST, REASON_STATED
from app.models.services import finding, holds
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.holds import HoldState
from app.ui.dialogs.form import FormDialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import counted
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine, TextLines
from app.ui.widgets.text import plain

_LONGEST, _NAMED = 60, 3
NONE_STANDING = HoldState((), {})
_MANDATES = (
    QT_TRANSLATE_NOOP("HoldDialog", "人民法院"), QT_TRANSLATE_NOOP("HoldDialog", "监管部门"),
    QT_TRANSLATE_NOOP("HoldDialog", "公安机关"), QT_TRANSLATE_NOOP("HoldDialog", "人民检察院"),
    QT_TRANSLATE_NOOP("HoldDialog", "内部审计"), QT_TRANSLATE_NOOP("HoldDialog", "法务或合规部门"),
)  # fmt: skip


class HoldScope(NamedTuple):
    """What a hold may cover, under its words: dossiers, the customers of dossiers, or what a search finds."""

    words: str
    dossier_ids: tuple[int, ...] = ()
    customers_of: tuple[int, ...] = ()
    selection: Selection | None = None


class HoldDialog(FormDialog):
    """`scopes`: what may be meant, the likeliest first. `kept` carries the Outcome with the id of the case.

    `standing`: the holds that the chosen dossiers are under already, or were.
    """

    def __init__(
        self, parent: QWidget, desk: Desk, scopes: Sequence[HoldScope], standing: HoldState = NONE_STANDING
    ) -> None:
        message = self.tr("冻结期间不得销毁、移出，文件不得移走或作废，写明理由解除后为止。借阅不受影响。")
        super().__init__(parent, self.tr("冻结"), name="holdDialog", message=message)
        if known := self._known(standing):
            self.body.addWidget(plain(known, "muted", wrap=True, name="holdKnown"))
        hint = self.tr("例如：合同纠纷案；专项检查。不写客户姓名")
        title = self.add("holdTitle", self.tr("案由(&T)"), TextLine(longest=_LONGEST), hint, needed=True)
        offered = OpenChoice(map(self.tr, _MANDATES), empty=True, longest=_LONGEST)
        mandate = self.add("holdMandate", self.tr("依据：哪个机关或部门(&M)"), offered, needed=True)
        number = self.add(
            "holdNumber",
            self.tr("文号(&N)"),
            TextLine(longest=_LONGEST),
            self.tr("例如：（2026）民初 123 号；没有的不填"),
        )
        covered = self.add("holdScope", self.tr("范围(&R)"), Choice((one.words, one) for one in scopes))

        def work() -> Callable[[], Outcome[int]]:
            scope = covered.value()
            matter = HoldCase(
                title.value(),
                mandate.value(),
                number.value().strip(),
                sought=scope.words if not scope.dossier_ids else "",
            )
            return partial(
                holds.place, desk, matter, scope.dossier_ids, scope.selection, customers_of=scope.customers_of
            )

        self.submit(self.tr("冻结(&S)"), work, "holdButton")
        title.setFocus()

    def _known(self, standing: HoldState) -> str:
        """Say under which holds the chosen dossiers are already, and when the last one of the others was lifted."""
        titles = dict.fromkeys(one.title for one in standing.open)
        named = self.tr("、").join(self.tr("「{title}」").format(title=title) for title in list(titles)[:_NAMED])
        if titles:
            return counted(self.tr, "已有 {n} 案冻结：{named}。这一案另立，各自解除。", len(titles), named=named)
        if standing.lifted:
            return self.tr("曾经冻结，最后一案于 {day} 解除。").format(day=day_of(max(standing.lifted.values())))
        return ""


class AddToHoldDialog(FormDialog):
    """Dossiers by their codes, typed or scanned, and the reason; `kept` carries the Outcome with how many were added."""

    def __init__(self, parent: QWidget, desk: Desk, case: CaseRow) -> None:
        message = self.tr("加入以后随这一案冻结，只能写明理由解除。已在这一案中的不变。")
        super().__init__(parent, self.tr("加入冻结"), case.case.title, name="addToHoldDialog", message=message)
        self._codes = self.add(
            "addedCodes", self.tr("档号或条码，每行一份(&C)"), TextLines(()), self.tr("可以逐袋扫描"),
            answers=EMPTY_LIST.code, needed=self.tr("请至少写一份。"),
        )  # fmt: skip
        reason = self.add(
            "reasonEdit", self.tr("理由(&R)"), TextLine(), self.tr("例如：法院补充通知"),
            answers=REASON_STATED.code, needed=self.tr("须写明理由。"),
        )  # fmt: skip
        self.submit(
            self.tr("加入(&S)"),
            lambda: partial(_add, desk, case.id, self._codes.value(), reason.value()),
            "addToHoldOk",
        )

    def on_scan(self, code: str) -> bool:
        """A bag was at hand."""
        self._codes.appendPlainText(code)
        return True


def _add(desk: Desk, case_id: int, codes: Sequence[str], reason: str) -> Outcome[int]:
    return holds.add(desk, case_id, [finding.bag(desk, code).id for code in codes], reason)
