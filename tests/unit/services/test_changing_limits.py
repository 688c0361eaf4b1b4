"""Limits of corrections: another's dossiers, the customer's own data, papers with scans, and words for the trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain import dossier_form
from app.models.domain.change import Datum, Edit, field_key, paper_key
from app.models.domain.docket import Docket, Verdict
from app.models.domain.errors import NotAllowed
from app.models.domain.identity import Phone
from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.correction import ACCEPTED, CHANNEL, PARTLY, REFUSED, SOURCE, WITHDRAWN
from app.models.services import accounts, changing, correcting, dossiers, filing, keeping, particulars, ruling, trail
from app.models.services.desk import Desk
from app.models.store import audit, contents
from tests import corrections, holding, releasing
from tests.kept import attach
from tests.office import Office, register, register_kept, verify
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed

NAME, PHONES, NOTE = Datum.NAME.value, Datum.PHONES.value, Datum.NOTE.value
ID = "330106196203265242"
CONTRACT = "购房合同复印件"


def ask(desk: Desk, *edits: Edit) -> Docket:
    return changing.ask(desk, edits, "核对", "业主本人").value


def consent(desk: Desk, login: str, asked: Docket, *lines: int, answer: str = "") -> Docket:
    accepted = lines or [line.position for line in asked.lines]
    given = signed(desk, login, corrections.statement(desk, asked.id, accepted))
    return corrections.decide(desk, asked.id, accepted, given, answer).value


def value(desk: Desk, number: int, key: str) -> str:
    return next(one.value for one in particulars.data(desk, number) if one.key == key)


def buildings_of_sun(office: Office, *numbers: int) -> None:
    li = office.desk("li")
    ids = {li.store.db.value("SELECT building_id FROM main.dossier WHERE id = ?", (number,)) for number in numbers}
    accounts.assign_buildings(office.desk("chen"), person_id(li, "孙静"), ids)


@pytest.fixture
def kept(office: Office) -> int:
    """A confirmed dossier of 1栋, which is 孙静's building."""
    number = register_kept(office, "1栋1单元101", "张三", id_number=ID, phones=(Phone("手机", "13800001111"),))
    buildings_of_sun(office, number)
    return number


def another_of(office: Office, household: str) -> int:
    """A second dossier of the customer of `kept`, not confirmed yet."""
    li = office.desk("li")
    (party,) = keeping.known_customers(li, ID)
    return register(li, household, "张三", id_number=ID, party_id=party.id)


@pytest.fixture
def second(office: Office, kept: int) -> int:
    """A second confirmed dossier of the same customer, in 2栋."""
    number = another_of(office, "2栋1单元201")
    verify(office.desk("li"), number)
    keeping.confirm(office.desk("chen"), [number])
    return number


def scanned(office: Office, number: int, title: str, tmp_path: Path) -> None:
    li, path = office.desk("li"), tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7 evidence")
    item = filing.add_item(li, number, NewItem(title, False, Medium.PAPER, 1, "", "", False, "")).value
    attach(li, item, path)


@pytest.mark.rule("S05-R14", "S16-R4")
@pytest.mark.parametrize("key", [NAME, PHONES, Datum.ID_NUMBER.value, Datum.GENDER.value])
def test_a_confirmed_customer_is_not_rewritten_through_another_dossier(office: Office, kept: int, key: str) -> None:
    li, fresh = office.desk("li"), another_of(office, "1栋1单元999")
    new = {NAME: "王五", PHONES: "13666666666", Datum.ID_NUMBER.value: "110101199003070011"}.get(key, "女")
    shown = refused("change-with-consent", lambda: changing.enter(li, [Edit(fresh, key, new)], "业主本人"))
    assert dossiers.rows(li, [kept])[0].reference_code in str(shown)
    changing.enter(li, [Edit(fresh, NOTE, "新购")], "业主本人")


@pytest.mark.rule("S05-R14", "S16-R4")
def test_what_belongs_to_the_customer_is_asked_for_and_shown_in_every_dossier(
    office: Office, kept: int, second: int
) -> None:
    li, manager = office.desk("li"), office.desk("chen")
    asked = ask(li, Edit(kept, NAME, "张三丰"))
    assert {line.dossier_id for line in asked.lines} == {kept, second}
    one, _other = (line.position for line in asked.lines)
    refused("all-or-none", lambda: consent(manager, "chen", asked, one, answer="只改一份"))
    assert consent(manager, "chen", asked).state.name == ACCEPTED
    for number in (kept, second):
        assert value(li, number, NAME) == "张三丰"
        assert [entry.before for entry in particulars.history(li, number, NAME)] == ["张三"]
        assert audit.about(manager.store.db, f"dossier:{number}")[-1].action == "dossier.change"


