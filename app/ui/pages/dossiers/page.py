"""The page of dossiers: tree, table, detail; searched as you type, opened by a scan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.models.domain import codes
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierRow, Selection, TreeNode
from app.models.domain.errors import Refusal
from app.models.domain.filtering import Filters
from app.models.domain.kept_view import DOSSIERS
from app.models.domain.loan import Request
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceLevel
from app.models.services import dossiers, keeping, kept_views, putting_in, scanning
from app.models.services.action import admit
from app.models.services.desk import Desk
from app.models.services.scanning import Hit, PlaceHit
from app.ui.dropped import is_ledger
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, tone_of, words
from app.ui.page import FIND, Page, ScanMode
from app.ui.pages.dockets.places import PAGE_OF
from app.ui.pages.dossiers.board import BuildingBoard
from app.ui.pages.dossiers.board_plan import read_plan
from app.ui.pages.dossiers.commands import Commands
from app.ui.pages.dossiers.detail_pane import DetailPane
from app.ui.pages.dossiers.empty import EmptyArchive
from app.ui.pages.dossiers.narrowing import Narrowing
from app.ui.pages.dossiers.no_hits import NoHits
from app.ui.pages.dossiers.tree import DossierTree, grow, same_shape
from app.ui.pages.dossiers.widths import ROOM_FOR_ALL, widths_of
from app.ui.run import Newest
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.named import named
from app.ui.widgets.panes import Panes
from app.ui.widgets.text import button, plain, tooltip
from app.ui.widgets.tool_row import ToolRow

# The commands with a button of their own, with their icons.
_TOOLS = {"labels": "label", "lend": "loans", "register": "new", "import": "open", "ask": "eye", "export": "save"}


class DossiersPage(Page):
    """Finds and shows dossiers, and starts the commands on them."""

    key: ClassVar[str] = "dossiers"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "档案")
    icon: ClassVar[str] = "dossiers"
    right: ClassVar[Right | None] = Right.CONSULT
    modes: tuple[ScanMode, ...] = (FIND,)
    takes_what_is_brought = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._selection = self._branch = Selection()
        self._corner = self.tr("全部档案")
        self._sought, self._listed = "", False
        self._entered: tuple[list[int], str] | None = None
        self._newest = Newest()
        self.tree = DossierTree()
        self.table, self.board = DossierTable(desk), BuildingBoard()
        self.detail = DetailPane(desk)
        self.commands = Commands(self, self.table, self.tree)
        self._count = plain(kind="muted", name="listCount")
        self.narrowing = Narrowing(self, self.table, self._count)
        self._lay_out()
        self._entitle(self._corner)
        self.tree.chosen.connect(self._choose)
        self.tree.view_chosen.connect(self._show_view)
        self.tree.view_dropped.connect(self.narrowing.drop)
        self.narrowing.changed.connect(self._read_tree)
        self.table.picked.connect(self.detail.show_dossier)
        self.table.picked.connect(lambda _: self._fold_detail())
        self.table.picked.connect(self.board.choose)
        self.board.picked.connect(self._open)
        self.board.menu_wanted.connect(self.table.menu.open_at)
        for view in (self.table, self.board):
            view.opened.connect(self.commands.open_whole)
        self.table.filtering.changed.connect(lambda _: self._filtered_anew())
        # Rows are fetched while the table paints: a label may only move afterwards.
        self.table.dossiers.sensitivity_known.connect(self._sensitive.setVisible, Qt.ConnectionType.QueuedConnection)
        self.table.checks_changed.connect(self._say_ticks)
        self.table.loaded.connect(self._answer_enter)
        self.narrowing.restored.connect(self._restore)
        self.tree.chosen.connect(self.narrowing.forget)
        self.commands.show_wanted.connect(self.show_entered)
        self.commands.listed_wanted.connect(self._show_listed)
        self.commands.group_wanted.connect(self._show_view)
        self.detail.contents_wanted.connect(self.commands.print_contents)

    def refresh(self) -> None:
        """Read tree, list and detail anew; cursor, ticks and open corners stay."""
        self._read_tree()
        if self._sought:
            self._search(self._sought)
        elif not self._listed:
            self._choose(self._selection, self._corner)
        else:
            self.table.reread()
        self.detail.refresh()

    def on_typed(self, text: str) -> None:
        """Search during typing; an empty box restores the chosen corner."""
        if text == self._sought:
            return
        self._sought = text
        if text:
            self._search(text)
        else:
            self.tree.mark(self._branch)
            self._choose(self._selection, self._corner)

    def on_scan(self, text: str) -> bool:
        """Open the target of a code; search for other text, and open a single hit."""
        desk = self.desk
        if codes.has_length(text):
            self.perform(lambda: scanning.look_up(desk, text), self._scanned, self._unknown)
        else:
            self._sought = text
            self._search(text, enter=True)
        return True

    def on_files(self, paths: list[Path]) -> bool:
        """A ledger and a folder of scans have their ways; other files are papers of the dossier beside the list."""
        if len(paths) == 1 and (is_ledger(paths[0]) or paths[0].is_dir()):
            bringing_in = self.commands.bringing_in
            (bringing_in.import_ledger if is_ledger(paths[0]) else bringing_in.fill_from)(paths[0])
            return True
        dossier_id = self.detail.dossier_id
        if dossier_id is None:
            return False
        try:
            admit(putting_in.look_at, self.desk)
        except Refusal as refusal:
            self.say(tone_of(refusal), words(refusal))
        else:
            self.commands.bringing_in.put_in(dossier_id, paths)
        return True

    def open_at(self, what: object) -> None:
        """Show one dossier (id) or several (ids), or begin a command (its name). Raises TypeError for anything else."""
        if isinstance(what, str):
            self.commands.actions[what].trigger()
        elif isinstance(what, int | Iterable):
            self.show_entered([what] if isinstance(what, int) else list(what))
        else:
            raise TypeError(what)

    def show_entered(self, ids: Sequence[int]) -> None:
        """Show these dossiers, the cursor on the first."""
        self._show_listed(ids, self.tr("所选档案"))

    def _show_listed(self, ids: Sequence[int], title: str) -> None:
        """Show a list that is made already, under its name, the cursor on its first dossier."""
        self._sought = ""
        self._show_hits(ids, title)
        if len(ids):
            self._open(ids[0])

    # ------------------------------------------------------------ reading
    def _read_tree(self) -> None:
        desk = self.desk
        names = {
            "all": self.tr("全部档案"),
            "buildings": self.tr("楼栋"),
            "estates": self.tr("小区"),
            "no-estate": self.tr("未注明小区"),
            "views": self.tr("我的视图"),
            "categories": self.tr("类别"),
            "classes": self.tr("客户分类"),
            "new": self.tr("新建档"),
            "states": self.tr("状态"),
            "unit": self.tr("{unit}单元"),
            "no-unit": self.tr("不分单元"),
        }
        shown = self.tree.root

        def read() -> tuple[TreeNode, TreeNode | None]:
            root = grow(
                dossiers.corners(desk), dossiers.buildings(desk), dossiers.estates(desk),
                keeping.waiting_counts(desk), dossiers.classes(desk), kept_views.of_list(desk, DOSSIERS), desk.pack, names,
            )  # fmt: skip
            return root, shown if same_shape(shown, root) else None

        self.perform(read, lambda trees: self._show_tree(*trees))

    def _show_tree(self, root: TreeNode, like: TreeNode | None) -> None:
        everything = sum(child.count for child in root.children[-1].children)
        self._pages.setCurrentIndex(1 if everything else 0)
        self.tree.show_tree(root, self._branch, like)
        if self.table.is_made:
            self.tree.mark(None)

    def _choose(self, selection: Selection, title: str) -> None:
        self._selection, self._corner, self._sought, self._listed = selection, title, "", True
        self._branch = selection
        self._newest.drop()
        self._entitle(title)
        self._count.clear()
        self.table.show_selection(selection)
        self._show_board()

    def _entitle(self, title: str) -> None:
        """Say what the list is a list of: in its heading, to a screen reader, and on paper."""
        self._heading.setText(title)
        self.table.setAccessibleName(title)

    def _show_view(self, filters: Filters, name: str) -> None:
        """Show the dossiers of a view; the headings have its conditions, so that they can be changed."""
        self.table.take_filters(filters)
        self._choose(Selection(), name)
        self._branch = Selection(filters=filters)

    def _filtered_anew(self) -> None:
        """Other conditions hold: a corner goes by a view's name no more, and a building is drawn by them too."""
        if not self.table.is_made and self._selection == Selection():
            self._corner = self.tr("全部档案")
            self._entitle(self._corner)
            self._branch = self._selection
            self.tree.mark(self._branch)
        if self._stack.currentWidget() is self.board:
            self._show_board()

    def _show_board(self) -> None:
        """The building of the chosen corner as a board, where that was asked for; else the list."""
        desk, building_id = self.desk, self._selection.building_id
        wanted = self._board_button.isChecked() and building_id is not None
        self._stack.setCurrentWidget(self.board if wanted else self.table)
        if not wanted:
            return
        selection = Selection(building_id=building_id, filters=self.table.filtering.filters)

        self.perform(lambda: read_plan(desk, selection), self._newest.go_on(self.board.show_plan))

    def _toggle_board(self, on: bool) -> None:
        if on and self._selection.building_id is None and not self.tree.go_to_first_building():
            self._board_button.setChecked(False)
            self.say(Tone.INFO, self.tr("这里没有楼栋。"))
            return
        self._show_board()

    def _search(self, text: str, *, enter: bool = False) -> None:
        """Search as while typing; on Enter, what is found nowhere and may be a number is sought in the sensitive data."""
        desk = self.desk

        def show(ids: list[int], *, by_number: bool = False) -> None:
            self._entered = (ids, text) if enter else None
            self._nothing.tell(entered=enter, by_number=by_number)
            self._show_hits(ids, self.tr("查找“{text}”").format(text=text), whole=False)

        def found(ids: list[int]) -> None:
            if enter and not ids and self._nothing.is_number(text):
                act, numbered = (
                    partial(dossiers.find_by_number, desk, text),
                    self._newest.ask(partial(show, by_number=True)),
                )
                self.act(act, lambda outcome: numbered(outcome.value))
            else:
                show(ids)

        self.perform(lambda: dossiers.find(desk, text), self._newest.ask(found))

    def _answer_enter(self, _number: int) -> None:
        """Open the first hit that the filters let through, or say that there is none."""
        if self._entered is None:
            return
        (ids, text), self._entered, passing = self._entered, None, self.table.dossiers.ids
        if len(passing):
            self._open(passing[0])
            if len(passing) > 1:
                self.table.setFocus()
            return
        said = self.tr("没有找到“{text}”。{hint}。").format(text=text, hint=self._nothing.hint)
        if ids:
            said = counted(self.tr, "“{text}”找到 {n} 份，都不符合筛选条件。要看，请清除筛选。", len(ids), text=text)
        QApplication.beep()
        self.say(Tone.WARN, said)

    def _restore(self, filters: Filters) -> None:
        """Show the corner of the tree under the conditions that gave way to a scan."""
        branch, self._sought = self._branch, ""
        self.table.take_filters(filters)
        self._choose(self._selection, self._corner)
        self._branch = branch
        self.tree.mark(branch)

    def _show_hits(self, ids: Sequence[int], title: str, *, whole: bool = True) -> None:
        self._newest.drop()
        self._listed = True
        self.tree.mark(None)
        self._entitle(title)
        self._stack.setCurrentWidget(self.table if len(ids) else self._nothing)
        self.table.show_hits(ids, whole=whole)
        if not len(ids):
            self._count.setText(self.tr("没有找到"))
        elif len(ids) >= dossiers.SEARCH_LIMIT and self._sought:
            self._count.setText(self.tr("前 {n} 条，请继续输入").format(n=dossiers.SEARCH_LIMIT))

    def _scanned(self, hit: Hit) -> None:
        match hit:
            case DossierRow():
                self._sought = ""
                self._show_hits([hit.id], self.tr("扫描"))
                self._open(hit.id)
            case Request():
                self._show_hits(list(hit.dossier_ids), self.tr("借阅单 {code}").format(code=hit.slip_code))
            case Docket():
                self.wanted.emit(PAGE_OF[hit.kind], hit.code)
            case PlaceHit():
                self.say(
                    Tone.INFO,
                    self.tr("这是存放位置 {place}。要上架，请先选择档案，再点“上架…”。").format(place=hit.name),
                )
                if hit.level is PlaceLevel.BOX and "shelve" in self.commands:
                    self.commands.move_box(hit)
            case _:
                self.say(Tone.INFO, self.tr("这是 {name} 的工牌。要借出，请切换到“借出”（F3）。").format(name=hit.name))

    def _unknown(self, refusal: Refusal) -> None:
        QApplication.beep()
        self.say(tone_of(refusal), words(refusal))

    def _open(self, dossier_id: int) -> None:
        if self.table.go_to(dossier_id):
            self.detail.show_dossier(dossier_id)
            self._fold_detail()

    # ------------------------------------------------------------ looks
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_detail()

    def _fold_detail(self) -> None:
        """Give the list the room of a pane that shows nothing, where there is little."""
        self.detail.setVisible(self.detail.dossier_id is not None or self.width() >= ROOM_FOR_ALL)

    def _say_ticks(self, number: int) -> None:
        self._ticks.setVisible(number > 0)
        self._ticks_text.setText(self.tr("已勾选 {n} 份").format(n=f"{number:,}"))

    def _lay_out(self) -> None:
        self._heading = plain(self._corner, "heading", name="listTitle")
        self._sensitive = plain(self.tr("含敏感信息"), "muted", name="listSensitive")
        self._sensitive.hide()
        self._buttons: dict[str, QPushButton] = {}
        widths = widths_of(self.desk.pack, self.fontMetrics().horizontalAdvance)
        self._middle = self._list()
        panes = dict(zip((self.tree, self._middle, self.detail), widths.panes, strict=True))
        self._panes = Panes(self.key, self.desk.account.person_id, panes, 1)
        self._panes.setHandleWidth(12)
        self.tree.setMinimumWidth(widths.least_tree)
        self._middle.setMinimumWidth(widths.least_list)
        self.table.draw_for(widths.columns)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tools())
        column.addWidget(self._panes, 1)
        self._pages = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.addWidget(self._pages)
        self._empty = EmptyArchive(self.commands)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(filled)
        self._pages.setCurrentIndex(1)
        self.table.menu.offer(self.commands.of_rows, self.commands.hear_keys)

    def _tools(self) -> ToolRow:
        self._board_button = button(self.tr("楼栋图(&B)"), "mode", name="boardButton", icon="building")
        self._board_button.setCheckable(True)
        self._board_button.toggled.connect(self._toggle_board)
        for name, icon in _TOOLS.items():
            if name in self.commands:
                action = self.commands.actions[name]
                push_button = button(action.text(), name=f"{name}Button", icon=icon)
                push_button.setToolTip(tooltip(action.shortcut().toString()))
                push_button.clicked.connect(action.trigger)
                self._buttons[name] = push_button
        boards = [self._board_button] if self.desk.pack.by_household else []
        fixed, tools = (self._heading, self._count, self._sensitive), (*boards, *self._buttons.values())
        row = ToolRow(fixed, tools, self.commands.beside(self._buttons))
        row.menu.aboutToShow.connect(self.commands.follow_rows)
        row.menu.aboutToHide.connect(self.commands.hear_keys)
        return row

    def _list(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._ticks = named(QFrame(), "panel")
        row = QHBoxLayout(self._ticks)
        row.setContentsMargins(12, 4, 8, 4)
        self._ticks_text = plain(name="ticksText")
        clear = button(self.tr("全部取消"), "link", name="clearTicksButton")
        clear.clicked.connect(self.table.dossiers.uncheck_all)
        row.addWidget(self._ticks_text)
        row.addWidget(plain(self.tr("各项操作只对勾选的档案进行"), "muted"))
        row.addStretch(1)
        for name in ("confirm", "destroy"):
            if name in self.commands:
                push_button = button(self.commands.actions[name].text(), name=f"{name}Button")
                push_button.clicked.connect(self.commands.actions[name].trigger)
                row.addWidget(push_button)
        row.addWidget(clear)
        self._ticks.hide()
        column.addWidget(self._ticks)
        column.addWidget(self.narrowing.bar)
        self._stack = QStackedWidget()
        self._nothing = NoHits(self.desk, may_ask="ask" in self.commands)
        for view in (self.table, self.board, self._nothing):
            self._stack.addWidget(view)
        column.addWidget(self._stack, 1)
        return part
