"""The rules of the care of the room, as functions that refuse: who keeps a register, findings, readings of the climate."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from app.models.domain.change_rules import VALUE_FITS
from app.models.domain.climate import ClimateFault
from app.models.domain.errors import N_, NotAllowed
from app.models.domain.folding import clean
from app.models.domain.person import Role, Staff
from app.models.domain.policy.fields import RecordKind, read_day
from app.models.domain.policy.pack import Pack
from app.models.domain.registers.finding import input_of
from app.models.domain.rulebook import SAFE, broken, rule
from app.models.domain.rules import stated

_CHECKED = "《客户个人信息管理办法》第五条"
EVIDENCE_STATED = rule(
    "evidence-stated", "S06-R8", _CHECKED,
    N_("问题须凭证据才能办结（{clause}）。请写明怎样整改好、凭什么证明；有签字件的，可再填它的编号。"),
)  # fmt: skip
FINDING_ANSWERED = rule(
    "finding-answered", "S06-R8", _CHECKED,
    N_("问题须有措施、责任人和整改期限（{clause}）。请填写：{fields}。"),
)  # fmt: skip
FINDING_NEEDED = rule(
    "finding-needed", "S06-R8", _CHECKED,
    N_("“{name}”的每一条都要写明问题和整改（{clause}）。请选择问题的种类，再填写整改。"),
)  # fmt: skip
MATTER_FOUND = rule(
    "matter-found", "S06-R8", _CHECKED,
    N_("{matters}有问题，每一项都要写明问题和整改（{clause}）。请逐项填写位置、问题、措施、责任人和整改期限；更正时先点“登记问题”。"),
)  # fmt: skip
FINDINGS_STAND = rule(
    "findings-stand", "S06-R8", SAFE,
    N_("这一条还有 {n} 项问题没有办结，不能撤销（{clause}）。请先办结或撤销这些问题。"),
)  # fmt: skip
RESPONSIBLE_HERE = rule(
    "responsible-here", "S06-R8", SAFE,
    N_("{name}已不在本单位，不能作责任人（{clause}）。请从列表中另选一位。"),
)  # fmt: skip
READING_ONCE = rule(
    "reading-once", "S12-R5", SAFE,
    N_("这个库房在这半天已有读数，每半天登记一次（{clause}）。有差错的，请更正原来的读数。"),
)  # fmt: skip
MEASURE_STATED = rule(
    "measure-stated", "S12-R5", SAFE,
    N_("读数超出范围：{faults}，须写明采取的措施（{clause}）。请核对读数，或填写措施，例如开启除湿机。"),
)  # fmt: skip
ROOM_WATCHED = rule(
    "room-watched", "S12-R5", SAFE,
    N_("{place} 没有登记为要测温湿度的库房（{clause}）。请先点“库房和仪器”，选它的种类和仪器。"),
)  # fmt: skip

_WARMTH, _DAMP = (-40, 60), (0, 100)


def keeps(pack: Pack, kind: RecordKind, role: Role, *, closing: bool = False) -> None:
    """Raise NotAllowed unless a post enters the lines of a register. `closing`: managers may as well."""
    if role in kind.kept_by(pack.rights) or (closing and role.is_managing):
        return
    raise _not_allowed(N_("{role}不能登记“{register}”。请由{who}办理（{clause}）。"), pack, kind, role)


def reads(pack: Pack, kind: RecordKind, role: Role) -> None:
    """Raise NotAllowed unless a post reads a register."""
    if not kind.is_read_by(role, pack.rights):
        raise _not_allowed(N_("{role}不能查看“{register}”。请由{who}办理（{clause}）。"), pack, kind, role)


def _not_allowed(sentence: str, pack: Pack, kind: RecordKind, role: Role) -> NotAllowed:
    who = tuple(one for one in Role if one in kind.kept_by(pack.rights))
    return NotAllowed("not-allowed", sentence, role=role, register=kind.name, who=who, clause=str(kind.clause))


def answered(kind: str, lacking: Iterable[tuple[str, str]]) -> None:
    """S06-R8: a finding has a measure, somebody who answers for it, and a day. `lacking`: (input, its name) of the empty."""
    missing = list(lacking)
    if missing:
        raise broken(
            FINDING_ANSWERED,
            fields="、".join(name for _key, name in missing),
            names=tuple(input_of(key, kind) for key, _name in missing),
        )


def finding_given(kind: RecordKind, findings: int) -> None:
    """S03-R13, S17-R10: a breach is not entered without its remedy."""
    if kind.finding_needed and not findings:
        raise broken(FINDING_NEEDED, name=kind.name, clause=str(kind.clause))


def matters_found(kind: RecordKind, values: Mapping[str, str], found: Collection[str]) -> None:
    """S12-R5, S06-R8: each matter of an inspection that is not in order has its finding. `found`: the kinds of what was found."""
    wrong = [one for one in kind.matters if values.get(one.key) == one.finding_on and one.name not in found]
    if wrong:
        raise broken(
            MATTER_FOUND, matters="、".join(one.name for one in wrong), names=tuple(one.key for one in wrong), clause=str(kind.clause)
        )  # fmt: skip


def matters_sound(kind: RecordKind, values: Mapping[str, str], found: Collection[str]) -> None:
    """Refuse a finding of a matter whose answer is «in order». Raises RuleBroken `value-fits`."""
    for one in kind.matters:
        if one.name in found and values.get(one.key) != one.finding_on:
            raise broken(
                VALUE_FITS, field=one.key, name=one.name, value=values.get(one.key, ""), reason=N_("写明了问题的一项不能选正常，请改选。")
            )  # fmt: skip


def kind_of_finding(kind: RecordKind, named: str) -> str:
    """Return the kind of a finding, which is one of its register."""
    if named not in kind.findings:
        raise broken(VALUE_FITS, field="findingKind", name=N_("问题的种类"), value=named, reason=N_("请从列表中选择。"))
    return named


def until_read(kind: str, typed: str, found_on: str) -> str:
    """Return the ISO day until which a finding of a kind is remedied: none before it was found."""
    day, fault = read_day(clean(typed))
    if not fault and day < found_on:
        fault = N_("不能早于发现之日。")
    if fault:
        raise broken(VALUE_FITS, field=input_of("findingUntil", kind), name=N_("整改期限"), value=day, reason=fault)
    return day


def answers_here(person: Staff | None) -> Staff:
    """Return who answers for a finding: somebody who is still here, as it would stay on nobody's 今日 otherwise."""
    if person is None or person.left_on:
        raise broken(RESPONSIBLE_HERE, name=person.name if person else "")
    return person


