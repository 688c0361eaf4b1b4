"""Every dialog that takes input asks once before it drops any, and closes at once while it holds none."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import app.ui
from app.models.domain.deposit import Original
from app.models.domain.docket import Docket
from app.models.domain.handover import Group, HandoverLine
from app.models.domain.item import FileRow
from app.models.domain.life import Validity
from app.models.domain.loan import Condition, Loan
from app.models.domain.package import ArchiveCard
from app.models.domain.policy.description import SHAPES
from app.models.domain.policy.editing import Draft
from app.models.domain.policy.fields import RecordKind
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.procedures.destruction import HOW
from app.models.domain.procedures.transfer import ASK_SUPPLEMENT, SUPPLY_BY, TRANSFER
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.climate import WatchedRoom
from app.models.domain.registers.consent import Consent
from app.models.domain.registers.finding import FINDING, FollowedFinding, RegisterFinding
from app.models.domain.registers.hold import CaseRow, HoldCase
from app.models.domain.shelving import PlaceRange, PlaceRow, PlaceTerms
from app.models.domain.stocktake import StockLine
from app.models.domain.transfer import Counted, TransferLine
from app.models.ledgers.transfer_sheet import TransferSheet
from app.models.services import (
    accounts,
    changing,
    deposits,
    dossiers,
    importing,
    lending,
    particulars,
    placing,
    retention,
)
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.climates import RoomOfPlace
from app.models.services.count_packets import ReturnOutlook
from app.models.services.desk import Desk
from app.models.services.retention import KeptDossier
from app.ui import run
from app.ui.dialogs import (
    account,
    act,
    answers_for,
    base,
    batches,
    borrower,
    bulk_correct,
    change_notices,
    completeness,
    confirm,
    correct,
    crash,
    deletion_wish,
    field_history,
    find_dossiers,
    findings,
    form,
    group_sums,
    hold,
    left_text,
    password,
    pdf_preview,
    practice,
    progress,
    reason,
    record_lines,
    recover,
    register_lines,
    registers,
    relationship_end,
    reveal,
    shelve,
    sign_off,
)
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.clearing import ClearingDialog
from app.ui.dialogs.climate.dialog import ClimateDialog
from app.ui.dialogs.climate.forms import ReadingDialog, WatchRoomDialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.dossier import add_item, consents, frame, identify, misfiled, picture
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.found_wizard.wizard import FoundWizard
from app.ui.dialogs.import_wizard.columns import ColumnsDialog
from app.ui.dialogs.import_wizard.left_out import LeftOutDialog
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.labels.cards import StaffCardsDialog
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.labels.originals import OriginalLabelsDialog
from app.ui.dialogs.labels.places import EmptyLabelDialog, PlaceLabelsDialog
from app.ui.dialogs.labels.stock_dialog import StockDialog
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.dialogs.page_dialog import PageDialog
from app.ui.dialogs.places.forms import PlaceKeeperDialog, PlaceRangeDialog, PlaceTermsDialog
from app.ui.dialogs.places.move import MoveByScanDialog
from app.ui.dialogs.places.past import PastHoldingsDialog
from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.dialogs.put_in.folder import FolderDialog
from app.ui.dialogs.put_in.table import TITLE
from app.ui.dialogs.rules.deadlines import DeadlinesDialog
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.entry_form import EntryForm
from app.ui.dialogs.rules.reader import RulesReader
from app.ui.dialogs.rules.shifts import ShiftsDialog
from app.ui.main_window import MainWindow
from app.ui.manual.window import ManualWindow
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.audit.workload import WorkloadDialog
from app.ui.pages.borrowing.wrong_turns import CorrectInspectionDialog, UndoReturnDialog
from app.ui.pages.deposits import forms as deposit_forms
from app.ui.pages.deputising.form import AppointDialog
from app.ui.pages.destruction.appraisal import OpinionsDialog, ReplaceDialog
from app.ui.pages.destruction.face import DestructionFace
from app.ui.pages.destruction.how_dialog import DestroyDialog
from app.ui.pages.destruction.on_site import ListThingsDialog
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dockets.step_dialog import StepDialog
from app.ui.pages.handover.dialogs import AddLinesDialog, AnnounceDialog, HandoverTodayDialog, SettleDialog
from app.ui.pages.packages.coming import OpenPackageDialog
from app.ui.pages.packages.pairings import PairDialog
from app.ui.pages.retention.decide import DecideDialog
from app.ui.pages.satellite import OpenPacketDialog
from app.ui.pages.stocktake.dialogs import DecideDifferenceDialog, OpenCountDialog
from app.ui.pages.stocktake.drawing import DrawDialog, RedrawDialog
from app.ui.pages.stocktake.packets import PacketWordsDialog, TakeInReturnDialog
from app.ui.pages.transfer.list_dialogs import (
    TransferCountDialog,
    TransferFindingsDialog,
    TransferLinesDialog,
    TransferListDialog,
)
from app.ui.widgets.inputs import TextLine
from tests import borrowing, destruction, handovers, packages, stocktakes, wall_clock
from tests import deposits as steps
from tests.office import CHEAP, PASSWORDS, Office, register, register_kept
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, look_through, part, press_lock, sign_in, type_in
from tests.ui.ledger_import.hands import OWNERS, ROOM_OF_ROW_79, check, mend, summary
from tests.ui.lending_office import draft
from tests.unit.services.signatures import person_id

ESC, ENTER, ALT = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier
Fill = Callable[[QtBot, Dialog], None]

# ------------------------------------------------------------------ dialogs in which nothing can be lost
NONE_TO_LOSE: dict[type[Dialog], str] = {
    **dict.fromkeys(
        (
            base.Dialog, act.ActDialog, password.PasswordForm, frame.DossierFrame, StockDialog, TransferLinesDialog,
            deposit_forms.DepositSlipDialog,
        ),
        "a base of others",
    ),
    **dict.fromkeys(
        (
            password.PasswordDialog, account.CloseAccountDialog, pdf_preview.PdfPasswordDialog, sign_off.SignOffDialog,
        ),
        "a password, which is never kept, and whose it is",
    ),
    **dict.fromkeys(
        (
            base.DropQuestion, confirm.ConfirmDialog, left_text.LeftTextDialog, account.KeyPrintDialog, practice.PracticeDialog,
            PacketWordsDialog,
            progress.ProgressDialog, crash.CrashDialog,
        ),
        "a question, or a word",
    ),
    **dict.fromkeys(
        (
            batches.BatchesDialog, completeness.CompletenessDialog, DossierDialog, field_history.FieldHistoryDialog,
            find_dossiers.FindDossiersDialog, group_sums.GroupSumsDialog, LeftOutDialog, pdf_preview.PdfPreview, picture.PictureDialog,
            registers.RegistersDialog, RulesReader, ManualWindow, change_notices.ChangeNoticesDialog, DeadlinesDialog, WorkloadDialog,
            PastHoldingsDialog, HandoverTodayDialog, findings.FindingsDialog, ClearingDialog, ClimateDialog, ShiftsDialog,
        ),
        "a list to look at; what acts on it is asked in a dialog of its own",
    ),
    PageDialog: "a page, which says itself what is typed on it",
    **dict.fromkeys(
        (LabelsDialog, StaffCardsDialog, PlaceLabelsDialog, EmptyLabelDialog, OriginalLabelsDialog),
        "how a printer prints, which is kept with each print",
    ),
}  # fmt: skip


# ------------------------------------------------------------------ dialogs that take input
@dataclass(frozen=True)
class Desks:
    """The persons who open a dialog, the window below it, and the folder of its files."""

    window: MainWindow
    office: Office
    folder: Path

    @cached_property
    def clerk(self) -> Desk:
        return self.office.desk("li")

    @cached_property
    def manager(self) -> Desk:
        return self.office.desk("chen")

    @cached_property
    def keeper(self) -> Desk:
        """The clerk's desk, in an office that keeps originals."""
        steps.allow(self.manager, self.office.desk("zhao"))
        return self.office.desk("li")

    @cached_property
    def original(self) -> Original:
        return steps.entered(self.keeper, self.number)

    @cached_property
    def number(self) -> int:
        return register(self.clerk, "1栋1单元101", "张三")

    @cached_property
    def kept(self) -> int:
        return register_kept(self.office, "1栋1单元102", "李四")

    @cached_property
    def loan(self) -> Loan:
        return borrowing.loans(self.clerk, lending.lend(self.clerk, draft(self.clerk, "周涛", self.number)).value)[0]

    @cached_property
    def listed(self) -> Docket:
        return destruction.propose(self.clerk, [self.number], "到期").value

    @cached_property
    def unsigned(self) -> Docket:
        """A list whose group has signed nothing."""
        clerk, leader = self.clerk.account.person_id, self.manager.account.person_id
        return destruction.begin(self.clerk, [self.number], "到期", leader, clerk).value

    @cached_property
    def handover(self) -> Docket:
        named = {"leaver": "周涛", "receiver": "李梅", "witness": "陈静"}
        return handovers.draw_up(self.clerk, {part: person_id(self.clerk, name) for part, name in named.items()}, [])

    @cached_property
    def place(self) -> PlaceRow:
        if not placing.tree(self.clerk):
            placing.add(self.clerk, PlaceRange("", "A", 1, 1, 1), PlaceTerms(9))
        return placing.tree(self.clerk)[0]

    @cached_property
    def difference(self) -> tuple[Docket, list[StockLine]]:
        """A count that has not found a bag."""
        (bag,) = stocktakes.shelved(self.clerk, "A柜1层", 105)
        count = stocktakes.begin(self.clerk)
        return count, [stocktakes.line(self.clerk, count, bag)]

    @cached_property
    def drawn(self) -> Docket:
        """A count of bags that dice have drawn."""
        stocktakes.shelved(self.clerk, "A柜1层", 106)
        return stocktakes.sampled(self.manager, "3 6 1")

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


