"""The tour goes through: it is what `make run` shows where there is no screen."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from app.ui.preferences import Language
from tests.battery import is_whole
from tests.tour.walk import CHAPTERS
from tests.tour.words import spoken

ROOT = Path(__file__).resolve().parents[2]
LAST = CHAPTERS[-1] if is_whole() else CHAPTERS[0]
STEPS = {"founding", "recovery with two of three shares", "the manager activates them"}
OF_THE_WHOLE = {"the office's spreadsheet", "the leaver's handover", "locked"}


def pinned(lock: str) -> set[str]:
    """Return the distributions that a lock names."""
    return set(re.findall(r"^([\w.-]+)==", (ROOT / ".ci" / lock).read_text("utf-8"), re.MULTILINE))


def tools() -> list[str]:
    """Return the modules that only developers have: `make run` does not install them."""
    only = {one.lower() for one in pinned("dev.lock") - pinned("runtime.lock")}
    modules = metadata.packages_distributions()
    return sorted(name for name, of in modules.items() if {one.lower() for one in of} <= only and name.isidentifier())


def test_the_tour_goes_from_the_founding_to_its_last_chapter(tmp_path: Path) -> None:
    """In a process of its own, as somebody starts it who has none of the developers' tools: its patience is for each step."""
    assert {"pytest", "mypy"} <= {*tools()}
    out = tmp_path / "tour"
    start = (
        f"import runpy, sys; sys.modules.update(dict.fromkeys({tools()!r}))\n"
        "runpy.run_module('tests.tour', run_name='__main__', alter_sys=True)"
    )
    command = [sys.executable, "-c", start, "--out", str(out), "--until", LAST]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, f"{done.stdout[-2000:]}{done.stderr[-2000:]}"
    record = json.loads((out / "tour.json").read_text("utf-8"))
    assert not record["failed"]
    assert {step["step"] for step in record["steps"]} >= (STEPS | OF_THE_WHOLE if is_whole() else STEPS)
    assert all((out / step["picture"]).stat().st_size for step in record["steps"])
    assert len(record["papers"]) >= (11 if is_whole() else 4)


def test_each_text_that_the_tour_waits_for_has_its_english() -> None:
    """The tour in English waits for the same sentences, in the words of that window."""
    calls = [
        call
        for path in sorted(Path(__file__).parent.glob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "spoken"
    ]
    asked = [one.value for call in calls for one in call.args if isinstance(one, ast.Constant)]
    assert asked
    assert all(spoken(one, Language.ENGLISH) for one in asked)
