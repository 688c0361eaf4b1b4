"""The rules of a dossier's life before and while it is kept, as functions that refuse, each with its clause and sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from app.models.domain.change_rules import KNOWN_FIELD, VALUE_FITS, not_too_long
from app.models.domain.errors import N_, RuleBroken
from app.models.domain.folding import clean
from app.models.domain.household import Household
from app.models.domain.lengths import MOST, MOST_LONG
from app.models.domain.life import Life
from app.models.domain.policy.fields import Customer, FieldKind, RecordKind
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Category, Pack
from app.models.domain.register import About, EntryAct, RegisterEntry, last_standing
from app.models.domain.registers.consent import Consent
from app.models.domain.registers.identification import Identification
from app.models.domain.rulebook import (
    DECIDED,
    FIELDS,
    LOAN,
    OWNERS,
    REGISTER_IS_KEPT,
    SALES,
    broken,
    rule,
)
from app.models.domain.rules import filled, stated

_RECORDS = "《银行客户身份资料和交易记录保存管理办法》"
_ONLINE = "《客户身份识别和客户身份资料及交易记录管理办法》"
_VALIDITY = "《客户个人信息管理办法》"
_CHECKED = "《客户身份识别和客户身份资料及交易记录保存管理办法(甲本)》"
LIFE_IN_ORDER = rule(
    "life-in-order", "S03-R1", SALES + "篇一 2",
    N_("档案 {code} 现为“{life}”，不能直接{wanted}：新档案须先核实，再由经理确认（{clause}）。请按顺序办理。"),
)  # fmt: skip
IDENTITY_FIRST = rule(
    "identity-first", "S08-R2", _RECORDS + "第二章第一节2",
    N_("档案 {code} 尚未核验客户身份，不能确认。请先登记身份核验结果（{clause}）。"),
)  # fmt: skip
IDENTITY_GENUINE = rule(
    "identity-genuine", "S08-R1", _RECORDS + "第二章第一节1",
    N_("档案 {code} 最近一次身份核验未通过：{finding}。请查明真实性和有效性后重新登记核验结果（{clause}）。"),
)  # fmt: skip
VALIDITY_STATED = rule(
    "validity-stated", "S06-R2", _VALIDITY + "第二条(一)",
    N_("须填写证件有效期至哪一天；长期有效的，请勾选“长期有效”（{clause}）。"),
)  # fmt: skip
DOCUMENT_EXPIRED = rule(
    "document-expired", "S14-R4", _CHECKED + "三.3",
    N_("证件已于 {day} 过期，不能登记为真实、有效。请客户出示换领的证件，或登记为核验未通过（{clause}）。"),
)  # fmt: skip
CONSENT_FIRST = rule(
    "consent-first", "S10-R2", _ONLINE + "一·首先",
    N_("档案 {code} 还没有客户同意书，不能确认。请先登记客户同意的用途（{clause}）。"),
)  # fmt: skip
BOTH_SIDES = rule(
    "both-sides", "S10-R4", _ONLINE + "一·其次",
    N_("高风险客户的档案 {code} 缺少：{papers}。请收齐后再确认（{clause}）。"),
)  # fmt: skip
LARGE_DEALING = rule(
    "large-dealing", "S10-R9", _ONLINE + "一·其次",
    N_("{name}达到 {least} 元，档案 {code} 里要先有{paper}。请先放入该资料，再登记这笔交易（{clause}）。"),
)  # fmt: skip
FIELDS_FILLED = rule(
    "fields-filled", "S15-R1", FIELDS + "二.1",
    N_("档案 {code} 还缺必填项：{fields}。请补录后再办理（{clause}）。"),
)  # fmt: skip
CONFIRMED_BY_ANOTHER = rule(
    "confirmed-by-another", "S03-R7", SALES + "篇二 4.1.2 c",
    N_("核实人不能确认自己核实的档案 {code}（{clause}）。请另一位经理确认。"),
)  # fmt: skip
NOTHING_LACKING = rule(
    "nothing-lacking", "S13-R8", LOAN + "四(二)",
    N_("所选档案资料齐全，没有可列入补充资料清单的内容（{clause}）。请选择有缺项的档案。"),
)  # fmt: skip
USES_STATED = rule(
    "uses-stated", "S06-R6", _VALIDITY + "第三条",
    N_("须写明客户同意的用途（{clause}）。请至少选择一项。"),
)  # fmt: skip
NOTICE_STATED = rule(
    "notice-stated", "S06-R11", "《客户个人信息管理办法》第三条",
    N_("须写明给客户看过的告知书（{clause}）。请填写它的名称和版本；还没有出示的，请先出示。"),
)  # fmt: skip
FORMER_BAG = rule(
    "former-bag", "S05-R4", OWNERS + "4.2.3",
    N_("档案 {code} 不是该户现用的档案袋，不能再次过户（{clause}）。请在该户现用档案上办理。"),
)  # fmt: skip
MEDIUM_KEPT = rule(
    "medium-kept", "S04-R11", DECIDED,
    N_("本单位的制度没有列出载体“{medium}”（{clause}）。请改选：{kept}；确需使用的，请先由经理修订制度。"),
)  # fmt: skip


SOON_DAYS = 30
"""The number of days before which a review, and the end of an identity document, are announced."""
TO_SUPPLEMENT = timedelta(days=14)
"""The time that a customer has to bring missing papers."""
_ALL_LACKING = N_("档案 {code} 还缺：{lacking}。请全部补齐后再办理（{clause}）。")
_LINE_LACKING = N_("这一条登记还缺必填项：{fields}。请填写后再登记（{clause}）。")
_LACKING = {
    IDENTITY_FIRST.code: N_("身份核验"), IDENTITY_GENUINE.code: N_("通过的身份核验"), CONSENT_FIRST.code: N_("客户同意"),
}  # fmt: skip


def stands_at(reference_code: str, life: Life, wanted: str, *from_: Life) -> None:
    """S03-R1, S03-R7: verified before confirmed, confirmed before reviewed or closed."""
    if life not in from_:
        raise broken(LIFE_IN_ORDER, code=reference_code, life=life.label, wanted=wanted)


def fields_filled(
    pack: Pack, reference_code: str, customer: Customer, classes: Mapping[str, str], values: Mapping[str, str]
) -> None:
    """S15-R1: what the pack requires is there."""
    missing = pack.missing_fields(customer, classes, values)
    if missing:
        raise broken(FIELDS_FILLED, code=reference_code, fields="、".join(one.name for one in missing))


def identity_judged(pack: Pack, reference_code: str, found: list[RegisterEntry[Identification]]) -> None:
    """S08-R1, S08-R2, S14-R1: the customer's identity was judged genuine before the dossier is confirmed."""
    if not pack.confirmation.identity:
        return
    last = last_standing(found)
    if last is None:
        raise broken(IDENTITY_FIRST, code=reference_code)
    if not last.contents.genuine:
        raise broken(IDENTITY_GENUINE, code=reference_code, finding=last.contents.finding)


