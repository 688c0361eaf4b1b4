"""The words for the trail's actions on a dossier."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models.domain.audit_action import AuditAction
from app.models.domain.chain import AuditEvent
from app.models.domain.dossier import DossierState
from app.models.domain.dossier_form import label_of
from app.models.domain.life import Life
from app.models.domain.loan import Condition
from app.models.domain.moments import minute_of
from app.models.domain.movement import LastSeen
from app.models.domain.policy.pack import Pack
from app.models.domain.registers.identification import IDENTIFICATION
from app.models.domain.registers.review import REVIEW
from app.models.services.trail import ACTIONS
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import act, label, text

_CONTEXT = "TrailAction"
_DETAILS = {
    "purpose": QT_TRANSLATE_NOOP("TrailAction", "用途：{value}"),
    "reason": QT_TRANSLATE_NOOP("TrailAction", "理由：{value}"),
    "ended_on": QT_TRANSLATE_NOOP("TrailAction", "终止日期：{value}"),
}
_PAPERS = QT_TRANSLATE_NOOP("TrailAction", "资料")
_PAPER_KEY = "paper"
# The codes before and after in the chain.
_CODES: dict[str, type[Life] | type[DossierState] | type[Condition]] = {
    AuditAction.DOSSIER_LIFE: Life, AuditAction.DOSSIER_DESTROY: DossierState, AuditAction.DOSSIER_MISSING: DossierState,
    AuditAction.DOSSIER_FOUND: DossierState, AuditAction.LOAN_RETURN: DossierState, AuditAction.LOAN_INSPECT: Condition,
}  # fmt: skip
# What a later line did to a line of a register, always for a reason.
_REASONED = (AuditAction.ENTRY_CORRECT, AuditAction.ENTRY_CLOSE, AuditAction.ENTRY_WITHDRAW)
_MOVED = QT_TRANSLATE_NOOP("TrailAction", "{before} → {after}")


_COUNTED = QT_TRANSLATE_NOOP("TrailAction", "盘点 {code}")
_SEEN = QT_TRANSLATE_NOOP("TrailAction", "{when} {place}（{how}，{who}）")
_NOWHERE = QT_TRANSLATE_NOOP("TrailAction", "不在库房")


def seen_words(seen: LastSeen) -> str:
    """When, where and by whom a bag was seen last: in a count, or at a movement."""
    said = QCoreApplication.translate
    how = said(_CONTEXT, _COUNTED).format(code=seen.count) if seen.event is None else label(seen.event)
    place = seen.place or said(_CONTEXT, _NOWHERE)
    return said(_CONTEXT, _SEEN).format(when=minute_of(seen.at), place=place, how=how, who=seen.by)


def action_title(action: str) -> str:
    """An action of the trail in the window's language; its code where it has no word."""
    return act(ACTIONS.get(action, action))


def action_detail(event: AuditEvent, pack: Pack) -> str:
    """Return the words of an action: its register, its reason, its datum, and the values before and after."""
    detail = event.detail | ({"reason": event.reason} if event.reason and event.action in _REASONED else {})
    kind = detail.get("kind")
    parts = _register(event.action, kind, pack) if isinstance(kind, str) else []
    parts += [
        QCoreApplication.translate(_CONTEXT, sentence).format(value=detail[key])
        for key, sentence in _DETAILS.items()
        if detail.get(key)
    ]
    if isinstance(datum := detail.get("key"), str):
        parts.append(_datum(pack, datum))
    before, after = (_word(event.action, detail.get(key)) for key in ("before", "after"))
    if after:
        parts.append(QCoreApplication.translate(_CONTEXT, _MOVED).format(before=before or "—", after=after))
    return "  ".join(parts)


def _register(action: str, kind: str, pack: Pack) -> list[str]:
    """The name of a register: a line of the pack's is noted under its key, and what was done to one under its name."""
    names = {one.key: one.name for one in pack.records} | {one.key: label(one) for one in (IDENTIFICATION, REVIEW)}
    return [names.get(kind, kind)] if kind in names or action in _REASONED else []


def _datum(pack: Pack, key: str) -> str:
    """Return the form's caption of a datum; of papers the chain keeps no titles."""
    return QCoreApplication.translate(_CONTEXT, _PAPERS) if key == _PAPER_KEY else text(label_of(pack, key))


def _word(action: str, value: object) -> str:
    """Return a code of the chain in the words of clerks; «» for a code without a word (a flag, nothing)."""
    if not isinstance(value, str):
        return ""
    codes = _CODES.get(action)
    return label(codes(value)) if codes and value in list(codes) else value
