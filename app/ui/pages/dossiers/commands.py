"""The commands on the chosen dossiers, each with its right and its key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from app.models.domain.dossier import Detail, DossierRow
from app.models.domain.register import About
from app.models.domain.rights import Right
from app.models.services.scanning import PlaceHit
from app.ui.dialogs.clearing import ClearingDialog
from app.ui.dialogs.completeness import CompletenessDialog
from app.ui.dialogs.dossier.correcting import open_correction
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.findings import FindingsDialog
from app.ui.dialogs.group_sums import GroupSumsDialog
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.page_dialog import PageDialog
from app.ui.dialogs.registers import RegistersDialog, readable
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.dialogs.volume_papers import print_covers, print_notes, print_spines
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.borrowing.borrow_register import BorrowRegisterPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dockets.page import Sought
from app.ui.pages.dossiers.bringing_in import BringingIn
from app.ui.pages.dossiers.catalogue import ask_catalogue
from app.ui.pages.dossiers.command_menu import CommandMenu, RowAct
from app.ui.pages.dossiers.dossier_acts import DossierActs
from app.ui.pages.dossiers.life_acts import LifeActs
from app.ui.pages.dossiers.list_out import ListOut
from app.ui.pages.dossiers.paper_out import PaperOut
from app.ui.pages.dossiers.tree import DossierTree
from app.ui.pages.handover.page import HandoverPage
from app.ui.pages.transfer.page import TransferPage
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.named import named
from app.ui.widgets.text import plain_words

_BRINGING_IN = ("register", "import", "folder", "batches", "estate")

_OVER_THE_LIST: tuple[type[Page], ...] = (BorrowRegisterPage, DestructionPage, HandoverPage)


class Commands(DossierActs):
    """A page's actions on the selection of its table. Those of a right that the session lacks are missing.

    `show_wanted` carries the ids of dossiers that were just entered, `listed_wanted` those of a list and its name,
    `group_wanted` the filters of a group and its name.
    """

    show_wanted = Signal(object)
    listed_wanted = Signal(object, str)
    group_wanted = Signal(object, str)

    def __init__(self, page: Page, table: DossierTable, tree: DossierTree) -> None:
        super().__init__(page)
        self._table = table
        self.bringing_in, self.life = BringingIn(page), LifeActs(page, table)
        self.bringing_in.show_wanted.connect(self.show_wanted)
        self.bringing_in.labels_wanted.connect(self.print_labels)
        self.actions: dict[str, QAction] = {}
        self._on_rows: dict[str, RowAct[Any]] = {}
        self._label_place, self._papers = SheetPosition(), PaperOut(page)
        many, one = self._with_many, self._with_one
        self._add("labels", self.tr("打印标签…"), many(self.print_labels), Right.LABEL, "Ctrl+P")
        lend = self.tr("借出…") if self._desk.can(Right.LEND) else self.tr("申请借阅…")
        self._add("lend", lend, many(partial(self._hand_on, "borrowing")), Right.ASK, "Ctrl+B")
        if not self._desk.can(Right.LEND) and not self._desk.scope.everything:
            self._add("ask", self.tr("申请查阅范围外的档案…"), self.life.ask_beyond, Right.ASK, "Ctrl+Shift+B")
        self._add("shelve", self.tr("上架…"), many(self._shelve), Right.REGISTER)
        self._out = ListOut(page, table)
        self._add("export", self.tr("导出为表格…"), self._out.export, Right.EXPORT, "Ctrl+E")
        self._add("print", self.tr("打印清单…"), self._out.print, Right.EXPORT, "Ctrl+Shift+E")
        self._add("supplement", self.tr("补充资料清单…"), many(self._papers.supplement))
        self._add("sums", self.tr("分组统计…"), self._sums)
        self._add("completeness", self.tr("资料齐全情况…"), self._completeness)
        if readable(self._desk):
            self._add("registers", self.tr("登记簿…"), self.open_registers)
        if any(one.findings for one in self._desk.pack.registers(About.ARCHIVE)):
            self._add("findings", self.tr("待整改的问题…"), self.open_findings)
        if self._desk.pack.clearing:
            self._add("clearing", self.tr("清理清单…"), self._clear)
        for kind, caption in (
            (BorrowRegisterPage, self.tr("借阅登记簿…")), (DestructionPage, self.tr("销毁清册和监销…")),
            (HandoverPage, self.tr("离职交接…")),
        ):  # fmt: skip
            if kind.shown_to(self._desk):
                self._add(f"{kind.key}Page", caption, partial(self.open_page, kind.key, plain_words(caption)))
        if TransferPage.shown_to(self._desk):
            self._add("transfers", self.tr("移交记录…"), one(self._transfers))
        self._add("contents", self.tr("卷内文件目录…"), one(self._papers.contents))
        self._add("cover", self.tr("案卷封面…"), many(partial(print_covers, page, self._desk)))
        self._add("note", self.tr("卷内备考表…"), many(partial(print_notes, page, self._desk)))
        self._add("spines", self.tr("档案盒脊背…"), many(partial(print_spines, page, self._desk)), Right.LABEL)
        self._add("catalogue", self.tr("类别目录…"), lambda: self._catalogue(tree.corner.category), Right.EXPORT)
        if "catalogue" in self.actions:
            tree.addAction(self.actions["catalogue"])
        self._add_life()
        self._menu = CommandMenu(page, self.actions)

    def _add_life(self) -> None:
        """Add what changes dossiers, ends them, or brings new ones in."""
        many, one = self._with_many, self._with_one
        self._add("correct", self.tr("更正…"), one(self._correct), Right.CORRECT, "Ctrl+G")
        self._add("whole", self.tr("档案卷宗…"), one(lambda row: self.open_whole(row.id)), None, "Ctrl+J")
        self._add("confirm", self.tr("确认建档…"), many(self.life.confirm), Right.CONFIRM)
        if self._desk.pack.by_household:
            self._add("owner", self.tr("过户（更换业主）…"), one(self.life.change_owner), Right.REGISTER)
            self._add("estate", self.tr("给楼栋注明小区…"), self.life.name_estate, Right.REGISTER)
        self._add("hold", self.tr("冻结…"), many(self.life.hold), Right.HOLD)
        self._add("seal", self.tr("封存…"), many(self.life.seal), Right.SEAL)
        self._add("wish", self.tr("客户请求删除…"), one(self.life.wish), Right.SEAL)
        self._add("end", self.tr("业务关系终止…"), one(self.life.end), Right.REGISTER)
        self._add("missing", self.tr("报缺失…"), many(partial(self._hand_on, "missing")), Right.REPORT_MISSING)
        self._add(
            "destroy", self.tr("提出销毁…"), many(partial(self._hand_on, "destruction")), Right.PROPOSE_DESTRUCTION
        )
        self._add("register", self.tr("登记一份…"), self.bringing_in.register, Right.REGISTER, "Ctrl+N")
        self._add("import", self.tr("从台账导入…"), lambda: self.bringing_in.import_ledger(), Right.REGISTER, "Ctrl+I")
        self._add("folder", self.tr("从文件夹归入扫描件…"), self.bringing_in.pick_folder, Right.REGISTER)
        self._add("batches", self.tr("导入批次…"), self.bringing_in.open_batches, Right.REGISTER)

    def __contains__(self, name: str) -> bool:
        return name in self.actions

    def of_rows(self) -> list[QAction]:
        """Return the entries of the list's menu: without those that bring in new dossiers."""
        self.follow_rows()
        return self._menu.entries(_BRINGING_IN)

    def beside(self, buttons: Collection[str]) -> list[QAction]:
        """Return the entries of 更多, beside the buttons of these commands."""
        return self._menu.entries(buttons)

    def follow_rows(self) -> None:
        """A menu comes up: what needs a dossier is offered only where one is chosen."""
        row = self._table.current_row if len(self._table.chosen()) == 1 else None
        self._menu.follow(self._on_rows, row, len(self._table.dossiers.checked))

    def hear_keys(self) -> None:
        """The menu has gone: a key without a dossier is answered by the request to choose one."""
        self._menu.forget(self._on_rows)

    def print_labels(self, ids: Sequence[int]) -> None:
        """Labels of these dossiers."""
        LabelsDialog(self._page, self._desk, ids, self._label_place).open()

    def _transfers(self, row: DossierRow) -> None:
        self._page.wanted.emit(TransferPage.key, Sought(row.reference_code))

    @opens
    def open_whole(self, dossier_id: int, tab: str = "progress") -> None:
        """One dossier whole: how far it is, identity, items, records, reviews."""
        dialog = DossierDialog(self._page, self._desk, dossier_id, tab)
        dialog.changed.connect(self._page.announce)
        dialog.open()

    @opens
    def open_page(self, key: str, title: str) -> None:
        """Open a page over the list of dossiers, by its key; none that the rules show this person no longer."""
        kind = next(one for one in _OVER_THE_LIST if one.key == key)
        if not kind.shown_to(self._desk):
            return
        dialog = PageDialog(self._page, kind(self._desk), title)
        dialog.changed.connect(self._page.announce)
        dialog.wanted.connect(self._page.wanted)
        dialog.open()

    @opens
    def open_registers(self) -> None:
        """The registers of the archive."""
        dialog = RegistersDialog(self._page, self._desk)
        dialog.kept.connect(self._announce)
        dialog.open()

    @opens
    def open_findings(self) -> None:
        """The open findings that concern this person."""
        dialog = FindingsDialog(self._page, self._desk)
        dialog.kept.connect(self._announce)
        dialog.open()

    @opens
    def _clear(self) -> None:
        dialog = ClearingDialog(self._page, self._desk)
        dialog.listed_wanted.connect(self.listed_wanted)
        dialog.open()

    def print_contents(self, detail: Detail) -> None:
        """卷内文件目录 of a dossier that was read."""
        self._papers.contents_of(detail)

    def _add(self, name: str, text: str, act: Callable[[], None], right: Right | None = None, keys: str = "") -> None:
        if right is not None and not self._desk.can(right):
            return
        action = named(QAction(text, self._page), f"action-{name}")
        if keys:
            action.setShortcut(QKeySequence(keys))
            # The scan box is not on the page, and a key pressed in it must not be met with silence.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self._page.addAction(action)
        self.actions[name] = action
        if isinstance(act, RowAct):
            self._on_rows[name] = act

    def _with_many(self, act: Callable[[list[int]], None]) -> RowAct[list[int]]:
        asked = self.tr("请先在列表中选择档案（空格键勾选，可多选）。")
        return RowAct(self._table.chosen, act, lambda: self._page.say(Tone.INFO, asked), many=True)

    def _with_one(self, act: Callable[[DossierRow], None]) -> RowAct[DossierRow]:
        asked = self.tr("请先在列表中选择一份档案。")
        return RowAct(lambda: self._table.current_row, act, lambda: self._page.say(Tone.INFO, asked))

    def _hand_on(self, key: str, ids: list[int]) -> None:
        self._page.wanted.emit(key, tuple(ids))

    @opens
    def _shelve(self, ids: list[int]) -> None:
        dialog = ShelveDialog(self._page, self._desk, ids)
        message = COUNTED("{n} 份档案已放到 {place}。")
        dialog.kept.connect(
            lambda outcome: self._kept(outcome, counted(self.tr, message, len(ids), place=outcome.value))
        )  # fmt: skip
        dialog.open()

    @opens
    def move_box(self, box: PlaceHit) -> None:
        """Move a box that was scanned."""
        dialog = ShelveDialog(self._page, self._desk, box)
        message = self.tr("盒已从 {before} 移到 {place}。")
        dialog.kept.connect(
            lambda outcome: self._kept(outcome, message.format(before=box.name, place=outcome.value))
        )  # fmt: skip
        dialog.open()

    @opens
    def _catalogue(self, category: str | None) -> None:
        ask_catalogue(self._page, self._desk, category)

    @opens
    def _correct(self, row: DossierRow) -> None:
        open_correction(self._page, self._desk, row, self._kept)

    @opens
    def _completeness(self) -> None:
        """Show what the dossiers lack as a matrix, with the way from each cell to its dossiers."""
        dialog = CompletenessDialog(self._page, self._desk)
        dialog.list_wanted.connect(self.listed_wanted)
        dialog.print_wanted.connect(self._papers.supplement)
        dialog.open()

    @opens
    def _sums(self) -> None:
        """Show what is out by person, what is overdue by department, and the sums of every group."""
        dialog = GroupSumsDialog(self._page, self._desk)
        dialog.list_wanted.connect(self.group_wanted)
        dialog.open()