def identification_read(typed: Identification, for_good: bool, seen_on: str) -> Identification:
    """Return an identification as it is kept, of a document seen on an ISO day. Its validity must be stated (S06-R2).

    Raises BadInput `not-filled`; RuleBroken `validity-stated`, `value-fits` for what is no day, `document-expired` for a
    document that is called genuine and valid and had run out by then.
    """
    valid_until = "" if for_good else day_read(N_("有效期至"), typed.valid_until)
    if not valid_until and not for_good:
        raise broken(VALIDITY_STATED)
    read = replace(
        typed, finding=filled(typed.finding, N_("结论")),
        document=filled(typed.document, N_("证件")), way=filled(typed.way, N_("方式")),
        valid_until=valid_until,
    )  # fmt: skip
    if read.genuine:
        not_run_out(valid_until, seen_on)
    return read


def not_run_out(valid_until: str, seen_on: str) -> None:
    """S14-R4: a document that is called genuine and valid had not run out when it was seen; «» is valid for good."""
    if valid_until and valid_until < seen_on:
        raise broken(DOCUMENT_EXPIRED, day=valid_until)


def medium_kept(pack: Pack, medium: Medium) -> None:
    """S04-R11: an item is kept on what the office's rules name; only theirs are a tape and a magnetic disk."""
    if medium not in pack.media:
        raise broken(MEDIUM_KEPT, medium=medium.label, kept="、".join(one.label for one in pack.media))


