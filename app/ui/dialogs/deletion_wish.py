"""The wish of a customer to be forgotten: how it came and when; it is answered at once, by its clause."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.services import sealing
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.widgets.day_picker import DayPicker
from app.ui.widgets.inputs import Choice, OpenChoice

_WAYS = (
    QT_TRANSLATE_NOOP("DeletionWishDialog", "当面书面"), QT_TRANSLATE_NOOP("DeletionWishDialog", "信函"),
    QT_TRANSLATE_NOOP("DeletionWishDialog", "电话"), QT_TRANSLATE_NOOP("DeletionWishDialog", "电子邮件"),
)  # fmt: skip
_LONGEST = 20


class DeletionWishDialog(FormDialog):
    """`kept` carries the Outcome with the answers, dossier by dossier."""

    def __init__(self, parent: QWidget, desk: Desk, dossier_id: int, title: str) -> None:
        super().__init__(
            parent, self.tr("客户请求删除"), title, name="deletionWishDialog",
            message=self.tr("程序当即答复：冻结中或法定期限未满的，封存到期满；否则可以按程序列入销毁。不能早于期限删除。"),
        )  # fmt: skip
        way = self.add(
            "wishWay", self.tr("怎样提出的(&W)"), OpenChoice(map(self.tr, _WAYS), longest=_LONGEST), needed=True
        )
        asked = self.add("askedOn", self.tr("提出日期(&D)"), DayPicker(desk.now().date()))
        asked.setMaximumDate(asked.date())
        whole = self.add(
            "wishScope", self.tr("范围(&R)"),
            Choice(((self.tr("这份档案"), False), (self.tr("这位客户的全部档案"), True))),
        )  # fmt: skip
        self.submit(
            self.tr("登记并答复(&S)"),
            lambda: partial(
                sealing.enter_wish, desk, dossier_id, asked.value(), way.value(), whole_customer=whole.value()
            ),
            "wishButton",
        )
