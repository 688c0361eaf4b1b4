"""Two-person destruction: every refusal at the service, and again in SQL past the service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from app.models.domain.change import Edit, class_key, field_key, paper_key
from app.models.domain.docket import Docket, NewLine, Taken, Terms
from app.models.domain.dossier import DossierState
from app.models.domain.errors import NotAllowed, RuleBroken
from app.models.domain.governing_terms import GoverningTerm
from app.models.domain.identity import Phone
from app.models.domain.item import NewItem
from app.models.domain.loan import LoanKind
from app.models.domain.person import Account, Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.retention import is_early
from app.models.domain.procedures.destruction import (
    APPROVE,
    APPROVED,
    DESTROY,
    DESTROYED,
    DESTRUCTION,
    METHOD,
    REFUSED,
    SITE,
    TOOL,
    WITHDRAWN,
)
from app.models.domain.sign_off import SignOff
from app.models.services import (
    changing,
    dockets,
    dossiers,
    filing,
    keeping,
    lending,
    registers,
    retention,
    signing,
    trail,
)
from app.models.services.conducts import destruction as conduct
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import dockets as store_dockets
from app.models.store import search, signoffs
from app.models.vault.canonical import digest, list_hash
from tests import corrections, destruction, holding
from tests.kept import attach
from tests.office import Office, register, register_kept
from tests.refusals import refused
from tests.trade_office import Trade, entered
from tests.unit.services.signatures import person_id, signed

WORD = "翟让"
_STATEMENTS_EACH = 4
TradeOf = Callable[[str], Trade]
NAME, PHONE, ID_NUMBER = "单雄信", "13900001111", "330106196203265242"


@pytest.fixture
def bag(desk: Desk) -> int:
    """A dossier full of personal data."""
    return register(
        desk, "1栋1单元101", NAME, id_number=ID_NUMBER, phones=(Phone("手机", PHONE),), note="业主备注",
        papers=("购房合同复印件",), place_text="A柜1层02",
    )  # fmt: skip


@pytest.fixture
def other(desk: Desk) -> int:
    return register(desk, "1栋1单元102", "李四")


def approved(desk: Desk, *bags: int) -> Docket:
    listed = destruction.propose(desk, bags, "业主已退房，资料无保存价值").value
    return destruction.approve(
        desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id))
    ).value


def destroy(desk: Desk, login: str, docket_id: int) -> Docket:
    statement = destruction.destroyer_statement(desk, docket_id, "碎纸", "档案室")
    return destruction.sign(desk, docket_id, signed(desk, login, statement), "碎纸", "档案室").value


@pytest.mark.rule("S02-R11")
def test_two_others_sign_and_only_the_tombstone_remains(desk: Desk, bag: int, other: int) -> None:
    listed = approved(desk, bag, other)
    destruction.scan_out(desk, listed.id, bag)
    assert destroy(desk, "zhou", listed.id).state.name == APPROVED
    done = destroy(desk, "wu", listed.id)
    assert done.state.name == DESTROYED
    assert [line.finding for line in done.lines] == ["destroyed", "not-destroyed"]
    assert [signature.name for signature in done.taken(DESTROY)] == ["周涛", "吴琪"]
    tomb = dossiers.detail(desk, bag)
    assert tomb.row.state is DossierState.DESTROYED
    assert tomb.row.category == "JF"
    assert tomb.row.destroyed_on == desk.now().date().isoformat()
    assert (tomb.row.name, tomb.row.phone, tomb.row.id_number, tomb.note, tomb.fields, tomb.items) == (
        "", "", "", "", {}, (),
    )  # fmt: skip
    assert dossiers.detail(desk, other).row.state is DossierState.SHELVED


@pytest.mark.rule("S02-R11")
@pytest.mark.parametrize("few", [100, 0], ids=["taken-out", "made-anew"])
def test_nothing_personal_is_left_in_any_table_or_page(
    desk: Desk, bag: int, other: int, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(search, "_FEW", few)
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    destroy(desk, "wu", listed.id)
    for table, kept in words_of(desk):
        for secret in (NAME, PHONE, ID_NUMBER, ID_NUMBER[-6:], "danxiongxin", "shanxiongxin", "业主备注"):
            assert secret not in kept, (table, secret)
    for part in (NAME, NAME[1:], PHONE, PHONE[-4:], "shanxiongxin", "sxx"):
        assert dossiers.find(desk, part) == []
    pages = b"".join(bytes(row[0]) for row in desk.store.db.rows("SELECT block FROM main.dossier_gram_data"))
    for gram in (NAME[0], NAME[:2], NAME[1:], "sxx", PHONE[:3]):
        assert gram.encode() not in pages
    assert dossiers.find(desk, "李四") == [other]


def fill(office: Office, desk: Desk, scan: Path) -> int:
    """A dossier with the customer's words in every place that takes words; returns its id."""
    number = register(
        desk, "1栋1单元101", NAME, id_number=ID_NUMBER, phones=(Phone(f"{WORD}手机", PHONE),), note=f"{WORD}备注",
        papers=("业主身份证复印件", f"{WORD}自带资料"), source=f"{WORD}来源", channel="现场登记",
    )  # fmt: skip
    entries = [
        (field_key("contact-address"), f"{WORD}地址"),
        (field_key("document-kind"), "身份证"),
        (class_key("risk"), "高"),
    ]
    changing.enter(desk, [Edit(number, key, value) for key, value in entries], f"{WORD}登记")
    keeping.identify(desk, number, f"{WORD}户口簿", True, True, "2036-05-01", f"{WORD}方式", f"{WORD}结论")
    keeping.consent(desk, number, ["物业服务"], "2026-01-05", f"{WORD}书面", f"{WORD}告知书")
    keeping.verify(desk, number)
    keeping.confirm(office.desk("chen"), [number])
    keeping.record(desk, number, "service", {"service": f"{WORD}换锁", "handled-on": "2026-03-05"})
    keeping.review(desk, number, f"{WORD}无变化")
    item = filing.add_item(
        desk, number, NewItem(f"{WORD}的信", True, Medium.PAPER, 1, "", f"{WORD}本人", False, f"{WORD}的网盘")
    ).value
    attach(desk, item, scan)
    wanted = [Edit(number, "note", f"{WORD}新备注"), Edit(number, paper_key(f"{WORD}自带资料"), "复印件")]
    wanted.append(Edit(number, paper_key(f"{WORD}的信"), "复印件"))
    asked = changing.ask(desk, wanted, f"{WORD}来电", f"{WORD}本人").value
    lines = [line.position for line in asked.lines]
    statement = corrections.statement(desk, asked.id, lines[:2])
    corrections.decide(desk, asked.id, lines[:2], signed(desk, "chen", statement), f"{WORD}的不同意")
    changing.ask(desk, [Edit(number, "note", f"{WORD}又一次")], f"{WORD}再来电", f"{WORD}本人")
    return number


