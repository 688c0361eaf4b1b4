"""From a TOML text to a pack. A pack is whole or it is refused, with file, line, key and reason."""

from __future__ import annotations

import re
import string
from datetime import date
from functools import lru_cache
from pathlib import Path

from app.models.domain.clause import Clause
from app.models.domain.deputy import LONGEST_DAYS
from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.policy.faults import refused
from app.models.domain.policy.fields import Axis, Customer, Field, FieldKind, Information, RecordKind, When
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import (
    BEGINNINGS,
    ApprovalRule,
    Borrowing,
    Category,
    Choices,
    Collection,
    Confirmation,
    Medium,
    Pack,
    Paper,
    Post,
    Reach,
    Retention,
    Review,
)
from app.models.domain.policy.shipped import PACKS, shipped_ids
from app.models.domain.policy.toml_table import TomlFault, TomlTable
from app.models.domain.register import Subject
from app.models.domain.rights import Grant, Right, fault_in, fault_of, with_grants

_ROLES = tuple(role.value for role in Role if role.is_business)
_BOTH = tuple(customer.value for customer in Customer)
_KINDS = ("consultation", "loan")
_CODE = re.compile(r"[A-Za-z0-9_-]+")
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# The distinguishing keys of a pack's tables: a second table of the same name would silently have no effect.
_NAMES = (
    ("post", "role"), ("post", "name"), ("grant", "right"), ("category", "code"), ("category", "name"), ("paper", "title"),
    ("field", "key"), ("field", "name"), ("axis", "key"), ("axis", "name"), ("basis", "common"), ("record", "key"),
    ("record", "name"), ("review", "name"),
)  # fmt: skip


def load_pack(path: Path) -> Pack:
    """Read and check one pack. Raises BadInput `bad-pack` with file, line, key and reason."""
    return read_pack(path.read_text(encoding="utf-8"), path.name)


@lru_cache(maxsize=32)
def read_pack(text: str, file_name: str) -> Pack:
    """The pack of a text; the name is for the refusal. Raises BadInput `bad-pack`."""
    try:
        return _Reader(TomlTable.of(text)).pack()
    except TomlFault as fault:
        raise refused(text, file_name, fault) from fault


def shipped_packs() -> tuple[Pack, ...]:
    """Every pack that the program ships, in the order of their files."""
    return tuple(map(shipped_pack, shipped_ids()))


def shipped_pack(pack_id: str) -> Pack:
    """One shipped pack by its id."""
    return load_pack(PACKS / f"{pack_id}.toml")


_SUBJECTS = {"dossier": Subject.DOSSIER, "archive": Subject.ARCHIVE}


