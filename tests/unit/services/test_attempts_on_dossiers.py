"""Attempts on dossiers at a desk of one's own: to learn, to change or to take those of others."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.domain.change import Edit, class_key, field_key
from app.models.domain.docket import Docket, Verdict
from app.models.domain.errors import Refusal
from app.models.domain.identity import Phone
from app.models.domain.item import NewItem, file_name
from app.models.domain.loan import LoanKind
from app.models.domain.person import AccountStatus, NewAccount, Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Reach
from app.models.domain.procedures.correction import DECIDE
from app.models.domain.rights import Right
from app.models.services import (
    accounts,
    changing,
    correcting,
    dockets,
    dossiers,
    filing,
    handing_over,
    keeping,
    lending,
    ruling,
    signing,
)
from app.models.services.desk import Desk
from app.models.store import people, search
from app.models.store.scope import Scope
from tests import borrowing, corrections, handovers, releasing, trade_office
from tests.kept import attach
from tests.office import PASSWORDS, Office, register_kept
from tests.refusals import refused
from tests.trade_office import Trade
from tests.unit.services.signatures import awaited, person_id, signed

PHONES, NAME = "phones", "name"
NUMBER = "手机 13812345678"
PHOTO = NewItem("照片", True, Medium.PAPER, 1, "", "", False, "")


def events(desk: Desk) -> int:
    return int(str(desk.store.db.value("SELECT count(*) FROM main.audit")))


def granted(text: str, right: Right, *roles: Role) -> str:
    """A pack's text with one right given to these posts alone."""
    names = ", ".join(f'"{role.value}"' for role in roles)
    grant = f'[[grant]]\nright = "{right.value}"\nroles = [{names}]\nclause = "1"\n\n'
    at = text.index("[[post]]")
    return text[:at] + grant + text[at:]


def in_force(office: Office, text: str, version: int) -> None:
    """Another pack is drafted by 李梅 and released by 赵明."""
    general = office.desk("zhao")
    ruling.draft(office.desk("li"), text, "修订")
    releasing.release(general, version, signed(general, "zhao", releasing.statement(general, version)))


def own_customer(trade: Callable[[str], Trade]) -> tuple[Trade, Desk, int]:
    """A bank where a customer manager, who reads sensitive values only masked, has a confirmed dossier of their own."""
    bank = trade("bank")
    clerk, business = bank.at(Role.ARCHIVIST), bank.at(Role.BUSINESS)
    number = trade_office.entered(
        clerk, Customer.PERSON, "赵富", manager_a_id=business.account.person_id, phones=(Phone("手机", "13812345678"),)
    )
    trade_office.verified(clerk, number)
    keeping.confirm(bank.at(Role.MANAGER), [number])
    return bank, business, number


@pytest.mark.rule("S06-R4", "S05-R13")
def test_a_masked_value_is_not_learnt_by_trying(trade: Callable[[str], Trade]) -> None:
    _bank, business, number = own_customer(trade)
    refused("not-allowed", lambda: dossiers.reveal(business, number, "看看"))
    for guess in (NUMBER, "手机 13812345679"):
        refused("reason-stated", lambda guess=guess: changing.ask(business, [Edit(number, PHONES, guess)], "", ""))
        refused("source-stated", lambda guess=guess: changing.ask(business, [Edit(number, PHONES, guess)], "换号", ""))
    income = field_key("income")
    held = trade_office.fill(next(one for one in business.pack.fields if field_key(one.key) == income))
    before = events(business)
    tried = [
        changing.ask(business, [Edit(number, key, guess)], "核对", "客户提供").value
        for key, guess in ((PHONES, NUMBER), (PHONES, "手机 13812345679"), (income, held), (income, "77"))
    ]
    assert [(one.variant, len(one.lines)) for one in tried] == [("correction", 1)] * 4, "right and wrong look alike"
    assert events(business) == before + 4, "and every attempt leaves its trace"
    refused("nothing-changed", lambda: changing.ask(business, [Edit(number, NAME, "赵富")], "核对", "客户提供"))


