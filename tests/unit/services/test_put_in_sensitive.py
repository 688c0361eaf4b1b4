"""A scan comes in as sensitive unless the pack, or who put it in, knows it as plain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.scanned_file import PutIn, Sensitivity
from app.models.services import dossiers, filing, keeping, putting_in, trail
from app.models.services.desk import Desk
from tests.office import Office, register
from tests.refusals import refused
from tests.trade_office import Trade, draft, found
from tests.unit.services.test_filing import without_reveal
from tests.unit.services.test_putting_in import code_of, picture

PACKS = ("bank", "company", "deposit", "loan", "property", "securities", "service")


@pytest.fixture
def lender(tmp_path: Path) -> Iterator[Trade]:
    trade = found(tmp_path / "loans", "loan")
    yield trade
    trade.close()


def put_as_offered(desk: Desk, number: int, paths: list[Path]) -> dict[str, bool]:
    """Put files in as the window offers them; returns which titles are sensitive."""
    seen = putting_in.look_at(desk, number, paths)
    puts = [PutIn(one.path, one.title, True, sensitive=one.is_sensitive(one.title)) for one in seen]
    putting_in.put_in(desk, number, puts)
    return {one.title: one.sensitive for one in filing.items(desk, number)}


def test_what_the_pack_of_lenders_does_not_know_comes_in_as_sensitive(lender: Trade, tmp_path: Path) -> None:
    desk = lender.at(Role.ARCHIVIST)
    customer = next(iter(lender.pack.papers[0].customers))
    number = dossiers.register(desk, draft(lender.pack, customer, "单雄信")).value
    names = ("身份证正面", "张三身份证", "征信报告", "IMG_0001", "权证", "权证 (2)", "身份证正反面")
    paths = [picture(tmp_path / f"{name}.png", at) for at, name in enumerate(names)]
    items = put_as_offered(desk, number, paths)
    assert [title for title, sensitive in items.items() if not sensitive] == ["权证"]
    assert len(items) == 6 and len(filing.items(desk, number)[4].files) == 2


@pytest.mark.parametrize("said", [None, True, False])
def test_who_may_not_see_what_is_sensitive_does_not_open_it(
    office: Office, desk: Desk, tmp_path: Path, said: bool | None
) -> None:
    number = register(desk, "1栋1单元101", "张三", papers=("装修资料",))
    put = PutIn(picture(tmp_path / "张三身份证.png"), "张三身份证", False, sensitive=said)
    putting_in.put_in(desk, number, [put])
    item = filing.items(desk, number)[-1]
    assert item.sensitive == keeping.detail(desk, number).sensitive == (said is not False)
    event = next(one for one in trail.newest(desk) if one.action == "file.attach")
    assert event.detail["sensitive"] == item.sensitive, "the trail says how it came in"
    if item.sensitive:
        refused("not-allowed", lambda: filing.open_file(without_reveal(office), item.files[0].id, "看看"))
    assert filing.open_file(desk, item.files[0].id, "业主要求").value == put.path.read_bytes()


def test_a_folder_decides_the_same(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    folder = tmp_path / "scans"
    folder.mkdir()
    for at, name in enumerate(("", " 装修资料", " 张三身份证", " 装修资料 身份证", " 装修资料 张三")):
        picture(folder / f"{code_of(desk, number)}{name}.png", at)
    seen = putting_in.look_through(desk, folder, lambda _d, _t: None, lambda: False)
    shown = {one.path.stem.partition(" ")[2]: one.is_sensitive(one.title) for one in seen}
    assert shown == {"": True, "装修资料": False, "张三身份证": True, "装修资料 身份证": True, "装修资料 张三": False}


def test_an_item_keeps_its_own_mark_and_becomes_as_sensitive_as_its_files(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    for title, sensitive in (("秘件", True), ("装修资料", False), ("来函", False)):
        filing.add_item(desk, number, NewItem(title, True, Medium.PAPER, 1, "", "", sensitive, ""))
    puts = [PutIn(picture(tmp_path / f"{title}.png", at), title, True, sensitive=said)
            for at, (title, said) in enumerate((("秘件", False), ("装修资料", True), ("来函", None)))]  # fmt: skip
    seen = putting_in.look_at(desk, number, [one.path for one in puts])
    assert [one.is_sensitive(one.title) for one in seen] == [True, False, True]
    assert [one.is_surely_sensitive(one.title) for one in seen] == [True, False, False]
    putting_in.put_in(desk, number, puts)
    assert [(one.title, one.sensitive) for one in filing.items(desk, number)] == [
        ("秘件", True), ("装修资料", True), ("来函", True),
    ]  # fmt: skip


def test_what_was_put_in_as_plain_is_plain_the_next_time(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    first, second = (picture(tmp_path / f"来函_{one}.png", one) for one in (1, 2))
    assert putting_in.look_at(desk, number, [first])[0].is_sensitive("来函")
    putting_in.put_in(desk, number, [PutIn(first, "来函", True, sensitive=False)])
    (seen,) = putting_in.look_at(desk, number, [second])
    assert (seen.title, seen.is_sensitive("来函")) == ("来函", False)


@pytest.mark.parametrize("pack", PACKS)
def test_only_exact_titles_of_plain_papers_are_plain(pack: str) -> None:
    papers = shipped_pack(pack).papers
    known = putting_in.sensitivity(shipped_pack(pack), [])
    for paper in papers:
        for name in paper.names:
            sensitive = name in known.sensitive
            assert known.is_surely_sensitive(name) == sensitive == known.is_sensitive(name, name)
            assert known.is_sensitive(f"张三{name}", f"张三{name}") and known.is_sensitive(name[:-1] + "…", "")
    assert {paper.title for paper in papers if paper.sensitive} <= known.sensitive
    assert Sensitivity().is_sensitive("", "")
