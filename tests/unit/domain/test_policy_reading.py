"""A pack with an error is refused with its file, the exact line, the key and the reason; nothing is half-read."""

from __future__ import annotations

import re
import time

import pytest

from app.models.domain.errors import BadInput
from app.models.domain.person import Role
from app.models.domain.policy.entries import differences
from app.models.domain.policy.pack import Reach
from app.models.domain.policy.reading import read_pack, shipped_packs
from app.models.domain.policy.shipped import PACKS
from app.models.domain.rights import Right
from tests.refusals import refused

LOAN = (PACKS / "loan.toml").read_text(encoding="utf-8")
ALL_ROLES = tuple(role.value for role in Role if role.is_business)
CODE = 'reference_code = "{category}-{year}-{serial:04}"'


def fault_in(text: str) -> dict[str, object]:
    refusal = refused("bad-pack", lambda: read_pack(text, "试.toml"))
    assert refusal.facts["file"] == "试.toml" and f"试.toml 第 {refusal.facts['line']} 行" in str(refusal)
    return refusal.facts


def changed(after: str, old: str, new: str) -> str:
    """The loan pack with the first `old` behind `after` changed."""
    place = LOAN.index(old, LOAN.index(after))
    return LOAN[:place] + new + LOAN[place + len(old) :]


def line_of(text: str, after: str, words: str) -> int:
    """The line (1 is the first) of the first `words` behind `after`."""
    return 1 + text[: text.index(words, text.index(after))].count("\n")


def test_the_text_that_the_faults_are_made_in_is_whole() -> None:
    assert read_pack(LOAN, "loan.toml").id == "loan"


