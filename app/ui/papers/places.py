"""What was so at a moment, as the words of a form."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from app.models.domain.shelving import PlaceLevel, PlaceRow, inside
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Listing, TakenTable
from app.models.services.past_holdings import PastHoldings, PastRoom
from app.reports.forms.past_holdings import PastHoldingsPaper, PastRow
from app.reports.forms.printed_table import PrintedTable
from app.ui.papers.common import head

_CABINET, _LAYER = 2.0, 1.0


@dataclass(frozen=True)
class RoomWords:
    """The map of a room in words: a line for each cabinet, what lies on each of its layers behind its name."""

    title: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]


def room_words(room: PastRoom) -> RoomWords:
    """Return the map of a moment in words: «12/40+1» is twelve bags of forty, and an original in deposit."""
    bags, originals = inside(room.places), inside(room.places, lambda row: row.originals)
    layers = defaultdict[int | None, list[PlaceRow]](list)
    for row in room.places:
        if row.level is PlaceLevel.LAYER:
            layers[row.parent_id].append(row)

    def lies(row: PlaceRow) -> str:
        of = "" if row.capacity is None else f"/{row.capacity:,}"
        return f"{bags[row.id]:,}{of}" + (f"+{originals[row.id]:,}" if originals[row.id] else "")

    stands = [one for one in room.places if one.level not in (PlaceLevel.ROOM, PlaceLevel.LAYER, PlaceLevel.BOX)]
    most = max((len(layers[one.id]) for one in stands), default=0)
    columns = [("柜", _CABINET), ("合计", _LAYER), *((f"{number}层", _LAYER) for number in range(1, most + 1))]
    rows = [
        (one.name, lies(one), *map(lies, layers[one.id]), *[""] * (most - len(layers[one.id]))) for one in stands
    ]  # fmt: skip
    return RoomWords("某时库房状况", tuple(columns), tuple(rows))


def room_table(desk: Desk, room: PastRoom, words: RoomWords, printed: Outcome[TakenTable]) -> PrintedTable:
    """Return the map of a moment as it was taken out."""
    lying, originals = sum(one.bags for one in room.places), sum(one.originals for one in room.places)
    return PrintedTable(
        head(desk, anchor=printed.anchor, recipient=printed.value.recipient),
        words.title,
        None,
        counted="柜",
        whole=len(words.rows),
        by=desk.account.name,
        columns=words.columns,
        rows=words.rows,
        facts=(
            ("时刻", room.moment.replace("T", " ")),
            ("在位", f"{lying:,}份"),
            ("借出或无位置", f"{room.elsewhere:,}份"),
            ("代管原件", f"{originals:,}件"),
            ("各格", "已放/可放+代管原件"),
        ),
        upright=True,
    )


def past_holdings(desk: Desk, found: PastHoldings, printed: Outcome[Listing]) -> PastHoldingsPaper:
    """某时状况证明 of what was found, as it was taken out."""
    taken = {row.id for row in printed.value.rows}
    rows = tuple(
        PastRow(
            row.reference_code,
            " ".join(filter(None, (row.household, row.customer))),
            held.holder,
            held.place,
            "\n".join(
                filter(None, (f"{held.at.replace('T', ' ')} {held.event.label}（第{held.seq}号流转）", held.anchor))
            ),
        )
        for row, held in found.rows
        if row.id in taken
    )
    sensitive, recipient = printed.value.sensitive, printed.value.recipient
    return PastHoldingsPaper(
        head(desk, anchor=printed.anchor, sensitive=sensitive, recipient=recipient),
        found.about,
        found.moment.replace("T", " "),
        rows,
        found.out_of,
    )
