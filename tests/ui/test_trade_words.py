"""An office reads the words of its own trade, on every page and in every dialog, whatever its trade.

`make test` looks at two trades, to one of which every such word is foreign, and which have every page; `make battery` at all.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.models.domain import deposit_rules
from app.models.domain.deposit import Grade
from app.models.domain.docket import Docket
from app.models.domain.dossier_form import first_customer
from app.models.domain.errors import Refusal
from app.models.domain.loan import Loan
from app.models.domain.person import Role
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.domain.procedures.handover import LEAVER, RECEIVER, WITNESS
from app.models.domain.rights import Right
from app.models.services import keeping, lending
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.findings import FindingForm
from app.ui.dialogs.found_wizard.wizard import FoundWizard
from app.ui.dialogs.import_wizard.columns import ColumnsDialog
from app.ui.dialogs.labels.originals import OriginalLabelsDialog
from app.ui.dialogs.practice import PracticeDialog
from app.ui.dialogs.record_lines import RecordForm
from app.ui.dialogs.registers import ArchiveLineForm
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.entry_form import EntryForm
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.manual.window import ManualWindow
from app.ui.pages.deposits.forms import AskOutDialog, DrawUpDialog, EnterOriginalDialog, PutOffDialog
from app.ui.pages.destruction.appraisal import OpinionsDialog, ReplaceDialog
from app.ui.pages.destruction.how_dialog import DestroyDialog
from tests import battery, borrowing, handovers
from tests.office import Office
from tests.trade_office import Trade, entered, verified
from tests.ui.lending_office import draft
from tests.ui.test_english import texts_of
from tests.ui.test_every_dialog import Desks
from tests.ui.test_pages_fit import OPENED
from tests.unit.services.signatures import person_id

EVERY_TRADE = [pack.id for pack in shipped_packs()]
LOOKED_AT = EVERY_TRADE if battery.is_whole() else ["property", "loan"]
ALL_TRADES: dict[type[Dialog], str] = {
    FoundWizard: "no office is there yet, and its trade is chosen",
    PracticeDialog: "an archive of any trade is offered",
    RecordForm: "the register is that of another office here",
    ArchiveLineForm: "the register is that of another office here",
    FindingForm: "the register is that of another office here",
    RulesEditor: "it offers what the rules of other trades have",
    EntryForm: "it offers every meaning that a field may have",
    ManualWindow: "it says itself which offices a paragraph is for",
    ColumnsDialog: "the headings are those of the ledger, which is a property office's here",
}
"""Dialogs in which other trades are named, and why."""
NOT_EVERYWHERE = {
    DestroyDialog, OpinionsDialog, ReplaceDialog,
    SignOffDialog, EnterOriginalDialog, PutOffDialog, DrawUpDialog, AskOutDialog, OriginalLabelsDialog,
}  # fmt: skip
"""Dialogs over a list of destruction, which some offices may not make of a new dossier, and over originals, which few keep."""
NAMES_OF_DOCUMENTS = ("document", "clause")
NEVER_SHOWN = {"房号", "楼栋图(&B)"}
"""The column and the button that an office without rooms hides."""


def foreign_words(pack: str) -> list[str]:
    """The words that an office of this trade has no business with."""
    with Path(__file__).with_name("trade_words.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [row["word"] for row in rows if pack not in row["trades"].split()]


def read_there(root: QWidget, words: re.Pattern[str]) -> set[str]:
    """Return the texts of a widget and its parts that have one of these words."""
    return {text for text in texts_of(root) if words.search(text)} - NEVER_SHOWN


class TradeDesks(Desks):
    """The persons of an office of any trade, and dossiers of its first category."""

    @cached_property
    def trade(self) -> Trade:
        return Trade(self.office.folder, self.clerk.pack)

    @cached_property
    def keeper(self) -> Desk:
        deposit_rules.taken_here(Grade.IMPORTANT, {one.grade for one in self.clerk.pack.deposits})
        return self.clerk

    @cached_property
    def number(self) -> int:
        return entered(self.clerk, first_customer(self.clerk.pack), "张三")

    @cached_property
    def kept(self) -> int:
        number = entered(self.clerk, first_customer(self.clerk.pack), "李四", id_number="")
        verified(self.clerk, number)
        keeping.confirm(self.trade.of(self.clerk.pack.rights.table[Right.CONFIRM].roles), [number])
        return number

    @cached_property
    def handover(self) -> Docket:
        leaver = person_id(self.clerk, "王二")
        named = {LEAVER: leaver, RECEIVER: self.clerk.account.person_id, WITNESS: self.manager.account.person_id}
        return handovers.draw_up(self.clerk, named)

    @cached_property
    def loan(self) -> Loan:
        clerk = self.clerk
        lent = borrowing.loans(clerk, lending.lend(clerk, draft(clerk, "王二", self.number)).value)
        return lent[0] if lent else Loan(**dict.fromkeys((one.name for one in fields(Loan)), ""))  # type: ignore[arg-type]


def said_in(rules: object) -> Iterator[str]:
    """Yield the texts of a pack, without the names of documents and their paragraphs."""
    match rules:
        case dict():
            yield from (
                text for key, value in rules.items() if key not in NAMES_OF_DOCUMENTS for text in said_in(value)
            )
        case list():
            yield from (text for value in rules for text in said_in(value))
        case str():
            yield rules


@pytest.mark.parametrize("pack", EVERY_TRADE)
def test_the_rules_of_an_office_say_no_word_of_another_trade(pack: str) -> None:
    words = foreign_words(pack)
    said = said_in(tomllib.loads(shipped_pack(pack).text))
    assert [text for text in said if any(word in text for word in words)] == []


def test_every_word_of_a_trade_is_foreign_to_an_office_that_is_looked_at() -> None:
    every = {word for pack in EVERY_TRADE for word in foreign_words(pack)}
    assert {word for pack in LOOKED_AT for word in foreign_words(pack)} == every


@pytest.mark.parametrize("pack", LOOKED_AT)
def test_no_page_and_no_dialog_says_a_word_of_another_trade(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], tmp_path: Path, pack: str
) -> None:
    office, words = trade(pack), re.compile("|".join(foreign_words(pack)))
    found: dict[str, set[str]] = {}
    refused: set[type[Dialog]] = set()
    for role in (Role.ADMINISTRATOR, Role.MANAGER, Role.ARCHIVIST):
        window = make_window()
        window.enter(office.seat() if role is Role.ADMINISTRATOR else office.at(role))
        place = window.workplace
        assert place is not None
        for key, page in place.pages.items():
            place.open(key)
            qtbot.waitUntil(run.is_quiet)
            for mode in page.modes:
                place.set_mode(mode)
            found[f"{role} {key}"] = read_there(window, words)
    desks = TradeDesks(window, Office(office.folder, None), tmp_path)
    for kind, make in OPENED.items():
        if kind not in ALL_TRADES:
            try:
                shown = make(desks)
            except Refusal:
                refused.add(kind)
                continue
            shown.show()
            qtbot.waitUntil(run.is_quiet)
            found[kind.__name__] = read_there(shown, words)
            shown.done(0)
    desks.office.close()
    desks.trade.close()
    assert refused <= NOT_EVERYWHERE
    assert {where: said for where, said in found.items() if said} == {}
