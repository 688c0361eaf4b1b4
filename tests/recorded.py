"""The notes that the services can make with an action of the trail, read from their code."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType

from app.models import services
from app.models.store import audit, migrating

# A reason stands beside the chain, and of which dossiers it speaks.
_BESIDE = {"because", "about"}

Function = ast.FunctionDef


@dataclass
class Module:
    """One module of the services: its code, and its names for looking up constants and enums."""

    loaded: ModuleType
    tree: ast.Module

    @cached_property
    def functions(self) -> list[Function]:
        """Every function, nested ones too."""
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    def calls(self, name: str) -> Iterator[tuple[Function, ast.Call]]:
        """Every call of a function or method of that name, with the innermost function in which it stands."""
        for function in self.functions:
            for node in _own(function):
                if isinstance(node, ast.Call) and _called(node) == name:
                    yield function, node

    def words(self, call: ast.Call, function: Function) -> set[str]:
        """The names of the keywords that a call passes, those of a `**` too."""
        found = {word.arg for word in call.keywords if word.arg}
        for word in call.keywords:
            if word.arg is None:
                found |= self._more(word.value, function)
        return found

    def _more(self, node: ast.expr, function: Function) -> set[str]:
        own = function.args.kwarg
        if isinstance(node, ast.Name) and (written := _written(node.id, function)):
            return {str(key.value) for one in written for key in _keys(one)}
        if own is None or ast.unparse(node) != own.arg:
            raise LookupError(f"{self.loaded.__name__}:{node.lineno} **{ast.unparse(node)}")
        named = {one.arg for one in (*function.args.args, *function.args.kwonlyargs)}
        return set().union(*(self.words(call, caller) - named for caller, call in self.calls(function.name)))


def notes() -> set[str]:
    """The name of everything that can be noted of an action."""
    found = {audit.FOUND_CHANGED}  # which the store notes with any act
    for module, function, call in _recorded():
        if _called(call) == "record":
            found |= module.words(call, function)
            found |= {str(key.value) for word in call.keywords for key in _keys(word.value)}
        else:
            noted = call.args[-1]
            assert isinstance(noted, ast.Dict), ast.unparse(call)
            found |= {str(key.value) for key in _keys(noted)}
    return (found | _noted_by_conducts()) - _BESIDE


def _noted_by_conducts() -> set[str]:
    """Return the names that the notes of conducts return."""
    found: set[str] = set()
    for module in _modules():
        named = {
            ast.unparse(value)
            for call in ast.walk(module.tree)
            if isinstance(call, ast.Call) and _called(call) == "Conduct"
            for word in call.keywords
            if word.arg == "notes" and isinstance(word.value, ast.Dict)
            for value in word.value.values
        }
        returned = (
            node.value
            for one in module.functions
            if one.name in named
            for node in _own(one)
            if isinstance(node, ast.Return)
        )
        found |= {str(key.value) for value in returned if value for key in _keys(value)}
    return found


def _written(name: str, function: Function) -> list[ast.expr]:
    """Every dictionary that a function writes into a local name."""
    return [
        node.value
        for node in _own(function)
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign) and node.value is not None
        if any(
            isinstance(to, ast.Name) and to.id == name
            for to in getattr(node, "targets", [getattr(node, "target", None)])
        )
    ]


def _keys(node: ast.expr) -> list[ast.Constant]:
    """The written keys of a dictionary."""
    return [key for key in node.keys if isinstance(key, ast.Constant)] if isinstance(node, ast.Dict) else []


def _recorded() -> Iterator[tuple[Module, Function, ast.Call]]:
    """Every place that records, a migration too. The gate's own `record` hands on."""
    for module in _modules():
        for function, call in (*module.calls("record"), *module.calls("NewEvent")):
            if ast.unparse(call.func) == "work.record" or (_called(call) == "NewEvent" and function.name != "record"):
                yield module, function, call


def _modules() -> list[Module]:
    names = [entry.name for entry in pkgutil.walk_packages(services.__path__, f"{services.__name__}.")]
    loaded = [*(importlib.import_module(name) for name in names), migrating]
    return [Module(one, ast.parse(_text(one))) for one in loaded]


def _text(module: ModuleType) -> str:
    assert module.__file__ is not None
    return Path(module.__file__).read_text("utf-8")


def _own(function: Function) -> Iterator[ast.AST]:
    """The nodes of a function without those of functions inside it."""
    waiting: list[ast.AST] = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, Function):
            waiting.extend(ast.iter_child_nodes(node))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
