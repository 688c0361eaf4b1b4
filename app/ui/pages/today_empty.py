"""The cards of 今日 where nothing waits: a calm day, an archive without dossiers, or none of them in scope."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.models.domain.rights import Right
from app.ui import icons
from app.ui.messages import Tone
from app.ui.page import Page
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain


def calm(page: Page) -> QFrame:
    """A day on which nothing waits."""
    panel, column = _panel("todayCalm", "ok", Tone.OK)
    column.addWidget(plain(_say("今天没有等待办理的事"), "heading", name="calmTitle"))
    scans = _say("借出、归还请直接扫描：F3 借出，F4 归还，F2 查找。")
    column.addWidget(plain(scans if page.desk.can(Right.LEND) else _say("查找档案请按 F2。"), "muted", wrap=True))
    return panel


def nothing_in_scope(page: Page) -> QFrame:
    """An archive of which this person sees nothing unasked: it may be far from empty."""
    panel, column = _panel("nothingInScope", "dossiers", Tone.INFO)
    column.addWidget(plain(_say("您的职责范围内没有可以直接查看的档案"), "heading"))
    column.addWidget(
        plain(_say("需要时可申请查阅；为什么看不到，见“制度”页的“为什么不能查看？”。"), "muted", wrap=True)
    )
    ask = button(_say("去申请查阅(&Q)"), "primary", name="askBeyondButton")
    ask.clicked.connect(lambda: page.wanted.emit("dossiers", None))
    column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
    return panel


def first_run(page: Page) -> QFrame:
    """An archive without dossiers."""
    panel, column = _panel("firstRun", "dossiers", Tone.INFO)
    column.addWidget(plain(_say("档案库里还没有档案"), "heading"))
    if not page.desk.can(Right.REGISTER):
        column.addWidget(plain(_say("请档案管理员从台账导入，或逐份登记。"), "muted", wrap=True))
        return panel
    column.addWidget(plain(_say("可以从办公室现有的台账（Excel、CSV）导入，导入前会逐行预检。"), "muted", wrap=True))
    bring = button(_say("从台账导入…(&I)"), "primary", name="importButton")
    bring.clicked.connect(lambda: page.wanted.emit("dossiers", "import"))
    column.addWidget(bring, 0, Qt.AlignmentFlag.AlignLeft)
    return panel


def _panel(name: str, icon: str, tone: Tone) -> tuple[QFrame, QVBoxLayout]:
    """A card with a picture at its left and room for words."""
    panel = named(QFrame(), "card")
    panel.setAccessibleName(name)
    picture = named(QLabel(), name)
    drawn = icons.tone_icon(tone) if icon == tone.value else icons.icon(icon)
    picture.setPixmap(drawn.pixmap(QSize(40, 40)))
    column = QVBoxLayout()
    column.setSpacing(8)
    row = QHBoxLayout(panel)
    row.setContentsMargins(24, 24, 24, 24)
    row.setSpacing(16)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    return panel, column


def _say(text: str) -> str:
    return QCoreApplication.translate("TodayEmpty", text)
