"""The common parts of every form of this office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from app.models.domain.docket import DocketHead
from app.models.domain.filtering import ColumnFilter
from app.models.domain.procedure import Mode
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.reports.canvas import Imprint
from app.reports.footer import FormHead
from app.reports.paper import PrintedSignOff


def head(
    desk: Desk, *, number: str = "", anchor: str = "", code: str = "", sensitive: bool = False, recipient: str = ""
) -> FormHead:
    """Return the head of a form: the office, its `number`, `anchor` and bar `code`, whether it is sensitive, for whom."""
    return FormHead(desk.name, desk.fonds, desk.now(), number, anchor, code, sensitive, recipient)


def imprint(desk: Desk) -> Imprint:
    """The origin of a paper that has no head."""
    return Imprint(desk.name, desk.now())


def signed(name: str, at: str, anchor: str, *, by_session: bool = False) -> PrintedSignOff:
    """A sign-off as a form prints it; `anchor` is that of its audit event. `by_session`: given by who had signed in.

    `at` is an ISO time: of the office's clock, or with its offset (sign-offs are kept in UTC).
    """
    moment = datetime.fromisoformat(at)
    return PrintedSignOff(name, moment.astimezone() if moment.tzinfo else moment, anchor, by_session)


def term(desk: Desk, code: str) -> str:
    """A retention term in the words of the office (30年)."""
    retention = desk.pack.retention
    return retention.label if code == retention.code else code


def newest(anchors: Anchors) -> str:
    """The anchor of the newest thing that happened to a docket."""
    return next(reversed(anchors.values()), "")


def takers(docket: DocketHead, step: str, anchors: Anchors) -> list[PrintedSignOff]:
    """Return the takers of a step, in order, as a form prints them."""
    by_session = docket.procedure.step(step).mode is Mode.ACT
    taken = enumerate(docket.taken(step), 1)
    return [signed(one.attestation, one.at, anchors.get((step, nth), ""), by_session=by_session) for nth, one in taken]


def taker(docket: DocketHead, step: str, anchors: Anchors) -> PrintedSignOff | None:
    """The one who took a step, as a form prints it; None where nobody did."""
    return next(iter(takers(docket, step, anchors)), None)


def condition(title: str, one: ColumnFilter, value: Callable[[str], str] = str) -> str:
    """Return a condition on a column in words; `value`: those of one of its values."""
    values = "、".join(value(said) if said else "（空）" for said in one.values)
    return one.sentence.format(
        column=title, values=values, text=one.text, first=one.first, last=one.last, way=one.way.label
    )


def day(moment: str) -> date:
    """The day of an ISO date or time."""
    return datetime.fromisoformat(moment).date()
