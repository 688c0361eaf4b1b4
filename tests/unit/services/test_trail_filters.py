"""Filters of the trail: days, people who did or signed something, actions, kinds of subjects; counts agree with what is found."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.models.domain.chain import TRAIL_COLUMNS, TrailFilter
from app.models.domain.errors import BadInput
from app.models.domain.filtering import ColumnFilter, Way
from app.models.services import trail
from tests import destruction
from tests.office import Office, register
from tests.unit.services.signatures import signed


def found(office: Office, *filters: ColumnFilter) -> list[int]:
    """Return the numbers of the events that conditions let through, newest first."""
    return [event.seq for event in trail.newest(office.desk("wu"), limit=10_000, sought=TrailFilter(filters=filters))]


@pytest.mark.rule("S08-R6")
def test_every_value_leads_to_as_many_events_as_it_counts(office: Office) -> None:
    clerk = office.desk("li")
    listed = destruction.propose(clerk, [register(clerk, "1栋1单元101", "张三")], "到期", leader="周涛").value
    destruction.approve(clerk, listed.id, signed(clerk, "zhao", destruction.approval_statement(clerk, listed.id)))
    for column in TRAIL_COLUMNS:
        auditor = office.desk("wu")
        counted = trail.values(auditor, column)
        assert counted, column
        sought = [
            (one, trail.newest(auditor, limit=10_000, sought=TrailFilter(filters=(_only(column, one.value),))))
            for one in counted
        ]
        assert [(one.value, one.count) for one, _ in sought] == [(one.value, len(events)) for one, events in sought]
    both = (_only("action", "dossier.register"), _only("who", clerk.account.person_id))
    assert len(found(office, *both)) == 1


def test_days_and_what_the_trail_does_not_have(office: Office) -> None:
    today = office.desk("wu").now().date()
    whole = found(office)
    assert found(office, ColumnFilter("at", Way.BETWEEN, first=today.isoformat(), last=today.isoformat()))[1:] != []
    assert found(office, ColumnFilter("at", Way.BETWEEN, first=(today + timedelta(1)).isoformat())) == []
    assert len(found(office, ColumnFilter("at", Way.BETWEEN, last=date.max.isoformat()))) > len(whole)
    for wrong in (ColumnFilter("detail", Way.FILLED), ColumnFilter("who", Way.CONTAINS, text="李")):
        with pytest.raises(BadInput):
            found(office, wrong)


def _only(column: str, value: str) -> ColumnFilter:
    return ColumnFilter(column, Way.VALUES, (value,))
