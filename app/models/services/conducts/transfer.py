"""Transfer of project dossiers (移交): who may be listed, what each of the three signs, and where the bags are at each step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.models.domain import rules, transfer_rules
from app.models.domain.change import field_key
from app.models.domain.docket import Docket, DocketHead, NewLine, Terms
from app.models.domain.errors import N_
from app.models.domain.item import NewItem, contract_titles, sensitive_titles
from app.models.domain.movement import MovementEvent
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Pack
from app.models.domain.procedures.transfer import (
    AGREE_DELAY,
    AGREED,
    ASK_DELAY,
    ASK_SUPPLEMENT,
    CHECKING,
    COUNTS,
    DELAY_UNTIL,
    DRAW_UP,
    ENDED,
    FINDINGS,
    LIST,
    PARENT,
    PLACE,
    RECEIVE,
    REFUSE_DELAY,
    SEND,
    SIGN_A,
    SIGN_B,
    SUPPLY,
    SUPPLY_BY,
    TAKE_BACK,
    TAKE_OVER,
    TRANSFER,
    A,
    B,
)
from app.models.domain.shelving import place_path
from app.models.domain.transfer import TransferLine
from app.models.domain.transfer_docket import (
    counts_of,
    delay_is_pending,
    findings_of,
    lines_of,
    lines_text,
    rest_of,
)
from app.models.services import filing, placing
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Following, Given, not_scanned, read_anew
from app.models.services.desk import Desk
from app.models.store import claims, contents, dockets, dossiers, files
from app.models.store.database import Database
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash

UNCOLLECTED = "（客户未领取）"
"""After the title of a contract that the customer did not collect: it is kept, and takes no number (S13-R10)."""


def parts_of(pack: Pack, category: str) -> tuple[str, ...]:
    """Return the parts of the list of a dossier of a category, in the set order (S13-R9)."""
    found = next((one for one in pack.categories if one.code == category), None)
    return tuple(paper.title for paper in found.parts) if found else ()


def part_names(pack: Pack) -> dict[str, str]:
    """Return the part by every name that the office has for it."""
    return {name: paper.title for paper in pack.papers for name in (paper.title, *paper.names)}


def _transferable(desk: Desk, bag: Bag) -> None:
    on_list = claims.claimed_by(desk.store.db, bag.id, TRANSFER.claims)
    transfer_rules.transferable(bag.reference_code, bag.state, bag.place_id is not None, on_list)
    transfer_rules.listed_by_a(bag.reference_code, bag.manager_a, bag.manager_b, desk.account.person_id)


def _opened(work: Work, lines: Sequence[NewLine]) -> Terms:
    """Start the list with the items that the archive knows and the papers that are due; the clock with the project's end."""
    bags = work.bags(one.dossier_id for one in lines)
    transfer_rules.one_pair({bag.reference_code: (bag.manager_a, bag.manager_b) for bag in bags})
    listed = [line for bag in bags for line in _first_lines(work.db, work.pack, bag)]
    key = field_key(work.pack.key_of(Meaning.ISSUED_ON))
    ended = max((contents.contents(work.db, bag.id).get(key, "") for bag in bags), default="")
    body = {LIST: lines_text(listed), FINDINGS: "{}", COUNTS: "{}", ENDED: _day(ended) or work.today}
    return Terms(body=body, parts={A: str(bags[0].manager_a), B: str(bags[0].manager_b)})


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def _first_lines(db: Database, pack: Pack, bag: Bag) -> list[TransferLine]:
    parts = parts_of(pack, bag.category)
    named = part_names(pack)
    known = [
        TransferLine(bag.id, part, one.title, one.page_count, 1, one.original, item_id=one.id)
        for one in files.items(db, bag.id)
        if (part := named.get(one.title)) in parts and part
    ]
    originals = {paper.title: paper.original for paper in pack.papers}
    due = set(parts) - {one.part for one in known}
    lines = [*known, *(TransferLine(bag.id, part, part, 0, 1, originals[part]) for part in parts if part in due)]
    return sorted(lines, key=lambda one: parts.index(one.part))


def _drawn_up(work: Work, docket: Docket, given: Given) -> Docket:
    """Let A have the bags; those of a child list stay with whom they were left."""
    return docket if PARENT in docket.body else _with_a(work, docket, given)


def _with_a(work: Work, docket: Docket, _given: Given) -> Docket:
    return _held_by(work, docket, docket.part_ids[A])


def _with_b(work: Work, docket: Docket, _given: Given) -> Docket:
    return _held_by(work, docket, docket.part_ids[B])


def _with_b_at_once(work: Work, docket: Docket, given: Given) -> Docket:
    """Let B have the bags who signs without having taken them over before."""
    return docket if docket.state.name == CHECKING else _with_b(work, docket, given)


def _with_taker(work: Work, docket: Docket, given: Given) -> Docket:
    return _held_by(work, docket, given.person_id)


def _held_by(work: Work, docket: Docket, holder: str) -> Docket:
    for bag in work.bags(dockets.dossiers_of(work.db, docket)):
        _stays_with(work, docket, bag, holder)
    return docket


def _stays_with(work: Work, docket: Docket, bag: Bag, holder: str) -> None:
    dossiers.move(work.db, bag, MovementEvent.WITH_SENDER, work.at, work.me, holder, docket_id=docket.id)


