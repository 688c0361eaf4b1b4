"""Line icons from resources/icons, drawn in the window's colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.models.domain.dossier import DossierState
from app.ui import theme
from app.ui.messages import Tone

_SIZES = (16, 20, 24, 32, 48, 64)


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name` in a colour (`#rrggbb`), by default that of text. Ask anew when the colours change."""
    return _drawn(name, colour or theme.colours().text)


def state_icon(state: DossierState) -> QIcon:
    """The icon of a dossier's state, in its colour."""
    return icon(f"state-{state.value}", theme.colours().state(state))


def tone_icon(tone: Tone) -> QIcon:
    """The icon of a message, in its colour."""
    return icon(tone.value, theme.colours().tone(tone)[0])


@cache
def _drawn(name: str, colour: str) -> QIcon:
    source = (theme.RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    drawn = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        drawn.addPixmap(pixmap)
    return drawn
