"""The readings of names, so that `zs` and `zhangsan` find 张三, and 单 as a surname is shàn; those of other words."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from app.models.domain.folding import clean

_SURNAMES = {
    "单": "shan", "仇": "qiu", "曾": "zeng", "解": "xie", "区": "ou", "查": "zha", "任": "ren", "朴": "piao",
    "盖": "ge", "翟": "zhai", "乐": "yue", "缪": "miao", "覃": "qin", "种": "chong", "繁": "po", "员": "yun",
    "召": "shao", "秘": "bi", "折": "she", "黑": "he", "洗": "xian", "冼": "xian", "逄": "pang", "应": "ying",
    "宁": "ning", "燕": "yan", "葛": "ge", "华": "hua", "纪": "ji", "隗": "wei", "郇": "xun", "谌": "chen",
    "令": "ling", "褚": "chu", "尹": "yin", "重": "chong", "长": "zhang", "相": "xiang", "过": "guo", "幺": "yao",
    "尉迟": "yu chi", "万俟": "mo qi", "长孙": "zhang sun", "单于": "chan yu", "澹台": "tan tai", "呼延": "hu yan",
    "皇甫": "huang fu", "宇文": "yu wen", "尉": "wei", "贾": "jia", "石": "shi", "薄": "bo", "卜": "bu",
    "车": "che", "佴": "nai", "句": "gou", "莘": "shen", "殷": "yin", "咸": "xian", "郗": "xi", "阚": "kan",
}  # fmt: skip


@lru_cache(maxsize=32768)
def _syllable(character: str) -> str:
    return _read(character)[0].lower()


def _read(text: str) -> list[str]:
    from pypinyin import lazy_pinyin  # its dictionary takes a tenth of a second to load

    return list(lazy_pinyin(text))


def syllables(name: str) -> list[str]:
    """The reading of a customer's name, one syllable a character; other text comes back as it is.

    The surname takes its surname reading; a name of more than four characters is an organisation, read as
    running text.
    """
    name = name.strip()
    if len(name) > 4:
        return [part.lower() for part in _read(name)]
    for length in (2, 1):
        reading = _SURNAMES.get(name[:length])
        if reading and len(name) >= length:
            return reading.split() + [_syllable(character) for character in name[length:]]
    return [_syllable(character) for character in name]


def readings(name: str) -> tuple[str, str]:
    """Full reading and initials at once: 张三 → (zhangsan, zs)."""
    parts = syllables(name)
    return "".join(parts), "".join(part[0] for part in parts if part)


def spelled(text: str) -> tuple[str, str]:
    """Full reading and initials of running text, without what is not read: 借出、归还 → (jiechuguihuan, jcgh)."""
    # Here 还 gives back (huán); the dictionary, which does not know 催还, reads «still» (hái).
    parts = [part.lower() for part in _read(text.replace("还", "环")) if part.isalnum()]
    return "".join(parts), "".join(part[0] for part in parts)


def searchable(text: str) -> str:
    """Text as it is indexed and searched: full-width folded, lower case, single spaces."""
    if text.isascii():
        return text.lower() if text.isalnum() else " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", clean(text)).lower().split())
