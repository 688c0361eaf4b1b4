"""A folder of scans named by 档号 into its bags: judged, shown, put in, with a report of the files that stayed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.services import putting_in
from app.models.services.desk import Desk
from app.models.services.putting_in import Candidate, Filled
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.progress import perform_long
from app.ui.dialogs.put_in.table import CandidatesTable
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted
from app.ui.widgets.text import plain

_SIZE = (1240, 620)


class FolderDialog(Dialog):
    """`filled` carries the Filled. Nothing in the folder is changed or deleted."""

    filled = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, folder: Path) -> None:
        super().__init__(parent, self.tr("从文件夹归入扫描件"))
        self.setObjectName("folderDialog")
        self.resize(*_SIZE)
        self._desk, self._folder = desk, folder
        self._candidates: list[Candidate] = []
        self._titles = list(dict.fromkeys(paper.title for paper in desk.pack.papers))
        self._heading = plain(self.tr("文件夹 {folder}").format(folder=folder.name), "heading", name="folderHeading")
        self._table = CandidatesTable(many_bags=True)
        self.body.addWidget(self._heading)
        self.body.addWidget(plain(
            self.tr("文件或所在文件夹以档号或条码命名，例如“档号 身份证.jpg”。题名双击可改。"
                    "制度未列为普通资料的，先按“敏感”存入，确认不含敏感信息的可取消勾选。"
                    "每份档案的文件要么全部归入，要么一个不归；文件夹里的文件不改动、不删除。"), "muted", wrap=True))  # fmt: skip
        self.body.addWidget(self._table, 1)
        self._cancel = self.add_cancel()
        self._ok = self.add_button(self.tr("归入(&S)"), "okButton", "primary", default=True)
        self._ok.clicked.connect(self._go)
        self._ok.setEnabled(False)
        self._table.ticked.connect(self._say_count)
        self.watch(self._table.is_decided)

    def look(self) -> None:
        """Look through the folder; asked for once the dialog is open."""
        desk, folder = self._desk, self._folder
        perform_long(
            self, self.tr("正在查看文件夹"),
            lambda progress, cancelled: putting_in.look_through(desk, folder, progress, cancelled), self._show,
        )  # fmt: skip

    def _show(self, candidates: list[Candidate]) -> None:
        self._candidates = candidates
        self._table.show_candidates(candidates, self._titles)
        bags = len({one.dossier.id for one in candidates if one.dossier is not None and one.against is None})
        left = sum(one.against is not None or one.needs_a_decision for one in candidates)
        heading = COUNTED("文件夹 {folder}")
        if candidates:
            heading = COUNTED("文件夹 {folder}：{n} 个文件，可归入 {bags} 份档案")
        if left:
            heading = COUNTED("文件夹 {folder}：{n} 个文件，可归入 {bags} 份档案，{left} 个没有勾选（原因见“说明”）")
        self._heading.setText(
            counted(self.tr, heading, len(candidates), folder=self._folder.name, bags=bags, left=left)
        )
        if not candidates:
            self.say(Tone.WARN, self.tr("文件夹里没有文件。请换一个文件夹。"))

    def _say_count(self) -> None:
        number = len(self._table.chosen())
        self._ok.setText(counted(self.tr, "归入 {n} 个文件(&S)", number))
        self._ok.setEnabled(number > 0)

    def _go(self) -> None:
        desk, puts = self._desk, self._table.chosen()
        self.bar.clear()
        perform_long(
            self, self.tr("正在归入扫描件"),
            lambda progress, cancelled: putting_in.fill_bags(desk, puts, progress, cancelled), self._done,
        )  # fmt: skip

    def _done(self, result: Filled) -> None:
        """Show the counts, and the files that stayed with their reasons; the rest may still be ticked and put in."""
        refused = dict(result.stayed)
        went = {put.path for _dossier, put in self._table.chosen()} - set(refused)
        stayed = [
            replace(one, against=refused.get(one.path, one.against)) for one in self._candidates if one.path not in went
        ]
        self._candidates = stayed
        self._table.show_candidates(stayed, self._titles, ticked=False)
        self._heading.setText(
            counted(
                self.tr,
                "{n} 个文件已归入 {bags} 份档案，{left} 个留在原处",
                result.files,
                bags=len(result.dossiers),
                left=len(stayed),
            )
        )
        self._ok.setVisible(any(one.can_go for one in stayed))
        self._cancel.setText(self.tr("关闭"))
        self._cancel.setDefault(True)
        message = self.tr("已归入。留在原处的文件列在下面，原因见“说明”。") if stayed else self.tr("全部归入。")
        if not result.files:
            message = self.tr("一个也没有归入。原因见“说明”。")
        self.say(Tone.WARN if refused else Tone.OK, message)
        self.filled.emit(result)
