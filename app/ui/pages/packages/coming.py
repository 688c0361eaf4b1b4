"""Packages from paired archives: opened before the bags come, scanned by their sender's labels, signed for, answered by a receipt."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.models.domain import codes
from app.models.domain.codes import CodeKind
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.errors import BadInput
from app.models.domain.moments import day_of
from app.models.domain.package import PackageList, head_anchor
from app.models.domain.package_docket import ComingBag, bags_of, scanned_of
from app.models.domain.procedure import Step
from app.models.domain.procedures.package_in import (
    DEED,
    EXPECTED,
    HEAD,
    NAME,
    PACKAGE_IN,
    PLACE,
    RECEIVE,
    RECEIVED,
    SIGNATURES,
    WITHDRAW,
)
from app.models.domain.rights import Right
from app.models.services import package_in
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.files import write_file
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, text
from app.ui.openings import opens
from app.ui.page import PACKAGE_IN as PACKAGE_IN_MODE
from app.ui.page import Page, PageSection
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import TONES, Asked, DocketTask, Face, Inputs
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.packages.stick import SEALED, ask_sealed, ask_where
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable

_UNSCAN, _RECEIPT, _LABELS = "unscan", "receipt", "labels"


class PackageInFace(Face):
    """The texts and hooks of a package in."""

    procedure = PACKAGE_IN

    def title(self) -> str:
        return self.tr("收到包")

    def opening(self) -> str:
        return self.tr("打开封装包…(&N)")

    def nothing(self) -> str:
        return self.tr("没有收到包。\n配对馆送来U盘时，点“打开封装包”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("先看目录，再逐袋扫描"), (
            self.tr("1　打开封装包：目录先于档案袋可见，同一个包只收一次。"),
            self.tr("2　扫描：按送方贴的条码逐袋扫描；没有到的不扫。"),
            self.tr("3　签收：写明存放位置，签署后按本馆档号建档，资料、卷内件和扫描件一并收入，待本馆核实确认。"),
            self.tr("4　写回执：把回执写在U盘上交送方，送方凭回执办结。"),
        )

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("编号"), 120, lambda one: one.code, key="code"),
            RowColumn(self.tr("送方"), 88, lambda one: one.body[NAME], key="archive"),
            RowColumn(
                self.tr("状态"), 0, lambda one: text(one.state.label), lambda one: TONES.get(one.state.phase), key="state"
            ),
        )  # fmt: skip

    def contents(self) -> QWidget:
        self.bags: RowsModel[ComingBag] = RowsModel(self._columns())
        self.bag_table = RowsTable(self.bags, "comingBags", tall=True)
        self.bag_table.setMinimumHeight(160)
        return self.bag_table

    def show_contents(self, docket: Docket) -> None:
        at = self.bag_table.current
        self.bags.show(bags_of(docket))
        row = next((place for place, one in enumerate(self.bags.rows) if at and one.label == at.label), None)
        if row is not None:
            self.bag_table.selectRow(row)

    def signed_contents(self, docket: Docket) -> QWidget:
        rows: RowsModel[ComingBag] = RowsModel(self._columns())
        rows.show(bags_of(docket))
        table = RowsTable(rows, "signedBags", tall=True)
        rows.setParent(table)
        return table

    def facts(self, docket: Docket) -> list[str]:
        body = docket.body
        message = self.tr("{name}移出单 {deed}，{n} 份，{who} 于 {day} 打开：{reason}")
        opener = docket.opener
        came = message.format(
            name=body[NAME],
            deed=body[DEED],
            n=len(bags_of(docket)),
            who=opener.name,
            day=day_of(opener.at),
            reason=opener.reason,
        )
        signed = self.tr("送方签署：{who}").format(who="；".join(body[SIGNATURES].splitlines()) or "—")
        head = self.tr("送方操作日志至 {head}").format(head=head_anchor(body[HEAD]))
        return [came, signed, head, *self.steps_taken(docket)]

    def next(self, docket: Docket) -> str:
        if docket.state.name == EXPECTED:
            message = self.tr("下一步：按送方条码逐袋扫描（已扫 {n}/{total}），由档案管理员写明存放位置并签收。")
            return message.format(n=len(scanned_of(docket)), total=len(bags_of(docket)))
        if docket.state.name == RECEIVED:
            return self.tr(
                "已签收：马上贴本馆标签，送方条码在本馆可能是另一份档案；再写回执交送方。新档案待本馆核实、确认。"
            )
        return self.tr("已退回：没有收下档案。请写回执交送方。")

    def tasks(self, docket: Docket) -> tuple[DocketTask, ...]:
        if docket.state.name != EXPECTED:
            labels = DocketTask(_LABELS, self.tr("打印本馆标签…(&B)"))
            printed = docket.state.name == RECEIVED and self.desk.can(Right.LABEL)
            return (*((labels,) if printed else ()), DocketTask(_RECEIPT, self.tr("写回执…(&U)")))
        return (DocketTask(_UNSCAN, self.tr("撤销选中一袋的扫描…(&Z)"), ""),) if scanned_of(docket) else ()

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {RECEIVE: self.tr("签收…(&G)"), WITHDRAW: self.tr("退回…(&W)")}
        return captions.get(step.name) or super().caption(docket, step)

    def why(self, docket: Docket, step: Step) -> str:
        return counted(self.tr, "退回后这个包不能再收，其中 {n} 份档案不建档。", len(bags_of(docket)))

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        if step.name != RECEIVE:
            return None
        arrived = len(scanned_of(docket))
        message = counted(self.tr, "扫描到的 {n} 份档案按本馆档号建档，放在同一处。", arrived)
        if left := len(bags_of(docket)) - arrived:
            message += counted(self.tr, "没有到的 {n} 份写在回执上。", left)
        return ReasonDialog(
            page, self.tr("签收"), message, self.tr("存放位置(&P)"), self.tr("由档案管理员签署…(&S)"),
            lambda place: read({PLACE: place}), stays=True,
        )  # fmt: skip

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        return [
            Fact(self.tr("送方"), docket.body[NAME]), Fact(self.tr("收包单"), docket.code),
            Fact(text((PACKAGE_IN.fields or {})[PLACE]), asked.inputs.get(PLACE, "")),
        ]  # fmt: skip

    def row_count(self, docket: Docket) -> int:
        return len(bags_of(docket))

    def done(self, docket: Docket, step: Step) -> str:
        if step.name != RECEIVE:
            return ""
        return counted(
            self.tr, "收包单 {code}：{n} 份档案已建档入库。请写回执交送方。", len(scanned_of(docket)), code=docket.code
        )

    def _columns(self) -> tuple[RowColumn[ComingBag], ...]:
        return (
            RowColumn(self.tr("送方档号、条码"), 192, lambda one: f"{one.code}\n{one.label}"),
            RowColumn(self.tr("件/扫描件"), 80, lambda one: f"{one.items}/{one.scans}"),
            RowColumn(self.tr("留在送方"), 72, lambda one: str(one.withheld or "—")),
            RowColumn(self.tr("核对"), 144, self._scanned, lambda one: Tone.OK if one.at else None),
            RowColumn(self.tr("本馆档号"), 0, lambda one: one.here or "—"),
        )  # fmt: skip

    def _scanned(self, one: ComingBag) -> str:
        if not one.at:
            return self.tr("未扫描")
        return self.tr("已扫 {time} {who}").format(time=one.at[11:16], who=one.by)


class OpenPackageDialog(FormDialog):
    """A package whose list can be read: who brought it. `kept` carries the docket."""

    def __init__(self, parent: QWidget, desk: Desk, path: Path, read: tuple[str, PackageList]) -> None:
        name, package = read
        scans = sum(one.scans for one in package.dossiers)
        message = counted(
            self.tr, "移出单 {deed}（{nature}）：{n} 份档案，扫描件 {scans} 个。移出说明：{reason}", len(package.dossiers),
            deed=package.deed, nature=text(package.nature), scans=scans, reason=package.reason,
        )  # fmt: skip
        super().__init__(
            parent, self.tr("打开封装包"), self.tr("{name}送来").format(name=name), message=message,
            name="openPackageDialog",
        )  # fmt: skip
        who = self.add(
            "bringerEdit", self.tr("由谁送来(&B)"), TextLine(longest=60), answers="由谁送来", needed=self.tr("请写明由谁送来。"),
        )  # fmt: skip
        self.submit(self.tr("开收包单(&S)"), lambda: partial(package_in.announce, desk, path, who.value()))


class PackageInActs(DocketActs):
    """The steps of a package that came, a scan that is taken back, new labels, and the receipt."""

    def __init__(self, page: Page, face: Face, done: Callable[[Docket], None]) -> None:
        super().__init__(page, face, done)
        self._label_place = SheetPosition()

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Write the receipt, or take back the scan of the chosen bag."""
        if task.name == _RECEIPT:
            self._receipt(docket)
            return
        if task.name == _LABELS:
            self._labels(docket)
            return
        face = self._face
        chosen = face.bag_table.current if isinstance(face, PackageInFace) else None
        if chosen is None or not chosen.at:
            self._page.say(Tone.INFO, self.tr("请先选中一袋已扫描的档案。"))
        else:
            self._unscan(docket, chosen)

    @opens
    def _unscan(self, docket: Docket, chosen: ComingBag) -> None:
        said = self.tr("{code}\n撤销后，这一袋算没有到。原来的扫描和理由都会留在操作日志里。").format(code=chosen.code)
        dialog = ReasonDialog(
            self._page, self.tr("撤销扫描"), said, self.tr("理由(&R)"), self.tr("撤销扫描(&S)"),
            partial(package_in.unscan, self._desk, docket.id, chosen.label),
        )  # fmt: skip
        dialog.open_over(self._page, lambda outcome: self._done(outcome.value))

    @opens
    def _labels(self, docket: Docket) -> None:
        def show(ids: list[int]) -> None:
            LabelsDialog(self._page, self._desk, ids, self._label_place).open()

        self._page.perform(lambda: package_in.entered(self._desk, docket.id), show)

    def _receipt(self, docket: Docket) -> None:
        suggested = self.tr("回执 {code}").format(code=docket.code)
        ask_where(self._page, self.tr("写回执"), suggested, SEALED, partial(self._written, docket))

    def _written(self, docket: Docket, path: Path) -> None:
        said = self.tr("回执已写到 {file}，请交给{name}。").format(file=path.name, name=docket.body[NAME])

        def write() -> Outcome[bytes]:
            outcome = package_in.receipt(self._desk, docket.id)
            write_file(path, outcome.value)
            return outcome

        self._page.act(write, lambda _outcome: self._page.say(Tone.OK, said), on=(Docket, docket.id))


