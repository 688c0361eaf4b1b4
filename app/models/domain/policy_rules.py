"""The rules of changing the rules, as functions that refuse, each with its clause and sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sized

from app.models.domain.errors import N_
from app.models.domain.policy.captions import last_captions
from app.models.domain.policy.pack import Pack
from app.models.domain.rulebook import SAFE, broken, rule

_PUT_INTO_PRACTICE = "《客户身份识别和客户身份资料及交易记录保存管理办法(乙本)》五.3"
POLICY_IS_KEPT = rule(
    "policy-is-kept", "S19-R19", SAFE,
    N_("制度的每个版本都要保留，不能改动（{clause}）。请起草新版本。"),
)  # fmt: skip
POLICY_BY_ANOTHER = rule(
    "policy-by-another", "S19-R19", SAFE,
    N_("起草人不能发布自己起草的制度（{clause}）。请另一位经理审阅并发布。"),
)  # fmt: skip
POLICY_BY_AUTHOR = rule(
    "policy-by-author", "S19-R19", SAFE,
    N_("只有起草人可以撤回草案（{clause}）。如不同意，请注明理由退回。"),
)  # fmt: skip
POLICY_ONE_DRAFT = rule(
    "policy-one-draft", "S19-R19", SAFE,
    N_("已有一份待发布的草案（第 {number} 版，{author}）。请先发布、退回或撤回，再起草新的（{clause}）。"),
)  # fmt: skip
POLICY_SAME = rule(
    "policy-same", "S19-R19", SAFE,
    N_("草案与现行制度相同，没有变化（{clause}）。请先修改，再提交。"),
)  # fmt: skip
POLICY_KEEPS_USED = rule(
    "policy-keeps-used", "S05-R2", SAFE,
    N_("类别“{category}”下还有 {count} 份档案，不能从制度中去掉（{clause}）。请保留该类别。"),
)  # fmt: skip

DEADLINE_AHEAD = rule(
    "deadline-ahead", "S17-R11", _PUT_INTO_PRACTICE,
    N_("落实期限须写明，且不早于今天（{clause}）。请填写今天或以后的日期。"),
)  # fmt: skip
DEADLINE_OF_RULES = rule(
    "deadline-of-rules", "S17-R11", _PUT_INTO_PRACTICE,
    N_("现行制度没有《{document}》这份文件，不能设定落实期限（{clause}）。请从列出的文件中选择。"),
)  # fmt: skip
MONTHS_TO_PRACTICE = 3
"""S17-R11: a new policy is put into practice within so many months."""
POLICY_KEEPS_KEYS = rule(
    "policy-keeps-keys", "S05-R14", SAFE,
    N_("“{name}”的代码是 {key}，档案里的内容记在它下面，不能改成 {other}（{clause}）。请改回 {key}；要另收一项，请另起名称。"),
)  # fmt: skip


POLICY_KEY_SPENT = rule(
    "policy-key-spent", "S05-R14", SAFE,
    N_(
        "代码 {key} 原是“{former}”的，档案里的旧内容还记在它下面，不能给“{name}”用（{clause}）。"
        "请给“{name}”另起代码；要恢复原来的一项，请仍用原名称。"
    ),
)  # fmt: skip


def keeps_keys(before: Pack, after: Pack) -> None:
    """S05-R14: a field keeps the key under which its values lie, or what was entered would be lost from sight.

    Nor does a key that an earlier version had for something else come to name another thing: old values would be its own.
    """
    kept = {field.key for field in after.fields}
    for field in before.fields:
        other = next((one.key for one in after.fields if one.name == field.name), "")
        if field.key not in kept and other:
            raise broken(POLICY_KEEPS_KEYS, name=field.name, key=field.key, other=other)
    now = last_captions([before.text])
    for (kind, key), name in last_captions([after.text]).items():
        former = before.former.get((kind, key), name)
        if (kind, key) not in now and former != name:
            raise broken(POLICY_KEY_SPENT, key=key, former=former, name=name)


def keeps_used(pack: Pack, dossiers: Mapping[str, int]) -> None:
    """S05-R2: a category that dossiers stand under stays in the rules."""
    known = {category.code for category in pack.categories}
    for category, count in dossiers.items():
        if category not in known and count:
            raise broken(POLICY_KEEPS_USED, category=category, count=count)


def something_changed(found: Sized) -> None:
    """S19-R19: a version that changes nothing would only blur since when each rule holds."""
    if not found:
        raise broken(POLICY_SAME)


def deadline_of_rules(pack: Pack, document: str) -> None:
    """S17-R11: what is put into practice is a document of the rules in force."""
    if document not in pack.documents:
        raise broken(DEADLINE_OF_RULES, document=document)


def deadline_ahead(until: str, today: str) -> str:
    """S17-R11: a policy is put into practice until a day that is still to come."""
    if until < today:
        raise broken(DEADLINE_AHEAD)
    return until