def typed(name: str, text: str = "诉讼中") -> Fill:
    """Type into a line, or into the line of a box."""

    def fill(qtbot: QtBot, shown: Dialog) -> None:
        edit = part(shown, QWidget, name)
        line = edit.lineEdit() if isinstance(edit, QComboBox) else edit
        assert line is not None
        type_in(qtbot, line, text)

    return fill


def chosen_then(choice: str, place: int, name: str) -> Fill:
    """Choose what asks for more, and type that."""

    def fill(qtbot: QtBot, shown: Dialog) -> None:
        part(shown, QComboBox, choice).setCurrentIndex(place)
        typed(name)(qtbot, shown)

    return fill


def _things_typed(name: str) -> Fill:
    return lambda qtbot, shown: type_in(qtbot, part(shown, QPlainTextEdit, name), "旧名单一叠")


def ticked(name: str) -> Fill:
    return lambda _qtbot, shown: part(shown, QAbstractButton, name).click()


def stepped(name: str) -> Fill:
    return lambda qtbot, shown: qtbot.keyClick(part(shown, QWidget, name), Qt.Key.Key_Down)


def _row_ticked(_qtbot: QtBot, shown: Dialog) -> None:
    part(shown, QListWidget, "answersForList").item(0).setCheckState(Qt.CheckState.Checked)


