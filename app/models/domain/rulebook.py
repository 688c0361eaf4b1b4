"""The book of rules: each with its code, its clause, and the sentence for the person it stops.

A rule that also stands in the schema has the same code there (a trigger's message), so that a write which gets
past the services is refused in the same words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.models.domain.clause import OWN_DECISION, SAFEGUARD, Clause, cited
from app.models.domain.errors import N_, RuleBroken


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `requirement` is its rule in requirements.tsv.

    `clause`: the paragraph that says it, which a refusal names where the office has that document (`Pack.citation`).
    `noted`: the trail has every attempt that it refused.
    """

    code: str
    requirement: str
    clause: Clause
    sentence: str
    noted: bool = False


BY_CODE: dict[str, Rule] = {}


def rule(code: str, requirement: str, clause: str, sentence: str, *, noted: bool = False) -> Rule:
    """Enter a rule into the book, under a code of its own. `clause`: «《document》paragraph», SAFE or DECIDED."""
    if code in BY_CODE:
        raise ValueError(code)
    BY_CODE[code] = Rule(code, requirement, cited(clause, requirement), sentence, noted)
    return BY_CODE[code]


def broken(rule: Rule, **facts: object) -> RuleBroken:
    """The refusal of a rule. `facts` fill the sentence, a value of the domain by its label; the clause is always among them."""
    said = {name: getattr(value, "label", value) if isinstance(value, Enum) else value for name, value in facts.items()}
    return RuleBroken(rule.code, rule.sentence, **({"clause": str(rule.clause)} | said))


OWNERS = "《客户档案管理办法》"
_BANK = "《银保监客户信息管理办法》"
PERSONAL = _BANK + "其次"
_BORROWED = _BANK + "最后·一是"
_LEAVING = _BANK + "最后·二是"
SALES = "《客户档案管理制度》"
FIELDS = "《客户资料管理办法(乙本)》"
LOAN = "《公司客户档案管理办法》"
_LAW = "《客户身份识别和客户身份资料及交易记录保存管理办法(乙本)》"
SAFE = str(SAFEGUARD)
"""No document says it: the program protects the archive and its trail."""
DECIDED = str(OWN_DECISION)
"""No document says it: the office decides it, in its terms of borrowing and keeping."""

# ---------------------------------------------------------------- dossiers
ONE_BAG_PER_HOUSEHOLD = rule(
    "one-bag-per-household", "S05-R4", OWNERS + "4.2.3",
    N_("该户已有档案袋。请先查找原档案，不要重复建档（{clause}）。"),
)  # fmt: skip
CODE_ONCE = rule(
    "code-once", "S05-R3", OWNERS + "4.2.2",
    N_("档号已被使用，且永不重复发放。请核对后改用新档号（{clause}）。"),
)  # fmt: skip
NUMBER_ONCE = rule(
    "number-once", "S13-R15", LOAN + "四(八)",
    N_(
        "{name}“{value}”已在 {code} 名下，一个编号只登记一份档案（{clause}）。"
        "请核对编号；确是同一份的，请打开 {code} 补录或更正，不要重复登记。"
    ),
)  # fmt: skip
KNOWN_CATEGORY = rule(
    "known-category", "S05-R2", OWNERS + "4.2.2",
    N_("类别“{category}”不在制度包内。请从制度列出的类别中选择（{clause}）。"),
)  # fmt: skip
TWO_MANAGERS = rule(
    "two-managers", "S13-R4", LOAN + "四(一)",
    N_("项目经理 A 角与 B 角须为两人。请更正其中一人（{clause}）。"),
)  # fmt: skip
CODE_IS_FIXED = rule(
    "code-is-fixed",
    "S05-R3",
    SAFE,
    N_("档号和条码一经发放不得更改（{clause}）。请另行登记说明。"),
)
DOSSIER_IS_KEPT = rule(
    "dossier-is-kept", "S17-R5", _LAW + "三.4",
    N_("档案不能删除，只能按销毁程序销毁（{clause}）。请到“销毁”页提出清册。"),
)  # fmt: skip
DESTROYED_STAYS = rule(
    "destroyed-stays", "S17-R5", SAFE, N_("该档案已销毁，记录不可再改（{clause}）。请查看销毁证明。")
)
CUSTODY_APPEND_ONLY = rule(
    "custody-append-only", "S02-R4", SAFE,
    N_("保管记录只增不改（{clause}）。如有差错，请追加一条更正记录。"),
)  # fmt: skip
FILE_ONCE = rule(
    "file-once", "S05-R4", SAFE,
    N_("这份台账已经导入过（{clause}）。如需重新导入，请先撤销原批次。"),
)  # fmt: skip
BATCH_UNTOUCHED = rule(
    "batch-untouched", "S02-R4", SAFE,
    N_(
        "这批档案中有 {count} 份已办理过其他事项，不能整批撤销（{clause}）。"
        "借阅来自导入的登记簿的，请先撤销借阅登记簿的导入；其余请逐份处理。"
    ),
)  # fmt: skip
SERIAL_ONLY_GROWS = rule("serial-only-grows", "S05-R3", SAFE, N_("流水号只增不减（{clause}）。请重新取号。"))

