"""Parts of a pack's text that another pack can take over, so that an office may mix the rules of several trades."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.models.domain.policy.entries import Section
from app.models.domain.policy.pack import Pack

_HEADER = re.compile(r"\[\[(\w+)\]\]\s*(?:#.*)?$")
_NAME = re.compile(r'(?:name|title) = "([^"]*)"')
_TAKEN = {
    "category": Section.CATEGORIES,
    "paper": Section.PAPERS,
    "field": Section.FIELDS,
    "axis": Section.AXES,
    "record": Section.RECORDS,
    "review": Section.REVIEWS,
}


@dataclass(frozen=True, slots=True)
class Snippet:
    """One table of a pack's text, with the document that its clause is from."""

    section: Section
    name: str
    text: str


def snippets(pack: Pack) -> list[Snippet]:
    """What can be taken over from a pack, in the order of its text; each names its document."""
    found: list[Snippet] = []
    kind, lines = "", list[str]()
    for line in [*pack.text.splitlines(), "[[end]]"]:
        header = _HEADER.match(line)
        if header or line.startswith("["):
            inner = header is None and kind and line.startswith(f"[[{kind}.")
            if inner:
                lines.append(line)
                continue
            if kind in _TAKEN:
                found.append(_snippet(pack, kind, lines))
            kind, lines = (header[1] if header else ""), [line]
        else:
            lines.append(line)
    return found


def _snippet(pack: Pack, kind: str, lines: list[str]) -> Snippet:
    kept = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not any(line.startswith("document = ") for line in kept):
        kept.insert(1, f'document = "{pack.document}"')
    text = "\n".join(kept)
    name = _NAME.search(text)
    return Snippet(_TAKEN[kind], name[1] if name else "", text + "\n")
