"""One dossier registered by hand, with the fields of the office's pack."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.domain import change_rules
from app.models.domain.codes import fold
from app.models.domain.errors import Refusal
from app.models.domain.household import household
from app.models.domain.identity import clean_id, id_checksum_ok, phone_ok, split_phones
from app.models.domain.party import Party
from app.models.domain.policy import Reach
from app.models.domain.shelving import parse_place
from app.models.ledgers.drafts import DossierDraft
from app.models.services import dossiers, keeping
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.form import choice
from app.ui.dialogs.pack_fields import PackFields
from app.ui.messages import tone_of, words
from app.ui.widgets.text import Field, plain

_FIELD_OF = {
    "one-bag-per-household": "room",
    "code-once": "code",
    "two-managers": "manager_b",
    "known-category": "category",
}
_FEN = 100
_HOUSE = ("building", "unit", "room")
_LOAN_PAIRS = (("contract", "amount"), ("issue", "due"), ("manager_a", "manager_b"))
# Fields of a pack that the first side of the form asks for already.
_ASKED_ALREADY = {"contract": "合同编号", "amount": "贷款金额", "issue": "发放日期", "due": "到期日", "day": "接房日期"}
_TEXTS = (*_HOUSE, "name", "id", "phones", *(name for pair in _LOAN_PAIRS for name in pair), "code", "place")


class _Unreadable(Exception):
    """A field that says nothing the draft can hold."""

    def __init__(self, field: str, told: str) -> None:
        super().__init__(field)
        self.field, self.told = field, told


class RegisterDialog(Dialog):
    """`registered` carries the Outcome, whose value is the dossier's id."""

    registered = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("登记档案"))
        self.setObjectName("registerDialog")
        self.resize(960, 600)
        self._desk = desk
        self._edits = {name: QLineEdit(objectName=f"{name}Edit", maxLength=200) for name in _TEXTS}
        self._category = QComboBox(objectName="categoryEdit")
        for category in desk.pack.categories:
            self._category.addItem(category.name, category.code)
        today = desk.now().date()
        self._day = QDateEdit(QDate(today.year, today.month, today.day), objectName="dayEdit", calendarPopup=True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._note = QLineEdit(objectName="noteEdit", maxLength=500)
        self._papers = [
            QCheckBox(paper.title, objectName=f"paper{place}")
            for place, paper in enumerate(desk.pack.categories[0].papers)
        ]
        self._fields = self._make_fields()
        self._house_error = plain("", "field-error", wrap=True, name="houseError")
        self._house_error.hide()
        self._more = PackFields(desk.pack, tuple(_ASKED_ALREADY.values()))
        self._source = choice(desk.pack.collection.sources.values, editable=True)
        self._source.setObjectName("sourceEdit")
        self._channel = choice(["", *desk.pack.collection.channels.values], editable=True)
        self._channel.setObjectName("channelEdit")
        self._same = QCheckBox(objectName="sameCustomer")
        self._same.hide()
        self._known: int | None = None
        first = QWidget()
        columns = QHBoxLayout(first)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(24)
        columns.addLayout(self._left(), 1)
        columns.addLayout(self._right(), 1)
        self._tabs = QTabWidget(objectName="registerTabs")
        self._tabs.addTab(first, self.tr("登记"))
        self._tabs.addTab(self._more, self.tr("客户信息和分类"))
        self.body.addWidget(self._tabs, 1)
        self.add_cancel()
        self._keep = self.add_button(self.tr("登记(&S)"), "registerButton", "primary", default=True)
        self._keep.clicked.connect(self._try)
        self._edits["id"].editingFinished.connect(self._look_at_id)
        self._edits["phones"].editingFinished.connect(self._look_at_phones)
        (self._edits["building"] if desk.pack.by_household else self._edits["name"]).setFocus()

    def _make_fields(self) -> dict[str, Field]:
        tr = self.tr
        edits = self._edits
        captions = {
            "building": (tr("楼栋(&B)"), ""),
            "unit": (tr("单元(&U)"), ""),
            "room": (tr("房号(&R)"), ""),
            "name": (tr("客户姓名或名称(&N)"), ""),
            "id": (tr("证件号(&I)"), ""),
            "phones": (tr("电话(&T)"), tr("多个号码用逗号分开")),
            "contract": (tr("合同编号(&H)"), ""),
            "amount": (tr("贷款金额（元）(&L)"), ""),
            "issue": (tr("发放日期(&F)"), tr("例如 2026-02-26")),
            "due": (tr("到期日(&Y)"), ""),
            "manager_a": (tr("项目经理 A 角(&A)"), ""),
            "manager_b": (tr("项目经理 B 角(&Z)"), ""),
            "code": (tr("档号(&D)"), tr("留空则自动编号")),
            "place": (tr("存放位置(&P)"), tr("例如 A柜1层02")),
        }
        fields = {name: Field(caption, edits[name], hint) for name, (caption, hint) in captions.items()}
        fields["category"] = Field(tr("类别(&C)"), self._category)
        return fields

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        if self._desk.pack.by_household:
            house = QHBoxLayout()
            house.setSpacing(8)
            for name in _HOUSE:
                house.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(house)
            column.addWidget(self._house_error)
        for name in ("name", "id", "phones"):
            column.addWidget(self._fields[name])
            if name == "id":
                column.addWidget(self._same)
        if not self._desk.pack.by_household:
            for pair in filter(self._is_asked, _LOAN_PAIRS):
                line = QHBoxLayout()
                line.setSpacing(8)
                for name in pair:
                    line.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
                column.addLayout(line)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Field(self.tr("资料来源(&O)"), self._source), 1)
        line.addWidget(Field(self.tr("收集渠道(&Q)"), self._channel), 1)
        column.addLayout(line)
        column.addStretch(1)
        return column

    def _is_asked(self, pair: tuple[str, str]) -> bool:
        """Whether the pack knows what a pair of inputs asks for; 项目经理 where dossiers are somebody's own."""
        pack = self._desk.pack
        names = [_ASKED_ALREADY.get(name) for name in pair]
        if names == [None, None]:
            return any(post.reach is Reach.OWN_CUSTOMERS for post in pack.posts)
        return any(name and pack.field(name) for name in names)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._fields["category"])
        day = self.tr("接房日期(&E)") if self._desk.pack.by_household else self.tr("建档日期(&E)")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Field(day, self._day), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fields["place"], 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self._fields["code"])
        papers = QFrame(objectName="panel")
        inside = QFormLayout(papers)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setVerticalSpacing(4)
        inside.addRow(plain(self.tr("已收资料"), "muted"))
        for paper in self._papers:
            inside.addRow(paper)
        column.addWidget(papers)
        column.addWidget(Field(self.tr("备注(&M)"), self._note))
        column.addStretch(1)
        return column

    def _text(self, name: str) -> str:
        return fold(self._edits[name].text())

    def _try(self) -> None:
        for field in self._fields.values():
            field.mark("")
        self._house_error.hide()
        self.bar.clear()
        draft = self._draft()
        if draft is None:
            return
        desk = self._desk
        self._keep.setEnabled(False)
        run.perform(
            self, lambda: dossiers.register(desk, draft), self._finished, self._refused, lane=run.Lane.WRITE
        )  # fmt: skip

    def _draft(self) -> DossierDraft | None:
        by_household = self._desk.pack.by_household
        home = household(self._text("building"), self._text("unit"), "", self._text("room")) if by_household else None
        if by_household and home is None:
            self._mark("room" if self._text("building") else "building", self.tr("请填写楼栋和房号，例如 3栋、502。"))
            return None
        if not self._text("name"):
            self._mark("name", self.tr("请填写客户姓名或名称。"))
            return None
        try:
            amount, issued, due = self._amount(), self._date("issue"), self._date("due")
        except _Unreadable as found:
            self._mark(found.field, found.told)
            return None
        day = self._day.date().toPython()
        return DossierDraft(
            household=home,
            category=self._category.currentData(),
            reference_code=self._text("code") or None,
            party_name=self._text("name"),
            id_number=clean_id(self._text("id")),
            phones=split_phones(self._text("phones")),
            handover_date=day if by_household else None,
            received_on=None if by_household else day,
            papers=tuple(paper.text() for paper in self._papers if paper.isChecked()),
            place=parse_place(self._text("place")),
            place_text=self._text("place"),
            note=self._note.text().strip(),
            contract_no=self._text("contract"),
            amount_fen=amount,
            issue_date=issued,
            due_date=due,
            manager_a=self._text("manager_a"),
            manager_b=self._text("manager_b"),
            party_id=self._known if self._same.isChecked() else None,
            data=self._more.data,
            classes=self._more.classes,
            source=self._source.currentText().strip(),
            channel=self._channel.currentText().strip(),
        )

    def _amount(self) -> int | None:
        text = self._text("amount").replace(",", "")
        if not text:
            return None
        try:
            return int(Decimal(text) * _FEN)
        except (InvalidOperation, ValueError, OverflowError):
            raise _Unreadable("amount", self.tr("请填写金额数字，例如 500000。")) from None

    def _date(self, name: str) -> date | None:
        text = self._text(name)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise _Unreadable(name, self.tr("请写成 2026-02-26 这样的日期。")) from None

    def _look_at_id(self) -> None:
        number = clean_id(self._text("id"))
        wrong = bool(number) and not id_checksum_ok(number)
        self._fields["id"].mark(self.tr("校验位不符，请对照原件核对；无误可照录。") if wrong else "")
        desk = self._desk
        run.perform(self, lambda: keeping.known_customers(desk, number), self._offer_known)

    def _offer_known(self, known: list[Party]) -> None:
        """A second dossier of a customer whom the archive knows belongs to the same customer."""
        self._known = known[0].id if known else None
        self._same.setVisible(bool(known))
        self._same.setChecked(bool(known))
        if known:
            self._same.setText(
                self.tr("库中已有此证件号的客户“{name}”（{n} 份档案），归于同一客户").format(
                    name=known[0].name, n=len(known[0].dossiers)
                )
            )

    def _look_at_phones(self) -> None:
        wrong = [phone.number for phone in split_phones(self._text("phones")) if not phone_ok(phone.number)]
        told = self.tr("{number} 的位数或区号不对，请核对；无误可照录。")
        self._fields["phones"].mark(told.format(number="、".join(wrong)) if wrong else "")

    def _mark(self, name: str, error: str) -> None:
        if name in _HOUSE:
            self._house_error.setText(f"⚠ {error}")
            self._house_error.show()
        else:
            self._fields[name].mark(error)
        self._fields[name].edit.setFocus()

    def _finished(self, outcome: object) -> None:
        self.accept()
        self.registered.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._keep.setEnabled(True)
        name = _FIELD_OF.get(refusal.code)
        if name is None:
            self.say(tone_of(refusal), words(refusal))
            if refusal.code == change_rules.VALUE_FITS.code:
                self._tabs.setCurrentWidget(self._more)
                self._more.go_to(str(refusal.facts["name"]))
            return
        self._mark(name, words(refusal))
