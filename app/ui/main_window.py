"""The one window: welcome, sign-in, the workplace of a session, and the lock that takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.models.domain.errors import N_, Refusal
from app.models.services import idle_time
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk, Now
from app.models.services.satellite import Satellite
from app.models.vault.hardness import OFFICE, Hardness
from app.ui import fitting, run
from app.ui.archive_lock import ArchiveLock
from app.ui.dialogs.base import Dialog, DropQuestion
from app.ui.dialogs.progress import ProgressDialog
from app.ui.dropped import paths_of, take_files
from app.ui.freed_memory import FreedMemory
from app.ui.guard import Guard
from app.ui.manual.help_key import HelpKey
from app.ui.manual.keys import keys_of
from app.ui.manual.topics import topic_at
from app.ui.manual.window import ManualWindow
from app.ui.messages import Tone, counted
from app.ui.over_the_lock import OverTheLock
from app.ui.page import AnyPage
from app.ui.pages.shipped import shipped
from app.ui.pages.sign_in import SignInPage
from app.ui.pages.welcome import WelcomePage
from app.ui.preferences import Preferences
from app.ui.widgets.message_bar import MessageBar
from app.ui.workplace import Workplace

_MINUTE = 60.0
_SMALLEST = (1024, 640)
_FIRST = (1366, 768)


class MainWindow(QMainWindow):
    """The window.

    `kinds`: the pages it may show; `hardness`, `now` and `idle_seconds` are the office's where they are not given.
    """

    def __init__(
        self,
        preferences: Preferences,
        *,
        kinds: Sequence[type[AnyPage]] | None = None,
        hardness: Hardness = OFFICE,
        now: Now = datetime.now,
        idle_seconds: float | None = None,
    ) -> None:
        super().__init__()
        self.preferences, self.hardness, self.now = preferences, hardness, now
        self._kinds = kinds
        self._held: ArchiveLock | None = None
        self._folder: Path | None = None
        self.desk: Desk | AdminDesk | None = None
        self.workplace: Workplace | None = None
        self._over = OverTheLock(self)
        self._freed = FreedMemory(self)
        self._drops_work = False
        self.setWindowTitle(self.tr("档案室"))
        self.setAcceptDrops(True)
        room = fitting.room_for(self).size()
        self.setMinimumSize(QSize(*_SMALLEST).boundedTo(room))
        self.resize(QSize(*_FIRST).boundedTo(room))
        self._bar = MessageBar()
        self._stack = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._idle_seconds = idle_seconds
        self._guard = Guard(idle_seconds or idle_time.USUAL_MINUTES * _MINUTE, self)
        self._guard.lock_wanted.connect(self.lock)
        HelpKey(self).wanted.connect(self.open_manual)
        self.show_welcome()

    def show_welcome(self) -> None:
        """Let go of any archive and show the first page."""
        self._leave()
        self._release()
        page = WelcomePage(self.preferences, hardness=self.hardness, now=self.now)
        page.chosen.connect(self.open_folder)
        page.language_chosen.connect(self.show_welcome)
        page.help_wanted.connect(self.open_manual)
        page.counting.connect(self.count_away)
        self._put(page)

    def count_away(self, count: Satellite) -> None:
        """Show a count away from the archive; one window of this machine at a time writes its scans."""
        from app.ui.pages.satellite import SatellitePage  # the first page needs nothing of a count

        home = self.preferences.counts_home
        try:
            home.mkdir(parents=True, exist_ok=True)
            self._held = ArchiveLock(home, N_("本机的另一个窗口正在盘点。请切换到那个窗口，或把它关闭后再打开。"))
        except Refusal as refusal:
            run.report(self, refusal)
            return
        page = SatellitePage(count)
        page.left.connect(self.show_welcome)
        page.help_wanted.connect(self.open_manual)
        self._put(page)

    def open_last(self) -> None:
        """Open the archive that was open here last, if there is one; say so where its folder is away."""
        for folder in self.preferences.recent[:1]:
            if folder.is_dir():
                self.open_folder(folder)
            else:
                away = self.tr("上次打开的档案库不在原处：{folder}。请接好它所在的磁盘再打开，或选择别的档案库。")
                self.say(Tone.WARN, away.format(folder=folder))

    def open_folder(self, folder: Path) -> None:
        """Open an archive's folder and show the sign-in page; a refusal shows in the bar."""
        try:
            held = self._held if folder == self._folder and self._held else ArchiveLock(folder)
        except Refusal as refusal:
            run.report(self, refusal)
            return
        if held is not self._held:
            self._release()
        self._held, self._folder = held, folder
        self.preferences.remember(folder)
        self.ask_who()

    def ask_who(self, message: str = "") -> None:
        """Show the sign-in page of the open folder."""
        assert self._folder is not None
        run.perform(self, shipped, lambda _: None)  # loaded while the password is being typed
        left = self._over.work_of(self._folder)
        page = SignInPage(self._folder, self.preferences, hardness=self.hardness, now=self.now, left=left)
        page.signed_in.connect(self.enter)
        page.left.connect(self.show_welcome)
        page.language_chosen.connect(self.ask_who)
        page.help_wanted.connect(self.open_manual)
        self._put(page)
        if message:
            self.say(Tone.INFO, message)

    def enter(self, desk: Desk | AdminDesk) -> None:
        """Show the pages of the signed-in session."""
        self._leave()
        self._freed.stop()
        self.desk, self._folder = desk, desk.folder
        left = self.preferences.of(desk.account.person_id)
        if left.window is not None:
            self.restoreGeometry(left.window)
        kinds = shipped() if self._kinds is None else self._kinds
        self.workplace = Workplace(desk, kinds, left.page, left.mode)
        self.workplace.lock_wanted.connect(self.lock)
        self.workplace.help_wanted.connect(self.open_manual)
        self.setWindowTitle(self.tr("{archive} — 档案室").format(archive=desk.name))
        self._put(self.workplace)
        run.work_in(desk.at_work if isinstance(desk, Desk) else None)
        self._read_idle_time()
        self._guard.start()  # before anything is put back: whatever fails there, the window locks
        self._over.enter(desk, self.workplace)

    def _read_idle_time(self) -> None:
        """Lock after the time that the office has set; an administrator, who reads nothing of it, after the usual one."""
        desk = self.desk
        if self._idle_seconds is None and isinstance(desk, Desk):
            run.perform(self, lambda: idle_time.minutes(desk), lambda found: self._guard.lock_after(found * _MINUTE))
        elif self._idle_seconds is None:
            self._guard.lock_after(idle_time.USUAL_MINUTES * _MINUTE)

    def lock(self) -> None:
        """End the session: keys gone, pages gone, dialogs closed, our text off the clipboard.

        What is typed is sealed for the person; an act that is under way comes to its end, and its keys go then.
        """
        if self.desk is None or self.workplace is None:
            return
        message = self.tr("已锁定。锁定之前填写的内容没有保留。请重新登录后再填。")
        try:
            message = self._over.lock(self.desk, self.workplace, self._dialogs())
        finally:  # whatever fails to be kept, the window is locked
            self._leave()
            self.ask_who(message)
            self._freed.overwrite()

    def open_manual(self) -> None:
        """Open the manual at the task of what is up: a dialog, else the page; with the keys that are heard there."""
        below = QApplication.activeModalWidget() or self
        shown = self._stack.currentWidget() if below is self else below
        place = self.workplace
        heard = [(below.windowTitle(), keys_of(shown))]
        if place is not None and below is self:
            shown = place.current
            heard = [(shown.shown_title(), keys_of(shown)), (self.tr("每一页"), keys_of(*place.surroundings))]
        manual = next((one for one in self._manuals() if one.parentWidget() is below), None)
        if manual is None:
            manual = ManualWindow(below, self.preferences.language)
        manual.hear(heard)
        manual.go_to(topic_at(shown))
        manual.show()
        manual.raise_()
        manual.activateWindow()

    def _manuals(self) -> list[ManualWindow]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, ManualWindow) and one.isVisible()]

    def say(self, tone: Tone, text: str) -> None:
        """Show a message where the person looks."""
        (self.workplace.bar if self.workplace else self._bar).say(tone, text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are answered wherever they are dropped."""
        take_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass files on to the pages; without a session, ask to sign in."""
        event.acceptProposedAction()
        if self.workplace is None:
            self.say(Tone.INFO, self.tr("请先登录，再拖入文件。"))
        else:
            self.workplace.on_files(paths_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the archive before the window goes; where a dialog or a page holds typed work, ask before that."""
        if (asked := self._work_at_hand()) and not self._drops_work:
            event.ignore()
            self._ask_to_drop(asked)
            return
        for one in self._dialogs():
            if isinstance(one, ProgressDialog):
                one.stop()
        self._leave()
        self._release()
        super().closeEvent(event)

    def _dialogs(self) -> list[Dialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]

    def _work_at_hand(self) -> str:
        """Return the question to ask before the window goes with what is typed or scanned; «» where it may go at once."""
        place = self.workplace
        if any(one.unsaved() for one in self._dialogs()):
            return self.tr("还没有保存。要放弃填写的内容吗？")
        if self._over.has_kept or (place is not None and any(page.kept_for() for page in place.pages.built)):
            return self.tr("已销毁清册的题名还没有确认打印，关闭程序即丢失。要放弃打印吗？")
        if place is not None and (scans := sum(place.unfinished().values())):
            return counted(self.tr, "扫描的 {n} 袋还没有办理。要放弃吗？", scans)
        if place is not None and any(place.drafts().values()):
            return self.tr("还没有保存。要放弃填写的内容吗？")
        return ""

    def _ask_to_drop(self, asked: str) -> None:
        if any(isinstance(one, DropQuestion) for one in self._dialogs()):
            return
        question = DropQuestion(QApplication.activeModalWidget() or self, asked)
        question.dropped.connect(self._drop_work)
        question.open()

    def _drop_work(self) -> None:
        self._drops_work = True
        self.close()

    def _leave(self) -> None:
        self._guard.stop()
        self._over.leave()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible() and self.desk is not None:
                dialog.done(QDialog.DialogCode.Rejected)
        if (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        if self.workplace is not None:
            left = self.preferences.of(self.workplace.current.desk.account.person_id)
            left.page, left.window = self.workplace.current.key, self.saveGeometry()
            left.mode = self.workplace.mode.name if self.workplace.mode else ""
            self.workplace.forget_print()
            run.abandon(self.workplace)
        if isinstance(self.desk, Desk):
            self.desk.lock()
        run.work_in(None)
        clipboard = QGuiApplication.clipboard()
        if self.desk is not None and clipboard.ownsClipboard():
            clipboard.clear()
        self.desk = self.workplace = None
        self.setWindowTitle(self.tr("档案室"))

    def _release(self) -> None:
        if self._held is not None:
            self._held.release()
        self._held = self._folder = None

    def _put(self, page: QWidget) -> None:
        self._bar.clear()
        while self._stack.count():
            old = self._stack.currentWidget()
            run.abandon(old)
            self._stack.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()
