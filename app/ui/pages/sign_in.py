"""The sign-in page: login and password, and the next step when they do not open the archive."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.domain.errors import Refusal
from app.models.services import archives, practice
from app.models.services.desk import Now
from app.models.services.practice import PracticeAccount
from app.models.vault.hardness import OFFICE, Hardness
from app.models.vault.left_work import LeftWork
from app.ui import run
from app.ui.dialogs.recover import RecoverDialog
from app.ui.messages import Tone, text, tone_of, words
from app.ui.preferences import Preferences
from app.ui.scan_guard import ScanGuard
from app.ui.widgets.help_link import help_link
from app.ui.widgets.language_switch import LanguageSwitch
from app.ui.widgets.login_waits import LoginWaits
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import InputField, PasswordEdit, button, plain

_WIDTH = 544
_MARGIN = 32
_CHIPS_PER_ROW = 2


class SignInPage(QWidget):
    """`signed_in` carries the desk; `left` asks for the welcome page."""

    signed_in = Signal(object)
    left = Signal()
    language_chosen = Signal()
    help_wanted = Signal()

    def __init__(
        self, folder: Path, preferences: Preferences, *, hardness: Hardness = OFFICE, now: Now = datetime.now,
        left: LeftWork | None = None,
    ) -> None:  # fmt: skip
        """`left`: what persons left at a lock; the sign-in opens what is theirs."""
        super().__init__()
        self.setObjectName("signInPage")
        self._left = left
        self._folder, self._preferences, self._hardness, self._now = folder, preferences, hardness, now
        self._login = named(QLineEdit(maxLength=64), "loginEdit")
        self._password = PasswordEdit("passwordEdit")
        self._enter = button(self.tr("登录(&S)"), "primary", name="signInButton")
        self._bar = MessageBar()
        self._waits = LoginWaits(self._enter, self.tr("登录(&S)"), self._who)
        self._login.textChanged.connect(self._waits.look)
        self._enter.clicked.connect(self._try)
        self._login.returnPressed.connect(self._password.setFocus)
        self._password.returnPressed.connect(self._try)
        self._guard = ScanGuard()
        for edit in (self._login, self._password):
            edit.installEventFilter(self)
        self._lay_out(preferences)
        self._login.setText(preferences.last_login(folder))
        self.setFocusProxy(self._password if self._login.text() else self._login)
        run.perform(self, lambda: practice.offered(folder), self._offer_practice, self._show)

    @property
    def bar(self) -> MessageBar:
        """The bar that shows the answer to a wrong password."""
        return self._bar

    def say(self, tone: Tone, text: str) -> None:
        """Show a message above the fields."""
        self._bar.say(tone, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ignore the scan of a bag by a person who has not noticed the lock: it is no password, and no try."""
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            heard = self._guard.hears(watched, event)
            for code in (*heard.codes, *([heard.misread] if heard.misread else [])):
                QApplication.beep()
                self.say(Tone.WARN, self.tr("刚才扫描的 {code} 没有办理。请先登录，再重新扫描。").format(code=code))
            if heard.taken:
                return True
        return super().eventFilter(watched, event)

    def _try(self) -> None:
        if not self._enter.isEnabled():
            return
        login, password = self._login.text(), self._password.take()
        if not login.strip() or not password:
            self.say(Tone.WARN, self.tr("请输入登录名和密码。"))
            (self._password if login.strip() else self._login).setFocus()
            return
        self._bar.clear()
        self._set_busy(True)
        run.perform(
            self,
            lambda: archives.sign_in(
                self._folder, login, password, hardness=self._hardness, now=self._now, left=self._left
            ),
            self._opened,
            self._refused,
        )

    def _opened(self, desk: object) -> None:
        self._preferences.keep_login(self._folder, self._login.text().strip())
        self._set_busy(False)
        self.signed_in.emit(desk)

    def _refused(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self._show(refusal)
        self._waits.begin(self._who(), refusal)
        self._password.setFocus()

    def _show(self, refusal: Refusal) -> None:
        self.say(tone_of(refusal), words(refusal))

    def _who(self) -> str:
        return self._login.text().strip().casefold()

    def _set_busy(self, busy: bool) -> None:
        self._enter.setEnabled(not busy)
        self._enter.setText(self.tr("正在验证…") if busy else self.tr("登录(&S)"))
        for edit in (self._login, self._password):
            edit.setEnabled(not busy)

    def _recovered(self, login: str) -> None:
        self._login.setText(login)
        self.say(Tone.OK, self.tr("密码已重设。请用新密码登录。"))
        self._password.setFocus()

    def _recover(self) -> None:
        dialog = RecoverDialog(self, self._folder, hardness=self._hardness, now=self._now)
        dialog.recovered.connect(self._recovered)
        dialog.open()

    def _offer_practice(self, offered: list[tuple[PracticeAccount, bool]]) -> None:
        self._chips_title.setVisible(bool(offered))
        widest = 0
        for place, (account, still) in enumerate(offered):
            ending = account.login if still else self.tr("已停用")
            chip = button(f"{account.name} · {text(account.post)} · {ending}", "chip", name=f"practice-{account.login}")
            chip.setEnabled(still)
            chip.clicked.connect(lambda _checked=False, account=account: self._fill(account))
            self._chips.addWidget(chip, place // _CHIPS_PER_ROW, place % _CHIPS_PER_ROW)
            widest = max(widest, chip.sizeHint().width())
        self._card.setFixedWidth(max(_WIDTH, _CHIPS_PER_ROW * (widest + self._chips.spacing()) + 2 * _MARGIN))

    def _fill(self, account: PracticeAccount) -> None:
        self._login.setText(account.login)
        self._password.setText(account.password)
        self._try()

    def _lay_out(self, preferences: Preferences) -> None:
        card = self._card = named(QFrame(), "card")
        card.setFixedWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(_MARGIN, 24, _MARGIN, 24)
        column.setSpacing(12)
        column.addWidget(plain(title_of(self._folder), "title", wrap=True, name="archiveTitle"))
        column.addWidget(plain(str(self._folder), "muted", wrap=True))
        column.addWidget(self._bar)
        column.addWidget(InputField(self.tr("登录名(&N)"), self._login))
        column.addWidget(InputField(self.tr("密码(&P)"), self._password))
        column.addWidget(self._enter)
        links = QHBoxLayout()
        recover = button(self.tr("用恢复份额打开…"), "link", name="recoverLink")
        recover.clicked.connect(self._recover)
        other = button(self.tr("打开其他档案库"), "link", name="otherLink")
        other.clicked.connect(self.left)
        links.addWidget(recover)
        links.addStretch(1)
        links.addWidget(other)
        column.addLayout(links)
        self._chips_title = plain(
            self.tr("演练库账号，点一下即可登录。签署时也用它：密码都是 {password}").format(password=practice.PASSWORD),
            "muted",
            wrap=True,
        )
        self._chips_title.hide()
        self._chips = QGridLayout()
        self._chips.setSpacing(8)
        for place in range(_CHIPS_PER_ROW):
            self._chips.setColumnStretch(place, 1)
        column.addWidget(self._chips_title)
        column.addLayout(self._chips)
        switch = LanguageSwitch(preferences)
        switch.chosen.connect(self.language_chosen)
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(24, 0, 24, 24)
        around.addStretch(1)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.addStretch(1)
        top.addWidget(help_link(self.help_wanted))
        top.addWidget(switch)
        whole.addLayout(top)
        whole.addWidget(Scrolling("signInScroll", inside), 1)


def title_of(folder: Path) -> str:
    """The archive's name; of one whose key directory cannot be read, the folder's."""
    try:
        return archives.name_of(folder)
    except Refusal:
        return folder.name
