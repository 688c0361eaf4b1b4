"""One reason for several dossiers: whom it may name, however the name or number is spelt."""

from __future__ import annotations

import pytest

from app.models.domain import rules
from tests.refusals import refused

CUSTOMERS = {"SF-1": {"单雄信", "11010519491231002x", "139-0000-1111"}, "SF-2": {"Li Si", "王", ""}}


@pytest.mark.rule("S02-R11")
@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("单雄信一家搬走", "SF-1"),
        ("１１０１０５ 19491231 002X 的户", "SF-1"),
        ("来电 13900001111", "SF-1"),
        ("电话 139 0000 1111", "SF-1"),
        ("lisi 的贷款", "SF-2"),
    ],
)
def test_a_reason_for_several_names_no_customer_of_one(reason: str, code: str) -> None:
    assert code in str(refused("reason-names-nobody", lambda: rules.names_nobody(reason, CUSTOMERS)))


@pytest.mark.rule("S02-R11")
def test_a_reason_names_who_is_a_customer_of_all_and_one_character_is_no_name() -> None:
    rules.names_nobody("王家庄项目结清", CUSTOMERS)
    rules.names_nobody("单雄信一家搬走", {"SF-1": {"单雄信"}})
    rules.names_nobody("单雄信一家搬走", {"SF-1": {"单雄信", "139"}, "SF-2": {"单雄信", "王伯当"}})
    rules.names_nobody("搬走", {})
