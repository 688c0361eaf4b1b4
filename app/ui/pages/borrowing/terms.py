"""The terms: taken out or consulted here, purpose, number of days, due on which working day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout

from app.models.domain.loan import LoanKind
from app.models.domain.policy.borrowing import Borrowing
from app.ui.messages import label
from app.ui.widgets.keys import key_for
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, button, plain

_ABREAST = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """The stated terms: borrowed or consulted, purpose, number of calendar days."""

    kind: LoanKind
    purpose: str
    days: int


class TermsPanel(QFrame):
    """`changed` when the kind or the term is another one; `given` on Enter in the purpose; `answered` once it was asked for.


    Its buttons never take the cursor: the next Enter is the desk's.
    """

    changed = Signal()
    answered = Signal()
    given = Signal()

    def __init__(self, borrowing: Borrowing, *, scanner: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self._borrowing, self._asked, self._is_stated = borrowing, False, False
        self._kinds = QButtonGroup(self)
        self._purpose = named(QLineEdit(maxLength=60), "purposeEdit")
        self._how = self.tr("数字后回车，或 Alt+数字，或自行填写") if scanner else self.tr("Alt+数字，或自行填写")
        self._purpose.setPlaceholderText(self._how)
        self._field = InputField(self.tr("用途(&U)"), self._purpose)
        self._days = named(QSpinBox(minimum=0, maximum=borrowing.longest_term_days), "termDays")
        self._days.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._due = plain(kind="heading", name="dueDate")
        self._about = plain(kind="muted", name="aboutKind", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._kind_row())
        column.addWidget(self._about)
        column.addWidget(self._field)
        column.addLayout(self._purposes())
        column.addLayout(self._when())
        self._days.valueChanged.connect(self._say_days)
        self._days.valueChanged.connect(self.changed)
        self._purpose.returnPressed.connect(self.given)
        self._purpose.textChanged.connect(self._answer)
        self.clear()

    @property
    def stated(self) -> Stated:
        """Return the stated terms; the purpose is empty until it is chosen."""
        return Stated(self._kind, self._purpose.text().strip(), self._days.value())

    def clear(self) -> None:
        """Begin anew for the next borrower: without a purpose, with the usual kind and term."""
        self.show_stated(Stated(LoanKind.LOAN, "", self._borrowing.term_days))

    def show_stated(self, stated: Stated) -> None:
        """Restore terms stated before."""
        self._purpose.setText(stated.purpose)
        self._field.mark("")
        self._kinds.button(tuple(LoanKind).index(stated.kind)).setChecked(True)
        self._tell_kind()
        self._days.setValue(stated.days)

    def _say_days(self, days: int) -> None:
        self._days.setSuffix(self.tr(" 天", "", days))

    def numbers(self, text: str) -> bool:
        """Return whether this is the number of a purpose (from 1)."""
        return len(text) == 1 and text.isdigit() and 1 <= int(text) <= len(self._borrowing.purposes)

    def choose(self, number: int) -> None:
        """Take the purpose of that number."""
        self._purpose.setText(self._borrowing.purposes[number - 1])

    def ask_purpose(self) -> None:
        """Say beneath the field that the purpose is wanting."""
        self._asked = True
        self._field.mark(self.tr("请说明用途：{how}").format(how=self._how))

    def _answer(self) -> None:
        self._field.mark("")
        if self._is_stated is not bool(self.stated.purpose):
            self._is_stated = not self._is_stated
            self.changed.emit()
        if self._asked:
            self._asked = False
            self.answered.emit()

    def show_due(self, due: date | None) -> None:
        """Show when it would be due."""
        if due is None:
            self._due.clear()
            return
        day = (
            self.tr("周一"), self.tr("周二"), self.tr("周三"), self.tr("周四"), self.tr("周五"), self.tr("周六"),
            self.tr("周日"),
        )[due.weekday()]  # fmt: skip
        self._due.setText(f"{due.isoformat()} {day}")

    @property
    def _kind(self) -> LoanKind:
        return tuple(LoanKind)[self._kinds.checkedId()]

    def _kind_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for place, (kind, key) in enumerate(zip(LoanKind, "JC", strict=True)):
            choice = button(
                self.tr("{kind}(&{key})").format(kind=label(kind), key=key), "mode", name=f"kind-{kind.value}"
            )
            choice.setCheckable(True)
            choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._kinds.addButton(choice, place)
            row.addWidget(choice, 1)
        self._kinds.idClicked.connect(self._take_kind)
        return row

    def _when(self) -> QHBoxLayout:
        due = QVBoxLayout()
        due.setSpacing(4)
        due.addWidget(plain(self.tr("应还日期（遇节假日顺延）"), "muted"))
        due.addWidget(self._due)
        due.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(InputField(self.tr("天数(&D)"), self._days))
        row.addLayout(due, 1)
        return row

    def _purposes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, purpose in enumerate(self._borrowing.purposes):
            choice = button(f"{place + 1}  {purpose}", "chip", name=f"purpose-{place + 1}")
            choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key_for(choice, f"Alt+{place + 1}")
            choice.clicked.connect(lambda _checked=False, number=place + 1: self.choose(number))
            grid.addWidget(choice, place // _ABREAST, place % _ABREAST)
        return grid

    def _take_kind(self, place: int) -> None:
        consulted = tuple(LoanKind)[place] is LoanKind.CONSULTATION
        self._days.setValue(0 if consulted else self._borrowing.term_days)
        self._tell_kind()
        self.changed.emit()

    def _tell_kind(self) -> None:
        self._about.setText(
            self.tr("查阅：在档案室内查看，当天归还")
            if self._kind is LoanKind.CONSULTATION
            else self.tr("借阅：带出档案室，到期前归还")
        )
