"""The text of the manual: one Markdown file to a topic, read in sections, searched by words and by the reading of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.models.domain import naming
from app.ui.manual.topics import TOPICS, Topic
from app.ui.preferences import Language
from app.ui.theme import RESOURCES

_HEADING = re.compile(r"^(#{1,3}) +(.+)$", re.MULTILINE)
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*`|\[\]]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading of a topic with the words below it. The first of a topic has its title for a heading.

    `asked`: of the first, what people look for who do not know what the topic is called.
    """

    topic: str
    title: str
    heading: str
    words: str
    asked: str = ""

    @property
    def is_first(self) -> bool:
        """Return whether the section begins its topic."""
        return self.heading == self.title


def folder_of(language: Language) -> Path:
    """Return the folder of the topics in a language; their pictures stand in `pictures` below it."""
    return RESOURCES / "manual" / language.value


def file_of(topic: str, language: Language) -> Path:
    """Return the file of a topic."""
    return folder_of(language) / f"{topic}.md"


@cache
def sections(language: Language) -> tuple[Passage, ...]:
    """Return every section of the manual, in order."""
    return tuple(one for topic in TOPICS for one in _sections_of(topic, file_of(topic.key, language)))


def search(text: str, language: Language) -> list[Passage]:
    """Return the sections with every word of `text`, those that have it in their heading first.

    A word of letters also finds headings by their reading: «jh» and «jiaohuan» find 借还.
    """
    words = naming.searchable(text).split()
    found = [one for one in sections(language) if all(_has(one, word) for word in words)]
    return sorted(found, key=lambda one: not all(_heads(one, word) for word in words))


def _sections_of(topic: Topic, file: Path) -> Iterator[Passage]:
    parts = _HEADING.split(file.read_text(encoding="utf-8"))[1:]
    title = parts[1].strip()
    for heading, words in zip(parts[1::3], parts[2::3], strict=True):
        asked = naming.searchable(" ".join(topic.words)) if heading.strip() == title else ""
        yield Passage(topic.key, title, heading.strip(), naming.searchable(_MARKS.sub(" ", words)), asked)


def _has(section: Passage, word: str) -> bool:
    named = naming.searchable(section.title)
    return any(word in one for one in (section.words, named, section.asked)) or _heads(section, word)


def _heads(section: Passage, word: str) -> bool:
    """Return whether a word stands in the heading, or is a part of its reading."""
    if word in naming.searchable(section.heading):
        return True
    return word.isascii() and any(word in reading for reading in _readings(section.heading))


@cache
def _readings(heading: str) -> tuple[str, str]:
    return naming.spelled(heading)
