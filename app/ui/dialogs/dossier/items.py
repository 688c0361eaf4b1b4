"""The items of a dossier with what they are kept on, and their files, shown from the encrypted store."""

from __future__ import annotations

from functools import partial
from pathlib import Path, PurePath

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.item import FileRow, ItemDetail
from app.models.domain.moments import day_of, minute_of
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.pdf.pages import PdfPages
from app.models.pdf.picture import read_picture
from app.models.services import filing, misfiled, putting_in
from app.models.services.action import Outcome, admit
from app.models.services.keeping import LifeDetail
from app.ui import run
from app.ui.dialogs.dossier.add_item import AddItemDialog
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.dialogs.dossier.misfiled import MoveFileForm, VoidFileForm
from app.ui.dialogs.dossier.picture import PictureDialog
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.files import ask_files, ask_new_file, write_file
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, label, tone_of, words
from app.ui.openings import opens
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain, tooltip

_MB = 1024 * 1024
_NUMBER = 2
"""The column of contracts' numbers, for which there is room where a dossier has one."""


class ItemsTab(Tab):
    """Items above, the files of the chosen one below."""

    def __init__(self, dialog: DossierFrame) -> None:
        super().__init__(dialog)
        self._items: RowsModel[ItemDetail] = RowsModel((
            RowColumn(self.tr("序号"), 56, lambda one: str(one.position)), RowColumn(self.tr("题名"), 0, lambda one: one.title),
            RowColumn(self.tr("合同编号"), 152, lambda one: one.number),
            RowColumn(self.tr("原件/复印件"), 104, lambda one: self.tr("原件") if one.original else self.tr("复印件")),
            RowColumn(self.tr("载体"), 72, lambda one: label(one.medium)),
            RowColumn(self.tr("页数"), 56, lambda one: str(one.page_count or "")),
            RowColumn(self.tr("日期"), 96, lambda one: one.dated_on), RowColumn(self.tr("责任者"), 72, lambda one: one.responsible),
            RowColumn(self.tr("保管人"), 72, lambda one: one.keeper),
            RowColumn(self.tr("存放位置"), 112, lambda one: one.held_in or one.place),
            RowColumn(self.tr("敏感"), 88, lambda one: self.tr("敏感") if one.sensitive else "",
                   lambda one: Tone.WARN if one.sensitive else None),
            RowColumn(self.tr("文件"), 56, lambda one: str(len(one.files) or "")),
        ))  # fmt: skip
        self._table = RowsTable(self._items, "itemsTable")
        self._files: RowsModel[FileRow] = RowsModel((
            RowColumn(self.tr("文件名"), 0, lambda one: one.name),
            RowColumn(self.tr("大小"), 96, self._size),
            RowColumn(self.tr("存入时间"), 144, lambda one: minute_of(one.added_at)),
            RowColumn(self.tr("存入人"), 96, lambda one: one.added_by),
            RowColumn(self.tr("状态"), 320, self._state, lambda one: Tone.WARN if one.is_void else None),
        ))  # fmt: skip
        self._shown = RowsTable(self._files, "filesTable")
        self.column.addWidget(self._table, 2)
        self._about_files = plain("", "muted", name="aboutFiles")
        self.column.addWidget(self._about_files)
        self.column.addWidget(self._shown, 1)
        add = self.command(self.tr("添加一件…(&N)"), "addItemButton", self._add, Right.REGISTER, "primary")
        self._attach = self.command(self.tr("存入文件…(&F)"), "attachButton", self._pick, Right.REGISTER)
        self._open = self.command(self.tr("查看文件…(&V)"), "openFileButton", self._ask_purpose, Right.CONSULT)
        self._copy = self.command(self.tr("取出副本…(&O)"), "takeCopyButton", self._take_copy, Right.EXPORT)
        self._move = self.command(self.tr("移到另一份档案…(&M)"), "moveFileButton", self._ask_move, Right.CONSULT)
        self._void = self.command(self.tr("作废…(&D)"), "voidFileButton", self._ask_void, Right.CONSULT)
        for push_button in (self._move, self._void):
            push_button.setVisible(self.desk.can(Right.REGISTER) or self.desk.can(Right.DECIDE_CHANGE))
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)
        self._table.menu.offer(lambda: (add, self._attach))
        self._shown.menu.offer(lambda: (self._open, self._copy, self._move, self._void))
        self._table.picked.connect(self._picked)
        self._shown.picked.connect(self._file_picked)
        self._shown.opened.connect(self._ask_purpose)
        self._picked()

    def title(self) -> str:
        return self.tr("资料和文件")

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        self._category, self._missing = row.category, life.missing.papers
        self._table.setColumnHidden(_NUMBER, not any(one.number for one in items))
        self._table.show_rows(items)
        self._picked()

    def _picked(self) -> None:
        item = self._table.current
        self._shown.show_rows((*item.files, *item.voided) if item else ())
        self._file_picked()

    def _file_picked(self) -> None:
        """A button that is grey says why, when it is pointed at and in the line above the files."""
        kept = self._shown.current
        nothing = "" if kept is not None else self._nothing_chosen()
        is_void = self.tr("这个文件已经作废，仍可查看，不能再移动或作废。") if kept is not None and kept.is_void else ""
        for push_buttons, why in (((self._open, self._copy), nothing), ((self._move, self._void), nothing or is_void)):
            for push_button in push_buttons:
                push_button.setEnabled(not why)
                push_button.setToolTip(tooltip(why))
        self._about_files.setText(
            nothing or is_void or self.tr("所选一件的扫描件和文件（存在加密库内，查看会记入日志）")
        )

    def _nothing_chosen(self) -> str:
        item = self._table.current
        if item is None:
            return self.tr("请先在上面选一件资料，再选它的文件，才能查看、取出、移动或作废。")
        if not (item.files or item.voided):
            return self.tr("“{title}”还没有扫描件或文件，没有可以查看、取出、移动或作废的。").format(title=item.title)
        return self.tr("请先在下面选一个文件，才能查看、取出、移动或作废。")

    def _size(self, one: FileRow) -> str:
        if one.size < _MB // 10:
            return self.tr("{n} KB").format(n=f"{one.size / 1024:.1f}")
        return self.tr("{n} MB").format(n=f"{one.size / _MB:.2f}")

    def _state(self, one: FileRow) -> str:
        if not one.is_void:
            return self.tr("有效")
        return self.tr("已作废（{who}，{day}）：{why}").format(
            why=one.voided_because, who=one.voided_by, day=day_of(one.voided_at)
        )

    @opens
    def _add(self) -> None:
        form = AddItemDialog(self.dialog, self.desk, self.dialog.dossier_id, self._category, self._missing)
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已添加。")))
        form.open()

    def _pick(self) -> None:
        filters = [self.tr("扫描件和文件 (*.pdf *.png *.jpg *.jpeg *.mp4)"), self.tr("所有文件 (*)")]
        ask_files(self.dialog, self.tr("存入文件"), "attachDialog", filters, self._put_in_chosen)

    def _put_in_chosen(self, paths: list[Path]) -> None:
        """One file goes with the item that is chosen; several say by their names what they are."""
        item = self._table.current
        self.put_in(paths, item.title if item is not None and len(paths) == 1 else "")

    @opens
    def put_in(self, paths: list[Path], title: str = "") -> None:
        """Show what these files would become, and put them in."""
        try:
            admit(putting_in.look_at, self.desk)
        except Refusal as refusal:
            self.dialog.say(tone_of(refusal), words(refusal))
            return
        form = PutInDialog(self.dialog, self.desk, self.dialog.dossier_id, paths, title)
        message = COUNTED("{n} 个文件已存入加密库。原文件仍在原处，请按规定处理。")
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, counted(self.tr, message, outcome.value)))
        form.open()

    def _ask_move(self) -> None:
        if self._may_take_out():
            self._move_one(self._shown.current)

    @opens
    def _move_one(self, file: FileRow) -> None:
        form = MoveFileForm(self.dialog, self.desk, file)
        message = self.tr("已移到 {code}。两份档案的日志都已记下。")
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, message.format(code=outcome.value)))
        form.open()

    def _ask_void(self) -> None:
        if self._may_take_out():
            self._void_one(self._shown.current)

    @opens
    def _void_one(self, file: FileRow) -> None:
        message = self.tr("已作废，文件仍留在库内。")
        form = VoidFileForm(self.dialog, self.desk, file)
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, message))
        form.open()

    def _may_take_out(self) -> bool:
        """Say before anything is typed who may move a file or declare it void."""
        try:
            admit(misfiled.move_file, self.desk)
        except Refusal as refusal:
            self.dialog.say(tone_of(refusal), words(refusal))
            return False
        return True

    def _ask_purpose(self) -> None:
        kept = self._shown.current
        if kept is not None:
            self._look_into(kept)

    @opens
    def _look_into(self, kept: FileRow) -> None:
        form = FormDialog(self.dialog, self.tr("查看文件"), self.tr("查看人、时间和用途会记入操作日志。"))
        purpose = form.add_purpose(self.desk.pack)
        form.submit(self.tr("查看(&V)"), lambda: partial(filing.open_file, self.desk, kept.id, purpose.value()))
        form.kept.connect(lambda outcome: self._show_file(kept, outcome))
        form.open()

    def _show_file(self, kept: FileRow, outcome: Outcome[bytes]) -> None:
        """Show a file, or a message that it cannot be shown, without holding up the window."""
        data = outcome.value

        def damaged(refusal: Refusal) -> None:
            self.dialog.say(Tone.WARN, self.tr("{name}：{why}").format(name=kept.name, why=words(refusal)))

        if kept.type == "application/pdf":
            run.perform(self.dialog, lambda: PdfPages(data), lambda pages: PdfPreview(
                self.dialog, kept.name, data, keep=False, pages=pages).open(), damaged, lane=run.Lane.DRAW)  # fmt: skip
        elif kept.type.startswith("image/"):
            run.perform(self.dialog, lambda: read_picture(data), lambda picture: PictureDialog(
                self.dialog, kept.name, picture).open(), damaged, lane=run.Lane.DRAW)  # fmt: skip
        else:
            message = self.tr("{name} 不能在窗口内显示。它已完好地存在库内，需要时可取出副本。")
            self.dialog.say(Tone.INFO, message.format(name=kept.name))

    def _take_copy(self) -> None:
        kept = self._shown.current
        suffix = PurePath(kept.name).suffix
        filter_ = self.tr("文件 (*{suffix})").format(suffix=suffix) if suffix else self.tr("所有文件 (*)")
        ask_new_file(
            self.dialog, self.tr("取出副本"), "copyDialog", kept.name, filter_, lambda path: self._ask_copy(kept, path)
        )

    @opens
    def _ask_copy(self, kept: FileRow, path: Path) -> None:
        def take(purpose: str, recipient: Recipient | None) -> Outcome[bytes]:
            outcome = filing.export_file(self.desk, kept.id, purpose, recipient)
            write_file(path, outcome.value)
            return outcome

        form = FormDialog(
            self.dialog, self.tr("取出副本"),
            self.tr("副本存为 {file}，在加密库之外：任何打开这台电脑的人都能看到，用完请按规定销毁。"
                    "取出人、时间、用途和去处会记入操作日志。").format(file=path.name),
        )  # fmt: skip
        way_out = form.add_way_out(self.desk.pack)
        form.submit(self.tr("取出(&S)"), lambda: partial(take, *way_out()))
        message = self.tr("副本已存为 {file}。取出已记入日志。").format(file=path.name)
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, message))
        form.open()
