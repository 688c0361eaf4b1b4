"""The items of a dossier with what they are kept on, and their files, shown from the encrypted store."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QSpinBox

from app.models.domain.dossier import DossierRow
from app.models.domain.item import FileRow, ItemDetail, NewItem
from app.models.domain.policy import Medium
from app.models.domain.rights import Right
from app.models.services import filing
from app.models.services.action import Outcome
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.files import ask_file
from app.ui.dialogs.form import FormDialog, Typed, choice, line
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.messages import Tone, label
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import plain

_MB = 1024 * 1024


class ItemsTab(Tab):
    """Items above, the files of the chosen one below."""

    def __init__(self, dialog: object) -> None:
        super().__init__(dialog)
        self._items: RowsModel[ItemDetail] = RowsModel((
            Column(self.tr("序号"), 56, lambda one: str(one.position)), Column(self.tr("题名"), 0, lambda one: one.title),
            Column(self.tr("合同编号"), 152, lambda one: one.number),
            Column(self.tr("原件/复印件"), 104, lambda one: self.tr("原件") if one.original else self.tr("复印件")),
            Column(self.tr("载体"), 72, lambda one: label(one.medium)),
            Column(self.tr("页数"), 56, lambda one: str(one.page_count or "")),
            Column(self.tr("日期"), 104, lambda one: one.dated_on), Column(self.tr("责任者"), 96, lambda one: one.responsible),
            Column(self.tr("存放系统"), 112, lambda one: one.held_in),
            Column(self.tr("敏感"), 88, lambda one: self.tr("敏感") if one.sensitive else "",
                   lambda one: Tone.WARN if one.sensitive else None),
            Column(self.tr("文件"), 56, lambda one: str(len(one.files) or "")),
        ))  # fmt: skip
        self._table = RowsTable(self._items, "itemsTable")
        self._files: RowsModel[FileRow] = RowsModel((
            Column(self.tr("文件名"), 0, lambda one: one.name),
            Column(self.tr("大小"), 96, lambda one: self.tr("{n} MB").format(n=f"{one.size / _MB:.2f}")),
            Column(self.tr("存入时间"), 144, lambda one: one.added_at[:16].replace("T", " ")),
            Column(self.tr("存入人"), 96, lambda one: one.added_by),
        ))  # fmt: skip
        self._shown = RowsTable(self._files, "filesTable")
        self.column.addWidget(self._table, 2)
        self.column.addWidget(plain(self.tr("所选一件的扫描件和文件（存在加密库内，查看会记入日志）"), "muted"))
        self.column.addWidget(self._shown, 1)
        self.command(self.tr("添加一件…(&N)"), "addItemButton", self._add, Right.REGISTER, "primary")
        self._attach = self.command(self.tr("存入文件…(&F)"), "attachButton", self._pick, Right.REGISTER)
        self._open = self.command(self.tr("查看文件…(&V)"), "openFileButton", self._ask_purpose, Right.CONSULT)
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)
        self._table.picked.connect(self._picked)
        self._shown.picked.connect(lambda: self._open.setEnabled(self._shown.current is not None))
        self._shown.opened.connect(self._ask_purpose)
        self._picked()

    def title(self) -> str:
        return self.tr("资料和文件")

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        self._table.show_rows(items)
        self._picked()

    def _picked(self) -> None:
        item = self._table.current
        self._attach.setEnabled(item is not None)
        self._shown.show_rows(item.files if item else ())
        self._open.setEnabled(self._shown.current is not None)

    def _add(self) -> None:
        media = {label(one): one for one in Medium}

        def keep(typed: Typed) -> object:
            new = NewItem(
                str(typed["title"]), typed["form"] == self.tr("原件"), media[str(typed["medium"])],
                int(str(typed["pages"])), str(typed["dated"]), str(typed["responsible"]), bool(typed["sensitive"]),
                str(typed["heldIn"]), bool(typed["contract"]),
            )  # fmt: skip
            return filing.add_item(self.desk, self.dialog.dossier_id, new)

        known = [paper.title for paper in self.desk.pack.papers]
        form = FormDialog(
            self.dialog, self.tr("添加一件"), self.tr("新收到的资料，列在卷内最后。"), keep, self.tr("添加(&S)")
        )
        form.add("title", self.tr("题名(&T)"), choice(known, editable=True))
        form.add("form", self.tr("原件/复印件(&O)"), choice((self.tr("原件"), self.tr("复印件"))))
        form.add("medium", self.tr("载体(&M)"), choice(tuple(media)))
        form.add("pages", self.tr("页数(&P)"), QSpinBox(maximum=9999))
        form.add("dated", self.tr("日期(&D)"), line(), self.tr("资料上写明的日期，如 2026-11-23，可不填"))
        form.add("responsible", self.tr("责任者(&R)"), line())
        form.add("heldIn", self.tr("存放系统（电子件）(&H)"), line())
        form.add("sensitive", "", QCheckBox(self.tr("含敏感信息(&E)")))
        form.add("contract", "", QCheckBox(self.tr("是合同，按档案号编号(&C)")))
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已添加。")))
        form.open()

    def _pick(self) -> None:
        item = self._table.current
        filters = [self.tr("扫描件和文件 (*.pdf *.png *.jpg *.jpeg *.mp4)"), self.tr("所有文件 (*)")]
        ask_file(self.dialog, self.tr("存入文件"), "attachDialog", filters, lambda path: self.dialog.act(
            lambda: filing.attach(self.desk, item.id, path),
            self.tr("已存入加密库。原文件仍在原处，请按规定处理。")))  # fmt: skip

    def _ask_purpose(self) -> None:
        kept = self._shown.current
        if kept is None:
            return
        form = FormDialog(
            self.dialog, self.tr("查看文件"), self.tr("查看人、时间和用途会记入操作日志。"),
            lambda typed: filing.open_file(self.desk, kept.id, str(typed["purpose"])), self.tr("查看(&V)"),
        )  # fmt: skip
        form.add("purpose", self.tr("用途(&P)"), choice(["", *self.desk.pack.borrowing.purposes], editable=True))
        form.kept.connect(lambda outcome: self._show_file(kept, outcome))
        form.open()

    def _show_file(self, kept: FileRow, outcome: Outcome[bytes]) -> None:
        if kept.type == "application/pdf":
            PdfPreview(self.dialog, kept.name, outcome.value, keep=False).open()
        elif kept.type.startswith("image/"):
            PictureDialog(self.dialog, kept.name, outcome.value).open()
        else:
            self.dialog.say(Tone.INFO, self.tr("{name} 不能在窗口内显示。它已完好地存在库内。").format(name=kept.name))


class PictureDialog(Dialog):
    """A scan, shown from memory."""

    def __init__(self, parent: Dialog, name: str, data: bytes) -> None:
        super().__init__(parent, name)
        self.setObjectName("pictureDialog")
        self.resize(900, 680)
        picture = QPixmap()
        picture.loadFromData(QByteArray(data))
        shown = QLabel(objectName="picture")
        shown.setPixmap(picture)
        area = QScrollArea()
        area.setWidget(shown)
        self.body.addWidget(area, 1)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
