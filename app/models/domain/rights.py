"""The rights: one table, role × right, each line with its clause.

`TABLE` holds in every office. A policy pack may replace its lines (`Rights.with_grants`), but never gives business to
the system administrator or accounts to a business post alone (S04-R9).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.clause import Clause
from app.models.domain.errors import N_, NotAllowed
from app.models.domain.person import MANAGING, Role


class Right(StrEnum):
    """One thing that can be done at the desk."""

    CONSULT = "consult"
    RESTRICTED = "restricted"
    REVEAL = "reveal"
    EXPORT = "export"
    REGISTER = "register"
    KEEP_PLACES = "keep-places"
    COUNT = "count"
    WITNESS_COUNT = "witness-count"
    APPOINT_KEEPER = "appoint-keeper"
    VERIFY = "verify"
    CONFIRM = "confirm"
    CORRECT = "correct"
    DECIDE_CHANGE = "decide-change"
    DECIDE_DELETION = "decide-deletion"
    LABEL = "label"
    ASK = "ask"
    LEND = "lend"
    APPROVE = "approve"
    APPROVE_ISSUE = "approve-issue"
    SUPERVISE_ISSUE = "supervise-issue"
    HOLD = "hold"
    SEAL = "seal"
    SEALED = "sealed"
    PROPOSE_DESTRUCTION = "propose-destruction"
    APPRAISE = "appraise"
    APPROVE_DESTRUCTION = "approve-destruction"
    DESTROY = "destroy"
    REPORT_MISSING = "report-missing"
    APPROVE_WRITE_OFF = "approve-write-off"
    HAND_OVER = "hand-over"
    TRANSFER = "transfer"
    EXTEND_TRANSFER = "extend-transfer"
    MOVE_OUT = "move-out"
    APPROVE_MOVE_OUT = "approve-move-out"
    AUDIT = "audit"
    KEEP_ACCOUNTS = "keep-accounts"
    SETTINGS = "settings"
    DRAFT_RULES = "draft-rules"
    RELEASE_RULES = "release-rules"

    @property
    def label(self) -> str:
        """The right as clerks call it."""
        return _TITLES[self]


_TITLES = {
    Right.CONSULT: N_("查看档案目录"),
    Right.RESTRICTED: N_("查看高风险和重点保护的档案"),
    Right.REVEAL: N_("查看敏感信息"),
    Right.EXPORT: N_("导出清单"),
    Right.REGISTER: N_("登记、导入和上架"),
    Right.KEEP_PLACES: N_("新建、修改和停用库位"),
    Right.COUNT: N_("盘点"),
    Right.WITNESS_COUNT: N_("监盘"),
    Right.VERIFY: N_("核实资料和核验客户身份"),
    Right.CONFIRM: N_("确认新建档案"),
    Right.CORRECT: N_("提交更正和补充"),
    Right.DECIDE_CHANGE: N_("审批修改"),
    Right.DECIDE_DELETION: N_("审批删除"),
    Right.LABEL: N_("打印标签"),
    Right.ASK: N_("提交借阅申请"),
    Right.LEND: N_("办理借出和归还"),
    Right.APPROVE: N_("审批借阅"),
    Right.APPOINT_KEEPER: N_("任命原件保管员，指定库位的保管人和锁"),
    Right.APPROVE_ISSUE: N_("批准代管原件出库"),
    Right.SUPERVISE_ISSUE: N_("监督代管原件交付"),
    Right.HOLD: N_("冻结和解冻"),
    Right.SEAL: N_("封存和解除封存，登记删除请求"),
    Right.SEALED: N_("查看封存的档案"),
    Right.PROPOSE_DESTRUCTION: N_("提出销毁"),
    Right.APPRAISE: N_("鉴定档案，决定保管期限"),
    Right.APPROVE_DESTRUCTION: N_("批准销毁"),
    Right.DESTROY: N_("办理销毁"),
    Right.REPORT_MISSING: N_("报缺失和登记找到"),
    Right.APPROVE_WRITE_OFF: N_("批准缺失核销"),
    Right.HAND_OVER: N_("办理离职交接"),
    Right.TRANSFER: N_("办理项目档案移交"),
    Right.EXTEND_TRANSFER: N_("批准移交延期"),
    Right.MOVE_OUT: N_("提出移出和交出档案"),
    Right.APPROVE_MOVE_OUT: N_("批准移出"),
    Right.AUDIT: N_("查看操作日志"),
    Right.KEEP_ACCOUNTS: N_("启用账号和分配负责范围"),
    Right.SETTINGS: N_("修改设置"),
    Right.DRAFT_RULES: N_("起草制度修改"),
    Right.RELEASE_RULES: N_("发布制度修改"),
}


@dataclass(frozen=True, slots=True)
class Grant:
    """A line of the table: these roles, by this clause."""

    roles: frozenset[Role]
    clause: Clause


_ALL = frozenset(role for role in Role if role.is_business)
_KEEPERS = frozenset((Role.ARCHIVIST,))
_MANAGERS = frozenset(MANAGING)
_DESK = _KEEPERS | _MANAGERS
_WATCH = frozenset((Role.COMPLIANCE, Role.AUDITOR))

_PROPERTY = "客户档案管理办法"
_BANKING = "银保监客户信息管理办法"
_SENSITIVE = "客户个人信息管理办法"
_RECORDS = "银行客户身份资料和交易记录保存管理办法"
_IDENTITY = "客户身份识别和客户身份资料及交易记录保存管理办法(乙本)"
_SECURITIES = "证券营业部客户资料管理办法"
_SALES = "客户档案管理制度"
_ISSUED = "客户资料管理办法(2007)"
_LOANS = "公司客户档案管理办法"
_STORE_ROOM = "仓库客户材料管理制度"
_STEPS = "客户资料处理规程与步骤"
_OUTSIDE = "客户资料管理办法(甲本)"

TABLE: Mapping[Right, Grant] = {
    Right.CONSULT: Grant(_ALL, Clause(_PROPERTY, "4.3.4", "S05-R12")),
    Right.RESTRICTED: Grant(_DESK | _WATCH, Clause(_RECORDS, "第二章第二节2", "S08-R5")),
    Right.REVEAL: Grant(_DESK | _WATCH | {Role.STEWARD, Role.FEE_COLLECTOR}, Clause(_SENSITIVE, "第三条", "S06-R4")),
    Right.EXPORT: Grant(_DESK | _WATCH, Clause(_IDENTITY, "三.3", "S17-R4")),
    Right.REGISTER: Grant(_KEEPERS, Clause(_PROPERTY, "4.2.5", "S05-R8")),
    Right.KEEP_PLACES: Grant(_KEEPERS, Clause(_STORE_ROOM, "第十四条", "S12-R3")),
    Right.COUNT: Grant(_DESK, Clause(_STORE_ROOM, "第四条", "S12-R12")),
    Right.WITNESS_COUNT: Grant(_MANAGERS | {Role.AUDITOR}, Clause(_STORE_ROOM, "第四条", "S12-R12")),
    Right.VERIFY: Grant(_DESK | {Role.COMPLIANCE}, Clause(_SALES, "篇一 2", "S03-R1")),
    Right.CONFIRM: Grant(_MANAGERS, Clause(_SALES, "篇二 4.1.2 c", "S03-R7")),
    Right.CORRECT: Grant(_ALL, Clause(_PROPERTY, "4.4.1", "S05-R13")),
    Right.DECIDE_CHANGE: Grant(_MANAGERS, Clause(_PROPERTY, "4.4.2", "S05-R14")),
    Right.DECIDE_DELETION: Grant(frozenset((Role.GENERAL_MANAGER,)), Clause(_PROPERTY, "4.4.2", "S05-R14")),
    Right.LABEL: Grant(_KEEPERS, Clause(_PROPERTY, "4.2.2", "S05-R3")),
    Right.ASK: Grant(_ALL, Clause(_PROPERTY, "4.3.4", "S05-R12")),
    Right.LEND: Grant(_KEEPERS, Clause(_BANKING, "最后·一是", "S02-R7")),
    Right.APPROVE: Grant(_MANAGERS, Clause(_PROPERTY, "4.3.3", "S05-R11")),
    Right.APPOINT_KEEPER: Grant(_MANAGERS, Clause(_LOANS, "三(一)", "S13-R2")),
    Right.APPROVE_ISSUE: Grant(_MANAGERS, Clause(_STORE_ROOM, "第二十条", "S12-R11")),
    Right.SUPERVISE_ISSUE: Grant(_MANAGERS | {Role.AUDITOR}, Clause(_STORE_ROOM, "第二十条", "S12-R11")),
    Right.HOLD: Grant(_MANAGERS | {Role.COMPLIANCE}, Clause(_IDENTITY, "四.4", "S17-R8")),
    Right.SEAL: Grant(_MANAGERS | {Role.COMPLIANCE}, Clause(_STEPS, "5", "S11-R6")),
    Right.SEALED: Grant(_MANAGERS | _WATCH, Clause(_STEPS, "5", "S11-R6")),
    Right.PROPOSE_DESTRUCTION: Grant(_DESK, Clause(_BANKING, "最后·二是", "S02-R11")),
    Right.APPRAISE: Grant(_DESK | {Role.COMPLIANCE}, Clause(_IDENTITY, "三.4", "S17-R5")),
    Right.APPROVE_DESTRUCTION: Grant(_MANAGERS, Clause(_BANKING, "最后·二是", "S02-R11")),
    Right.DESTROY: Grant(_DESK, Clause(_BANKING, "最后·二是", "S02-R11")),
    Right.REPORT_MISSING: Grant(_DESK, Clause(_STORE_ROOM, "第四条", "S12-R12")),
    Right.APPROVE_WRITE_OFF: Grant(_MANAGERS, Clause(_STORE_ROOM, "第四条", "S12-R12")),
    Right.HAND_OVER: Grant(_DESK, Clause(_BANKING, "最后·二是", "S02-R10")),
    Right.TRANSFER: Grant(_DESK | {Role.PROJECT_MANAGER}, Clause(_LOANS, "四(一)", "S13-R4")),
    Right.EXTEND_TRANSFER: Grant(_MANAGERS, Clause(_LOANS, "四(五)", "S13-R12")),
    Right.MOVE_OUT: Grant(_DESK, Clause(_OUTSIDE, "三.3", "S07-R3")),
    Right.APPROVE_MOVE_OUT: Grant(_MANAGERS, Clause(_OUTSIDE, "三.3", "S07-R3")),
    Right.AUDIT: Grant(_DESK | _WATCH, Clause(_RECORDS, "第二章第二节3", "S08-R6")),
    Right.KEEP_ACCOUNTS: Grant(_MANAGERS, Clause(_SECURITIES, "第七条", "S04-R9")),
    Right.SETTINGS: Grant(_DESK, Clause(_SECURITIES, "第七条", "S04-R9")),
    Right.DRAFT_RULES: Grant(_DESK | {Role.COMPLIANCE}, Clause(_ISSUED, "九.1", "S19-R19")),
    Right.RELEASE_RULES: Grant(_MANAGERS, Clause(_ISSUED, "九.2", "S19-R19")),
}

# Rights that no pack may give to another role: approving, appointing and releasing are a manager's.
_MANAGING_ONLY = (
    Right.APPROVE, Right.APPOINT_KEEPER, Right.APPROVE_ISSUE, Right.APPROVE_DESTRUCTION, Right.APPROVE_WRITE_OFF, Right.DECIDE_CHANGE,
    Right.DECIDE_DELETION, Right.EXTEND_TRANSFER, Right.APPROVE_MOVE_OUT, Right.KEEP_ACCOUNTS, Right.RELEASE_RULES,
)  # fmt: skip
# Rights over the whole archive: a role that sees only a part of it may not have them.
_WHOLE_ONLY = (
    Right.HOLD,
    Right.SEAL,
    Right.SEALED,
    Right.AUDIT,
    Right.SETTINGS,
    Right.APPRAISE,
    Right.DESTROY,
    Right.REPORT_MISSING,
    Right.EXPORT,
    Right.REGISTER,
    Right.KEEP_PLACES,
    Right.COUNT,
    Right.WITNESS_COUNT,
)
# Rights that need at least one role that sees the whole archive: keeping it, lending from it, reading its trail.
_BY_WHO_SEES_ALL = (Right.REGISTER, Right.LEND, Right.AUDIT)


@dataclass(frozen=True, slots=True)
class Rights:
    """The table in force in one office."""

    table: Mapping[Right, Grant]

    def may(self, role: Role, right: Right) -> bool:
        """Return whether the table gives `right` to `role`."""
        return role in self.table[right].roles

    def require(self, role: Role, right: Right) -> None:
        """Raise NotAllowed unless the table gives `right` to `role`.

        The refusal names the permitted roles and the clause.
        """
        grant = self.table[right]
        if role not in grant.roles:
            raise NotAllowed(
                "not-allowed",
                N_("{role}不能{right}。请由{who}办理（{clause}）。"),
                role=role,
                right=right.label,
                who=tuple(one for one in Role if one in grant.roles),
                clause=str(grant.clause),
            )


def with_grants(
    grants: Mapping[Right, Grant],
    citation: Callable[[Clause], Clause] = lambda common: common,
    posts: Mapping[Role, bool] | None = None,
) -> Rights:
    """Return the table with an office's own lines in place of the common ones, and its own clauses under the others.

    `citation` gives the clause of a common line in this office; `posts` as in `fault_of`. Of a common line over the
    whole archive, only the roles that see all of it remain.
    """
    common = {
        right: Grant(_common_roles(right, line.roles, posts), citation(line.clause)) for right, line in TABLE.items()
    }
    return Rights({**common, **grants})


def _common_roles(right: Right, roles: frozenset[Role], posts: Mapping[Role, bool] | None) -> frozenset[Role]:
    if posts is None or right not in _WHOLE_ONLY:
        return roles
    return frozenset(role for role in roles if posts.get(role, False))


def fault_in(rights: Rights, posts: Mapping[Role, bool]) -> tuple[Right, str] | None:
    """Return the first right that no role could use, or that is given to a role that may not have it, and the reason."""
    for right, grant in rights.table.items():
        if right in _BY_WHO_SEES_ALL and not any(posts.get(role, False) for role in grant.roles):
            return right, N_("至少要有一个看得到全部档案的岗位能办理：")
        if reason := fault_of(right, grant.roles, posts):
            return right, reason
    return None


def fault_of(right: Right, roles: Iterable[Role], posts: Mapping[Role, bool]) -> str:
    """Return the reason why a pack may not give `right` to these roles; «» when it may.

    `posts`: the roles that have a post in the pack, and whether it sees the whole archive.
    """
    given = frozenset(roles)
    managing = right in _MANAGING_ONLY
    faults = (
        (not given, N_("至少要有一个角色")),
        (
            any(not role.is_business for role in given),
            N_("系统管理员不能办理业务"),
        ),
        (managing and not given <= _MANAGERS, N_("审批、启用账号和发布制度只能由部门经理或总经理办理")),
        (
            managing and not given & posts.keys(),
            N_("其中至少要有一位本制度设了岗位的经理"),
        ),
        (
            right is Right.CONSULT and not given >= _DESK | posts.keys(),
            N_("档案管理员、经理和设了岗位的角色都要能查看"),
        ),
        (
            right is Right.CONFIRM and given == _KEEPERS,
            N_("不能只由档案管理员确认自己登记的档案"),
        ),
        (
            right in _WHOLE_ONLY and any(not posts.get(role, False) for role in given),
            N_("只能交给看得到全部档案的岗位"),
        ),
    )
    return next((reason for broken, reason in faults if broken), "")


OUT_OF_SCOPE = "out-of-scope"


def out_of_scope() -> NotAllowed:
    """Return the refusal for a dossier outside the session's scope, the same as for one that does not exist.

    The gate fills in the approvers and the clause: they depend on the session's role and on the office.
    """
    return NotAllowed(
        OUT_OF_SCOPE,
        N_("此档案不在您的职责范围内，或不存在。如因工作需要，请提交申请，经{who}审批后办理（{clause}）。"),
    )
