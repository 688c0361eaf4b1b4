"""The bar of filters above the list of dossiers, and the views that a person keeps of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from app.models.domain.filtering import Filters
from app.models.domain.view import LONGEST_NAME
from app.models.services import views
from app.ui.dialogs.form import FormDialog
from app.ui.messages import counted
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.filter_bar import FilterBar
from app.ui.widgets.inputs import TextLine

LIST = "dossiers"
"""The name of the list, under which its views are kept."""


class Narrowing(QObject):
    """`count` says how many dossiers are listed while no filter does. `views_changed`: a view was kept or dropped."""

    views_changed = Signal()

    def __init__(self, page: Page, table: DossierTable, count: QLabel) -> None:
        super().__init__(page)
        self._page, self._table, self._count = page, table, count
        self.bar = FilterBar(LIST, views=True)
        self.bar.cleared.connect(table.filtering.clear)
        self.bar.kept.connect(self.keep)
        table.loaded.connect(self._say)
        table.narrowed.connect(self._say)

    def keep(self) -> None:
        """Keep the filters under a name."""
        self._ask_name(self._table.filtering.filters)

    @opens
    def _ask_name(self, filters: Filters) -> None:
        desk = self._page.desk
        form = FormDialog(
            self._page, self.tr("存为视图"), self.tr("视图只给您自己用，保存在加密的档案库内，列在左侧“我的视图”下。")
        )
        name = form.add("viewName", self.tr("名称(&N)"), TextLine(longest=LONGEST_NAME), answers="reason-stated")
        form.submit(self.tr("保存(&S)"), lambda: partial(views.keep, desk, LIST, name.value(), filters))
        form.kept.connect(lambda _: self.views_changed.emit())
        form.open()

    def drop(self, name: str) -> None:
        """Drop a view; the list stays as it is."""
        desk = self._page.desk
        self._page.act(lambda: views.drop(desk, LIST, name), lambda _: self.views_changed.emit())

    def _say(self, number: int, whole: int | None = None) -> None:
        """Show how many dossiers are listed; of a filtered list also how many there are without the filters."""
        words = self._table.filtering.words()
        of = self.tr("{n} / {whole} 份").format(n=f"{number:,}", whole="…" if whole is None else f"{whole:,}")
        self.bar.say(of, words)
        self._count.setVisible(not words)
        self._count.setText(counted(self.tr, "{n} 份", number, grouped=True))
