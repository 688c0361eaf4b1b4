"""Every statement that deletes or blanks what is said of a customer, and the door that each stands behind (B1).

A dossier's data go by the one function that judges its destruction, or they are corrected, taken out by consent, or undone
with the import that brought them. A new statement fails here until somebody has said which.
"""

from __future__ import annotations

import ast
import re

from app.models.store import tables
from tests.architecture.sources import APP, modules, nodes, where

STORE = APP / "models" / "store"
_STATEMENT = re.compile(r"\b(DELETE FROM|UPDATE)\s+main\.(\w+|$|\{)", re.IGNORECASE)
JUDGED = "by a destruction, whose every signature asks `services/disposal.py`"
CORRECTED = "by an accepted correction, which a hold refuses; the old value stays in the lines of its docket"
UNDONE = "with an import that nobody has worked on"
NO_CUSTOMER = "nothing of a customer"

BEHIND = {
    "erasure.erase": JUDGED,
    "erasure._blank": JUDGED,
    "erasure.forget_unused": JUDGED,
    "search.forget": JUDGED,
    "contents.write": CORRECTED,
    "contents._write_party": CORRECTED,
    "contents._write_paper": CORRECTED,
    "parties.remove_co_customer": CORRECTED,
    "lives.leave_household": "the household has a new owner; the former one's dossier stays",
    "bulk.undo": UNDONE,
    "buildings.put_into_estate": NO_CUSTOMER,
    "people.set_buildings": NO_CUSTOMER,
    "people.set_areas": NO_CUSTOMER,
    "settings.set_workday": NO_CUSTOMER,
    "terms.reckoned": NO_CUSTOMER,
    "packages.let_go": "the parts of a package that has closed; the dossiers are entered or stay with the sender",
}
PERSONAL = {table.name for table in tables.TABLES if not isinstance(table.erased, tables.Kept)}


def erasing() -> dict[str, set[str]]:
    """Return the functions of the store that delete rows, or blank columns which a destruction blanks, with where."""
    found: dict[str, set[str]] = {}
    for path, tree in modules(STORE):
        for function in (one for one in nodes(tree) if isinstance(one, ast.FunctionDef)):
            for node in (one for one in nodes(function) if isinstance(one, ast.Constant | ast.JoinedStr)):
                text = node.value if isinstance(node, ast.Constant) else ast.unparse(node)
                for verb, table in _STATEMENT.findall(text) if isinstance(text, str) else ():
                    if verb.upper() == "DELETE FROM" or table == "{" or (table in PERSONAL and "= ''" in text):
                        found.setdefault(f"{path.stem}.{function.name}", set()).add(where(path, node))
    return found


def test_whatever_erases_stands_behind_a_door_that_is_named_here() -> None:
    found = erasing()
    assert found.keys() - BEHIND.keys() == set(), {name: found[name] for name in found.keys() - BEHIND.keys()}
    assert BEHIND.keys() - found.keys() == set()


def test_tombstones_are_left_by_a_destruction_alone_and_every_signature_of_it_is_judged() -> None:
    callers = {
        path.relative_to(APP).as_posix()
        for path, tree in modules()
        for node in nodes(tree)
        if isinstance(node, ast.Attribute) and node.attr == "leave_tombstones"
    }
    assert callers == {"models/services/conducts/destruction.py"}
    (tree,) = (tree for path, tree in modules() if path.as_posix().endswith("services/conducts/destruction.py"))
    (check,) = (one for one in nodes(tree) if isinstance(one, ast.FunctionDef) and one.name == "_may_go")
    assert any(isinstance(one, ast.Attribute) and one.attr == "may_be_destroyed" for one in nodes(check))
    (conduct,) = (one for one in nodes(tree) if isinstance(one, ast.Call) and getattr(one.func, "id", "") == "Conduct")
    checks = next(one.value for one in conduct.keywords if one.arg == "checks")
    assert "DESTROY: _may_go" in ast.unparse(checks)