@pytest.mark.parametrize(
    ("after", "old", "new", "key", "reason"),
    [
        ("", 'owner = "综合管理部"', 'owner = " "', "owner", "不能为空"),
        ("", "by_household = false", 'by_household = "false"', "by_household", "true（是）或 false（否）"),
        ("", "effective = 2024-01-01", 'effective = "2024-01-01"', "effective", "应为日期"),
        ("", "effective = 2024-01-01", "effective = 2024-01-01T08:00:00", "effective", "应为日期"),
        ("", CODE, 'reference_code = "{category}-{year}"', "reference_code", "编号格式须含 {serial}"),
        ("", CODE, 'reference_code = "{serial}{code}"', "reference_code", "fonds category year retention serial"),
        ("", CODE, 'reference_code = "{serial[0]}"', "reference_code", "编号格式须含 {serial}"),
        ("", CODE, 'reference_code = "{serial"', "reference_code", "编号格式不正确"),
        ("", CODE, 'reference_code = "{serial:0999999999}"', "reference_code", "编号格式不正确"),
        ("", CODE, 'reference_code = "{year:x}{serial}"', "reference_code", "编号格式不正确"),
        ("", "{code}-HT{serial:02}", "{code}-HT", "contract_code", "编号格式须含 {serial}"),
        ("", 'default_category = "DK"', 'default_category = "XX"', "default_category", "没有这个选项"),
        ("[[post]]", 'role = "archivist"', 'role = "janitor"', "post.0.role", "没有这个选项 janitor"),
        ("[[post]]", 'role = "archivist"', 'role = "administrator"', "post.0.role", "没有这个选项 administrator"),
        ('name = "业务员"', 'reach = "own-customers"', 'reach = "everything"', "post.2.reach", "没有这个选项 everything"),
        ('name = "档案管理员"', 'role = "project_manager"', 'role = "archivist"', "post.1.role", "重复"),
        ("[secrecy]", 'role = "archivist"', 'role = "steward"', "secrecy.role", "没有这个选项 steward"),
        ("[[grant]]", 'right = "confirm"', 'right = "conform"', "grant.0.right", "没有这个选项 conform"),
        ("[[grant]]", '["general_manager"]', '["general_manager", "administrator"]', "grant.0.roles", "系统管理员不能办理业务"),
        ("[[grant]]", '["general_manager"]', "[]", "grant.0.roles", "不能为空"),
        ("[[review]]", "months = 12", "months = 0", "review.0.months", "至少为 1"),
        ('name = "高风险客户复核"', 'axis = "risk"', 'axis = "danger"', "review.1.when.axis", "没有这个选项 danger"),
        ('name = "高风险客户复核"', '["高风险"]', '["极高"]', "review.1.when.values", "没有这个选项 极高"),
        ("[retention]", "years = 10", "years = 10.5", "retention.years", "应为整数"),
        ("[retention]", "statutory = true", "statutory = true\nyear = 1", "retention.year", "请核对拼写"),
        ("[borrowing]", "longest_term_days = 15", "longest_term_days = 4", "borrowing.longest_term_days", "不能短于"),
        ("[[review]]", "months = 12", "months = 601", "review.0.months", "至多为 600"),
        ("[retention]", "years = 10", "years = 201", "retention.years", "至多为 200"),
        ("[borrowing]", "longest_term_days = 15", "longest_term_days = 3651", "borrowing.longest_term_days", "3650"),
        ("[borrowing]", "\nterm_days = 5", "\nterm_days = 3651", "borrowing.term_days", "至多为 3650"),
        ("[borrowing]", "renewals = 1", "renewals = 101", "borrowing.renewals", "至多为 100"),
        ("[borrowing]", "request_valid_days = 5", "request_valid_days = 366", "borrowing.request_valid_days", "至多为 365"),
        ("", 'owner = "综合管理部"', 'owner = "综合管理部"\ndeputy_days = 32', "deputy_days", "至多为 31"),
        ("", 'owner = "综合管理部"', 'owner = "综合管理部"\ndeputy_days = 0', "deputy_days", "至少为 1"),
        ("", 'owner = "综合管理部"', 'owner = "综合管理部\\u202e"', "owner", "U+202E"),
        ("", 'owner = "综合管理部"', 'owner = "综合\\n管理部"', "owner", "U+000A"),
        ("", 'owner = "综合管理部"', 'owner = "综合\\u200b管理部"', "owner", "U+200B"),
        ("", 'owner = "综合管理部"', 'owner = "综合 · 管理部"', "owner", "U+00B7"),
        ("", 'owner = "综合管理部"', 'owner = "综合管理部 "', "owner", "U+0020"),
        ("[[axis]]", '"高风险"]', '"\u2fbc风险"]', "axis.0.values", "U+2FBC"),
        ("[[post]]", 'name = "档案管理员"', 'name = "Ａ"', "post.0.name", "U+FF21"),
        ("[[post]]", 'name = "业务员"', 'name = "档案管理员"', "post.2.name", "重复"),
        ("[[post]]", 'name = "业务员"', 'name = "收费员"', "post.2.name", "另一个角色"),
        ('name = "小额贷款"', 'code = "DB"', 'code = "D B"', "category.1.code", "只能用字母"),
        ("[[axis]]", 'key = "grade"', 'key = "等级"', "axis.2.key", "只能用字母"),
        ("[borrowing]", '"贷后检查", "诉讼取证"', '"贷后检查", "贷后检查"', "borrowing.purposes", "有重复的值"),
        ("[borrowing]", 'approvers = ["manager", "general_manager"]', 'approvers = ["archivist"]',
         "borrowing.approval.1.approvers", "只能由部门经理或总经理办理"),
        ("[borrowing]", 'kinds = ["loan"]', 'kinds = ["gift"]', "borrowing.approval.1.kinds", "没有这个选项 gift"),
        ('name = "小额贷款"', 'code = "DB"', 'code = "DK"', "category.1.code", "重复"),
        ('code = "DB"', 'name = "担保"', 'name = "小额贷款"', "category.1.name", "重复"),
        ("[[paper]]", 'title = "重要合同或单据"', 'title = "立项审批资料"', "paper.1.title", "重复"),
        ("[[paper]]", "sensitive = true", "sensitive = 1", "paper.3.sensitive", "true（是）或 false（否）"),
        ("[[paper]]", 'original = true', 'original = true\nmedium = "stone"', "paper.0.medium", "没有这个选项 stone"),
        ('title = "权证"', '["DK", "DB"]', '["DK", "DC"]', "paper.5.categories", "没有这个选项 DC"),
        ('name = "住所或注册地址"', 'kind = "text"', 'kind = "text"\nvalues = ["甲"]', "field.0.values", "选项字段"),
        ("[[field]]", 'name = "职业"', 'name = "证件种类"', "field.3.name", "重复"),
        ("[[field]]", 'key = "occupation"', 'key = "document-kind"', "field.3.key", "重复"),
        ("[[field]]", 'key = "occupation"', 'key = "Occupation"', "field.3.key", "小写字母"),
        ("[[field]]", 'key = "occupation"', 'key = "职业"', "field.3.key", "小写字母"),
        ("[[field]]", 'key = "occupation"', 'key = "floor-area"', "field.3.key", "程序用途"),
        ("[[field]]", 'name = "职业"', 'name = "职业"\nmeans = "job"', "field.3.means", "没有这个选项 job"),
        ("[[field]]", 'name = "职业"', 'name = "职业"\nmeans = "risk"', "field.3.means", "没有这个选项 risk"),
        ("[[field]]", 'name = "职业"', 'name = "职业"\nmeans = "handed-over-on"', "field.3.means", "日期"),
        ("[[axis]]", 'means = "region"', 'means = "due-on"', "axis.3.means", "没有这个选项 due-on"),
        ("[[axis]]", 'key = "region"', 'key = "quyu"', "axis.3.key", "代码就是用途的代码： region"),
        ("[[record]]", 'key = "amount"', 'key = "business-kind"', "record.0.field.1.key", "重复"),
        ("[[record]]", 'key = "amount"', 'key = "金额"', "record.0.field.1.key", "小写字母"),
        ("[[axis]]", 'restricted = ["高风险"]', 'restricted = ["极高"]', "axis.0.restricted", "没有这个选项 极高"),
        ("[[axis]]", 'key = "grade"', 'key = "risk"', "axis.2.key", "重复"),
        ("[[record]]", 'name = "金额（元）"', 'name = "业务品种"', "record.0.field.1.name", "重复"),
        ("[[record]]", 'kind = "number"', 'kind = "money"', "record.0.field.1.kind", "没有这个选项 money"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_at_its_line(after: str, old: str, new: str, key: str, reason: str) -> None:
    fault = fault_in(changed(after, old, new))
    assert fault["line"] == line_of(LOAN, after, old) + new.count("\n") and fault["key"] == key
    assert reason in f"{fault['reason']}{fault['detail']}"


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("", "name"), ("", "document"), ("[[post]]", "reach"), ("[secrecy]", "clause"), ("[confirmation]", "consent"),
        ("[collection.uses]", "values"), ("[[review]]", "months"), ("[retention]", "trigger"), ("[borrowing]", "renewals"),
        ("[[borrowing.approval]]", "scope"), ("[[category]]", "code"), ("[[paper]]", "original"),
        ("[[field]]", "information"), ("[[axis]]", "values"), ("[[record]]", "key"), ("[[record.field]]", "required"),
    ],
)  # fmt: skip
def test_a_missing_key_is_refused_at_the_table_that_lacks_it(table: str, key: str) -> None:
    found = re.compile(rf"^{key} = .*\n", re.MULTILINE).search(LOAN, LOAN.index(table))
    assert found
    fault = fault_in(LOAN[: found.start()] + LOAN[found.end() :])
    assert fault["line"] == (line_of(LOAN, "", table) if table else 1)
    assert fault["reason"] == "缺少此项" and str(fault["key"]).split(".")[-1] == key


@pytest.mark.parametrize("table", ["[secrecy]", "[[grant]]", "[[review]]", "[[axis]]", "[[record.field]]", "[[paper]]"])
def test_a_slip_of_the_pen_is_refused_at_its_line(table: str) -> None:
    text = changed(table, table, f'{table}\nreson = "笔误"')
    fault = fault_in(text)
    assert fault["line"] == line_of(text, "", "reson") and fault["reason"] == "没有这一项，请核对拼写"


def test_a_fault_in_the_last_record_is_not_looked_for_in_the_first() -> None:
    last = LOAN.count("[[record]]")
    second = '\n[[record]]\nkey = "b"\nname = "乙"\nclause = "四"\n\n[[record.field]]\nname = "丙"\nkind = "wrong"\n'
    fault = fault_in(LOAN + second)
    assert (
        fault["line"] == line_of(LOAN + second, "", 'kind = "wrong"') and fault["key"] == f"record.{last}.field.0.kind"
    )


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('on = "archive"', 'on = "dossier"', "every_days", "只有整个档案室的登记才能定期"),
        ('on = "archive"', 'on = "room"', "on", "没有这个选项"),
        ("every_days = 7", "every_days = -7", "every_days", "数字太小"),
        ("sensitive = false", "sensitive = true", "on", "整个档案室的登记不能有敏感内容"),
        ('on = "archive"\nevery_days = 7', 'on = "dossier"', "findings", "只有整个档案室的登记才能写这一项"),
        ('findings = ["防火", "防盗", "防潮", "防虫", "整理"]', "finding_needed = true", "finding_needed", "须先列出问题的种类"),
        ("every_days = 7", 'every_days = 7\nkeepers = ["keeper"]', "keepers", "没有这个选项"),
        ('finding_on = "有问题"', 'finding_on = "坏了"', "finding_on", "不在“可选的值”中"),
        ('findings = ["防火", "防盗"', 'findings = ["防盗"', "finding_on", "这一栏的名称须在“问题的种类”中"),
    ],
)  # fmt: skip
def test_a_register_of_the_archive_is_read_strictly(old: str, new: str, key: str, reason: str) -> None:
    text = (PACKS / "deposit.toml").read_text(encoding="utf-8")
    place = text.index(old, text.index('key = "safety"'))
    fault = fault_in(text[:place] + new + text[place + len(old) :])
    assert str(fault["key"]).split(".")[-1] == key and str(fault["reason"]).startswith(reason)


