"""The label stocks of the office as data: A4 sheets and thermal rolls. All lengths in millimetres."""

from __future__ import annotations

from dataclasses import dataclass

from app.reports.barcode import OFFICE, THERMAL_203, THERMAL_300

A4 = (210.0, 297.0)


@dataclass(frozen=True)
class Stock:
    """Labels of one size on one page. `dpi` is the head they are made for; bars snap to its dots."""

    key: str
    name: str
    page: tuple[float, float]
    label: tuple[float, float]
    columns: int
    rows: int
    left: float
    top: float
    gap: tuple[float, float]
    dpi: float

    @property
    def per_page(self) -> int:
        """The number of labels on a page."""
        return self.columns * self.rows

    @property
    def is_roll(self) -> bool:
        """Return whether every label is a page of its own."""
        return self.per_page == 1

    def corner(self, position: int) -> tuple[float, float]:
        """Left and top edge of the label at `position` (0 is top left, then along the row)."""
        row, column = divmod(position, self.columns)
        return (
            self.left + column * (self.label[0] + self.gap[0]),
            self.top + row * (self.label[1] + self.gap[1]),
        )


def _roll(wide: float, high: float, dpi: float) -> Stock:
    head = 203 if dpi == THERMAL_203 else 300
    return Stock(
        key=f"roll-{wide:g}x{high:g}-{head}",
        name=f"热敏标签 {wide:g}×{high:g} mm（{head} dpi）",
        page=(wide, high),
        label=(wide, high),
        columns=1,
        rows=1,
        left=0,
        top=0,
        gap=(0, 0),
        dpi=dpi,
    )


_SHEETS = (
    Stock("l7160", "A4 不干胶 L7160（63.5×38.1 mm，3×7）", A4, (63.5, 38.1), 3, 7, 7.25, 15.15, (2.5, 0), OFFICE),
    Stock("a4-70x37", "A4 不干胶 70×37 mm（3×8）", A4, (70, 37), 3, 8, 0, 0.5, (0, 0), OFFICE),
    Stock("a4-99x38", "A4 不干胶 99.1×38.1 mm（2×7）", A4, (99.1, 38.1), 2, 7, 4.65, 15.15, (2.5, 0), OFFICE),
)
_ROLLS = tuple(
    _roll(wide, high, dpi) for wide, high in ((60, 40), (50, 30), (40, 30)) for dpi in (THERMAL_203, THERMAL_300)
)

STOCKS: dict[str, Stock] = {stock.key: stock for stock in (*_SHEETS, *_ROLLS)}
