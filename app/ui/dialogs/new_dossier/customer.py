"""The customer of a new dossier: first the kind, then name, number and telephones."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.models.domain import dossier_form
from app.models.domain.change import Datum
from app.models.domain.codes import fold
from app.models.domain.errors import N_
from app.models.domain.identity import Phone, clean_id, split_phones
from app.models.domain.party import Party
from app.models.domain.policy.fields import Customer
from app.models.ledgers.drafts import DraftCustomer
from app.models.services import keeping
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.asked import Doubt, DoubtField
from app.ui.messages import counted, text
from app.ui.widgets.inputs import Choice
from app.ui.widgets.named import named
from app.ui.widgets.text import button

_LONGEST = 200


class OtherCustomer(QWidget):
    """One more customer of the dossier: name, number, telephones in a line."""

    def __init__(self, position: int, doubt_of_number: Doubt, doubt_of_phones: Doubt) -> None:
        super().__init__()
        edits = [named(QLineEdit(maxLength=_LONGEST), f"{name}Edit{position}") for name in ("name", "id", "phones")]
        self._name, self._number, self._phones = edits
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.named = DoubtField(self.tr("第{n}位客户姓名").format(n=position), self._name)
        for field, stretch in (
            (self.named, 3),
            (DoubtField(self.tr("证件号码"), self._number, doubt=doubt_of_number), 4),
            (DoubtField(self.tr("电话"), self._phones, doubt=doubt_of_phones), 3),
        ):
            line.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self._name)

    @property
    def customer(self) -> DraftCustomer:
        """Return the typed customer; nameless while there is no name."""
        name, number, phones = (fold(edit.text()) for edit in (self._name, self._number, self._phones))
        return DraftCustomer(name, clean_id(number), split_phones(phones))

    @property
    def is_nameless(self) -> bool:
        """Return whether data were typed but no name."""
        return not self.customer.name and bool(self._number.text().strip() or self._phones.text().strip())


class CustomerPart(QWidget):
    """`kind_changed` carries the Customer. A number determines the kind until it is chosen by hand."""

    kind_changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._today = desk, desk.now().date()
        self._known: int | None = None
        self._by_hand = False
        self._others: list[OtherCustomer] = []
        self._person = named(QRadioButton(self.tr("个人(&G)")), "personKind")
        self._organisation = named(QRadioButton(self.tr("单位(&K)")), "organisationKind")
        edits = {
            name: named(QLineEdit(maxLength=_LONGEST), f"{name}Edit") for name in ("name", "id", "phones")
        }  # fmt: skip
        self._gender = Choice([("", ""), (text(N_("男")), "男"), (text(N_("女")), "女")])
        self._gender.setObjectName("genderEdit")
        self.fields = {
            "name": DoubtField("", edits["name"]),
            "id": DoubtField("", edits["id"], doubt=self._doubt_of_number),
            "phones": DoubtField(
                self.tr("电话(&T)"), edits["phones"], self.tr("多个号码用逗号分开"), self._doubt_of_phones
            ),
        }  # fmt: skip
        self._gender_field = DoubtField(self.tr("性别(&J)"), self._gender)
        self._same = named(QCheckBox(), "sameCustomer")
        self._same.hide()
        self._lay_out()
        first = dossier_form.first_customer(desk.pack)
        (self._organisation if first is Customer.ORGANISATION else self._person).setChecked(True)
        self._call()
        self.setFocusProxy(edits["name"])
        self._organisation.toggled.connect(self._kind_chosen)
        self._person.clicked.connect(self._chosen_by_hand)
        self._organisation.clicked.connect(self._chosen_by_hand)
        edits["id"].textEdited.connect(self._ask_number)
        edits["id"].editingFinished.connect(self._look_up)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        kinds = QHBoxLayout()
        kinds.setSpacing(16)
        kinds.addWidget(QLabel(self.tr("客户是")))
        kinds.addWidget(self._person)
        kinds.addWidget(self._organisation)
        kinds.addStretch(1)
        column.addLayout(kinds)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.fields["name"], 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._gender_field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        column.addWidget(self.fields["id"])
        column.addWidget(self._same)
        column.addWidget(self.fields["phones"])
        self._more = QVBoxLayout()
        self._more.setSpacing(8)
        column.addLayout(self._more)
        self._add = button(self.tr("再加一位客户（夫妻、共有人）(&+)"), "link", name="addCustomerButton")
        # Enter walks from field to field and must not open another row on its way.
        self._add.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._add.clicked.connect(self._add_other)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def others(self) -> tuple[DraftCustomer, ...]:
        """The customers of the dossier beside the first one."""
        people = self._others if self.kind is Customer.PERSON else []
        return tuple(one.customer for one in people if one.customer.name)

    def make_room(self, number: int) -> None:
        """Have lines for that many customers beside the first one."""
        while len(self._others) < number:
            self._add_other()

    @property
    def further(self) -> int:
        """Return the number of lines for customers beside the first one."""
        return len(self._others)

    def _add_other(self) -> None:
        one = OtherCustomer(len(self._others) + 2, self._doubt_of_number, self._doubt_of_phones)
        self._others.append(one)
        self._more.addWidget(one)
        one.show()
        one.setFocus()

    @property
    def nameless(self) -> DoubtField[QLineEdit] | None:
        """The field for the name of a further customer who has a number or telephones and no name."""
        people = self._others if self.kind is Customer.PERSON else []
        return next((one.named for one in people if one.is_nameless), None)

    @property
    def kind(self) -> Customer:
        """个人 or 单位."""
        return Customer.ORGANISATION if self._organisation.isChecked() else Customer.PERSON

    @property
    def name(self) -> str:
        """The name as it is kept; «» while there is none."""
        return self._text("name")

    @property
    def gender(self) -> str:
        """Return 男 or 女; «» where it is not stated, and for an organisation."""
        return self._gender.value() if self.kind is Customer.PERSON else ""

    @property
    def number(self) -> str:
        """The number of the identity paper, cleaned."""
        return clean_id(self._text("id"))

    @property
    def phones(self) -> tuple[Phone, ...]:
        """Return every telephone that was typed."""
        return split_phones(self._text("phones"))

    @property
    def known_id(self) -> int | None:
        """The customer of that number whom the archive has already, where the dossier is to be theirs."""
        return self._known if self._same.isChecked() else None

    def _text(self, name: str) -> str:
        return fold(self.fields[name].edit.text())

    def _call(self) -> None:
        person = self.kind is Customer.PERSON
        self.fields["name"].call(self.tr("姓名(&N)") if person else self.tr("名称(&N)"))
        self.fields["name"].star(True)
        self.fields["id"].call(self.tr("证件号码(&I)") if person else self.tr("统一社会信用代码(&I)"))
        self._gender_field.setVisible(person)
        for part in (self._add, *self._others):
            part.setVisible(person)

    def _kind_chosen(self) -> None:
        self._call()
        self.fields["id"].look()
        self.kind_changed.emit(self.kind)

    def _chosen_by_hand(self) -> None:
        self._by_hand = True

    def _choose(self, kind: Customer) -> None:
        (self._organisation if kind is Customer.ORGANISATION else self._person).setChecked(True)

    def _ask_number(self) -> None:
        known_kind = dossier_form.customer_of(self._text("id"))
        if known_kind is not None and not self._by_hand:
            self._choose(known_kind)

    def _doubt_of_number(self, typed: str) -> str:
        known_kind = dossier_form.customer_of(typed)
        if known_kind is not None and known_kind is not self.kind:
            return N_("这个号码属于另一类客户（个人或单位），请核对上面的选择。")
        return dossier_form.doubt(self._desk.pack, Datum.ID_NUMBER.value, typed, self._today)

    def _doubt_of_phones(self, typed: str) -> str:
        return dossier_form.doubt(self._desk.pack, Datum.PHONES.value, typed, self._today)

    def _look_up(self) -> None:
        desk, number = self._desk, self.number
        run.perform(self, lambda: keeping.known_customers(desk, number), self._offer_known)

    def _offer_known(self, known: list[Party]) -> None:
        """A second dossier of a customer whom the archive knows belongs to the same customer."""
        self._known = known[0].id if known else None
        self._same.setVisible(bool(known))
        self._same.setChecked(bool(known))
        if known:
            self._choose(Customer(known[0].kind))
            self._same.setText(
                counted(
                    self.tr,
                    "库中已有此证件号的客户“{name}”（{n} 份档案），归于同一客户",
                    len(known[0].dossiers),
                    name=known[0].name,
                )
            )
