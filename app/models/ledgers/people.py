"""Several people in one row: whose name, whose number, whose telephone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.models.domain.doors import without_remark
from app.models.domain.folding import fold, squeeze, unlisted
from app.models.domain.identity import IdKind, Phone, clean_id, id_kind, split_phones
from app.models.ledgers.cells import words
from app.models.ledgers.drafts import DraftCustomer

_BREAK = re.compile(r"[、,;/|&+\\\n\r\t]+")
_BLANKS = re.compile(r"\s+")
_REMARK = re.compile(r"\((?:[^()]*)\)|\[[^\]]*\]|【[^】]*】")
_REMARK_AROUND = re.compile(rf"^(?:{_REMARK.pattern})|(?:(?:{_REMARK.pattern})\s*)+$")
"""Remarks before and behind a name; what stands inside it is its own: «某某（杭州）置业有限公司»."""
_ROLE = re.compile(
    r"(?:夫妻|夫|妻|丈夫|妻子|父亲|母亲|父|母|子|女|儿子|女儿|户主|配偶|业主|共有人|共有|联名|产权人|本人|姓名|借款人|主借款人|共同借款人)[:]"
)
_HAN_NAME = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff-]{2,4}|[㐀-鿿]{1,8}(?:·[㐀-鿿]{1,8})+")
_FIRM = re.compile(
    r"(?:公司|企业|合伙|厂|店|行|社|部|中心|集团|事务所|合作社|工作室|学校|医院|银行|协会|委员会|局|超市|酒店|院)(?:\(.*\))?$"
)
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛"
    "雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄"
    "危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮储靳"
    "汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴"
    "胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇"
    "广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂代付覃佟苟闫冼佘仝"
)
_DOUBLE = words("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 轩辕 端木 南宫 百里 独孤")
_NUMBERS = re.compile(r"[0-9A-Z][0-9A-Z()\-]*")
_LETTERS_APART = re.compile(r"(?<![A-Z\d])([A-Z]{1,3})[ \t]+(?=\d)|(?<=\d)[ \t]+(?=\(\d{1,2}\))")
"""The blank in «G 12345678» and «A123456 (7)», which belongs to one number."""
_NUMBERS_APART = re.compile(r"(?<=[\dX])\s*(?:[和与及·•~～]|[-—－]+)\s*(?=\d{15})")
"""A sign between two numbers of a household that is part of neither."""
_NO_NUMBER = frozenset(("", "-", "--", "/", "\\", "无", "没有", "不详", "未知", "暂无", "待补"))
_PAPER = re.compile(
    r"(?:居民)?(?:身份证|护照|军官证|士兵证|台胞证|港澳通行证|回乡证|居住证|营业执照|信用代码|户口本|证件)(?:号码|号)?"
)
_MOBILE = re.compile(r"1[3-9]\d{9}")
_MOBILE_DIGITS = 11
_SHORTEST = 5
_LONGEST = 22


_POST = re.compile(r"(?:项目经理|客户经理)?[A-Ba-bＡＢ]\s*角[:：]?|(?:主办|协办)[:：]")
_B_FIRST = re.compile(r"[BbＢ]\s*角.*[AaＡ]\s*角|协办.*主办", re.DOTALL)
_AND = re.compile(r"[和与及]")
_AND_SIGNS = re.compile(r"[和与及·•~～]|[-—－]+")
_OFFICERS = re.compile(r"字第?\d")
_SEVERAL_WORDS = re.compile(r"[、,，;；/／|&＆+＋\n\r\t]")
_NOBODY = words(
    "无 无业主 没有 空 空置 空房 空铺 未售 未售出 待售 在售 未知 不详 待定 暂无 开发商未售 未出售 未出租 - -- / \\ N/A"
)
_OF_MANY = re.compile(r"(?<=..)等(?:\d{1,2}|[二两三四五六七八九十])人$")
_CLOSED = re.compile(
    r"(?<=[)）])(?=[^\s、,，;；/／&＆(（)）])(?![^\s、,，;；/／&＆)）]*(?:公司|企业|合伙|厂|店|社|部|中心|集团|商行|银行))"
)
"""The end of a bracket behind one name and before another, not inside a firm's: «某某（杭州）置业有限公司»."""
_LONG_NUMBER = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)")
_CALL = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_BESIDE_NUMBER = re.compile(r"(?:居民身份证|身份证|证件|联系电话|电话|手机|联系方式)(?:号码|号)?[:：]?(?=\s*\d)")
_EMPTY_BRACKETS = re.compile(r"[(（\[【][\s,，、:：;；]*[)）\]】]")


