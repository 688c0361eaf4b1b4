"""The forms of originals in deposit: what is entered, listed on a slip, and stated when a slip is signed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import deposit_rules, place_rules, rulebook
from app.models.domain.deposit import NewOriginal, Original, Video
from app.models.domain.person import Staff
from app.models.domain.procedures import deposit_in, deposit_out
from app.models.services import deposits, finding, keeper_appointments
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.messages import label, post
from app.ui.widgets.inputs import Choice, Number, OpenChoice, TextLine, Tick
from app.ui.widgets.text import InputField
from app.ui.widgets.tick_list import TickList

_LONGEST = 60
_OF_PLACES = tuple(
    one.code
    for one in (
        place_rules.PLACE_RETIRED, place_rules.PLACE_LOCKED, place_rules.PLACE_FOR_IMPORTANT, place_rules.IMPORTANT_APART,
    )
)  # fmt: skip
_MOST_PIECES, _MOST_WORTH = 999, 2_000_000_000


def _enter(desk: Desk, bag: str, new: NewOriginal) -> Outcome[Original]:
    return deposits.enter(desk, finding.bag(desk, bag).id, new)


class EnterOriginalDialog(FormDialog):
    """One original of a dossier, which gets a label of its own. `kept` carries the outcome with it."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(
            parent, self.tr("登记代管原件"), message=self.tr("登记后打印标签，再开入库单，由保管员签收。"),
            name="enterOriginalDialog",
        )  # fmt: skip
        bag = self.add(
            "bagEdit", self.tr("所属档案(&B)"), TextLine(longest=_LONGEST), self.tr("扫描档案袋，或输入姓名、档号"),
            answers=("code", "no-hit", "many-hits", "not-a-bag"), needed=self.tr("请扫描档案袋，或输入姓名、档号。"),
        )  # fmt: skip
        papers = [one.title for one in desk.pack.papers if one.original]
        title = self.add(
            "originalTitle", self.tr("名称(&T)"), OpenChoice(papers, empty=True, longest=_LONGEST), answers="题名",
            needed=self.tr("请填写原件名称，如 房产证。"),
        )  # fmt: skip
        grade = self.add(
            "originalGrade", self.tr("等级(&G)"), Choice((label(one.grade), one.grade) for one in desk.pack.deposits),
            answers=deposit_rules.ORIGINALS_TAKEN.code, beside=True,
        )  # fmt: skip
        number = self.add("originalNumber", self.tr("权证编号(&N)"), TextLine(longest=_LONGEST), self.tr("没有可不填"))
        owner = self.add(
            "originalOwner", self.tr("权利人(&O)"), TextLine(longest=_LONGEST), self.tr("没有可不填"), beside=True
        )  # fmt: skip
        quantity = self.add("originalQuantity", self.tr("数量（件）(&Q)"), Number(1, _MOST_PIECES))
        quantity.setMinimum(1)
        worth = self.add(
            "originalWorth", self.tr("价值（元）(&W)"), Number(0, _MOST_WORTH), self.tr("没有评估填 0"), beside=True
        )  # fmt: skip
        expires = self.add(
            "originalExpires", self.tr("到期日(&E)"), DayEdit(), self.tr("不到期可不填；到期前提醒通知客户"), answers="到期日"
        )  # fmt: skip

        def keep() -> Callable[[], Outcome[Original]]:
            new = NewOriginal(
                title.value(), grade.value(), number.value(), owner.value(), quantity.value(), worth.value(),
                expires.value(),
            )  # fmt: skip
            return partial(_enter, desk, bag.value(), new)

        self.submit(self.tr("登记(&S)"), keep)


class PutOffDialog(FormDialog):
    """Another day of expiry for an original that is kept here. `kept` carries the outcome with it."""

    def __init__(self, parent: QWidget, desk: Desk, original: Original) -> None:
        super().__init__(parent, self.tr("续期"), original.summary, name="putOffDialog")
        expires = self.add(
            "newExpiry", self.tr("新的到期日(&E)"), DayEdit(), answers=("到期日", deposit_rules.EXPIRES_LATER.code),
            needed=self.tr("请填写新的到期日。"),
        )  # fmt: skip
        why = self.add(
            "reasonEdit", self.tr("理由(&R)"), TextLine(longest=120), self.tr("如 客户来人续办代管手续"),
            answers=rulebook.REASON_STATED.code, needed=self.tr("请填写续期的理由。"),
        )  # fmt: skip
        self.submit(
            self.tr("续期(&S)"), lambda: partial(deposits.put_off, desk, original.item_id, expires.value(), why.value())
        )


