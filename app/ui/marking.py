"""Mark a text for translation where it is written.

Named like Qt's own, whose stub hands back an `object`.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text unchanged; the collector of translations files it under `context`."""
    return text


def COUNTED(text: str) -> str:
    """Mark a text of the class in which it stands, for `self.tr(text, "", n)`; returns it unchanged.

    Its translation says one thing otherwise than several.
    """
    return text
