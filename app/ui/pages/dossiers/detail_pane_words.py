"""What the trail's actions on a dossier are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models.domain.chain import AuditEvent
from app.models.domain.dossier import DossierState
from app.models.domain.dossier_form import label_of
from app.models.domain.life import Life
from app.models.domain.loan import Condition
from app.models.domain.policy.pack import Pack
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import label, text

_CONTEXT = "TrailAction"
_ACTIONS = {
    "dossier.register": QT_TRANSLATE_NOOP("TrailAction", "登记"),
    "dossier.shelve": QT_TRANSLATE_NOOP("TrailAction", "上架"),
    "dossier.hold": QT_TRANSLATE_NOOP("TrailAction", "冻结"),
    "dossier.release": QT_TRANSLATE_NOOP("TrailAction", "解冻"),
    "dossier.reveal": QT_TRANSLATE_NOOP("TrailAction", "查看敏感信息"),
    "dossier.relationship-end": QT_TRANSLATE_NOOP("TrailAction", "关系终止"),
    "dossier.destroy": QT_TRANSLATE_NOOP("TrailAction", "销毁"),
    "dossier.change": QT_TRANSLATE_NOOP("TrailAction", "修改内容"),
    "dossier.identify": QT_TRANSLATE_NOOP("TrailAction", "身份识别"),
    "dossier.consent": QT_TRANSLATE_NOOP("TrailAction", "客户同意"),
    "dossier.consent-withdrawn": QT_TRANSLATE_NOOP("TrailAction", "撤回同意"),
    "dossier.life": QT_TRANSLATE_NOOP("TrailAction", "核实和确认"),
    "dossier.record": QT_TRANSLATE_NOOP("TrailAction", "追加记录"),
    "dossier.review": QT_TRANSLATE_NOOP("TrailAction", "定期核对"),
    "dossier.item": QT_TRANSLATE_NOOP("TrailAction", "登记卷内件"),
    "dossier.owner": QT_TRANSLATE_NOOP("TrailAction", "业主变更"),
    "file.attach": QT_TRANSLATE_NOOP("TrailAction", "存入文件"),
    "file.move": QT_TRANSLATE_NOOP("TrailAction", "移动文件"),
    "file.void": QT_TRANSLATE_NOOP("TrailAction", "作废文件"),
    "file.open": QT_TRANSLATE_NOOP("TrailAction", "查看文件"),
    "file.export": QT_TRANSLATE_NOOP("TrailAction", "取出副本"),
    "destruction.check": QT_TRANSLATE_NOOP("TrailAction", "销毁扫描"),
    "dossier.missing": QT_TRANSLATE_NOOP("TrailAction", "登记缺失"),
    "dossier.found": QT_TRANSLATE_NOOP("TrailAction", "找到"),
    "write-off.check": QT_TRANSLATE_NOOP("TrailAction", "扫描到缺失档案"),
    "loan.ask": QT_TRANSLATE_NOOP("TrailAction", "申请借阅"),
    "loan.approve": QT_TRANSLATE_NOOP("TrailAction", "批准借阅"),
    "loan.issue": QT_TRANSLATE_NOOP("TrailAction", "借出"),
    "loan.renew": QT_TRANSLATE_NOOP("TrailAction", "续借"),
    "loan.recall": QT_TRANSLATE_NOOP("TrailAction", "催还"),
    "loan.return": QT_TRANSLATE_NOOP("TrailAction", "归还"),
    "loan.inspect": QT_TRANSLATE_NOOP("TrailAction", "归还检查"),
}
_DETAILS = {
    "purpose": QT_TRANSLATE_NOOP("TrailAction", "用途：{value}"),
    "reason": QT_TRANSLATE_NOOP("TrailAction", "理由：{value}"),
    "ended_on": QT_TRANSLATE_NOOP("TrailAction", "终止日期：{value}"),
}
_PAPERS = QT_TRANSLATE_NOOP("TrailAction", "资料")
_PAPER_KEY = "paper"
# Which codes stand before and after in the chain.
_CODES: dict[str, type[Life] | type[DossierState] | type[Condition]] = {
    "dossier.life": Life, "dossier.destroy": DossierState, "dossier.missing": DossierState, "dossier.found": DossierState,
    "loan.return": DossierState, "loan.inspect": Condition,
}  # fmt: skip
_MOVED = QT_TRANSLATE_NOOP("TrailAction", "{before} → {after}")


def action_title(action: str) -> str:
    """An action of the trail in the window's language; its code where it has no name."""
    return QCoreApplication.translate(_CONTEXT, _ACTIONS[action]) if action in _ACTIONS else action


def action_detail(event: AuditEvent, pack: Pack) -> str:
    """What was said with an action, which datum it was about, and the words for what was before and after."""
    detail = event.detail
    parts = [
        QCoreApplication.translate(_CONTEXT, sentence).format(value=detail[key])
        for key, sentence in _DETAILS.items()
        if detail.get(key)
    ]
    if isinstance(datum := detail.get("key"), str):
        parts.append(_datum(pack, datum))
    if isinstance(kind := detail.get("kind"), str):
        parts += [one.name for one in pack.records if one.key == kind]
    before, after = (_word(event.action, detail.get(key)) for key in ("before", "after"))
    if after:
        parts.append(QCoreApplication.translate(_CONTEXT, _MOVED).format(before=before or "—", after=after))
    return "  ".join(parts)


def _datum(pack: Pack, key: str) -> str:
    """What the form calls a datum; of papers the chain keeps no titles."""
    return QCoreApplication.translate(_CONTEXT, _PAPERS) if key == _PAPER_KEY else text(label_of(pack, key))


def _word(action: str, value: object) -> str:
    """A code of the chain as clerks read it; «» for what is no word (a flag, nothing)."""
    if not isinstance(value, str):
        return ""
    codes = _CODES.get(action)
    return label(codes(value)) if codes and value in list(codes) else value
