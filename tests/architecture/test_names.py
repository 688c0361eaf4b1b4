"""One name, one meaning: a class name is defined once in the program, and the names are terms of the field."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import defaultdict

from tests.architecture.sources import ROOT, modules, where

WORDS = "bury|buried|hush|dress|dressed|seated|told|knobs?"
MANNERED = re.compile(rf"(^|_)({WORDS})(_|$)", re.IGNORECASE)


def test_a_class_name_is_defined_once() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path, tree in modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                places[node.name].append(where(path, node))
    assert not {name: found for name, found in places.items() if len(found) > 1}


def test_names_are_terms_of_the_field() -> None:
    mannered = sorted(
        {
            f"{path.relative_to(ROOT)}:{token.start[0]} {token.string}"
            for top in (ROOT / "app", ROOT / "tests")
            for path in top.rglob("*.py")
            if re.search(WORDS, path.read_text("utf-8"), re.IGNORECASE)  # few files are worth a tokenizer
            for token in tokenize.generate_tokens(io.StringIO(path.read_text("utf-8")).readline)
            if token.type == tokenize.NAME and MANNERED.search(token.string)
        }
    )
    assert not mannered
