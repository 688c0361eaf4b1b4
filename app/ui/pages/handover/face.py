"""The face of the page of handovers."""

from __future__ import annotations

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.handover import Announcement, Checklist, Ending, Group, HandoverLine, Why, is_of_today
from app.models.domain.moments import day_of
from app.models.domain.procedure import Phase, Step
from app.models.domain.procedures.handover import (
    DONE,
    HAND,
    HAND_ABSENT,
    HANDOVER,
    LEAVER,
    PERFORM,
    RECEIVE,
    RECEIVER,
    SHARE,
    SIGNED_BY,
    VOID,
    WITHDRAW,
)
from app.models.services import handing_over
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.leaving import unsigned_shares
from app.models.services.signing import Signer
from app.ui.dialogs.sign_off import Fact, WithKeys
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, label, post, text
from app.ui.pages.dockets.face import TONES, Asked, DocketPrint, DocketTask, Face
from app.ui.pages.handover import facts
from app.ui.pages.handover.list import ChecklistView
from app.ui.papers.handover import KnownChecklist
from app.ui.widgets.rows import RowColumn

SETTLE, ADD = "settle", "addLines"
"""The tasks between the announcement and the signatures."""


class HandoverFace(Face):
    """The texts and hooks of a handover."""

    procedure = HANDOVER

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._known: dict[int, KnownChecklist] = {}
        self._has_account: dict[int, bool] = {}
        self._waits: dict[int, bool] = {}
        self.view = ChecklistView(desk.pack, "bound")

    @property
    def chosen(self) -> list[HandoverLine]:
        """Return the lines that are chosen on the panel."""
        return self.view.chosen

    def named(self, docket: Docket) -> tuple[int, ...]:
        return handing_over.named(self.desk, Checklist.kept_in(docket))

    def title(self) -> str:
        return self.tr("离职、离岗交接")

    def opening(self) -> str:
        return self.tr("发起交接…(&N)")

    def nothing(self) -> str:
        return self.tr("还没有办理过交接。")

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(
                self.tr("交接日期"), 92, lambda one: day_of(one.closed_at or Announcement.of(one).day), key="day"
            ),
            RowColumn(self.tr("移交人"), 64, lambda one: one.parts[LEAVER].name, key="leaver"),
            RowColumn(self.tr("事由"), 60, lambda one: label(Announcement.of(one).why), key="why"),
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
        self._known[docket_id] = facts.of_docket(self.desk, docket)
        self._look_after(docket)
        return docket

    def contents(self) -> ChecklistView:
        return self.view

    def show_contents(self, docket: Docket) -> None:
        if docket.id in self._known:
            self.view.show_list(self._known[docket.id])

    def signed_contents(self, docket: Docket) -> ChecklistView:
        view = ChecklistView(self.desk.pack, "signed")
        view.show_list(self._known[docket.id])
        return view

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("人走，东西和责任都有着落"), (
            self.tr("1　发起交接：定日期、接收人、监交人；离职，或调到新岗位。"),
            self.tr("2　系统列出应交接的内容，查不到的补上；逐项了结，可分给几位接收人。"),
            self.tr("3　全部了结后，移交人、接收人、监交人依次签署，一次转移，账号同时停用或转岗。"),
            self.tr("4　暂离、到期回来的，不办交接：办“代签授权”，到期自动恢复。"),
        )

    def facts(self, docket: Docket) -> list[str]:
        named = [f"{text(caption)} {docket.parts[part].name}" for part, caption in (HANDOVER.parts or {}).items()]
        said = Announcement.of(docket)
        why = self.tr("{why}，交接日期 {day}").format(why=label(said.why), day=said.day)
        if said.post:
            why += self.tr("，新岗位 {post}（{department}）").format(
                post=post(self.desk.pack, said.post), department=said.department
            )
        message = self.tr("{who} 于 {day} 发起").format(who=docket.opener.name, day=day_of(docket.opened_at))
        return [why, *named, message, *self.steps_taken(docket)]

    def next(self, docket: Docket) -> str:
        if docket.is_open and not is_of_today(docket):
            return self.tr("这份清单是较早版本列出的，不能再签署。请撤回，重新发起交接。")
        if docket.is_open and (left := len(self._known[docket.id].listed.open_lines)):
            message = COUNTED("下一步：还有 {n} 项未了结。选定后按 Enter 了结；全部了结后由各方签署。")
            return counted(self.tr, message, left)
        step = self.next_signature(docket)
        if step and step.name == HAND_ABSENT:
            message = self.tr(
                "下一步：{name}的账号已停用，不能本人签署；由接收人、监交人和发起人以外的一位经理写明原因，用自己的密码签署。"
            )
            return message.format(name=docket.parts[LEAVER].name)
        if step:
            message = self.tr("下一步：由{name}（{part}）用自己的密码签署。不再办理的，请撤回。")
            part = SIGNED_BY.get(step.name, RECEIVER)
            name = self._sharing(docket) if step.name == SHARE else docket.parts[part].name
            return message.format(name=name, part=text(HANDOVER.label_of(part)))
        if self._waits.get(docket.id):
            return self.tr("档案和借阅已转给接收人，账号还没有停用或转岗。请检查磁盘，再重新登录：账号随登录自动更改。")
        if docket.state.name == DONE and Announcement.of(docket).why is Why.MOVING:
            return self.tr("已办结：移交人的档案和借阅已转给接收人，账号已转到新岗位。")
        if docket.state.name == DONE:
            return self.tr("已办结：移交人的档案和借阅已转给接收人，账号已停用。")
        return self.tr("此交接已撤回，什么都没有转移。")

    def caption(self, docket: DocketHead, step: Step) -> str:
        return self.tr("{step}…").format(step=text(step.label))

    def applies(self, docket: Docket, step: Step) -> bool:
        """Only the signature that comes next is offered: of the leaver, or of a manager in their absence, and so on."""
        if step.name == VOID:
            return False
        return not step.purpose or step == self.next_signature(docket)

    def next_signature(self, docket: Docket) -> Step | None:
        """The step that is signed next; None when nobody does any more."""
        other = HAND_ABSENT if self._has_account.get(docket.id, True) else HAND
        others = {other, RECEIVE if unsigned_shares(docket) else SHARE}
        steps = (step for step in docket.procedure.steps if step.purpose and step.name not in others)
        return next((step for step in steps if docket.stands_for(step)), None)

    def tasks(self, docket: Docket) -> tuple[DocketTask, ...]:
        if docket.state.phase is not Phase.WAITING or not is_of_today(docket):
            return ()
        left = self._known[docket.id].listed.open_lines if docket.id in self._known else ()
        return (
            DocketTask(SETTLE, self.tr("了结所选…(&E)"), "primary" if left else ""),
            DocketTask(ADD, self.tr("补充清单…(&A)"), ""),
        )

    def why(self, docket: Docket, step: Step) -> str:
        if step.name == HAND_ABSENT:
            message = self.tr("{name}不能本人签署。请写明原因和清单由谁核对；原因印在交接清单上，也记入操作日志。")
            return message.format(name=docket.parts[LEAVER].name)
        return self.tr("撤回后已作的签署作废，什么都不转移；要交接时重新发起。")

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        """Return the facts that each of the three reads before signing, the same for all of them."""
        listed = Checklist.kept_in(docket)
        if step.name == HAND_ABSENT:
            first = Fact(self.tr("缺席原因"), asked.reason)
        elif step.name == SHARE:
            first = Fact(self.tr("签署人"), self._sharing(docket))
        else:
            signer = docket.parts[SIGNED_BY[step.name]]
            first = Fact(self.tr("签署人"), f"{signer.name}　{signer.department}")
        numbers = [(group, len(listed.of(group))) for group in Group]
        one_of = self.tr("{group} {n}")
        return [
            first,
            *(Fact(text(caption), docket.parts[part].name) for part, caption in (HANDOVER.parts or {}).items()),
            Fact(self.tr("事由"), label(Announcement.of(docket).why)),
            Fact(
                self.tr("清单内容"), self.tr("，").join(one_of.format(group=label(one), n=n) for one, n in numbers if n)
            ),
        ]

    def with_keys(self, docket: Docket, step: Step) -> WithKeys | None:
        """The witness signs, and changes the leaver's account, in one act."""
        if step.name != PERFORM:
            return None
        warning = self.tr("签署后立即生效：{name} 保管的档案和借阅转给接收人，账号停用，不能再登录。")
        if Announcement.of(docket).why is Why.MOVING:
            warning = self.tr("签署后立即生效：{name} 保管的档案和借阅转给接收人，账号转到新岗位，须重新登录。")
        return WithKeys(
            warning.format(name=docket.parts[LEAVER].name), self.tr("签署并办理交接(&S)"),
            lambda signer: self._perform(docket.id, signer),
        )  # fmt: skip

    def row_count(self, docket: Docket) -> int:
        return len(Checklist.kept_in(docket).lines)

    def done(self, docket: Docket, step: Step) -> str:
        if step.name == WITHDRAW:
            return self.tr("{name}的交接 {code} 已撤回。").format(name=docket.parts[LEAVER].name, code=docket.code)
        if step.name != PERFORM:
            return ""
        done = COUNTED("交接完成：{leaver} 的 {n} 项已转给 {receiver}，账号已停用。")
        if Announcement.of(docket).why is Why.MOVING:
            done = COUNTED("交接完成：{leaver} 的 {n} 项已转给 {receiver}，账号已转到新岗位。")
        if self._waits.get(docket.id):
            done = COUNTED(
                "交接完成：{leaver} 的 {n} 项已转给 {receiver}。账号还没有停用或转岗：账号文件写不进去，请检查磁盘；下次登录时自动更改。"
            )
        handed = [line for line in Checklist.kept_in(docket).lines if line.ending is Ending.HANDED]
        names = self._known[docket.id].names if docket.id in self._known else {}
        whom = dict.fromkeys([docket.parts[RECEIVER].name, *(names.get(line.to, "") for line in handed)])
        return counted(
            self.tr, done, len(handed), leaver=docket.parts[LEAVER].name, receiver=self.tr("、").join(filter(None, whom))
        )  # fmt: skip

    def done_in(self, docket: Docket) -> Tone:
        return Tone.WARN if self._waits.get(docket.id) else super().done_in(docket)

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        return self.papers(docket)[0] if step.name == PERFORM else None

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        form, leaver = self.tr("离职交接清单"), docket.parts[LEAVER].name
        if docket.state.name == DONE:
            return (
                DocketPrint("reprint", self.tr("打印交接清单…(&P)"), form, leaver, lambda: facts.print_list(self.desk, docket)),
                DocketPrint("deed", self.tr("打印交接书…(&D)"), self.tr("交接书"), leaver, lambda: facts.print_deed(self.desk, docket)),
            )  # fmt: skip
        if not docket.is_open:
            return ()
        form = self.tr("离职交接清单（核对稿）")
        return (
            DocketPrint("check", self.tr("打印清单…(&P)"), form, leaver, lambda: facts.print_list(self.desk, docket)),
        )

    def _sharing(self, docket: Docket) -> str:
        names = self._known[docket.id].names
        return self.tr("、").join(sorted(names.get(one, "") for one in unsigned_shares(docket)))

    def _perform(self, docket_id: int, witness: Signer) -> Outcome[Docket]:
        outcome = handing_over.perform(self.desk, docket_id, witness)
        self._look_after(outcome.value)
        return outcome

    def _look_after(self, docket: Docket) -> None:
        """Read, off the window's thread, whether the leaver has an account: one who has not cannot sign."""
        self._has_account[docket.id] = handing_over.has_account(self.desk, docket.parts[LEAVER].person_id)
        self._waits[docket.id] = handing_over.account_waits(self.desk, docket)
