"""The program calls every function that it has; one that only tests call stands beside the tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.sources import ROOT, nodes
from tests.architecture.test_imports import Sources, program


def used(name: str, tree: ast.Module, known: Sources) -> Iterator[str]:
    """The dotted names that a module reads of its own and of others, and the bare names of attributes."""
    meant = {}
    for node in nodes(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            meant |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    yield from (one for one in meant.values() if one not in known)
    for node in nodes(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield f"{name}.{node.id}"
        elif isinstance(node, ast.Attribute):
            yield node.attr
            if isinstance(node.value, ast.Name) and node.value.id in meant:
                yield f"{meant[node.value.id]}.{node.attr}"


def is_overridden(name: str) -> bool:
    """Whether Python or a library calls a method of this name; Qt's are told by their capitals."""
    return name.startswith("__") or name == "write_worksheet"


def defined(name: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The functions, classes and methods of a module, each with the name by which it is called."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield f"{name}.{node.name}", f"{name}.{node.name}"
        for one in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(one, ast.FunctionDef) and one.name.islower() and not is_overridden(one.name):
                yield f"{name}.{node.name}.{one.name}", one.name


def test_the_program_calls_every_public_function_that_it_has() -> None:
    known = program()
    entered = ast.parse((ROOT / "main.py").read_text("utf-8"))
    read = {one for name, tree in (*known.items(), ("main", entered)) for one in used(name, tree, known)}
    unread = {place for name, tree in known.items() for place, called in defined(name, tree) if called not in read}
    assert not unread
