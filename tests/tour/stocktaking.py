"""Chapter ten: a count with every bucket, decided and signed by three; then an audit draws, counts, and draws again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QTableView

from app.models.domain.loan import LoanKind
from app.models.domain.procedures.stocktake import CHECKED, COUNTED, COUNTING, DECIDING, DONE, STOCKTAKE
from app.models.domain.sampling import HEAD
from app.models.domain.stock_decision import StockWay
from app.models.domain.stocktake import EMPTY_CODE, Bucket
from app.models.services import dockets, lending, stocktaking
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.messages import label as word
from app.ui.messages import text
from app.ui.page import COUNT
from app.ui.pages.satellite import OpenPacketDialog
from app.ui.pages.stocktake.packets import PacketWordsDialog, TakeInReturnDialog
from app.ui.widgets.scan_box import ScanBox
from tests import moving_out, wall_clock
from tests.office import CHEAP, Office, found_office, register
from tests.stocktakes import explain, finish, label, scan, shelved, sign
from tests.tour.cast import Cast
from tests.tour.stage import Stage
from tests.unit.services.signatures import destroyed, person_id


def play(stage: Stage, cast: Cast) -> None:
    """An office of its own, in which things lie as they do."""
    stage.step = "a count with every bucket"
    folder = cast.folder / "盘点"
    office = Office(folder, found_office(folder))
    here = office.desk("li")
    bags = _shelves(here)
    stage.window.enter(here)
    stage.settle()
    stage.workplace.open("stocktake")
    stage.picture("nothing-counted")
    stage.click("openDocketButton")
    stage.write("countReason", "年度全面盘点")
    stage.picture("open-a-count")
    stage.click("openCountButton")
    _wait_state(stage, COUNTING)
    moving_out.moved_out(here, moving_out.asked(here, bags["moved"]))
    stage.workplace.set_mode(COUNT)
    for name, code in (
        ("bag-first", label(here, bags["right"])), ("place", label(here, "A柜1层")), ("in-place", label(here, bags["right"])),
        ("again", label(here, bags["right"])), ("misplaced", label(here, bags["wrong"])),
        ("lent-here", label(here, bags["lent"])), ("destroyed-here", label(here, bags["gone"])),
        ("stray", label(here, bags["stray"])), ("unknown", "OLD-0017"),
    ):  # fmt: skip
        stage.scan(code)
        stage.picture(f"scan-{name}")
    stage.scan(label(here, "A柜2层"))
    stage.scan(EMPTY_CODE)
    stage.picture("scan-empty")
    _second_laptop(stage, here, bags, cast.folder)
    count = int(here.store.db.value("SELECT max(id) FROM main.docket WHERE kind = ?", (STOCKTAKE.kind,)))
    state = stocktaking.state(here, count)
    assert state.count is not None
    stage.check(all(state.count.sums[bucket] for bucket in Bucket), f"every bucket has something: {state.count.sums}")
    _decide(stage, here, count)
    for step, login, after in (("sign", "li", COUNTED), ("check-count", "zhou", CHECKED), ("witness", "chen", DONE)):
        stage.click(f"{step}Button")
        stage.wait_for_dialog(SignOffDialog)
        stage.picture(f"{step}-{login}")
        stage.write("signOffLogin", login)
        stage.write("signOffPassword", f"{login}-password")
        stage.click("signButton")
        _wait_state(stage, after)
    stage.paper("stocktake-sheet")
    stage.picture("counted-and-signed")
    _audit(stage, office, here)


def _second_laptop(stage: Stage, here: Desk, bags: dict[str, int], folder: Path) -> None:
    """A packet goes to a second laptop, which is a window of its own, and its scans come back."""
    desk, laptop = stage.window, MainWindow(stage.window.preferences, hardness=CHEAP, now=wall_clock.now)
    packet, back = folder / "盘点包.mcount", folder / "回盘.mscans"
    stage.click("writePacketButton")
    _pick(stage, packet)
    words = stage.wait_for_dialog(PacketWordsDialog).findChildren(QLabel, "packetWords")[0].text()
    stage.picture("words-of-the-packet")
    stage.click("closeButton")
    stage.window = laptop
    laptop.show()
    stage.picture("first-page-of-the-laptop")
    stage.click("openPacketLink")
    _pick(stage, packet)
    stage.wait_for_dialog(OpenPacketDialog)
    stage.write("words", words)
    stage.write("packetCounter", "李梅")
    stage.picture("open-the-packet")
    stage.click("openPacketButton")
    stage.when_ready(ScanBox, "scanBox")
    for code in (label(here, "A柜3层"), label(here, bags["moved"]), label(here, bags["lent"]), "OLD-0018"):
        stage.scan(code)
    stage.picture("laptop-between-the-shelves")
    titles = stage.table_text("stockLines")
    stage.check(
        "业主" not in titles and label(here, bags["lent"]) in titles, "the laptop knows codes and places, no names"
    )
    stage.click("writeReturnButton")
    _pick(stage, back)
    stage.wait(back.exists, "the scans are on the stick")
    stage.picture("scans-on-the-stick")
    laptop.close()
    stage.window = desk
    stage.click("takeReturnButton")
    _pick(stage, back)
    stage.wait_for_dialog(TakeInReturnDialog)
    stage.picture("take-the-scans-in")
    stage.click("takeInReturnButton")
    stage.wait(lambda: "4" in stage.said(), "the four scans were taken in")
    stage.picture("scans-taken-in")


def _pick(stage: Stage, path: Path) -> None:
    """Pick a file in the dialog that asks for one."""
    asked = stage.wait_for_dialog(QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.reject()
    stage.settle()


def _shelves(here: Desk) -> dict[str, int]:
    """Bags as the books have them: on their shelves, lent, destroyed, on no shelf."""
    right, lent, unseen, moved = shelved(here, "A柜1层", 101, 102, 103, 104)
    (wrong,) = shelved(here, "A柜2层", 201)
    (gone,) = shelved(here, "A柜3层", 301)
    destroyed(here, gone)
    lending.lend(here, LoanProposal(person_id(here, "陈静"), (lent,), LoanKind.CONSULTATION, "核对", 0))
    stray = register(here, "2栋1单元101", "王五")
    return {
        "right": right,
        "lent": lent,
        "unseen": unseen,
        "moved": moved,
        "wrong": wrong,
        "gone": gone,
        "stray": stray,
    }


def _decide(stage: Stage, here: Desk, count: int) -> None:
    """End the counting; decide about one difference at the window, and about the others alike."""
    stage.click("finishButton")
    stage.picture("end-the-counting")
    stage.click("okButton")
    _wait_state(stage, DECIDING)
    stage.picture("differences")
    stage.find(QTableView, "stockLines").selectRow(0)
    stage.click("decideButton")
    stage.choose("decideWay", word(StockWay.EXPLAINED))
    stage.write("decideReason", "核对过")
    stage.picture("decide")
    stage.click("decideButton")
    stage.wait(lambda: bool(stocktaking.state(here, count).decisions), "one difference is decided")
    state = stocktaking.state(here, count)
    assert state.count is not None
    decided = {one.code for one in state.decisions}
    left = [line.code for line in state.count.differences() if line.code not in decided]
    stocktaking.decide(here, count, left, StockWay.EXPLAINED, "核对过")
    stage.workplace.current.refresh()
    stage.settle()
    stage.picture("all-decided")


def _audit(stage: Stage, office: Office, here: Desk) -> None:
    """The auditor throws dice, the clerk counts what they draw, and the auditor draws it again from the paper."""
    stage.step = "an audit by dice"
    shelved(here, "B柜1层", *range(401, 501))
    stage.window.enter(office.desk("wu"))
    stage.settle()
    clerk = office.desk("li")
    stage.workplace.open("stocktake")
    stage.click("drawButton")
    stage.write("drawDice", "3 6 1")
    stage.write("drawReason", "季度审计抽查")
    stage.picture("throw-the-dice")
    stage.click("drawNowButton")
    _wait_state(stage, COUNTING)
    stage.picture("drawn")
    stage.click("sampleButton")
    stage.paper("list-to-find")
    count = dockets.docket(clerk, dockets.heads(clerk, STOCKTAKE.kind)[0].id)
    state = stocktaking.state(clerk, count.id)
    assert state.count is not None
    for code, line in sorted(state.count.lines.items(), key=lambda one: one[1].books_place or 0):
        scan(clerk, count, state.places[line.books_place or 0], code)
    finished = finish(clerk, count)
    explain(clerk, finished)
    sign(clerk, finished)
    stage.workplace.current.refresh()
    _wait_state(stage, DONE)
    stage.picture("shown-by-the-draw")
    stage.click("sampleButton")
    stage.paper("sample-record")
    stage.click("redrawButton")
    stage.write("redrawDice", "3 6 1")
    stage.write("redrawHead", finished.body[HEAD])
    stage.picture("draw-again")
    stage.click("redrawNowButton")
    stage.wait(lambda: not stage.dialogs(), "the draw was made again")
    stage.picture("drawn-again")


def _wait_state(stage: Stage, state: str) -> None:
    """Wait until the page says it."""
    shown = stage.when_ready(QLabel, "docketState")
    stage.wait(lambda: shown.text() == text(STOCKTAKE.state(state).label), f"the count is {state}")