def test_the_last_line_of_the_approval_table_covers_everybody() -> None:
    last = LOAN.rindex("[[borrowing.approval]]")
    for old, new in (
        ('roles = ["*"]', 'roles = ["steward"]'), ('scope = "all"', 'scope = "own"'),
        ('kinds = ["consultation", "loan"]', 'kinds = ["loan"]'),
    ):  # fmt: skip
        fault = fault_in(LOAN[:last] + LOAN[last:].replace(old, new, 1))
        assert str(fault["key"]).startswith("borrowing.approval.") and "最后一条须适用于所有人" in str(fault["reason"])
        assert fault["line"] == 1 + LOAN[:last].count("\n"), "the last entry's own line"


def test_a_text_that_is_no_toml_is_refused_at_the_line_where_it_breaks() -> None:
    broken = changed("[borrowing]", "renewals = 1", "renewals = ")
    assert fault_in(broken)["line"] == line_of(broken, "", "renewals = ")
    cut = LOAN + 'x = "'
    assert fault_in(cut)["line"] == 1 + cut.count("\n")
    twice = changed("[retention]", "years = 10", "years = 10\nyears = 9")
    assert fault_in(twice)["line"] == line_of(twice, "", "years = 9")


def test_a_refusal_names_entry_and_input_in_words_and_what_may_stand_there() -> None:
    text = changed("[[post]]", 'role = "archivist"', 'role = "archivst"')
    with pytest.raises(BadInput) as caught:
        read_pack(text, "草案")
    said = str(caught.value)
    assert f"第 {line_of(text, '', 'archivst')} 行“岗位 · 档案管理员 · 角色”有误：没有这个选项 archivst。" in said
    assert "可填：archivist（档案管理员）、steward（楼宇管家）" in said and "post.0" not in said
    assert "可填：identity" not in said
    fault = fault_in(changed('name = "高风险客户复核"', '["高风险"]', '["极高"]'))
    assert fault["what"] == "定期核对 · 高风险客户复核 · 只用于" and "、高风险" in str(fault["options"])
    assert fault_in(changed("[retention]", "statutory = true", "reson = true"))["what"] == "保管期限 · 法定期限"
    assert fault_in(changed("", "by_household = false", "x = 1\nby_household = false"))["what"] == "制度 · x"


