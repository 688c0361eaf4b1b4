"""The content of a practice archive: a ledger of ordinary people or firms, and some loans around today."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from stdnum.cn import ric, uscc

from app.models.domain import dossier_form
from app.models.domain.policy.fields import Customer, Field, FieldKind
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.retention import Trigger
from app.models.ledgers.template import OPENED, loan_labels, template

_SEED = 20_26
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
)
_GIVEN = "建国秀英志强丽华国平桂兰海燕玉梅文博思远雨桐俊杰晓东雪梅立军春燕明辉佳怡浩然子涵雅琴永康少华静怡"  # two characters a name
_PLACES = "青松远航恒信瑞丰华宇金桥东海明德康泰兴业新元泰和安达博远嘉禾盛源宏图天成永利德馨"
_TRADES = "商贸建材食品机械物流纺织电子农业装饰五金"
_REGION, _OFFICE = "330106", "330106"
_BUILDINGS, _UNITS, _FLOORS, _DOORS = 4, 2, 6, 2
_CUSTOMERS = 96
_OUT_SINCE = (1, 3, 5, 12, 18)
"""Days since the loans still out were issued, for a term of seven days."""

_WHOLE = 0.85
"""The share of dossiers that have all the data asked for; the others lack one."""
_LASTS = timedelta(days=2_000)
_LONG_AGO = (-1_100, -700, -400, -100, 150, 400, 700)
"""For each customer who left long ago: the days from today to the end of the term of the dossier, the longest past first."""

_STAYED = timedelta(days=800)
_BEGINNINGS = (Trigger.RELATIONSHIP_END, Trigger.CLOSED, Trigger.DUE_DATE)
_SAID: dict[str, tuple[str, ...]] = {
    "nationality": ("中国",), "occupation": ("教师", "职员", "个体经营", "工程师", "退休"),
    "address": ("体育场路21号", "文三路108号", "解放路66号", "中山北路310号"),
    "contact-address": ("本小区", "文三路108号", "解放路66号"),
    "background-assessment": ("身份清楚，资料与本人一致",), "business-scope": ("建材销售", "食品批发", "机械加工"),
    "contact-person": ("王磊", "陈燕", "李强"), "legal-representative": ("赵建国", "孙丽华", "周明辉"),
    "postcode": ("310006", "310012"), "owner": ("自然人股东",), "purchasing-decisions": ("由采购部比价后报总经理决定",),
    "specific-needs": ("按月送货", "货到付款"), "credit-description": ("往来两年，付款及时",), "department": ("业务部",),
    "material-name": ("钢材", "轴承", "包装箱"), "receipt-number": ("入库单2026-0117", "入库单2026-0325"),
    "received-by": ("王磊", "李强"), "protection": ("防潮", "防火防潮"), "customer-mark": ("普通客户", "老客户"),
    "assets": ("自有住房，月收入稳定",), "needs": ("周末上课", "希望晚间上课"), "sharing-scope": ("只在授课部门内共享",),
    "consulting-officer": ("王磊",), "enrolment-officer": ("陈燕",), "teaching-officer": ("李强",),
    "feedback-officer": ("陈燕",), "after-sales-officer": ("王磊",),
}  # fmt: skip
"""Values of the shipped packs' fields, by the key of the field."""


