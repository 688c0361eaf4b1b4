"""The tour from its first chapter to its last."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.models.services import practice
from app.ui.main_window import MainWindow
from app.ui.preferences import SETTINGS_VARIABLE, Language, Preferences
from app.ui.start import start_qt
from tests import wall_clock
from tests.tour import (
    borrowing,
    care,
    deputising,
    destruction,
    filling,
    founding,
    holding,
    leaving,
    missing,
    movement,
    ruling,
    stocktaking,
)
from tests.tour.cast import Cast
from tests.tour.stage import Stage, TourFailed

_CHAPTERS: tuple[tuple[str, Callable[[Stage, Cast], None]], ...] = (
    ("founding", founding.play),
    ("filling", filling.play),
    ("borrowing", borrowing.play),
    ("deputising", deputising.play),
    ("ruling", ruling.play),
    ("missing", missing.play),
    ("destruction", destruction.play),
    ("holding", holding.play),
    ("leaving", leaving.play),
    ("movement", movement.play),
    ("stocktaking", stocktaking.play),
    ("care", care.play),
)


CHAPTERS = tuple(name for name, _ in _CHAPTERS)


def run(out: Path, language: Language, ledgers: Path | None = None, until: str = CHAPTERS[-1]) -> int:
    """Walk through everything; pictures, PDFs and tour.json go to `out`. Returns 0, or 1 when a step does not hold.

    The window speaks `language` and is as large as the screen lets it be. `until`: the last chapter that is played.

    `ledgers` holds an owners ledger and a borrow register (`*.xlsx`); without it, the practice ledgers are used.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        folder = Path(made)
        os.environ[SETTINGS_VARIABLE] = str(folder / "settings.ini")
        Preferences().language = language
        _, preferences = start_qt()
        window = MainWindow(preferences, hardness=practice.PRACTICE, now=wall_clock.now)
        window.show()
        stage = Stage(window, out, language)
        cast = Cast(folder, *_ledgers(ledgers or practice.LEDGERS))
        failure = ""
        for name, play in _CHAPTERS[: CHAPTERS.index(until) + 1]:
            try:
                play(stage, cast)
            except TourFailed as problem:
                failure = f"{name}: {problem}"
                print(failure)
                break
        stage.finish(failure)
        window.close()
    print(f"{stage.pictures} pictures in {out}" + (" — FAILED" if failure else ""))
    return 1 if failure else 0


def _ledgers(folder: Path) -> tuple[Path, Path]:
    """The owners ledger and the borrow register of a folder."""
    register = next(path for path in sorted(folder.glob("*.xlsx")) if "borrow" in path.name or "借阅" in path.name)
    owners = next(path for path in sorted(folder.glob("*.xlsx")) if "owner" in path.name or "业主" in path.name)
    return owners, register
