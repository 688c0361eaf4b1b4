"""The list of a transfer (移交), what B finds and what the archive counts, line by line; and what is late (S13-R5 to S13-R17).

The engine of dockets takes the steps. Nothing is signed here: who signs, signs the whole list once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.models.domain import transfer_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.errors import N_
from app.models.domain.procedures.transfer import (
    A_SIGNED,
    CHECKING,
    COUNTS,
    DRAFT,
    FINDINGS,
    LIST,
    PARENT,
    RECEIVING,
    SUPPLEMENT,
    TRANSFER,
    VOID,
    A,
    B,
)
from app.models.domain.rights import Right
from app.models.domain.rulebook import broken
from app.models.domain.transfer import Counted, TransferLine, differences, in_order, kept_findings
from app.models.domain.transfer_docket import (
    TransferDue,
    counts_of,
    counts_text,
    due_of,
    findings_of,
    findings_text,
    lines_of,
    lines_text,
)
from app.models.ledgers.transfer_sheet import TransferSheet, read_transfer_sheet
from app.models.services import dockets as engine
from app.models.services import signing
from app.models.services.action import Work, action, query, still_there
from app.models.services.conducts.conduct import Given, read_anew
from app.models.services.conducts.transfer import part_names, parts_of
from app.models.services.desk import Desk
from app.models.store import dockets, dossiers, settings

_CHANGED_BY_A = (DRAFT, A_SIGNED, CHECKING, SUPPLEMENT)


@query(Right.TRANSFER)
def parts(desk: Desk, docket: Docket) -> dict[int, tuple[str, ...]]:
    """Return the parts of the list of each bag of a transfer, in the set order."""
    bags = dossiers.all_visible(desk.store.db, docket.dossier_ids)
    return {bag.id: parts_of(desk.pack, bag.category) for bag in bags}


@query(Right.TRANSFER)
def due(desk: Desk, docket: DocketHead) -> TransferDue | None:
    """Return the deadline of a transfer as it stands now; None where the pack sets none."""
    return due_of(docket, desk.pack, settings.workdays(desk.store.db), desk.now())


@query(Right.TRANSFER)
def deadlines(desk: Desk, heads: Sequence[DocketHead]) -> dict[int, TransferDue]:
    """Return the deadlines of those transfers out of these dockets that have one now, by docket."""
    exceptions = settings.workdays(desk.store.db)
    open_ones = (one for one in heads if one.kind == TRANSFER.kind and one.is_open)
    found = ((one.id, due_of(one, desk.pack, exceptions, desk.now())) for one in open_ones)
    return {number: one for number, one in found if one is not None}


@query(Right.TRANSFER)
def concerning(desk: Desk, heads: Sequence[DocketHead]) -> list[tuple[DocketHead, TransferDue]]:
    """Return the transfers with a deadline that concern this session, the most urgent first.

    They concern A and B, who receives, and who agrees to a delay.
    """
    found, me = deadlines(desk, heads), desk.account.person_id
    sees_all = desk.can(Right.REGISTER) or desk.can(Right.EXTEND_TRANSFER)
    mine = [(one, found[one.id]) for one in heads if one.id in found and (sees_all or me in one.part_ids.values())]
    return sorted(mine, key=lambda one: one[1].until)


@query(Right.TRANSFER)
def child(desk: Desk, docket: DocketHead) -> str:
    """Return the code of the child list with the bags that a transfer left behind; «» where none was."""
    return dockets.coded_with(desk.store.db, TRANSFER.kind, PARENT, docket.code)


@query(Right.TRANSFER)
def keepers(desk: Desk) -> list[str]:
    """Return the names of those who may receive a transfer, by their accounts in use."""
    return [one.name for one in signing.candidates(desk, lambda role, _who: desk.pack.rights.may(role, Right.REGISTER))]


@query(Right.TRANSFER)
def read_list(desk: Desk, docket: Docket, path: Path) -> TransferSheet:
    """Read the list of a transfer from a spreadsheet; nothing is written. Raises LedgerProblem as `read_transfer_sheet`."""
    bags = {line.reference_code: line.dossier_id for line in docket.lines}
    return read_transfer_sheet(path, bags, parts(desk, docket), part_names(desk.pack))


@action(Right.TRANSFER)
def change_list(work: Work, docket_id: int, lines: Sequence[TransferLine]) -> Docket:
    """Write the list of a transfer, in the set order; A alone does, and what A had signed is void then.

    Raises RuleBroken `transferor-signs`, `transfer-in-order`, `part-of-list`, `number-fits`; `list-is-fixed` for a bag that is not on it.
    """
    docket = _open_to(work, docket_id, A, _CHANGED_BY_A)
    of_bags = parts(work.desk, docket)
    transfer_rules.parts_fit(lines, of_bags)
    transfer_rules.numbers_fit(lines)
    before, after = lines_of(docket), in_order(lines, docket.dossier_ids, of_bags)
    kept = kept_findings(before, after, findings_of(docket))
    _write(work, docket, {LIST: lines_text(after), FINDINGS: findings_text(kept)})
    said = differences(before, after)
    work.record(AuditAction.TRANSFER_LIST, docket.subject, number=len(after), pages=sum(one.pages for one in after))
    now = read_anew(work, docket)
    if before != after and docket.state.name in (A_SIGNED, CHECKING):
        return engine.carry_out(work, now, TRANSFER.step(VOID), Given(work.me, reason=said))
    return now


@action(Right.TRANSFER)
def find(work: Work, docket_id: int, findings: Mapping[int, str]) -> Docket:
    """Say of lines, by number, that they are complete («») or what they lack: at B's desk, or at another before B signs it.

    Raises RuleBroken `transferor-signs` for A, who checks no list of their own, and `transfer-in-order`.
    """
    docket = _open_to(work, docket_id, "", (A_SIGNED, CHECKING))
    if docket.part_ids[A] == work.me:
        raise broken(transfer_rules.TRANSFEROR_SIGNS, expected=docket.parts[B].name)
    numbers = range(1, len(lines_of(docket)) + 1)
    found = findings_of(docket) | {number: words.strip() for number, words in findings.items() if number in numbers}
    _write(work, docket, {FINDINGS: findings_text(found)})
    lacking = sum(bool(words) for words in found.values())
    work.record(AuditAction.TRANSFER_FIND, docket.subject, number=len(found), lacking=lacking)
    return read_anew(work, docket)


@action(Right.REGISTER)
def count(work: Work, docket_id: int, counts: Mapping[int, Counted]) -> Docket:
    """Note the pages that the archive counted of lines, by number, with words where they differ, while it receives.

    Raises RuleBroken `transfer-in-order`, `number-fits`.
    """
    docket = _open_to(work, docket_id, "", (RECEIVING,))
    lines = lines_of(docket)
    numbers = range(1, len(lines) + 1)
    counted = counts_of(docket) | {number: one for number, one in counts.items() if number in numbers}
    for number, one in counted.items():
        transfer_rules.number_fits(number, lines[number - 1].title, N_("清点页数"), one.pages)
    _write(work, docket, {COUNTS: counts_text(counted)})
    differing = sum(counted[number].pages != line.pages for number, line in enumerate(lines, 1) if number in counted)
    work.record(AuditAction.TRANSFER_COUNT, docket.subject, number=len(counted), differing=differing)
    return read_anew(work, docket)


def _open_to(work: Work, docket_id: int, part: str, states: Sequence[str]) -> Docket:
    """Return a transfer that stands in one of the states. Raises for who has not the part, «» for no part."""
    docket = still_there(dockets.docket(work.db, docket_id))
    if docket.kind != TRANSFER.kind:
        raise ValueError(docket.kind)
    if docket.state.name not in states:
        raise broken(transfer_rules.TRANSFER_IN_ORDER, state=docket.state.label)
    if part and docket.part_ids[part] != work.me:
        raise broken(transfer_rules.TRANSFEROR_SIGNS, expected=docket.parts[part].name)
    return docket


def _write(work: Work, docket: Docket, fields: Mapping[str, str]) -> None:
    dockets.tell(work.db, docket.id, {**docket.body, **fields})