# ---------------------------------------------------------------- borrowing
ON_SHELF = rule(
    "not-on-shelf", "S02-R7", _BORROWED,
    N_("档案 {code} 不在库（{state}），不能办理。请先办理归还或查找（{clause}）。"),
)  # fmt: skip
NOT_APPROVED = rule(
    "not-approved", "S05-R11", OWNERS + "4.3.3",
    N_("需经{approver}审批后方可办理（{clause}）。请审批人当面签署，或提交申请等待审批。"),
)  # fmt: skip
APPROVER_RANK = rule(
    "approver-rank", "S05-R11", OWNERS + "4.3.3",
    N_("{name}无权审批此事项，须由{approver}审批（{clause}）。请换有权审批人签署。"),
)  # fmt: skip
APPROVER_IS_BORROWER = rule(
    "approver-is-borrower", "S02-R8", SAFE,
    N_("审批人不能是借阅人本人（{clause}）。请由另一位有权审批人签署。"),
)  # fmt: skip
APPROVER_IS_CLERK = rule(
    "approver-is-clerk", "S02-R8", SAFE,
    N_("审批人不能是经办人（{clause}）。请由另一位有权审批人签署。"),
)  # fmt: skip
NOTHING_OVERDUE = rule(
    "borrower-overdue", "S02-R7", _BORROWED,
    N_("{name}有 {count} 份档案逾期未还，最早应还日期 {due}。请先归还；确需借阅的由经理签署放行（{clause}）。"),
)  # fmt: skip
TERM_TOO_LONG = rule(
    "term-too-long", "S02-R7", DECIDED,
    N_("借阅期限 {days} 天超过上限 {longest} 天。请缩短期限，到期可续借（{clause}）。"),
)  # fmt: skip
NO_MORE_RENEWALS = rule(
    "no-more-renewals", "S02-R7", DECIDED,
    N_("该借阅已续借 {renewals} 次，不能再续。请先归还后重新借阅（{clause}）。"),
)  # fmt: skip
RENEW_BEFORE_DUE = rule(
    "renew-before-due", "S02-R7", DECIDED,
    N_("已过应还日期 {due}，不能续借。请先办理归还（{clause}）。"),
)  # fmt: skip
CONSULTATION_ENDS = rule(
    "consultation-ends", "S02-R7", DECIDED,
    N_("档案 {code} 是查阅，不能续借。请先归还；要带出档案室的，请另行申请借阅（{clause}）。"),
)  # fmt: skip
REQUEST_OPEN = rule(
    "request-not-open", "S02-R8", SAFE,
    N_("该申请的状态是“{state}”，不能再办理。请重新提交申请（{clause}）。"),
)  # fmt: skip
REQUEST_APPROVED = rule(
    "request-approved", "S02-R8", SAFE,
    N_("该申请（单号 {slip}）已批准，等待领取，不必再审批。不同意借出的，请在“待取”中撤销批准（{clause}）。"),
)  # fmt: skip
REQUEST_ISSUED = rule(
    "request-issued", "S02-R8", SAFE,
    N_("该申请（单号 {slip}）的档案已经借出。要收回的，请档案室催还（{clause}）。"),
)  # fmt: skip
ASKED_ALREADY = rule(
    "asked-already", "S05-R12", OWNERS + "4.3.4",
    N_("您已申请过档案 {code}（单号 {slip}），尚未办结（{clause}）。请等待答复，或先撤回原申请。"),
)  # fmt: skip
NOT_ON_LOAN = rule(
    "not-on-loan", "S02-R7", _BORROWED,
    N_("档案 {code} 没有借出记录，无需归还（{clause}）。请核对是否放错档案袋。"),
)  # fmt: skip
AWAITS_INSPECTION = rule(
    "awaits-inspection",
    "S02-R7",
    SAFE,
    N_("档案 {code} 不在待检查之列（{clause}）。请先扫描归还，每次归还只检查一次。"),
)
INSPECTION_STANDS = rule(
    "inspection-stands", "S02-R7", SAFE,
    N_("档案 {code} 的检查结果没有什么要更正：还没有检查，或已是“{condition}”（{clause}）。请选实际的结果。"),
)  # fmt: skip
RETURN_STANDS = rule(
    "return-stands", "S02-R7", SAFE,
    N_(
        "档案 {code} 的这次归还不能撤销：它没有归还，归还已过 {days} 天，或之后又有了别的流转（{clause}）。"
        "请按现在的状态办理：在架的重新借出，找不到的登记缺失。"
    ),
)  # fmt: skip
OWN_LOAN = rule(
    "own-loan", "S02-R7", SAFE,
    N_("{code} 是您本人借的，归还和检查不能由您本人改（{clause}）。请另一位档案管理员办理。"),
)  # fmt: skip
REGISTER_IS_KEPT = rule(
    "register-is-kept", "S02-R7", SAFE, N_("登记簿的记录不得删改（{clause}）。如有差错，请追加说明。")
)
EMPTY_LIST = rule("empty-list", "S02-R8", SAFE, N_("清单为空。请先扫描或选择档案（{clause}）。"))
BORROWER_LEFT = rule("person-left", "S02-R10", SAFE, N_("{name}已离职，不能办理。请核对工牌（{clause}）。"))