class DepositSlipDialog(FormDialog):
    """A slip that lists originals. `chosen`: the items that are ticked at first; `ticked` are those of the new slip."""

    def __init__(
        self, parent: QWidget, title: str, originals: Sequence[Original], chosen: Sequence[int], name: str
    ) -> None:  # fmt: skip
        super().__init__(parent, title, name=name, width=640)
        self._list = TickList(
            [(one.item_id, f"{one.customer}　{one.summary}　{one.reference_code}") for one in originals],
            chosen,
            "slipOriginals",
        )
        self._list.setMinimumHeight(120)
        listed = InputField(self.tr("原件(&L)"), self._list)
        self.let_answer(
            listed, rulebook.EMPTY_LIST.code, deposit_rules.ORIGINAL_STANDS.code, deposit_rules.ONE_CUSTOMER.code,
            deposit_rules.ORIGINAL_ON_SLIP.code,
        )  # fmt: skip
        self.body.addWidget(listed)

    @property
    def ticked(self) -> list[int]:
        """The items of the originals that are ticked."""
        return [one for one in self._list.ticked() if isinstance(one, int)]


class DrawUpDialog(DepositSlipDialog):
    """A slip of receipt: its keeper, who hands in, where it will lie, and the film of it where there is one."""

    def __init__(
        self, parent: QWidget, desk: Desk, originals: Sequence[Original], keepers: Sequence[Staff], chosen: Sequence[int]
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("新建入库单"), originals, chosen, "drawUpDialog")
        keeper = self.add(
            "keeperChoice", self.tr("保管员(&K)"),
            Choice([(self.tr("请选择"), ""), *((f"{one.name}（{post(desk.pack, one.role)}）", one.id) for one in keepers)]),
            self.tr("由保管员本人签收"), answers=deposit_rules.KEEPER_APPOINTED.code,
            needed=self.tr("请选择保管员；没有可选的，请先由有权任命的经理任命。"),
        )  # fmt: skip
        deliverer = self.add(
            "delivererEdit", self.tr("交存人(&D)"), TextLine(longest=_LONGEST), answers="交存人", beside=True,
            needed=self.tr("请填写交存人。"),
        )  # fmt: skip
        place = self.add(
            "placeEdit", self.tr("存放位置(&P)"), TextLine(longest=_LONGEST), self.tr("如 1号柜2层；重要原件放专用的位置"),
            answers=("存放位置", *_OF_PLACES),
            needed=self.tr("请填写存放位置。"),
        )  # fmt: skip
        filmed = self.add("filmedTick", "", Tick(self.tr("有见证录像，由两位同事见证(&V)")))
        disc = self.add(
            "discEdit", self.tr("光盘存放处(&C)"), TextLine(longest=_LONGEST), answers=deposit_rules.VIDEO_PLACED.code,
            needed=self.tr("请填写光盘存放处。"),
        )  # fmt: skip
        file = self.add(
            "fileEdit", self.tr("录像文件存放处(&F)"), TextLine(longest=_LONGEST), beside=True,
            needed=self.tr("请填写录像文件存放处。"),
        )  # fmt: skip
        places = [self.field_of(one) for one in (disc, file)]

        def show() -> None:
            for field in places:
                field.setVisible(filmed.value())

        filmed.changed.connect(show)
        show()

        def draw_up() -> Callable[[], object]:
            video = Video(disc.value(), file.value()) if filmed.value() else None
            given = (self.ticked, keeper.value(), deliverer.value(), place.value(), video)
            return partial(deposits.draw_up, desk, *given)

        self.submit(self.tr("开入库单(&S)"), draw_up)


