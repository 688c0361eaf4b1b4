"""Views: filters kept under a name, for one person; what names a destroyed customer goes from them."""

from __future__ import annotations

import pytest

from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.view import MOST_VIEWS
from app.models.services import trail, views
from app.models.services.desk import Desk
from tests.conftest import Office, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import destroyed

OF_ZHANG = ColumnFilter("name", Way.VALUES, ("张三", "李四"))
ON_SHELF = ColumnFilter("place", Way.CONTAINS, text="A柜")


def test_a_view_is_its_persons_alone_and_the_trail_has_none_of_its_words(desk: Desk, office: Office) -> None:
    views.keep(desk, "dossiers", " 张三家 ", (OF_ZHANG,))
    event = trail.newest(desk)[0]
    assert event.action == "view.keep" and "张三" not in repr(event)
    assert views.views(desk, "dossiers") == {"张三家": (OF_ZHANG,)}
    assert views.views(office.desk("chen"), "dossiers") == {} and views.views(desk, "register") == {}
    views.keep(desk, "dossiers", "张三家", (ON_SHELF,))
    assert views.views(desk, "dossiers") == {"张三家": (ON_SHELF,)}, "the newest of a name"
    views.drop(desk, "dossiers", "张三家")
    views.drop(desk, "dossiers", "张三家")
    assert views.views(desk, "dossiers") == {}


def test_a_view_without_name_or_filters_and_one_too_many_are_refused(desk: Desk) -> None:
    refused("reason-stated", lambda: views.keep(desk, "dossiers", "  ", (OF_ZHANG,)))
    refused("empty-list", lambda: views.keep(desk, "dossiers", "全部", ()))
    for number in range(MOST_VIEWS):
        views.keep(desk, "dossiers", f"视图{number}", (ON_SHELF,))
    refused("too-many-views", lambda: views.keep(desk, "dossiers", "再一个", (ON_SHELF,)))
    views.keep(desk, "dossiers", "视图7", (OF_ZHANG,))


@pytest.mark.rule("S02-R11")
def test_what_names_a_destroyed_customer_goes_from_everybodys_views(office: Office) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    bag = register_kept(office, "1栋1单元101", "张三")
    for desk in (clerk, manager):
        views.keep(desk, "dossiers", "两户", (OF_ZHANG, ON_SHELF))
        views.keep(desk, "dossiers", "这一户", (ColumnFilter("household", Way.CONTAINS, text="1栋1单元101"),))
        views.keep(desk, "dossiers", "找张三", (ON_SHELF,))
    destroyed(clerk, bag)
    for desk in (clerk, manager):
        assert views.views(desk, "dossiers") == {"两户": (ColumnFilter("name", Way.VALUES, ("李四",)), ON_SHELF)}
    kept = clerk.store.db.column("SELECT value FROM office_setting")
    assert kept and "张三" not in repr(kept) and "101" not in repr(kept)
