"""A number that one dossier alone may have is found by the index: registering costs the same beside ten as beside a thousand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.models.domain.audit_action import AuditAction
from app.models.domain.change import Edit, field_key
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.rights import Right
from app.models.domain.tampering import Fault
from app.models.ledgers.drafts import DossierDraft
from app.models.services import changing, dossiers, importing, keeping, ruling, signing, trail
from app.models.services.action import Work, action
from app.models.services.desk import Desk
from app.models.services.intake import Intake
from app.models.services.unique_numbers import holders
from app.models.store import numbers, search, settings
from app.models.store.database import _Using
from tests import corrections, releasing
from tests.refusals import refused
from tests.trade_office import Trade, entered, verified
from tests.unit.services.signatures import signed

_LITTLE_MORE = 1.3
_DEEPER = 3  # a number that nobody has is looked for in every part of the index


@action(Right.REGISTER)
def fill(work: Work, said: Sequence[str]) -> None:
    """Dossiers with these contract numbers."""
    Intake(work, None).enter([DossierDraft(party_name="张三", contract_no=one) for one in said])
    work.record(AuditAction.DOSSIER_REGISTER, "archive:TRD", count=len(said))


@pytest.fixture
def loan(trade: Callable[[str], Trade]) -> Trade:
    return trade("loan")


@pytest.fixture
def desk(loan: Trade) -> Desk:
    return loan.at(Role.ARCHIVIST)


def taken_by(act: Callable[[], object]) -> str:
    """The code of the dossier that has the number already, as the refusal names it."""
    return str(refused("number-once", act).facts.get("code", ""))


@pytest.fixture
def spent(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], tuple[int, int]]:
    """Count the statements of an act, and the instructions of SQLite: they grow with each row that is read."""
    statements = instructions = 0
    inner = _Using.__enter__

    def counted(using: _Using) -> None:
        nonlocal statements
        statements += 1
        inner(using)

    def stepped() -> int:
        nonlocal instructions
        instructions += 1
        return 0

    def count(act: Callable[[], object]) -> tuple[int, int]:
        before = statements, instructions
        desk.store.db._connection.set_progress_handler(stepped, 10)
        act()
        desk.store.db._connection.set_progress_handler(None, 0)
        return statements - before[0], instructions - before[1]

    monkeypatch.setattr(_Using, "__enter__", counted)
    return count


def test_what_is_said_of_a_number_costs_no_more_beside_a_thousand_dossiers(
    desk: Desk, spent: Callable[[Callable[[], object]], tuple[int, int]]
) -> None:
    def entered(number: str) -> tuple[int, int]:
        return spent(lambda: dossiers.register(desk, DossierDraft(party_name="李四", contract_no=number)))

    fill(desk, [f"HT-{one}" for one in range(10)])
    entered("A-0")
    few = entered("A-1")
    fill(desk, [f"HT-{one}" for one in range(10, 1000)])
    many = entered("A-2")
    assert many[0] <= few[0]
    assert many[1] <= _LITTLE_MORE * few[1]
    assert taken_by(lambda: entered("ht－998")), "it is found all the same"


def test_the_index_follows_a_correction(desk: Desk) -> None:
    fill(desk, ["HT-1、HT-2", "HT-3"])
    key = field_key("contract-number")
    changing.enter(desk, [Edit(1, key, "HT-2、HT-4")], "客户本人")
    assert taken_by(lambda: fill(desk, ["ht—4"])) == taken_by(lambda: fill(desk, ["HT-2"]))
    fill(desk, ["HT-1"])
    changing.enter(desk, [Edit(1, key, "")], "客户本人")
    fill(desk, ["HT-4"])


def test_a_dry_run_asks_for_its_numbers_at_once_and_no_more_beside_a_thousand_dossiers(
    desk: Desk, spent: Callable[[Callable[[], object]], tuple[int, int]]
) -> None:
    def asked(numbers: Sequence[str]) -> tuple[int, int]:
        return spent(lambda: holders(desk, [("contract-number", one) for one in numbers]))

    fill(desk, [f"HT-{one}" for one in range(10)])
    wanted = [*(f"HT-{one}" for one in range(10)), *(f"A-{one}" for one in range(100))]
    few = asked(wanted)
    assert asked(wanted[:1])[0] == few[0]
    fill(desk, [f"HT-{one}" for one in range(10, 1000)])
    many = asked(wanted)
    assert many[0] == few[0]
    assert many[1] <= _DEEPER * few[1]


def test_a_mended_row_is_judged_by_its_new_number(desk: Desk, tmp_path: Path) -> None:
    fill(desk, ["HT-1"])
    path = tmp_path / "one.csv"
    path.write_text("借款企业,借款合同号,放款金额\n杭州启航商贸有限公司,HT-2,50\n", encoding="utf-8")
    run = importing.preview(desk, path)
    (row,) = run.rows
    assert "number-taken" not in [one.code for one in row.problems]
    (mended,) = run.mended({(row.sheet, row.number, 1): "ht－1"}).rows
    assert "number-taken" in [one.code for one in mended.problems]


def test_an_archive_from_before_is_entered_once(loan: Trade) -> None:
    desk = loan.at(Role.ARCHIVIST)
    fill(desk, ["HT-1"])
    with desk.store.transaction():
        db = desk.store.db
        db.run("DELETE FROM main.meta WHERE key = 'numbers'")
        scope = str(db.value("SELECT scope FROM main.dossier_text"))
        assert scope.startswith("~n")
        search.make_anew(db, lambda _number, _scope: "")
    assert numbers.holders(desk.store.db, [("contract-number", "HT-1")]) == {}
    desk = loan.at(Role.ARCHIVIST)
    assert taken_by(lambda: fill(desk, ["HT-1"]))
    fill(desk, ["HT-2"])
    assert settings.meta(desk.store.db, "numbers") == '["contract-number"]'
    assert str(desk.store.db.value("SELECT scope FROM main.dossier_text WHERE dossier_id = 1")) == scope


def test_verifying_finds_a_token_that_was_taken_out_and_the_number_that_was_given_twice(desk: Desk) -> None:
    fill(desk, ["HT-1", "HT-2"])
    (token,) = numbers.tokens({"contract-number": "HT-1"}, ["contract-number"])
    db = desk.store.db
    db.run("INSERT INTO main.dossier_gram (dossier_gram, rowid, grams) VALUES ('delete', 1, ?)", (token,))
    fill(desk, ["ht－1"])
    codes = {one.id: one.reference_code for one in dossiers.rows(desk, [1, 3])}
    found = [(one.fault, one.code) for one in trail.verify(desk).findings]
    assert found == [(Fault.UNINDEXED, codes[1]), (Fault.TWICE, f"{codes[1]}、{codes[3]}")]
    with desk.store.transaction():
        search.make_anew(db, lambda number, scope: scope if number == 2 else "")
    assert [one.code for one in trail.verify(desk).findings if one.fault is Fault.UNINDEXED] == [codes[1], codes[3]]


def release(office: Trade, text: str) -> None:
    number = ruling.draft(office.at(Role.ARCHIVIST), text, "试").value.id
    manager = office.at(Role.MANAGER)
    releasing.release(manager, number, signed(manager, "chen", releasing.statement(manager, number)))


def test_a_field_that_becomes_unique_is_entered_with_the_release(trade: Callable[[str], Trade]) -> None:
    office = trade("loan")
    desk = office.at(Role.ARCHIVIST)
    once = desk.pack.text
    often = once.replace("unique = true", "unique = false")
    assert often != once
    release(office, often)
    for _ in range(2):
        dossiers.register(desk, DossierDraft(party_name="李四", contract_no="HT-1"))
    dossiers.register(desk, DossierDraft(party_name="王五", contract_no="HT-2"))
    release(office, once)
    assert taken_by(lambda: dossiers.register(desk, DossierDraft(party_name="赵六", contract_no="HT-2")))
    assert trail.verify(desk).findings == (), "what two had in common before was never forbidden"


NUMBER = field_key("contract-number")


@pytest.fixture
def confirmed(trade: Callable[[str], Trade]) -> tuple[Trade, int, int]:
    """Two confirmed dossiers without a contract number."""
    office = trade("loan")
    desk, manager = office.at(Role.ARCHIVIST), office.at(Role.GENERAL_MANAGER)
    made = [entered(desk, Customer.PERSON, name) for name in ("张三", "李四")]
    for one in made:
        verified(desk, one)
        keeping.confirm(manager, [one])
    return office, made[0], made[1]


def asked(office: Trade, dossier_id: int, number: str) -> int:
    return changing.ask(office.at(Role.ARCHIVIST), [Edit(dossier_id, NUMBER, number)], "补录", "合同").value.id


def consent(office: Trade, docket_id: int) -> None:
    manager = office.at(Role.GENERAL_MANAGER)
    wanted = corrections.statement(manager, docket_id, [1])
    given = signing.sign(manager, "generalmanager", "generalmanager-password", wanted)
    corrections.decide(manager, docket_id, [1], given, "")


@pytest.mark.rule("S13-R15")
def test_one_act_does_not_give_one_number_to_two_dossiers(confirmed: tuple[Trade, int, int]) -> None:
    office, *both = confirmed
    desk = office.at(Role.ARCHIVIST)

    def twice(dossier_ids: Sequence[int]) -> list[Edit]:
        return [Edit(one, NUMBER, text) for one, text in zip(dossier_ids, ("HT-1", "ht－1"), strict=True)]

    codes = [one.reference_code for one in dossiers.rows(desk, both)]
    assert taken_by(lambda: changing.ask(desk, twice(both), "补录", "合同")) in codes
    fresh = [entered(desk, Customer.PERSON, name) for name in ("王五", "赵六")]
    refused("number-once", lambda: changing.enter(desk, twice(fresh), "客户本人"))


@pytest.mark.rule("S13-R15")
def test_of_two_requests_for_one_number_the_second_is_not_consented_to(confirmed: tuple[Trade, int, int]) -> None:
    office, one, other = confirmed
    first, second = asked(office, one, "HT-1"), asked(office, other, "ht－1")
    consent(office, first)
    code = dossiers.rows(office.at(Role.GENERAL_MANAGER), [one])[0].reference_code
    assert taken_by(lambda: consent(office, second)) == code


@pytest.mark.rule("S13-R15")
def test_a_number_that_was_registered_since_is_not_consented_to(confirmed: tuple[Trade, int, int]) -> None:
    office, one, _other = confirmed
    waiting = asked(office, one, "HT-1")
    fill(office.at(Role.ARCHIVIST), ["HT-1"])
    assert taken_by(lambda: consent(office, waiting))
