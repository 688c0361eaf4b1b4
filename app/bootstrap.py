"""The composition root: a command word runs headless and never loads Qt's widgets; none opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

READ = "read-a-ledger"
"""The word that makes a bundled program serve as the process that reads a file (`app/models/ledgers/reader.py`)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words == [READ]:
        from app.models.ledgers import reading

        reading.main()
        return 0
    if words:
        from app import cli

        return cli.run(words)
    from app.ui import start

    return start.open_window()
