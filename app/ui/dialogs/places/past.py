"""某时状况: the room at a moment as a map; who had what and where by bag, place or person; and the page of evidence of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, datetime
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.movement import Holding
from app.models.domain.provenance import Provenance
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.services import listing, past_holdings
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Printed, SeenTable, TakenTable
from app.models.services.past_holdings import PastHoldings, PastRoom
from app.reports.forms import past_holdings as form
from app.reports.forms import printed_table
from app.reports.forms.past_holdings import PastHoldingsPaper
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.volume_papers import take_out
from app.ui.dialogs.way_out import ask_to_print
from app.ui.messages import counted, label, tone_of, words
from app.ui.papers.places import past_holdings as past_words
from app.ui.papers.places import room_table, room_words
from app.ui.widgets.cabinet_map import CabinetMap
from app.ui.widgets.moment_slider import MomentSlider
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import InputField, plain

_Row = tuple[DossierRow, Holding]
T = TypeVar("T")


class PastHoldingsDialog(Dialog):
    """A moment in, the map of the room out; a code or a name as well, its dossiers."""

    def __init__(self, parent: QWidget, desk: Desk, moment: datetime) -> None:
        super().__init__(parent, self.tr("某时状况"))
        self.setObjectName("pastHoldingsDialog")
        self.resize(960, 640)
        self._desk, self._newest = desk, run.Newest()
        self._text, self._asked = "", ""
        self._room: PastRoom | None = None
        self._found: PastHoldings | None = None
        self._listed: list[_Row] = []
        self._total: int | None = None
        self._code = named(ScanBox(), "pastCode")
        self.slider = MomentSlider(moment)
        self._said = plain(kind="heading", wrap=True, name="pastSaid")
        self._map = CabinetMap()
        self._rows: RowsModel[_Row] = RowsModel((
            RowColumn(self.tr("档号"), 180, lambda one: one[0].reference_code),
            RowColumn(self.tr("客户"), 0, lambda one: " ".join(filter(None, (one[0].household, one[0].customer)))),
            RowColumn(self.tr("在谁手里"), 110, lambda one: one[1].holder),
            RowColumn(self.tr("位置"), 130, lambda one: one[1].place or self.tr("不在库内")),
            RowColumn(self.tr("自"), 230, lambda one: f"{_minute(one[1].at)} {label(one[1].event)}"),
        ))  # fmt: skip
        self._table = RowsTable(self._rows, "pastTable")
        self._stack = QStackedWidget()
        self._lay_out()
        self._code.scanned.connect(self._seek)
        self._map.opened.connect(self._list_place)
        self.slider.changed.connect(self._ask)
        self._code.setFocus()
        self._ask()

    def on_scan(self, code: str) -> bool:
        """A label or a staff card that is scanned while the cursor is elsewhere."""
        self._code.setText(code)
        self._seek(code)
        return True

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(InputField(self.tr("袋、位置或人员(&C)"), self._code), 1)
        self._code.setPlaceholderText(self.tr("扫描，或输入档号、位置、姓名后回车；不填看整个库房"))
        self.body.addLayout(row)
        self._stack.addWidget(self._map)
        self._stack.addWidget(self._table)
        for part in (self.slider, self._said, self._stack):
            self.body.addWidget(part, int(part is self._stack))
        self._print = self.add_button(self.tr("打印证明…(&P)"), "printPastButton", "primary")
        self._print.clicked.connect(self._take)
        self._more = self.add_button("", "morePastButton")
        self._more.clicked.connect(self._ask_more)
        self._turn = self.add_button(self.tr("柜图(&G)"), "pastMapButton")
        self._turn.clicked.connect(self._show_room)
        self.add_button(self.tr("关闭"), "closeButton").clicked.connect(self.reject)

    # ------------------------------------------------------------ asking
    def _seek(self, text: str) -> None:
        self._text = text.strip()
        self._ask()

    def _list_place(self) -> None:
        if self._map.map.current is not None:
            self._code.setText(self._map.map.current.row.name)
            self._seek(self._map.map.current.row.name)

    def _show_room(self) -> None:
        self._code.clear()
        self._seek("")
        self._map.setFocus()

    def _ask(self) -> None:
        desk, text, moment = self._desk, self._text, self.slider.moment.isoformat()
        if text:
            self._perform(lambda: past_holdings.at(desk, text, moment), self._newest.ask(self._show_list))
        else:
            self._perform(lambda: past_holdings.room_at(desk, moment), self._newest.ask(self._show_map))

    def _ask_more(self) -> None:
        desk, text, moment, skip = self._desk, self._asked, self._found_moment, len(self._listed)
        self._perform(
            lambda: past_holdings.at(desk, text, moment, skip), self._newest.ask(self._add), on=("more", self, skip)
        )

    def _count(self) -> None:
        desk, text, moment = self._desk, self._asked, self._found_moment
        self._perform(lambda: past_holdings.count(desk, text, moment), self._newest.go_on(self._counted))

    def _perform(self, work: Callable[[], T], done: Callable[[T], None], on: Hashable = None) -> None:
        run.perform(self, work, done, self._newest.go_on(self._refused), on=on)

    @property
    def _found_moment(self) -> str:
        assert self._found is not None
        return self._found.moment

    # ------------------------------------------------------------ showing
    def _show_map(self, room: PastRoom) -> None:
        self.bar.clear()
        self._room, self._found, self._listed = room, None, []
        if room.began:
            self.slider.begin_at(date.fromisoformat(room.began[:10]))
        self._map.show_places(room.places)
        lying, originals = sum(one.bags for one in room.places), sum(one.originals for one in room.places)
        message = self.tr("{moment} 的库房：在位 {n} 份，借出或没有位置的 {elsewhere} 份。回车查看选中的位置。")
        if originals:
            message = self.tr(
                "{moment} 的库房：在位 {n} 份，借出或没有位置的 {elsewhere} 份，代管原件 {originals} 件。回车查看选中的位置。"
            )
        self._said.setText(message.format(
            moment=_minute(room.moment), n=f"{lying:,}", elsewhere=f"{room.elsewhere:,}", originals=f"{originals:,}",
        ))  # fmt: skip
        self._stack.setCurrentWidget(self._map)
        self._look()

    def _show_list(self, found: PastHoldings) -> None:
        self._asked, self._total = self._text, None if found.more else len(found.rows)
        self._listed = []
        self._add(found)
        self._stack.setCurrentWidget(self._table)
        if found.more:
            self._count()

    def _add(self, found: PastHoldings) -> None:
        """Show what was listed with these behind it."""
        self.bar.clear()
        self._found = found
        self._listed += found.rows
        self._rows.show(list(self._listed))
        self._look()

    def _counted(self, total: int) -> None:
        self._total = total
        self._look()

    def _look(self) -> None:
        found, listed = self._found, len(self._listed)
        self._print.setText(self.tr("打印证明…(&P)") if found is not None else self.tr("打印库房状况…(&P)"))
        self._print.setEnabled(bool(listed) if found is not None else self._room_may_leave())
        self._turn.setEnabled(found is not None)
        self._more.setVisible(found is not None and found.more)
        self._more.setText(counted(self.tr, "再列 {n} 份(&M)", past_holdings.MOST_HELD))
        if found is None:
            return
        total = listed if self._total is None else self._total
        said = counted(
            self.tr, "{about}，{moment}：{n} 份档案", total, grouped=True, about=found.about, moment=_minute(found.moment)
        )  # fmt: skip
        if self._total is None:
            said = self.tr("{about}，{moment}：正在计数").format(about=found.about, moment=_minute(found.moment))
        if found.more:
            said += self.tr("（已列出 {listed}）").format(listed=f"{listed:,}")
        self._said.setText(said)

    def _refused(self, refusal: Refusal) -> None:
        QApplication.beep()
        self._found, self._room, self._listed = None, None, []
        self._said.setText("")
        self._rows.show([])
        self._look()
        self.say(tone_of(refusal), words(refusal))

    # ------------------------------------------------------------ paper
    def _take(self) -> None:
        """Print all that was found, however many are listed."""
        desk, found, text, shown = self._desk, self._found, self._asked, self._total or len(self._listed)
        if found is None:
            self._take_room()
            return
        title = self.tr("某时状况证明")

        def take(purpose: str, recipient: Recipient | None) -> tuple[PastHoldingsPaper, Provenance]:
            whole = past_holdings.whole(desk, text, found.moment)
            ids = [row.id for row, _held in whole.rows]
            printed = listing.print_list(desk, Printed.MOMENT, ids, purpose, recipient)
            return past_words(desk, whole, printed), printed.value.made_from

        def show(taken: tuple[PastHoldingsPaper, Provenance]) -> None:
            paper, made_from = taken
            preview_long(self, title, lambda progress, cancelled: form.render(paper, progress, cancelled), made_from)

        take_out(self, desk, title, range(shown), take, show)

    def _room_may_leave(self) -> bool:
        return self._room is not None and bool(self._room.places) and self._desk.can(Right.EXPORT)

    def _take_room(self) -> None:
        """Print the map that is shown, a line for each cabinet."""
        desk, room = self._desk, self._room
        if room is None:
            return
        words = room_words(room)
        seen = SeenTable(words.title, len(words.rows), len(words.rows), ())

        def show(printed: Outcome[TakenTable]) -> None:
            paper = room_table(desk, room, words, printed)
            made_from = printed.value.made_from
            preview_long(
                self,
                words.title,
                lambda progress, cancelled: printed_table.render(paper, progress, cancelled),
                made_from,
            )

        ask_to_print(self, desk, self.tr("打印库房状况"), partial(listing.print_table, desk, seen), show)


def _minute(moment: str) -> str:
    return moment[:16].replace("T", " ")