@pytest.mark.rule("S05-R9", "S05-R14")
def test_who_does_not_see_all_of_a_customer_does_not_ask_for_them(office: Office, kept: int, second: int) -> None:
    steward = office.desk("sun")
    shown = refused("customers-datum", lambda: ask(steward, Edit(kept, NAME, "张三丰")))
    assert "交给档案室" in str(shown) and "2栋" not in str(shown)
    assert len(ask(steward, Edit(kept, NOTE, "x")).lines) == 1, "what is the dossier's own is asked for as ever"
    buildings_of_sun(office, kept, second)
    assert len(ask(office.desk("sun"), Edit(kept, NAME, "张三丰")).lines) == 2


@pytest.mark.rule("S05-R9")
def test_a_spreadsheet_says_so_before_anything_is_asked(office: Office, kept: int, second: int, tmp_path: Path) -> None:
    code = dossiers.rows(office.desk("li"), [kept])[0].reference_code
    path = tmp_path / "更正.csv"
    path.write_text(f"档号,姓名或名称\n{code},张三丰", encoding="utf-8")
    found = correcting.read(office.desk("sun"), path)
    assert found.lines == () and [one.refusal.code for one in found.problems] == ["customers-datum"]


@pytest.mark.rule("S05-R14")
def test_one_customer_is_not_asked_to_be_called_two_names(office: Office, kept: int, second: int) -> None:
    li = office.desk("li")
    refused("value-fits", lambda: ask(li, Edit(kept, NAME, "张三丰"), Edit(second, NAME, "章三")))
    assert len(ask(li, Edit(kept, NAME, "张三丰"), Edit(second, NAME, "张三丰")).lines) == 2


@pytest.mark.rule("S05-R14")
def test_a_dossier_that_came_after_the_request_is_not_changed_unasked(office: Office, kept: int) -> None:
    asked = ask(office.desk("li"), Edit(kept, NAME, "张三丰"))
    another_of(office, "1栋1单元999")
    done = consent(office.desk("chen"), "chen", asked)
    assert done.lines[0].finding == Verdict.STALE and value(office.desk("li"), kept, NAME) == "张三"


@pytest.mark.rule("S02-R11", "S17-R8")
def test_a_paper_with_scans_or_of_several_items_does_not_leave_by_a_correction(
    office: Office, kept: int, tmp_path: Path
) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    key = paper_key(CONTRACT)
    consent(chen, "chen", ask(li, Edit(kept, key, "复印件")))
    early = ask(li, Edit(kept, key, ""))
    filing.add_item(li, kept, NewItem(CONTRACT, False, Medium.PAPER, 1, "", "", False, ""))
    for act in (lambda: ask(li, Edit(kept, key, "")), lambda: consent(li, "zhao", early)):
        shown = refused("paper-stays", act)
        assert "销毁清册" in str(shown)
    assert len(filing.items(li, kept)) == 2

    other = register(li, "1栋1单元404", "赵六")
    scanned(office, other, CONTRACT, tmp_path)
    refused("paper-stays", lambda: changing.enter(li, [Edit(other, key, "")], "业主本人"))
    assert len(filing.items(li, other)[0].files) == 1


@pytest.mark.rule("S17-R8")
def test_nothing_leaves_a_dossier_under_a_hold(office: Office, kept: int) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    key = paper_key(CONTRACT)
    consent(chen, "chen", ask(li, Edit(kept, key, "复印件")))
    early = ask(li, Edit(kept, key, ""))
    holding.hold(chen, kept, "诉讼")
    refused("under-hold", lambda: ask(li, Edit(kept, key, "")))
    refused("under-hold", lambda: consent(li, "zhao", early))
    assert len(filing.items(li, kept)) == 1


@pytest.mark.rule("S05-R14")
def test_a_paper_entered_by_mistake_is_taken_back(office: Office, kept: int) -> None:
    li, key = office.desk("li"), paper_key(CONTRACT)
    consent(office.desk("chen"), "chen", ask(li, Edit(kept, key, "复印件")))
    consent(office.desk("zhao"), "zhao", ask(li, Edit(kept, key, "")))
    assert filing.items(li, kept) == []


