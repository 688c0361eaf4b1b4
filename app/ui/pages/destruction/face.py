"""The texts and hooks of destruction lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.appraisal import (
    Opinion,
    is_appraised,
    is_awaited,
    may_opine,
    opinions_of,
    replaceable,
    to_destroy,
    undecided,
    waits_until,
)
from app.models.domain.docket import Docket, DocketHead, DocketLine, Prospect
from app.models.domain.moments import minute_of
from app.models.domain.person import Staff
from app.models.domain.policy.retention import is_early
from app.models.domain.procedure import Mode, Step
from app.models.domain.procedures.destruction import (
    APPRAISE,
    APPROVE,
    DESTROY,
    DESTROYED,
    DESTRUCTION,
    GONE,
    LEADER,
    MEMBER,
    OPINE,
    REFUSE,
    STOP,
    THIRD,
    VOID,
    WITHDRAW,
)
from app.models.domain.rights import Right
from app.models.services import backing_up, dockets, retention
from app.models.services.desk import Desk
from app.models.services.retention import RetentionList
from app.reports.forms import appraisal_opinion, destruction_certificate
from app.ui import run
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.sign_off import Fact
from app.ui.messages import Tone, attested, counted, text
from app.ui.pages.destruction import early
from app.ui.pages.destruction.appraisal import opinion_tone, opinion_words, person_options, sums_words
from app.ui.pages.destruction.how_dialog import DestroyDialog, how_words
from app.ui.pages.destruction.kept_registers import KeptTitles, rendered
from app.ui.pages.destruction.next_step import next_words
from app.ui.pages.dockets.face import Asked, DocketPrint, DocketTask, Face, Inputs, LineShown, Suggested
from app.ui.pages.dockets.step_dialog import StepInput
from app.ui.papers import destruction as papers
from app.ui.retention import due_words
from app.ui.widgets.inputs import Choice
from app.ui.widgets.rows import RowColumn

OPINIONS_TASK, REPLACE_TASK, OPINION_PAPER = "opinions", "replace", "opinion"
KEPT_BY = (Opinion.KEEP.value, Opinion.HAND_OVER.value)
"""Findings of lines that the appraisal kept."""


class DestructionFace(Face):
    """`kept`: the names on lists that were destroyed here, with which their registers can still be printed as they were signed."""

    procedure = DESTRUCTION

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.staff: Sequence[Staff] = ()
        """The people of the office, read before a list is opened."""
        self.kept = KeptTitles(desk.account.person_id)

    def opening(self) -> str:
        return self.tr("提出清册…(&N)")

    def nothing(self) -> str:
        return self.tr("还没有销毁清册。\n点“提出清册”，扫描档案袋或列入保管期满的档案。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("两人监销，缺一不可"), (
            self.tr("1　提出清册：扫描档案袋，或列出保管期满的档案，写明理由。"),
            self.tr("2　鉴定：小组两人逐份写意见并签署；继续保管、移交的不再列入销毁。"),
            self.tr("3　经理批准：提出人和鉴定人不能批准。批准后等待数日，期间可以停止。"),
            self.tr("4　在这里逐袋扫描取出的档案袋；没有扫描的一律不销毁。"),
            self.tr("5　现场监销：另外两人用各自的密码签署同一份清册，随后打印清册和销毁证明。"),
        )

    def opening_title(self) -> str:
        return self.tr("提出销毁清册")

    def opening_act(self) -> str:
        return self.tr("提出清册(&P)")

    def reason_asked(self, edit: QLineEdit) -> tuple[str, QLineEdit, str]:
        return self.tr("销毁理由(&R)"), edit, self.tr("印在清册上，例如：保管期满，经鉴定无保存价值")

    def opening_columns(self) -> tuple[RowColumn[Prospect], ...]:
        today, terms = self.desk.now().date().isoformat(), self.desk.pack.terms
        return (
            RowColumn(
                self.tr("保管到期"), 240, lambda one: due_words(one.retention_due, today, why=terms),
                lambda one: Tone.WARN if is_early(one.retention_due, today) else None,
            ),
        )  # fmt: skip

    def opening_warning(self, listed: Sequence[Prospect]) -> str:
        today = self.desk.now().date().isoformat()
        number = sum(is_early(one.retention_due, today) for one in listed)
        return self.tr("其中 {n} 份保管期未满或未起算").format(n=number) if number else ""

    def suggested(self) -> Suggested | None:
        return Suggested(
            self.tr("列入到期的(&D)"), self.tr("列入所有保管期满的在库档案"),
            lambda: [one.id for one in retention.listed(self.desk, RetentionList.DUE)],
            self.tr("没有保管期满的在库档案。如需销毁其他档案，请逐袋扫描列入。"),
        )  # fmt: skip

    def begun(self, docket: Docket) -> str:
        return counted(self.tr, "清册 {code} 已提出，共 {n} 份，等待鉴定小组逐份鉴定。", docket.total, code=docket.code)

    def opening_inputs(self) -> dict[str, tuple[str, StepInput]]:
        fields = DESTRUCTION.fields or {}
        return {one: (text(fields[one]), Choice(person_options(self.staff))) for one in (LEADER, MEMBER)}

    def tasks(self, docket: Docket) -> tuple[DocketTask, ...]:
        if not is_appraised(docket):
            return ()
        printed = DocketTask(OPINION_PAPER, self.tr("打印鉴定意见书…(&E)"), "")
        found, me = [], self.desk.account.person_id
        if may_opine(docket, me, proposes=self.desk.can(Right.PROPOSE_DESTRUCTION)):
            looks = "primary" if undecided(docket) else ""
            found.append(DocketTask(OPINIONS_TASK, self.tr("填写鉴定意见…(&O)"), looks))
        if self.desk.can(Right.APPROVE_DESTRUCTION) and replaceable(docket):
            found.append(DocketTask(REPLACE_TASK, self.tr("改派鉴定人…(&P)"), ""))
        return (*found, printed)

    def due(self, line: DocketLine) -> str:
        """Return until when a dossier of a list is kept, in words."""
        return due_words(line.retention_due, self.desk.now().date().isoformat())

    def columns(self) -> tuple[RowColumn[LineShown], ...]:
        return (
            RowColumn(
                self.tr("保管到期"), 144, lambda row: early.due(row.docket, row.line, self._today) if row.line else "",
                lambda row: Tone.WARN if row.line and early.is_so(row.docket, row.line, self._today) else None,
            ),
            RowColumn(self.tr("页数"), 48, lambda row: str(row.line.page_count or "") if row.line else ""),
            RowColumn(self.tr("鉴定意见"), 144, opinion_words, opinion_tone),
        )  # fmt: skip

    def finding(self, line: DocketLine) -> tuple[str, Tone | None]:
        if line.finding == GONE:
            return self.tr("已销毁"), Tone.OK
        if line.finding in KEPT_BY:
            return self.tr("鉴定不销毁，仍在库"), Tone.OK
        if line.finding is not None:
            return self.tr("未扫描，未销毁，仍在库"), Tone.WARN
        return super().finding(line)

    def line_title(self, line: DocketLine) -> str:
        return line.title or (self.tr("（已清除）") if line.finding == GONE else "")

    def not_checking(self) -> str:
        return self.tr("条码 {code} 没有处理：请先选定一份已批准的清册再扫描；要列入新清册，请点“提出清册”。")

    def stranger(self) -> str:
        return self.tr("不在清册上：请放回原位，不要销毁")

    def facts(self, docket: Docket) -> list[str]:
        facts = super().facts(docket)
        if docket.state.name == DESTROYED:
            facts.append(self.tr("，").join([*how_words(docket.body), minute_of(docket.closed_at)]))
        return facts

    def next(self, docket: Docket) -> str:
        return next_words(self.desk, docket)

    def warning(self, docket: Docket) -> str:
        return early.warning(docket, self._today)

    def caption(self, docket: DocketHead, step: Step) -> str:
        if step.name == DESTROY:
            second = bool(docket.taken(DESTROY))
            return (
                self.tr("第二位监销人签署…(&G)") if second else self.tr("监销签署（{n} 人）…(&G)").format(n=step.times)
            )
        captions = {
            OPINE: self.tr("成员签署鉴定…(&G)"), APPRAISE: self.tr("组长签署鉴定…(&G)"), STOP: self.tr("停止销毁…(&H)"),
            APPROVE: self.tr("经理批准签署…(&A)"), WITHDRAW: self.tr("撤回…(&W)"), REFUSE: self.tr("退回…(&T)"),
        }  # fmt: skip
        return captions.get(step.name) or super().caption(docket, step)

    def kind_of(self, step: Step) -> str:
        return "danger" if step.name == DESTROY else super().kind_of(step)

    def applies(self, docket: Docket, step: Step) -> bool:
        return step.name != VOID and is_awaited(docket, step.name)

    def to_check(self, docket: Docket) -> int:
        return len(to_destroy(docket))

    def ready(self, docket: Docket, step: Step) -> bool:
        if docket.held and step.mode is Mode.SIGN:
            return False
        if step.name in (OPINE, APPRAISE):
            return len(opinions_of(docket)) >= docket.total
        return step.name not in (DESTROY, THIRD) or docket.checked > 0

    def why(self, docket: Docket, step: Step) -> str:
        if step.name == WITHDRAW:
            message = self.tr("撤回后这份清册不能再用，已有的签署作废。其中 {n} 份档案都不销毁，请把取出的放回原位。")
            return message.format(n=docket.total)
        if step.name == STOP:
            return self.tr("停止后回到待批准，鉴定意见都保留；重新批准后再等待。已扫描的请放回原位，届时再扫。")
        return counted(self.tr, "退回销毁清册，其中 {n} 份档案仍在库。提出人会看到您写的理由。", docket.total)

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != DESTROY:
            return None
        self.kept.note(docket)
        return DestroyDialog(
            page, docket, step.inputs, read, show_register=lambda over: self._show_register(docket, over)
        )

    def _show_register(self, docket: Docket, over: QWidget) -> None:
        paper = self._register(docket)
        run.perform(
            over, paper.make, lambda pdf: PdfPreview(over, paper.form, pdf, of=paper.of, again=paper.again).open()
        )

    def sign_title(self, docket: Docket, step: Step) -> str:
        if step.name == DESTROY:
            return self.tr("监销签署：第 {n} 人，共 2 人").format(n=len(docket.taken(DESTROY)) + 1)
        return super().sign_title(docket, step)

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        first, *rest = super().signed_facts(docket, step, asked)
        facts = [first, early.fact(docket, self._today), *rest]
        if is_appraised(docket):
            facts.insert(1, Fact(self.tr("鉴定意见"), sums_words(docket)))
        if step.name == DESTROY:
            scanned = self.tr("{n} 份已扫描，将销毁；{rest} 份没有扫描，不销毁")
            facts += [
                Fact(self.tr("销毁"), scanned.format(n=docket.checked, rest=self.to_check(docket) - docket.checked)),
                Fact(self.tr("方式、工具、地点"), "　".join(how_words(asked.inputs))),
            ]
        return facts

    def done(self, docket: Docket, step: Step) -> str:
        if step.name in (OPINE, APPRAISE):
            message = self.tr("{who}已签署清册 {code} 的鉴定意见。")
            return message.format(code=docket.code, who=attested(docket.taken(step.name)[-1]))
        if step.name == APPROVE:
            waits = waits_until(docket)
            message = self.tr("清册 {code} 已由{who}批准，{day} 起可以逐袋扫描取出。")
            return message.format(
                code=docket.code,
                who=attested(docket.taken(APPROVE)[-1]),
                day=waits.isoformat() if waits else self.tr("现在"),
            )
        if step.name == DESTROY:
            message = self.tr(
                "清册 {code} 已办结：销毁 {n} 份，未销毁 {rest} 份。带题名的清册请现在打印，"
                "锁定之后只有监销人登录才能打印。"
            )
            return message.format(code=docket.code, n=docket.checked, rest=docket.total - docket.checked)
        return ""

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        if step.name != DESTROY:
            return None
        self.kept.keep(docket)
        return self._register(docket)

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        if docket.state.name != DESTROYED:
            return (self._register(docket),)

        def make() -> bytes:
            return destruction_certificate.render(
                papers.certificate(
                    self.desk,
                    docket,
                    dockets.anchors(self.desk, docket),
                    backing_up.written_before(self.desk, docket.closed_at or ""),
                )
            )

        caption, form = self.tr("打印销毁证明…(&C)"), self.tr("销毁证明")
        return self._register(docket), DocketPrint("certificate", caption, form, docket.code, make, "primary")

    def opinion_paper(self, docket: Docket) -> DocketPrint:
        """Return the print of the opinions on a list."""

        def make() -> bytes:
            terms, anchors = retention.governing(self.desk, docket), dockets.anchors(self.desk, docket)
            return appraisal_opinion.render(papers.opinion(self.desk, docket, anchors, terms))

        return DocketPrint("", "", self.tr("鉴定意见书"), docket.code, make)

    def _register(self, docket: Docket) -> DocketPrint:
        """Return the register, with titles while the store has them, or the person still needs them."""
        titles = self.kept.titles(docket.id)
        return DocketPrint(
            "register", self.tr("打印清册…(&R)"), self.tr("销毁清册"), docket.code,
            lambda: rendered(self.desk, docket, titles), printed=partial(self.kept.ask_whether_printed, docket), again=False,
        )  # fmt: skip

    @property
    def _today(self) -> str:
        return self.desk.now().date().isoformat()
