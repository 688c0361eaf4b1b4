"""The topics of the rules that hold in every office, in words: a requirement's number alone explains nothing."""

from __future__ import annotations

from collections.abc import Mapping

from app.models.domain.errors import N_
from app.models.domain.rights import TABLE

# Rules that give no right; the others are named by their rights.
_TOPICS: Mapping[str, str] = {
    "S02-R3": N_("账号本人使用"),
    "S02-R4": N_("保管记录只增不改"),
    "S02-R8": N_("借阅逐级审批"),
    "S02-R5": N_("上锁的柜由保管人存取"),
    "S04-R11": N_("资料的载体"),
    "S05-R2": N_("按类别建档"),
    "S05-R4": N_("一户一袋"),
    "S05-R6": N_("注明资料来源"),
    "S02-R13": N_("离岗、调岗的交接"),
    "S05-R9": N_("只办理职责范围内的档案"),
    "S06-R2": N_("登记证件有效期"),
    "S06-R6": N_("客户同意的用途"),
    "S06-R8": N_("检查的问题督促整改"),
    "S06-R11": N_("给客户看过的告知书"),
    "S07-R3": N_("客户同意后才能提供给本单位以外"),
    "S08-R1": N_("核验资料真实有效"),
    "S08-R2": N_("先核验客户身份"),
    "S10-R2": N_("先取得客户同意"),
    "S10-R4": N_("高风险客户的资料"),
    "S10-R9": N_("大额交易先收齐资料"),
    "S11-R7": N_("按客户的授权共享"),
    "S12-R2": N_("重要档案专门存放"),
    "S12-R5": N_("库房的温湿度"),
    "S12-R8": N_("到期通知客户"),
    "S12-R9": N_("凭单入库"),
    "S12-R10": N_("避免错发和误操作"),
    "S13-R4": N_("项目经理 A、B 角"),
    "S13-R5": N_("移交清单的页数"),
    "S13-R6": N_("移交三方签字"),
    "S13-R7": N_("移交前的核对"),
    "S13-R9": N_("移交清单的部分"),
    "S13-R12": N_("移交延期"),
    "S13-R13": N_("移交的验收"),
    "S13-R8": N_("补充资料清单"),
    "S13-R15": N_("合同编号"),
    "S14-R4": N_("过期证件"),
    "S15-R1": N_("填写内容"),
    "S15-R4": N_("客户分类的值"),
    "S17-R11": N_("按期落实"),
    "S17-R5": N_("保管期满前不销毁"),
}


def topic(requirement: str) -> str:
    """Return the topic of a common rule: the rights that it gives, joined by «、», or a few words;

    «» for an unknown one.
    """
    rights = "、".join(right.label for right, grant in TABLE.items() if grant.clause.rule == requirement)
    return rights or _TOPICS.get(requirement, "")
