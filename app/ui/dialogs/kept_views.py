"""The views that a person keeps of a list: its filters under a name, kept, chosen again and dropped at the bar of the filters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.models.domain.filtering import Filters
from app.models.domain.kept_view import LONGEST_NAME
from app.models.domain.rules import NOT_FILLED
from app.models.services import kept_views
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.form import FormDialog
from app.ui.openings import opens
from app.ui.run import Newest
from app.ui.widgets.filter_bar import FilterBar
from app.ui.widgets.filtering import Filtering
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.named import named


class KeptViews(QObject):
    """`owner`: the page or dialog of the list. `table`: the list's name, under which its views are kept.

    `changed`: a view was kept or dropped.
    """

    changed = Signal()

    def __init__(self, owner: QWidget, desk: Desk, table: str, filtering: Filtering, bar: FilterBar) -> None:
        super().__init__(owner)
        self._owner, self._desk, self._of, self._filtering, self._bar = owner, desk, table, filtering, bar
        self._views: dict[str, Filters] = {}
        self._newest = Newest()
        bar.kept.connect(self.keep)

    @property
    def where(self) -> str:
        """Say where a kept view is found."""
        return self.tr("视图只给您自己用，保存在加密的档案库内，在列表上方的“我的视图”里选用。")

    def keep(self) -> None:
        """Keep the filters under a name."""
        self._ask_name(self._filtering.filters)

    @opens
    def _ask_name(self, filters: Filters) -> None:
        desk = self._desk
        form = FormDialog(self._owner, self.tr("存为视图"), self.where)
        name = form.add("viewName", self.tr("名称(&N)"), TextLine(longest=LONGEST_NAME), answers=NOT_FILLED)
        form.submit(self.tr("保存(&S)"), lambda: partial(kept_views.keep, desk, self._of, name.value(), filters))
        form.kept.connect(lambda _: self.changed.emit())
        form.open()

    def drop(self, name: str) -> None:
        """Drop a view; the list stays as it is."""
        run.act(self._owner, partial(kept_views.drop, self._desk, self._of, name), lambda _: self.changed.emit())

    def turn_to(self, table: str) -> None:
        """Offer the views of another list, which stands in the same table now; its conditions are taken away."""
        self._of = table
        self._filtering.clear()
        self._read()

    def offer(self) -> KeptViews:
        """Offer the views at the bar, from now on; returns itself."""
        self.changed.connect(self._read)
        self._bar.listed.connect(self._open)
        self._read()
        return self

    def _read(self) -> None:
        run.perform(self._owner, partial(kept_views.of_list, self._desk, self._of), self._newest.ask(self._show))

    def _show(self, found: dict[str, Filters]) -> None:
        self._views = found
        self._bar.offer(bool(found))

    def _open(self) -> None:
        menu = named(QMenu(self._bar), "viewsMenu")
        for name, filters in self._views.items():
            menu.addAction(name).triggered.connect(lambda _=False, one=filters: self._filtering.put(one))
        dropped = menu.addMenu(self.tr("删除视图"))
        for name in self._views:
            dropped.addAction(name).triggered.connect(lambda _=False, one=name: self.drop(one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._bar.mapToGlobal(self._bar.rect().bottomLeft()))
