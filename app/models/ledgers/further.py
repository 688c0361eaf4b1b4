"""Columns of further people of a household: 业主2姓名 and 业主2电话, 共有人 and 共有人身份证号, a second 姓名."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.fields import OTHER_NAME, OTHERS, candidates, field_named, general, is_ignored, label_key

_ROLE = r"(?:产权|房屋|其他|其它|另一)?共有(?:权)?人|配偶|共同(?:借款|买受|购房|申请|债务|还款)?人|共借人|联名人|妻子|丈夫|爱人"
_WITH_ROLE = re.compile(rf"(?P<who>{_ROLE})(?P<number>[1-9一二三四五]?)(?P<what>.*)")
_SECOND = re.compile(
    r"第(?P<which>[二三四五六])(?P<word>业主|产权人|权利人|买受人|借款人|客户|姓名)(?P<rest>.*)"
    r"|(?P<owner>业主|产权人|权利人|买受人|借款人|客户|户主)(?P<number>[2-6二三四五六])(?P<what>.*)"
    r"|(?P<label>.*?(?:姓名|名称|身份证号码?|身份证|证件号码?|电话|手机号?码?|联系方式|业主|产权人|权利人|借款人))(?P<last>[2-6二三四五六])"
)
# People beside the customer whose numbers are not the customer's. A tenant is the customer where no owner is named.
_OUTSIDER = re.compile(
    r"(?:反?担保人|保证人|介绍人|推荐人|经办人|客户经理|(?:物业|楼栋|专属)?管家|代理人|受托人|中介|物业|装修|施工|开发商|紧急联系人|亲属|家属)"
)
_TENANT = re.compile(r"(?:承租|租户|租客|租赁|商户|使用人|实际居住)")
_OWNERS = r"(?:业主|产权人|权利人|户主|房主|客户|买受人|购房人|借款人|住户)"
_FORMER = re.compile(rf"(?:原|前|旧|上一?手|转让前)(?=(?:\(?{_OWNERS}))")
_PRESENT = re.compile(rf"(?:现|新|当前|现任|转让后)(?=(?:\(?{_OWNERS}))")
_SIGNS = re.compile(r"[()\[\]【】_\-—:：.、\s]")


def person_of(names: Sequence[str], group: str) -> tuple[str, str]:
    """(which further person a column is of, what its label says without that person); ("", label) for the first's.

    The heading over a group of columns may say it too: «业主二» over 姓名 and 电话.
    """
    label = names[0] if names else ""
    own = _SIGNS.sub("", label_key(label))
    for text in (own, _SIGNS.sub("", label_key(group)) + own) if group else (own,):
        found = _WITH_ROLE.fullmatch(text)
        if found:
            return found["who"] + found["number"], found["what"] or "姓名"
        found = _SECOND.fullmatch(text)
        if found:
            if found["which"]:
                return found["which"], _of(found["word"], found["rest"])
            if found["number"]:
                return found["number"], _of(found["owner"], found["what"])
            return found["last"], found["label"]
    return "", label


def is_outsiders(label: str, *, owned: bool = True) -> bool:
    """Return whether a column is of a person who is no customer: a guarantor's telephone is not the borrower's, and, where another
    column names the owner (`owned`), a tenant's and a former owner's are not the owner's."""
    key = label_key(label)
    return bool(_OUTSIDER.match(key) or (owned and (_TENANT.match(key) or is_former(key))))


def is_former(label: str) -> bool:
    """Return whether a column is of a former owner: 原业主, 前产权人."""
    return _FORMER.match(label_key(label)) is not None


def names_owner(label: str, kind: LedgerKind) -> bool:
    """Return whether a column names the present owner, not a tenant."""
    key = label_key(label)
    return field_named(present(label), kind) == "party_name" and not (is_former(key) or _TENANT.match(key))


def present(label: str) -> str:
    """The label without «现» or «新» before a word for the owner: «现业主» is 业主."""
    key = label_key(label)
    return key[found.end() :] if (found := _PRESENT.match(key)) else label


def _of(owner: str, what: str) -> str:
    return what or (owner if owner == "姓名" else owner + "姓名")


def strangers(labels: Sequence[Sequence[str]], groups: Sequence[str], kind: LedgerKind) -> set[int]:
    """Return the columns of names, numbers and telephones below a heading that is no customer's («担保人», «原业主»).

    Where a heading or a label names the owner, every other person with a name is a stranger who is no further owner.
    """
    if kind is not LedgerKind.DOSSIERS or not any(groups):
        return set()
    people = {column for column, names in enumerate(labels) if names and _field(names[0]) in OTHERS}
    named = {groups[column] for column in people if groups[column] and _field(labels[column][0]) == "party_name"}
    owned = any(_heads_owner(groups[column] or labels[column][0]) for column in people)
    return {
        column
        for column in people
        if (group := groups[column])
        and not person_of(("姓名",), group)[0]
        and (is_outsiders(group, owned=owned) or (owned and group in named and not _heads_owner(group)))
    }


def _heads_owner(label: str) -> bool:
    """Return whether a label or a heading is the owner's: 业主, 现业主信息."""
    return names_owner(general(label), LedgerKind.DOSSIERS)


def _field(label: str) -> str:
    offers = candidates(label, LedgerKind.DOSSIERS)
    return offers[0][0] if offers else ""


def further(labels: Sequence[Sequence[str]], groups: Sequence[str], kind: LedgerKind) -> dict[int, str]:
    """Return the fields of the columns of a further person, by column; "" for data of them that are not stored.

    A second telephone is a further person's only where that person has a name.
    """
    if kind is not LedgerKind.DOSSIERS:
        return {}
    said = [person_of(names, group) for names, group in zip(labels, groups, strict=True)]
    none = strangers(labels, groups, kind)
    for column in _repeated([() if column in none else names for column, names in enumerate(labels)], said):
        said[column] = "again", said[column][1]
    found: dict[int, str] = {}
    named: set[str] = set()
    for column, (who, what) in enumerate(said):
        if not who:
            continue
        offers = candidates(what, kind)
        found[column] = OTHERS.get(offers[0][0], "") if offers and not is_ignored(what) else ""
        if found[column] == OTHER_NAME:
            named.add(_number(who))
    return {column: field for column, field in found.items() if _number(said[column][0]) in named}


def _number(who: str) -> str:
    return who.translate(str.maketrans("二三四五六", "23456"))


def _repeated(labels: Sequence[Sequence[str]], said: Sequence[tuple[str, str]]) -> set[int]:
    """Return the columns that repeat an earlier one, from the second name on: 姓名 电话 姓名 电话."""
    seen: set[str] = set()
    again: set[int] = set()
    for column, names in enumerate(labels):
        key = label_key(names[0]) if names else ""
        offers = candidates(key, LedgerKind.DOSSIERS) if key and not said[column][0] else ()
        field = offers[0][0] if offers else ""
        if field in OTHERS and key in seen and (again or field == "party_name"):
            again.add(column)
        seen.add(key)
    return again
