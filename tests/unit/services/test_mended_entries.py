"""An identification or a review that was a mistake is corrected or withdrawn, and what rested on it follows."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.models.domain.life import Life
from app.models.domain.registers.identification import Identification
from app.models.domain.workdays import months_later
from app.models.services import dossiers, keeping, registers, today, trail, waiting
from app.models.services.desk import Desk
from app.models.store import lives
from tests import destruction, holding
from tests.brought import imported
from tests.office import Office, register, register_kept, verify
from tests.refusals import refused
from tests.unit.services.test_destroying import approved, destroy

RIGHT = Identification("身份证", True, True, "2046-05-01", "核对原件", "人证一致")


def later(*desks: Desk, days: int = 1) -> None:
    """It is some days later at these desks."""
    for desk in desks:
        moment = desk.now() + timedelta(days=days)
        desk.now = lambda moment=moment: moment


def identified(desk: Desk, number: int) -> list[tuple[str, str, str]]:
    return [(one.contents.valid_until, one.ended_by, one.why) for one in keeping.detail(desk, number).identifications]


def newest(desk: Desk, number: int) -> int:
    return keeping.detail(desk, number).identifications[0].id


@pytest.fixture
def verified(desk: Desk) -> int:
    """A dossier that 李梅 has entered, identified and verified."""
    number = register(desk, "1栋1单元101", "张三")
    verify(desk, number)
    return number


@pytest.mark.rule("S08-R2", "S03-R1", "S02-R7")
def test_what_was_verified_by_a_withdrawn_identification_is_verified_again(
    office: Office, desk: Desk, verified: int
) -> None:
    manager = office.desk("chen")
    registers.withdraw_identification(desk, verified, newest(desk, verified), "核对的是别人的证件")
    assert identified(desk, verified) == [("2036-05-01", "withdrawn", "核对的是别人的证件")], "it stays as it was"
    shown = keeping.detail(desk, verified)
    assert (shown.life, shown.identified, shown.validity.identified) == (Life.ENTERED, None, False)
    assert today.today(desk).of(waiting.TO_VERIFY) == (verified,) and today.today(manager).of(waiting.TO_CONFIRM) == ()
    refused("identity-first", lambda: keeping.verify(desk, verified))
    back, withdrawn = trail.newest(desk)[:2]
    assert (withdrawn.action, withdrawn.detail["kind"], withdrawn.reason) == (
        "entry.withdraw", "identification", "核对的是别人的证件",
    )  # fmt: skip
    assert (back.action, back.detail["before"], back.detail["after"]) == ("dossier.life", "verified", "entered")
    assert "核对的是别人的证件" not in str(withdrawn.detail), "it may name a customer"
    keeping.identify(desk, verified, "身份证", True, True, "2046-05-01", "核对原件", "人证一致")
    keeping.verify(desk, verified)
    keeping.confirm(manager, [verified])
    assert today.today(desk).of(waiting.TO_IDENTIFY) == ()
    assert trail.verify(desk).findings == ()


@pytest.mark.rule("S08-R2", "S14-R1")
def test_a_confirmed_dossier_without_a_good_identification_is_on_today(office: Office, desk: Desk) -> None:
    number, other = register_kept(office, "1栋1单元101", "张三"), register_kept(office, "1栋1单元102", "李四")
    manager, auditor = office.desk("chen"), office.desk("wu")
    assert keeping.to_identify_anew(manager) == []
    registers.withdraw_identification(desk, number, newest(desk, number), "看错了人")
    for sitting in (desk, manager):
        assert [row.id for row in today.today(sitting).of(waiting.TO_IDENTIFY)] == [number]
    assert today.today(auditor).of(waiting.TO_IDENTIFY) == () and keeping.detail(desk, number).life is Life.CONFIRMED
    registers.correct_identification(
        manager,
        other,
        newest(desk, other),
        Identification("身份证", False, False, "2036-05-01", "核对原件", "伪造"),
        "漏看",
    )
    assert [row.id for row in keeping.to_identify_anew(manager)] == [number, other]
    later(desk)
    keeping.identify(desk, number, "身份证", True, False, "", "核对原件", "未带原件", for_good=True)
    assert [row.id for row in keeping.to_identify_anew(manager)] == [number, other], "not a good one"
    for one in (number, other):
        keeping.identify(desk, one, "身份证", True, True, "2046-05-01", "核对原件", "人证一致")
    assert keeping.to_identify_anew(manager) == []
    assert trail.verify(desk).findings == ()


@pytest.mark.rule("S10-R5", "S06-R2", "S14-R4")
def test_a_correction_takes_its_place_at_the_time_of_the_first(office: Office, desk: Desk) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    first = keeping.detail(desk, number).identifications[0]
    later(desk)
    keeping.identify(desk, number, "护照", True, True, "2040-01-01", "核对原件", "一致")
    later(desk)
    second = registers.correct_identification(desk, number, first.id, RIGHT, "有效期抄错").value
    shown = keeping.detail(desk, number)
    assert [(one.contents.document, one.ended_by) for one in shown.identifications] == [
        ("护照", ""), ("身份证", ""), ("身份证", "corrected"),
    ]  # fmt: skip
    assert shown.identifications[1].at == first.at and shown.validity.until == "2040-01-01", "the last look counts"
    desk.now = lambda: datetime(2039, 12, 20, 9)
    assert [day for _row, day in keeping.documents_running_out(desk)] == ["2040-01-01"]
    registers.withdraw_identification(desk, number, shown.identifications[0].id, "是别人的护照")
    assert keeping.documents_running_out(desk) == [] and keeping.detail(desk, number).validity.until == "2046-05-01"
    desk.now = lambda: datetime(2046, 4, 20, 9)
    assert [day for _row, day in keeping.documents_running_out(desk)] == ["2046-05-01"], "what was corrected is due too"
    registers.withdraw_identification(desk, number, second, "也是别人的")
    assert keeping.documents_running_out(desk) == [] and trail.verify(desk).findings == ()


@pytest.mark.rule("S06-R2", "S14-R4")
def test_without_an_identification_that_stands_the_field_says_until_when(desk: Desk) -> None:
    number = imported(desk, "1栋1单元102", "李四", data={"document-valid-until": "2020-02-28"})
    keeping.identify(desk, number, "身份证", True, True, "2036-05-01", "核对原件", "已换证")
    assert keeping.documents_running_out(desk) == []
    registers.withdraw_identification(desk, number, newest(desk, number), "不是本人的证件")
    assert [(row.id, day) for row, day in keeping.documents_running_out(desk)] == [(number, "2020-02-28")]
    assert keeping.detail(desk, number).validity.until == "2020-02-28"


@pytest.mark.rule("S03-R7")
def test_neither_who_judged_nor_who_corrected_it_confirms(office: Office, desk: Desk, verified: int) -> None:
    manager, general = office.desk("chen"), office.desk("zhao")
    registers.correct_identification(manager, verified, newest(desk, verified), RIGHT, "有效期抄错")
    assert keeping.detail(desk, verified).life is Life.ENTERED
    assert lives.verifiers(desk.store.db, verified) == {manager.account.person_id, desk.account.person_id}
    keeping.verify(desk, verified)
    refused("confirmed-by-another", lambda: keeping.confirm(manager, [verified]))
    keeping.confirm(general, [verified])


@pytest.mark.rule("S08-R2")
def test_an_older_identification_is_mended_and_nothing_follows(office: Office, desk: Desk, verified: int) -> None:
    first = newest(desk, verified)
    later(desk)
    keeping.identify(desk, verified, "护照", True, True, "2040-01-01", "核对原件", "一致")
    registers.withdraw_identification(desk, verified, first, "看错")
    assert keeping.detail(desk, verified).life is Life.VERIFIED
    keeping.confirm(office.desk("chen"), [verified])


@pytest.mark.rule("S05-R7", "S07-R2")
def test_a_withdrawn_review_is_due_again_as_if_it_had_not_been(office: Office, desk: Desk) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    brought = imported(desk, "1栋1单元102", "李四")
    due = keeping.detail(desk, number).review_due
    assert due == keeping.detail(desk, brought).review_due == months_later(desk.now().date().isoformat(), 12)
    later(desk, days=100)
    for one in (number, brought):
        moved = keeping.review(desk, one, "无变化").value
        assert moved > due
        line = keeping.detail(desk, one).reviews[0]
        later(desk)
        right = registers.correct_review(desk, one, line.id, "电话变更，已另提交更正", "写错一份").value
        shown = keeping.detail(desk, one)
        assert [(of.contents.finding, of.contents.next_due, of.ended_by) for of in shown.reviews] == [
            ("电话变更，已另提交更正", moved, ""), ("无变化", moved, "corrected"),
        ]  # fmt: skip
        assert shown.review_due == moved, "it was looked through when it was"
        assert registers.withdraw_review(desk, one, right, "核对的是另一户").value == due
        assert keeping.detail(desk, one).review_due == due
        desk.now = lambda: datetime.fromisoformat(f"{due}T09:00:00")
        assert one in [review.dossier_id for review in today.today(desk).of(waiting.TO_REVIEW)]
    assert trail.newest(desk)[0].detail["kind"] == "review" and trail.verify(desk).findings == ()


@pytest.mark.rule("S05-R7")
def test_the_review_before_counts_again_and_an_older_one_changes_nothing(office: Office, desk: Desk) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    later(desk, days=100)
    first = keeping.review(desk, number, "无变化").value
    later(desk, days=100)
    second = keeping.review(desk, number, "无变化").value
    newer, older = keeping.detail(desk, number).reviews
    assert registers.withdraw_review(desk, number, newer.id, "另一户").value == first
    later(desk)
    third = keeping.review(desk, number, "无变化").value
    assert third > second
    sooner = desk.now().date().isoformat()
    desk.store.db.run("UPDATE main.dossier SET review_due = ? WHERE id = ?", (sooner, number))
    assert registers.withdraw_review(desk, number, older.id, "另一户").value == sooner, "as a shorter cycle has set it"
    dossiers.end_relationship(desk, number, desk.now().date())
    last = keeping.detail(desk, number).reviews[0].id
    registers.withdraw_review(desk, number, last, "另一户")
    desk.now = lambda: datetime(2037, 1, 1)
    assert keeping.reviews_due(desk) == [], "a closed dossier has no cycle"


@pytest.mark.rule("S02-R7", "S17-R8")
def test_what_is_refused(office: Office, desk: Desk) -> None:
    manager = office.desk("chen")
    number, other = register_kept(office, "1栋1单元101", "张三"), register_kept(office, "1栋1单元102", "李四")
    keeping.review(desk, number, "无变化")
    line, review = newest(desk, number), keeping.detail(desk, number).reviews[0].id
    mends = {
        "correct": lambda of, why: registers.correct_identification(desk, of, line, RIGHT, why),
        "withdraw": lambda of, why: registers.withdraw_identification(desk, of, line, why),
        "correct review": lambda of, why: registers.correct_review(desk, of, review, "有变化", why),
        "withdraw review": lambda of, why: registers.withdraw_review(desk, of, review, why),
    }
    for mend in mends.values():
        refused("reason-stated", lambda mend=mend: mend(number, "　"))
        refused("stale", lambda mend=mend: mend(other, "看错"))
    refused("not-filled", lambda: registers.correct_review(desk, number, review, " ", "看错"))
    seen, over = desk.now().date(), Identification("身份证", True, True, "2020-02-28", "核对原件", "一致")
    refused("document-expired", lambda: registers.correct_identification(desk, number, line, over, "看错"))
    service = keeping.record(desk, number, "service", {"service": "换锁", "handled-on": "2026-03-05"}).value
    holding.hold(manager, number, "诉讼")
    refused("under-hold", lambda: mends["withdraw"](number, "看错"))
    refused("under-hold", lambda: mends["withdraw review"](number, "看错"))
    refused("under-hold", lambda: registers.end_record(desk, number, service, registers.EntryAct.WITHDRAWN, "看错"))
    registers.correct_review(desk, number, review, "有变化", "写错")
    holding.release(manager, number, "结案")
    later(desk, days=4000)
    then = Identification("身份证", True, True, (seen + timedelta(days=30)).isoformat(), "核对原件", "一致")
    registers.correct_identification(desk, number, line, then, "有效期抄错")
    for mend in mends.values():
        refused("stale", lambda mend=mend: mend(number, "看错"))
    assert trail.verify(desk).findings == ()


@pytest.mark.rule("S02-R11")
def test_nothing_is_mended_of_what_is_to_be_destroyed_or_was(office: Office, desk: Desk) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    keeping.review(desk, number, "无变化")
    line, review = newest(desk, number), keeping.detail(desk, number).reviews[0].id
    dossiers.shelve(desk, [number], "A柜1层01")
    listed = approved(desk, number)
    destruction.scan_out(desk, listed.id, number)
    refused("scanned-out", lambda: registers.withdraw_identification(desk, number, line, "看错"))
    for login in ("zhou", "wu"):
        destroy(desk, login, listed.id)
    for mend in (
        lambda: registers.correct_identification(desk, number, line, RIGHT, "看错"),
        lambda: registers.withdraw_identification(desk, number, line, "看错"),
        lambda: registers.correct_review(desk, number, review, "有变化", "看错"),
        lambda: registers.withdraw_review(desk, number, review, "看错"),
    ):
        refused("destroyed-stays", mend)


def test_the_morning_s_look_at_mended_identifications_reads_what_was_mended_alone(desk: Desk) -> None:
    plan = " | ".join(str(row[3]) for row in desk.store.db.rows(f"EXPLAIN QUERY PLAN {lives._UNJUDGED}", (500,)))
    assert "entry_by_earlier" in plan and "SCAN d" not in plan and "entry_by_register" not in plan, plan
