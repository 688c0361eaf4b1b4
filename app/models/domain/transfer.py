"""The list of a transfer of project dossiers (移交): its lines, their set order and codes, and what stays when it is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class TransferLine:
    """One item of a dossier on the list, in one of the office's parts.

    `pages` with covers; `uncollected`: a contract that the customer did not collect, which is kept and gets no code.
    `item_id`: the item of the archive that it is already, 0 for a new one.
    """

    dossier_id: int
    part: str
    title: str
    pages: int
    copies: int = 1
    original: bool = True
    uncollected: bool = False
    item_id: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """The pages that the archive counted of a line, and words about a difference."""

    pages: int
    words: str = ""


def in_order(
    lines: Sequence[TransferLine], dossiers: Sequence[int], parts: Mapping[int, Sequence[str]]
) -> tuple[TransferLine, ...]:
    """Return lines in the set order: by bag, then by part; within a part as they were listed (S13-R5)."""
    return tuple(
        sorted(
            (one for one in lines if one.dossier_id in dossiers),
            key=lambda one: (dossiers.index(one.dossier_id), list(parts[one.dossier_id]).index(one.part)),
        )
    )


def joined(lines: Sequence[TransferLine], read: Sequence[TransferLine]) -> list[TransferLine]:
    """Return a list with the lines of a spreadsheet: those that it has already as read, the others after those of their part.

    A line that only names a part which the spreadsheet fills in goes; items of the archive stay, and keep their number.
    """
    known = {(one.dossier_id, one.part, one.title): one for one in lines}
    filled = {(one.dossier_id, one.part) for one in read}
    again = {(one.dossier_id, one.part, one.title) for one in read}
    kept = [
        one
        for one in lines
        if (one.dossier_id, one.part, one.title) not in again
        and (one.item_id or one.pages or (one.dossier_id, one.part) not in filled)
    ]
    numbered = [
        replace(one, item_id=known[key].item_id) if (key := (one.dossier_id, one.part, one.title)) in known else one
        for one in read
    ]
    return [*kept, *numbered]


def codes(lines: Sequence[TransferLine]) -> tuple[str, ...]:
    """Return the codes that B gives the items of each bag, part and number; «» for an uncollected contract (S13-R7, S13-R10)."""
    parts: dict[int, list[str]] = {}
    given: dict[tuple[int, str], int] = {}
    found = []
    for line in lines:
        of_bag = parts.setdefault(line.dossier_id, [])
        if line.part not in of_bag:
            of_bag.append(line.part)
        if line.uncollected:
            found.append("")
            continue
        number = given[line.dossier_id, line.part] = given.get((line.dossier_id, line.part), 0) + 1
        found.append(f"{of_bag.index(line.part) + 1}-{number:02}")
    return tuple(found)


def kept_findings(
    before: Sequence[TransferLine], after: Sequence[TransferLine], findings: Mapping[int, str]
) -> dict[int, str]:
    """Return the findings that stand after a list was changed: those of lines that stayed as they were, and lack nothing."""
    whole = [line for number, line in enumerate(before, 1) if findings.get(number) == ""]
    found = {}
    for number, line in enumerate(after, 1):
        if line in whole:
            whole.remove(line)
            found[number] = ""
    return found


def differences(before: Sequence[TransferLine], after: Sequence[TransferLine]) -> str:
    """Say how a list was changed, in numbers alone: page counts, and how many lines came and went."""
    if [(one.dossier_id, one.part, one.title) for one in before] == [
        (one.dossier_id, one.part, one.title) for one in after
    ]:
        pages = [
            f"第 {number} 件 {old.pages} 页改为 {new.pages} 页"
            for number, (old, new) in enumerate(zip(before, after, strict=True), 1)
            if old.pages != new.pages
        ]
        return "；".join(pages) or "清单有改动"
    return f"清单由 {len(before)} 件改为 {len(after)} 件"
