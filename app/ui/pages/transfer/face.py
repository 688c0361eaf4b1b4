"""The face of transfers: what each state waits for, who fills in what, and the papers of each hand-over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.moments import minute_of
from app.models.domain.procedure import Step
from app.models.domain.procedures.transfer import (
    A_SIGNED,
    AGREE_DELAY,
    ARRIVE,
    ASK_DELAY,
    ASK_SUPPLEMENT,
    B_SIGNED,
    CARRIER,
    CHECKING,
    DELAY_UNTIL,
    DRAFT,
    IN_TRANSIT,
    PARENT,
    PARTLY,
    PLACE,
    RECALL,
    RECEIVE,
    RECEIVED,
    RECEIVER,
    RECEIVING,
    REFUSE,
    REFUSE_DELAY,
    RETURNING,
    SEND,
    SEND_BACK,
    SIGN_A,
    SIGN_B,
    SUPPLEMENT,
    SUPPLY,
    SUPPLY_BY,
    TAKE_BACK,
    TAKE_OVER,
    TRANSFER,
    VOID,
    WITHDRAW,
    A,
    B,
)
from app.models.domain.rights import Right
from app.models.domain.transfer_docket import TransferDue, delay_is_pending, lines_of
from app.models.services import transferring
from app.models.services.desk import Desk
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, text
from app.ui.pages.dockets.face import TONES, Asked, DocketPrint, DocketTask, Face, Inputs
from app.ui.pages.dockets.step_dialog import StepInput
from app.ui.pages.transfer.lines_view import TransferLinesView
from app.ui.papers import transfer as papers
from app.ui.transfer_words import due_words
from app.ui.widgets.inputs import OpenChoice, TextLine
from app.ui.widgets.rows import RowColumn

LIST_TASK, FIND_TASK, COUNT_TASK, PAPER_TASK = "fill", "find", "count", "paper"


@dataclass(frozen=True, slots=True)
class TransferRead:
    """What is read beside a transfer: its deadline, who may receive it, by name, and the code of its child list («»: none)."""

    due: TransferDue | None
    keepers: tuple[str, ...]
    child: str


class TransferFace(Face):
    """The texts and hooks of a transfer."""

    procedure = TRANSFER
    ticks = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._read: dict[int, TransferRead] = {}
        self._due: dict[int, TransferDue] = {}
        self._view = TransferLinesView("transferItems")

    def title(self) -> str:
        return self.tr("移交")

    def opening(self) -> str:
        return self.tr("列清单…(&N)")

    def nothing(self) -> str:
        return self.tr("没有移交单。\n项目结束后，由项目经理 A 角点“列清单”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("每一袋、每一页，随时有一个人负责"), (
            self.tr("1　A 角：列出清单，逐件填页数，用自己的密码签署，交给 B 角。"),
            self.tr("2　B 角：接手，逐件核对；缺的开补充清单退给 A 角；齐全的编码、签署，送往档案室。"),
            self.tr("3　档案室：逐袋扫描，逐件清点，签署接收；没有到的留在移交人处。"),
            self.tr("4　三份清单：A 角、B 角、档案各一份。"),
        )

    def opening_act(self) -> str:
        return self.tr("列入移交(&P)")

    def reason_asked(self, edit: QLineEdit) -> tuple[str, QLineEdit, str]:
        return self.tr("项目(&R)"), edit, self.tr("项目名称或说明；印在移交清单上")

    def begun(self, docket: Docket) -> str:
        return counted(
            self.tr, "移交单 {code} 已建立，共 {n} 份档案。请填写清单，再签署。", docket.total, code=docket.code
        )

    def heads(self) -> Sequence[DocketHead]:
        found = super().heads()
        self._due = transferring.deadlines(self.desk, found)
        return found

    def read(self, docket_id: int) -> Docket:
        docket = super().read(docket_id)
        self._read[docket_id] = TransferRead(
            transferring.due(self.desk, docket),
            tuple(transferring.keepers(self.desk)),
            transferring.child(self.desk, docket) if docket.state.name == PARTLY else "",
        )
        return docket

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("编号"), 112, lambda one: one.code, key="code"),
            RowColumn(
                self.tr("状态"),
                96,
                lambda one: text(one.state.label),
                lambda one: TONES.get(one.state.phase),
                key="state",
            ),
            RowColumn(self.tr("期限"), 0, self._due_in_short, self._due_tone, key="due"),
        )

    def contents(self) -> TransferLinesView:
        return self._view

    def show_contents(self, docket: Docket) -> None:
        self._view.show_docket(docket)

    def signed_below(self, docket: Docket) -> TransferLinesView:
        view = TransferLinesView("signedItems")
        view.show_docket(docket)
        return view

    def not_checking(self) -> str:
        return self.tr("条码 {code} 没有处理：请先选定一份正在验收的移交单，再逐袋扫描。")

    def stranger(self) -> str:
        return self.tr("不在这份移交单上：请放在一边")

    def facts(self, docket: Docket) -> list[str]:
        message = self.tr("{a}（A 角）→ {b}（B 角）→ 档案室　项目：{reason}")
        said = [message.format(a=docket.parts[A].name, b=docket.parts[B].name, reason=docket.opener.reason)]
        if parent := docket.body.get(PARENT):
            said.append(self.tr("子清单：移交单 {code} 没有送到的部分").format(code=parent))
        if due := self._read[docket.id].due if docket.id in self._read else None:
            said.append(due_words(due))
        if docket.taken(SEND) and docket.state.name in (IN_TRANSIT, RECEIVING, RETURNING):
            way = self.tr("在途：送交人 {carrier}，送往 {receiver}，自 {since} 起")
            said.append(way.format(
                carrier=docket.body[CARRIER], receiver=docket.body[RECEIVER], since=minute_of(docket.taken(SEND)[0].at)
            ))  # fmt: skip
        if docket.state.name == SUPPLEMENT:
            said.append(self.tr("请在 {day} 前补齐").format(day=docket.body[SUPPLY_BY]))
        if delay_is_pending(docket):
            said.append(self.tr("申请延期到 {day}，等待同意").format(day=docket.body[DELAY_UNTIL]))
        return [*said, *self.steps_taken(docket)]

    def next(self, docket: Docket) -> str:
        a, b = docket.parts[A].name, docket.parts[B].name
        said = {
            DRAFT: self.tr("下一步：{a}填写清单的页数，用自己的密码签署。"),
            A_SIGNED: self.tr(
                "下一步：{a}将档案袋和清单交给{b}，{b}点“接手核对”，或当面核对签署。此后清单一有改动，已作的签署即作废。"
            ),
            CHECKING: self.tr("下一步：{b}逐件核对；齐全的签署，有缺漏的开补充清单。"),
            SUPPLEMENT: self.tr("下一步：{a}补齐缺件，改好清单，重新签署。"),
            B_SIGNED: self.tr("下一步：{b}将档案袋交给送交人，点“送往档案室”；已经当面带到的，档案室点“开始验收”。"),
            IN_TRANSIT: self.tr("下一步：档案室收到后点“开始验收”。没有送到的，由{b}途中撤回。"),
            RECEIVING: self.tr("下一步：逐袋扫描，逐件清点，由档案管理员签署接收。没有扫描的留在移交人处。"),
            RETURNING: self.tr("下一步：移交人拿到档案袋后点“签收退回”。签收以前，档案仍算在途。"),
            RECEIVED: self.tr("已办结：档案已入库，三方已签署。"),
            PARTLY: self.tr("已办结：扫描到的档案已入库；其余仍由{b}保管，列在子清单 {child} 上，重新签署送出。"),
        }.get(docket.state.name, self.tr("此移交单已终止，档案由移交人保管，可以重新列入移交。"))
        return said.format(a=a, b=b, child=self._read[docket.id].child if docket.id in self._read else "")

    def warning(self, docket: Docket) -> str:
        read = self._read.get(docket.id)
        if read is None or read.due is None or not read.due.is_late:
            return ""
        if docket.stands_for(docket.procedure.step(ASK_DELAY)):
            return self.tr("⚠ 已过期限。不能按期办理的，请写明原因申请延期。")
        return self.tr("⚠ 已过期限，请尽快办理。")

    def tasks(self, docket: Docket) -> tuple[DocketTask, ...]:
        me, state, parts = self.desk.account.person_id, docket.state.name, docket.part_ids
        if parts[A] == me:
            if state not in (DRAFT, A_SIGNED, CHECKING, SUPPLEMENT):
                return ()
            return (DocketTask(LIST_TASK, self.tr("填写清单…(&L)")),)
        if state in (A_SIGNED, CHECKING):
            return (DocketTask(FIND_TASK, self.tr("逐件核对…(&K)")),)
        if not self.desk.can(Right.REGISTER):
            return ()
        if state == RECEIVING:
            return (DocketTask(COUNT_TASK, self.tr("逐件清点…(&K)")),)
        if state in (RECEIVED, PARTLY):
            return (DocketTask(PAPER_TASK, self.tr("签字件存入…(&K)"), ""),)
        return ()

    def applies(self, docket: Docket, step: Step) -> bool:
        """A list voids a signature by being changed; a delay is answered once it is asked for."""
        if step.name in (AGREE_DELAY, REFUSE_DELAY, ASK_DELAY):
            read = self._read.get(docket.id)
            has_term = read is not None and read.due is not None
            return has_term and delay_is_pending(docket) is (step.name != ASK_DELAY)
        return step.name != VOID

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {
            SIGN_A: self.tr("A 角签署…(&G)"), SUPPLY: self.tr("补齐签署…(&G)"), SIGN_B: self.tr("B 角签署…(&G)"),
            RECEIVE: self.tr("接收签署…(&G)"), TAKE_OVER: self.tr("接手核对(&H)"), ARRIVE: self.tr("开始验收(&H)"),
            SEND: self.tr("送往档案室…(&S)"), ASK_SUPPLEMENT: self.tr("补件…(&B)"), WITHDRAW: self.tr("撤回…(&W)"),
            RECALL: self.tr("途中撤回…(&W)"), SEND_BACK: self.tr("退回…(&T)"), REFUSE: self.tr("拒收…(&T)"),
            TAKE_BACK: self.tr("签收退回(&H)"), ASK_DELAY: self.tr("延期…(&Y)"), AGREE_DELAY: self.tr("同意延期…(&Y)"),
            REFUSE_DELAY: self.tr("不同意延期…"),
        }  # fmt: skip
        return captions.get(step.name) or super().caption(docket, step)

    def kind_of(self, step: Step) -> str:
        return "primary" if step.name in (TAKE_OVER, SEND, ARRIVE, TAKE_BACK) else super().kind_of(step)

    def confirmation(self, docket: Docket, step: Step) -> str:
        said = {
            TAKE_OVER: COUNTED("{code}：{n} 个档案袋已经到您手里？接手后由您保管。"),
            ARRIVE: COUNTED("{code}：{n} 个档案袋已经送到？开始逐袋扫描、逐件清点。"),
            TAKE_BACK: COUNTED("{code}：退回的 {n} 个档案袋已经到您手里？签收后由您保管。"),
        }.get(step.name, "")
        return counted(self.tr, said, docket.total, code=docket.code) if said else super().confirmation(docket, step)

    def why(self, docket: Docket, step: Step) -> str:
        return {
            ASK_SUPPLEMENT: self.tr("把核对中写明的缺漏退给 A 角，写明补齐的日期。"),
            SEND: self.tr("写明由谁送、送给谁。签收以前，档案袋仍由您负责。"),
            SEND_BACK: self.tr("退回后由 A 角签收，档案袋回到 A 角手里。"),
            REFUSE: self.tr("拒收后由移交人取回签收，档案不入库。"),
            RECALL: self.tr("撤回不等于到达：由移交人取回签收。"),
            WITHDRAW: self.tr("撤回后这份移交单不能再用，档案仍由移交人保管。"),
            ASK_DELAY: self.tr("不能按期移交的，写明原因和延到哪一天，由有权审批人同意。"),
        }.get(step.name) or super().why(docket, step)

    def inputs_asked(self, docket: Docket, step: Step) -> dict[str, tuple[str, StepInput]]:
        if step.name == SEND:
            keepers = self._read[docket.id].keepers if docket.id in self._read else ()
            return {
                CARRIER: (self.tr("送交人(&C)"), TextLine(docket.parts[B].name)),
                RECEIVER: (self.tr("接收人(&J)"), OpenChoice(keepers)),
            }
        return {
            name: (self.tr("{what}(&U)").format(what=text((TRANSFER.fields or {})[name])), DayEdit())
            for name in step.inputs
        }

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != RECEIVE:
            return None
        left = docket.total - docket.checked
        message = counted(self.tr, "扫描到的 {n} 份档案入库，放在同一处。", docket.checked)
        if left:
            message += counted(self.tr, "没有扫描的 {n} 份留在移交人处，另列子清单。", left)
        return ReasonDialog(
            page, self.tr("接收"), message, self.tr("存放位置(&P)"), self.tr("由档案管理员签署…(&S)"),
            lambda place: read({PLACE: place}), stays=True,
        )  # fmt: skip

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        lines = lines_of(docket)
        number = counted(self.tr, "{n} 件", len(lines)) + counted(
            self.tr, "，共 {n} 页", sum(one.pages for one in lines)
        )
        found = [
            Fact(text(self.procedure.label), docket.code), Fact(self.tr("项目"), docket.opener.reason),
            *(Fact(text(caption), docket.parts[part].name) for part, caption in (TRANSFER.parts or {}).items()),
            Fact(self.tr("清单"), number),
        ]  # fmt: skip
        if step.name == RECEIVE:
            found.append(Fact(text((TRANSFER.fields or {})[PLACE]), asked.inputs.get(PLACE, "")))
        if step.name == AGREE_DELAY:
            found.append(Fact(text((TRANSFER.fields or {})[DELAY_UNTIL]), docket.body[DELAY_UNTIL]))
            found.append(Fact(self.tr("原因"), docket.taken(ASK_DELAY)[-1].reason))
        return found

    def done(self, docket: Docket, step: Step) -> str:
        said = {
            SIGN_A: self.tr("{code}：A 角已签署。请把档案袋和清单交给 B 角。"),
            SUPPLY: self.tr("{code}：缺件已补齐，B 角可以继续核对。"),
            SIGN_B: self.tr("{code}：B 角已签署。请送往档案室。"),
            RECEIVE: self.tr("{code}：已接收入库。"),
            AGREE_DELAY: self.tr("{code}：已同意延期。"),
        }.get(step.name, "")
        return said.format(code=docket.code)

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        """Offer the copies at each hand-over."""
        if step.name not in (SIGN_A, SUPPLY, SIGN_B, RECEIVE):
            return None
        make = partial(papers.copies, self.desk, docket, reprinted=False)
        return DocketPrint("list", "", self.tr("移交清单"), docket.code, make)

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        form = self.tr("移交清单")
        found = [
            DocketPrint("list", self.tr("打印…(&R)"), form, docket.code, partial(papers.copies, self.desk, docket))
        ]
        state = docket.state.name
        if state == SUPPLEMENT:
            make = partial(papers.supplement, self.desk, docket)
            found.append(
                DocketPrint("supplement", self.tr("补充清单…(&M)"), self.tr("补充资料清单"), docket.code, make)
            )
        if docket.taken(SEND):
            make = partial(papers.receipts, self.desk, docket)
            found.append(DocketPrint("receipt", self.tr("签收单…(&Q)"), self.tr("档案袋签收单"), docket.code, make))
        if state in (RECEIVED, PARTLY):
            make = partial(papers.register, self.desk)
            found.append(DocketPrint("register", self.tr("登记表…(&D)"), self.tr("档案移交登记表"), "", make))
        return tuple(found)

    def _due_in_short(self, head: DocketHead) -> str:
        due = self._due.get(head.id)
        if due is None:
            return ""
        return self.tr("已过期限") if due.is_late else self.tr("第 {day}/{of} 天").format(day=due.day, of=due.of)

    def _due_tone(self, head: DocketHead) -> Tone | None:
        due = self._due.get(head.id)
        return Tone.ERROR if due and due.is_late else None