class Cast:
    """Invented people and firms, the same at every call. Their numbers pass the checks and belong to no one."""

    def __init__(self, first: int = 0) -> None:
        """`first`: how many are known already, so that others come."""
        self._chance = random.Random(_SEED + first)
        self._made = first

    def person(self) -> tuple[str, str, str]:
        """(name, resident number, mobile number)."""
        self._made += 1
        name = self._chance.choice(_SURNAMES) + self._pair(_GIVEN)
        born = date(1955, 1, 1) + timedelta(days=self._chance.randrange(16_000))
        number = f"{_REGION}{born:%Y%m%d}{self._made % 1000:03}"
        return name, number + ric.calc_check_digit(f"{number}0"), self._mobile()

    def firm(self) -> tuple[str, str, str]:
        """Return (name, unified social credit code, mobile number of the contact)."""
        self._made += 1
        name = f"{self._pair(_PLACES)}{self._pair(_TRADES)}有限公司"
        number = f"91{_OFFICE}MA2{self._made:06}"
        return name, number + uscc.calc_check_digit(number), self._mobile()

    def of(self, pack: Pack) -> tuple[str, str, str]:
        """Return a customer of the office's usual kind, now and then of the other."""
        firms = dossier_form.first_customer(pack) is Customer.ORGANISATION
        return self.firm() if firms != (self._made % 8 == 7) else self.person()

    def _pair(self, words: str) -> str:
        at = 2 * self._chance.randrange(len(words) // 2)
        return words[at : at + 2]

    def _mobile(self) -> str:
        return f"1380571{self._made % 10_000:04}"


def customers(pack: Pack, managers: Sequence[str], today: date) -> bytes:
    """A ledger of the office as CSV, under the labels of its template.

    Opened within the last fourteen months, but for the last rows: those customers left long ago (`departures`).
    """
    chance, cast = random.Random(_SEED + 1), Cast()
    labels = [one.label for one in template(pack)]
    rows: list[dict[str, str]] = []
    for place, house in enumerate(_houses() if pack.by_household else [{}] * _CUSTOMERS):
        rows.append(house | _customer(pack, cast, chance, place, managers, today))
    _send_away(pack, rows, today)
    return _table(labels, rows)


def departures(pack: Pack, today: date) -> dict[date, date]:
    """Return when the customers who left long ago came, and when they left: their terms end in the years around today."""
    years = max(one.years for one in pack.terms if one.in_force(today) and one.trigger in _BEGINNINGS)
    ends = (today + timedelta(days=days) for days in _LONG_AGO)
    left = [date(end.year - years, end.month, min(end.day, 28)) for end in ends]
    return {day - _STAYED: day for day in left}


def _send_away(pack: Pack, rows: list[dict[str, str]], today: date) -> None:
    """Give the last rows the days of customers who left long ago, and where the loan's due date counts, let one row lack it."""
    labels, gone = loan_labels(pack), departures(pack, today)
    first = len(rows) - len(gone)
    for place, (opened, left) in enumerate(gone.items(), first):
        loan = {
            Meaning.CONTRACT_NUMBER: _contract(opened, place), Meaning.ISSUED_ON: opened.isoformat(),
            Meaning.DUE_ON: left.isoformat(),
        }  # fmt: skip
        rows[place] |= {labels[means]: value for means, value in loan.items() if means in labels}
        rows[place] |= dict.fromkeys(OPENED, opened.isoformat())
    if any(one.trigger is Trigger.DUE_DATE for one in pack.terms):
        rows[first - 1][labels[Meaning.DUE_ON]] = ""


def left_to_import(pack: Pack, managers: Sequence[str], today: date) -> bytes:
    """A small ledger for importing by hand: most of it right, with the slips that real ones have."""
    chance, cast = random.Random(_SEED + 2), Cast(_CUSTOMERS)
    labels = [one.label for one in template(pack)]
    rows: list[dict[str, str]] = []
    for place in range(12):
        house = {"楼栋": "5栋", "单元": "1", "房号": f"{place // 2 + 1}0{place % 2 + 1}"} if pack.by_household else {}
        # A contract number is used once: these follow on those of `customers`.
        rows.append(house | _customer(pack, cast, chance, place, managers, today, contracts=_CUSTOMERS))
    if pack.by_household:
        rows[3]["房号"] = rows[2]["房号"]
    rows[5]["证件号码"] = rows[5]["证件号码"][:-1] + "0"
    rows[7]["客户类别"] = "其他客户"
    return _table(labels, rows)


def loans(codes: Sequence[str], borrowers: Sequence[tuple[str, str]], today: date) -> bytes:
    """A borrow register of the last two months: most bags came back, some are out, two of them late."""
    rows = []
    for place, code in enumerate(codes):
        name, department = borrowers[place % len(borrowers)]
        out = place >= len(codes) - len(_OUT_SINCE)
        since = _OUT_SINCE[place - len(codes)] if out else 12 + 4 * place
        lent = today - timedelta(days=since)
        rows.append({
            "借阅日期": lent.isoformat(), "借阅人": name, "部门": department, "档号": code,
            "借阅事由": ("核对资料", "客户来访", "补充资料")[place % 3], "期限": "7天", "审批人": "",
            "归还日期": "" if out else (lent + timedelta(days=2 + place % 5)).isoformat(),
            "是否完好": "" if out else "完好",
        })  # fmt: skip
    return _table(list(rows[0]), rows)


def _houses() -> Iterator[dict[str, str]]:
    for building in range(1, _BUILDINGS + 1):
        for unit in range(1, _UNITS + 1):
            for floor in range(1, _FLOORS + 1):
                for door in range(1, _DOORS + 1):
                    yield {"楼栋": f"{building}栋", "单元": str(unit), "房号": f"{floor}{door:02}"}


def _customer(
    pack: Pack, cast: Cast, chance: random.Random, place: int, managers: Sequence[str], today: date, contracts: int = 0
) -> dict[str, str]:
    """A row of a ledger; its contract has the number after `contracts` and those of the rows before it."""
    name, number, phone = cast.of(pack)
    category = chance.choices(pack.categories, [6, *([2] * (len(pack.categories) - 1))])[0]
    opened = today - timedelta(days=chance.randrange(20, 420))
    due = opened + timedelta(days=chance.choice((180, 365, 540)))
    papers = [paper.title for paper in category.papers if chance.random() < 0.75]
    loan = {
        Meaning.CONTRACT_NUMBER: _contract(opened, contracts + place),
        Meaning.LOAN_AMOUNT: str(chance.randrange(5, 200) * 10_000),
        Meaning.ISSUED_ON: opened.isoformat(), Meaning.DUE_ON: due.isoformat(),
    }  # fmt: skip
    risk = pack.axis_of(Meaning.RISK)
    customer = Customer.ORGANISATION if name.endswith("公司") else Customer.PERSON
    return {
        **_data(pack, customer, phone, place, today),
        "业主姓名": name, "客户名称": name, "单位名称": name, "证件号码": number, "联系电话": phone,
        "客户类别": category.name, **dict.fromkeys(OPENED, opened.isoformat()),
        **{label: loan[means] for means, label in loan_labels(pack).items()},
        "A角": managers[place % len(managers)] if managers else "",
        "B角": managers[(place + 1) % len(managers)] if len(managers) > 1 else "",
        **({risk.name: chance.choice(risk.values)} if risk else {}),
        "存放位置（如 A柜1层02）": f"{'D' if contracts else 'ABC'[place // 40 % 3]}柜{place // 10 % 4 + 1}层{place % 10 + 1:02}",
        "已收资料（用顿号分开）": "、".join(papers),
    }  # fmt: skip


def _contract(opened: date, place: int) -> str:
    return f"HT{opened:%Y}-{place + 1:03}"


def _data(pack: Pack, customer: Customer, phone: str, place: int, today: date) -> dict[str, str]:
    """Return the data that the office asks of such a customer, by their labels; now and then one of them lacks."""
    chance = random.Random(_SEED + place)
    asked = [one for one in pack.fields if one.required and customer in one.customers]
    said = {one.name: _value(one, customer, phone, chance, today) for one in asked}
    if said and chance.random() > _WHOLE:
        del said[chance.choice(list(said))]
    return said


def _value(one: Field, customer: Customer, phone: str, chance: random.Random, today: date) -> str:
    match one.kind:
        case FieldKind.CHOICE:
            return one.values_of(customer)[0]
        case FieldKind.DATE:
            return (today + _LASTS).isoformat()
        case FieldKind.NUMBER:
            return str(chance.randrange(1, 50) * 10)
        case FieldKind.PHONE:
            return phone
    return chance.choice(_SAID[one.key])


def _table(labels: Sequence[str], rows: Sequence[dict[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, labels, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")
