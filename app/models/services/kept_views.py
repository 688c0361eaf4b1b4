"""Views: the filters of a list that a person has kept under a name, for themselves alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.models.domain import filtering, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.chain import TRAIL_COLUMNS
from app.models.domain.errors import N_, BadInput
from app.models.domain.filtering import Content, Filters, Way
from app.models.domain.kept_view import (
    DOSSIERS,
    LONGEST_NAME,
    MOST_VIEWS,
    TRAIL,
    Erased,
    Views,
    views_read,
    views_written,
    without_customers,
)
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.services.dossiers import columns
from app.models.store import browse, changes, parties, settings
from app.models.store.database import Database

_KEY = "views:"


@query(Right.CONSULT)
def of_list(desk: Desk, table: str) -> dict[str, Filters]:
    """Return the views that a person keeps of a list, by their name."""
    found = _read(desk.store.db, desk.account.person_id)
    return {name: filters for (of, name), filters in found.items() if of == table}


@action(Right.CONSULT)
def keep(work: Work, table: str, name: str, filters: Filters) -> None:
    """Keep filters under a name, in the place of a view of the same name. The trail does not have the words.

    Raises BadInput `not-filled` without a name, RuleBroken `something-listed` without filters, BadInput `too-many-views`,
    and what `admitted` raises.
    """
    name = rules.filled(name, N_("视图名称"))[:LONGEST_NAME]
    rules.something_listed(filters)
    filtering.admitted(filters, _columns(table, filters, work.desk.pack))
    kept = _read(work.db, work.me)
    if len(kept) >= MOST_VIEWS and (table, name) not in kept:
        raise BadInput(
            "too-many-views", N_("最多保存 {n} 个视图。请先删除不用的视图，再保存。"), field="viewName", n=MOST_VIEWS
        )
    _write(work, work.me, kept | {(table, name): filters})
    work.record(AuditAction.VIEW_KEEP, f"person:{work.me}")
    work.changes_only_the_trail()


@action(Right.CONSULT)
def drop(work: Work, table: str, name: str) -> None:
    """Drop a view; one that has gone already stays so."""
    kept = _read(work.db, work.me)
    kept.pop((table, name), None)
    _write(work, work.me, kept)
    work.record(AuditAction.VIEW_DROP, f"person:{work.me}")
    work.changes_only_the_trail()


def forget_customers(work: Work, dossier_ids: Sequence[int]) -> None:
    """Take customers, their former names and the households of dossiers that are about to be erased out of everybody's views.

    S02-R11.
    """
    rows = browse.rows(work.db, dossier_ids, anywhere=True)  # what is sealed goes from them, too
    names = {row.name for row in rows} | parties.co_names(work.db, dossier_ids) | changes.names(work.db, dossier_ids)
    erased = Erased(names, {row.household for row in rows})
    for key, text in settings.office_settings(work.db, _KEY).items():
        left = without_customers(views_read(text), erased)
        if views_written(left) != text:
            _write(work, key.removeprefix(_KEY), left)


def _columns(table: str, filters: Filters, pack: Pack) -> Mapping[str, Content]:
    """Return the columns of a list. A register stands in memory, and drops a condition of a column that it does not have."""
    if table == TRAIL:
        return TRAIL_COLUMNS
    if table == DOSSIERS:
        return columns(pack)
    return {one.column: Content.DAY if one.way is Way.BETWEEN else Content.WORDS for one in filters}


def _read(db: Database, person_id: str) -> Views:
    return views_read(settings.office_setting(db, _KEY + person_id) or "")


def _write(work: Work, person_id: str, kept: Views) -> None:
    settings.set_office_setting(work.db, _KEY + person_id, views_written(kept))