def _use_chosen(_qtbot: QtBot, shown: Dialog) -> None:
    part(shown, QListWidget, "uses").item(0).setSelected(True)


def _share_typed(_qtbot: QtBot, shown: Dialog) -> None:
    part(shown, QPlainTextEdit, "recoverShare1").setPlainText("abandon")


def _title_changed(qtbot: QtBot, shown: Dialog) -> None:
    table = part(shown, QTableWidget, "candidatesTable")
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    item = table.item(0, TITLE)
    assert item is not None
    item.setText("收楼确认书")


def _first_line_typed(qtbot: QtBot, shown: Dialog) -> None:
    type_in(qtbot, part(shown, QLineEdit), "诉讼中")


def _entry(desks: Desks) -> Dialog:
    shape = next(one for one in SHAPES if one.kind == "field")
    return EntryForm(desks.window, Draft(desks.clerk.pack.text), shape)


def _admin(desks: Desks) -> AdminDesk:
    seat = desks.office.sign_in("qian")
    assert isinstance(seat, AdminDesk)
    return seat


def _correction(desks: Desks) -> Dialog:
    number = desks.kept
    data = particulars.data(desks.clerk, number)
    return correct.CorrectDialog(
        desks.window,
        desks.clerk,
        correct.CorrectionForm(number, "", True, data, changing.waiting_for(desks.clerk, number)),
    )


def _destroying(desks: Desks) -> Dialog:
    return DestroyDialog(desks.window, desks.listed, HOW, str)


def _appraising(desks: Desks) -> Dialog:
    return OpinionsDialog(desks.window, desks.listed, lambda _line: "", str)


def _opinion_given(qtbot: QtBot, shown: Dialog) -> None:
    part(shown, TextLine, "opinionReason").setText("担保")
    click(qtbot, shown, "opinion-keep")


def _folder(desks: Desks) -> Dialog:
    code = dossiers.rows(desks.clerk, [desks.number])[0].reference_code
    (desks.folder / "scans").mkdir(exist_ok=True)
    (desks.folder / "scans" / f"{code} 合同.txt").write_text("x", encoding="utf-8")
    shown = FolderDialog(desks.window, desks.clerk, desks.folder / "scans")
    shown.look()
    return shown


def _row_mended(qtbot: QtBot, shown: Dialog) -> None:
    assert isinstance(shown, ImportWizard)
    check(qtbot, shown, OWNERS)
    mend(qtbot, shown, 79, ROOM_OF_ROW_79)
    qtbot.waitUntil(lambda: "可导入 336" in summary(shown))


def _columns(desks: Desks) -> Dialog:
    ledger = desks.file("台账.csv", "楼栋,房号,姓名\n1栋,101,张三\n")
    return ColumnsDialog(desks.window, importing.preview(desks.clerk, ledger))


def _free(desks: Desks) -> Dialog:
    shown = form.FormDialog(desks.window, "撤销", "")
    reason = shown.add("reasonEdit", "理由", TextLine())
    shown.submit("撤销", lambda: partial(str, reason.value()))
    return shown


def _activating(desks: Desks) -> Dialog:
    manager = desks.office.desk("chen")
    return account.ActivateDialog(desks.window, manager, manager.account, "0123 4567")


def _answering(desks: Desks) -> Dialog:
    person = accounts.staff(desks.office.desk("chen"))[0]
    return answers_for.AnswersForDialog(desks.window, person, "", [(1, "1栋")], set(), "")


def _opening(desks: Desks) -> Dialog:
    face = DestructionFace(desks.clerk)
    face.staff = accounts.staff(desks.clerk)
    return OpenDocketDialog(desks.window, desks.clerk, face, [desks.number])


def _group_chosen(_qtbot: QtBot, shown: Dialog) -> None:
    for place, name in enumerate(("leader", "member"), 1):
        part(shown, QComboBox, name).setCurrentIndex(place)


