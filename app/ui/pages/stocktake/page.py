"""盘点: counts are opened, scanned place by place, decided and signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QPushButton

from app.models.domain import codes, scanner
from app.models.domain.codes import CodeKind
from app.models.domain.docket import Docket
from app.models.domain.errors import Refusal
from app.models.domain.procedure import Step
from app.models.domain.procedures.stocktake import COUNTING, EXPECTED, FINISH
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceRow
from app.models.domain.stock_decision import StockDecision, StockWay
from app.models.domain.stocktake import StockLine
from app.models.services import count_packets, placing, stocktaking
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.count_packets import PacketOut, ReturnOutlook, TakenScans, WrittenPacket
from app.models.services.desk import Desk
from app.models.services.stocktaking import ScanReply, StockNews
from app.ui.dialogs.files import ask_file, write_file
from app.ui.dialogs.labels.places import EmptyLabelDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, words
from app.ui.openings import opens
from app.ui.page import COUNT, Page, PageSection, ScanMode
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import DocketTask, Face
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.packages.stick import PACKET, RETURNED, ask_where
from app.ui.pages.stocktake.answers import REFUSED, TUNES, after_words, answered
from app.ui.pages.stocktake.dialogs import DecideDifferenceDialog, OpenCountDialog
from app.ui.pages.stocktake.drawing import DrawDialog, RedrawDialog
from app.ui.pages.stocktake.face import DECIDE, EMPTY_LABEL, REDRAW, TAKE_RETURN, UNDO, WRITE_PACKET, StocktakeFace
from app.ui.pages.stocktake.packets import PacketWordsDialog, TakeInReturnDialog
from app.ui.tones import Tones
from app.ui.widgets.text import button


class StocktakeActs(DocketActs):
    """The steps of a count, decisions between them, a scan that is taken back, and the label «空»."""

    _face: StocktakeFace
    _page: StocktakePage

    def __init__(self, page: Page, face: Face, done: Callable[[Docket], None]) -> None:
        super().__init__(page, face, done)
        self._label_place = SheetPosition()

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Take back a scan, print the label, decide about the lines that are chosen, or draw again."""
        if task.name == UNDO:
            self._page.take_back(docket)
        elif task.name == EMPTY_LABEL:
            EmptyLabelDialog(self._page, self._desk, self._label_place).open()
        elif task.name == DECIDE:
            self.decide(docket)
        elif task.name == REDRAW:
            self._redraw(docket)
        elif task.name == WRITE_PACKET:
            suggested = self.tr("盘点包 {code}").format(code=docket.code)
            ask_where(self._page, self.tr("写到U盘"), suggested, PACKET, partial(self._write_packet, docket))
        elif task.name == TAKE_RETURN:
            filters = [self.tr("回盘文件 (*.{suffix})").format(suffix=RETURNED)]
            ask_file(
                self._page, self.tr("选择U盘上的回盘"), "openDialog", filters, partial(self._look_at_return, docket)
            )

    def _confirm(self, docket: Docket, step: Step) -> None:
        """Before the counting ends, ask which packets have not come back."""
        if step.name != FINISH:
            super()._confirm(docket, step)
            return

        def ask(out: Sequence[PacketOut]) -> None:
            self._face.packets_out = out
            super(StocktakeActs, self)._confirm(docket, step)

        self._page.perform(lambda: count_packets.out(self._desk, docket.id), ask, on=(Docket, docket.id))

    @opens
    def _redraw(self, docket: Docket) -> None:
        dialog = RedrawDialog(self._page, self._desk, docket)
        dialog.open_over(self._page, lambda outcome: self._page.say(*dialog.said(outcome.value)))

    def _write_packet(self, docket: Docket, path: Path) -> None:
        def write() -> Outcome[WrittenPacket]:
            outcome = count_packets.write(self._desk, docket.id)
            write_file(path, outcome.value.sealed)
            return outcome

        def done(outcome: Outcome[WrittenPacket]) -> None:
            PacketWordsDialog(self._page, path.name, outcome.value.words).open()

        self._page.act(write, done, on=(Docket, docket.id))

    def _look_at_return(self, docket: Docket, path: Path) -> None:
        def ask(outlook: ReturnOutlook) -> None:
            TakeInReturnDialog(self._page, self._desk, docket, path, outlook).open_over(
                self._page, partial(self._took_in, docket)
            )

        self._page.perform(lambda: count_packets.look(self._desk, docket.id, path), ask, on="look at a return")

    def _took_in(self, docket: Docket, outcome: Outcome[TakenScans]) -> None:
        self._done(docket)
        said = counted(self.tr, COUNTED("已收取 {n} 次扫描。"), outcome.value.fresh)
        if known := outcome.value.known:
            said += counted(self.tr, COUNTED("以前收过的 {n} 次没有再记。"), known)
        self._page.say(Tone.OK, said)

    def decide(self, docket: Docket) -> None:
        """Ask what is done about the differences that are chosen."""
        count = self._face.view.count
        chosen = [line for line in self._face.view.chosen if count is not None and count.is_open(line)]
        if not chosen:
            self._page.say(
                Tone.INFO, self.tr("请先在“差异”里选定一处或几处；按住 Shift 或 Ctrl 可选多项，Ctrl+A 全选。")
            )
            return
        self._ask(docket, chosen)

    @opens
    def _ask(self, docket: Docket, lines: Sequence[StockLine]) -> None:
        dialog = DecideDifferenceDialog(self._page, self._desk, docket, lines)
        dialog.open_over(self._page, lambda outcome: self._decided(docket, outcome))

    def _decided(self, docket: Docket, outcome: Outcome[tuple[StockDecision, ...]]) -> None:
        last = outcome.value[-1]
        self._face.view.table.setFocus()
        self._done(docket)
        if last.way is StockWay.MISSING:
            said = self.tr("已报缺失，核销单 {code}：请另一人到“缺失”复查签署。").format(code=last.docket)
        else:
            said = self.tr("已决定。{after}").format(after=after_words(last.way))
        self._page.say(Tone.OK, said)


