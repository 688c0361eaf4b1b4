"""A pack as a list of entries in words, each with its clause; and the differences between two packs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from string import Formatter

from app.models.domain.clause import OWN_DECISION, Clause
from app.models.domain.deputy import LONGEST_DAYS
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.borrowing import ApprovalRule
from app.models.domain.policy.description import BY_KIND
from app.models.domain.policy.fields import Axis, Customer, Field, RecordKind, When
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Category, Pack, Paper
from app.models.domain.policy.retention import Retention
from app.models.domain.policy.section import Section
from app.models.domain.policy.topics import topic
from app.models.domain.policy.upkeep import Review, RoomClimate
from app.models.domain.register import About
from app.models.domain.rights import TABLE, Grant, Right


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a pack: its subject, its content, and its clause.

    `kind` is the table of the text in which it is written, `distinction` distinguishes that table from the others of
    its kind.
    """

    section: Section
    name: str
    said: str
    clause: Clause
    kind: str = field(default="", compare=False)
    distinction: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[Section, str]:
        """The identity of the entry across versions: its key where it has one that stays, its name elsewhere."""
        shape = BY_KIND.get(self.kind)
        return self.section, f"{self.kind} {self.distinction}" if shape and shape.is_keyed else self.name

    @property
    def is_own(self) -> bool:
        """Return whether the office decided this entry by itself, by no document's clause."""
        return self.clause == OWN_DECISION


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry before and after a change; None on the side where it is not."""

    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The entry as it is after the change; as it was, when it is no more."""
        found = self.after or self.before
        assert found is not None
        return found


def entries(pack: Pack) -> list[Entry]:
    """Return every entry of a pack, in reading order."""
    return list(_entries(pack))


def differences(before: Pack, after: Pack) -> list[Difference]:
    """Return the changes of a new version, in reading order: entries changed, then removed, then new."""
    old, new = _by_key(before), _by_key(after)
    kept = [Difference(old[key], new[key]) for key in old if key in new and old[key] != new[key]]
    gone, come = (
        [one for key, one in these.items() if key not in others] for these, others in ((old, new), (new, old))
    )
    # Another key under the same name is no other thing to the eye of who releases it.
    for one in tuple(gone):
        other = next((new for new in come if (new.section, new.name) == (one.section, one.name)), None)
        if other is not None:
            kept.append(Difference(one, other))
            gone.remove(one)
            come.remove(other)
    return kept + [Difference(one, None) for one in gone] + [Difference(None, one) for one in come]


def _by_key(pack: Pack) -> dict[tuple[Section, str, int], Entry]:
    """The entries by section, name and which of that name it is: none hides another."""
    seen, found = Counter[tuple[Section, str]](), {}
    for one in _entries(pack):
        seen[one.key] += 1
        found[*one.key, seen[one.key]] = one
    return found