class AskOutDialog(DepositSlipDialog):
    """A slip of issue: who receives, and why."""

    def __init__(self, parent: QWidget, desk: Desk, originals: Sequence[Original], chosen: Sequence[int]) -> None:
        super().__init__(parent, self.tr("新建出库单"), originals, chosen, "askOutDialog")
        receiver = self.add(
            "receiverEdit", self.tr("领取人(&R)"), TextLine(longest=_LONGEST), self.tr("客户本人，或其书面委托的人"),
            answers="领取人", needed=self.tr("请填写领取人。"),
        )  # fmt: skip
        why = self.add(
            "reasonEdit", self.tr("出库事由(&W)"), TextLine(longest=120), self.tr("如 贷款结清；印在出库单上"),
            answers=rulebook.REASON_STATED.code, needed=self.tr("请填写出库事由。"),
        )  # fmt: skip
        self.submit(
            self.tr("开出库单(&S)"), lambda: partial(deposits.ask_out, desk, self.ticked, receiver.value(), why.value())
        )


class ReceiptDialog(FormDialog):
    """Ask the keeper before signing who signed on paper, and what they showed. `read` gets the inputs."""

    def __init__(self, parent: QWidget, deliverer: str, read: Callable[[Mapping[str, str]], object]) -> None:
        super().__init__(
            parent, self.tr("保管员签收"), message=self.tr("请先打印入库单由客户签字，核对证件，再由保管员签署。"), name="receiptDialog"
        )  # fmt: skip
        signer = self.add(
            "signedByEdit", self.tr("客户签字人(&C)"), TextLine(deliverer, _LONGEST),
            needed=self.tr("请填写在入库单上签字的人。"),
        )  # fmt: skip
        shown = _identity(self, self.tr("请填写出示的证件。"))
        self.submit(
            self.tr("由保管员签署…(&S)"),
            lambda: partial(read, {deposit_in.SIGNED_BY: signer.value(), deposit_in.IDENTITY: shown.value()}),
            stays=True,
        )


class HandingOverDialog(FormDialog):
    """What is stated before the supervisor signs: the document that the receiver showed. `read` gets the input."""

    def __init__(self, parent: QWidget, receiver: str, read: Callable[[Mapping[str, str]], object]) -> None:
        message = self.tr("原件已逐件扫描，与出库单相符。请核对{receiver}的证件，由其在出库单上签字，再由监督人签署。")
        super().__init__(
            parent, self.tr("监督交付"), message=message.format(receiver=receiver), name="handingOverDialog"
        )  # fmt: skip
        shown = _identity(self, self.tr("请填写领取人出示的证件。"))
        self.submit(
            self.tr("由监督人签署…(&S)"), lambda: partial(read, {deposit_out.IDENTITY: shown.value()}), stays=True
        )


def _identity(form: FormDialog, needed: str) -> TextLine:
    return form.add(
        "identityEdit", form.tr("出示的证件(&I)"), TextLine(longest=_LONGEST),
        form.tr("证件种类和号码后四位，如 身份证 002X"), needed=needed,
    )  # fmt: skip


class AppointKeeperDialog(FormDialog):
    """The appointment of a keeper, and its authority. `kept` carries the outcome with it, which who sits here signs next."""

    def __init__(self, parent: QWidget, desk: Desk, people: Sequence[Staff]) -> None:
        super().__init__(
            parent, self.tr("新建任命"), message=self.tr("任命后，入库单由其本人签收，原件由其负责保管。"), name="appointKeeperDialog"
        )  # fmt: skip
        person = self.add(
            "keeperPerson", self.tr("保管员(&K)"),
            Choice([(self.tr("请选择"), ""), *((f"{one.name}（{post(desk.pack, one.role)}）", one.id) for one in people)]),
            answers=(
                deposit_rules.KEEPER_KEEPS.code, deposit_rules.KEEPER_BY_ANOTHER.code, deposit_rules.KEEPER_ONCE.code,
            ),
            needed=self.tr("请选择保管员。"),
        )  # fmt: skip
        authority = self.add(
            "authorityEdit", self.tr("依据(&A)"), TextLine(longest=120), self.tr("任命文号或批示"), answers="任命依据",
            needed=self.tr("请填写任命的依据。"),
        )  # fmt: skip
        self.submit(
            self.tr("下一步：签署…(&N)"),
            lambda: partial(keeper_appointments.name, desk, person.value(), authority.value()),
        )