class Tidied(NamedTuple):
    """A cell of a name without foreign parts: ID numbers and telephones, joined by 、, and a remark."""

    name: str
    remark: str = ""
    numbers: str = ""
    phones: str = ""


class People(NamedTuple):
    """The people of a row, with the doubts about them.

    `doubtful`: a text in the place of an ID number that is none; `spare`: a number without a person; `remark`: the text
    beside the names («夫»).
    """

    people: tuple[DraftCustomer, ...]
    doubtful: bool = False
    spare: bool = False
    remark: str = ""


class _Number(NamedTuple):
    word: str
    number: str


def tidy_name(text: str) -> Tidied:
    """Remove numbers, remarks and «等3人» from a name, and words for an absent customer («空置», «未售»)."""
    if text.isalpha() and text[-1:] != "人":
        return Tidied("", text) if text in _NOBODY else Tidied(text)
    if text.upper() in _NOBODY:
        return Tidied("", text.strip("-/\\"))
    numbers = _LONG_NUMBER.findall(text)
    phones = _CALL.findall(text)
    name = text
    if numbers or phones:
        # A number ends the name before it: «张甲13800010001李乙» are two.
        name = _CALL.sub("、", _LONG_NUMBER.sub("、", _BESIDE_NUMBER.sub(" ", text)))
        name = _one(_EMPTY_BRACKETS.sub("、", name).strip(" ,，、:：;；-/"))
    if _OF_MANY.search(name):
        return Tidied(_OF_MANY.sub("", name), text, "、".join(numbers), "、".join(phones))
    bare, remark = without_remark(name)
    if remark and not (_HAN_NAME.fullmatch(bare) and bare[0] in _SURNAMES):
        bare, remark = _CLOSED.sub("、", name), ""
    return Tidied(bare, remark, "、".join(numbers), "、".join(phones))


def colleagues_in(text: str) -> tuple[str, ...]:
    """The colleagues in a cell, A before B («王磊、冯涛», «A角王磊 B角冯涛»); () where it names several that cannot be told apart."""
    if text.isalpha() and not _POST.search(text) and not _AND.search(text):
        return (text,)
    folded = _CLOSED.sub("、", _POST.sub("、", text)).strip(" 、,，;；/|&+＋＆／\n")
    names = _names(folded, len(_AND.split(folded)))
    if len(names) > 1:
        return tuple(dict.fromkeys(reversed(names) if _B_FIRST.search(text) else names))
    return () if _SEVERAL_WORDS.search(folded) else (_one(folded),)


def people_of(name: str, id_text: str, phones: Sequence[tuple[str, str]]) -> People:
    """The people in a row by its cells. `phones`: (text, label of its column) for every column of telephones.

    A name, a company's too, is never taken apart; the numbers of a household go to whom they stand beside, or else one
    by one in the order of the names; a telephone for all of them is the first's.
    """
    numbers, doubtful = _numbers(id_text)
    names = _names(name, len(numbers))
    owned = [""] * len(names)
    spare = False
    for place, (word, number) in enumerate(numbers):
        whose = names.index(word) if word in names else place
        while whose < len(owned) and owned[whose]:
            whose += 1
        if whose < len(owned):
            owned[whose] = number
        elif _is_name(word):
            names.append(word)
            owned.append(number)
        else:
            spare = True
    telephones = _telephones(names, phones)
    people = tuple(DraftCustomer(one, number, own) for one, number, own in zip(names, owned, telephones, strict=True))
    remark = name if len(names) > 1 and _REMARK.search(fold(name)) else ""
    return People(people, doubtful, spare, " ".join(remark.split()))


