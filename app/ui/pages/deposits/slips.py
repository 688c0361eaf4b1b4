"""The slips of originals in deposit: receipts, and issues whose originals are scanned against them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.models.domain import codes
from app.models.domain.codes import Code, CodeKind
from app.models.domain.deposit import Original, Whereabouts
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.errors import BadInput
from app.models.domain.moments import day_of
from app.models.domain.person import Staff
from app.models.domain.procedure import Step
from app.models.domain.procedures import deposit_in, deposit_out
from app.models.domain.procedures.deposit_in import DEPOSIT_IN
from app.models.domain.procedures.deposit_out import DEPOSIT_OUT
from app.models.domain.rights import Right
from app.models.services import deposits, dockets
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.reports.forms import deposit_slip
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import counted
from app.ui.openings import opens
from app.ui.page import ISSUE, PageSection
from app.ui.pages.deposits.forms import AskOutDialog, DrawUpDialog, HandingOverDialog, ReceiptDialog
from app.ui.pages.dockets.face import Asked, DocketPrint, Face, Inputs, LineShown
from app.ui.pages.dockets.page import DocketPage
from app.ui.papers import deposits as papers
from app.ui.widgets.rows import RowColumn


class SlipFace(Face):
    """The common part of both slips: a line is an original."""

    def table(self) -> tuple[RowColumn[LineShown], ...]:
        return (
            RowColumn(self.tr("序号"), 48, lambda row: str(row.line.position) if row.line else "!"),
            RowColumn(self.tr("原件"), 320, lambda row: row.line.after if row.line else row.code),
            RowColumn(self.tr("档号"), 136, lambda row: row.line.reference_code if row.line else ""),
            RowColumn(self.tr("核对"), 0, lambda row: row.words, lambda row: row.tone),
        )

    def begun(self, docket: Docket) -> str:
        return counted(self.tr, "{kind} {code} 已开出，共 {n} 件。", docket.total, kind=self.title(), code=docket.code)


class DepositInFace(SlipFace):
    """The texts and hooks of a receipt."""

    procedure = DEPOSIT_IN

    def title(self) -> str:
        return self.tr("入库单")

    def opening(self) -> str:
        return self.tr("新建入库单…(&N)")

    def nothing(self) -> str:
        return self.tr("没有入库单。\n先在“权证台账”登记原件，再点“新建入库单”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("原件入库，专人签收"), (
            self.tr("1　登记原件：在“权证台账”登记，打印标签贴好。"),
            self.tr("2　新建入库单：写明保管员、交存人和存放位置；有见证录像的，由两位同事见证签署。"),
            self.tr("3　打印入库单由客户签字，保管员核对证件后用自己的密码签收。"),
            self.tr("4　签收后原件由保管员负责，台账随即登记。"),
        )

    def facts(self, docket: Docket) -> list[str]:
        body, message = (
            docket.body,
            self.tr("{who} 于 {day} 开单；交存人 {deliverer}，保管员 {custodian}，存放 {place}"),
        )
        drawn = message.format(
            who=docket.opener.name, day=day_of(docket.opened_at), deliverer=body.get(deposit_in.DELIVERER, ""),
            custodian=docket.parts[deposit_in.KEEPER].name, place=body.get(deposit_in.PLACE, ""),
        )  # fmt: skip
        film = self.tr("见证录像：光盘 {disc}，文件 {file}")
        shown = self.tr("客户签字人 {who}，出示 {what}")
        said = [drawn]
        if deposit_in.DISC in body:
            said.append(film.format(disc=body[deposit_in.DISC], file=body[deposit_in.FILE]))
        if deposit_in.SIGNED_BY in body:
            said.append(shown.format(who=body[deposit_in.SIGNED_BY], what=body[deposit_in.IDENTITY]))
        return [*said, *self.steps_taken(docket)]

    def next(self, docket: Docket) -> str:
        match docket.state.name:
            case deposit_in.FILMED:
                return self.tr("下一步：两位见证人（不是开单人和保管员）先后用自己的密码签署。")
            case deposit_in.DRAWN_UP:
                message = self.tr("下一步：打印入库单由客户签字，再由保管员{who}签收。")
                return message.format(who=docket.parts[deposit_in.KEEPER].name)
            case deposit_in.KEPT:
                return self.tr("已入库，由保管员负责保管。")
        return self.tr("此单已撤回，原件可另开入库单。")

    def applies(self, docket: Docket, step: Step) -> bool:
        return step.name != deposit_in.WITNESS or deposit_in.DISC in docket.body

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {
            deposit_in.WITNESS: self.tr("见证签署…(&G)"), deposit_in.RECEIVE: self.tr("保管员签收…(&G)"),
            deposit_in.WITHDRAW: self.tr("撤回…(&W)"),
        }  # fmt: skip
        return captions.get(step.name) or super().caption(docket, step)

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != deposit_in.RECEIVE:
            return None
        return ReceiptDialog(page, docket.body[deposit_in.DELIVERER], read)

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        body = docket.body
        facts = [
            Fact(self.tr("入库单"), docket.code), Fact(self.tr("交存人"), body[deposit_in.DELIVERER]),
            Fact(self.tr("保管员"), docket.parts[deposit_in.KEEPER].name), Fact(self.tr("存放位置"), body[deposit_in.PLACE]),
        ]  # fmt: skip
        if deposit_in.DISC in body:
            facts.append(Fact(self.tr("见证录像"), f"{body[deposit_in.DISC]}；{body[deposit_in.FILE]}"))
        if asked.inputs:
            facts.append(Fact(self.tr("客户签字人"), asked.inputs[deposit_in.SIGNED_BY]))
            facts.append(Fact(self.tr("出示的证件"), asked.inputs[deposit_in.IDENTITY]))
        return facts

    def done(self, docket: Docket, step: Step) -> str:
        if step.name != deposit_in.RECEIVE:
            return ""
        who = docket.parts[deposit_in.KEEPER].name
        return counted(self.tr, "{code} 已签收，{n} 件原件由{who}保管。", docket.total, code=docket.code, who=who)

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        def make() -> bytes:
            return deposit_slip.render(papers.receipt(self.desk, docket, dockets.anchors(self.desk, docket)))

        caption, form = self.tr("打印入库单…(&R)"), self.tr("入库单")
        if docket.state.name == deposit_in.KEPT:
            caption, form = self.tr("打印签收单…(&R)"), self.tr("签收单")
        return (DocketPrint("slip", caption, form, docket.code, make),)


class DepositOutFace(SlipFace):
    """The texts and hooks of an issue."""

    procedure = DEPOSIT_OUT

    def title(self) -> str:
        return self.tr("出库单")

    def opening(self) -> str:
        return self.tr("新建出库单…(&N)")

    def nothing(self) -> str:
        return self.tr("没有出库单。\n客户来领原件时点“新建出库单”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("原件出库，批准并监督"), (
            self.tr("1　新建出库单：选定原件，写明领取人和事由。"),
            self.tr("2　批准：由有权批准的经理签署。"),
            self.tr("3　核对：先扫出库单，再逐件扫原件标签，两者相符才能交出。"),
            self.tr("4　监督交付：核对领取人证件，领取人在单上签字，监督人签署。经办、批准、监督须为三人。"),
        )

    def facts(self, docket: Docket) -> list[str]:
        receiver = self.tr("领取人：{who}").format(who=docket.body.get(deposit_out.RECEIVER, ""))
        shown = docket.body.get(deposit_out.IDENTITY)
        identity = [self.tr("出示 {what}").format(what=shown)] if shown else []
        return [receiver, *identity, *super().facts(docket)]

    def next(self, docket: Docket) -> str:
        match docket.state.name:
            case deposit_out.ASKED:
                return self.tr("下一步：由有权批准的经理签署，可当面签署，也可登录自己的账号签署。")
            case deposit_out.APPROVED if docket.checked < docket.total:
                return self.tr("下一步：在本页先扫出库单，再逐件扫原件标签。")
            case deposit_out.APPROVED:
                return self.tr("已全部扫描。下一步：核对领取人证件，由监督人签署。")
            case deposit_out.ISSUED:
                return self.tr("已出库，原件已交领取人。")
        return self.tr("此单已终止，原件仍由保管员保管。")

    def stranger(self) -> str:
        return self.tr("不在出库单上：请放回原位")

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {
            deposit_out.APPROVE: self.tr("批准签署…(&A)"), deposit_out.SUPERVISE: self.tr("监督交付签署…(&G)"),
            deposit_out.REFUSE: self.tr("退回…(&T)"), deposit_out.WITHDRAW: self.tr("撤回…(&W)"),
        }  # fmt: skip
        return captions.get(step.name) or super().caption(docket, step)

    def ready(self, docket: DocketHead, step: Step) -> bool:
        return step.name != deposit_out.SUPERVISE or docket.checked == docket.total

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != deposit_out.SUPERVISE:
            return None
        return HandingOverDialog(page, docket.body[deposit_out.RECEIVER], read)

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        receiver = Fact(self.tr("领取人"), docket.body[deposit_out.RECEIVER])
        shown = [Fact(self.tr("出示的证件"), asked.inputs[deposit_out.IDENTITY])] if asked.inputs else []
        return [*super().signed_facts(docket, step, asked), receiver, *shown]

    def done(self, docket: Docket, step: Step) -> str:
        if step.name == deposit_out.APPROVE:
            return self.tr("出库单 {code} 已批准。请先扫出库单，再逐件扫原件标签。").format(code=docket.code)
        if step.name == deposit_out.SUPERVISE:
            who = docket.body[deposit_out.RECEIVER]
            return counted(self.tr, "{code} 已办结，{n} 件原件已交{who}。", docket.total, code=docket.code, who=who)
        return ""

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        def make() -> bytes:
            return deposit_slip.render(papers.issue(self.desk, docket, dockets.anchors(self.desk, docket)))

        return (DocketPrint("slip", self.tr("打印出库单…(&R)"), self.tr("出库单"), docket.code, make),)


class _SlipPage(DocketPage):
    """`open_at` takes a tuple of items for a new slip."""

    right: ClassVar[Right | None] = Right.CONSULT

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        return super().shown_to(desk) and isinstance(desk, Desk) and bool(desk.pack.deposits)

    def _lay_out(self) -> None:
        super()._lay_out()
        opening = self._face.procedure.opening.right
        self._new.setVisible(opening is not None and self.desk.can(opening))

    def _waiting_for(self, whereabouts: Whereabouts) -> list[Original]:
        return [one for one in deposits.ledger(self.desk) if one.standing is whereabouts]


class DepositInPage(_SlipPage):
    """Receipts of originals."""

    key: ClassVar[str] = "deposit-in"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "代管入库")
    icon: ClassVar[str] = "save"
    section: ClassVar[PageSection] = PageSection.ORIGINALS
    face_class = DepositInFace

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        def ask(read: tuple[list[Original], list[Staff]]) -> None:
            dialog = DrawUpDialog(self, self.desk, *read, dossier_ids)
            dialog.kept.connect(self._begun)
            dialog.open()

        self.perform(lambda: (self._waiting_for(Whereabouts.ENTERED), deposits.keepers(self.desk)), ask, on="draw-up")


class DepositOutPage(_SlipPage):
    """Issues of originals. A label counts once the slip itself was scanned here: the two scans must agree."""

    key: ClassVar[str] = "deposit-out"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "代管出库")
    icon: ClassVar[str] = "open"
    section: ClassVar[PageSection] = PageSection.ORIGINALS
    modes = (ISSUE,)
    face_class = DepositOutFace

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._slip = ""
        """The slip that was scanned last."""

    def on_scan(self, text: str) -> bool:
        """A slip is chosen by its code; then the labels of its originals are checked."""
        try:
            code = codes.read(text)
        except BadInput:
            return False
        if code.kind is CodeKind.ITEM:
            self._scan_original(code)
            return True
        self._slip = code.text if code.kind is CodeKind.LIST else self._slip
        return super().on_scan(text)

    def _scan_bag(self, code: Code) -> None:
        self._complain(self.tr("这是档案袋的条码。出库请扫原件上的标签。"))

    def _scan_original(self, code: Code) -> None:
        if self._panel.docket is None or self._panel.docket.code != self._slip:
            self._complain(self.tr("请先扫出库单上的条码，再扫原件标签：两者相符才能交出。"))
            return
        self.act(
            partial(deposits.scan_out, self.desk, self._slip, code.text),
            self._checked,
            lambda refusal: self._refused(code, refusal),
        )

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        def ask(kept: Sequence[Original]) -> None:
            dialog = AskOutDialog(self, self.desk, kept, dossier_ids)
            dialog.kept.connect(self._begun)
            dialog.open()

        self.perform(lambda: self._waiting_for(Whereabouts.KEPT), ask, on="ask-out")