def notice_stated(pack: Pack, notice: str) -> str:
    """Return the notice that a customer was shown before they agreed, clean (S06-R11). Raises RuleBroken `notice-stated`."""
    return stated(notice, NOTICE_STATED) if pack.confirmation.notice else clean(notice)


def consent_given(pack: Pack, reference_code: str, consents: Collection[RegisterEntry[Consent]]) -> None:
    """S10-R2, S06-R6: the customer agreed first, to a stated use."""
    if pack.confirmation.consent and not any(not one.ended_at for one in consents):
        raise broken(CONSENT_FIRST, code=reference_code)


def missing_risk_papers(
    pack: Pack, category: Category, customer: Customer, classes: Mapping[str, str], held: frozenset[str]
) -> tuple[str, ...]:
    """Titles of what a class under special protection demands and is not on file: they stop the confirmation."""
    wanted = [paper for paper in category.papers if paper.when and pack.is_protected(paper.when.axis, classes)]
    return tuple(paper.title for paper in wanted if paper.is_due(customer, classes) and paper.names.isdisjoint(held))


def risk_papers_held(reference_code: str, missing: Collection[str]) -> None:
    """S10-R4, S14-R2: what a class under special protection demands is on file (both sides of the ID at high risk).

    Other papers may still be brought: they stand on the supplement list.
    """
    if missing:
        raise broken(BOTH_SIDES, code=reference_code, papers="、".join(missing))


def all_at_once(reference_code: str, checks: Iterable[Callable[[], None]]) -> None:
    """Ask every check, and name all that is lacking in one refusal, under the code of the first."""
    faults: list[RuleBroken] = []
    for check in checks:
        try:
            check()
        except RuleBroken as fault:
            faults.append(fault)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        lacking = [str(one.facts.get("fields") or one.facts.get("papers") or _LACKING[one.code]) for one in faults]
        facts = {"code": reference_code, "lacking": "、".join(lacking), "clause": faults[0].facts["clause"]}
        raise RuleBroken(faults[0].code, _ALL_LACKING, **facts)


def confirmed_by_another(reference_code: str, person: str, verifiers: Collection[str]) -> None:
    """S03-R7: neither who judged the identity nor who verified confirms; persons, not accounts."""
    if person in verifiers:
        raise broken(CONFIRMED_BY_ANOTHER, code=reference_code)


def uses_stated(pack: Pack, uses: Collection[str]) -> list[str]:
    """The uses as they are kept. S06-R6: a consent names at least one use, and those alone that the office's rules list."""
    stated = [use for use in map(clean, uses) if use]
    if not stated:
        raise broken(USES_STATED)
    for use in stated:
        if use not in pack.collection.uses.values:
            raise broken(VALUE_FITS, name=N_("用途"), value=use, reason=N_("制度没有列出这一用途。"))
    return stated


def day_of_consent(typed: str, today: str) -> str:
    """The ISO day on which a customer agreed: none that is still to come (S06-R6). Raises BadInput `not-filled`."""
    day = day_read(N_("同意日期"), filled(typed, N_("同意日期")))
    if day > today:
        raise broken(VALUE_FITS, name=N_("同意日期"), value=day, reason=N_("不能晚于今天。"))
    return day


def day_read(name: str, typed: str) -> str:
    """S15-R3: a day is kept as the calendar knows it, ISO; «» stays «»."""
    typed = clean(typed)
    try:
        return date.fromisoformat(typed).isoformat() if typed else ""
    except ValueError as error:
        raise broken(VALUE_FITS, name=name, value=typed, reason=N_("不是日期，请写成 2026-01-31 的样子。")) from error


