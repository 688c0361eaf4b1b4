"""The name, version and licences of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app import __version__
from app.ui import theme
from app.ui.widgets.named import named
from app.ui.widgets.text import plain


class AboutTab(QWidget):
    """Version, licence, notices."""

    def __init__(self) -> None:
        super().__init__()
        notices = named(QPlainTextEdit(readOnly=True), "noticeText")
        notices.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        notices.setPlainText((theme.RESOURCES.parent / "NOTICE").read_text(encoding="utf-8"))
        notices.setStyleSheet('font-family: "Noto Sans Mono", "Consolas", "DejaVu Sans Mono", monospace;')
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(plain(self.tr("档案室　Muniment {version}").format(version=__version__), "title"))
        column.addWidget(
            plain(self.tr("一间档案室用的离线程序。不联网，档案不离开本机。许可证：Apache-2.0。"), wrap=True)
        )  # fmt: skip
        column.addWidget(plain(self.tr("使用的其他作品和许可证"), "heading"))
        column.addWidget(notices, 1)
