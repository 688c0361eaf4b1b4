"""Duties: named keepers and departments, stewards who help, nothing that leaves without right and purpose."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.models.domain.change import Edit, class_key, field_key, paper_key
from app.models.domain.errors import NotAllowed
from app.models.domain.person import Role
from app.models.domain.policy.fields import When
from app.models.domain.policy.pack import Reach
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.domain.recipient import OFFICE
from app.models.services import accounts, changing, dossiers, keeping, listing, particulars
from app.models.services.desk import Desk
from app.models.services.rules_in_force import RulesInForce
from tests import corrections
from tests.office import Office, register, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed


@pytest.mark.rule("S03-R6")
def test_every_office_names_its_department_its_keeper_and_who_answers_for_secrecy() -> None:
    for pack in shipped_packs():
        keeper = pack.post(Role.ARCHIVIST)
        assert pack.owner and keeper is not None and keeper.reach is Reach.ALL
        assert pack.post(pack.secrecy.role) is not None
    loan, company = shipped_pack("loan"), shipped_pack("company")
    keeper = loan.post(Role.ARCHIVIST)
    assert keeper is not None and keeper.clause.rule == "S13-R2" and loan.secrecy.role is Role.ARCHIVIST
    assert loan.secrecy.clause.rule == "S13-R3" and company.owner == "企业策划部"


@pytest.mark.rule("S02-R5", "S12-R3")
def test_every_bag_has_one_keeper_and_a_numbered_place(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    dossiers.shelve(desk, [number], "A柜1层02")
    row = dossiers.rows(desk, [number])[0]
    assert row.holder == "李梅" and row.place == "A柜1层02"
    code, bar_code = desk.store.db.row("SELECT code, bar_code FROM main.place WHERE level = 'box'") or ("", "")
    assert code and len(bar_code) == 12


@pytest.mark.rule("S05-R8", "S05-R7")
def test_a_steward_helps_to_keep_the_dossiers_of_their_building(office: Office) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    clerk, steward, manager = office.desk("li"), office.desk("sun"), office.desk("chen")
    building = clerk.store.db.value("SELECT building_id FROM main.dossier WHERE id = ?", (number,))
    accounts.assign_buildings(manager, person_id(clerk, "孙静"), {building})
    edits = [Edit(number, paper_key("消防安全承诺书"), "原件"), Edit(number, "class:occupancy", "出租")]
    asked = changing.ask(steward, edits, "入户收取", "业主本人", "入户走访").value
    lines = [line.position for line in asked.lines]
    corrections.decide(
        manager, asked.id, lines, signed(manager, "chen", corrections.statement(manager, asked.id, lines)), ""
    )
    data = {one.key: one.value for one in particulars.data(steward, number)}
    assert data[paper_key("消防安全承诺书")] == "原件" and data["class:occupancy"] == "出租"


@pytest.mark.rule("S19-R7", "S09-R5")
def test_a_dossier_is_completed_until_nothing_is_missing(desk: Desk) -> None:
    papers = tuple(paper.title for paper in desk.pack.categories[0].papers)
    number = register(desk, "1栋1单元101", "张三", papers=papers[1:])
    before = keeping.detail(desk, number).missing
    assert before.papers == papers[:1] and "联系地址" in before.fields and not before.is_whole
    edits = [Edit(number, paper_key(papers[0]), "复印件"), Edit(number, field_key("contact-address"), "御景湾1栋"),
             Edit(number, field_key("document-kind"), "身份证")]  # fmt: skip
    changing.enter(desk, edits, "业主本人")
    assert keeping.detail(desk, number).missing.is_whole
    assert keeping.missing(desk, [number]) == []


@pytest.mark.rule("S09-R5")
def test_the_pane_and_the_supplement_list_ask_for_the_same_papers(desk: Desk) -> None:
    category = desk.pack.categories[0]
    only_of_risk = replace(category.papers[0], when=When("risk", frozenset(("高",))))
    pack = replace(desk.pack, categories=(replace(category, papers=(only_of_risk, *category.papers[1:])),))
    desk.rules = RulesInForce(desk.rules.version, pack)
    number = register(desk, "1栋1单元101", "张三")

    def asked_for() -> tuple[str, ...]:
        (lacking,) = [lacking for _row, lacking in keeping.missing(desk, [number])]
        assert dossiers.detail(desk, number).missing_papers == lacking.papers
        return lacking.papers

    assert only_of_risk.title not in asked_for()
    changing.enter(desk, [Edit(number, class_key("risk"), "高")], "业主本人")
    assert only_of_risk.title in asked_for()


@pytest.mark.rule("S14-R10", "S14-R11", "S17-R4")
def test_nothing_leaves_without_right_purpose_and_trace(office: Office, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    with pytest.raises(NotAllowed):
        listing.export(office.desk("sun"), [number], "核对", OFFICE)
    refused("purpose-stated", lambda: dossiers.reveal(desk, number, ""))
    dossiers.reveal(desk, number, "业主要求")
    listing.export(desk, [number], "核对", OFFICE)
    rows = desk.store.db.rows("SELECT action, detail FROM main.audit ORDER BY seq DESC LIMIT 2")
    assert [row[0] for row in rows] == ["dossier.export", "dossier.reveal"]
    assert json.loads(rows[1][1])["purpose"] == "业主要求"