def _entries(pack: Pack) -> Iterator[Entry]:
    own = Clause(pack.document, "", "")
    said = f"{pack.name} · {pack.owner} · {pack.effective.isoformat()}"
    yield Entry(Section.OFFICE, pack.document, said, own)
    example = _example(pack)
    for name, pattern in (
        (N_("档号的组成和示例"), pack.reference_code), (N_("合同编号的组成和示例"), pack.contract_code)
    ):  # fmt: skip
        yield Entry(Section.OFFICE, name, _pattern(pattern, example), own)
        example["code"] = pattern.format(**example)
    yield Entry(Section.OFFICE, N_("建档单位"), N_("一户一档") if pack.by_household else N_("一客一档"), own)
    if pack.deputy_days < LONGEST_DAYS:
        yield Entry(Section.OFFICE, N_("代签授权最长"), f"{pack.deputy_days} {N_COUNTED('天')}", own)
    yield Entry(Section.OFFICE, _word("secrecy"), pack.secrecy.name, pack.secrecy.clause, "secrecy")
    for post in pack.posts:
        role = "" if post.role.label == post.name else post.role.label
        yield Entry(Section.POSTS, post.name, _joined(role, post.reach.label), post.clause, "post", post.role)
    for right, grant in pack.rights.table.items():
        yield Entry(Section.RIGHTS, right.label, _names(pack, _named(pack, right, grant)), grant.clause, "grant", right)
    for common, clause in pack.bases.items():
        name = f"{_word('basis', 'common')} · {topic(common) or common}"
        yield Entry(Section.RIGHTS, name, N_("以本单位的规定为依据"), clause, "basis", common)
    for category in pack.categories:
        yield Entry(
            Section.CATEGORIES, category.name, _category(pack, category), category.clause, "category", category.code
        )
    for paper in pack.papers:
        yield Entry(Section.PAPERS, paper.title, _paper(pack, paper), paper.clause, "paper", paper.title)
    for asked in pack.fields:
        yield Entry(Section.FIELDS, asked.name, _field(pack, asked), asked.clause, "field", asked.key)
    for axis in pack.axes:
        yield Entry(Section.AXES, axis.name, _axis(axis), axis.clause, "axis", axis.key)
    for record in pack.records:
        said = _joined(record.key, _cycle(pack, record), _listed(one.name for one in record.fields))
        yield Entry(Section.RECORDS, record.name, said, record.clause, "record", record.key)
        for asked in record.fields:
            name = f"{record.name} · {asked.name}"
            distinction = f"{record.key} {asked.key}"
            yield Entry(Section.RECORDS, name, _field(pack, asked), asked.clause, "record.field", distinction)
    for dealing in pack.large_dealings:
        name = f"{pack.record_name(dealing.record)} · {_word('large_dealing')}"
        said = _joined(f"{_word('large_dealing', 'least')} {dealing.least:,}", dealing.paper)
        yield Entry(Section.RECORDS, name, said, dealing.clause, "large_dealing", dealing.record)
    yield from _life(pack)
    yield from _upkeep(pack)
    for review in pack.reviews:
        yield Entry(Section.REVIEWS, review.name, _review(pack, review), review.clause, "review", review.name)
    general, after = pack.retention, pack.disposal
    said = _joined(general.code, _term(pack, general), *(
        f"{_word('retention', key)} {days}" for key, days in (
            ("waiting_days", after.waiting), ("after_hold_days", after.after_hold), ("backup_days", after.backups),
            ("untouched_days", after.untouched),
        )
    ))  # fmt: skip
    yield Entry(Section.RETENTION, general.label, said, general.clause, "retention")
    for term in pack.further_terms:
        yield Entry(Section.RETENTION, term.label, _term(pack, term), term.clause, "term", term.label)
    yield from _borrowing(pack)


def _upkeep(pack: Pack) -> Iterator[Entry]:
    """Yield the further media, the terms of transfers, the grades of originals, and the departments that hear of a change."""
    for kept in pack.further_media:
        yield Entry(Section.LIFE, kept.medium.label, _word("medium"), kept.clause, "medium", kept.medium)
    for term in pack.transfer_terms:
        unit = N_COUNTED("天") if term.calendar else N_COUNTED("个工作日")
        name = f"{_word('transfer_term')} · {term.stage.label}"
        yield Entry(Section.LIFE, name, f"{term.days} {unit}", term.clause, "transfer_term", term.stage)
    for terms in pack.deposits:
        said = f"{_word('deposit', 'notice_days')} {terms.notice_days}"
        yield Entry(
            Section.LIFE, f"{_word('deposit')} · {terms.grade.label}", said, terms.clause, "deposit", terms.grade
        )
    for room in pack.climates:
        yield Entry(Section.PLACES, room.name, _climate(room), room.clause, "climate", room.key)
    if pack.clearing:
        months, by = f"{pack.clearing.months} {N_COUNTED('个月')}", pack.clearing.clause
        yield Entry(
            Section.PLACES,
            _word("clearing"),
            _joined(_word("clearing", "months"), months),
            by,
            "clearing",
            by.paragraph,
        )
    for one in pack.informed:
        yield Entry(Section.LIFE, one.department, _word("informed"), one.clause, "informed", one.department)


def _cycle(pack: Pack, record: RecordKind) -> str:
    """Return a register's particulars: that it is the archive's, its interval, who keeps it, what it finds, what is closed."""
    closes = _word("record", "closes") if record.closes else ""
    every = f"{record.every_days} {N_COUNTED('天')}" if record.every_days else ""
    keepers = _joined(_word("record", "keepers"), _names(pack, record.keepers)) if record.keepers else ""
    needed = _word("record", "finding_needed") if record.finding_needed else ""
    found = _joined(_under(_word("record", "findings"), record.findings), needed)
    return _joined(N_("整个档案室"), every, keepers, found, closes) if record.on is About.ARCHIVE else closes


