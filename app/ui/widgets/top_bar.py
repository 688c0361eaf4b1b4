"""The line on top: the scan mode as one big word, the box for scans and searches, the signed-in person, the lock."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.models.domain.person import Account
from app.models.domain.policy.pack import Pack
from app.ui import icons, theme
from app.ui.page import FIND, ScanMode
from app.ui.widgets.named import named
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import plain, tooltip

_PRINT_AGAIN = "Ctrl+Shift+P"
# The frame of the box, its margins, and the sign that empties it.
_BESIDE_ASKED = 48


class TopBar(QFrame):
    """`mode_chosen` carries a ScanMode, `lock_wanted`, `print_wanted` and `help_wanted` nothing; `box` is the scan box."""

    mode_chosen = Signal(object)
    lock_wanted = Signal()
    print_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, account: Account, post: str, modes: Sequence[ScanMode], pack: Pack | None) -> None:
        """`post`: the office's word for the signed-in person's role.

        `pack`: its rules, None where there is no search.
        """
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(64)
        self.box = ScanBox()
        self._sought = self._what_is_sought(pack)
        self._word = plain(kind="mode", name="modeWord")
        self._modes: dict[ScanMode, QPushButton] = {}
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        if modes:
            row.addWidget(self._word)
            row.addWidget(self.box, 1)
            self._add_modes(row, modes)
        else:
            row.addStretch(1)
        row.addSpacing(8)
        who = QVBoxLayout()
        who.setSpacing(0)
        name = plain(account.name, "heading", name="whoName")
        who.addStretch(1)
        who.addWidget(name)
        who.addWidget(plain(post, "muted", name="whoRole"))
        who.addStretch(1)
        row.addLayout(who)
        self._print = named(QPushButton(), "printAgainButton")
        again = QShortcut(QKeySequence(_PRINT_AGAIN), self)
        again.activated.connect(self.print_wanted)
        again.setWhatsThis(self.tr("重印上一份"))
        self._print.setAccessibleName(self.tr("重印上一份"))
        self._print.setIconSize(QSize(20, 20))
        self._print.clicked.connect(self.print_wanted)
        self._print.hide()
        row.addWidget(self._print)
        self._help = named(QPushButton(), "helpButton")
        self._help.setAccessibleName(self.tr("使用说明"))
        self._help.setToolTip(tooltip(self.tr("使用说明") + "  F1"))
        self._help.setIconSize(QSize(20, 20))
        self._help.setProperty("kind", "link")
        self._help.clicked.connect(self.help_wanted)
        row.addWidget(self._help)
        self._lock = named(QPushButton(self.tr("锁定")), "lockButton")
        self._lock.setToolTip(tooltip(self.tr("锁定窗口，换人或离开时用") + "  Ctrl+L"))
        self._lock.setIconSize(QSize(20, 20))
        self._lock.clicked.connect(self.lock_wanted)
        row.addWidget(self._lock)
        self._apply_theme()
        theme.follow(self._apply_theme)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the keys of the modes that stay."""
        return QSize(self._width_of(self._staying, names=False), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Name the modes anew when a word of the bar has changed."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._name_modes()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the modes where there is room for it."""
        super().resizeEvent(event)
        self._name_modes()

    def _name_modes(self) -> None:
        """Show key and name of the modes, or their keys alone; a tool tip names each either way.

        Where the box would not show the whole of what it asks for, a mode that does not stay is shown while it is on alone:
        its page turns it on.
        """
        asked = self.box.fontMetrics().horizontalAdvance(self.box.placeholderText()) + _BESIDE_ASKED
        lack = max(0, asked - self.box.minimumSizeHint().width())
        is_crowded = self._width_of(self._modes, names=True) + lack > self.width()
        shown = self._staying if is_crowded else set(self._modes)
        names = self._width_of(shown, names=True) + lack <= self.width()
        for mode, chooser in self._modes.items():
            chooser.setText(_titled(mode) if names else mode.key)
            chooser.setVisible(mode in shown)

    @property
    def _staying(self) -> set[ScanMode]:
        """The modes that stay, and the one that is on."""
        return {mode for mode, chooser in self._modes.items() if mode.stays or chooser.isChecked()}

    def _width_of(self, modes: Collection[ScanMode], *, names: bool) -> int:
        """Return the least width of the bar with these modes, named or with their keys alone."""
        width = self._row.minimumSize().width()
        for mode, chooser in self._modes.items():
            if not chooser.isHidden():
                width -= chooser.sizeHint().width() + self._row.spacing()
            if mode in modes:
                room_of = chooser.fontMetrics().horizontalAdvance
                width += chooser.sizeHint().width() + self._row.spacing()
                width += room_of(_titled(mode) if names else mode.key) - room_of(chooser.text())
        return width

    def offer_print(self, title: str) -> None:
        """Offer to print a paper again."""
        self._print.setToolTip(tooltip(self.tr("重印上一份：{title}").format(title=title) + f"  {_PRINT_AGAIN}"))
        self._print.show()

    def show_mode(self, mode: ScanMode) -> None:
        """Show which mode is on, and make the box fit it."""
        self._word.setText(mode.title)
        self._modes[mode].setChecked(True)
        self.box.set_scanning(mode is not FIND)
        self.box.setPlaceholderText(self._sought if mode is FIND else self.tr("扫描条码，或输入条码下的12位数字"))
        self._name_modes()

    def _what_is_sought(self, pack: Pack | None) -> str:
        without = self.tr("姓名、拼音、档号、电话尾号，或扫描条码")
        return pack.worded(self.tr("姓名、拼音、房号、档号、电话尾号，或扫描条码"), without) if pack else without

    def _apply_theme(self) -> None:
        self._lock.setIcon(icons.icon("lock"))
        self._print.setIcon(icons.icon("print"))
        self._help.setIcon(icons.icon("help"))

    def _add_modes(self, row: QHBoxLayout, modes: Sequence[ScanMode]) -> None:
        group = QButtonGroup(self)
        for mode in modes:
            chooser = named(QPushButton(_titled(mode)), f"mode-{mode.name}")
            chooser.setProperty("kind", "mode")
            chooser.setCheckable(True)
            chooser.setAccessibleName(_titled(mode))
            chooser.setToolTip(tooltip(self.tr("{key} 切换到“{mode}”").format(key=mode.key, mode=mode.title)))
            chooser.clicked.connect(lambda _checked=False, mode=mode: self.mode_chosen.emit(mode))
            shortcut = QShortcut(QKeySequence(mode.key), self)
            shortcut.activated.connect(lambda mode=mode: self.mode_chosen.emit(mode))
            shortcut.setWhatsThis(mode.title)
            group.addButton(chooser)
            row.addWidget(chooser)
            self._modes[mode] = chooser


def _titled(mode: ScanMode) -> str:
    return f"{mode.key} {mode.title}"
