"""The fields of a ledger and the words offices head their columns with.

A label names a field outright, weakly (then the values below it decide), or by the word that it ends with, as Chinese
puts the thing itself last: «房屋类型» is a type, «业主身份证号» an ID number. Labels are compared without blanks, brackets
and capitals. Paper columns are no fields of their own: they are «paper:» and their title.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.models.domain.folding import fold
from app.models.domain.lengths import MOST
from app.models.ledgers.cells import words
from app.models.ledgers.drafts import LedgerKind

PAPER = "paper:"
PHONE = "phone"
DATES = frozenset(("handover_date", "received_on", "issue_date", "due_date", "lent_on", "due_on", "returned_on",
                   "expires_on", "kept_on", "given_on"))  # fmt: skip
OTHER_NAME, OTHER_ID, OTHER_PHONE = "other_name", "other_id_number", "other_phone"
OTHERS = {"party_name": OTHER_NAME, "id_number": OTHER_ID, PHONE: OTHER_PHONE}
"""The fields of further people of a household by those of the first."""
AMOUNT_UNIT = "amount_unit"
REPEATABLE = frozenset((PHONE, "note", AMOUNT_UNIT, *OTHERS.values()))
HOUSE = ("estate", "phase", "building", "unit", "floor", "room", "address")
"""The fields that name a household."""

OUTRIGHT, WEAK = 1.0, 0.6
"""The certainty of a label: by itself, or only with the values' agreement. A word within a label is below both."""

