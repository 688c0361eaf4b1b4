"""A borrow register is what was before the archive; what is lent since is asked for and approved."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.errors import Stale
from app.models.domain.loan import LoanKind
from app.models.ledgers.dry_run import DryRun
from app.models.services import dossiers, importing, lending, returning, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import borrowing, destruction
from tests.office import Office, register_kept
from tests.unit.services.signatures import person_id
from tests.unit.services.test_destroying import approved, destroy

TODAY, BEFORE = date.today(), date.today() - timedelta(days=1)


def code(desk: Desk, bag: int) -> str:
    return dossiers.rows(desk, [bag])[0].reference_code


def dry(desk: Desk, path: Path, *lines: str) -> DryRun:
    path.write_text("\n".join(["档号,借阅人,借阅日期,借阅事由,归还日期", *lines]), encoding="utf-8")
    return importing.preview(desk, path)


@pytest.mark.rule("S02-R7")
@pytest.mark.parametrize("back", ["", TODAY.isoformat()])
@pytest.mark.parametrize("lent", [TODAY, TODAY + timedelta(days=30)])
def test_nobody_lends_by_a_register_what_needs_a_request(office: Office, tmp_path: Path, lent: date, back: str) -> None:
    clerk = office.desk("li")
    bag, other = (register_kept(office, f"1栋1单元10{door}", name) for door, name in ((1, "张三"), (2, "李四")))
    run = dry(
        clerk, tmp_path / "r.csv", f"{code(clerk, bag)},李梅,{lent},自用,{back}",
        f"{code(clerk, other)},李梅,{BEFORE},自用,",
    )  # fmt: skip
    assert [row.rejection and row.rejection.code for row in run.rows] == ["lent-since-founding", None]
    assert TODAY.isoformat() in run.rows[0].problems[-1].sentence
    done = importing.commit(clerk, run).value
    assert (done.entered, done.still_out) == (1, 1)
    assert [row.state for row in dossiers.rows(clerk, [bag, other])] == [DossierState.SHELVED, DossierState.LENT]


@pytest.mark.rule("S02-R11")
def test_what_lies_ready_to_be_destroyed_is_not_taken_out_by_a_register(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    bag, other = (register_kept(office, f"1栋1单元10{door}", name) for door, name in ((1, "张三"), (2, "李四")))
    listed = approved(clerk, bag)
    lines = [f"{code(clerk, one)},李梅,{BEFORE},自用," for one in (bag, other)]
    early = dry(clerk, tmp_path / "早.csv", *lines)
    assert [row.problems for row in early.rows] == [(), ()]
    destruction.scan_out(clerk, listed.id, bag)
    with pytest.raises(Stale):
        importing.commit(clerk, early)
    late = dry(clerk, tmp_path / "晚.csv", *lines)
    assert [[one.code for one in row.problems] for row in late.rows] == [["bag-scanned-out"], []]
    importing.commit(clerk, late)
    destroy(clerk, "zhou", listed.id)
    destroy(clerk, "wu", listed.id)
    assert dossiers.rows(clerk, [bag])[0].state is DossierState.DESTROYED


@pytest.mark.rule("S12-R9", "S02-R7")
def test_what_an_undone_register_said_of_a_dossier_never_happened(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    bag = register_kept(office, "1栋1单元101", "张三")
    wanted = LoanProposal(person_id(clerk, "周涛"), (bag,), LoanKind.LOAN, "自用", 7)
    loan = borrowing.loans(clerk, lending.lend(clerk, wanted).value)[0].id
    returning.take_back(clerk, bag)
    before = dossiers.detail(clerk, bag).movements
    run = dry(clerk, tmp_path / "r.csv", f"{code(clerk, bag)},李梅,{BEFORE},自用,")
    batch = importing.commit(clerk, run).value.batch_id
    assert not any(one.undone for one in dossiers.detail(clerk, bag).movements)
    importing.undo(clerk, batch)
    story = dossiers.detail(clerk, bag).movements
    assert [(one.event.value, one.undone) for one in story[:2]] == [("returned", True), ("lent", True)]
    assert story[2:] == before, "the rest is as it was"
    assert returning.undo_return(clerk, loan, "扫错").value.returned_at is None, "its return is still the newest"
    assert trail.verify(clerk).findings == ()