class StocktakePage(DocketPage):
    """Every count. A scan on this page counts in the one that is chosen."""

    key: ClassVar[str] = "stocktake"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "盘点")
    icon: ClassVar[str] = "count"
    section: ClassVar[PageSection] = PageSection.DESK
    face_class = StocktakeFace
    acts_class = StocktakeActs
    _face: StocktakeFace
    _acts: StocktakeActs

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.tones = Tones(self, {str(name): tune for name, tune in TUNES.items()})
        self._face.view.titles_wanted.connect(self._read_titles)
        self._face.view.table.opened.connect(self._decide_current)
        self._new.setVisible(desk.can(Right.COUNT))

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        """Return whether the session counts, witnesses or draws."""
        rights = (Right.COUNT, Right.WITNESS_COUNT, Right.SAMPLE)
        return isinstance(desk, Desk) and any(map(desk.can, rights))

    @classmethod
    def modes_for(cls, desk: Desk | AdminDesk) -> tuple[ScanMode, ...]:
        """Return the mode of counting for who counts."""
        return (COUNT,) if isinstance(desk, Desk) and desk.can(Right.COUNT) else ()

    def open_at(self, what: object) -> None:
        """Open a count of the whole room where nothing is named."""
        if what == ():
            self._open()
        else:
            super().open_at(what)

    def on_scan(self, text: str) -> bool:
        """Count what was scanned. The printed code of a docket chooses that one, but never takes anybody out of a count."""
        docket = self._panel.docket
        if docket is not None and docket.state.name == COUNTING:
            if text == docket.code:
                self._refuse_scan(self.tr("{code} 就是正在盘点的这一张。请接着扫描位置和档案袋。").format(code=text))
            elif scanner.is_code(text) and codes.read(text).kind is CodeKind.LIST:
                said = self.tr(
                    "{code} 是清单的编号，{count} 还在盘点。请接着扫描位置和档案袋；要打开那张清单，请按 F2 再扫描。"
                )
                self._refuse_scan(said.format(code=text, count=docket.code))
            else:
                self._carry_out(docket, partial(stocktaking.scan, self.desk, docket.id, text))
        elif not super().on_scan(text):
            self._refuse_scan(self.tr("没有计入：请先选定一次正在进行的盘点，或点“开始盘点”。"))
        return True

    def take_back(self, docket: Docket) -> None:
        """Take back the last scan of this person."""
        self._carry_out(docket, partial(stocktaking.undo, self.desk, docket.id))

    def _carry_out(self, docket: Docket, scan: Callable[[], Outcome[ScanReply]]) -> None:
        """Carry out a scan and read what came meanwhile. What was read twice, as scans follow each other, changes nothing."""
        view, fresh = self._face.view, list[StockNews]()
        since = view.since if view.count is not None else None

        def work() -> Outcome[ScanReply]:
            outcome = scan()
            if since is not None:
                fresh.append(stocktaking.news(self.desk, docket.id, *since))
            return outcome

        self.act(work, lambda outcome: self._answered(docket, outcome.value, fresh), self._scan_refused)

    def _answered(self, docket: Docket, reply: ScanReply, fresh: Sequence[StockNews]) -> None:
        shown = self._panel.docket
        if shown is not None and shown.id == docket.id:
            said = self._face.view.take(reply, fresh[0] if fresh else None)
        else:
            said = answered(reply, None)
        self.tones.play(said.tune)
        self.say(Tone.INFO, "")  # what was said of the scan before is no answer to this one

    def _scan_refused(self, refusal: Refusal) -> None:
        self._refuse_scan(words(refusal))

    def _refuse_scan(self, said: str) -> None:
        self.tones.play(REFUSED)
        seen = self._face.view.refuse(said, self.tr("没有计入"))
        self.say(Tone.WARN, "" if seen else said)  # where the band says it, the room is for what was scanned

    def _read_titles(self, ids: Sequence[int]) -> None:
        def read() -> dict[int, str]:
            return stocktaking.titles(self.desk, ids)

        self.perform(read, self._face.view.name_things)

    def _decide_current(self) -> None:
        docket = self._panel.docket
        if docket is not None and any(task.name == DECIDE for task in self._face.tasks(docket)):
            self._acts.decide(docket)

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        def ask(places: Sequence[PlaceRow]) -> None:
            OpenCountDialog(self, self.desk, places).open_over(self, self._opened)

        self.perform(lambda: placing.tree(self.desk), ask, on="open count")

    def _more_openings(self) -> Sequence[QPushButton]:
        made = button(self.tr("抽查…(&Q)"), name="drawButton")
        made.clicked.connect(lambda: self._draw())
        made.setVisible(self.desk.can(Right.SAMPLE))
        return (made,)

    @opens
    def _draw(self) -> None:
        def ask(places: Sequence[PlaceRow]) -> None:
            DrawDialog(self, self.desk, places).open_over(self, self._drawn)

        self.perform(lambda: placing.tree(self.desk), ask, on="draw")

    def _drawn(self, outcome: Outcome[Docket]) -> None:
        docket = outcome.value
        self._wanted = docket.code
        self.refresh()
        said = self.tr("盘点单 {code} 抽出 {n} 份，请打印抽查记录，由盘点人照它到架前扫描。")
        self.say(Tone.OK, said.format(code=docket.code, n=docket.body[EXPECTED]))

    def _opened(self, outcome: Outcome[Docket]) -> None:
        self._wanted = outcome.value.code
        self.refresh()
        self.say(Tone.OK, self.tr("盘点单 {code} 已开，请先扫描位置标签。").format(code=outcome.value.code))