@pytest.mark.parametrize(
    ("wrong", "meaning"),
    [
        ("renewals = ", "等号后面没有值"), ("renewals = many", "等号后面没有值"), ('renewals = "many', "引号没有成对"),
        ("renewals 1", "缺少等号"), ("renewals = 1\nrenewals = 2", "写了两次"), ("renewals = [1", "括号没有成对"),
        ("renewals = 2026-13-01", "没有这个日期"), ("[[[renewals", "与相邻各行对照"),
    ],
)  # fmt: skip
def test_what_the_parser_says_is_said_in_chinese(wrong: str, meaning: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_pack(changed("[borrowing]", "renewals = 1", wrong), "草案")
    said = str(caught.value)
    assert meaning in said and not re.search("[a-z]{4}", said.partition("“")[0]), said


@pytest.mark.rule("S19-R19")
@pytest.mark.parametrize(
    ("after", "old", "new"),
    [
        ("", "by_household = false", "by_household = true"),
        ("", 'default_category = "DK"', 'default_category = "DB"'),
        ("[retention]", "years = 10", "years = 1"),
        ("[retention]", 'trigger = "due-date"', 'trigger = "relationship-end"'),
        ("[retention]", 'code = "D10"', 'code = "D30"'),
        ("[[category]]", '"贷款", ', ""),
        ("[[paper]]", '"立项审批", ', ""),
        ("[[paper]]", 'customers = ["person"]', 'customers = ["organisation"]'),
        ('name = "住所或注册地址"', 'kind = "text"', 'kind = "long-text"'),
        ('key = "grade"', 'emphasis = ["A类"]', 'emphasis = ["B类"]'),
        ("[[record.field]]", "required = true", "required = false"),
        ("[[axis]]", 'key = "grade"', 'key = "grades"'),
        ("[[term]]", "years = 5", "years = 6"),
        ("[[post]]", 'role = "area_manager"\nname = "区域经理"', 'role = "steward"\nname = "片区经理"'),
        ("[secrecy]", 'clause = "三(二)"', 'clause = "三(一)"'),
    ],
)
def test_no_change_of_a_pack_escapes_the_eye_of_who_releases_it(after: str, old: str, new: str) -> None:
    before, changed_pack = read_pack(LOAN, "loan.toml"), read_pack(changed(after, old, new), "loan.toml")
    assert differences(before, changed_pack)


@pytest.mark.rule("S19-R19", "S05-R11")
def test_approvals_that_change_places_are_shown_and_the_same_one_twice_is_refused() -> None:
    head, *lines = LOAN.partition("[[category]]")[0].split("[[borrowing.approval]]")
    rest = LOAN[len("[[borrowing.approval]]".join([head, *lines])) :]
    swapped = "[[borrowing.approval]]".join([head, lines[1], lines[0], *lines[2:]]) + rest
    seen = differences(read_pack(LOAN, "loan.toml"), read_pack(swapped, "loan.toml"))
    said = [(one.before.said[:4], one.after.said[:4]) for one in seen if one.before and one.after]
    assert said == [("1 顺位", "2 顺位"), ("2 顺位", "1 顺位")] and len(seen) == 2
    fault = fault_in("[[borrowing.approval]]".join([head, lines[0], *lines]) + rest)
    assert fault["key"] == "borrowing.approval.1.roles" and "重复" in str(fault["reason"])


@pytest.mark.rule("S19-R19")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("[[paper]]", 'synonyms = ["立项审批", "审批资料"]', "sensitive = true"), ("[[paper]]", '["立项审批", "审批资料"]', '["敏感"]')),
        (("[collection.uses]", "values = [", 'values = ["甲", "乙", '), ("[collection.uses]", "values = [", 'values = ["甲、乙", ')),
    ],
    ids=["a synonym that reads like a rule", "one value that reads like two"],
)  # fmt: skip
def test_two_packs_that_differ_never_read_alike(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    seen = differences(read_pack(changed(*one), "t"), read_pack(changed(*other), "t"))
    assert seen and all(found.before and found.after and found.before.said != found.after.said for found in seen)


def test_every_shipped_text_comes_back_as_the_pack_that_it_was() -> None:
    for pack in shipped_packs():
        assert read_pack(pack.text, f"{pack.id}.toml") == pack and not differences(pack, pack)


def grant(right: str, *roles: str) -> str:
    """The loan pack with one more line of rights."""
    listed = ", ".join(f'"{role}"' for role in roles)
    return f'{LOAN}\n[[grant]]\nright = "{right}"\nroles = [{listed}]\nclause = "1"\n'


@pytest.mark.rule("S04-R9", "S05-R9", "S19-R19")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (grant("consult", "archivist"), "都要能查看"),
        (grant("consult", *(role for role in ALL_ROLES if role != "business")), "都要能查看"),
        (grant("release-rules", "manager", "archivist"), "只能由部门经理或总经理"),
        (grant("decide-change", "archivist"), "只能由部门经理或总经理"),
        (grant("approve", "compliance"), "只能由部门经理或总经理"),
        (LOAN.replace('right = "confirm"\nroles = ["general_manager"]', 'right = "confirm"\nroles = ["archivist"]'),
         "不能只由档案管理员确认"),
        *((grant(right, "archivist", role), "只能交给看得到全部档案的岗位")
          for right in ("hold", "audit", "settings", "destroy", "export", "register")
          for role in ("business", "area_manager", "steward")),
    ],
)  # fmt: skip
def test_rights_that_lock_out_or_reach_beyond_a_post_are_refused(text: str, reason: str) -> None:
    fault = fault_in(text)
    assert reason in str(fault["reason"]) and str(fault["key"]).endswith(".roles")


