"""Archives of every schema that an office may have: each opens in the program of today, whole, and is worked on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.loan import LoanKind
from app.models.domain.procedures import correction, deputising, destruction, handover, loan, rule_version, write_off
from app.models.domain.procedures.correction import CORRECTION, FILLING_IN
from app.models.domain.procedures.deputising import DEPUTISING
from app.models.domain.procedures.destruction import DESTRUCTION
from app.models.domain.procedures.handover import HANDOVER
from app.models.domain.procedures.loan import LOAN
from app.models.domain.procedures.rule_version import RULE_VERSION
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.services import (
    archives,
    checking,
    dockets,
    dossiers,
    filing,
    holds,
    importing,
    lending,
    loan_register,
    returning,
    trail,
)
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import migrations
from tests import borrowing
from tests.migrations import schema
from tests.migrations.freeze import FROZEN
from tests.office import CHEAP, PASSWORDS, register
from tests.unit.services.signatures import person_id, signed

VERSIONS = sorted(path.name for path in FROZEN.iterdir())
STATES = {
    LOAN.kind: loan.ISSUED,
    DESTRUCTION.kind: destruction.DESTROYED,
    WRITE_OFF.kind: write_off.WRITTEN_OFF,
    CORRECTION.kind: correction.ACCEPTED,
    FILLING_IN.kind: correction.FILLED_IN,
    RULE_VERSION.kind: rule_version.RELEASED,
    HANDOVER.kind: handover.DONE,
    DEPUTISING.kind: deputising.GRANTED,
}
Open = Callable[[str], Desk]


@pytest.fixture(params=VERSIONS)
def desk_of(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Sign in to a copy of a frozen archive, an hour after its week."""
    folder = tmp_path / "御景湾"
    shutil.copytree(FROZEN / request.param / folder.name, folder)
    opened: list[Desk] = []

    def sign_in(login: str, now: Callable[[], datetime] = datetime.now) -> Desk:
        desk = archives.sign_in(folder, login, PASSWORDS[login], hardness=CHEAP, now=now)
        assert isinstance(desk, Desk)
        opened.append(desk)
        return desk

    last = datetime.fromisoformat(trail.newest(sign_in("wu"), limit=2)[-1].at)
    yield lambda login: sign_in(login, lambda: last + timedelta(hours=1))
    for desk in opened:
        desk.lock()


def test_a_schema_that_changes_freezes_an_archive() -> None:
    """A script that is changed afterwards shows too: the frozen archive then has another schema than `schema.sql`."""
    assert [f"{number:04}" for number, _script in migrations.after(0)] == VERSIONS


def test_it_has_the_schema_of_today_and_is_whole(desk_of: Open) -> None:
    desk = desk_of("wu")
    assert schema(desk.store.db) == (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
    report = trail.verify(desk)
    assert report.whole, report.findings
    assert report.signoffs >= 12
    assert archives.file_problems(desk) == []


def test_everything_of_the_week_is_there(desk_of: Open) -> None:
    desk = desk_of("li")
    people = {name: dossiers.rows(desk, dossiers.find(desk, name)) for name in ("张三", "张小三", "王五", "周七")}
    assert [row.state for row in people["王五"]] == [DossierState.MISSING]
    assert [row.household for row in people["周七"]] == ["3栋1单元301"]
    (kept,) = people["张小三"]
    assert kept in people["张三"]
    for part in ("小", "x", "zx", "xiao", "1栋", "1-", "0001"):
        assert kept.id in dossiers.find(desk, part), part
    detail = dossiers.detail(desk, kept.id)
    assert dossiers.reveal(desk, kept.id, "核对").value["fields"]["contact-address"] == "御景湾2栋"
    assert detail.retention_due
    assert [one.borrower for one in loan_register.out(desk)] == ["陈静"]
    assert importing.batches(desk)[0].row_count == 2
    assert desk.rules.version == 2
    reached = {kind: {head.state.name for head in dockets.heads(desk_of("chen"), kind)} for kind in STATES}
    assert reached == {kind: {state} for kind, state in STATES.items()}


@pytest.mark.rule("S17-R8")
def test_its_holds_are_cases_by_whom_when_and_why_they_were(desk_of: Open) -> None:
    """Holds on single dossiers, as they were once, are cases of their own; what one forbids it forbids still."""
    desk = desk_of("chen")
    stands, lifted = holds.cases(desk)
    assert [(one.case.title, one.by, one.dossiers) for one in (stands, lifted)] == [
        ("再次诉讼", "陈静", 1), ("诉讼期间", "陈静", 1),
    ]  # fmt: skip
    assert (lifted.lifted_by, lifted.why, stands.lifted_at) == ("陈静", "已结案", "")
    (on,) = holds.case(desk, stands.id).dossiers
    assert on.since == stands.at and dossiers.rows(desk, [on.dossier_id])[0].held
    holds.lift(desk, stands.id, "二审结束")
    assert not dossiers.rows(desk, [on.dossier_id])[0].held
    assert trail.verify(desk).whole


def test_it_is_worked_on(desk_of: Open) -> None:
    desk, general = desk_of("li"), desk_of("zhao")
    (lent,) = loan_register.out(desk)
    returning.take_back(desk, lent.dossier_id)
    (missing,) = dossiers.find(desk, "王五")
    checking.check(desk, dockets.heads(desk, WRITE_OFF.kind)[0].id, missing)
    assert dossiers.rows(desk, [missing])[0].state is DossierState.SHELVED
    new = register(desk, "5栋1单元501", "后来的")
    steward = person_id(desk, "孙静")
    asked = lending.lend(desk, LoanProposal(steward, (new,), LoanKind.LOAN, "装修核对", 7)).value.request
    borrowing.approve(general, asked.id, signed(general, "zhao", borrowing.approval_statement(general, asked.id)))
    lending.issue(desk, asked.id)
    (kept,) = dossiers.find(desk, "张小三")
    (file,) = (file for item in filing.items(desk, kept) for file in item.files)
    assert filing.open_file(desk, file.id, "核对").value.startswith(b"%PDF-1.7")
    assert trail.verify(desk_of("wu")).whole


def test_every_action_that_was_ever_recorded_has_a_word(desk_of: Open) -> None:
    recorded = set(desk_of("wu").store.db.column("SELECT DISTINCT action FROM main.audit"))
    assert recorded <= trail.ACTIONS.keys()
