"""Changes: every correction that the session may see, and the way in for whole spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QPushButton

from app.models.domain.change import ChangeKind
from app.models.domain.docket import Docket, DocketHead, DocketLine, Verdict
from app.models.domain.moments import day_of, minute_of
from app.models.domain.procedure import Step
from app.models.domain.procedures.correction import (
    CHANNEL,
    CORRECTION,
    DECIDE,
    PARTLY,
    REFUSE,
    SOURCE,
    WITHDRAW,
)
from app.models.domain.rights import Right
from app.models.services import dockets
from app.models.services.action import Outcome
from app.ui.data_words import datum_words, value_words
from app.ui.dialogs.bulk_correct import BulkCorrectDialog
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, attested, basis, counted, label, posts, text
from app.ui.openings import opens
from app.ui.pages.dockets.face import TONES, Asked, Chip, Face, LineShown
from app.ui.pages.dockets.page import DocketPage
from app.ui.widgets.rows import RowColumn
from app.ui.widgets.text import button


class ChangesFace(Face):
    """The face of corrections: every value before and after."""

    procedure = CORRECTION
    two_lines = True

    def title(self) -> str:
        return self.tr("修改申请")

    def nothing(self) -> str:
        return self.tr("这里没有修改申请。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("改动要有人同意，原值永远可查"), (
            self.tr("1　提出：在“档案”页选一份档案，按 Ctrl+G 更正；很多份一起改，点“从表格批量更正”。"),
            self.tr(
                "2　审批：制度指定的经理逐项核对原值和新值，可以全部同意、部分同意或拒绝。申请人不能审批自己的申请。"
            ),
            self.tr("3　生效：同意之后才写入档案，原值、原因、来源和审批人都留下记录。"),
        )

    # ------------------------------------------------------------ the list
    @property
    def closed_listed(self) -> int:
        return dockets.CLOSED_WITH_LINES

    def heads(self) -> Sequence[DocketHead]:
        return dockets.with_lines(self.desk, CORRECTION.kind)

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("档案"), 0, self._about, key="subject"),
            RowColumn(self.tr("申请人"), 96, lambda one: f"{one.opener.name}\n{day_of(one.opened_at)}", key="opener"),
            RowColumn(
                self.tr("状态"),
                112,
                lambda one: text(one.state.label),
                lambda one: TONES.get(one.state.phase),
                key="state",
            ),
        )

    def chips(self) -> tuple[Chip, ...]:
        mine = self.desk.account.person_id
        return (
            Chip("waiting", self.tr("待审批 {n}"), lambda one: one.is_open),
            Chip("mine", self.tr("我提出的 {n}"), lambda one: one.opener.person_id == mine),
            Chip("closed", self.tr("已办结 {n}"), lambda one: not one.is_open),
        )

    def _about(self, head: DocketHead) -> str:
        if not isinstance(head, Docket) or not head.lines:
            return head.code
        first, number = head.lines[0], len(head.dossier_ids)
        name = first.title or first.reference_code
        if number > 1:
            name = self.tr("{name} 等 {n} 份").format(name=name, n=number)
        return f"{name}\n{head.code}"

    # ------------------------------------------------------------ one request
    def table(self) -> tuple[RowColumn[LineShown], ...]:
        pack = self.desk.pack
        return (
            RowColumn(self.tr("档案"), 200, lambda row: f"{row.line.title}\n{row.code}".strip() if row.line else ""),
            RowColumn(self.tr("项目"), 112, lambda row: datum_words(pack, row.line.key) if row.line else ""),
            RowColumn(self.tr("原值"), 0, lambda row: self._value(row.line, row.line.before) if row.line else ""),
            RowColumn(self.tr("新值"), 0, lambda row: self._value(row.line, row.line.after) if row.line else ""),
            RowColumn(self.tr("现值、结果"), 144, lambda row: row.words, lambda row: row.tone),
        )

    def finding(self, line: DocketLine) -> tuple[str, Tone | None]:
        found: dict[str | None, tuple[str, Tone | None]] = {
            Verdict.ACCEPTED: (self.tr("已修改"), Tone.OK),
            Verdict.REFUSED: (self.tr("未同意"), Tone.ERROR),
            Verdict.STALE: (self.tr("原值已变，未修改"), Tone.WARN),
            Verdict.WITHDRAWN: (self.tr("已撤回"), None),
        }
        if line.now is None:
            return found.get(line.finding, ("", None))
        return self.tr("现值已是：{value}").format(value=self._value(line, line.now)), Tone.WARN

    def facts(self, docket: Docket) -> list[str]:
        body, who, at = docket.body, docket.opener.name, minute_of(docket.opened_at)
        source = " · ".join(part for part in (body.get(SOURCE), body.get(CHANNEL)) if part)
        facts = [
            self.tr("修改原因：{reason}").format(reason=docket.opener.reason),
            self.tr("{kind}，{who} 于 {at} 申请").format(kind=label(ChangeKind(docket.variant)), who=who, at=at),
            self.tr("来源：{source}").format(source=source),
            self.tr("依据：{clause}").format(clause=basis(docket.clause, docket.policy_version)),
        ]
        for one in docket.taken(WITHDRAW):
            facts.append(self.tr("{who} 于 {at} 撤回").format(who=one.name, at=minute_of(one.at)))
        for one in (*docket.taken(DECIDE), *docket.taken(REFUSE)):
            message = self.tr("{who} 于 {at} 审批：{state}")
            facts.append(message.format(who=attested(one), at=minute_of(one.at), state=text(docket.state.label)))
            if one.reason:
                facts.append(self.tr("答复：{answer}").format(answer=one.reason))
        return facts

    def next(self, docket: Docket) -> str:
        if not docket.is_open:
            return ""
        said = [self.tr("下一步：由{who}审批，申请人本人除外。").format(who=posts(self.desk.pack, docket.takers))]
        if docket.variant == ChangeKind.DELETION:
            said.append(self.tr("其中有要清除的内容，按删除审批。"))
        if docket.rivals:
            message = COUNTED("⚠ 同一内容另有 {n} 项申请待审批（{codes}），请一并核对；同意其一后，其余的原值即已变。")
            said.append(counted(self.tr, message, len(docket.rivals), codes=text("、").join(docket.rivals)))
        if moved := sum(line.now is not None for line in docket.lines):
            said.append(counted(self.tr, "{n} 项的原值在申请之后已变，同意了也不会写入。", moved))
        if docket.masked:
            said.append(self.tr("敏感信息已遮蔽，请审批人登录本人账号，核对全文后签署。"))
        return " ".join(said)

    # ------------------------------------------------------------ its steps
    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {
            DECIDE: self.tr("全部同意（{n} 项）…(&A)").format(n=docket.total), WITHDRAW: self.tr("撤回(&W)"),
            REFUSE: self.tr("拒绝…(&T)"),
        }  # fmt: skip
        return captions[step.name]

    def caption_of_some(self, step: Step, number: int) -> str:
        del step
        return self.tr("同意勾选的 {n} 项…(&S)").format(n=number)

    def kind_of(self, step: Step) -> str:
        return "danger" if step.name == REFUSE else super().kind_of(step)

    def confirmation(self, docket: Docket, step: Step) -> str:
        del docket, step
        return ""

    def why(self, docket: Docket, step: Step) -> str:
        return counted(
            self.tr, "{code} 的 {n} 项改动都不写入档案。申请人会看到您写的理由。", docket.total, code=docket.code
        )

    def why_not_the_rest(self, docket: Docket, number: int) -> str:
        message = COUNTED("同意 {n} 项，其余 {rest} 项不同意，不会写入档案。申请人会看到您写的理由。")
        return counted(self.tr, message, number, rest=docket.total - number)

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        number = sum(map(asked.agrees, docket.lines))
        facts = [
            Fact(self.tr("申请"), f"{docket.code}　{docket.opener.name}"),
            Fact(self.tr("修改原因"), docket.opener.reason),
            Fact(self.tr("同意"), self.tr("{n} 项").format(n=number)),
        ]
        if asked.reason:
            message = counted(self.tr, "{n} 项：{answer}", docket.total - number, answer=asked.reason)
            facts.append(Fact(self.tr("不同意"), message))
        return facts

    def done(self, docket: Docket, step: Step) -> str:
        if step.name == REFUSE:
            return self.tr("{code} 已拒绝，档案没有改动。").format(code=docket.code)
        if step.name == WITHDRAW:
            return self.tr("{code} 已撤回，档案没有改动。").format(code=docket.code)
        written = sum(line.finding == Verdict.ACCEPTED for line in docket.lines)
        message = self.tr("{who}已审批 {code}：写入 {n} 项，共 {total} 项。").format(
            who=attested(docket.taken(DECIDE)[0]), code=docket.code, n=written, total=docket.total
        )
        if stale := _stale(docket):
            message += counted(self.tr, "其中 {n} 项的原值已变，没有写入，请核对后另行申请。", stale)
        return message

    def done_in(self, docket: Docket) -> Tone:
        return Tone.WARN if docket.state.name == PARTLY and _stale(docket) else Tone.OK

    def _value(self, line: DocketLine, value: str) -> str:
        return value_words(self.desk.pack, line.key, value)


class ChangesPage(DocketPage):
    """Corrections."""

    key: ClassVar[str] = "changes"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "修改")
    icon: ClassVar[str] = "changes"
    right: ClassVar[Right | None] = Right.CORRECT
    face_class = ChangesFace

    def _opening(self) -> QPushButton:
        made = button(self.tr("从表格批量更正…(&B)"), name="bulkButton", icon="open")
        made.clicked.connect(self._bulk)
        return made

    @opens
    def _bulk(self) -> None:
        dialog = BulkCorrectDialog(self, self.desk)
        dialog.kept.connect(self._asked_in_bulk)
        dialog.open()

    def _asked_in_bulk(self, outcome: Outcome[Docket]) -> None:
        asked = outcome.value
        self._wanted = asked.code
        self.announce(outcome.changed)
        message, who = COUNTED("{code} 已提交，共 {n} 项，等待{who}审批。"), posts(self.desk.pack, asked.takers)
        self.say(Tone.OK, counted(self.tr, message, len(asked.lines), code=asked.code, who=who))


def _stale(docket: Docket) -> int:
    return sum(line.finding == Verdict.STALE for line in docket.lines)
