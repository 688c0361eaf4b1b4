"""The bar of filters above the list of dossiers, and the views that a person keeps of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from app.models.domain.filtering import Filters
from app.models.domain.kept_view import DOSSIERS
from app.ui.dialogs.kept_views import KeptViews
from app.ui.messages import counted
from app.ui.page import Page
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.filter_bar import FilterBar


class Narrowing(KeptViews):
    """`count` says how many dossiers are listed while no filter does. The views stand in the tree.

    `restored` carries conditions that had given way to a scan, and are to hold again.
    """

    restored = Signal(object)

    def __init__(self, page: Page, table: DossierTable, count: QLabel) -> None:
        self.bar = FilterBar(DOSSIERS, views=True)
        super().__init__(page, page.desk, DOSSIERS, table.filtering, self.bar)
        self._table, self._count = table, count
        self.bar.cleared.connect(table.filtering.clear)
        self.bar.restored.connect(lambda: self.restored.emit(self._dropped))
        self._dropped: Filters = ()
        table.filters_dropped.connect(self._drop_filters)
        table.loaded.connect(self._say)
        table.narrowed.connect(self._say)

    @property
    def where(self) -> str:
        """Say where a kept view is found."""
        return self.tr("视图只给您自己用，保存在加密的档案库内，列在左侧“我的视图”下。")

    def forget(self) -> None:
        """Offer dropped conditions no more: something else is looked at."""
        self._dropped = ()

    def _drop_filters(self, filters: Filters) -> None:
        self._dropped = filters

    def _say(self, number: int, whole: int | None = None) -> None:
        """Show how many dossiers are listed; of a filtered list also how many there are without the filters."""
        words = self._table.filtering.words()
        self.bar.keep_offered(not self._table.is_made)
        of = self.tr("{n} / {whole} 份").format(n=f"{number:,}", whole="…" if whole is None else f"{whole:,}")
        if words or not self._dropped:
            self.forget()
            self.bar.say(of, words)
        else:
            self.bar.say_dropped(self._table.filtering.words(self._dropped))
        self._count.setVisible(not words)
        self._count.setText(counted(self.tr, "{n} 份", number, grouped=True))