# ---------------------------------------------------------------- destruction
DESTROY_ONLY_SHELVED = rule(
    "destroy-only-shelved", "S02-R11", SAFE,
    N_("档案 {code} 不在库（{state}），不能列入销毁清册。请先归还或查明去向（{clause}）。"),
)  # fmt: skip
UNDER_HOLD = rule(
    "under-hold", "S17-R8", _LAW + "四.4",
    N_("档案 {code} 已冻结（{hold}），冻结人写明理由解除以前不能这样办理（{clause}）。请联系冻结人；已在销毁清册上的，请撤回清册。"),
    noted=True,
)  # fmt: skip
ON_ANOTHER_LIST = rule(
    "on-another-list", "S02-R11", SAFE,
    N_("档案 {code} 已在另一份未办结的清册 {list} 上。请先办结或撤回那份清册（{clause}）。"),
)  # fmt: skip
SCANNED_OUT = rule(
    "scanned-out", "S02-R11", SAFE,
    N_(
        "档案 {code} 已按销毁清册 {list} 扫描出库，等待监销，内容不得再增减、改动或借出（{clause}）。"
        "确须办理的，请停止销毁，先在“销毁”页撤回清册。"
    ),
)  # fmt: skip
ON_APPROVED_LIST = rule(
    "on-approved-list", "S02-R11", SAFE,
    N_(
        "档案 {code} 列在已批准的销毁清册 {list} 上，不得再放入资料，以免未经批准一并销毁（{clause}）。"
        "请放入应放的档案；确应放入的，请先在“销毁”页撤回清册。"
    ),
)  # fmt: skip
TERM_OF_APPROVED_LIST = rule(
    "term-of-approved-list", "S02-R11", SAFE,
    N_(
        "档案 {code} 列在已批准的销毁清册 {list} 上，保管期限不得改动（{clause}）。"
        "终止日确有变动的，请先在“销毁”页撤回清册。"
    ),
)  # fmt: skip
TERM_NOT_SERVED = rule(
    "term-not-served", "S17-R5", _LAW + "三.4",
    N_(
        "档案 {code} 的法定保管期限未满（到期日：{due}）。期满前不得销毁（{clause}）。"
        "请不要列入清册；已在清册上的，请在“销毁”页撤回清册，期满后再提出。"
    ),
)  # fmt: skip
APPROVER_IS_PROPOSER = rule(
    "approver-is-proposer", "S02-R11", SAFE,
    N_("批准人不能是提出人（{clause}）。请由另一位经理批准。"),
)  # fmt: skip
TWO_DESTROYERS = rule(
    "two-destroyers", "S02-R11", _LEAVING,
    N_("销毁须由两名不同的人现场监销并各自签署（{clause}）。请另一位监销人签署。"),
)  # fmt: skip
DESTROYER_IS_INVOLVED = rule(
    "destroyer-is-involved", "S02-R11", SAFE,
    N_("监销人不能是提出人、鉴定人或批准人（{clause}）。请换另一位同事监销。"),
)  # fmt: skip
DESTRUCTION_NOT_APPROVED = rule(
    "destruction-not-approved", "S02-R11", SAFE,
    N_(
        "销毁清册的状态是“{state}”，这一步不能办理（{clause}）。待批准的，请经理在“销毁”页批准；"
        "已批准而不应销毁的，请撤回清册；已终止而仍须销毁的，请重新提出。"
    ),
)  # fmt: skip
SAME_LIST = rule(
    "same-list", "S02-R11", SAFE,
    N_("两名监销人签署的清册不一致（{clause}）。请按第一位监销人签署的方式和地点签署；清册有误的，请撤回清册，重新提出。"),
)  # fmt: skip
LIST_IS_FIXED = rule(
    "list-is-fixed",
    "S02-R11",
    SAFE,
    N_("清册提出后不得更改，有人签署后不得再扫描（{clause}）。如有差错，请撤回后重新提出。"),
)
NOT_ON_LIST = rule(
    "not-on-list", "S02-R11", SAFE,
    N_("扫描的档案 {code} 不在本清册上。请放回原位，不要销毁（{clause}）。"),
)  # fmt: skip