_SHARED: dict[str, str] = {
    "sequence": "序号 顺序号 序 行号 流水号 SN",
    "estate": "小区 小区名称 项目 项目名称 楼盘 楼盘名称 分区 院 院落 院区 园区 所属小区 所在小区 所属项目 物业项目 "
    "楼盘项目 小区/项目 所属分区 ESTATE COMMUNITY PROJECT",
    "phase": "期 期数 分期 期区 组团 苑区",
    "building": "楼栋 栋号 幢号 楼号 楼栋号 栋 幢 楼幢 幢座 座号 座 楼宇 楼座 楼 栋座 栋数 幢数 楼栋名称 所属楼栋 楼宇名称 "
    "楼栋单元 栋单元 楼栋单元号 "
    "楼栋编号 栋编号 楼编号 幢编号 楼栋代码 楼宇编号 栋座号 座栋 所在楼栋 房屋楼栋 楼幢号 栋楼 "
    "BUILDING BUILDINGNO BLDG BLDGNO BLOCK BLOCKNO TOWER TOWERNO",
    "unit": "单元 单元号 门栋 梯号 单元门 单元编号 单元名称 单元号码 所在单元 所属单元 房屋单元 单元代码 UNIT UNITNO ENTRANCE",
    "floor": "楼层 层 层数 所在楼层 层号 所在层 房屋楼层 楼层号 所属楼层 FLOOR FLOORNO LEVEL",
    "room": "房号 房 房间 房间号 房间号码 室号 室 户号 门牌 门牌号 房屋编号 房屋号 单位号 房室号 房产号 房产编号 房间编号 "
    "房源编号 房间名称 房屋号码 房屋代码 房屋编码 房间编码 "
    "房产编码 房源编码 户室号 门牌号码 铺位 铺位号 商铺号 商铺编号 铺号 店铺号 店铺编号 商铺 铺面号 "
    "ROOM ROOMNO ROOMNUMBER DOORNO APARTMENT FLAT",
    "party_name": "业主姓名 业主 业主名称 户主 户主姓名 产权人 产权人姓名 权利人 权利人姓名 客户姓名 客户名称 客户 姓名 名称 "
    "借款人 借款人名称 借款人姓名 借款企业 借款单位 被担保人 被担保企业 企业名称 公司名称 买受人 购房人 购房者 住户 "
    "住户姓名 房主 房主姓名 申请人 主借款人 业主(客户)姓名 客户全称 公司全称 单位名称 户名 账户名称 投资者姓名 投资者名称 "
    "投资者 投资人 存款人 学员姓名 学员 学生姓名 会员姓名 会员名称 经销商名称 经销商 客户单位 业主/住户 所有权人 权属人 "
    "姓名/名称 NAME OWNER OWNERNAME OWNER'SNAME CUSTOMER CUSTOMERNAME CLIENT CLIENTNAME FULLNAME",
    "reference_code": "档案编号 档号 档案号 案卷号 卷号 档案袋号 袋号 项目编号 业务编号 档案袋编号 卷宗号 归档号 "
    "档案代码 案卷编号 卷宗编号 FILENO FILENUMBER ARCHIVENO",
    "note": "备注 说明 附注 备注说明 其他 REMARK REMARKS NOTE",
}
_DOSSIER: dict[str, str] = {
    "address": "房屋坐落 坐落 房屋地址 物业地址 房产地址 地址 房产坐落 房屋位置 房屋信息 房屋 楼栋房号 楼栋单元房号 "
    "房产信息 房源 房源信息 物业单元 坐落地址 房屋名称 物业坐落 ADDRESS",
    "gender": "性别 GENDER SEX",
    "id_number": "身份证号 身份证号码 证件号码 身份证 证件号 证件编号 公民身份号码 统一社会信用代码 信用代码 营业执照号 "
    "营业执照号码 社会信用代码 证件号码/统一社会信用代码 身份证件号码 身份证件号 证照号码 居民身份证号 居民身份证 "
    "护照号 护照号码 纳税人识别号 税号 组织机构代码 统一信用代码 身份证明文件号码 身份证明文件编号 身份证明编号 身份证明号码 "
    "证照编号 证照号 IDNUMBER IDNO IDCARD IDCARDNO IDCARDNUMBER PASSPORTNO PASSPORTNUMBER",
    PHONE: "联系方式 联系电话 电话 手机 手机号 手机号码 电话号码 备用电话 固定电话 座机 移动电话 家庭电话 紧急联系电话 "
    "联系方式1 联系方式2 联系电话1 联系电话2 电话1 电话2 手机1 手机2 手机号1 手机号2 备用号码 业主电话 联系手机 联系号码 "
    "手机电话 电话/手机 MOBILE MOBILENO MOBILEPHONE TEL TELNO TELEPHONE PHONE PHONENO PHONENUMBER CONTACTNO CONTACTNUMBER",
    "category": "客户类别 客户类型 业主类别 客户分类 业主类型 交房状态 接房状态 接房情况 交付状态 交房情况 "
    "客户性质 客户状态 收房状态 收楼状态",
    "handover_date": "接房日期 交房日期 入伙时间 入伙日期 收楼日期 收楼时间 收房日期 收房时间 交房时间 接房时间 "
    "入住日期 入住时间 交付日期 交楼日期 交楼时间 交付时间 HANDOVERDATE DELIVERYDATE MOVEINDATE",
    "received_on": "归档日期 移交日期 建档日期 登记日期 入库日期 收档日期 存档日期 立卷日期 移交时间 归档时间 建档时间 FILINGDATE",
    "area": "建筑面积 面积 房屋面积 产权面积 建面 套内面积 房产面积 AREA",
    "place": "存放位置 档案位置 位置 存放地点 柜位 存放处 排架号 库位 档案存放位置 存档位置 上架位置",
    "cabinet": "柜号 档案柜 档案柜号 柜 架号 文件柜",
    "shelf": "柜层 层格 柜内层 格号 架层 第几层",
    "box": "盒号 档案盒号 盒 档案盒 袋位",
    "contract_no": "合同编号 合同号 借款合同编号 贷款合同号 贷款合同编号 主合同编号 借款合同号 担保合同编号 CONTRACTNO CONTRACTNUMBER",
    "amount": "贷款金额 借款金额 担保金额 放款金额 金额 合同金额 授信金额 发放金额 贷款本金 借款本金 授信额度 担保额 贷款额 "
    "AMOUNT LOANAMOUNT",
    AMOUNT_UNIT: "金额单位 货币单位 币种 币别 货币",
    "issue_date": "发放日期 放款日期 借款日期 起始日 起息日 贷款发放日 放款日 发放日 合同起始日 起始日期 放款时间 "
    "发放时间 借款起始日 贷款日期 贷款起始日 起期 ISSUEDATE STARTDATE LOANDATE",
    "due_date": "到期日 到期日期 还款日期 借款到期日 合同到期日 终止日期 届满日 贷款到期日 到期时间 止期 DUEDATE MATURITYDATE ENDDATE",
    "manager_a": "A角 项目经理A角 A角项目经理 主办 主办人 主办客户经理 项目经理A 客户经理A 客户经理 项目经理 经办A角 "
    "主办经理 A角客户经理 主调 主调查人",
    "manager_b": "B角 项目经理B角 B角项目经理 协办 协办人 协办客户经理 项目经理B 客户经理B 协办经理 B角客户经理 协查 协查人",
    "title_deed_name": "权证名称 权证类型 权证种类 抵押权证名称 他项权证名称 抵押物权证",
    "title_deed_no": "权证编号 权证号 权证号码 他项权证号 产权证号 不动产权证号 他项权证编号 不动产证号 房产证号",
    "risk_level": "风险等级 风险级别 风险分类 风险",
    "papers_list": "资料清单 所附资料 已收资料 资料名称 收件资料 资料 卷内资料 已交资料 提交资料 资料明细 归档资料 "
    "材料清单 已收材料 档案资料",
}
_REGISTER: dict[str, str] = {
    "lent_on": "借阅日期 借出日期 借阅时间 借出时间 借档日期 借用日期 日期 借档时间 领用日期 "
    "领用时间 领取日期 领取时间 外借日期 外借时间 借用时间",
    "borrower": "借阅人 借档人 借用人 领用人 借阅者 借阅人姓名 借出人 借阅人员",
    "department": "部门 借阅部门 所在部门 借阅单位 部门/单位 所属部门",
    "dossier_text": "档案名称 借阅档案 案卷名称 借阅内容 档案内容 案卷题名 题名 借阅档案名称 借阅资料 所借档案 地址 房屋坐落 "
    "房屋 楼栋房号",
    "purpose": "借阅事由 事由 用途 借阅原因 借阅目的 原因 借阅用途 借档事由 目的",
    "days": "期限 借阅期限 借期 天数 借阅天数 借用期限",
    "due_on": "应还日期 应归还日期 预计归还日期 拟还日期 应还时间 预计归还时间 预计归还 应归还时间 "
    "应还 应还日 拟还 预还日期 归还期限 最迟归还日期",
    "approver": "审批人 批准人 审批 核准人 审批领导 批准",
    "returned_on": "归还日期 实际归还日期 归还时间 还档日期 归还 实还日期 实际归还时间 退还日期 "
    "退还时间 还回日期 还回时间 返还日期 返还时间 交回日期 交回时间 收回日期 收回时间 还档时间",
    "returned_state": "归还状态 是否归还 是否已归还 归还与否 是否已还 是否还 借阅状态 归还标志 归还标识 是否返还",
    "contract_no": "合同编号 合同号 借款合同编号 贷款合同号 贷款合同编号 主合同编号 借款合同号 担保合同编号 借据号 借据编号",
    "condition": "是否完好 完好情况 归还情况 检查情况 完好 是否完整 完好程度 归还检查",
}
_DEEDS: dict[str, str] = {
    "deed_title": "权证名称 原件名称 权证类型 权证种类 抵押权证名称 证书名称 名称",
    "deed_number": "权证编号 权证号 权证号码 他项权证号 产权证号 不动产权证号 他项权证编号 不动产证号 房产证号 证书编号",
    "deed_owner": "权利人 权利人姓名 权利人名称 产权人 产权人姓名 所有权人 权属人",
    "grade": "等级 原件等级 保管等级",
    "quantity": "数量 件数 份数 本数",
    "worth": "价值 评估价值 评估价 估价",
    "expires_on": "到期日 到期日期 到期时间 有效期至 代管到期日",
    "kept_on": "入库日期 入库时间 收存日期 交存日期 收到日期 收证日期",
    "given_on": "出库日期 出库时间 退还日期 退还时间 领取日期 领取时间 领回日期 退证日期",
    "receiver": "领取人 领取人姓名 领用人 领证人 领回人",
    "deed_keeper": "保管人 保管员 经办人",
    "place": "存放位置 位置 存放地点 存放处 柜位 库位",
    "contract_no": "合同编号 合同号 借款合同编号 贷款合同号 贷款合同编号 主合同编号 借款合同号 担保合同编号",
}
# Labels that name a field only where the values agree, or where no better column does.
_WEAK_SHARED: dict[str, str] = {
    "room": "车位号 车位编号 车位 车库号 车库编号 车库 地下室号 地下室编号 地下室 储藏室号 储藏室编号 储藏室 储藏间号 资产编号 单位编号 "
    "房间代码 号 ROOMID",
    "party_name": "收楼人 收房人 接房人 交房人 承租人 租户 租户姓名 租户名称 商户名称 商户 店名 经营者 "
    "认购人 购买人 持卡人 开户人 寄存人 存放人 委托人 乙方 联系人 "
    "联系人姓名 法定代表人 家长姓名 担保人",
    "reference_code": "编号 NO NO. CODE",
    "building": "号楼",
}
_WEAK_REGISTER: dict[str, str] = {
    "returned_state": "状态 当前状态 借还状态 档案状态 归还情况 借/还 借还 借还类型 "
    "借还标志 借阅/归还 借出/归还 借阅归还 出入库 操作 操作类型",
    "lent_on": "借出 借阅 借档 借出日 借阅日",
    "borrower": "经手人 签名 签字 签收 签收人 领取人 领取人签字 借阅人签字 借阅人签名 借出人签字 签字人",
}
_WEAK_DOSSIER: dict[str, str] = {
    "address": "案卷题名 题名 卷名 案卷名称 档案名称 档案题名 文件题名",
    "id_number": "ID ID号 证号 证件 号码 身份证件 业主ID 客户ID",
    "category": "类别 类型 业务类型 项目类型 档案类别 客户等级 CATEGORY TYPE",
    "received_on": "开户日期 开户时间 建户日期 签约日期 签约时间 建立业务关系日期 入会日期 入学日期 报名日期 合作日期 寄存日期 "
    "存入日期 认购日期 交易日期 登记时间 日期",
    "contract_no": "借据号 借据编号 协议编号 协议号 保证合同编号 合同号码",
    AMOUNT_UNIT: "单位 计量单位",
    "amount": "本金 借款额 放款额 贷款总额",
    "issue_date": "起 自 起始 开始日期",
    "due_date": "合同终止日 终止日 结束日期 止 至 终止 截止 截止日期",
}
_IGNORED = words(
    "通讯地址 通信地址 家庭住址 家庭地址 现住址 现住地址 住址 单位地址 联系地址",
    "邮寄地址 户籍地址 身份证地址 工作单位 证件类型 证件种类 证件名称 期限 贷款期限 借款期限",
    "经办人 登记人 填表人 管家 电梯 户型 房屋户型 年龄 民族 国籍 职业 利率 还款方式 担保方式 证件有效期 证件有效期至",
    # Numbers that another program gave to a customer or an account: they say nothing of the dossier, and may repeat.
    "业主编号 业主代码 业主号 业主账号 客户编号 客户号 客户代码 客户账号 客户号码 住户编号 住户号 用户编号 用户号 户编号 会员编号",
    "会员号 学号 学员编号 人员编号 员工编号 工号 资产账号 资金账号 资金账户 股东账号 股东代码 银行账号 账号 账户 账户号 账户号码",
    "卡号 银行卡号 房屋ID 房间ID 楼栋ID 单元ID 小区ID 小区编号 项目ID 合同ID 投资者编号 经销商编号 供应商编号 档案ID",
)
_PAPER_ENDINGS = tuple(
    words(
        "复印件 原件 资料 协议 协议书 合同 合同书 承诺书 规约 公约 资料卡 登记表 登记卡 证明 证书 委托书 告知书 确认书",
        "通知书 责任书 申请书 申请表 审批表 报告 收据 发票 执照 章程 决议 凭证 借据 声明 清单 照片 身份证 户口本 结婚证",
        "房产证 钥匙单 验收单 交接单 征信 流水 报表 回执 手册 档案 卡 表 书 证 单",
    )
)
# Words that are no part of the field's word which begins inside them: 客户号 is not a 户号.
_WHOLE = words("客户 账户 用户 开户 住户 租户 商户 农户 门户 业主 名单 清单 账单 订单")
# A date never is a state of affairs.
_STATES = ("状态", "情况", "与否", "标志", "标识", "年限", "天数")
# Other words for lending a bag; «查阅» is none, as what is read in the room never goes out.
_LENDING = re.compile(r"^(?:调阅|调档|调卷|调取|借卷|取档|提档|提取)(?=.)|^调用(?=日期|时间|人|部门)")
_RETURNS = ("归还", "还回", "返还", "退还", "交回", "还档", "收回")
_GENERAL = re.compile(r"(?<=.)(?:基本|登记|详细)?(?:信息|资料|情况|登记|记录|手续|栏|时)$")
_MOVEMENT = re.compile(
    rf"(?:档案|资料)?(?:借出|借阅|调阅|调出|借档|借用|外借|领用|领取|{'|'.join(_RETURNS)})(?:情况|登记|信息|记录|手续|栏|时)?|借|还"
)
# Words that may follow the name of a field in a label.
_TAIL = re.compile(r"(?:号|号码|编号|名称|信息|明细|栏|[0-9一二三]|[A-C])?")


