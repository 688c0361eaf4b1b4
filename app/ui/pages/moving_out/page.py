"""Dossiers that leave for another institution, by a deed, and those that come from one, by a scan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.docket import Docket, DocketHead, Prospect
from app.models.domain.procedure import Step
from app.models.domain.procedures import take_in
from app.models.domain.procedures.move_out import (
    APPROVE,
    APPROVED,
    ASKED,
    HAND,
    INSTITUTION,
    MOVE_OUT,
    MOVED,
    NATURE,
    NATURES,
    PARTLY,
    RECIPIENT,
    REFUSE,
    TAKER,
    WITHDRAW,
)
from app.models.domain.procedures.take_in import PLACE, RECEIVE, TAKE_IN
from app.models.domain.recipient import outsiders
from app.models.domain.rights import Right
from app.models.services import pairing
from app.models.services.desk import Desk
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.form import recipient_words
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import counted, label, text
from app.ui.openings import opens
from app.ui.page import MOVE_OUT as MOVE_OUT_MODE
from app.ui.page import TAKE_IN as TAKE_IN_MODE
from app.ui.page import PageSection
from app.ui.pages.dockets.face import Asked, DocketPrint, Face, Inputs
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.dockets.step_dialog import StepInput
from app.ui.papers import moving_out as papers
from app.ui.widgets.inputs import Choice, OpenChoice
from app.ui.widgets.rows import RowColumn


class MoveOutFace(Face):
    """The texts and hooks of moving out."""

    procedure = MOVE_OUT
    ticks = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.partners: list[str] = []

    def heads(self) -> Sequence[DocketHead]:
        """Read the archives that may be chosen, too."""
        self.partners = pairing.partners(self.desk)
        return super().heads()

    def title(self) -> str:
        return self.tr("移出")

    def opening(self) -> str:
        return self.tr("提出移出…(&N)")

    def nothing(self) -> str:
        return self.tr("没有移出单。\n档案要交给外单位保管时，点“提出移出”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("交给外单位，凭交接文据"), (
            self.tr("1　提出：逐袋列入，写明性质（移交、寄存、征购或收购、捐赠）和接收单位。"),
            self.tr("2　批准：由另一位经理签署。客户没有同意提供的，不能移出。"),
            self.tr("3　交出：逐袋扫描，签署，打印交接文据两份，双方签名盖章，移出与收进为同一日。"),
            self.tr(
                "4　移出后仍可查到，不再算在库，不能借出或销毁；退回来的，在“收进”页扫描。交给配对馆的，另写封装包。"
            ),
        )

    def opening_act(self) -> str:
        return self.tr("提出移出(&P)")

    def opening_inputs(self) -> dict[str, tuple[str, StepInput]]:
        recipients = outsiders(self.desk.pack.collection.uses.values)
        named = OpenChoice(self.partners, empty=True, longest=60)
        named.setPlaceholderText(self.tr("单位全称；配对馆可选"))
        return {
            NATURE: (self.tr("交接性质(&T)"), Choice((text(one), one) for one in NATURES)),
            INSTITUTION: (self.tr("接收单位全称(&I)"), named),
            RECIPIENT: (
                self.tr("给谁使用(&W)"),
                Choice([("", ""), *((recipient_words(one), words) for words, one in recipients.items())]),
            ),
        }

    def reason_asked(self, edit: QLineEdit) -> tuple[str, QLineEdit, str]:
        return self.tr("移出说明(&R)"), edit, self.tr("为什么移出、凭哪份文件；印在交接文据上")

    def opening_columns(self) -> tuple[RowColumn[Prospect], ...]:
        return (RowColumn(self.tr("状态"), 88, lambda one: label(one.row.state)),)

    def begun(self, docket: Docket) -> str:
        return counted(self.tr, "移出单 {code} 已提出，共 {n} 份，等待经理批准。", docket.total, code=docket.code)

    def stranger(self) -> str:
        return self.tr("不在这份移出单上：请放回原位")

    def facts(self, docket: Docket) -> list[str]:
        said = self.tr("{nature}，交给 {institution}（{recipient}）")
        words = said.format(
            nature=text(docket.body.get(NATURE, "")),
            institution=docket.body.get(INSTITUTION, ""),
            recipient=self._recipient(docket),
        )
        return [words, *super().facts(docket)]

    def next(self, docket: Docket) -> str:
        return {
            ASKED: self.tr("下一步：由另一位经理批准，可当面签署，也可登录自己的账号签署。"),
            APPROVED: self.tr("下一步：对方到场后逐袋扫描，签署交接。没有扫描的不移出。"),
            MOVED: self.tr("已办结：档案已交给接收单位。请双方在交接文据上签名盖章。"),
            PARTLY: self.tr("已办结：扫描的档案已交给接收单位，其余仍在原处。"),
        }.get(docket.state.name, self.tr("此移出单已终止，档案仍在原处。"))

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {
            APPROVE: self.tr("批准签署…(&A)"), HAND: self.tr("交接签署…(&G)"), REFUSE: self.tr("退回…(&T)"),
            WITHDRAW: self.tr("撤回…(&W)"),
        }  # fmt: skip
        return captions.get(step.name) or super().caption(docket, step)

    def why(self, docket: Docket, step: Step) -> str:
        return counted(
            self.tr, "{step}后这份移出单不能再用，其中 {n} 份档案仍在原处。", docket.total, step=text(step.label)
        )

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != HAND:
            return None
        left = docket.total - docket.checked
        message = counted(
            self.tr,
            "扫描到的 {n} 份档案交给 {institution}。",
            docket.checked,
            institution=docket.body.get(INSTITUTION, ""),
        )
        if left:
            message += counted(self.tr, "没有扫描的 {n} 份留在原处。", left)
        if docket.body.get(INSTITUTION) in self.partners:
            message += self.tr("对方是配对馆：签署后请到“寄出包”页写封装包。")
        return ReasonDialog(
            page, self.tr("交出"), message, self.tr("接收方经办人(&J)"), self.tr("由交出人签署…(&S)"),
            lambda who: read({TAKER: who}), stays=True,
        )  # fmt: skip

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        fields = MOVE_OUT.fields or {}
        found = [
            *super().signed_facts(docket, step, asked), Fact(text(fields[NATURE]), text(docket.body.get(NATURE, ""))),
            Fact(text(fields[INSTITUTION]), docket.body.get(INSTITUTION, "")), Fact(text(fields[RECIPIENT]), self._recipient(docket)),
        ]  # fmt: skip
        if step.name == HAND:
            found.append(Fact(text(fields[TAKER]), asked.inputs.get(TAKER, "")))
        return found

    def done(self, docket: Docket, step: Step) -> str:
        if step.name == APPROVE:
            return self.tr("移出单 {code} 已批准，请在对方到场后逐袋扫描。").format(code=docket.code)
        if step.name == HAND:
            return counted(
                self.tr, "移出单 {code}：{n} 份档案已交给 {institution}。", docket.checked, code=docket.code,
                institution=docket.body.get(INSTITUTION, ""),
            )  # fmt: skip
        return ""

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        return self._deed(docket, reprinted=False) if step.name == HAND else None

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        return (self._deed(docket),) if docket.state.name in (APPROVED, MOVED, PARTLY) else ()

    def _deed(self, docket: Docket, *, reprinted: bool = True) -> DocketPrint:
        make = partial(papers.deed, self.desk, docket, reprinted)
        return DocketPrint("deed", self.tr("打印交接文据…(&R)"), self.tr("档案交接文据"), docket.code, make)

    def _recipient(self, docket: Docket) -> str:
        named = outsiders(self.desk.pack.collection.uses.values).get(docket.body.get(RECIPIENT, ""))
        return recipient_words(named) if named else docket.body.get(RECIPIENT, "")


class MoveOutPage(DocketPage):
    """Dossiers that leave. A scan on this page checks a bag before it is handed over."""

    key: ClassVar[str] = "move-out"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "移出")
    icon: ClassVar[str] = "move-out"
    section: ClassVar[PageSection] = PageSection.MOVING
    right: ClassVar[Right | None] = Right.MOVE_OUT
    modes = (MOVE_OUT_MODE,)
    face_class = MoveOutFace
    _face: MoveOutFace

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        """Read the archives that may be chosen first: the page may be up for the first time."""

        def ask(partners: list[str]) -> None:
            self._face.partners = partners
            dialog = OpenDocketDialog(self, self.desk, self._face, dossier_ids)
            dialog.kept.connect(self._begun)
            dialog.open()

        self.perform(lambda: pairing.partners(self.desk), ask, on="partners")


class TakeInFace(Face):
    """The texts and hooks of taking in."""

    procedure = TAKE_IN
    ticks = False

    def title(self) -> str:
        return self.tr("收进")

    def opening(self) -> str:
        return self.tr("登记收进…(&N)")

    def nothing(self) -> str:
        return self.tr("没有收进单。\n移出的档案退回来时，点“登记收进”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("退回来的，也逐袋扫描"), (
            self.tr("1　登记：列入退回来的档案，写明由谁送来。"),
            self.tr("2　扫描：逐袋扫描，没有扫描的仍算在接收单位。"),
            self.tr("3　签署：写明存放位置，用自己的密码签署，随即恢复在库。"),
        )

    def opening_act(self) -> str:
        return self.tr("登记收进(&P)")

    def reason_asked(self, edit: QLineEdit) -> tuple[str, QLineEdit, str]:
        return self.tr("来由(&R)"), edit, self.tr("由哪个单位、谁送来，凭哪份文件")

    def opening_columns(self) -> tuple[RowColumn[Prospect], ...]:
        return (RowColumn(self.tr("在哪里"), 160, lambda one: one.row.outside),)

    def begun(self, docket: Docket) -> str:
        return counted(self.tr, "收进单 {code} 已登记，共 {n} 份，请逐袋扫描。", docket.total, code=docket.code)

    def stranger(self) -> str:
        return self.tr("不在这份收进单上：请放在一边")

    def next(self, docket: Docket) -> str:
        return {
            take_in.EXPECTED: self.tr("下一步：逐袋扫描，由档案管理员写明存放位置并签署。没有扫描的仍算在接收单位。"),
            take_in.RECEIVED: self.tr("已办结：档案已入库。"),
            take_in.PARTLY: self.tr("已办结：扫描到的档案已入库，其余仍在接收单位。"),
        }.get(docket.state.name, self.tr("此收进单已终止，档案仍在接收单位。"))

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {RECEIVE: self.tr("收进签署…(&G)"), take_in.WITHDRAW: self.tr("撤回…(&W)")}
        return captions.get(step.name) or super().caption(docket, step)

    def why(self, docket: Docket, step: Step) -> str:
        return counted(self.tr, "撤回后这份收进单不能再用，其中 {n} 份档案仍算在接收单位。", docket.total)

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != RECEIVE:
            return None
        message = counted(self.tr, "扫描到的 {n} 份档案入库，放在同一处。", docket.checked)
        return ReasonDialog(
            page, self.tr("收进"), message, self.tr("存放位置(&P)"), self.tr("由档案管理员签署…(&S)"),
            lambda place: read({PLACE: place}), stays=True,
        )  # fmt: skip

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        place = Fact(text((TAKE_IN.fields or {})[PLACE]), asked.inputs.get(PLACE, ""))
        return [*super().signed_facts(docket, step, asked), place]

    def done(self, docket: Docket, step: Step) -> str:
        if step.name != RECEIVE:
            return ""
        return counted(self.tr, "收进单 {code}：{n} 份档案已入库。", docket.checked, code=docket.code)


class TakeInPage(DocketPage):
    """Dossiers that come from another institution. A scan on this page takes a bag in."""

    key: ClassVar[str] = "take-in"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "收进")
    icon: ClassVar[str] = "take-in"
    section: ClassVar[PageSection] = PageSection.MOVING
    right: ClassVar[Right | None] = Right.REGISTER
    modes = (TAKE_IN_MODE,)
    face_class = TakeInFace
