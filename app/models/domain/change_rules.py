"""The rules of changing a dossier, as functions that refuse, each with its clause and sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sized

from app.models.domain import dossier_form, rulebook
from app.models.domain.change import Datum, customer_key, customer_position, datum_of, key_parts, paper_key
from app.models.domain.errors import N_, RuleBroken
from app.models.domain.folding import clean, visible
from app.models.domain.identity import clean_id, split_phones
from app.models.domain.lengths import MOST, longest
from app.models.domain.life import Life
from app.models.domain.person import MANAGING, Role
from app.models.domain.policy.fields import Customer, FieldKind
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.domain.rulebook import FIELDS, OWNERS, SAFE, SALES, broken, rule

NOTHING_CHANGED = rule(
    "nothing-changed", "S05-R14", SAFE,
    N_("没有任何值发生变化。请改动至少一项后再提交（{clause}）。"),
)  # fmt: skip
CHANGE_WITH_CONSENT = rule(
    "change-with-consent", "S05-R14", OWNERS + "4.4.2",
    N_("档案 {code} 已确认，不能直接改动。请提交修改申请，经{who}同意后生效（{clause}）。"),
)  # fmt: skip
STILL_ENTERED = rule(
    "still-entered", "S03-R1", SALES + "篇一 2",
    N_("此档案尚未确认，由档案室直接补录，不用申请。请把资料交给档案管理员（{clause}）。"),
)  # fmt: skip
CHANGE_DECIDED = rule(
    "change-decided", "S05-R14", SAFE,
    N_("这份修改申请的状态是“{state}”，不能再办理（{clause}）。请刷新列表；如仍需修改，请重新申请。"),
)  # fmt: skip
OWN_CHANGE = rule(
    "own-change", "S05-R14", SAFE,
    N_("本人提出的修改不能由本人审批（{clause}）。请另一位有权审批的经理办理。"),
)  # fmt: skip
OTHERS_CHANGE = rule(
    "others-change", "S05-R13", SAFE,
    N_("只有申请人可以撤回修改申请（{clause}）。如不同意，请经理拒绝。"),
)  # fmt: skip
CHANGE_LINES = rule(
    "change-lines", "S05-R14", SAFE,
    N_("请至少勾选一项同意修改的内容；全部不同意时请用“拒绝”（{clause}）。"),
)  # fmt: skip
SOURCE_STATED = rule(
    "source-stated", "S05-R6", OWNERS + "4.2.1",
    N_("须注明资料来源，例如客户本人、电话或书面（{clause}）。请填写后再提交。"),
)  # fmt: skip
VALUE_FITS = rule(
    "value-fits", "S15-R1", FIELDS + "二.1",
    N_("“{name}”的内容“{value}”不合要求：{reason}请更正后再提交（{clause}）。"),
)  # fmt: skip
KNOWN_FIELD = rule(
    "known-field", "S15-R1", FIELDS + "二.1",
    N_("制度包没有“{name}”这一项（{clause}）。请选择表中已有的项目，或请经理修改制度包。"),
)  # fmt: skip
KNOWN_CLASS = rule(
    "known-class", "S15-R4", FIELDS + "三.1",
    N_("“{name}”只能是：{values}（{clause}）。请从中选择。"),
)  # fmt: skip
CUSTOMERS_DATUM = rule(
    "customers-datum", "S05-R9", OWNERS + "4.3.1",
    N_("“{name}”是客户本人的信息，此客户另有档案不在您的职责范围内，不能由您提出修改（{clause}）。请把资料交给档案室，由档案管理员提出。"),
)  # fmt: skip
ALL_OR_NONE = rule(
    "all-or-none", "S05-R14", SAFE,
    N_("“{name}”是客户本人的信息，同一客户的各份档案须一并同意或一并不同意（{clause}）。请把各行都勾选，或都不勾选。"),
)  # fmt: skip
PAPER_STAYS = rule(
    "paper-stays", "S02-R11", SAFE,
    N_("资料“{name}”附有扫描件，或同名的不止一件，不能用修改申请清除（{clause}）。请逐件核对；确需销毁的，列入销毁清册，由两人监销。"),
)  # fmt: skip
NAME_NEEDED = N_("不能为空。")
SAID_TWICE = N_("同一客户的这一项还要求改成另一个值。")
TOO_LONG = N_("超过 200 字。")
TOO_LONG_FOR_ANY = N_("超过 4000 字。")
_QUOTED = 20
_MOST_PAGES = 99_999


def something_changed(lines: Sized) -> None:
    """S05-R14: a request that changes nothing would leave a record of nothing."""
    if not lines:
        raise broken(NOTHING_CHANGED)


def confirmed_already(lives: Iterable[Life]) -> None:
    """S03-R1: a dossier that is still being entered is filled in by the archive room, not by requests."""
    if any(life in (Life.ENTERED, Life.VERIFIED) for life in lives):
        raise broken(STILL_ENTERED)


def not_confirmed_yet(reference_code: str, life: Life) -> None:
    """S05-R14: reject a direct change of a confirmed dossier; it needs the manager's consent."""
    if life not in (Life.ENTERED, Life.VERIFIED):
        raise broken(CHANGE_WITH_CONSENT, code=reference_code, who=MANAGING)


def not_destroyed(reference_code: str, destroyed: bool) -> None:
    """S02-R11: a tombstone says nothing more."""
    if destroyed:
        raise broken(rulebook.DESTROYED_STAYS, code=reference_code)


