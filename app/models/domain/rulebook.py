"""The book of rules: each with its code, its clause, and the sentence for the person it stops.

A rule that also stands in the schema has the same code there (a trigger's message), so that a write which gets
past the services is refused in the same words.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.errors import N_, RuleBroken


@dataclass(frozen=True, slots=True)
class Rule:
    """`requirement` is the rule of requirements.tsv that it serves; `clause` is what a refusal names."""

    code: str
    requirement: str
    clause: str
    sentence: str


_RULES: list[Rule] = []


def _rule(code: str, requirement: str, clause: str, sentence: str) -> Rule:
    rule = Rule(code, requirement, clause, sentence)
    _RULES.append(rule)
    return rule


def broken(rule: Rule, **facts: object) -> RuleBroken:
    """The refusal of a rule. `facts` fill the sentence; the clause is always among them."""
    return RuleBroken(rule.code, rule.sentence, **({"clause": rule.clause} | facts))


_OWNERS = "《客户档案管理办法》"
_BANK = "《银保监客户信息管理办法》"
_LOAN = "《公司客户档案管理管理办法》"
_LAW = "《客户身份识别和客户身份资料及交易记录保存管理办法》"

# ---------------------------------------------------------------- dossiers
ONE_BAG_PER_HOUSEHOLD = _rule(
    "one-bag-per-household", "S05-R4", _OWNERS + "4.2.3",
    N_("该户已有档案袋。请先查找原档案，不要重复建档（{clause}）。"),
)  # fmt: skip
CODE_ONCE = _rule(
    "code-once", "S05-R3", _OWNERS + "4.2.2",
    N_("档号已被使用，且永不重复发放。请核对后改用新档号（{clause}）。"),
)  # fmt: skip
KNOWN_CATEGORY = _rule(
    "known-category", "S05-R2", _OWNERS + "4.2.2",
    N_("类别“{category}”不在制度包内。请从制度列出的类别中选择（{clause}）。"),
)  # fmt: skip
TWO_MANAGERS = _rule(
    "two-managers", "S13-R4", _LOAN + "四（一）",
    N_("项目经理 A 角与 B 角须为两人。请更正其中一人（{clause}）。"),
)  # fmt: skip
CODE_IS_FIXED = _rule(
    "code-is-fixed",
    "S05-R3",
    _OWNERS + "4.2.2",
    N_("档号和条码一经发放不得更改（{clause}）。请另行登记说明。"),
)
DOSSIER_IS_KEPT = _rule(
    "dossier-is-kept", "S17-R5", _LAW + "五",
    N_("档案不能删除，只能按销毁程序销毁（{clause}）。请到“销毁”页提出清册。"),
)  # fmt: skip
DESTROYED_STAYS = _rule(
    "destroyed-stays", "S17-R5", _LAW + "五", N_("该档案已销毁，记录不可再改（{clause}）。请查看销毁证明。")
)
CUSTODY_APPEND_ONLY = _rule(
    "custody-append-only", "S02-R4", _BANK + "二",
    N_("保管记录只增不改（{clause}）。如有差错，请追加一条更正记录。"),
)  # fmt: skip
FILE_ONCE = _rule(
    "file-once", "S05-R4", _OWNERS + "4.2.3",
    N_("这份台账已经导入过（{clause}）。如需重新导入，请先撤销原批次。"),
)  # fmt: skip
BATCH_UNTOUCHED = _rule(
    "batch-untouched", "S02-R4", _BANK + "二",
    N_(
        "这批档案中有 {count} 份已发生借阅、上架或销毁，不能整批撤销（{clause}）。"
        "借阅来自导入的登记簿的，请先撤销借阅登记簿的导入；其余请逐份处理。"
    ),
)  # fmt: skip
SERIAL_ONLY_GROWS = _rule(
    "serial-only-grows", "S05-R3", _OWNERS + "4.2.2", N_("流水号只增不减（{clause}）。请重新取号。")
)

# ---------------------------------------------------------------- borrowing
ON_SHELF = _rule(
    "not-on-shelf", "S02-R7", _BANK + "三",
    N_("档案 {code} 不在库（{state}），不能办理。请先办理归还或查找（{clause}）。"),
)  # fmt: skip
NOT_APPROVED = _rule(
    "not-approved", "S05-R11", _OWNERS + "4.3.3",
    N_("需经{approver}审批后方可办理（{clause}）。请审批人当面签署，或提交申请等待审批。"),
)  # fmt: skip
APPROVAL_COMES_AFTER = _rule(
    "approval-comes-after", "S05-R11", _OWNERS + "4.3.3", N_("须先申请、后审批（{clause}）。请先提交申请。")
)
APPROVER_RANK = _rule(
    "approver-rank", "S05-R11", _OWNERS + "4.3.3",
    N_("{name}无权审批此事项，须由{approver}审批（{clause}）。请换有权审批人签署。"),
)  # fmt: skip
APPROVER_IS_BORROWER = _rule(
    "approver-is-borrower", "S02-R8", _BANK + "三",
    N_("审批人不能是借阅人本人（{clause}）。请由另一位有权审批人签署。"),
)  # fmt: skip
APPROVER_IS_CLERK = _rule(
    "approver-is-clerk", "S02-R8", _BANK + "三",
    N_("审批人不能是经办人（{clause}）。请由另一位有权审批人签署。"),
)  # fmt: skip
NOTHING_OVERDUE = _rule(
    "borrower-overdue", "S02-R7", _BANK + "三",
    N_("{name}有 {count} 份档案逾期未还，最早应还日期 {due}。请先归还；确需借阅的由经理签署放行（{clause}）。"),
)  # fmt: skip
TERM_TOO_LONG = _rule(
    "term-too-long", "S02-R7", _BANK + "三",
    N_("借阅期限 {days} 天超过上限 {longest} 天。请缩短期限，到期可续借（{clause}）。"),
)  # fmt: skip
NO_MORE_RENEWALS = _rule(
    "no-more-renewals", "S02-R7", _BANK + "三",
    N_("该借阅已续借 {renewals} 次，不能再续。请先归还后重新借阅（{clause}）。"),
)  # fmt: skip
RENEW_BEFORE_DUE = _rule(
    "renew-before-due", "S02-R7", _BANK + "三",
    N_("已过应还日期 {due}，不能续借。请先办理归还（{clause}）。"),
)  # fmt: skip
REQUEST_OPEN = _rule(
    "request-not-open", "S02-R8", _BANK + "三",
    N_("该申请的状态是“{state}”，不能再办理。请重新提交申请（{clause}）。"),
)  # fmt: skip
REQUEST_APPROVED = _rule(
    "request-approved", "S02-R8", _BANK + "三",
    N_("该申请（单号 {slip}）已批准，等待领取，不必再审批。不同意借出的，请在“待取”中撤销批准（{clause}）。"),
)  # fmt: skip
REQUEST_ISSUED = _rule(
    "request-issued", "S02-R8", _BANK + "三",
    N_("该申请（单号 {slip}）的档案已经借出。要收回的，请档案室催还（{clause}）。"),
)  # fmt: skip
NOT_ON_LOAN = _rule(
    "not-on-loan", "S02-R7", _BANK + "三",
    N_("档案 {code} 没有借出记录，无需归还（{clause}）。请核对是否放错档案袋。"),
)  # fmt: skip
AWAITS_INSPECTION = _rule(
    "awaits-inspection",
    "S02-R7",
    _BANK + "三",
    N_("档案 {code} 不在待检查之列（{clause}）。请先扫描归还，每次归还只检查一次。"),
)
REGISTER_IS_KEPT = _rule(
    "register-is-kept", "S02-R7", _BANK + "三", N_("登记簿的记录不得删改（{clause}）。如有差错，请追加说明。")
)
EMPTY_LIST = _rule("empty-list", "S02-R8", _BANK + "三", N_("清单为空。请先扫描或选择档案（{clause}）。"))
BORROWER_LEFT = _rule("person-left", "S02-R10", _BANK + "四", N_("{name}已离职，不能办理。请核对工牌（{clause}）。"))

# ---------------------------------------------------------------- destruction
DESTROY_ONLY_SHELVED = _rule(
    "destroy-only-shelved", "S02-R11", _BANK + "四",
    N_("档案 {code} 不在库（{state}），不能列入销毁清册。请先归还或查明去向（{clause}）。"),
)  # fmt: skip
UNDER_HOLD = _rule(
    "under-hold", "S17-R8", _LAW + "五",
    N_("档案 {code} 已冻结，在纠纷解决或调查结束前不得销毁（{clause}）。请联系合规人员。"),
)  # fmt: skip
ON_ANOTHER_LIST = _rule(
    "on-another-list", "S02-R11", _BANK + "四",
    N_("档案 {code} 已在另一份未办结的销毁清册上。请先办结或撤回那份清册（{clause}）。"),
)  # fmt: skip
TERM_NOT_SERVED = _rule(
    "term-not-served", "S17-R5", _LAW + "五",
    N_("档案 {code} 的法定保管期限未满（到期日：{due}）。期满前不得销毁（{clause}）。"),
)  # fmt: skip
APPROVER_IS_PROPOSER = _rule(
    "approver-is-proposer", "S02-R11", _BANK + "四",
    N_("批准人不能是提出人（{clause}）。请由另一位经理批准。"),
)  # fmt: skip
TWO_DESTROYERS = _rule(
    "two-destroyers", "S02-R11", _BANK + "四",
    N_("销毁须由两名不同的人现场监销并各自签署（{clause}）。请另一位监销人签署。"),
)  # fmt: skip
DESTROYER_IS_INVOLVED = _rule(
    "destroyer-is-involved", "S02-R11", _BANK + "四",
    N_("监销人不能是提出人或批准人（{clause}）。请换另一位同事监销。"),
)  # fmt: skip
DESTRUCTION_NOT_APPROVED = _rule(
    "destruction-not-approved", "S02-R11", _BANK + "四",
    N_("销毁清册的状态是“{state}”，须先经批准（{clause}）。请经理在“销毁”页批准。"),
)  # fmt: skip
SAME_LIST = _rule(
    "same-list", "S02-R11", _BANK + "四",
    N_("两名监销人签署的清册不一致。请重新核对扫描结果，并由两人重新签署（{clause}）。"),
)  # fmt: skip
LIST_IS_FIXED = _rule(
    "list-is-fixed",
    "S02-R11",
    _BANK + "四",
    N_("清册提出后不得更改（{clause}）。如有差错，请撤回后重新提出。"),
)
NOT_ON_LIST = _rule(
    "not-on-list", "S02-R11", _BANK + "四",
    N_("扫描的档案 {code} 不在本清册上。请放回原位，不要销毁（{clause}）。"),
)  # fmt: skip

# ---------------------------------------------------------------- handover
THREE_PERSONS = _rule(
    "three-persons", "S02-R10", _BANK + "四",
    N_("移交人、接收人、监交人须为三个不同的人。请换人（{clause}）。"),
)  # fmt: skip
HANDOVER_WITNESS_MANAGES = _rule(
    "witness-manages",
    "S02-R10",
    _BANK + "四",
    N_("监交人须为部门经理或总经理，以便同时停用离职人员账号（{clause}）。请换一位监交人。"),
)
WRONG_SIGNER = _rule(
    "wrong-signer", "S02-R3", _BANK + "一",
    N_("此处应由{expected}本人签署，登录的是{name}。账号不得串用（{clause}）。"),
)  # fmt: skip
SIGNER_IN_BUSINESS = _rule(
    "signer-in-business",
    "S04-R9",
    "《长城国瑞证券营业部客户资料管理办法》",
    N_("{name}的账号不能签署业务事项：系统管理员不参与业务，停用的账号不再有效（{clause}）。请换人签署。"),
)
SUCCESSOR_MAY_KEEP = _rule(
    "receiver-may-keep", "S02-R10", _BANK + "四",
    N_("{name}没有保管档案的账号，不能接收移交。请指定一位档案管理员或经理（{clause}）。"),
)  # fmt: skip
LIST_CHANGED = _rule(
    "list-changed", "S02-R10", _BANK + "四",
    N_("签署期间清单内容发生了变化。请刷新后由各方重新签署（{clause}）。"),
)  # fmt: skip

# ---------------------------------------------------------------- sign-offs, audit, purposes
SIGNOFF_APPEND_ONLY = _rule(
    "signoff-append-only", "S08-R6", "《银行客户身份资料和交易记录保存管理办法模版》",
    N_("签署记录不得删改（{clause}）。"),
)  # fmt: skip
AUDIT_APPEND_ONLY = _rule(
    "audit-append-only", "S08-R6", "《银行客户身份资料和交易记录保存管理办法模版》",
    N_("操作日志只能追加，不得修改或删除（{clause}）。请联系审计人员。"),
)  # fmt: skip
TERM_BEGINS = _rule(
    "term-begins",
    "S17-R5",
    _LAW + "五",
    N_(
        "业务关系终止日 {day} 不成立：须在建档日 {opened} 与今天之间，且不得使已定的保管期限提前（{clause}）。请核对日期。"
    ),
)
TERM_BY_CONTRACT = _rule(
    "term-by-contract",
    "S17-R5",
    _LAW + "五",
    N_("本制度包的保管期限按合同到期日起算，不能另行登记终止日（{clause}）。请更正合同到期日。"),
)
ASK_FOR_ONESELF = _rule(
    "ask-for-oneself",
    "S02-R3",
    _BANK + "一",
    N_("只能为本人提出申请，不得代他人申请（{clause}）。请借阅人本人登录，或到档案室办理。"),
)
NAME_ONCE = _rule(
    "name-once",
    "S02-R3",
    _BANK + "一",
    N_("已有同名人员 {name}（{department}）（{clause}）。确为另一人时，请在姓名后加注区别，如“{name}（二）”。"),
)
PURPOSE_STATED = _rule(
    "purpose-stated", "S17-R4", _LAW + "三",
    N_("须说明用途（{clause}）。请填写用途后再办理。"),
)  # fmt: skip
REASON_STATED = _rule("reason-stated", "S05-R14", _OWNERS + "4.4.2", N_("须填写理由（{clause}）。请填写后再提交。"))

# ---------------------------------------------------------------- changes with consent
_SALES = "《客户资料管理制度优秀8篇》"
_FIELDS = "《客户资料管理办法(概述)》"
NOTHING_CHANGED = _rule(
    "nothing-changed", "S05-R14", _OWNERS + "4.4.2",
    N_("没有任何值发生变化。请改动至少一项后再提交（{clause}）。"),
)  # fmt: skip
CHANGE_WITH_CONSENT = _rule(
    "change-with-consent", "S05-R14", _OWNERS + "4.4.2",
    N_("档案 {code} 已确认，不能直接改动。请提交修改申请，经管家部经理同意后生效（{clause}）。"),
)  # fmt: skip
STILL_ENTERED = _rule(
    "still-entered", "S03-R1", _SALES + "篇一2",
    N_("此档案尚未确认，由档案室直接补录，不用申请。请把资料交给档案管理员（{clause}）。"),
)  # fmt: skip
CHANGE_DECIDED = _rule(
    "change-decided", "S05-R14", _OWNERS + "4.4.2",
    N_("这份修改申请的状态是“{state}”，不能再办理（{clause}）。请刷新列表；如仍需修改，请重新申请。"),
)  # fmt: skip
OWN_CHANGE = _rule(
    "own-change", "S05-R14", _OWNERS + "4.4.2",
    N_("本人提出的修改不能由本人审批（{clause}）。请另一位有权审批的经理办理。"),
)  # fmt: skip
OTHERS_CHANGE = _rule(
    "others-change", "S05-R13", _OWNERS + "4.4.1",
    N_("只有申请人可以撤回修改申请（{clause}）。如不同意，请经理拒绝。"),
)  # fmt: skip
CHANGE_LINES = _rule(
    "change-lines", "S05-R14", _OWNERS + "4.4.2",
    N_("请至少勾选一项同意修改的内容；全部不同意时请用“拒绝”（{clause}）。"),
)  # fmt: skip
SOURCE_STATED = _rule(
    "source-stated", "S05-R6", _OWNERS + "4.2.1",
    N_("须注明资料来源：业主本人、开发商、电话或书面（{clause}）。请填写后再提交。"),
)  # fmt: skip
VALUE_FITS = _rule(
    "value-fits", "S15-R1", _FIELDS + "二",
    N_("“{name}”的内容“{value}”不合要求：{reason}请更正后再提交（{clause}）。"),
)  # fmt: skip
KNOWN_FIELD = _rule(
    "known-field", "S15-R1", _FIELDS + "二",
    N_("制度包没有“{name}”这一项（{clause}）。请选择表中已有的项目，或请经理修改制度包。"),
)  # fmt: skip
KNOWN_CLASS = _rule(
    "known-class", "S15-R4", _FIELDS + "三.1",
    N_("“{name}”只能是：{values}（{clause}）。请从中选择。"),
)  # fmt: skip
NAME_NEEDED = N_("不能为空。")

# ---------------------------------------------------------------- verified, confirmed, reviewed, closed
_RECORDS = "《银行客户身份资料和交易记录保存管理办法模版》"
_ONLINE = "《客户身份识别和客户身份资料及交易记录管理办法》"
LIFE_IN_ORDER = _rule(
    "life-in-order", "S03-R1", _SALES + "篇一2",
    N_("档案 {code} 现为“{life}”，不能直接{wanted}：新档案须先核实，再由经理确认（{clause}）。请按顺序办理。"),
)  # fmt: skip
IDENTITY_FIRST = _rule(
    "identity-first", "S08-R2", _RECORDS + "第二章第一节2",
    N_("档案 {code} 尚未核验客户身份，不能确认。请先登记身份识别结果（{clause}）。"),
)  # fmt: skip
IDENTITY_GENUINE = _rule(
    "identity-genuine", "S08-R1", _RECORDS + "第二章第一节1",
    N_("档案 {code} 最近一次身份核验未通过：{finding}。请查明真实性和有效性后重新登记核验结果（{clause}）。"),
)  # fmt: skip
CONSENT_FIRST = _rule(
    "consent-first", "S10-R2", _ONLINE + "一",
    N_("档案 {code} 还没有客户同意书，不能确认。请先登记客户同意的用途（{clause}）。"),
)  # fmt: skip
BOTH_SIDES = _rule(
    "both-sides", "S10-R4", _ONLINE + "一",
    N_("高风险客户的档案 {code} 缺少：{papers}。请收齐后再确认（{clause}）。"),
)  # fmt: skip
FIELDS_FILLED = _rule(
    "fields-filled", "S15-R1", _FIELDS + "二",
    N_("档案 {code} 还缺必填项：{fields}。请补录后再办理（{clause}）。"),
)  # fmt: skip
CONFIRMED_BY_ANOTHER = _rule(
    "confirmed-by-another", "S03-R7", _SALES + "4.1.2 c",
    N_("核实人不能确认自己核实的档案 {code}（{clause}）。请另一位经理确认。"),
)  # fmt: skip
NOTHING_LACKING = _rule(
    "nothing-lacking", "S13-R8", _LOAN + "四(二)",
    N_("所选档案资料齐全，没有可列入补充资料清单的内容（{clause}）。请选择有缺项的档案。"),
)  # fmt: skip
USES_STATED = _rule(
    "uses-stated", "S06-R6", "《客户个人信息管理办法》第三条",
    N_("须写明客户同意的用途（{clause}）。请至少选择一项。"),
)  # fmt: skip
FORMER_BAG = _rule(
    "former-bag", "S05-R4", _OWNERS + "4.2.3",
    N_("档案 {code} 不是该户现用的档案袋，不能再次过户（{clause}）。请在该户现用档案上办理。"),
)  # fmt: skip

# ---------------------------------------------------------------- the rules themselves
_ISSUED = "《客户资料管理办法》九"
POLICY_IS_KEPT = _rule(
    "policy-is-kept", "S19-R19", _ISSUED,
    N_("制度的每个版本都要保留，不能改动（{clause}）。请起草新版本。"),
)  # fmt: skip
POLICY_BY_ANOTHER = _rule(
    "policy-by-another", "S19-R19", _ISSUED,
    N_("起草人不能发布自己起草的制度（{clause}）。请另一位经理审阅并发布。"),
)  # fmt: skip
POLICY_BY_AUTHOR = _rule(
    "policy-by-author", "S19-R19", _ISSUED,
    N_("只有起草人可以撤回草案（{clause}）。如不同意，请注明理由退回。"),
)  # fmt: skip
POLICY_ONE_DRAFT = _rule(
    "policy-one-draft", "S19-R19", _ISSUED,
    N_("已有一份待发布的草案（第 {number} 版，{author}）。请先发布、退回或撤回，再起草新的（{clause}）。"),
)  # fmt: skip
POLICY_KEEPS_USED = _rule(
    "policy-keeps-used", "S05-R2", _OWNERS + "4.2.2",
    N_("类别“{category}”下还有 {count} 份档案，不能从制度中去掉（{clause}）。请保留该类别。"),
)  # fmt: skip

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in _RULES}
