"""登记簿 for a period, as 库房检查记录 is: each line with its findings, the measure, who answers for it, and how it was closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins, Signature
from app.reports.typeset import long_time

_WITH_FINDINGS = (
    Column("日期", 25), Column("登记内容", 48, "left"), Column("种类", 18), Column("发现的问题", 46, "left"),
    Column("措施", 40, "left"), Column("责任人、期限", 39), Column("办结日期和证据", 46, "left"), Column("登记人", 18),
)  # fmt: skip
_WITHOUT = (Column("日期", 31), Column("登记内容", 211, "left"), Column("登记人", 24))


@dataclass(frozen=True)
class RecordedFinding:
    """A finding in words; `closed`: on which day and with what evidence, «» while it is open."""

    kind: str
    what: str
    measure: str
    answers: str
    closed: str


@dataclass(frozen=True)
class RecordedLine:
    """A line of a register."""

    day: str
    contents: str
    by: str
    findings: tuple[RecordedFinding, ...]


@dataclass(frozen=True)
class RegisterRecord:
    """A register for a period, oldest line first. `kinds`: those of its findings; none where it has no findings."""

    head: FormHead
    title: str
    clause: str
    period: str
    kinds: tuple[str, ...]
    lines: tuple[RecordedLine, ...]


def render(data: RegisterRecord) -> bytes:
    """Return the register as a PDF, A4 landscape."""
    sheet = FormSheet(data.title, data.head, page=A4_LANDSCAPE, margins=Margins(right=12 * mm))
    found = [one for line in data.lines for one in line.findings]
    still = sum(not one.closed for one in found)
    sheet.fields([
        ("期间", data.period), ("依据", data.clause),
        *([("检查的方面", "、".join(data.kinds)), ("问题", f"{len(found)}项，其中未办结{still}项")] if data.kinds else []),
        ("登记", f"{len(data.lines)}条"), ("打印时间", long_time(data.head.printed)),
    ])  # fmt: skip
    sheet.table(
        _WITH_FINDINGS if data.kinds else _WITHOUT,
        _rows(data) if data.kinds else ((one.day, one.contents, one.by) for one in data.lines),
        closing="以下空白",
        foot=lambda: sheet.signatures((Signature("检查人" if data.kinds else "登记人"), Signature("主管"))),
    )
    return sheet.pdf()


def _rows(data: RegisterRecord) -> Iterator[tuple[str, ...]]:
    """Yield a row for each finding; what is common to those of a line stands in the first."""
    for line in data.lines:
        if not line.findings:
            yield (line.day, line.contents, "", "未发现问题", "", "", "", line.by)
        for place, one in enumerate(line.findings):
            day, contents, by = ("", "", "") if place else (line.day, line.contents, line.by)
            yield (day, contents, one.kind, one.what, one.measure, one.answers, one.closed or "未办结", by)
