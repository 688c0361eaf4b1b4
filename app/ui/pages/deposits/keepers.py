"""Keepers of originals: appointed here by whom the pack names, until it is revoked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.moments import day_of
from app.models.domain.person import Staff
from app.models.domain.procedure import Step
from app.models.domain.procedures.keeper import APPOINT, APPOINTMENT, KEEPER, NAMED, REVOKE
from app.models.domain.rights import Right
from app.models.services import keeper_appointments
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import text
from app.ui.openings import opens
from app.ui.page import PageSection
from app.ui.pages.deposits.forms import AppointKeeperDialog
from app.ui.pages.dockets.face import TONES, Asked, Face
from app.ui.pages.dockets.page import DocketPage
from app.ui.widgets.rows import RowColumn
from app.ui.widgets.text import plain


class KeepersFace(Face):
    """The texts and hooks of an appointment."""

    procedure = APPOINTMENT

    def opening(self) -> str:
        return self.tr("新建任命…(&N)")

    def nothing(self) -> str:
        return self.tr("还没有任命原件保管员。\n点“新建任命”，任命后才能开入库单。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("原件由专人保管"), (
            self.tr("1　新建任命：选定保管员，写明依据。"),
            self.tr("2　由有权任命的经理用自己的密码签署。"),
            self.tr("3　入库单由任职中的保管员签收；不再担任的，及时免去。"),
        )

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("编号"), 120, lambda one: one.code, key="code"),
            RowColumn(self.tr("保管员"), 96, lambda one: one.parts[KEEPER].name, key="keeper"),
            RowColumn(
                self.tr("状态"), 0, lambda one: text(one.state.label), lambda one: TONES.get(one.state.phase), key="state"
            ),
        )  # fmt: skip

    def contents(self) -> QLabel:
        self._who = plain(kind="heading", wrap=True, name="keeperName")
        self._who.setAlignment(Qt.AlignmentFlag.AlignTop)
        return self._who

    def show_contents(self, docket: Docket) -> None:
        self._who.setText(self.tr("原件保管员：{name}").format(name=docket.parts[KEEPER].name))

    def facts(self, docket: Docket) -> list[str]:
        drawn = self.tr("{who} 于 {day} 拟定").format(who=docket.opener.name, day=day_of(docket.opened_at))
        by = self.tr("依据：{authority}").format(authority=docket.opener.reason)
        return [by, drawn, *self.steps_taken(docket)]

    def next(self, docket: Docket) -> str:
        if docket.state.name == NAMED:
            return self.tr("下一步：由{who}用自己的密码签署后生效。").format(who=docket.opener.name)
        return ""

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {APPOINT: self.tr("签署任命…(&G)"), REVOKE: self.tr("免去…(&X)")}
        return captions.get(step.name) or super().caption(docket, step)

    def kind_of(self, step: Step) -> str:
        return "danger" if step.name == REVOKE else super().kind_of(step)

    def why(self, docket: Docket, step: Step) -> str:
        message = self.tr("免去后，{name} 不能再签收入库；已保管的原件请办理交接。")
        return message.format(name=docket.parts[KEEPER].name)

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        return [Fact(self.tr("保管员"), docket.parts[KEEPER].name), Fact(self.tr("依据"), docket.opener.reason)]

    def row_count(self, docket: Docket) -> int:
        return 1

    def done(self, docket: Docket, step: Step) -> str:
        message = {APPOINT: self.tr("{name} 已任命为原件保管员。"), REVOKE: self.tr("{name} 已免去原件保管员。")}[
            step.name
        ]
        return message.format(name=docket.parts[KEEPER].name)


class KeepersPage(DocketPage):
    """Appointments. Who draws one up signs it next."""

    key: ClassVar[str] = "keepers"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "原件保管员")
    icon: ClassVar[str] = "lock"
    section: ClassVar[PageSection] = PageSection.ORIGINALS
    right: ClassVar[Right | None] = Right.APPOINT_KEEPER
    face_class = KeepersFace

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        return super().shown_to(desk) and isinstance(desk, Desk) and bool(desk.pack.deposits)

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        def ask(people: Sequence[Staff]) -> None:
            dialog = AppointKeeperDialog(self, self.desk, people)
            dialog.kept.connect(self._drawn_up)
            dialog.open()

        self.perform(lambda: keeper_appointments.candidates(self.desk), ask, on="appoint-keeper")

    def _drawn_up(self, outcome: Outcome[Docket]) -> None:
        docket = outcome.value
        self._wanted = docket.code
        self.announce(outcome.changed)
        self._acts.take(docket, docket.procedure.step(APPOINT))
