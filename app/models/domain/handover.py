"""A handover (离职、离岗交接) as a value: the lines of its checklist, and how each of them ends.

A checklist is kept for good and printed again years later, when some of its dossiers have been destroyed. So it holds
no data of a customer: a dossier is its reference code, page count and place. Households are looked up when a
checklist is shown or printed; a dossier that has been destroyed since prints as «题名略».
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from app.models.domain.docket import DocketHead
from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.procedures.handover import CHECKLIST, DAY, DEPARTMENT, POST, RECEIVER, WHY


class Why(StrEnum):
    """The reason of a handover."""

    LEAVING = "leaving"
    MOVING = "moving"

    @property
    def label(self) -> str:
        """The reason as clerks call it."""
        return N_("离职") if self is Why.LEAVING else N_("离岗（调岗）")


class Group(StrEnum):
    """A group of lines, in the order of the checklist."""

    KEPT = "kept"
    LOANS = "loans"
    TRANSFERS = "transfers"
    WAITING = "waiting"
    ENTRIES = "entries"
    DEPOSITS = "deposits"
    PLACES = "places"
    DUTIES = "duties"
    EXPORTS = "exports"
    DEVICES = "devices"
    PAPERS = "papers"
    FILES = "files"

    @property
    def label(self) -> str:
        """The group as clerks call it."""
        return _GROUPS[self]

    @property
    def by_hand(self) -> bool:
        """Return whether its lines are added by hand: the system cannot know them."""
        return self in BY_HAND


BY_HAND: Final = (Group.DEVICES, Group.PAPERS, Group.FILES)
OF_DOSSIERS: Final = (Group.KEPT, Group.LOANS)
"""The groups whose lines are dossiers, by their reference codes."""
_GROUPS = {
    Group.KEPT: N_("保管的档案"),
    Group.LOANS: N_("本人借阅未还"),
    Group.TRANSFERS: N_("未办完的移交"),
    Group.WAITING: N_("待办事项"),
    Group.ENTRIES: N_("到期的核对、知会和期限"),
    Group.DEPOSITS: N_("代管原件"),
    Group.PLACES: N_("保管的库位和柜"),
    Group.DUTIES: N_("负责的楼栋、区域和客户"),
    Group.EXPORTS: N_("取出的电子文件"),
    Group.DEVICES: N_("钥匙、印章和设备"),
    Group.PAPERS: N_("手边的纸质资料"),
    Group.FILES: N_("计算机内的客户信息"),
}


class Ending(StrEnum):
    """The way in which a line ends."""

    OPEN = ""
    HANDED = "handed"
    RETURNED = "returned"
    DESTROYING = "destroying"
    """Two persons destroy it on the spot and have not both signed. The line names their docket."""
    DESTROYED = "destroyed"
    EXPLAINED = "explained"
    CLEARED = "cleared"
    """The line ended outside the handover: the bag came back, or the docket was settled."""

    @property
    def label(self) -> str:
        """The ending as clerks call it."""
        return _ENDINGS[self]


_ENDINGS = {
    Ending.OPEN: N_("未了结"),
    Ending.HANDED: N_("移交"),
    Ending.RETURNED: N_("已归还"),
    Ending.DESTROYING: N_("现场销毁"),
    Ending.DESTROYED: N_("已现场销毁"),
    Ending.EXPLAINED: N_("说明"),
    Ending.CLEARED: N_("已办结"),
}
_CUSTODY = (Ending.HANDED, Ending.EXPLAINED)
ENDINGS: Final[Mapping[Group, tuple[Ending, ...]]] = {
    **dict.fromkeys(Group, _CUSTODY),
    Group.TRANSFERS: (Ending.EXPLAINED,),
    Group.EXPORTS: (Ending.HANDED, Ending.DESTROYING, Ending.EXPLAINED),
    Group.DEVICES: (Ending.HANDED, Ending.RETURNED, Ending.EXPLAINED),
    Group.PAPERS: (Ending.HANDED, Ending.RETURNED, Ending.DESTROYING, Ending.EXPLAINED),
    Group.FILES: (Ending.HANDED, Ending.DESTROYING, Ending.EXPLAINED),
}
"""The endings of each group, the usual one first. The receiver takes every line that names no other person."""

Key = tuple[Group, str]
"""A line, by its group and what it is called there."""


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One thing of the leaver: what it is, its note, and how it ended.

    `called`: its code, or a number, within its group. `subject` and `note` are words of the house, or names. `pages`: of a
    dossier. `to` is the id of the person to whom it is handed, `words` an explanation or the code of a docket.
    """

    group: Group
    called: str
    subject: str
    note: str = ""
    pages: int = 0
    ending: Ending = Ending.OPEN
    to: str = ""
    words: str = ""

    @property
    def key(self) -> Key:
        """Return what tells it apart from every other line."""
        return self.group, self.called

    @property
    def is_open(self) -> bool:
        """Return whether it has not ended. A line that waits for its destruction is open."""
        return self.ending in (Ending.OPEN, Ending.DESTROYING)

    def ended(self, ending: Ending, to: str = "", words: str = "") -> HandoverLine:
        """Return the line with another ending."""
        return replace(self, ending=ending, to=to, words=words)

    def under(self, before: HandoverLine | None) -> HandoverLine:
        """Return what the system says now, with the ending that the line had before.

        A transfer that has moved on since is open again: what was said of it may not hold any more.
        """
        has_moved = before is not None and self.group is Group.TRANSFERS and self.note != before.note
        if before is None or before.ending is Ending.CLEARED or has_moved:
            return self
        return self.ended(before.ending, before.to, before.words)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The lines of a leaver. `lent_out` counts their dossiers on loan to others; the borrowers answer for those."""

    leaver_id: str
    leaver: str
    department: str
    lent_out: int
    lines: tuple[HandoverLine, ...]

    @property
    def open_lines(self) -> tuple[HandoverLine, ...]:
        """Return the lines that have not ended."""
        return tuple(line for line in self.lines if line.is_open)

    @property
    def successors(self) -> frozenset[str]:
        """Return the ids of the persons to whom lines are handed."""
        return frozenset(line.to for line in self.lines if line.ending is Ending.HANDED)

    def of(self, *groups: Group) -> tuple[HandoverLine, ...]:
        """Return the lines of groups."""
        return tuple(line for line in self.lines if line.group in groups)

    def handed_to(self, person_id: str) -> tuple[HandoverLine, ...]:
        """Return the lines that are handed to a person."""
        return tuple(line for line in self.lines if line.ending is Ending.HANDED and line.to == person_id)

    def with_lines(self, lines: Iterable[HandoverLine]) -> Checklist:
        """Return the checklist with these lines, in the order of their groups."""
        order = list(Group)
        return replace(self, lines=tuple(sorted(lines, key=lambda line: order.index(line.group))))

    @property
    def destructions(self) -> frozenset[str]:
        """Return the codes of the dockets by which lines are being destroyed."""
        return frozenset(line.words for line in self.lines if line.ending is Ending.DESTROYING)

    def following(self, now: Checklist, destructions: Mapping[str, Ending]) -> Checklist:
        """Return the checklist as the system sees it now, with the endings of this one.

        What is new is open; what is gone has ended by itself; what was added by hand stays. `destructions`: by the code of
        its docket, how a destruction on the spot ended: `OPEN` where it was withdrawn. Their dockets are no lines of their own.
        """
        lines = [_destroyed(line, destructions) for line in self.lines]
        before, found = {line.key: line for line in lines}, {line.key for line in now.lines}
        gone = (
            line if line.group.by_hand or line.ending is Ending.CLEARED else line.ended(Ending.CLEARED)
            for line in lines if line.key not in found
        )  # fmt: skip
        theirs = (line for line in now.lines if line.called not in destructions)
        return now.with_lines([*(line.under(before.get(line.key)) for line in theirs), *gone])

    def settled(self, keys: Collection[Key], ending: Ending, to: str, words: str) -> Checklist:
        """Return the checklist with these lines ended alike."""
        return replace(
            self, lines=tuple(line.ended(ending, to, words) if line.key in keys else line for line in self.lines)
        )  # fmt: skip

    def with_more(self, group: Group, subjects: Iterable[str]) -> Checklist:
        """Return the checklist with lines added by hand, open."""
        number = max((int(line.called) for line in self.of(group)), default=0)
        more = [HandoverLine(group, str(number + nth), subject) for nth, subject in enumerate(subjects, 1)]
        return self.with_lines([*self.lines, *more])

    def as_record(self) -> dict[str, Any]:
        """Return the whole as texts, numbers, lists and mappings, for hashing and keeping."""
        return {
            "leaver_id": self.leaver_id, "leaver": self.leaver, "department": self.department, "lent_out": self.lent_out,
            "lines": [
                [one.group, one.called, one.subject, one.note, one.pages, one.ending, one.to, one.words]
                for one in self.lines
            ],
        }  # fmt: skip

    @classmethod
    def kept_in(cls, docket: DocketHead) -> Checklist:
        """The list that a handover's docket keeps."""
        return _read(docket.body[CHECKLIST], docket.part_ids[RECEIVER])


