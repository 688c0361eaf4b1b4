"""Where the header of a sheet stands and what each of its columns is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from app.models.domain.folding import compact
from app.models.ledgers.cells import Cell, is_mark, text_of
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.fields import (
    PAPER,
    REPEATABLE,
    field_named,
    field_within,
    is_ignored,
    label_key,
    looks_like_paper,
)
from app.models.ledgers.sheet import Sheet

HEADER_WITHIN = 30
_SAMPLE = 200
_LONGEST_LABEL = 40
_ALSO_PAPERS = frozenset(("id_number", "contract_no", "title_deed_name", "title_deed_no", "papers_list"))
_SURE_TICKS = frozenset("√✓✔☑●■V有无×✗✘")


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column is: a plain value that a caller may keep and give back for the same header.

    `fields` holds one field name per column («room», «paper:购房合同», "" for a column that is left out);
    `fingerprint` names the header they belong to.
    """

    fingerprint: str
    kind: LedgerKind
    labels: tuple[str, ...]
    fields: tuple[str, ...]

    def with_field(self, column: int, field: str) -> Mapping:
        """The mapping after the user said what a column is; a field that takes one column moves to it."""
        fields = [
            "" if other == field and field not in REPEATABLE and not field.startswith(PAPER) else other
            for other in self.fields
        ]
        fields[column] = field
        return replace(self, fields=tuple(fields))

    def keys(self) -> tuple[str, ...]:
        """One distinct name per column for a row's values: the field, «phone:2», or «column:7» for the rest."""
        keys: list[str] = []
        for column, field in enumerate(self.fields):
            count = self.fields[:column].count(field)
            keys.append(f"column:{column + 1}" if not field else f"{field}:{count + 1}" if count else field)
        return tuple(keys)

    def to_dict(self) -> dict[str, Any]:
        """For storing as JSON."""
        return {
            "fingerprint": self.fingerprint,
            "kind": self.kind.value,
            "labels": list(self.labels),
            "fields": list(self.fields),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Mapping:
        """Back from `to_dict`; raises KeyError or ValueError for anything else."""
        return cls(str(data["fingerprint"]), LedgerKind(data["kind"]), tuple(data["labels"]), tuple(data["fields"]))


@dataclass(frozen=True, slots=True)
class Layout:
    """The header of one sheet: its rows (0-based, `body` is the first row below) and its mapping."""

    kind: LedgerKind
    header: int
    body: int
    mapping: Mapping


def find_layout(sheet: Sheet) -> Layout | None:
    """The layout of a sheet, or None for a sheet of notes."""
    best: tuple[int, int, LedgerKind] | None = None
    for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
        for kind in (LedgerKind.BORROW_REGISTER, LedgerKind.DOSSIERS):
            score = _score(row, kind)
            if score and (best is None or score > best[0]):
                best = score, number, kind
    if best is None:
        return None
    _, number, kind = best
    header, body, labels, groups = _labels(sheet, number, kind)
    fields = _fields(labels, groups, sheet.rows[body : body + _SAMPLE], kind)
    return Layout(kind, header, body, Mapping(fingerprint_of(labels, kind), kind, labels, fields))


def fingerprint_of(labels: tuple[str, ...], kind: LedgerKind) -> str:
    """The same for two headers that say the same."""
    text = "\x1f".join((kind.value, *(label_key(label) for label in labels)))
    return hashlib.sha256(text.encode()).hexdigest()


def _label(row: list[Cell], column: int) -> str:
    cell = row[column] if column < len(row) else ""
    return " ".join(text_of(cell).split()) if isinstance(cell, str) else ""


def _score(row: list[Cell], kind: LedgerKind) -> int:
    labels = [cell for cell in row if isinstance(cell, str) and 0 < len(cell.strip()) <= _LONGEST_LABEL]
    named = {field_named(label, kind) for label in labels} - {None}
    if kind is LedgerKind.BORROW_REGISTER and len(named & {"borrower", "lent_on", "returned_on"}) < 2:
        return 0
    within = {field_within(label, kind) for label in labels} - {None}
    found = 2 * len(named) + len(within - named)
    telling = (named | within) - {"sequence", "note"}
    return found + len(labels) // 4 if named and len(telling) >= 2 else 0


def _labels(sheet: Sheet, number: int, kind: LedgerKind) -> tuple[int, int, tuple[str, ...], tuple[str, ...]]:
    """(first header row, first body row, label per column, group label per column)."""
    rows = sheet.rows
    width = max(len(row) for row in rows[: number + 2])
    own = [_label(rows[number], column) for column in range(width)]
    below = [_label(rows[number + 1], column) for column in range(width)] if number + 1 < len(rows) else []
    if below and _is_second_header(rows[number + 1], own, below):
        groups = _spread(own, below)
        labels = tuple(sub or top for sub, top in zip(below, own, strict=True))
        return number, number + 2, labels, groups
    above = [_label(rows[number - 1], column) for column in range(width)] if number else []
    spanning = [
        bool(top) and not sub and field_named(top, kind) is not None for top, sub in zip(above, own, strict=False)
    ]
    if any(spanning) or (above and sum(map(bool, above)) > 1 and _is_second_header(rows[number], above, own)):
        labels = tuple(sub or top for sub, top in zip(own, above, strict=True))
        return number - 1, number + 1, labels, _spread(above, own)
    return number, number + 1, tuple(own), ("",) * width


def _is_second_header(row: list[Cell], top: list[str], below: list[str]) -> bool:
    """Whether a row continues the header above it: words only, each of them under a group or a blank."""
    filled = [column for column, cell in enumerate(row) if cell != ""]
    if not filled or any(not below[column] or is_mark(below[column]) for column in filled):
        return False
    if any(char.isdecimal() for column in filled for char in below[column][:4]):
        return False
    last = len(top) - 1
    return all(not top[c] or (c < last and not top[c + 1]) or top[c] == below[c] for c in filled)


def _spread(top: list[str], below: list[str]) -> tuple[str, ...]:
    groups: list[str] = []
    for column, label in enumerate(top):
        groups.append(label or (groups[-1] if groups and below[column] else ""))
    return tuple(label if below[column] else "" for column, label in enumerate(groups))


def _fields(
    labels: tuple[str, ...], groups: tuple[str, ...], sample: list[list[Cell]], kind: LedgerKind
) -> tuple[str, ...]:
    """What each column is: outright names first, then papers, then names found within a label."""
    fields = [""] * len(labels)
    claimed: set[str] = set()
    texts = [_texts(sample, column) for column in range(len(labels))]

    def claim(column: int, field: str | None) -> None:
        if field and not fields[column] and (field not in claimed or field in REPEATABLE):
            fields[column] = field
            claimed.add(field)

    dossiers = kind is LedgerKind.DOSSIERS
    outright = {field_named(label, kind) for label in labels}
    for column, label in enumerate(labels):
        named = field_named(label, kind)
        if named == "floor" and column and field_named(labels[column - 1], kind) == "cabinet":
            claim(column, "shelf")
        elif named == "party_name" and label_key(label) == "姓名" and not dossiers and "borrower" not in outright:
            claim(column, "borrower")
    weak = [column for column, label in enumerate(labels) if label_key(label) in ("编号", "NO", "NO.")]
    for column, label in enumerate(labels):
        named = field_named(label, kind) or field_named(groups[column] + label, kind)
        if dossiers and label and _ticked(texts[column], label, named):
            fields[column] = PAPER + label
        elif column not in weak:
            claim(column, named)
    for column in weak:
        counted = all(text.isdecimal() and len(text) < 6 for text in texts[column])
        claim(column, "sequence" if counted else "reference_code")
    for column, label in enumerate(labels):
        if fields[column] or not label or is_ignored(label):
            continue
        if dossiers and not texts[column] and looks_like_paper(label):
            fields[column] = PAPER + label
        else:
            claim(column, field_within(label, kind) or field_within(groups[column] + label, kind))
    return tuple(fields)


def _texts(sample: list[list[Cell]], column: int) -> list[str]:
    texts = (text_of(row[column]) for row in sample if column < len(row) and row[column] != "")
    return [text for text in texts if text]


def _ticked(texts: list[str], label: str, named: str | None) -> bool:
    """Whether a column is a paper with marks. «身份证» may head numbers or ticks: its cells tell which."""
    if not texts or (named is not None and named not in _ALSO_PAPERS):
        return False
    marks = sum(map(is_mark, texts))
    if named is not None:
        return sum(is_mark(text) and not text.isdecimal() for text in texts) * 10 >= len(texts) * 6
    if is_ignored(label) or "是否" in label or marks * 10 < len(texts) * 8:
        return False
    return looks_like_paper(label) or sum(compact(text) in _SURE_TICKS for text in texts) * 2 > len(texts)
