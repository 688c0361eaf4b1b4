"""The topics of the manual, in the order in which they are read, and the parts of the window that each explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Topic:
    """One task. `key`: the name of its file; `parts`: the classes of the pages, tabs and dialogs that it explains.

    `words`: what people look for who do not know what it is called here, in both languages.
    """

    key: str
    parts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


_DELETING = ("删除档案", "删除", "delete a dossier", "delete dossiers")
"""Nothing is deleted: it is corrected, an import is undone, and what has served its term is destroyed."""
TOPICS = (
    Topic("start", ("WelcomePage", "SignInPage", "FoundWizard", "PracticeDialog", "ProgressDialog",
                    "LeftTextDialog")),
    Topic("today", ("TodayPage",)),
    Topic("finding", ("DossiersPage", "DossierFrame", "RevealDialog", "FieldHistoryDialog", "FindDossiersDialog")),
    Topic("filters", ("GroupSumsDialog",)),
    Topic("registering", ("NewDossierDialog", "IdentifyDialog", "ConsentDialog", "WithdrawDialog", "CompletenessDialog",
                          "RelationshipEndDialog")),
    Topic("papers", ("ItemsTab", "AddItemDialog", "PutInDialog", "FolderDialog", "PictureDialog", "MoveFileForm",
                     "VoidFileForm")),
    Topic("importing", ("ImportWizard", "ColumnsDialog", "LeftOutDialog", "BatchesDialog"), _DELETING),
    Topic("lending", ("BorrowingPage", "BorrowerDialog", "UndoReturnDialog", "CorrectInspectionDialog")),
    Topic("deposits", ("DepositsPage", "DepositInPage", "DepositOutPage", "EnterOriginalDialog", "PutOffDialog",
                       "DepositSlipDialog", "ReceiptDialog", "HandingOverDialog", "KeepersPage",
                       "AppointKeeperDialog")),
    Topic("approving", ("AskedTab", "ApprovedTab", "SignOffDialog")),
    Topic("correcting", ("ChangesPage", "CorrectDialog", "BulkCorrectDialog", "ChangeNoticesDialog"), _DELETING),
    Topic("missing", ("MissingPage",)),
    Topic("retention", ("RetentionPage", "DecideDialog", "ShiftsDialog")),
    Topic("destroying", ("DestructionPage", "DestroyDialog", "OpinionsDialog", "ReplaceDialog", "OpenDocketDialog",
                         "OnSitePage", "ListThingsDialog", "ClearingDialog"),
          _DELETING),
    Topic("holds", ("HoldsPage", "SealedPage", "HoldDialog", "AddToHoldDialog", "DeletionWishDialog"),
          ("解冻", "法院查封", "注销", "删除请求", "个人信息", "litigation hold", "right to be forgotten")),
    Topic("handover", ("HandoverPage", "AnnounceDialog", "SettleDialog", "AddLinesDialog", "HandoverTodayDialog")),
    Topic("transfers", ("TransferPage", "TransferListDialog", "TransferFindingsDialog", "TransferCountDialog", "TransferLinesDialog",
                        "StepDialog")),
    Topic("moving-out", ("MoveOutPage", "TakeInPage")),
    Topic("packages", ("PairingsPage", "PackageOutPage", "PackageInPage", "PairDialog", "OpenPackageDialog"),
          ("U盘", "优盘", "分馆", "另一个档案馆", "USB stick", "another branch")),
    Topic("printing", ("StockDialog", "PdfPreview")),
    Topic("shelving", ("ShelveDialog", "PlacesPage", "PlaceRangeDialog", "PlaceTermsDialog", "PlaceKeeperDialog",
                       "MoveByScanDialog", "PastHoldingsDialog")),
    Topic("stocktaking", ("StocktakePage", "OpenCountDialog", "DrawDialog", "RedrawDialog", "DecideDifferenceDialog",
                          "EmptyLabelDialog", "PacketWordsDialog", "TakeInReturnDialog", "SatellitePage", "OpenPacketDialog"),
          ("盘点", "清点", "查库", "stocktake", "stock count", "inventory")),
    Topic("registers", ("RegistersDialog", "RecordForm", "WithdrawLineDialog", "RecordsTab", "FindingsDialog", "FindingForm",
                        "CloseFindingDialog"), ("检查", "整改", "违规", "培训", "inspection", "audit findings")),
    Topic("climate", ("ClimateDialog", "WatchRoomDialog", "ReadingDialog"), ("温度", "湿度", "temperature", "humidity")),
    Topic("backup", ("ArchiveTab", "RecoverDialog")),
    Topic("accounts", ("AccountsPage", "NewAccountDialog", "KeyPrintDialog", "ActivateDialog", "CloseAccountDialog",
                       "StaffDialog", "AnswersForDialog")),
    Topic("deputies", ("DeputisingPage", "AppointDialog")),
    Topic("rules", ("RulesPage", "RulesReader", "RulesEditor", "EntryForm", "DeadlinesDialog")),
    Topic("audit", ("AuditPage", "WorkloadDialog")),
    Topic("settings", ("SettingsPage", "PasswordForm")),
    Topic("refusals", ("CrashDialog",)),
    Topic("news"),
)  # fmt: skip
_OF = {part: topic.key for topic in TOPICS for part in topic.parts}
FIRST = TOPICS[0].key


def topic_of(kind: type) -> str:
    """Return the key of the topic that explains a class of page, tab or dialog; empty where none of its bases has one."""
    return next((_OF[base.__name__] for base in kind.__mro__ if base.__name__ in _OF), "")


def topic_at(window: QWidget) -> str:
    """Return the key of the topic for what a window shows: the tab that is up, its page or dialog, or what lies below."""
    place: QWidget | None = window
    while place is not None:
        for part in (*_shown_in(place), place):
            if key := topic_of(type(part)):
                return key
        place = place.parentWidget()
    return FIRST


def _shown_in(place: QWidget) -> Iterator[QWidget]:
    """The parts of a place that can be seen, those with the cursor first and then the innermost first."""
    cursor = QApplication.focusWidget()
    while cursor is not None and cursor is not place and place.isAncestorOf(cursor):
        yield cursor
        cursor = cursor.parentWidget()
    parts: Iterable[QWidget] = place.findChildren(QWidget)
    yield from (one for one in reversed(list(parts)) if one.isVisible() and one.window() is place.window())
