"""A scan that is a picture, shown from memory: whole to begin with, then as large and as turned as the eye needs it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QImageReader, QKeySequence, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea

from app.ui.dialogs.base import Dialog
from app.ui.widgets.text import button, plain

_SIZE = (960, 700)
_STEP = 1.25
_SMALLEST, _LARGEST = 0.05, 8.0
_QUARTER = 90


def read_picture(data: bytes) -> QPixmap:
    """The picture in a file's bytes, the right way up; a null one where there is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return QPixmap.fromImage(reader.read())


class PictureView(QScrollArea):
    """`scaled` carries the scale (1: one dot of the scan on one of the screen). A small picture is not blown up to fit."""

    scaled = Signal(float)

    def __init__(self, picture: QPixmap) -> None:
        super().__init__(objectName="pictureView")
        self._picture, self._fits, self._scale = picture, True, 1.0
        self._shown = QLabel(objectName="picture", alignment=Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._shown)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def fit(self) -> None:
        """Show the whole picture, and go on doing so when the window changes."""
        self._fits = True
        room, whole = self.maximumViewportSize(), self._picture.size()
        self._draw(min(room.width() / max(whole.width(), 1), room.height() / max(whole.height(), 1), 1.0))

    def zoom(self, factor: float) -> None:
        """Larger or smaller than now."""
        self.show_at(self._scale * factor)

    def show_at(self, scale: float) -> None:
        """Show at a scale of one's own."""
        self._fits = False
        self._draw(min(max(scale, _SMALLEST), _LARGEST))

    def turn(self, quarters: int) -> None:
        """Turn clockwise by quarters."""
        self._picture = self._picture.transformed(QTransform().rotate(_QUARTER * quarters))
        if self._fits:
            self.fit()
        else:
            self._draw(self._scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is shown whole stays whole."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def _draw(self, scale: float) -> None:
        self._scale = scale
        drawn = self._picture
        if scale != 1.0:
            drawn = drawn.scaled(
                drawn.size() * scale, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self._shown.setPixmap(drawn)
        self._shown.resize(drawn.size())
        self.scaled.emit(scale)


class PictureDialog(Dialog):
    """A picture with its tools, each with its key."""

    def __init__(self, parent: Dialog, name: str, picture: QPixmap) -> None:
        super().__init__(parent, name)
        self.setObjectName("pictureDialog")
        self.resize(*_SIZE)
        self._view = PictureView(picture)
        self._percent = plain(kind="muted", name="pictureScale")
        self._view.scaled.connect(lambda scale: self._percent.setText(f"{scale:.0%}"))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._tools())
        self.body.addWidget(self._view, 1)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._view.setFocus()

    def _tools(self) -> QHBoxLayout:
        view, row = self._view, QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for name, text, tip, keys, act in (
            ("zoomOut", "－", self.tr("缩小"), "Ctrl+-", lambda: view.zoom(1 / _STEP)),
            ("zoomIn", "＋", self.tr("放大"), "Ctrl+=", lambda: view.zoom(_STEP)),
            ("zoomFit", self.tr("适合窗口"), self.tr("看到整页"), "Ctrl+0", view.fit),
            ("zoomWhole", self.tr("原始大小"), self.tr("按扫描时的大小"), "Ctrl+1", lambda: view.show_at(1.0)),
            ("turnLeft", self.tr("向左转"), self.tr("逆时针转 90 度"), "Ctrl+L", lambda: view.turn(-1)),
            ("turnRight", self.tr("向右转"), self.tr("顺时针转 90 度"), "Ctrl+R", lambda: view.turn(1)),
        ):
            tool = button(text, name=name)
            tool.setShortcut(QKeySequence(keys))
            tool.setToolTip(self.tr("{what}（{keys}）").format(what=tip, keys=keys))
            tool.setAccessibleName(tip)
            tool.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(tool)
        row.addStretch(1)
        row.addWidget(self._percent)
        return row
