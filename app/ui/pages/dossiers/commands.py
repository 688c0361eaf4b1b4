"""What can be done with the chosen dossiers, each command with its right and its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from app.models.domain.dossier import Detail, DossierRow
from app.models.domain.rights import Right
from app.models.services import dossiers
from app.models.services.action import Outcome
from app.reports.forms import contents_list
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.hold import HoldDialog
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.labels.dialog import LabelsDialog, Place
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.register_dossier import RegisterDialog
from app.ui.dialogs.relationship_end import RelationshipEndDialog
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.messages import Tone
from app.ui.page import Page
from app.ui.papers.dossiers import contents_list as contents_words
from app.ui.papers.dossiers import dossier_sheet
from app.ui.widgets.dossier_table import DossierTable


class Commands(QObject):
    """A page's actions upon what is chosen in its table. Those of a right that the session lacks are not there at all.

    `show_wanted` carries the ids of dossiers that were just entered.
    """

    show_wanted = Signal(object)

    def __init__(self, page: Page, table: DossierTable) -> None:
        super().__init__(page)
        self._page, self._table, self._desk = page, table, page.desk
        self.actions: dict[str, QAction] = {}
        self._label_place = Place()
        many, one = self._with_many, self._with_one
        self._add("labels", self.tr("打印标签…"), many(self.print_labels), Right.LABEL, "Ctrl+P")
        lend = self.tr("借出…") if self._desk.can(Right.LEND) else self.tr("申请借阅…")
        self._add("lend", lend, many(partial(self._hand_on, "borrowing")), Right.ASK, "Ctrl+B")
        self._add("shelve", self.tr("上架…"), many(self._shelve), Right.REGISTER)
        self._add("export", self.tr("导出为表格…"), many(self._export), Right.EXPORT, "Ctrl+E")
        self._add("contents", self.tr("卷内文件目录…"), one(self._contents))
        self._add("hold", self.tr("冻结或解冻…"), one(self._hold), Right.HOLD)
        self._add("end", self.tr("业务关系终止…"), one(self._end), Right.REGISTER)
        self._add(
            "destroy", self.tr("提出销毁…"), many(partial(self._hand_on, "destruction")), Right.PROPOSE_DESTRUCTION
        )
        self._add("register", self.tr("登记一份…"), self.register, Right.REGISTER, "Ctrl+N")
        self._add("import", self.tr("从台账导入…"), self.import_ledger, Right.REGISTER, "Ctrl+I")
        self._add("batches", self.tr("导入批次…"), self._batches, Right.REGISTER)

    def __contains__(self, name: str) -> bool:
        return name in self.actions

    def import_ledger(self) -> None:
        """Open the import wizard."""
        wizard = ImportWizard(self._page, self._desk)
        wizard.imported.connect(self._announce)
        wizard.labels_wanted.connect(self.print_labels)
        wizard.show_wanted.connect(self.show_wanted)
        wizard.open()

    def register(self) -> None:
        """Register one dossier by hand."""
        dialog = RegisterDialog(self._page, self._desk)
        dialog.registered.connect(self._registered)
        dialog.open()

    def print_labels(self, ids: Sequence[int]) -> None:
        """Labels of these dossiers."""
        LabelsDialog(self._page, self._desk, ids, self._label_place).open()

    def print_contents(self, detail: Detail) -> None:
        """卷内文件目录 of a dossier that was read."""
        desk = self._desk
        self._page.perform(
            lambda: contents_list.render(contents_words(desk, detail, desk.now().date())),
            lambda pdf: PdfPreview(self._page, self.tr("卷内文件目录"), pdf).open(),
        )

    def _add(self, name: str, text: str, act: Callable[[], None], right: Right | None = None, keys: str = "") -> None:
        if right is not None and not self._desk.can(right):
            return
        action = QAction(text, self._page, objectName=f"action-{name}")
        if keys:
            action.setShortcut(QKeySequence(keys))
            # The scan box is not on the page, and a key pressed in it must not be met with silence.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self._page.addAction(action)
        self.actions[name] = action

    def _with_many(self, act: Callable[[list[int]], None]) -> Callable[[], None]:
        def go() -> None:
            chosen = self._table.chosen()
            if chosen:
                act(chosen)
            else:
                self._page.say(Tone.INFO, self.tr("请先在列表中选择档案（空格键勾选，可多选）。"))

        return go

    def _with_one(self, act: Callable[[DossierRow], None]) -> Callable[[], None]:
        def go() -> None:
            row = self._table.current_row
            if row is not None:
                act(row)
            else:
                self._page.say(Tone.INFO, self.tr("请先在列表中选择一份档案。"))

        return go

    def _hand_on(self, key: str, ids: list[int]) -> None:
        self._page.wanted.emit(key, tuple(ids))

    def _shelve(self, ids: list[int]) -> None:
        dialog = ShelveDialog(self._page, self._desk, ids)
        told = self.tr("{n} 份档案已放到 {place}。")
        dialog.shelved.connect(
            lambda outcome: self._kept(outcome, told.format(n=len(ids), place=outcome.value))
        )  # fmt: skip
        dialog.open()

    def _hold(self, row: DossierRow) -> None:
        dialog = HoldDialog(self._page, self._desk, row.id, _title(row), held=row.held)
        told = self.tr("已解冻。") if row.held else self.tr("已冻结，解冻前不得销毁。")
        dialog.kept.connect(lambda outcome: self._kept(outcome, told))
        dialog.open()

    def _end(self, row: DossierRow) -> None:
        dialog = RelationshipEndDialog(self._page, self._desk, row.id, _title(row))
        told = self.tr("已记下。保管期限到 {day} 届满。")
        dialog.kept.connect(lambda outcome: self._kept(outcome, told.format(day=outcome.value)))
        dialog.open()

    def _contents(self, row: DossierRow) -> None:
        desk = self._desk
        self._page.perform(lambda: dossiers.detail(desk, row.id), self.print_contents)

    def _export(self, ids: list[int]) -> None:
        desk = self._desk
        told = self.tr("{n} 份档案已导出到 {file}，证件号和电话已遮蔽。导出已记入日志。")
        ask_and_save(
            self._page,
            self.tr("档案清单"),
            lambda: dossier_sheet(desk, dossiers.export(desk, ids).value),
            lambda path: self._page.say(Tone.OK, told.format(n=f"{len(ids):,}", file=path.name)),
        )

    def _batches(self) -> None:
        dialog = BatchesDialog(self._page, self._desk)
        dialog.undone.connect(self._announce)
        dialog.open()

    def _registered(self, outcome: Outcome[int]) -> None:
        self._kept(outcome, self.tr("已登记。请打印标签，贴在档案袋上。"))
        self.show_wanted.emit([outcome.value])

    def _kept(self, outcome: Outcome[object], told: str) -> None:
        self._announce(outcome)
        self._page.say(Tone.OK, told)

    def _announce(self, outcome: Outcome[object]) -> None:
        self._page.announce(outcome.changes)


def _title(row: DossierRow) -> str:
    return f"{row.household} {row.name}  {row.reference_code}".strip()
