"""归还: the scan alone takes a bag back; the inspection follows, right there or later. The whole sitting stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.loan import Condition, Loan
from app.models.domain.moments import day_of
from app.models.services import dossiers, finding, returning
from app.models.services.action import Outcome
from app.ui import icons, run, theme
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.dialogs.reason import ReasonDialog
from app.ui.loan_words import remark
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, label, tone_of, words
from app.ui.page import Page
from app.ui.pages.borrowing.left import LeftScan
from app.ui.pages.borrowing.lists import condition_words
from app.ui.pages.borrowing.sitting import ScannedBag, bags_of, moment, waiting
from app.ui.pages.borrowing.wrong_turns import CorrectInspectionDialog, UndoReturnDialog
from app.ui.widgets.keys import key_for
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

_NAMED = 4


class ReturnDesk(QWidget):
    """Forty bags, forty scans. Bags that were not taken back stay on top until they are settled or dismissed."""

    def __init__(self, page: Page, bar: MessageBar) -> None:
        super().__init__(page)
        self._page, self._desk, self._bar = page, page.desk, bar
        self.sitting: RowsModel[ScannedBag] = RowsModel(self._columns())
        self._table = RowsTable(self.sitting, "returnedBags", tall=True)
        self._banner = named(QFrame(), "returnBanner")
        self._icon = QLabel()
        self._headline = plain(kind="title", name="returnHeadline", wrap=True)
        self._below = plain(name="returnBelow", wrap=True)
        self._count = plain(kind="heading", name="returnCount")
        self._failed = plain(kind="warning", name="returnFailed", wrap=True)
        self._newest: ScannedBag | None = None
        self._fine = button(self.tr("完好  F5"), "primary", name="inspect-complete")
        self._missing = button(self.tr("缺页…  F6"), name="inspect-pages-missing")
        self._damaged = button(self.tr("破损…  F7"), name="inspect-damaged")
        self._all = button("", name="inspectAll")
        self._undo = button(self.tr("撤销归还…  F12"), name="undoReturn")
        self._table.menu.offer(lambda: (self._fine, self._missing, self._damaged, self._all, self._undo))
        self._tone = Tone.INFO
        self._lay_out()
        theme.follow(self._draw)
        key_for(self._fine, "F5")
        key_for(self._all, "F9")
        key_for(self._undo, "F12")
        self._fine.clicked.connect(lambda: self._once_back(self._inspect_fine))
        self._undo.clicked.connect(self._ask_undo)
        for chooser, key, condition in (
            (self._missing, "F6", Condition.PAGES_MISSING),
            (self._damaged, "F7", Condition.DAMAGED),
        ):
            key_for(chooser, key)
            chooser.clicked.connect(
                lambda _checked=False, condition=condition: self._once_back(lambda row: self._ask_note(row, condition))
            )
        self._all.clicked.connect(self._all_fine)
        self._table.picked.connect(self._show_current)
        QShortcut(QKeySequence.StandardKey.Delete, self._table, self.dismiss).setWhatsThis(self.tr("移除选中的一行"))
        self._show_current()
        page.perform(lambda: waiting(page.desk), self._carry_over)

    @property
    def unsettled(self) -> int:
        """The number of scans that the register has not answered yet, or has refused."""
        return sum(row.under_way or bool(row.said) for row in self.sitting.rows)

    def scan(self, text: str, *, by_hand: bool = False) -> None:
        """Take a bag back by its scan alone. An obstacle becomes a row that shows it."""
        row = ScannedBag(
            text, self._desk.now().strftime("%H:%M"), by_hand=by_hand or not text.isdigit(), after=self._newest
        )
        self._newest = row
        self.sitting.put_at(sum(bool(one.said) for one in self.sitting.rows), row)
        self._table.go_to(row)
        desk = self._desk

        def take_back() -> tuple[DossierRow, Outcome[Loan] | Refusal]:
            found = finding.bag(desk, text)
            try:
                return found, returning.take_back(desk, found.id)
            except Refusal as refusal:
                return found, refusal

        def came(answer: tuple[DossierRow, Outcome[Loan] | Refusal]) -> None:
            row.found, result = answer
            row.code = row.found.bar_code
            if isinstance(result, Refusal):
                self._refused(row, result)
            else:
                self._taken(row, result)

        run.act(self._page, take_back, came, lambda refusal: self._stop(row, words(refusal)))

    def missed(self, codes: Sequence[str]) -> None:
        """Show scans that a dialog did not let through; the next scan of the same bag settles them."""
        for code in codes:
            row = ScannedBag(
                code, self._desk.now().strftime("%H:%M"), self.tr("对话框打开时扫描，未办理，请重新扫描。")
            )
            self.sitting.put_first(row)
            self._table.go_to(row)

    def put_back(self, scans: Sequence[LeftScan]) -> None:
        """Put back scans that a lock has kept. None of them is carried out: the bag may be lent again by now."""
        for left in reversed(scans):
            row = ScannedBag(left.code, left.at, left.said or self.tr("锁定时还没有办完，请重新扫描。"))
            self.sitting.put_first(row)
        self._show_current()
        desk, codes = self._desk, {left.code for left in scans}
        self._page.perform(lambda: bags_of(desk, codes), self._name)

    def _name(self, found: Mapping[str, DossierRow]) -> None:
        for row in self.sitting.rows:
            row.found = row.found or found.get(row.code)
            self.sitting.touch(row)
        self._show_current()

    def dismiss(self) -> None:
        """Take the current row away if it failed; otherwise go to the newest that did."""
        row = self._table.current
        failed = [one for one in self.sitting.rows if one.said]
        if not failed:
            QApplication.beep()
        elif row not in failed:
            self._table.go_to(failed[0])
        else:
            self.sitting.drop(row)
            self._show_current()

    def _carry_over(self, waiting: Sequence[tuple[Loan, DossierRow]]) -> None:
        """Show bags that came back before and wait for their inspection beneath the new scans."""
        known, today = {row.code for row in self.sitting.rows}, self._desk.now().date()
        for loan, found in waiting:
            if found.bar_code not in known:
                self.sitting.put_last(ScannedBag(found.bar_code, moment(loan, today), "", found, loan, earlier=True))
        self._show_current()

    def _taken(self, row: ScannedBag, outcome: Outcome[Loan]) -> None:
        self._bar.clear()
        row.loan = outcome.value
        for settled in [one for one in self.sitting.rows if row.settles(one)]:
            self.sitting.drop(settled)
        self._say_new(row)
        self._page.announce(outcome.changed)
        self._do_then(row, row)

    def _do_then(self, row: ScannedBag, about: ScannedBag) -> None:
        wanted, row.then = row.then, None
        if wanted is not None:
            wanted(about)

    def _refused(self, row: ScannedBag, refusal: Refusal) -> None:
        before = next((one for one in self.sitting.rows if one.code == row.code and one.loan is not None), None)
        if refusal.code != rulebook.NOT_ON_LOAN.code:
            self._stop(row, words(refusal))
        elif before is not None:
            before.again += 1
            self.sitting.discard(row)
            self.sitting.touch(before)
            self._table.go_to(before)
            self._show_current()
            self._do_then(row, before)
        else:
            self._ask_register(row, refusal)

    def _ask_register(self, row: ScannedBag, refusal: Refusal) -> None:
        """Ask the register about a bag that is not out: perhaps it came back today, before the window was locked."""
        assert row.found is not None
        desk, dossier_id = self._desk, row.found.id

        def answered(loans: list[Loan]) -> None:
            last = loans[0] if loans else None
            if last is None or day_of(last.returned_at) != desk.now().date().isoformat():
                self._stop(row, words(refusal))
                return
            row.loan, row.earlier = last, True
            self._say_new(row)
            self._do_then(row, row)

        self._page.perform(lambda: dossiers.loans_of(desk, dossier_id), answered)

    def _stop(self, row: ScannedBag, said: str) -> None:
        row.said = said
        QApplication.beep()
        current = self._table.current
        self.sitting.discard(row)
        self.sitting.put_first(row)
        if current is not None:
            self._table.go_to(current)
        self._say_new(row)

    def _say_new(self, row: ScannedBag) -> None:
        self.sitting.touch(row)
        self._show_current()

    def _once_back(self, act: Callable[[ScannedBag], None]) -> None:
        """Do something to the current bag, as soon as it is back: keys are faster than the register."""
        row = self._table.current
        if row is None:
            return
        if row.under_way:
            row.then = act
        else:
            act(row)

    def _inspect_fine(self, row: ScannedBag) -> None:
        if row.has_result:
            self._ask_correction(row, Condition.COMPLETE)
            return
        if row.loan is None or not row.may_inspect:
            return
        row.inspecting = True

        def refused(refusal: Refusal) -> None:
            self._bar.say(tone_of(refusal), words(refusal))
            self._not_inspected(row, refusal)

        fine = partial(returning.inspect, self._desk, row.loan.id, Condition.COMPLETE)
        self._page.act(fine, lambda outcome: self._inspected(row, outcome), refused)

    def _inspected(self, row: ScannedBag, outcome: Outcome[Loan]) -> None:
        self._bar.clear()
        row.inspecting, row.loan = False, outcome.value
        self._say_new(row)

    def _not_inspected(self, row: ScannedBag, refusal: Refusal) -> None:
        row.inspecting = False
        if refusal.code == rulebook.AWAITS_INSPECTION.code:
            self._read_inspection(row)

    def _open(self, row: ScannedBag, dialog: ReasonDialog) -> None:
        """Open a dialog that enters the result of an inspection."""
        dialog.refused.connect(lambda refusal: self._not_inspected(row, refusal))
        dialog.open_over(self._page, lambda outcome: self._inspected(row, outcome))

    def _read_inspection(self, row: ScannedBag) -> None:
        """Show the result of an inspection that another person entered meanwhile."""
        assert row.loan is not None
        desk, loan = self._desk, row.loan

        def show(loans: list[Loan]) -> None:
            row.loan = next(one for one in loans if one.id == loan.id)
            self._say_new(row)
            message = self.tr("{title}已在别处检查：{condition}。不必再检查。")
            if row.loan.returned_at is None:
                message = self.tr("{title}的归还已在别处撤销，仍算借出。确实还回的，请重新扫描。")
            self._bar.say(Tone.INFO, message.format(title=row.loan.title, condition=condition_words(row.loan)))

        self._page.perform(lambda: dossiers.loans_of(desk, loan.dossier_id), show)

    def _ask_correction(self, row: ScannedBag, condition: Condition) -> None:
        """A second result is a correction; the same one once more is a key pressed twice."""
        if row.loan is None or row.inspecting or row.loan.condition is condition:
            QApplication.beep()
            return
        self._open(row, CorrectInspectionDialog(self._page, self._desk, row.loan, condition))

    def _ask_undo(self) -> None:
        row = self._table.current
        if row is None or row.loan is None or row.loan.returned_at is None:
            return

        def undone(outcome: Outcome[Loan]) -> None:
            self.sitting.discard(row)
            self._show_current()
            message, loan = self.tr("已撤销归还：{title} 仍由 {who} 借出，应于 {due} 归还。"), outcome.value
            self._bar.say(Tone.OK, message.format(title=loan.title, who=loan.borrower, due=loan.due_on))

        UndoReturnDialog(self._page, self._desk, row.loan).open_over(self._page, undone)

    def _ask_note(self, row: ScannedBag, condition: Condition) -> None:
        if row.has_result:
            self._ask_correction(row, condition)
            return
        if row.loan is None or not row.may_inspect:
            return
        dialog = ReasonDialog(
            self._page, self.tr("归还检查"), f"{row.loan.title}　{row.loan.reference_code}",
            self.tr("{condition}：哪些资料、第几页(&N)").format(condition=label(condition)), label(condition),
            partial(returning.inspect, self._desk, row.loan.id, condition),
        )  # fmt: skip
        self._open(row, dialog)

    def _find(self) -> None:
        """Choose a bag among the open loans, when its label is torn or it was left at home."""
        dialog = FindDossiersDialog(self._page, self._desk, out=True)
        dialog.chosen.connect(lambda row: self.scan(row.bar_code, by_hand=True))
        dialog.open()

    def _all_fine(self) -> None:
        """Mark the bags of this sitting as complete at once; those from before only after a confirmation."""
        rows = [row for row in self.sitting.rows if row.may_inspect]
        if not rows:
            return
        earlier = [row.title for row in rows if row.earlier]
        if not earlier:
            self._mark_fine(rows)
            return
        shown = self.tr("、").join(earlier[:_NAMED]) + (self.tr("等") if len(earlier) > _NAMED else "")
        asked = COUNTED("{n} 份中有 {m} 份是本次之前归还的：{bags}。确认都检查过、都完好吗？")
        said = counted(self.tr, asked, len(rows), m=len(earlier), bags=shown)
        self._bar.say(Tone.WARN, said, self.tr("全部记为完好(&Y)"), lambda: self._mark_fine(rows))

    def _mark_fine(self, rows: Sequence[ScannedBag]) -> None:
        for row in rows:
            self._inspect_fine(row)

    def _show_current(self) -> None:
        row = self._table.current
        to_inspect = sum(one.to_inspect for one in self.sitting.rows)
        back = sum(one.loan is not None and not one.earlier for one in self.sitting.rows)
        refused = sum(bool(one.said) for one in self.sitting.rows)
        self._count.setText(self.tr("本次归还 {n} 份，待检查 {m} 份").format(n=back, m=to_inspect))
        self._failed.setText(self.tr("⚠ {n} 次未办成，列在最上面（Del 移除）").format(n=refused) if refused else "")
        self._failed.setVisible(refused > 0)
        self._all.setText(self.tr("全部完好（{n} 份）  F9").format(n=to_inspect))
        self._all.setEnabled(to_inspect > 0)
        for chooser in (self._fine, self._missing, self._damaged):
            chooser.setEnabled(row is not None and (row.to_inspect or row.under_way or row.has_result))
        self._undo.setEnabled(row is not None and row.loan is not None and row.loan.returned_at is not None)
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
        parts = [
            self.tr("已于 {moment} 归还（{borrower}）").format(
                moment=moment(row.loan, self._desk.now().date()), borrower=row.loan.borrower
            )
            if row.earlier
            else self.tr("已归还（{borrower}）").format(borrower=row.loan.borrower)
        ]
        if row.days_late:
            parts.append(self.tr("逾期 {n} 天").format(n=row.days_late))
        if row.loan.condition is not None:
            message = self.tr("{condition}（备注：{note}）") if row.loan.condition_note else "{condition}"
            parts.append(message.format(condition=label(row.loan.condition), note=remark(row.loan.condition_note)))
            if row.earlier and not row.to_inspect:
                parts.insert(1, self.tr("已检查"))
        if row.again:
            parts.append(self.tr("重复扫描 {n} 次，不重复计").format(n=row.again))
        return self.tr("，").join(parts)

    def _tone_of(self, row: ScannedBag) -> Tone | None:
        if row.said:
            return Tone.ERROR
        if row.loan is None:
            return None
        wanting = row.loan.condition in (Condition.PAGES_MISSING, Condition.DAMAGED)
        return Tone.WARN if wanting or row.days_late else Tone.OK

    def _draw(self) -> None:
        colour, ground = theme.colours().tone(self._tone)
        self._banner.setStyleSheet(
            f"QFrame#returnBanner {{ background: {ground}; border: none; border-left: 6px solid {colour}; }}"
        )
        self._icon.setPixmap(icons.tone_icon(self._tone).pixmap(QSize(32, 32)))

    def _columns(self) -> tuple[RowColumn[ScannedBag], ...]:
        return (
            RowColumn(self.tr("时间"), 64, lambda row: row.at),
            RowColumn(self._desk.pack.worded(self.tr("房号、客户"), self.tr("客户")), 208, lambda row: row.title),
            RowColumn(self.tr("档号"), 184, lambda row: row.found.reference_code if row.found else row.code),
            RowColumn(self.tr("存放位置"), 112, lambda row: row.found.place if row.found else ""),
            RowColumn(self.tr("归还情况"), 0, self._stands, self._tone_of),
        )

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
        finds = self._desk.pack.worded(self.tr("按姓名、房号查找…  F10"), self.tr("按姓名、档号查找…  F10"))
        find = button(finds, name="findOut")
        key_for(find, "F10")
        find.clicked.connect(self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._banner)
        column.addWidget(ToolRow((self._count,), (self._all, find, self._undo)))
        column.addWidget(self._failed)
        column.addWidget(self._table, 1)
