"""One dossier registered by hand, with the fields of the office's pack."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.domain import dossier_form
from app.models.domain.change import Datum, field_key
from app.models.domain.codes import fold
from app.models.domain.errors import N_, BadInput
from app.models.domain.household import Household, household
from app.models.domain.person import Staff
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Post
from app.models.domain.shelving import parse_place
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.act import ActDialog, show_up
from app.ui.dialogs.asked import DoubtField
from app.ui.dialogs.colleague_field import ColleagueField
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.new_dossier.customer import CustomerPart
from app.ui.dialogs.new_dossier.papers import PapersPart
from app.ui.dialogs.pack_fields import PackFields
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, text
from app.ui.typed import Values
from app.ui.widgets.editable import completer_of
from app.ui.widgets.inputs import OpenChoice
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import InputField, SharedField, plain

_FIELD_OF = {
    "one-bag-per-household": "room",
    "code-once": "code",
    "two-managers": "manager_b",
    "known-category": "category",
}
_FEN = 100
_SIZE = (1080, 704)
_HOUSE = ("building", "unit", "room")
_LOAN_PAIRS = (("contract", "amount"), ("issue", "due"))
_MANAGERS = ("manager_a", "manager_b")
# Fields of a pack that the first side of the form asks for already.
_ASKED_ALREADY = {
    "contract": Meaning.CONTRACT_NUMBER, "amount": Meaning.LOAN_AMOUNT, "issue": Meaning.ISSUED_ON, "due": Meaning.DUE_ON,
    "day": Meaning.HANDED_OVER_ON,
}  # fmt: skip
_FURTHER = "lines for further customers"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NewDossierDialog(ActDialog):
    """`kept` carries the Outcome, whose value is the dossier's id.

    Enter goes to the next field, as a card reader ends with it; reference codes are never given out twice, so only the
    button registers.
    """

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("登记档案"), "newDossierDialog")
        self.resize(*_SIZE)
        self._desk = desk
        self._parts: dict[str, DoubtField[QWidget]] = {}
        self._has_looked = False
        self._house_error = plain("", "field-error", wrap=True, name="houseError")
        self._house_error.hide()
        self._customer = CustomerPart(desk)
        self._papers = PapersPart(desk.pack)
        self._more = PackFields(
            desk.pack, desk.now().date(), [desk.pack.key_of(one) for one in _ASKED_ALREADY.values()]
        )
        first = QWidget()
        columns = QHBoxLayout(first)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(24)
        columns.addLayout(self._left(), 1)
        columns.addLayout(self._right(), 1)
        area = Scrolling("registerScroll", first)
        self._tabs = named(QTabWidget(usesScrollButtons=False), "registerTabs")
        self._tabs.addTab(area, self.tr("登记"))
        self._tabs.addTab(self._more, self.tr("客户信息和分类"))
        self.body.addWidget(self._tabs, 1)
        self._tabs.currentChanged.connect(self._look_there)
        self._let_answer()
        self._make_buttons()
        self._customer.kind_changed.connect(self._fit)
        self._category.currentIndexChanged.connect(self._fit)
        self._more.classed.connect(self._star)
        self._more.typed.connect(self._count_lacking)
        self._fit()
        self.watch(self._work)
        run.perform(self, lambda: accounts.staff(desk), self._offer_people)
        if desk.pack.by_household:
            run.perform(self, lambda: dossiers.estate_names(desk), self._offer_estates)
        (self._parts["building"].edit if desk.pack.by_household else self._customer).setFocus()

    def _let_answer(self) -> None:
        for name, field in self._parts.items():
            codes = [code for code, one in _FIELD_OF.items() if one == name]
            keys = [self._desk.pack.key_of(_ASKED_ALREADY[name])] if name in _ASKED_ALREADY else []
            shared = SharedField(field.edit, self._house_error) if name in _HOUSE else field
            self.let_answer(shared, field.edit.objectName(), *codes, *keys)
        for key, asked in self._more.fields.items():
            self.let_answer(asked, key)

    def _make_buttons(self) -> None:
        keep = self.submit(self.tr("登记(&S)"), self._entering, "registerButton")
        keep.setDefault(False)
        keep.setToolTip(self.tr("Ctrl+回车登记；回车键转到下一栏"))
        # A click on it must not move the cursor away: a doubt that this would reveal must be read first.
        keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, keep.click).setWhatsThis(keep.text())
        QWidget.setTabOrder(keep, self._cancel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter: the next field, or the button that has the focus."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif isinstance(at := self.focusWidget(), QPushButton):
            at.click()
        else:
            self.focusNextChild()
            show_up(self.focusWidget())

    def _work(self) -> object:
        """Return all that was typed and chosen; rows of further customers count once they say something."""
        lines: Iterable[QLineEdit] = self.findChildren(QLineEdit)
        typed = [text for one in lines if (text := one.text().strip())]
        return typed, self._more.data, self._more.classes, self._papers.titles

    def typed(self) -> Values:
        """Return what is typed, and for how many customers there are lines."""
        return {**super().typed(), _FURTHER: self._customer.further}

    def retype(self, values: Values) -> Values:
        """Put it back, with lines for as many customers."""
        left = dict(values)
        self._customer.make_room(int(str(left.pop(_FURTHER, 0))))
        return super().retype(left)

    def _left(self) -> QVBoxLayout:
        pack = self._desk.pack
        tr = self.tr
        column = QVBoxLayout()
        column.setSpacing(8)
        if pack.by_household:
            captions = dict(zip(_HOUSE, (tr("楼栋(&B)"), tr("单元(&U)"), tr("房号(&R)")), strict=True))
            column.addLayout(self._row(self._line("estate", tr("小区(&W)"))))
            self._parts["estate"].hide()
            column.addLayout(self._row(*(self._line(name, caption) for name, caption in captions.items())))
            column.addWidget(self._house_error)
        self._parts |= self._customer.fields
        column.addWidget(self._customer)
        self._loan_rows(column)
        post = pack.managing_post
        if post is not None:
            self._manager_rows(column, post)
        if pack.by_household:
            column.addLayout(self._origin_row())
        column.addStretch(1)
        return column

    def _origin_row(self) -> QHBoxLayout:
        collection = self._desk.pack.collection
        self._source = OpenChoice(collection.sources.values)
        self._source.setObjectName("sourceEdit")
        self._channel = OpenChoice(["", *collection.channels.values])
        self._channel.setObjectName("channelEdit")
        for box in (self._source, self._channel):
            # Completing within the line, it would keep the first Enter for itself.
            completer_of(box).setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        fields = (InputField(self.tr("资料来源(&O)"), self._source), InputField(self.tr("收集渠道(&Q)"), self._channel))
        return self._row(*fields)

    def _loan_rows(self, column: QVBoxLayout) -> None:
        """Add the pack's data of a loan, in pairs."""
        captions = {
            "contract": self.tr("合同编号(&H)"),
            "amount": self.tr("贷款金额（元）(&L)"),
            "issue": self.tr("发放日期(&F)"),
            "due": self.tr("到期日(&Y)"),
        }
        for pair in _LOAN_PAIRS:
            asked = [name for name in pair if self._desk.pack.meaning(_ASKED_ALREADY[name])]
            if asked:
                days = pair == _LOAN_PAIRS[1]
                fields = [self._line(name, captions[name], edit=DayEdit() if days else None) for name in asked]
                column.addLayout(self._row(*fields))

    def _manager_rows(self, column: QVBoxLayout, post: Post) -> None:
        for name, caption in zip(_MANAGERS, (self.tr("{post} A 角(&A)"), self.tr("{post} B 角(&Z)")), strict=True):
            self._parts[name] = ColleagueField(caption.format(post=text(post.name)), f"{name}Edit")
        column.addLayout(self._row(*(self._parts[name] for name in _MANAGERS)))
        message = self.tr("由谁负责，决定谁可以查看这份档案（“本人负责的客户”）；其他{post}须先申请。")
        column.addWidget(plain(message.format(post=text(post.name)), "muted", wrap=True, name="managersDecide"))

    def _right(self) -> QVBoxLayout:
        desk = self._desk
        tr = self.tr
        self._category = named(QComboBox(), "categoryEdit")
        self._category.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for category in desk.pack.categories:
            self._category.addItem(category.name, category.code)
        self._parts["category"] = DoubtField(tr("类别(&C)"), self._category)
        caption = tr("接房日期(&E)") if desk.pack.by_household else tr("建档日期(&E)")
        opened = DayEdit(usual=desk.now().date())
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(self._row(self._parts["category"], self._line("day", caption, edit=opened)))
        place = self._line("place", tr("存放位置(&P)"), tr("例如 A柜1层02"))
        column.addLayout(self._row(place, self._line("code", tr("档号(&D)"), tr("留空则自动编号"))))
        column.addWidget(self._papers)
        if not desk.pack.by_household:
            column.addLayout(self._origin_row())
        self._note = self._line("note", tr("备注(&M)"))
        column.addWidget(self._note)
        column.addStretch(1)
        return column

    def _line(self, name: str, caption: str, hint: str = "", edit: QLineEdit | None = None) -> DoubtField[QLineEdit]:
        edit = edit or QLineEdit(maxLength=500 if name == "note" else 200)
        edit.setObjectName(f"{name}Edit")
        field = DoubtField(caption, edit, hint)
        self._parts[name] = field
        return field

    def _row(self, *fields: InputField[QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _fit(self) -> None:
        """Show the fields that fit the category and the kind of customer."""
        self._papers.fit(self._desk.pack.category(self._category.currentData()), self._customer.kind)
        self._more.fit(self._customer.kind)

    def _look_there(self) -> None:
        self._has_looked = True

    def _count_lacking(self) -> None:
        """Mark the tab on which a complete dossier still lacks something."""
        lacking = len(self._more.lacking)
        title = self.tr("客户信息和分类")
        self._tabs.setTabText(1, counted(self.tr, "{title}　* 还缺 {n} 项", lacking, title=title) if lacking else title)

    def _is_lacking(self) -> bool:
        """Ask for what a complete dossier needs on the other tab, of a person who has not looked there yet."""
        lacking = self._more.lacking
        if not lacking or self._has_looked:
            return False
        for one in lacking.values():
            one.mark(self.tr("请填写"))
        first = next(iter(lacking.values())).edit
        show_up(first)
        first.setFocus()
        said = COUNTED("档案要齐全，还缺标出的 {n} 项，请填写。现在没有的，再按一次“登记”，先登记，以后补录。")
        self.say(Tone.WARN, counted(self.tr, said, len(lacking)))
        return True

    def _star(self) -> None:
        self._count_lacking()
        pack, classes = self._desk.pack, self._more.classes
        self._parts["category"].star(dossier_form.is_starred(pack, Datum.CATEGORY.value, classes))
        for name, means in _ASKED_ALREADY.items():
            if name in self._parts:
                self._parts[name].star(dossier_form.is_starred(pack, field_key(pack.key_of(means)), classes))

    def _offer_people(self, people: list[Staff]) -> None:
        for field in self._parts.values():
            if isinstance(field, ColleagueField):
                field.offer(people)

    def _offer_estates(self, names: list[str]) -> None:
        """Ask for the estate where the office has several."""
        field = self._parts["estate"]
        field.setVisible(len(names) > 1)
        if isinstance(field.edit, QLineEdit):
            field.edit.setCompleter(QCompleter(names, field.edit))

    def _text(self, name: str) -> str:
        field = self._parts.get(name)
        return fold(field.edit.text()) if field is not None and isinstance(field.edit, QLineEdit) else ""

    def _entering(self) -> Callable[[], Outcome[int]] | None:
        draft = self._draft()
        asks = (self._is_lacking(), self._is_doubted())
        return None if any(asks) else partial(dossiers.register, self._desk, draft)

    def _is_doubted(self) -> bool:
        """Return whether a new doubt has come up that was not on the screen yet."""
        new = [one for one in (*self._parts.values(), *self._more.fields.values()) if not one.isHidden() and one.look()]
        if new:
            show_up(new[0].edit)
            self.say(Tone.WARN, self.tr("请核对标出的提醒；确认无误，再按一次“登记”，照所填内容登记。"))
        return bool(new)

    def _draft(self) -> DossierDraft:
        """Read the form. Raises BadInput with the field that cannot be read."""
        by_household = self._desk.pack.by_household
        home = self._home() if by_household else None
        customer = self._customer
        if not customer.name:
            raise BadInput("field-empty", N_("请填写客户姓名或名称。"), field="nameEdit")
        if (nameless := customer.nameless) is not None:
            self.let_answer(nameless, nameless.edit.objectName())
            message = N_("还有一位客户没有填姓名，请填写，或清空这一位的证件号码和电话。")
            raise BadInput("field-empty", message, field=nameless.edit.objectName())
        amount = self._amount()
        issued, due, opened = (self._day(name) for name in ("issue", "due", "day"))
        (manager_a, a_id), (manager_b, b_id) = self._manager(_MANAGERS[0]), self._manager(_MANAGERS[1])
        return DossierDraft(
            household=home,
            category=self._category.currentData(),
            reference_code=self._text("code") or None,
            party_name=customer.name,
            customer=customer.kind,
            gender=customer.gender,
            id_number=customer.number,
            phones=customer.phones,
            others=customer.others,
            party_id=customer.known_id,
            handover_date=opened if by_household else None,
            received_on=None if by_household else opened,
            papers=self._papers.titles,
            place=parse_place(self._text("place")),
            place_text=self._text("place"),
            note=self._note.edit.text().strip(),
            contract_no=self._text("contract"),
            amount_fen=amount,
            issue_date=issued,
            due_date=due,
            manager_a=manager_a,
            manager_b=manager_b,
            manager_a_id=a_id,
            manager_b_id=b_id,
            data=self._more.data,
            classes=self._more.classes,
            source=self._source.currentText().strip(),
            channel=self._channel.currentText().strip(),
        )

    def _home(self) -> Household:
        home = household(self._text("building"), self._text("unit"), "", self._text("room"), self._text("estate"))
        if home is None or (not home.estate and not self._parts["estate"].isHidden()):
            if home is not None:
                message = N_("请填写小区：本单位有几个小区，楼栋和房号会相同。")
                raise BadInput("field-empty", message, field="estateEdit")
            lacking = "room" if self._text("building") else "building"
            raise BadInput("field-empty", N_("请填写楼栋和房号，例如 3栋、502。"), field=f"{lacking}Edit")
        return home

    def _amount(self) -> int | None:
        text = self._text("amount").replace(",", "")
        if not text:
            return None
        try:
            return int(Decimal(text) * _FEN)
        except (InvalidOperation, ValueError, OverflowError):
            raise BadInput("no-amount", N_("请填写金额数字，例如 500000。"), field="amountEdit") from None

    def _day(self, name: str) -> date | None:
        edit = self._parts[name].edit if name in self._parts else None
        return date.fromisoformat(edit.value()) if isinstance(edit, DayEdit) and edit.value() else None

    def _manager(self, name: str) -> tuple[str, str]:
        field = self._parts.get(name)
        return field.value if isinstance(field, ColleagueField) else ("", "")
