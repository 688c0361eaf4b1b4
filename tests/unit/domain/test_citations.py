"""Every clause that the product cites stands in docs/requirements.tsv: that document, that paragraph, that rule.

The column `title` is the document's name as an office writes it. The column `clause` holds, joined by «、», the paragraph in
which the words of the rule stand and then the others that say the same; a citation names one of them, letter by letter.
"""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.models.domain import rulebook
from app.models.domain.clause import OWN_DECISION, SAFEGUARD, Clause
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.domain.rights import TABLE
from tests.rule_families import FAMILIES
from tests.unit.domain.lookups import requirements

APP = Path(__file__).resolve().parents[3] / "app"
PACKS = [pytest.param(pack, id=pack.id) for pack in shipped_packs()]
UNCITED = (OWN_DECISION, SAFEGUARD)


def table() -> dict[str, set[tuple[str, str]]]:
    """The documents and paragraphs of every rule."""
    return {row["id"]: {(row["title"], one) for one in row["clause"].split("、")} for row in requirements()}


TABLE_OF_RULES = table()


def fault_of(clause: Clause) -> str:
    """Return the reason why a clause is not what the table says; «» for a right one."""
    if clause in UNCITED:
        return ""
    found = TABLE_OF_RULES.get(clause.rule, set())
    return "" if (clause.document, clause.paragraph) in found else f"{clause} {clause.rule}: {sorted(found)}"


def written(found: Any, own: str) -> Iterator[Clause]:
    """Return every clause of a pack's text; a table without a document of its own stands in the pack's."""
    for one in found if isinstance(found, list) else [found]:
        if isinstance(one, dict):
            if "clause" in one:
                yield Clause(one.get("document", own), one["clause"], one.get("rule", ""))
            for inner in one.values():
                yield from written(inner, own)


def quoted(tree: ast.AST) -> Iterator[str]:
    """Return every sentence of a module that names a document; its docstrings tell the reader, not the office."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield from re.findall("《[^{}》]+》[^，。）]*", node.value)


def test_the_table_gives_every_rule_a_paragraph_of_one_document() -> None:
    titles = defaultdict(set)
    for rule, paragraphs in TABLE_OF_RULES.items():
        assert paragraphs and all(title and paragraph for title, paragraph in paragraphs), rule
        titles[rule.partition("-")[0]] |= {title for title, _ in paragraphs}
    assert len(TABLE_OF_RULES) == 219 and all(len(found) == 1 for found in titles.values())
    assert len(set().union(*titles.values())) == 19, "no two documents go by one name"


def test_a_rule_of_the_program_is_said_where_it_cites_it_or_cites_nothing() -> None:
    assert FAMILIES
    faults = [fault_of(rule.clause) for rule in rulebook.BY_CODE.values()]
    faults += [
        f"{one.code}: {one.requirement}"
        for one in rulebook.BY_CODE.values()
        if one.clause not in UNCITED and one.clause.rule != one.requirement
    ]
    faults += [fault_of(grant.clause) for grant in TABLE.values()]
    assert not [one for one in faults if one]


@pytest.mark.rule("S19-R19")
@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_cites_only_what_its_documents_say(pack: Pack) -> None:
    clauses = list(written(tomllib.loads(pack.text), pack.document))
    assert clauses and not [fault for one in clauses if (fault := fault_of(one))]


@pytest.mark.parametrize("pack", PACKS)
def test_whatever_an_office_reads_is_of_a_document_that_its_pack_names(pack: Pack) -> None:
    shown = [grant.clause for grant in pack.rights.table.values()]
    shown += [pack.citation(rule.clause) for rule in rulebook.BY_CODE.values()]
    assert not [fault for one in shown if (fault := fault_of(one))]
    assert {one.document for one in shown} <= pack.documents | {one.document for one in UNCITED}


def test_a_document_is_named_where_the_rules_are_and_nowhere_else() -> None:
    homes = {Path(inspect.getfile(family)) for family in FAMILIES}
    found = {
        path: names
        for path in sorted(APP.rglob("*.py"))
        if (names := list(quoted(ast.parse(path.read_text(encoding="utf-8"))))) and path not in homes
    }
    assert not found, "a sentence names no document by itself: the office may not have it"


@pytest.mark.parametrize(
    ("document", "paragraph", "rule"),
    [
        ("客户身份识别和客户身份资料及交易记录保存管理办法(乙本)", "五", "S17-R5"),
        ("银保监客户信息管理办法", "四", "S02-R11"),
        ("银保监客户信息管理办法", "三", "S02-R7"),
        ("客户档案管理办法", "4.3.3", "S05-R9"),
        ("客户档案管理办法", "4.3.4", ""),
        ("公司客户档案管理管理办法", "四(八)", "S13-R15"),
        ("公司客户档案管理办法", "四（八）", "S13-R15"),
    ],
)
def test_what_is_not_so_written_is_found_out(document: str, paragraph: str, rule: str) -> None:
    assert fault_of(Clause(document, paragraph, rule))


def test_clauses_are_written_in_the_books_of_rules_and_rights_alone() -> None:
    """A clause that is made elsewhere would be cited in offices that do not have its document."""
    homes = {"clause.py", "rights.py", "toml_table.py"}
    made = [
        f"{path.relative_to(APP)}:{node.lineno}"
        for path in APP.rglob("*.py")
        if path.name not in homes
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Clause" and node.args
        and isinstance(node.args[0], ast.Constant) and node.args[0].value
    ]  # fmt: skip
    assert made == []
