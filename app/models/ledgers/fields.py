"""The fields of a ledger and the words offices head their columns with.

A label is matched whole first, then by the longest known word inside it; labels are compared without blanks,
brackets and capitals. Paper columns are no fields of their own: they are «paper:» and their title.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.models.domain.folding import fold
from app.models.ledgers.cells import words
from app.models.ledgers.drafts import LedgerKind

PAPER = "paper:"
PHONE = "phone"
DATES = frozenset(("handover_date", "received_on", "issue_date", "due_date", "lent_on", "due_on", "returned_on"))
REPEATABLE = frozenset((PHONE, "note"))

_SHARED: dict[str, str] = {
    "sequence": "序号 顺序号 序 NO NO. 行号",
    "building": "楼栋 栋号 幢号 楼号 楼栋号 栋 幢 楼幢 幢座 座号 座 楼宇 楼座 楼 栋座 栋数 幢数 楼栋名称 所属楼栋 楼宇名称 BUILDING",
    "unit": "单元 单元号 门栋 梯号 单元门 UNIT",
    "floor": "楼层 层 层数 所在楼层 层号 所在层 FLOOR",
    "room": "房号 房间 房间号 房间号码 室号 室 户号 门牌 门牌号 房屋编号 房屋号 单位号 房室号 房产号 ROOM",
    "party_name": "业主姓名 业主 业主名称 户主 户主姓名 产权人 产权人姓名 权利人 权利人姓名 客户姓名 客户名称 客户 姓名 名称 "
    "借款人 借款人名称 借款人姓名 借款企业 借款单位 被担保人 被担保企业 企业名称 公司名称 买受人 购房人 购房者 住户 "
    "住户姓名 房主 房主姓名 申请人 主借款人 业主(客户)姓名 NAME OWNER",
    "reference_code": "档案编号 档号 档案号 案卷号 卷号 档案袋号 袋号 项目编号 业务编号 档案袋编号 卷宗号 归档号 编号",
    "note": "备注 说明 附注 备注说明 其他 REMARK",
}
_DOSSIER: dict[str, str] = {
    "address": "地址 房屋坐落 坐落 房屋地址 物业地址 房产地址 房产坐落 房屋位置 房屋信息 房屋 楼栋房号 楼栋单元房号 "
    "房产信息 房源 房源信息 物业单元 坐落地址 房屋名称 ADDRESS",
    "gender": "性别",
    "id_number": "证件号码 身份证 身份证号 身份证号码 证件号 证件编号 公民身份号码 统一社会信用代码 信用代码 营业执照号 "
    "营业执照号码 社会信用代码 证件号码/统一社会信用代码 身份证件号码 ID",
    PHONE: "联系方式 联系电话 电话 手机 手机号 手机号码 电话号码 备用电话 固定电话 座机 移动电话 家庭电话 紧急联系电话 "
    "联系方式1 联系方式2 联系电话1 联系电话2 电话1 电话2 手机1 手机2 手机号1 手机号2 备用号码 业主电话 PHONE",
    "category": "客户类别 类别 客户类型 业主类别 类型 客户分类 业主类型 交房状态 接房状态 接房情况 交付状态 交房情况 "
    "业务类型 项目类型 客户性质 档案类别 客户状态 收房状态 CATEGORY",
    "handover_date": "接房日期 交房日期 入伙时间 入伙日期 收楼日期 收楼时间 收房日期 收房时间 交房时间 接房时间 "
    "入住日期 入住时间 交付日期 交楼日期 交楼时间 交付时间",
    "received_on": "移交日期 归档日期 建档日期 登记日期 入库日期 收档日期 存档日期 立卷日期 移交时间 归档时间 建档时间",
    "area": "建筑面积 面积 房屋面积 产权面积 建面 套内面积 房产面积",
    "place": "存放位置 档案位置 位置 存放地点 柜位 存放处 排架号 库位 档案存放位置 存档位置 上架位置",
    "cabinet": "柜号 档案柜 档案柜号 柜 架号 文件柜",
    "shelf": "柜层 层格 柜内层 格号 架层 第几层",
    "box": "盒号 档案盒号 盒 档案盒 袋位",
    "contract_no": "合同编号 合同号 借款合同编号 贷款合同号 贷款合同编号 主合同编号 借款合同号 担保合同编号",
    "amount": "金额 贷款金额 借款金额 担保金额 放款金额 合同金额 授信金额 发放金额 贷款本金",
    "issue_date": "发放日期 放款日期 借款日期 起始日 起息日 贷款发放日 放款日 发放日 合同起始日 起始日期 放款时间 "
    "发放时间 借款起始日 贷款日期",
    "due_date": "到期日 到期日期 还款日期 借款到期日 合同到期日 终止日期 届满日 贷款到期日 到期时间 止期",
    "manager_a": "A角 项目经理A角 A角项目经理 主办 主办人 主办客户经理 项目经理A 客户经理A 客户经理 项目经理 经办A角 "
    "主办经理 A角客户经理",
    "manager_b": "B角 项目经理B角 B角项目经理 协办 协办人 协办客户经理 项目经理B 客户经理B 协办经理 B角客户经理",
    "title_deed_name": "权证名称 权证类型 权证种类 抵押权证名称 他项权证名称 抵押物权证",
    "title_deed_no": "权证编号 权证号 权证号码 他项权证号 产权证号 不动产权证号 他项权证编号 不动产证号",
    "risk_level": "风险等级 风险级别 风险分类 风险",
    "papers_list": "资料清单 所附资料 已收资料 资料名称 收件资料 资料 卷内资料 已交资料 提交资料 资料明细 归档资料 "
    "材料清单 已收材料 档案资料",
}
_REGISTER: dict[str, str] = {
    "lent_on": "借阅日期 借出日期 借阅时间 借出时间 借档日期 借用日期 日期 借档时间 领用日期",
    "borrower": "借阅人 借档人 借用人 领用人 借阅者 借阅人姓名 借出人 借阅人员",
    "department": "部门 借阅部门 所在部门 借阅单位 部门/单位 所属部门",
    "dossier_text": "档案名称 借阅档案 案卷名称 借阅内容 档案内容 案卷题名 题名 借阅档案名称 地址 房屋坐落 房屋 楼栋房号",
    "purpose": "借阅事由 事由 用途 借阅原因 借阅目的 原因 借阅用途 借档事由 目的",
    "days": "期限 借阅期限 借期 天数 借阅天数 借用期限",
    "due_on": "应还日期 应归还日期 预计归还日期 拟还日期 应还时间 预计归还时间",
    "approver": "审批人 批准人 审批 核准人 审批领导 批准",
    "returned_on": "归还日期 实际归还日期 归还时间 还档日期 归还 实还日期 实际归还时间 退还日期",
    "condition": "是否完好 完好情况 归还情况 检查情况 完好 是否完整 完好程度 归还检查",
}
_IGNORED = words(
    "通讯地址 通信地址 家庭住址 联系地址 邮寄地址 户籍地址 身份证地址 工作单位 证件类型 证件名称 期限 贷款期限 借款期限",
    "经办人 登记人 填表人 管家 电梯 车位 车位号 户型 年龄 民族 国籍 职业 楼盘 小区 小区名称 项目名称 利率 还款方式 担保方式",
)
_PAPER_ENDINGS = tuple(
    words(
        "复印件 原件 资料 协议 协议书 合同 合同书 承诺书 规约 公约 资料卡 登记表 登记卡 证明 证书 委托书 告知书 确认书",
        "通知书 责任书 申请书 申请表 审批表 报告 收据 发票 执照 章程 决议 凭证 借据 声明 清单 照片 身份证 户口本 结婚证",
        "房产证 钥匙单 验收单 交接单 征信 流水 报表 回执 手册 档案 卡 表 书 证 单",
    )
)


def _table(*groups: dict[str, str]) -> dict[str, str]:
    return {word: field for group in groups for field, words in group.items() for word in words.split()}


SYNONYMS: dict[LedgerKind, dict[str, str]] = {
    LedgerKind.DOSSIERS: _table(_DOSSIER, _SHARED),
    LedgerKind.BORROW_REGISTER: _table(_SHARED, _REGISTER),
}
FIELDS: dict[LedgerKind, tuple[str, ...]] = {
    LedgerKind.DOSSIERS: tuple(_SHARED | _DOSSIER),
    LedgerKind.BORROW_REGISTER: tuple(_SHARED | _REGISTER),
}
_HOUSE_WORDS = ("building", "unit", "room")


def label_key(label: str) -> str:
    """A column label for comparing: folded, no blanks, capitals, no marks of a required column."""
    return "".join(fold(label).split()).upper().strip("*:：·.、")


@lru_cache(maxsize=4096)
def field_named(label: str, kind: LedgerKind) -> str | None:
    """The field that a label names outright, with or without what it says in brackets."""
    table = SYNONYMS[kind]
    key = label_key(label)
    bare = re.sub(r"\(.*?\)|\[.*?\]|【.*?】", "", key)
    return table.get(key) or table.get(bare)


@lru_cache(maxsize=4096)
def field_within(label: str, kind: LedgerKind) -> str | None:
    """The field whose longest word stands inside a label («房屋坐落地址», «栋/单元/房号»), if one does."""
    key = re.sub(r"\(.*?\)", "", label_key(label))
    if key in _IGNORED or "是否" in key:
        return None
    parts = {field_named(part, kind) for part in re.split(r"[-/、+与和]", key)} - {None}
    if len(parts & set(_HOUSE_WORDS)) > 1:
        return "address" if kind is LedgerKind.DOSSIERS else "dossier_text"
    if len(parts) == 1:
        return parts.pop()
    found = [word for word in SYNONYMS[kind] if len(word) > 1 and word in key]
    if not found:
        return None
    word = max(found, key=lambda word: (len(word), key.rfind(word)))
    field = SYNONYMS[kind][word]
    return None if field == "party_name" and not key.endswith(word) else field


def is_ignored(label: str) -> bool:
    """Whether a label is known to say nothing that a dossier keeps."""
    return label_key(label) in _IGNORED


def looks_like_paper(label: str) -> bool:
    """Whether a label reads like the title of a paper."""
    key = re.sub(r"\(.*?\)$", "", label_key(label))
    return key.endswith(_PAPER_ENDINGS) and "是否" not in key


def money_unit(label: str) -> int:
    """Yuan per unit of an amount column: 10,000 where the label says 万元."""
    return 10_000 if "万" in label else 1
