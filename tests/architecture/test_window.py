"""The window's calls of the archive, and its display of typed words."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.architecture.sources import APP, modules, nodes, parsed, where
from tests.architecture.test_house import names_of
from tests.rule_families import FAMILIES

SERVICES = APP / "models" / "services"
UI = APP / "ui"
HERE = Path(__file__).resolve()
FUNCTIONS = ast.FunctionDef | ast.Lambda
# The sign-in has nothing to come back to yet; the page waits for the answer.
ALLOWED = {("archives", "sign_in")}


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def used(node: ast.AST) -> Iterator[tuple[str, str]]:
    """(«» or what stands before the dot, the name) of everything that is named in a piece of code."""
    for one in nodes(node):
        if isinstance(one, ast.Name):
            yield "", one.id
        elif isinstance(one, ast.Attribute):
            yield name_of(one.value), one.attr


def aliases(tree: ast.Module) -> dict[str, str]:
    """Return the names by which a module calls the services that it imports."""
    return {
        alias.asname or alias.name: alias.name
        for node in nodes(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "app.models.services"
        for alias in node.names
    }


@cache
def changing() -> frozenset[tuple[str, str]]:
    """Every (service, function) that is an action or calls one."""
    calls: dict[tuple[str, str], set[tuple[str, str]]] = {}
    found = set()
    for path, tree in modules(SERVICES):
        called = aliases(tree)
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                own = (path.stem, node.name)
                calls[own] = {(called.get(before, "") if before else path.stem, name) for before, name in used(node)}
                if any(name_of(one.func) == "action" for one in node.decorator_list if isinstance(one, ast.Call)):
                    found.add(own)
    while more := {own for own, names in calls.items() if own not in found and names & found}:
        found |= more
    return frozenset(found - ALLOWED)


def work_of(call: ast.Call, tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the work that a call runs in the background: its second argument, and this module's functions in it."""
    work = next((one.value for one in call.keywords if one.arg == "work"), None)
    waiting: list[ast.AST] = [work or call.args[1 if name_of(call.func.value) in ("run", "background") else 0]]  # type: ignore[attr-defined]
    functions = {one.name: one for one in nodes(tree) if isinstance(one, ast.FunctionDef)}
    seen: set[str] = set()
    while waiting:
        yield (node := waiting.pop())
        for before, name in used(node):
            if before in ("", "self") and name in functions and name not in seen:
                seen.add(name)
                waiting.append(functions[name])