def _record(desks: Desks) -> Dialog:
    kind = shipped_pack("deposit").records[0]
    return record_lines.RecordForm(desks.window, kind, lambda _said, _reason: Outcome(1, True, ""))


def _safety() -> RecordKind:
    """The register of a storehouse whose lines carry findings."""
    return next(one for one in shipped_pack("deposit").records if one.findings)


def _offer(desks: Desks) -> findings.FindingOffer:
    return findings.FindingOffer(accounts.staff(desks.clerk), ["1号库"])


def _found(desks: Desks) -> FollowedFinding:
    said = RegisterFinding(
        "safety", 1, "防潮", "1号库", "北墙渗水", "报修", desks.clerk.account.person_id, "2026-03-12"
    )
    return FollowedFinding(RegisterEntry(1, FINDING.key, said, "2026-03-05T09:00:00", "李梅", ""), "李梅", True)


def _room(desks: Desks) -> RoomOfPlace:
    watched = WatchedRoom("paper", "温湿度计", "2025-12-20")
    return RoomOfPlace(desks.place.id, desks.place.name, watched, desks.clerk.pack.climates[0])


def _day_typed(qtbot: QtBot, shown: Dialog) -> None:
    edit = part(shown, QLineEdit, "withdrawnOn")
    edit.selectAll()
    type_in(qtbot, edit, "2026-01-06")


def _over(made: Callable[..., Dialog], *more: object) -> Callable[[Desks], Dialog]:
    """A dialog of the clerk's about a dossier."""
    return lambda desks: made(desks.window, desks.clerk, desks.number, *more)


def _of(made: Callable[..., Dialog], *more: object) -> Callable[[Desks], Dialog]:
    """A dialog of the clerk's about something else."""
    return lambda desks: made(desks.window, desks.clerk, *more)


def _putting_in(desks: Desks) -> Dialog:
    return PutInDialog(desks.window, desks.clerk, desks.number, [desks.file("合同.txt", "x")])


def _adding(desks: Desks) -> Dialog:
    return add_item.AddItemDialog(desks.window, desks.clerk, desks.number, desks.clerk.pack.categories[0].code, ())


FILE = FileRow(1, "合同.pdf", "application/pdf", 1, "2026-01-05", "李梅")
MOMENT = "2026-11-30T10:42:00"
PAPERS = HandoverLine(Group.PAPERS, "1", "旧名单一叠")
CONSENT = RegisterEntry(1, "consent", Consent(("营销",), "书面"), "2026-01-05", "李梅", "")
TRANSFERRED = (TransferLine(1, "立项审批资料", "立项审批资料", 12), TransferLine(1, "重要合同或单据", "借款合同", 9))


def _step(desks: Desks) -> Dialog:
    step = TRANSFER.step(ASK_SUPPLEMENT)
    return StepDialog(
        desks.window, step, "写明日期", {SUPPLY_BY: ("补齐日期", DayEdit())}, lambda _inputs, _reason: None
    )


def _cell_typed(column: int, text: str = "14") -> Fill:
    """Type into the first row of the lines of a transfer."""

    def fill(_qtbot: QtBot, shown: Dialog) -> None:
        item = part(shown, QTableWidget, "transferLines").item(0, column)
        assert item is not None
        item.setText(text)

    return fill


def _kept(desks: Desks) -> KeptDossier:
    found = retention.proof(desks.clerk, desks.number)
    return KeptDossier(found.row, found.judgement)


def _returning(desks: Desks) -> Dialog:
    """A return of which nobody knows who has counted."""
    path, outlook = (
        desks.folder / "回盘.mscans",
        ReturnOutlook({"小周": 7}, MOMENT, MOMENT, 7, accounts.staff(desks.clerk)),
    )
    return TakeInReturnDialog(desks.window, desks.clerk, desks.difference[0], path, outlook)


