"""抽查记录: by what the bags were drawn, which ones, what was found of them, and how anybody draws them again."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.models.domain.sampling import TAG, DrawTerms
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature

_COLUMNS = (
    Column("抽取", 13),
    Column("名册号", 17),
    Column("档号", 59, "left"),
    Column("存放位置", 32, "left"),
    Column("查得", 28, "left"),
    Column("处理和原因", 41, "left"),
)
_SMALL = 8.5
_AGAIN = (
    "复算办法：",
    "名册是抽查时账上在架的档案，按档号逐字的编码从小到大排列，从 1 编号；名册校验值 = SHA-256（各档号之间加一个换行符，UTF-8）。",
    f"种子 = SHA-256（“{TAG}|骰子|抽查前校验码”），32 字节。第 i 个数（i = 0、1、2……）= HMAC-SHA-256（密钥为种子，内容为 i 的十进制数字）"
    "的前 4 字节，高位在前。",
    "设名册 N 份：数不小于“不超过 2 的 32 次方的 N 的最大倍数”的略去；其余除以 N，余数加 1 即名册号；抽过的略去，直到抽满。",
    "缺失率按二项分布的单侧上限（Clopper-Pearson）计算，向上取到千分位。",
)


@dataclass(frozen=True)
class SampledRow:
    """A bag that was drawn: as the how many-th, its number in the list, and what was found and decided."""

    turn: int
    number: int
    reference_code: str
    place: str
    found: str = ""
    reason: str = ""


@dataclass(frozen=True)
class SampleRecord:
    """A draw. `period`: from when to when, the end «» while it goes on; `result_hash`: what all three have signed, «» before.

    `conclusion`: the sentences that say what was shown; none while it goes on.
    """

    head: FormHead
    covers: str
    reason: str
    drawn_by: str
    period: tuple[str, str]
    counters: str
    terms: DrawTerms
    result_hash: str
    conclusion: tuple[str, ...]
    rows: tuple[SampledRow, ...]
    signed: tuple[PrintedSignOff | None, PrintedSignOff | None, PrintedSignOff | None]


def render(data: SampleRecord) -> bytes:
    """The record as a PDF, A4."""
    terms = data.terms
    sheet = FormSheet("抽查记录", data.head, note="" if data.conclusion else "供到架前查找", counted="份")
    began, ended = data.period
    if data.conclusion:
        sheet.fields([("结论", "".join(data.conclusion))], label=28 * mm)
    sheet.fields(
        [
            ("抽查范围", data.covers),
            ("事由", data.reason),
            ("抽查人", data.drawn_by),
            ("盘点人员", data.counters),
            ("抽查时间", f"{began} 至 {ended}" if ended else began),
            ("骰子", terms.dice),
            ("抽查前校验码", terms.head),
            ("抽取份数", f"名册 {terms.population} 份中抽 {terms.number} 份"),
            ("名册校验值", grouped(terms.codes_hash, 8)),
            ("要求", f"{terms.confidence} % 把握，容许缺失率 {terms.tolerable} %"),
            *([("结果校验值", grouped(data.result_hash[:32], 8))] if data.result_hash else []),
        ],
        label=28 * mm,
    )
    sheet.space(3 * mm)
    sheet.table(
        _COLUMNS,
        [
            (str(row.turn), str(row.number), row.reference_code, row.place, row.found, row.reason)
            for row in data.rows
        ],
        closing="以下空白",
        foot=lambda: _signed(sheet, data),
    )  # fmt: skip
    return sheet.pdf()


def _signed(sheet: FormSheet, data: SampleRecord) -> None:
    sheet.space(3 * mm)
    for line in _AGAIN:
        sheet.paragraph(line, size=_SMALL)
    sheet.space(2 * mm)
    counter, checker, witness = data.signed
    sheet.signatures(
        (Signature("盘点人", counter), Signature("复核人", checker), Signature("监盘人", witness)), lowest=12 * mm
    )