def performed(top: Path = UI, names: tuple[str, ...] = ("perform",)) -> Iterator[tuple[Path, ast.Call, ast.Module]]:
    for path, tree in modules(top):
        for node in nodes(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names:
                yield path, node, tree


def test_the_window_asks_no_rule_and_no_clock() -> None:
    """The services refuse and give the reason; the desk gives the time."""
    wrong = [
        f"{where(path, node)} {name}"
        for path, tree in modules(UI)
        for family in FAMILIES
        for name, node in names_of(tree, family)
        if inspect.isfunction(getattr(family, name))
    ]
    for path, tree in modules(UI):
        called = (one.func for one in nodes(tree) if isinstance(one, ast.Call))
        wrong += [f"{where(path, one)} the clock" for one in called if ast.unparse(one) == "datetime.now"]
    assert wrong == []


def test_what_changes_the_archive_is_an_act() -> None:
    """A dialog closes over what is only read; over a change it stays, and shows what became of it."""
    assert ("putting_in", "put_in") in changing() and ("lending", "lend") in changing()
    wrong, seen = [], 0
    for path, call, tree in performed():
        called = aliases(tree)
        seen += 1
        for work in work_of(call, tree):
            names = {(called[before], name) for before, name in used(work) if before in called}
            wrong += [f"{where(path, call)} {one}" for one in sorted(names & changing())]
    assert seen > 30 and not wrong, wrong


def of_qt(tree: ast.Module, work: ast.AST) -> set[str]:
    """The classes of Qt that a piece of code names: what it makes or asks, not what it says of types."""
    imported = {
        alias.asname or alias.name
        for node in nodes(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6")
        for alias in node.names
    }
    said = {id(one) for node in nodes(work) for one in nodes(getattr(node, "returns", None) or ast.Pass())}
    said |= {
        id(one)
        for node in nodes(work)
        if isinstance(node, ast.arg) and node.annotation
        for one in ast.walk(node.annotation)
    }
    return {one.id for one in nodes(work) if isinstance(one, ast.Name) and id(one) not in said} & imported


def brought(tree: ast.Module, work: ast.AST) -> Iterator[tuple[ast.Module, ast.AST]]:
    """The functions of other modules of the window that a piece of code names, each with its module."""
    names = {name for before, name in used(work) if not before}
    for node in nodes(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("app.ui"):
            wanted = {alias.name for alias in node.names if (alias.asname or alias.name) in names}
            path = APP.parent / f"{str(node.module).replace('.', '/')}.py"
            if wanted and path.is_file():
                other = parsed(path)
                for part in other.body:
                    if isinstance(part, ast.FunctionDef) and part.name in wanted:
                        yield other, part


def test_nothing_of_qt_is_used_beside_the_window() -> None:
    """Only an image, which is no QObject: anything else may wait for a lock of Qt while it holds Python's.

    A scan decoded by Qt once stopped the window for good: its thread held that lock of Qt and waited for Python's.
    """
    wrong, seen = [], 0
    for path, call, tree in performed(names=("perform", "act")):
        for work in work_of(call, tree):
            for home, part in ((tree, work), *brought(tree, work)):
                seen += 1
                wrong += [f"{where(path, call)} {name}" for name in sorted(of_qt(home, part) - {"QImage"})]
    assert seen > 100 and not wrong, wrong


def test_what_people_typed_is_no_markup_in_a_tooltip() -> None:
    """A tooltip is the program's own words alone, or goes through `tooltip`; so does what a model answers."""
    wrong = []
    for path, tree in modules(UI):
        for node in nodes(tree):
            if isinstance(node, ast.Call) and name_of(node.func) == "setToolTip":
                words = node.args[-1]
                called = name_of(words.func) if isinstance(words, ast.Call) else ""
                if called not in ("tooltip", "tr") and not isinstance(words, ast.Constant):
                    wrong.append(where(path, node))
    assert not wrong, wrong


def waited_for(path: Path, tree: ast.Module) -> Iterator[str]:
    """Yield the questions that the waits of a window test put to the archive instead of the window."""
    below = {
        alias.asname or alias.name
        for node in nodes(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("app.models")
        for alias in node.names
    }
    functions = {node.name: node for node in nodes(tree) if isinstance(node, ast.FunctionDef)}
    for call in nodes(tree):
        if not (isinstance(call, ast.Call) and name_of(call.func) == "waitUntil"):
            continue
        condition = functions.get(name_of(call.args[0]), call.args[0])
        for node in ast.walk(condition):
            called = node.func if isinstance(node, ast.Call) else None
            named = called.value if isinstance(called, ast.Attribute) else called
            asked = isinstance(named, ast.Name) and named.id in below
            if asked or (isinstance(node, ast.Attribute) and node.attr in ("store", "db")):
                yield f"{where(path, call)} {ast.unparse(node)}"


def test_window_tests_wait_for_what_the_window_shows() -> None:
    for asks in (
        "from app.models.services import dossiers\nqtbot.waitUntil(lambda: dossiers.rows(desk))",
        "def done():\n    return page.desk.store.db\nqtbot.waitUntil(done)",
    ):
        assert list(waited_for(HERE, ast.parse(asks)))
    assert [one for path, tree in modules(HERE.parents[1] / "ui") for one in waited_for(path, tree)] == []