def words_of(desk: Desk) -> list[tuple[str, str]]:
    """(table, value) of every text in the open database."""
    db = desk.store.db
    tables = [row[0] for row in db.rows("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
    return [
        (table, value if isinstance(value, str) else value.decode("utf-8", "ignore"))
        for table in tables
        if table != "dossier_gram"
        for row in db.rows(f'SELECT * FROM main."{table}"')
        for value in row
        if isinstance(value, str | bytes)
    ]


@pytest.mark.rule("S02-R11", "S17-R5")
def test_of_a_dossier_full_of_words_not_one_is_left(desk: Desk, office: Office, tmp_path: Path) -> None:
    scan = tmp_path / f"{WORD}扫描.pdf"
    scan.write_bytes(b"%PDF-1.7 " + WORD.encode())
    number = fill(office, desk, scan)
    listed = approved(desk, number)
    destruction.scan_out(desk, listed.id, number)
    destroy(desk, "zhou", listed.id)
    held = {table for table, value in words_of(desk) if WORD in value}
    assert held >= {
        "phone", "dossier", "paper", "item", "file", "file_part", "entry", "docket", "docket_line", "docket_step",
    }  # fmt: skip
    said = desk.store.db.rows("SELECT register FROM main.entry WHERE instr(contents, ?)", (WORD,))
    assert {str(row[0]) for row in said} >= {"identification", "consent", "own:service", "review"}
    destroy(desk, "wu", listed.id)
    secrets = (WORD, NAME, PHONE, ID_NUMBER, ID_NUMBER[-6:])
    assert [(table, value) for table, value in words_of(desk) for one in secrets if one in value] == []


@pytest.mark.rule("S02-R11", "S17-R5")
def test_no_hash_tells_a_short_datum_of_a_destroyed_dossier_to_who_tries_them_all(desk: Desk, office: Office) -> None:
    number, key = register_kept(office, "2栋1单元201", NAME), field_key("age")
    asked = changing.ask(desk, [Edit(number, key, "45")], "走访", "业主本人").value
    given = signed(desk, "chen", corrections.statement(desk, asked.id, [1]))
    corrections.decide(desk, asked.id, [1], given, "")
    salts = [str(row[0]) for row in desk.store.db.rows("SELECT salt FROM main.docket_line WHERE salt <> ''")]
    listed = approved(desk, number)
    destruction.scan_out(desk, listed.id, number)
    destroy(desk, "zhou", listed.id)
    destroy(desk, "wu", listed.id)
    kept = [value for _, value in words_of(desk)]
    assert salts and not [salt for salt in salts if any(salt in value for value in kept)]
    (line,) = dockets.docket(desk, asked.id).lines
    for what in ([number, key, "", "45"], [number, key, "", "45", None], ["", number, key, "", "45", None]):
        for rows in ([what], [[digest(what)]], [[*what, True]], [[asked.list_hash], [digest(what), 1, True]]):
            assert not any(list_hash(rows) in value for value in kept)
    assert (line.key, line.before, line.after) == (key, "", "")


@pytest.mark.rule("S02-R11", "S05-R14")
def test_a_request_keeps_its_reason_while_one_of_its_dossiers_stands(
    desk: Desk, office: Office, bag: int, other: int
) -> None:
    for number in (bag, other):
        desk.store.db.run("UPDATE main.dossier SET life = 'verified' WHERE id = ? AND life = 'entered'", (number,))
        desk.store.db.run("UPDATE main.dossier SET life = 'confirmed' WHERE id = ?", (number,))
    both = [Edit(number, "note", "已搬") for number in (bag, other)]
    asked = changing.ask(desk, both, "两户一起来电", "业主本人").value
    corrections.refuse(office.desk("chen"), asked.id, "请逐户说明")
    shown = (
        "SELECT json_extract(body, '$.source'), (SELECT group_concat(reason) FROM main.docket_step WHERE docket_id = docket.id)"
        " FROM main.docket WHERE kind = 'correction'"
    )
    for number, left in ((bag, ("业主本人", "两户一起来电,请逐户说明")), (other, (None, ","))):
        with pytest.raises(RuleBroken):
            desk.store.db.run("UPDATE main.docket SET body = '{}' WHERE kind = 'correction'")
        with pytest.raises(RuleBroken):
            desk.store.db.run("UPDATE main.docket_step SET reason = '' WHERE step = 'refuse'")
        listed = approved(desk, number)
        destruction.scan_out(desk, listed.id, number)
        destroy(desk, "zhou", listed.id)
        destroy(desk, "wu", listed.id)
        assert desk.store.db.row(shown) == left


@pytest.mark.rule("S02-R11")
def test_the_words_of_lists_that_were_not_carried_out_go_with_the_dossier(desk: Desk, office: Office, bag: int) -> None:
    """The reason of a destruction stays, since it is printed; a list that was sent back leaves no words."""
    back = destruction.propose(desk, [bag], "张三来电要求").value
    destruction.refuse(office.desk("chen"), back.id, "张三不是户主")
    taken_back = destruction.propose(desk, [bag], "张三再次来电").value
    destruction.withdraw(desk, taken_back.id)
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    destroy(desk, "wu", listed.id)
    reasons = [one.reason for docket in destruction.all_lists(desk) for one in docket.steps if one.reason]
    assert reasons == [listed.opener.reason] and not [value for _, value in words_of(desk) if "张三" in value]


@pytest.mark.rule("S17-R5", "S02-R11")
def test_a_tombstone_takes_nothing_in(desk: Desk, office: Office, bag: int, tmp_path: Path) -> None:
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    destroy(desk, "wu", listed.id)
    manager = office.desk("chen")
    letter = NewItem("信", True, Medium.PAPER, 1, "", "", False, "")
    acts: list[Callable[[], object]] = [
        lambda: keeping.identify(desk, bag, "身份证", True, True, "", "核对原件", "一致", for_good=True),
        lambda: keeping.consent(desk, bag, ["物业服务"], "2026-01-05", "书面"),
        lambda: registers.withdraw_consent(desk, bag, 1, "客户提出"),
        lambda: keeping.verify(desk, bag),
        lambda: keeping.send_back(desk, bag, "再看"),
        lambda: keeping.confirm(manager, [bag]),
        lambda: keeping.record(desk, bag, "service", {"service": "换锁", "handled-on": "2026-03-05"}),
        lambda: keeping.review(desk, bag, "无变化"),
        lambda: filing.add_item(desk, bag, letter),
        lambda: holding.hold(manager, bag, "诉讼保全"),
        lambda: changing.enter(desk, [Edit(bag, "note", "补记")], "业主本人"),
    ]
    before = words_of(desk)
    for act in acts:
        refused("destroyed-stays", act)
    assert words_of(desk) == before
    by, case = person_id(desk, "李梅"), holding.hold(manager, register(desk, "1栋1单元909", "李四"), "诉讼保全").value
    for sql in (
        "INSERT INTO main.dossier_class VALUES (:bag, 'risk', '高')",
        *(
            "INSERT INTO main.entry (register, dossier_id, case_id, contents, at, recorded_at, by_person)"
            f""" VALUES ('{name}', :bag, {"NULL" if name != "hold" else case}, '{{"forbids": ["destroy"]}}', '', '', :by)"""
            for name in ("identification", "consent", "own:service", "review", "hold")
        ),
    ):
        filled = sql.replace(":bag", str(bag)).replace(":by", f"'{by}'")
        refused("destroyed-stays", partial(desk.store.db.run, filled))


@pytest.mark.rule("S02-R11")
def test_the_proposer_does_not_approve(desk: Desk, office: Office, bag: int) -> None:
    manager = office.desk("chen")
    listed = destruction.propose(manager, [bag], "到期").value
    statement = destruction.approval_statement(manager, listed.id)
    refused("approver-is-proposer", lambda: destruction.approve(manager, listed.id, signed(manager, "chen", statement)))
    me = person_id(desk, "陈静")
    refused("approver-is-proposer", lambda: step_in_sql(desk, listed.id, APPROVE, me))


@pytest.mark.rule("S02-R11")
def test_only_a_manager_approves(desk: Desk, bag: int) -> None:
    listed = destruction.propose(desk, [bag], "到期").value
    statement = destruction.approval_statement(desk, listed.id)
    refused("approver-rank", lambda: destruction.approve(desk, listed.id, signed(desk, "zhou", statement)))


@pytest.mark.rule("S02-R11")
@pytest.mark.parametrize("login", ["li", "chen"], ids=["proposer", "approver"])
def test_who_proposed_or_approved_does_not_destroy(desk: Desk, bag: int, login: str) -> None:
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    refused("destroyer-is-involved", lambda: destroy(desk, login, listed.id))
    name = {"li": "李梅", "chen": "陈静"}[login]
    refused("destroyer-is-involved", lambda: sign_in_sql(desk, listed.id, person_id(desk, name)))


@pytest.mark.rule("S02-R11")
def test_one_person_does_not_sign_twice(desk: Desk, bag: int) -> None:
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    refused("two-destroyers", lambda: destroy(desk, "zhou", listed.id))
    refused("two-destroyers", lambda: sign_in_sql(desk, listed.id, person_id(desk, "周涛")))
    assert dockets.docket(desk, listed.id).state.name == APPROVED


@pytest.mark.rule("S02-R11")
def test_both_sign_the_same_list(desk: Desk, bag: int, other: int) -> None:
    listed = approved(desk, bag, other)
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    refused("list-is-fixed", lambda: destruction.scan_out(desk, listed.id, other))
    wu = person_id(desk, "吴琪")
    refused("same-list", lambda: sign_in_sql(desk, listed.id, wu, "another list"))


def test_how_and_where_are_signed_as_well(desk: Desk, bag: int) -> None:
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    given = signed(desk, "wu", destruction.destroyer_statement(desk, listed.id, "焚毁", "档案室"))
    refused("same-list", lambda: destruction.sign(desk, listed.id, given, "焚毁", "档案室"))
    assert dockets.docket(desk, listed.id).body["method"] == "碎纸"


def test_the_tool_is_stated_signed_and_kept(desk: Desk, bag: int) -> None:
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    refused("not-filled", lambda: _sign_with(desk, listed.id, "zhou", ""))
    _sign_with(desk, listed.id, "zhou", "碎纸机")
    refused("same-list", lambda: _sign_with(desk, listed.id, "wu", "焚烧炉"))
    _sign_with(desk, listed.id, "wu", "碎纸机")
    assert dockets.docket(desk, listed.id).body[TOOL] == "碎纸机"
    (event,) = [one for one in trail.newest(desk) if one.action == "destruction.finish"]
    assert (event.detail["method"], event.detail["tool"], event.detail["site"]) == ("碎纸", "碎纸机", "档案室")


def _sign_with(desk: Desk, listed: int, login: str, tool: str) -> None:
    how = {METHOD: "碎纸", TOOL: tool, SITE: "档案室"}
    given = signed(desk, login, dockets.statement(desk, listed, DESTROY, how))
    dockets.take(desk, listed, DESTROY, given, inputs=how)


def test_the_term_that_ruled_outlives_the_dossier_it_ruled(desk: Desk, bag: int, other: int) -> None:
    desk.store.db.run("UPDATE main.dossier SET opened_on = '2000-01-01'")
    dossiers.end_relationship(desk, bag, date(2004, 2, 29))
    listed = approved(desk, bag, other)
    before = retention.governing(desk, dockets.docket(desk, listed.id))
    assert before[1] == GoverningTerm("10年", 10, "2004-02-29", "2014-03-01")
    assert before[2] == GoverningTerm("10年", 10), "the customer of the other is still one"
    destruction.scan_out(desk, listed.id, bag)
    for login in ("zhou", "wu"):
        destroy(desk, login, listed.id)
    dossiers.end_relationship(desk, other, date(2020, 1, 1))
    assert retention.governing(desk, dockets.docket(desk, listed.id)) == before, (
        "as it was when the list was carried out"
    )


def test_a_sign_off_for_another_list_is_not_taken(desk: Desk, bag: int, other: int) -> None:
    first, second = approved(desk, bag), approved(desk, other)
    for listed, one in ((first, bag), (second, other)):
        destruction.scan_out(desk, listed.id, one)
    given = signed(desk, "zhou", destruction.destroyer_statement(desk, first.id, "碎纸", "档案室"))
    refused("list-changed", lambda: destruction.sign(desk, second.id, given, "碎纸", "档案室"))


@pytest.mark.rule("S02-R11")
def test_a_bag_on_loan_is_not_listed(desk: Desk, bag: int) -> None:
    draft = LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.LOAN, "装修核对", 7)
    lending.lend(desk, draft)
    refused("destroy-only-shelved", lambda: destruction.propose(desk, [bag], "到期"))
    refused("destroy-only-shelved", lambda: list_in_sql(desk, bag))


def test_a_held_bag_is_neither_listed_nor_destroyed(desk: Desk, office: Office, bag: int, other: int) -> None:
    manager = office.desk("chen")
    holding.hold(manager, other, "诉讼保全")
    refused("under-hold", lambda: destruction.propose(desk, [other], "到期"))
    refused("under-hold", lambda: list_in_sql(desk, other))
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    holding.hold(manager, bag, "诉讼保全")
    refused("under-hold", lambda: destroy(desk, "wu", listed.id))
    assert dossiers.detail(desk, bag).row.name == NAME
    assert len(dockets.docket(desk, listed.id).taken(DESTROY)) == 1


@pytest.mark.rule("S17-R8", "S02-R11")
@pytest.mark.parametrize("again", [False, True], ids=["at-the-first-signature", "after-it"])
def test_a_hold_stops_every_signature_and_the_list_is_taken_back_by_its_proposer(
    desk: Desk, office: Office, bag: int, other: int, again: bool
) -> None:
    listed = approved(desk, bag, other)
    for one in (bag, other):
        destruction.scan_out(desk, listed.id, one)
    if again:
        destroy(desk, "zhou", listed.id)
    holding.hold(office.desk("chen"), bag, "诉讼保全")
    refused("under-hold", lambda: destroy(desk, "wu" if again else "zhou", listed.id))
    assert len(dockets.docket(desk, listed.id).taken(DESTROY)) == again
    refused("reason-stated", lambda: destruction.withdraw(desk, listed.id, " "))
    done = destruction.withdraw(desk, listed.id, "其中一份已冻结").value
    assert (done.state.name, done.steps[-1].reason) == (WITHDRAWN, "其中一份已冻结")
    for one in (bag, other):
        assert dossiers.detail(desk, one).row.state is DossierState.SHELVED
        dossiers.shelve(desk, [one], "A柜1层02")
    destruction.propose(desk, [other], "另一份仍应销毁")


def test_a_list_that_was_carried_out_is_not_taken_back(desk: Desk, bag: int) -> None:
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    for login in ("zhou", "wu"):
        destroy(desk, login, listed.id)
    refused("destruction-not-approved", lambda: destruction.withdraw(desk, listed.id))


@pytest.mark.rule("S02-R11")
def test_the_term_of_a_dossier_stands_while_its_destruction_is_approved(desk: Desk, bag: int, other: int) -> None:
    listed = approved(desk, bag, other)
    destruction.scan_out(desk, listed.id, other)
    day = desk.now().date()
    assert "撤回清册" in str(refused("term-of-approved-list", lambda: dossiers.end_relationship(desk, bag, day)))
    assert "撤回清册" in str(refused("scanned-out", lambda: dossiers.end_relationship(desk, other, day)))
    destruction.withdraw(desk, listed.id)
    for one in (bag, other):
        dossiers.end_relationship(desk, one, day)


@pytest.mark.rule("S17-R5", "S02-R11")
@pytest.mark.parametrize("signatures", [0, 1])
def test_a_term_that_was_moved_after_the_proposal_stops_every_signature_in_a_bank(
    trade: TradeOf, signatures: int
) -> None:
    """Whether it was moved at the window before the approval, or past the services after a destroyer signed."""
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number = entered(clerk, Customer.PERSON, "林安", received_on=date(2005, 1, 1))
    ended, moved = date(2006, 1, 1), clerk.now().date()
    dossiers.end_relationship(clerk, number, ended)
    listed = destruction.propose(clerk, [number], "期满").value
    if not signatures:
        dossiers.end_relationship(clerk, number, moved)
    given = signed(manager, "chen", destruction.approval_statement(manager, listed.id))
    destruction.approve(manager, listed.id, given)
    refused("term-of-approved-list", lambda: dossiers.end_relationship(clerk, number, moved))
    destruction.scan_out(clerk, listed.id, number)
    destroyers = [one.login for one in destruction.destroyers(clerk, listed.id)]

    def sign(login: str) -> Docket:
        statement = destruction.destroyer_statement(clerk, listed.id, "碎纸", "档案室")
        given = signing.sign(clerk, login, f"{login}-password", statement)
        return destruction.sign(clerk, listed.id, given, "碎纸", "档案室").value

    if signatures:
        sign(destroyers[0])
        clerk.store.db.run("UPDATE main.dossier SET ended_on = ? WHERE id = ?", (moved.isoformat(), number))
    assert "撤回清册" in str(refused("term-not-served", lambda: sign(destroyers[signatures])))
    assert dossiers.detail(clerk, number).row.name == "林安"
    assert destruction.withdraw(clerk, listed.id, "期限未满").value.state.name == WITHDRAWN


def test_a_bag_stands_on_one_open_list(desk: Desk, bag: int) -> None:
    approved(desk, bag)
    refused("on-another-list", lambda: destruction.propose(desk, [bag], "到期"))
    refused("on-another-list", lambda: list_in_sql(desk, bag))


def test_a_dossier_does_not_become_a_tombstone_past_the_list(desk: Desk, bag: int) -> None:
    day = "2026-11-23"
    sql = (
        "UPDATE main.dossier SET state = 'destroyed', destroyed_on = ?, party_id = NULL,"
        " room = '', fields = '{}', note = '' WHERE id = ?"
    )
    refused("two-destroyers", lambda: desk.store.db.run(sql, (day, bag)))
    refused("dossier-is-kept", lambda: desk.store.db.run("DELETE FROM main.dossier WHERE id = ?", (bag,)))


def test_what_was_not_scanned_cannot_be_signed_away(desk: Desk, bag: int, other: int) -> None:
    listed = approved(desk, bag)
    refused("empty-list", lambda: destroy(desk, "zhou", listed.id))
    refused("not-on-list", lambda: destruction.scan_out(desk, listed.id, other))


def test_a_list_waits_for_its_approval(desk: Desk, bag: int) -> None:
    listed = destruction.propose(desk, [bag], "到期").value
    refused("destruction-not-approved", lambda: destruction.scan_out(desk, listed.id, bag))
    refused("destruction-not-approved", lambda: sign_in_sql(desk, listed.id, person_id(desk, "周涛")))


def test_a_list_can_be_sent_back_or_withdrawn(desk: Desk, office: Office, bag: int) -> None:
    first = destruction.propose(desk, [bag], "到期").value
    with pytest.raises(NotAllowed):
        destruction.refuse(desk, first.id, "先核对")
    assert destruction.refuse(office.desk("chen"), first.id, "先核对").value.state.name == REFUSED
    second = approved(desk, bag)
    assert destruction.withdraw(desk, second.id).value.state.name == WITHDRAWN
    assert dossiers.detail(desk, bag).row.state is DossierState.SHELVED


def test_who_may_sign_is_who_would_not_be_refused(desk: Desk, bag: int) -> None:
    def names(accounts: tuple[Account, ...]) -> set[str]:
        return {one.name for one in accounts}

    listed = destruction.propose(desk, [bag], "到期").value
    assert names(destruction.approvers(desk, listed.id)) == {"陈静"}, "赵明 has appraised it"
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    assert destruction.approvers(desk, listed.id) == ()
    destruction.scan_out(desk, listed.id, bag)
    assert names(destruction.destroyers(desk, listed.id)) == {"周涛", "孙静", "吴琪"}
    destroy(desk, "zhou", listed.id)
    assert names(destruction.destroyers(desk, listed.id)) == {"孙静", "吴琪"}


def test_a_prospect_says_what_the_proposal_would_say(desk: Desk, office: Office, bag: int, other: int) -> None:
    served, today = register(desk, "1栋1单元103", "王五"), date.today().isoformat()
    desk.store.db.run("UPDATE main.dossier SET retention_due = '2020-01-01' WHERE id = ?", (served,))
    desk.store.db.run("UPDATE main.dossier SET retention_due = '2999-01-01' WHERE id = ?", (other,))
    found = dockets.prospects(desk, DESTRUCTION.kind, [bag, other, served])
    assert [(one.retention_due, is_early(one.retention_due, today), one.refusal) for one in found] == [
        (None, True, None), ("2999-01-01", True, None), ("2020-01-01", False, None),
    ]  # fmt: skip
    holding.hold(office.desk("chen"), bag, "诉讼保全")
    refusal = dockets.prospects(desk, DESTRUCTION.kind, [bag])[0].refusal
    assert refusal is not None
    assert str(refusal) == str(refused("under-hold", lambda: destruction.propose(desk, [bag], "到期")))


@pytest.mark.rule("S02-R11")
def test_the_schema_holds_a_list_to_its_procedure(desk: Desk, bag: int, other: int) -> None:
    """A write past the services takes no step out of turn, unsigned, by somebody else's sign-off, or one too many."""
    db = desk.store.db
    listed = destruction.propose(desk, [bag], "到期").value
    moves = [("UPDATE main.docket SET state = ? WHERE id = ?", (state, listed.id)) for state in (APPROVED, DESTROYED)]
    for sql, values in moves:
        refused("destruction-not-approved", partial(db.run, sql, values))
    chen, zhou = (person_id(desk, name) for name in ("陈静", "周涛"))
    unsigned = (
        "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash) VALUES (?, ?, 1, ?, '', '')"
    )
    refused("wrong-signer", lambda: db.run(unsigned, (listed.id, APPROVE, chen)))
    for sql in (
        "INSERT INTO main.docket_line (docket_id, position, dossier_id) VALUES (:list, 2, :other)",
        "UPDATE main.docket_line SET dossier_id = :other",
        "DELETE FROM main.docket_line",
        "UPDATE main.docket SET list_hash = 'x'",
        "UPDATE main.docket SET opened_by = ''",
        "DELETE FROM main.claim",
    ):
        refused("list-is-fixed", partial(db.run, sql.replace(":list", str(listed.id)).replace(":other", str(other))))
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    refused("not-on-list", lambda: db.run("UPDATE main.docket_line SET finding = 'destroyed'"))
    destruction.scan_out(desk, listed.id, bag)
    destroy(desk, "zhou", listed.id)
    refused("destruction-not-approved", lambda: db.run("UPDATE main.docket SET state = ?", (DESTROYED,)))
    refused("destroyer-is-involved", lambda: sign_in_sql(desk, listed.id, chen))
    refused("two-destroyers", lambda: sign_in_sql(desk, listed.id, zhou))
    for sql in ("UPDATE main.docket_step SET reason = 'x'", "DELETE FROM main.docket_step"):
        refused("signoff-append-only", partial(db.run, sql))
    for table in ("procedure", "procedure_step", "step_apart"):
        refused("register-is-kept", partial(db.run, f"DELETE FROM main.{table}"))
    destroy(desk, "wu", listed.id)
    refused("list-is-fixed", lambda: db.run("UPDATE main.docket SET body = 'x'"))
    assert db.value("SELECT count(*) FROM main.claim") == 0


def test_a_scan_costs_no_more_for_the_lists_of_years(desk: Desk, bag: int, statements: Callable[[], int]) -> None:
    def spent(number: int) -> int:
        listed = approved(desk, number)
        before = statements()
        destruction.scan_out(desk, listed.id, number)
        dockets.heads(desk, DESTRUCTION.kind)
        cost = statements() - before
        destruction.withdraw(desk, listed.id)
        return cost

    first = spent(bag)
    for _ in range(20):
        destruction.withdraw(desk, destruction.propose(desk, [bag], "到期").value.id)
    assert spent(bag) == first


def test_what_one_more_dossier_costs_its_destruction(desk: Desk, statements: Callable[[], int]) -> None:
    def spent(building: int, number: int) -> int:
        bags = [register(desk, f"{building}栋1单元{one}", "张三") for one in range(101, 101 + number)]
        listed = approved(desk, *bags)
        for one in bags:
            destruction.scan_out(desk, listed.id, one)
        destroy(desk, "zhou", listed.id)
        given = signed(desk, "wu", destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室"))
        before = statements()
        destruction.sign(desk, listed.id, given, "碎纸", "档案室")
        return statements() - before

    few, many = spent(1, 5), spent(2, 25)
    assert (many - few) / 20 <= _STATEMENTS_EACH, "an event, and the seals of dossier, contents and customer"


def test_a_destruction_tells_how_far_it_is(desk: Desk, bag: int, other: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conduct, "_AT_ONCE", 1)
    listed = approved(desk, bag, other)
    for one in (bag, other):
        destruction.scan_out(desk, listed.id, one)
    destroy(desk, "zhou", listed.id)
    given = signed(desk, "wu", destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室"))
    heard: list[tuple[int, int]] = []
    how = {METHOD: "碎纸", TOOL: "碎纸机", SITE: "档案室"}
    dockets.take(desk, listed.id, DESTROY, given, inputs=how, tick=lambda *far: heard.append(far))
    assert heard == [(1, 2), (2, 2)]


def step_in_sql(desk: Desk, docket_id: int, step: str, person: str, list_hash: str = "same", purpose: str = "") -> None:
    """Write somebody's step with a made-up sign-off, as an attacker with the open store would."""
    db = desk.store.db
    taken = "SELECT max(list_hash), count(*) FROM main.docket_step WHERE docket_id = ? AND step = ?"
    kept, count = db.row(taken, (docket_id, step)) or (None, 0)
    content = kept if kept and list_hash == "same" else list_hash
    code = db.value("SELECT code FROM main.docket WHERE id = ?", (docket_id,))
    with desk.store.transaction():
        signoff = db.insert(
            "INSERT INTO main.signoff (purpose, subject, list_hash, meaning, chain_head, account_id, person_id, name, role,"
            " at, signature) VALUES (?, ?, ?, '', '', '', ?, '', '', '', ?)",
            (purpose or DESTRUCTION.step(step).purpose, f"list:{code}", content, person, f"{step}{person}"),
        )
        db.run(
            "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, signoff_id, list_hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (docket_id, step, count + 1, person, desk.now().isoformat(), signoff, content),
        )


@pytest.mark.rule("S02-R11", "S02-R8")
@pytest.mark.parametrize(
    ("other", "login"),
    [
        ({"list_hash": list_hash([["600000009999"]])}, "chen"), ({"subject": "list:600000009999"}, "chen"),
        ({"purpose": "destruction"}, "chen"), ({}, "zhao"),
    ],
)  # fmt: skip
def test_the_schema_takes_a_true_sign_off_for_its_own_step_alone(
    desk: Desk, bag: int, other: dict[str, str], login: str
) -> None:
    """Of another list, of another docket, for another purpose, or by another person, it approves nothing."""
    listed = destruction.propose(desk, [bag], "到期").value
    right, chen = destruction.approval_statement(desk, listed.id), person_id(desk, "陈静")
    with desk.store.transaction() as db:

        def take(given: SignOff) -> None:
            kept = signoffs.add(db, given.as_row())
            store_dockets.take(db, listed.id, APPROVE, 1, chen, "", "", kept, right.list_hash)

        refused("wrong-signer", lambda: take(signed(desk, login, replace(right, **other))))
        take(signed(desk, "chen", right))


def test_nobody_destroys_what_was_never_proposed_or_approved(desk: Desk, bag: int) -> None:
    """A docket that begins where it should end up takes no step at all."""
    with desk.store.transaction() as db:
        table = digest(DESTRUCTION.as_record())
        store_dockets.keep_procedure(db, table, DESTRUCTION)
        opened = Taken(DESTRUCTION.opening.name, person_id(desk, "李梅"), "李梅", "", "", "", "x")
        listed = store_dockets.begin(
            db, "600000009999", table, DESTRUCTION, Terms(), 1, opened, [(NewLine(bag), "")]
        ).id
        for state in (APPROVED, DESTROYED):
            refused("destruction-not-approved", partial(db.run, "UPDATE main.docket SET state = ?", (state,)))
    with desk.store.transaction() as db:
        past = db.insert(
            "INSERT INTO main.docket (code, kind, procedure_hash, state, list_hash, opened_by, opened_at)"
            " VALUES ('600000008888', 'destruction', ?, 'approved', 'x', ?, '')",
            (table, person_id(desk, "李梅")),
        )
    refused("destruction-not-approved", lambda: sign_in_sql(desk, past, person_id(desk, "周涛")))
    refused("wrong-signer", lambda: step_in_sql(desk, listed, APPROVE, person_id(desk, "陈静"), purpose="loan"))
    closing = "UPDATE main.docket SET closed_at = 'x' WHERE id = ?"
    refused("destruction-not-approved", lambda: desk.store.db.run(closing, (listed,)))


def sign_in_sql(desk: Desk, docket_id: int, person: str, list_hash: str = "same") -> None:
    """A destroyer's signature written past the service."""
    step_in_sql(desk, docket_id, DESTROY, person, list_hash)


def list_in_sql(desk: Desk, dossier_id: int) -> None:
    """A list written past the service."""
    with desk.store.transaction() as db:
        table = digest(DESTRUCTION.as_record())
        store_dockets.keep_procedure(db, table, DESTRUCTION)
        opened = Taken(DESTRUCTION.opening.name, person_id(desk, "李梅"), "李梅", "", "2026-11-23", "", "x")
        store_dockets.begin(db, "600000009999", table, DESTRUCTION, Terms(), 1, opened, [(NewLine(dossier_id), "")])
