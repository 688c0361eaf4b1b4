"""A file for a dossier: the kind of its bytes, and the facts in its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

from app.models.domain.errors import N_
from app.models.domain.folding import clean
from app.models.domain.item import file_name

UNNAMED = N_("扫描件")
_SIGNS = " \t_-—–·•・‧.,，、+()（）[]【】#"
_BETWEEN = re.compile(rf"[{re.escape(_SIGNS)}0-9A-Za-z]+")
_COPY_NUMBER = re.compile(r"[\s_\-.(（]*\d{1,4}[)）]?$")


class FileKind(Enum):
    """The kind of a file by its bytes, never by its name; the value is the common word for it."""

    PDF = N_("PDF 文件")
    PICTURE = N_("图片")
    OTHER_PICTURE = N_("窗口不支持的图片（TIFF、BMP、HEIC、WebP 等）")
    BROKEN_PDF = N_("损坏的 PDF 文件")
    LOCKED_PDF = N_("加了密码的 PDF 文件")
    LONG_PDF = N_("页数太多的 PDF 文件")
    HEAVY_PDF = N_("太复杂、数不清页数的 PDF 文件")
    BROKEN_PICTURE = N_("损坏或不完整的图片")
    LARGE_PICTURE = N_("太大的图片")
    HEAVY_PICTURE = N_("太复杂、要很久才能显示的图片")
    OFFICE = N_("Word、Excel 等办公文件")
    ARCHIVE = N_("压缩包")
    VIDEO = N_("视频或录音")
    UNKNOWN = N_("看不出格式的文件")

    @property
    def label(self) -> str:
        """The word for it."""
        return self.value

    @property
    def shown(self) -> bool:
        """Return whether the window can show a file of this kind."""
        return self in (FileKind.PDF, FileKind.PICTURE)


@dataclass(frozen=True, slots=True)
class Judged:
    """The content of a file. `pages`: of a PDF; 1 for a picture; 0 where it has none that can be shown."""

    kind: FileKind
    pages: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PutIn:
    """One file to put into a dossier: with the item of that title, or with a new one.

    `unshown`: a person decided to keep it although the window cannot show it. `pages` 0: as many as it has. `sensitive`
    None: as its title implies (`Sensitivity`); nothing makes a paper less sensitive than the pack or its item.
    """

    path: Path
    title: str
    original: bool
    pages: int = 0
    unshown: bool = False
    sensitive: bool | None = None


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The sensitivity of papers of one dossier by their titles.

    Only the exact titles of `plain` are taken as not sensitive. A name is too little to trust: «张三身份证» is no title of a
    pack, and an unknown title may be anything. `sensitive`: titles that are always sensitive.
    """

    plain: frozenset[str] = frozenset()
    sensitive: frozenset[str] = frozenset()

    def is_sensitive(self, title: str, name: str) -> bool:
        """Return whether a paper is taken as sensitive: it has no plain title, or `name`, that of its file, hints at another."""
        return clean(title) not in self.plain or any(
            word in one or one in word for word in _words_beside(name, title) for one in self.sensitive
        )

    def is_surely_sensitive(self, title: str) -> bool:
        """Return whether the sensitivity cannot be overridden."""
        return clean(title) in self.sensitive


def distinct_names(paths: Sequence[Path]) -> dict[Path, str]:
    """Return a name for each file: its own, with as many of its folders as it takes to distinguish it from the others."""
    parts = {path: tuple(map(file_name, path.parts)) for path in paths}
    alike: dict[str, list[Path]] = {}
    for path in parts:
        alike.setdefault(parts[path][-1], []).append(path)
    return {path: _tail(parts[path], [parts[one] for one in alike[parts[path][-1]] if one != path]) for path in parts}


def _tail(parts: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> str:
    long = 1
    while long < len(parts) and any(one[-long:] == parts[-long:] for one in others):
        long += 1
    return str(PurePath(*parts[-long:]))


def beginnings(name: str) -> Iterator[str]:
    """The parts of a file's name that may be a code, the longest first.

    A part begins where the name begins and ends where neither a letter nor a digit goes on: «…-0001» of
    «…-0001 身份证», never «…-000».
    """
    for end in range(len(name), 0, -1):
        following, last = name[end : end + 1], name[end - 1]
        if last.isascii() and last.isalnum() and not (following.isascii() and following.isalnum()):
            yield name[:end]


def _words_beside(name: str, title: str) -> list[str]:
    """The words of a file's name but for its title; a single character says nothing."""
    name = clean(name).replace(title, " ") if title else clean(name)
    return [one for one in _BETWEEN.split(name) if len(one) > 1 and one not in title]


def title_from(name: str, known: Sequence[str]) -> str:
    """The title of the paper that a file's name means: one of `known`, or its own words; «扫描件» where it has none."""
    rest = clean(name).strip(_SIGNS)
    while (shorter := _COPY_NUMBER.sub("", rest).strip(_SIGNS)) != rest:
        rest = shorter
    if not rest:
        return UNNAMED
    if rest in known:
        return rest
    within = max((one for one in known if one in rest), key=len, default="")
    around = [one for one in known if rest in one]
    return within or (around[0] if len(around) == 1 else rest)
