"""Chapter two: from the office's spreadsheets to dossiers that are found, shown, asked about and labelled."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QTreeView

from app.models.domain.naming import readings
from app.models.services import accounts, dossiers
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.widgets.dossier_table import DossierTable
from tests.tour.cast import ARCHIVIST, MANAGER, STEWARD, Cast, colleague, desk
from tests.tour.stage import Stage

_WILD = """楼栋,单元,房号,业主姓名,证件号码,联系电话,客户类别,物业费单价
88栋,1,101,"张甲一
李乙二","33010619850312001X
330106198503120028","13800010001
13800010002",已接房,2.6
88栋,1,301/302,王五,,13800010003,已接房,2.6
88栋,,商铺3,赵六,,13800010004,已接房,5.2
"""
_NAMELESS = "88-1-401,钱七,13800010005\n88-1-402,孙八,13800010006\n"


def play(stage: Stage, cast: Cast) -> None:
    """Import both ledgers, then look around."""
    cast.enter(stage, ARCHIVIST)
    stage.step = "an empty archive"
    stage.picture("first-day")
    _import(stage, cast)
    _import_register(stage, cast)
    _import_from_the_wild(stage, cast)
    _look_around(stage)
    _search(stage)
    _reveal(stage)
    _labels(stage)
    _narrow(stage, cast)


def _import(stage: Stage, cast: Cast) -> None:
    stage.step = "the office's spreadsheet"
    stage.workplace.open("dossiers")
    stage.click("emptyImportButton")
    stage.wait_for_dialog(ImportWizard)
    stage.write("fileEdit", str(cast.owners))
    stage.picture("import-file")
    stage.click("nextButton")
    stage.when_ready(QTableView, "importTable")
    summary = stage.find(QLabel, "importSummary")
    stage.wait(lambda: any(sign.isdigit() for sign in summary.text()), "the dry run is there")
    stage.check(stage.spoken("退回") in summary.text(), f"dry run: {summary.text()}")
    stage.picture("import-dry-run")
    stage.click("nextButton")
    stage.when_ready(QLabel, "importResult")
    stage.picture("import-result")
    stage.click("nextButton")
    stage.wait(lambda: not stage.dialogs(), "the wizard closes")
    entered = sum(corner.count for corner in dossiers.corners(desk(stage)))
    stage.check(entered > 0, f"{entered} dossiers are registered")


def _import_register(stage: Stage, cast: Cast) -> None:
    stage.step = "last year's borrow register"
    stage.command("import")
    stage.write("fileEdit", str(cast.register))
    stage.click("nextButton")
    stage.when_ready(QTableView, "importTable")
    stage.picture("register-dry-run")
    stage.click("nextButton")
    result = stage.when_ready(QLabel, "importResult")
    stage.check(bool(result.text()), f"register: {result.text()}")
    stage.picture("register-result")
    stage.click("nextButton")
    stage.wait(lambda: not stage.dialogs(), "the wizard closes")


def _import_from_the_wild(stage: Stage, cast: Cast) -> None:
    """A couple, two rooms in one bag, a shop, and a list without a word for its columns."""
    stage.step = "a ledger that nobody prepared"
    wild = cast.archive.parent / "另一份台账.csv"
    wild.write_text(_WILD, encoding="utf-8")
    stage.command("import")
    stage.write("fileEdit", str(wild))
    stage.click("nextButton")
    stage.when_ready(QTableView, "importTable")
    stage.picture("wild-dry-run")
    stage.click("nextButton")
    stage.when_ready(QLabel, "importResult")
    stage.click("nextButton")
    stage.wait(lambda: not stage.dialogs(), "the wizard closes")
    nameless = cast.archive.parent / "没有表头.csv"
    nameless.write_text(_NAMELESS, encoding="utf-8")
    stage.command("import")
    stage.write("fileEdit", str(nameless))
    stage.click("nextButton")
    stage.wait(lambda: "columnsDialog" in [one.objectName() for one in stage.dialogs()], "the columns are asked for")
    stage.picture("assign-columns")
    for dialog in stage.dialogs()[::-1]:
        dialog.reject()
    stage.wait(lambda: not stage.dialogs(), "the wizard closes")


def _look_around(stage: Stage) -> None:
    stage.step = "the main window"
    stage.workplace.open("today")
    stage.picture("today")
    stage.workplace.open("dossiers")
    tree = stage.when_ready(QTreeView, "dossierTree")
    stage.wait(lambda: len(_titles(tree)) > 3, "the tree is there")
    known = {name for _, name in dossiers.buildings(desk(stage))}
    shown = [name for name in dict.fromkeys(_titles(tree)) if name in known]
    numbers = [int("".join(sign for sign in name if sign.isdigit()) or 0) for name in shown]
    stage.check(len(shown) == len(known) and numbers == sorted(numbers), f"natural order: {' '.join(shown)}")
    table = stage.find(DossierTable, "dossiersTable")
    stage.wait(lambda: table.model().rowCount() > 0, "the list is there")
    table.setCurrentIndex(table.model().index(0, 1))
    stage.picture("dossiers")


def _search(stage: Stage) -> None:
    stage.step = "search as one types"
    table = stage.find(DossierTable, "dossiersTable")
    for query in (_initials(table), "1-2-301", "张"):
        stage.write("scanBox", query)
        found = dossiers.find(desk(stage), query)
        stage.wait(partial(_lists, table, found), f"the list shows what {query} finds")
        stage.check(True, f"{query}: {len(found)} found")
    stage.picture("search")
    stage.write("scanBox", "")
    stage.settle()


def _lists(table: DossierTable, found: list[int]) -> bool:
    """Whether a table lists these dossiers, in this order."""
    return list(table.dossiers.ids) == found


def _reveal(stage: Stage) -> None:
    stage.step = "a sensitive field"
    table = stage.find(DossierTable, "dossiersTable")
    stage.wait(lambda: table.model().rowCount() > 0, "the list is back")
    table.setCurrentIndex(table.model().index(2, 1))
    stage.settle()
    shown = table.current_row
    stage.check(shown is not None and "*" in shown.phone, "the telephone is masked")
    stage.click("revealButton")
    purpose = stage.when_ready(QComboBox, "purposeEdit")
    purpose.setCurrentIndex(0)
    stage.picture("reveal")
    stage.click("showButton")
    stage.wait(lambda: not stage.dialogs(), "the purpose is given")
    stage.picture("revealed")


def _labels(stage: Stage) -> None:
    stage.step = "labels"
    table = stage.find(DossierTable, "dossiersTable")
    table.setFocus()
    for row in range(24):
        table.setCurrentIndex(table.model().index(row, 1))
        QTest.keyClick(table, Qt.Key.Key_Space)
    stage.command("labels")
    stage.when_ready(QComboBox, "stockEdit")
    stage.picture("labels")
    stage.click("makeButton")
    stage.paper("labels")
    for dialog in stage.dialogs():
        stage.close(dialog)
    stage.click("clearTicksButton")


def _initials(table: DossierTable) -> str:
    """Return the initials that somebody types for the name in the fifth line."""
    row = table.dossiers.row_at(4)
    assert row is not None
    return readings(row.name)[1]


def _narrow(stage: Stage, cast: Cast) -> None:
    stage.step = "a steward's narrower window"
    cast.enter(stage, MANAGER)
    steward = colleague(stage, STEWARD)
    buildings = dossiers.buildings(desk(stage))
    accounts.assign_buildings(desk(stage), steward.id, {number for number, _ in buildings[:2]})
    cast.enter(stage, STEWARD)
    stage.workplace.open("dossiers")
    tree = stage.when_ready(QTreeView, "dossierTree")
    stage.wait(lambda: len(_titles(tree)) > 2, "the tree is there")
    shown = [name for name in _titles(tree) if name in {name for _, name in buildings}]
    stage.check(len(shown) == 2, f"the steward sees {' and '.join(shown)} only")
    stage.picture("steward")


def _titles(tree: QTreeView) -> list[str]:
    """Titles of every node, from the top down."""
    model = tree.model()
    found: list[str] = []

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append(str(index.data() or "").split()[0] if index.data() else "")
            walk(index)

    walk(QModelIndex())
    return found
