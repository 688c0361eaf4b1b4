"""Changing a pack table by table: every key described, nothing lost that was not touched.

What is written anew table by table is, in `make test`, the first and the last of each kind; in `make battery` each.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from app.models.domain.errors import BadInput
from app.models.domain.policy.description import BY_KIND, SHAPES
from app.models.domain.policy.editing import NOWHERE, Draft, Written
from app.models.domain.policy.entries import entries
from app.models.domain.policy.fields import When
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import _Reader, read_pack, shipped_pack, shipped_packs
from app.models.domain.policy.shapes import KeyKind, tables
from app.models.domain.policy.snippets import snippets
from app.models.domain.policy.toml_table import TomlTable
from app.models.domain.rights import Right
from tests.battery import is_whole

PACKS = shipped_packs()
# Entries that may be written and that no shipped pack writes.
RARE = """
[[term]]
name = "备忘"
years = 1
trigger = "closed"
statutory = false
at_end = "review"
categories = ["SF"]
papers = ["身份证明文件复印件"]
media = ["disc"]
vouchers = true
clause = "1"

[[record]]
key = "call"
name = "来访"
clause = "1"

[[record.field]]
key = "day"
name = "日期"
kind = "date"
information = "other"
required = true
sensitive = false
when = { axis = "risk", values = ["高风险"] }