def reaches_all(label: str, beyond: int) -> None:
    """S05-R9: reject a change of the customer's data, which covers all their dossiers, by a person who may not see all."""
    if beyond:
        raise broken(CUSTOMERS_DATUM, name=label)


def all_or_none(label: str, lines: Collection[int], accepted: Collection[int]) -> None:
    """S05-R14: there is one value for all dossiers of a customer, so consent is to all of its lines."""
    if not set(lines) <= set(accepted):
        raise broken(ALL_OR_NONE, name=label)


def said_once(label: str, after: str, first: str) -> None:
    """S05-R14: one request asks for one value of a datum."""
    if after != first:
        raise broken(VALUE_FITS, name=label, value=after, reason=SAID_TWICE)


def paper_may_leave(title: str, reference_code: str, under_hold: bool, items: int, files: int) -> None:
    """S02-R11, S17-R8: let a correction remove a line that was never right, but not destroy a paper that is there."""
    if under_hold:
        raise broken(rulebook.UNDER_HOLD, code=reference_code)
    if items > 1 or files:
        raise broken(PAPER_STAYS, name=title)


def value_read(
    pack: Pack, key: str, label: str, typed: str, held: Collection[str] = (), customer: Customer | None = None
) -> str:
    """Return the value to store. `held`: keys that the dossier has already, also those that the pack no longer has.

    `customer`: the kind of the dossier's customer, where it is known.

    S15-R1, S18-R3: reject a value that does not fit its field, with the reason.
    """
    family, name = key_parts(key)
    not_too_long(name, label, typed, longest(pack, key))
    value, reason = clean(typed), ""
    match family:
        case "field":
            field = pack.field(name)
            if field is None and value:
                raise broken(KNOWN_FIELD, name=clean(label))
            long = field is not None and field.kind is FieldKind.LONG_TEXT
            value, reason = field.read(typed if long else clean(typed), customer) if field else ("", "")
        case "class":
            axis = pack.axis(name)
            if axis is None or (value and value not in axis.values):
                raise broken(KNOWN_CLASS, name=label, values="、".join(axis.values) if axis else "—")
        case "paper":
            if key not in held and key not in map(paper_key, _titles(pack)):
                raise broken(KNOWN_FIELD, name=clean(label))
            if value not in ("", "原件", "复印件"):
                raise broken(KNOWN_CLASS, name=label, values="原件、复印件")
        case _:
            datum = datum_of(key)
            if datum is None:
                raise broken(KNOWN_FIELD, name=clean(label))
            value, reason = _core(pack, datum, typed)
            if family == "customer" and not value:
                reason = ""  # a customer whose name is taken away leaves the dossier
    if reason:
        raise broken(VALUE_FITS, field=name, name=label, value=value, reason=reason)
    return value


def customers_named(pack: Pack, held: Mapping[str, str], after: Mapping[str, str]) -> None:
    """S05-R5: every customer of a dossier has a name. `after`: the values that are asked for, by key."""
    for key, value in after.items():
        position = customer_position(key) or 1
        name = customer_key(position, Datum.NAME)
        if position > 1 and value and key != name and not after.get(name, held.get(name, "")):
            raise broken(VALUE_FITS, name=dossier_form.label_of(pack, name), value="", reason=NAME_NEEDED)


def counts(pack: Pack, role: Role, key: str, before: str, after: str) -> bool:
    """Return whether a value is asked for as a change.

    To a role that reads a sensitive value only masked every value counts, lest they learn by trying which one stands
    there (S06-R4).
    """
    return after != before or (dossier_form.is_sensitive(pack, key) and not pack.rights.may(role, Right.REVEAL))


def pages_counted(pages: int) -> None:
    """S04-R6: reject an impossible number of pages."""
    if not 0 <= pages <= _MOST_PAGES:
        raise broken(VALUE_FITS, name=N_("页数"), value=str(pages), reason=N_("请填数字。"))


def still_fits(pack: Pack, key: str, label: str, value: str, held: Collection[str], customer: Customer) -> bool:
    """Return whether a request made under earlier rules is valid under those in force: its field, its choices, its category."""
    try:
        value_read(pack, key, label, value, held, customer)
    except RuleBroken:
        return False
    return True


def not_too_long(key: str, label: str, typed: str, most: int) -> None:
    """A text has at most so many characters, MOST or MOST_LONG; it is refused as a whole, and never cut off."""
    if len(typed) > most:
        start = clean(typed[:_QUOTED]) + "…"
        reason = TOO_LONG if most == MOST else TOO_LONG_FOR_ANY
        raise broken(VALUE_FITS, field=key, name=label, value=start, reason=reason)


def _titles(pack: Pack) -> set[str]:
    return {paper.title for paper in pack.papers}


def _core(pack: Pack, datum: Datum, typed: str) -> tuple[str, str]:
    match datum:
        case Datum.NAME:
            return clean(typed), "" if clean(typed) else NAME_NEEDED
        case Datum.ID_NUMBER:
            return clean_id(typed), ""
        case Datum.CATEGORY:
            category = pack.category_named(typed)
            if category is None:
                raise broken(rulebook.KNOWN_CATEGORY, category=typed)
            return category.code, ""
        case Datum.PHONES:
            return "；".join(f"{one.label} {one.number}".strip() for one in split_phones(typed)), ""
        case Datum.NOTE:
            return visible(typed).strip(), ""
        case _:
            return clean(typed), ""
