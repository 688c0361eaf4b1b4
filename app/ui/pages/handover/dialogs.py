"""The dialogs of a handover: to announce one, to settle and add lines, and to look at what somebody would hand over today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import handover_rules, rulebook
from app.models.domain.docket import Docket
from app.models.domain.handover import BY_HAND, ENDINGS, Announcement, Ending, Group, HandoverLine, Why, line_named
from app.models.domain.person import Role, Staff
from app.models.domain.procedures.handover import LEAVER, RECEIVER, WITNESS
from app.models.domain.provenance import Provenance
from app.models.domain.recipient import Recipient
from app.models.services import handing_over, listing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Printed
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.volume_papers import take_out
from app.ui.marking import COUNTED
from app.ui.messages import counted, label, post
from app.ui.pages.destruction.on_site import ask_how
from app.ui.pages.handover import facts
from app.ui.pages.handover.list import ChecklistView
from app.ui.papers.handover import KnownChecklist
from app.ui.widgets.day_picker import DayPicker
from app.ui.widgets.inputs import Choice, TextLine, TextLines
from app.ui.widgets.text import button, plain

_LONGEST = 120
_TODAY_WIDTH, _TODAY_HEIGHT = 860, 520


class AnnounceDialog(FormDialog):
    """Ask who hands over, to whom, before whom, when and why. `kept` carries the outcome with the docket."""

    def __init__(self, parent: QWidget, desk: Desk, staff: Sequence[Staff], leaver_id: str = "") -> None:
        super().__init__(
            parent, self.tr("发起交接"), name="announceDialog",
            message=self.tr("系统随即列出应交接的内容，逐项了结后三方签署。暂离、到期回来的不办交接：请办“代签授权”，到期自动恢复。"),
        )  # fmt: skip
        self._desk = desk
        people = [(self._called(one), one.id) for one in staff]
        with_account = [(self._called(one), one.id) for one in staff if one.role]
        managers = [(self._called(one), one.id) for one in staff if one.role and one.role.is_managing]
        nobody = (self.tr("请选择…"), "")
        why = self.add("whyChoice", self.tr("事由(&Y)"), Choice((label(one), one) for one in Why))
        day = self.add("handoverDay", self.tr("交接日期(&D)"), DayPicker(desk.now().date()), answers="day", beside=True)
        leaver = self.add(
            "leaverChoice", self.tr("移交人(&L)"), Choice([nobody, *people]), needed=self.tr("请选择移交人。"),
            answers=rulebook.HANDOVER_OPEN.code,
        )  # fmt: skip
        receiver = self.add(
            "receiverChoice", self.tr("接收人(&R)"), Choice([nobody, *with_account]), needed=self.tr("请选择接收人。"),
            answers=rulebook.SUCCESSOR_MAY_KEEP.code,
        )  # fmt: skip
        witness = self.add(
            "witnessChoice", self.tr("监交人(&W)"), Choice([nobody, *managers]), self.tr("部门经理或总经理"),
            needed=self.tr("请选择监交人。"),
            answers=(rulebook.HANDOVER_WITNESS_MANAGES.code, rulebook.THREE_PERSONS.code, handover_rules.POST_FROM_ABOVE.code),
            beside=True,
        )  # fmt: skip
        new_post = self.add(
            "postChoice", self.tr("新岗位(&P)"), Choice((one.name, one.role) for one in desk.pack.posts if one.role.is_business),
            answers=handover_rules.POST_ANNOUNCED.code,
        )  # fmt: skip
        department = self.add("departmentEdit", self.tr("新部门(&T)"), TextLine(longest=_LONGEST), beside=True)
        fields = [self.field_of(new_post), self.field_of(department)]

        def show() -> None:
            for field in fields:
                field.setVisible(why.value() is Why.MOVING)

        why.changed.connect(show)
        show()
        if leaver_id in [one.id for one in staff]:
            leaver.choose(leaver_id)

        def keep() -> Callable[[], Outcome[Docket]]:
            moves = why.value() is Why.MOVING
            post: Role | None = new_post.value() if moves else None
            said = Announcement(day.value().isoformat(), why.value(), post, department.value() if moves else "")
            parts = {LEAVER: leaver.value(), RECEIVER: receiver.value(), WITNESS: witness.value()}
            return partial(handing_over.announce, desk, parts, said)

        self.submit(self.tr("列出应交接的内容(&S)"), keep, "announceButton")

    def _called(self, one: Staff) -> str:
        called = post(self._desk.pack, one.role) if one.role else self.tr("没有账号")
        return f"{one.name}　{called}　{one.department}"


class SettleDialog(FormDialog):
    """Lines that end alike. `kept` carries the outcome with the docket."""

    def __init__(
        self, parent: QWidget, desk: Desk, docket: Docket, lines: Sequence[HandoverLine], staff: Sequence[Staff]
    ) -> None:  # fmt: skip
        about = line_named(lines[0]) if len(lines) == 1 else ""
        said = about or counted(self.tr, COUNTED("选定的 {n} 项"), len(lines))
        only = {line.group for line in lines} > {Group.TRANSFERS}
        message = self.tr("其中未办完的移交只能写说明：其他的要移交或销毁，请另选。") if only else ""
        super().__init__(parent, self.tr("了结所选"), said, message=message, name="settleDialog")
        endings = [one for one in Ending if all(one in ENDINGS[line.group] for line in lines)]
        offered = [(label(one), one) for one in endings]
        ending = self.add(
            "endingChoice", self.tr("了结方式(&E)"), Choice([*offered, (self.tr("恢复为未了结"), Ending.OPEN)]),
            answers=(handover_rules.LINE_ENDS.code, handover_rules.LINE_DESTROYED.code),
        )  # fmt: skip
        apart = {docket.part_ids[LEAVER], docket.part_ids[WITNESS]}
        people = [(f"{one.name}　{one.department}", one.id) for one in staff if one.role and one.id not in apart]
        to = self.add(
            "toChoice", self.tr("交给(&T)"), Choice(people), self.tr("接收人以外的，也须签署这份清单"),
            answers=(rulebook.SUCCESSOR_MAY_KEEP.code, rulebook.THREE_PERSONS.code),
        )  # fmt: skip
        if docket.part_ids[RECEIVER] in [number for _words, number in people]:
            to.choose(docket.part_ids[RECEIVER])
        words = self.add(
            "wordsEdit", self.tr("说明(&W)"), TextLine(longest=_LONGEST), self.tr("印在清单上；未移交给他人的，由接收人跟进"),
            answers=rulebook.REASON_STATED.code, needed=self.tr("请写明情况。"),
        )  # fmt: skip
        tool, site = ask_how(self)
        asked = {
            Ending.HANDED: [self.field_of(to)], Ending.EXPLAINED: [self.field_of(words)],
            Ending.DESTROYING: [self.field_of(tool), self.field_of(site)],
        }  # fmt: skip

        def show() -> None:
            for one, fields in asked.items():
                for field in fields:
                    field.setVisible(ending.value() is one)

        ending.changed.connect(show)
        show()

        def keep() -> Callable[[], Outcome[Docket]]:
            keys = [line.key for line in lines]
            if ending.value() is Ending.DESTROYING:
                return partial(handing_over.destroy, desk, docket.id, keys, tool.value(), site.value())
            return partial(handing_over.settle, desk, docket.id, keys, ending.value(), to.value(), words.value())

        self.submit(self.tr("了结(&S)"), keep, "settleOkButton")


class AddLinesDialog(FormDialog):
    """Lines that the system cannot know, one a line. `kept` carries the outcome with the docket."""

    def __init__(self, parent: QWidget, desk: Desk, docket: Docket) -> None:
        super().__init__(
            parent, self.tr("补充清单"), message=self.tr("系统查不到的，请逐行写明。"), name="addLinesDialog"
        )
        group: Choice[Group] = self.add(
            "groupChoice", self.tr("类别(&G)"), Choice((label(one), one) for one in BY_HAND)
        )  # fmt: skip
        lines = self.add(
            "subjectsEdit", self.tr("内容，每行一项(&L)"), TextLines(()), self.tr("例如 档案室钥匙 2 把；D盘“客户”文件夹"),
            answers="subjects", needed=self.tr("请至少写一行。"),
        )  # fmt: skip
        self.submit(
            self.tr("补充(&S)"), lambda: partial(handing_over.add, desk, docket.id, group.value(), lines.value()),
            "addLinesOkButton",
        )  # fmt: skip


class HandoverTodayDialog(Dialog):
    """若今天交接: what somebody would hand over today, to be read and printed."""

    def __init__(self, parent: QWidget, desk: Desk, staff: Sequence[Staff], person_id: str = "") -> None:
        super().__init__(parent, self.tr("若今天交接"))
        self.setObjectName("handoverToday")
        self.resize(_TODAY_WIDTH, _TODAY_HEIGHT)
        self._desk, self._newest = desk, run.Newest()
        self._known: KnownChecklist | None = None
        self._who = Choice((f"{one.name}　{one.department}", one.id) for one in staff)
        self._who.setObjectName("todayChoice")
        self._view = ChecklistView(desk.pack, "today", ends=False)
        self.body.addWidget(plain(self.tr("只是查询：什么都不转移，也不签署。"), "muted", wrap=True))
        self.body.addWidget(self._who)
        self.body.addWidget(self._view, 1)
        self._print = button(self.tr("打印…(&P)"), name="todayPrint", icon="print")
        self.buttons.addWidget(self._print)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.reject)
        if person_id in [one.id for one in staff]:
            self._who.choose(person_id)
        self._who.changed.connect(self._look)
        self._print.clicked.connect(self._preview)
        self._look()

    def _look(self) -> None:
        who = self._who.value()
        self._print.setEnabled(False)
        run.perform(self, lambda: facts.of_person(self._desk, who), self._newest.ask(self._show))

    def _show(self, known: KnownChecklist) -> None:
        self._known = known
        self._view.show_list(known)
        self._print.setEnabled(bool(known.listed.lines))

    def _preview(self) -> None:
        known = self._known
        if known is not None:
            run.perform(self, lambda: handing_over.named(self._desk, known.listed), partial(self._take, known))

    def _take(self, known: KnownChecklist, ids: tuple[int, ...]) -> None:
        desk, form = self._desk, label(Printed.HANDOVER_TODAY)

        def take(purpose: str, recipient: Recipient | None) -> tuple[bytes, Provenance]:
            printed = listing.print_list(desk, Printed.HANDOVER_TODAY, ids, purpose, recipient)
            return facts.print_today(desk, known), printed.value.made_from

        def show(taken: tuple[bytes, Provenance]) -> None:
            PdfPreview(self, form, taken[0], of=known.listed.leaver, made_from=taken[1]).open()

        take_out(self, desk, form, ids, take, show)