@pytest.mark.rule("S15-R1", "S05-R14")
@pytest.mark.parametrize(
    "key",
    [
        "paper:张三身份证330106196203265242",
        "paper:",
        "paper:购房合同复印件\u202e",
        "x:phones",
        "foo",
        "field:x\x1b[31m",
    ],
)
def test_only_known_data_are_asked_for(office: Office, kept: int, key: str) -> None:
    shown = refused("known-field", lambda: ask(office.desk("sun"), Edit(kept, key, "原件")))
    assert str(shown).isprintable()


@pytest.mark.rule("S17-R4")
def test_the_trail_keeps_no_words_of_a_paper(office: Office, kept: int) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    title = "张三与李四的离婚协议"
    filing.add_item(li, kept, NewItem(title, False, Medium.PAPER, 1, "", "", False, ""))
    consent(chen, "chen", ask(li, Edit(kept, paper_key(title), "原件"), Edit(kept, NOTE, "x")))
    shown = trail.newest(chen)
    assert next(one for one in shown if one.action == "correction.ask").detail["keys"] == ["note", "paper"]
    assert [one.detail["key"] for one in shown if one.action == "dossier.change"][:2] == ["note", "paper"]
    assert "离婚" not in str(shown)


@pytest.mark.rule("S05-R9", "S05-R14")
def test_a_request_is_decided_only_where_all_of_it_is_seen(office: Office, kept: int) -> None:
    steward, manager = office.desk("sun"), office.desk("chen")
    asked = ask(steward, Edit(kept, NAME, "张三丰"), Edit(kept, NOTE, "x"))
    accounts.assign_buildings(manager, person_id(manager, "孙静"), set())
    consent(manager, "chen", ask(office.desk("li"), Edit(kept, NAME, "新业主李四")))
    assert corrections.standing(steward, asked.id) == {}
    (seen,) = corrections.requests(steward)
    assert seen.lines == ()
    every = [line.position for line in asked.lines]
    given = signed(steward, "chen", corrections.statement(steward, asked.id, every))
    refused("out-of-scope", lambda: corrections.decide(steward, asked.id, every, given, ""))
    assert corrections.withdraw(steward, asked.id).value.state.name == WITHDRAWN, "taking it back shows nothing"
    lines = next(one.lines for one in corrections.requests(manager) if one.id == asked.id)
    assert {line.finding for line in lines} == {Verdict.WITHDRAWN}


@pytest.mark.rule("S02-R11", "S05-R14")
def test_a_dossier_destroyed_since_does_not_hold_up_the_others(office: Office, kept: int) -> None:
    li, other = office.desk("li"), register_kept(office, "1栋1单元102", "李四")
    asked = ask(li, Edit(kept, NOTE, "a"), Edit(other, NOTE, "b"), Edit(other, paper_key(CONTRACT), "原件"))
    destroyed(li, other)
    done = consent(office.desk("chen"), "chen", asked)
    assert [line.finding for line in done.lines] == [Verdict.ACCEPTED, Verdict.STALE, Verdict.STALE]
    assert done.state.name == PARTLY and value(li, kept, NOTE) == "a"
    assert contents.contents(li.store.db, other) == {}
    assert li.store.db.value("SELECT count(*) FROM main.item WHERE dossier_id = ?", (other,)) == 0


@pytest.mark.rule("S02-R11")
def test_a_tombstone_is_not_corrected(office: Office, kept: int) -> None:
    li = office.desk("li")
    destroyed(li, kept)
    shown = refused("destroyed-stays", lambda: ask(li, Edit(kept, NOTE, "x")))
    assert shown.facts["code"] == dossiers.rows(li, [kept])[0].reference_code, "said before the schema has to"


@pytest.mark.rule("S15-R1")
def test_a_field_may_have_any_name(office: Office) -> None:
    li, chen, more = office.desk("li"), office.desk("chen"), ('甲"乙', '丙"."丁', "戊\\", "己'", "$.庚[0]")
    rest = 'kind = "text"\ninformation = "other"\nrequired = false\nsensitive = false\nclause = "1"\n'
    text = li.pack.text + "".join(
        f"\n[[field]]\nkey = 'own-{n}'\nname = '''{name}'''\n{rest}" for n, name in enumerate(more)
    )
    drafted = ruling.draft(li, text, "新增").value
    releasing.release(chen, drafted.id, signed(chen, "chen", releasing.statement(chen, drafted.id)))
    li = office.desk("li")
    number = register(li, "1栋1单元601", "某人")
    keys = [field_key(f"own-{n}") for n in range(len(more))]
    for key in keys:
        changing.enter(li, [Edit(number, key, f"值{key}")], "业主本人")
    assert [value(li, number, key) for key in keys] == [f"值{key}" for key in keys]
    assert [dossier_form.label_of(li.pack, key) for key in keys] == list(more)
    changing.enter(li, [Edit(number, keys[0], "")], "业主本人")
    assert [bool(value(li, number, key)) for key in keys] == [False, True, True, True, True]


