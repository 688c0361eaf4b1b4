"""The first page: a new archive, an existing one, one to practise on, or a count away from any."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.domain.policy.reading import shipped_pack
from app.models.services import practice
from app.models.services.archives import is_archive
from app.models.services.desk import Now
from app.models.vault.hardness import OFFICE, PRACTICE, Hardness
from app.ui import icons, theme
from app.ui.dialogs.files import ask_file, ask_folder
from app.ui.dialogs.found_wizard.wizard import FoundWizard
from app.ui.dialogs.practice import PracticeDialog
from app.ui.dialogs.progress import perform_long
from app.ui.messages import Tone, text
from app.ui.pages.packages.stick import PACKET
from app.ui.pages.sign_in import title_of
from app.ui.preferences import Preferences
from app.ui.widgets.card import Card
from app.ui.widgets.help_link import help_link
from app.ui.widgets.language_switch import LanguageSwitch
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.text import button, plain

_ICON = 48
_CARD_WIDTH = 280


class WelcomePage(QWidget):
    """`chosen` carries the folder of an archive that should be opened."""

    chosen = Signal(object)
    language_chosen = Signal()
    help_wanted = Signal()
    counting = Signal(object)
    """Carries a count away from the archive, whose packet was opened."""

    def __init__(self, preferences: Preferences, *, hardness: Hardness = OFFICE, now: Now = datetime.now) -> None:
        super().__init__()
        self.setObjectName("welcomePage")
        self._hardness, self._now = hardness, now
        self._practice_home, self._counts_home = preferences.practice_home, preferences.counts_home
        self._bar = MessageBar()
        switch = LanguageSwitch(preferences)
        switch.chosen.connect(self.language_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 16, 48, 32)
        column.setSpacing(16)
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(help_link(self.help_wanted))
        top.addWidget(switch)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addWidget(plain(self.tr("档案室"), "title"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(
            plain(self.tr("客户档案的登记、借阅、移交、销毁，全部留在本机，不联网。"), "muted"),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        column.addSpacing(16)
        column.addLayout(self._cards())
        away = button(self.tr("打开盘点包…：在架前的笔记本上盘点，不需要档案库(&K)"), "link", name="openPacketLink")
        away.clicked.connect(self._pick_packet)
        column.addWidget(away, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addLayout(self._recent(preferences))
        column.addStretch(2)

    def say(self, tone: Tone, text: str) -> None:
        """Show a message above the cards."""
        self._bar.say(tone, text)

    def found(self) -> None:
        """Open the creation wizard."""
        wizard = FoundWizard(self, self._hardness)
        wizard.founded.connect(self.chosen)
        wizard.open()

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addStretch(1)
        for name, icon, title, about, act in (
            ("newCard", "new", self.tr("新建档案库"), self.tr("由经理、系统管理员和档案管理员三人一起建立。"), self.found),
            ("openCard", "open", self.tr("打开"), self.tr("选择档案库所在的文件夹，再用自己的账号登录。"), self._open),
            ("practiceCard", "practice", self.tr("演练库"), self.tr("选一个行业，建一个练习用的档案室，随意试用。"), self._practise),
        ):  # fmt: skip
            row.addWidget(_card(name, icon, title, about, act))
        row.addStretch(1)
        return row

    def _recent(self, preferences: Preferences) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        folders = [folder for folder in preferences.recent if folder.is_dir()]
        if folders:
            column.addWidget(plain(self.tr("最近打开"), "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        for place, folder in enumerate(folders):
            words = f"{title_of(folder)}　{folder}".replace("&", "&&")
            link = button(words, "link", name=f"recent-{place}")
            link.clicked.connect(lambda _checked=False, folder=folder: self.chosen.emit(folder))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def _open(self) -> None:
        ask_folder(self, self.tr("选择档案库所在的文件夹"), "folderDialog", self._picked)

    def _picked(self, folder: Path) -> None:
        if is_archive(folder):
            self.chosen.emit(folder)
        else:
            self.say(Tone.WARN, self.tr("{folder} 中没有档案库。请选择档案库所在的文件夹。").format(folder=folder))

    def _pick_packet(self) -> None:
        filters = [self.tr("盘点包 (*.{suffix})").format(suffix=PACKET)]
        ask_file(self, self.tr("选择U盘上的盘点包"), "openDialog", filters, self._open_packet)

    def _open_packet(self, path: Path) -> None:
        from app.ui.pages.satellite import OpenPacketDialog  # the first page needs nothing of a count

        dialog = OpenPacketDialog(self, path, self._counts_home, self._hardness, self._now)
        dialog.kept.connect(self.counting)
        dialog.open()

    def _practise(self) -> None:
        dialog = PracticeDialog(self, self._practice_home)
        dialog.chosen.connect(self._open_practice)
        dialog.open()

    def _open_practice(self, folder: Path, pack_id: str) -> None:
        """Open the practice archive of a trade, made first where there is none."""
        if is_archive(folder):
            self.chosen.emit(folder)
            return
        steps = practice.steps(shipped_pack(pack_id))
        # Its passwords are printed on the sign-in page: they need not be dear to guess.
        cheap = PRACTICE if self._hardness == OFFICE else self._hardness

        def how_far(done: int, of: int) -> str:
            about = self.tr("第 {n} 步，共 {steps} 步：{step}")
            return about.format(n=min(done + 1, of), steps=of, step=text(steps[min(done, of - 1)]))

        perform_long(
            self,
            self.tr("正在建立演练库"),
            lambda progress, cancelled: practice.build(folder, pack_id, progress, cancelled, hardness=cheap),
            lambda _accounts: self.chosen.emit(folder),
            describe=how_far,
        )


def _card(name: str, icon: str, title: str, about: str, act: Callable[[], None]) -> Card:
    """One of the three ways in."""
    card = Card(name, title)
    card.setFixedWidth(_CARD_WIDTH)
    card.clicked.connect(act)
    picture = QLabel()
    picture.setPixmap(icons.icon(icon, theme.colours().accent).pixmap(_ICON, _ICON))
    column = QVBoxLayout(card)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(8)
    words = plain(about, "muted", wrap=True)
    words.setFixedWidth(_CARD_WIDTH - 2 * 24)
    for part in (picture, plain(title, "heading"), words):
        column.addWidget(part)
    card.let_clicks_through()
    return card
