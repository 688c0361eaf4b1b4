"""The state and the history of a version of the rules, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.models.domain.moments import day_of
from app.models.domain.policy.version import PolicyVersion, successor
from app.models.domain.procedures.rule_version import DRAFTED, REFUSED, RELEASED, WITHDRAWN
from app.ui.messages import Tone, text

_TONES = {DRAFTED: Tone.WARN, REFUSED: Tone.ERROR}


def standing(one: PolicyVersion, versions: Iterable[PolicyVersion]) -> str:
    """现行, or by which version it was replaced; of one that never was in force, its state."""
    if not one.is_released:
        return text(one.state.label)
    number = successor(one, versions)
    return _tr("现行") if number is None else _tr("已被第 {n} 版取代").format(n=number)


def tone(one: PolicyVersion, versions: Iterable[PolicyVersion]) -> Tone | None:
    """Return the tone of a version by its state; a version in force is OK, one that was replaced has none."""
    if one.is_released and successor(one, versions) is None:
        return Tone.OK
    return _TONES.get(one.state.name)


def reason(one: PolicyVersion) -> str:
    """Return the reason for the draft, followed by the reason for sending it back, if there is one."""
    if one.is_first:
        return _tr("建库时采用（{pack}）").format(pack=one.reason)
    answer = one.decision.reason if one.decision else ""
    return _tr("{reason}\n退回理由：{answer}").format(reason=one.reason, answer=answer) if answer else one.reason


def course(one: PolicyVersion) -> str:
    """Return the steps of a version: persons and times."""
    if one.is_first:
        return _tr("{day} 建库时由{who}采用").format(day=one.decided_on, who=one.author)
    drafted = _tr("{day} {who}起草").format(day=day_of(one.drafted_at), who=one.author)
    end = {
        RELEASED: _tr("{day} {who}发布，即日起执行"),
        REFUSED: _tr("{day} {who}退回"),
        WITHDRAWN: _tr("{day} {who}撤回"),
    }.get(one.state.name)
    decided = end.format(day=one.decided_on, who=one.decided_by) if end else ""
    return " · ".join(part for part in (drafted, decided) if part)


def _tr(words: str) -> str:
    return QCoreApplication.translate("RulesVersion", words)