# ---------------------------------------------------------------- write-off
MISSING_WAS_KEPT = rule(
    "missing-was-kept", "S12-R12", SAFE,
    N_("档案 {code} 的状态是“{state}”，不能报缺失。只有在库或借出的档案可以报缺失（{clause}）。请核对档号。"),
)  # fmt: skip
SEARCHER_IS_ANOTHER = rule(
    "searcher-is-another", "S12-R12", SAFE,
    N_("复查人不能是报缺人（{clause}）。请另一位同事再找一遍后签署。"),
)  # fmt: skip
WRITE_OFF_BY_ANOTHER = rule(
    "write-off-by-another", "S12-R12", SAFE,
    N_("批准人不能是报缺人或复查人（{clause}）。请由另一位经理批准。"),
)  # fmt: skip
WRITE_OFF_IN_ORDER = rule(
    "write-off-in-order", "S12-R12", SAFE,
    N_("缺失核销单的状态是“{state}”，现在不能办这一步（{clause}）。请按“缺失”页上写明的下一步办理。"),
)  # fmt: skip
NOT_WRITTEN_OFF = rule(
    "not-written-off", "S12-R12", SAFE,
    N_("扫描的档案 {code} 不在本核销单上（{clause}）。请放回原位，或选定列有它的核销单再扫描。"),
)  # fmt: skip
LOST_BY_ANOTHER = rule(
    "lost-by-another", "S12-R12", SAFE,
    N_("档案 {code} 由签署人本人借出未还，借阅人不能复查或批准它的缺失（{clause}）。请换另一位同事签署。"),
)  # fmt: skip
SEEN_SINCE_REPORT = rule(
    "seen-since-report", "S12-R12", SAFE,
    N_("档案 {code} 在报缺之后又办过借还、上架或交接，不是找不到（{clause}）。请撤回这份核销单，其余的另行报缺。"),
)  # fmt: skip
CHECKED_ALREADY = rule(
    "checked-already", "S12-R10", SAFE,
    N_("档案 {code} 已在这份清册上扫过，不重复计入（{clause}）。请接着扫描下一份。"),
)  # fmt: skip
CHECK_STANDS = rule(
    "check-stands", "S12-R10", SAFE,
    N_("档案 {code} 在这份单据上没有可以撤销的扫描（{clause}）。还没有扫的，不必撤销；已登记找到的，请按现状重新办理。"),
)  # fmt: skip
IS_MISSING = rule(
    "is-missing", "S12-R12", SAFE,
    N_("档案 {code} 已登记缺失（核销单 {list}）。找到了，请在“缺失”页扫描它，登记找到后再办理（{clause}）。"),
)  # fmt: skip
IS_MOVED_OUT = rule(
    "is-moved-out", "S07-R3", SAFE,
    N_("档案 {code} 已移出，由接收单位保管（{clause}）。收回后，请在“收进”页扫描它，再办理。"),
)  # fmt: skip

