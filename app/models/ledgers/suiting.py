"""The fit between the columns of a ledger and a policy pack, and the pack for which a file was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.change import field_key
from app.models.domain.errors import N_
from app.models.domain.folding import squeeze
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.bag_names import home_meant
from app.models.ledgers.cells import text_of, words
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.fields import label_key
from app.models.ledgers.layout import Layout, Mapping, find_layout
from app.models.ledgers.sheet import Sheet, Workbook

_OF_LOANS = frozenset(("contract_no", "amount", "issue_date", "due_date", "manager_a", "manager_b", "risk_level",
                       "title_deed_name", "title_deed_no"))  # fmt: skip
_OF_HOUSES = frozenset(("building", "unit", "floor", "room", "address", "handover_date", "area"))
_BILLS = words(
    "票据 发票 账单 帐单 缴费 收费 应收 实收 应缴 实缴 欠费 费用 滞纳金 税额 税率 不含税 价税 开票 出票 票面 承兑 背书 摘要 借方",
    "账期 缴清 结清 已付 未付 付款 收款 应付 实付 押金 退款 租金 工资 奖金 实发 应发 结算 "
    "已收金额 未收金额 已收款 未收款 回款 尾款 余款",
    "贷方 科目 凭证号 付款方 收款方 收款人 付款人 费项 计费 抄表 读数 单价 数量",
)
_TRADES: dict[str, frozenset[str]] = {
    "property": words("业主 户主 楼栋 小区 物业 接房 交房 收楼 入伙 房号 车位 商铺"),
    "bank": words("开户 银行 支行 网点 理财 私行 私人银行 存款 储蓄 借记卡 信用卡 客户经理 证件类型 证件种类 卡号"),
    "securities": words(
        "证券 投资者 投资人 资金账号 资金账户 股东账号 股东代码 股东卡 营业部 基金 期货 融资融券 风险测评 适当性"
    ),
    "loan": words("借款 贷款 担保 放款 抵押 授信 保证人 反担保 借据"),
    "deposit": words("寄存 代管 物料 存放人 寄存人 领取 代保管 存入 取出 保管箱"),
    "service": words("学员 会员 课程 学校 班级 服务 回访 家长 学号 报名"),
    "company": words("经销商 供应商 法人 法定代表人 注册资本 经营范围 区域 行业 公司 企业 单位 渠道 销售"),
}
_LOOKED_AT = 50
_MOST_SAID = 8


@dataclass(frozen=True, slots=True)
class Fitting:
    """A pack that suits a file, with the reasons in words."""

    pack: Pack
    score: float
    why: str


def suits(mapping: Mapping, pack: Pack) -> bool:
    """Return whether a header has the columns by which the pack's dossiers are distinguished.

    Rooms where an office files by household, unless the rows were declared to be customers; elsewhere a code, a
    contract, or a customer by name and number. Bills name customers, but are none.
    """
    if mapping.kind is LedgerKind.BORROW_REGISTER:
        return True
    if mapping.kind is LedgerKind.DEEDS:
        return bool(pack.deposits) and {"deed_title", "kept_on"} <= set(mapping.fields)
    fields = set(mapping.fields)
    if pack.by_household and not mapping.customers:
        return bool(fields & {"room", "address"})
    if "party_name" in fields:
        numbers = {"id_number", "phone", "issue_date", "due_date", "reference_code", "contract_no"}
        lent = "amount" in fields and any(field.means is Meaning.LOAN_AMOUNT for field in pack.fields)
        return bool(fields & numbers) or (lent and not bills_in(mapping.labels)) or _asked_of(mapping, pack) > 1
    return bool(fields & {"reference_code", "contract_no"}) and len(bills_in(mapping.labels)) < 2


def _asked_of(mapping: Mapping, pack: Pack) -> int:
    """Count the columns of the pack's own fields («材料名称», «材料种类»), by labels that no bill has."""
    asked = {field_key(field.key) for field in pack.fields}
    return sum(
        field in asked for field, label in zip(mapping.fields, mapping.labels, strict=True) if not bills_in([label])
    )


def bills_in(labels: Sequence[str]) -> tuple[str, ...]:
    """The labels that speak of bills, invoices or payments."""
    return tuple(label for label in labels if any(word in label_key(label) for word in _BILLS))


def fittings(workbook: Workbook, packs: Sequence[Pack]) -> list[Fitting]:
    """Return the packs that suit a file, the best first; empty where none does."""
    found = [fitting for pack in packs if (fitting := _fitting(workbook, pack)) is not None]
    return sorted(found, key=lambda one: -one.score)