def _names(text: str, numbers: int) -> list[str]:
    """The names in a cell; the whole cell where it cannot be taken for several."""
    whole = [_one(text)]
    folded = (
        unlisted(text)
        .replace("，", ",")
        .replace("；", ";")
        .replace("／", "/")
        .replace("＆", "&")
        .replace("＋", "+")
        .strip(" ,;/、|&+\\\n\r\t")
    )
    parts = [_person(part) for part in _BREAK.split(folded)]
    parts = [part for part in parts if part]
    if len(parts) > 1:
        return parts if "合伙" not in text and all(_is_name(part) for part in parts) else whole
    parts = [_person(part) for part in _AND_SIGNS.split(folded)]
    if len(parts) == numbers > 1 and all(_HAN_NAME.fullmatch(part) and part[0] in _SURNAMES for part in parts):
        return parts
    parts = [_person(part) for part in _BLANKS.split(folded.strip())]
    parts = [part for part in parts if part]
    if len(parts) < 2 or not all(_HAN_NAME.fullmatch(part) for part in parts) or any(map(_FIRM.search, parts)):
        return whole
    certain = all(part[0] in _SURNAMES and part not in _DOUBLE for part in parts)
    return parts if certain or len(parts) == numbers else whole


def _one(text: str) -> str:
    """One name: blanks between Chinese characters away, the characters themselves untouched."""
    return re.sub(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", "", " ".join(text.split()))


def _person(part: str) -> str:
    """A name of several, without its part in the household («李四(妻)», «妻：李四»)."""
    bare = _REMARK_AROUND.sub("", part.replace("（", "(").replace("）", ")").strip()).replace("：", ":")
    name = re.sub(r"(?<=..)等\d*人?$", "", _one(_ROLE.sub("", bare)).strip(" :"))
    return name[1:] if len(name) > 2 and name[0] in "妻夫父母子女" and name[1] in _SURNAMES else name


def _is_name(text: str) -> bool:
    return bool(
        _HAN_NAME.fullmatch(text)
        or (_FIRM.search(text) and len(text) > 4)
        or re.fullmatch(r"[A-Za-z]+(?:[ .'][A-Za-z]+)+", text)
    )


def _numbers(text: str) -> tuple[list[_Number], bool]:
    """Return every ID number in a cell with the word before it, and whether the cell says anything else."""
    folded = fold(unlisted(text)).upper().lstrip("'`‘’").removesuffix(".0")
    if folded in _NO_NUMBER:
        return [], False
    found: list[_Number] = []
    doubtful = False
    for part in _BREAK.split(_NUMBERS_APART.sub("、", _LETTERS_APART.sub(r"\1", folded))):
        if part.strip(" ()-") in _NO_NUMBER:
            continue
        if _OFFICERS.search(part):  # «军字第1234567号»: its digits alone are another number
            doubtful = True
            continue
        word = squeeze(_PAPER.sub("", re.sub(r"[0-9A-Z()\[\]:\-\s]+", "", part)))
        tokens = [_unbracketed(token) for token in _NUMBERS.findall(part)]
        tokens = [token for token in tokens if any(map(str.isdecimal, token))]
        if len(tokens) > 1 and not all(id_kind(token) is not IdKind.OTHER for token in tokens):
            tokens = ["".join(tokens)]
        tokens = [clean_id(token) for token in tokens]
        good = [token for token in tokens if is_number(token)]
        doubtful = doubtful or not good or len(good) < len(tokens) or bool(word and not _HAN_NAME.fullmatch(word))
        found += [_Number(word, token) for token in good]
    return found, doubtful


def is_number(text: str) -> bool:
    """Return whether a cleaned text may be an ID number: of a paper's length, and no mobile telephone."""
    size = len(text)
    is_mobile = size == _MOBILE_DIGITS and _MOBILE.fullmatch(text)
    return _SHORTEST <= size <= _LONGEST and not is_mobile and any(map(str.isdecimal, text))


def _unbracketed(token: str) -> str:
    """A number without brackets around it; those of «A123456(7)» are its own."""
    token = token.strip("-")
    return token if token.count("(") == token.count(")") and not token.startswith("(") else token.strip("()-")


def _telephones(names: Sequence[str], cells: Sequence[tuple[str, str]]) -> list[tuple[Phone, ...]]:
    owned: list[tuple[Phone, ...]] = [() for _ in names]
    for text, label in cells:
        phones = split_phones(text, label)
        if len(names) < 2:
            owned[0] += phones
            continue
        beside = [names.index(phone.label) if phone.label in names else None for phone in phones]
        one_each = len(phones) == len(names) and not any(place is not None for place in beside)
        for place, (phone, whose) in enumerate(zip(phones, beside, strict=True)):
            own = phone._replace(label=label) if whose is not None else phone
            owned[whose if whose is not None else place if one_each else 0] += (own,)
    return owned
