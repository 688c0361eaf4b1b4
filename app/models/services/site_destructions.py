"""Destruction on the spot of papers and files that are no dossiers (S02-R9, S02-R11): listed here, signed by two at the engine."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain import rules
from app.models.domain.docket import Docket, Terms
from app.models.domain.errors import N_
from app.models.domain.procedures.site_destruction import HOLDER, SITE, SITE_DESTRUCTION, THINGS, TOOL
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services.action import Work, action
from app.models.vault.canonical import canonical


@action(Right.DESTROY)
def list_things(
    work: Work, things: Sequence[str], holder_id: str, reason: str, tool: str, site: str
) -> Docket:  # fmt: skip
    """List things that `holder_id` has and that two persons will destroy. Raises BadInput `not-filled`, RuleBroken `reason-stated`."""
    return list_within(work, things, holder_id, reason, tool, site)


def list_within(work: Work, things: Sequence[str], holder_id: str, reason: str, tool: str, site: str) -> Docket:
    """`list_things` in a transaction under way."""
    work.desk.require(Right.DESTROY)
    named = [one.strip() for one in things if one.strip()]
    rules.filled("\n".join(named), N_("待销毁的内容"))
    inputs = {TOOL: rules.filled(tool, N_("销毁工具")), SITE: rules.filled(site, N_("销毁地点"))}
    terms = Terms(body={THINGS: canonical(named).decode()}, parts={HOLDER: holder_id})
    bound = [*named, *(f"{field}={words}" for field, words in sorted(inputs.items()))]
    return engine.open_with(work, SITE_DESTRUCTION.kind, (), reason, inputs, bound, terms=terms)
