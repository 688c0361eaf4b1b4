"""The rules as versions: drafted by one, released by another, and every version kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from app.models.domain.change import Edit, class_key
from app.models.domain.docket import Docket
from app.models.domain.errors import Refusal
from app.models.domain.person import Role
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.procedures import rule_version
from app.models.domain.procedures.correction import ACCEPTED
from app.models.domain.procedures.destruction import APPRAISED
from app.models.domain.rights import Right
from app.models.services import changing, dockets, dossiers, keeping, ruling
from app.models.services.desk import Desk
from app.models.vault.canonical import list_hash
from tests import corrections, destruction, releasing
from tests.office import Office, register, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import signed
from tests.unit.services.test_attempts_on_dossiers import granted


def longer(desk: Desk) -> str:
    """The rules in force with a longer term of loans."""
    return desk.pack.text.replace("term_days = 7", "term_days = 9", 1)


@pytest.mark.rule("S19-R19")
def test_what_an_archive_begins_with_is_its_first_version(desk: Desk) -> None:
    (first,) = ruling.versions(desk)
    assert first.id == 1 and first.is_released and first.author == "陈静"
    assert first.text == desk.pack.text and desk.rules.version == 1
    assert desk.pack.owner == "管家部" and desk.pack.effective.isoformat() == "2024-01-01"


@pytest.mark.rule("S19-R19")
def test_a_draft_is_released_by_another_manager(office: Office) -> None:
    manager, general = office.desk("chen"), office.desk("zhao")
    draft = ruling.draft(manager, longer(manager), "借期不够用").value
    assert draft.id == 2 and manager.pack.borrowing.term_days == 7, "a draft is not in force"
    own = signed(manager, "chen", releasing.statement(manager, 2))
    refused("policy-by-another", lambda: releasing.release(manager, 2, own))
    releasing.release(general, 2, signed(general, "zhao", releasing.statement(general, 2)))
    assert general.pack.borrowing.term_days == 9 and general.rules.version == 2
    assert office.desk("li").pack.borrowing.term_days == 9
    assert [(one.id, one.is_released) for one in ruling.versions(general)] == [(2, True), (1, True)]


@pytest.mark.rule("S19-R19", "S15-R1")
def test_a_preview_names_what_changes_and_whom_it_touches(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    changing.enter(desk, [Edit(number, class_key("occupancy"), "出租")], "业主本人")
    values = 'values = ["自住", "出租", "空置", "商用"]'
    text = longer(desk).replace(values, values + '\nrestricted = ["出租"]')
    seen = ruling.preview(desk, text)
    said = [(one.before.said, one.after.said) for one in seen.differences if one.before and one.after]
    assert ("7 天", "9 天") in said
    assert seen.dossiers == {"JF": 1} and seen.newly_restricted == 1


@pytest.mark.rule("S19-R19")
def test_a_draft_that_changes_nothing_is_refused(office: Office) -> None:
    manager = office.desk("chen")
    refused("policy-same", lambda: ruling.draft(manager, manager.pack.text, "没有变化"))
    refused("policy-same", lambda: ruling.draft(manager, "# 只加注释\n" + manager.pack.text, "没有变化"))


@pytest.mark.rule("S08-R5", "S19-R19")
def test_releasing_puts_the_named_classes_under_protection(office: Office, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    changing.enter(desk, [Edit(number, class_key("occupancy"), "出租")], "业主本人")
    text = desk.pack.text.replace('"空置", "商用"]', '"空置", "商用"]\nrestricted = ["出租"]')
    ruling.draft(desk, text, "出租户重点保护")
    general = office.desk("zhao")
    releasing.release(general, 2, signed(general, "zhao", releasing.statement(general, 2)))
    assert keeping.detail(general, number).restricted


@pytest.mark.rule("S19-R19")
def test_a_faulty_text_is_refused_with_its_line_and_nothing_changes(desk: Desk) -> None:
    text = desk.pack.text.replace("renewals = 1", "renewals = -1", 1)
    line = 1 + text[: text.index("renewals = -1")].count("\n")
    refusal = refused("bad-pack", lambda: ruling.draft(desk, text, "试试"))
    assert f"第 {line} 行" in str(refusal) and "“借期和用途 · 续借次数”" in str(refusal)
    assert len(ruling.versions(desk)) == 1


@pytest.mark.rule("S05-R2")
def test_a_category_in_use_stays(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    text = desk.pack.text.replace('code = "JF"', 'code = "JK"', 1)
    refusal = refused("policy-keeps-used", lambda: ruling.preview(desk, text))
    assert "JF" in str(refusal) and "1 份" in str(refusal)


@pytest.mark.rule("S19-R19")
def test_one_draft_at_a_time_refused_or_withdrawn(office: Office) -> None:
    manager, general, clerk = office.desk("chen"), office.desk("zhao"), office.desk("li")
    ruling.draft(clerk, longer(clerk), "借期不够用")
    refused("policy-one-draft", lambda: ruling.draft(manager, longer(manager), "我也要"))
    refused("policy-by-author", lambda: releasing.withdraw(manager, 2))
    refused("not-allowed", lambda: releasing.refuse(clerk, 2, "不行"))
    assert releasing.refuse(general, 2, "理由不足").value.state.name == rule_version.REFUSED
    refused("policy-is-kept", lambda: releasing.withdraw(clerk, 2))
    ruling.draft(clerk, longer(clerk), "补充了理由")
    assert releasing.withdraw(clerk, 3).value.state.name == rule_version.WITHDRAWN


@pytest.mark.rule("S19-R19")
def test_the_schema_keeps_every_version(office: Office, desk: Desk) -> None:
    run = desk.store.db.run
    for sql in (
        "DELETE FROM main.policy",
        "UPDATE main.policy SET text = ''",
        "UPDATE main.policy SET founded_at = 'x'",
    ):
        refused("policy-is-kept", lambda sql=sql: run(sql))
    docket = ruling.draft(desk, longer(desk), "借期不够用").value.docket
    assert docket
    again = (
        "INSERT INTO main.docket SELECT id + 1, '3', kind, procedure_hash, state, body, variant, takers, clause, list_hash,"
        " policy_version, opened_by, opened_at, due_on, closed_at FROM main.docket"
    )
    with pytest.raises(IntegrityError, match="UNIQUE"):
        run(again)  # one draft at a time
    step = (
        f"INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash) SELECT {docket.id}, ?, 1,"
        " ?, 'now', list_hash FROM main.docket"
    )
    me, other = desk.account.person_id, office.desk("zhao").account.person_id
    refused("policy-by-another", lambda: run(step, (rule_version.REFUSE, me)))
    refused("wrong-signer", lambda: run(step, (rule_version.RELEASE, other)))
    refused("policy-is-kept", lambda: run("UPDATE main.docket SET state = 'released', closed_at = 'now'"))
    refused("list-is-fixed", lambda: run("UPDATE main.docket SET list_hash = 'x'"))
    number = register(desk, "1栋1单元101", "张三")
    line = "INSERT INTO main.docket_line (docket_id, position, dossier_id) VALUES (?, 1, ?)"
    refused("list-is-fixed", lambda: run(line, (docket.id, number)))
    releasing.withdraw(desk, 2)
    refused("signoff-append-only", lambda: run("UPDATE main.docket_step SET reason = ''"))
    refused("list-is-fixed", lambda: run("UPDATE main.docket SET body = '{\"x\": 1}'"))
    for version, where in ((3, docket.id), (2, None)):
        with pytest.raises((Refusal, IntegrityError)):
            run("INSERT INTO main.policy (version, text, docket_id) VALUES (?, '', ?)", (version, where))


@pytest.mark.rule("S19-R19")
def test_a_text_that_was_changed_past_the_program_since_it_was_drafted_is_not_released(office: Office) -> None:
    clerk, general = office.desk("li"), office.desk("zhao")
    ruling.draft(clerk, longer(clerk), "借期不够用")
    clerk.store.db.run("DROP TRIGGER policy_is_fixed")
    clerk.store.db.run(
        "UPDATE main.policy SET text = replace(text, 'term_days = 9', 'term_days = 99') WHERE version = 2"
    )
    given = signed(general, "zhao", releasing.statement(general, 2))
    refused("policy-is-kept", lambda: releasing.release(general, 2, given))


@pytest.mark.rule("S19-R19")
def test_who_sees_one_building_sees_the_drafts_of_others_and_takes_their_own_back(office: Office, desk: Desk) -> None:
    narrowed = office.desk("sun")
    assert not narrowed.scope.everything
    text = granted(desk.pack.text, Right.DRAFT_RULES, Role.ARCHIVIST, Role.STEWARD)
    released(office, text)
    ruling.draft(desk, text.replace("term_days = 7", "term_days = 9", 1), "借期不够用")
    assert [one.docket.code for one in ruling.versions(narrowed) if one.docket] == ["3", "2"]
    refused("policy-by-author", lambda: releasing.withdraw(narrowed, 3))
    releasing.withdraw(desk, 3)
    ruling.draft(narrowed, text.replace("term_days = 7", "term_days = 9", 1), "借期不够用")
    assert not releasing.withdraw(narrowed, 4).value.is_open


def released(office: Office, text: str) -> Desk:
    """The text is in force: drafted by 李梅, released by 赵明 at her own desk, which is returned."""
    general = office.desk("zhao")
    number = ruling.draft(office.desk("li"), text, "改制度").value.id
    releasing.release(general, number, signed(general, "zhao", releasing.statement(general, number)))
    return general


@pytest.mark.rule("S19-R19")
def test_only_a_manager_signs_a_release(office: Office, desk: Desk) -> None:
    general = office.desk("zhao")
    ruling.draft(office.desk("chen"), longer(desk), "借期不够用")
    clerks = signed(general, "li", releasing.statement(general, 2))
    refused("approver-rank", lambda: releasing.release(general, 2, clerks))
    assert desk.pack.borrowing.term_days == 7


@pytest.mark.rule("S19-R19")
def test_the_author_does_not_send_their_own_draft_back(office: Office) -> None:
    manager = office.desk("chen")
    ruling.draft(manager, longer(manager), "借期不够用")
    refused("policy-by-another", lambda: releasing.refuse(manager, 2, "不行"))


@pytest.mark.rule("S19-R19")
def test_what_is_signed_is_exactly_the_text(office: Office) -> None:
    manager = office.desk("chen")
    draft = ruling.draft(manager, longer(manager), "借期不够用").value
    content = ["2", longer(manager), manager.account.person_id, "借期不够用"]
    assert draft.text == longer(manager) and releasing.statement(manager, 2).list_hash == list_hash(content)


@pytest.mark.rule("S19-R19", "S06-R4")
def test_a_released_right_binds_sessions_that_were_open_before(office: Office, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    manager = office.desk("chen")
    dossiers.reveal(manager, number, "核对")
    released(office, desk.pack.text + '\n[[grant]]\nright = "reveal"\nroles = ["archivist"]\nclause = "4.3"\n')
    refused("not-allowed", lambda: dossiers.reveal(manager, number, "核对"))
    assert manager.rules.version == 2
    dossiers.reveal(desk, number, "核对")


def asked_before_and_after_a_release(office: Office) -> tuple[Docket, Docket]:
    """Two corrections of a dossier; between them the general manager alone became the one who decides."""
    kept, clerk = register_kept(office, "1栋1单元101", "张三"), office.desk("li")
    old = changing.ask(clerk, [Edit(kept, "note", "甲")], "来电", "业主本人").value
    grant = '\n[[grant]]\nright = "decide-change"\nroles = ["general_manager"]\nclause = "九"\n'
    released(office, clerk.pack.text + grant)
    return old, changing.ask(clerk, [Edit(kept, "note", "乙")], "来电", "业主本人").value


@pytest.mark.rule("S19-R19", "S05-R14")
def test_a_correction_is_decided_by_those_whom_the_rules_of_its_day_name(office: Office) -> None:
    clerk = office.desk("li")
    old, new = asked_before_and_after_a_release(office)
    assert old.clause != new.clause and [old.policy_version, new.policy_version] == [1, 2]
    assert {one.name for one in corrections.candidates(clerk, old.id)} == {"陈静", "赵明"}
    assert {one.name for one in corrections.candidates(clerk, new.id)} == {"赵明"}

    def consent(docket_id: int) -> Docket:
        given = signed(clerk, "chen", corrections.statement(clerk, docket_id, [1]))
        return corrections.decide(clerk, docket_id, [1], given, "").value

    refused("approver-rank", lambda: consent(new.id))
    assert consent(old.id).state.name == ACCEPTED


@pytest.mark.rule("S19-R19", "S05-R14")
def test_a_correction_is_refused_by_those_whom_the_rules_of_its_day_name(office: Office) -> None:
    manager = office.desk("chen")
    old, new = asked_before_and_after_a_release(office)
    refused("not-allowed", lambda: corrections.refuse(manager, new.id, "不符"))
    assert not corrections.refuse(manager, old.id, "不符").value.is_open


@pytest.mark.rule("S02-R11", "S08-R5")
def test_nobody_signs_at_a_desk_that_does_not_show_every_line(office: Office) -> None:
    """One of two dossiers is protected after their list was opened, and this post no longer sees it."""
    desk = office.desk("li")
    seen, hidden = register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")
    listed = destruction.propose(desk, [seen, hidden], "保管期满").value
    released(
        office,
        f'{desk.pack.text}\n[[grant]]\nright = "restricted"\nroles = ["general_manager", "auditor"]\nclause = "九"\n',
    )
    changing.enter(desk, [Edit(hidden, class_key("risk"), "高")], "业主本人")
    given = signed(desk, "chen", destruction.approval_statement(desk, listed.id))
    refused("out-of-scope", lambda: destruction.approve(desk, listed.id, given))
    assert dockets.docket(desk, listed.id).state.name == APPRAISED


@pytest.mark.rule("S19-R19", "S05-R13")
def test_corrections_are_seen_by_who_may_hand_them_in(office: Office) -> None:
    kept, clerk, manager = register_kept(office, "1栋1单元101", "张三"), office.desk("li"), office.desk("chen")
    asked = changing.ask(clerk, [Edit(kept, "note", "甲")], "来电", "业主本人").value
    released(office, manager.pack.text + '\n[[grant]]\nright = "correct"\nroles = ["archivist"]\nclause = "九"\n')
    assert [one.id for one in corrections.requests(clerk)] == [asked.id]
    for read in (
        lambda: corrections.requests(manager),
        lambda: dockets.heads(manager, asked.kind),
        lambda: dockets.docket(manager, asked.id),
        lambda: dockets.docket_by_code(manager, asked.code),
    ):
        refused("not-allowed", read)


@pytest.mark.rule("S19-R19", "S05-R9")
def test_a_released_reach_binds_every_connection_of_open_sessions(office: Office, desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    text = desk.pack.text
    for role in ("manager", "general_manager"):
        after = text.index(f'role = "{role}"')
        place = text.index('"all"', after)
        text = text[:place] + '"own-buildings"' + text[place + len('"all"') :]
    manager = office.desk("chen")
    with ThreadPoolExecutor(1) as another:
        seen = [lambda: dossiers.corners(manager), lambda: another.submit(dossiers.corners, manager).result()]
        assert [bool(look()) for look in seen] == [True, True]
        general = released(office, text)
        assert [bool(look()) for look in seen] == [False, False]
    assert dossiers.corners(general) == [], "the session that released it, too"
    assert dossiers.corners(desk)
    number = ruling.draft(desk, shipped_pack("property").text, "改回").value.id
    releasing.release(general, number, signed(general, "zhao", releasing.statement(general, number)))
    assert dossiers.corners(manager) and dossiers.corners(general)


@pytest.mark.rule("S19-R19")
def test_every_entry_says_since_when_and_through_which_version_it_is_as_it_is(office: Office, desk: Desk) -> None:
    founded = ruling.standing(desk)
    assert founded.current.id == 1 and {one.version for one in founded.entries} == {1}
    assert {one.since for one in founded.entries} == {"2024-01-01"}, "the day of the office's document"
    released(office, longer(desk))
    refusal = ruling.standing(desk)
    assert (refusal.current.id, refusal.current.decided_by, refusal.current.author) == (2, "赵明", "李梅")
    (changed,) = [one for one in refusal.entries if one.version == 2]
    assert (changed.entry.name, changed.entry.said, changed.since) == ("通常借期", "9 天", refusal.current.decided_on)
    (change,) = changed.changes
    before = change.difference.before
    assert before and before.said == "7 天" and (change.version.author, change.version.decided_by) == ("李梅", "赵明")
    assert changed.departs, "its clause is of the document, its nine days are not"
    assert {one.since for one in refusal.entries if one is not changed} == {"2024-01-01"}


@pytest.mark.rule("S19-R19")
def test_what_is_drafted_or_refused_changes_no_entry_and_going_back_is_a_change(office: Office, desk: Desk) -> None:
    first = desk.pack.text
    ruling.draft(desk, longer(desk), "借期不够用")
    releasing.refuse(office.desk("zhao"), 2, "不行")
    assert {one.version for one in ruling.standing(desk).entries} == {1}
    released(office, longer(desk))
    released(office, first)
    refusal = ruling.standing(desk)
    (back,) = [one for one in refusal.entries if one.version != 1]
    assert (back.version, back.entry.said, [one.version.id for one in back.changes]) == (4, "7 天", [4, 3])
    assert not back.departs, "it says again what its clause says"


@pytest.mark.rule("S19-R19")
def test_a_new_clause_is_where_a_changed_entry_comes_from(office: Office, desk: Desk) -> None:
    old = 'name = "年度核对"\nmonths = 12\n'
    assert old in desk.pack.text
    place = desk.pack.text.index(old)
    text = desk.pack.text[:place] + desk.pack.text[place:].replace("months = 12", "months = 6", 1)
    released(office, text)
    (found,) = [one for one in ruling.standing(desk).entries if one.version == 2]
    assert found.entry.name == "年度核对" and found.departs
    after = text.index("clause = ", place)
    released(office, f'{text[:after]}clause = "新 5"{text[text.index(chr(10), after) :]}')
    (found,) = [one for one in ruling.standing(desk).entries if one.version == 3]
    assert found.entry.clause.paragraph == "新 5" and not found.departs


_FAX = """
[[field]]
key = "fax"
name = "传真"
kind = "text"
information = "other"
required = false
sensitive = false
clause = "4.1"
rule = "S05-R1"
"""


@pytest.mark.rule("S05-R14")
def test_the_key_of_a_field_that_is_gone_names_no_other(office: Office) -> None:
    desk = office.desk("li")
    first = desk.pack.text
    released(office, first + _FAX)
    released(office, first)
    for text in (
        first + _FAX.replace("传真", "微信"),
        first + _FAX.replace("传真", "微信").replace('"other"', '"property"'),
    ):
        said = str(refused("policy-key-spent", lambda text=text: ruling.preview(desk, text)))
        assert "fax" in said and "传真" in said and "微信" in said
        refused("policy-key-spent", lambda text=text: ruling.draft(desk, text, "另收一项"))
    released(office, first + _FAX)
    renamed = first + _FAX.replace("传真", "传真号码")
    assert [one.entry.name for one in ruling.preview(desk, renamed).differences], (
        "what is there may be called otherwise"
    )
