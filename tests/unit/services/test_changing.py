"""Corrections: anyone hands them in, a manager consents line by line, and what was there before is never lost."""

from __future__ import annotations

import pytest

from app.models.domain.change import ChangeKind, Datum, Edit, class_key, field_key, paper_key
from app.models.domain.docket import Docket, Verdict
from app.models.domain.errors import NotAllowed
from app.models.domain.identity import Phone
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.procedures.correction import (
    ACCEPTED,
    ASKED,
    DECIDE,
    PARTLY,
    REFUSE,
    REFUSED,
    WITHDRAW,
    WITHDRAWN,
)
from app.models.services import accounts, changing, dockets, dossiers, particulars, scanning
from app.models.services.desk import Desk
from tests import corrections
from tests.office import Office, register, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed

NAME, PHONES = Datum.NAME.value, Datum.PHONES.value


@pytest.fixture
def kept(office: Office) -> int:
    """A confirmed dossier of 1栋, which is 孙静's building."""
    number = register_kept(office, "1栋1单元101", "张三", phones=(Phone("手机", "13800001111"),))
    li = office.desk("li")
    building = li.store.db.value("SELECT building_id FROM main.dossier WHERE id = ?", (number,))
    accounts.assign_buildings(office.desk("chen"), person_id(li, "孙静"), {building})
    return number


def value(desk: Desk, number: int, key: str) -> str:
    return next(one.value for one in particulars.data(desk, number) if one.key == key)


@pytest.mark.rule("S05-R13", "S05-R14", "S16-R6", "S19-R8")
def test_anyone_hands_in_a_correction_and_a_manager_consents(office: Office, kept: int) -> None:
    steward, manager = office.desk("sun"), office.desk("chen")
    asked = changing.ask(steward, [Edit(kept, NAME, "张三丰")], "登记有误", "业主本人", "入户走访").value
    assert asked.variant == ChangeKind.CORRECTION and asked.state.name == ASKED
    assert [(line.before, line.after) for line in asked.lines] == [("张三", "张三丰")]
    assert value(manager, kept, NAME) == "张三", "nothing is written before somebody consents"
    accepted = [line.position for line in asked.lines]
    done = corrections.decide(
        manager, asked.id, accepted, signed(manager, "chen", corrections.statement(manager, asked.id, accepted)), ""
    ).value
    assert done.state.name == ACCEPTED and corrections.decider(done) == "陈静"
    assert value(manager, kept, NAME) == "张三丰"
    story = particulars.history(steward, kept, NAME)
    assert [(one.before, one.after, one.asker, one.decider, one.reason) for one in story] == [
        ("张三", "张三丰", "孙静", "陈静", "登记有误")
    ]
    assert dossiers.find(manager, "zsf") == [kept], "the new name is found by its initials"


@pytest.mark.rule("S05-R14")
def test_nobody_writes_into_a_confirmed_dossier_directly(desk: Desk, kept: int) -> None:
    refusal = refused("change-with-consent", lambda: changing.enter(desk, [Edit(kept, NAME, "李四")], "业主本人"))
    assert "管家部经理或总经理同意" in str(refusal) and "4.4.2" in str(refusal)


@pytest.mark.rule("S05-R14")
def test_a_manager_does_not_decide_on_their_own_correction(office: Office, kept: int) -> None:
    manager, general = office.desk("chen"), office.desk("zhao")
    asked = changing.ask(manager, [Edit(kept, NAME, "张四")], "更名", "业主本人").value
    accepted = [asked.lines[0].position]
    own = signed(manager, "chen", corrections.statement(manager, asked.id, accepted))
    refused("own-change", lambda: corrections.decide(manager, asked.id, accepted, own, ""))
    me, step = manager.account, asked.procedure.step(DECIDE)
    assert not asked.may_be_taken_by(step, manager.pack.rights, me.role, me.person_id)
    other = signed(general, "zhao", corrections.statement(general, asked.id, accepted))
    assert corrections.decide(general, asked.id, accepted, other, "").value.state.name == ACCEPTED