def _climate(room: RoomClimate) -> str:
    return _joined(
        room.key,
        f"{room.coldest}–{room.warmest} ℃ ±{room.warmth_swing} ℃",
        f"{room.driest}–{room.dampest} % ±{room.damp_swing} %",
    )


def _life(pack: Pack) -> Iterator[Entry]:
    confirmation, collection = pack.confirmation, pack.collection
    needs = _joined(
        N_("先核实资料"), _word("confirmation", "identity") if confirmation.identity else "",
        _word("confirmation", "consent") if confirmation.consent else "",
        _word("confirmation", "notice") if confirmation.notice else "",
    )  # fmt: skip
    yield Entry(Section.LIFE, _word("confirmation"), needs, confirmation.clause, "confirmation")
    for kind, choices, more in (
        ("collection.sources", collection.sources, ""), ("collection.channels", collection.channels, ""),
        ("collection.uses", collection.uses, _leaving(pack)),
    ):  # fmt: skip
        yield Entry(Section.LIFE, _word(kind), _joined(_listed(choices.values), more), choices.clause, kind)


def _leaving(pack: Pack) -> str:
    uses = pack.collection
    return _joined(
        _word("collection.uses", "agreed") if uses.agreed else "",
        _under(_word("collection.uses", "when"), [_when(pack, uses.shared)] if uses.shared else []),
    )


def _borrowing(pack: Pack) -> Iterator[Entry]:
    terms, last = pack.borrowing, pack.borrowing.approvals[-1].clause
    for name, said in (
        (N_("通常借期"), f"{terms.term_days} {N_COUNTED('天')}"), (N_("最长借期"), f"{terms.longest_term_days} {N_COUNTED('天')}"),
        (N_("续借"), f"{terms.renewals} {N_COUNTED('次')}"), (N_("借阅申请有效"), f"{terms.request_valid_days} {N_COUNTED('个工作日')}"),
        (_word("borrowing", "purposes"), _listed(terms.purposes)),
    ):  # fmt: skip
        yield Entry(Section.BORROWING, name, said, last, "borrowing")
    for number, entry in enumerate(terms.approvals):
        kinds = "、".join(LoanKind(kind).label for kind in sorted(entry.kinds))
        name = f"{_borrowers(pack, entry)} · {kinds} · {N_('本人范围') if entry.own_only else N_('全部')}"
        approvers = (
            _names(pack, entry.approvers) if entry.approvers else BY_KIND["borrowing.approval"].key("approvers").nothing
        )
        said = _joined(f"{number + 1} {N_('顺位')}", approvers)
        yield Entry(Section.BORROWING, name, said, entry.clause, "borrowing.approval", str(number))


def _example(pack: Pack) -> dict[str, str | int]:
    """Return example values for the gaps of a pattern of codes."""
    category = pack.default_category or pack.categories[0]
    return {"fonds": "QZ1", "category": category.code, "year": 2026, "retention": pack.retention.code, "serial": 1}


def _pattern(pattern: str, example: Mapping[str, str | int]) -> str:
    """Describe a pattern of codes: its parts, and an example."""
    called = {one.code: one.label for key in BY_KIND[""].keys for one in key.gaps}
    gaps = "、".join(called[name] for _text, name, _width, _conversion in Formatter().parse(pattern) if name)
    return _joined(gaps, pattern.format(**example))


def _borrowers(pack: Pack, entry: ApprovalRule) -> str:
    return N_("其他人员") if "*" in entry.roles else _names(pack, (Role(role) for role in entry.roles))


def _category(pack: Pack, category: Category) -> str:
    return _joined(
        category.code, _word("category", "important") if category.important else "",
        _under(_word("category", "synonyms"), category.synonyms),
        N_("未注明时归入此类") if category == pack.default_category else "",
    )  # fmt: skip


