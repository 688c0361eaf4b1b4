"""Numbers that one dossier alone may have: refusing those that another has, for every way into the store (`unique`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from app.models.domain import rulebook
from app.models.domain.errors import N_, RuleBroken
from app.models.domain.numbers import number_keys
from app.models.domain.policy.fields import Field
from app.models.domain.rights import Right
from app.models.services.action import Work, query
from app.models.services.desk import Desk
from app.models.store import numbers, search
from app.models.store.numbers import Number

_NUMBER_BEYOND_SCOPE = N_(
    "{name}“{value}”已在您查看范围以外的一份档案名下，一个编号只登记一份档案（{clause}）。请核对编号；确认无误的，请交档案员查找并办理。"
)
_NUMBER_TWICE = N_(
    "{name}“{value}”在同一次办理中同时给了 {code} 和 {other}，一个编号只登记一份档案（{clause}）。请核对编号，只留给一份档案。"
)


class NumberSaid(NamedTuple):
    """A value for the unique field of a dossier; `code`: of that dossier, empty for a new one."""

    field: Field
    text: str
    code: str = ""


def refuse_taken(work: Work, said: Sequence[NumberSaid], sentence: str = rulebook.NUMBER_ONCE.sentence) -> None:
    """Raise RuleBroken `number-once` where another dossier has a number of `said`, or is to have it by `said` too.

    `sentence`: what the refusal says of a dossier in sight.
    """
    if not said:
        return
    wanted = [(one.field.key, number) for one in said for number in number_keys(one.text)]
    taken = numbers.holders(work.db, wanted)
    given: dict[Number, str] = {}
    for field, text, own in said:
        about = {"field": field.key, "name": field.name, "value": text, "clause": str(field.clause)}
        for number in ((field.key, key) for key in number_keys(text)):
            if code := next((one for one in taken.get(number, ()) if one != own), ""):
                if not search.of_code(work.db, code):
                    raise RuleBroken(rulebook.NUMBER_ONCE.code, _NUMBER_BEYOND_SCOPE, **about)
                raise RuleBroken(rulebook.NUMBER_ONCE.code, sentence, code=code, **about)
            if (other := given.setdefault(number, own)) != own:
                raise RuleBroken(rulebook.NUMBER_ONCE.code, _NUMBER_TWICE, code=other, other=own, **about)


@query(Right.REGISTER)
def holders(desk: Desk, wanted: Collection[Number]) -> dict[Number, str]:
    """The code of the dossier that has each of these numbers, wherever it is; of several, of the first."""
    return {number: codes[0] for number, codes in numbers.holders(desk.store.db, sorted(wanted)).items()}