@pytest.mark.rule("S05-R14")
def test_a_clerk_cannot_consent(office: Office, desk: Desk, kept: int) -> None:
    asked = changing.ask(office.desk("sun"), [Edit(kept, NAME, "张四")], "更名", "业主本人").value
    accepted = [asked.lines[0].position]
    by_clerk = signed(desk, "li", corrections.statement(desk, asked.id, accepted))
    refused("approver-rank", lambda: corrections.decide(desk, asked.id, accepted, by_clerk, ""))
    refused("not-allowed", lambda: corrections.refuse(desk, asked.id, "不行"))


@pytest.mark.rule("S05-R14")
def test_a_request_is_accepted_in_part_with_the_reason(office: Office, kept: int) -> None:
    manager = office.desk("chen")
    edits = [Edit(kept, NAME, "张三丰"), Edit(kept, field_key("age"), "45")]
    asked = changing.ask(office.desk("sun"), edits, "走访核对", "业主本人").value
    accepted = [line.position for line in asked.lines if line.key != NAME]
    signoff = signed(manager, "chen", corrections.statement(manager, asked.id, accepted))
    refused("reason-stated", lambda: corrections.decide(manager, asked.id, accepted, signoff, " "))
    done = corrections.decide(manager, asked.id, accepted, signoff, "姓名以身份证为准").value
    assert done.state.name == PARTLY and corrections.answer(done) == "姓名以身份证为准"
    assert {line.key: line.finding for line in done.lines} == {
        NAME: Verdict.REFUSED, field_key("age"): Verdict.ACCEPTED
    }  # fmt: skip
    assert value(manager, kept, NAME) == "张三" and value(manager, kept, field_key("age")) == "45"


@pytest.mark.rule("S05-R14")
def test_what_was_signed_is_what_is_written(office: Office, kept: int) -> None:
    manager = office.desk("chen")
    edits = [Edit(kept, NAME, "张三丰"), Edit(kept, field_key("age"), "45")]
    asked = changing.ask(office.desk("sun"), edits, "走访核对", "业主本人").value
    first, second = (line.position for line in asked.lines)
    signoff = signed(manager, "chen", corrections.statement(manager, asked.id, [first]))
    refused("list-changed", lambda: corrections.decide(manager, asked.id, [second], signoff, "另一项"))
    refused("change-lines", lambda: corrections.decide(manager, asked.id, [], signoff, "不同意"))


@pytest.mark.rule("S05-R14")
def test_two_requests_for_one_field_and_a_dossier_that_changed_meanwhile(office: Office, kept: int) -> None:
    manager, steward = office.desk("chen"), office.desk("sun")
    first = changing.ask(steward, [Edit(kept, NAME, "张三丰")], "走访", "业主本人").value
    second = changing.ask(office.desk("li"), [Edit(kept, NAME, "章三")], "合同", "书面填写").value
    assert [one.id for one in changing.waiting_for(manager, kept)] == [first.id, second.id]
    for asked in (first, second):
        lines = [line.position for line in asked.lines]
        signoff = signed(manager, "chen", corrections.statement(manager, asked.id, lines))
        done = corrections.decide(manager, asked.id, lines, signoff, "").value
    assert done.lines[0].finding == Verdict.STALE and done.state.name == PARTLY
    assert value(manager, kept, NAME) == "张三丰"
    third = lambda: corrections.decide(manager, first.id, [first.lines[0].position], signoff, "")  # noqa: E731
    refused("change-decided", third)


@pytest.mark.rule("S05-R14")
def test_taking_a_value_away_needs_the_stronger_right(office: Office, kept: int) -> None:
    manager, general = office.desk("chen"), office.desk("zhao")
    asked = changing.ask(office.desk("sun"), [Edit(kept, PHONES, "")], "客户要求", "业主本人").value
    assert asked.variant == ChangeKind.DELETION
    lines = [asked.lines[0].position]
    by_manager = signed(manager, "chen", corrections.statement(manager, asked.id, lines))
    refused("approver-rank", lambda: corrections.decide(manager, asked.id, lines, by_manager, ""))
    by_general = signed(general, "zhao", corrections.statement(general, asked.id, lines))
    corrections.decide(general, asked.id, lines, by_general, "")
    assert value(general, kept, PHONES) == ""
    (gone,) = particulars.reveal_history(general, kept, PHONES, "客户来电核对").value
    assert gone.before == "手机 13800001111", "the old value is never lost"


