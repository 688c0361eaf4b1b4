"""Dossiers as volumes, and the boxes that they stand in. Everything here sees the scope's views."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby

from app.models.domain.volume import BoxSeries, BoxSpine, Volume
from app.models.store import browse, files
from app.models.store.database import Database, NamedRow
from app.models.store.tables import OF_THESE


def volumes(db: Database, dossier_ids: Sequence[int]) -> list[Volume]:
    """Dossiers with the sums of their items, masked, in the given order."""
    these = json.dumps(list(dossier_ids))
    sums = {
        row["id"]: row
        for row in db.named(
            "SELECT d.id, d.retention, count(i.id) AS items, ifnull(sum(i.form = 'original'), 0) AS originals,"
            " ifnull(sum(i.medium <> 'paper'), 0) AS electronic,"
            " ifnull(min(ifnull(i.dated_on, i.received_on)), '') AS first,"
            " ifnull(max(ifnull(i.dated_on, i.received_on)), '') AS last"
            f" FROM dossier AS d LEFT JOIN item AS i ON i.dossier_id = d.id WHERE d.id {OF_THESE} GROUP BY d.id",
            (these,),
        )
    }
    pages = files.pages(db, dossier_ids)
    return [
        Volume(
            row.masked(), sums[row.id]["retention"], sums[row.id]["items"], sums[row.id]["originals"],
            sums[row.id]["electronic"], pages.get(row.id), sums[row.id]["first"], sums[row.id]["last"],
        )
        for row in browse.rows(db, dossier_ids)
    ]  # fmt: skip


def boxes(db: Database, dossier_ids: Sequence[int]) -> list[BoxSpine]:
    """The places where these dossiers are kept, with all that is kept there, in the order of the shelves."""
    rows = db.named(
        "SELECT p.id, p.name, p.bar_code, d.id AS dossier, d.category, d.reference_code, d.retention, substr(d.opened_on, 1, 4) AS year"
        " FROM dossier AS d JOIN main.place AS p ON p.id = d.place_id WHERE d.state <> 'destroyed'"
        f" AND d.place_id IN (SELECT place_id FROM dossier WHERE id {OF_THESE})"
        " ORDER BY p.code, d.category, d.reference_code",
        (json.dumps(list(dossier_ids)),),
    )
    return [_box(list(kept)) for _id, kept in groupby(rows, key=lambda row: row["id"])]


def _box(kept: list[NamedRow]) -> BoxSpine:
    series = []
    for category, of_category in groupby(kept, key=lambda row: row["category"]):
        codes = [row["reference_code"] for row in of_category]
        series.append(BoxSeries(category, codes[0], codes[-1]))
    return BoxSpine(
        kept[0]["name"],
        kept[0]["bar_code"],
        tuple(sorted({row["year"] for row in kept})),
        tuple(sorted({row["retention"] for row in kept})),
        tuple(series),
        tuple(row["dossier"] for row in kept),
    )
