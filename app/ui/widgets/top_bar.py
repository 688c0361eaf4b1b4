"""The line on top: the scan mode as one big word, the box for scans and searches, the signed-in person, the lock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.models.domain.person import Account
from app.models.domain.policy.pack import Pack
from app.ui import icons, theme
from app.ui.page import FIND, ScanMode
from app.ui.widgets.named import named
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import plain, tooltip


class TopBar(QFrame):
    """`mode_chosen` carries a ScanMode, `lock_wanted` nothing; `box` is the scan box."""

    mode_chosen = Signal(object)
    lock_wanted = Signal()

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
        self._modes: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
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
        self._lock = named(QPushButton(self.tr("锁定")), "lockButton")
        self._lock.setToolTip(tooltip(self.tr("锁定窗口，换人或离开时用") + "  Ctrl+L"))
        self._lock.setIconSize(QSize(20, 20))
        self._lock.clicked.connect(self.lock_wanted)
        row.addWidget(self._lock)
        self._apply_theme()
        theme.follow(self._apply_theme)

    def show_mode(self, mode: ScanMode) -> None:
        """Show which mode is on, and make the box fit it."""
        self._word.setText(mode.title)
        self._modes[mode.name].setChecked(True)
        self.box.set_scanning(mode is not FIND)
        self.box.setPlaceholderText(self._sought if mode is FIND else self.tr("扫描条码，或输入条码下的12位数字"))

    def _what_is_sought(self, pack: Pack | None) -> str:
        without = self.tr("姓名、拼音、档号、电话尾号，或扫描条码")
        return pack.worded(self.tr("姓名、拼音、房号、档号、电话尾号，或扫描条码"), without) if pack else without

    def _apply_theme(self) -> None:
        self._lock.setIcon(icons.icon("lock"))

    def _add_modes(self, row: QHBoxLayout, modes: Sequence[ScanMode]) -> None:
        group = QButtonGroup(self)
        for mode in modes:
            chooser = named(QPushButton(f"{mode.key} {mode.title}"), f"mode-{mode.name}")
            chooser.setProperty("kind", "mode")
            chooser.setCheckable(True)
            chooser.setToolTip(tooltip(self.tr("{key} 切换到“{mode}”").format(key=mode.key, mode=mode.title)))
            chooser.clicked.connect(lambda _checked=False, mode=mode: self.mode_chosen.emit(mode))
            shortcut = QShortcut(QKeySequence(mode.key), self)
            shortcut.activated.connect(lambda mode=mode: self.mode_chosen.emit(mode))
            group.addButton(chooser)
            row.addWidget(chooser)
            self._modes[mode.name] = chooser
