"""One name, one meaning: a class name is defined once in the program, and the names are terms of the field."""

from __future__ import annotations

import ast
from collections import defaultdict

from .test_house import modules, where


def test_a_class_name_is_defined_once() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path, tree in modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                places[node.name].append(where(path, node))
    assert not {name: found for name, found in places.items() if len(found) > 1}
