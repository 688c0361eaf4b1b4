"""Findings of the registers: answered for, corrected, closed with evidence alone; and the schema refuses what the services do."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.models.domain.codes import CodeKind, grouped, make
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.register import EntryAct
from app.models.domain.registers.record import OF_ARCHIVE, RECORDS, key_of
from app.models.services import register_findings, registers, site_destructions, trail
from app.models.services.desk import Desk
from app.models.services.handover_facts import checklist
from app.models.services.register_findings import NewFinding
from app.models.store import entries
from tests.refusals import refused
from tests.trade_office import Trade, entered
from tests.walks import walked

WALK = walked("1号库", "damp")
Offices = Callable[[str], Trade]


def damp(desk: Desk, **more: str) -> NewFinding:
    """A finding that whoever enters it answers for."""
    until = (desk.now().date() + timedelta(days=7)).isoformat()
    found = NewFinding("防潮", "1号库", "北墙渗水", "报修", desk.account.person_id, until)
    return replace(found, **more)


@pytest.fixture
def keeper(trade: Offices) -> Desk:
    """The archive room of a storehouse."""
    return trade("deposit").at(Role.ARCHIVIST)


@pytest.mark.rule("S06-R8")
def test_a_finding_is_answered_for_or_not_entered(keeper: Desk) -> None:
    for lacking in ("where", "what", "measure", "responsible_id", "until"):
        refusal = refused(
            "finding-answered",
            lambda lacking=lacking: registers.enter(keeper, "safety", WALK, [damp(keeper, **{lacking: " "})]),
        )
        assert "请填写" in str(refusal)
    refused("value-fits", lambda: registers.enter(keeper, "safety", WALK, [damp(keeper, kind="防疫")]))
    refused("value-fits", lambda: registers.enter(keeper, "safety", WALK, [damp(keeper, until="明天")]))
    before = (keeper.now().date() - timedelta(days=1)).isoformat()
    refused("value-fits", lambda: registers.enter(keeper, "safety", WALK, [damp(keeper, until=before)]))
    refused(
        "responsible-here", lambda: registers.enter(keeper, "safety", WALK, [damp(keeper, responsible_id="nobody")])
    )
    assert registers.lines(keeper, "safety") == [], "all of it or nothing"


@pytest.mark.rule("S12-R5")
def test_each_matter_of_an_inspection_has_an_answer_and_what_is_wrong_its_finding(keeper: Desk) -> None:
    refusal = refused(
        "matter-found", lambda: registers.enter(keeper, "safety", walked("1号库", "damp", "fire"), [damp(keeper)])
    )
    assert "防火有问题" in str(refusal) and "第十二条" in str(refusal)
    refused("matter-found", lambda: registers.enter(keeper, "safety", WALK))
    refused("value-fits", lambda: registers.enter(keeper, "safety", walked("1号库"), [damp(keeper)]))
    refused("fields-filled", lambda: registers.enter(keeper, "safety", {"checked": "1号库", "fire": "正常"}))
    fire = damp(keeper, kind="防火", what="灭火器过期", measure="更换")
    line = registers.enter(keeper, "safety", walked("1号库", "damp", "fire"), [damp(keeper), fire]).value
    assert [one.contents.kind for one in line.findings] == ["防潮", "防火"]
    refused(
        "matter-found", lambda: registers.correct(keeper, line.id, walked("1号库", "damp", "fire", "order"), "漏了")
    )
    register_findings.add(keeper, "safety", line.id, damp(keeper, kind="整理"))
    assert registers.correct(keeper, line.id, walked("1号库", "damp", "fire", "order"), "漏了").value


def test_a_line_of_the_rules_before_stays_as_it_was_said(keeper: Desk) -> None:
    """One answer for all was asked for once: it is read, listed and corrected with the new ones beside it."""
    old = {"checked": "1号库", "protection": "正常"}
    with keeper.store.db.transaction():
        line = entries.enter(keeper.store.db, OF_ARCHIVE, None, old, "2026-03-05T09:00:00", keeper.account.person_id,
                             "2026-03-05T09:00:00", key=key_of("safety"))  # fmt: skip
    (kept,) = registers.lines(keeper, "safety")
    assert kept.contents == old
    assert keeper.pack.record_captions("safety", kept.contents)["checked"] == "检查的位置"
    registers.correct(keeper, line, walked("1号库"), "按新的格式")
    assert registers.lines(keeper, "safety")[0].contents == walked("1号库") | {"protection": "正常"}


def test_a_line_of_a_dossier_is_none_of_the_archive(keeper: Desk) -> None:
    bag = entered(keeper, Customer.PERSON, "张三")
    with keeper.store.db.transaction():
        line = entries.enter(keeper.store.db, RECORDS, bag, {"checked": "x"}, "2026-03-05T09:00:00", keeper.account.person_id,
                             "2026-03-05T09:00:00", key=key_of("safety"))  # fmt: skip
    refused("stale", lambda: registers.correct(keeper, line, walked("1号库"), "不是它"))
    refused("stale", lambda: register_findings.add(keeper, "safety", line, damp(keeper)))


@pytest.mark.rule("S06-R8")
def test_a_finding_is_closed_with_evidence_alone(keeper: Desk) -> None:
    (found,) = registers.enter(keeper, "safety", WALK, [damp(keeper)]).value.findings
    refused("evidence-stated", lambda: register_findings.close(keeper, found.id, " 　"))
    refused("not-a-code", lambda: register_findings.close(keeper, found.id, "修好了", "12"))
    unknown = make(CodeKind.LIST, 9999)
    refused("no-such-paper", lambda: register_findings.close(keeper, found.id, "修好了", unknown))
    assert [one.id for one in register_findings.mine(keeper)] == [found.id]
    register_findings.close(keeper, found.id, "修好了，复测 52 %")
    (closed,) = register_findings.of_register(keeper, "safety")
    assert (closed.ended_by, closed.why) == (EntryAct.CLOSED, "修好了，复测 52 %") and not register_findings.mine(
        keeper
    )
    refused("stale", lambda: register_findings.close(keeper, found.id, "再来"))
    event = trail.newest(keeper)[0]
    assert (event.action, event.detail["register"]) == ("entry.close", "库房检查记录")
    assert trail.verify(keeper).findings == ()


def test_evidence_names_a_paper_that_the_archive_has(keeper: Desk) -> None:
    listed = site_destructions.list_things(
        keeper, ["受潮的纸箱 3 个"], keeper.account.person_id, "受潮", "碎纸机", "1号库"
    ).value
    (found,) = registers.enter(keeper, "safety", WALK, [damp(keeper)]).value.findings
    register_findings.close(keeper, found.id, "受潮的已销毁", f" {listed.code[:4]} {listed.code[4:]} ")
    assert register_findings.of_register(keeper, "safety")[0].why == f"受潮的已销毁（签字件 {grouped(listed.code)}）"


def test_an_open_finding_passes_to_another_by_a_correction(trade: Offices) -> None:
    office = trade("deposit")
    keeper, clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.BUSINESS), office.at(Role.MANAGER)
    line = registers.enter(keeper, "safety", WALK, [damp(keeper)]).value
    assert register_findings.mine(clerk) == []
    new = damp(keeper, responsible_id=clerk.account.person_id)
    refused("not-allowed", lambda: register_findings.correct(clerk, line.findings[0].id, new, "换人"))
    refused("reason-stated", lambda: register_findings.correct(manager, line.findings[0].id, new, " "))
    register_findings.correct(manager, line.findings[0].id, new, "李梅休假")
    for desk in (keeper, clerk, manager):
        assert [one.responsible for one in register_findings.mine(desk)] == [clerk.account.name]
    assert [one.nth for one in register_findings.of_register(keeper, "safety")] == [1, 1], (
        "a correction repeats nothing"
    )
    refused("not-allowed", lambda: register_findings.close(clerk, register_findings.mine(clerk)[0].id, "好了"))


def test_a_line_is_not_withdrawn_from_under_its_open_findings(keeper: Desk) -> None:
    line = registers.enter(keeper, "safety", WALK, [damp(keeper)]).value
    right = registers.correct(keeper, line.id, WALK | {"checked": "2号库"}, "写错库").value
    refused("findings-stand", lambda: registers.end(keeper, right, EntryAct.WITHDRAWN, "重复"))
    more = register_findings.add(keeper, "safety", right, damp(keeper, kind="防虫")).value
    assert more.contents.line_id == line.id, "what is found later belongs to the first line as well"
    for one in register_findings.mine(keeper):
        register_findings.withdraw(keeper, one.id, "看错了")
    registers.end(keeper, right, EntryAct.WITHDRAWN, "重复")
    refused("stale", lambda: register_findings.add(keeper, "safety", right, damp(keeper)))


def test_a_repetition_is_of_the_same_kind_in_the_same_place(keeper: Desk) -> None:
    for kind, where, nth in (
        ("防潮", "1号库", 1), ("防虫", "1号库", 1), ("防潮", "2号库", 1), ("防潮", " 1 号库", 2), ("防潮", "１号库", 3),
    ):  # fmt: skip
        said = walked("1号库", "insects" if kind == "防虫" else "damp")
        (found,) = registers.enter(keeper, "safety", said, [damp(keeper, kind=kind, where=where)]).value.findings
        assert found.nth == nth, (kind, where)
    assert found.before == keeper.now().date().isoformat()
    register_findings.withdraw(keeper, found.id, "看错了")
    (again,) = registers.enter(keeper, "safety", WALK, [damp(keeper)]).value.findings
    assert again.nth == 3, "one that was none is not counted"


def test_who_leaves_hands_over_the_findings_that_they_answer_for(keeper: Desk) -> None:
    (found,) = registers.enter(keeper, "safety", WALK, [damp(keeper)]).value.findings
    me, today = keeper.account.person_id, keeper.now().date()
    lines = [(one.called, one.subject) for one in checklist(keeper.store.db, keeper.pack, me, today).lines]
    assert (f"finding:{found.id}", "库房检查记录·防潮") in lines
    register_findings.close(keeper, found.id, "修好了")
    assert not [
        one for one in checklist(keeper.store.db, keeper.pack, me, today).lines if one.called.startswith("finding:")
    ]


@pytest.mark.rule("S06-R8", "S17-R9")
def test_a_register_is_kept_and_read_by_whom_the_pack_names(trade: Offices) -> None:
    office = trade("bank")
    clerk, auditor, manager = office.at(Role.ARCHIVIST), office.at(Role.AUDITOR), office.at(Role.MANAGER)
    business = office.at(Role.BUSINESS)
    said = {"audited-on": "2026-03-05", "audited": "科技部", "result": "整改"}
    for desk in (clerk, manager, business):
        refusal = refused("not-allowed", lambda desk=desk: registers.enter(desk, "security-audit", said))
        assert "审计稽核部" in str(refusal) and "《客户个人信息管理办法》第五条" in str(refusal)
    registers.enter(auditor, "security-audit", said)
    assert len(registers.lines(manager, "security-audit")) == 1
    refused("not-allowed", lambda: registers.lines(business, "security-audit"))
    refused("not-allowed", lambda: register_findings.of_register(business, "security-audit"))
    assert "security-audit" not in [one.kind.key for one in registers.due(auditor)]
    assert "internal-audit" in [one.kind.key for one in registers.due(auditor)]
    assert [one.kind.key for one in registers.due(clerk)] == ["own-papers"], (
        "what others keep is not asked of the archive room"
    )


@pytest.mark.rule("S06-R8")
def test_the_schema_holds_what_the_services_hold(keeper: Desk) -> None:
    (found,) = registers.enter(keeper, "safety", WALK, [damp(keeper)]).value.findings
    db, me = keeper.store.db, keeper.account.person_id
    contents = json.loads(str(db.value("SELECT contents FROM main.entry WHERE id = ?", (found.id,))))

    def insert(said: dict[str, object], due_on: str | None = "2036-01-01") -> None:
        db.run(
            "INSERT INTO main.entry (register, contents, at, recorded_at, by_person, due_on) VALUES ('finding', ?, '2026-03-05',"
            " '2026-03-05', ?, ?)",
            (json.dumps(said), me, due_on),
        )

    refused("finding-answered", lambda: insert(contents, None))
    refused("finding-answered", lambda: insert(contents | {"measure": " "}))
    refused("finding-answered", lambda: insert(contents | {"responsible_id": "nobody"}))
    close = (
        "INSERT INTO main.entry (register, act, follows_id, reason, at, recorded_at, by_person)"
        f" VALUES ('finding', 'closed', {found.id}, ' ', '2026-03-06', '2026-03-06', '{me}')"
    )
    refused("evidence-stated", lambda: db.run(close))
    refused("register-is-kept", lambda: db.run(f"DELETE FROM main.entry WHERE id = {found.id}"))
