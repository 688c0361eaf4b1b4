"""Mark a text for translation where it is written.

Named like Qt's own, whose stub hands back an `object`.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text unchanged; the collector of translations files it under `context`."""
    return text
