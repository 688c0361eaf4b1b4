"""What somebody might try on the dossiers at a desk of their own: to learn, to change or to take what is not theirs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.domain.change import Edit, field_key
from app.models.domain.errors import Refusal
from app.models.domain.identity import Phone
from app.models.domain.person import Role
from app.models.domain.policy import Customer
from app.models.domain.rights import Right
from app.models.services import changing, correcting, dossiers, keeping, ruling, signing
from app.models.services.desk import Desk
from tests import trade_office
from tests.conftest import Office, register_kept
from tests.trade_office import Trade
from tests.unit.services.signatures import signed

PHONES, NAME = "phones", "name"
NUMBER = "手机 13812345678"


def refused(code: str, act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    return caught.value


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
    ruling.release(general, version, signed(general, "zhao", ruling.statement(general, version)))


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
    income = field_key("收入状况（万元/年）")
    held = trade_office.fill(next(one for one in business.pack.fields if field_key(one.name) == income))
    before = events(business)
    tried = [
        changing.ask(business, [Edit(number, key, guess)], "核对", "客户提供").value
        for key, guess in ((PHONES, NUMBER), (PHONES, "手机 13812345679"), (income, held), (income, "77"))
    ]
    assert [(one.kind.value, len(one.lines)) for one in tried] == [("correction", 1)] * 4, "right and wrong look alike"
    assert events(business) == before + 4, "and every attempt leaves its trace"
    refused("nothing-changed", lambda: changing.ask(business, [Edit(number, NAME, "赵富")], "核对", "客户提供"))


@pytest.mark.rule("S06-R4", "S05-R13")
def test_a_masked_value_is_not_learnt_by_entering_either(trade: Callable[[str], Trade]) -> None:
    bank = trade("bank")
    clerk, manager = bank.at(Role.ARCHIVIST), bank.at(Role.MANAGER)
    ruling.draft(clerk, granted(clerk.pack.text, Right.REVEAL, Role.MANAGER), "收紧")
    ruling.release(manager, 2, signing.sign(manager, "chen", "chen-password", ruling.statement(manager, 2)))
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
def test_who_reads_a_value_in_clear_is_told_that_nothing_changes(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三", phones=(Phone("手机", "13812345678"),))
    clerk = office.desk("li")
    refused("nothing-changed", lambda: changing.ask(clerk, [Edit(number, PHONES, NUMBER)], "核对", "业主本人"))
