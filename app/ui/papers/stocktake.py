"""A count on paper, and a draw."""

from __future__ import annotations

from datetime import datetime

from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierState
from app.models.domain.procedures.stocktake import (
    BLIND,
    CHECK,
    CUT_AT,
    EXPECTED,
    FINISH,
    PLACES,
    RANGE,
    RESULT,
    RETURN,
    SIGN,
    VISITED,
    WITNESS,
)
from app.models.domain.sampling import DrawTerms, SampleFinding
from app.models.domain.stock_decision import StockDecision
from app.models.domain.stocktake import Bucket, StockLine, StockThing
from app.models.services import dockets, stocktaking
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.models.services.stocktaking import DeskState
from app.reports.forms import sample_record, stocktake_sheet
from app.reports.forms.sample_record import SampledRow, SampleRecord
from app.reports.forms.stocktake_sheet import StocktakeRow, StocktakeSheet
from app.reports.paper import PrintedSignOff
from app.reports.typeset import long_time
from app.ui.papers.common import head, newest, takers


def sheet(desk: Desk, docket: Docket, *, whole: bool = False) -> bytes:
    """盘点表: the differences, or with `whole` every line; signed as far as it is."""
    anchors, state = dockets.anchors(desk, docket), stocktaking.state(desk, docket.id)
    count, body = state.count, docket.body
    assert count is not None, "a count that goes on has no sheet"
    decided = state.decided
    lines = list(count.lines.values()) if whole else count.differences()
    names = stocktaking.titles(desk, {one.thing.dossier_id for one in lines if one.thing})
    order = {place: number for number, place in enumerate(state.places)}
    lines.sort(key=lambda line: (order.get(_place(line) or 0, 0), line.code))
    return stocktake_sheet.render(StocktakeSheet(
        head(desk, number=docket.code, anchor=newest(anchors), code=docket.code, sensitive=True),
        covers=body[RANGE], reason=docket.opener.reason,
        period=f"{_long(docket.opened_at)} 至 {_long(body[CUT_AT])}", counters="、".join(state.counters.values()),
        expected=int(body[EXPECTED]), strays=sum(count.sums.values()) - count.expected, visited=int(body[VISITED]),
        places=int(body[PLACES]), sums=tuple((bucket.label, count.sums[bucket]) for bucket in Bucket), blind=bool(body[BLIND]),
        result_hash=body[RESULT],
        rows=tuple(_row(state, line, decided.get(line.about), names) for line in lines), is_whole=whole,
        signed=(_last(docket, SIGN, anchors), _last(docket, CHECK, anchors), _last(docket, WITNESS, anchors)),
    ))  # fmt: skip


def sample(desk: Desk, docket: Docket) -> bytes:
    """抽查记录: what was drawn, by what, and, once it was looked for, what was found; signed as far as it is."""
    anchors, state = dockets.anchors(desk, docket), stocktaking.state(desk, docket.id)
    terms, count, body = DrawTerms.of(docket.body), state.count, docket.body
    assert terms is not None
    assert count is not None, "no draw is blind"
    decided = state.decided
    order = {place: number for number, place in enumerate(state.places)}
    lines = {line.thing.called: line for line in count.lines.values() if line.thing is not None and line.expected}
    drawn = {code: (turn, number) for turn, (number, code) in enumerate(terms.drawn(lines), 1)}
    is_over = CUT_AT in body
    found = SampleFinding.of(terms, count).sentences if is_over else ()
    until = _long(body[CUT_AT]) if is_over else ""
    return sample_record.render(SampleRecord(
        head(desk, number=docket.code, anchor=newest(anchors), code=docket.code),
        covers=body[RANGE], reason=docket.opener.reason, drawn_by=docket.opener.name, period=(_long(docket.opened_at), until),
        counters="、".join(state.counters.values()), terms=terms, result_hash=body.get(RESULT, ""),
        conclusion=tuple(sentence.format(**facts) for sentence, facts in found),
        rows=tuple(
            SampledRow(*drawn[code], code, row.place, row.note if is_over else "", row.reason)
            for code, line in sorted(lines.items(), key=lambda one: (order.get(_home(one[1]), 0), one[1].code))
            for row in (_row(state, line, decided.get(line.about), {}),)
        ),
        signed=(_last(docket, SIGN, anchors), _last(docket, CHECK, anchors), _last(docket, WITNESS, anchors)),
    ))  # fmt: skip


def _long(moment: str) -> str:
    return long_time(datetime.fromisoformat(moment))


def _home(line: StockLine) -> int:
    """Where the count expects it: where it lay when it was drawn."""
    return (line.thing.place_id if line.thing else None) or 0


def _last(docket: Docket, step: str, anchors: Anchors) -> PrintedSignOff | None:
    """The signature that counts; none where the count was sent back, or went on, since."""
    given, names = takers(docket, step, anchors), [one.step for one in docket.steps]
    since = max((place for place, name in enumerate(names) if name in (FINISH, RETURN)), default=0)
    return given[-1] if step in names[since:] else None


def _place(line: StockLine) -> int | None:
    return line.books_place or (line.seen[-1].place_id if line.seen else None)


def _name(thing: StockThing | None, names: dict[int, str]) -> str:
    """What a thing is called: of what was destroyed, nothing but that; nothing of what this desk may not read."""
    if thing is None or thing.dossier_id not in names:
        return ""
    return names[thing.dossier_id] or DossierState.DESTROYED.label


def _row(state: DeskState, line: StockLine, decision: StockDecision | None, names: dict[int, str]) -> StocktakeRow:
    thing, count = line.thing, state.count
    found = [state.places.get(place, "") for place in line.seen_at]
    books = state.places.get(line.books_place, "") if line.books_place else ""
    said = [*line.labels]
    if line.step is not None:
        said.append(f"{_long(line.step.at)} {line.step.event.label}")
    if line.bucket is Bucket.UNSEEN and count is not None and line.books_place not in count.visited:
        said = ["位置没有盘到"]
    if found and found != [books]:
        said.append(f"扫到：{'、'.join(found)}")
    why = f"{decision.way.label}：{decision.reason}" if decision else ""
    if decision is not None and decision.docket:
        why = f"{why}（核销单 {decision.docket}）"
    return StocktakeRow(
        line.called, _name(thing, names), books or "—", line.in_books,
        line.on_shelf, why, "；".join(said),
    )  # fmt: skip
