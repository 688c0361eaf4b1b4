"""First step of the import: which file, and its password where it has one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.errors import Refusal
from app.ui import icons, theme
from app.ui.dialogs.files import ask_file
from app.ui.dropped import LEDGERS
from app.ui.messages import words
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, PasswordEdit, button, plain


class FileStep(QWidget):
    """`go_on` when a file was chosen, by dropping or picking it; `batches_wanted` to look at earlier imports;
    `template_wanted` for an empty ledger to fill in.
    """

    go_on = Signal()
    batches_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, left_to_import: Path | None = None) -> None:
        """`left_to_import`: the ledger that a practice archive offers for a first try."""
        super().__init__()
        self.setAcceptDrops(True)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._picture.setPixmap(icons.icon("new", theme.colours().accent).pixmap(QSize(64, 64)))
        head = plain(self.tr("选择要导入的台账"), "title")
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        below = plain(
            self.tr(
                "档案台账或借阅登记簿，.xlsx、.xls、.ods、.csv 均可。\n"
                "先预检，确认之后才写入。\n退回的行不导入；可导入的行要么全部导入，要么一行不进。"
            ),
            "muted",
        )
        below.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._path = named(QLineEdit(), "fileEdit")
        self._path.setPlaceholderText(self.tr("把文件拖到这里，或点“浏览…”"))
        self._path.textChanged.connect(self._changed)
        browse = button(self.tr("浏览…(&O)"), name="browseButton", icon="open")
        browse.clicked.connect(self._browse)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._path, 1)
        line.addWidget(browse)
        self._error = plain("", "field-error", wrap=True, name="fileEdit-error")
        self._error.hide()
        self._batches = button(self.tr("打开“导入批次”…(&I)"), name="openBatchesButton")
        self._batches.clicked.connect(self.batches_wanted)
        self._batches.hide()
        self._password = PasswordEdit("ledgerPassword")
        self._locked = InputField(self.tr("文件的打开密码(&P)"), self._password)
        self._locked.hide()
        card = named(QFrame(), "card")
        card.setFixedWidth(640)
        column = QVBoxLayout(card)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        for part in (self._picture, head, below):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(line)
        column.addLayout(self._other_ways(left_to_import))
        column.addWidget(self._error)
        column.addWidget(self._batches, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._locked)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()  # not an alignment: that would forget that wrapped words need height
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        self._path.setFocus()

    def _other_ways(self, left_to_import: Path | None) -> QHBoxLayout:
        """An empty ledger for an office that has none, and in a practice archive one to try."""
        ways = QHBoxLayout()
        ways.setSpacing(16)
        template = button(self.tr("下载模板…(&D)"), "link", name="templateButton")
        template.clicked.connect(self.template_wanted)
        ways.addWidget(template)
        if left_to_import is not None:
            try_it = button(self.tr("用练习台账试一试(&Y)"), "link", name="practiceLedgerButton")
            try_it.clicked.connect(lambda: self.choose(left_to_import))
            ways.addWidget(try_it)
        ways.addStretch(1)
        return ways

    @property
    def path(self) -> Path | None:
        """The chosen file."""
        text = self._path.text().strip().strip('"')
        return Path(text) if text else None

    @property
    def password(self) -> str | None:
        """The file's password, where it was asked for."""
        return self._password.text() or None

    def forget_password(self) -> None:
        """The file is open: its password is no longer needed."""
        self._password.clear()

    def choose(self, path: Path) -> None:
        """Take a file and go on."""
        self._path.setText(str(path))
        self.go_on.emit()

    def mark(self, error: str) -> None:
        """Show the error of the file; empty removes it."""
        self._batches.hide()
        self._error.setText(f"⚠ {error}" if error else "")
        self._error.setVisible(bool(error))

    def refused(self, refusal: Refusal) -> None:
        """Show why the file was not read; ask for its password where that is the reason."""
        if refusal.code in ("needs-password", "wrong-password"):
            self._locked.show()
            self._locked.mark(words(refusal))
            self._password.selectAll()
            self._password.setFocus()
        else:
            self.mark(words(refusal))
            self._batches.setVisible(refusal.code == rulebook.FILE_ONCE.code)
            self._path.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One spreadsheet may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].toLocalFile().lower().endswith(LEDGERS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped file is read at once."""
        self.choose(Path(event.mimeData().urls()[0].toLocalFile()))

    def _changed(self) -> None:
        self.mark("")
        self._password.clear()
        self._locked.mark("")
        self._locked.hide()

    def _browse(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in LEDGERS)
        filters = (self.tr("电子表格 ({patterns})").format(patterns=patterns), self.tr("所有文件 (*)"))
        ask_file(self, self.tr("选择台账"), "openDialog", filters, self.choose)
