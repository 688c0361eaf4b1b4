"""Packages to paired archives: written to a stick, and closed by the receipt that comes back."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QPushButton

from app.models.domain.docket import Docket, DocketHead, DocketLine, Verdict
from app.models.domain.moments import minute_of
from app.models.domain.package import head_anchor
from app.models.domain.procedure import Step
from app.models.domain.procedures.package_out import (
    ACKNOWLEDGE,
    DEED,
    GIVE_UP,
    HEAD,
    NAME,
    PACKAGE_OUT,
    PARTLY,
    RECEIVED,
    SENT,
    THEIR_CODES,
    THEIR_DOCKET,
    THEIR_SIGNATURES,
)
from app.models.domain.rights import Right
from app.models.services import package_out
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.package_out import WrittenPackage
from app.ui.dialogs.files import write_file
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted
from app.ui.page import PageSection
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import DocketTask, Face, LineShown
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.packages.stick import SEALED, ask_sealed, ask_where
from app.ui.widgets.rows import RowColumn

_WRITE, _RECEIPT = "write", "receipt"


class PackageOutFace(Face):
    """The texts and hooks of a package out."""

    procedure = PACKAGE_OUT

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._written: dict[int, tuple[str, ...]] = {}

    ticks = False

    def title(self) -> str:
        return self.tr("寄出包")

    def nothing(self) -> str:
        return self.tr("没有寄出包。\n移出单的接收单位选配对馆，交接签署后，这里就有寄出包。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("随袋送一个封装包"), (
            self.tr("1　移出：在“移出”页，接收单位选配对馆，批准、扫描、交接签署。"),
            self.tr("2　写到U盘：目录、资料、扫描件和签署封给对方的公钥，别人打不开；客户没有同意的敏感信息不随包。"),
            self.tr("3　对方打开封装包，逐袋扫描签收，把回执写在U盘上送回。"),
            self.tr("4　收取回执：收到的办结；没有送到的，另开一个寄出包继续。U盘丢失的，重写一份即可。"),
        )

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        first, _number, last = super().list_columns()
        return (first, RowColumn(self.tr("档案馆"), 88, lambda one: one.body.get(NAME, "—"), key="archive"), last)

    def columns(self) -> tuple[RowColumn[LineShown], ...]:
        return (RowColumn(self.tr("对方档号"), 192, _their_code),)

    def read(self, docket_id: int) -> Docket:
        docket = super().read(docket_id)
        self._written[docket_id] = package_out.writings(self.desk, docket)
        return docket

    def facts(self, docket: Docket) -> list[str]:
        written = self._written.get(docket.id, ())
        said = [
            self.tr("交给 {name}，移出单 {deed}").format(
                name=docket.body.get(NAME, "—"), deed=docket.body.get(DEED, "—")
            )
        ]
        if written:
            said.append(counted(
                self.tr, COUNTED("已写到U盘 {n} 次，最近 {time}"), len(written), time=minute_of(written[-1])
            ))  # fmt: skip
        if THEIR_DOCKET in docket.body:
            theirs = self.tr("对方收包单 {code}：{who}").format(
                code=docket.body[THEIR_DOCKET], who="；".join(docket.body[THEIR_SIGNATURES].splitlines()) or "—"
            )
            said += [theirs, self.tr("对方操作日志至 {head}").format(head=head_anchor(docket.body[HEAD]))]
        return [*said, *self.steps_taken(docket)]

    def finding(self, line: DocketLine) -> tuple[str, Tone | None]:
        if line.finding == Verdict.ACCEPTED:
            return self.tr("对方已收"), Tone.OK
        if line.finding == Verdict.WITHDRAWN:
            return self.tr("没有送到，另开包"), Tone.WARN
        return self.tr("在途"), None

    def next(self, docket: Docket) -> str:
        if docket.state.name == SENT and self._written.get(docket.id):
            return self.tr("下一步：等对方回执。送回后，点“收取回执”；U盘丢失的，再写一份。")
        return {
            SENT: self.tr("下一步：写到U盘，随袋送交；对方送回回执后，点“收取回执”。"),
            RECEIVED: self.tr("已办结：对方已全部签收。"),
            PARTLY: self.tr("已办结：没有送到的，已另开寄出包继续。"),
        }.get(docket.state.name, self.tr("已停止等待。档案退回来的，在“收进”页扫描；找不到的，请查移出交接文据。"))

    def tasks(self, docket: Docket) -> tuple[DocketTask, ...]:
        if docket.state.name != SENT:
            return ()
        return (
            DocketTask(_WRITE, self.tr("写到U盘…(&U)")),
            DocketTask(_RECEIPT, self.tr("收取回执…(&R)")),
        )

    def applies(self, docket: Docket, step: Step) -> bool:
        return step.name != ACKNOWLEDGE

    def caption(self, docket: DocketHead, step: Step) -> str:
        return self.tr("停止等待…(&W)") if step.name == GIVE_UP else super().caption(docket, step)

    def why(self, docket: Docket, step: Step) -> str:
        return counted(
            self.tr, "停止等待后，这个包不能再写出，也不再收回执，其中 {n} 份档案仍算在{name}。", docket.total,
            name=docket.body[NAME],
        )  # fmt: skip


class PackageOutActs(DocketActs):
    """The steps of a package, what is written to the stick, and the receipt."""

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Write the package, or take its receipt in."""
        if task.name == _WRITE:
            self._write(docket)
        else:
            self._receipt(docket)

    def _write(self, docket: Docket) -> None:
        suggested = self.tr("封装包 {code}").format(code=docket.code)
        ask_where(self._page, self.tr("写到U盘"), suggested, SEALED, partial(self._written, docket))

    def _written(self, docket: Docket, path: Path) -> None:
        def write() -> Outcome[WrittenPackage]:
            outcome = package_out.write(self._desk, docket.id)
            write_file(path, outcome.value.sealed)
            return outcome

        def done(outcome: Outcome[WrittenPackage]) -> None:
            said = self.tr("封装包已写到 {file}，只有{name}打得开。请随袋送交。")
            more = outcome.value.withheld
            kept = counted(self.tr, "没有客户同意或放不下的 {n} 项留在本馆。", more) if more else ""
            self._page.say(Tone.OK, said.format(file=path.name, name=docket.body[NAME]) + kept)

        self._page.act(write, done, on=(Docket, docket.id))

    def _receipt(self, docket: Docket) -> None:
        ask_sealed(self._page, self.tr("选择对方的回执"), partial(self._acknowledge, docket))

    def _acknowledge(self, docket: Docket, path: Path) -> None:
        def taken(outcome: Outcome[Docket]) -> None:
            self._done(outcome.value)
            lines = outcome.value.lines
            arrived = sum(line.finding == Verdict.ACCEPTED for line in lines)
            said = counted(self.tr, "{name}已签收 {n} 份。", arrived, name=docket.body[NAME])
            if left := len(lines) - arrived:
                said += counted(self.tr, "没有送到的 {n} 份另开寄出包。", left)
            self._page.say(Tone.OK if not left else Tone.WARN, said)

        self._page.act(
            lambda: package_out.acknowledge(self._desk, docket.id, path), taken, on=(Docket, docket.id)
        )  # fmt: skip


class PackageOutPage(DocketPage):
    """Packages that wait for their receipt. They are opened by the deed of moving out."""

    key: ClassVar[str] = "package-out"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "寄出包")
    icon: ClassVar[str] = "package-out"
    section: ClassVar[PageSection] = PageSection.MOVING
    right: ClassVar[Right | None] = Right.MOVE_OUT
    face_class = PackageOutFace
    acts_class = PackageOutActs

    def _opening(self) -> QPushButton:
        made = super()._opening()
        made.hide()
        return made


def _their_code(row: LineShown) -> str:
    """Return the code that a dossier has with the other archive, once the receipt has said it."""
    codes: dict[str, str] = json.loads(row.docket.body.get(THEIR_CODES, "{}"))
    return codes.get(row.code, "")