@pytest.mark.rule("S06-R4", "S05-R13")
def test_a_masked_value_is_not_learnt_by_entering_either(trade: Callable[[str], Trade]) -> None:
    bank = trade("bank")
    clerk, manager = bank.at(Role.ARCHIVIST), bank.at(Role.MANAGER)
    ruling.draft(clerk, granted(clerk.pack.text, Right.REVEAL, Role.MANAGER), "收紧")
    releasing.release(manager, 2, signing.sign(manager, "chen", "chen-password", releasing.statement(manager, 2)))
    number = trade_office.entered(clerk, Customer.PERSON, "赵富", phones=(Phone("手机", "13812345678"),))
    refused("source-stated", lambda: changing.enter(clerk, [Edit(number, PHONES, NUMBER)], ""))
    assert len(changing.enter(clerk, [Edit(number, PHONES, NUMBER)], "客户提供").value.lines) == 1


@pytest.mark.rule("S06-R4", "S05-R13")
def test_a_spreadsheet_of_guesses_tells_nothing(trade: Callable[[str], Trade], tmp_path: Path) -> None:
    _bank, business, number = own_customer(trade)
    code = dossiers.rows(business, [number])[0].reference_code
    sheet = tmp_path / "更正.csv"
    for guess in ("手机 13812345678", "手机 13812345679"):
        sheet.write_text(f"档号,电话,姓名或名称\n{code},{guess},赵富\n", encoding="utf-8")
        found = correcting.read(business, sheet)
        assert ([line.label for line in found.lines], found.unchanged) == (["电话"], 1)


@pytest.mark.rule("S05-R14")
def test_who_reads_a_value_in_clear_learns_that_nothing_changes(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三", phones=(Phone("手机", "13812345678"),))
    clerk = office.desk("li")
    refused("nothing-changed", lambda: changing.ask(clerk, [Edit(number, PHONES, NUMBER)], "核对", "业主本人"))


@pytest.mark.rule("S19-R19", "S02-R3")
def test_no_account_is_sealed_by_rules_that_are_no_longer_in_force(office: Office) -> None:
    manager = office.desk("chen")
    in_force(office, granted(manager.pack.text, Right.KEEP_ACCOUNTS, Role.GENERAL_MANAGER), 2)
    wanted = NewAccount("feng", "冯远", "档案室", Role.ARCHIVIST, "feng-password")
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], wanted)
    refused("not-allowed", lambda: accounts.activate(manager, PASSWORDS["chen"], asked.id))
    (now,) = (one for one in accounts.accounts(office.folder) if one.login == "feng")
    assert now.status is not AccountStatus.ACTIVE


def assigned(office: Office, *buildings: str) -> None:
    """孙静 answers for these buildings and no others."""
    manager = office.desk("chen")
    numbers = {number for number, name in dossiers.buildings(manager) if name in buildings}
    accounts.assign_buildings(manager, person_id(manager, "孙静"), numbers)


