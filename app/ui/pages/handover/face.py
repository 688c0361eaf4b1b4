"""The face of the page of handovers."""

from __future__ import annotations

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.handover import Checklist
from app.models.domain.moments import day_of
from app.models.domain.procedure import Step
from app.models.domain.procedures.handover import (
    DONE,
    HAND,
    HAND_ABSENT,
    HANDOVER,
    LEAVER,
    PERFORM,
    RECEIVER,
    SIGNED_BY,
    WITHDRAW,
)
from app.models.services import handing_over
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.signing import Signer
from app.ui.dialogs.sign_off import Fact, WithKeys
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, text
from app.ui.pages.dockets.face import TONES, Asked, DocketPrint, Face
from app.ui.pages.handover import facts
from app.ui.pages.handover.list import ChecklistView
from app.ui.widgets.rows import RowColumn


class HandoverFace(Face):
    """The texts and hooks of a handover."""

    procedure = HANDOVER

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._households: dict[int, dict[str, str]] = {}
        self._has_account: dict[int, bool] = {}
        self._view = ChecklistView(desk.pack, "bound")

    def named(self, docket: Docket) -> tuple[int, ...]:
        return handing_over.named(self.desk, Checklist.of(docket))

    def title(self) -> str:
        return self.tr("历次交接")

    def opening(self) -> str:
        return self.tr("办理交接(&N)")

    def nothing(self) -> str:
        return self.tr("还没有办理过交接。")

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("交接日期"), 104, lambda one: day_of(one.closed_at or one.opened_at), key="day"),
            RowColumn(self.tr("清单号"), 120, lambda one: one.code, key="code"),
            RowColumn(self.tr("移交人"), 72, lambda one: one.parts[LEAVER].name, key="leaver"),
            RowColumn(self.tr("接收人"), 72, lambda one: one.parts[RECEIVER].name, key="receiver"),
            RowColumn(
                self.tr("状态"),
                0,
                lambda one: text(one.state.label),
                lambda one: TONES.get(one.state.phase),
                key="state",
            ),
        )

    def read(self, docket_id: int) -> Docket:
        docket = super().read(docket_id)
        self._households[docket_id] = handing_over.households(self.desk, Checklist.of(docket))
        self._look_after(docket)
        return docket

    def contents(self) -> ChecklistView:
        return self._view

    def show_contents(self, docket: Docket) -> None:
        self._view.show_list(Checklist.of(docket), self._households.get(docket.id, {}))

    def signed_contents(self, docket: Docket) -> ChecklistView:
        view = ChecklistView(self.desk.pack, "signed")
        view.show_list(Checklist.of(docket), self._households.get(docket.id, {}))
        return view

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.title(), (self.tr("选定一次交接，这里显示它的清单、各方签署和下一步。"),)

    def facts(self, docket: Docket) -> list[str]:
        named = [f"{text(caption)} {docket.parts[part].name}" for part, caption in (HANDOVER.parts or {}).items()]
        message = self.tr("{who} 于 {day} 列出清单").format(who=docket.opener.name, day=day_of(docket.opened_at))
        return [*named, message, *self.steps_taken(docket), *self.checksums(docket)]

    def next(self, docket: Docket) -> str:
        step = self.next_signature(docket)
        if step and step.name == HAND_ABSENT:
            message = self.tr(
                "下一步：{name}的账号已停用，不能本人签署；由接收人、监交人和列清单人以外的一位经理写明原因，用自己的密码签署。"
            )
            return message.format(name=docket.parts[LEAVER].name)
        if step:
            message = self.tr("下一步：由{name}（{part}）用自己的密码签署。不再办理的，请撤回。")
            part = SIGNED_BY[step.name]
            return message.format(name=docket.parts[part].name, part=text(HANDOVER.label_of(part)))
        if docket.is_open:
            return self.tr("移交人的账号已停用，这份清单没有缺席签署这一步。请撤回，重新列出清单。")
        if self._closing_waits(docket):
            return self.tr("档案和借阅已转给接收人，账号还没有停用。请检查磁盘，再重新登录：账号随登录自动停用。")
        if docket.state.name == DONE:
            return self.tr("已办结：移交人的档案和借阅已转给接收人，账号已停用。")
        return self.tr("此交接已撤回，什么都没有转移。")

    def caption(self, docket: DocketHead, step: Step) -> str:
        return self.tr("{step}…").format(step=text(step.label))

    def applies(self, docket: Docket, step: Step) -> bool:
        """The leaver signs, or a manager in their absence, but not whichever of the two is at hand."""
        return step.name not in (HAND, HAND_ABSENT) or step == self.next_signature(docket)

    def next_signature(self, docket: Docket) -> Step | None:
        """The step that is signed next; None when nobody does any more."""
        other = HAND_ABSENT if self._has_account.get(docket.id, True) else HAND
        steps = (step for step in docket.procedure.steps if step.purpose and step.name != other)
        return next((step for step in steps if docket.stands_for(step)), None)

    def why(self, docket: Docket, step: Step) -> str:
        if step.name == HAND_ABSENT:
            message = self.tr("{name}不能本人签署。请写明原因和清单由谁核对；原因印在交接清单上，也记入操作日志。")
            return message.format(name=docket.parts[LEAVER].name)
        return self.tr("撤回后已作的签署作废，什么都不转移；要交接时重新列出清单。")

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        """Return the facts that each of the three reads before signing, the same for all of them."""
        listed = Checklist.of(docket)
        parts = (
            (COUNTED("保管档案 {n} 份"), listed.kept),
            (COUNTED("借阅未还 {n} 份"), listed.loans_due),
            (COUNTED("待办 {n} 项"), listed.waiting),
            (COUNTED("楼栋 {n} 栋"), listed.buildings),
            (COUNTED("区域 {n} 个"), listed.areas),
            (COUNTED("负责客户 {n} 份"), listed.managed),
            (COUNTED("钥匙、印章和设备 {n} 项"), listed.devices),
        )
        if step.name == HAND_ABSENT:
            first = Fact(self.tr("缺席原因"), asked.reason)
        else:
            signer = docket.parts[SIGNED_BY[step.name]]
            first = Fact(self.tr("签署人"), f"{signer.name}　{signer.department}")
        return [
            first,
            *(Fact(text(caption), docket.parts[part].name) for part, caption in (HANDOVER.parts or {}).items()),
            Fact(self.tr("清单内容"), " + ".join(counted(self.tr, said, len(lines)) for said, lines in parts if lines)),
        ]

    def with_keys(self, docket: Docket, step: Step) -> WithKeys | None:
        """The witness signs, and closes the leaver's account, in one act."""
        if step.name != PERFORM:
            return None
        warning = self.tr("签署后立即生效：{name} 保管的档案和借阅转给接收人，账号停用，不能再登录。")
        return WithKeys(
            warning.format(name=docket.parts[LEAVER].name), self.tr("签署并办理交接(&S)"),
            lambda signer: self._perform(docket.id, signer),
        )  # fmt: skip

    def row_count(self, docket: Docket) -> int:
        return Checklist.of(docket).line_count

    def done(self, docket: Docket, step: Step) -> str:
        if step.name == WITHDRAW:
            return self.tr("{name}的交接 {code} 已撤回。").format(name=docket.parts[LEAVER].name, code=docket.code)
        if step.name != PERFORM:
            return ""
        done = COUNTED("交接完成：{leaver} 保管的 {n} 份档案已转给 {receiver}，账号已停用。")
        if self._closing_waits(docket):
            done = COUNTED(
                "交接完成：{leaver} 保管的 {n} 份档案已转给 {receiver}。账号还没有停用：账号文件写不进去，请检查磁盘；下次登录时自动停用。"
            )
        leaver, receiver = docket.parts[LEAVER].name, docket.parts[RECEIVER].name
        return counted(self.tr, done, len(Checklist.of(docket).kept), leaver=leaver, receiver=receiver)

    def done_in(self, docket: Docket) -> Tone:
        return Tone.WARN if self._closing_waits(docket) else super().done_in(docket)

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        return self.papers(docket)[0] if step.name == PERFORM else None

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        form, leaver = self.tr("离职交接清单"), docket.parts[LEAVER].name
        if docket.state.name == DONE:
            caption = self.tr("打印交接清单…(&P)")
            return (DocketPrint("reprint", caption, form, leaver, lambda: facts.print_out(self.desk, docket)),)
        if not docket.is_open:
            return ()
        return (
            DocketPrint(
                "check", self.tr("打印清单…(&P)"), self.tr("离职交接清单（核对稿）"), leaver,
                lambda: facts.print_draft(self.desk, docket.part_ids, Checklist.of(docket)),
            ),
        )  # fmt: skip

    def _perform(self, docket_id: int, witness: Signer) -> Outcome[Docket]:
        outcome = handing_over.perform(self.desk, docket_id, witness)
        self._look_after(outcome.value)
        return outcome

    def _look_after(self, docket: Docket) -> None:
        """Read, off the window's thread, whether the leaver has an account: one who has not cannot sign."""
        self._has_account[docket.id] = handing_over.has_account(self.desk, docket.parts[LEAVER].person_id)

    def _closing_waits(self, docket: Docket) -> bool:
        """Return whether a handover that is carried out has left an account open."""
        return docket.state.name == DONE and self._has_account.get(docket.id, False)