def _fitting(workbook: Workbook, pack: Pack) -> Fitting | None:
    best: Fitting | None = None
    for sheet in workbook.sheets:
        layout = find_layout(sheet, pack) if sheet.rows else None
        if layout is None or not suits(layout.mapping, pack):
            continue
        if layout.kind is LedgerKind.DOSSIERS and is_of_bills(layout.mapping):
            continue
        score, said = _score(sheet, layout, pack)
        if score >= 0 and (best is None or score > best.score):
            best = Fitting(pack, score, "、".join(list(dict.fromkeys(said))[:_MOST_SAID]))
    return best


def is_of_bills(mapping: Mapping) -> bool:
    """Return whether a table lists payments: labels of bills, and neither papers nor numbers of persons that could be filed."""
    bills = bills_in(mapping.labels)
    filed = {"id_number", "reference_code", "contract_no", "handover_date"} & set(mapping.fields)
    return len(bills) >= 2 and (not filed or len(bills) * 3 >= sum(map(bool, mapping.labels)))


def _score(sheet: Sheet, layout: Layout, pack: Pack) -> tuple[float, list[str]]:
    """Return a score for how well a pack suits a sheet, and the labels and words on which it rests."""
    mapping = layout.mapping
    fields = dict(zip(reversed(mapping.fields), reversed(mapping.labels), strict=True))
    said: list[str] = []
    score = 0.0
    if (
        pack.by_household
        and layout.kind is LedgerKind.DOSSIERS
        and "room" not in fields
        and not _homes(sheet, layout, "address")
    ):
        return -1.0, []
    if layout.kind is LedgerKind.BORROW_REGISTER:
        said += [fields[field] for field in ("borrower", "dossier_text", "reference_code") if field in fields]
    own = _OF_HOUSES if pack.by_household else _OF_LOANS if pack.id == "loan" else frozenset()
    for field in mapping.fields:
        if field in own and fields[field] not in said:
            said.append(fields[field])
            score += 1
    if pack.by_household:
        score += 3 * bool({"room", "address"} & fields.keys()) + _addresses(sheet, layout)
    score += _codes(sheet, layout, pack) + _categories(sheet, layout, pack)
    above = [text_of(cell) for row in sheet.rows[: max(layout.header, 0)] for cell in row if cell != ""]
    asked = {field.name for field in pack.fields} | {axis.name for axis in pack.axes}
    for text in (*mapping.labels, *above, sheet.name):
        if text in asked:
            score += 0.5
            said.append(text)
        trade = next((word for word in _TRADES.get(pack.id, ()) if word in text), "")
        if trade:
            score += 1
            said.append(text)
    if pack.id == "loan" and layout.kind is LedgerKind.DOSSIERS and not _speaks_of_loans(sheet, layout):
        return -1.0, []
    return score, said


def _speaks_of_loans(sheet: Sheet, layout: Layout) -> bool:
    """Return whether a word of the trade, a code or a category tells of loans: an amount and a day may be any bill."""
    above = [text_of(cell) for row in sheet.rows[: max(layout.header, 0)] for cell in row if cell != ""]
    words_said = (*layout.mapping.labels, *above, sheet.name)
    pack = shipped_pack("loan")
    own = any(word in text for text in words_said for word in _TRADES["loan"])
    return own or _codes(sheet, layout, pack) > 0 or _categories(sheet, layout, pack) > 0


def _sample(sheet: Sheet, layout: Layout, field: str) -> list[str]:
    if field not in layout.mapping.fields:
        return []
    column = layout.mapping.fields.index(field)
    rows = sheet.rows[layout.body : layout.body + _LOOKED_AT]
    return [text for row in rows if column < len(row) and (text := squeeze(text_of(row[column])))]


def _addresses(sheet: Sheet, layout: Layout) -> int:
    """Count a register's first bags that are named by a household; a register without any is of another office."""
    if layout.kind is LedgerKind.DOSSIERS:
        return 0
    return _homes(sheet, layout, "dossier_text")


def _homes(sheet: Sheet, layout: Layout, field: str) -> int:
    return sum(home_meant(text) is not None for text in _sample(sheet, layout, field))


def _codes(sheet: Sheet, layout: Layout, pack: Pack) -> float:
    """Reference codes that begin as the pack's do («JF-2024-0001»)."""
    begins = tuple(f"{category.code}-" for category in pack.categories)
    codes = _sample(sheet, layout, "reference_code")
    return 3.0 * sum(f"{code}-".startswith(begins) for code in codes) / len(codes) if codes else 0.0


def _categories(sheet: Sheet, layout: Layout, pack: Pack) -> float:
    named = _sample(sheet, layout, "category")
    return 3.0 * sum(pack.category_named(text) is not None for text in named) / len(named) if named else 0.0


NO_CUSTOMERS = N_("看不出要建档的客户")
"""The reason why no pack fits a file with a header."""
OF_BILLS = N_("像是账单或票据明细（{labels}），不是客户台账")
"""The reason why no pack fits a list of payments."""
