"""The form of a handover: somebody leaves; what they keep goes to a receiver before a witness."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.models.domain.codes import fold
from app.models.domain.errors import Refusal
from app.models.domain.handover import Checklist
from app.models.domain.person import Staff
from app.models.domain.procedures.handover import LEAVER, RECEIVER, WITNESS
from app.models.domain.provenance import Provenance
from app.models.services import accounts, handing_over
from app.ui import run
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.messages import post, words
from app.ui.page import Page
from app.ui.pages.handover import facts
from app.ui.pages.handover.facts import NOBODY, Outlook
from app.ui.pages.handover.list import ChecklistView
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import InputField, button, plain, restyle

_FORM_WIDTH = 360
_TYPING_PAUSE_MS = 250


class TypedHandover(NamedTuple):
    """Typed and chosen values: keys and devices as they stand there, and ids of persons by part."""

    devices: str
    parts: dict[str, str]

    @property
    def words(self) -> str:
        """Return the text that was typed."""
        return self.devices


class HandoverForm(QWidget):
    """The leaver, the receiver, the witness, and the keys and devices; beside them the checklist as it would be signed.

    `drawn_up` carries the docket that the three are about to sign.
    """

    drawn_up = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self._newest = run.Newest()
        self._listed: Checklist | None = None
        self._restored: dict[str, str] = {}
        self._people = {name: named(QComboBox(), f"{name}Combo") for name in (LEAVER, RECEIVER, WITNESS)}
        self._devices = named(QPlainTextEdit(tabChangesFocus=True), "devicesEdit")
        self._devices.setPlaceholderText(self.tr("每行一件，例如：\n档案室钥匙 2 把"))
        self._verdict = plain(wrap=True, name="handoverVerdict")
        self._go = button(self.tr("三方签署…(&S)"), "primary", name="handoverButton")
        self._print = button(self.tr("打印清单…(&P)"), name="draftButton", icon="print")
        self._print.setToolTip(self.tr("签署前打印，三方对照实物逐项核对"))
        self._checklist = ChecklistView(self._desk.pack, "checklist")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self._look)
        self._devices.textChanged.connect(self._wait)
        for combo in self._people.values():
            combo.currentIndexChanged.connect(self._look)
        self._go.clicked.connect(self._begin)
        self._print.clicked.connect(self._print_draft)
        self._show_outlook(NOBODY)

    def refresh(self) -> None:
        """Read the staff and the checklist anew."""
        self._page.perform(lambda: accounts.staff(self._desk), self._show_staff)

    def clear(self) -> None:
        """Forget the keys and devices of a handover that is carried out."""
        self._devices.clear()

    def draft(self) -> TypedHandover | None:
        """Return what is typed and not kept yet; persons that are merely chosen are no work."""
        devices = self._devices.toPlainText()
        return TypedHandover(devices, self._parts()) if devices.strip() else None

    def restore(self, draft: TypedHandover) -> None:
        """Put a draft back; its persons as soon as the staff is here."""
        self._restored = dict(draft.parts)
        self._devices.setPlainText(draft.devices)
        self.refresh()

    def _parts(self) -> dict[str, str]:
        return {part: combo.currentData() or "" for part, combo in self._people.items()}

    def _device_lines(self) -> list[str]:
        return [line for line in map(fold, self._devices.toPlainText().splitlines()) if line]

    def _wait(self) -> None:
        """Let nothing be signed or printed before the list has all typed lines."""
        self._offer(False)
        self._pause.start()

    def _look(self) -> None:
        parts, devices = self._parts(), self._device_lines()
        self._offer(False)
        self._page.perform(lambda: facts.look(self._desk, parts, devices), self._newest.ask(self._show_outlook))

    def _show_outlook(self, outlook: Outlook) -> None:
        chosen, self._listed = all(self._parts().values()), outlook.listed
        self._checklist.show_list(outlook.listed, outlook.households)
        if outlook.refusal is not None:
            self._tell("field-error", "⚠ " + words(outlook.refusal))
        elif chosen and outlook.is_absent:
            self._tell(
                "", self.tr("✓ 可以签署。移交人的账号已停用：由三人以外的一位经理写明原因代为签署，再由接收人、监交人签署。")
            )  # fmt: skip
        elif chosen:
            self._tell("", self.tr("✓ 可以签署。移交人、接收人、监交人依次输入自己的密码；账号随即停用。"))
        else:
            self._tell("muted", self.tr("请选定三个不同的人。监交人须为部门经理或总经理。"))
        self._offer(chosen and outlook.refusal is None and outlook.listed is not None)

    def _offer(self, ready: bool) -> None:
        self._go.setEnabled(ready)
        self._print.setEnabled(ready)

    def _tell(self, kind: str, text: str) -> None:
        self._verdict.setText(text)
        restyle(self._verdict, "kind", kind)

    def _begin(self) -> None:
        parts, devices = self._parts(), self._device_lines()
        self._offer(False)
        self._page.act(
            lambda: handing_over.draw_up(self._desk, parts, devices),
            lambda outcome: self.drawn_up.emit(outcome.value),
            self._refused,
        )

    def _print_draft(self) -> None:
        desk, parts, listed = self._desk, self._parts(), self._listed
        assert listed is not None
        since, form = desk.acted_seq, self.tr("离职交接清单（核对稿）")
        self._page.perform(
            lambda: (facts.print_draft(desk, parts, listed), handing_over.named(desk, listed)),
            lambda made: PdfPreview(
                self._page, form, made[0], of=listed.leaver, made_from=Provenance(since, dossier_ids=made[1])
            ).open(),
            self._refused,
        )

    def _refused(self, refusal: Refusal) -> None:
        self._look()
        run.report(self._page, refusal)

    def _show_staff(self, staff: list[Staff]) -> None:
        for name, combo in self._people.items():
            before = self._restored.pop(name, "") or combo.currentData()
            combo.blockSignals(True)
            combo.clear()
            combo.addItem(self.tr("请选择…"), "")
            for person in staff:
                if person.role is None and name != LEAVER:
                    continue
                if name == WITNESS and not (person.role and person.role.is_managing):
                    continue
                called = post(self._desk.pack, person.role) if person.role else self.tr("没有账号")
                combo.addItem(f"{person.name}　{called}　{person.department}", person.id)
            combo.setCurrentIndex(max(0, combo.findData(before)))
            combo.blockSignals(False)
        self._look()

    def _form(self) -> QFrame:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("离职交接"), "title"))
        captions = (self.tr("移交人（离职）(&L)"), self.tr("接收人(&R)"), self.tr("监交人(&W)"))
        for caption, combo in zip(captions, self._people.values(), strict=True):
            combo.setMinimumContentsLength(8)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            column.addWidget(InputField(caption, combo))
        column.addWidget(InputField(self.tr("钥匙、印章和设备(&D)"), self._devices), 1)
        below = QVBoxLayout()
        below.setContentsMargins(24, 0, 24, 16)
        below.setSpacing(12)
        for part in (self._verdict, self._print, self._go):
            below.addWidget(part)
        card = named(QFrame(), "card")
        card.setFixedWidth(_FORM_WIDTH)
        whole = QVBoxLayout(card)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scrolling(inside=inside), 1)
        whole.addLayout(below)
        return card

    def _lay_out(self) -> None:
        card = named(QFrame(), "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.addWidget(self._checklist)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self._form())
        row.addWidget(card, 1)
