"""Views: filters kept under a name, for one person; what names a destroyed customer goes from them."""

from __future__ import annotations

import pytest

from app.models.domain.change import Datum
from app.models.domain.filtering import LONGEST_TEXT, ColumnFilter, Way
from app.models.domain.kept_view import MOST_VIEWS
from app.models.ledgers.drafts import DraftCustomer
from app.models.services import changing, kept_views, trail
from app.models.services.changing import Edit
from app.models.services.desk import Desk
from tests import corrections
from tests.office import Office, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, signed

OF_ZHANG = ColumnFilter("name", Way.VALUES, ("张三", "李四"))
ON_SHELF = ColumnFilter("place", Way.CONTAINS, text="A柜")


def test_a_view_is_its_persons_alone_and_the_trail_has_none_of_its_words(desk: Desk, office: Office) -> None:
    kept_views.keep(desk, "dossiers", " 张三家 ", (OF_ZHANG,))
    event = trail.newest(desk)[0]
    assert event.action == "view.keep" and "张三" not in repr(event)
    assert kept_views.of_list(desk, "dossiers") == {"张三家": (OF_ZHANG,)}
    assert kept_views.of_list(office.desk("chen"), "dossiers") == {} and kept_views.of_list(desk, "register") == {}
    kept_views.keep(desk, "dossiers", "张三家", (ON_SHELF,))
    assert kept_views.of_list(desk, "dossiers") == {"张三家": (ON_SHELF,)}, "the newest of a name"
    kept_views.drop(desk, "dossiers", "张三家")
    kept_views.drop(desk, "dossiers", "张三家")
    assert kept_views.of_list(desk, "dossiers") == {}


def test_a_view_without_name_or_filters_and_one_too_many_are_refused(desk: Desk) -> None:
    refused("not-filled", lambda: kept_views.keep(desk, "dossiers", "  ", (OF_ZHANG,)))
    refused("empty-list", lambda: kept_views.keep(desk, "dossiers", "全部", ()))
    for number in range(MOST_VIEWS):
        kept_views.keep(desk, "dossiers", f"视图{number}", (ON_SHELF,))
    refused("too-many-views", lambda: kept_views.keep(desk, "dossiers", "再一个", (ON_SHELF,)))
    kept_views.keep(desk, "dossiers", "视图7", (OF_ZHANG,))


@pytest.mark.rule("S02-R11")
def test_what_names_a_destroyed_customer_goes_from_everybodys_views(office: Office) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    bag = register_kept(office, "1栋1单元101", "张三")
    for desk in (clerk, manager):
        kept_views.keep(desk, "dossiers", "两户", (OF_ZHANG, ON_SHELF))
        kept_views.keep(desk, "dossiers", "这一户", (ColumnFilter("household", Way.CONTAINS, text="1栋1单元101"),))
        kept_views.keep(desk, "dossiers", "找张三", (ON_SHELF,))
    destroyed(clerk, bag)
    for desk in (clerk, manager):
        assert kept_views.of_list(desk, "dossiers") == {"两户": (ColumnFilter("name", Way.VALUES, ("李四",)), ON_SHELF)}
    kept = clerk.store.db.column("SELECT value FROM office_setting")
    assert kept and "张三" not in repr(kept) and "101" not in repr(kept)


@pytest.mark.rule("S02-R11")
@pytest.mark.parametrize("typed", ["欧阳震", "阳", "zhang san", "欧阳震华 ZHANG SAN先生", "李乙二", "乙二"])
def test_a_part_of_an_erased_name_in_any_case_and_of_any_customer_goes_too(office: Office, typed: str) -> None:
    clerk = office.desk("li")
    bag = register_kept(office, "1栋1单元101", "欧阳震华 Zhang San", others=(DraftCustomer("李乙二"),))
    other = ColumnFilter("name", Way.CONTAINS, text="王")
    filled = ColumnFilter("name", Way.FILLED)
    kept_views.keep(clerk, "dossiers", "找人", (ColumnFilter("name", Way.CONTAINS, text=typed), ON_SHELF))
    kept_views.keep(clerk, "dossiers", "另一家", (other,))
    kept_views.keep(clerk, "dossiers", "有姓名", (filled,))
    kept_views.keep(clerk, "dossiers", "找欧阳震华 zhang san", (ON_SHELF,))
    destroyed(clerk, bag)
    assert kept_views.of_list(clerk, "dossiers") == {"找人": (ON_SHELF,), "另一家": (other,), "有姓名": (filled,)}