@dataclass(frozen=True, slots=True)
class Announcement:
    """The day of a handover (ISO) and its reason; of somebody who moves, the new post and department."""

    day: str
    why: Why = Why.LEAVING
    post: Role | None = None
    department: str = ""

    def as_body(self) -> dict[str, str]:
        """Return it as fields of the body of a docket."""
        return {
            DAY: self.day,
            WHY: self.why.value,
            POST: self.post.value if self.post else "",
            DEPARTMENT: self.department,
        }

    @property
    def bound(self) -> list[str]:
        """Return the values that the opening of its docket binds."""
        return list(self.as_body().values())

    @classmethod
    def of(cls, docket: DocketHead) -> Announcement:
        """The announcement of a handover; one of an earlier version of the program was of a leaver, on the day it was drawn up."""
        body = docket.body
        if WHY not in body:
            return cls(docket.opened_at[:10])
        return cls(body[DAY], Why(body[WHY]), Role(body[POST]) if body[POST] else None, body[DEPARTMENT])


def is_of_today(docket: DocketHead) -> bool:
    """Return whether a handover's lines end one by one; those of an earlier version of the program were all the receiver's."""
    return WHY in docket.body


def line_named(line: HandoverLine) -> str:
    """Return what a refusal calls a line: its code, or what was typed, with its group."""
    called = line.called if line.group in (Group.KEPT, Group.LOANS, Group.TRANSFERS, Group.WAITING) else line.subject
    return f"{line.group.label} {called or line.called}"


