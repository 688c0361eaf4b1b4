"""The list of dossiers leaves the window as it stands there: as a spreadsheet, or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from app.models.domain.dossier import DossierRow, Selection, state_labels
from app.models.domain.filtering import Filters
from app.models.domain.recipient import Recipient
from app.models.services import dossiers, listing
from app.models.services.action import Outcome
from app.models.services.listing import Listing
from app.reports.forms import dossier_list
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.papers.dossiers import SeenColumn, SeenList, seen_sheet
from app.ui.papers.dossiers import dossier_list as list_words
from app.ui.widgets.dossier_model import STATE_JOINT, SortColumn
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.inputs import Choice


@dataclass(frozen=True, slots=True)
class ListLooks:
    """A list as it stands in the window, in what outlasts a lock: its heading, its conditions, and the widths of its columns.

    `offered`: the dossiers that may be meant, the likeliest first, under the words for them.
    """

    corner: str
    filters: Filters
    widths: tuple[tuple[str, int], ...]
    offered: tuple[tuple[str, Selection | tuple[int, ...]], ...]


class ListOut(QObject):
    """Exports and prints the ticked or selected dossiers of a table, or all that it lists, in its order and columns."""

    def __init__(self, page: Page, table: DossierTable) -> None:
        super().__init__(page)
        self._page, self._table, self._desk = page, table, page.desk

    def export(self) -> None:
        """Save the list as a spreadsheet."""
        self._begin(self._export)

    def print(self) -> None:
        """Print the list."""
        self._begin(self._print)

    def _begin(self, ask: Callable[[ListLooks], None]) -> None:
        looks = self._looks()
        if looks.offered:
            ask(looks)
        else:
            self._page.say(Tone.INFO, self.tr("列表中没有档案。请先选择左侧的分类，或清除筛选。"))

    @opens
    def _export(self, looks: ListLooks) -> None:
        desk, seen = self._desk, self._seen(looks)
        self._ask(
            looks,
            self.tr("导出清单"),
            self.tr("导出(&S)"),
            lambda ids, purpose, to: listing.export(desk, ids, purpose, to),
            lambda outcome: ask_and_save(
                self._page, self.tr("档案清单（敏感）") if outcome.value.sensitive else self.tr("档案清单"),
                lambda: seen_sheet(outcome.value, seen),
                lambda path: self._page.say(Tone.OK, counted(
                    self.tr, "{n} 份档案已导出到 {file}，证件号和电话已遮蔽。导出已记入日志。",
                    len(outcome.value.rows), grouped=True, file=path.name)),
            ),
        )  # fmt: skip

    @opens
    def _print(self, looks: ListLooks) -> None:
        desk, seen = self._desk, self._seen(looks)

        def show(outcome: Outcome[Listing]) -> None:
            form = self.tr("档案清单")
            preview_long(
                self._page,
                form,
                lambda progress, cancelled: dossier_list.render(list_words(desk, outcome, seen), progress, cancelled),
                outcome.value.made_from,
            )

        self._ask(
            looks, self.tr("打印清单"), self.tr("生成并预览(&G)"),
            lambda ids, purpose, to: listing.print_dossiers(desk, ids, purpose, to), show,
        )  # fmt: skip

    def _ask(
        self, looks: ListLooks, title: str, verb: str,
        act: Callable[[Sequence[int], str, Recipient | None], Outcome[Listing]], done: Callable[[Outcome[Listing]], None],
    ) -> None:  # fmt: skip
        """Ask which dossiers, what for and for whom, which is logged."""
        desk = self._desk
        form = FormDialog(
            self._page, title, self.tr("按列表现在的筛选、次序和栏目。经办人、时间、用途和去处会记入操作日志。")
        )
        chosen = form.add("whichDossiers", self.tr("范围(&R)"), Choice(looks.offered), work=False)
        way_out = form.add_way_out(desk.pack)

        def take(meant: Selection | tuple[int, ...], words: str, recipient: Recipient | None) -> Outcome[Listing]:
            return act(dossiers.ids(desk, meant) if isinstance(meant, Selection) else meant, words, recipient)

        form.submit(verb, lambda: partial(take, chosen.value(), *way_out()))
        form.kept.connect(done)
        form.open()

    def _offered(self) -> list[tuple[str, Selection | tuple[int, ...]]]:
        """Return the dossiers that may be meant, the likeliest first."""
        table, chosen = self._table, self._table.chosen()
        number = len(table.dossiers.ids)
        of_list = (counted(self.tr, "列表中的全部 {n} 份", number, grouped=True), table.listed)
        if len(chosen) in (0, number):
            return [of_list] if number else []
        of_chosen = (counted(self.tr, "勾选或选中的 {n} 份", len(chosen), grouped=True), tuple(chosen))
        # One dossier is nearly always selected without being meant.
        by_hand = bool(table.dossiers.checked) or len(chosen) > 1
        return [of_chosen, of_list] if by_hand else [of_list, of_chosen]

    def _looks(self) -> ListLooks:
        table = self._table
        widths = tuple((column.key, width) for column, width in table.shown_columns().items())
        return ListLooks(table.accessibleName(), table.filtering.filters, widths, tuple(self._offered()))

    def _seen(self, looks: ListLooks) -> SeenList:
        """Return the list as it stood; paper and sheet have the words of the office, which are Chinese."""
        columns = {column.key: column for column in self._table.dossiers.columns}
        names = {category.code: category.name for category in self._desk.pack.categories}
        words: dict[str, Callable[[str], str]] = {
            "state": lambda key: STATE_JOINT.join(state_labels(key)),
            "category": lambda code: names.get(code, code),
        }

        def said(column: SortColumn, row: DossierRow) -> str:
            if column.key == "state":
                return words["state"](row.state_key)
            return words["category"](row.category) if column.key == "category" else column.show(row)

        def seen(column: SortColumn, width: int) -> SeenColumn:
            return SeenColumn(column.key, column.title, width, partial(said, column), words.get(column.key, str))

        shown = dict(looks.widths)
        hidden = tuple(seen(column, column.width) for key, column in columns.items() if key not in shown)
        return SeenList(looks.corner, looks.filters, tuple(seen(columns[key], shown[key]) for key in shown), hidden)
