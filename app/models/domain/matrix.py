"""Completeness as a matrix: groups of dossiers down, what is asked for across, in each cell what is missing of what is needed."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.change import class_key, key_parts, paper_key
from app.models.domain.errors import N_
from app.models.domain.policy.pack import Pack

BUILDING, CATEGORY = "building", "category"
"""Keys of the groupings, beside a class of customers (`class_key`)."""
ANYTHING, PAPERS, DATA = "anything", "papers", "data"
"""Columns beside those of single papers (`paper_key`): dossiers that lack anything, papers in all, required data."""
MOST_SHADES = 4
_TITLES = {
    ANYTHING: N_("待补档案"),
    PAPERS: N_("资料合计"),
    DATA: N_("必填信息"),
    BUILDING: N_("楼栋"),
    CATEGORY: N_("类别"),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """A cell: how many are needed, and how many of them are missing."""

    needed: int = 0
    missing: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.needed + other.needed, self.missing + other.missing)

    @property
    def whole_percent(self) -> int:
        """The share that is there in percent, rounded down: 100 only when nothing is missing."""
        return 100 * (self.needed - self.missing) // self.needed if self.needed else 100

    @property
    def shade(self) -> int:
        """The strength of the cell's shade: 0 where nothing is missing, `MOST_SHADES` where more than three quarters are."""
        return -(-MOST_SHADES * self.missing // self.needed) if self.needed else 0


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of dossiers. `group`: the id of its building (0 for none), its category, or its class («» for none)."""

    group: int | str
    title: str
    cells: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows in their order, their cells in the order of `columns`; the first column counts dossiers."""

    columns: tuple[str, ...]
    rows: tuple[GroupRow, ...]

    @property
    def sums(self) -> tuple[Tally, ...]:
        """The sum of every column."""
        return tuple(sum((row.cells[place] for row in self.rows), Tally()) for place in range(len(self.columns)))


@dataclass(frozen=True, slots=True)
class Gap:
    """The dossiers behind a cell: they lack `lacking` in a group of `by`. No group: everywhere.

    `of_class`: only customers of this value on an axis (axis, value).
    """

    by: str = CATEGORY
    group: int | str | None = None
    lacking: str = ANYTHING
    of_class: tuple[str, str] | None = None


def columns_of(pack: Pack) -> tuple[str, ...]:
    """Return the columns of an office's matrix, from left to right."""
    return (ANYTHING, PAPERS, DATA, *(paper_key(paper.title) for paper in pack.papers))


def groupings(pack: Pack) -> tuple[str, ...]:
    """Return the keys by which an office groups its dossiers; its tree has the first."""
    buildings = (BUILDING,) if pack.by_household else ()
    return (*buildings, CATEGORY, *(class_key(axis.key) for axis in pack.axes))


def title_of(pack: Pack, key: str) -> str:
    """Return the heading of a column or a grouping: a paper and an axis in the office's words."""
    family, name = key_parts(key)
    return pack.axis_caption(name) if family == "class" else _TITLES.get(key, name)


def pruned(matrix: Matrix) -> Matrix:
    """Return the matrix without columns of which nobody needs anything; that of the dossiers stays."""
    kept = [place for place, one in enumerate(matrix.sums) if place == 0 or one.needed]
    rows = (GroupRow(row.group, row.title, tuple(row.cells[place] for place in kept)) for row in matrix.rows)
    return Matrix(tuple(matrix.columns[place] for place in kept), tuple(rows))
