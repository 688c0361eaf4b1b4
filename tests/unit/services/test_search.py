"""Search: any part of any text from one character on, through the index and nothing else (S08-R10)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.models.domain.errors import NotAllowed
from app.models.domain.identity import Phone
from app.models.domain.person import Role
from app.models.domain.rights import Grant, Right, with_grants
from app.models.services import dossiers, finding
from app.models.services.desk import Desk
from app.models.services.rules_in_force import RulesInForce
from app.models.store.grams import SENSITIVE, match
from app.models.store.lives import running_out_query
from tests.office import Office, register
from tests.refusals import refused


@pytest.fixture
def office_of_names(desk: Desk) -> Desk:
    """People whose surnames are read in their own way, and others beside them."""
    names = ("张三", "单雄信", "仇英", "曾巩", "解缙", "区志远", "查良镛", "朴正", "尉迟恭", "任我行", "李四", "㛃𬭎")
    for place, name in enumerate(names):
        register(
            desk, f"{place + 1}栋1单元301", name, phones=(Phone("手机", f"1381234{place:04}"),),
            id_number=f"33010619620326{place:04}", papers=("装修资料",) if name == "李四" else (),
        )  # fmt: skip
    return desk


def found(desk: Desk, text: str) -> list[str]:
    return [row.name for row in dossiers.rows(desk, dossiers.find(desk, text))]


def found_by_number(desk: Desk, text: str) -> list[str]:
    return [row.name for row in dossiers.rows(desk, dossiers.find_by_number(desk, text).value)]


@pytest.mark.rule("S08-R10")
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shan", "单雄信"), ("sxx", "单雄信"), ("qiu", "仇英"), ("qy", "仇英"), ("zeng", "曾巩"), ("xie", "解缙"),
        ("ou", "区志远"), ("zha", "查良镛"), ("piao", "朴正"), ("yuchi", "尉迟恭"), ("ren", "任我行"),
        ("zhangs", "张三"), ("ZS", "张三"), ("雄", "单雄信"), ("雄信", "单雄信"), ("𬭎", "㛃𬭎"), ("㛃", "㛃𬭎"),
        ("2-1-301", "单雄信"), ("12-1", "㛃𬭎"), ("装修", "李四"), ("修资", "李四"),
    ],
)  # fmt: skip
def test_any_part_finds(office_of_names: Desk, text: str, name: str) -> None:
    assert name in found(office_of_names, text)


@pytest.mark.rule("S06-R4", "S08-R6")
@pytest.mark.parametrize("text", ["40010", "260010", "１３８１２３４００１０", "李四"])
def test_numbers_are_searched_by_with_the_higher_right_and_a_trace(
    office: Office, office_of_names: Desk, text: str
) -> None:
    desk = office_of_names
    assert ("李四" in found(desk, text)) == (text == "李四"), "a search like any other does not tell of numbers"
    assert "李四" in found_by_number(desk, text)
    event = desk.store.db.row("SELECT action, detail FROM main.audit ORDER BY seq DESC LIMIT 1")
    assert event is not None and event[0] == "dossier.search" and text not in event[1]
    without = office.desk("zhou")
    grant = Grant(frozenset({Role.MANAGER}), without.pack.retention.clause)
    without.rules = RulesInForce(1, replace(without.pack, rights=with_grants({Right.REVEAL: grant})))
    with pytest.raises(NotAllowed):
        dossiers.find_by_number(without, text)


@pytest.mark.rule("S06-R4")
def test_no_search_reaches_over_the_mark(office_of_names: Desk) -> None:
    text = str(office_of_names.store.db.value("SELECT text FROM main.dossier_text ORDER BY dossier_id DESC LIMIT 1"))
    clear, _, apart = text.partition(SENSITIVE)
    for query in (f"{clear[-2:]}{SENSITIVE}{apart[:2]}", apart[:3], SENSITIVE, f"_{apart[:2]}", apart):
        assert dossiers.find(office_of_names, query) == [], query


@pytest.mark.rule("S08-R10")
def test_what_is_nowhere_is_not_found(office_of_names: Desk) -> None:
    for text in ("dan", "chou", "zzz", "王", "13-1-301", "单信", "9999", '"', "*", "%", "' OR 1=1 --", "\x1f"):
        assert found(office_of_names, text) == [], text
    assert dossiers.find(office_of_names, "") == []


@pytest.mark.rule("S08-R10")
def test_one_character_finds_everybody_who_has_it_in_natural_order(office_of_names: Desk) -> None:
    homes = [row.household for row in dossiers.rows(office_of_names, dossiers.find(office_of_names, "1"))]
    assert homes == [f"{number}栋1单元301" for number in range(1, 13)]


@pytest.mark.rule("S08-R10")
def test_the_search_goes_through_the_index(office_of_names: Desk) -> None:
    db = office_of_names.store.db
    plan = " | ".join(
        str(row[3])
        for row in db.rows(
            "EXPLAIN QUERY PLAN SELECT g.rowid FROM main.dossier_gram AS g CROSS JOIN main.dossier_text AS t"
            " ON t.dossier_id = g.rowid WHERE dossier_gram MATCH ? AND instr(t.text, ?) LIMIT ?",
            (match("雄信", None), "雄信", 500),
        )
    )
    assert "VIRTUAL TABLE INDEX" in plan, plan
    assert "SCAN t" not in plan and "USING INTEGER PRIMARY KEY" in plan, plan
    papers = " | ".join(
        str(row[3])
        for row in db.rows(
            "EXPLAIN QUERY PLAN SELECT i.dossier_id FROM main.paper AS p CROSS JOIN main.item AS i"
            " ON i.paper_id = p.id WHERE instr(lower(p.title), ?) LIMIT ?",
            ("装修", 500),
        )
    )
    assert "item_by_paper" in papers, papers


@pytest.mark.rule("S08-R10")
def test_lists_and_pages_use_their_indexes(office_of_names: Desk) -> None:
    db = office_of_names.store.db
    for where, index in (
        ("building_id = 1", "dossier_by_building"),
        ("building_id = 1 AND unit = '1'", "dossier_by_unit"),
        ("category = 'JF'", "dossier_by_category"),
        ("state <> 'shelved' AND state = 'lent'", "dossier_by_state"),
    ):
        sql = f"EXPLAIN QUERY PLAN SELECT id FROM dossier WHERE {where} ORDER BY sort_key, id LIMIT 200"
        plan = " | ".join(str(row[3]) for row in db.rows(sql))
        assert index in plan and "TEMP B-TREE" not in plan, plan


def test_the_morning_s_look_at_documents_uses_its_indexes(office_of_names: Desk) -> None:
    plan = " | ".join(
        str(row[3])
        for row in office_of_names.store.db.rows(
            f"EXPLAIN QUERY PLAN {running_out_query('document-valid-until')}", ("2030-01-01", 500)
        )
    )
    assert "dossier_by_validity" in plan and "entry_due" in plan, plan
    assert "SCAN d" not in plan and "SCAN i" not in plan, plan


def test_at_most_five_hundred_come_back(desk: Desk) -> None:
    for number in range(dossiers.SEARCH_LIMIT + 5):
        register(desk, f"{number // 100 + 1}栋1单元{number % 100 + 101}", "张三")
    assert len(dossiers.find(desk, "zs")) == dossiers.SEARCH_LIMIT


# ------------------------------------------------------------------ what the program writes itself
@pytest.fixture
def shelved(desk: Desk) -> tuple[Desk, dict[str, int]]:
    """Some dossiers by the room each has, two of them on shelves."""
    rooms = ("9栋1单元2901", "9栋1单元101", "9栋2单元101", "19栋1单元2901", "商铺3", "商铺31", "A座1203")
    ids = {room: register(desk, room, "业主") for room in rooms}
    dossiers.shelve(desk, [ids["9栋1单元2901"]], "A柜1层02")
    dossiers.shelve(desk, [ids["A座1203"]], "A柜1层12")
    return desk, ids


@pytest.mark.rule("S08-R10")
@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("9栋1单元2901", ["9栋1单元2901"]), ("９号楼 1单元 2901室", ["9栋1单元2901"]), ("九栋一单元2901", ["9栋1单元2901"]),
        ("9-1-2901", ["9栋1单元2901", "19栋1单元2901"]), ("9栋", ["9栋1单元101", "9栋1单元2901", "9栋2单元101"]),
        ("9号楼1单元", ["9栋1单元101", "9栋1单元2901"]), ("9栋1单元29", ["9栋1单元2901"]), ("9#2单元101", ["9栋2单元101"]),
        ("商铺3", ["商铺3"]), ("A座1203", ["A座1203"]), ("a座", ["A座1203"]), ("A柜1层02", ["9栋1单元2901"]),
        ("A-1-02", ["9栋1单元2901"]), ("A柜1层", ["9栋1单元2901", "A座1203"]), ("29栋", []), ("9栋3单元", []),
    ],
)  # fmt: skip
def test_what_the_list_shows_finds_it_again(shelved: tuple[Desk, dict[str, int]], text: str, rooms: list[str]) -> None:
    desk, ids = shelved
    assert dossiers.find(desk, text) == [ids[room] for room in rooms]


@pytest.mark.rule("S08-R10")
@pytest.mark.parametrize("sign", ["·", "-", "•", ".", " ", "", "・", "—", "　"])
def test_a_reference_code_is_found_with_whatever_stands_between_its_parts(desk: Desk, sign: str) -> None:
    wanted = register(desk, "1栋1单元101", "张三")
    register(desk, "1栋1单元102", "李四")
    row = dossiers.rows(desk, [wanted])[0]
    parts = row.reference_code.replace("·", "-").split("-")
    assert len(parts) > 3
    for typed in (sign.join(parts), sign.join(parts).lower(), sign.join(parts[1:])):
        assert dossiers.find(desk, typed) == [wanted], typed
        assert finding.bag(desk, typed).id == wanted
    assert len(dossiers.find(desk, sign.join(parts[:-1]))) == 2
    assert dossiers.find(desk, row.bar_code) == [wanted]


@pytest.mark.rule("S19-R19")
def test_a_text_that_means_several_or_none_says_so(shelved: tuple[Desk, dict[str, int]]) -> None:
    desk, ids = shelved
    assert finding.bag(desk, "9栋1单元2901").id == ids["9栋1单元2901"]
    assert finding.bag(desk, "9-1-2901").id == ids["9栋1单元2901"], "a whole address is one household"
    assert finding.bag(desk, "商铺3").id == ids["商铺3"]
    for text, code in (
        ("9栋", "many-hits"),
        ("88栋", "no-hit"),
        ("123", "not-a-code"),
        ("A柜1层02", "not-a-bag"),
        ("101234567890", "code-check-digits"),
    ):
        refused(code, lambda text=text: finding.bag(desk, text))