TAKING: dict[type[Dialog], tuple[Callable[[Desks], Dialog], Fill]] = {
    TakeInReturnDialog: (_returning, lambda _qtbot, shown: part(shown, QComboBox, "returnCounter0").setCurrentIndex(1)),
    OpenPacketDialog: (
        lambda d: OpenPacketDialog(d.window, d.folder / "盘点包.mcount", d.folder, CHEAP, wall_clock.now),
        typed("packetCounter", "小周"),
    ),
    StepDialog: (_step, typed(SUPPLY_BY, "2036-12-01")),
    TransferListDialog: (
        lambda desks: TransferListDialog(
            desks.window, TRANSFERRED, {1: "DK-2026-0001"}, lambda _path: TransferSheet("清单.xlsx", (), ()), str
        ),
        _cell_typed(3),
    ),
    TransferFindingsDialog: (
        lambda desks: TransferFindingsDialog(desks.window, TRANSFERRED, {2: "缺签字"}, str),
        _cell_typed(5, "缺封面"),
    ),
    TransferCountDialog: (
        lambda desks: TransferCountDialog(desks.window, TRANSFERRED, {2: Counted(9)}, str),
        _cell_typed(4),
    ),
    form.FormDialog: (_free, typed("reasonEdit")),
    account.ActivateDialog: (_activating, ticked("samePrint")),
    account.NewAccountDialog: (lambda d: account.NewAccountDialog(d.window, _admin(d), ()), typed("account-name")),
    account.StaffDialog: (_of(account.StaffDialog), typed("staffName")),
    add_item.AddItemDialog: (_adding, typed("responsible")),
    answers_for.AnswersForDialog: (_answering, _row_ticked),
    borrower.BorrowerDialog: (_of(borrower.BorrowerDialog, ()), typed("borrowerDepartmentEdit")),
    bulk_correct.BulkCorrectDialog: (_of(bulk_correct.BulkCorrectDialog), typed("reasonEdit")),
    ColumnsDialog: (_columns, stepped("column0")),
    consents.ConsentDialog: (_over(consents.ConsentDialog), _use_chosen),
    consents.WithdrawDialog: (_over(consents.WithdrawDialog, CONSENT), _day_typed),
    correct.CorrectDialog: (_correction, typed("reasonEdit")),
    DecideDialog: (
        lambda d: DecideDialog(d.window, d.clerk, [_kept(d)]),
        typed("reasonEdit"),
    ),
    DestroyDialog: (_destroying, typed("destroySite")),
    OpinionsDialog: (_appraising, _opinion_given),
    ReplaceDialog: (
        lambda d: ReplaceDialog(d.window, d.manager, d.unsigned, accounts.staff(d.manager)),
        typed("reasonEdit"),
    ),
    EntryForm: (_entry, typed("key-name")),
    FolderDialog: (_folder, _title_changed),
    FoundWizard: (lambda d: FoundWizard(d.window, CHEAP), typed("archiveNameEdit")),
    deletion_wish.DeletionWishDialog: (_over(deletion_wish.DeletionWishDialog, ""), typed("wishWay")),
    hold.HoldDialog: (
        lambda d: hold.HoldDialog(d.window, d.manager, [hold.HoldScope("", (1,))]),
        typed("holdTitle"),
    ),
    hold.AddToHoldDialog: (
        lambda d: hold.AddToHoldDialog(d.window, d.manager, CaseRow(1, HoldCase("诉讼"), "", "", 1, 0, "", "", "")),
        typed("addedCodes"),
    ),
    identify.IdentifyDialog: (_over(identify.IdentifyDialog, Validity(False, "", "")), typed("finding")),
    ImportWizard: (_of(ImportWizard), _row_mended),
    misfiled.MoveFileForm: (_of(misfiled.MoveFileForm, FILE), typed("reason")),
    misfiled.VoidFileForm: (_of(misfiled.VoidFileForm, FILE), typed("reason")),
    OpenDocketDialog: (_opening, typed("openingReason")),
    PutInDialog: (_putting_in, _title_changed),
    deposit_forms.EnterOriginalDialog: (
        lambda d: deposit_forms.EnterOriginalDialog(d.window, d.keeper),
        typed("originalNumber"),
    ),
    deposit_forms.AppointKeeperDialog: (
        lambda d: deposit_forms.AppointKeeperDialog(d.window, d.manager, accounts.staff(d.manager)),
        typed("authorityEdit"),
    ),
    PairDialog: (
        lambda d: PairDialog(d.window, d.clerk, ArchiveCard("1", "江南苑", "", "")),
        typed("fingerprintEdit", "ABCD"),
    ),
    OpenPackageDialog: (
        lambda d: OpenPackageDialog(d.window, d.clerk, d.folder, ("江南苑", packages.listed(d.clerk))),
        typed("bringerEdit"),
    ),
    deposit_forms.PutOffDialog: (
        lambda d: deposit_forms.PutOffDialog(d.window, d.keeper, d.original),
        typed("reasonEdit"),
    ),
    deposit_forms.DrawUpDialog: (
        lambda d: deposit_forms.DrawUpDialog(d.window, d.keeper, [d.original], deposits.keepers(d.keeper), []),
        typed("delivererEdit"),
    ),
    deposit_forms.AskOutDialog: (
        lambda d: deposit_forms.AskOutDialog(d.window, d.keeper, [d.original], []),
        typed("receiverEdit"),
    ),
    deposit_forms.ReceiptDialog: (
        lambda d: deposit_forms.ReceiptDialog(d.window, "张三", str),
        typed("identityEdit"),
    ),
    deposit_forms.HandingOverDialog: (
        lambda d: deposit_forms.HandingOverDialog(d.window, "张三", str),
        typed("identityEdit"),
    ),
    AnnounceDialog: (
        lambda d: AnnounceDialog(d.window, d.clerk, accounts.staff(d.clerk)),
        chosen_then("whyChoice", 1, "departmentEdit"),
    ),
    SettleDialog: (
        lambda d: SettleDialog(d.window, d.clerk, d.handover, [PAPERS], accounts.staff(d.clerk)),
        chosen_then("endingChoice", 3, "wordsEdit"),
    ),
    AddLinesDialog: (lambda d: AddLinesDialog(d.window, d.clerk, d.handover), _things_typed("subjectsEdit")),
    ListThingsDialog: (
        lambda d: ListThingsDialog(d.window, d.clerk, accounts.staff(d.clerk)),
        _things_typed("thingsEdit"),
    ),
    AppointDialog: (lambda d: AppointDialog(d.window, d.manager, accounts.staff(d.manager)), typed("authorityEdit")),
    CorrectInspectionDialog: (
        lambda d: CorrectInspectionDialog(d.window, d.clerk, d.loan, Condition.DAMAGED),
        typed("reasonEdit"),
    ),
    UndoReturnDialog: (lambda d: UndoReturnDialog(d.window, d.clerk, d.loan), typed("reasonEdit")),
    register_lines.WithdrawLineDialog: (
        lambda d: register_lines.WithdrawLineDialog(d.window, "", str),
        typed("reasonEdit"),
    ),
    reason.ReasonDialog: (lambda d: reason.ReasonDialog(d.window, "", "", "", "", str), typed("reasonEdit")),
    record_lines.RecordForm: (_record, _first_line_typed),
    registers.ArchiveLineForm: (
        lambda d: registers.ArchiveLineForm(d.window, d.clerk, _safety(), _offer(d)),
        typed("checked"),
    ),
    findings.FindingForm: (
        lambda d: findings.FindingForm(d.window, _safety(), _offer(d), lambda _new, _reason: Outcome(1, True, "")),
        typed("findingWhat"),
    ),
    findings.CloseFindingDialog: (
        lambda d: findings.CloseFindingDialog(d.window, d.clerk, _found(d)),
        typed("evidenceEdit"),
    ),
    WatchRoomDialog: (lambda d: WatchRoomDialog(d.window, d.clerk, _room(d)), typed("instrument")),
    ReadingDialog: (lambda d: ReadingDialog(d.window, d.clerk, _room(d)), typed("measure")),
    MoveByScanDialog: (_of(MoveByScanDialog), typed("moveCode", "A1")),
    PlaceKeeperDialog: (
        lambda d: PlaceKeeperDialog(d.window, d.manager, d.place, accounts.staff(d.manager)),
        stepped("placeLock"),
    ),
    PlaceRangeDialog: (_of(PlaceRangeDialog), typed("placeRoom", "3")),
    OpenCountDialog: (
        lambda d: OpenCountDialog(d.window, d.clerk, [d.place]),
        typed("countReason"),
    ),
    DrawDialog: (lambda d: DrawDialog(d.window, d.manager, [d.place]), typed("drawDice")),
    RedrawDialog: (lambda d: RedrawDialog(d.window, d.clerk, d.drawn), typed("redrawDice")),
    DecideDifferenceDialog: (
        lambda d: DecideDifferenceDialog(d.window, d.clerk, *d.difference),
        typed("decideReason"),
    ),
    PlaceTermsDialog: (lambda d: PlaceTermsDialog(d.window, d.clerk, d.place), ticked("placeImportant")),
    recover.RecoverDialog: (lambda d: recover.RecoverDialog(d.window, d.office.folder), _share_typed),
    NewDossierDialog: (_of(NewDossierDialog), typed("noteEdit")),
    relationship_end.RelationshipEndDialog: (_over(relationship_end.RelationshipEndDialog, ""), stepped("endedOn")),
    reveal.RevealDialog: (_over(reveal.RevealDialog, ""), typed("purposeEdit")),
    RulesEditor: (lambda d: RulesEditor(d.window, d.office.desk("chen")), typed("rulesReason")),
    shelve.ShelveDialog: (lambda d: shelve.ShelveDialog(d.window, d.clerk, [d.number]), typed("placeEdit")),
}


