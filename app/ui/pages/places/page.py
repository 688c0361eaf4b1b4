"""库房: every place with what lies in it; new ones by range, labels, keepers, moves by scan, and what is out of use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.models.domain.dossier import DossierRow, DossierState
from app.models.domain.person import Staff
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceRow
from app.models.services import accounts, dossiers, moving, placing
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.models.services.moving import LastMove
from app.models.services.placing import RangeOutlook
from app.ui.dialogs.climate.dialog import ClimateDialog
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.labels.places import PlaceLabelsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.places.forms import PlaceKeeperDialog, PlaceRangeDialog, PlaceTermsDialog
from app.ui.dialogs.places.move import MoveByScanDialog
from app.ui.dialogs.places.past import PastHoldingsDialog
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, label
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.places.tree import PlaceTree
from app.ui.run import Newest
from app.ui.widgets.cabinet_map import CabinetMap
from app.ui.widgets.named import named
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

_NAMED = 3


class PlacesPage(Page):
    """For who keeps the places, and who appoints their keepers."""

    key: ClassVar[str] = "places"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "库房")
    icon: ClassVar[str] = "places"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._label_place, self._newest = SheetPosition(), Newest()
        self._counts = ""
        self.tree = PlaceTree()
        self.tree.setAccessibleName(self.tr("库房、柜、层、盒"))
        self.map = CabinetMap()
        keeps, moves = desk.can(Right.KEEP_PLACES), desk.can(Right.REGISTER)
        self._new = self._tool(self.tr("新建…(&N)"), "newPlacesButton", self._ask_range, shown=keeps)
        self._move = self._tool(
            self.tr("扫描移位…(&S)"), "moveByScanButton", self._ask_move, shown=moves, kind="primary"
        )
        self._undo = self._tool(self.tr("撤销上次移位(&Z)"), "undoMoveButton", self._ask_undo, shown=moves)
        self._labels = self._tool(
            self.tr("打印标签…(&P)"), "placeLabelsButton", self._print, shown=desk.can(Right.LABEL)
        )
        self._terms = self._tool(self.tr("修改…(&E)"), "placeTermsButton", self._ask_terms, shown=keeps)
        self._keeper = self._tool(
            self.tr("保管人…(&K)"), "placeKeeperButton", self._ask_keeper, shown=desk.can(Right.APPOINT_KEEPER)
        )
        self._past = self._tool(self.tr("某时状况…(&T)"), "pastButton", self._ask_past, shown=True)
        self._climate = self._tool(
            self.tr("温湿度…(&H)"), "climateButton", self.ask_climate, shown=bool(desk.pack.climates)
        )
        self._retire = self._tool(self.tr("停用(&X)"), "retireButton", self._turn, shown=keeps)
        self._said = plain(kind="muted", wrap=True, name="placesSaid")
        self._map_button = self._tool(self.tr("柜图(&G)"), "mapButton", self._turn_view, shown=True, kind="mode")
        self._map_button.setCheckable(True)
        self._find = named(ScanBox(), "placeFind")
        self._find.setPlaceholderText(self.tr("找一份档案：扫描，或输入姓名、档号后回车"))
        self._find.setAccessibleName(self.tr("在柜图上找档案"))
        QShortcut(QKeySequence.StandardKey.Find, self, self._find.setFocus).setWhatsThis(self.tr("在柜图上找档案"))
        tools = (
            self._map_button, self._move, self._undo, self._new, self._labels, self._terms, self._keeper, self._past,
            self._climate, self._retire,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(ToolRow((plain(self.tr("库房"), "heading"),), tools))
        column.addWidget(self._find)
        column.addWidget(self._said)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.map)
        column.addWidget(self._stack, 1)
        self.tree.picked.connect(self._look)
        self.tree.opened.connect(self._list_bags)
        self.map.picked.connect(self.tree.go_to)
        self.map.opened.connect(self._list_bags)
        self._find.scanned.connect(self._seek)
        self._look()

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        """Return whether the session keeps the places, or appoints their keepers."""
        return isinstance(desk, Desk) and (desk.can(Right.KEEP_PLACES) or desk.can(Right.APPOINT_KEEPER))

    def open_at(self, what: object) -> None:
        """Open the climate, which is all that is opened here from elsewhere."""
        del what
        self.ask_climate()

    def refresh(self) -> None:
        """Read the places anew."""
        self.perform(lambda: placing.tree(self.desk), self._show)

    def _tool(self, caption: str, name: str, act: Callable[[], None], *, shown: bool, kind: str = "") -> QPushButton:
        made = button(caption, kind, name=name)
        made.setVisible(shown)
        made.clicked.connect(lambda: act())
        return made

    def _show(self, rows: Sequence[PlaceRow]) -> None:
        self.tree.show_places(rows)
        self.map.show_places(rows)
        used = [one for one in rows if not one.retired_at]
        said = counted(self.tr, "{n} 个位置在用。", len(used), grouped=True)
        if len(rows) > len(used):
            said += counted(self.tr, "{n} 个已停用，仍可查阅。", len(rows) - len(used), grouped=True)
        self._counts = (
            said + self.tr("回车查看其中的档案。")
            if rows
            else self.tr("还没有位置。点“新建”，按柜号成批建立，再打印标签贴上。")
        )
        self._look()

    def _look(self) -> None:
        place = self.tree.current
        chosen = self.tr("选中 {place}。").format(place=place.name) if place else ""
        legend = self.tr("格内：已放/可放，+代管原件的件数；专：重要档案专用。") if self._map_button.isChecked() else ""
        self._said.setText("".join((self._counts, legend, chosen)))
        for made in (self._labels, self._terms, self._keeper):
            made.setEnabled(place is not None and not place.retired_at)
        self._retire.setEnabled(place is not None)
        self._retire.setText(self.tr("恢复使用(&X)") if place and place.retired_at else self.tr("停用(&X)"))

    def _turn_view(self) -> None:
        """Show the places as a map, or as a tree; the chosen place stays."""
        on = self._map_button.isChecked()
        self._stack.setCurrentWidget(self.map if on else self.tree)
        if on and (place := self.tree.current) is not None:
            self.map.choose(place.id)
        self._look()
        self._stack.currentWidget().setFocus()

    def _seek(self, text: str) -> None:
        """Find a bag, or several, on the map: their cells blink, and the line above says where they are."""

        def show(found: list[tuple[DossierRow, int | None]]) -> None:
            lying = [place for _row, place in found if place is not None]
            self.map.show_found(lying)
            if lying:
                self.tree.go_to(lying[0])
            if not found:
                self.say(Tone.INFO, self.tr("没有找到“{text}”。请扫描袋上的条码，或输入姓名、档号。").format(text=text))
                return
            more = counted(self.tr, "；另有 {n} 份", len(found) - _NAMED) if len(found) > _NAMED else ""
            self.say(Tone.OK, self.tr("；").join(map(self._where, (row for row, _place in found[:_NAMED]))) + more)

        self._map_button.setChecked(True)
        self._turn_view()
        self.perform(lambda: moving.where(self.desk, text), self._newest.ask(show))

    def _where(self, row: DossierRow) -> str:
        said = self.tr("{code} {customer}：{place}").format(
            code=row.reference_code, customer=row.customer, place=row.place or self.tr("没有存放位置")
        )
        if row.state is DossierState.SHELVED:
            return said
        return self.tr("{said}（{state}，{holder}）").format(said=said, state=label(row.state), holder=row.holder)

    def _list_bags(self) -> None:
        place = self.tree.current
        if place is None:
            return

        def found(ids: list[int]) -> None:
            if ids:
                self.wanted.emit("dossiers", tuple(ids))
            else:
                self.say(Tone.INFO, self.tr("{place} 里没有档案。").format(place=place.name))

        self.perform(lambda: dossiers.find(self.desk, place.name), found, on=(PlaceRow, place.id))

    # ------------------------------------------------------------ acts
    @opens
    def _ask_range(self) -> None:
        def done(outcome: Outcome[RangeOutlook]) -> None:
            message = COUNTED("新建了 {n} 个位置。请选中后打印标签贴上。")
            self._done(counted(self.tr, message, len(outcome.value.new), grouped=True))

        PlaceRangeDialog(self, self.desk).open_over(self, done)

    def _ask_terms(self) -> None:
        if (place := self.tree.current) is not None:
            self._ask_terms_of(place)

    @opens
    def _ask_terms_of(self, place: PlaceRow) -> None:
        dialog = PlaceTermsDialog(self, self.desk, place)
        dialog.open_over(self, lambda outcome: self._done(self.tr("{place} 已修改。").format(place=outcome.value)))

    def _ask_keeper(self) -> None:
        if (place := self.tree.current) is not None:
            self._ask_keeper_of(place)

    @opens
    def _ask_keeper_of(self, place: PlaceRow) -> None:
        def ask(staff: list[Staff]) -> None:
            message = self.tr("{place} 的保管人和锁已登记。")
            PlaceKeeperDialog(self, self.desk, place, staff).open_over(
                self, lambda outcome: self._done(message.format(place=outcome.value))
            )

        self.perform(lambda: accounts.staff(self.desk), ask, on=(PlaceRow, place.id))

    def _print(self) -> None:
        if (place := self.tree.current) is not None:
            PlaceLabelsDialog(self, self.desk, self.tree.with_inside(place), self._label_place).open()

    @opens
    def _ask_move(self) -> None:
        dialog = MoveByScanDialog(self, self.desk)
        dialog.moved.connect(self._moved)
        dialog.open()

    def _moved(self, outcome: Outcome[str]) -> None:
        self.announce(outcome.changed)
        self.refresh()

    @opens
    def ask_climate(self) -> None:
        """The climate of the rooms."""
        dialog = ClimateDialog(self, self.desk)
        dialog.kept.connect(lambda outcome: self.announce(outcome.changed))
        dialog.open()

    @opens
    def _ask_past(self) -> None:
        PastHoldingsDialog(self, self.desk, self.desk.now()).open()

    def _ask_undo(self) -> None:
        def ask(last: LastMove | None) -> None:
            if last is None:
                self.say(Tone.INFO, self.tr("没有可以撤销的移位：您上次的移位已撤销，或还没有移过。"))
                return
            message = COUNTED("您上次移到 {place} 的 {n} 份档案一起回到原来的位置。")
            dialog = ConfirmDialog(
                self, self.tr("撤销移位"), counted(self.tr, message, last.bags, place=last.place or "—"),
            )  # fmt: skip
            dialog.kept.connect(lambda _done: self._take_back(last))
            dialog.open()

        self.perform(lambda: moving.last_move(self.desk), ask, on="undo-move")

    def _take_back(self, last: LastMove) -> None:
        said = counted(self.tr, "已撤销：{n} 份档案回到原来的位置。", last.bags)
        self.act(lambda: moving.undo_move(self.desk, last), lambda _outcome: self._done(said), on="undo-move")

    def _turn(self) -> None:
        place, desk = self.tree.current, self.desk
        if place is None:
            return
        if place.retired_at:
            said = self.tr("{place} 恢复使用。").format(place=place.name)
            self.act(lambda: placing.reopen(desk, place.id), lambda _outcome: self._done(said), on=(PlaceRow, place.id))
            return
        about = self.tr("停用后不能再放入档案；以前在这里的档案，历史记录仍写明这个位置。")
        dialog = ConfirmDialog(self, self.tr("停用"), about, place.name)
        said = self.tr("{place} 已停用。").format(place=place.name)
        dialog.kept.connect(
            lambda _done: self.act(
                lambda: placing.retire(desk, place.id), lambda _outcome: self._done(said), on=(PlaceRow, place.id)
            )
        )
        dialog.open()

    def _done(self, said: str) -> None:
        self.refresh()
        self.say(Tone.OK, said)