@pytest.mark.rule("S05-R6", "S15-R2", "S05-R14")
def test_reason_and_source_are_stated_and_kept(office: Office, kept: int) -> None:
    steward, manager = office.desk("sun"), office.desk("chen")
    edit = [Edit(kept, field_key("age"), "45")]
    refused("reason-stated", lambda: changing.ask(steward, edit, " ", "业主本人"))
    refused("source-stated", lambda: changing.ask(steward, edit, "走访", ""))
    refused("nothing-changed", lambda: changing.ask(steward, [Edit(kept, NAME, "张三")], "走访", "业主本人"))
    asked = changing.ask(steward, edit, "走访", "开发商", "开发商移交").value
    lines = [asked.lines[0].position]
    corrections.decide(
        manager, asked.id, lines, signed(manager, "chen", corrections.statement(manager, asked.id, lines)), ""
    )
    shown = next(one for one in particulars.data(steward, kept) if one.key == field_key("age"))
    assert shown.source.startswith("开发商 · 开发商移交 · ") and shown.changes == 1


@pytest.mark.rule("S15-R1", "S18-R3")
@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        (field_key("age"), "四十五", "value-fits"),
        (field_key("document-valid-until"), "去年", "value-fits"),
        (field_key("document-kind"), "学生证", "value-fits"),
        (field_key("星座"), "天秤", "known-field"),
        (class_key("risk"), "极高", "known-class"),
        (class_key("colour"), "红", "known-class"),
        (paper_key("购房合同复印件"), "有", "known-class"),
        (Datum.CATEGORY.value, "外星客户", "known-category"),
        (NAME, "", "value-fits"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(desk: Desk, kept: int, key: str, typed: str, code: str) -> None:
    refused(code, lambda: changing.ask(desk, [Edit(kept, key, typed)], "更正", "业主本人"))


@pytest.mark.rule("S05-R9", "S05-R14")
def test_scope_holds_for_corrections(office: Office, kept: int) -> None:
    other = register_kept(office, "2栋1单元101", "李四")
    steward = office.desk("sun")
    refused("out-of-scope", lambda: changing.ask(steward, [Edit(other, NAME, "李五")], "走访", "业主本人"))
    for read in (particulars.data, changing.waiting_for):
        with pytest.raises(NotAllowed):
            read(steward, other)
    with pytest.raises(NotAllowed):
        particulars.history(steward, other, NAME)
    changing.ask(office.desk("li"), [Edit(kept, NAME, "张五")], "走访", "业主本人")
    assert corrections.requests(steward) == [], "of others' requests not even the number"


@pytest.mark.rule("S05-R9")
def test_requests_are_looked_for_within_the_scope(office: Office, kept: int) -> None:
    other = register_kept(office, "2栋1单元101", "李四")
    clerk, steward = office.desk("li"), office.desk("sun")
    first = changing.ask(clerk, [Edit(kept, NAME, "张五")], "走访", "业主本人").value
    second = changing.ask(clerk, [Edit(other, NAME, "李五")], "走访", "业主本人").value

    def found(desk: Desk, typed: str) -> list[str]:
        return [one.code for one in dockets.sought(desk, "correction", typed).dockets]

    assert (
        found(clerk, "走访") == found(clerk, "李梅") == found(clerk, first.opened_at[:10]) == [second.code, first.code]
    )
    assert found(clerk, "李四") == found(clerk, "2-1-101") == [second.code]
    third = changing.ask(clerk, [Edit(kept, NAME, "张六")], "合同期满（二〇一五年），Ⅱ类ＡＢ", "业主本人").value
    day = third.opened_at[:10]
    for typed in ("合同期满（二〇一五年）", "Ⅱ类ＡＢ", "（二〇一五年），"):
        assert found(clerk, typed) == [third.code], typed
    for typed in (day.replace("-", ""), day.replace("-", "."), f"{int(day[:4])}年{int(day[5:7])}月{int(day[8:])}日"):
        assert len(found(clerk, typed)) == 3, typed
    assert found(clerk, " ") == found(clerk, "查无此人") == []
    own = found(steward, "走访")
    assert second.code not in own and found(steward, "李四") == found(steward, "2-1-101") == []


@pytest.mark.rule("S06-R4")
def test_sensitive_values_are_masked_and_their_history_needs_the_higher_right(office: Office, kept: int) -> None:
    li = office.desk("li")
    shown = {one.key: one for one in particulars.data(li, kept)}
    assert shown[PHONES].value == "手机 138****1111" or "****" in shown[PHONES].value
    assert shown[field_key("contact-address")].value == "••••••"
    assert shown[NAME].value == "张三"


@pytest.mark.rule("S06-R4")
def test_a_scanned_request_shows_what_its_page_shows(office: Office, kept: int) -> None:
    steward = office.desk("sun")
    edit = Edit(kept, field_key("contact-address"), "天河路1号")
    asked = changing.ask(steward, [edit], "走访", "业主本人").value
    scanned = scanning.look_up(steward, asked.code)
    assert isinstance(scanned, Docket)
    assert [(line.before, line.after) for line in scanned.lines] == [("••••••", "••••••")]


@pytest.mark.rule("S05-R14")
def test_withdrawing_and_refusing(office: Office, kept: int) -> None:
    steward, manager = office.desk("sun"), office.desk("chen")
    asked = changing.ask(steward, [Edit(kept, NAME, "张五")], "走访", "业主本人").value
    refused("others-change", lambda: corrections.withdraw(manager, asked.id))
    assert corrections.withdraw(steward, asked.id).value.state.name == WITHDRAWN
    again = changing.ask(steward, [Edit(kept, NAME, "张五")], "走访", "业主本人").value
    refused("reason-stated", lambda: corrections.refuse(manager, again.id, ""))
    done = corrections.refuse(manager, again.id, "与身份证不符").value
    assert done.state.name == REFUSED and done.lines[0].finding == Verdict.REFUSED
    assert value(manager, kept, NAME) == "张三"


@pytest.mark.rule("S05-R14")
def test_the_schema_holds_it_too(office: Office, kept: int) -> None:
    li = office.desk("li")
    asked = changing.ask(li, [Edit(kept, NAME, "张五")], "走访", "业主本人").value
    db = li.store.db
    step = (
        "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash)"
        " SELECT {}, '{}', 1, id, '', 'x' FROM main.person WHERE name = '{}'"
    )
    for code, sql in (
        ("register-is-kept", "DELETE FROM main.docket"),
        ("list-is-fixed", "DELETE FROM main.docket_line"),
        ("list-is-fixed", f"UPDATE main.docket_line SET after = 'x' WHERE docket_id = {asked.id}"),
        ("list-is-fixed", f"UPDATE main.docket SET opened_by = 'x' WHERE id = {asked.id}"),
        ("change-decided", f"UPDATE main.docket SET state = 'accepted', closed_at = 'x' WHERE id = {asked.id}"),
        ("wrong-signer", step.format(asked.id, DECIDE, "陈静")),
        ("own-change", step.format(asked.id, REFUSE, "李梅")),
        ("others-change", step.format(asked.id, WITHDRAW, "陈静")),
    ):
        refused(code, lambda sql=sql: db.run(sql))
    corrections.refuse(office.desk("chen"), asked.id, "不符")
    for code, sql in (
        ("list-is-fixed", "UPDATE main.docket_line SET finding = 'accepted'"),
        ("list-is-fixed", "UPDATE main.docket SET body = '{}'"),
        ("signoff-append-only", "UPDATE main.docket_step SET reason = 'x'"),
        ("change-decided", step.format(asked.id, WITHDRAW, "李梅")),
    ):
        refused(code, lambda sql=sql: db.run(sql))


@pytest.mark.rule("S03-R1", "S05-R14")
def test_a_dossier_that_is_being_entered_is_filled_in_by_the_archive_room(office: Office, desk: Desk) -> None:
    number = register(desk, "3栋1单元101", "王五")
    refused("still-entered", lambda: changing.ask(desk, [Edit(number, NAME, "王六")], "更正", "业主本人"))
    changing.enter(desk, [Edit(number, NAME, "王六")], "业主本人", "现场登记")
    assert value(desk, number, NAME) == "王六"
    assert particulars.history(desk, number, NAME)[0].before == "王五"
    assert corrections.requests(desk) == [], "an entry is no request"


@pytest.mark.rule("S05-R2")
def test_one_request_may_speak_of_many_dossiers(office: Office, kept: int) -> None:
    other = register_kept(office, "1栋1单元102", "李四")
    manager = office.desk("chen")
    category = shipped_pack("property").categories[2].name
    edits = [Edit(number, Datum.CATEGORY.value, category) for number in (kept, other)]
    asked = changing.ask(office.desk("li"), edits, "年度核对", "书面填写").value
    lines = [line.position for line in asked.lines]
    assert len(lines) == 2
    corrections.decide(
        manager, asked.id, lines, signed(manager, "chen", corrections.statement(manager, asked.id, lines)), ""
    )
    assert {row.category for row in dossiers.rows(manager, [kept, other])} == {"TS"}


@pytest.mark.rule("S05-R14", "S06-R4")
def test_sensitive_values_of_a_request_are_clear_only_for_who_may_decide_now(office: Office, kept: int) -> None:
    li, manager, auditor = office.desk("li"), office.desk("chen"), office.desk("wu")
    asked = changing.ask(
        li, [Edit(kept, NAME, "张五"), Edit(kept, PHONES, "手机 13911112222")], "换号", "业主本人"
    ).value
    for reader in (li, auditor):
        for request in (*corrections.requests(reader), *changing.waiting_for(reader, kept)):
            assert "138****" in str(request) or "*******1111" in str(request)
            assert "13800001111" not in str(request) and "13911112222" not in str(request)
    assert "13911112222" not in str(asked), "not even the answer to who asked repeats it"
    (seen,) = corrections.requests(manager)
    assert (seen.lines[1].before, seen.lines[1].after) == ("手机 13800001111", "手机 13911112222")
    corrections.refuse(manager, asked.id, "核对不符")
    assert "13911112222" not in str(corrections.requests(manager)), "once decided it is masked like everywhere"


@pytest.mark.rule("S05-R14")
def test_who_may_sign_is_named_and_never_who_asked(office: Office, kept: int) -> None:
    li = office.desk("li")
    mine = changing.ask(office.desk("chen"), [Edit(kept, NAME, "张五")], "走访", "业主本人").value
    assert [one.name for one in corrections.candidates(li, mine.id)] == ["赵明"]
    gone = changing.ask(li, [Edit(kept, PHONES, "")], "客户要求", "业主本人").value
    assert [one.name for one in corrections.candidates(li, gone.id)] == ["赵明"], "a deletion takes the stronger right"
    other = changing.ask(li, [Edit(kept, NAME, "张六")], "走访", "业主本人").value
    assert {one.name for one in corrections.candidates(li, other.id)} == {"陈静", "赵明"}


@pytest.mark.rule("S05-R14")
def test_what_stands_there_now_is_said_where_it_has_moved_on(office: Office, kept: int) -> None:
    manager, li = office.desk("chen"), office.desk("li")
    first = changing.ask(
        li, [Edit(kept, NAME, "张五"), Edit(kept, PHONES, "手机 13911112222")], "走访", "业主本人"
    ).value
    second = changing.ask(
        li, [Edit(kept, NAME, "张六"), Edit(kept, PHONES, "手机 13922223333")], "走访", "业主本人"
    ).value
    assert corrections.standing(li, second.id) == {}
    lines = [line.position for line in first.lines]
    corrections.decide(
        manager, first.id, lines, signed(manager, "chen", corrections.statement(manager, first.id, lines)), ""
    )
    name, phones = second.lines
    assert corrections.standing(manager, second.id) == {name.position: "张五", phones.position: "手机 13911112222"}
    masked = corrections.standing(li, second.id)
    assert masked[name.position] == "张五" and "13911112222" not in masked[phones.position]
