"""The face of the page of stocktaking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.moments import day_of, minute_of
from app.models.domain.procedure import Step
from app.models.domain.procedures.stocktake import (
    BLIND,
    CHECK,
    CHECKED,
    COUNTING,
    CUT_AT,
    DECIDING,
    DONE,
    EXPECTED,
    FINISH,
    PLACES,
    RANGE,
    RESUME,
    SIGN,
    STOCKTAKE,
    VISITED,
    WITNESS,
)
from app.models.domain.procedures.stocktake import (
    COUNTED as WAITS_FOR_CHECK,
)
from app.models.domain.rights import Right
from app.models.domain.sampling import DrawTerms, SampleFinding
from app.models.domain.stocktake import Bucket
from app.models.services import stocktaking
from app.models.services.count_packets import PacketOut
from app.models.services.desk import Desk
from app.models.services.stocktaking import DeskState
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import COUNTED
from app.ui.messages import counted, label, text
from app.ui.pages.dockets.face import TONES, Asked, DocketPrint, DocketTask, Face
from app.ui.pages.stocktake.drawing import conclusion
from app.ui.pages.stocktake.view import DIFFERENT, CountView
from app.ui.papers import stocktake as papers
from app.ui.widgets.rows import RowColumn

UNDO, EMPTY_LABEL, DECIDE, REDRAW = "undoScan", "emptyLabel", "decide", "redraw"
WRITE_PACKET, TAKE_RETURN = "writePacket", "takeReturn"


class StocktakeFace(Face):
    """The texts and hooks of a count."""

    procedure = STOCKTAKE

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.states: dict[int, DeskState] = {}
        self.packets_out: Sequence[PacketOut] = ()
        """The packets that are out of the count that somebody is about to end."""
        self.view = CountView(by_household=desk.pack.by_household, counts=desk.can(Right.COUNT))

    def title(self) -> str:
        return self.tr("盘点")

    def opening(self) -> str:
        return self.tr("开始盘点…(&N)")

    def nothing(self) -> str:
        return self.tr("还没有盘点过。\n点“开始盘点”，选范围，再到架前扫描。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("一切以实物为准，盘点不改账"), (
            self.tr("1　开始盘点：选范围，应有的档案随即定下；可盲盘，可几个人同时点。"),
            self.tr("2　先扫位置，再逐袋扫描；空的位置扫“空”码。颜色、文字、声音当场告诉您结果。"),
            self.tr("3　点完：差异逐处决定，写明原因；找不到的报缺失，由两人核销。"),
            self.tr("4　盘点人、复核人、监盘人三人签署，打印盘点表。"),
            self.tr("抽查：审计或经理掷骰子，系统抽出若干份，照样盘点；抽得对不对，谁都能复算。"),
        )

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("日期"), 92, lambda one: day_of(one.opened_at), key="day"),
            RowColumn(self.tr("范围"), 100, self._range, key="range"),
            RowColumn(
                self.tr("状态"), 0, lambda one: text(one.state.label), lambda one: TONES.get(one.state.phase), key="state"
            ),
        )  # fmt: skip

    def read(self, docket_id: int) -> Docket:
        state = self.states[docket_id] = stocktaking.state(self.desk, docket_id)
        return state.docket

    def named(self, docket: Docket) -> tuple[int, ...]:
        state = self.states.get(docket.id)
        lines = state.count.lines.values() if state and state.count else ()
        return tuple(sorted({line.thing.dossier_id for line in lines if line.thing is not None}))

    def contents(self) -> CountView:
        return self.view

    def show_contents(self, docket: Docket) -> None:
        if docket.id in self.states:
            self.view.show_state(self.states[docket.id])

    def signed_contents(self, docket: Docket) -> QWidget:
        view = CountView(by_household=self.desk.pack.by_household, counts=False, titles=self.view.titles)
        view.show_state(self.states[docket.id])
        view.pick(DIFFERENT)
        return view

    def facts(self, docket: Docket) -> list[str]:
        body, state = docket.body, self.states.get(docket.id)
        number = self.tr("{n} 份").format(n=f"{int(body[EXPECTED]):,}") if body[EXPECTED] else self.tr("盲盘")
        message = self.tr("{range}，{number}，{places} 个位置；{who} 于 {at} 开始：{reason}")
        opened = message.format(
            range=self._range(docket), number=number, places=f"{int(body[PLACES]):,}", who=docket.opener.name,
            at=minute_of(docket.opened_at), reason=docket.opener.reason,
        )  # fmt: skip
        facts = [opened, *self._drawn_by(docket)]
        if body[BLIND] and body[EXPECTED]:
            facts.append(self.tr("盲盘"))
        if state is not None and state.counters:
            facts.append(self.tr("盘点人 {names}").format(names=self.tr("、").join(state.counters.values())))
        if body.get(CUT_AT):
            facts.append(
                self.tr("{at} 点完，盘到 {visited}/{places} 个位置").format(
                    at=minute_of(body[CUT_AT]), visited=body[VISITED], places=body[PLACES]
                )
            )
        return [*facts, *self.steps_taken(docket)]

    def _range(self, docket: DocketHead) -> str:
        name = text(docket.body[RANGE])
        return name if DrawTerms.of(docket.body) is None else self.tr("抽查 {range}").format(range=name)

    def _drawn_by(self, docket: Docket) -> list[str]:
        terms = DrawTerms.of(docket.body)
        if terms is None:
            return []
        said = self.tr("骰子 {dice}，抽查前校验码 {head}，名册 {population} 份")
        return [said.format(dice=terms.dice, head=terms.head, population=f"{terms.population:,}")]

    def _finding(self, docket: Docket) -> SampleFinding | None:
        """What a draw has shown; None for a common count, and while it goes on."""
        terms, state = DrawTerms.of(docket.body), self.states.get(docket.id)
        if terms is None or state is None or state.count is None or not docket.body.get(CUT_AT):
            return None
        return SampleFinding.of(terms, state.count)

    def warning(self, docket: Docket) -> str:
        finding = self._finding(docket)
        return conclusion(finding) if finding is not None and not finding.is_met else ""

    def next(self, docket: Docket) -> str:
        finding = self._finding(docket)
        shown = conclusion(finding) if finding is not None and finding.is_met else ""
        return "\n".join(filter(None, (shown, self._next(docket))))

    def _next(self, docket: Docket) -> str:
        state = self.states.get(docket.id)
        match docket.state.name:
            case name if name == COUNTING:
                if not self.desk.can(Right.COUNT):
                    return self.tr("正在盘点：由盘点人到架前扫描，点完后逐处决定差异。")
                return ""  # the band below says what to scan, and the room is for what was scanned
            case name if name == DECIDING:
                return self._to_decide(state)
            case name if name == WAITS_FOR_CHECK:
                return self.tr("下一步：由没有扫描、没有收取回盘、没有开单的一位同事复核，用自己的密码签署。")
            case name if name == CHECKED:
                return self.tr("下一步：由监盘人用自己的密码签署；他没有扫描、没有收取回盘，也不是复核人。")
            case name if name == DONE:
                return self.tr("已办结。请打印存档。")
        return self.tr("此盘点已作废；扫描仍留作“最近见到”。")

    def tasks(self, docket: Docket) -> tuple[DocketTask, ...]:
        found: list[DocketTask] = []
        if docket.state.name == COUNTING and self.desk.can(Right.COUNT):
            found.append(DocketTask(UNDO, self.tr("撤销上一次扫描(&Z)"), ""))
            if self.desk.can(Right.LABEL):
                found.append(DocketTask(EMPTY_LABEL, self.tr("打印“空”码…(&L)"), ""))
            found.append(DocketTask(WRITE_PACKET, self.tr("写盘点包…(&K)"), ""))
            found.append(DocketTask(TAKE_RETURN, self.tr("收取回盘…(&B)"), ""))
        if docket.state.name == DECIDING and self.desk.can(Right.COUNT):
            found.append(DocketTask(DECIDE, self.tr("决定选中的差异…(&D)")))
        if DrawTerms.of(docket.body) is not None:
            found.append(DocketTask(REDRAW, self.tr("复算…(&C)"), ""))
        return tuple(found)

    def applies(self, docket: Docket, step: Step) -> bool:
        return not (step.name == RESUME and docket.body.get(BLIND)) and super().applies(docket, step)

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {
            FINISH: self.tr("点完(&F)"), SIGN: self.tr("盘点人签署…(&G)"), CHECK: self.tr("复核人签署…(&G)"),
            WITNESS: self.tr("监盘人签署…(&G)"),
        }  # fmt: skip
        return captions.get(step.name) or self.tr("{step}…").format(step=text(step.label))

    def confirmation(self, docket: Docket, step: Step) -> str:
        if step.name != FINISH:
            return super().confirmation(docket, step)
        state = self.states.get(docket.id)
        said = [self.tr("没有盘到的位置不算缺失。"), *self._said_of_packets(docket)]
        if state is not None and state.count is not None:
            visited, places = state.count.coverage
            said.insert(0, self.tr("盘到 {visited}/{places} 个位置。").format(visited=visited, places=places))
        if docket.body.get(BLIND):
            said.append(self.tr("点完后看到差异，盲盘不能再继续点。"))
        else:
            said.append(self.tr("点完后不再扫描，逐处决定差异；需要时可以“继续点”。"))
        return "\n".join(said)

    def _said_of_packets(self, docket: Docket) -> list[str]:
        """Name the packets of which nothing has come back: once the counting has ended, their scans do not come in."""
        if not self.packets_out:
            return []
        listed = self.tr("、").join(
            self.tr("{who} {at} 写出的").format(who=one.by, at=minute_of(one.at)) for one in self.packets_out
        )
        after = (
            self.tr("盲盘点完后不能再收，那里的扫描会丢掉：请先收取回盘再点完。")
            if docket.body.get(BLIND)
            else self.tr("请先收取回盘；点完后要收，得先“继续点”。")
        )
        return [self.tr("盘点包还没有回来：{packets}。").format(packets=listed) + after]

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        body, state = docket.body, self.states[docket.id]
        assert state.count is not None
        sums = self.tr("，").join(f"{label(bucket)} {state.count.sums[bucket]:,}" for bucket in Bucket)
        finding = self._finding(docket)
        return [
            Fact(self.tr("盘点单"), docket.code), Fact(self.tr("范围"), self._range(docket)), Fact(self.tr("结果"), sums),
            Fact(self.tr("盘到的位置"), f"{body[VISITED]}/{body[PLACES]}"),
            *([Fact(self.tr("结论"), conclusion(finding))] if finding is not None else []),
        ]  # fmt: skip

    def row_count(self, docket: Docket) -> int:
        state = self.states[docket.id]
        return len(state.count.lines) if state.count else 0

    def done(self, docket: Docket, step: Step) -> str:
        said = {
            SIGN: self.tr("盘点单 {code} 已由盘点人签署，等待复核。"),
            CHECK: self.tr("盘点单 {code} 已复核，等待监盘人签署。"),
            WITNESS: self.tr("盘点单 {code} 已办结。请打印存档。"),
        }
        return said[step.name].format(code=docket.code) if step.name in said else ""

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        return self.papers(docket)[0] if step.name == WITNESS else None

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        is_over = docket.body.get(CUT_AT) is not None
        if DrawTerms.of(docket.body) is not None:
            caption, form = self.tr("打印抽查记录…(&R)"), self.tr("抽查记录")
            return (DocketPrint("sample", caption, form, docket.code, lambda: papers.sample(self.desk, docket)),)
        if not is_over:
            return ()
        form = self.tr("盘点表")
        return (
            DocketPrint("sheet", self.tr("打印盘点表…(&R)"), form, docket.code, lambda: papers.sheet(self.desk, docket)),
            DocketPrint(
                "wholeSheet", self.tr("打印全部明细…(&A)"), form, docket.code,
                lambda: papers.sheet(self.desk, docket, whole=True),
            ),
        )  # fmt: skip

    def _to_decide(self, state: DeskState | None) -> str:
        if state is None or state.count is None:
            return ""
        if left := len(state.undecided):
            return counted(self.tr, COUNTED("下一步：还有 {n} 处差异没有决定。选中一处或几处，写明处理和原因。"), left)
        return self.tr("差异都已决定。下一步：由扫描过的一位盘点人用自己的密码签署。")