@pytest.mark.rule("S02-R11")
@pytest.mark.parametrize(
    "name", ["欧阳家要催", "震华的", "1-1-101户", "一栋一单元101", "01-01-0101", "1号楼1单元101催费"]
)
def test_a_views_own_name_may_be_a_part_of_an_erased_one_or_spell_a_household_otherwise(
    office: Office, name: str
) -> None:
    clerk = office.desk("li")
    bag = register_kept(office, "1栋1单元101", "欧阳震华")
    stays = ("11栋1单元101", "1-1-1011户", "1栋", "华阳路", "A柜")
    for one in (name, *stays):
        kept_views.keep(clerk, "dossiers", one, (ON_SHELF,))
    kept_views.keep(clerk, "register", "用途", (ColumnFilter("purpose", Way.CONTAINS, text="震华先生"),))
    destroyed(clerk, bag)
    assert set(kept_views.of_list(clerk, "dossiers")) == set(stays) and not kept_views.of_list(clerk, "register")


@pytest.mark.rule("S02-R11")
def test_a_former_name_of_an_erased_customer_goes_too(office: Office) -> None:
    clerk = office.desk("li")
    bag = register_kept(office, "1栋1单元101", "李四光")
    kept_views.keep(clerk, "dossiers", "旧名", (ColumnFilter("name", Way.CONTAINS, text="李四光"), ON_SHELF))
    asked = changing.ask(clerk, [Edit(bag, Datum.NAME.value, "王五")], "更名", "业主本人").value
    manager, lines = office.desk("chen"), [one.position for one in asked.lines]
    consent = signed(manager, "chen", corrections.statement(manager, asked.id, lines))
    corrections.decide(manager, asked.id, lines, consent, "")
    destroyed(clerk, bag)
    assert kept_views.of_list(clerk, "dossiers") == {"旧名": (ON_SHELF,)}


@pytest.mark.parametrize(
    "damaged",
    [
        "kaputt",
        "7",
        '[["dossiers", "张三", {}]]',
        '[["dossiers"]]',
        '[["dossiers", 7, "[]"]]',
        '[["dossiers", "a", "[{\\"column\\": 1, \\"way\\": \\"filled\\"}]"]]',
        '[[["a"], "b", []]]',
    ],
)
def test_a_damaged_row_stops_no_destruction_and_stays_named(office: Office, damaged: str) -> None:
    clerk = office.desk("li")
    bag = register_kept(office, "1栋1单元101", "张三")
    kept_views.keep(clerk, "dossiers", "柜", (ON_SHELF,))
    with clerk.store.transaction() as db:
        db.run("UPDATE main.office_setting SET value = ? WHERE key LIKE 'views:%'", (damaged,))
    assert kept_views.of_list(clerk, "dossiers") == {}
    destroyed(clerk, bag)
    assert "张三" not in repr(clerk.store.db.column("SELECT value FROM office_setting"))
    assert [one.kind for one in trail.verify(office.desk("wu")).findings] == ["office_setting"]


def test_a_view_of_a_masked_column_or_a_text_too_long_is_refused(desk: Desk) -> None:
    too_long = ColumnFilter("name", Way.CONTAINS, text="长" * (LONGEST_TEXT + 1))
    refused("filter-too-long", lambda: kept_views.keep(desk, "dossiers", "长", (too_long,)))
    covered = ColumnFilter("phone", Way.CONTAINS, text="138")
    refused("covered-column", lambda: kept_views.keep(desk, "dossiers", "号码", (covered,)))


@pytest.mark.rule("S02-R11")
def test_views_of_registers_and_of_the_trail_are_kept_and_name_no_destroyed_customer(office: Office) -> None:
    clerk = office.desk("li")
    bag = register_kept(office, "1栋1单元101", "张三")
    of_both = ColumnFilter("title", Way.VALUES, ("1栋1单元101 张三", "2栋1单元101 李四"))
    kept_views.keep(clerk, "register", "两户", (of_both, ColumnFilter("due", Way.BETWEEN, first="2026-01-01")))
    kept_views.keep(clerk, "register", "一户", (ColumnFilter("title", Way.CONTAINS, text="张三"),))
    destroys = (ColumnFilter("action", Way.VALUES, ("destruction.destroyed",)),)
    kept_views.keep(clerk, "audit", "销毁", destroys)
    refused("no-such-column", lambda: kept_views.keep(clerk, "audit", "细节", (ColumnFilter("2", Way.FILLED),)))
    destroyed(clerk, bag)
    left = ColumnFilter("title", Way.VALUES, ("2栋1单元101 李四",))
    assert kept_views.of_list(clerk, "register") == {
        "两户": (left, ColumnFilter("due", Way.BETWEEN, first="2026-01-01"))
    }
    assert kept_views.of_list(clerk, "audit") == {"销毁": destroys}
