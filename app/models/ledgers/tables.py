"""The tables of a workbook: one or several of a sheet, side by side or one below another, and which are read together."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.models.domain.headings import (
    building_of,
    estate_of,
    heading_of,
    heading_parts,
    is_part,
    is_place_caption,
    tab_heading,
)
from app.models.domain.policy.pack import Pack
from app.models.ledgers.cells import Cell, text_of
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.fields import HOUSE, LABELS, PAPER, REPEATABLE, candidates, field_named, label_key
from app.models.ledgers.layout import (
    HEADER_WITHIN,
    NO_HEADER,
    Layout,
    Mapping,
    find_layout,
    fingerprint_of,
    fingerprints_at,
    header_score,
    layout_at,
)
from app.models.ledgers.near import unit_lines, with_unit_beside
from app.models.ledgers.returns import with_returns
from app.models.ledgers.sheet import Sheet, Workbook

Remembered = Callable[[str], Mapping | None]
_IDENTITY = frozenset(("room", "address", "reference_code", "contract_no"))
_HOMES = frozenset(("room", "address"))
_BACKGROUND = frozenset(("", "sequence", "note"))
_ALIKE = 0.6
_LABELS_OF_HEADER = 3
_HEADER_BELOW_UNIT = 3
_COMPARED = 50


@dataclass(frozen=True, slots=True)
class Wish:
    """The chosen way to read a file: columns for a header, a category, one sheet, a header's row (0-based, or none)."""

    mapping: Mapping | None = None
    category: str | None = None
    sheet: str | None = None
    header: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `source` is its sheet in the file, `sheet` the part read of it in the order of the mapping's columns.

    `columns` gives for every column of the mapping the one of the source, -1 where it has none; `top` and `bottom` are
    the rows of the source (0-based, from and before) that belong to it.
    """

    source: Sheet
    sheet: Sheet
    layout: Layout
    columns: tuple[int, ...]
    top: int
    bottom: int

    def label(self, column: int) -> str:
        """Return the label of a column of the source, or its number."""
        place = self.columns.index(column) if column in self.columns else -1
        label = self.layout.mapping.labels[place] if 0 <= place < len(self.layout.mapping.labels) else ""
        return label or f"第 {column + 1} 列"


def tables_of(workbook: Workbook, pack: Pack, wish: Wish) -> list[Table]:
    """Return every table that has a header, in the order of the file; or the one that the clerk points at."""
    sheets = [sheet for sheet in workbook.sheets if sheet.rows and wish.sheet in (None, sheet.name)]
    if wish.header is not None and sheets:
        sheet = max(sheets, key=_filled)
        kind = wish.mapping.kind if wish.mapping else LedgerKind.DOSSIERS
        return [_whole(sheet, layout_at(sheet, pack, wish.header, kind), _tab(sheet, workbook))]
    return [table for sheet in sheets for table in _tables(sheet, pack, _tab(sheet, workbook))]


def recalled(workbook: Workbook, pack: Pack, remembered: Remembered) -> Table | None:
    """Return the table whose header a person has assigned before, though the program cannot read it;

    None where there is none.
    """
    for sheet in workbook.sheets:
        for number in (*range(min(len(sheet.rows), HEADER_WITHIN)), NO_HEADER):
            for print_, kind in fingerprints_at(sheet, number).items():
                if sheet.rows and remembered(print_) is not None:
                    return _whole(sheet, layout_at(sheet, pack, number, kind), _tab(sheet, workbook))
    return None


def guessed(workbook: Workbook, pack: Pack, sheet_name: str | None = None) -> Table:
    """A first guess at a table without a header that can be read: the fullest sheet, from its first row of several cells."""
    sheet = max((sheet for sheet in workbook.sheets if sheet_name in (None, sheet.name)), key=_filled)
    rows = sheet.rows[:HEADER_WITHIN]
    number = next((at for at, row in enumerate(rows) if sum(cell != "" for cell in row) > 1), 0)
    return _whole(sheet, layout_at(sheet, pack, number), _tab(sheet, workbook))


def _filled(sheet: Sheet) -> int:
    return len(sheet.rows) * max(map(len, sheet.rows), default=0)


def _tab(sheet: Sheet, workbook: Workbook) -> str:
    """The name of a sheet as far as it says where its rooms are.

    «二期» says nothing where no other tab says another part: the office may number its buildings through.
    """
    parts = {part for one in workbook.sheets if one.rows and is_part(part := heading_parts(one.name)[0])}
    return "" if len(parts) < 2 and heading_parts(sheet.name)[0] in parts else tab_heading(sheet.name)


def _whole(sheet: Sheet, layout: Layout, tab: str) -> Table:
    layout = with_unit_beside(layout, sheet, 0, len(sheet.rows))
    return Table(sheet, replace(sheet, name=tab), layout, tuple(range(len(layout.mapping.labels))), 0, len(sheet.rows))


def _tables(sheet: Sheet, pack: Pack, tab: str) -> Iterator[Table]:
    """The tables of a sheet; `tab` is its name as far as it says where its rooms are."""
    layout = find_layout(sheet, pack)
    if layout is None:
        return
    headers = _headers_below(sheet, layout)
    units = {line for line in unit_lines(sheet, layout) if line not in headers}
    cuts = sorted({0, *headers, *units, len(sheet.rows)})
    above: Layout | None = None
    for top, bottom in itertools.pairwise(cuts):
        part = sheet if len(cuts) == 2 else replace(sheet, rows=[[]] * top + sheet.rows[top:bottom])
        own = layout if top == 0 and len(cuts) == 2 else find_layout(part, pack, top)
        if above and top in units and (own is None or own.header - top > _HEADER_BELOW_UNIT):
            own = replace(above, header=top + 1, body=top + 1)  # It goes on, counted in another unit.
        if own is None:
            continue
        above = own
        blocks = _blocks(own, part)
        if not blocks:
            columns = tuple(range(len(own.mapping.labels)))
            name, counted = _heading(part, own, columns, tab), with_unit_beside(own, sheet, top, bottom)
            yield _with_returns(Table(sheet, replace(part, name=name), counted, columns, top, bottom))
        for columns in blocks:
            alone = _with_columns(part, columns, _heading(part, own, columns, tab))
            seen = find_layout(alone, pack, top)
            if seen is not None:
                counted = with_unit_beside(seen, sheet, top, bottom)
                yield _with_returns(Table(sheet, alone, counted, columns, top, bottom))


def _with_returns(table: Table) -> Table:
    """Merge the lines of returns into those of their loans. A column added for them has the place -1: the source has none."""
    sheet, layout = with_returns(table.sheet, table.layout, table.bottom)
    more = len(layout.mapping.fields) - len(table.columns)
    return replace(table, sheet=sheet, layout=layout, columns=(*table.columns, *[-1] * more))


def _headers_below(sheet: Sheet, layout: Layout) -> list[int]:
    """Return the rows where further tables begin below the first: headers that differ from the one above them."""
    found: list[int] = []
    said = {label_key(label) for label in layout.mapping.labels if label}
    known = LABELS | {label for label in layout.mapping.labels if label}
    for number in range(layout.body + 1, len(sheet.rows)):
        row = sheet.rows[number]
        if known.isdisjoint(row):
            continue
        labels = {label_key(cell) for cell in row if isinstance(cell, str) and cell.strip()}
        filled = sum(cell != "" for cell in row)
        if len(labels) < _LABELS_OF_HEADER or filled > len(labels) * 3 or labels <= said:
            continue
        if sum(any(candidates(label, kind) for kind in LedgerKind) for label in labels) * 5 < filled * 3:
            continue
        if any(header_score(row, kind) for kind in LedgerKind):
            said = labels
            found.append(_title_above(sheet, number, layout.body))
    return found


def _title_above(sheet: Sheet, number: int, body: int) -> int:
    while number - 1 > body and sum(cell != "" for cell in sheet.rows[number - 1]) <= 1:
        number -= 1
    return number


def _blocks(layout: Layout, sheet: Sheet) -> list[tuple[int, ...]]:
    """The columns of each table where a header repeats itself to the right; empty where it does not.

    Columns before the first repeated one belong to every block («日期 | 房号 姓名 | 房号 姓名»).
    """
    keys = [label_key(label) for label in layout.mapping.labels]
    prefix, blocks = _repeated(keys)
    words = [[keys[column] for column in block if keys[column]] for block in blocks]
    if words and len(words[0]) > 1 and all(said == words[0] for said in words):
        named = {offers[0][0] for key in words[0] if (offers := candidates(key, layout.kind))}
        if named & _IDENTITY or (not prefix and "party_name" in named):
            return [(*prefix, *block) for block in blocks]
    # In other words: «房号 | 业主» beside «室号 | 姓名».
    fields = [field_named(key, layout.kind) or key for key in keys]
    prefix, blocks = _repeated(fields)
    said = [{fields[column] for column in block} - _BACKGROUND for block in blocks]
    common = set[str]().union(*said).intersection(*said)
    homes = common & _HOMES
    apart = not prefix and all(not keys[block[-1]] for block in blocks[:-1])
    if "party_name" not in common or len(common) < 2 or not (homes or apart):
        return []
    if not all(one <= other or other <= one for one, other in itertools.combinations(said, 2)):
        return []
    houses = [[column for column in block if fields[column] in HOUSE] for block in blocks]
    over = {_heading(sheet, layout, block, "") for block in blocks}
    if homes and len(over) < len(blocks) and _names_one_twice(sheet.rows[layout.body :], houses):
        return []  # «房号 | 产权人 | 室号 | 住户» of one home
    return [(*prefix, *block) for block in blocks]


def _names_one_twice(rows: Sequence[Sequence[Cell]], houses: Sequence[Sequence[int]]) -> bool:
    """Return whether two groups of columns say the same in some of these rows."""
    for row in rows[:_COMPARED]:
        said = [[text_of(row[column]) for column in house if column < len(row)] for house in houses]
        filled = [tuple(one) for one in said if any(one)]
        if len(set(filled)) < len(filled):
            return True
    return False


def _repeated(words: Sequence[str]) -> tuple[tuple[int, ...], list[tuple[int, ...]]]:
    """(the columns before the first word that repeats, the columns from each of its places on); no blocks where none does."""
    filled = [column for column, word in enumerate(words) if word]
    for place, start in enumerate(filled[:-1]):
        starts = [column for column in filled if words[column] == words[start]]
        if len(starts) > 1:
            ends = [*starts[1:], len(words)]
            return tuple(filled[:place]), [tuple(range(*ends_)) for ends_ in zip(starts, ends, strict=True)]
    return (), []


def _heading(sheet: Sheet, layout: Layout, columns: tuple[int, ...], tab: str) -> str:
    """Return the line above a table («1栋»), else the sheet's name: it names estate and building where no column does.

    The line nearest to the table goes first: «御景湾小区» may be above «1栋», or above a sheet of that name.
    """
    estate = building = ""
    for number in range(layout.body - 1, -1, -1):
        row = sheet.rows[number]
        over = [text for column in _reaching(sheet, number, columns) if (text := text_of(row[column]))]
        if number >= layout.header:
            over = [text for text in over if not _is_label(text, layout.kind)]
        else:
            over += [f"{one.rstrip(':：')}:{two}" for one, two in itertools.pairwise(over) if is_place_caption(one)]
        named = [parts for text in over if any(parts := heading_parts(text))]
        estates, buildings = ({parts[place] for parts in named if parts[place]} for place in (0, 1))
        if len(estates) <= 1 and len(buildings) <= 1:  # else each stands over columns of its own
            estate, building = estate or "".join(estates), building_of(building, "".join(buildings))
    if not (estate or building):
        return tab
    own_estate, own_building = heading_parts(tab)
    return heading_of(estate_of(estate, own_estate), building_of(building, own_building))


def _is_label(text: str, kind: LedgerKind) -> bool:
    """Return whether a text is the label of a column: «铺位» is, «1单元» is not, though it ends like one."""
    offers = candidates(text, kind)
    return bool(offers) and (field_named(text, kind) is not None or not any(heading_parts(text)))


def _reaching(sheet: Sheet, number: int, columns: Sequence[int]) -> Sequence[int]:
    """The columns of a row whose cells stand over these columns: a merged cell, or the only one of a row, over many."""
    row = sheet.rows[number]
    filled = [column for column, cell in enumerate(row) if cell != ""]
    if len(filled) == 1:
        return filled
    wide = {
        left
        for (top, left), (bottom, right) in sheet.merged
        if top <= number <= bottom and any(left < column <= right for column in columns)
    }
    return [column for column in filled if column in wide or column in columns]


def _with_columns(sheet: Sheet, columns: Sequence[int], name: str) -> Sheet:
    """Return a sheet with only these columns of another, in this order; -1 is an empty one."""
    rows: list[list[Cell]] = [
        [row[column] if 0 <= column < len(row) else "" for column in columns] if row else [] for row in sheet.rows
    ]
    place = {column: at for at, column in enumerate(columns) if column >= 0}
    merged = []
    for (top, left), (bottom, right) in sheet.merged:
        inside = [place[column] for column in range(left, right + 1) if column in place]
        if inside and left in place:
            merged.append(((top, min(inside)), (bottom, max(inside))))
    unread = {(row, place[column]): word for (row, column), word in sheet.unread.items() if column in place}
    return replace(sheet, name=name, rows=rows, merged=tuple(merged), unread=unread)


def read_together(tables: Sequence[Table], suits: Callable[[Mapping], bool]) -> tuple[list[Table], Mapping]:
    """The table that says most, with those whose headers mean the same, and one mapping for all their columns."""
    usable = [table for table in tables if suits(table.layout.mapping)] or list(tables)
    main = max(usable, key=lambda table: sum(map(bool, table.layout.mapping.fields)))
    alike = [one for one in usable if one is main or _mean_the_same(main.layout.mapping, one.layout.mapping)]
    labels, fields = list(main.layout.mapping.labels), list(main.layout.mapping.fields)
    places = [_aligned(table, main, labels, fields) for table in alike]
    kind = main.layout.kind
    mapping = Mapping(fingerprint_of(labels, kind), kind, tuple(labels), tuple(fields))
    return [_reordered(table, columns, mapping) for table, columns in zip(alike, places, strict=True)], mapping


def _mean_the_same(one: Mapping, other: Mapping) -> bool:
    mine, yours = (set(mapping.fields) - _BACKGROUND for mapping in (one, other))
    if one.kind is not other.kind or not mine or not yours:
        return False
    if {field for field in mine ^ yours if field in _IDENTITY}:
        return False
    return mine <= yours or yours <= mine or len(mine & yours) >= _ALIKE * len(mine | yours)


def _aligned(table: Table, main: Table, labels: list[str], fields: list[str]) -> list[int]:
    """Return the column of a table for each column of the common mapping; its further columns are added there."""
    own = table.layout.mapping
    if table is main:
        return list(range(len(own.labels)))
    columns = [-1] * len(labels)
    for column, (label, field) in enumerate(zip(own.labels, own.fields, strict=True)):
        key = label_key(label)
        free = [place for place, taken in enumerate(columns) if taken < 0]
        same = [
            p
            for p in free
            if fields[p] == field and (label_key(labels[p]) == key or (field and field not in REPEATABLE))
        ]
        same = same or [place for place in free if field and fields[place] == field]
        if same:
            columns[same[0]] = column
        elif label or field:
            once = field in REPEATABLE or field.startswith(PAPER) or field not in fields
            labels.append(label)
            fields.append(field if once else "")
            columns.append(column)
    return columns


def _reordered(table: Table, columns: list[int], mapping: Mapping) -> Table:
    """A table with its columns as the common mapping has them."""
    wide = [*columns, *[-1] * (len(mapping.labels) - len(columns))]
    own = len(table.layout.mapping.labels)
    source = tuple(table.columns[column] if column >= 0 else -1 for column in wide)
    in_order = all(column in (place, -1) and (column >= 0 or place >= own) for place, column in enumerate(wide))
    sheet = table.sheet if in_order else _with_columns(table.sheet, wide, table.sheet.name)
    heads = tuple(table.layout.heads[column] if column >= 0 else "" for column in wide)
    return replace(table, sheet=sheet, layout=replace(table.layout, mapping=mapping, heads=heads), columns=source)
