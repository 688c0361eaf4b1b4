"""The trail in words: actions, subjects and details by their codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models.domain import rulebook, sealing_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.chain import AuditEvent, TrailFilter
from app.models.domain.change import ChangeKind, Datum, key_parts
from app.models.domain.docket import signature as signature_on_paper
from app.models.domain.dossier import DossierState
from app.models.domain.life import Life
from app.models.domain.loan import Condition, LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.correction import CORRECTION, FILLING_IN
from app.models.domain.registers.deletion_wish import Fate
from app.models.domain.registers.identification import IDENTIFICATION
from app.models.domain.registers.retention import Decision
from app.models.domain.registers.review import REVIEW
from app.models.domain.rights import Right
from app.models.domain.stock_decision import StockWay
from app.models.services.conducts.every import CONDUCTS
from app.models.services.listing import Printed
from app.models.services.trail import ACTIONS
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Labelled, act, label, signature, text

_CONTEXT = "Audit"
# No trail has a number of more digits; codes have.
_LONGEST_NUMBER = 12

_PROCEDURES = {kind: conduct.procedure for kind, conduct in CONDUCTS.items()}
_SUBJECTS = {
    "archive": QT_TRANSLATE_NOOP("Audit", "档案库 {code}"),
    "account": QT_TRANSLATE_NOOP("Audit", "账号 {code}"),
    "person": QT_TRANSLATE_NOOP("Audit", "人员 {code}"),
    "dossier": QT_TRANSLATE_NOOP("Audit", "档案 {code}"),
    "batch": QT_TRANSLATE_NOOP("Audit", "导入批次 {code}"),
    "ledger": QT_TRANSLATE_NOOP("Audit", "台账表头"),
    "printer": QT_TRANSLATE_NOOP("Audit", "打印机 {code}"),
    "day": QT_TRANSLATE_NOOP("Audit", "日期 {code}"),
    "policy": QT_TRANSLATE_NOOP("Audit", "制度第 {code} 版"),
    "settings": QT_TRANSLATE_NOOP("Audit", "设置"),
    "hold-case": QT_TRANSLATE_NOOP("Audit", "冻结案 {code}"),
}

DETAILS = {
    "code": QT_TRANSLATE_NOOP("Audit", "档号"),
    "decision": QT_TRANSLATE_NOOP("Audit", "决定"),
    "earlier": QT_TRANSLATE_NOOP("Audit", "提前到期"),
    "later": QT_TRANSLATE_NOOP("Audit", "推迟到期"),
    "unknown": QT_TRANSLATE_NOOP("Audit", "变得算不出"),
    "reason": QT_TRANSLATE_NOOP("Audit", "理由"),
    "item": QT_TRANSLATE_NOOP("Audit", "原件条码"),
    "purpose": QT_TRANSLATE_NOOP("Audit", "用途"),
    "recipient": QT_TRANSLATE_NOOP("Audit", "给谁使用"),
    "nature": QT_TRANSLATE_NOOP("Audit", "交接性质"),
    "institution": QT_TRANSLATE_NOOP("Audit", "接收单位"),
    "slip": QT_TRANSLATE_NOOP("Audit", "单号"),
    "list": QT_TRANSLATE_NOOP("Audit", "清册"),
    "list_hash": QT_TRANSLATE_NOOP("Audit", "清单校验值"),
    "dossiers": QT_TRANSLATE_NOOP("Audit", "档案"),
    "notice": QT_TRANSLATE_NOOP("Audit", "催还通知编号"),
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
    "principal": QT_TRANSLATE_NOOP("Audit", "被代签人"),
    "deputy": QT_TRANSLATE_NOOP("Audit", "代签人"),
    "authority": QT_TRANSLATE_NOOP("Audit", "代签授权"),
    "since": QT_TRANSLATE_NOOP("Audit", "起始日期"),
    "until": QT_TRANSLATE_NOOP("Audit", "截止日期"),
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
    "codes": QT_TRANSLATE_NOOP("Audit", "档号"),
    "first": QT_TRANSLATE_NOOP("Audit", "第一份"),
    "last": QT_TRANSLATE_NOOP("Audit", "最后一份"),
    "method": QT_TRANSLATE_NOOP("Audit", "销毁方式"),
    "tool": QT_TRANSLATE_NOOP("Audit", "销毁工具"),
    "site": QT_TRANSLATE_NOOP("Audit", "销毁地点"),
    "destroyed": QT_TRANSLATE_NOOP("Audit", "已销毁"),
    "not_destroyed": QT_TRANSLATE_NOOP("Audit", "未销毁"),
    "open": QT_TRANSLATE_NOOP("Audit", "未了结"),
    "ending": QT_TRANSLATE_NOOP("Audit", "了结方式"),
    "of": QT_TRANSLATE_NOOP("Audit", "共"),
    "kept": QT_TRANSLATE_NOOP("Audit", "保管档案"),
    "loans": QT_TRANSLATE_NOOP("Audit", "未还借阅"),
    "fingerprint": QT_TRANSLATE_NOOP("Audit", "建库指纹"),
    "pack": QT_TRANSLATE_NOOP("Audit", "制度包"),
    "ended_on": QT_TRANSLATE_NOOP("Audit", "终止日期"),
    "still_out": QT_TRANSLATE_NOOP("Audit", "仍未归还"),
    "loan": QT_TRANSLATE_NOOP("Audit", "借阅编号"),
    "line": QT_TRANSLATE_NOOP("Audit", "登记编号"),
    "key": QT_TRANSLATE_NOOP("Audit", "项目"),
    "keys": QT_TRANSLATE_NOOP("Audit", "项目"),
    "written": QT_TRANSLATE_NOOP("Audit", "已写入"),
    "stale": QT_TRANSLATE_NOOP("Audit", "原值已变"),
    "consent": QT_TRANSLATE_NOOP("Audit", "同意书"),
    "uses": QT_TRANSLATE_NOOP("Audit", "同意的用途"),
    "given_on": QT_TRANSLATE_NOOP("Audit", "同意日期"),
    "next_due": QT_TRANSLATE_NOOP("Audit", "下次核对"),
    "form": QT_TRANSLATE_NOOP("Audit", "清单"),
    "table": QT_TRANSLATE_NOOP("Audit", "列表"),
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
    "newest": QT_TRANSLATE_NOOP("Audit", "最近的记录"),
    "again": QT_TRANSLATE_NOOP("Audit", "重印"),
    "lacking": QT_TRANSLATE_NOOP("Audit", "缺漏"),
    "differing": QT_TRANSLATE_NOOP("Audit", "页数不符"),
    "archive": QT_TRANSLATE_NOOP("Audit", "对方档案馆"),
    "package": QT_TRANSLATE_NOOP("Audit", "封装包编号"),
    "scans": QT_TRANSLATE_NOOP("Audit", "扫描件"),
    "withheld": QT_TRANSLATE_NOOP("Audit", "留在本馆"),
    "place": QT_TRANSLATE_NOOP("Audit", "位置"),
    "source": QT_TRANSLATE_NOOP("Audit", "盘点包编号"),
    "nth": QT_TRANSLATE_NOOP("Audit", "第几次扫描"),
    "tried": QT_TRANSLATE_NOOP("Audit", "要办什么"),
    "rule": QT_TRANSLATE_NOOP("Audit", "拦下的原因"),
    "register": QT_TRANSLATE_NOOP("Audit", "登记簿"),
    "responsible": QT_TRANSLATE_NOOP("Audit", "责任人"),
    "room": QT_TRANSLATE_NOOP("Audit", "库房种类"),
    "instrument": QT_TRANSLATE_NOOP("Audit", "仪器"),
    "calibrated": QT_TRANSLATE_NOOP("Audit", "校准日期"),
    "read_at": QT_TRANSLATE_NOOP("Audit", "读数时间"),
}
_STOPPED = {
    rulebook.UNDER_HOLD.code: QT_TRANSLATE_NOOP("Audit", "已冻结"),
    sealing_rules.IS_SEALED.code: QT_TRANSLATE_NOOP("Audit", "已封存"),
}

# What a fact is called where it is not what it is elsewhere: the free text of an inspection is no reason.
_CALLED: dict[tuple[str, str], str] = {
    (AuditAction.LOAN_INSPECT.value, "reason"): QT_TRANSLATE_NOOP("Audit", "备注"),
    (AuditAction.EXCHANGE_KEY.value, "fingerprint"): QT_TRANSLATE_NOOP("Audit", "公钥指纹"),
    (AuditAction.STOCK_DECIDE.value, "way"): QT_TRANSLATE_NOOP("Audit", "处理"),
} | {
    (action.value, "kind"): QT_TRANSLATE_NOOP("Audit", "登记簿")
    for action in AuditAction if action.startswith("entry.") or action is AuditAction.DOSSIER_RECORD
}  # fmt: skip

_OTHERS: dict[str, Labelled] = {
    value.value: value for kind in (LoanKind, Condition, Role, DossierState, Medium, Printed, Fate) for value in kind
} | {one.key: one for one in (IDENTIFICATION, REVIEW)}
_DATA: dict[str, Labelled] = {value.value: value for kind in (ChangeKind, Datum) for value in kind}
_DECISIONS: dict[str, Labelled] = {value.value: value for value in Decision}
_LIVES: dict[str, Labelled] = {value.value: value for value in Life}
# One code may have several words: «approved» is worded by the kind of its docket.
_STATES: dict[str, dict[str, Labelled]] = {
    kind: {state.name: state for state in procedure.states} for kind, procedure in _PROCEDURES.items()
}
_STATES["stock"] = {way.value: way for way in StockWay}
_WORKING = {"True": QT_TRANSLATE_NOOP("Audit", "上班"), "False": QT_TRANSLATE_NOOP("Audit", "休息")}
_FLAGS = {"True": QT_TRANSLATE_NOOP("Audit", "是"), "False": QT_TRANSLATE_NOOP("Audit", "否")}
_JOINED = {"parts": QT_TRANSLATE_NOOP("Audit", "；"), "names": QT_TRANSLATE_NOOP("Audit", "、")}
_OF_DATA = (
    CORRECTION.audit_action(CORRECTION.opening.name),
    FILLING_IN.audit_action(FILLING_IN.opening.name),
    AuditAction.DOSSIER_CHANGE,
)
# Events of the key directory are recorded by the next session, which has no part in them.
_BESIDE_SESSION = {
    "window": QT_TRANSLATE_NOOP("Audit", "{names}（在{session}的窗口）"),
    "later": QT_TRANSLATE_NOOP("Audit", "{names}（{session}登录时记入）"),
}
# Two holders of recovery shares act together, without an account.
_NOBODY = {"recovery": QT_TRANSLATE_NOOP("Audit", "恢复份额持有人")}
_BEFORE_AND_AFTER = ("before", "after")


@dataclass(frozen=True, slots=True)
class TrailWords:
    """Puts events into words. `people` are names by person id, `accounts` names by account id.

    `data`: the captions of the pack's own data by their keys. `of_office`: who, action and subject are said in the words of
    the office, which are Chinese, whatever the window's language.
    """

    people: Mapping[str, str]
    accounts: Mapping[str, str]
    data: Mapping[str, str]
    of_office: bool = False

    def who(self, event: AuditEvent) -> str:
        """Return the actors of an event: its signers, and the person of the session."""
        session = self.people.get(event.person_id, "—")
        signers = event.detail.get("signers", [])
        own = not signers or signers == [event.person_id]
        names = session if own else self._said(_JOINED, "names").join(self._name(one) for one in signers)
        if "authority" in event.detail:
            names = (signature_on_paper if self.of_office else signature)(names, self._name(event.detail["principal"]))
        if own:
            return names
        where = "later" if event.action.startswith("accounts.") else "window"
        return self._said(_BESIDE_SESSION, where).format(names=names, session=session)

    def action(self, event: AuditEvent) -> str:
        """Return the action of an event in words."""
        word = ACTIONS.get(event.action, event.action)
        return word if self.of_office else act(word)

    def subject(self, event: AuditEvent) -> str:
        """Return the subject of an event in words."""
        kind, _, code = event.subject.partition(":")
        if kind == "dossier":
            after = event.detail.get("after")
            given = event.detail.get("code") or (after.get("code") if isinstance(after, dict) else None)
            code = str(given or f"#{code}")
        procedure = _PROCEDURES.get(event.action.partition(".")[0])
        if procedure and procedure.code and kind == procedure.subject_kind:
            return f"{self._word(procedure.label)} {code}"
        return self._said(_SUBJECTS, kind).format(code=self._name(code))

    def value(self, column: str, value: str) -> str:
        """Return a value of a column's filter in words: a person's name, an action, a kind of subjects."""
        match column:
            case "who":
                return self.people.get(value, "—")
            case "action":
                return self._word(ACTIONS.get(value, value))
            case "subject":
                procedures = dict.fromkeys(
                    self._word(one.label) for one in _PROCEDURES.values() if one.subject_kind == value
                )
                return (
                    self._said(_JOINED, "names").join(procedures)
                    or self._said(_SUBJECTS, value).format(code="").strip()
                )
        return value

    def changed(self, event: AuditEvent) -> tuple[str, str] | None:
        """Return the data before and after; None where nothing was changed."""
        if not any(key in event.detail for key in _BEFORE_AND_AFTER):
            return None
        before, after = (self._value(event, event.detail.get(key)) for key in _BEFORE_AND_AFTER)
        return before, after

    def detail(self, event: AuditEvent) -> list[tuple[str, str]]:
        """Return the other notes of an event, as captions and words."""
        rest = {key: value for key, value in event.detail.items() if key not in _BEFORE_AND_AFTER}
        facts = [
            (_caption(event.action, key), self._value(event, value)) for key, value in rest.items() if value is not None
        ]
        if event.reason:
            facts.append((_caption(event.action, "reason"), event.reason))
        return facts

    def sought(self, typed: str) -> TrailFilter:
        """Return the filter for a typed text: all that it may stand for in the trail, which keeps codes and ids only."""
        typed = typed.casefold()
        if not typed:
            return TrailFilter()
        people = [number for number, name in self.people.items() if typed in name.casefold()]
        accounts = [number for number, name in self.accounts.items() if typed in name.casefold()]
        states = [
            code
            for words in (_OTHERS, *_STATES.values())
            for code, kind in words.items()
            if typed in label(kind).casefold()
        ]
        number = typed.partition("-")[0]
        return TrailFilter(
            text=typed,
            actions=[
                code for code, word in ACTIONS.items() if typed in act(word).casefold() or typed in _of_docket(code)
            ],
            subjects=_named(_SUBJECTS, typed),
            values=(*people, *accounts, *states, *(key for key, name in self.data.items() if typed in name.casefold())),
            people=people,
            seq=int(number) if number.isdecimal() and len(number) < _LONGEST_NUMBER else 0,
        )

    def _value(self, event: AuditEvent, value: object) -> str:
        if value is None or value == "":
            return "—"
        if isinstance(value, bool):
            return _translated(_WORKING if event.action == AuditAction.CALENDAR_DAY else _FLAGS, str(value))
        if isinstance(value, dict):
            return _translated(_JOINED, "parts").join(
                f"{_translated(DETAILS, str(key))} {self._value(event, one)}" for key, one in value.items()
            )
        if isinstance(value, (list, tuple)):
            return _translated(_JOINED, "names").join(self._value(event, one) for one in value) or "—"
        if event.action == AuditAction.REFUSED and isinstance(value, str):
            return _translated(_STOPPED, value) if value in _STOPPED else tried_words(value) or self._name(value)
        known = _words_of(event.action)
        if event.action in _OF_DATA and isinstance(value, str):
            value = self.data.get(value) or key_parts(value)[1]
        return label(known[value]) if isinstance(value, str) and value in known else self._name(str(value))

    def _name(self, code: str) -> str:
        return self.people.get(code) or self.accounts.get(code) or self._said(_NOBODY, code)

    def _said(self, table: Mapping[str, str], key: str) -> str:
        return table.get(key, key) if self.of_office else _translated(table, key)

    def _word(self, word: str) -> str:
        return word if self.of_office else text(word)


def tried_words(tried: str) -> str:
    """Return the word for an act that was refused: a code of the trail, or a right; «» for any other text."""
    word = ACTIONS.get(tried) or (Right(tried).label if tried in set(Right) else "")
    return act(word) if word else ""


def _words_of(action: str) -> Mapping[str, Labelled]:
    if action == AuditAction.DOSSIER_LIFE:
        return _LIVES
    if action in (AuditAction.TERM_DECIDE, AuditAction.TERM_WITHDRAW):
        return _DECISIONS
    return _OTHERS | _STATES.get(action.partition(".")[0], {}) | (_DATA if action in _OF_DATA else {})


def _of_docket(action: str) -> str:
    """Return the name of an action's docket, to search by; «» where the action is no step of one."""
    procedure = _PROCEDURES.get(action.partition(".")[0])
    return text(procedure.label).casefold() if procedure else ""


def _named(table: Mapping[str, str], text: str) -> list[str]:
    return [key for key in table if text in _translated(table, key).partition("{")[0].casefold()]


def _caption(action: str, key: str) -> str:
    called = _CALLED.get((action, key))
    return QCoreApplication.translate(_CONTEXT, called) if called else _translated(DETAILS, key)


def _translated(table: Mapping[str, str], key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, table[key]) if key in table else key