def _destroyed(line: HandoverLine, destructions: Mapping[str, Ending]) -> HandoverLine:
    """Return a line as its destruction on the spot has left it."""
    if line.ending is not Ending.DESTROYING:
        return line
    ending = destructions[line.words]
    return line.ended(ending, words="" if ending is Ending.OPEN else line.words)


@lru_cache(maxsize=64)
def _read(text: str, receiver_id: str) -> Checklist:
    """Read a list once, however often a table asks for its parts."""
    record = json.loads(text)
    lines = (
        [HandoverLine(Group(group), called, subject, note, pages, Ending(ending), to, words)
         for group, called, subject, note, pages, ending, to, words in record["lines"]]
        if "lines" in record else [line.ended(Ending.HANDED, receiver_id) for line in _earlier(record)]
    )  # fmt: skip
    return Checklist(record["leaver_id"], record["leaver"], record["department"], record["lent_out"], tuple(lines))


def _earlier(record: Mapping[str, Any]) -> Iterable[HandoverLine]:
    """Read the lines of a checklist that an earlier version of the program kept."""
    for one in record["kept"]:
        note = N_("本人借阅未还") if one["borrowed"] else one["place"]
        yield HandoverLine(Group.KEPT, one["reference_code"], "", note, one["page_count"])
    for one in record["loans_due"]:
        yield HandoverLine(Group.LOANS, one["reference_code"], one["lent_on"], one["due_on"])
    for one in record["waiting"]:
        yield HandoverLine(Group.WAITING, one["code"], one["kind"], one["state"])
    for field, duty in (("buildings", BUILDING), ("areas", AREA), ("managed", MANAGED)):
        for name in record[field]:
            yield HandoverLine(Group.DUTIES, f"{duty}:{name}", name, DUTIES[duty])
    for number, name in enumerate(record["devices"], 1):
        yield HandoverLine(Group.DEVICES, str(number), name)


BUILDING, AREA, MANAGED = "building", "area", "managed"
DUTIES: Final = {BUILDING: N_("楼栋客户服务职责"), AREA: N_("区域职责"), MANAGED: N_("项目经理职责")}
"""The duties that a person may have, by what the key of their lines begins with."""
