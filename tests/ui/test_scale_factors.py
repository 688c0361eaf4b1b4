"""Every page and dialog fits at the scale factors of screens: the checks of `test_pages_fit.py`, in a process for each.

Qt reads the factor once, as the program starts. `make test` looks at the densest at that of most laptops; `make battery`
at all of them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.battery import Tried, is_whole

ROOT = Path(__file__).resolve().parents[2]
CHECKS = "tests/ui/test_pages_fit.py"
DENSEST = (
    "test_the_screen_has_the_scale_factor_that_was_asked_for",
    "test_every_page_is_seen_whole[en-li]",
    *(
        f"test_every_dialog_fits_the_smallest_screen_and_is_seen_whole[en-{kind}]"
        for kind in ("DossierDialog", "LabelsDialog", "SignOffDialog", "RulesEditor")
    ),
)
SCREEN = ("xvfb_width=2816", "xvfb_height=1600")
"""A screen of real pixels, on which the largest window stands whole at twice its size."""


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"] if is_whole() else ["1.5"])
def test_every_page_and_dialog_fits_at_a_scale_factor(factor: str, tmp_path: Path, tried: Tried) -> None:
    looked_at = [CHECKS] if is_whole() else [f"{CHECKS}::{one}" for one in DENSEST]
    command = [
        sys.executable, "-m", "pytest", *looked_at, "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'child'}",
        *(word for option in SCREEN for word in ("-o", option)),
    ]  # fmt: skip
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "MUNIMENT_"))}
    done = subprocess.run(
        command, cwd=ROOT, env=env | {"QT_SCALE_FACTOR": factor}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{done.stdout[-4000:]}{done.stderr[-2000:]}"
    passed = re.search(r"(\d+) passed", done.stdout)
    tried(f"pages and dialogs seen whole at scale factor {factor}", int(passed[1]) if passed else len(looked_at))
