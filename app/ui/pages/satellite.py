"""架前盘点: the count on a laptop between the shelves, with a packet and without the archive."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.domain.codes import grouped
from app.models.domain.errors import Refusal
from app.models.domain.moments import minute_of
from app.models.domain.stock_packet import LONGEST_COUNTER
from app.models.services import satellite
from app.models.services.desk import Now
from app.models.services.satellite import Satellite
from app.models.services.stocktaking import ScanReply, StockNews
from app.models.vault.hardness import Hardness
from app.ui import run
from app.ui.application import TYPED, KeyboardWatch, main_window_of
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.files import write_file
from app.ui.dialogs.form import FormDialog
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, text, words
from app.ui.pages.packages.stick import RETURNED, ask_where
from app.ui.pages.stocktake.answers import REFUSED, TUNES
from app.ui.pages.stocktake.view import CountView
from app.ui.scan_guard import Heard, ScanGuard
from app.ui.tones import Tones
from app.ui.widgets.help_link import help_link
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import button, plain


class OpenPacketDialog(FormDialog):
    """Ask for the words of a packet, and who counts. `kept` carries the count."""

    def __init__(self, parent: QWidget, path: Path, folder: Path, hardness: Hardness, now: Now) -> None:
        """`folder`: where this machine keeps its scans; `now`: its clock, by which they are dated."""
        super().__init__(
            parent, self.tr("打开盘点包"), path.name, name="openPacketDialog",
            message=self.tr("在架前盘点，不需要档案库；每次扫描随即存在本机，断电不丢。本机的时钟是 {now}，不准的请先校准。").format(
                now=minute_of(now().isoformat())
            ),
        )  # fmt: skip
        typed = self.add(
            "words", self.tr("口令(&W)"), TextLine(), self.tr("写盘点包时抄下的十六个字符，大小写和空格不计"),
            answers="count-packet-closed", needed=True,
        )  # fmt: skip
        counter = self.add(
            "packetCounter", self.tr("盘点人姓名(&N)"), TextLine(longest=LONGEST_COUNTER),
            self.tr("回办公室收取时，核对是哪一位同事"), needed=True,
        )  # fmt: skip
        self.submit(
            self.tr("打开(&O)"),
            lambda: partial(
                satellite.open_at, path, typed.value(), counter.value(), folder, hardness=hardness, now=now
            ),
            "openPacketButton",
        )


class SatellitePage(QWidget):
    """The page of a count away from the archive. `left` asks for the welcome page."""

    left = Signal()
    help_wanted = Signal()

    def __init__(self, count: Satellite) -> None:
        super().__init__()
        self.setObjectName("satellitePage")
        self.count = count
        self.view = CountView(by_household=False, counts=True, titles={0: ""}, away=True)
        self.tones = Tones(self, {str(name): tune for name, tune in TUNES.items()})
        self._bar = MessageBar()
        self._box = ScanBox()
        self._box.set_scanning(True)
        self._box.setPlaceholderText(self.tr("扫描位置，再逐袋扫描"))
        self._box.setAccessibleName(self.tr("扫描"))
        self._box.scanned.connect(self._scan)
        self._guard = ScanGuard()
        self._lay_out()
        self.view.show_state(count.state())
        self.setFocusProxy(self._box)
        KeyboardWatch(self)

    def say(self, tone: Tone, text: str) -> None:
        """Show a message above the count."""
        self._bar.say(tone, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a scan wherever the keyboard is; digits outside of a field go to the box.

        A scan into a dialog over the count is taken out of it again, and said: it counted nothing.
        """
        if event.type() not in TYPED or watched is not QApplication.focusWidget() or not self.isVisible():
            return False
        assert isinstance(watched, QWidget)
        if main_window_of(watched) not in (None, self.window()):
            return False  # of another window, which hears for itself
        if event.type() is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._went(watched, self._guard.hears_words(watched, event))
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._is_stray(watched, event):
                self._box.setFocus()
                QApplication.sendEvent(self._box, event)
                return True
            return self._went(watched, self._guard.hears(watched, event))
        return False

    def _is_stray(self, watched: QWidget, event: QKeyEvent) -> bool:
        here = watched.window() is self.window() and not isinstance(watched, QLineEdit)
        return here and event.text().isdigit() and not event.modifiers() & ~_KEYPAD

    def _went(self, watched: QWidget, heard: Heard) -> bool:
        """Count a scan, or say that a dialog kept it from being counted; whether the key goes no further."""
        for code in (*heard.codes, *([heard.misread] if heard.misread else [])):
            if watched.window() is self.window():
                self._box.take(code)
            else:
                self._kept_out(watched.window(), code)
        return heard.taken

    def _kept_out(self, dialog: QWidget, code: str) -> None:
        said = self.tr("{code} 没有计入：请先完成打开的对话框，再重新扫描。").format(code=code)
        self.tones.play(REFUSED)
        self.view.refuse(said, self.tr("没有计入"))
        (dialog if isinstance(dialog, Dialog) else self).say(Tone.WARN, said)

    def _scan(self, text: str) -> None:
        self._carry_out(partial(self.count.scan, text))

    def _undo(self) -> None:
        self._carry_out(self.count.undo)

    def _carry_out(self, scan: Callable[[], ScanReply]) -> None:
        def work() -> tuple[ScanReply, StockNews | None]:
            reply = scan()
            return reply, self.count.news(reply)

        run.act(self, work, self._answered, self._refused)

    def _answered(self, answer: tuple[ScanReply, StockNews | None]) -> None:
        reply, news = answer
        self.tones.play(self.view.take(reply, news).tune)
        self.say(Tone.INFO, "")  # what was said of the scan before is no answer to this one

    def _refused(self, refusal: Refusal) -> None:
        self.tones.play(REFUSED)
        self.view.refuse(words(refusal), self.tr("没有计入"))
        self.say(Tone.WARN, words(refusal))

    def _return(self) -> None:
        suggested = self.tr("回盘 {code} {laptop}").format(code=self.count.packet.count, laptop=self.count.sitting[:4])
        ask_where(self, self.tr("写到U盘"), suggested, RETURNED, self._write)

    def _write(self, path: Path) -> None:
        def write() -> int:
            write_file(path, self.count.sealed_return())
            return self.count.number

        def done(number: int) -> None:
            said = counted(self.tr, COUNTED("{n} 次扫描已写到 {file}。"), number, file=path.name)
            self.say(Tone.OK, said + self.tr("请带回办公室，在盘点单上点“收取回盘…”。接着点的，再写一次即可。"))

        run.act(self, write, done, on=("return", self))

    def _lay_out(self) -> None:
        packet = self.count.packet
        facts = self.tr(
            "盘点单 {code}，{range}；盘点包写于 {at}；盘点人 {who}。时间按本机的时钟；只记扫描，差异回办公室决定。"
        ).format(code=grouped(packet.count), range=text(packet.range), at=minute_of(packet.at), who=self.count.counter)
        title, tools = QHBoxLayout(), QHBoxLayout()
        title.addWidget(plain(self.tr("架前盘点"), "title"), 1)
        title.addWidget(help_link(self.help_wanted))
        tools.setSpacing(8)
        tools.addWidget(self._box, 1)
        for name, caption, act, kind in (
            ("undoScanButton", self.tr("撤销上一次扫描(&Z)"), self._undo, ""),
            ("writeReturnButton", self.tr("写出回盘…(&W)"), self._return, "primary"),
            ("leaveCountButton", self.tr("结束(&Q)"), self.left.emit, ""),
        ):
            made = button(caption, kind, name=name)
            made.clicked.connect(act)
            tools.addWidget(made)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(8)
        whole.addLayout(title)
        whole.addWidget(plain(facts, "muted", wrap=True, name="satelliteFacts"))
        whole.addLayout(tools)
        whole.addWidget(self._bar)
        whole.addWidget(self.view, 1)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
