"""A line of a register is corrected, closed or withdrawn by a later one; the first one stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.fields import HIDDEN, Customer
from app.models.domain.policy.medium import Medium
from app.models.domain.register import EntryAct, Register
from app.models.domain.registers.consent import CONSENT, Consent
from app.models.domain.registers.hold import FORBIDS, HOLD, HOLD_CASE, Hold, HoldCase
from app.models.domain.registers.identification import IDENTIFICATION, Identification
from app.models.domain.registers.record import RECORDS, key_of
from app.models.domain.registers.review import REVIEW, Reviewed
from app.models.services import dossiers, filing, keeping, registers, trail
from app.models.services.desk import Desk
from app.models.store import entries
from tests import destruction, holding
from tests.office import Office, register_kept
from tests.office import register as bag
from tests.refusals import refused
from tests.trade_office import Trade, entered
from tests.unit.services.test_destroying import approved, destroy
from tests.walks import walked

WALK = walked("1号库")
COMPLAINT = {
    "complained-on": "2026-03-05", "opinion": "课程太满", "reason": "排课", "solution": "调整", "outcome-told": "已答复",
}  # fmt: skip


@pytest.fixture
def keeper(trade: Callable[[str], Trade]) -> Desk:
    """The archive room of a storehouse."""
    return trade("deposit").at(Role.ARCHIVIST)


@pytest.fixture
def school(trade: Callable[[str], Trade]) -> Desk:
    """The archive room of a school, whose complaints are closed."""
    return trade("service").at(Role.ARCHIVIST)


@pytest.mark.rule("S02-R7")
def test_a_correction_takes_the_place_of_a_line_which_stays(keeper: Desk) -> None:
    first = registers.enter(keeper, "safety", WALK).value.id
    (before,) = registers.lines(keeper, "safety")
    now = keeper.now()
    keeper.now = lambda: now + timedelta(days=3)
    second = registers.correct(keeper, first, WALK | {"checked": "11号库"}, "看错").value
    third = registers.correct(keeper, second, WALK | {"checked": "2号库"}, "又写反").value
    lines = registers.lines(keeper, "safety")
    assert [one.id for one in lines] == [third, second, first]
    assert {one.at for one in lines} == {before.at}, "it happened when it happened"
    assert [(one.ended_by, one.why) for one in lines] == [("", ""), ("corrected", "又写反"), ("corrected", "看错")]
    assert lines[2].contents == before.contents and lines[2].ended_at == keeper.now().isoformat(timespec="seconds")
    assert [event.action for event in trail.newest(keeper)[:3]] == ["entry.correct", "entry.correct", "entry.add"]
    assert trail.newest(keeper)[0].detail["reason"] == "又写反"
    refused("stale", lambda: registers.correct(keeper, first, WALK, "再来"))
    assert trail.verify(keeper).findings == ()


def test_a_correction_is_read_like_a_line_and_needs_a_reason(keeper: Desk, trade: Callable[[str], Trade]) -> None:
    line = registers.enter(keeper, "safety", WALK).value.id
    refused("fields-filled", lambda: registers.correct(keeper, line, {}, "看错"))
    refused("value-fits", lambda: registers.correct(keeper, line, WALK | {"fire": "热"}, "看错"))
    refused("reason-stated", lambda: registers.correct(keeper, line, WALK, " "))
    refused("reason-stated", lambda: registers.end(keeper, line, EntryAct.WITHDRAWN, "　"))
    refused("register-is-kept", lambda: registers.end(keeper, line, EntryAct.CLOSED, "好了"))
    refused("register-is-kept", lambda: registers.end(keeper, line, EntryAct.CORRECTED, "好了"))
    refused("stale", lambda: registers.end(keeper, line + 1, EntryAct.WITHDRAWN, "多余"))
    (stays,) = registers.lines(keeper, "safety")
    assert not stays.ended_at


@pytest.mark.rule("S12-R5")
def test_a_withdrawn_line_is_due_again_and_a_corrected_one_is_not(keeper: Desk) -> None:
    line = registers.enter(keeper, "safety", WALK).value.id
    right = registers.correct(keeper, line, WALK, "看错").value
    assert "safety" not in [one.kind.key for one in registers.due(keeper)]
    registers.end(keeper, right, EntryAct.WITHDRAWN, "没有看过")
    assert "safety" in [one.kind.key for one in registers.due(keeper)]
    assert trail.newest(keeper)[0].action == "entry.withdraw"


def test_a_complaint_is_open_until_it_is_closed(school: Desk) -> None:
    number = entered(school, Customer.PERSON, "张三")
    line = keeping.record(school, number, "complaint", COMPLAINT).value
    registers.end_record(school, number, line, EntryAct.CLOSED, "客户满意")
    (closed,) = keeping.detail(school, number).records
    assert (closed.ended_by, closed.why) == ("closed", "客户满意")
    refused("stale", lambda: registers.end_record(school, number, line, EntryAct.WITHDRAWN, "多余"))
    event = trail.newest(school)[0]
    assert (event.action, event.detail["kind"], event.reason) == ("entry.close", "投诉记录", "客户满意")
    assert trail.verify(school).findings == ()


def test_a_record_of_another_dossier_is_not_reached(school: Desk) -> None:
    mine, other = (entered(school, Customer.PERSON, name) for name in ("张三", "李四"))
    line = keeping.record(school, mine, "complaint", COMPLAINT).value
    refused("stale", lambda: registers.correct_record(school, other, line, COMPLAINT, "看错"))
    refused("stale", lambda: registers.end_record(school, other, line, EntryAct.WITHDRAWN, "看错"))
    refused("stale", lambda: registers.correct(school, line, COMPLAINT, "看错"))


def test_a_line_is_as_long_as_a_dossier_keeps_it_and_never_cut_off(school: Desk) -> None:
    number = entered(school, Customer.PERSON, "张三")
    refused("value-fits", lambda: keeping.record(school, number, "complaint", COMPLAINT | {"reason": "长" * 4001}))
    refused(
        "text-too-long",
        lambda: keeping.identify(school, number, "身份证", True, True, "2036-05-01", "核对原件", "长" * 4001),
    )


def test_what_is_hidden_stays_as_it_was(trade: Callable[[str], Trade]) -> None:
    bank = trade("bank").at(Role.ARCHIVIST)
    kind = next(one for one in bank.pack.records if any(field.sensitive for field in one.fields))
    said = {one.key: one.values[0] if one.values else {"date": "2026-03-05", "number": "12"}.get(one.kind.value, "甲")
            for one in kind.fields}  # fmt: skip
    number = entered(bank, Customer.PERSON, "张三")
    line = keeping.record(bank, number, kind.key, said).value
    (shown,) = keeping.detail(bank, number).records
    assert HIDDEN in shown.contents.values()
    registers.correct_record(bank, number, line, shown.contents, "看错")
    stored = bank.store.db.value("SELECT contents FROM main.entry ORDER BY id DESC LIMIT 1")
    assert HIDDEN not in str(stored)


@pytest.mark.rule("S02-R11")
def test_why_a_line_was_corrected_or_ended_goes_with_its_dossier(office: Office, desk: Desk) -> None:
    manager = office.desk("chen")
    number = register_kept(office, "1栋1单元101", "张三")
    line = keeping.record(desk, number, "service", {"service": "换锁", "handled-on": "2026-03-05"}).value
    registers.correct_record(desk, number, line, {"service": "修锁", "handled-on": "2026-03-05"}, "张三说写错了")
    holding.hold(manager, number, "张三诉讼")
    holding.release(manager, number, "张三已撤诉")
    dossiers.shelve(desk, [number], "A柜1层01")
    listed = approved(desk, number)
    destruction.scan_out(desk, listed.id, number)
    for login in ("zhou", "wu"):
        destroy(desk, login, listed.id)
    left = desk.store.db.rows("SELECT register, act, contents, reason FROM main.entry ORDER BY id")
    assert [tuple(row) for row in left] == [
        (register, act, "{}", "") for act, registers in (("entered", ("hold-case", "hold")), ("closed", ("hold", "hold-case")))
        for register in registers
    ]  # fmt: skip
    assert trail.verify(desk).findings == ()


HOUSE = {
    CONSENT: Consent(("物业服务",), "书面"),
    HOLD: Hold("诉讼", FORBIDS),
    IDENTIFICATION: Identification("身份证", True, True, "2036-05-01", "核对原件", "一致"),
    RECORDS: {"service": "换锁"},
    REVIEW: Reviewed("无变化", ""),
}


@pytest.mark.parametrize("act", [one for one in EntryAct if one is not EntryAct.ENTERED])
@pytest.mark.parametrize("register", HOUSE, ids=lambda one: one.key)
def test_a_line_is_followed_only_by_what_its_register_knows(desk: Desk, register: Register[Any], act: EntryAct) -> None:
    db, number, me, day = desk.store.db, bag(desk, "1栋1单元101", "张三"), desk.account.person_id, "2026-03-05"
    said, key = HOUSE[register], key_of("service") if register is RECORDS else ""
    case = entries.enter(db, HOLD_CASE, None, HoldCase("诉讼", "法院"), day, me, day) if register is HOLD else None
    line = entries.enter(db, register, number, said, day, me, day, key=key, case_id=case)

    def follow() -> int:
        if act is EntryAct.CORRECTED:
            return entries.correct(db, register, line, said, me, day, "抄错")
        return entries.end(db, register, act, line, day, me, day, "抄错")

    if act in register.acts:
        follow()
    else:
        with pytest.raises(ValueError, match=act):
            follow()
    kept = next(one for one in entries.entries(db, register, number) if one.id == line)
    assert kept.ended_by == (act if act in register.acts else "")


DEALING = {
    "traded-at": "2026-03-05", "business-kind": "开户存款", "contract-number": "HT1", "voucher-number": "PZ1",
    "agreement-number": "XY1", "log-number": "RZ20260305", "amount": "49999.99",
}  # fmt: skip


@pytest.mark.rule("S10-R9")
def test_a_dealing_of_high_value_comes_in_by_no_correction_without_the_papers_for_it(
    trade: Callable[[str], Trade],
) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    number = entered(clerk, Customer.PERSON, "单雄信")
    keeping.record(clerk, number, "transaction", DEALING)
    (line,) = entries.entries(clerk.store.db, RECORDS, number)
    raised = DEALING | {"amount": "80000"}
    refused("large-dealing", lambda: registers.correct_record(clerk, number, line.id, raised, "录错"))
    (kept,) = entries.entries(clerk.store.db, RECORDS, number)
    assert (kept.contents["amount"], kept.ended_at) == ("49999.99", "")
    filing.add_item(clerk, number, NewItem("身份证正反面", False, Medium.PAPER, 1, "", "", True, ""))
    registers.correct_record(clerk, number, line.id, raised, "录错")


@pytest.mark.rule("S10-R9")
def test_a_customer_without_such_papers_is_asked_for_none(trade: Callable[[str], Trade]) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    keeping.record(clerk, number, "transaction", DEALING | {"amount": "80000"})
    assert len(entries.entries(clerk.store.db, RECORDS, number)) == 1