def _table(*groups: dict[str, str]) -> dict[str, str]:
    return {word: field for group in groups for field, words in group.items() for word in words.split()}


SYNONYMS: dict[LedgerKind, dict[str, str]] = {
    LedgerKind.DOSSIERS: _table(_DOSSIER, _SHARED),
    LedgerKind.BORROW_REGISTER: _table(_SHARED, _REGISTER),
    LedgerKind.DEEDS: _table(_SHARED, _DEEDS),
}
_WEAKLY: dict[LedgerKind, dict[str, str]] = {
    LedgerKind.DOSSIERS: _table(_WEAK_SHARED, _WEAK_DOSSIER),
    LedgerKind.BORROW_REGISTER: _table(_WEAK_SHARED, _WEAK_REGISTER),
    LedgerKind.DEEDS: {},
}
FIELDS: dict[LedgerKind, tuple[str, ...]] = {
    LedgerKind.DOSSIERS: tuple(_SHARED | _DOSSIER),
    LedgerKind.BORROW_REGISTER: tuple(_SHARED | _REGISTER),
    LedgerKind.DEEDS: tuple(field for field in _SHARED | _DEEDS if field not in HOUSE),
}
LABELS = frozenset(word for tables in (SYNONYMS, _WEAKLY) for table in tables.values() for word in table) | _IGNORED
"""Every word that heads a column, as offices write it."""
# «编号» and «ID» end too many labels to say anything there.
_ENDINGS: dict[LedgerKind, tuple[str, ...]] = {
    kind: tuple(
        sorted((word for word in table if len(word) > 1 and word not in ("编号", "名称", "项目", "NO")), key=len)
    )
    for kind, table in SYNONYMS.items()
}
_RANK = {kind: {word: place * 1e-4 for place, word in enumerate(table)} for kind, table in SYNONYMS.items()}
_HOUSE_WORDS = ("building", "unit", "room")


