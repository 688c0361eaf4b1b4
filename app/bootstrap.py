"""The composition root: a command word runs headless and never loads Qt's widgets; none opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words:
        from app import cli

        return cli.run(words)
    from app.ui import start

    return start.open_window()
