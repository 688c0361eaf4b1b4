"""The docket of a transfer (移交) as it is read: its list, what was found and counted of each line, and its deadlines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from app.models.domain import workdays
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.dossier import OnItsWay
from app.models.domain.moments import day_of
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.upkeep import TransferStage, TransferTerm
from app.models.domain.procedures.transfer import (
    AGREE_DELAY,
    AGREED,
    ASK_DELAY,
    CARRIER,
    COUNTS,
    DRAFT,
    ENDED,
    FINDINGS,
    IN_TRANSIT,
    LIST,
    PARENT,
    RECALL,
    RECEIVER,
    RECEIVING,
    REFUSE_DELAY,
    RETURNING,
    SEND,
    SIGN_A,
    A,
    B,
)
from app.models.domain.transfer import Counted, TransferLine


@dataclass(frozen=True, slots=True)
class TransferDue:
    """The stage in which a transfer stands, on which of how many days, and until when (ISO time).

    `is_late`: that time has passed; `is_delayed`: somebody has agreed to a later one. `is_provisional`: it lies in a year
    of which the holidays are not published yet.
    """

    stage: TransferStage
    day: int
    of: int
    calendar: bool
    until: str
    is_late: bool
    is_delayed: bool
    is_provisional: bool = False


def lines_of(docket: DocketHead) -> tuple[TransferLine, ...]:
    """Return the list of a transfer."""
    return _lines(docket.body.get(LIST, "[]"))


def lines_text(lines: Sequence[TransferLine]) -> str:
    """Return a list as its docket keeps it."""
    return json.dumps([asdict(one) for one in lines], ensure_ascii=False, sort_keys=True)


def findings_of(docket: DocketHead) -> dict[int, str]:
    """Return what B found, by the number of the line: «» for complete, else what is lacking."""
    return {int(number): str(words) for number, words in json.loads(docket.body.get(FINDINGS, "{}")).items()}


def findings_text(findings: Mapping[int, str]) -> str:
    """Return findings as their docket keeps them."""
    return json.dumps({str(number): findings[number] for number in sorted(findings)}, ensure_ascii=False)


def counts_of(docket: DocketHead) -> dict[int, Counted]:
    """Return what the archive counted, by the number of the line."""
    return {int(number): Counted(**one) for number, one in json.loads(docket.body.get(COUNTS, "{}")).items()}


def counts_text(counts: Mapping[int, Counted]) -> str:
    """Return counts as their docket keeps them."""
    return json.dumps({str(number): asdict(counts[number]) for number in sorted(counts)}, ensure_ascii=False)


def way_of(docket: DocketHead) -> OnItsWay | None:
    """Return to whom, by whom and since when the bags of a transfer are on their way, there or back; None while they are not."""
    sent = docket.taken(SEND)
    if not sent or not docket.is_open:
        return None
    receiver = docket.body[RECEIVER]
    if docket.state.name == RETURNING:
        receiver = docket.parts[B if docket.taken(RECALL) else A].name
    return OnItsWay(docket.code, receiver, docket.body[CARRIER], sent[0].at)


def rest_of(docket: Docket) -> dict[str, str]:
    """Return the body of the child list for the bags that a transfer left behind: their lines, and what B found of them."""
    left, findings = docket.unscanned_ids, findings_of(docket)
    kept = [(number, line) for number, line in enumerate(lines_of(docket), 1) if line.dossier_id in left]
    found = {place: findings[number] for place, (number, _) in enumerate(kept, 1) if number in findings}
    body = {LIST: lines_text([line for _, line in kept]), FINDINGS: findings_text(found), COUNTS: "{}"}
    terms = {name: docket.body[name] for name in (ENDED, AGREED) if name in docket.body}
    return {**body, **terms, PARENT: docket.code}


def delay_is_pending(docket: DocketHead) -> bool:
    """Return whether a delay was asked for and nobody has answered yet."""
    asked = [one.step for one in docket.steps if one.step in (ASK_DELAY, AGREE_DELAY, REFUSE_DELAY)]
    return bool(asked) and asked[-1] == ASK_DELAY


def due_of(
    docket: DocketHead, pack: Pack, exceptions: Mapping[date, bool], now: datetime
) -> TransferDue | None:  # fmt: skip
    """Return the deadline of a transfer as it stands; None where the pack sets none, and once it is settled or sent back."""
    if not docket.is_open or docket.state.name == RETURNING:
        return None
    ended, signed = date.fromisoformat(docket.body[ENDED]), docket.taken(SIGN_A)
    stage, start = TransferStage.FILE, date.fromisoformat(day_of(signed[-1].at)) if signed else ended
    if docket.state.name == DRAFT or not signed:
        stage, start = TransferStage.HAND_OVER, ended
    elif docket.state.name in (IN_TRANSIT, RECEIVING):
        stage, start = TransferStage.WHOLE, ended
    term, whole = pack.transfer_term(stage), pack.transfer_term(TransferStage.WHOLE)
    if term is None:
        return None
    until = _end(start, term, exceptions)
    if whole is not None:
        until = min(until, _end(ended, whole, exceptions))
    if agreed := docket.body.get(AGREED):
        until = max(until, datetime.combine(date.fromisoformat(agreed), datetime.max.time()).replace(microsecond=0))
    is_provisional = not (term.calendar or agreed or workdays.is_published(until.year))
    moment = now.replace(tzinfo=None)
    day = _days_since(start, moment.date(), term, exceptions)
    return TransferDue(
        stage, day, term.days, term.calendar, until.isoformat(), moment > until, bool(agreed), is_provisional
    )


def _end(start: date, term: TransferTerm, exceptions: Mapping[date, bool]) -> datetime:
    """The last moment of a term that began on a day: the last minute of its last day counts."""
    begun = datetime.combine(start, datetime.min.time())
    if term.calendar:
        return datetime.combine(start + timedelta(days=term.days), datetime.max.time()).replace(microsecond=0)
    return workdays.working_days_after(begun, term.days, exceptions)


def _days_since(start: date, day: date, term: TransferTerm, exceptions: Mapping[date, bool]) -> int:
    passed = (start + timedelta(days=number) for number in range(1, (day - start).days + 1))
    return sum(term.calendar or workdays.is_working(one, exceptions) for one in passed)


@lru_cache(maxsize=512)
def _lines(text: str) -> tuple[TransferLine, ...]:
    return tuple(TransferLine(**one) for one in json.loads(text))