class _Reader:
    """Reads the tables of one text, in the order in which they lean on each other."""

    def __init__(self, whole: TomlTable) -> None:
        self._whole = whole
        self._document = whole.text("document")
        self._axes: tuple[Axis, ...] = ()
        self._codes: tuple[str, ...] = ()
        self._posts: dict[Role, bool] = {}
        self._documents = {self._document}

    def pack(self) -> Pack:
        """The whole pack; raises TomlFault."""
        whole = self._whole
        for tables, key in _NAMES:
            _once(whole, tables, key)
        self._axes = tuple(map(self._axis, whole.tables("axis")))
        headers = list(whole.tables("category", least=1))
        self._codes = tuple(_code(table, "code") for table in headers)
        papers = tuple(map(self._paper, whole.tables("paper", least=1)))
        categories = tuple(self._category(table, papers) for table in headers)
        posts = tuple(map(self._post, whole.tables("post", least=1)))
        self._posts = {post.role: post.reach is Reach.ALL for post in posts}
        bases = {table.text("common"): self._clause(table) for table in whole.tables("basis")}
        pack = Pack(
            id=whole.text("id"),
            name=whole.text("name"),
            owner=whole.text("owner"),
            document=self._document,
            effective=whole.value("effective", date),
            by_household=whole.value("by_household", bool),
            reference_code=self._pattern("reference_code", ("fonds", "category", "year", "retention", "serial")),
            contract_code=self._pattern("contract_code", ("code", "serial")),
            posts=posts,
            rights=with_grants(dict(map(self._grant, whole.tables("grant"))), bases, self._posts),
            bases=bases,
            secrecy=self._secrecy(whole.table("secrecy"), posts),
            categories=categories,
            default_category=self._default(categories),
            deputy_days=whole.number("deputy_days", least=1, most=LONGEST_DAYS, default=LONGEST_DAYS),
            fields=tuple(map(self._field, whole.tables("field"))),
            axes=self._axes,
            records=tuple(map(self._record, whole.tables("record"))),
            collection=self._collection(whole.table("collection")),
            confirmation=self._confirmation(whole.table("confirmation")),
            reviews=tuple(map(self._review, whole.tables("review", least=1))),
            retention=self._retention(whole.table("retention")),
            borrowing=self._borrowing(whole.table("borrowing")),
            text=whole.source,
            documents=frozenset(self._documents),
        )
        _mean_once(whole)
        whole.close()
        if fault := fault_in(pack.rights, self._posts):
            right, reason = fault
            raise next(whole.tables("post")).fault("reach", reason, right.label)
        return pack

    def _clause(self, table: TomlTable) -> Clause:
        clause = Clause(table.text("document", self._document), table.text("clause"), table.text("rule", ""))
        self._documents.add(clause.document)
        return clause

    def _clause_within(self, table: TomlTable, outer: Clause) -> Clause:
        return self._clause(table) if table.has("clause") else outer

    def _when(self, table: TomlTable) -> When | None:
        if not table.has("when"):
            return None
        given = table.table("when")
        axis = given.one_of("axis", (one.key for one in self._axes))
        known = next(one.values for one in self._axes if one.key == axis)
        return When(axis, frozenset(given.some_of("values", known)))

    def _axis(self, table: TomlTable) -> Axis:
        values, key, means = table.texts("values"), _code(table, "key"), _means(table, None)
        if means and key != means:  # classes are looked up in the archive by it
            raise table.fault("key", N_("有程序用途的分类，代码就是用途的代码："), means.value)
        return Axis(
            key=key,
            name=table.text("name"),
            means=means,
            values=values,
            emphasis=frozenset(table.some_of("emphasis", values, ())),
            restricted=frozenset(table.some_of("restricted", values, ())),
            clause=self._clause(table),
        )

    def _paper(self, table: TomlTable) -> Paper:
        return Paper(
            title=table.text("title"),
            synonyms=table.texts("synonyms", ()),
            original=table.value("original", bool),
            medium=Medium(table.one_of("medium", (one.value for one in Medium), Medium.PAPER.value)),
            sensitive=table.value("sensitive", bool, False),
            numbered=table.value("numbered", bool, False),
            customers=_customers(table),
            categories=frozenset(table.some_of("categories", self._codes, self._codes)),
            when=self._when(table),
            clause=self._clause(table),
        )

    def _category(self, table: TomlTable, papers: tuple[Paper, ...]) -> Category:
        code = table.text("code")
        return Category(
            code=code,
            name=table.text("name"),
            synonyms=table.texts("synonyms", ()),
            important=table.value("important", bool, False),
            papers=tuple(paper for paper in papers if code in paper.categories),
            clause=self._clause(table),
        )

    def _default(self, categories: tuple[Category, ...]) -> Category | None:
        if not self._whole.has("default_category"):
            return None
        code = self._whole.one_of("default_category", self._codes)
        return next(one for one in categories if one.code == code)

    def _field(self, table: TomlTable, record: Clause | None = None) -> Field:
        kind = FieldKind(table.one_of("kind", (one.value for one in FieldKind)))
        values = table.texts("values", ())
        if (kind is FieldKind.CHOICE) != bool(values):
            raise table.fault("values", N_("选项字段要列出可选的值，其他字段不能列"))
        return Field(
            key=_field_key(table, own=record is None),
            name=table.text("name"),
            means=_means(table, kind) if record is None else None,
            synonyms=table.texts("synonyms", ()) if record is None else (),
            kind=kind,
            information=Information(table.one_of("information", (one.value for one in Information))),
            required=table.value("required", bool),
            sensitive=table.value("sensitive", bool),
            customers=_customers(table),
            values=values,
            when=self._when(table),
            unique=record is None and table.value("unique", bool, False),
            clause=self._clause_within(table, record) if record else self._clause(table),
        )

    def _record(self, table: TomlTable) -> RecordKind:
        """A kind of record; its fields stand under its own clause unless they name another."""
        clause = self._clause(table)
        fields = tuple(self._field(one, clause) for one in table.tables("field", least=1))
        for key in ("key", "name"):
            _once(table, "field", key)
        on = _SUBJECTS[table.one_of("on", _SUBJECTS, "dossier")]
        every = table.number("every_days", most=3650) if table.has("every_days") else 0
        if every and on is not Subject.ARCHIVE:
            raise table.fault("every_days", N_("只有整个档案室的登记才能定期"))
        if on is Subject.ARCHIVE and any(one.sensitive for one in fields):
            raise table.fault("on", N_("整个档案室的登记不能有敏感内容"))
        closes = table.value("closes", bool, False)
        return RecordKind(_code(table, "key"), table.text("name"), on, every, closes, fields, clause)

    def _post(self, table: TomlTable) -> Post:
        role, name = Role(table.one_of("role", _ROLES)), table.text("name")
        if any(name == other.label for other in Role if other is not role):
            raise table.fault("name", N_("这是另一个角色的名称"))
        return Post(
            role=role,
            name=name,
            reach=Reach(table.one_of("reach", (one.value for one in Reach))),
            clause=self._clause(table),
        )

    def _secrecy(self, table: TomlTable, posts: tuple[Post, ...]) -> Post:
        role = table.one_of("role", (one.role.value for one in posts))
        self_named = next(one for one in posts if one.role.value == role)
        return Post(self_named.role, self_named.name, self_named.reach, self._clause(table))

    def _grant(self, table: TomlTable) -> tuple[Right, Grant]:
        right = Right(table.one_of("right", (one.value for one in Right)))
        roles = frozenset(Role(role) for role in table.some_of("roles", (role.value for role in Role)))
        if reason := fault_of(right, roles, self._posts):
            raise table.fault("roles", reason)
        return right, Grant(roles, self._clause(table))

    def _collection(self, table: TomlTable) -> Collection:
        return Collection(*(self._choices(table.table(key)) for key in ("sources", "channels", "uses")))

    def _choices(self, table: TomlTable) -> Choices:
        return Choices(table.texts("values"), self._clause(table))

    def _confirmation(self, table: TomlTable) -> Confirmation:
        return Confirmation(
            identity=table.value("identity", bool), consent=table.value("consent", bool), clause=self._clause(table)
        )

    def _review(self, table: TomlTable) -> Review:
        return Review(
            name=table.text("name"),
            months=table.number("months", least=1, most=600),
            role=Role(table.one_of("role", _ROLES)),
            when=self._when(table),
            clause=self._clause(table),
        )

    def _retention(self, table: TomlTable) -> Retention:
        return Retention(
            code=_code(table, "code"),
            label=table.text("label"),
            years=table.number("years", least=1, most=200),
            trigger=table.one_of("trigger", BEGINNINGS),
            statutory=table.value("statutory", bool),
            clause=self._clause(table),
        )

    def _borrowing(self, table: TomlTable) -> Borrowing:
        lines = list(table.tables("approval", least=1))
        approvals = tuple(map(self._approval, lines))
        heard = [(one.roles, one.kinds, one.own_only) for one in approvals]
        for place, line in enumerate(lines):
            if heard[place] in heard[:place]:
                raise line.fault("roles", N_("与前面的一项重复"))
        last = approvals[-1]
        if last.roles != {"*"} or last.own_only or last.kinds != set(_KINDS):
            raise lines[-1].fault("", N_("最后一条须适用于所有人（*）、全部档案、借阅和查阅两种方式"))
        if not last.approvers:
            raise lines[-1].fault("approvers", N_("最后一条须写明由谁审批（《客户档案管理办法》4.3.3）"))
        term, longest = (table.number(key, least=1, most=3650) for key in ("term_days", "longest_term_days"))
        if longest < term:
            raise table.fault("longest_term_days", N_("不能短于通常的借期"))
        return Borrowing(
            term_days=term,
            longest_term_days=longest,
            renewals=table.number("renewals", most=100),
            request_valid_days=table.number("request_valid_days", least=1, most=365),
            purposes=table.texts("purposes"),
            approvals=approvals,
        )

    def _approval(self, table: TomlTable) -> ApprovalRule:
        approvers = tuple(Role(role) for role in table.some_of("approvers", _ROLES, ()))
        if approvers and (reason := fault_of(Right.APPROVE, approvers, self._posts)):
            raise table.fault("approvers", reason)
        return ApprovalRule(
            roles=frozenset(table.some_of("roles", (*_ROLES, "*"))),
            kinds=frozenset(table.some_of("kinds", _KINDS)),
            own_only=table.one_of("scope", ("own", "all")) == "own",
            approvers=approvers,
            clause=self._clause(table),
        )

    def _pattern(self, key: str, gaps: tuple[str, ...]) -> str:
        """A pattern of codes: only known gaps, and a running number, or two dossiers would share a code."""
        pattern = self._whole.text(key)
        try:
            parts = [part for part in string.Formatter().parse(pattern) if part[1] is not None]
        except ValueError as error:
            raise self._whole.fault(key, N_("编号格式不正确"), str(error)) from error
        named = {name for _text, name, _width, _conversion in parts}
        if not named <= set(gaps) or "serial" not in named:
            raise self._whole.fault(key, N_("编号格式须含 {serial}，且只能用这些："), " ".join(gaps))
        for _text, name, width, conversion in parts:
            if conversion or (width and not (name == "serial" and re.fullmatch(r"0?[1-9]", width))):
                raise self._whole.fault(key, N_("编号格式不正确"), f"{name}:{width}")
        return pattern


