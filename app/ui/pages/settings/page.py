"""Settings: the look of this machine's window, the archive's facts and rules, its calendar, its backup."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from app.models.domain.rights import Right
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui import theme
from app.ui.dialogs.password import PasswordDialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone
from app.ui.page import AnyPage, PageSection
from app.ui.pages.settings.about import AboutTab
from app.ui.pages.settings.archive import ArchiveTab
from app.ui.pages.settings.calendar import CalendarTab
from app.ui.pages.settings.input_devices import InputTab
from app.ui.preferences import Preferences, Theme
from app.ui.session import end_session
from app.ui.widgets.language_switch import LanguageSwitch
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import InputField, button, plain

ARCHIVE = "archive"


class SettingsPage(AnyPage):
    """One tab for each matter. The administrator's seat has none that needs the store. `open_at` takes the name of one."""

    key: ClassVar[str] = "settings"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "设置")
    icon: ClassVar[str] = "settings"
    section: ClassVar[PageSection] = PageSection.OFFICE

    def __init__(self, desk: Desk | AdminDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._named: dict[str, QWidget] = {}
        self._readers: list[ArchiveTab | CalendarTab | InputTab] = []
        tabs = self._tabs = named(QTabWidget(), "settingsTabs")
        tabs.addTab(LookTab(self), self.tr("窗口和密码"))
        devices = InputTab()
        self._readers.append(devices)
        tabs.addTab(devices, self.tr("输入法和扫描枪"))
        if isinstance(desk, Desk):
            archive = ArchiveTab(self, desk)
            self._readers.append(archive)
            tabs.addTab(archive, self.tr("档案库和备份"))
            self._named[ARCHIVE] = archive
            calendar = CalendarTab(self, desk, editable=desk.can(Right.SETTINGS))
            self._readers.append(calendar)
            tabs.addTab(calendar, self.tr("工作日"))
        tabs.addTab(AboutTab(), self.tr("关于"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(tabs)

    def open_at(self, what: object) -> None:
        """Bring up a tab by its name (`ARCHIVE`)."""
        if isinstance(what, str) and what in self._named:
            self._tabs.setCurrentWidget(self._named[what])

    def refresh(self) -> None:
        """Read the data of the store again."""
        for tab in self._readers:
            tab.refresh()


class LookTab(Scrolling):
    """Colours, language and the own password."""

    def __init__(self, page: AnyPage) -> None:
        super().__init__()
        self._page = page
        self._preferences = Preferences()
        self._theme = named(QComboBox(), "themeCombo")
        for value, words in (
            (Theme.SYSTEM, self.tr("跟随系统")),
            (Theme.LIGHT, self.tr("浅色")),
            (Theme.DARK, self.tr("深色")),
        ):
            self._theme.addItem(words, value)
        self._theme.setCurrentIndex(self._theme.findData(self._preferences.theme))
        self._theme.currentIndexChanged.connect(self._choose_theme)
        language = LanguageSwitch(self._preferences)
        language.chosen.connect(lambda: end_session(self._page.window()))
        password = button(self.tr("修改我的密码…(&P)"), name="passwordButton", icon="key")
        password.clicked.connect(self._ask_password)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(24)
        look = InputField(self.tr("颜色(&C)"), self._theme)
        look.setMaximumWidth(360)
        column.addWidget(look)
        column.addWidget(plain(self.tr("语言　Language"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(language)
        row.addWidget(plain(self.tr("切换后窗口会锁定，重新登录即用新语言。"), "muted", wrap=True), 1)
        column.addLayout(row)
        column.addWidget(plain(self.tr("我的密码"), "heading"))
        own = QHBoxLayout()
        own.setSpacing(16)
        own.addWidget(password)
        own.addWidget(plain(self.tr("密码只有本人知道；签署时也用它。"), "muted", wrap=True), 1)
        column.addLayout(own)
        column.addStretch(1)
        self.setWidget(inner)

    def _choose_theme(self) -> None:
        chosen = Theme(self._theme.currentData())
        self._preferences.theme = chosen
        theme.apply(chosen)

    def _ask_password(self) -> None:
        dialog = PasswordDialog(self._page, self._page.desk)
        dialog.kept.connect(lambda _nothing: self._page.say(Tone.OK, self.tr("密码已修改。下次登录和签署请用新密码。")))
        dialog.open()
