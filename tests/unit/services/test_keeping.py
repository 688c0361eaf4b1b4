"""A dossier's life: nothing is confirmed before it was verified, identified and agreed to; then it has its cycle."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.models.domain.change import Edit, class_key, field_key, paper_key
from app.models.domain.dossier import Selection
from app.models.domain.errors import Stale
from app.models.domain.life import Life
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.register import EntryAct
from app.models.services import changing, dossiers, holds, keeping, registers, today, trail, waiting
from app.models.services.desk import Desk
from tests import holding, trade_office
from tests.brought import imported
from tests.office import Office, register, register_kept, verify
from tests.refusals import refused
from tests.trade_office import Trade


@pytest.fixture
def entered(desk: Desk) -> int:
    """A dossier as the clerk has just entered it."""
    return register(desk, "1栋1单元101", "张三")


@pytest.mark.rule("S03-R7", "S03-R1")
def test_a_new_dossier_is_verified_and_then_confirmed(office: Office, desk: Desk, entered: int) -> None:
    manager = office.desk("chen")
    assert keeping.detail(desk, entered).life is Life.ENTERED
    assert list(dossiers.ids(desk, Selection(life=Life.ENTERED))) == [entered]
    refused("life-in-order", lambda: keeping.confirm(manager, [entered]))
    verify(desk, entered)
    assert list(dossiers.ids(manager, Selection(life=Life.VERIFIED))) == [entered]
    refused("not-allowed", lambda: keeping.confirm(desk, [entered]))
    keeping.confirm(manager, [entered])
    shown = keeping.detail(manager, entered)
    assert shown.life is Life.CONFIRMED and shown.review_due


@pytest.mark.rule("S08-R2", "S14-R1", "S10-R1")
def test_no_confirmation_before_the_identity_was_judged(office: Office, desk: Desk, entered: int) -> None:
    edits = [Edit(entered, field_key("contact-address"), "1栋"), Edit(entered, field_key("document-kind"), "身份证")]
    changing.enter(desk, edits, "业主本人")
    refusal = refused("identity-first", lambda: keeping.verify(desk, entered))
    assert "身份核验、客户同意" in str(refusal), "all that lacks is named at once"


@pytest.mark.rule("S08-R1", "S04-R10")
def test_a_document_that_is_not_genuine_stops_it(office: Office, desk: Desk, entered: int) -> None:
    verify(desk, entered)
    keeping.identify(desk, entered, "身份证", True, False, "", "联网核查", "照片与本人不符", for_good=True)
    refusal = refused("identity-genuine", lambda: keeping.confirm(office.desk("chen"), [entered]))
    assert "照片与本人不符" in str(refusal)


@pytest.mark.rule("S10-R2", "S06-R6")
def test_consent_comes_first(office: Office, desk: Desk, entered: int) -> None:
    verify(desk, entered)
    consent = keeping.detail(desk, entered).consents[0]
    assert consent.contents.uses == ("物业服务",) and consent.at == "2026-01-05"
    registers.withdraw_consent(desk, entered, consent.id, "客户提出", "2026-02-01")
    refused("consent-first", lambda: keeping.confirm(office.desk("chen"), [entered]))
    assert keeping.detail(desk, entered).consents[0].ended_at == "2026-02-01"
    refused("uses-stated", lambda: keeping.consent(desk, entered, [], "2026-01-05", "书面"))


@pytest.mark.rule("S15-R1")
def test_required_fields_are_the_packs(desk: Desk, entered: int) -> None:
    refusal = refused("fields-filled", lambda: keeping.verify(desk, entered))
    assert "联系地址、证件种类" in str(refusal)
    assert keeping.detail(desk, entered).missing.fields == ("联系地址", "证件种类")


@pytest.mark.rule("S03-R7")
def test_who_verified_does_not_confirm(office: Office, entered: int) -> None:
    manager = office.desk("chen")
    verify(office.desk("li"), entered)
    keeping.send_back(manager, entered, "地址不完整")
    assert keeping.detail(manager, entered).life is Life.ENTERED
    keeping.identify(manager, entered, "身份证", True, True, "", "核对原件", "一致", for_good=True)
    keeping.verify(manager, entered)
    refused("confirmed-by-another", lambda: keeping.confirm(manager, [entered]))
    keeping.confirm(office.desk("zhao"), [entered])


@pytest.mark.rule("S10-R5", "S06-R2")
def test_every_identification_stays_in_the_register(desk: Desk, entered: int) -> None:
    keeping.identify(desk, entered, "身份证", True, True, "2036-05-01", "核对原件", "一致")
    keeping.identify(desk, entered, "护照", True, True, "", "核对原件", "一致", for_good=True)
    found = keeping.detail(desk, entered)
    assert [one.contents.document for one in found.identifications] == ["护照", "身份证"]
    assert found.validity.until == "", "the last document is valid for good"
    refused(
        "not-filled",
        lambda: keeping.identify(desk, entered, "身份证", True, True, "", "核对原件", " ", for_good=True),
    )
    refused(
        "register-is-kept",
        lambda: desk.store.db.run("UPDATE main.entry SET contents = json_set(contents, '$.genuine', 0)"),
    )


@pytest.mark.rule("S05-R7", "S14-R4", "S07-R2", "S18-R8")
def test_reviews_come_round_on_the_packs_cycle(office: Office, desk: Desk) -> None:
    number = register_kept(office, "1栋1单元102", "李四")
    assert keeping.reviews_due(desk) == []
    due = keeping.detail(desk, number).review_due
    desk.now = lambda: datetime.fromisoformat(f"{due}T09:00:00")
    found = keeping.reviews_due(desk)
    assert [(one.dossier_id, one.due_on) for one in found] == [(number, due)]
    assert found[0].cycle is not None and found[0].cycle.role.label == "楼宇管家"
    refused("not-filled", lambda: keeping.review(desk, number, ""))
    later = keeping.review(desk, number, "电话核对无变化").value
    assert later > due and keeping.reviews_due(desk) == []
    assert keeping.detail(desk, number).reviews[0].contents.finding == "电话核对无变化"


def test_what_is_due_and_what_is_lacking_is_read_for_all_at_once(
    office: Office, desk: Desk, statements: Callable[[], int]
) -> None:
    kept = [register_kept(office, f"1栋1单元{room}", f"张{room}") for room in range(201, 221)]
    desk.store.db.run("UPDATE main.dossier SET review_due = '2036-01-05' WHERE life = 'confirmed'")

    def spent(read: Callable[[], object]) -> int:
        before = statements()
        read()
        return statements() - before

    nothing_due = spent(lambda: today.today(desk))
    desk.now = lambda: datetime(2036, 1, 5, 9)
    assert spent(lambda: today.today(desk)) - nothing_due <= 5
    found = today.today(desk)
    assert len(found.of(waiting.TO_REVIEW)) == 20 and [row.id for row in found.reviews_named] == kept[:3]
    assert spent(lambda: keeping.missing(desk, kept)) == spent(lambda: keeping.missing(desk, kept[:1]))
    assert len(keeping.missing(desk, kept)) == 20


@pytest.mark.rule("S04-R4", "S04-R2", "S18-R4")
def test_a_record_has_its_least_contents(desk: Desk, entered: int) -> None:
    refused("fields-filled", lambda: keeping.record(desk, entered, "service", {"service": "换锁"}))
    refused("value-fits", lambda: keeping.record(desk, entered, "service", {"service": "换锁", "handled-on": "昨天"}))
    refused("known-field", lambda: keeping.record(desk, entered, "poem", {"service": "换锁"}))
    keeping.record(desk, entered, "service", {"service": "换锁", "handled-on": "2026年3月5日"})
    assert keeping.detail(desk, entered).records[0].contents == {"service": "换锁", "handled-on": "2026-03-05"}


@pytest.mark.rule("S08-R5", "S08-R3", "S06-R5")
def test_a_protected_class_narrows_who_sees_it(office: Office, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三", classes={"risk": "高"})
    assert keeping.detail(desk, number).restricted
    changing.enter(desk, [Edit(number, paper_key("业主身份证复印件"), "复印件")], "业主本人")
    shown = keeping.detail(desk, number)
    assert shown.sensitive and shown.restricted
    changing.enter(desk, [Edit(number, class_key("risk"), "一般")], "业主本人")
    assert not keeping.detail(desk, number).restricted


@pytest.mark.rule("S03-R7")
def test_who_took_the_step_of_verifying_does_not_confirm_either(office: Office, desk: Desk, entered: int) -> None:
    verify(desk, entered)
    manager = office.desk("chen")
    keeping.send_back(manager, entered, "请复核")
    keeping.verify(manager, entered)
    refused("confirmed-by-another", lambda: keeping.confirm(manager, [entered]))
    keeping.confirm(office.desk("zhao"), [entered])


@pytest.mark.rule("S03-R1", "S03-R7")
def test_what_is_entered_after_verification_is_verified_again(office: Office, desk: Desk, entered: int) -> None:
    manager = office.desk("chen")
    verify(desk, entered)
    changing.enter(desk, [Edit(entered, field_key("contact-address"), "别处")], "业主本人")
    assert keeping.detail(desk, entered).life is Life.ENTERED
    refused("life-in-order", lambda: keeping.confirm(manager, [entered]))
    keeping.verify(desk, entered)
    keeping.confirm(manager, [entered])


@pytest.mark.rule("S10-R2", "S06-R6")
def test_a_consent_is_withdrawn_where_it_was_given(desk: Desk, entered: int) -> None:
    other = register(desk, "1栋1单元102", "李四")
    keeping.consent(desk, entered, ["物业服务"], "2026-01-05", "书面")
    consent = keeping.detail(desk, entered).consents[0]
    with pytest.raises(Stale):
        registers.withdraw_consent(desk, other, consent.id, "客户提出", "2026-02-01")
    assert not keeping.detail(desk, entered).consents[0].ended_at
    registers.withdraw_consent(desk, entered, consent.id, "客户提出", "2026-02-01")
    with pytest.raises(Stale):
        registers.withdraw_consent(desk, entered, consent.id, "客户提出", "2026-02-01")
    assert keeping.detail(desk, entered).consents[0].ended_at


@pytest.mark.rule("S15-R3", "S10-R5")
def test_days_are_days_and_what_was_typed_stays_out_of_the_trail(desk: Desk, entered: int) -> None:
    refused("value-fits", lambda: keeping.identify(desk, entered, "身份证", True, True, "长期", "核对原件", "一致"))
    refused("validity-stated", lambda: keeping.identify(desk, entered, "身份证", True, True, "", "核对原件", "一致"))
    refused("value-fits", lambda: keeping.identify(desk, entered, "身份证", True, True, "2036-13-01", "核对", "一致"))
    refused("value-fits", lambda: keeping.consent(desk, entered, ["物业服务"], "从未", "书面"))
    refused("not-filled", lambda: keeping.consent(desk, entered, ["物业服务"], "", "书面"))
    refused("uses-stated", lambda: keeping.consent(desk, entered, [" \u202e"], "2026-01-05", "书面"))
    tomorrow = (desk.now().date() + timedelta(days=1)).isoformat()
    refused("value-fits", lambda: keeping.consent(desk, entered, ["物业服务"], tomorrow, "书面"))
    refused("value-fits", lambda: keeping.consent(desk, entered, ["物业服务", "卖给中介"], "2026-01-05", "书面"))
    assert keeping.detail(desk, entered).identifications == () and keeping.detail(desk, entered).consents == ()
    keeping.identify(desk, entered, "张三的\x1b户口簿", True, True, "2036-05-01", "核对\u202e原件", "人证\x00一致")
    found = keeping.detail(desk, entered).identifications[0].contents
    assert (found.document, found.way, found.finding) == ("张三的户口簿", "核对原件", "人证一致")
    event = trail.newest(desk)[0]
    assert (event.action, event.detail["document"]) == ("dossier.identify", "其他")
    keeping.identify(desk, entered, "护照", True, True, "", "核对原件", "一致", for_good=True)
    assert trail.newest(desk)[0].detail["document"] == "护照"


@pytest.mark.rule("S04-R1", "S09-R2")
def test_a_life_goes_from_entered_to_closed_and_the_dossier_stays(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    clerk = office.desk("li")
    dossiers.end_relationship(clerk, number, clerk.now().date())
    assert keeping.detail(clerk, number).life is Life.CLOSED
    assert dossiers.find(clerk, "张三") == [number], "a deal that is over is no reason to give the dossier up"
    clerk.now = lambda: datetime(2037, 1, 1)
    assert keeping.reviews_due(clerk) == []


@pytest.mark.rule("S06-R2", "S14-R4")
def test_a_document_that_has_run_out_is_not_genuine_and_valid(desk: Desk, entered: int) -> None:
    refusal = refused(
        "document-expired",
        lambda: keeping.identify(desk, entered, "身份证", True, True, "2020-02-28", "核对原件", "一致"),
    )
    assert "2020-02-28 过期" in str(refusal) and keeping.detail(desk, entered).identifications == ()
    keeping.identify(desk, entered, "身份证", True, False, "2020-02-28", "核对原件", "证件过期")
    assert keeping.detail(desk, entered).validity.until == "2020-02-28"
    today = desk.now().date().isoformat()
    keeping.identify(desk, entered, "身份证", True, True, today, "核对原件", "今天到期")


@pytest.mark.rule("S06-R2", "S14-R4")
def test_the_field_says_until_when_before_there_is_an_identification(office: Office, desk: Desk) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    brought = imported(desk, "1栋1单元102", "李四", data={"document-valid-until": "2020-02-28"})
    imported(desk, "1栋1单元103", "王五", data={"document-valid-until": "2020年底"})
    assert [(row.id, day) for row, day in keeping.documents_running_out(desk)] == [(brought, "2020-02-28")]
    assert keeping.detail(desk, brought).validity.until == "2020-02-28"
    keeping.identify(desk, brought, "身份证", True, True, "2036-05-01", "核对原件", "已换证")
    found = keeping.detail(desk, brought).validity
    assert found.until == "2036-05-01" and found.differs, "both are there and say different days"
    assert keeping.documents_running_out(desk) == [] and not keeping.detail(desk, number).validity.differs


@pytest.mark.rule("S06-R6", "S17-R8")
def test_a_customer_takes_a_consent_back_under_a_hold_too_and_it_is_said_why(
    office: Office, desk: Desk, entered: int
) -> None:
    keeping.consent(desk, entered, ["物业服务"], "2026-01-05", "书面")
    consent = keeping.detail(desk, entered).consents[0]
    holding.hold(office.desk("chen"), entered, "诉讼保全")
    refused("reason-stated", lambda: registers.withdraw_consent(desk, entered, consent.id, "　"))
    assert not keeping.detail(desk, entered).consents[0].ended_at
    registers.withdraw_consent(desk, entered, consent.id, "客户提出", "2026-02-01")
    ended = keeping.detail(desk, entered).consents[0]
    assert (ended.ended_at, ended.ended_by, ended.why) == ("2026-02-01", EntryAct.WITHDRAWN, "客户提出")
    assert dossiers.changes_of(desk, entered)[-1].reason == "客户提出"
    assert holds.standing(desk, [entered]).open, "the hold stands, and with it the keeping"


@pytest.mark.rule("S06-R6")
def test_a_consent_is_withdrawn_on_a_day_after_it_was_given(desk: Desk, entered: int) -> None:
    keeping.consent(desk, entered, ["物业服务"], "2026-01-05", "书面")
    consent = keeping.detail(desk, entered).consents[0]
    for wrong in ("2026-01-04", "2999-01-01", "昨天"):
        refused(
            "value-fits", lambda wrong=wrong: registers.withdraw_consent(desk, entered, consent.id, "客户提出", wrong)
        )
    assert not keeping.detail(desk, entered).consents[0].ended_at


@pytest.mark.rule("S10-R4", "S14-R2", "S15-R1")
def test_all_that_stops_the_confirmation_is_named_at_once(trade: Callable[[str], Trade]) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    number = trade_office.entered(clerk, Customer.PERSON, "张三", data={}, classes={"risk": "高风险"})
    shown = keeping.detail(clerk, number)
    assert shown.stopping and set(shown.stopping) < set(shown.missing.papers), "the other papers may be brought later"
    refusal = str(refused("fields-filled", lambda: keeping.verify(clerk, number)))
    for lacking in (*shown.missing.fields, *shown.stopping, "身份核验", "客户同意"):
        assert lacking in refusal, lacking
    assert not set(shown.missing.papers) - set(shown.stopping) & set(refusal.split("、"))


def test_what_a_ledger_brought_says_so(office: Office, desk: Desk, entered: int) -> None:
    brought = keeping.detail(desk, imported(desk, "1栋1单元102", "李四"))
    assert brought.imported and brought.life is Life.CONFIRMED
    assert not keeping.detail(desk, entered).imported