def label_key(label: str) -> str:
    """Return a column label for comparing: folded, no blanks, capitals, no marks of a required column.

    A text longer than any label is compared by its beginning, so that no pattern runs over a whole text.
    """
    return _key(label[:MOST])


@lru_cache(maxsize=4096)
def _key(label: str) -> str:
    return "".join(fold(label).split()).upper().strip("*:：·.、_")


def _key_in(label: str, kind: LedgerKind) -> str:
    """The key of a label; in a register every word for lending is 借阅 («调阅日期», «调档人»)."""
    key = label_key(label)
    return _LENDING.sub("借阅", key) if kind is LedgerKind.BORROW_REGISTER else key


@lru_cache(maxsize=4096)
def _bare(key: str) -> str:
    return re.sub(r"\(.*?\)|\[.*?\]|【.*?】|_", "", key)


@lru_cache(maxsize=4096)
def field_named(label: str, kind: LedgerKind) -> str | None:
    """Return the field that a label names outright, with or without its text in brackets."""
    table = SYNONYMS[kind]
    key = _key_in(label, kind)
    return table.get(key) or table.get(_bare(key))


@lru_cache(maxsize=4096)
def candidates(label: str, kind: LedgerKind) -> tuple[tuple[str, float], ...]:
    """Return the possible fields of a label, the surest first, each with its certainty.

    The certainty is `OUTRIGHT`, `WEAK`, or less for a word within the label.
    """
    key = _key_in(label, kind)
    bare = _bare(key)
    table, found = SYNONYMS[kind], dict[str, float]()
    if not bare or (bare not in table and is_ignored(label)):
        return ()
    for word, sure in ((key, OUTRIGHT), (bare, OUTRIGHT - 0.02)):
        if word in table:
            found.setdefault(table[word], sure - _RANK[kind][word])
        elif word in _WEAKLY[kind]:
            found.setdefault(_WEAKLY[kind][word], WEAK)
    within = field_within(label, kind)
    if within:
        found.setdefault(*within)
    if bare.endswith(_STATES) or "是否" in bare:
        found = {field: sure for field, sure in found.items() if field not in DATES}
    return tuple(sorted(found.items(), key=lambda one: -one[1]))


