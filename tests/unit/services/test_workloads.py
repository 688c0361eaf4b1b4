"""Imports count with their dossiers while they stand, and a period has both its days (S19-R22)."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from app.models.domain.change import Datum
from app.models.domain.docket import Docket
from app.models.services import changing, importing, workloads
from app.models.services.changing import Edit
from app.models.services.desk import Desk
from tests import corrections
from tests.office import Office, register, register_kept
from tests.unit.services.signatures import signed

OWNERS = Path(__file__).resolve().parents[2] / "data" / "ledgers" / "owners-yujingwan.xlsx"
YEAR = (date(2099, 1, 1), date(2099, 12, 31))
NOON = datetime(2099, 3, 31, 12)


def registered(desk: Desk, first: date, last: date) -> dict[str, int]:
    """Return how many dossiers each person registered in each month."""
    return {f"{one.month} {one.person}": one.registered for one in workloads.counted(desk, first, last)}


@pytest.mark.rule("S19-R22")
def test_an_import_counts_with_its_dossiers_until_it_is_undone(office: Office) -> None:
    clerk, auditor = office.desk("li"), office.desk("wu")
    clerk.now = lambda: NOON
    register(clerk, "99栋1单元101", "张三")
    importing.commit(clerk, importing.preview(clerk, OWNERS))
    assert registered(auditor, *YEAR) == {"2099-03 李梅": 336}
    (batch,) = importing.batches(clerk)
    importing.undo(clerk, batch.id)
    assert registered(auditor, *YEAR) == {"2099-03 李梅": 1}


@pytest.mark.rule("S19-R22")
def test_both_days_of_a_period_count_to_their_last_minute(office: Office) -> None:
    clerk, auditor = office.desk("li"), office.desk("wu")
    for number, moment in enumerate((datetime(2099, 3, 1), datetime(2099, 3, 31, 23, 59, 59)), 101):
        clerk.now = lambda moment=moment: moment
        register(clerk, f"1栋1单元{number}", "张三")
    march = date(2099, 3, 1), date(2099, 3, 31)
    assert registered(auditor, *march) == {"2099-03 李梅": 2}
    assert registered(auditor, march[0], date(2099, 3, 30)) == {"2099-03 李梅": 1}
    assert registered(auditor, date(2099, 3, 2), march[1]) == {"2099-03 李梅": 1}
    assert registered(auditor, date(2099, 4, 1), date(2099, 4, 30)) == {}


@pytest.mark.rule("S19-R22")
def test_a_correction_counts_once_it_is_agreed_to_and_for_who_asked(office: Office) -> None:
    clerk, manager, auditor = office.desk("li"), office.desk("chen"), office.desk("wu")
    clerk.now = manager.now = lambda: NOON
    bag = register_kept(office, "1栋1单元101", "张三")

    def updated() -> dict[str, int]:
        return {one.person: one.updated for one in workloads.counted(auditor, *YEAR) if one.updated}

    def asked(name: str) -> Docket:
        return changing.ask(clerk, [Edit(bag, Datum.NAME.value, name)], "更名", "业主本人").value

    before = updated()
    corrections.withdraw(clerk, asked("李四").id)
    corrections.refuse(manager, asked("王五").id, "没有依据")
    assert updated() == before
    wanted = asked("赵六")
    lines = [one.position for one in wanted.lines]
    given = signed(manager, "chen", corrections.statement(manager, wanted.id, lines))
    corrections.decide(manager, wanted.id, lines, given, "")
    assert updated() == before | {"李梅": before.get("李梅", 0) + 1}