def _customers(table: TomlTable) -> frozenset[Customer]:
    return frozenset(Customer(one) for one in table.some_of("customers", _BOTH, _BOTH))


def _code(table: TomlTable, key: str) -> str:
    """Read a code that is stored with a dossier or is part of its reference code."""
    found = table.text(key)
    if not _CODE.fullmatch(found):
        raise table.fault(key, N_("只能用字母、数字、- 和 _"), found)
    return found


def _field_key(table: TomlTable, *, own: bool) -> str:
    """Read the key under which the values of a field are kept. `own`: of a customer; a meaning's name is kept for it."""
    found = table.text("key")
    if not _KEY.fullmatch(found):
        raise table.fault("key", N_("只能用小写字母、数字和中间的 -"), found)
    if own and found in tuple(Meaning) and table.text("means", "") != found:
        raise table.fault("key", N_("这个代码留给同名的程序用途，请在“程序用途”选它，或另取代码"), found)
    return found


def _means(table: TomlTable, kind: FieldKind | None) -> Meaning | None:
    """Read what a field of a kind (None: an axis) is to the program."""
    if not table.has("means"):
        return None
    means = Meaning(table.one_of("means", (one.value for one in Meaning if one.is_of_axis is (kind is None))))
    wanted = FieldKind.DATE if means.is_day else FieldKind.TEXT
    if kind not in (None, wanted):
        raise table.fault("means", N_("这个程序用途的填写方式须是："), wanted.label)
    return means


def _mean_once(whole: TomlTable) -> None:
    """Raise TomlFault at the second field or axis of one meaning."""
    seen = set()
    for table in (*whole.tables("field"), *whole.tables("axis")):
        means = table.text("means", "")
        if means and means in seen:
            raise table.fault("means", N_("已有另一项是这个程序用途"), means)
        seen.add(means)


def _once(outer: TomlTable, tables: str, key: str) -> None:
    """Raise TomlFault at the second table of a kind that goes by the same name."""
    seen = set()
    for table in outer.tables(tables):
        name = table.text(key)
        if name in seen:
            raise table.fault(key, N_("与前面的一项重复"), name)
        seen.add(name)
