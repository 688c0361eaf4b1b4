"""The three checks of the trail: the whole chain, the code of an old slip, the archive's file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from app.models.domain import codes
from app.models.domain.chain import AuditEvent
from app.models.domain.codes import fold
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.tampering import Finding
from app.models.services import archives, trail
from app.models.services.conducts.every import CONDUCTS
from app.models.services.trail import AnchorFinding, TrailReport
from app.ui import icons, theme
from app.ui.checksums import checksum_name
from app.ui.dialogs.progress import perform_long
from app.ui.messages import Tone, counted, text, tone_of, words
from app.ui.page import Page
from app.ui.run import Newest
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain

_SHOWN_PROBLEMS = 3
_SHOWN_FINDINGS = 5


class Checks(QFrame):
    """`found` carries the event of an anchor."""

    found = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("card")
        self._page, self._desk, self._newest = page, page.desk, Newest()
        self._anchor = named(QLineEdit(maxLength=120), "anchorEdit")
        self._anchor.setPlaceholderText(self.tr("单据页脚的校验码（如 128-ABCD-EFGH-2345-WXYZ），或清册、清单的校验值"))
        self._anchor.returnPressed.connect(self._find)
        find = button(self.tr("核对单据(&F)"), name="anchorButton")
        find.clicked.connect(self._find)
        verify = button(self.tr("校验全部(&V)"), "primary", name="verifyButton")
        verify.clicked.connect(self._verify)
        file = button(self.tr("检查文件(&I)"), name="fileButton")
        file.clicked.connect(self._check_file)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._anchor, find, file, verify):
            row.addWidget(part)
        row.insertSpacing(2, 24)
        row.setStretch(0, 1)
        self._icon = QLabel()
        self._verdict = plain(wrap=True, name="auditVerdict")
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._icon)
        said.addWidget(self._verdict, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addLayout(said)
        self._icon.hide()
        self._verdict.hide()

    def _tell(self, tone: Tone, text: str) -> None:
        self._verdict.setText(text)
        self._verdict.setStyleSheet(f"color: {theme.colours().tone(tone)[0]}; font-weight: bold")
        self._icon.setPixmap(icons.tone_icon(tone).pixmap(QSize(20, 20)))
        self._icon.show()
        self._verdict.show()

    def _refused(self, refusal: Refusal) -> None:
        self._tell(tone_of(refusal), words(refusal))

    def _verify(self) -> None:
        perform_long(
            self._page,
            self.tr("正在校验全部操作日志"),
            lambda progress, cancelled: trail.verify(self._desk, progress, cancelled),
            self._verified,
            self._refused,
        )

    def _verified(self, report: TrailReport) -> None:
        if report.whole:
            self._tell(
                Tone.OK,
                self.tr(
                    "全部一致：{n} 条日志首尾相接，{m} 份签署均有效，档案内容与封存相符。当前校验码 {anchor}"
                ).format(n=f"{report.events:,}", m=report.signoffs, anchor=report.head_anchor),
            )
            return
        said = []
        if report.broken_at is not None:
            said.append(self.tr("第 {n} 条起不符：日志在此处被改动或删去。").format(n=report.broken_at))
        if report.bad_signoffs:
            numbers = self.tr("、").join(str(number) for number in report.bad_signoffs)
            said.append(counted(self.tr, "第 {numbers} 份签署无法验证。", len(report.bad_signoffs), numbers=numbers))
        said += self._found(report.findings)
        said.append(self.tr("请停止使用，保留档案库文件夹，通知审计人员，并用最近的备份和旧单据的校验码核对。"))
        self._tell(Tone.ERROR, "".join(said))

    def _found(self, findings: Sequence[Finding]) -> list[str]:
        """The first findings in words, and how many more there are."""
        shown = [
            text(one.fault.label).format(what=text(one.what).format(kind=one.kind, code=one.code), seq=one.seq)
            for one in findings[:_SHOWN_FINDINGS]
        ]
        rest = len(findings) - len(shown)
        more = self.tr("另有 {n} 处，用命令 main.py verify 逐条列出。").format(n=f"{rest:,}") if rest else ""
        return [self.tr("{finding}。").format(finding=one) for one in shown] + ([more] if more else [])

    def _find(self) -> None:
        typed, desk = fold(self._anchor.text()), self._desk

        def look() -> AnchorFinding | AuditEvent | None:
            try:
                code = codes.read_checksum(typed)
            except BadInput:
                return trail.find_anchor(desk, typed)
            return trail.find_checksum(desk, code)

        def show(found: AnchorFinding | AuditEvent | None) -> None:
            if isinstance(found, AnchorFinding):
                self._show_finding(found)
            else:
                self._show_list(found)

        self._page.perform(look, self._newest.ask(show), self._newest.go_on(self._refused))

    def _show_list(self, event: AuditEvent | None) -> None:
        if event is None:
            self._tell(
                Tone.ERROR,
                self.tr("没有哪份清单有这个校验值：抄错了，或单据不是本档案库的。请照单据再核对一遍。"),
            )
            return
        kind, _, step = event.action.partition(".")
        procedure = CONDUCTS[kind].procedure
        what = self.tr("{docket} {code} 的{checksum}（{step}时固定）").format(
            docket=text(procedure.label), code=event.detail.get("list") or event.subject.partition(":")[2],
            checksum=checksum_name(kind, step), step=text(procedure.step(step).label),
        )  # fmt: skip
        self._tell(
            Tone.OK,
            self.tr("与单据一致：这是{what}，记于第 {n} 行，见下方。").format(what=what, n=event.seq),
        )
        self.found.emit(event)

    def _show_finding(self, finding: AnchorFinding) -> None:
        if finding.event is None:
            self._tell(
                Tone.ERROR,
                self.tr("第 {n} 行已不存在：日志曾被截断，或单据不是本档案库的。请通知审计人员。").format(
                    n=finding.seq
                ),
            )
        elif not finding.matches:
            self._tell(
                Tone.ERROR,
                self.tr("第 {n} 行的内容已改，与单据不符（或校验码抄错）。请再核对一遍，仍不符时通知审计人员。").format(
                    n=finding.seq
                ),
            )
            self.found.emit(finding.event)
        else:
            self._tell(Tone.OK, self.tr("与单据一致：第 {n} 行未被改动，见下方。").format(n=finding.seq))
            self.found.emit(finding.event)

    def _check_file(self) -> None:
        self._page.perform(lambda: archives.file_problems(self._desk), self._show_file, self._refused)

    def _show_file(self, problems: list[str]) -> None:
        if not problems:
            self._tell(Tone.OK, self.tr("档案库文件完好：加密页和数据结构均通过检查。"))
            return
        self._tell(
            Tone.ERROR,
            counted(
                self.tr, "档案库文件已损坏（{n} 处：{some}）。请停止使用，从最近的备份恢复，并联系系统管理员。",
                len(problems), some=self.tr("；").join(problems[:_SHOWN_PROBLEMS]),
            ),
        )  # fmt: skip
