"""The rules of deputies, as functions that refuse, each with its clause and sentence.

That accounts are personal is the offices' rule (S02-R3); period and reach are the program's own safeguards of it.
"""

from __future__ import annotations

from datetime import date

from app.models.domain.deputy import Deputy, days
from app.models.domain.errors import N_
from app.models.domain.person import Role, Staff
from app.models.domain.rulebook import PERSONAL, SAFE, broken, rule

DEPUTY_IN_FORCE = rule(
    "deputy-in-force", "S02-R3", PERSONAL,
    N_("代签须在授权期限内，须本人签署的步骤不能代签（{clause}）。请由被代签人本人签署，或先办理代签授权。"),
)  # fmt: skip
DEPUTY_IS_ANOTHER = rule(
    "deputy-is-another", "S02-R3", PERSONAL,
    N_("代签人不能是被代签人本人，也不能由代签人自己办理授权（{clause}）。请换一位代签人，或由他人办理授权。"),
)  # fmt: skip
DEPUTY_IN_BUSINESS = rule(
    "deputy-in-business", "S04-R9", "《证券营业部客户资料管理办法》第七条",
    N_("{name}没有使用中的业务账号，不能代签，也不能由人代签（{clause}）。请先启用账号，或换人。"),
)  # fmt: skip
DEPUTY_TERM = rule(
    "deputy-term", "S02-R3", SAFE,
    N_("代签期限须从今天或以后开始，首尾两天都算，最长 {longest} 天（{clause}）。请更正起止日期，到期后可重新授权。"),
)  # fmt: skip
DEPUTY_FROM_ABOVE = rule(
    "deputy-from-above", "S02-R3", SAFE,
    N_("{name}的代签授权须由本人或级别更高的经理办理（{clause}）。请由其中一人登录后办理。"),
)  # fmt: skip
DEPUTY_REACHES = rule(
    "deputy-reaches", "S02-R3", SAFE,
    N_("{name}的账号看不到其中的档案或内容，不能代{principal}签署（{clause}）。请由{principal}本人，或看得到的代签人签署。"),
)  # fmt: skip
DEPUTISING_IN_ORDER = rule(
    "deputising-in-order", "S02-R3", SAFE,
    N_("该授权的状态是“{state}”，不能再办理（{clause}）。需要时请重新授权。"),
)  # fmt: skip

_RANKS = {Role.MANAGER: 1, Role.GENERAL_MANAGER: 2}


def may_be_appointed(principal: Staff, deputy: Staff) -> None:
    """S02-R3, S04-R9: two different persons, each with a business account in use."""
    if principal.id == deputy.id:
        raise broken(DEPUTY_IS_ANOTHER)
    for one in (principal, deputy):
        if one.role is None or not one.role.is_business or one.left_on:
            raise broken(DEPUTY_IN_BUSINESS, name=one.name)


def appointed_from_above(person_id: str, role: Role, principal: Staff, deputy: Staff) -> None:
    """S02-R3: reject an appointment by the deputy, and by others than the principal or a manager above."""
    if person_id == deputy.id:
        raise broken(DEPUTY_IS_ANOTHER)
    above = principal.role is not None and _RANKS.get(role, 0) > _RANKS.get(principal.role, 0)
    if person_id != principal.id and not above:
        raise broken(DEPUTY_FROM_ABOVE, name=principal.name)


def deputy_reaches(deputy: Deputy, reads: bool) -> None:
    """S02-R3: reject a deputy whose own account does not reach and read every line."""
    if not reads:
        raise broken(DEPUTY_REACHES, name=deputy.name, principal=deputy.principal)


def term_fits(first: date, last: date, today: date, longest: int) -> None:
    """S02-R3: reject a period that begins before today, ends before it begins, or has more than `longest` days."""
    if first < today or not 1 <= days(first, last) <= longest:
        raise broken(DEPUTY_TERM, longest=longest)