def day_of_withdrawal(typed: str, given_on: str, today: str) -> str:
    """The ISO day on which a consent was taken back: neither before it was given nor still to come (S06-R6)."""
    day = day_read(N_("撤回日期"), typed)
    if not given_on <= day <= today:
        raise broken(VALUE_FITS, name=N_("撤回日期"), value=day, reason=N_("须在同意日期之后、今天之前（含当天）。"))
    return day


def record_kind(pack: Pack, key: str, on: About) -> RecordKind:
    """S04-R2: the registers of a dossier, and those of the archive, are the pack's."""
    found = next((one for one in pack.registers(on) if one.key == key), None)
    if found is None:
        raise broken(KNOWN_FIELD, name=key)
    return found


def may_end(pack: Pack, key: str, act: EntryAct) -> None:
    """S02-R7: a line of a pack's register may be withdrawn, and closed where its kind says that lines close."""
    closes = any(one.key == key and one.closes for one in pack.records)
    if act is not EntryAct.WITHDRAWN and not (act is EntryAct.CLOSED and closes):
        raise broken(REGISTER_IS_KEPT)


def record_read(form: RecordKind, reference_code: str, said: Mapping[str, str]) -> dict[str, str]:
    """The values of a record as they are kept, by key. S04-R4, S04-R5, S15-R3: its least contents are there and fit.

    `reference_code`: of its dossier, «» for a line of the archive.
    """
    values: dict[str, str] = {}
    for field in form.fields:
        typed = said.get(field.key, "")
        not_too_long(field.key, field.name, typed, MOST_LONG if field.kind is FieldKind.LONG_TEXT else MOST)
        value, reason = field.read(typed)
        if reason:
            raise broken(VALUE_FITS, field=field.key, name=field.name, value=value, reason=reason)
        if value:
            values[field.key] = value
    _apart(form, values)
    lacking = [field for field in form.fields if field.required and field.key not in values]
    missing, names = [one.name for one in lacking], tuple(one.key for one in lacking)
    if missing and not reference_code:
        raise RuleBroken(
            FIELDS_FILLED.code, _LINE_LACKING, fields="、".join(missing), names=names, clause=str(form.clause)
        )
    if missing:
        raise broken(FIELDS_FILLED, code=reference_code, fields="、".join(missing), names=names)
    return values


def _apart(form: RecordKind, values: Mapping[str, str]) -> None:
    """S04-R8: two who witness are two; fields that the pack keeps apart do not say the same."""
    said: set[str] = set()
    for field in form.fields:
        value = values.get(field.key, "")
        if field.apart and value in said:
            raise broken(VALUE_FITS, field=field.key, name=field.name, value=value, reason=N_("须与前一位不同。"))
        if field.apart and value:
            said.add(value)


def large_dealing_papers(
    pack: Pack,
    kind: RecordKind,
    reference_code: str,
    values: Mapping[str, str],
    customer: Customer,
    held: frozenset[str],
) -> None:
    """S10-R9: a dealing of high value is entered once the papers for it are on file, where such a customer has them."""
    for dealing in pack.large_dealings:
        paper = next(one for one in pack.papers if one.title == dealing.paper)
        if dealing.record != kind.key or customer not in paper.customers or not paper.names.isdisjoint(held):
            continue
        if dealing.is_reached(values):
            raise broken(
                LARGE_DEALING, name=kind.name, least=f"{dealing.least:,}", code=reference_code, paper=paper.title,
                clause=str(dealing.clause),
            )  # fmt: skip


def current_bag(reference_code: str, home: Household | None) -> Household:
    """S05-R4: a household has one current bag, and only that one passes to a new owner."""
    if home is None:
        raise broken(FORMER_BAG, code=reference_code)
    return home


def something_lacking(lacking: Collection[object]) -> None:
    """S13-R8: a supplement list names what is missing; for complete dossiers none is printed."""
    if not lacking:
        raise broken(NOTHING_LACKING)
