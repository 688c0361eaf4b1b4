"""A refusal cites a document that the office has, or says plainly that it is the program's own safeguard."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from app.models.domain import rulebook
from app.models.domain.clause import OWN_DECISION, SAFEGUARD, ClauseKind
from app.models.domain.person import Role
from app.models.domain.policy.entries import entries
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import read_pack, shipped_packs
from app.models.services.action import in_office_words
from tests.rule_families import FAMILIES

PACKS = [pytest.param(pack, id=pack.id) for pack in shipped_packs()]


def named(table: Any) -> set[str]:
    """The documents that a pack's text names."""
    if isinstance(table, list):
        return set().union(*map(named, table))
    if not isinstance(table, dict):
        return set()
    own = {table["document"]} if "document" in table else set()
    return own.union(*map(named, table.values()))


@pytest.mark.rule("S19-R19")
@pytest.mark.parametrize("pack", PACKS)
def test_every_refusal_names_a_document_of_the_office_or_the_safeguard(pack: Pack) -> None:
    documents = named(tomllib.loads(pack.text))
    assert FAMILIES and pack.documents == documents
    for rule in rulebook.BY_CODE.values():
        refusal = rulebook.broken(rule)
        in_office_words(refusal, pack, Role.ARCHIVIST)
        said = str(refusal.facts["clause"])
        kind = pack.citation(rule.clause).kind
        assert said == str(pack.citation(rule.clause)) and said.startswith("采用的") == (kind is ClauseKind.ADOPTED)
        named_here = said.removeprefix("采用的").removeprefix("《").partition("》")[0]
        assert said in (str(SAFEGUARD), str(OWN_DECISION)) or named_here in documents, (rule.code, said)


@pytest.mark.parametrize(
    "code",
    ["file-once", "serial-only-grows", "custody-append-only", "batch-untouched", "audit-append-only", "same-list"],
)
@pytest.mark.parametrize("pack", PACKS)
def test_what_no_document_says_is_the_programs_safeguard_in_every_trade(pack: Pack, code: str) -> None:
    refusal = rulebook.broken(rulebook.BY_CODE[code])
    in_office_words(refusal, pack, Role.ARCHIVIST)
    assert refusal.facts["clause"] == "本系统保障" and "《" not in str(refusal)


def test_an_office_may_name_a_document_of_its_own_for_a_common_rule() -> None:
    pack = next(one for one in shipped_packs() if one.id == "service")
    rule = rulebook.TWO_DESTROYERS
    assert pack.citation(rule.clause) == SAFEGUARD
    own = f'\n[[basis]]\ncommon = "{rule.requirement}"\ndocument = "档案销毁办法"\nclause = "五"\n'
    other = read_pack(pack.text + own, "t")
    assert str(other.citation(rule.clause)) == "采用的《档案销毁办法》五"
    assert other.citation(rule.clause).kind is ClauseKind.ADOPTED


@pytest.mark.parametrize("pack", PACKS)
def test_a_clause_is_the_offices_own_an_adopted_one_or_the_programs(pack: Pack) -> None:
    kinds = {pack.citation(rule.clause).kind for rule in rulebook.BY_CODE.values()}
    adopts = pack.documents - {pack.document, OWN_DECISION.document}
    assert (ClauseKind.ADOPTED in {one.clause.kind for one in entries(pack)}) == bool(adopts)
    assert ClauseKind.SAFEGUARD in kinds and kinds & {ClauseKind.OWN, ClauseKind.ADOPTED}
    assert pack.secrecy.clause.kind in (ClauseKind.OWN, ClauseKind.ADOPTED)
    assert OWN_DECISION.kind is ClauseKind.OWN and SAFEGUARD.kind is ClauseKind.SAFEGUARD