def dialogs() -> set[type[Dialog]]:
    """Every class of a dialog in the program."""
    for one in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(one.name)

    def below(kind: type[Dialog]) -> Iterator[type[Dialog]]:
        yield kind
        for other in kind.__subclasses__():
            yield from below(other)

    return {one for one in below(Dialog) if one.__module__.startswith("app.")}


def test_of_every_dialog_it_is_known_whether_it_can_lose_anything() -> None:
    assert dialogs() == TAKING.keys() | NONE_TO_LOSE.keys()
    assert not TAKING.keys() & NONE_TO_LOSE.keys()


class OpenerPage(Page):
    """Opens a dialog of this module, as a page of the program would, and has nothing else."""

    key, title, icon = "opener", "Opener", "today"
    desks: ClassVar[Desks]

    @opens
    def bring_up(self, kind: str) -> None:
        make = next(made for one, (made, _fill) in TAKING.items() if one.__name__ == kind)
        shown = make(self.desks)
        shown.setParent(self, shown.windowFlags())
        shown.open()


@pytest.fixture
def desks(window_of: Callable[..., MainWindow], office: Office, tmp_path: Path) -> Desks:
    """The clerk's window, and all that a dialog is opened with."""
    return Desks(window_of("li", kinds=(OpenerPage,)), office, tmp_path)


