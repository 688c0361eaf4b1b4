"""归还: the scan alone takes a bag back; the inspection follows, right there or later. The whole sitting stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.domain import codes, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.loan import Condition, Loan
from app.models.services import lending, scanning
from app.models.services.action import Outcome
from app.models.services.scanning import Hit
from app.ui import icons, run, theme
from app.ui.dialogs.reason import ReasonDialog
from app.ui.messages import Tone, label, words
from app.ui.page import Page
from app.ui.widgets.keys import key_for
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import button, plain


@dataclass(eq=False)
class ScannedBag:
    """One scan of the sitting. `said`: why it was not taken back; `again`: how often it was scanned once more."""

    code: str
    at: str
    said: str = ""
    found: DossierRow | None = None
    loan: Loan | None = None
    again: int = 0
    refusal: Refusal | None = field(default=None, repr=False)

    @property
    def to_inspect(self) -> bool:
        """Whether it came back and nobody has looked through it."""
        return self.loan is not None and self.loan.condition is Condition.NOT_INSPECTED


class ReturnDesk(QWidget):
    """Forty bags, forty scans."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self.sitting: RowsModel[ScannedBag] = RowsModel(self._columns())
        self._table = RowsTable(self.sitting, "returnedBags", tall=True)
        self._banner = QFrame(objectName="returnBanner")
        self._icon = QLabel()
        self._headline = plain(kind="title", name="returnHeadline", wrap=True)
        self._below = plain(name="returnBelow", wrap=True)
        self._count = plain(kind="heading", name="returnCount")
        self._fine = button(self.tr("完好  F5"), "primary", name="inspect-complete")
        self._missing = button(self.tr("缺页…  F6"), name="inspect-pages-missing")
        self._damaged = button(self.tr("破损…  F7"), name="inspect-damaged")
        self._all = button("", name="inspectAll")
        self._tone = Tone.INFO
        self._lay_out()
        key_for(self._fine, "F5")
        key_for(self._all, "F9")
        self._fine.clicked.connect(lambda: self._inspect(self._table.current, Condition.COMPLETE, ""))
        for chooser, key, condition in (
            (self._missing, "F6", Condition.PAGES_MISSING),
            (self._damaged, "F7", Condition.DAMAGED),
        ):
            key_for(chooser, key)
            chooser.clicked.connect(lambda _checked=False, condition=condition: self._ask_note(condition))
        self._all.clicked.connect(self._all_fine)
        self._table.picked.connect(self._show_current)
        self._show_current()

    def scan(self, text: str) -> None:
        """Take a bag back: the scan is all it needs. Whatever stands against it becomes a row that says so."""
        row = ScannedBag(text, datetime.now().strftime("%H:%M"))
        self.sitting.put_first(row)
        self._table.go_to(row)
        try:
            code = codes.read(text)
            row.code = code.text
        except BadInput as refusal:
            self._refused(row, refusal)
            return
        if code.kind is not CodeKind.DOSSIER:
            self._stop(row, self.tr("这不是档案袋的条码。请扫描档案袋上的条码。"))
            return
        desk = self._desk

        def take_back() -> tuple[Hit, Outcome[Loan]]:
            found = scanning.look_up(desk, code.text)
            assert isinstance(found, DossierRow)
            row.found = found
            return found, lending.take_back(desk, found.id)

        run.perform(
            self._page, take_back, lambda read: self._taken(row, read[1]), lambda refusal: self._refused(row, refusal),
            lane=run.Lane.WRITE,
        )  # fmt: skip

    def _taken(self, row: ScannedBag, outcome: Outcome[Loan]) -> None:
        row.loan = outcome.value
        self._say_new(row)
        self._page.announce(outcome.changes)

    def _refused(self, row: ScannedBag, refusal: Refusal) -> None:
        before = next((one for one in self.sitting.rows if one.code == row.code and one.loan is not None), None)
        if refusal.code == rulebook.NOT_ON_LOAN.code and before is not None:
            before.again += 1
            self.sitting.drop(row)
            self.sitting.touch(before)
            self._table.go_to(before)
            self._show_current()
        else:
            self._stop(row, words(refusal))

    def _stop(self, row: ScannedBag, said: str) -> None:
        row.said = said
        QApplication.beep()
        self._say_new(row)

    def _say_new(self, row: ScannedBag) -> None:
        self.sitting.touch(row)
        self._show_current()

    def _inspect(self, row: ScannedBag | None, condition: Condition, note: str) -> None:
        if row is None or row.loan is None or not row.to_inspect:
            return
        loan_id = row.loan.id

        def inspected(outcome: Outcome[Loan]) -> None:
            row.loan = outcome.value
            self._say_new(row)

        self._page.act(lambda: lending.inspect(self._desk, loan_id, condition, note), inspected)

    def _ask_note(self, condition: Condition) -> None:
        row = self._table.current
        if row is None or row.loan is None or not row.to_inspect:
            return
        dialog = ReasonDialog(
            self._page, self.tr("归还检查"), f"{row.loan.title}　{row.loan.reference_code}",
            self.tr("{condition}：哪些资料、第几页(&N)").format(condition=label(condition)), label(condition),
        )  # fmt: skip
        dialog.given.connect(lambda note: self._inspect(row, condition, note))
        dialog.open()

    def _all_fine(self) -> None:
        for row in list(self.sitting.rows):
            self._inspect(row, Condition.COMPLETE, "")

    def _show_current(self) -> None:
        row = self._table.current
        waiting = sum(one.to_inspect for one in self.sitting.rows)
        back = sum(one.loan is not None for one in self.sitting.rows)
        refused = sum(bool(one.said) for one in self.sitting.rows)
        said = self.tr("本次归还 {n} 份，待检查 {m} 份").format(n=back, m=waiting)
        self._count.setText(said + (self.tr("，{n} 次未办成").format(n=refused) if refused else ""))
        self._all.setText(self.tr("全部完好（{n} 份）  F9").format(n=waiting))
        self._all.setEnabled(waiting > 0)
        for chooser in (self._fine, self._missing, self._damaged):
            chooser.setEnabled(row is not None and row.to_inspect)
        self._headline.setText(self._headline_of(row))
        self._below.setText("" if row is None else self._stands(row))
        self._below.setVisible(row is not None)
        self._tone = Tone.INFO if row is None else self._tone_of(row) or Tone.INFO
        self._draw()

    def _headline_of(self, row: ScannedBag | None) -> str:
        if row is None:
            return self.tr("请扫描归还的档案袋，一袋一扫")
        if row.loan is not None:
            place = row.found.place if row.found else ""
            back = self.tr("　放回 {place}").format(place=place) if place else ""
            return row.loan.title + back
        return row.found.reference_code if row.found else row.code

    def _stands(self, row: ScannedBag) -> str:
        if row.said:
            return row.said
        if row.loan is None:
            return self.tr("正在办理…")
        parts = [self.tr("已归还（{borrower}）").format(borrower=row.loan.borrower)]
        late = (date.fromisoformat((row.loan.returned_at or "")[:10]) - date.fromisoformat(row.loan.due_on)).days
        if late > 0:
            parts.append(self.tr("逾期 {n} 天").format(n=late))
        if row.loan.condition is not None:
            note = f"：{row.loan.condition_note}" if row.loan.condition_note else ""
            parts.append(label(row.loan.condition) + note)
        if row.again:
            parts.append(self.tr("重复扫描 {n} 次，不重复计").format(n=row.again))
        return self.tr("，").join(parts)

    def _tone_of(self, row: ScannedBag) -> Tone | None:
        if row.said:
            return Tone.ERROR
        if row.loan is None:
            return None
        return Tone.WARN if row.loan.condition in (Condition.PAGES_MISSING, Condition.DAMAGED) else Tone.OK

    def changeEvent(self, event: QEvent) -> None:
        """New colours: the banner takes them on."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_tone"):
            self._draw()

    def _draw(self) -> None:
        colour, ground = theme.colours().tone(self._tone)
        self._banner.setStyleSheet(
            f"QFrame#returnBanner {{ background: {ground}; border: none; border-left: 6px solid {colour}; }}"
        )
        self._icon.setPixmap(icons.tone_icon(self._tone).pixmap(QSize(32, 32)))

    def _columns(self) -> tuple[Column[ScannedBag], ...]:
        return (
            Column(self.tr("时间"), 64, lambda row: row.at),
            Column(self.tr("房号、客户"), 208, lambda row: self._title(row)),
            Column(self.tr("档号"), 184, lambda row: row.found.reference_code if row.found else row.code),
            Column(self.tr("存放位置"), 112, lambda row: row.found.place if row.found else ""),
            Column(self.tr("归还情况"), 0, self._stands, self._tone_of),
        )

    def _title(self, row: ScannedBag) -> str:
        if row.loan is not None:
            return row.loan.title
        return f"{row.found.household} {row.found.name}" if row.found else ""

    def _lay_out(self) -> None:
        words_of = QVBoxLayout()
        words_of.setSpacing(2)
        words_of.addWidget(self._headline)
        words_of.addWidget(self._below)
        inside = QHBoxLayout(self._banner)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        inside.addWidget(self._icon)
        inside.addLayout(words_of, 1)
        for chooser in (self._fine, self._missing, self._damaged):
            inside.addWidget(chooser)
        self._banner.setMinimumHeight(88)
        top = QHBoxLayout()
        top.addWidget(self._count, 1)
        top.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._banner)
        column.addLayout(top)
        column.addWidget(self._table, 1)
