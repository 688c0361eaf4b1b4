"""The list of dossiers leaves the window as it stands there: as a spreadsheet, or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from app.models.domain.dossier import DossierRow, state_labels
from app.models.domain.outgoing_rules import Recipient
from app.models.services import listing
from app.models.services.action import Outcome
from app.models.services.listing import Listing
from app.reports.forms import dossier_list
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import perform_long
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.messages import Tone, counted
from app.ui.page import Page
from app.ui.papers.dossiers import SeenColumn, SeenList, seen_sheet
from app.ui.papers.dossiers import dossier_list as list_words
from app.ui.widgets.dossier_model import STATE_JOINT, SortColumn
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.inputs import Choice


class ListOut(QObject):
    """Exports and prints the ticked or selected dossiers of a table, or all that it lists, in its order and columns."""

    def __init__(self, page: Page, table: DossierTable) -> None:
        super().__init__(page)
        self._page, self._table, self._desk = page, table, page.desk

    def export(self) -> None:
        """Save the list as a spreadsheet."""
        desk, seen = self._desk, self._seen()
        self._ask(
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

    def print(self) -> None:
        """Print the list."""
        desk, seen = self._desk, self._seen()

        def show(outcome: Outcome[Listing]) -> None:
            form = self.tr("档案清单")
            perform_long(
                self._page,
                form,
                lambda progress, cancelled: dossier_list.render(list_words(desk, outcome, seen), progress, cancelled),
                lambda pdf: PdfPreview(self._page, form, pdf).open(),
            )

        self._ask(
            self.tr("打印清单"), self.tr("生成并预览(&G)"),
            lambda ids, purpose, to: listing.print_dossiers(desk, ids, purpose, recipient=to), show,
        )  # fmt: skip

    def _ask(
        self, title: str, verb: str, act: Callable[[Sequence[int], str, Recipient | None], Outcome[Listing]],
        done: Callable[[Outcome[Listing]], None],
    ) -> None:  # fmt: skip
        """Ask which dossiers, what for and for whom, which is logged."""
        which = self._offered()
        if not which:
            self._page.say(Tone.INFO, self.tr("列表中没有档案。请先选择左侧的分类，或清除筛选。"))
            return
        form = FormDialog(
            self._page, title, self.tr("按列表现在的筛选、次序和栏目。经办人、时间、用途和去处会记入操作日志。")
        )
        chosen = form.add("whichDossiers", self.tr("范围(&R)"), Choice(which), work=False)
        purpose = form.add_purpose(self.tr("用途(&P)"), self._desk.pack.borrowing.purposes)
        to = form.add_recipient(self.tr("给谁使用(&W)"), self._desk.pack)

        def begin() -> Callable[[], Outcome[Listing]]:
            return partial(act, chosen.value(), purpose.value(), to.value())

        form.submit(verb, begin)
        form.kept.connect(done)
        form.open()

    def _offered(self) -> list[tuple[str, Sequence[int]]]:
        """Return the dossiers that may be meant, the likeliest first."""
        listed, chosen = self._table.dossiers.ids, self._table.chosen()
        of_list = (counted(self.tr, "列表中的全部 {n} 份", len(listed), grouped=True), listed)
        if len(chosen) in (0, len(listed)):
            return [of_list] if listed else []
        words = counted(self.tr, "勾选或选中的 {n} 份", len(chosen), grouped=True)
        # One dossier is nearly always selected without being meant.
        by_hand = bool(self._table.dossiers.checked) or len(chosen) > 1
        return [(words, chosen), of_list] if by_hand else [of_list, (words, chosen)]

    def _seen(self) -> SeenList:
        """Return the list as it stands; paper and sheet have the words of the office, which are Chinese."""
        table, shown = self._table, self._table.shown_columns()
        names = {category.code: category.name for category in self._desk.pack.categories}
        words: dict[str, Callable[[str], str]] = {
            "state": lambda key: STATE_JOINT.join(state_labels(key)),
            "category": lambda code: names.get(code, code),
        }

        def said(column: SortColumn, row: DossierRow) -> str:
            if column.key == "state":
                return words["state"](row.state_key)
            return words["category"](row.category) if column.key == "category" else column.show(row)

        def seen(column: SortColumn) -> SeenColumn:
            return SeenColumn(
                column.key,
                column.title,
                shown.get(column, column.width),
                partial(said, column),
                words.get(column.key, str),
            )

        hidden = tuple(seen(column) for column in table.dossiers.columns if column not in shown)
        return SeenList(table.accessibleName(), table.filtering.filters, tuple(map(seen, shown)), hidden)