def _axis(axis: Axis) -> str:
    """An axis in words: its values, then those with emphasis and those protected, in the same order."""
    stressed, protected = (
        _listed(one for one in axis.values if one in marked) for marked in (axis.emphasis, axis.restricted)
    )
    return _joined(
        axis.key, _listed(axis.values), N_("重点管理：") + stressed if stressed else "",
        N_("重点保护：") + protected if protected else "", _meaning(axis.means),
    )  # fmt: skip


def _term(pack: Pack, term: Retention) -> str:
    since, until = ("" if day is None else day.isoformat() for day in (term.since, term.until))
    categories = [one.name for one in pack.categories if one.code in term.categories]
    return _joined(
        f"{term.years} {N_COUNTED('年')}", term.trigger.label,
        N_("法定期限，期满前不得销毁") if term.statutory else N_("本单位规定"), term.at_end.label, term.basis,
        f"{_word('term', 'since')} {since}" if since else "", f"{_word('term', 'until')} {until}" if until else "",
        _under(_word("term", "categories"), categories),
        _under(_word("term", "records"), map(pack.record_name, term.records)),
        _under(_word("term", "papers"), sorted(term.papers)),
        _under(_word("term", "media"), sorted(one.label for one in term.media)),
        _word("term", "vouchers") if term.vouchers else "",
    )  # fmt: skip


def _paper(pack: Pack, paper: Paper) -> str:
    names = [one.name for one in pack.categories if one.code in paper.categories]
    return _joined(
        _word("paper", "original") if paper.original else N_("复印件"), paper.medium.label,
        _word("paper", "sensitive") if paper.sensitive else "", N_("随档案编号") if paper.numbered else "",
        _word("paper", "part") if paper.part else "",
        "" if len(names) == len(pack.categories) else _under(_word("paper", "categories"), names),
        _customers(paper.customers), _when(pack, paper.when),
        _under(_word("paper", "synonyms"), paper.synonyms),
    )  # fmt: skip


def _field(pack: Pack, field: Field) -> str:
    return _joined(
        field.kind.label, field.information.label, _word("field", "required") if field.required else N_("选填"),
        _word("field", "sensitive") if field.sensitive else "", _word("field", "unique") if field.unique else "",
        _word("record.field", "apart") if field.apart else "",
        _customers(field.customers), _under(_word("field", "values"), field.values), _when(pack, field.when),
        _under(_word("field", "synonyms"), field.synonyms), _meaning(field.means), field.key,
    )  # fmt: skip


def _meaning(means: Meaning | None) -> str:
    return _joined(_word("axis" if means.is_of_axis else "field", "means"), means.label) if means else ""


def _customers(customers: frozenset[Customer]) -> str:
    return "" if len(customers) == len(Customer) else "、".join(one.label for one in Customer if one in customers)


def _review(pack: Pack, review: Review) -> str:
    return _joined(f"{review.months} {N_COUNTED('个月')}", _names(pack, (review.role,)), _when(pack, review.when))


def _when(pack: Pack, when: When | None) -> str:
    axis = pack.axis(when.axis) if when else None
    return f"{axis.name}：{_listed(sorted(when.values))}" if when and axis else ""


def _named(pack: Pack, right: Right, grant: Grant) -> list[Role]:
    """Return the roles of a grant; of one that every office has from the house, those that this one has a post for.

    What an office grants otherwise is said whole, so that two versions which differ never read alike.
    """
    return pack.held(grant.roles) if grant.roles == TABLE[right].roles else list(grant.roles)


def _names(pack: Pack, roles: Iterable[Role]) -> str:
    given = set(roles)
    named = ((role, pack.post(role)) for role in Role if role in given)
    return _listed(post.name if post else role.label for role, post in named)


def _word(kind: str, key: str = "") -> str:
    """Return the caption of a kind of table, or of one of its keys, as the editor has it."""
    shape = BY_KIND[kind]
    return shape.key(key).caption if key else shape.caption


def _under(title: str, words: Iterable[str]) -> str:
    """Return a list of the office's own words under its title, so that none of them reads like a rule."""
    listed = _listed(words)
    return _joined(title, listed) if listed else ""


def _listed(words: Iterable[str]) -> str:
    """Return a list. A word that contains separators or quotes is quoted, so that no two lists read alike."""
    return "、".join(f"“{one}”" if any(sign in one for sign in "、“”") else one for one in words)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
