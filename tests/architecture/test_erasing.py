"""Every statement that deletes or overwrites what is said of a customer, and the door that each stands behind (B1).

A dossier's data go by the one function that judges its destruction, or they are corrected, taken out by consent, or undone
with the import that brought them. Which columns say something of a customer, the registry of tables knows. A new statement
fails here until somebody has said which door it stands behind.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from app.models.store import tables
from app.models.store.archive_table import Goes, Index, Rows, Texts, Unused
from tests.architecture.sources import APP, modules, nodes, where

STORE = APP / "models" / "store"

DOORS = {
    "by a destruction, whose every signature asks `services/disposal.py`": {
        "erasure.erase", "erasure._blank", "erasure.forget_unused", "search.forget",
    },
    "by an accepted correction, which a hold refuses; the old value stays in the lines of its docket": {
        "contents.write", "contents._write_core", "contents._write_field", "contents._write_party", "contents._write_paper",
        "contents.set_origin", "parties.remove_co_customer",
    },
    "with an import that nobody has worked on": {"bulk.undo"},
    "the household has a new owner; the former one's dossier stays": {"lives.leave_household"},
    "only where it lies, who holds it, or when somebody looks again is said anew": {
        "dossiers.hand_over_customers", "dossiers.move", "dossiers.move_out", "dossiers.put_back",
        "buildings.put_into_estate", "lives.bring_review_forward", "lives.set_review_due", "lives.follow_classes",
        "policies.mark_sensitive", "policies.restrict", "search.make_anew",
    },
    "a paper is numbered, moved or marked; what a void file held stays until a destruction": {
        "files.keep", "files.mark_sensitive", "files.move", "files.number", "files.void",
    },
    "an original is given out, put off or handed over; its register keeps each step": {
        "deposits.give_out", "deposits.hand_over", "deposits.keep", "deposits.notice", "deposits.put_off",
    },
    "the finding of a return is corrected; the old one stays in the same note": {"loans.inspect", "loans.reopen"},
    "a docket notes anew what was asked of it, and the chain has the old words sealed": {"dockets.tell"},
    "nothing of a customer": {
        "buildings.put_into_estate", "people.set_buildings", "people.set_areas", "settings.set_workday", "terms.reckoned",
    },
    "the parts of a package that has closed; the dossiers are entered or stay with the sender": {"packages.let_go"},
}  # fmt: skip
NAMED = set().union(*DOORS.values())

WORDS = {table.name: frozenset(texts.columns) for table, texts in tables.erased_as(Texts)}
"""Columns that a destruction overwrites, by table."""
ROWS = {table.name for way in (Rows, Goes, Unused, Index) for table, _how in tables.erased_as(way)}
"""Tables whose rows go with the dossier: every column says something of it."""

_GONE = re.compile(
    r"\b(?:DELETE\s+FROM|(?:INSERT\s+OR\s+)?REPLACE\s+INTO)\s+(?:main\.)?(?!temp\.)(\w+|\{)", re.IGNORECASE
)
_SET = re.compile(
    r"\b(?:UPDATE\s+(?:OR\s+\w+\s+)?|INTO\s+)(?:main\.)?(?P<table>\w+|\{[^}]*\})(?=[\s(])[^;]*?\bSET\s+(?P<what>.*?)(?:\bWHERE\b|;|$)",
    re.IGNORECASE | re.DOTALL,
)


def erases(sql: str) -> bool:
    """Return whether a statement deletes rows, or writes over what a destruction would take away."""
    if _GONE.search(sql):
        return True
    for found in _SET.finditer(sql):
        table, what = found["table"], found["what"]
        if table.startswith("{") or table in ROWS:
            return True
        columns = set(re.findall(r"(\w+)\s*=(?!=)", what))
        if table in WORDS and (columns & WORDS[table] or "{" in what):
            return True
    return False


def statements(tree: ast.AST, owner: str = "") -> Iterator[tuple[str, str, ast.expr]]:
    """Yield each text of a module with the function or constant that it belongs to; what is put in stands in braces."""
    for node in ast.iter_child_nodes(tree):
        name = owner
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = node.name
        elif isinstance(tree, ast.Module) and isinstance(node, ast.Assign | ast.AnnAssign):
            name = ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield name, node.value, node
        elif isinstance(node, ast.JoinedStr):
            parts = (
                f"{{{ast.unparse(one.value)}}}" if isinstance(one, ast.FormattedValue) else ast.literal_eval(one)
                for one in node.values
            )
            yield name, "".join(parts), node
        else:
            yield from statements(node, name)


def erasing() -> dict[str, set[str]]:
    """Return the functions and constants of the store with a statement that erases, each with where."""
    found: dict[str, set[str]] = {}
    for path, tree in modules(STORE):
        for owner, sql, node in statements(tree):
            if erases(sql):
                found.setdefault(f"{path.stem}.{owner}", set()).add(where(path, node))
    return found


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("UPDATE main.entry SET contents = '' WHERE id = 1", True),
        ("UPDATE entry SET reason = ? WHERE id = ?", True),
        ("update or ignore main.loan set condition_note = NULL", True),
        ("UPDATE main.party AS p SET name = ?", True),
        ("UPDATE main.{table.name} SET {columns}", True),
        ("UPDATE main.loan SET {own} = ?", True),
        ("INSERT INTO main.party VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name", True),
        ("REPLACE INTO phone VALUES (?, ?)", True),
        ("DELETE FROM loan", True),
        ("DELETE FROM main.{table}", True),
        ("UPDATE main.loan SET due_on = ? WHERE condition_note = ''", False),
        ("UPDATE main.place SET name = ?", False),
        ("DELETE FROM temp.touched", False),
        ("SELECT reason FROM main.entry WHERE contents = ''", False),
    ],
)
def test_it_sees_each_way_to_write_over_a_customer(sql: str, expected: bool) -> None:
    assert erases(sql) is expected


def test_whatever_erases_stands_behind_a_door_that_is_named_here() -> None:
    found = erasing()
    assert found.keys() - NAMED == set(), {name: found[name] for name in found.keys() - NAMED}
    assert NAMED - found.keys() == set()


def callers(name: str, of: str) -> set[str]:
    """Return the modules that call a function of a module of the store, or name it."""
    return {
        path.relative_to(APP / "models").as_posix()
        for path, tree in modules()
        for node in nodes(tree)
        if isinstance(node, ast.Attribute) and node.attr == name and ast.unparse(node.value) == of
    }


@pytest.mark.parametrize(
    ("name", "of", "expected"),
    [
        ("leave_tombstones", "dossiers", {"services/conducts/destruction.py"}),
        ("forget", "search", {"services/conducts/destruction.py"}),
        ("erase", "erasure", {"store/dossiers.py"}),  # by `leave_tombstones`
        ("blank", "erasure", {"store/dossiers.py", "store/holds.py"}),  # of tombstones: a hold's words come later
        ("forget_unused", "erasure", {"store/bulk.py", "store/parties.py"}),
        ("undo", "bulk", {"services/importing.py"}),
    ],
)
def test_only_these_call_what_erases_a_whole_dossier(name: str, of: str, expected: set[str]) -> None:
    assert callers(name, of) == expected


def judges(check: ast.FunctionDef) -> bool:
    """Return whether a function calls the judgement of a destruction under no condition, in a statement of its own."""
    calls = (one.value for one in check.body if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call))
    return any(ast.unparse(one.func) == "disposal.may_be_destroyed" for one in calls)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("disposal.may_be_destroyed(work.desk, bags)", True),
        ("_ = disposal.may_be_destroyed", False),
        ("lambda: disposal.may_be_destroyed(work.desk, bags)", False),
        ("if bags: disposal.may_be_destroyed(work.desk, bags)", False),
    ],
)
def test_a_judgement_is_called_and_not_only_named(line: str, expected: bool) -> None:
    (check,) = ast.parse(f"def check(work, bags):\n    {line}").body
    assert isinstance(check, ast.FunctionDef) and judges(check) is expected


def test_every_signature_of_a_destruction_is_judged() -> None:
    (tree,) = (tree for path, tree in modules() if path.as_posix().endswith("services/conducts/destruction.py"))
    (check,) = (one for one in nodes(tree) if isinstance(one, ast.FunctionDef) and one.name == "_may_go")
    assert judges(check)
    (conduct,) = (one for one in nodes(tree) if isinstance(one, ast.Call) and getattr(one.func, "id", "") == "Conduct")
    checks = next(one.value for one in conduct.keywords if one.arg == "checks")
    assert "DESTROY: _may_go" in ast.unparse(checks)