[[basis]]
common = "S17-R4"
clause = "1"
"""
every_pack = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.id)


def named(draft: Draft, kind: str, key: str, value: object) -> Written:
    return next(one for one in draft.written if one.shape.kind == kind and one.values[key] == value)


def of_kind(draft: Draft, kind: str) -> list[Written]:
    return [one for one in draft.written if one.shape.kind == kind]


def first_and_last(written: list[Written]) -> list[Written]:
    """Return the first and the last table of each kind."""
    kinds: dict[str, list[Written]] = defaultdict(list)
    for one in written:
        kinds[one.shape.kind].append(one)
    return [one for some in kinds.values() for one in (some[0], some[-1])]


def asked(table: TomlTable, kind: str, found: dict[str, set[str]]) -> None:
    """Collect the keys that the reader asked of every kind of table."""
    found[kind] |= table._asked
    for step, inner in table._inner.items():
        asked(inner, f"{kind}.{step[0]}".strip("."), found)


def test_every_key_that_is_read_is_described_and_none_besides() -> None:
    read: dict[str, set[str]] = defaultdict(set)
    for text in (*(pack.text for pack in PACKS), PACKS[0].text + RARE):
        whole = TomlTable.of(text)
        _Reader(whole).pack()
        asked(whole, "", read)
    whens = [kind for kind in read if kind.endswith("when")]
    assert whens and all(read.pop(kind) == {"axis", "values"} for kind in whens)
    assert read.pop("collection") == {"sources", "channels", "uses"}
    assert set(read) == set(BY_KIND)
    for kind, keys in read.items():
        inner = {
            one.removeprefix(f"{kind}.").partition(".")[0] for one in read if one.startswith(f"{kind}." if kind else "")
        }
        said = {key.name for key in BY_KIND[kind].keys}
        assert keys - said - {"collection"} <= inner, kind
        assert said <= keys, kind


@every_pack
def test_every_table_is_shown_and_written_back_as_it_stands(pack: Pack) -> None:
    draft = Draft(pack.text)
    arrays = sum(len(tables(draft.data, shape.kind)) for shape in SHAPES if shape.many and "." not in shape.kind)
    inner = len(pack.borrowing.approvals) + sum(len(record.fields) for record in pack.records)
    written = [one for one in draft.written if one.place != NOWHERE]
    assert len(written) == arrays + inner + sum(not shape.many for shape in SHAPES)
    for one in written:
        assert draft.put(one.place, one.values) == pack.text, one.values


@every_pack
def test_a_table_written_anew_says_the_same(pack: Pack) -> None:
    """Taken away and added again it stands elsewhere among its kind and means the same."""
    draft = Draft(pack.text)
    several = [one for one in draft.written if one.shape.many and one.shape.kind != "record" and one.place != NOWHERE]
    for one in several if is_whole() else first_and_last(several):
        without = Draft(draft.removed(one.place))
        owner = one.owner if one.shape.kind == "record.field" else None
        text, place = without.added(one.shape, one.values, owner)
        again = Draft(text).at(place)
        assert again is not None and again.values == one.values and again.clause == one.clause


@every_pack
def test_every_entry_leads_to_the_table_in_which_it_is_written(pack: Pack) -> None:
    draft = Draft(pack.text)
    for entry in entries(pack):
        found = draft.table_of(entry)
        assert found is not None and found.shape.section is entry.section, entry
        if entry.clause.paragraph and entry.kind != "borrowing":
            assert found.clause == entry.clause, entry
    approvals = [draft.table_of(one) for one in entries(pack) if one.kind == "borrowing.approval"]
    assert len({one.place for one in approvals if one}) == len(pack.borrowing.approvals)
    fields = [draft.table_of(one) for one in entries(pack) if one.kind == "record.field"]
    assert len({one.place for one in fields if one}) == sum(len(record.fields) for record in pack.records)


def test_a_changed_term_changes_its_line_alone() -> None:
    pack = shipped_pack("property")
    draft = Draft(pack.text)
    (terms,) = of_kind(draft, "borrowing")
    text = draft.put(terms.place, {**terms.values, "term_days": 9})
    assert text == pack.text.replace("term_days = 7", "term_days = 9", 1)
    assert read_pack(text, "t").borrowing.term_days == 9


def test_a_new_key_comes_before_the_clause_and_goes_when_it_says_nothing() -> None:
    pack = shipped_pack("company")
    draft = Draft(pack.text)
    paper = named(draft, "paper", "title", "客户基本资料卡")
    when = When("payment", frozenset({"非现款交易"}))
    text = draft.put(paper.place, {**paper.values, "when": when, "customers": ("person",)})
    block = text[text.index('title = "客户基本资料卡"') :].partition("\n\n")[0].splitlines()
    assert block[-4:] == [
        'customers = ["person"]', 'when = { axis = "payment", values = ["非现款交易"] }', 'clause = "附"', 'rule = "S19-R18"',
    ]  # fmt: skip
    changed = Draft(text)
    there = named(changed, "paper", "title", "客户基本资料卡")
    back = changed.put(there.place, {**there.values, "when": None, "customers": ("organisation", "person")})
    assert read_pack(back, "t").categories == pack.categories


def test_comments_stay_and_those_of_a_table_taken_away_go_with_it() -> None:
    draft = Draft(
        '# the pack\nid = "x" # why\n\n# ---- reviews\n# yearly\n[[review]]\nname = "a"\n\n[[review]]\nname = "b"\n'
    )
    first, _second = of_kind(draft, "review")
    assert draft.removed(first.place) == '# the pack\nid = "x" # why\n\n# ---- reviews\n\n[[review]]\nname = "b"\n'
    (whole,) = of_kind(draft, "")
    assert 'id = "y" # why\n' in draft.put(whole.place, {**whole.values, "id": "y"})


def test_a_record_goes_with_its_fields_and_a_field_stays_with_its_record() -> None:
    pack = shipped_pack("company")
    draft = Draft(pack.text)
    record = named(draft, "record", "name", "购买记录")
    assert [one.name for one in read_pack(draft.removed(record.place), "t").records] == [
        one.name for one in pack.records if one.name != "购买记录"
    ]
    shape = BY_KIND["record.field"]
    text, _place = draft.added(shape, {**draft.fresh(shape), "name": "备注", "kind": "long-text"}, record.place)
    grown = next(one for one in read_pack(text, "t").records if one.name == "购买记录")
    assert grown.fields[-1].name == "备注" and grown.fields[-1].clause == grown.clause


@every_pack
def test_a_right_of_the_common_table_becomes_the_offices_own(pack: Pack) -> None:
    draft = Draft(pack.text)
    rights = {one.values["right"]: one for one in of_kind(draft, "grant")}
    assert set(rights) == set(Right)
    common = [one for one in rights.values() if one.place == NOWHERE]
    assert len(common) == len(Right) - len(tables(draft.data, "grant"))
    for one in common if is_whole() else common[:: len(common) - 1]:
        text, place = draft.added(one.shape, one.values)
        assert draft.fault_in(text, place) is None
        now, before = read_pack(text, "t").rights.table, pack.rights.table
        posts = {post.role for post in pack.posts}
        assert {right: grant.roles & posts for right, grant in now.items()} == {
            right: grant.roles & posts for right, grant in before.items()
        }


def test_a_new_record_begins_with_a_field() -> None:
    draft = Draft(shipped_pack("property").text)
    shape = BY_KIND["record"]
    new = {**draft.fresh(shape), "name": "来访", "key": "call", "clause": "4.2.4"}
    text, place = draft.added(shape, new)
    assert draft.fault_in(text, place) is None
    record = read_pack(text, "t").records[-1]
    assert (record.name, [one.name for one in record.fields]) == ("来访", ["日期"])


def test_an_approval_moves_up_and_a_new_one_comes_before_the_last() -> None:
    pack = shipped_pack("property")
    draft = Draft(pack.text)
    lines = of_kind(draft, "borrowing.approval")
    assert draft.moved(lines[0].place, -1) is None
    moved = draft.moved(lines[2].place, -1)
    assert moved is not None
    rules = pack.borrowing.approvals
    assert read_pack(moved[0], "t").borrowing.approvals == (rules[0], rules[2], rules[1], rules[3])
    text, _place = draft.added(
        BY_KIND["borrowing.approval"], {**lines[0].values, "roles": ("auditor",), "clause": "4.3.9"}
    )
    assert [one.clause.paragraph for one in read_pack(text, "t").borrowing.approvals][-2:] == ["4.3.9", "4.3.3"]


def test_what_is_wrong_is_found_in_its_own_table_and_left_alone_elsewhere() -> None:
    draft = Draft(shipped_pack("property").text)
    field = named(draft, "field", "name", "年龄")
    refusal = draft.fault_in(draft.put(field.place, {**field.values, "kind": "choice"}), field.place)
    assert refusal is not None and "选项字段" in str(refusal.facts["reason"])
    category = named(draft, "category", "code", "TS")
    company = Draft(shipped_pack("deposit").text)
    assert draft.fault_in(draft.removed(category.place), field.place) is None
    assert company.at_line(1) == of_kind(company, "")[0]


def test_a_value_of_the_wrong_type_is_written_right() -> None:
    draft = Draft('name = "x"\n\n[[review]]\nname = "a"\nmonths = "twelve"\n')
    (review,) = of_kind(draft, "review")
    assert review.values["months"] == 12
    assert "months = 12\n" in draft.put(review.place, review.values)


def test_no_toml_is_refused_with_its_line() -> None:
    with pytest.raises(BadInput) as refused:
        Draft('name = "x"\nowner = \n')
    assert refused.value.facts["line"] == 2


@pytest.mark.parametrize(
    "unusual",
    [
        '[collection]\nsources = { values = ["a"], clause = "1" }\n',
        'review = [{ name = "a" }]\n',
        'name = """\n[[review]]\nx"""\n',
        '[[record]]\nname = "a"\nfield = [{ name = "b" }]\n',
    ],
)
def test_tables_that_are_written_another_way_are_left_to_the_text(unusual: str) -> None:
    with pytest.raises(BadInput) as refused:
        Draft(unusual)
    assert refused.value.code == "not-in-tables"


def test_a_day_and_awkward_text_are_written_as_toml() -> None:
    draft = Draft(shipped_pack("property").text)
    (whole,) = of_kind(draft, "")
    text = draft.put(whole.place, {**whole.values, "effective": date(2027, 1, 1), "owner": '管家"部"\\n'})
    pack = read_pack(text, "t")
    assert pack.effective == date(2027, 1, 1) and pack.owner == '管家"部"\\n'


def test_every_choice_has_its_options() -> None:
    data = Draft(shipped_pack("bank").text).data
    for shape in SHAPES:
        for key in shape.keys:
            if key.kind in (KeyKind.ONE, KeyKind.SEVERAL, KeyKind.WHEN):
                assert key.choices(data) or key.among, (shape.kind, key.name)


@every_pack
def test_what_another_pack_takes_over_names_its_document(pack: Pack) -> None:
    found = snippets(pack)
    assert len(found) == sum(
        map(len, (pack.categories, pack.fields, pack.axes, pack.records, pack.reviews))
    ) + len({paper.title for one in pack.categories for paper in one.papers})  # fmt: skip
    for one in found:
        assert "#" not in one.text and one.text.count("clause = ") == one.text.count("document = "), one.name
