"""What the trail's actions on a dossier are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

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
    "file.open": QT_TRANSLATE_NOOP("TrailAction", "查看文件"),
    "destruction.scan": QT_TRANSLATE_NOOP("TrailAction", "销毁扫描"),
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
_MOVED = QT_TRANSLATE_NOOP("TrailAction", "{before} → {after}")


def action_title(action: str) -> str:
    """An action of the trail in the window's language; its code where it has no name."""
    return QCoreApplication.translate(_CONTEXT, _ACTIONS[action]) if action in _ACTIONS else action


def action_detail(detail: dict[str, object]) -> str:
    """What was said with an action, and the text before and after."""
    parts = [
        QCoreApplication.translate(_CONTEXT, sentence).format(value=detail[key])
        for key, sentence in _DETAILS.items()
        if detail.get(key)
    ]
    before, after = detail.get("before"), detail.get("after")
    if isinstance(before, str | None) and isinstance(after, str) and after:
        parts.append(QCoreApplication.translate(_CONTEXT, _MOVED).format(before=before or "—", after=after))
    return "  ".join(parts)
