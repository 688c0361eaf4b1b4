"""The trail in words: what each action code, subject and detail is called. One table each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models.domain.chain import AuditEvent
from app.models.domain.change import ChangeKind, Datum, key_parts
from app.models.domain.dossier import State
from app.models.domain.life import Life
from app.models.domain.loan import Condition, Kind, RequestState
from app.models.domain.person import Role
from app.models.domain.policy.pack import Medium
from app.models.domain.procedures.correction import CORRECTION
from app.models.domain.procedures.destruction import DESTRUCTION
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.services.listing import Printed
from app.models.services.trail import Sought
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Labelled, label

_CONTEXT = "Audit"
# No trail has a number of more digits; codes have.
_LONGEST_NUMBER = 12

ACTIONS = {
    "archive.found": QT_TRANSLATE_NOOP("Audit", "建立档案库"),
    "archive.migrate": QT_TRANSLATE_NOOP("Audit", "升级档案库结构"),
    "archive.backup": QT_TRANSLATE_NOOP("Audit", "备份档案库"),
    "session.open": QT_TRANSLATE_NOOP("Audit", "登录"),
    "accounts.founded": QT_TRANSLATE_NOOP("Audit", "建库开户"),
    "accounts.asked": QT_TRANSLATE_NOOP("Audit", "新建账号"),
    "accounts.activated": QT_TRANSLATE_NOOP("Audit", "启用账号"),
    "accounts.password": QT_TRANSLATE_NOOP("Audit", "修改密码"),
    "accounts.closed": QT_TRANSLATE_NOOP("Audit", "停用账号"),
    "accounts.recovered": QT_TRANSLATE_NOOP("Audit", "用恢复份额重设密码"),
    "accounts.enter": QT_TRANSLATE_NOOP("Audit", "账号人员入册"),
    "staff.add": QT_TRANSLATE_NOOP("Audit", "新增人员"),
    "staff.buildings": QT_TRANSLATE_NOOP("Audit", "分配楼栋"),
    "staff.areas": QT_TRANSLATE_NOOP("Audit", "分配区域"),
    "dossier.register": QT_TRANSLATE_NOOP("Audit", "登记档案"),
    "estate.name": QT_TRANSLATE_NOOP("Audit", "给楼栋注明小区"),
    "dossier.shelve": QT_TRANSLATE_NOOP("Audit", "上架"),
    "dossier.reveal": QT_TRANSLATE_NOOP("Audit", "查看敏感信息"),
    "dossier.export": QT_TRANSLATE_NOOP("Audit", "导出清单"),
    "dossier.print": QT_TRANSLATE_NOOP("Audit", "打印清单"),
    "file.export": QT_TRANSLATE_NOOP("Audit", "取出文件副本"),
    "dossier.search": QT_TRANSLATE_NOOP("Audit", "按电话或证件号查找"),
    "dossier.relationship-end": QT_TRANSLATE_NOOP("Audit", "登记客户关系终止"),
    "dossier.hold": QT_TRANSLATE_NOOP("Audit", "冻结"),
    "dossier.release": QT_TRANSLATE_NOOP("Audit", "解冻"),
    "dossier.destroy": QT_TRANSLATE_NOOP("Audit", "销毁档案"),
    "register.export": QT_TRANSLATE_NOOP("Audit", "导出借阅登记簿"),
    "loan.ask": QT_TRANSLATE_NOOP("Audit", "申请借阅"),
    "loan.approve": QT_TRANSLATE_NOOP("Audit", "批准借阅"),
    "loan.refuse": QT_TRANSLATE_NOOP("Audit", "拒绝借阅申请"),
    "loan.withdraw": QT_TRANSLATE_NOOP("Audit", "撤回借阅申请"),
    "loan.revoke": QT_TRANSLATE_NOOP("Audit", "撤销借阅批准"),
    "loan.expire": QT_TRANSLATE_NOOP("Audit", "借阅申请过期"),
    "loan.issue": QT_TRANSLATE_NOOP("Audit", "借出"),
    "loan.return": QT_TRANSLATE_NOOP("Audit", "归还"),
    "loan.inspect": QT_TRANSLATE_NOOP("Audit", "归还检查"),
    "loan.renew": QT_TRANSLATE_NOOP("Audit", "续借"),
    "loan.recall": QT_TRANSLATE_NOOP("Audit", "催还"),
    "import.columns": QT_TRANSLATE_NOOP("Audit", "记住台账列对应"),
    "import.commit": QT_TRANSLATE_NOOP("Audit", "导入台账"),
    "import.undo": QT_TRANSLATE_NOOP("Audit", "撤销导入"),
    "labels.print": QT_TRANSLATE_NOOP("Audit", "打印标签"),
    "printer.offset": QT_TRANSLATE_NOOP("Audit", "校准打印机"),
    "destruction.propose": QT_TRANSLATE_NOOP("Audit", "提出销毁清册"),
    "destruction.approve": QT_TRANSLATE_NOOP("Audit", "批准销毁清册"),
    "destruction.refuse": QT_TRANSLATE_NOOP("Audit", "退回销毁清册"),
    "destruction.withdraw": QT_TRANSLATE_NOOP("Audit", "撤回销毁清册"),
    "destruction.check": QT_TRANSLATE_NOOP("Audit", "销毁扫描"),
    "destruction.destroy": QT_TRANSLATE_NOOP("Audit", "监销签署"),
    "destruction.finish": QT_TRANSLATE_NOOP("Audit", "销毁办结"),
    "write-off.report": QT_TRANSLATE_NOOP("Audit", "报缺失"),
    "write-off.search": QT_TRANSLATE_NOOP("Audit", "缺失复查签署"),
    "write-off.approve": QT_TRANSLATE_NOOP("Audit", "批准缺失核销"),
    "write-off.refuse": QT_TRANSLATE_NOOP("Audit", "退回缺失核销单"),
    "write-off.withdraw": QT_TRANSLATE_NOOP("Audit", "撤回缺失核销单"),
    "write-off.check": QT_TRANSLATE_NOOP("Audit", "扫描到缺失档案"),
    "write-off.close": QT_TRANSLATE_NOOP("Audit", "缺失档案全部找到"),
    "dossier.missing": QT_TRANSLATE_NOOP("Audit", "档案记为缺失"),
    "dossier.found": QT_TRANSLATE_NOOP("Audit", "缺失档案找到"),
    "handover.perform": QT_TRANSLATE_NOOP("Audit", "离职交接"),
    "correction.ask": QT_TRANSLATE_NOOP("Audit", "提交修改申请"),
    "filling-in.fill-in": QT_TRANSLATE_NOOP("Audit", "补录档案"),
    "correction.decide": QT_TRANSLATE_NOOP("Audit", "审批修改申请"),
    "correction.refuse": QT_TRANSLATE_NOOP("Audit", "拒绝修改申请"),
    "correction.withdraw": QT_TRANSLATE_NOOP("Audit", "撤回修改申请"),
    "dossier.change": QT_TRANSLATE_NOOP("Audit", "修改档案内容"),
    "dossier.identify": QT_TRANSLATE_NOOP("Audit", "登记身份识别"),
    "dossier.consent": QT_TRANSLATE_NOOP("Audit", "登记客户同意书"),
    "dossier.consent-withdrawn": QT_TRANSLATE_NOOP("Audit", "登记客户撤回同意"),
    "dossier.life": QT_TRANSLATE_NOOP("Audit", "核实、确认或退回档案"),
    "dossier.record": QT_TRANSLATE_NOOP("Audit", "追加记录"),
    "dossier.review": QT_TRANSLATE_NOOP("Audit", "定期核对"),
    "dossier.item": QT_TRANSLATE_NOOP("Audit", "登记卷内件"),
    "dossier.owner": QT_TRANSLATE_NOOP("Audit", "业主变更"),
    "file.attach": QT_TRANSLATE_NOOP("Audit", "存入文件"),
    "file.move": QT_TRANSLATE_NOOP("Audit", "移动文件"),
    "file.void": QT_TRANSLATE_NOOP("Audit", "作废文件"),
    "file.open": QT_TRANSLATE_NOOP("Audit", "查看文件"),
    "settings.file-limit": QT_TRANSLATE_NOOP("Audit", "设置文件大小上限"),
    "policy.draft": QT_TRANSLATE_NOOP("Audit", "起草制度"),
    "policy.release": QT_TRANSLATE_NOOP("Audit", "发布制度"),
    "policy.refuse": QT_TRANSLATE_NOOP("Audit", "退回制度草案"),
    "policy.withdraw": QT_TRANSLATE_NOOP("Audit", "撤回制度草案"),
    "calendar.day": QT_TRANSLATE_NOOP("Audit", "调整工作日"),
}

_SUBJECTS = {
    "archive": QT_TRANSLATE_NOOP("Audit", "档案库 {code}"),
    "account": QT_TRANSLATE_NOOP("Audit", "账号 {code}"),
    "person": QT_TRANSLATE_NOOP("Audit", "人员 {code}"),
    "dossier": QT_TRANSLATE_NOOP("Audit", "档案 {code}"),
    "change": QT_TRANSLATE_NOOP("Audit", "修改申请 {code}"),
    "slip": QT_TRANSLATE_NOOP("Audit", "借阅单 {code}"),
    "list": QT_TRANSLATE_NOOP("Audit", "清册 {code}"),
    "batch": QT_TRANSLATE_NOOP("Audit", "导入批次 {code}"),
    "ledger": QT_TRANSLATE_NOOP("Audit", "台账表头"),
    "printer": QT_TRANSLATE_NOOP("Audit", "打印机 {code}"),
    "day": QT_TRANSLATE_NOOP("Audit", "日期 {code}"),
    "policy": QT_TRANSLATE_NOOP("Audit", "制度第 {code} 版"),
    "settings": QT_TRANSLATE_NOOP("Audit", "设置"),
}

DETAILS = {
    "code": QT_TRANSLATE_NOOP("Audit", "档号"),
    "reason": QT_TRANSLATE_NOOP("Audit", "理由"),
    "purpose": QT_TRANSLATE_NOOP("Audit", "用途"),
    "list": QT_TRANSLATE_NOOP("Audit", "清册"),
    "list_hash": QT_TRANSLATE_NOOP("Audit", "清单校验值"),
    "dossiers": QT_TRANSLATE_NOOP("Audit", "档案"),
    "borrower": QT_TRANSLATE_NOOP("Audit", "借阅人"),
    "approver": QT_TRANSLATE_NOOP("Audit", "批准人"),
    "approvers": QT_TRANSLATE_NOOP("Audit", "应由谁审批"),
    "signers": QT_TRANSLATE_NOOP("Audit", "签署人"),
    "receiver": QT_TRANSLATE_NOOP("Audit", "接收人"),
    "witness": QT_TRANSLATE_NOOP("Audit", "监交人"),
    "estate": QT_TRANSLATE_NOOP("Audit", "小区"),
    "way": QT_TRANSLATE_NOOP("Audit", "去向"),
    "other": QT_TRANSLATE_NOOP("Audit", "另一份档案"),
    "buildings": QT_TRANSLATE_NOOP("Audit", "楼栋数"),
    "merged": QT_TRANSLATE_NOOP("Audit", "与小区原有同名楼栋合并"),
    "person": QT_TRANSLATE_NOOP("Audit", "人员"),
    "people": QT_TRANSLATE_NOOP("Audit", "人员"),
    "by": QT_TRANSLATE_NOOP("Audit", "办理人"),
    "at": QT_TRANSLATE_NOOP("Audit", "发生时间"),
    "seq": QT_TRANSLATE_NOOP("Audit", "密钥目录序号"),
    "clause": QT_TRANSLATE_NOOP("Audit", "依据"),
    "kind": QT_TRANSLATE_NOOP("Audit", "方式"),
    "days": QT_TRANSLATE_NOOP("Audit", "期限（天）"),
    "due": QT_TRANSLATE_NOOP("Audit", "应还日期"),
    "days_late": QT_TRANSLATE_NOOP("Audit", "逾期天数"),
    "name": QT_TRANSLATE_NOOP("Audit", "姓名"),
    "department": QT_TRANSLATE_NOOP("Audit", "部门"),
    "role": QT_TRANSLATE_NOOP("Audit", "角色"),
    "category": QT_TRANSLATE_NOOP("Audit", "类别"),
    "state": QT_TRANSLATE_NOOP("Audit", "状态"),
    "file": QT_TRANSLATE_NOOP("Audit", "文件"),
    "rows": QT_TRANSLATE_NOOP("Audit", "行数"),
    "entered": QT_TRANSLATE_NOOP("Audit", "已登记"),
    "count": QT_TRANSLATE_NOOP("Audit", "份数"),
    "first": QT_TRANSLATE_NOOP("Audit", "第一份"),
    "last": QT_TRANSLATE_NOOP("Audit", "最后一份"),
    "method": QT_TRANSLATE_NOOP("Audit", "销毁方式"),
    "site": QT_TRANSLATE_NOOP("Audit", "销毁地点"),
    "destroyed": QT_TRANSLATE_NOOP("Audit", "已销毁"),
    "not_destroyed": QT_TRANSLATE_NOOP("Audit", "未销毁"),
    "of": QT_TRANSLATE_NOOP("Audit", "共"),
    "kept": QT_TRANSLATE_NOOP("Audit", "保管档案"),
    "loans": QT_TRANSLATE_NOOP("Audit", "未还借阅"),
    "fingerprint": QT_TRANSLATE_NOOP("Audit", "建库指纹"),
    "pack": QT_TRANSLATE_NOOP("Audit", "制度包"),
    "ended_on": QT_TRANSLATE_NOOP("Audit", "终止日期"),
    "still_out": QT_TRANSLATE_NOOP("Audit", "仍未归还"),
    "loan": QT_TRANSLATE_NOOP("Audit", "借阅编号"),
    "key": QT_TRANSLATE_NOOP("Audit", "项目"),
    "keys": QT_TRANSLATE_NOOP("Audit", "项目"),
    "written": QT_TRANSLATE_NOOP("Audit", "已写入"),
    "stale": QT_TRANSLATE_NOOP("Audit", "原值已变"),
    "consent": QT_TRANSLATE_NOOP("Audit", "同意书"),
    "uses": QT_TRANSLATE_NOOP("Audit", "同意的用途"),
    "given_on": QT_TRANSLATE_NOOP("Audit", "同意日期"),
    "next_due": QT_TRANSLATE_NOOP("Audit", "下次核对"),
    "form": QT_TRANSLATE_NOOP("Audit", "清单"),
    "sensitive": QT_TRANSLATE_NOOP("Audit", "含敏感信息"),
    "number": QT_TRANSLATE_NOOP("Audit", "合同编号"),
    "medium": QT_TRANSLATE_NOOP("Audit", "载体"),
    "pages": QT_TRANSLATE_NOOP("Audit", "页数"),
    "size": QT_TRANSLATE_NOOP("Audit", "大小（字节）"),
    "sha256": QT_TRANSLATE_NOOP("Audit", "内容校验值"),
    "document": QT_TRANSLATE_NOOP("Audit", "证件"),
    "genuine": QT_TRANSLATE_NOOP("Audit", "真实有效"),
    "valid_until": QT_TRANSLATE_NOOP("Audit", "有效期至"),
    "policy": QT_TRANSLATE_NOOP("Audit", "制度版本"),
    "names": QT_TRANSLATE_NOOP("Audit", "印姓名"),
    "stock": QT_TRANSLATE_NOOP("Audit", "标签纸"),
    "found_changed": QT_TRANSLATE_NOOP("Audit", "办理前已被程序以外改动"),
    "to": QT_TRANSLATE_NOOP("Audit", "新版本"),
}

# What somebody wrote of these is no reason.
_FINDINGS = {"loan.inspect": QT_TRANSLATE_NOOP("Audit", "备注")}

# The same word may mean two things: what «approved» is called depends on what was approved.
_LISTS: dict[str, Labelled] = {value.value: value for value in State} | {
    state.name: state for state in DESTRUCTION.states
}
_WRITE_OFFS: dict[str, Labelled] = {state.name: state for state in WRITE_OFF.states}
_OTHERS: dict[str, Labelled] = {
    value.value: value for kind in (RequestState, Kind, Condition, Role, State, Medium, Printed) for value in kind
}
_CHANGES: dict[str, Labelled] = {value.value: value for kind in (ChangeKind, Datum) for value in kind} | {
    state.name: state for state in CORRECTION.states
}
_LIVES: dict[str, Labelled] = {value.value: value for value in Life}
_WORKING = {"True": QT_TRANSLATE_NOOP("Audit", "上班"), "False": QT_TRANSLATE_NOOP("Audit", "休息")}
_FLAGS = {"True": QT_TRANSLATE_NOOP("Audit", "是"), "False": QT_TRANSLATE_NOOP("Audit", "否")}
_JOINED = {"parts": QT_TRANSLATE_NOOP("Audit", "；"), "names": QT_TRANSLATE_NOOP("Audit", "、")}
_OF_DATA = ("correction.ask", "filling-in.fill-in", "dossier.change")
_TABLES = {
    "destruction.": _LISTS,
    "write-off.": _WRITE_OFFS,
    "correction.": _CHANGES,
    "filling-in.": _CHANGES,
    "dossier.change": _CHANGES,
    "dossier.life": _LIVES,
}
# What happened in the key directory is noted by the next session, which has no part in it.
_SEATED = {
    "window": QT_TRANSLATE_NOOP("Audit", "{names}（在{seated}的窗口）"),
    "later": QT_TRANSLATE_NOOP("Audit", "{names}（{seated}登录时记入）"),
}
# Two holders of recovery shares do together what no account of theirs does.
_NOBODY = {"recovery": QT_TRANSLATE_NOOP("Audit", "恢复份额持有人")}
_BEFORE_AND_AFTER = ("before", "after")


@dataclass(frozen=True, slots=True)
class TrailWords:
    """Puts events into words. `people` are names by person id, `accounts` names by account id."""

    people: Mapping[str, str]
    accounts: Mapping[str, str]

    def who(self, event: AuditEvent) -> str:
        """Who did it: those who signed it, and in whose session."""
        seated = self.people.get(event.person_id, "—")
        signers = event.detail.get("signers", [])
        if not signers or signers == [event.person_id]:
            return seated
        names = _translated(_JOINED, "names").join(self._name(one) for one in signers)
        where = "later" if event.action.startswith("accounts.") else "window"
        return _translated(_SEATED, where).format(names=names, seated=seated)

    def action(self, event: AuditEvent) -> str:
        """What was done."""
        return _translated(ACTIONS, event.action)

    def subject(self, event: AuditEvent) -> str:
        """To what it was done."""
        kind, _, code = event.subject.partition(":")
        if kind == "dossier":
            after = event.detail.get("after")
            given = event.detail.get("code") or (after.get("code") if isinstance(after, dict) else None)
            code = str(given or f"#{code}")
        if event.action.startswith(("correction.", "filling-in.")):
            kind = "change"
        return _translated(_SUBJECTS, kind).format(code=self._name(code))

    def changed(self, event: AuditEvent) -> tuple[str, str] | None:
        """Before and after; None where nothing was changed."""
        if not any(key in event.detail for key in _BEFORE_AND_AFTER):
            return None
        before, after = (self._value(event, event.detail.get(key)) for key in _BEFORE_AND_AFTER)
        return before, after

    def detail(self, event: AuditEvent) -> list[tuple[str, str]]:
        """Everything else that was noted, as caption and words."""
        rest = {key: value for key, value in event.detail.items() if key not in _BEFORE_AND_AFTER}
        told = [
            (_translated(DETAILS, key), self._value(event, value)) for key, value in rest.items() if value is not None
        ]
        if event.reason:
            caption = (
                _translated(_FINDINGS, event.action) if event.action in _FINDINGS else _translated(DETAILS, "reason")
            )
            told.append((caption, event.reason))
        return told

    def sought(self, person_id: str, text: str) -> Sought:
        """Everything that a text may stand for in the trail, which keeps codes and ids and no words."""
        text = text.casefold()
        if not text:
            return Sought(person_id)
        people = [number for number, name in self.people.items() if text in name.casefold()]
        accounts = [number for number, name in self.accounts.items() if text in name.casefold()]
        states = [code for code, kind in {**_OTHERS, **_LISTS, **_WRITE_OFFS}.items() if text in label(kind).casefold()]
        number = text.partition("-")[0]
        return Sought(
            by=person_id,
            text=text,
            actions=_named(ACTIONS, text),
            subjects=_named(_SUBJECTS, text),
            values=(*people, *accounts, *states),
            people=people,
            seq=int(number) if number.isdecimal() and len(number) < _LONGEST_NUMBER else 0,
        )

    def _value(self, event: AuditEvent, value: object) -> str:
        if value is None or value == "":
            return "—"
        if isinstance(value, bool):
            return _translated(_WORKING if event.action == "calendar.day" else _FLAGS, str(value))
        if isinstance(value, dict):
            return _translated(_JOINED, "parts").join(
                f"{_translated(DETAILS, str(key))} {self._value(event, one)}" for key, one in value.items()
            )
        if isinstance(value, (list, tuple)):
            return _translated(_JOINED, "names").join(self._value(event, one) for one in value) or "—"
        known = next((table for start, table in _TABLES.items() if event.action.startswith(start)), _OTHERS)
        if event.action in _OF_DATA and isinstance(value, str):
            # A pack's own data go by their names: «field:年龄», «paper:购房合同».
            value = key_parts(value)[1]
        return label(known[value]) if isinstance(value, str) and value in known else self._name(str(value))

    def _name(self, code: str) -> str:
        return self.people.get(code) or self.accounts.get(code) or _translated(_NOBODY, code)


def _named(table: Mapping[str, str], text: str) -> list[str]:
    return [key for key in table if text in _translated(table, key).partition("{")[0].casefold()]


def _translated(table: Mapping[str, str], key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, table[key]) if key in table else key
