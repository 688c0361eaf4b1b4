"""A name of the code in the glossary is one that the code has."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec

import pytest

from tests.architecture.sources import APP, ROOT

NAMES = re.findall(r"`([a-z_]+(?:\.\w+)+)`", (ROOT / "docs" / "glossary.md").read_text("utf-8"))
LAYERS = sorted(path.name for path in APP.iterdir() if path.is_dir())


def resolves(name: str) -> bool:
    """Whether a dotted name is a module, or something in one. The layers below `app.models` go without it."""
    whole = f"app.{name}" if name.partition(".")[0] in LAYERS else f"app.models.{name}"
    package, _, last = whole.rpartition(".")
    try:
        if find_spec(whole):
            return True
    except ModuleNotFoundError:  # what it is in is a module that is no package, or there is none
        pass
    try:
        return hasattr(import_module(package), last)
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_the_glossary_is_one_of_the_code(name: str) -> None:
    assert resolves(name)


@pytest.mark.parametrize("name", ["services.conduct.Conduct", "store.dossiers.Sack", "store.nothing"])
def test_another_is_not(name: str) -> None:
    assert NAMES and not resolves(name)
