"""The English of the program: nothing is missing, nothing is lost on the way, and no Chinese is left in the window."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionFrame,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.change import Datum, Edit
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.destruction import HOW
from app.models.services import (
    accounts,
    archives,
    changing,
    deputising,
    dossiers,
    lending,
    particulars,
    returning,
)
from app.models.services.desk import Desk
from app.reports import label_stock
from app.ui import run
from app.ui.dialogs.account import CloseAccountDialog, NewAccountDialog, StaffDialog
from app.ui.dialogs.answers_for import AnswersForDialog
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.borrower import BorrowerDialog
from app.ui.dialogs.bulk_correct import BulkCorrectDialog
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.correct import CorrectDialog, CorrectionForm
from app.ui.dialogs.crash import CrashDialog
from app.ui.dialogs.deletion_wish import DeletionWishDialog
from app.ui.dialogs.field_history import FieldHistoryDialog
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.dialogs.found_wizard.wizard import FoundWizard
from app.ui.dialogs.hold import HoldDialog, HoldScope
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.labels.cards import StaffCardsDialog
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.labels.stock_dialog import SheetPosition
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.dialogs.password import PasswordDialog
from app.ui.dialogs.pdf_preview import PdfPasswordDialog
from app.ui.dialogs.recover import RecoverDialog
from app.ui.dialogs.relationship_end import RelationshipEndDialog
from app.ui.dialogs.reveal import RevealDialog
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.manual.reading import folder_of
from app.ui.pages.deputising.form import AppointDialog
from app.ui.pages.destruction.face import DestructionFace
from app.ui.pages.destruction.how_dialog import DestroyDialog
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.handover.face import HandoverFace
from app.ui.pages.missing.page import MissingFace
from app.ui.preferences import Language
from tests import corrections, destruction, handovers
from tests.deputies import appointed
from tests.office import CHEAP, FOUNDERS, LATER, PASSWORDS, Office, register_kept
from tests.ui.lending_office import FRIDAY, bags, draft, give_buildings
from tests.ui.lending_office import LATER as AFTER

_ROOT = Path(__file__).resolve().parents[2]
_GAP = re.compile(r"\{\w+\}")
_KEY = re.compile(r"&(\w)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_DOCUMENT = re.compile(r"《[^》]*》[第一二三四五六七八九十百条款章节篇项、，（）() a-f.\d]*")
_HOUSEHOLD = re.compile(r"\d+栋|\d+单元|业主\d+|[A-Z]柜\d+层\d*|张\*")
_REGISTER_NOTE = "查阅"
_EXAMPLES = ("业主姓名", "档案编号", "语言", "中文", "房号")
_OWN_POSTS = {"档案保管员", "客户资料管理员", "资料管理员"}


def _tool() -> ModuleType:
    """`.ci/translations.py`, which is no package."""
    found = importlib.util.spec_from_file_location("translations", _ROOT / ".ci" / "translations.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


TOOL = _tool()


def test_no_english_has_the_quotes_that_the_window_draws_as_wide_as_chinese() -> None:
    said = [one.text or "" for one in ElementTree.parse(_tool().TS).iter() if one.tag in ("translation", "numerusform")]
    said += [page.read_text("utf-8") for page in folder_of(Language.ENGLISH).glob("*.md")]
    assert len(said) > 1000
    assert [one for one in said if set(one) & set("“”‘’")] == []


def test_every_text_has_its_english() -> None:
    assert TOOL.missing() == []


def test_the_file_holds_no_text_that_the_program_no_longer_says() -> None:
    assert set(TOOL.translations()) - set(TOOL.texts()) == set()


def test_every_translation_keeps_the_gaps_of_its_source() -> None:
    wrong = [
        (source, said)
        for (_, source), forms in TOOL.forms().items()
        for said in forms
        if sorted(_GAP.findall(source)) != sorted(_GAP.findall(said))
    ]
    assert wrong == []


def test_every_translation_keeps_the_key_of_its_source() -> None:
    wrong = [
        (source, said)
        for (_, source), forms in TOOL.forms().items()
        for said in forms
        if [key.lower() for key in _KEY.findall(source)] != [key.lower() for key in _KEY.findall(said)]
    ]
    assert wrong == []


def test_no_chinese_is_left_but_documents_and_examples() -> None:
    assert _chinese_left(chain.from_iterable(TOOL.forms().values()), _any_of(_EXAMPLES)) == set()


def test_the_compiled_file_is_of_this_source(tmp_path: Path, qapp: QApplication) -> None:
    fresh = tmp_path / "fresh.qm"
    TOOL.compile_(fresh)
    made, kept = QTranslator(), QTranslator()
    assert made.load(str(fresh)) and kept.load(str(TOOL.QM))
    for file in (made, kept):
        several = {one: _said(file, one, 2) for one in TOOL.translations()}
        assert several == TOOL.translations()
        assert {one: _said(file, one, 1) for one in several} == {one: said[0] for one, said in TOOL.forms().items()}


def _said(file: QTranslator, text: tuple[str, str], number: int) -> str:
    """The English of a text; of one that counts, for a number."""
    return file.translate(*text, None, number if text in TOOL.counting() else -1)


def _cut(window: MainWindow) -> list[str]:
    """The placeholders and captions for which there is no room."""
    edits = [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible() and one.text()]
    return [
        *(
            one.placeholderText()
            for one in edits
            if _room(one) < one.fontMetrics().horizontalAdvance(one.placeholderText())
        ),
        *(one.text() for one in buttons if _room(one) < _width_of_caption(one)),
    ]


def _room(part: QLineEdit | QPushButton) -> int:
    """Return the width that a text has on a part: without its border and padding."""
    if isinstance(part, QLineEdit):
        frame = QStyleOptionFrame()
        part.initStyleOption(frame)
        return part.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, part).width()
    option = QStyleOptionButton()
    part.initStyleOption(option)
    return part.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, part).width()


def _width_of_caption(made: QPushButton) -> int:
    icon = 0 if made.icon().isNull() else made.iconSize().width()
    return made.fontMetrics().horizontalAdvance(made.text().replace("&", "")) + icon


def test_one_thing_has_one_word() -> None:
    other = re.compile(r"\bclients?\b|\bfile (code|no|number)\b|\bkeepers?\b(?! records)", re.IGNORECASE)
    wrong = [
        said for (_, source), said in TOOL.translations().items() if other.search(said) and source not in _OWN_POSTS
    ]
    assert wrong == []


@pytest.mark.parametrize("login", ["chen", "li", "sun", "wu", "qian"])
def test_no_page_shows_chinese_of_its_own_or_cuts_its_english(
    login: str, english: None, office: Office, make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    _fill(office)
    window = make_window()
    window.enter(archives.sign_in(office.folder, login, PASSWORDS[login], hardness=CHEAP, now=lambda: AFTER))
    window.resize(1280, 720)
    assert window.workplace is not None
    known = _known(office.founded.name)
    for key, page in window.workplace.pages.items():
        window.workplace.open(key)
        for mode in page.modes or (None,):
            if mode is not None:
                window.workplace.set_mode(mode)
            qtbot.waitUntil(run.is_quiet)
            qtbot.waitUntil(lambda: _cut(window) == [])
        assert _chinese_left(texts_of(window), known) == set(), type(page).__name__


def test_no_dialog_shows_chinese_of_its_own(english: None, office: Office, window: MainWindow, qtbot: QtBot) -> None:
    ids = _fill(office)
    known = _known(office.founded.name)
    for dialog in _dialogs(office, window, ids):
        dialog.show()
        qtbot.waitUntil(run.is_quiet)
        left = _chinese_left(texts_of(dialog), known)
        assert left == set(), type(dialog).__name__
        dialog.close()


def test_the_first_pages_show_no_chinese(english: None, office: Office, window: MainWindow, qtbot: QtBot) -> None:
    assert _chinese_left(texts_of(window), _any_of(_EXAMPLES)) == set()
    window.open_folder(office.folder)
    qtbot.waitUntil(run.is_quiet)
    assert _chinese_left(texts_of(window), _known(office.founded.name)) == set()


def _dialogs(office: Office, window: QWidget, ids: list[int]) -> Iterator[QDialog]:
    desk, manager = office.desk("li"), office.desk("chen")
    people = accounts.staff(manager)
    listed = destruction.all_lists(desk)[0]
    one = ids[0]
    yield NewDossierDialog(window, desk)
    yield ShelveDialog(window, desk, ids)
    yield LabelsDialog(window, desk, ids)
    yield HoldDialog(window, manager, [HoldScope("", (one,))])
    yield DeletionWishDialog(window, manager, one, "")
    yield RevealDialog(window, desk, one, "")
    yield RelationshipEndDialog(window, desk, one, "")
    for confirmed in (True, False):
        waiting = corrections.requests(desk) if confirmed else []
        yield CorrectDialog(window, desk, CorrectionForm(one, "", confirmed, particulars.data(desk, one), waiting))
    yield FieldHistoryDialog(window, desk, one, Datum.NAME.value, "")
    yield BulkCorrectDialog(window, desk)
    yield FindDossiersDialog(window, desk)
    yield BorrowerDialog(window, desk, people)
    yield BatchesDialog(window, desk)
    yield ImportWizard(window, desk)
    yield OpenDocketDialog(window, desk, DestructionFace(desk), ids[3:])
    yield OpenDocketDialog(window, desk, MissingFace(desk), ids[3:])
    yield DestroyDialog(window, listed, HOW, str)
    yield ConfirmDialog(window, "", "")
    statement, may_sign = destruction.approval_statement(desk, listed.id), destruction.approvers(desk, listed.id)
    yield SignOffDialog(window, desk, "", statement, [], 1, may_sign=may_sign)
    yield SignOffDialog(window, desk, "", statement, [], 1, may_sign=())
    appointed(manager, "周涛")
    deputies = deputising.signatures(desk, listed.id, "approve")
    may_sign = destruction.approvers(desk, listed.id)
    yield SignOffDialog(window, desk, "", statement, [], 1, "zhou", may_sign=may_sign, deputies=deputies)
    yield AppointDialog(window, manager, people)
    numbers = {one.name: one.id for one in people}
    parties = {"leaver": numbers["李梅"], "receiver": numbers["周涛"], "witness": numbers["陈静"]}
    handover = handovers.draw_up(manager, parties)
    keys = HandoverFace(manager).with_keys(handover, handover.procedure.step("perform"))
    yield SignOffDialog(window, manager, "", statement, [], 1, may_sign=may_sign, keys=keys)
    yield AnswersForDialog(window, people[0], "", dossiers.buildings(manager), set(), "")
    yield PasswordDialog(window, desk)
    yield PdfPasswordDialog(window)
    yield StaffDialog(window, desk)
    yield StaffCardsDialog(window, desk, people, [people[0].id], SheetPosition())
    yield NewAccountDialog(window, office.admin(), accounts.accounts(office.folder))
    yield CloseAccountDialog(window, manager, accounts.accounts(office.folder)[0])
    yield RecoverDialog(window, office.folder)
    yield FoundWizard(window)
    yield CrashDialog(window, "")


def _fill(office: Office) -> list[int]:
    """Loans in every state and a destruction list; returns the ids of the dossiers."""
    desk = archives.sign_in(office.folder, "li", PASSWORDS["li"], hardness=CHEAP, now=lambda: FRIDAY)
    assert isinstance(desk, Desk)
    ids = bags(desk, 6)
    give_buildings(office, desk, "1栋")
    for taken in (ids[0], ids[1]):
        lending.lend(desk, draft(desk, "孙静", taken, kind=LoanKind.CONSULTATION))
    returning.take_back(desk, ids[1])
    lending.ask(desk, draft(desk, "李梅", ids[2]))
    destruction.propose(desk, ids[4:], "old")
    kept = register_kept(office, "9栋1单元901", "业主9")
    changing.ask(office.desk("li"), [Edit(kept, Datum.NAME.value, "业主10")], "visit", "phone")
    desk.lock()
    return ids


@cache
def _known(archive: str) -> re.Pattern[str]:
    """The Chinese that an English window may show, longest first.

    The office's data, policy packs, label stock, and the register's notes as printed.
    """
    known = {*_EXAMPLES, _REGISTER_NOTE, archive, *(stock.name for stock in label_stock.STOCKS.values())}
    for person in (*FOUNDERS, *LATER):
        known |= {person.name, person.department}
    for path in (_ROOT / "resources" / "policies").glob("*.toml"):
        known |= set(_strings(tomllib.loads(path.read_text(encoding="utf-8"))))
    return _any_of(sorted(filter(_CHINESE.search, known), key=len, reverse=True))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)
    elif isinstance(value, date):
        yield value.isoformat()


def _chinese_left(texts: Iterable[str], known: re.Pattern[str]) -> set[str]:
    """Return the texts in which Chinese is left when what is known is taken out of them."""
    return {text for text in set(texts) if _CHINESE.search(text) and _chinese_of(text, known)}


def _chinese_of(text: str, known: re.Pattern[str]) -> bool:
    return bool(_CHINESE.search(_HOUSEHOLD.sub("", known.sub("", _DOCUMENT.sub("", text)))))


def texts_of(root: QWidget) -> Iterator[str]:
    """Everything that a widget and its parts may show, also what is hidden now."""
    for part in (root, *root.findChildren(QWidget)):
        yield from (part.windowTitle(), part.toolTip(), part.accessibleName())
        if isinstance(part, (QLabel, QAbstractButton)) and part.objectName() != "signOffMeaning":
            yield part.text()
        elif isinstance(part, (QLineEdit, QPlainTextEdit)):
            yield part.placeholderText()
        elif isinstance(part, QComboBox):
            yield from (part.itemText(place) for place in range(part.count()))
        elif isinstance(part, QSpinBox):
            yield part.suffix()
        elif isinstance(part, QTabBar):
            yield from (part.tabText(place) for place in range(part.count()))
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from _cells(part)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    yield from (str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in range(columns))
    waiting = [QModelIndex()]
    while waiting:
        above = waiting.pop()
        for row in range(model.rowCount(above)):
            yield from (str(model.index(row, column, above).data() or "") for column in range(columns))
            waiting.append(model.index(row, 0, above))
