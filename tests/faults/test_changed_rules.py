"""Rules in force that were changed past the program, in their text or in their release: nobody works under them, and
verifying names their row."""

from __future__ import annotations

import pytest

from app.models.domain.errors import NotAllowed, StoreProblem
from app.models.domain.rights import Right
from app.models.domain.tampering import Fault, Finding
from app.models.services import archives, dossiers, ruling, trail
from app.models.services.desk import Desk
from app.models.store import policies
from tests.faults.conftest import Archive
from tests.office import CHEAP, PASSWORDS

CHANGES = {
    "no rules any more": "UPDATE policy SET text = 'x' WHERE version = {number}",
    "looser rules": "UPDATE policy SET text = replace(text, '\"own-buildings\"', '\"all\"') WHERE version = {number}",
    "one blank more": "UPDATE policy SET text = text || ' ' WHERE version = {number}",
}


@pytest.fixture(params=CHANGES)
def changed(archive: Archive, request: pytest.FixtureRequest) -> int:
    """The version in force, which somebody has changed with the data key."""
    desk = archive.office.desk("wu")
    number = policies.in_force_number(desk.store.db)
    desk.lock()
    assert number > 1
    archive.past_the_program(CHANGES[request.param].format(number=number))
    return number


def to_verify(archive: Archive, login: str) -> Desk:
    desk = archives.sign_in_to_verify(archive.office.folder, login, PASSWORDS[login], hardness=CHEAP)
    assert isinstance(desk, Desk)
    archive.office._open.append(desk)
    return desk


@pytest.mark.rule("S19-R19")
@pytest.mark.parametrize("login", ["li", "chen", "wu"])
def test_a_sign_in_is_refused_with_the_version_and_the_next_step(archive: Archive, changed: int, login: str) -> None:
    with pytest.raises(StoreProblem) as caught:
        archive.office.sign_in(login)
    assert caught.value.code == "rules-changed"
    for said in (f"制度第 {changed} 版", "verify", "备份"):
        assert said in str(caught.value)


@pytest.mark.rule("S19-R19")
def test_verifying_names_the_version(archive: Archive, changed: int) -> None:
    report = trail.verify(to_verify(archive, "wu"))
    assert Finding(Fault.CHANGED, "policy", str(changed)) in [
        Finding(one.fault, one.kind, one.code) for one in report.findings
    ]


@pytest.mark.rule("S19-R19")
def test_who_comes_in_to_verify_does_nothing_else(archive: Archive, changed: int) -> None:
    desk = to_verify(archive, "chen")
    assert {right for right in Right if desk.can(right)} == {Right.CONSULT, Right.AUDIT}
    assert dossiers.find(desk, "张三") == [] and dossiers.rows(desk, [1, 2, 3]) == []
    with pytest.raises(NotAllowed):
        dossiers.shelve(desk, [archive.week.kept], "C柜1层01")
    with pytest.raises(NotAllowed):
        trail.verify(to_verify(archive, "sun"))


def test_under_rules_as_they_were_sealed_whoever_verifies_has_their_own_rights(archive: Archive) -> None:
    assert to_verify(archive, "li").can(Right.LEND)


def test_older_rules_that_were_changed_shut_nobody_out_and_are_named(archive: Archive) -> None:
    archive.past_the_program("UPDATE policy SET text = 'x' WHERE version = 1")
    found = trail.verify(archive.office.desk("wu")).findings
    assert (Fault.CHANGED, "policy", "1") in [(one.fault, one.kind, one.code) for one in found]


_STATE = "UPDATE docket SET state = '{state}' WHERE id = (SELECT docket_id FROM policy WHERE version = {version})"
OF_THE_RELEASE = {
    "a draft that nobody released": ([_STATE.format(state="released", version=3)], 3, Fault.CHANGED, "docket"),
    "a release that never was": ([_STATE.format(state="refused", version=2)], 2, Fault.CHANGED, "docket"),
    "the newest removed": (["DELETE FROM policy WHERE version = 2"], 2, Fault.REMOVED, "policy"),
    "all removed": (["DELETE FROM policy"], 3, Fault.REMOVED, "policy"),
}


@pytest.fixture(params=OF_THE_RELEASE)
def released_otherwise(archive: Archive, request: pytest.FixtureRequest) -> tuple[Desk, int, Fault, str]:
    """A desk that was open meanwhile, the version that was changed, and what verifying says of it, of which kind."""
    statements, version, fault, kind = OF_THE_RELEASE[request.param]
    open_meanwhile, author = archive.office.desk("li"), archive.office.desk("chen")
    ruling.draft(author, author.pack.text.replace('"own-buildings"', '"all"'), "方便查看")
    archive.past_the_program(*statements)
    return open_meanwhile, version, fault, kind


@pytest.mark.rule("S19-R19")
def test_rules_that_nobody_released_or_that_are_gone_shut_everybody_out(
    archive: Archive, released_otherwise: tuple[Desk, int, Fault, str]
) -> None:
    open_meanwhile, version, fault, kind = released_otherwise
    for refused in (lambda: archive.office.sign_in("sun"), lambda: dossiers.find(open_meanwhile, "张三")):
        with pytest.raises(StoreProblem) as caught:
            refused()
        assert caught.value.code == "rules-changed" and f"制度第 {version} 版" in str(caught.value)
    desk = to_verify(archive, "chen")
    assert {right for right in Right if desk.can(right)} == {Right.CONSULT, Right.AUDIT}
    assert (fault, kind) in [(one.fault, one.kind) for one in trail.verify(desk).findings]