@pytest.mark.rule("S04-R9", "S05-R9", "S19-R19")
@pytest.mark.parametrize(
    ("roles", "right"),
    [(("archivist",), "登记、导入和上架"), ((), "导出清单"), (("general_manager",), "审批删除")],
    ids=["the archivist sees a part", "everybody sees nothing", "nobody decides on deletions"],
)
def test_common_lines_that_the_posts_leave_without_anybody_are_refused(roles: tuple[str, ...], right: str) -> None:
    text = LOAN.replace('approvers = ["general_manager"]', 'approvers = ["manager"]')
    keeper = 'right = "appoint-keeper"\nroles = '
    text = text.replace(f'{keeper}["general_manager"]', f'{keeper}["manager"]')
    text = text if roles else text.replace('reach = "all"', 'reach = "none"')
    for role in roles:
        new = 'role = "steward"\nname = "管家"\nreach = "all"' if role == "general_manager" else None
        place = text.index(f'role = "{role}"')
        end = text.index('reach = "all"', place) + len('reach = "all"')
        text = text[:place] + (new or text[place:end].replace('"all"', '"own-customers"')) + text[end:]
    fault = fault_in(text)
    assert right in str(fault["detail"]) and fault["key"] == "post.0.reach", fault["reason"]
    assert fault["line"] == line_of(text, "[[post]]", "reach")


