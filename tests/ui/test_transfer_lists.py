"""Lists of transfers at windows: who draws one up, its four parts, a spreadsheet, a child list, and bags at other desks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from app.models.domain.procedures.transfer import RECEIVE
from app.models.services import dockets, dossiers, transferring
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.transfer.list_dialogs import TransferListDialog
from app.ui.pages.transfer.page import TransferPage
from tests.reports.reading import pages
from tests.trade_office import Trade
from tests.transfers import SHELF, Project, project
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, choose_mode, click, give_keys, part, scan, write

Opener = Callable[..., MainWindow]
TradeOf = Callable[[str], Trade]
Enter = Callable[[Desk], MainWindow]