def evidence(words: str) -> str:
    """Return the evidence, clean. S06-R8: a finding is closed with evidence."""
    return stated(words, EVIDENCE_STATED)


def without_open(findings: int) -> None:
    """S06-R8: a line is not withdrawn from under its open findings."""
    if findings:
        raise broken(FINDINGS_STAND, n=findings)


def reading_time(at: str, now: str) -> str:
    """Return the ISO time of a reading, to the minute. Refuse a time that is still to come."""
    try:
        moment = datetime.fromisoformat(at).isoformat(timespec="seconds")
    except ValueError as error:
        raise broken(VALUE_FITS, field="readAt", name=N_("时间"), value=at, reason=N_("请写作 09:00。")) from error
    if moment > now:
        raise broken(
            VALUE_FITS,
            field="readAt",
            name=N_("时间"),
            value=moment.replace("T", " ")[:16],
            reason=N_("不能晚于现在。"),
        )
    return moment


def number_read(field: str, name: str, value: str, *, of_damp: bool) -> float:
    """Return a reading that the world can have."""
    least, most = _DAMP if of_damp else _WARMTH
    number = float(value)
    if not least <= number <= most:
        raise broken(VALUE_FITS, field=field, name=name, value=value, reason=N_("不可能的读数，请核对。"))
    return number


def measure_taken(found: Iterable[ClimateFault], measure: str, clause: str) -> None:
    """S12-R5: a reading outside the range says what was done."""
    named = [one.label for one in found]
    if named and not measure:
        raise broken(MEASURE_STATED, faults="、".join(named), clause=clause)
