"""The shapes of a pack's tables, described once: the reader, the editor's forms and the words of a pack follow from it.

`reading` adds only the rules that hold between keys, between tables, and between a pack and the program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import Enum

from app.models.domain import rulebook
from app.models.domain.deposit import Grade
from app.models.domain.deputy import LONGEST_DAYS
from app.models.domain.errors import N_
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer, FieldKind, Information
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Reach
from app.models.domain.policy.retention import AtEnd, Trigger
from app.models.domain.policy.section import Section
from app.models.domain.policy.shapes import Data, Key, KeyKind, Option, Shape, Spelling, codes, tables
from app.models.domain.policy.topics import topic
from app.models.domain.policy.upkeep import TransferStage
from app.models.domain.register import About
from app.models.domain.rights import TABLE, Right

EVERYBODY, OWN_SCOPE = "*", "own"


def _labels(values: Iterable[Enum]) -> Callable[[Data], Iterable[Option]]:
    return lambda _data: (Option(str(one.value), one.label) for one in values)  # type: ignore[attr-defined]


def _named(array: str, code: str, name: str) -> Callable[[Data], Iterable[Option]]:
    """Return the tables of an array, each by its distinguishing value and its name."""
    return lambda data: (
        Option(one[code], one[name])
        for one in tables(data, array)
        if isinstance(one.get(code), str) and isinstance(one.get(name), str)
    )


def _amounts(data: Data) -> list[Option]:
    """Return the numbers of all kinds of record, by key."""
    found = (one for record in tables(data, "record") for one in tables(record, "field"))
    numbers = [one for one in found if one.get("kind") == FieldKind.NUMBER.value]
    return list(
        {one["key"]: Option(one["key"], one["name"]) for one in numbers if "key" in one and "name" in one}.values()
    )


def _roles(data: Data) -> list[Option]:
    """The posts of the pack first, then the roles that have none in this trade."""
    posts = list(_named("post", "role", "name")(data))
    return posts + [Option(one.value, one.label) for one in Role if one.is_business and one not in codes(posts)]


def _posts(data: Data) -> list[Option]:
    return list(_named("post", "role", "name")(data))


def _plain_roles(_data: Data) -> list[Option]:
    return [Option(one.value, one.label) for one in Role if one.is_business]


def _borrowers(data: Data) -> list[Option]:
    return [*_roles(data), Option(EVERYBODY, N_("其他所有人"))]


def _subjects(_data: Data) -> list[Option]:
    return [Option("dossier", N_("每份档案")), Option("archive", N_("整个档案室"))]


def _business_codes(_data: Data) -> Iterable[str]:
    return (role.value for role in Role if role.is_business)


def _document(data: Data) -> str:
    found = data.get("document")
    return found if isinstance(found, str) else ""


def documents(data: Data) -> list[str]:
    """Return every document that a pack names somewhere, its own first."""
    named = [_document(data)]
    for value in data.values():
        within = value if isinstance(value, list) else [value]
        named += [one for table in within if isinstance(table, Mapping) for one in documents(table)]
    return [one for one in dict.fromkeys(named) if one]


def _documents(data: Data) -> list[Option]:
    return [Option(one, one) for one in documents(data)]


def _common_rules(_data: Data) -> list[Option]:
    """Return the rules of every office, by requirement, named by their topic."""
    codes = {grant.clause.rule for grant in TABLE.values()} | {one.requirement for one in rulebook.BY_CODE.values()}
    return [Option(code, topic(code)) for code in sorted(codes)]


SUBJECTS = {"dossier": About.DOSSIER, "archive": About.ARCHIVE}
CODE = Spelling(re.compile(r"[A-Za-z0-9_-]+"), N_("只能用字母、数字、- 和 _"))
_FIELD_KEY = Spelling(re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"), N_("只能用小写字母、数字和中间的 -"))
_MOST_DAYS = 3650
_SERIAL = Option("serial", N_("流水号"))
_categories = _named("category", "code", "name")
_BOTH = tuple(one.value for one in Customer)
_WHEN = Key("when", N_("只用于"), KeyKind.WHEN, options=_named("axis", "key", "name"), optional=True)
_CUSTOMERS = Key("customers", N_("客户"), KeyKind.SEVERAL, _labels(Customer), _BOTH, optional=True)
_SYNONYMS = Key(
    "synonyms", N_("别名"), KeyKind.TEXTS, optional=True, quiet=True, hint=N_("每行一个；台账里写成这样也认得")
)
_BY = (
    Key("document", N_("依据的文件"), KeyKind.TEXT, _documents, default=_document, optional=True, quiet=True),
    Key("clause", N_("条款"), KeyKind.TEXT, quiet=True),
    Key("rule", N_("要求编号"), KeyKind.TEXT, optional=True, quiet=True),
)
# A field of a record stands under the record's own clause unless it names another.
_BY_ANOTHER = (
    replace(_BY[0], default=""),
    replace(_BY[1], optional=True, hint=N_("三项都不填，则与所属记录相同")),
    _BY[2],
)
COMMON = tuple(one.name for one in _BY)
_CODE_HINT = N_("拉丁字母；档案里记的是它，用开以后不要再改")
_NAME = Key("name", N_("名称"), KeyKind.TEXT)
_KEY = Key("key", N_("代码"), KeyKind.TEXT, quiet=True, spelling=CODE)
_KEYED = (_NAME, _KEY)
"""The keys of a table whose name may change while the key, under which its values are stored, stays."""


def _means(*, of_axis: bool) -> Key:
    """The key by which a field or an axis says what it is to the program."""
    options = _labels(tuple(one for one in Meaning if one.is_of_axis is of_axis))
    return Key("means", N_("程序用途"), KeyKind.ONE, options, "", optional=True, quiet=True)


_FIELD = (
    _NAME,
    replace(_KEY, spelling=_FIELD_KEY),
    Key("kind", N_("填写方式"), KeyKind.ONE, _labels(FieldKind), FieldKind.TEXT.value),
    Key("values", N_("可选的值"), KeyKind.TEXTS, optional=True, beside=("kind", FieldKind.CHOICE.value),
        hint=N_("每行一个")),
    Key("information", N_("信息类别"), KeyKind.ONE, _labels(Information), Information.IDENTITY.value),
    Key("required", N_("必填"), KeyKind.YES_NO),
    Key("sensitive", N_("敏感"), KeyKind.YES_NO),
    _CUSTOMERS,
    _WHEN,
)  # fmt: skip
_FLAGGED = Key("flagged", N_("空缺时提示"), KeyKind.YES_NO, optional=True, hint=N_("没有填写的记录标明缺什么"))
_APART = Key("apart", N_("不得相同"), KeyKind.YES_NO, optional=True, hint=N_("勾选的各栏不能相同，例如两位见证人"))
_FINDING_ON = Key(
    "finding_on",
    N_("选这一项须写明问题"),
    KeyKind.TEXT,
    default="",
    optional=True,
    beside=("kind", FieldKind.CHOICE.value),
    hint=N_("例如 有问题；这一栏的名称须在“问题的种类”中"),
)
_UNIQUE = Key("unique", N_("不得重复"), KeyKind.YES_NO, optional=True, hint=N_("一个编号只登记一份档案，例如合同编号"))
_DAY_OR_NONE = Spelling(re.compile(r"(\d{4}-\d{2}-\d{2})?"), N_("日期请写作 2027-01-01。"))
_TERM = (
    Key("statutory", N_("法定期限"), KeyKind.YES_NO),
    Key("at_end", N_("期满之后"), KeyKind.ONE, _labels(AtEnd), AtEnd.DESTROY.value, optional=True),
    Key("basis", N_("法律依据"), KeyKind.TEXT, optional=True, hint=N_("条款之外的法律，例如：反洗钱法第三十四条")),
)
"""The keys that every term of keeping has, beside its length and its beginning."""
_IN_FORCE = (
    Key("since", N_("从哪天起有效"), KeyKind.TEXT, optional=True, spelling=_DAY_OR_NONE, hint=N_("例如 2025-01-01；不填为不限")),
    Key("until", N_("到哪天止有效"), KeyKind.TEXT, optional=True, spelling=_DAY_OR_NONE, hint=N_("含当日；不填为不限")),
)  # fmt: skip
_VALUES = Key("values", N_("可选的值"), KeyKind.TEXTS, hint=N_("每行一个"))

SHAPES = (
    Shape("borrowing", Section.BORROWING, N_("借期和用途"), (
        Key("term_days", N_("借期（天）"), KeyKind.NUMBER, least=1, most=_MOST_DAYS),
        Key("longest_term_days", N_("最长借期（天）"), KeyKind.NUMBER, least=1, most=_MOST_DAYS),
        Key("renewals", N_("续借次数"), KeyKind.NUMBER, most=100),
        Key("request_valid_days", N_("申请有效期（工作日）"), KeyKind.NUMBER, least=1, most=365),
        Key("purposes", N_("借阅用途"), KeyKind.TEXTS, hint=N_("每行一个")),
    )),
    Shape("borrowing.approval", Section.BORROWING, N_("借阅审批"), (
        Key("roles", N_("借阅人"), KeyKind.SEVERAL, _borrowers, takes=lambda data: (*_business_codes(data), EVERYBODY)),
        Key("kinds", N_("方式"), KeyKind.SEVERAL, _labels(LoanKind), takes=lambda _data: sorted(LoanKind)),
        Key("scope", N_("档案范围"), KeyKind.ONE,
            lambda _data: (Option(OWN_SCOPE, N_("本人范围")), Option("all", N_("全部"))), OWN_SCOPE),
        Key("approvers", N_("由谁审批"), KeyKind.SEVERAL, _roles, nothing=N_("无需审批"), hint=N_("都不选即无需审批"),
            takes=_business_codes),
        *_BY,
    ), ("roles", "kinds"), many=True, least=1, ordered=True),
    Shape("paper", Section.PAPERS, N_("应收资料"), (
        Key("title", N_("名称"), KeyKind.TEXT),
        Key("original", N_("原件"), KeyKind.YES_NO),
        Key("numbered", N_("合同，随档案编号"), KeyKind.YES_NO, optional=True),
        Key("part", N_("移交清单的一部分"), KeyKind.YES_NO, optional=True),
        Key("sensitive", N_("敏感"), KeyKind.YES_NO, optional=True),
        Key("medium", N_("载体"), KeyKind.ONE, _labels(Medium), Medium.PAPER.value, optional=True),
        Key("categories", N_("类别"), KeyKind.SEVERAL, _categories, lambda data: codes(_categories(data)), optional=True),
        _CUSTOMERS, _WHEN, _SYNONYMS, *_BY,
    ), ("title",), many=True, least=1, once=("title",)),
    Shape("review", Section.REVIEWS, N_("定期核对"), (
        _NAME,
        Key("months", N_("每隔（个月）"), KeyKind.NUMBER, least=1, most=600, default=12),
        Key("role", N_("由谁核对"), KeyKind.ONE, _roles, takes=_business_codes),
        _WHEN, *_BY,
    ), ("name",), many=True, least=1, once=("name",)),
    Shape("retention", Section.RETENTION, N_("保管期限"), (
        Key("label", N_("名称"), KeyKind.TEXT),
        Key("code", N_("代码"), KeyKind.TEXT, hint=N_("写入档号"), spelling=CODE),
        Key("years", N_("年数"), KeyKind.NUMBER, least=1, most=200),
        Key("trigger", N_("起算"), KeyKind.ONE, _labels([one for one in Trigger if one is not Trigger.RECORDED])),
        *_TERM,
        Key("waiting_days", N_("批准后等待（天）"), KeyKind.NUMBER, default=7, optional=True, least=1, most=365,
            hint=N_("等待期内可以停止销毁")),
        Key("after_hold_days", N_("解冻后多少天才能列入销毁"), KeyKind.NUMBER, default=30, optional=True, least=30, most=_MOST_DAYS),
        Key("backup_days", N_("销毁后旧备份最多再留（天）"), KeyKind.NUMBER, default=90, optional=True, least=1, most=_MOST_DAYS),
        Key("untouched_days", N_("清册搁置多少天后提醒"), KeyKind.NUMBER, default=30, optional=True, least=1, most=365),
        *_BY,
    )),
    Shape("term", Section.RETENTION, N_("其他保管期限"), (
        _NAME,
        Key("years", N_("年数"), KeyKind.NUMBER, least=1, most=200),
        Key("trigger", N_("起算"), KeyKind.ONE, _labels(Trigger)),
        *_TERM, *_IN_FORCE,
        Key("categories", N_("只用于这些类别"), KeyKind.SEVERAL, _categories, optional=True),
        Key("records", N_("只用于有这些记录的"), KeyKind.SEVERAL, _named("record", "key", "name"), optional=True),
        Key("papers", N_("只用于有这些资料的"), KeyKind.SEVERAL, _named("paper", "title", "title"), optional=True),
        Key("media", N_("只用于这些载体"), KeyKind.SEVERAL, _labels(Medium), optional=True),
        Key("vouchers", N_("会计档案，销毁须五方签署"), KeyKind.YES_NO, optional=True),
        *_BY,
    ), ("name",), many=True, once=("name",)),
    Shape("post", Section.POSTS, N_("岗位"), (
        Key("role", N_("角色"), KeyKind.ONE, _plain_roles),
        Key("name", N_("岗位名称"), KeyKind.TEXT),
        Key("reach", N_("查看范围"), KeyKind.ONE, _labels(Reach), Reach.NONE.value),
        *_BY,
    ), ("name",), many=True, least=1, once=("role", "name")),
    Shape("grant", Section.RIGHTS, N_("权限"), (
        Key("right", N_("权限"), KeyKind.ONE, _labels(Right)),
        Key("roles", N_("谁可以"), KeyKind.SEVERAL, _roles, takes=lambda _data: tuple(Role)),
        *_BY,
    ), ("right",), many=True, once=("right",)),
    Shape("basis", Section.RIGHTS, N_("本单位的依据"), (
        Key("common", N_("通用规定"), KeyKind.ONE, _common_rules, is_open=True),
        *_BY,
    ), ("common",), many=True, once=("common",)),
    Shape("category", Section.CATEGORIES, N_("类别"), (
        _NAME,
        Key("code", N_("代码"), KeyKind.TEXT, hint=_CODE_HINT, spelling=CODE),
        Key("important", N_("专门存放"), KeyKind.YES_NO, optional=True),
        _SYNONYMS, *_BY,
    ), ("name",), many=True, least=1, once=("code", "name")),
    Shape("field", Section.FIELDS, N_("客户信息"), (
        *_FIELD, _UNIQUE, _SYNONYMS, _means(of_axis=False), *_BY,
    ), ("name",), many=True, once=("key", "name")),
    Shape("axis", Section.AXES, N_("客户分类"), (
        *_KEYED,
        _VALUES,
        Key("emphasis", N_("重点管理"), KeyKind.SEVERAL, optional=True, among="values"),
        Key("restricted", N_("重点保护"), KeyKind.SEVERAL, optional=True, among="values"),
        _means(of_axis=True), *_BY,
    ), ("name",), many=True, once=("key", "name")),
    Shape("record", Section.RECORDS, N_("记录"), (
        *_KEYED,
        Key("on", N_("登记在"), KeyKind.ONE, _subjects, "dossier", optional=True, quiet=True),
        Key("every_days", N_("隔多少天登记一次"), KeyKind.NUMBER, optional=True, quiet=True, beside=("on", "archive"),
            most=_MOST_DAYS, hint=N_("0 为不定期")),
        Key("closes", N_("登记后须办结"), KeyKind.YES_NO, optional=True, quiet=True),
        Key("keepers", N_("由谁登记"), KeyKind.SEVERAL, _roles, optional=True, quiet=True, beside=("on", "archive"),
            takes=_business_codes, hint=N_("都不选即由档案室登记")),
        Key("findings", N_("问题的种类"), KeyKind.TEXTS, optional=True, quiet=True, beside=("on", "archive"),
            hint=N_("每行一个；发现的问题须整改并凭证据办结")),
        Key("finding_needed", N_("登记时须写明问题"), KeyKind.YES_NO, optional=True, quiet=True, beside=("on", "archive")),
        *_BY,
    ), ("name",), many=True, once=("key", "name"), begins=("record.field", {"name": "日期", "kind": "date", "information": "other"})),
    Shape("record.field", Section.RECORDS, N_("记录的内容"), (*_FIELD, _FLAGGED, _APART, _FINDING_ON, *_BY_ANOTHER), ("name",),
          many=True, least=1,
          once=("key", "name")),
    Shape("large_dealing", Section.RECORDS, N_("大额交易须有的资料"), (
        Key("record", N_("记录"), KeyKind.ONE, _named("record", "key", "name")),
        Key("amount", N_("金额"), KeyKind.ONE, _amounts),
        Key("least", N_("达到"), KeyKind.NUMBER, least=1, most=1_000_000_000),
        Key("paper", N_("须先有的资料"), KeyKind.ONE, _named("paper", "title", "title")),
        *_BY,
    ), ("record",), many=True, once=("record",)),
    Shape("confirmation", Section.LIFE, N_("确认前提"), (
        Key("identity", N_("先核验身份"), KeyKind.YES_NO),
        Key("consent", N_("先取得客户同意"), KeyKind.YES_NO),
        Key("notice", N_("同意须写明出示的告知书"), KeyKind.YES_NO, optional=True),
        *_BY,
    )),
    Shape("medium", Section.LIFE, N_("资料的其他载体"), (
        Key("medium", N_("载体"), KeyKind.ONE, _labels(Medium)), *_BY,
    ), ("medium",), many=True, once=("medium",)),
    Shape("transfer_term", Section.LIFE, N_("项目档案移交期限"), (
        Key("stage", N_("环节"), KeyKind.ONE, _labels(TransferStage)),
        Key("days", N_("多少天内"), KeyKind.NUMBER, least=1, most=_MOST_DAYS),
        Key("calendar", N_("按日历天，不按工作日"), KeyKind.YES_NO, optional=True),
        *_BY,
    ), ("stage",), many=True, once=("stage",)),
    Shape("deposit", Section.LIFE, N_("代管原件"), (
        Key("grade", N_("等级"), KeyKind.ONE, _labels(Grade)),
        Key("notice_days", N_("到期前通知客户（天）"), KeyKind.NUMBER, least=1, most=365), *_BY,
    ), ("grade",), many=True, once=("grade",)),
    Shape("climate", Section.PLACES, N_("库房温湿度"), (
        *_KEYED,
        Key("coldest", N_("最低温度（℃）"), KeyKind.NUMBER, most=50, default=14),
        Key("warmest", N_("最高温度（℃）"), KeyKind.NUMBER, most=50, default=24),
        Key("driest", N_("最低相对湿度（%）"), KeyKind.NUMBER, most=100, default=45),
        Key("dampest", N_("最高相对湿度（%）"), KeyKind.NUMBER, most=100, default=60),
        Key("warmth_swing", N_("温度日变化不超过 ±（℃）"), KeyKind.NUMBER, least=1, most=50, default=2),
        Key("damp_swing", N_("湿度日变化不超过 ±（%）"), KeyKind.NUMBER, least=1, most=100, default=5),
        *_BY,
    ), ("name",), many=True, once=("key", "name")),
    Shape("clearing", Section.PLACES, N_("长期不用的材料"), (
        Key("months", N_("多久未动用（个月）"), KeyKind.NUMBER, least=1, most=600, default=24), *_BY,
    ), ("months",), many=True, once=("clause",)),
    Shape("informed", Section.LIFE, N_("变动后知会的部门"), (
        Key("department", N_("部门"), KeyKind.TEXT), *_BY,
    ), ("department",), many=True, once=("department",)),
    Shape("collection.sources", Section.LIFE, N_("资料来源"), (_VALUES, *_BY)),
    Shape("collection.channels", Section.LIFE, N_("收集渠道"), (_VALUES, *_BY)),
    Shape("collection.uses", Section.LIFE, N_("信息用途"), (
        _VALUES,
        Key("agreed", N_("客户同意后才能提供给本单位以外"), KeyKind.YES_NO, optional=True),
        replace(_WHEN, caption=N_("只提供这些客户的信息")),
        *_BY,
    )),
    Shape("", Section.OFFICE, N_("制度"), (
        Key("document", N_("制度名称"), KeyKind.TEXT),
        Key("name", N_("行业"), KeyKind.TEXT),
        Key("owner", N_("发布部门"), KeyKind.TEXT),
        Key("effective", N_("施行日期"), KeyKind.DAY),
        Key("by_household", N_("一户建一份档案"), KeyKind.YES_NO),
        Key("reference_code", N_("档号格式"), KeyKind.TEXT,
            hint=N_("{fonds} 全宗号，{category} 类别代码，{year} 年份，{retention} 保管期限代码，{serial:04} 四位流水号"),
            gaps=(
                Option("fonds", N_("全宗号")), Option("category", N_("类别代码")), Option("year", N_("年份")),
                Option("retention", N_("保管期限代码")), _SERIAL,
            )),
        Key("contract_code", N_("合同编号格式"), KeyKind.TEXT, hint=N_("{code} 档号，{serial:02} 两位流水号"),
            gaps=(Option("code", N_("档号")), _SERIAL)),
        Key("default_category", N_("未注明时归入"), KeyKind.ONE, _categories, "", optional=True),
        Key("deputy_days", N_("代签授权最长（天）"), KeyKind.NUMBER, default=LONGEST_DAYS, optional=True, least=1,
            most=LONGEST_DAYS),
        Key("id", N_("代码"), KeyKind.TEXT, quiet=True, hint=_CODE_HINT),
    )),
    Shape("secrecy", Section.OFFICE, N_("保密工作第一责任人"), (Key("role", N_("岗位"), KeyKind.ONE, _posts), *_BY)),
)  # fmt: skip
BY_KIND = {one.kind: one for one in SHAPES}
