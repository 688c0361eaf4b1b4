"""The checklist as it would be signed: what the leaver keeps, has on loan, is asked to decide, and holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.domain.handover import Checklist, KeptLine, LoanDue, Waiting
from app.models.domain.policy.pack import Pack
from app.ui.messages import Tone, counted, text
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain


class ChecklistView(QFrame):
    """Read-only, with every line; without a checklist it says how a handover goes."""

    def __init__(self, pack: Pack, name: str) -> None:
        super().__init__()
        self._pack = pack
        self._households: dict[str, str] = {}
        room: RowColumn[KeptLine] = RowColumn(
            self.tr("房号"), 112, lambda line: self._households.get(line.reference_code, "")
        )
        self._kept: RowsModel[KeptLine] = RowsModel(
            (
                RowColumn(self.tr("档号"), 184, lambda line: line.reference_code),
                *((room,) if pack.by_household else ()),
                RowColumn(self.tr("存放位置"), 104, lambda line: line.place),
                RowColumn(self.tr("页数"), 48, lambda line: str(line.page_count) if line.page_count else ""),
                RowColumn(
                    self.tr("备注"),
                    0,
                    lambda line: self.tr("本人借阅未还") if line.borrowed else "",
                    lambda line: Tone.WARN if line.borrowed else None,
                ),
            )
        )
        self._title = plain(kind="heading", name=f"{name}Title", wrap=True)
        self._table = RowsTable(self._kept, f"{name}Table")
        self._rest = plain(wrap=True, name=f"{name}Rest")
        rest = Scrolling(inside=self._rest)
        self._rest.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._table, 1)
        column.addWidget(rest, 1)

    def show_list(self, listed: Checklist | None, households: dict[str, str]) -> None:
        """Show a checklist, with the households by reference code, or how it goes when no leaver is chosen."""
        self._households = households
        self._table.setVisible(listed is not None and bool(listed.kept))
        if listed is None:
            self._title.setText(self.tr("选定移交人后，这里列出全部应交接的内容"))
            listed_itself = self._pack.worded(
                self.tr("保管的档案、未还的借阅、待审批的事项和负责的楼栋自动列出；钥匙和设备在左边逐行填写。"),
                self.tr("保管的档案、未还的借阅和待审批的事项自动列出；钥匙和设备在左边逐行填写。"),
            )
            then = self.tr("三方签署后一次转移，离职人的账号同时停用，并打印离职交接清单。")
            self._rest.setText(f"{listed_itself}\n{then}")
            return
        self._title.setText(counted(self.tr, "{name} 保管档案 {n} 份", len(listed.kept), name=listed.leaver))
        self._kept.show(listed.kept)
        sections = (
            (self.tr("本人借阅未还"), [self._loan(one) for one in listed.loans_due]),
            (self.tr("待办事项"), [self._waiting(one) for one in listed.waiting]),
            *([(self.tr("负责楼栋"), listed.buildings)] if self._pack.by_household else []),
            *([(self.tr("负责区域"), listed.areas)] if listed.areas else []),
            *([(self.tr("负责客户的档案"), listed.managed)] if listed.managed else []),
            (self.tr("钥匙、印章和设备"), listed.devices),
        )
        said = [self.tr("另有 {n} 份借出中，由借阅人负责。").format(n=listed.lent_out)] if listed.lent_out else []
        for caption, found in sections:
            said.append(self.tr("{caption}（{n}）").format(caption=caption, n=len(found)))
            said += [f"　{line}" for line in found or [self.tr("无")]]
        self._rest.setText("\n".join(said))

    def _loan(self, one: LoanDue) -> str:
        return self.tr("{code} 应还 {due}").format(code=one.reference_code, due=one.due_on)

    def _waiting(self, one: Waiting) -> str:
        return self.tr("{kind} {code}（{state}）{who}").format(
            kind=text(one.kind), code=one.code, state=text(one.state), who=one.who
        )
