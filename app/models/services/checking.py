"""The lines of a docket, each checked by a scan; a check by mistake is taken back until somebody signs.

The gate asks for the right to consult; the procedure says which right a check needs.
"""

from __future__ import annotations

from app.models.domain import rulebook, rules
from app.models.domain.deposit import is_line_key
from app.models.domain.docket import Docket, DocketLine
from app.models.domain.procedure import CHECK, UNCHECK, Checking
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services import transit
from app.models.services.action import Work, action, still_there
from app.models.services.conducts.conduct import Given
from app.models.services.conducts.every import CONDUCTS
from app.models.store import dockets


@action(Right.CONSULT)
def check(work: Work, docket_id: int, dossier_id: int) -> DocketLine:
    """Note that a dossier of the list lies here.

    Raises RuleBroken `checked-already`, `list-is-fixed`, and of a stranger where it should go (`transit.in_the_room`), or what
    the procedure says of it.
    """
    docket = still_there(dockets.docket(work.db, docket_id))
    checking = _checking(work, docket)
    bag = work.bare(dossier_id)
    lines = [one for one in docket.lines if one.dossier_id == dossier_id and not is_line_key(one.key)]
    if not lines:
        transit.in_the_room(work.db, bag)
        raise rulebook.broken(rulebook.BY_CODE[checking.stranger], code=bag.reference_code)
    line = next((one for one in lines if one.checked_at is None), None)
    if line is None:
        clause = str(work.pack.citation(rulebook.BY_CODE[checking.stranger].clause))
        raise rulebook.broken(rulebook.CHECKED_ALREADY, code=bag.reference_code, clause=clause)
    dockets.check(work.db, docket_id, line.position, work.at, work.me)
    work.record(docket.procedure.audit_action(CHECK), f"dossier:{bag.id}", code=bag.reference_code, list=docket.code)
    if conduct := CONDUCTS[docket.kind].checked:
        conduct(work, docket, line)
    if checking.then and not dockets.unchecked(work.db, docket_id):
        engine.carry_out(work, docket, docket.procedure.step(checking.then), Given(work.me))
    return still_there(dockets.line(work.db, docket_id, line.position))


@action(Right.CONSULT)
def uncheck(work: Work, docket_id: int, position: int, reason: str) -> DocketLine:
    """Take back a check by mistake, as long as nobody has signed what was checked. The trail keeps both.

    Raises RuleBroken `check-stands`, `list-is-fixed`, `reason-stated`, and what refuses a check in another state.
    """
    docket = still_there(dockets.docket(work.db, docket_id))
    checking = _checking(work, docket)
    line = next((one for one in docket.lines if one.position == position), None)
    if line is None or line.checked_at is None or not checking.unlabel:
        code = line.reference_code if line else docket.code
        raise rulebook.broken(rulebook.CHECK_STANDS, code=code)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    dockets.uncheck(work.db, docket_id, position)
    work.record(
        docket.procedure.audit_action(UNCHECK), f"dossier:{line.dossier_id}", code=line.reference_code, list=docket.code,
        because=reason, about=[line.dossier_id],
    )  # fmt: skip
    return still_there(dockets.line(work.db, docket_id, position))


def _checking(work: Work, docket: Docket) -> Checking:
    """Return the checking of a docket's lines. Raises if they are not checked now, or not by this session."""
    checking = docket.procedure.checking
    if checking is None:
        raise ValueError(docket.kind)
    work.desk.require(checking.right)
    if docket.state.name != checking.state:
        raise rulebook.broken(rulebook.BY_CODE[docket.procedure.out_of_order], state=docket.state.label)
    rules.list_open(len(docket.taken(checking.until)))
    return checking