@pytest.mark.parametrize("kind", TAKING, ids=lambda kind: kind.__name__)
def test_it_closes_at_once_while_it_holds_nothing_and_asks_once_before_it_drops_anything(
    qtbot: QtBot, desks: Desks, kind: type[Dialog]
) -> None:
    make, fill = TAKING[kind]
    untouched = come_up(qtbot, make(desks))
    qtbot.keyClick(untouched, ESC)
    assert not untouched.isVisible() and not untouched.findChildren(QDialog, "dropQuestion")
    shown = come_up(qtbot, make(desks))
    fill(qtbot, shown)
    for way_out in (lambda: qtbot.keyClick(shown, ESC), shown.close):
        way_out()
        qtbot.keyClick(dialog(qtbot, shown, "dropQuestion"), ENTER)
        qtbot.waitUntil(lambda: not shown.findChildren(QDialog, "dropQuestion"))
        assert shown.isVisible()
    desks.window.close()
    qtbot.keyClick(dialog(qtbot, desks.window, "dropQuestion"), ESC)
    qtbot.waitUntil(lambda: not desks.window.findChildren(QDialog, "dropQuestion"))
    assert shown.isVisible() and desks.window.isVisible()
    qtbot.keyClick(shown, ESC)
    qtbot.keyClick(dialog(qtbot, shown, "dropQuestion"), Qt.Key.Key_X, ALT)
    qtbot.waitUntil(lambda: not isValid(shown) or not shown.isVisible())
    assert not any(one.isVisible() for one in desks.window.findChildren(base.DropQuestion)), "once"


# ------------------------------------------------------------------ a lock keeps what was typed, for whoever typed it
WITHOUT_A_SESSION = (FoundWizard, recover.RecoverDialog)


@pytest.mark.parametrize(
    "kind", [one for one in TAKING if one not in WITHOUT_A_SESSION], ids=lambda kind: kind.__name__
)
def test_what_is_typed_stands_there_again_after_a_lock(
    qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office, tmp_path: Path, kind: type[Dialog]
) -> None:
    window = make_window(kinds=(OpenerPage,))
    desks = OpenerPage.desks = Desks(window, office, tmp_path)
    window.open_folder(office.folder)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: window.workplace is not None)
    part(window, OpenerPage).bring_up(kind.__name__)
    shown = part(window, kind)
    qtbot.waitUntil(run.is_quiet)
    TAKING[kind][1](qtbot, shown)
    qtbot.waitUntil(run.is_quiet)
    before = [value() for value in shown._watched]
    assert shown.unsaved()
    press_lock(shown)
    qtbot.waitUntil(lambda: not isValid(shown))
    assert "封存" in bar_text(window)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    again = part(window, kind)
    qtbot.waitUntil(lambda: "已放回" in bar_text(again))
    qtbot.waitUntil(run.is_quiet)
    assert [value() for value in again._watched] == before and again.unsaved()
    assert desks.window is window


def come_up(qtbot: QtBot, shown: Dialog) -> Dialog:
    shown.open()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: run.is_quiet() and QApplication.activeModalWidget() is shown)
    return shown


# ------------------------------------------------------------------ a refusal marks its field and loses nothing
def marks(shown: QWidget) -> list[str]:
    """The names of the lines that show an error, without their ending."""
    lines = [one for one in shown.findChildren(QLabel) if one.property("kind") == "field-error" and one.text()]
    return [
        one.objectName().removesuffix("-error").replace("below-", "edit-") for one in lines if one.isVisibleTo(shown)
    ]


def _nothing(_qtbot: QtBot, _shown: Dialog) -> None:
    """Leave it as it is."""


def _taken_login(qtbot: QtBot, shown: Dialog) -> None:
    stepped("accountRole")(qtbot, shown)
    for name, text in (("account-name", "王五"), ("account-department", "客服部"), ("account-login", "chen")):
        typed(name, text)(qtbot, shown)
    for name, text in (
        ("newPassword", "long enough"),
        ("newPasswordAgain", "long enough"),
        ("ownPassword", "qian-password"),
    ):
        typed(name, text)(qtbot, shown)


def _room_typed(qtbot: QtBot, shown: Dialog) -> None:
    for name, text in (("buildingEdit", "1"), ("roomEdit", "101")):
        typed(name, text)(qtbot, shown)


def _age_typed(qtbot: QtBot, shown: Dialog) -> None:
    _room_typed(qtbot, shown)
    for name, text in (("nameEdit", "王五"), ("field-age", "forty")):
        typed(name, text)(qtbot, shown)


def _taken_room(qtbot: QtBot, shown: Dialog) -> None:
    for name, text in (("buildingEdit", "1"), ("unitEdit", "1"), ("roomEdit", "102"), ("nameEdit", "王五")):
        typed(name, text)(qtbot, shown)


def _bad_day(qtbot: QtBot, shown: Dialog) -> None:
    _room_typed(qtbot, shown)
    for name, text in (("nameEdit", "王五"), ("dayEdit", "2026-13-40")):
        part(shown, QLineEdit, name).clear()
        typed(name, text)(qtbot, shown)


