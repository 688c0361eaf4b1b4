"""A field called otherwise, or no longer asked for: what was kept under its key is found, counted and told as before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from app.models.domain import dossier_form
from app.models.domain.change import Edit, field_key
from app.models.domain.errors import RuleBroken
from app.models.domain.matrix import CATEGORY
from app.models.domain.person import Role
from app.models.domain.policy.fields import HIDDEN, Customer
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.ledgers.drafts import DossierDraft
from app.models.services import changing, completeness, dossiers, keeping, registers, ruling, signing
from app.models.services.desk import Desk
from tests import releasing, trade_office
from tests.office import Office, register_kept
from tests.trade_office import Trade
from tests.walks import walked

TradeOf = Callable[[str], Trade]
NUMBER = "HT2025-001"


def released(office: Trade, *changes: tuple[str, str]) -> Desk:
    """The archivist changes the text of the rules and the manager releases it; returns the archivist's desk."""
    desk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    text = desk.pack.text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    number = ruling.draft(desk, text, "改称呼").value.id
    releasing.release(
        manager, number, signing.sign(manager, "chen", "chen-password", releasing.statement(manager, number))
    )
    return office.at(Role.ARCHIVIST)


def cut(pack: Pack, table: str) -> tuple[str, str]:
    """The text of the table that begins so, and nothing."""
    start = pack.text.index(table)
    return pack.text[start : pack.text.index("[[", start + 2)], ""


@pytest.mark.rule("S19-R19", "S13-R15")
def test_a_renamed_field_keeps_its_values_its_number_and_its_day(trade: TradeOf) -> None:
    loan = trade("loan")
    desk = loan.at(Role.ARCHIVIST)
    number = trade_office.entered(
        desk, Customer.ORGANISATION, "宏远商贸", contract_no=NUMBER, due_date=date(2027, 1, 1)
    )
    before, lacking = dossiers.detail(desk, number), completeness.matrix(desk, CATEGORY)
    missing = keeping.detail(desk, number).missing
    desk = released(
        loan, ('name = "合同编号"', 'name = "借款合同代号"'), ('name = "贷款金额"', 'name = "放贷数额"'),
        ('name = "到期日"', 'name = "末日"'), ('name = "证件有效期至"', 'name = "证件到哪天"'),
    )  # fmt: skip
    after = dossiers.detail(desk, number)
    assert after.fields == before.fields and after.fields["contract-number"] == NUMBER
    assert dossier_form.label_of(desk.pack, field_key("contract-number")) == "借款合同代号"
    assert dossiers.find(desk, NUMBER) == [number]
    changing.enter(desk, [Edit(number, field_key("contract-number"), "HT2026-77")], "客户本人")
    assert dossiers.find(desk, "HT2026-77") == [number] and dossiers.find(desk, NUMBER) == []
    with pytest.raises(RuleBroken, match="借款合同代号“ht2026-77”已在") as caught:
        dossiers.register(desk, DossierDraft(party_name="王五", contract_no="ht2026-77"))
    assert caught.value.code == "number-once" and caught.value.facts["field"] == "contract-number"
    assert keeping.detail(desk, number).missing == missing and completeness.matrix(desk, CATEGORY) == lacking
    desk.now = lambda: datetime(2036, 4, 20, 9)
    assert desk.pack.meaning(Meaning.DOCUMENT_VALID_UNTIL).name == "证件到哪天"  # type: ignore[union-attr]


@pytest.mark.rule("S19-R19", "S06-R4")
def test_a_removed_field_axis_and_register_are_called_by_their_last_names(trade: TradeOf) -> None:
    service = trade("service")
    desk = service.at(Role.ARCHIVIST)
    axis = next(
        one for one in desk.pack.axes if not any(f'axis = "{one.key}"' in line for line in desk.pack.text.split("\n"))
    )
    data = trade_office.draft(desk.pack, Customer.PERSON, "张三").data
    number = trade_office.entered(
        desk, Customer.PERSON, "张三", data={**data, "preferences": "茶"}, classes={axis.key: axis.values[0]}
    )
    said = {"planned-on": "2026-03-05", "content": "节日问候"}
    keeping.record(desk, number, "care", said)
    released(service, ('name = "偏好"', 'name = "喜好"'))
    record = desk.pack.text[desk.pack.text.index('[[record]]\nkey = "care"') :]
    record = record[: record.find("[[record]]", 5)] if "[[record]]" in record[5:] else record
    desk = released(service, cut(service.at(Role.ARCHIVIST).pack, '[[field]]\nkey = "preferences"'),
                    cut(desk.pack, f'[[axis]]\nkey = "{axis.key}"'), (record, ""))  # fmt: skip
    assert desk.pack.field("preferences") is None and desk.pack.axis(axis.key) is None
    assert dossiers.detail(desk, number).fields["preferences"] == HIDDEN, "not lost, and masked like any unknown one"
    assert desk.pack.caption("preferences") == "喜好" and desk.pack.caption("never") == "never"
    assert [(one.axis, one.value) for one in keeping.classes(desk, number)] == [(axis.name, axis.values[0])]
    (line,) = keeping.detail(desk, number).records
    assert set(line.contents) == set(said)
    assert desk.pack.record_name("care") != "care"
    assert desk.pack.record_captions("care", line.contents) == {"planned-on": "计划日期", "content": "内容"}


def test_what_a_ledger_brings_and_no_field_of_the_pack_has_is_kept_under_its_meaning(office: Office) -> None:
    desk = office.desk("li")
    number = register_kept(office, "1栋1单元101", "张三", contract_no=NUMBER)
    assert dossiers.detail(desk, number).fields["contract-number"] == HIDDEN
    assert desk.pack.field("contract-number") is None and desk.pack.caption("contract-number") == "合同编号"
    assert dossiers.find(desk, NUMBER) == [number]


@pytest.mark.rule("S04-R4")
def test_a_line_of_a_register_goes_with_the_new_name_of_its_field(trade: TradeOf) -> None:
    deposit = trade("deposit")
    desk = deposit.at(Role.ARCHIVIST)
    said = walked("1号库")
    registers.enter(desk, "safety", said)
    desk = released(deposit, ('name = "检查的位置"', 'name = "查了哪里"'))
    (line,) = registers.lines(desk, "safety")
    assert line.contents == said and desk.pack.record_captions("safety", line.contents)["checked"] == "查了哪里"
