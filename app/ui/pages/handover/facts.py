"""The things behind a checklist, read in the background, and the prints of it."""

from __future__ import annotations

from app.models.domain.docket import Docket
from app.models.domain.handover import Checklist
from app.models.services import accounts, dockets, handing_over
from app.models.services.desk import Desk
from app.reports.forms import handover_checklist
from app.ui.papers import handover as papers
from app.ui.papers.handover import KnownChecklist


def known(desk: Desk, listed: Checklist) -> KnownChecklist:
    """Look up what a checklist leaves out: households, names and posts."""
    posts = {one.id: one.role for one in accounts.staff(desk)}
    return KnownChecklist(listed, handing_over.households(desk, listed), handing_over.names(desk), posts)


def of_person(desk: Desk, person_id: str) -> KnownChecklist:
    """Read what a person would hand over today."""
    return known(desk, handing_over.checklist(desk, person_id))


def of_docket(desk: Desk, docket: Docket) -> KnownChecklist:
    """Read the checklist of a handover, as the system sees it now while it is open."""
    return known(desk, handing_over.current(desk, docket))


def print_today(desk: Desk, of: KnownChecklist) -> bytes:
    """应交接内容清单 of a person, as a PDF."""
    return handover_checklist.render(papers.today(desk, of))


def print_list(desk: Desk, docket: Docket) -> bytes:
    """离职交接清单: as it stands, for going through it with the keys in hand, or as it was carried out, now or years ago."""
    form = papers.checklist(desk, docket, of_docket(desk, docket), dockets.anchors(desk, docket))
    return handover_checklist.render(form)


def print_deed(desk: Desk, docket: Docket) -> bytes:
    """交接书 of a handover that was carried out, as a PDF."""
    form = papers.checklist(desk, docket, of_docket(desk, docket), dockets.anchors(desk, docket))
    return handover_checklist.render_deed(form)
