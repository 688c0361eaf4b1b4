"""The audit trail: every access leaves a row, and nothing can be changed or cut unseen."""

from __future__ import annotations

from typing import Any

import pytest

from app.models.domain.chain import TrailFilter
from app.models.domain.errors import NotAllowed
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.loan import LoanKind
from app.models.services import accounts, dossiers, lending, returning, ruling, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import borrowing, releasing
from tests.office import PASSWORDS, Office, register, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed


@pytest.mark.rule("S08-R6")
def test_access_loan_and_return_are_each_in_the_trail(desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三", id_number="330106196203265242")
    dossiers.reveal(desk, bag, "业主要求")
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.CONSULTATION, "装修核对", 0))
    returning.take_back(desk, bag)
    events = {event.action: event for event in trail.newest(desk)}
    assert {"session.open", "dossier.register", "dossier.reveal", "loan.issue", "loan.return"} <= events.keys()
    assert events["dossier.reveal"].detail["purpose"] == "业主要求"
    assert (events["loan.return"].detail["before"], events["loan.return"].detail["after"]) == ("lent", "shelved")
    assert trail.verify(desk).whole


def by(person: str, **more: Any) -> TrailFilter:
    """Return the filter for what a person did or signed."""
    return TrailFilter(filters=(ColumnFilter("who", Way.VALUES, (person,)),), **more)


@pytest.mark.rule("S08-R6")
def test_who_signs_at_another_desk_is_found_by_their_own_name(desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    wanted = lending.lend(desk, LoanProposal(person_id(desk, "吴琪"), (bag,), LoanKind.LOAN, "核对", 7)).value.request
    borrowing.approve(desk, wanted.id, signed(desk, "zhao", borrowing.approval_statement(desk, wanted.id)))
    li, zhao = person_id(desk, "李梅"), person_id(desk, "赵明")
    (signed_by,) = trail.newest(desk, sought=by(zhao, text="loan.approve", actions=["loan.approve"]))
    assert (signed_by.person_id, signed_by.detail["signers"]) == (li, [zhao])
    assert "loan.ask" not in {event.action for event in trail.newest(desk, sought=by(zhao))}
    assert "loan.approve" in {event.action for event in trail.newest(desk, sought=by(li))}


@pytest.mark.rule("S08-R6")
def test_what_happened_in_the_key_directory_is_credited_to_who_did_it(office: Office, desk: Desk) -> None:
    accounts.close(office.admin(), PASSWORDS["qian"], next(
        one.id for one in accounts.accounts(office.folder) if one.login == "zhou"
    ))  # fmt: skip
    office.desk("wu")
    qian, wu = person_id(desk, "钱进"), person_id(desk, "吴琪")
    closed = trail.newest(desk, sought=by(qian))[0]
    assert (closed.action, closed.person_id, closed.detail["signers"]) == ("accounts.closed", wu, [qian])


@pytest.mark.rule("S08-R6")
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE main.audit SET action = 'x' WHERE seq = 2",
        "DELETE FROM main.audit WHERE seq = 2",
        "INSERT OR REPLACE INTO main.audit SELECT * FROM main.audit WHERE seq = 2",
        "INSERT INTO main.audit SELECT seq + 100, at, person_id, account_id, action, subject, detail, root, prev,"
        " randomblob(32) FROM main.audit WHERE seq = 2",
    ],
    ids=["update", "delete", "replace", "gap"],
)
def test_the_schema_refuses_to_touch_it(desk: Desk, sql: str) -> None:
    refused("audit-append-only", lambda: desk.store.db.run(sql))


@pytest.mark.rule("S08-R6")
def test_who_gets_past_the_schema_is_found_by_the_chain(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    db = desk.store.db
    db.run("DROP TRIGGER audit_is_fixed")
    db.run("UPDATE main.audit SET detail = '{}' WHERE seq = 3")
    report = trail.verify(desk)
    assert (report.broken_at, report.whole) == (3, False)


@pytest.mark.rule("S08-R6")
def test_a_cut_tail_is_found_by_the_anchor_of_an_old_slip(desk: Desk) -> None:
    old = register_outcome(desk)
    assert trail.find_anchor(desk, old).matches
    db = desk.store.db
    db.run("DROP TRIGGER audit_is_kept")
    db.run("DELETE FROM main.audit WHERE seq = (SELECT max(seq) FROM main.audit)")
    assert trail.verify(desk).broken_at is None
    finding = trail.find_anchor(desk, old)
    assert finding.event is None and not finding.matches


def test_an_anchor_of_another_history_does_not_match(desk: Desk) -> None:
    event = trail.newest(desk)[0]
    other = f"{event.seq}-AAAA-BBBB-CCCC-DDDD"
    finding = trail.find_anchor(desk, other)
    assert finding.event is not None and not finding.matches


@pytest.mark.rule("S08-R6")
def test_a_forged_signature_is_found(desk: Desk, office: Office) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    asked = lending.lend(
        desk, LoanProposal(person_id(desk, "吴琪"), (bag,), LoanKind.LOAN, "诉讼取证", 7)
    ).value.request
    borrowing.approve(desk, asked.id, signed(desk, "zhao", borrowing.approval_statement(desk, asked.id)))
    assert trail.verify(desk).whole
    desk.store.db.run("DROP TRIGGER signoff_is_fixed")
    desk.store.db.run("UPDATE main.signoff SET meaning = '同意销毁'")
    assert trail.verify(desk).bad_signoffs == (1,)


def test_a_steward_does_not_read_the_trail(office: Office) -> None:
    with pytest.raises(NotAllowed):
        trail.newest(office.desk("sun"))


def register_outcome(desk: Desk) -> str:
    """The anchor that a slip would print."""
    bag = register(desk, "1栋1单元101", "张三")
    return dossiers.shelve(desk, [bag], "A柜1层02").anchor


@pytest.mark.rule("S19-R19", "S08-R6")
def test_rules_that_nobody_signed_are_found(office: Office, desk: Desk) -> None:
    general = office.desk("zhao")
    text = desk.pack.text.replace("term_days = 7\n", "term_days = 9\n", 1)
    ruling.draft(office.desk("chen"), text, "旺季")
    releasing.release(general, 2, signed(general, "zhao", releasing.statement(general, 2)))
    assert trail.verify(desk).whole
    number = int(desk.store.db.value("SELECT id FROM main.signoff WHERE purpose = 'policy-release'"))
    desk.store.db.run("DROP TRIGGER policy_is_fixed")
    other = text.replace("term_days = 9\n", "term_days = 30\n", 1)
    desk.store.db.run("UPDATE main.policy SET text = ? WHERE version = 2", (other,))
    found = trail.verify(desk)
    assert not found.whole and found.bad_signoffs == (number,)


def test_a_session_that_verified_before_a_destruction_finds_nothing_after_it(office: Office) -> None:
    """A connection checks the search index by what it knows of it, and the destruction was written by another."""
    number = register_kept(office, "1栋1单元101", "欧阳震华")
    auditor = office.desk("wu")
    assert trail.verify(auditor).whole
    destroyed(office.desk("li"), number)
    assert trail.verify(auditor).whole
