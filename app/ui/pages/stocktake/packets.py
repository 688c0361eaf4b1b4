"""Packets for a second laptop, at the desk: the words of one that was written, and the colleagues of a return."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.models.domain import stocktake_rules
from app.models.domain.docket import Docket
from app.models.domain.moments import minute_of
from app.models.services import count_packets
from app.models.services.count_packets import ReturnOutlook
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.form import FormDialog
from app.ui.marking import COUNTED
from app.ui.messages import counted
from app.ui.widgets.inputs import Choice
from app.ui.widgets.text import plain


class PacketWordsDialog(Dialog):
    """The words that open a packet, shown once."""

    def __init__(self, parent: QWidget, file: str, words: str) -> None:
        super().__init__(parent, self.tr("盘点包的口令"))
        self.setObjectName("packetWordsDialog")
        self.setMinimumWidth(520)
        self.body.addWidget(plain(self.tr("{file} 已写好。请抄下这十六个字符").format(file=file), "heading", wrap=True))
        shown = plain(words, "fingerprint", name="packetWords")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(shown)
        self.body.addWidget(
            plain(
                self.tr("只显示这一次，不要和U盘放在一起。在笔记本上点“打开盘点包…”，输入口令，到架前盘点；丢了U盘，没有口令什么也读不出。"),
                wrap=True,
            )
        )  # fmt: skip
        self.add_button(self.tr("已抄下"), "closeButton", "primary", default=True).clicked.connect(self.accept)


class TakeInReturnDialog(FormDialog):
    """What a return brings, and which colleague each name of it is. `kept` carries the outcome."""

    def __init__(self, parent: QWidget, desk: Desk, docket: Docket, path: Path, outlook: ReturnOutlook) -> None:
        message = self.tr("{file}：{scans}，{first} 至 {last}。时间按笔记本的时钟。只收扫描，差异仍在这里决定。").format(
            file=path.name, scans=counted(self.tr, COUNTED("新的扫描 {n} 次"), outlook.fresh), first=minute_of(outlook.first),
            last=minute_of(outlook.last),
        )  # fmt: skip
        super().__init__(parent, self.tr("收取回盘"), message=message, name="takeInReturnDialog")
        offered = [(self.tr("请选择"), "")]
        offered += [(f"{one.name}　{one.department}".strip(), one.id) for one in outlook.staff]
        persons: dict[str, Choice[str]] = {}
        for place, (name, number) in enumerate(outlook.names.items()):
            caption = counted(self.tr, COUNTED("“{name}”扫描的 {n} 次，是哪一位同事"), number, name=name)
            persons[name] = self.add(
                f"returnCounter{place}",
                caption,
                Choice(offered),
                answers=(name, stocktake_rules.COUNT_RETURN_COUNTER.code),
            )
            persons[name].choose(outlook.meant(name))
        self.submit(
            self.tr("收取(&T)"),
            lambda: partial(
                count_packets.take_in, desk, docket.id, path, {name: one.value() for name, one in persons.items()}
            ),
            "takeInReturnButton",
        )
