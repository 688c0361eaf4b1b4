"""What the services can record in the trail, read from their code: the names of actions and what is noted with them.

A name that is put together is followed to where its parts come from: through f-strings, choices and local names, and
from a parameter to every call of the function in its module.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

from app.models import services
from app.models.services import dockets
from app.models.services.conducts import CONDUCTS
from app.models.store import audit, migrating
from app.models.vault import events, replay

# An event of the key directory is taken over under the name that the directory gave it.
_FROM_ELSEWHERE = {"event.what": {events.FOUNDED, *replay._STEPS}}
# The engine of dockets knows no kind by name: its actions are those of every procedure.
_OF_DOCKETS = {
    f"{procedure.kind}.{name}"
    for procedure in (conduct.procedure for conduct in CONDUCTS.values())
    for name in (*(step.name for step in procedure.steps), *(("check",) if procedure.checking else ()))
}
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

    def values(self, node: ast.expr, function: Function) -> set[Any]:
        """Everything that an expression can be. Raises LookupError for one that cannot be followed."""
        match node:
            case ast.Constant(value=value):
                return {value}
            case ast.JoinedStr(values=parts):
                return {"".join(each) for each in product(*(map(str, self.values(one, function)) for one in parts))}
            case ast.FormattedValue(value=inner):
                return self.values(inner, function)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return {a + b for a, b in product(self.values(left, function), self.values(right, function))}
            case ast.IfExp(body=body, orelse=other):
                return self.values(body, function) | self.values(other, function)
            case ast.Name(id=name):
                return self._of_name(name, function)
            case ast.Attribute(value=owner, attr=attribute):
                return self._of_attribute(node, owner, attribute, function)
        raise LookupError(f"{self.loaded.__name__}:{node.lineno} {ast.unparse(node)}")

    def _of_attribute(self, node: ast.expr, owner: ast.expr, attribute: str, function: Function) -> set[Any]:
        if (known := _FROM_ELSEWHERE.get(ast.unparse(node))) is not None:
            return set(known)
        if isinstance(owner, ast.Name) and isinstance(kind := vars(self.loaded).get(owner.id), type):
            return {getattr(kind, attribute)}
        found = self.values(owner, function)
        if not all(isinstance(one, Enum) for one in found):
            raise LookupError(f"{self.loaded.__name__}:{node.lineno} {ast.unparse(node)}")
        return {getattr(one, attribute) for one in found}

    def _of_name(self, name: str, function: Function) -> set[Any]:
        assigned = [
            node.value
            for node in _own(function)
            if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == name for to in node.targets)
        ]
        parameters = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
        if assigned:
            return set().union(*(self.values(one, function) for one in assigned))
        if name in parameters or name in {one.arg for one in function.args.kwonlyargs}:
            place = parameters.index(name) if name in parameters else len(parameters)
            given = [
                (caller, next((word.value for word in call.keywords if word.arg == name), None) or call.args[place])
                for caller, call in self.calls(function.name)
            ]
            if given:
                return set().union(*(self.values(value, caller) for caller, value in given))
        elif isinstance(value := vars(self.loaded).get(name), str):
            return {value}
        raise LookupError(f"{self.loaded.__name__}: {name} in {function.name}")

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


def actions() -> set[str]:
    """The name of every action that can be recorded."""
    found = (module.values(name, function) for module, function, name, _ in _recorded() if module.loaded is not dockets)
    return _OF_DOCKETS.union(*found)


def notes() -> set[str]:
    """The name of everything that can be noted of an action."""
    found = {audit.FOUND_CHANGED}  # which the store notes with any act
    for module, function, _, call in _recorded():
        if _called(call) == "record":
            found |= module.words(call, function)
            found |= {str(key.value) for word in call.keywords for key in _keys(word.value)}
        else:
            noted = call.args[-1]
            assert isinstance(noted, ast.Dict), ast.unparse(call)
            found |= {str(key.value) for key in _keys(noted)}
    return found - _BESIDE


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


def _recorded() -> Iterator[tuple[Module, Function, ast.expr, ast.Call]]:
    """Every place that records, a migration too, with the expression of the action's name. The gate's own `record` hands on."""
    for module in _modules():
        for function, call in (*module.calls("record"), *module.calls("NewEvent")):
            if ast.unparse(call.func) == "work.record":
                yield module, function, call.args[0], call
            elif _called(call) == "NewEvent" and function.name != "record":
                yield module, function, call.args[5], call


def _modules() -> list[Module]:
    names = [entry.name for entry in pkgutil.iter_modules(services.__path__, f"{services.__name__}.")]
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
