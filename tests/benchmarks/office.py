"""An archive of any size, made through the program's own way in, for measuring."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
from stdnum.cn import ric

from app.models.domain.batch import BatchKind
from app.models.domain.household import household
from app.models.domain.identity import Phone
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.rights import Right
from app.models.domain.shelving import Place
from app.models.ledgers.drafts import DossierDraft
from app.models.services import archives
from app.models.services.action import Work, action
from app.models.services.desk import Desk
from app.models.services.intake import Intake
from app.models.store import bulk
from app.models.vault.hardness import Cost, Hardness

CHEAP = Hardness(new=Cost(64, 1, 1), least=Cost(8, 1, 1))
PASSWORD = "bench-password"
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文俊欣怡轩宇浩"
_CATEGORIES = ("接房客户", "接房客户", "未接房客户", "特殊客户")
_PER_BUILDING = 240
_FIRST_BIRTHDAY, _BIRTHDAYS = date(1950, 1, 1), 18_000
_CHUNK = 50_000


def found(folder: Path) -> None:
    """An empty archive with the three founders."""
    archives.found(
        folder,
        "基准",
        "JZ",
        shipped_pack("property"),
        [
            NewAccount("chen", "陈静", "管家部", Role.MANAGER, PASSWORD),
            NewAccount("qian", "钱进", "信息部", Role.ADMINISTRATOR, PASSWORD),
            NewAccount("li", "李梅", "客户中心", Role.ARCHIVIST, PASSWORD),
        ],
        hardness=CHEAP,
    )


def sign_in(folder: Path, login: str = "li") -> Desk:
    """A desk without the second that Argon2 takes."""
    desk = archives.sign_in(folder, login, PASSWORD, hardness=CHEAP)
    assert isinstance(desk, Desk)
    return desk


def fill(desk: Desk, count: int, place: Callable[[int], Place] | None = None) -> None:
    """Register `count` dossiers with customers, phones and places; `place`: that of each, by its number."""
    for start in range(0, count, _CHUNK):
        new = list(drafts(start, min(start + _CHUNK, count)))
        _enter(desk, [replace(one, place=place(start + at)) for at, one in enumerate(new)] if place else new)


def drafts(first: int, last: int) -> Iterator[DossierDraft]:
    """The same households every time."""
    chance = random.Random(first)
    for number in range(first, last):
        home = household(str(number // _PER_BUILDING + 1), str(number // 120 % 2 + 1), "", _room(number))
        yield DossierDraft(
            household=home,
            category=chance.choice(_CATEGORIES),
            party_name=chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=2)),
            id_number=_id_number(number),
            phones=(Phone("手机", f"138{chance.randrange(10**8):08}"),),
            handover_date=date(2015 + number % 10, number % 12 + 1, number % 28 + 1),
            papers=("购房合同复印件", "业主身份证复印件"),
            place=Place(chr(65 + number % 20), number % 6 + 1, number % 40 + 1),
        )


def ledger(path: Path, count: int) -> None:
    """A spreadsheet like those that offices keep: 23 columns, papers ticked one by one."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("业主档案")
    papers = [paper.title for paper in shipped_pack("property").categories[0].papers]
    sheet.append(
        ["序号", "楼栋", "单元", "楼层", "房号", "建筑面积", "业主姓名", "性别", "证件号码", "手机", "备用电话",
         "客户类别", "接房日期", *papers, "存放位置", "备注"]
    )  # fmt: skip
    for number, draft in enumerate(drafts(0, count)):
        home = draft.household
        assert home is not None and draft.place is not None
        sheet.append(
            [number + 1, f"{home.building}栋", f"{home.unit}单元", home.floor, home.room, 60 + number % 90,
             draft.party_name, "男", draft.id_number, draft.phones[0].number, None, draft.category,
             f"{draft.handover_date:%Y年%m月%d日}", *["√"] * 6, None, None, draft.place.display(), None]
        )  # fmt: skip
    book.save(path)


def _id_number(number: int) -> str:
    """A resident number that no other household has, with its check character."""
    days, nth = number % _BIRTHDAYS, number // _BIRTHDAYS
    stem = f"330106{_FIRST_BIRTHDAY + timedelta(days):%Y%m%d}{nth:03}"
    return stem + str(ric.calc_check_digit(stem + "0"))


def _room(number: int) -> str:
    return f"{number % 120 // 4 + 1}{number % 4 + 1:02}"


@action(Right.REGISTER)
def _enter(work: Work, new: list[DossierDraft]) -> None:
    """As a ledger brings them, for a million dossiers are no new ones that wait to be verified."""
    name = f"{new[0].household}"
    batch = bulk.add_batch(work.db, BatchKind.DOSSIERS, name, name, len(new), work.at, work.me)
    Intake(work, batch).enter(new)
    work.record("bench.fill", "archive:JZ", count=len(new))
