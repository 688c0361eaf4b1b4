"""Dossiers that another institution has: out by a deed, found and never lent meanwhile, back by a scan."""

from __future__ import annotations

import pytest

from app.models.domain.dossier import DossierState, Selection
from app.models.domain.loan import LoanKind
from app.models.domain.movement import MovementEvent
from app.models.domain.procedures import move_out, take_in
from app.models.domain.procedures.move_out import MOVE_OUT
from app.models.domain.procedures.take_in import TAKE_IN
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.domain.recipient import Recipient, Who
from app.models.services import (
    checking,
    completeness,
    dockets,
    dossiers,
    handing_over,
    lending,
    past_holdings,
    trail,
)
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import search
from tests import destruction, holding
from tests import moving_out as moving_steps
from tests.moving_out import ARCHIVES
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import awaited, person_id


@pytest.fixture
def bags(desk: Desk) -> list[int]:
    found = [register(desk, f"1栋1单元10{number}", name) for number, name in ((1, "张三"), (2, "李四"))]
    dossiers.shelve(desk, found, "A柜1层02")
    return found


def test_what_left_by_a_deed_is_found_and_never_lent_and_comes_back_by_its_scan(
    desk: Desk, office: Office, bags: list[int]
) -> None:
    gone, stays = bags
    docket = moving_steps.asked(desk, *bags)
    refused("move-out-in-order", lambda: moving_steps.hand(desk, docket))
    assert [step.name for _, step in awaited(office.desk("chen"), MOVE_OUT.kind)] == [move_out.APPROVE]
    handed = moving_steps.moved_out(desk, docket, scanned=1)
    assert handed.state.name == move_out.PARTLY, "what was not scanned did not leave"

    detail = dossiers.detail(desk, gone)
    assert (detail.row.state, detail.row.outside, detail.row.holder) == (DossierState.MOVED_OUT, ARCHIVES, "")
    assert (detail.movements[0].event, detail.movements[0].holder) == (MovementEvent.MOVED_OUT, ARCHIVES)
    assert dossiers.detail(desk, stays).row.state is DossierState.SHELVED
    assert list(dossiers.ids(desk, Selection(state=DossierState.MOVED_OUT))) == [gone]
    assert gone in search.find(desk.store.db, "张三", desk.scope, 10, sensitive=False)
    then = past_holdings.at(desk, detail.row.reference_code, desk.now().isoformat(timespec="seconds"))
    assert [holding.holder for _, holding in then.rows] == [ARCHIVES]

    wanted = LoanProposal(person_id(desk, "孙静"), (gone,), LoanKind.LOAN, "核对", 1)
    refused("is-moved-out", lambda: lending.lend(desk, wanted))
    refused("destroy-only-shelved", lambda: destruction.propose(desk, [gone], "到期"))
    refused("missing-was-kept", lambda: dockets.begin(desk, WRITE_OFF.kind, [gone], "找不到"))
    refused("is-moved-out", lambda: moving_steps.asked(desk, gone))
    refused("is-moved-out", lambda: dossiers.shelve(desk, [gone], "A柜1层03"))
    refused("comes-from-outside", lambda: dockets.begin(desk, TAKE_IN.kind, [stays], "试"))

    back = dockets.begin(desk, TAKE_IN.kind, [gone], "寄存期满退回").value
    refused("empty-list", lambda: moving_steps.receive(desk, back))
    refused("not-on-take-in", lambda: checking.check(desk, back.id, stays))
    checking.check(desk, back.id, gone)
    assert moving_steps.receive(desk, back).state.name == take_in.RECEIVED
    row = dossiers.detail(desk, gone).row
    assert (row.state, row.outside, row.holder) == (DossierState.SHELVED, "", "李梅")
    lending.lend(desk, wanted)
    assert trail.verify(desk).whole


def test_who_approves_is_another_and_every_customer_has_agreed(desk: Desk, office: Office, bags: list[int]) -> None:
    use = desk.pack.collection.uses.values[0]
    outside = {move_out.RECIPIENT: str(Recipient(Who.OUTSIDE, use))}
    refused("consent-to-leave", lambda: moving_steps.asked(desk, *bags, **outside))
    refused("recipient-stated", lambda: moving_steps.asked(desk, *bags, **{move_out.RECIPIENT: "只在本单位使用"}))
    refused("not-filled", lambda: moving_steps.asked(desk, *bags, **{move_out.INSTITUTION: " "}))
    chen = office.desk("chen")
    docket = moving_steps.asked(chen, *bags)
    refused("move-out-by-another", lambda: moving_steps.approved(chen, docket))
    moving_steps.approved(desk, docket, "zhao")
    checking.check(desk, docket.id, bags[0])
    refused("handler-signs", lambda: moving_steps.hand(desk, docket))
    holding.hold(chen, bags[0], "诉讼期间")
    refused("under-hold", lambda: moving_steps.hand(desk, docket, "chen"))


def test_what_is_out_is_nobodys_to_hand_over_and_is_not_asked_for(desk: Desk, bags: list[int]) -> None:
    def kept() -> set[int]:
        listed = handing_over.checklist(desk, desk.account.person_id)
        return {*handing_over.named(desk, listed)}

    assert set(bags) <= set(completeness.incomplete(desk)) & kept()
    moving_steps.moved_out(desk, moving_steps.asked(desk, *bags))
    assert not set(bags) & (set(completeness.incomplete(desk)) | kept())


@pytest.mark.parametrize(
    ("code", "sql"),
    [
        ("moves-out-by-deed", "UPDATE main.dossier SET state = 'moved-out', outside = '某馆', place_id = NULL WHERE id = ?"),
        ("arrives-by-scan", "UPDATE main.dossier SET state = 'shelved', outside = '' WHERE id = ?"),
        ("is-moved-out", "UPDATE main.dossier SET state = 'in-transit' WHERE id = ?"),
        ("not-on-shelf", "INSERT INTO main.loan (dossier_id, borrower_id, kind, purpose, issued_at, issued_by, due_on)"
                         " SELECT ?, holder_id, 'loan', '', '2026-01-01', holder_id, '2026-01-02' FROM main.dossier LIMIT 1"),
    ],
)  # fmt: skip
def test_past_the_services_it_is_refused_too(desk: Desk, bags: list[int], code: str, sql: str) -> None:
    moving_steps.moved_out(desk, moving_steps.asked(desk, bags[1]))
    refused(code, lambda: desk.store.db.run(sql, (bags[code != "moves-out-by-deed"],)))
