"""Who may do what: one table, role × right, each line with the clause it follows."""

from __future__ import annotations

from enum import StrEnum

from app.models.domain.errors import N_, NotAllowed
from app.models.domain.person import MANAGING, Role


class Right(StrEnum):
    """One thing that can be done at the desk."""

    CONSULT = "consult"
    REVEAL = "reveal"
    EXPORT = "export"
    REGISTER = "register"
    LABEL = "label"
    ASK = "ask"
    LEND = "lend"
    APPROVE = "approve"
    HOLD = "hold"
    PROPOSE_DESTRUCTION = "propose-destruction"
    APPROVE_DESTRUCTION = "approve-destruction"
    DESTROY = "destroy"
    HAND_OVER = "hand-over"
    AUDIT = "audit"
    KEEP_ACCOUNTS = "keep-accounts"
    SETTINGS = "settings"

    @property
    def label(self) -> str:
        """The right as clerks call it."""
        return _TITLES[self]


_TITLES = {
    Right.CONSULT: N_("查看档案目录"),
    Right.REVEAL: N_("查看敏感信息"),
    Right.EXPORT: N_("导出清单"),
    Right.REGISTER: N_("登记、导入和上架"),
    Right.LABEL: N_("打印标签"),
    Right.ASK: N_("提交借阅申请"),
    Right.LEND: N_("办理借出和归还"),
    Right.APPROVE: N_("审批借阅"),
    Right.HOLD: N_("冻结和解冻"),
    Right.PROPOSE_DESTRUCTION: N_("提出销毁"),
    Right.APPROVE_DESTRUCTION: N_("批准销毁"),
    Right.DESTROY: N_("办理销毁"),
    Right.HAND_OVER: N_("办理离职交接"),
    Right.AUDIT: N_("查看操作日志"),
    Right.KEEP_ACCOUNTS: N_("启用账号和分配楼栋"),
    Right.SETTINGS: N_("修改设置"),
}

_ALL = frozenset(role for role in Role if role.is_business)
_KEEPERS = frozenset((Role.ARCHIVIST,))
_MANAGERS = frozenset(MANAGING)
_DESK = _KEEPERS | _MANAGERS
_WATCH = frozenset((Role.COMPLIANCE, Role.AUDITOR))

# Clauses: requirement of requirements.tsv and the paragraph of its document.
TABLE: dict[Right, tuple[frozenset[Role], str]] = {
    Right.CONSULT: (_ALL, "《客户档案管理办法》4.3"),
    Right.REVEAL: (_DESK | {Role.STEWARD, Role.FEE_COLLECTOR} | _WATCH, "《客户个人信息管理办法》第三条"),
    Right.EXPORT: (_DESK | _WATCH, "《客户身份识别和客户身份资料及交易记录保存管理办法》三"),
    Right.REGISTER: (_KEEPERS, "《客户档案管理办法》4.2.5"),
    Right.LABEL: (_KEEPERS, "《客户档案管理办法》4.2.2"),
    Right.ASK: (_ALL, "《客户档案管理办法》4.3.4"),
    Right.LEND: (_KEEPERS, "《银保监客户信息管理办法》三"),
    Right.APPROVE: (_MANAGERS, "《客户档案管理办法》4.3.3"),
    Right.HOLD: (_MANAGERS | {Role.COMPLIANCE}, "《客户身份识别和客户身份资料及交易记录保存管理办法》五"),
    Right.PROPOSE_DESTRUCTION: (_DESK, "《银保监客户信息管理办法》四"),
    Right.APPROVE_DESTRUCTION: (_MANAGERS, "《银保监客户信息管理办法》四"),
    Right.DESTROY: (_DESK, "《银保监客户信息管理办法》四"),
    Right.HAND_OVER: (_DESK, "《银保监客户信息管理办法》四"),
    Right.AUDIT: (_DESK | _WATCH, "《银行客户身份资料和交易记录保存管理办法模版》"),
    Right.KEEP_ACCOUNTS: (_MANAGERS, "《长城国瑞证券营业部客户资料管理办法》"),
    Right.SETTINGS: (_DESK, "《长城国瑞证券营业部客户资料管理办法》"),
}


def may(role: Role, right: Right) -> bool:
    """Whether the table gives `right` to `role`."""
    return role in TABLE[right][0]


def require(role: Role, right: Right) -> None:
    """Raise NotAllowed unless the table gives `right` to `role`; names who may and the clause."""
    roles, clause = TABLE[right]
    if role not in roles:
        raise NotAllowed(
            "not-allowed",
            N_("{role}不能{right}。请由{who}办理（{clause}）。"),
            role=role.label,
            right=right.label,
            who="、".join(one.label for one in Role if one in roles),
            clause=clause,
        )


def out_of_scope() -> NotAllowed:
    """The answer for a dossier outside the session's scope, and the same for one that does not exist."""
    return NotAllowed(
        "out-of-scope",
        N_("此档案不在您的职责范围内，或不存在。如因工作需要，请提交申请，经总经理审批后办理（{clause}）。"),
        clause="《客户档案管理办法》4.3.3",
    )
