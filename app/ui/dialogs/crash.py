"""A fault of the program itself: a plain message, with details to copy that hold no personal data."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui import clipboard
from app.ui.dialogs.base import Dialog
from app.ui.widgets.named import named
from app.ui.widgets.text import plain


def details(kind: type[BaseException], trace: TracebackType | None, version: str) -> str:
    """Return types, files and lines of an exception, never its own words: a customer's name may stand there."""
    lines = [f"Muniment {version} · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}"]
    lines += [f"{kind.__module__}.{kind.__qualname__}"]
    lines += [f"  {_file(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join(lines)


class CrashDialog(Dialog):
    """Shown once for a fault; the work of the session is safe in the archive."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent, self.tr("程序出了差错"))
        self.setObjectName("crashDialog")
        self.setMinimumSize(640, 360)
        self.body.addWidget(plain(self.tr("程序出了差错，刚才的操作没有完成"), "heading"))
        self.body.addWidget(
            plain(
                self.tr(
                    "已保存的数据不受影响。请把下面的内容复制给系统管理员（其中没有客户信息），"
                    "然后关闭此窗口继续；如果再次出现，请重新启动程序。"
                ),
                wrap=True,
            )
        )
        self._text = named(QPlainTextEdit(text, readOnly=True), "crashDetails")
        self.body.addWidget(self._text, 1)
        copy = self.add_button(self.tr("复制(&C)"), "copyButton")
        copy.clicked.connect(lambda: clipboard.copy(self._text.toPlainText()))
        close = self.add_button(self.tr("关闭"), "closeButton", "primary", default=True)
        close.clicked.connect(self.accept)


def _file(name: str) -> str:
    parts = name.replace("\\", "/").split("/")
    return "/".join(parts[parts.index("app") :]) if "app" in parts else parts[-1]
