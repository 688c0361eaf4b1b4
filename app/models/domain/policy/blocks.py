"""Cutting a pack's text into its tables, so that one can be changed and every other line stays as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HEADER = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$")
_HEADING = re.compile(r"#\s*--")


@dataclass(frozen=True, slots=True)
class Block:
    """One table as it is written.

    `kind` is its name in the header («» for the text before the first one), `lead` the blank lines and comments above
    it, `body` the header and its keys, `line` the number of the body's first line (1 is the text's first).
    """

    kind: str
    lead: str
    body: str
    line: int

    @property
    def is_array(self) -> bool:
        """Return whether the block is one of several of its kind."""
        return self.body.lstrip().startswith("[[")

    @property
    def above(self) -> str:
        """Return the part of the lead that belongs to the text around it: all but the comment directly above the table."""
        lines = self.lead.splitlines(keepends=True)
        while lines and lines[-1].startswith("#") and not _HEADING.match(lines[-1]):
            lines.pop()
        return "".join(lines)


def cut(text: str) -> list[Block]:
    """The tables of a text in its order; the last block has no body and leads to the text's end."""
    blocks: list[Block] = []
    kind, lead, body, line = "", list[str](), list[str](), 1
    for number, one in enumerate(text.splitlines(keepends=True), 1):
        header = _HEADER.match(one)
        if header:
            kept = _kept(body)
            if kind or kept:
                blocks.append(Block(kind, "".join(lead), "".join(body[:kept]), line))
                lead = []
            kind, lead, body, line = header[1], [*lead, *body[kept:]], [one], number
        elif body or _says(one):
            line = line if body else number
            body.append(one)
        else:
            lead.append(one)
    kept = _kept(body)
    if kept:
        blocks.append(Block(kind, "".join(lead), "".join(body[:kept]), line))
        lead = []
    blocks.append(Block("", "".join([*lead, *body[kept:]]), "", text.count("\n") + 1))
    return blocks


def joined(blocks: Sequence[Block]) -> str:
    """The text of the blocks, each table ending its line before the next."""
    text = ""
    for one in blocks:
        if text and not text.endswith("\n") and (one.lead or one.body):
            text += "\n"
        text += one.lead + one.body
    return text


def place_at(blocks: Sequence[Block], line: int) -> int:
    """The place of the table in which a line stands (1 is the first), or below which it has come to stand."""
    return max((place for place, one in enumerate(blocks) if one.body and one.line <= line), default=0)


def reach(blocks: Sequence[Block], place: int) -> int:
    """Return the place behind the tables that belong to the one at `place`, such as the fields of a record."""
    inner = f"{blocks[place].kind}."
    end = place + 1
    while end < len(blocks) and blocks[place].kind and blocks[end].kind.startswith(inner):
        end += 1
    return end


def owner(blocks: Sequence[Block], place: int) -> int | None:
    """The place of the table that the one at `place` hangs on; None when it stands by itself."""
    outer = blocks[place].kind.rpartition(".")[0]
    return next((one for one in range(place - 1, -1, -1) if outer and blocks[one].kind == outer), None)


def _kept(body: Sequence[str]) -> int:
    """Return the number of lines that belong to a body: comments and blank lines at its end belong to the next one."""
    return next((count for count in range(len(body), 0, -1) if _says(body[count - 1])), 0)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
