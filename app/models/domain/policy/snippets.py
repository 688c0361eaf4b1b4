"""Parts of a pack's text that another pack can take over, so that an office may mix the rules of several trades."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.policy import blocks as blocks_
from app.models.domain.policy.blocks import Block
from app.models.domain.policy.description import BY_KIND
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.section import Section

_TAKEN = ("category", "paper", "field", "axis", "record", "review")


@dataclass(frozen=True, slots=True)
class Snippet:
    """One table of a pack's text with the tables that belong to it, and the document of each clause."""

    section: Section
    name: str
    text: str


def snippets(pack: Pack) -> list[Snippet]:
    """Return the tables that can be copied from a pack, in the order of its text; each names its document."""
    blocks = blocks_.cut(pack.text)
    return [
        _snippet(pack, blocks[place : blocks_.reach(blocks, place)])
        for place, block in enumerate(blocks)
        if block.kind in _TAKEN
    ]


def _snippet(pack: Pack, blocks: Sequence[Block]) -> Snippet:
    raw = tomllib.loads(blocks[0].body)[blocks[0].kind][0]
    text = "\n".join(_block_text(pack, block) for block in blocks)
    shape = BY_KIND[blocks[0].kind]
    return Snippet(shape.section, " · ".join(raw[key] for key in shape.title), text)


def _block_text(pack: Pack, block: Block) -> str:
    """A table's text without its comments; its clause would be another document's in another pack."""
    kept = [line for line in block.body.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    starts = {line.partition("=")[0].strip() for line in kept}
    if "clause" in starts and "document" not in starts:
        kept.insert(1, f'document = "{pack.document}"')
    return "\n".join(kept) + "\n"
