"""The window of a signed-in person: the pages, the box on top, the message bar. It is closed when the window locks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.errors import Refusal
from app.models.services import listing, putting_in
from app.models.services.action import admit
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.models.services.today import waiting_counts
from app.ui import run
from app.ui.application import TYPED, KeyboardWatch, main_window_of
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dropped import is_ledger
from app.ui.messages import Tone, label, post, tone_of, words
from app.ui.package_labels import tell_of_package
from app.ui.page import FIND, PACKAGE_IN, AnyPage, ScanMode
from app.ui.printing.last import LastPrint, titled
from app.ui.scan_guard import Heard, ScanGuard
from app.ui.session_pages import SessionPages
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.named import named
from app.ui.widgets.navigation import Navigation
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.scan_trial import ScanTrial
from app.ui.widgets.top_bar import TopBar

_TYPES_ITSELF = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_NAMED = 8


class Workplace(QWidget):
    """The pages of one session."""

    lock_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, desk: Desk | AdminDesk, kinds: Sequence[type[AnyPage]], first: str = "", mode: str = "") -> None:
        """`first` and `mode`: the page and the scan mode to begin with, where the person has one of that name."""
        super().__init__()
        self._desk = desk
        self.pages = SessionPages(desk, kinds, self._take_in)
        self._modes = self.pages.modes
        self._mode: ScanMode | None = None
        self._stale = set(self.pages)
        self._guard = ScanGuard()
        self._unheard: list[str] = []
        self._newest_counts = run.Newest()
        self._last_print: LastPrint | None = None
        self.bar = MessageBar()
        self._navigation = Navigation(desk.name, list(self.pages.kinds.values()))
        pack = desk.pack if isinstance(desk, Desk) else None
        self._top = TopBar(desk.account, _post(desk), list(self._modes), pack)
        self._stack = QStackedWidget()
        self._busy = named(QProgressBar(maximum=0, textVisible=False), "busy")
        self._lay_out()
        self._connect()
        if self._modes:
            self.setFocusProxy(self._top.box)
        KeyboardWatch(self)
        run.watch_busy(self._show_busy)
        if self._modes:
            self.set_mode(next(iter(self._modes)), go=False)
        self.open(first if first in self.pages else next(iter(self.pages)))
        for kept in (one for one in self._modes if one.name == mode and (one.stays or one in self.current.modes)):
            self.set_mode(kept, go=False)
        self._count()

    @property
    def current(self) -> AnyPage:
        """The page that is up."""
        page = self._stack.currentWidget()
        assert isinstance(page, AnyPage)
        return page

    @property
    def surroundings(self) -> tuple[QWidget, QWidget]:
        """Return the parts around every page: the line on top and the list of pages."""
        return self._top, self._navigation

    @property
    def mode(self) -> ScanMode | None:
        """The scan mode that is on."""
        return self._mode

    def open(self, key: str, what: object = None) -> None:
        """Bring up a page, showing `what` on it."""
        page = self.pages[key]
        if page is not self._stack.currentWidget():
            self.bar.clear()
        self._stack.setCurrentWidget(page)
        self._navigation.mark(key)
        if page.modes and self._mode not in page.modes:
            self.set_mode(page.modes[0], go=False)
        elif self._mode is not None and not self._mode.stays and not page.modes:
            self.set_mode(next(iter(self._modes)), go=False)
        if key in self._stale:
            self._stale.discard(key)
            page.refresh()
        if what is not None:
            page.open_at(what)
        if self._modes:
            self._top.box.setFocus()

    def set_mode(self, mode: ScanMode, *, go: bool = True) -> None:
        """Switch the scan mode, and to the page that takes its scans."""
        if mode is not self._mode:
            self.bar.clear()
        self._mode = mode
        self._top.show_mode(mode)
        for page in self.pages.built:
            self._tell_mode(page)
        if go and self._modes[mode] != self.current.key:
            self.open(self._modes[mode])
        self._top.box.setFocus()

    def say(self, tone: Tone, text: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        """Show a message above the pages."""
        self.bar.say(tone, text, button, action)

    def on_act(self, changed: bool) -> None:
        """An act was carried out: refresh the page that is up if it changed anything, and the others when they are opened."""
        self._stale = set(self.pages) - {self.current.key}
        if changed:
            self.current.refresh()
            self._count()

    def on_files(self, paths: list[Path]) -> None:
        """Files dropped onto the window: a ledger is imported, anything else is for the page that is up."""
        desk, ledgers = self.current.desk, [one for one in paths if is_ledger(one)]
        folders = [one for one in paths if one.is_dir()]
        if not isinstance(desk, Desk):
            self.say(Tone.INFO, self.tr("系统管理员不办理档案业务，文件没有收下。请由档案人员登录后再拖入。"))
        elif len(paths) == 1 and (ledgers or folders):
            self._bring(desk, paths[0])
        elif ledgers or folders:
            self.say(
                Tone.WARN, self.tr("没有收下。台账和文件夹请一次拖入一个；要把表格存入档案，请打开那份档案再拖入。")
            )
        elif not self.current.on_files(paths):
            self.say(
                Tone.INFO,
                self.tr("没有收下：请先打开要存入的档案，再把文件拖到它上面；台账和扫描件文件夹可直接拖到窗口。"),
            )

    def _bring(self, desk: Desk, path: Path) -> None:
        """Take a ledger or a folder of scans, with the right to register; otherwise name the roles that have it."""
        try:
            admit(putting_in.look_through, desk)
        except Refusal as refusal:
            self.say(tone_of(refusal), words(refusal))
            return
        key = next((key for key, kind in self.pages.kinds.items() if kind.takes_what_is_brought), None)
        if key is None:
            self.say(Tone.INFO, self.tr("没有收下：这里不能导入。请到“档案”页导入。"))
            return
        self.open(key)
        self.current.on_files([path])

    def keep_print(self, last: LastPrint) -> None:
        """Keep the paper that was printed last, to print it again while this session lasts."""
        self.forget_print()
        self._last_print = last
        self._top.offer_print(titled(last.form, last.of))

    def offer_left(self, left: LastPrint) -> None:
        """Offer a paper that was ready at the lock."""
        self.keep_print(left)
        said = self.tr("锁定之前打开的“{paper}”可以接着打印。").format(paper=titled(left.form, left.of))
        self.say(Tone.INFO, said, self.tr("打开…"), self.print_again)

    def forget_print(self) -> None:
        """Wipe the paper that was printed last."""
        if self._last_print is not None:
            self._last_print.pdf.fill(0)
            self._last_print = None

    def print_again(self) -> None:
        """Show the paper that was printed last, to print it again."""
        last = self._last_print
        if last is None:
            self.say(Tone.INFO, self.tr("登录后还没有打印过，没有可以重印的。"))
        elif isinstance(desk := self._desk, Desk):
            run.act(
                self,
                lambda: listing.print_again(desk, last.form, last.made_from),
                lambda _outcome: self._show_again(last),
                self._cannot_print_again,
                on="print-again",
            )
        else:
            self._show_again(last)

    def _show_again(self, last: LastPrint) -> None:
        PdfPreview(self, last.form, bytes(last.pdf.data()), of=last.of, made_from=last.made_from).open()

    def _cannot_print_again(self, refusal: Refusal) -> None:
        self.forget_print()
        run.report(self, refusal)

    def unfinished(self) -> dict[str, int]:
        """Return how many scans closing would lose, by page; those kept waiting by a dialog count for their page."""
        numbers = Counter({page.key: page.unfinished() for page in self.pages.built})
        if self._mode is not None:
            numbers[self._modes[self._mode]] += len(self._unheard)
        return {key: number for key, number in numbers.items() if number}

    @property
    def unheard(self) -> tuple[str, ...]:
        """Return the scans that a dialog keeps waiting."""
        return tuple(self._unheard)

    def hear(self, unheard: Sequence[str]) -> None:
        """Show scans that a dialog kept waiting when a lock came."""
        self._unheard.extend(unheard)
        self._tell_unheard()

    def drafts(self) -> dict[str, object]:
        """Return what is typed on pages and not kept yet, by page."""
        return {page.key: draft for page in self.pages.built if (draft := page.draft()) is not None}

    def restore(self, drafts: Mapping[str, object]) -> None:
        """Put typed work back where a lock has found it, with the first of its pages up."""
        for key, draft in reversed(list(drafts.items())):
            self.open(key)
            self.pages[key].restore(draft)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A scanner types wherever the keyboard happens to be.

        Digits outside a text field go to the scan box; a scan into a field or a dialog is taken out of it again.
        """
        if event.type() not in TYPED or watched is not QApplication.focusWidget():
            return False
        if isinstance(watched, ScanTrial) or not self.isVisible():
            return False
        if main_window_of(watched) not in (None, self.window()):
            return False  # of another window, which hears for itself
        if event.type() is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._went(watched, self._guard.hears_words(watched, event))
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._is_stray(watched, event):
                self._top.box.setFocus()
                QApplication.sendEvent(self._top.box, event)
                return True
            return self._went(watched, self._guard.hears(watched, event))
        return False

    def _went(self, watched: QWidget, heard: Heard) -> bool:
        """Bring a scan where it belongs; whether the key goes no further."""
        here = watched.window() is self.window()
        for code in heard.codes:
            if isinstance(watched, ScanBox):
                watched.take(code)
            elif here and self._modes:
                self._top.box.setFocus()
                self._scanned(code)
            elif here:
                self._complain(self.current, self.tr("刚才扫描的 {code} 没有办理：这里不用扫描枪。").format(code=code))
            else:
                self._scanned_in(watched.window(), code)
        if heard.misread and isinstance(watched, ScanBox) and watched.scanning:
            # A desk keeps it as a row, which shows the error.
            QApplication.beep()
            watched.take(heard.misread)
        elif heard.misread:
            said = self.tr("没有读清刚才的扫描（收到 {digits}），没有办理。请把输入法切换为英文，再重新扫描。")
            self._complain(self.current if here else watched.window(), said.format(digits=heard.misread))
        return heard.taken

    def _complain(self, place: QWidget, text: str) -> None:
        """Report the fate of a scan with a sound; above the pages if a dialog of the system has no bar."""
        QApplication.beep()
        (place if isinstance(place, (Dialog, AnyPage)) else self.current).say(Tone.WARN, text)

    def _scanned_in(self, dialog: QWidget, code: str) -> None:
        """Pass a scan to a dialog that can use it.

        Report any other when the dialog is done, so that it is never lost.
        """
        if isinstance(dialog, Dialog) and dialog.on_scan(code):
            return
        QApplication.beep()
        self._unheard.append(code)
        if not isinstance(dialog, QDialog):
            self._tell_unheard()
            return
        if len(self._unheard) == 1:
            dialog.finished.connect(self._tell_unheard)
        if isinstance(dialog, Dialog):
            # A dialog of the system has no message bar.
            said = self.tr("请先完成此对话框，再扫描。刚才扫描的 {code} 没有办理。")
            dialog.say(Tone.WARN, said.format(code=self._listed(self._unheard)))

    def _tell_unheard(self) -> None:
        missed, self._unheard = self._unheard, []
        page = self.pages[self._modes[self._mode]] if self._mode is not None else self.current
        if missed and not (page.missed(missed) and page is self.current):
            said = self.tr("对话框打开时扫描的 {code} 没有办理，请重新扫描。")
            self.current.say(Tone.WARN, said.format(code=self._listed(missed)))

    def _listed(self, codes: Sequence[str]) -> str:
        more = self.tr("等 {n} 个").format(n=len(codes)) if len(codes) > _NAMED else ""
        return self.tr("、").join(codes[:_NAMED]) + more

    def _is_stray(self, watched: QWidget, event: QKeyEvent) -> bool:
        return (
            bool(self._modes)
            and watched.window() is self.window()
            and not isinstance(watched, _TYPES_ITSELF)
            and len(event.text()) == 1
            and event.text().isdigit()
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        )

    def _scanned(self, text: str) -> None:
        assert self._mode is not None
        page = self.pages[self._modes[self._mode]]
        if page is not self.current:
            self.open(page.key)
        if self._mode is FIND:
            self.bar.clear()  # the message of the search before is no answer to this one
        if page.on_scan(text):
            if isinstance(self._desk, Desk) and self._mode is not PACKAGE_IN:
                tell_of_package(self, self._desk, text)
        else:
            QApplication.beep()
            self.say(Tone.WARN, self.tr("“{text}”在“{mode}”中无法识别。请核对条码后重新扫描。").format(
                text=text, mode=self._mode.title
            ))  # fmt: skip

    def _typed(self, text: str) -> None:
        assert self._mode is not None
        page = self.pages[self._modes[self._mode]]
        if text and page is not self.current:
            self.open(page.key)
        page.on_typed(text)

    def _count(self) -> None:
        desk = self._desk

        def show(counts: Counter[str]) -> None:
            for key, kind in self.pages.kinds.items():
                self._navigation.show_waiting(key, kind.waiting(counts))

        if isinstance(desk, Desk):
            run.perform(self, lambda: waiting_counts(desk), self._newest_counts.ask(show))

    def _show_busy(self, busy: bool) -> None:
        self._busy.setMaximum(0 if busy else 1)
        self._busy.setVisible(busy)

    def _connect(self) -> None:
        self._navigation.chosen.connect(self.open)
        self._top.mode_chosen.connect(self.set_mode)
        self._top.lock_wanted.connect(self.lock_wanted)
        self._top.print_wanted.connect(self.print_again)
        self._top.help_wanted.connect(self.help_wanted)
        self._top.box.scanned.connect(self._scanned)
        self._top.box.typed.connect(self._typed)
        self._top.box.takes_key = lambda key: self.current.on_key(key)

    def _take_in(self, page: AnyPage) -> None:
        """Put a page in its place that has just been built."""
        self._stack.addWidget(page)
        page.said.connect(self.say)
        page.changed.connect(self.on_act)
        page.wanted.connect(self.open)
        self._tell_mode(page)

    def _tell_mode(self, page: AnyPage) -> None:
        if self._mode in page.modes:
            page.mode = self._mode
            page.on_mode()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(self._busy)
        right.addWidget(self.bar)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._navigation)
        whole.addLayout(right, 1)
        self._busy.hide()


def _post(desk: Desk | AdminDesk) -> str:
    """Return the office's word for the session's role.

    The administrator, who does not see the rules, by the common word.
    """
    return post(desk.pack, desk.account.role) if isinstance(desk, Desk) else label(desk.account.role)
