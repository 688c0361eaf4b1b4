"""The reading of a pack from a TOML text. A pack is whole or it is refused, with file, line, key and reason."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from app.models.domain.clause import Clause, citation
from app.models.domain.deposit import Grade
from app.models.domain.errors import N_
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.borrowing import ApprovalRule, Borrowing
from app.models.domain.policy.described import REPEATED, DescribedTable
from app.models.domain.policy.description import EVERYBODY, OWN_SCOPE, SHAPES, SUBJECTS
from app.models.domain.policy.faults import refused
from app.models.domain.policy.fields import Axis, Customer, Field, FieldKind, Information, LargeDealing, RecordKind
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Category, OfferedMedium, Pack, Paper, Post, Reach
from app.models.domain.policy.reading_care import care, climate_numbers
from app.models.domain.policy.retention import AtEnd, Disposal, Retention, Trigger
from app.models.domain.policy.shipped import PACKS, shipped_ids
from app.models.domain.policy.toml_table import TomlFault, TomlTable
from app.models.domain.policy.upkeep import (
    Choices,
    Clearing,
    Collection,
    Confirmation,
    DepositTerms,
    Informed,
    Review,
    RoomClimate,
    TransferStage,
    TransferTerm,
)
from app.models.domain.register import About
from app.models.domain.rights import Grant, Right, Rights, fault_in, fault_of, with_grants


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
    """Return every pack that the program ships, in the order of their files."""
    return tuple(map(shipped_pack, shipped_ids()))


def shipped_pack(pack_id: str) -> Pack:
    """One shipped pack by its id."""
    return load_pack(PACKS / f"{pack_id}.toml")


class _Reader:
    """Reads the tables of one text, in the order in which they lean on each other.

    `description` says what a key may be; here stand the rules between keys, tables and the program.
    """

    def __init__(self, text: TomlTable) -> None:
        self._text = text
        self._whole = DescribedTable.of(text)
        self._document = self._whole.text("document")
        self._posts: dict[Role, bool] = {}
        self._documents = {self._document}

    def pack(self) -> Pack:
        """Return the whole pack; raises TomlFault."""
        whole = self._whole
        for shape in SHAPES:
            if shape.once and "." not in shape.kind:
                whole.check_once(shape.kind)
        axes = tuple(map(self._axis, whole.tables("axis")))
        headers = list(whole.tables("category"))
        for header in headers:
            header.text("code")
        papers = tuple(map(self._paper, whole.tables("paper")))
        categories = tuple(self._category(row, papers) for row in headers)
        posts = tuple(map(self._post, whole.tables("post")))
        self._posts = {post.role: post.reach is Reach.ALL for post in posts}
        bases = {row.one("common"): self._clause(row) for row in whole.tables("basis")}
        records = tuple(map(self._record, whole.tables("record")))
        pack = Pack(
            id=whole.text("id"),
            name=whole.text("name"),
            owner=whole.text("owner"),
            document=self._document,
            effective=whole.day("effective"),
            by_household=whole.yes("by_household"),
            reference_code=self._pattern("reference_code"),
            contract_code=self._pattern("contract_code"),
            posts=posts,
            bases=bases,
            secrecy=self._secrecy(whole.table("secrecy"), posts),
            categories=categories,
            default_category=self._default(categories),
            deputy_days=whole.number("deputy_days"),
            fields=tuple(map(self._field, whole.tables("field"))),
            axes=axes,
            records=records,
            large_dealings=tuple(self._large_dealing(row, records) for row in whole.tables("large_dealing")),
            collection=self._collection(whole.table("collection")),
            confirmation=self._confirmation(whole.table("confirmation")),
            reviews=tuple(map(self._review, whole.tables("review"))),
            further_media=tuple(map(self._medium, whole.tables("medium"))),
            deposits=tuple(map(self._deposit, whole.tables("deposit"))),
            informed=tuple(Informed(row.text("department"), self._clause(row)) for row in whole.tables("informed")),
            transfer_terms=tuple(map(self._transfer_term, whole.tables("transfer_term"))),
            climates=tuple(map(self._climate, whole.tables("climate"))),
            clearing=next(map(self._clearing, whole.tables("clearing")), None),
            retention=self._retention(whole.table("retention")),
            further_terms=tuple(map(self._term, whole.tables("term"))),
            disposal=self._disposal(whole.table("retention")),
            borrowing=self._borrowing(whole.table("borrowing")),
            rights=self._rights(bases),
            text=self._text.source,
            documents=frozenset(self._documents),
        )
        _mean_once(whole)
        self._text.close()
        if fault := fault_in(pack.rights, self._posts):
            right, reason = fault
            raise next(whole.tables("post")).fault("reach", reason, right.label)
        return pack

    def _medium(self, row: DescribedTable) -> OfferedMedium:
        return OfferedMedium(Medium(row.one("medium")), self._clause(row))

    def _deposit(self, row: DescribedTable) -> DepositTerms:
        return DepositTerms(Grade(row.one("grade")), row.number("notice_days"), self._clause(row))

    def _climate(self, row: DescribedTable) -> RoomClimate:
        return RoomClimate(row.text("key"), row.text("name"), clause=self._clause(row), **climate_numbers(row))

    def _clearing(self, row: DescribedTable) -> Clearing:
        return Clearing(row.number("months"), self._clause(row))

    def _transfer_term(self, row: DescribedTable) -> TransferTerm:
        stage, days = TransferStage(row.one("stage")), row.number("days")
        return TransferTerm(stage, days, row.yes("calendar"), self._clause(row))

    def _rights(self, bases: Mapping[str, Clause]) -> Rights:
        """Return the table of rights. It is read last: a common line keeps its clause where the pack named its document."""
        own = dict(map(self._grant, self._whole.tables("grant")))
        cite = partial(citation, own=self._document, bases=bases, documents=self._documents)
        return with_grants(own, cite, self._posts)

    def _clause(self, row: DescribedTable) -> Clause:
        named = row.text("document")
        clause = Clause(named if row.has("document") else self._document, row.text("clause"), row.text("rule"))
        self._documents.add(clause.document)
        return clause.within(self._document)

    def _clause_within(self, row: DescribedTable, outer: Clause) -> Clause:
        return self._clause(row) if row.has("clause") else outer

    def _axis(self, row: DescribedTable) -> Axis:
        values, key, means = row.texts("values"), row.text("key"), _means(row, None)
        if means and key != means:  # classes are looked up in the archive by it
            raise row.fault("key", N_("有程序用途的分类，代码就是用途的代码："), means.value)
        return Axis(
            key=key,
            name=row.text("name"),
            means=means,
            values=values,
            emphasis=frozenset(row.some("emphasis")),
            restricted=frozenset(row.some("restricted")),
            clause=self._clause(row),
        )

    def _paper(self, row: DescribedTable) -> Paper:
        return Paper(
            title=row.text("title"),
            synonyms=row.texts("synonyms"),
            original=row.yes("original"),
            medium=Medium(row.one("medium")),
            sensitive=row.yes("sensitive"),
            numbered=row.yes("numbered"),
            part=row.yes("part"),
            customers=_customers(row),
            categories=frozenset(row.some("categories")),
            when=row.when(),
            clause=self._clause(row),
        )

    def _category(self, row: DescribedTable, papers: tuple[Paper, ...]) -> Category:
        code = row.text("code")
        return Category(
            code=code,
            name=row.text("name"),
            synonyms=row.texts("synonyms"),
            important=row.yes("important"),
            papers=tuple(paper for paper in papers if code in paper.categories),
            clause=self._clause(row),
        )

    def _default(self, categories: tuple[Category, ...]) -> Category | None:
        code = self._whole.one("default_category")
        return next((one for one in categories if one.code == code), None)

    def _field(self, row: DescribedTable, record: Clause | None = None) -> Field:
        kind = FieldKind(row.one("kind"))
        values = row.texts("values")
        if row.applies("values") != bool(values):
            raise row.fault("values", N_("选项字段要列出可选的值，其他字段不能列"))
        return Field(
            key=row.text("key") if record else _own_key(row),
            name=row.text("name"),
            means=None if record else _means(row, kind),
            synonyms=() if record else row.texts("synonyms"),
            kind=kind,
            information=Information(row.one("information")),
            required=row.yes("required"),
            sensitive=row.yes("sensitive"),
            customers=_customers(row),
            values=values,
            when=row.when(),
            unique=record is None and row.yes("unique"),
            flagged=record is not None and row.yes("flagged"),
            apart=record is not None and row.yes("apart"),
            finding_on=row.text("finding_on") if record else "",
            clause=self._clause_within(row, record) if record else self._clause(row),
        )

    def _record(self, row: DescribedTable) -> RecordKind:
        """Read a kind of record; its fields stand under its own clause unless they name another."""
        clause = self._clause(row)
        fields = tuple(self._field(one, clause) for one in row.tables("field"))
        row.check_once("field")
        on, every = SUBJECTS[row.one("on")], row.number("every_days")
        if every and not row.applies("every_days"):
            raise row.fault("every_days", N_("只有整个档案室的登记才能定期"))
        if on is About.ARCHIVE and any(one.sensitive for one in fields):
            raise row.fault("on", N_("整个档案室的登记不能有敏感内容"))
        keepers, findings, needed = care(row, on, fields)
        return RecordKind(
            row.text("key"), row.text("name"), on, every, row.yes("closes"), fields, clause, keepers, findings, needed
        )

    def _large_dealing(self, row: DescribedTable, records: tuple[RecordKind, ...]) -> LargeDealing:
        record = next(one for one in records if one.key == row.one("record"))
        if not any(one.key == row.one("amount") and one.kind is FieldKind.NUMBER for one in record.fields):
            raise row.fault("amount", N_("不是这种记录的数字项"))
        return LargeDealing(
            row.one("record"), row.one("amount"), row.number("least"), row.one("paper"), self._clause(row)
        )

    def _post(self, row: DescribedTable) -> Post:
        role, name = Role(row.one("role")), row.text("name")
        if any(name == other.label for other in Role if other is not role):
            raise row.fault("name", N_("这是另一个角色的名称"))
        return Post(role=role, name=name, reach=Reach(row.one("reach")), clause=self._clause(row))

    def _secrecy(self, row: DescribedTable, posts: tuple[Post, ...]) -> Post:
        role = row.one("role")
        self_named = next(one for one in posts if one.role.value == role)
        return Post(self_named.role, self_named.name, self_named.reach, self._clause(row))

    def _grant(self, row: DescribedTable) -> tuple[Right, Grant]:
        right = Right(row.one("right"))
        roles = frozenset(map(Role, row.some("roles")))
        if reason := fault_of(right, roles, self._posts):
            raise row.fault("roles", reason)
        return right, Grant(roles, self._clause(row))

    def _collection(self, row: DescribedTable) -> Collection:
        sources, channels, uses = (row.table(key) for key in ("sources", "channels", "uses"))
        return Collection(
            self._choices(sources),
            self._choices(channels),
            self._choices(uses),
            uses.yes("agreed"),
            uses.when(),
        )

    def _choices(self, row: DescribedTable) -> Choices:
        return Choices(row.texts("values"), self._clause(row))

    def _confirmation(self, row: DescribedTable) -> Confirmation:
        return Confirmation(
            identity=row.yes("identity"),
            consent=row.yes("consent"),
            notice=row.yes("notice"),
            clause=self._clause(row),
        )

    def _review(self, row: DescribedTable) -> Review:
        return Review(
            name=row.text("name"),
            months=row.number("months"),
            role=Role(row.one("role")),
            when=row.when(),
            clause=self._clause(row),
        )

    def _retention(self, row: DescribedTable) -> Retention:
        return Retention(row.text("code"), row.text("label"), **self._kept(row))

    def _term(self, row: DescribedTable) -> Retention:
        since, until = self._bound(row, "since"), self._bound(row, "until")
        if since and until and until < since:
            raise row.fault("until", N_("不能早于开始的日期"))
        term = Retention(
            "", row.text("name"), **self._kept(row), since=since, until=until,
            categories=frozenset(row.some("categories")), records=row.some("records"), papers=frozenset(row.some("papers")),
            media=frozenset(map(Medium, row.some("media"))), vouchers=row.yes("vouchers"),
        )  # fmt: skip
        if term.trigger is Trigger.RECORDED and not term.records:
            raise row.fault("records", N_("按记录起算的，要写明是哪些记录"))
        return term

    def _kept(self, row: DescribedTable) -> dict[str, Any]:
        """Read what every term says."""
        return {
            "years": row.number("years"), "trigger": Trigger(row.one("trigger")), "statutory": row.yes("statutory"),
            "at_end": AtEnd(row.one("at_end")), "basis": row.text("basis"), "clause": self._clause(row),
        }  # fmt: skip

    def _bound(self, row: DescribedTable, name: str) -> date | None:
        typed = row.text(name)
        try:
            return date.fromisoformat(typed) if typed else None
        except ValueError as error:
            raise row.fault(name, N_("没有这一天，请核对日期。"), typed) from error

    def _disposal(self, row: DescribedTable) -> Disposal:
        return Disposal(
            row.number("waiting_days"), row.number("after_hold_days"), row.number("backup_days"), row.number("untouched_days")
        )  # fmt: skip

    def _borrowing(self, row: DescribedTable) -> Borrowing:
        lines = list(row.tables("approval"))
        approvals = tuple(map(self._approval, lines))
        heard = [(one.roles, one.kinds, one.own_only) for one in approvals]
        for place, line in enumerate(lines):
            if heard[place] in heard[:place]:
                raise line.fault("roles", REPEATED)
        last = approvals[-1]
        if last.roles != {EVERYBODY} or last.own_only or last.kinds != set(LoanKind):
            raise lines[-1].fault("", N_("最后一条须适用于所有人（*）、全部档案、借阅和查阅两种方式"))
        if not last.approvers:
            raise lines[-1].fault("approvers", N_("最后一条须写明由谁审批"))
        term, longest = row.number("term_days"), row.number("longest_term_days")
        if longest < term:
            raise row.fault("longest_term_days", N_("不能短于通常的借期"))
        return Borrowing(
            term_days=term,
            longest_term_days=longest,
            renewals=row.number("renewals"),
            request_valid_days=row.number("request_valid_days"),
            purposes=row.texts("purposes"),
            approvals=approvals,
        )

    def _approval(self, row: DescribedTable) -> ApprovalRule:
        approvers = tuple(map(Role, row.some("approvers")))
        if approvers and (reason := fault_of(Right.APPROVE, approvers, self._posts)):
            raise row.fault("approvers", reason)
        return ApprovalRule(
            roles=frozenset(row.some("roles")),
            kinds=frozenset(row.some("kinds")),
            own_only=row.one("scope") == OWN_SCOPE,
            approvers=approvers,
            clause=self._clause(row),
        )

    def _pattern(self, name: str) -> str:
        """Read a pattern of codes: known gaps and a running number, or two dossiers would share a code."""
        pattern, gaps = self._whole.text(name), [one.code for one in self._whole.key(name).gaps]
        try:
            parts = [part for part in string.Formatter().parse(pattern) if part[1] is not None]
        except ValueError as error:
            raise self._whole.fault(name, N_("编号格式不正确"), str(error)) from error
        named = {gap for _text, gap, _width, _conversion in parts}
        if not named <= set(gaps) or "serial" not in named:
            raise self._whole.fault(name, N_("编号格式须含 {serial}，且只能用这些："), " ".join(gaps))
        for _text, gap, width, conversion in parts:
            if conversion or (width and not (gap == "serial" and re.fullmatch(r"0?[1-9]", width))):
                raise self._whole.fault(name, N_("编号格式不正确"), f"{gap}:{width}")
        return pattern


def _customers(row: DescribedTable) -> frozenset[Customer]:
    return frozenset(map(Customer, row.some("customers")))


def _own_key(row: DescribedTable) -> str:
    """Read the key of a field of the customer, for which the name of a meaning is kept."""
    found = row.text("key")
    if found in tuple(Meaning) and row.text("means") != found:
        raise row.fault("key", N_("这个代码留给同名的程序用途，请在“程序用途”选它，或另取代码"), found)
    return found


def _means(row: DescribedTable, kind: FieldKind | None) -> Meaning | None:
    """Read the meaning of a field of a kind (None: of an axis) to the program."""
    named = row.one("means")
    if not named:
        return None
    means = Meaning(named)
    wanted = FieldKind.DATE if means.is_day else FieldKind.TEXT
    if kind not in (None, wanted):
        raise row.fault("means", N_("这个程序用途的填写方式须是："), wanted.label)
    return means


def _mean_once(whole: DescribedTable) -> None:
    """Raise TomlFault at the second field or axis of one meaning."""
    seen = set()
    for row in (*whole.tables("field"), *whole.tables("axis")):
        means = row.one("means")
        if means and means in seen:
            raise row.fault("means", N_("已有另一项是这个程序用途"), means)
        seen.add(means)