@pytest.mark.rule("S15-R1", "S18-R3")
def test_values_are_clean_and_of_bounded_length(office: Office, kept: int) -> None:
    sun = office.desk("sun")
    shown = refused("value-fits", lambda: ask(sun, Edit(kept, NAME, "张" * 201)))
    assert "200" in str(shown) and len(str(shown)) < 150
    refused("value-fits", lambda: ask(sun, Edit(kept, NOTE, "x" * 4001)))
    refused("value-fits", lambda: ask(sun, Edit(kept, field_key("interests"), "x" * 201)))
    asked = ask(sun, Edit(kept, field_key("interests"), "围\x1b棋\n\u202e书法"), Edit(kept, NOTE, "第一行\n第\x00二行"))
    assert [line.after for line in asked.lines] in (["围棋 书法", "第一行\n第二行"], ["••••••", "第一行\n第二行"])
    assert len(ask(sun, Edit(kept, NOTE, "x" * 4000)).lines) == 1


@pytest.mark.rule("S06-R4", "S17-R4")
def test_the_history_of_a_sensitive_datum_is_clear_only_for_a_purpose_that_is_logged(office: Office, kept: int) -> None:
    chen, sun = office.desk("chen"), office.desk("sun")
    consent(chen, "chen", ask(office.desk("li"), Edit(kept, PHONES, "手机 13911112222")))
    for desk in (chen, sun):
        (masked,) = particulars.history(desk, kept, PHONES)
        assert "13800001111" not in str(masked) and "13911112222" not in str(masked)
    refused("purpose-stated", lambda: particulars.reveal_history(chen, kept, PHONES, " "))
    (clear,) = particulars.reveal_history(chen, kept, PHONES, "核对电话").value
    assert (clear.before, clear.after) == ("手机 13800001111", "手机 13911112222")
    event = trail.newest(chen)[0]
    assert (event.action, event.detail["purpose"], event.detail["keys"]) == ("dossier.reveal", "核对电话", [PHONES])
    assert particulars.reveal_history(chen, kept, "paper:张三", "核对").value == []
    assert "张三" not in str(trail.newest(chen)[0].detail)
    foreign = register_kept(office, "2栋1单元101", "李四")
    with pytest.raises(NotAllowed):
        particulars.reveal_history(sun, foreign, PHONES, "核对")


@pytest.mark.rule("S05-R14")
def test_refusing_takes_the_rank_of_consenting_and_another_person(office: Office, kept: int) -> None:
    chen, zhao = office.desk("chen"), office.desk("zhao")
    gone = ask(office.desk("li"), Edit(kept, PHONES, ""))
    refused("approver-rank", lambda: corrections.refuse(chen, gone.id, "不同意"))
    assert corrections.refuse(zhao, gone.id, "不同意").value.state.name == REFUSED
    mine = ask(chen, Edit(kept, NAME, "张四"))
    refused("own-change", lambda: corrections.refuse(chen, mine.id, "算了"))
    assert corrections.refuse(zhao, mine.id, "不符").value.state.name == REFUSED


@pytest.mark.rule("S06-R4")
def test_a_field_that_the_rules_have_dropped_stays_masked(office: Office, kept: int) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    parts = li.pack.text.split("[[field]]")
    text = "[[field]]".join(part for part in parts if 'name = "联系地址"' not in part)
    drafted = ruling.draft(li, text, "不再收集").value
    releasing.release(chen, drafted.id, signed(chen, "chen", releasing.statement(chen, drafted.id)))
    assert value(office.desk("sun"), kept, field_key("contact-address")) == "••••••"


@pytest.mark.rule("S05-R6")
def test_no_invisible_sign_gets_in_beside_a_value(office: Office, kept: int) -> None:
    asked = changing.ask(office.desk("sun"), [Edit(kept, NOTE, "x")], "走\x1b访", "业主\u202e本人", "电\x00话").value
    assert (asked.opener.reason, asked.body[SOURCE], asked.body[CHANNEL]) == ("走访", "业主本人", "电话")
