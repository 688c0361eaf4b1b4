"""The lines of a docket as a table: on its panel, and for who signs it."""

from __future__ import annotations

from app.models.domain.docket import Docket, DocketLine
from app.ui.pages.dockets.face import Face, LineShown
from app.ui.widgets.rows import RowsModel, RowsTable


def shown(face: Face, docket: Docket, line: DocketLine) -> LineShown:
    """A line with its words."""
    words, tone = face.finding(line)
    return LineShown(docket, line, line.reference_code, line.bar_code, words, tone)


def lines_table(face: Face, docket: Docket, name: str) -> RowsTable:
    """Every line of a docket, to be read."""
    model: RowsModel[LineShown] = RowsModel(face.table())
    model.show([shown(face, docket, line) for line in docket.lines])
    table = RowsTable(model, name)
    model.setParent(table)
    return table
