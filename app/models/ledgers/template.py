"""An empty ledger (台账模板) that suits an office: fill it in, and it imports without a question."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.policy.fields import Customer, FieldKind
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack, Reach
from app.models.ledgers.drafts import COLUMN_OF, LedgerKind
from app.models.ledgers.fields import HOUSE, field_named

REQUIRED, OPTIONAL = "必填", "选填"
OPENED = ("接房日期", "建档日期")
"""The label of the day on which a dossier begins: of a household, of any other customer."""


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column of a template: its label, the hint below it, and the choices where it has some.

    `text`: a number of many digits that a spreadsheet would round.
    """

    label: str
    hint: str = OPTIONAL
    text: bool = False
    choices: tuple[str, ...] = ()


def template(pack: Pack) -> tuple[TemplateColumn, ...]:
    """Return the columns of an office's ledger. The names in them are those that `layout` maps without help."""
    category = TemplateColumn(
        "客户类别",
        OPTIONAL if pack.default_category else REQUIRED,
        choices=tuple(one.name for one in pack.categories),
    )
    if pack.by_household:
        who = [
            TemplateColumn("小区（有几个时填）"),
            TemplateColumn("楼栋", REQUIRED),
            TemplateColumn("单元"),
            TemplateColumn("房号", REQUIRED, text=True),
            TemplateColumn("业主姓名", REQUIRED),
        ]
        opened = TemplateColumn(OPENED[0])
    else:
        organisations = all(set(one.customers) == {Customer.ORGANISATION} for one in pack.fields if one.required)
        who = [TemplateColumn("单位名称" if pack.fields and organisations else "客户名称", REQUIRED)]
        opened = TemplateColumn(OPENED[1])
    return (
        *who,
        TemplateColumn("证件号码", text=True),
        TemplateColumn("联系电话", text=True),
        category,
        opened,
        *map(TemplateColumn, loan_labels(pack).values()),
        *_of_managers(pack),
        *_asked(pack),
        TemplateColumn("存放位置（如 A柜1层02）"),
        TemplateColumn("已收资料（用顿号分开）"),
        TemplateColumn("备注"),
    )


def loan_labels(pack: Pack) -> dict[Meaning, str]:
    """Return the labels of the columns of a loan, as far as the pack asks for them."""
    return {means: f"{field.name}{unit}" for means, unit in _OF_LOANS if (field := pack.meaning(means))}


_OF_LOANS = (
    (Meaning.CONTRACT_NUMBER, ""),
    (Meaning.LOAN_AMOUNT, "（元）"),
    (Meaning.ISSUED_ON, ""),
    (Meaning.DUE_ON, ""),
)


def _asked(pack: Pack) -> tuple[TemplateColumn, ...]:
    """Return the pack's fields of a customer beyond the columns of every ledger, and its axes."""
    names = [TemplateColumn(axis.name, choices=axis.values) for axis in pack.axes]
    for one in pack.fields:
        named = COLUMN_OF.get(one.means) or field_named(one.name, LedgerKind.DOSSIERS)
        if named is None or (named in HOUSE and not pack.by_household):
            long = one.kind in (FieldKind.PHONE, FieldKind.IDENTITY_NUMBER)
            names.append(TemplateColumn(one.name, text=long, choices=one.values))
    return tuple(names)


def _of_managers(pack: Pack) -> tuple[TemplateColumn, ...]:
    """Return the columns of the managers of customers, if they decide who sees the dossiers."""
    if pack.by_household or not any(post.reach is Reach.OWN_CUSTOMERS for post in pack.posts):
        return ()
    return TemplateColumn("A角"), TemplateColumn("B角")
