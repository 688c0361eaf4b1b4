"""The lines of a docket as a table: on its panel, and for who signs it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models.domain.docket import Docket, DocketLine
from app.ui.pages.dockets.face import Face, LineShown
from app.ui.widgets.rows import Column, RowsModel, RowsTable


def columns(face: Face) -> tuple[Column[LineShown], ...]:
    """Number, code, title, the kind's own, and what has become of it."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("DocketLines", words)

    return (
        Column(tr("序号"), 48, lambda row: str(row.line.position) if row.line else "!"),
        Column(tr("档号"), 176, lambda row: row.code),
        Column(tr("题名"), 136, lambda row: face.line_title(row.line) if row.line else ""),
        *face.columns(),
        Column(tr("核对"), 0, lambda row: row.words, lambda row: row.tone),
    )


def shown(face: Face, docket: Docket, line: DocketLine) -> LineShown:
    """A line with its words."""
    words, tone = face.finding(line)
    return LineShown(docket, line, line.reference_code, line.bar_code, words, tone)


def lines_table(face: Face, docket: Docket, name: str) -> RowsTable:
    """Every line of a docket, to be read."""
    model: RowsModel[LineShown] = RowsModel(columns(face))
    model.show([shown(face, docket, line) for line in docket.lines])
    table = RowsTable(model, name)
    model.setParent(table)
    return table
