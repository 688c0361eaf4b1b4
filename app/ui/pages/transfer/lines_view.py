"""The items of a transfer as they stand: on the list, found by B, counted by the archive."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.docket import Docket
from app.models.domain.transfer import Counted, TransferLine, codes
from app.models.domain.transfer_docket import counts_of, findings_of, lines_of
from app.ui.messages import Tone, counted
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable


@dataclass(frozen=True, slots=True)
class TransferItemShown:
    """One line with its code, bag (where there are several), finding (None: not looked at) and count.

    `arrived`: its bag was scanned.
    """

    number: int
    bag: str
    code: str
    line: TransferLine
    finding: str | None
    counted: Counted | None
    arrived: bool


class TransferLinesView(RowsTable):
    """Every item, to be read."""

    def __init__(self, name: str) -> None:
        self._items: RowsModel[TransferItemShown] = RowsModel((
            RowColumn(self.tr("序号"), 48, lambda row: str(row.number)),
            RowColumn(self.tr("编码"), 64, self._code),
            RowColumn(self.tr("部分"), 112, lambda row: f"{row.bag}\n{row.line.part}".strip()),
            RowColumn(self.tr("题名"), 0, lambda row: row.line.title),
            RowColumn(self.tr("页数"), 52, lambda row: str(row.line.pages or "—")),
            RowColumn(self.tr("份数"), 52, lambda row: str(row.line.copies)),
            RowColumn(self.tr("原件"), 64, lambda row: self.tr("原件") if row.line.original else self.tr("复印件")),
            RowColumn(self.tr("B 角核对"), 104, self._found, self._found_tone),
            RowColumn(self.tr("档案室清点"), 120, self._counted, self._counted_tone),
        ))  # fmt: skip
        super().__init__(self._items, name, tall=True)
        self._items.setParent(self)

    def show_docket(self, docket: Docket) -> None:
        """Show the items of a transfer."""
        lines, findings, counts = lines_of(docket), findings_of(docket), counts_of(docket)
        bags = {line.dossier_id: line for line in docket.lines}
        self._items.show([
            TransferItemShown(
                number, bags[line.dossier_id].reference_code if len(bags) > 1 else "", code, line, findings.get(number), counts.get(number),
                bags[line.dossier_id].checked_at is not None,
            )
            for number, (line, code) in enumerate(zip(lines, codes(lines), strict=True), 1)
            if line.dossier_id in bags
        ])  # fmt: skip

    def _code(self, row: TransferItemShown) -> str:
        return row.code or self.tr("不编码")

    def _found(self, row: TransferItemShown) -> str:
        return "" if row.finding is None else row.finding or self.tr("齐全")

    def _found_tone(self, row: TransferItemShown) -> Tone | None:
        return None if row.finding is None else Tone.WARN if row.finding else Tone.OK

    def _counted(self, row: TransferItemShown) -> str:
        if row.counted is None:
            return self.tr("袋已扫描") if row.arrived else ""
        said = counted(self.tr, "{n} 页", row.counted.pages)
        return f"{said}　{row.counted.words}" if row.counted.words else said

    def _counted_tone(self, row: TransferItemShown) -> Tone | None:
        if row.counted is None:
            return None
        return Tone.OK if row.counted.pages == row.line.pages else Tone.WARN