@pytest.mark.rule("S05-R9")
def test_a_right_over_the_whole_archive_is_nobodys_who_does_not_see_it() -> None:
    text = changed('name = "部门经理"', 'reach = "all"', 'reach = "own-area"')
    before, narrowed = read_pack(LOAN, "t").rights, read_pack(text, "t").rights
    for right in (Right.HOLD, Right.AUDIT, Right.EXPORT, Right.SETTINGS, Right.DESTROY):
        assert before.may(Role.MANAGER, right) and not narrowed.may(Role.MANAGER, right), right
    assert narrowed.may(Role.MANAGER, Right.APPROVE)
    for pack in shipped_packs():
        for right in (Right.HOLD, Right.AUDIT, Right.EXPORT, Right.SETTINGS, Right.DESTROY, Right.REGISTER):
            assert all(pack.reach(role) is Reach.ALL for role in pack.rights.table[right].roles), (pack.id, right)


def test_rights_within_their_posts_are_read() -> None:
    everybody = read_pack(grant("consult", *ALL_ROLES), "试.toml").rights
    assert {role.value for role in Role if everybody.may(role, Right.CONSULT)} == set(ALL_ROLES)
    two = read_pack(grant("export", "archivist", "compliance"), "试.toml").rights
    assert {role.value for role in Role if two.may(role, Right.EXPORT)} == {"archivist", "compliance"}


@pytest.mark.rule("S05-R11")
@pytest.mark.parametrize(
    ("approvers", "reason"),
    [("[]", "须写明由谁审批"), ('["general_manager"]', "设了岗位的经理")],
    ids=["nobody", "no post"],
)
def test_the_last_line_of_the_approval_table_names_approvers_that_exist(approvers: str, reason: str) -> None:
    text = LOAN.replace('role = "general_manager"\nname = "总经理"', 'role = "steward"\nname = "管家"', 1)
    place = text.rindex("approvers = ")
    text = f"{text[:place]}approvers = {approvers}{text[text.index(chr(10), place) :]}"
    fault = fault_in(text)
    assert reason in str(fault["reason"]) and str(fault["key"]).endswith(".approvers")


@pytest.mark.parametrize("text", ["a = " + "[" * 5000 + "]" * 5000, "a = " + "9" * 6000], ids=["brackets", "digits"])
def test_a_text_that_the_toml_reader_gives_up_on_is_refused(text: str) -> None:
    assert fault_in(text)["reason"] == "括号套得太深，或数字太长"


def test_a_text_larger_than_any_pack_is_refused() -> None:
    assert "文本过大" in str(fault_in(LOAN + "#" * 200_000)["reason"])


@pytest.mark.parametrize(
    "more",
    [
        '\nx = """\n[' + " " * 9000 + '\n"""\n', '\nx = """\n[' + "a " * 9000 + ']x\n"""\n',
        "\n" + "a." * 20_000 + "a = 1\n", "\n" + '"=".' * 9_000 + "a = 1\n", "\n" + '"' + '\\"' * 9_000 + "\n",
    ],
    ids=["a header of blanks", "a header of words", "a deep key", "a deep key in quotes", "one quotation mark"],
)  # fmt: skip
def test_a_small_text_never_keeps_the_program_busy(more: str) -> None:
    begun = time.process_time()
    fault_in(LOAN + more)
    assert time.process_time() - begun < 2
