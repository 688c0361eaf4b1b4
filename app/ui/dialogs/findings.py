"""问题和整改: findings of the registers, how long each is open, and that one is there again; closed with evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.models.domain import care_rules, rulebook, rules
from app.models.domain.filtering import Content
from app.models.domain.moments import day_of
from app.models.domain.person import Staff
from app.models.domain.policy.fields import Field, RecordKind
from app.models.domain.registers.finding import FollowedFinding, RegisterFinding, input_of
from app.models.services import register_findings
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.register_findings import NewFinding
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.register_lines import RegisterLines, WithdrawLineDialog
from app.ui.dialogs.table_out import TableOut
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.run import Newest
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine
from app.ui.widgets.rows import RowColumn
from app.ui.widgets.text import plain

_TONES = {True: Tone.ERROR, False: Tone.WARN}


@dataclass(frozen=True, slots=True)
class FindingOffer:
    """The persons who may answer for a finding, and the rooms where it may be."""

    staff: Sequence[Staff]
    rooms: Sequence[str]


class FindingInputs:
    """The inputs of a finding on a form. `standing`: what stands there first."""

    def __init__(
        self, form: FormDialog, kinds: Sequence[str], offer: FindingOffer, standing: RegisterFinding | None = None,
        *, of: str = "", beside: bool = False,
    ) -> None:  # fmt: skip
        """`kinds`: those that it may be of. `of`: stands behind the names of the inputs, where a form has several; `beside`: the

        first of them stands in the row of the field before it.
        """
        self._form = form

        def answers(name: str) -> tuple[str, ...]:
            return tuple(input_of(name, kind) for kind in kinds)

        self._where = form.add(
            f"findingWhere{of}", _say("位置或部门"), OpenChoice(offer.rooms, empty=True, longest=60), beside=beside,
            answers=answers("findingWhere"),
        )  # fmt: skip
        self._what = form.add(
            f"findingWhat{of}", _say("发现的问题"), TextLine(standing.what if standing else ""), answers=answers("findingWhat")
        )  # fmt: skip
        self._measure = form.add(
            f"findingMeasure{of}", _say("措施"), TextLine(standing.measure if standing else ""), answers=answers("findingMeasure")
        )  # fmt: skip
        people = [
            ("", ""),
            *((f"{one.name}（{one.department}）" if one.department else one.name, one.id) for one in offer.staff),
        ]
        self._responsible = form.add(
            f"findingResponsible{of}", _say("责任人"), Choice(people),
            answers=(*answers("findingResponsible"), care_rules.RESPONSIBLE_HERE.code),
        )  # fmt: skip
        self._until = form.add(
            f"findingUntil{of}", _say("整改期限"), DayEdit(standing.until if standing else ""), beside=True,
            answers=answers("findingUntil"),
        )  # fmt: skip
        if standing:
            self._where.setEditText(standing.where)
            if standing.responsible_id in [one.id for one in offer.staff]:
                self._responsible.choose(standing.responsible_id)

    def show(self, is_shown: bool) -> None:
        """Show them where something was found."""
        for edit in (self._where, self._what, self._measure, self._responsible, self._until):
            self._form.field_of(edit).setVisible(is_shown)

    def read(self, kind: str) -> NewFinding:
        """Return the finding of a kind that was typed."""
        return NewFinding(
            kind, self._where.value(), self._what.value(), self._measure.value(), self._responsible.value(), self._until.value()
        )  # fmt: skip


class FindingOfAKind:
    """One finding, of a kind that is chosen; `optional`: or nothing was found. `standing`: as that of `FindingInputs`."""

    def __init__(
        self, form: FormDialog, kind: RecordKind, offer: FindingOffer, standing: RegisterFinding | None = None,
        *, optional: bool = False,
    ) -> None:  # fmt: skip
        kinds = [*([(_say("没有发现问题"), "")] if optional else []), *((one, one) for one in kind.findings)]
        self._kind = form.add("findingKind", _say("问题的种类"), Choice(kinds), answers=care_rules.FINDING_NEEDED.code)
        self._rest = FindingInputs(form, kind.findings, offer, standing, beside=True)
        if standing and standing.kind in kind.findings:
            self._kind.choose(standing.kind)

        def show() -> None:
            self._rest.show(bool(self._kind.value()))

        self._kind.changed.connect(show)
        show()

    def read(self) -> tuple[NewFinding, ...]:
        """Return the finding that was typed; none where nothing was found."""
        return (self._rest.read(self._kind.value()),) if self._kind.value() else ()


class FindingOfAMatter:
    """The finding of one matter of an inspection, beneath its answer: asked for where that says that something is wrong."""

    def __init__(self, form: FormDialog, matter: Field, answer: Choice[str], offer: FindingOffer) -> None:
        self._matter, self._answer = matter, answer
        self._rest = FindingInputs(form, (matter.name,), offer, of=f"-{matter.key}", beside=True)

        def show() -> None:
            self._rest.show(self._is_wrong)

        answer.changed.connect(show)
        show()

    @property
    def _is_wrong(self) -> bool:
        return self._answer.value() == self._matter.finding_on

    def read(self) -> tuple[NewFinding, ...]:
        """Return the finding that was typed; none where the matter is in order."""
        return (self._rest.read(self._matter.name),) if self._is_wrong else ()


class FindingForm(FormDialog):
    """One more finding of a line; or (`standing`) a right one in the place of a wrong one, for a reason."""

    def __init__(
        self, parent: QWidget, kind: RecordKind, offer: FindingOffer, keep: Callable[[NewFinding, str], Outcome[object]],
        standing: RegisterFinding | None = None,
    ) -> None:  # fmt: skip
        title = self.tr("更正问题") if standing else self.tr("登记问题")
        about = self.tr("按《{document}》{clause}，每一项都要填写。").format(
            document=kind.clause.document, clause=kind.clause.paragraph
        )
        message = self.tr("更正后另立一行，原来的一行划去并保留。") if standing else ""
        super().__init__(parent, f"{title}：{kind.name}", about, message=message, name="findingForm", width=600)
        inputs, reason = FindingOfAKind(self, kind, offer, standing), TextLine()
        if standing:
            self.add("reasonEdit", self.tr("更正理由(&R)"), reason, answers=rulebook.REASON_STATED.code)
        self.submit(
            self.tr("更正(&S)") if standing else self.tr("登记(&S)"),
            lambda: partial(keep, inputs.read()[0], reason.value()),
        )


class CloseFindingDialog(FormDialog):
    """Closes a finding with evidence: in words, and with the number of a signed paper where there is one."""

    def __init__(self, parent: QWidget, desk: Desk, one: FollowedFinding) -> None:
        super().__init__(
            parent, self.tr("办结问题"), finding_words(one),
            message=self.tr("办结后不再出现在“今日”，内容和证据保留。"), name="closeFindingDialog",
        )  # fmt: skip
        evidence = self.add(
            "evidenceEdit", self.tr("整改结果和证据(&E)"), TextLine(),
            self.tr("例如：已更换密封条，复测湿度 52 %，照片存档案室"), answers=(care_rules.EVIDENCE_STATED.code, rules.NOT_FILLED),
        )  # fmt: skip
        paper = self.add(
            "paperEdit", self.tr("签字件编号（可不填）(&P)"), TextLine(longest=40),
            self.tr("单据条码下面的 12 位数字"), answers=("not-a-code", "code-check-digits", "code-length", "no-such-paper"),
        )  # fmt: skip
        self.submit(
            self.tr("办结(&S)"), lambda: partial(register_findings.close, desk, one.id, evidence.value(), paper.value())
        )


class FindingLines(RegisterLines):
    """A list of findings with what may be done to them. `acted` carries the outcome and what to say of it.

    `several`: of several registers, each with its name. `owner` opens the forms.
    """

    acted = Signal(object, str)

    def __init__(self, owner: QWidget, desk: Desk, name: str, *, several: bool) -> None:
        self._owner, self._desk, pack = owner, desk, desk.pack
        self._today = desk.now().date()
        of_register: RowColumn[FollowedFinding] = RowColumn(
            _say("登记簿"), 136, lambda one: pack.record_name(one.contents.register), key="register"
        )
        super().__init__(name, (
            RowColumn(_say("发现日期"), 104, lambda one: day_of(one.entry.at), content=Content.DAY, key="found"),
            *((of_register,) if several else ()),
            RowColumn(_say("种类"), 88, lambda one: one.contents.kind, key="kind"),
            RowColumn(_say("位置"), 104, lambda one: one.contents.where, key="where"),
            RowColumn(_say("问题和措施"), 0, lambda one: self.tr("{what}；措施：{measure}").format(
                what=one.contents.what, measure=one.contents.measure), key="what"),
            RowColumn(_say("责任人"), 80, lambda one: one.responsible, key="responsible"),
            RowColumn(_say("期限"), 104, lambda one: one.contents.until, content=Content.DAY, key="until"),
        ), True, of="Finding")  # fmt: skip
        self._close = self.button(self.tr("凭证据办结…(&J)"), "close", self._ask_close)
        self._correct.setText(self.tr("更正问题…(&O)"))
        self._withdraw.setText(self.tr("撤销问题…(&D)"))
        self.correct_wanted.connect(self._ask_correct)
        self.withdraw_wanted.connect(self._ask_withdraw)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self._close, self._correct, self._withdraw

    def became(self, line: FollowedFinding) -> str:
        """Return whether it is late, since when, and that it is there again; or with what evidence it was closed."""
        again = again_words(line) if line.nth > 1 else ""
        if not line.is_open:
            return "；".join(filter(None, (super().became(line), again)))
        return "；".join(filter(None, (open_words(line, self._today), again)))

    def tone(self, line: FollowedFinding) -> Tone | None:
        """Return the tone of that."""
        if not line.is_open:
            return super().tone(line)
        return _TONES[line.contents.is_late(self._today.isoformat())]

    def may_correct(self, line: FollowedFinding) -> bool:
        return self._kind(line) is not None

    def _kind(self, line: FollowedFinding) -> RecordKind | None:
        return next((one for one in self._desk.pack.records if one.key == line.contents.register), None)

    def _look(self) -> None:
        super()._look()
        line = self.table.current
        may = line is not None and line.is_open and line.may_close
        for made in self.buttons:
            made.setEnabled(made.isEnabled() and may if made is not self._close else may)

    @opens
    def _ask_close(self, line: FollowedFinding) -> None:
        form = CloseFindingDialog(self._owner, self._desk, line)
        form.kept.connect(lambda outcome: self.acted.emit(outcome, self.tr("已凭证据办结。")))
        form.open()

    @opens
    def _ask_correct(self, line: FollowedFinding) -> None:
        kind = self._kind(line)
        assert kind is not None
        keep = partial(register_findings.correct, self._desk, line.id)

        def ask(offer: FindingOffer) -> None:
            form = FindingForm(self._owner, kind, offer, keep, line.contents)
            form.kept.connect(lambda outcome: self.acted.emit(outcome, self.tr("已更正，原来的一行已划去。")))
            form.open()

        read_offer(self._owner, self._desk, ask)

    @opens
    def _ask_withdraw(self, line: FollowedFinding) -> None:
        form = WithdrawLineDialog(
            self._owner, finding_words(line), partial(register_findings.withdraw, self._desk, line.id)
        )
        form.kept.connect(lambda outcome: self.acted.emit(outcome, self.tr("已撤销，原来的一行已划去。")))
        form.open()


class FindingsDialog(Dialog):
    """The open findings of every register that this person answers for, keeps the register of, or manages."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("待整改的问题"))
        self.setObjectName("findingsDialog")
        self.resize(1000, 520)
        self._desk, self._newest = desk, Newest()
        self._lines = FindingLines(self, desk, "findingTable", several=True)
        self._lines.acted.connect(self._acted)
        TableOut(self, desk, self._lines.table, self.windowTitle)
        said = self.tr("您负责整改、登记或主管的问题，凭证据办结后才从这里和“今日”消失。登记簿的登记人和经理办结。")
        self.body.addWidget(plain(said, "muted", wrap=True))
        self.body.addWidget(self._lines, 1)
        for made in self._lines.buttons:
            self.buttons.addWidget(made)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._read()

    def _read(self) -> None:
        run.perform(self, lambda: register_findings.mine(self._desk), self._newest.ask(self._lines.show_lines))

    def _acted(self, outcome: Outcome[object], message: str) -> None:
        self.kept.emit(outcome)
        self.say(Tone.OK, message)
        self._read()


def row_of(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    """Return buttons side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for made in buttons:
        row.addWidget(made)
    row.addStretch(1)
    return row


def read_offer(owner: QWidget, desk: Desk, ask: Callable[[FindingOffer], None]) -> None:
    """Read what the form of a finding offers, then `ask`."""
    run.perform(owner, lambda: FindingOffer(*register_findings.offered(desk)), ask)


def open_words(one: FollowedFinding, today: date) -> str:
    """Return how long an open finding still has, or since when it is late."""
    over = (today - date.fromisoformat(one.contents.until)).days
    if over <= 0:
        return _say("待整改")
    return counted(_say, "逾期 {n} 天，{day} 起", over, day=one.contents.until)


def again_words(one: FollowedFinding) -> str:
    """Return that a finding of its kind was there before."""
    return _say("同一处第 {n} 次，上次 {day}").format(n=one.nth, day=one.before)


def finding_words(one: FollowedFinding) -> str:
    """Return a finding as a sentence."""
    said = one.contents
    return _say("{kind}（{where}）：{what}").format(kind=said.kind, where=said.where, what=said.what)


def _say(sentence: str, *more: Any) -> str:
    return QCoreApplication.translate("Findings", sentence, *more)