# ---------------------------------------------------------------- handover
THREE_PERSONS = rule(
    "three-persons", "S02-R10", SAFE,
    N_("移交人、接收人、监交人须为三个不同的人。请换人（{clause}）。"),
)  # fmt: skip
HANDOVER_WITNESS_MANAGES = rule(
    "witness-manages",
    "S02-R10",
    SAFE,
    N_("监交人须为部门经理或总经理，以便同时停用离职人员账号（{clause}）。请换一位监交人。"),
)
WRONG_SIGNER = rule(
    "wrong-signer", "S02-R3", PERSONAL,
    N_("此处应由{expected}本人签署，登录的是{name}。账号不得串用（{clause}）。请{expected}本人输入自己的密码。"),
)  # fmt: skip
SIGNER_IN_BUSINESS = rule(
    "signer-in-business",
    "S04-R9",
    "《证券营业部客户资料管理办法》第七条",
    N_("{name}的账号不能签署业务事项：系统管理员不参与业务，停用的账号不再有效（{clause}）。请换人签署。"),
)
SUCCESSOR_MAY_KEEP = rule(
    "receiver-may-keep", "S02-R10", SAFE,
    N_("{name}没有保管档案的账号，不能接收移交。请指定一位档案管理员或经理（{clause}）。"),
)  # fmt: skip
ABSENT_BY_ANOTHER = rule(
    "absent-by-another", "S02-R10", SAFE,
    N_("移交人缺席时，由另一位经理签署：不是接收人、监交人，也不是列清单的人。{name}不能签，请换一位经理（{clause}）。"),
)  # fmt: skip
LEAVER_SIGNS = rule(
    "leaver-signs", "S02-R10", SAFE,
    N_(
        "{name}的账号还在使用，移交人应由本人签署，不能由别人代替（{clause}）。"
        "请{name}输入自己的密码；人已经走了的，请先到“账号”页停用这个账号。"
    ),
)  # fmt: skip
HANDOVER_OPEN = rule(
    "handover-open", "S02-R10", SAFE,
    N_("{name}的交接 {code} 还没有办完。请在“交接”中继续签署，或撤回后重新办理（{clause}）。"),
)  # fmt: skip
HANDOVER_IN_ORDER = rule(
    "handover-in-order", "S02-R10", SAFE,
    N_("这份交接的状态是“{state}”，现在不能办这一步（{clause}）。请在“交接”中查看下一步。"),
)  # fmt: skip
LIST_CHANGED = rule(
    "list-changed", "S02-R10", SAFE,
    N_("签署期间清单内容发生了变化。{then}（{clause}）。"),
)  # fmt: skip
SIGN_ANEW = N_("请刷新后由各方重新签署")
READ_ANEW = N_("请刷新这份交接，核对清单后再签署；较早版本列出的，请撤回后重新发起")
"""The next step after `LIST_CHANGED`, for a handover."""

# ---------------------------------------------------------------- sign-offs, audit, purposes
CLOCK_BEHIND = rule(
    "clock-behind", "S08-R6", SAFE,
    N_(
        "本机时钟是 {now}，早于档案库已有的记录（{newest}），签署的时间靠不住（{clause}）。"
        "请先校准时钟；时钟无误的，请经理在“设置—档案库”中确认后再签署。"
    ),
)  # fmt: skip
SIGNOFF_APPEND_ONLY = rule(
    "signoff-append-only", "S08-R6", SAFE,
    N_("签署记录不得删改（{clause}）。"),
)  # fmt: skip
AUDIT_APPEND_ONLY = rule(
    "audit-append-only", "S08-R6", SAFE,
    N_("操作日志只能追加，不得修改或删除（{clause}）。请联系审计人员。"),
)  # fmt: skip
ASK_FOR_ONESELF = rule(
    "ask-for-oneself",
    "S02-R3",
    PERSONAL,
    N_("只能为本人提出申请，不得代他人申请（{clause}）。请借阅人本人登录，或到档案室办理。"),
)
NAME_ONCE = rule(
    "name-once",
    "S02-R3",
    SAFE,
    N_("已有同名人员 {name}（{department}）（{clause}）。确为另一人时，请在姓名后加注区别，如“{name}（二）”。"),
)
COVERED_COLUMN = rule(
    "covered-column", "S06-R4", "《客户个人信息管理办法》第三条",
    N_("证件号和电话只能按“为空”“不为空”筛选（{clause}）。要按号码查找，请在查找框中输入号码后按回车。"),
)  # fmt: skip
PURPOSE_STATED = rule(
    "purpose-stated", "S17-R4", _LAW + "三.3",
    N_("须说明用途（{clause}）。请填写用途后再办理。"),
)  # fmt: skip
REASON_STATED = rule("reason-stated", "S05-R14", OWNERS + "4.4.2", N_("须填写{what}（{clause}）。请填写后再提交。"))
REASON_NAMES_NOBODY = rule(
    "reason-names-nobody", "S02-R11", SAFE,
    N_(
        "理由中有档案 {code} 的客户姓名、证件号码或电话。理由也写入一起办理的其余档案，{code} 销毁后仍留在那里（{clause}）。"
        "请单独办理 {code}，或改写理由，不写客户信息。"
    ),
)  # fmt: skip
