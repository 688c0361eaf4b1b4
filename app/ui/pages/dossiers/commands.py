"""The commands on the chosen dossiers, each with its right and its key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSpinBox

from app.models.domain.dossier import Detail, DossierRow
from app.models.domain.identity import clean_id, split_phones
from app.models.domain.life import Completeness
from app.models.domain.loan import LoanKind
from app.models.domain.register import About, RegisterEntry
from app.models.domain.registers.hold import Hold
from app.models.domain.rights import Right
from app.models.domain.rules import NOT_FILLED
from app.models.ledgers.drafts import DossierDraft
from app.models.services import dossiers, keeping, lending
from app.models.services.action import Outcome
from app.models.services.scanning import PlaceHit
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.completeness import CompletenessDialog
from app.ui.dialogs.dossier.correcting import open_correction
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.files import ask_folder
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.group_sums import GroupSumsDialog
from app.ui.dialogs.hold import HoldDialog
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.dialogs.page_dialog import PageDialog
from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.dialogs.put_in.folder import FolderDialog
from app.ui.dialogs.registers import RegistersDialog
from app.ui.dialogs.relationship_end import RelationshipEndDialog
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.dialogs.volume_papers import print_covers, print_notes, print_spines
from app.ui.manual.keys import plain_words
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, label, posts, text
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.borrowing.borrow_register import BorrowRegisterPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.catalogue import ask_catalogue
from app.ui.pages.dossiers.command_menu import CommandMenu, RowAct
from app.ui.pages.dossiers.list_out import ListOut
from app.ui.pages.dossiers.paper_out import PaperOut
from app.ui.pages.dossiers.tree import DossierTree
from app.ui.pages.handover.page import HandoverPage
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.inputs import Choice, TextLine
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

_MOST_NAMED = 8
_BRINGING_IN = ("register", "import", "folder", "batches", "estate")

_OVER_THE_LIST: tuple[type[Page], ...] = (BorrowRegisterPage, DestructionPage, HandoverPage)


class Commands(QObject):
    """A page's actions on the selection of its table. Those of a right that the session lacks are missing.

    `show_wanted` carries the ids of dossiers that were just entered, `listed_wanted` those of a list and its name,
    `group_wanted` the filters of a group and its name.
    """

    show_wanted = Signal(object)
    listed_wanted = Signal(object, str)
    group_wanted = Signal(object, str)

    def __init__(self, page: Page, table: DossierTable, tree: DossierTree) -> None:
        super().__init__(page)
        self._page, self._table, self._desk = page, table, page.desk
        self.actions: dict[str, QAction] = {}
        self._on_rows: dict[str, RowAct[Any]] = {}
        self._label_place, self._papers = SheetPosition(), PaperOut(page)
        many, one = self._with_many, self._with_one
        self._add("labels", self.tr("打印标签…"), many(self.print_labels), Right.LABEL, "Ctrl+P")
        lend = self.tr("借出…") if self._desk.can(Right.LEND) else self.tr("申请借阅…")
        self._add("lend", lend, many(partial(self._hand_on, "borrowing")), Right.ASK, "Ctrl+B")
        if not self._desk.can(Right.LEND) and not self._desk.scope.everything:
            self._add("ask", self.tr("申请查阅范围外的档案…"), self._ask_beyond, Right.ASK, "Ctrl+Shift+B")
        self._add("shelve", self.tr("上架…"), many(self._shelve), Right.REGISTER)
        self._out = ListOut(page, table)
        self._add("export", self.tr("导出为表格…"), self._out.export, Right.EXPORT, "Ctrl+E")
        self._add("print", self.tr("打印清单…"), self._out.print, Right.EXPORT, "Ctrl+Shift+E")
        self._add("supplement", self.tr("补充资料清单…"), many(self._papers.supplement))
        self._add("sums", self.tr("分组统计…"), self._sums)
        self._add("completeness", self.tr("资料齐全情况…"), self._completeness)
        if self._desk.pack.registers(About.ARCHIVE):
            self._add("registers", self.tr("登记簿…"), self.open_registers)
        for kind, caption in (
            (BorrowRegisterPage, self.tr("借阅登记簿…")), (DestructionPage, self.tr("销毁清册和监销…")),
            (HandoverPage, self.tr("离职交接…")),
        ):  # fmt: skip
            if kind.shown_to(self._desk):
                self._add(f"{kind.key}Page", caption, partial(self.open_page, kind.key, plain_words(caption)))
        self._add("contents", self.tr("卷内文件目录…"), one(self._papers.contents))
        self._add("cover", self.tr("案卷封面…"), many(partial(print_covers, page, self._desk)))
        self._add("note", self.tr("卷内备考表…"), many(partial(print_notes, page, self._desk)))
        self._add("spines", self.tr("档案盒脊背…"), many(partial(print_spines, page, self._desk)), Right.LABEL)
        self._add("catalogue", self.tr("类别目录…"), lambda: self._catalogue(tree.corner.category), Right.EXPORT)
        if "catalogue" in self.actions:
            tree.addAction(self.actions["catalogue"])
        self._add("correct", self.tr("更正…"), one(self._correct), Right.CORRECT, "Ctrl+G")
        self._add("whole", self.tr("档案卷宗…"), one(lambda row: self.open_whole(row.id)), None, "Ctrl+J")
        self._add("confirm", self.tr("确认建档…"), many(self._confirm), Right.CONFIRM)
        if self._desk.pack.by_household:
            self._add("owner", self.tr("过户（更换业主）…"), one(self._owner), Right.REGISTER)
            self._add("estate", self.tr("给楼栋注明小区…"), self._estate, Right.REGISTER)
        self._add("hold", self.tr("冻结或解冻…"), one(self._hold), Right.HOLD)
        self._add("end", self.tr("业务关系终止…"), one(self._end), Right.REGISTER)
        self._add("missing", self.tr("报缺失…"), many(partial(self._hand_on, "missing")), Right.REPORT_MISSING)
        self._add(
            "destroy", self.tr("提出销毁…"), many(partial(self._hand_on, "destruction")), Right.PROPOSE_DESTRUCTION
        )
        self._add("register", self.tr("登记一份…"), self.register, Right.REGISTER, "Ctrl+N")
        self._add("import", self.tr("从台账导入…"), lambda: self.import_ledger(), Right.REGISTER, "Ctrl+I")
        self._add("folder", self.tr("从文件夹归入扫描件…"), self._pick_folder, Right.REGISTER)
        self._add("batches", self.tr("导入批次…"), self._batches, Right.REGISTER)
        self._menu = CommandMenu(page, self.actions)

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

    @opens
    def import_ledger(self, path: Path | None = None) -> None:
        """Open the import wizard, with a file that was dropped onto the window."""
        wizard = ImportWizard(self._page, self._desk)
        wizard.imported.connect(self._announce)
        wizard.labels_wanted.connect(self.print_labels)
        wizard.show_wanted.connect(self.show_wanted)
        wizard.open()
        if path is not None:
            wizard.begin_with(path)

    def _pick_folder(self) -> None:
        ask_folder(self._page, self.tr("从文件夹归入扫描件"), "scansFolderDialog", self.fill_from)

    @opens
    def fill_from(self, folder: Path) -> None:
        """Show to which bags the scans of a folder belong, and put them in."""
        dialog = FolderDialog(self._page, self._desk, folder)
        dialog.filled.connect(lambda result: self._page.announce(bool(result.dossiers)))
        dialog.open()
        dialog.look()

    @opens
    def put_in(self, dossier_id: int, paths: list[Path]) -> None:
        """Files dropped onto the page, for the dossier that is open beside its list."""
        dialog = PutInDialog(self._page, self._desk, dossier_id, paths)
        message = COUNTED("{n} 个文件已存入加密库。原文件仍在原处，请按规定处理。")
        dialog.kept.connect(lambda outcome: self._kept(outcome, counted(self.tr, message, outcome.value)))
        dialog.open()

    @opens
    def register(self) -> None:
        """Register one dossier by hand."""
        dialog = NewDossierDialog(self._page, self._desk)
        dialog.kept.connect(self._registered)
        dialog.open()

    def print_labels(self, ids: Sequence[int]) -> None:
        """Labels of these dossiers."""
        LabelsDialog(self._page, self._desk, ids, self._label_place).open()

    @opens
    def open_whole(self, dossier_id: int, tab: str = "progress") -> None:
        """One dossier whole: how far it is, identity, items, records, reviews."""
        dialog = DossierDialog(self._page, self._desk, dossier_id, tab)
        dialog.changed.connect(self._page.announce)
        dialog.open()

    @opens
    def open_page(self, key: str, title: str) -> None:
        """Open a page over the list of dossiers, by its key."""
        kind = next(one for one in _OVER_THE_LIST if one.key == key)
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
    def _confirm(self, ids: list[int]) -> None:
        """Confirm the selection: all of it or none. The refusal names the dossier that prevents it."""
        desk = self._desk

        def ask(chosen: list[DossierRow]) -> None:
            form = FormDialog(
                self._page, self.tr("确认建档"),
                counted(self.tr, "确认后这 {n} 份档案在管。有一份不能确认，就一份也不确认。", len(chosen)),
            )  # fmt: skip
            for row in chosen[:_MOST_NAMED]:
                form.body.addWidget(plain(_title(row), wrap=True, name="toConfirm"))
            if len(chosen) > _MOST_NAMED:
                form.body.addWidget(plain(self.tr("…… 共 {n} 份").format(n=len(chosen)), "muted"))
            form.submit(self.tr("确认 {n} 份(&S)").format(n=len(chosen)), lambda: partial(keeping.confirm, desk, ids))
            form.kept.connect(lambda outcome: self._confirmed(outcome))
            form.open()

        self._page.perform(lambda: dossiers.rows(desk, ids), ask, on="confirm")

    def _confirmed(self, outcome: Outcome[int]) -> None:
        self._table.dossiers.uncheck_all()
        self._kept(outcome, counted(self.tr, "已确认 {n} 份，档案在管。", outcome.value))

    def _hold(self, row: DossierRow) -> None:
        desk = self._desk
        self._page.perform(lambda: dossiers.holds(desk, row.id), lambda holds: self._ask_hold(row, holds), on="hold")

    @opens
    def _ask_hold(self, row: DossierRow, holds: list[RegisterEntry[Hold]]) -> None:
        dialog = HoldDialog(self._page, self._desk, row.id, _title(row), holds)
        message = self.tr("已冻结，解冻前不得销毁。")
        if holds:
            left = counted(self.tr, "已解除一项，另有 {n} 项冻结，仍不得销毁。", len(holds) - 1)
            message = left if len(holds) > 1 else self.tr("已解冻。")
        dialog.kept.connect(lambda outcome: self._kept(outcome, message))
        dialog.another.connect(lambda: self._ask_hold(row, []))
        dialog.open()

    @opens
    def _ask_beyond(self) -> None:
        """Request a dossier outside one's own scope, by the code on its cover."""
        desk = self._desk
        entry = desk.pack.borrowing.approvals[-1]
        form = FormDialog(
            self._page, self.tr("申请查阅"),
            self.tr("不在本人职责范围内的档案，须经{who}审批（{clause}）。").format(
                who=posts(desk.pack, entry.approvers), clause=entry.clause),
        )  # fmt: skip
        codes = form.add("codes", self.tr("档号(&C)"), TextLine(), self.tr("见档案袋封面；多个档号用逗号分开"))
        kind = form.add(
            "kind", self.tr("方式(&K)"), Choice((label(one), one) for one in (LoanKind.CONSULTATION, LoanKind.LOAN))
        )
        purpose = form.add_purpose(desk.pack)
        days = form.add(
            "days", self.tr("天数（查阅当日归还填 0）(&D)"), QSpinBox(maximum=desk.pack.borrowing.longest_term_days)
        )
        form.submit(self.tr("提交申请(&S)"), lambda: partial(
            lending.ask_by_code, desk, [codes.value()], kind.value(), purpose.value(), days.value()))  # fmt: skip
        form.kept.connect(lambda outcome: self._kept(outcome, self.tr("申请 {slip} 已提交，等待{who}审批。").format(
            slip=outcome.value.slip_code, who=posts(desk.pack, outcome.value.docket.takers))))  # fmt: skip
        form.open()

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

    @opens
    def _owner(self, row: DossierRow) -> None:
        """The household has a new owner: a new bag, and the former owner's stays findable."""
        desk = self._desk
        form = FormDialog(
            self._page, self.tr("过户"), self.tr("{title}：为新业主另立档案袋，原业主档案保留可查。").format(title=_title(row)),
        )  # fmt: skip
        name = form.add("name", self.tr("新业主姓名(&N)"), TextLine())
        number = form.add("idNumber", self.tr("证件号(&I)"), TextLine())
        phones = form.add("phones", self.tr("电话(&T)"), TextLine(), self.tr("多个号码用逗号分开"))
        form.submit(self.tr("过户(&S)"), lambda: partial(keeping.change_owner, desk, row.id, DossierDraft(
            party_name=name.value(), id_number=clean_id(number.value()), category=row.category,
            phones=split_phones(phones.value()))))  # fmt: skip
        form.kept.connect(lambda outcome: self._kept(outcome, self.tr("已为新业主建档，请补录资料。")))
        form.open()

    @opens
    def _estate(self) -> None:
        """Name the estate of the buildings that name none, before another estate comes in."""
        desk = self._desk
        form = FormDialog(
            self._page, self.tr("给楼栋注明小区"), self.tr("没有注明小区的楼栋都归入这个小区；只有一个小区时，各处不显示小区。"),
        )  # fmt: skip
        estate = form.add(
            "estate", self.tr("小区名称(&E)"), TextLine(longest=40), self.tr("例如 御景湾"), answers=NOT_FILLED
        )
        form.submit(self.tr("注明(&S)"), lambda: partial(dossiers.name_estate, desk, estate.value()))
        form.kept.connect(lambda outcome: self._kept(outcome, counted(self.tr, "已注明，共 {n} 栋。", outcome.value)))
        form.open()

    @opens
    def _end(self, row: DossierRow) -> None:
        dialog = RelationshipEndDialog(self._page, self._desk, row.id, _title(row))
        message = self.tr("已记下。保管期限到 {day} 届满。")
        dialog.kept.connect(lambda outcome: self._kept(outcome, message.format(day=outcome.value)))
        dialog.open()

    def _batches(self) -> None:
        dialog = BatchesDialog(self._page, self._desk)
        dialog.undone.connect(self._announce)
        dialog.open()

    def _registered(self, outcome: Outcome[int]) -> None:
        desk, number = self._desk, outcome.value
        self._announce(outcome)
        self._page.perform(lambda: keeping.missing(desk, [number]), self._say_registered)
        self.show_wanted.emit([number])

    def _say_registered(self, lacking: list[tuple[DossierRow, Completeness]]) -> None:
        """Show the missing data of a dossier just registered before its label is offered."""
        label_it = self.tr("请打印标签，贴在档案袋上。")
        fields = [name for _, one in lacking for name in one.fields]
        if not fields:
            self._page.say(Tone.OK, self.tr("已登记。{then}").format(then=label_it))
            return
        message, names = COUNTED("已登记，还缺 {n} 项必填：{names}，可在“更正…”中补录。{then}"), text("、").join(fields)
        self._page.say(Tone.WARN, counted(self.tr, message, len(fields), names=names, then=label_it))

    def _kept(self, outcome: Outcome[object], message: str) -> None:
        self._announce(outcome)
        self._page.say(Tone.OK, message)

    def _announce(self, outcome: Outcome[object]) -> None:
        self._page.announce(outcome.changed)


def _title(row: DossierRow) -> str:
    return f"{row.title}  {row.reference_code}".strip()
