"""Missing dossiers: reported, searched for again, written off, and found by a scan."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.docket import Docket, DocketHead, DocketLine, Prospect
from app.models.domain.moments import day_of
from app.models.domain.procedure import Step
from app.models.domain.procedures.write_off import (
    APPROVE,
    CLOSED,
    FOUND,
    REFUSE,
    REPORTED,
    SEARCH,
    SEARCHED,
    WHERE,
    WITHDRAW,
    WRITE_OFF,
    WRITTEN_OFF,
)
from app.models.domain.rights import Right
from app.models.services import dockets
from app.reports.forms import write_off_note
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, label
from app.ui.page import FOUND as FOUND_MODE
from app.ui.page import PageSection
from app.ui.pages.dockets.face import Asked, DocketPrint, Face, Inputs, LineShown
from app.ui.pages.dockets.page import DocketPage
from app.ui.papers import write_off as papers
from app.ui.widgets.rows import RowColumn


class MissingFace(Face):
    """The texts and hooks of a write-off."""

    procedure = WRITE_OFF

    def title(self) -> str:
        return self.tr("缺失档案")

    def opening(self) -> str:
        return self.tr("报缺失…(&N)")

    def nothing(self) -> str:
        return self.tr("没有缺失的档案。\n找不到档案袋时点“报缺失”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("找不到，也要有据可查"), (
            self.desk.pack.worded(
                self.tr("1　报缺失：输入档号或房号，写明最后在哪里见过、找过哪些地方。"),
                self.tr("1　报缺失：输入档号或姓名，写明最后在哪里见过、找过哪些地方。"),
            ),
            self.tr("2　另一人复查：换一位同事再找一遍，用自己的密码签署。"),
            self.tr("3　经理批准：档案记为缺失，借出未还的记为遗失，历史记录都保留。"),
            self.tr("4　找到：在本页扫描档案袋，随即恢复在库。"),
        )

    def opening_act(self) -> str:
        return self.tr("报缺失(&P)")

    def reason_asked(self, edit: QLineEdit) -> tuple[str, QLineEdit, str]:
        return self.tr("缺失情况(&R)"), edit, self.tr("最后在哪里见过、找过哪些地方；印在核销单上")

    def opening_columns(self) -> tuple[RowColumn[Prospect], ...]:
        return (
            RowColumn(self.tr("状态"), 88, lambda one: label(one.row.state)),
            RowColumn(self.tr("保管人"), 112, lambda one: one.row.holder),
        )

    def begun(self, docket: Docket) -> str:
        return counted(self.tr, "核销单 {code} 已提出，共 {n} 份，等待另一人复查。", docket.total, code=docket.code)

    def columns(self) -> tuple[RowColumn[LineShown], ...]:
        return (RowColumn(self.tr("建档日期"), 104, lambda row: row.line.opened_on if row.line else ""),)

    def finding(self, line: DocketLine) -> tuple[str, Tone | None]:
        if line.finding == FOUND:
            message = self.tr("已找到 {day} {who}")
            return message.format(day=day_of(line.checked_at), who=line.checked_by), Tone.OK
        return (self.tr("缺失"), Tone.WARN) if line.finding else (self.tr("待复查"), None)

    def not_checking(self) -> str:
        return self.tr("条码 {code} 没有处理：请先选定列有它的、已核销的核销单再扫描；找不到的档案，请点“报缺失”。")

    def stranger(self) -> str:
        return self.tr("不在本核销单上：请放回原位")

    def facts(self, docket: Docket) -> list[str]:
        facts = super().facts(docket)
        if WHERE in docket.body:
            facts.insert(-1, self.tr("复查过：{where}").format(where=docket.body[WHERE]))
        return facts

    def next(self, docket: Docket) -> str:
        match docket.state.name:
            case name if name == REPORTED:
                return self.tr("下一步：由另一位同事再找一遍，仍未找到的，用自己的密码签署。找到了，请撤回核销单。")
            case name if name == SEARCHED:
                return self.tr("下一步：由未报缺、未复查的经理批准，可当面签署，也可登录自己的账号签署。")
            case name if name == WRITTEN_OFF:
                return self.tr("已记为缺失。找到后在本页扫描档案袋，随即恢复在库。")
            case name if name == CLOSED:
                return self.tr("已办结：档案都已找到，恢复在库。")
        return self.tr("此核销单已终止，档案的状态没有改变。")

    def warning(self, docket: Docket) -> str:
        left = docket.total - docket.checked
        if docket.state.name != WRITTEN_OFF:
            return ""
        return self.tr("⚠ {n} 份尚未找到。").format(n=left)

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {
            SEARCH: self.tr("复查签署…(&G)"), APPROVE: self.tr("经理批准签署…(&A)"), WITHDRAW: self.tr("撤回(&W)"),
            REFUSE: self.tr("退回…(&T)"),
        }  # fmt: skip
        return captions.get(step.name) or super().caption(docket, step)

    def confirmation(self, docket: Docket, step: Step) -> str:
        return counted(self.tr, "撤回后这份核销单不能再用，其中 {n} 份档案的状态不变。", docket.total)

    def why(self, docket: Docket, step: Step) -> str:
        return counted(self.tr, "退回核销单，其中 {n} 份档案的状态不变。报缺人会看到您写的理由。", docket.total)

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != SEARCH:
            return None
        return ReasonDialog(
            page, self.tr("复查"), self.tr("复查人另行查找，仍未找到的，写明找过的地方后签署。"),
            self.tr("复查过的地方(&R)"), self.tr("由复查人签署…(&S)"), lambda where: read({WHERE: where}), stays=True,
        )  # fmt: skip

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        where = asked.inputs.get(WHERE, docket.body.get(WHERE, ""))
        return [*super().signed_facts(docket, step, asked), Fact(self.tr("复查过的地方"), where)]

    def done(self, docket: Docket, step: Step) -> str:
        if step.name == SEARCH:
            message = self.tr("核销单 {code} 已由{who}复查签署，等待经理批准。")
            return message.format(code=docket.code, who=docket.taken(SEARCH)[0].name)
        if step.name == APPROVE:
            return counted(self.tr, "核销单 {code} 已批准，{n} 份档案记为缺失。", docket.total, code=docket.code)
        return ""

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        def make() -> bytes:
            return write_off_note.render(papers.note(self.desk, docket, dockets.anchors(self.desk, docket)))

        return (DocketPrint("note", self.tr("打印核销单…(&R)"), self.tr("缺失核销单"), docket.code, make),)


class MissingPage(DocketPage):
    """Write-offs. A scan on this page finds a bag again."""

    key: ClassVar[str] = "missing"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "缺失")
    icon: ClassVar[str] = "missing"
    section: ClassVar[PageSection] = PageSection.ENDING
    right: ClassVar[Right | None] = Right.REPORT_MISSING
    modes = (FOUND_MODE,)
    face_class = MissingFace