def _send(work: Work, docket: Docket, _given: Given) -> Docket:
    """Put the bags on their way. B answers for them until the archive has signed, whoever carries them."""
    for bag in work.bags(docket.dossier_ids):
        dossiers.move(
            work.db, bag, MovementEvent.SENT, work.at, work.me, docket.part_ids[B], docket_id=docket.id,
        )  # fmt: skip
    return docket


def _list_is_whole(_work: Work, docket: Docket, _given: Given) -> None:
    transfer_rules.pages_given(lines_of(docket))


def _found_lacking(work: Work, docket: Docket, given: Given) -> None:
    transfer_rules.something_lacks(findings_of(docket))
    transfer_rules.day_ahead(given.inputs.get(SUPPLY_BY, ""), work.moment.date())


def _checked_whole(_work: Work, docket: Docket, _given: Given) -> None:
    transfer_rules.checked_whole(lines_of(docket), findings_of(docket))


def _counted(_work: Work, docket: Docket, given: Given) -> None:
    place_path(rules.filled(given.inputs.get(PLACE, ""), N_("存放位置")))
    transfer_rules.counted_each(lines_of(docket), counts_of(docket), docket.scanned_ids)


def _delay_ahead(work: Work, _docket: Docket, given: Given) -> None:
    transfer_rules.day_ahead(given.inputs.get(DELAY_UNTIL, ""), work.moment.date())


def _delay_asked(_work: Work, docket: Docket, _given: Given) -> None:
    transfer_rules.delay_is_asked(delay_is_pending(docket))


def _list_of(docket: Docket, _given: Given) -> str:
    """The hash that A signs: the bags and every line of the list."""
    return list_hash([[docket.list_hash], [docket.body[LIST]]])


def _list_and_findings(docket: Docket, _given: Given) -> str:
    return list_hash([[docket.list_hash], [docket.body[LIST], docket.body[FINDINGS]]])


def _all_of_it(docket: Docket, given: Given) -> str:
    """The hash that the archive signs: list, findings and counts, the bags that were scanned, and their place."""
    body = [docket.body[LIST], docket.body[FINDINGS], docket.body[COUNTS], given.inputs.get(PLACE, "")]
    return list_hash([[docket.list_hash], body, *docket.scans])


def _delay(docket: Docket, _given: Given) -> str:
    reasons = [one.reason for one in docket.taken(ASK_DELAY)]
    return list_hash([[docket.list_hash], [docket.body.get(DELAY_UNTIL, ""), *reasons[-1:]]])


def _agree(work: Work, docket: Docket, _given: Given) -> Docket:
    dockets.tell(work.db, docket.id, {**docket.body, AGREED: docket.body[DELAY_UNTIL]})
    return read_anew(work, docket)


def _receive(work: Work, docket: Docket, given: Given) -> Docket:
    """Take the scanned bags in, with every item of the list; what was not scanned stays with B."""
    for bag in work.bags(docket.unscanned_ids):
        _stays_with(work, docket, bag, docket.part_ids[B])
    for bag in placing.put_down(work, docket, docket.body[PLACE], given.person_id):
        _take_in(work, docket, bag)
    return docket


def _rest(_work: Work, docket: Docket) -> Following | None:
    """Put what was left behind on a child list of A's, for the same two to sign and send."""
    left = docket.unscanned_ids
    if not left:
        return None
    terms = Terms(body=rest_of(docket), parts=docket.part_ids)
    return Following(tuple(map(NewLine, left)), docket.opener.reason, terms, docket.part_ids[A])


def _take_in(work: Work, docket: Docket, bag: Bag) -> None:
    counts, pack = counts_of(docket), work.pack
    for number, line in enumerate(lines_of(docket), 1):
        if line.dossier_id != bag.id or line.item_id:
            continue
        title = line.title + (UNCOLLECTED if line.uncollected else "")
        contract = line.part in contract_titles(pack) and not line.uncollected
        filing.enter_item(work, bag, NewItem(
            title, line.original, Medium.PAPER, counts[number].pages, "", "", line.part in sensitive_titles(pack), "", contract,
        ))  # fmt: skip


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"number": len(lines_of(docket)), "pages": sum(one.pages for one in lines_of(docket))}


def _awaits(_desk: Desk, docket: DocketHead, step: Any) -> bool:
    return step.name != AGREE_DELAY or delay_is_pending(docket)


CONDUCT = Conduct(
    TRANSFER,
    admits=_transferable,
    binds=lambda bag: [str(bag.id), bag.reference_code],
    awaits=_awaits,
    opens=_opened,
    checks={
        SIGN_A: _list_is_whole, SUPPLY: _list_is_whole, ASK_SUPPLEMENT: _found_lacking, SIGN_B: _checked_whole,
        RECEIVE: _counted, ASK_DELAY: _delay_ahead, AGREE_DELAY: _delay_asked, REFUSE_DELAY: _delay_asked,
    },
    statements={
        SIGN_A: _list_of, SUPPLY: _list_of, SIGN_B: _list_and_findings, RECEIVE: _all_of_it, AGREE_DELAY: _delay,
    },
    notes=dict.fromkeys((SIGN_A, SUPPLY, SIGN_B, RECEIVE), _noted),
    judges=not_scanned,
    effects={
        DRAW_UP: _drawn_up, TAKE_OVER: _with_b, SIGN_B: _with_b_at_once, SEND: _send, RECEIVE: _receive,
        TAKE_BACK: _with_taker, AGREE_DELAY: _agree,
    },
    follows={RECEIVE: _rest},
)  # fmt: skip
"""The engine carries out the rest."""
