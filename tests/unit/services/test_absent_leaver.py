"""A leaver whose account is closed cannot sign their handover: a manager who is none of the others signs in their absence."""

from __future__ import annotations

import pytest

from app.models.domain.docket import Docket
from app.models.domain.procedures.handover import DONE, HAND, HAND_ABSENT, HANDOVER, RECEIVE
from app.models.services import accounts, dockets, dossiers, handing_over
from app.models.services.desk import Desk
from app.models.store import audit
from app.ui.pages.handover import facts
from app.ui.papers import handover as papers
from tests.handovers import draw_up
from tests.office import PASSWORDS, Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed
from tests.unit.services.test_handing_over import parties, sign, watch

WHY = "已离职，联系不上；清单由周涛核对"


@pytest.fixture
def gone(office: Office) -> Desk:
    """周涛's desk after 李梅, who keeps a dossier, has gone and her account was closed."""
    register(office.desk("li"), "1栋1单元101", "张三")
    (account,) = (one for one in accounts.accounts(office.folder) if one.login == "li")
    accounts.close(office.admin(), PASSWORDS["qian"], account.id)
    return office.desk("zhou")


def absent(desk: Desk, docket: Docket, login: str, why: str = WHY) -> Docket:
    given = signed(desk, login, dockets.statement(desk, docket.id, HAND_ABSENT))
    return dockets.take(desk, docket.id, HAND_ABSENT, given, reason=why).value


@pytest.mark.rule("S02-R10")
def test_a_manager_signs_for_a_leaver_whose_account_is_closed(office: Office, gone: Desk) -> None:
    docket = draw_up(gone, parties(gone))
    handed = absent(gone, docket, "zhao")
    assert (handed.state.label, handed.taken(HAND_ABSENT)[0].reason) == ("待接收人签署", WHY)
    sign(gone, docket, RECEIVE, "zhou")
    assert watch(gone, docket).state.name == DONE
    assert {row.holder for row in dossiers.rows(gone, [1])} == {"周涛"}
    done = dockets.docket(gone, docket.id)
    events = audit.about(gone.store.db, done.subject)
    (noted,) = [one for one in events if one.action == HANDOVER.audit_action(HAND_ABSENT)]
    assert noted.detail["reason"] == WHY
    assert noted.detail["signers"] == [person_id(gone, "赵明")]
    form = papers.checklist(gone, done, facts.of_docket(gone, done), dockets.anchors(gone, done))
    assert (form.leaver, form.absence) == ("李梅", WHY)
    assert form.leaver_signed is not None and form.leaver_signed.name == "赵明"


def absence_refused(code: str, gone: Desk, docket: Docket, login: str, why: str = WHY) -> str:
    refusal = refused(code, lambda: absent(gone, docket, login, why))
    assert dockets.docket(gone, docket.id).state.name == "announced"
    return str(refusal)


@pytest.mark.rule("S02-R10")
@pytest.mark.parametrize("login", ["zhou", "sun", "wu"])
def test_nobody_below_a_manager_signs_for_who_is_absent(gone: Desk, login: str) -> None:
    absence_refused("approver-rank", gone, draw_up(gone, parties(gone)), login)


@pytest.mark.rule("S02-R10")
def test_nobody_signs_twice(office: Office, gone: Desk) -> None:
    said = absence_refused("absent-by-another", gone, draw_up(gone, parties(gone)), "chen")
    assert "换一位经理" in said
    dockets.take(gone, 1, "withdraw", reason="换人")
    absence_refused("absent-by-another", gone, draw_up(gone, parties(gone, receiver="赵明")), "zhao")
    dockets.take(gone, 2, "withdraw", reason="换人")
    boss = office.desk("zhao")
    absence_refused("absent-by-another", boss, draw_up(boss, parties(boss)), "zhao")


@pytest.mark.rule("S02-R10")
def test_it_is_signed_with_a_reason(gone: Desk) -> None:
    absence_refused("reason-stated", gone, draw_up(gone, parties(gone)), "zhao", "")


@pytest.mark.rule("S02-R10")
def test_who_has_an_account_signs_for_themselves(desk: Desk) -> None:
    docket = draw_up(desk, parties(desk))
    assert "本人签署" in absence_refused("leaver-signs", desk, docket, "zhao")
    assert sign(desk, docket, HAND, "li").state.label == "待接收人签署"


@pytest.mark.rule("S02-R10")
def test_one_who_never_had_an_account_is_absent_too(desk: Desk) -> None:
    accounts.add_staff(desk, "钱多", "工程部")
    docket = draw_up(desk, parties(desk, leaver="钱多"))
    assert not handing_over.has_account(desk, person_id(desk, "钱多"))
    assert absent(desk, docket, "zhao").state.label == "待接收人签署"


def test_a_list_that_changed_is_not_signed_in_absence(gone: Desk) -> None:
    docket = draw_up(gone, parties(gone))
    gone.store.db.run("UPDATE main.dossier SET page_count = 9 WHERE id = 1")
    absence_refused("list-changed", gone, docket, "zhao")
