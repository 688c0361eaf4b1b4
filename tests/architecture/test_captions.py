"""The name of a field or an axis is the office's own: the program looks nothing up by such words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.reading import shipped_packs
from tests.architecture.sources import APP, ROOT, modules, nodes, where

LOOK_UP = frozenset([
    *("field", "axis", "caption", "axis_caption", "field_key", "class_key", "get", "pop", "setdefault"),
    *("index", "count", "startswith", "endswith", "removeprefix"),
])  # fmt: skip
MEANING = APP / "models" / "domain" / "policy" / "meaning.py"


def captions() -> set[str]:
    """The words of every shipped pack for its fields and axes."""
    return {one.name for pack in shipped_packs() for one in (*pack.fields, *pack.axes)}


def looked_up(tree: ast.Module) -> Iterator[ast.expr]:
    """The expressions that are compared, or by which something is looked up; a table's pairs are looked up by either."""
    for node in nodes(tree):
        match node:
            case ast.Compare():
                yield from (node.left, *node.comparators)
            case ast.Subscript():
                yield node.slice
            case ast.Dict():
                yield from (key for key in node.keys if key is not None)
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in LOOK_UP:
                yield from node.args
            case ast.MatchValue():
                yield node.value
            case ast.Tuple() | ast.List() if all(isinstance(one, ast.Tuple) for one in node.elts):
                yield from (part for pair in node.elts for part in pair.elts)  # type: ignore[attr-defined]


def constants(node: ast.expr) -> Iterator[ast.Constant]:
    """The texts of an expression, those in a tuple of choices too; a text that is marked for translation is shown."""
    if isinstance(node, ast.Constant):
        yield node
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        for one in node.elts:
            yield from constants(one)


def test_no_caption_of_a_pack_is_compared_or_looked_up() -> None:
    called = captions()
    found = {
        f"{where(path, one)} {one.value}"
        for path, tree in modules(APP)
        for node in looked_up(tree)
        for one in constants(node)
        if one.value in called
    }
    assert not found


def test_no_statement_names_a_field_by_its_caption() -> None:
    """A field in a JSON path («$."…"»), in the schema or in a query."""
    named = re.compile(r"\$\.\\?\"?[^\"'\s]*[\u4e00-\u9fff]")
    texts = (*APP.rglob("*.sql"), *APP.rglob("*.py"))
    assert not [str(path.relative_to(ROOT)) for path in texts if named.search(path.read_text("utf-8"))]


def test_an_axis_or_a_field_is_fetched_by_no_word_that_the_program_knows() -> None:
    """By its meaning, or by a key that is data."""
    found = [
        where(path, node)
        for path, tree in modules(APP)
        for node in nodes(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("axis", "field")
        if any(isinstance(one, ast.Constant) for one in node.args)
    ]
    assert not found
    words = {one.value for one in Meaning}
    keyed = [
        f"{where(path, node)} {one.value}"
        for path, tree in modules(APP)
        if path != MEANING
        for node in nodes(tree)
        if isinstance(node, ast.Compare)
        for one in (node.left, *node.comparators)
        if isinstance(one, ast.Constant) and one.value in words
    ]
    assert not keyed
