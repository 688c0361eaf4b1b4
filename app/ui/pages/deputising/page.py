"""Deputies: who signs for whom, until when; appointed here, ended here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.moments import day_of
from app.models.domain.person import Staff
from app.models.domain.procedure import Step
from app.models.domain.procedures.deputising import (
    DEPUTISING,
    DEPUTY,
    DRAWN_UP,
    FIRST,
    GRANT,
    GRANTED,
    LAST,
    PRINCIPAL,
    REVOKE,
)
from app.models.domain.rights import Right
from app.models.services import accounts, dockets
from app.models.services.action import Outcome
from app.reports.forms import deputy_appointment
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import text
from app.ui.openings import opens
from app.ui.page import PageSection
from app.ui.pages.deputising.form import AppointDialog
from app.ui.pages.dockets.face import TONES, Asked, DocketPrint, Face
from app.ui.pages.dockets.page import DocketPage
from app.ui.papers import deputising as papers
from app.ui.widgets.rows import RowColumn
from app.ui.widgets.text import plain


class DeputisingFace(Face):
    """The texts and hooks of an appointment."""

    procedure = DEPUTISING

    def opening(self) -> str:
        return self.tr("新建授权…(&N)")

    def nothing(self) -> str:
        return self.tr("没有代签授权。\n外出前点“新建授权”，指定谁在哪几天代您签署。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("人不在，签署有据"), (
            self.tr("1　新建授权：谁代谁签署、起止日期、依据。"),
            self.tr("2　由被代签人用自己的密码签署；人已外出的，由上级经理办理。"),
            self.tr("3　代签人用自己的密码签署，单据上写明代谁、凭哪份授权。"),
            self.tr("4　到期自动终止；提前回来的，随时撤销。"),
        )

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("编号"), 120, lambda one: one.code, key="code"),
            RowColumn(self.tr("代签"), 112, self._who, key="deputy"),
            RowColumn(
                self.tr("状态"),
                0,
                lambda one: text(one.state.label),
                lambda one: TONES.get(one.state.phase),
                key="state",
            ),
        )

    def contents(self) -> QLabel:
        self._days = plain(kind="heading", wrap=True, name="deputyDays")
        self._days.setAlignment(Qt.AlignmentFlag.AlignTop)
        return self._days

    def show_contents(self, docket: Docket) -> None:
        message = self.tr("{deputy} 代 {principal} 签署，{days}")
        self._days.setText(message.format(**self._facts(docket)))

    def facts(self, docket: Docket) -> list[str]:
        drawn = self.tr("{who} 于 {day} 拟定").format(who=docket.opener.name, day=day_of(docket.opened_at))
        by = self.tr("依据：{authority}").format(authority=docket.opener.reason)
        return [by, drawn, *self.steps_taken(docket)]

    def next(self, docket: Docket) -> str:
        if docket.state.name == DRAWN_UP:
            return self.tr("下一步：由{who}用自己的密码签署后生效。").format(who=docket.opener.name)
        return self.tr("到期自动终止；提前回来的，请撤销。") if docket.state.name == GRANTED else ""

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {GRANT: self.tr("签署授权…(&G)"), REVOKE: self.tr("撤销授权…(&X)")}
        return captions.get(step.name) or super().caption(docket, step)

    def kind_of(self, step: Step) -> str:
        return "danger" if step.name == REVOKE else super().kind_of(step)

    def why(self, docket: Docket, step: Step) -> str:
        message = self.tr("撤销后，{deputy} 不能再代 {principal} 签署；已代签的仍然有效。")
        return message.format(**self._facts(docket))

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        said = self._facts(docket)
        return [
            Fact(self.tr("被代签人"), said["principal"]),
            Fact(self.tr("代签人"), said["deputy"]),
            Fact(self.tr("期限"), said["days"]),
            Fact(self.tr("依据"), docket.opener.reason),
        ]

    def row_count(self, docket: Docket) -> int:
        return 1

    def done(self, docket: Docket, step: Step) -> str:
        message = {
            GRANT: self.tr("授权 {code} 已签署：{deputy} 代 {principal} 签署，{days}。"),
            REVOKE: self.tr("授权 {code} 已撤销。"),
        }[step.name]
        return message.format(code=docket.code, **self._facts(docket))

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        def make() -> bytes:
            staff, anchors = accounts.staff(self.desk), dockets.anchors(self.desk, docket)
            return deputy_appointment.render(papers.appointment(self.desk, docket, staff, anchors))

        return (DocketPrint("appointment", self.tr("打印授权书…(&R)"), self.tr("代签授权书"), docket.code, make),)

    def _who(self, docket: DocketHead) -> str:
        return self.tr("{deputy} 代 {principal}").format(**self._facts(docket))

    def _facts(self, docket: DocketHead) -> dict[str, str]:
        named = {part: docket.parts[part].name for part in (PRINCIPAL, DEPUTY)}
        first, last = docket.body[FIRST], docket.body[LAST]
        days = self.tr("{first} 当天") if first == last else self.tr("{first} 至 {last}（含首尾两天）")
        return named | {"days": days.format(first=first, last=last)}


class DeputisingPage(DocketPage):
    """Appointments. Who draws one up signs it next."""

    key: ClassVar[str] = "deputising"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "代签授权")
    icon: ClassVar[str] = "deputy"
    section: ClassVar[PageSection] = PageSection.OFFICE
    right: ClassVar[Right | None] = Right.KEEP_ACCOUNTS
    face_class = DeputisingFace

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        def ask(staff: Sequence[Staff]) -> None:
            dialog = AppointDialog(self, self.desk, staff)
            dialog.kept.connect(self._drawn_up)
            dialog.open()

        self.perform(lambda: accounts.staff(self.desk), ask, on="appoint")

    def _drawn_up(self, outcome: Outcome[Docket]) -> None:
        docket = outcome.value
        self._wanted = docket.code
        self.announce(outcome.changed)
        self._acts.take(docket, docket.procedure.step(GRANT))
