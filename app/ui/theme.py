"""The look of the window: two sets of colours and one style sheet. Every colour stands beside a word or an icon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.models.domain.dossier import DossierState
from app.ui.application import application
from app.ui.messages import Tone
from app.ui.preferences import Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FAMILY = "Noto Sans SC"
_POINTS = 10.5
_DARKEST_LIGHT = 128


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window, `#rrggbb`."""

    ground: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    strong_line: str
    accent: str
    on_accent: str
    soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    error: str
    error_soft: str
    error_shade: str

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Foreground and background of a message."""
        return {
            Tone.INFO: (self.accent, self.soft),
            Tone.OK: (self.ok, self.ok_soft),
            Tone.WARN: (self.warn, self.warn_soft),
            Tone.ERROR: (self.error, self.error_soft),
        }[tone]

    def shade(self, strength: int) -> str:
        """The ground of a cell that stands out, 0 not at all to 4; words are read on every one."""
        return _mixed(self.surface, self.error_shade, strength / 4)

    def state(self, state: DossierState) -> str:
        """The colour of a dossier's state."""
        return {
            DossierState.SHELVED: self.ok,
            DossierState.LENT: self.warn,
            DossierState.WITH_SENDER: self.warn,
            DossierState.IN_TRANSIT: self.warn,
            DossierState.MOVED_OUT: self.muted,
            DossierState.MISSING: self.error,
            DossierState.DESTROYED: self.muted,
        }[state]


LIGHT = Colours(
    ground="#f3f5f8", surface="#ffffff", raised="#f8f9fb", text="#1d2430", muted="#5a6473", line="#dde2e9",
    strong_line="#7f8997", accent="#1f5aa8", on_accent="#ffffff", soft="#e6eef9", ok="#1b7a43", ok_soft="#e5f4eb",
    warn="#8f5300", warn_soft="#fff2dc", error="#b3261e", error_soft="#fdeceb",
    error_shade="#f2a49c",
)  # fmt: skip
DARK = Colours(
    ground="#191c21", surface="#22262c", raised="#2a2f36", text="#e7eaee", muted="#a2abb8", line="#363c45",
    strong_line="#7b8594", accent="#7eb0f5", on_accent="#10233f", soft="#2a3b55", ok="#6fd09a", ok_soft="#20392c",
    warn="#f0b860", warn_soft="#40321c", error="#ff9a91", error_soft="#48272a",
    error_shade="#7a2f31",
)  # fmt: skip


class _ColourChange(QObject):
    """Says when the program has other colours, once every widget has them."""

    changed = Signal()


_COLOURS = _ColourChange()


def follow(draw: Callable[[], object]) -> None:
    """Have a method of a widget called whenever the program has other colours, as long as the widget lives."""
    _COLOURS.changed.connect(draw)


def load_fonts() -> None:
    """Make the shipped face the window's own, on every machine."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(FAMILY)
    font.setPointSizeF(_POINTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QApplication.setFont(font)


def apply(theme: Theme) -> None:
    """Colour the whole program."""
    dark = theme is Theme.DARK or (
        theme is Theme.SYSTEM and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    colours = DARK if dark else LIGHT
    QApplication.setStyle("Fusion")
    QApplication.setPalette(_palette(colours))
    application().setStyleSheet(_sheet(colours))
    _COLOURS.changed.emit()


def colours() -> Colours:
    """The colours that are on now."""
    return DARK if QApplication.palette().window().color().lightness() < _DARKEST_LIGHT else LIGHT


def _mixed(one: str, other: str, part: float) -> str:
    below, above = QColor(one), QColor(other)
    pairs = ((below.red(), above.red()), (below.green(), above.green()), (below.blue(), above.blue()))
    return QColor(*(round(low + (high - low) * part) for low, high in pairs)).name()


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for names, colour in (
        ((role.Window,), colours.ground),
        ((role.Base, role.ToolTipBase), colours.surface),
        ((role.Button, role.AlternateBase), colours.raised),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.muted),
        ((role.Highlight, role.Link, role.Accent), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.Mid, role.Dark), colours.strong_line),
        ((role.Light, role.Midlight), colours.line),
    ):
        for name in names:
            palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.strong_line))
    return palette


def _sheet(colours: Colours) -> str:
    sheet = Template((RESOURCES / "window.qss").read_text(encoding="utf-8"))
    values = {one.name: getattr(colours, one.name) for one in fields(colours)}
    return sheet.substitute(
        values, icons=(RESOURCES / "icons").as_posix(), shade="dark" if colours is DARK else "light"
    )
