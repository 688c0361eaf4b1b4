"""A scan that is a picture, shown from memory: whole to begin with, then as large and as turned as the eye needs it.

Only what can be seen is enlarged: the memory that a picture takes does not depend on its scale.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout

from app.models.pdf.picture import Picture
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone
from app.ui.widgets.pdf_view import image_of
from app.ui.widgets.text import button, plain, tooltip

_SIZE = (960, 700)
_STEP = 1.25
_SMALLEST, _LARGEST = 0.05, 8.0
_QUARTER = 90
_LINE = 48
_PAINTED_WELL = 0.5


class PictureView(QAbstractScrollArea):
    """`scaled` carries the scale (1: one dot of the scan on one of the screen). A small picture is not blown up to fit."""

    scaled = Signal(float)

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.setObjectName("pictureView")
        self._picture, self._fits, self.scale = QPixmap.fromImage(image), True, 1.0
        # The picture at a small scale, drawn well once; from the half on painting it does as well.
        self._small: QPixmap | None = None
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(_LINE)

    @property
    def shown_size(self) -> QSize:
        """The size of the whole picture on the screen, in dots, including the part that is scrolled to."""
        return self._picture.size() * self.scale

    def fit(self) -> None:
        """Show the whole picture, and go on doing so when the window changes."""
        self._fits = True
        room, whole = self.maximumViewportSize(), self._picture.size()
        self._show(min(room.width() / max(whole.width(), 1), room.height() / max(whole.height(), 1), 1.0))

    def zoom(self, factor: float) -> None:
        """Larger or smaller than now."""
        self.show_at(self.scale * factor)

    def show_at(self, scale: float) -> None:
        """Show at a scale of one's own; what is in the middle stays there."""
        self._fits = False
        self._show(min(max(scale, _SMALLEST), _LARGEST))

    def turn(self, quarters: int) -> None:
        """Turn clockwise by quarters."""
        self._picture = self._picture.transformed(QTransform().rotate(_QUARTER * quarters))
        self._small = None
        if self._fits:
            self.fit()
        else:
            self._show(self.scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture again when it is shown whole."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()
        else:
            self._show(self.scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge by the wheel with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew what has come into view."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the part that can be seen."""
        painter = QPainter(self.viewport())
        room, whole = self.viewport().size(), self.shown_size
        corner = QPointF(
            (room.width() - whole.width()) // 2
            if whole.width() <= room.width()
            else -self.horizontalScrollBar().value(),
            (room.height() - whole.height()) // 2
            if whole.height() <= room.height()
            else -self.verticalScrollBar().value(),
        )
        if self.scale < _PAINTED_WELL:
            painter.drawPixmap(corner, self._reduced(whole))
            return
        seen = QRectF(corner, whole.toSizeF()) & QRectF(self.viewport().rect())
        part = seen.translated(-corner.x(), -corner.y())
        source = QRectF(*(side / self.scale for side in (part.x(), part.y(), part.width(), part.height())))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale != 1)
        painter.drawPixmap(seen, self._picture, source)

    def _reduced(self, size: QSize) -> QPixmap:
        if self._small is None or self._small.size() != size:
            kept, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._small = self._picture.scaled(size.expandedTo(QSize(1, 1)), kept, smooth)
        return self._small

    def _show(self, scale: float) -> None:
        before, room = self.scale, self.viewport().size()
        self.scale = scale
        whole = self.shown_size
        for bar, long, here in (
            (self.horizontalScrollBar(), whole.width(), room.width()),
            (self.verticalScrollBar(), whole.height(), room.height()),
        ):
            middle = (bar.value() + here / 2) * scale / before
            bar.setPageStep(here)
            bar.setRange(0, max(long - here, 0))
            bar.setValue(round(middle - here / 2))
        if scale >= _PAINTED_WELL:
            self._small = None
        self.viewport().update()
        self.scaled.emit(scale)


class PictureDialog(Dialog):
    """A picture with its tools, each with its key."""

    def __init__(self, parent: Dialog, name: str, picture: Picture) -> None:
        super().__init__(parent, name)
        self.setObjectName("pictureDialog")
        self.resize(*_SIZE)
        self._view = PictureView(image_of(picture.dots, grey=picture.grey))
        self._percent = plain(kind="muted", name="pictureScale")
        self._view.scaled.connect(lambda scale: self._percent.setText(f"{scale:.0%}"))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._tools())
        self.body.addWidget(self._view, 1)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._view.setFocus()
        if picture.reduced:
            self.say(Tone.INFO, self.tr("这张图片太大，已缩小显示。要看全部细节，请取出副本。"))

    def _tools(self) -> QHBoxLayout:
        view, row = self._view, QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for name, text, tip, keys, act in (
            ("zoomOut", "－", self.tr("缩小"), "Ctrl+-", lambda: view.zoom(1 / _STEP)),
            ("zoomIn", "＋", self.tr("放大"), "Ctrl+=", lambda: view.zoom(_STEP)),
            ("zoomFit", self.tr("适合窗口"), self.tr("看到整页"), "Ctrl+0", view.fit),
            ("zoomWhole", self.tr("原始大小"), self.tr("按扫描时的大小"), "Ctrl+1", lambda: view.show_at(1.0)),
            ("turnLeft", self.tr("向左转"), self.tr("逆时针转 90 度"), "Ctrl+Shift+R", lambda: view.turn(-1)),
            ("turnRight", self.tr("向右转"), self.tr("顺时针转 90 度"), "Ctrl+R", lambda: view.turn(1)),
        ):
            tool = button(text, name=name)
            tool.setShortcut(QKeySequence(keys))
            tool.setToolTip(tooltip(self.tr("{what}（{keys}）").format(what=tip, keys=keys)))
            tool.setAccessibleName(tip)
            tool.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(tool)
        row.addStretch(1)
        row.addWidget(self._percent)
        return row
