"""Appraisal (鉴定): one opinion for each line of a destruction list, by a named group of two. Silence agrees to nothing."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.models.domain.docket import Docket, DocketHead, DocketLine
from app.models.domain.errors import N_
from app.models.domain.procedures.destruction import (
    APPRAISE,
    APPRAISED,
    APPROVE,
    CONTENTS,
    COUNTERSIGNS,
    ELECTRONIC,
    FROM,
    LEADER,
    MEMBER,
    NAMES,
    OPINED,
    OPINIONS,
    PROPOSED,
    THIRD,
    VOUCHERS,
)
from app.models.domain.registers.sealing import covered


class Opinion(StrEnum):
    """The opinion on a dossier whose term has been served. Only what is to be destroyed stays on the list that is approved."""

    DESTROY = "destroy"
    KEEP = "keep"
    HAND_OVER = "hand-over"

    @property
    def label(self) -> str:
        """The opinion as clerks call it."""
        return _OPINIONS[self]


_OPINIONS = {
    Opinion.DESTROY: N_("销毁"),
    Opinion.KEEP: N_("继续保管"),
    Opinion.HAND_OVER: N_("移交其他单位"),
}


@dataclass(frozen=True, slots=True)
class Opined:
    """An opinion and its reason, which «destroy» need not have."""

    opinion: Opinion
    reason: str = ""


def is_appraised(docket: DocketHead) -> bool:
    """Return whether a docket has a group that appraises it; one that was opened under an older procedure has none."""
    return LEADER in docket.body


def is_before_approval(docket: DocketHead) -> bool:
    """Return whether the opinions on a list may still be given, changed and signed."""
    return is_appraised(docket) and docket.state.name in (PROPOSED, OPINED, APPRAISED)


def may_opine(docket: DocketHead, person_id: str, *, proposes: bool) -> bool:
    """Return whether a person may give opinions before the approval. One of the group may, and whoever `proposes` destructions."""
    return is_before_approval(docket) and (proposes or person_id in (docket.body[LEADER], docket.body[MEMBER]))


def replaceable(docket: DocketHead) -> tuple[str, ...]:
    """Return the parts of the group that have not signed the opinions as they stand: another may take these, no other."""
    unsigned = {PROPOSED: (MEMBER, LEADER), OPINED: (LEADER,)}
    return unsigned.get(docket.state.name, ()) if is_appraised(docket) else ()


def opinions_of(docket: DocketHead) -> dict[int, Opined]:
    """Return the opinions, by position; a line without one is undecided."""
    return opinions_read(docket.body.get(OPINIONS, "{}"))


def opinions_read(kept: str) -> dict[int, Opined]:
    """Return the opinions of a text that `opinions_text` has written."""
    said = json.loads(kept)
    return {int(position): Opined(Opinion(opinion), reason) for position, (opinion, reason) in said.items()}


def opinions_text(opinions: Mapping[int, Opined]) -> str:
    """Return the text of opinions that a list keeps."""
    return json.dumps(
        {one: [said.opinion.value, said.reason] for one, said in sorted(opinions.items())}, ensure_ascii=False
    )


def contents_text(contents: Mapping[int, str]) -> str:
    """Return the text of what lies in each dossier of a list, by its id, as the list notes it at its opening."""
    return json.dumps(contents)


def changed_since(docket: DocketHead, lines: Sequence[DocketLine], contents: Mapping[int, str]) -> list[str]:
    """Return the dossiers of some lines in which there lies something else than the list noted, by their codes.

    A list that was opened before there were such notes has none.
    """
    if CONTENTS not in docket.body:
        return []
    noted: dict[str, str] = json.loads(docket.body[CONTENTS])
    return [one.reference_code for one in lines if noted.get(str(one.dossier_id)) != contents[one.dossier_id]]


def without_reasons(docket: Docket, withheld: Collection[int]) -> Docket:
    """Return a docket with the reasons of opinions on the withheld dossiers covered. The opinions stay."""
    positions = {line.position for line in docket.lines if line.dossier_id in withheld}
    opinions = opinions_of(docket)
    if positions.isdisjoint(opinions):
        return docket
    shown = {
        position: replace(one, reason=covered(one.reason)) if position in positions else one
        for position, one in opinions.items()
    }
    return replace(docket, body={**docket.body, OPINIONS: opinions_text(shown)})


def without_any_reason(head: DocketHead) -> DocketHead:
    """Return the head of a docket with the reasons of its opinions covered. A head has no lines that say which are sealed."""
    if OPINIONS not in head.body:
        return head
    shown = {position: replace(one, reason=covered(one.reason)) for position, one in opinions_of(head).items()}
    return replace(head, body={**head.body, OPINIONS: opinions_text(shown)})


def undecided(docket: Docket) -> tuple[DocketLine, ...]:
    """Return the lines without an opinion."""
    opinions = opinions_of(docket)
    return tuple(line for line in docket.lines if line.position not in opinions)


def to_destroy(docket: Docket) -> tuple[DocketLine, ...]:
    """Return the lines that stay on the list: all of a docket that nobody appraises."""
    if not is_appraised(docket):
        return docket.lines
    opinions = opinions_of(docket)
    return tuple(
        line
        for line in docket.lines
        if line.position in opinions and opinions[line.position].opinion is Opinion.DESTROY
    )


def is_awaited(docket: DocketHead, step: str) -> bool:
    """Return whether a list waits for a step: for those of vouchers only where it is one, and for each once in a round."""
    if step in COUNTERSIGNS:
        return VOUCHERS in docket.body and not is_countersigned(docket, step)
    return step != THIRD or (ELECTRONIC in docket.body and not is_countersigned(docket, THIRD))


def brought_out(docket: Docket) -> tuple[DocketLine, ...]:
    """Return the lines that are to be destroyed and were scanned out."""
    return tuple(line for line in to_destroy(docket) if line.checked_at)


def group_of(docket: DocketHead) -> dict[str, str]:
    """Return the names of the group, by `LEADER` and `MEMBER`; {} where there is none."""
    names: dict[str, str] = json.loads(docket.body.get(NAMES, "{}"))
    return {part: names[part] for part in (LEADER, MEMBER) if part in names}


def waits_until(docket: DocketHead) -> date | None:
    """Return the first day on which an approved list may be carried out; None for one that does not wait."""
    day = docket.body.get(FROM)
    return date.fromisoformat(day) if day else None


def is_countersigned(docket: DocketHead, step: str) -> bool:
    """Return whether somebody has signed a step of accounting vouchers since the opinions were signed last.

    A third witness signs what was approved: a new approval asks for their signature anew.
    """
    before = APPROVE if step == THIRD else APPRAISE
    last = [one.step for one in docket.steps if one.step in (step, before)][-1:]
    return last == [step]
