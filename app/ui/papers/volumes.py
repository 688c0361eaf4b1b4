"""Dossiers as volumes on paper: cover, note, the catalogue of a category, the spines of boxes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.models.domain.volume import BoxSeries, BoxSpine, Volume
from app.models.services import keeping, listing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Listing
from app.reports.footer import FormHead
from app.reports.forms.box_spine import Spine
from app.reports.forms.category_catalogue import CatalogueRow, CategoryCatalogue
from app.reports.forms.dossier_cover import DossierCover
from app.reports.forms.volume_note import VolumeNote
from app.ui.papers.common import head, term


def covers(desk: Desk, printed: Outcome[Listing]) -> list[DossierCover]:
    """案卷封面 of the dossiers that were taken out. The bar code stands on the page, so the head has none."""
    return [
        DossierCover(
            _head(desk, printed, ""),
            code=one.row.bar_code,
            category=desk.pack.category(one.row.category).name,
            title=one.row.title,
            reference_code=one.row.reference_code,
            first=_day(one.first),
            last=_day(one.last),
            retention=term(desk, one.retention),
            items=one.items,
            pages=one.pages,
        )
        for one in _volumes(desk, printed)
    ]


def notes(desk: Desk, printed: Outcome[Listing]) -> list[VolumeNote]:
    """卷内备考表 of the dossiers that were taken out."""
    volumes = _volumes(desk, printed)
    lacking = {row.id: missing.papers for row, missing in keeping.missing(desk, [one.row.id for one in volumes])}
    return [
        VolumeNote(
            _head(desk, printed, one.row.bar_code),
            one.row.reference_code,
            term(desk, one.retention),
            one.row.title,
            _facts(one, lacking.get(one.row.id, ())),
        )
        for one in volumes
    ]


def catalogue(desk: Desk, category: str, year: str, printed: Outcome[Listing]) -> CategoryCatalogue:
    """类别目录 of the dossiers that were taken out."""
    own = desk.pack.category(category)
    return CategoryCatalogue(
        head(desk, anchor=printed.anchor, sensitive=printed.value.sensitive, recipient=printed.value.recipient),
        category=own.name,
        code=own.code,
        clause=str(own.clause),
        year=year,
        rows=tuple(
            CatalogueRow(
                one.row.reference_code, one.row.title, one.row.opened_on.replace("-", ""), one.items, one.pages,
                term(desk, one.retention), one.row.place,
            )
            for one in _volumes(desk, printed)
        ),
    )  # fmt: skip


def spines(desk: Desk, boxes: Sequence[BoxSpine]) -> list[Spine]:
    """档案盒脊背 of boxes."""
    return [
        Spine(
            desk.fonds,
            "\n至\n".join(dict.fromkeys((one.years[0], one.years[-1]))),
            "\n".join(term(desk, code) for code in one.retentions),
            tuple(_series(desk, series, len(one.series) > 1) for series in one.series),
            one.name,
            one.bar_code,
        )
        for one in boxes
    ]


def _series(desk: Desk, series: BoxSeries, named: bool) -> str:
    """The end of the first and the last number, each on a line of its own, for a spine is narrow."""
    numbers = [code.rpartition("-")[2] for code in (series.first, series.last)]
    own = [desk.pack.category(series.category).name] if named else []
    return "\n".join((*own, "\n至\n".join(dict.fromkeys(numbers))))


def _facts(one: Volume, lacking: Sequence[str]) -> tuple[str, ...]:
    pages = f"{one.pages}页" if one.pages else ""
    facts = [f"本卷共有文件材料{one.items}件{pages}，其中原件{one.originals}件、复印件{one.items - one.originals}件。"]
    if one.electronic:
        facts.append(f"其中{one.electronic}件以电子文件或光盘保存。")
    if lacking:
        facts.append(f"立卷时缺少：{'、'.join(lacking)}。")
    return tuple(facts)


def _volumes(desk: Desk, printed: Outcome[Listing]) -> list[Volume]:
    return listing.volumes(desk, [row.id for row in printed.value.rows])


def _head(desk: Desk, printed: Outcome[Listing], code: str) -> FormHead:
    value = printed.value
    return head(desk, anchor=printed.anchor, code=code, sensitive=value.sensitive, recipient=value.recipient)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