def _name_emptied(_qtbot: QtBot, shown: Dialog) -> None:
    part(shown, QLineEdit, "edit-name").clear()


def _wrong_password(qtbot: QtBot, shown: Dialog) -> None:
    typed("signOffLogin", "chen")(qtbot, shown)
    typed("signOffPassword", "guessed")(qtbot, shown)


def _signing(desks: Desks) -> Dialog:
    statement = destruction.approval_statement(desks.clerk, desks.listed.id)
    return sign_off.SignOffDialog(desks.window, desks.clerk, "", statement, [], 1)


def _registering(desks: Desks) -> Dialog:
    assert desks.kept
    shown = NewDossierDialog(desks.window, desks.clerk)
    look_through(shown)
    return shown


def _shelving(desks: Desks) -> Dialog:
    return shelve.ShelveDialog(desks.window, desks.clerk, [desks.number])


REFUSED: dict[str, tuple[Callable[[Desks], Dialog], Fill, str, list[str]]] = {
    "no place": (_shelving, _nothing, "shelveButton", ["placeEdit"]),
    "no place of a code": (_shelving, typed("placeEdit", "123456789012"), "shelveButton", ["placeEdit"]),
    "no site": (_destroying, _nothing, "agreeButton", ["destroySite"]),
    "no reason for a list": (_opening, _group_chosen, "beginButton", ["openingReason"]),
    "no house": (_registering, _nothing, "registerButton", ["houseError"]),
    "a house that has a bag": (_registering, _taken_room, "registerButton", ["houseError"]),
    "no name": (_registering, _room_typed, "registerButton", ["nameEdit"]),
    "a bad day": (_registering, _bad_day, "registerButton", ["dayEdit"]),
    "a value of the other side": (_registering, _age_typed, "registerButton", ["field-age"]),
    "a name taken away": (_correction, _name_emptied, "handInButton", ["edit-name"]),
    "a wrong password": (_signing, _wrong_password, "signButton", ["signOffPassword"]),
    "nobody signs": (_signing, _nothing, "signButton", ["signOffLogin"]),
    "a login that is taken": (TAKING[account.NewAccountDialog][0], _taken_login, "okButton", ["account-login"]),
    "no archive": (TAKING[FoundWizard][0], _nothing, "nextButton", ["archiveNameEdit", "fondsEdit", "folderEdit"]),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_marks_its_fields_has_the_cursor_there_and_keeps_what_was_typed(
    qtbot: QtBot, desks: Desks, case: str
) -> None:
    make, fill, button, marked = REFUSED[case]
    shown = come_up(qtbot, make(desks))
    fill(qtbot, shown)
    lines = [one for one in shown.findChildren(QLineEdit) if one.echoMode() is QLineEdit.EchoMode.Normal]
    before = [one.text() for one in lines]
    click(qtbot, shown, button)
    qtbot.waitUntil(lambda: marks(shown) == marked)
    assert bar_text(shown) and [one.text() for one in lines] == before
    at = shown.focusWidget()
    assert at is not None and at.property("wrong") and at.isVisible()
    assert part(shown, QPushButton, button).isEnabled()


@pytest.mark.parametrize(
    ("make", "field", "said"),
    [(_step, SUPPLY_BY, "须填写补齐日期。"), (TAKING[account.NewAccountDialog][0], "account-name", "须填写姓名。")],
    ids=["a step", "an account"],
)
def test_an_empty_field_is_named_beneath_it_and_above(
    qtbot: QtBot, desks: Desks, make: Callable[[Desks], Dialog], field: str, said: str
) -> None:
    shown = come_up(qtbot, make(desks))
    edit = part(shown, QWidget, field)
    (edit if isinstance(edit, QLineEdit) else part(edit, QLineEdit)).clear()
    click(qtbot, shown, "okButton")
    qtbot.waitUntil(lambda: said in bar_text(shown))
    assert said in part(shown, QLabel, f"{field}-error").text()


def test_a_full_disk_keeps_what_was_typed(qtbot: QtBot, desks: Desks) -> None:
    bags = [register(desks.clerk, f"3栋1单元{room}", "张三") for room in range(101, 141)]
    filled: list[object] = []

    def fill_up() -> object:
        db = desks.clerk.store.db
        db.run(f"PRAGMA max_page_count = {db.value('PRAGMA page_count')}")
        return db.value("PRAGMA max_page_count")

    run.act(desks.window, fill_up, filled.append)
    qtbot.waitUntil(lambda: bool(filled))
    shown = come_up(qtbot, shelve.ShelveDialog(desks.window, desks.clerk, bags))
    typed("placeEdit", "A1-1-02")(qtbot, shown)
    click(qtbot, shown, "shelveButton")
    qtbot.waitUntil(lambda: "磁盘已满" in bar_text(shown))
    assert part(shown, QLineEdit, "placeEdit").text() == "A1-1-02" and marks(shown) == []
    assert part(shown, QPushButton, "shelveButton").isEnabled()
