"""A handover on paper: everything on the checklist with how it ended, the deed, and what would be handed over today."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.models.domain.docket import Docket, Taken
from app.models.domain.handover import OF_DOSSIERS, Announcement, Checklist, Ending, Group, HandoverLine
from app.models.domain.person import Role
from app.models.domain.procedures.handover import (
    DONE,
    HAND,
    HAND_ABSENT,
    LEAVER,
    PERFORM,
    RECEIVE,
    RECEIVER,
    SHARE,
    WITNESS,
)
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.reports.forms.handover_checklist import HandoverChecklist, ListedGroup, ListedThing
from app.ui.papers.common import day, head, taker, takers

_COUNTED = re.compile(r"(?P<name>.+?)[ 　]*[×xX*]?[ 　]*(?P<count>\d{1,4})[ 　]*[把台个枚套支张本串部件]")
_ERASED = "（题名略）"
_UNITS = {Group.KEPT: "卷", Group.LOANS: "卷", Group.TRANSFERS: "份", Group.DEPOSITS: "件", Group.PLACES: "处"}
_MEDIA = {
    Group.KEPT: "纸质", Group.LOANS: "纸质", Group.DEPOSITS: "纸质", Group.PAPERS: "纸质", Group.EXPORTS: "电子",
    Group.FILES: "电子", Group.DEVICES: "实物",
}  # fmt: skip
_NUMBERED = (Group.TRANSFERS, Group.WAITING, Group.DEPOSITS, Group.PLACES, Group.EXPORTS)
_ALWAYS = (Group.KEPT, Group.LOANS, Group.WAITING, Group.DEVICES)
"""The groups that stand on the paper although they are empty."""


@dataclass(frozen=True, slots=True)
class KnownChecklist:
    """A checklist with what is looked up of it: households by reference code, names and posts by the ids of persons."""

    listed: Checklist
    households: Mapping[str, str]
    names: Mapping[str, str]
    posts: Mapping[str, Role | None]


def checklist(
    desk: Desk, docket: Docket, known: KnownChecklist, anchors: Anchors
) -> HandoverChecklist:  # fmt: skip
    """离职交接清单 of a handover: carried out, on its day or years later, or as it stands before that.

    A dossier without a household has been destroyed since, and its title is left out.
    """
    said, is_done, absent = Announcement.of(docket), docket.state.name == DONE, docket.taken(HAND_ABSENT)
    leaver, receiver, witness = (docket.parts[part] for part in (LEAVER, RECEIVER, WITNESS))
    leaver_role = None if absent else _role(docket.taken(HAND), known.posts.get(leaver.person_id))
    receiver_role = _role(docket.taken(RECEIVE), known.posts.get(receiver.person_id))
    form = HandoverChecklist(
        head(desk, number=docket.code, anchor=anchors.get((PERFORM, 1), "") if is_done else "", code=docket.code),
        leaver=leaver.name, leaver_post=_post(desk, leaver.department, leaver_role), receiver=receiver.name,
        receiver_post=_post(desk, receiver.department, receiver_role), handover_witness=witness.name,
        handed_over=day(docket.closed_at or said.day),
        reason=said.why.label if is_done else f"{said.why.label}（签署前核对稿，未生效）",
        groups=_groups(known), lent_out=known.listed.lent_out,
        new_post=f"{desk.pack.called(said.post)}　{said.department}" if said.post else "",
    )  # fmt: skip
    if not is_done:
        wanted = sorted(known.listed.successors - {receiver.person_id})
        return replace(form, others=tuple(known.names.get(one, "") for one in wanted))
    bound = docket.taken(PERFORM)[0].list_hash
    shares = zip(takers(docket, SHARE, anchors), docket.taken(SHARE), strict=True)
    return replace(
        form, leaver_signed=takers(docket, HAND_ABSENT if absent else HAND, anchors)[-1],
        receiver_signed=takers(docket, RECEIVE, anchors)[-1], handover_witness_signed=taker(docket, PERFORM, anchors),
        others=tuple(one for one, taken in shares if taken.list_hash == bound), absence=absent[-1].reason if absent else "",
    )  # fmt: skip


def today(desk: Desk, known: KnownChecklist) -> HandoverChecklist:
    """应交接内容清单: what a person would hand over on this day."""
    listed = known.listed
    post = _post(desk, listed.department, known.posts.get(listed.leaver_id))
    return HandoverChecklist(
        head(desk), leaver=listed.leaver, leaver_post=post, receiver="", receiver_post="", handover_witness="",
        handed_over=desk.now().date(), reason="查询，不是交接", groups=_groups(known), lent_out=listed.lent_out,
    )  # fmt: skip


def device(line: str) -> tuple[str, int]:
    """Parse a typed key or device: «档案室钥匙 2 把» are two keys, anything else is one thing."""
    found = _COUNTED.fullmatch(line)
    return (found["name"], int(found["count"])) if found else (line, 1)


def _role(signed: Sequence[Taken], now: Role | None) -> Role | None:
    """Return the rank with which somebody signed last, or the one that they have now."""
    return Role(signed[-1].role) if signed and signed[-1].role else now


def _groups(known: KnownChecklist) -> tuple[ListedGroup, ...]:
    found = []
    for group in Group:
        lines = known.listed.of(group)
        if lines or group in _ALWAYS:
            things = tuple(_thing(line, known) for line in lines)
            ended = "，".join(
                f"{words} {number}" for words, number in Counter(one.ended for one in things).items() if words
            )
            found.append(ListedGroup(group.label, _UNITS.get(group, "项"), things, ended))
    return tuple(found)


def _thing(line: HandoverLine, known: KnownChecklist) -> ListedThing:
    medium, ended = _MEDIA.get(line.group, "—"), _ended(line, known.names)
    if line.group in OF_DOSSIERS:
        title = f"{known.households[line.called]} 客户档案".strip() if line.called in known.households else _ERASED
        kept = "，".join(part for part in (line.note, f"{line.pages}页" if line.pages else "") if part)
        return ListedThing(
            title, medium, 1, line.called, kept if line.group is Group.KEPT else f"应还{line.note}", ended
        )
    if line.group.by_hand:
        name, count = device(line.subject)
        return ListedThing(name, medium, count, "", line.note, ended)
    return ListedThing(line.subject, medium, 1, line.called if line.group in _NUMBERED else "", line.note, ended)


def _ended(line: HandoverLine, names: Mapping[str, str]) -> str:
    if line.ending is Ending.HANDED:
        return f"移交{names.get(line.to, '')}"
    if line.is_open:
        return ""
    return f"{line.ending.label}：{line.words}" if line.words else line.ending.label


def _post(desk: Desk, department: str, role: Role | None) -> str:
    return f"{department} {desk.pack.called(role) if role else ''}".strip()