@pytest.mark.rule("S05-R11", "S05-R9")
def test_what_needed_no_consent_in_ones_own_scope_needs_it_outside(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    assigned(office, "1栋")
    steward, clerk, general = office.desk("sun"), office.desk("li"), office.desk("zhao")
    draft = lending.LoanProposal(steward.account.person_id, (number,), LoanKind.CONSULTATION, "入户核对", 1)
    first = lending.ask(steward, draft).value
    assert first.state.name == "approved" and not first.docket.taken("approve")
    assigned(office)
    refusal = refused("not-approved", lambda: lending.issue(clerk, first.id))
    assert refusal.facts["approver"], "and by whom is said"
    assert dossiers.rows(steward, [number]) == []
    code = dossiers.rows(clerk, [number])[0].reference_code
    borrowing.withdraw(steward, first.id)
    again = lending.ask_by_code(steward, [code], LoanKind.CONSULTATION, "入户核对", 1).value
    assert again.state.name == "asked"
    borrowing.approve(general, again.id, signed(general, "zhao", borrowing.approval_statement(general, again.id)))
    assert lending.issue(clerk, again.id).value.due_on


@pytest.mark.rule("S05-R11", "S05-R9")
def test_guessing_which_codes_exist_leaves_a_request_for_each(office: Office) -> None:
    register_kept(office, "1栋1单元101", "张三")
    number = register_kept(office, "2栋1单元101", "李四")
    assigned(office, "1栋")
    steward, clerk = office.desk("sun"), office.desk("li")
    own, foreign = (row.reference_code for row in dossiers.rows(clerk, [number - 1, number]))
    bogus, other = foreign[:-1] + "8", foreign[:-1] + "9"

    def answer(*codes: str, purpose: str = "核对", days: int = 1) -> tuple[str, str]:
        with pytest.raises(Refusal) as caught:
            lending.ask_by_code(steward, codes, LoanKind.CONSULTATION, purpose, days)
        return caught.value.code, str(caught.value).replace(codes[0], "…")

    assert answer(foreign, purpose=" ") == answer(other, purpose=" ")
    assert answer(foreign, days=9999) == answer(other, days=9999)
    assert answer(foreign, bogus) == answer(other, bogus), "an unknown code beside it does not tell either"
    lending.lend(clerk, lending.LoanProposal(person_id(clerk, "陈静"), (number - 1,), LoanKind.LOAN, "核对", 1))
    assert answer(foreign, own) == answer(other, own), "nor one that is not on the shelf"
    assert answer(other)[0] == "no-such-code"
    before = events(steward)
    lending.ask_by_code(steward, [foreign], LoanKind.CONSULTATION, "核对", 1)
    assert events(steward) == before + 1


def allowed(bank: Trade, right: Right, *roles: Role) -> None:
    """The bank gives a right to these posts alone from now on."""
    clerk, manager = bank.at(Role.ARCHIVIST), bank.at(Role.MANAGER)
    ruling.draft(clerk, granted(clerk.pack.text, right, *roles), "收紧")
    releasing.release(manager, 2, signing.sign(manager, "chen", "chen-password", releasing.statement(manager, 2)))


def decided(desk: Desk, asked: Docket, login: str, password: str) -> Docket:
    """Every line of a request is consented to by somebody's password at a desk."""
    lines = [line.position for line in asked.lines]
    given = signing.sign(desk, login, password, corrections.statement(desk, asked.id, lines))
    return corrections.decide(desk, asked.id, lines, given, "").value


@pytest.mark.rule("S05-R14", "S08-R5")
def test_who_signs_must_reach_the_dossier_themselves(trade: Callable[[str], Trade]) -> None:
    bank, _business, number = own_customer(trade)
    allowed(bank, Right.RESTRICTED, Role.ARCHIVIST, Role.GENERAL_MANAGER)
    clerk, manager, general = bank.at(Role.ARCHIVIST), bank.at(Role.MANAGER), bank.at(Role.GENERAL_MANAGER)
    protected = changing.ask(clerk, [Edit(number, class_key("risk"), "高风险")], "核对", "客户提供").value
    assert decided(clerk, protected, "chen", PASSWORDS["chen"]).lines[0].finding == Verdict.ACCEPTED
    assert dossiers.rows(manager, [number]) == []
    asked = changing.ask(clerk, [Edit(number, NAME, "赵福")], "更名", "客户提供").value
    refused("out-of-scope", lambda: decided(clerk, asked, "chen", PASSWORDS["chen"]))
    assert [one.role for one in corrections.candidates(clerk, asked.id)] == [Role.GENERAL_MANAGER]
    assert decided(clerk, asked, general.account.login, f"{general.account.login}-password").taken(DECIDE)


@pytest.mark.rule("S06-R4", "S05-R14")
def test_who_may_not_read_a_sensitive_value_neither_sees_nor_signs_it(trade: Callable[[str], Trade]) -> None:
    bank, _business, number = own_customer(trade)
    allowed(bank, Right.REVEAL, Role.ARCHIVIST, Role.GENERAL_MANAGER)
    clerk, manager, general = bank.at(Role.ARCHIVIST), bank.at(Role.MANAGER), bank.at(Role.GENERAL_MANAGER)
    asked = changing.ask(clerk, [Edit(number, PHONES, "手机 13900000000")], "换号", "客户提供").value
    for request in (*corrections.requests(manager), *changing.waiting_for(manager, number)):
        assert "13812345678" not in str(request) and "13900000000" not in str(request)
    assert "13900000000" in str(corrections.requests(general))
    assert [one.role for one in corrections.candidates(clerk, asked.id)] == [Role.GENERAL_MANAGER]
    assert [len(awaited(desk, asked.kind)) for desk in (manager, general)] == [0, 1], "it waits for who may read it"
    refused("not-allowed", lambda: decided(clerk, asked, "chen", PASSWORDS["chen"]))
    plain = changing.ask(clerk, [Edit(number, NAME, "赵福")], "更名", "客户提供").value
    assert decided(manager, plain, "chen", PASSWORDS["chen"]).lines[0].finding == Verdict.ACCEPTED


@pytest.mark.rule("S05-R2", "S05-R14", "S19-R19")
def test_a_category_that_the_rules_have_dropped_is_not_written(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    clerk, general = office.desk("li"), office.desk("zhao")
    had = dossiers.rows(clerk, [number])[0].category
    other = next(one.code for one in clerk.pack.categories if one.code != had)
    asked = changing.ask(clerk, [Edit(number, "category", other)], "换类别", "业主本人").value
    in_force(office, clerk.pack.text.replace(f'"{other}"', '"ZZ"'), 2)
    done = decided(general, asked, "zhao", PASSWORDS["zhao"])
    assert done.lines[0].finding == Verdict.STALE
    assert dossiers.rows(clerk, [number])[0].category == had


@pytest.mark.rule("S19-R12")
def test_what_lies_out_of_scope_takes_no_place_among_the_hits(office: Office) -> None:
    foreign = [register_kept(office, f"2栋1单元{room}", "王五") for room in (101, 102, 103)]
    own = register_kept(office, "1栋1单元101", "王五")
    db = office.desk("li").store.db
    mine = Scope(Reach.OWN_AREA, True, person_id(office.desk("li"), "孙静"))
    db.run("INSERT INTO main.dossier_class VALUES (?, 'region', '城东')", (own,))
    people.set_areas(db, mine.person_id, {"城东"})
    mine.narrow(db)
    assert own > max(foreign)
    assert search.find(db, "王五", mine, 2, sensitive=False) == [own]


@pytest.mark.rule("S06-R4")
def test_a_known_customer_is_searched_by_their_own_data(trade: Callable[[str], Trade]) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    first = trade_office.entered(clerk, Customer.PERSON, "赵富", phones=(Phone("手机", "13812345678"),))
    party = clerk.store.db.value("SELECT party_id FROM main.dossier WHERE id = ?", (first,))
    second = trade_office.entered(
        clerk, Customer.PERSON, "钱二", party_id=party, phones=(Phone("手机", "13999999999"),)
    )
    assert dossiers.find(clerk, "赵富") == [first, second]
    assert dossiers.find(clerk, "钱二") == []
    assert dossiers.find_by_number(clerk, "13812345678").value == [first, second]
    assert dossiers.find_by_number(clerk, "13999999999").value == []


class Growing(Path):
    """A file to which another program is still writing: small when it is looked at, large when it is read."""

    _flavour = type(Path())._flavour  # type: ignore[attr-defined]

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        seen = super().stat(follow_symlinks=follow_symlinks)
        return os.stat_result((*seen[:6], 1, *seen[7:10]))


@pytest.fixture
def item(office: Office) -> int:
    """An item of a dossier, in an office that keeps files of one megabyte."""
    filing.set_limit(office.desk("chen"), 1)
    number = register_kept(office, "1栋1单元101", "张三")
    return filing.add_item(office.desk("li"), number, PHOTO).value


@pytest.mark.rule("S04-R6")
def test_a_file_that_grows_while_it_is_read_does_not_pass_the_limit(office: Office, item: int, tmp_path: Path) -> None:
    (tmp_path / "扫描.pdf").write_bytes(b"%PDF-" + b"x" * 1_500_000)
    clerk = office.desk("li")
    refused("file-too-large", lambda: attach(clerk, item, Growing(tmp_path / "扫描.pdf")))
    assert clerk.store.db.value("SELECT count(*) FROM main.file_part") == 0, "and nothing of it is kept"


@pytest.mark.rule("S04-R6")
@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("发票\u202egnp.exe", "发票gnp.exe"),
        ("..\\..\\x.pdf", "x.pdf"),
        ("/etc/x.pdf", "x.pdf"),
        ("C:x.pdf", "x.pdf"),
        ("a\nb\x07.pdf", "a b.pdf"),
        ("\udcff\udcfe.pdf", "\ufffd\ufffd.pdf"),
        ("a\\..", "_"),
        ("\u200b", "_"),
        ("合同.pdf", "合同.pdf"),
    ],
)
def test_the_name_of_a_kept_file_hides_nothing(given: str, kept: str) -> None:
    assert file_name(given) == kept