class PackageInPage(DocketPage):
    """Packages that came. A scan on this page is the label of their sender."""

    key: ClassVar[str] = "package-in"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "收到包")
    icon: ClassVar[str] = "package-in"
    section: ClassVar[PageSection] = PageSection.MOVING
    right: ClassVar[Right | None] = Right.REGISTER
    modes = (PACKAGE_IN_MODE,)
    face_class = PackageInFace
    acts_class = PackageInActs

    def on_scan(self, text: str) -> bool:
        docket = self._panel.docket
        # A torn label: the code by which the sender calls the bag stands in the list.
        called = {one.code.casefold(): one.label for one in bags_of(docket)} if docket is not None else {}
        try:
            code = codes.read(called.get(text.strip().casefold(), text))
        except BadInput:
            return False
        if code.kind is not CodeKind.DOSSIER:
            return super().on_scan(text)
        if docket is None:
            self._complain(
                self.tr("条码 {code} 没有处理：请先点“打开封装包”，或选定一份待扫描的收包单。").format(code=code.text)
            )
        elif docket.state.name != EXPECTED:
            self._complain(
                self.tr("条码 {code} 没有处理：这个包已办结。迟到的袋请放在一边，等送方另写的包。").format(
                    code=code.text
                )
            )
        else:
            self.act(lambda: package_in.scan(self.desk, docket.id, code.text), partial(self._scanned, code.text))
        return True

    def _scanned(self, label: str, outcome: Outcome[Docket]) -> None:
        docket = outcome.value
        shown = self._panel.docket
        if shown is not None and shown.id == docket.id:
            self._panel.show_docket(docket)
        called = next(one.code for one in bags_of(docket) if one.label == label)
        message = self.tr("{code} 已扫，{n}/{total}。")
        self.say(Tone.OK, message.format(code=called, n=len(scanned_of(docket)), total=len(bags_of(docket))))

    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        del dossier_ids
        ask_sealed(self, self.tr("打开封装包"), self._look)

    @opens
    def _look(self, path: Path) -> None:
        self.perform(
            lambda: package_in.look(self.desk, path), lambda read: self._ask_who(path, read), on="package"
        )  # fmt: skip

    def _ask_who(self, path: Path, read: tuple[str, PackageList]) -> None:
        OpenPackageDialog(self, self.desk, path, read).open_over(self, self._announced)

    def _announced(self, outcome: Outcome[Docket]) -> None:
        self._wanted = outcome.value.code
        self.refresh()
        self.say(Tone.OK, self.tr("已开收包单 {code}，请按送方条码逐袋扫描。").format(code=outcome.value.code))
