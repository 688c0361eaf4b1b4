"""The borrower: name, department, role, and their loans, the late ones in red and in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from app.models.domain.loan import Loan
from app.models.domain.person import Staff
from app.ui import icons, theme
from app.ui.messages import Tone
from app.ui.widgets.keys import key_for
from app.ui.widgets.text import button, plain, restyle

_SHOWN = 3


class BorrowerCard(QFrame):
    """The card of the borrower. `by_name_wanted` when the person has no staff card with them."""

    by_name_wanted = Signal()

    def __init__(self, *, fixed: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self.person: Staff | None = None
        self.late = 0
        self._name = plain(kind="title", name="borrowerName", wrap=True)
        self._about = plain(kind="muted", name="borrowerAbout", wrap=True)
        self._icon = QLabel()
        self._out = plain(name="borrowerOut", wrap=True)
        self._out.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._loans = plain(kind="muted", name="borrowerLoans", wrap=True)
        find = button(self.tr("按姓名查找…  F5"), "link", name="borrowerByName")
        key_for(find, "F5")
        find.clicked.connect(self.by_name_wanted)
        find.setVisible(not fixed)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._out, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(plain(self.tr("借阅人"), "muted"), 1)
        top.addWidget(find)
        column.addLayout(top)
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addLayout(line)
        column.addWidget(self._loans)
        self.clear()
        theme.follow(self._draw)

    def clear(self) -> None:
        """Show no borrower."""
        self.person, self.late = None, 0
        self._name.setText(self.tr("请扫描工牌"))
        self._about.setText(self.tr("没带工牌的，按姓名查找；新同事也在那里添加。"))
        self._tell(None, "")
        self._loans.hide()

    def show_person(self, person: Staff, post: str, loans: Sequence[Loan], today: date) -> None:
        """Show a person with their loans. `post`: the office's word for their role."""
        late = [one for one in loans if one.is_overdue(today)]
        self.person, self.late = person, len(late)
        self._name.setText(person.name)
        self._about.setText("　".join(part for part in (person.department, post) if part))
        if late:
            self._tell(Tone.ERROR, self.tr("在借 {n} 份，其中 {late} 份逾期未还").format(n=len(loans), late=len(late)))
        elif loans:
            self._tell(Tone.INFO, self.tr("在借 {n} 份，没有逾期").format(n=len(loans)))
        else:
            self._tell(Tone.OK, self.tr("没有在借档案"))
        lines = [self._line(one, today) for one in (late or loans)[:_SHOWN]]
        rest = len(loans) - len(lines)
        if lines and rest > 0:
            lines.append(self.tr("另有 {n} 份").format(n=rest))
        self._loans.setText("\n".join(lines))
        self._loans.setVisible(bool(lines))

    def _line(self, loan: Loan, today: date) -> str:
        days = (today - date.fromisoformat(loan.due_on)).days
        when = self.tr("逾期 {n} 天").format(n=days) if days > 0 else self.tr("应还 {day}").format(day=loan.due_on)
        return f"{loan.title}　{when}"

    def _tell(self, tone: Tone | None, said: str) -> None:
        self._tone = tone
        self._out.setText(said)
        self._out.setVisible(bool(said))
        self._draw()

    def _draw(self) -> None:
        self._icon.setVisible(self._tone is not None)
        restyle(self._out, "kind", "field-error" if self._tone is Tone.ERROR else "")
        if self._tone is not None:
            self._icon.setPixmap(icons.tone_icon(self._tone).pixmap(QSize(20, 20)))
