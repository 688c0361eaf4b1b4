"""The page without visible dossiers: the reason, and the next steps."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.pages.dossiers.commands import Commands
from app.ui.widgets.text import button, plain, tooltip

_BUTTON, _PICTURE = QSize(240, 48), QSize(64, 64)


class EmptyArchive(QWidget):
    """Offers the import of a ledger to the archive room.

    A person without visible dossiers may request one out of scope.
    """

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("emptyArchive")
        brings, asks = "import" in commands, "ask" in commands
        title = self.tr("这里还没有档案") if brings else self.tr("没有可以查看的档案")
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._picture)
        for part in (
            plain(title, "title", name="emptyTitle"),
            plain(self._words(brings, asks), "muted", wrap=True, name="emptyWords"),
        ):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        if brings:
            self._add(commands, "import", "emptyImportButton", "primary", self.tr("从台账导入…(&I)"))
            self._add(commands, "register", "emptyRegisterButton", "link", self.tr("登记一份…(&N)"))
        elif asks:
            self._add(commands, "ask", "emptyAskButton", "primary", commands.actions["ask"].text())
        column.addStretch(3)
        self._apply_theme()
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._picture.setPixmap(icons.icon("dossiers", theme.colours().accent).pixmap(_PICTURE))

    def _add(self, commands: Commands, command: str, name: str, kind: str, text: str) -> None:
        action = commands.actions[command]
        push_button = button(text, kind, name=name)
        push_button.setToolTip(tooltip(action.shortcut().toString()))
        if kind == "primary":
            push_button.setMinimumSize(_BUTTON)
        push_button.clicked.connect(action.trigger)
        self._column.addWidget(push_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _words(self, brings: bool, asks: bool) -> str:
        if brings:
            return self.tr("先把现有的台账（.xlsx、.xls、.csv）导入，导入前会逐行预检。")
        if asks:
            return self.tr("现在没有您可以直接查看的档案；重点保护的档案须另有权限。因工作需要，请按档号申请查阅。")
        return self.tr("现在没有您可以查看的档案。如有疑问，请联系经理。")
