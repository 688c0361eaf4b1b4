"""No module of the program imports itself by a roundabout way, the faces of packages counted."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.sources import APP, ROOT, modules, nodes

Sources = Mapping[str, ast.Module]


def program() -> dict[str, ast.Module]:
    """Every module of the program by its dotted name; a package goes by the name of its folder."""
    return {dotted(path): tree for path, tree in modules(APP)}


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def named_in(tree: ast.Module) -> Iterator[str]:
    """Every module that is imported, wherever in the file it stands, or a name inside one."""
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def loaded_by(name: str, sources: Sources) -> Iterator[str]:
    """The module that a dotted name stands in, and the face of every package above it: Python loads them first."""
    parts = name.split(".")
    return (above for end in range(len(parts), 0, -1) if (above := ".".join(parts[:end])) in sources)


def cycle(sources: Sources) -> list[str]:
    """The modules of one cycle, each loaded by the next; none where there is no cycle."""
    graph = {
        module: {loaded for name in named_in(tree) for loaded in loaded_by(name, sources)} - {module}
        for module, tree in sources.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


def test_nothing_imports_itself_by_a_roundabout_way() -> None:
    sources = program()
    assert "app.ui" in sources and "app.ui.widgets.text" in sources
    assert cycle(sources) == []


def test_no_import_is_relative() -> None:
    """A name that begins with a dot would stand outside the graph."""
    assert not [
        f"{name}:{node.lineno}"
        for name, tree in program().items()
        for node in nodes(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]


@pytest.mark.parametrize(
    "texts",
    [
        {"a": "import b", "b": "import a"},
        {"a": "from b import x", "b": "def f():\n    from a import y"},
        {"p": "from p.m import M", "p.m": "from p.n import N", "p.n": ""},
        {"p": "from p.q import m", "p.q": "", "p.q.m": "import r", "r": "import p.q.m"},
        {"p": "import r", "p.m": "", "r": "from p import m"},
    ],
    ids=["two", "inside a function", "a face and its sibling", "a face above", "a face from outside"],
)
def test_a_cycle_is_seen(texts: dict[str, str]) -> None:
    assert cycle({name: ast.parse(text) for name, text in texts.items()})


def test_an_empty_face_is_no_cycle() -> None:
    texts = {"p": '"""Empty."""', "p.m": "from p.n import N", "p.n": "import os", "r": "from p import m, n"}
    assert not cycle({name: ast.parse(text) for name, text in texts.items()})


def bound(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Every import of a name by its full name, and what the module calls it."""
    for node in nodes(tree):
        if isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", alias.asname or alias.name) for alias in node.names)


def layer(path: Path) -> Path:
    """The folder in whose modules a name means one thing: a layer of the program, a folder of tests."""
    parts = path.relative_to(ROOT).parts
    return Path(*parts[: 3 if parts[1] == "models" else 2]) if parts[0] == "app" else Path(*parts[:-1])


def test_a_module_is_imported_under_one_name() -> None:
    """The engine and the store's module of dockets are told apart by the same words in every service."""
    sources, called = program(), defaultdict[tuple[Path, str], set[str]](set)
    for path, tree in (*modules(APP), *modules(ROOT / "tests")):
        own = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        for name, here in bound(tree):
            # A module with a function of that name has to call it something else.
            if name in sources and name.rpartition(".")[2] not in own:
                called[layer(path), name].add(here)
    assert not {f"{name} in {where}": names for (where, name), names in called.items() if len(names) > 1}
