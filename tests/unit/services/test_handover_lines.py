"""A handover whose lines end one by one: what was signed, by whom, and what an account may after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain.docket import Docket
from app.models.domain.errors import N_, KeysProblem
from app.models.domain.handover import Checklist, Ending, Group, HandoverLine
from app.models.domain.person import Role
from app.models.domain.procedures.handover import HAND, HAND_ABSENT, RECEIVE, SHARE
from app.models.services import accounts, dockets, dossiers, handing_over
from app.models.services.desk import Desk
from app.models.vault.directory import Directory
from tests.handovers import draw_up, leaving_today, moving_today
from tests.office import PASSWORDS, Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed
from tests.unit.services.test_handing_over import parties, perform, sign, watch


def hand_device(desk: Desk, docket: Docket, name: str) -> Docket:
    """Let the devices of a list go to somebody."""
    keys = [line.key for line in handing_over.current(desk, docket).of(Group.DEVICES)]
    return handing_over.settle(desk, docket.id, keys, Ending.HANDED, person_id(desk, name)).value


@pytest.mark.rule("S02-R10")
def test_the_receiver_signs_after_all_others_who_take_something(desk: Desk) -> None:
    docket = hand_device(desk, draw_up(desk, parties(desk), ["公章"]), "孙静")
    sign(desk, docket, HAND, "li")
    assert "孙静" in str(refused("handover-shares", lambda: sign(desk, docket, RECEIVE, "zhou")))
    sign(desk, docket, SHARE, "sun")
    sign(desk, docket, RECEIVE, "zhou")
    assert watch(desk, docket).state.label == "已交接"


@pytest.mark.rule("S02-R10")
def test_a_signature_that_was_made_void_counts_for_nothing_though_the_list_is_again_what_it_was(desk: Desk) -> None:
    docket = hand_device(desk, draw_up(desk, parties(desk), ["公章"]), "孙静")
    sign(desk, docket, HAND, "li")
    sign(desk, docket, SHARE, "sun")
    hand_device(desk, docket, "周涛")
    again = hand_device(desk, docket, "孙静")
    assert again.state.label == "逐项了结中"
    sign(desk, docket, HAND, "li")
    refused("handover-shares", lambda: sign(desk, docket, RECEIVE, "zhou"))


@pytest.mark.rule("S02-R10")
def test_who_signs_in_the_absence_of_the_leaver_takes_nothing(office: Office) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    (account,) = (one for one in accounts.accounts(office.folder) if one.login == "li")
    accounts.close(office.admin(), PASSWORDS["qian"], account.id)
    desk = office.desk("zhou")
    docket = hand_device(desk, draw_up(desk, parties(desk), ["公章"]), "赵明")
    given = signed(desk, "zhao", dockets.statement(desk, docket.id, HAND_ABSENT))
    refused("absent-by-another", lambda: dockets.take(desk, docket.id, HAND_ABSENT, given, reason="联系不上"))


@pytest.mark.rule("S02-R10")
def test_a_transfer_that_has_moved_on_is_open_again() -> None:
    said = HandoverLine(Group.TRANSFERS, "600000000165", "移交单", "在途", ending=Ending.EXPLAINED, words="由B角跟进")
    before = Checklist("p", "李梅", "", 0, (said,))
    for state, is_open in (("在途", False), ("退回途中", True)):
        now = Checklist("p", "李梅", "", 0, (HandoverLine(Group.TRANSFERS, said.called, said.subject, state),))
        assert [line.is_open for line in before.following(now, {}).lines] == [is_open]


@pytest.mark.rule("S02-R13")
@pytest.mark.parametrize(
    ("post", "department", "witness", "code"),
    [
        (Role.ARCHIVIST, "档案室", "陈静", "handover-post"),
        (Role.PROJECT_MANAGER, "业务部", "陈静", "handover-post"),
        (Role.STEWARD, " ", "陈静", "handover-post"),
        (Role.MANAGER, "管家部", "陈静", "handover-post-above"),
    ],
    ids=["the present one", "none of the office's", "no department", "above the witness"],
)
def test_a_new_post_is_another_of_the_office_and_not_above_who_gives_it(
    desk: Desk, post: Role, department: str, witness: str, code: str
) -> None:
    said = moving_today(desk, post, department)
    refused(code, lambda: handing_over.announce(desk, parties(desk, witness=witness), said))


@pytest.mark.rule("S02-R13")
def test_who_has_moved_acts_no_more_in_the_old_post_and_reads_the_paper(desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk), [], moving_today(desk, Role.STEWARD))
    done = perform(desk, docket)
    assert dossiers.rows(desk, [bag])[0].holder == "周涛"
    assert handing_over.households(desk, Checklist.kept_in(done))
    refused("revoked", lambda: register(desk, "1栋1单元102", "李四"))
    three = parties(desk, leaver="孙静")
    refused("revoked", lambda: handing_over.announce(desk, three, leaving_today(desk)))


@pytest.mark.rule("S02-R13")
def test_the_last_move_is_the_one_that_counts(desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def move(post: Role, department: str) -> Docket:
        docket = draw_up(desk, parties(desk, leaver="周涛", receiver="李梅"), [], moving_today(desk, post, department))
        return perform(desk, docket, "zhou", "li")

    def refuse(self: Directory, folder: Path, *, forget_previous: bool = False) -> None:
        raise KeysProblem("keys-unwritable", N_("无法写入 {file}（{reason}）。"), file="keys.json", reason="full")

    with monkeypatch.context() as full:
        full.setattr(Directory, "save", refuse)
        first = move(Role.STEWARD, "一期")
    assert handing_over.account_waits(desk, first)
    second = move(Role.AUDITOR, "二期")
    assert not handing_over.account_waits(desk, first) and not handing_over.account_waits(desk, second)
    for login in ("chen", "zhao", "chen"):
        office.desk(login)
        moved = office.desk("zhou").account
        assert (moved.role, moved.department) == (Role.AUDITOR, "二期")