@lru_cache(maxsize=4096)
def field_within(label: str, kind: LedgerKind) -> tuple[str, float] | None:
    """The field whose word a label ends with («业主联系电话»), or that it is put together from («栋/单元/房号»)."""
    key = _bare(_key_in(label, kind))
    if (key in _IGNORED and key not in SYNONYMS[kind]) or "是否" in key:
        return None
    parts = {field_named(part, kind) for part in re.split(r"[-/、+与和]", key)} - {None}
    if parts == {"building", "unit"}:
        return "building", 0.9
    if len(parts & set(_HOUSE_WORDS)) > 1:
        return ("address" if kind is LedgerKind.DOSSIERS else "dossier_text"), 0.9
    if len(parts) == 1 and key not in SYNONYMS[kind]:
        return next(part for part in parts if part), 0.55
    if key in SYNONYMS[kind]:
        return None
    best: tuple[str, float] | None = None
    for word in _ENDINGS[kind]:
        place = key.rfind(word)
        if place < 0 or not _TAIL.fullmatch(key[place + len(word) :]) or _is_cut(key, place):
            continue
        best = SYNONYMS[kind][word], 0.3 + 0.25 * len(word) / len(key)
    return best


def _is_cut(key: str, place: int) -> bool:
    """Return whether a word at this place begins inside another word («客户号»: «户号»)."""
    return any(start < place < start + len(whole) for whole in _WHOLE if (start := key.rfind(whole, 0, place + 2)) >= 0)


def is_movement(label: str) -> bool:
    """Return whether a label names lending or returning alone («借出», «归还情况»), as a heading over columns does."""
    return _MOVEMENT.fullmatch(label_key(label)) is not None


def is_return(label: str) -> bool:
    """Return whether a label is about a return («归还», «归还人签字»)."""
    key = label_key(label)
    return key == "还" or key.startswith(_RETURNS)


def grouped(group: str, label: str) -> str:
    """A label with the heading above it: «借出情况» over 日期 is 借出日期, «合同信息» over 编号 is 合同编号."""
    return general(group) + label if label != group else label


def general(label: str) -> str:
    """A heading without «信息» or «情况» at its end."""
    return _GENERAL.sub("", label_key(label))


def is_ignored(label: str) -> bool:
    """Return whether a label is known to be of a column that no dossier keeps."""
    key = label_key(label)
    return key in _IGNORED or _bare(key) in _IGNORED


def looks_like_paper(label: str) -> bool:
    """Return whether a label reads like the title of a paper."""
    key = re.sub(r"\(.*?\)$", "", label_key(label))
    return key.endswith(_PAPER_ENDINGS) and "是否" not in key