@pytest.mark.rule("S04-R6")
def test_a_file_is_kept_under_such_a_name(office: Office, item: int, tmp_path: Path) -> None:
    clerk, path = office.desk("li"), tmp_path / "发票\u202efdp.pdf"
    path.write_bytes(b"%PDF-1.7")
    attach(clerk, item, path)
    assert clerk.store.db.value("SELECT name FROM main.file") == "发票fdp.pdf"


@pytest.mark.rule("S04-R6")
@pytest.mark.parametrize("pages", [-1, 10**30])
def test_pages_that_nobody_can_have_counted_are_refused(office: Office, item: int, pages: int) -> None:
    clerk = office.desk("li")
    number = int(str(clerk.store.db.value("SELECT dossier_id FROM main.item WHERE id = ?", (item,))))
    refused("value-fits", lambda: filing.add_item(clerk, number, replace(PHOTO, page_count=pages)))


@pytest.mark.rule("S02-R10", "S05-R14")
def test_what_a_leaver_asked_is_withdrawn_beyond_the_scope_of_who_hands_over(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    clerk = office.desk("li")
    assigned(office, "1栋")
    asked = changing.ask(office.desk("sun"), [Edit(number, NAME, "张三丰")], "走访", "业主本人").value
    clerk.store.narrow(Scope(Reach.OWN_BUILDINGS, False, clerk.account.person_id))
    assert corrections.requests(clerk) == []
    parties = {
        "leaver": person_id(clerk, "孙静"),
        "receiver": clerk.account.person_id,
        "witness": person_id(clerk, "陈静"),
    }
    handover = handovers.draw_up(clerk, parties)
    for step, login in (("hand", "sun"), ("receive", "li")):
        given = signed(clerk, login, dockets.statement(clerk, handover.id, step))
        dockets.take(clerk, handover.id, step, given)
    with signing.identify(clerk, "chen", PASSWORDS["chen"]) as witness:
        handing_over.perform(clerk, handover.id, witness)
    db = clerk.store.db
    assert db.value("SELECT state FROM main.docket WHERE id = ?", (asked.id,)) == "withdrawn"
    assert db.value("SELECT finding FROM main.docket_line WHERE docket_id = ?", (asked.id,)) == "withdrawn"
