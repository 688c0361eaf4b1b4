"""Destruction on the spot: papers and files that are no dossiers, listed and signed by the two who destroy them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.errors import N_
from app.models.domain.moments import day_of
from app.models.domain.person import Staff
from app.models.domain.procedure import Step
from app.models.domain.procedures.site_destruction import (
    DESTROY,
    DESTROYED,
    HOLDER,
    LISTED,
    SITE,
    SITE_DESTRUCTION,
    TOOL,
    things_of,
)
from app.models.domain.rights import Right
from app.models.domain.rulebook import REASON_STATED
from app.models.services import accounts, site_destructions
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import counted, text
from app.ui.openings import opens
from app.ui.page import PageSection
from app.ui.pages.dockets.face import TONES, Asked, DocketPrint, Face
from app.ui.pages.dockets.page import DocketPage
from app.ui.papers import site_destruction as papers
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine, TextLines
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable

TOOLS = (N_("碎纸机"), N_("计算机专用销毁软件"), N_("消磁机"), N_("物理粉碎存储介质"))
_LONGEST = 120


class ListThingsDialog(FormDialog):
    """Ask for the things, their holder, the reason, the tool and the place. `kept` carries the outcome with the docket."""

    def __init__(self, parent: QWidget, desk: Desk, staff: Sequence[Staff]) -> None:
        super().__init__(
            parent, self.tr("列出待销毁内容"), name="listThingsDialog",
            message=self.tr("不再需要的复印件、打印件、草稿和计算机内的文件。档案袋请到“销毁”提出清册。"),
        )  # fmt: skip
        lines = self.add(
            "thingsEdit", self.tr("内容，每行一项(&L)"), TextLines(()),
            self.tr("例如 D盘“客户”文件夹 12 个文件；不要写客户姓名、证件号"), needed=self.tr("请至少写一行。"),
        )  # fmt: skip
        people = [(f"{one.name}　{one.department}", one.id) for one in staff]
        holder = self.add("holderChoice", self.tr("资料持有人(&H)"), Choice(people))
        holder.choose(desk.account.person_id)
        reason = self.add(
            "thingsReason", self.tr("销毁理由(&R)"), TextLine(longest=_LONGEST), answers=REASON_STATED.code,
            needed=self.tr("须填写理由。请填写后再提交。"),
        )  # fmt: skip
        tool, site = ask_how(self)
        self.submit(
            self.tr("列出(&S)"),
            lambda: partial(
                site_destructions.list_things, desk, lines.value(), holder.value(), reason.value(), tool.value(), site.value()
            ),
            "listThingsOkButton",
        )  # fmt: skip


def ask_how(form: FormDialog) -> tuple[OpenChoice, TextLine]:
    """Add the tool and the place to a form."""
    translate = QCoreApplication.translate
    tool = form.add(
        "toolChoice", translate("OnSite", "销毁工具(&K)"), OpenChoice(map(text, TOOLS), longest=_LONGEST),
        needed=translate("OnSite", "请填写销毁工具。"),
    )  # fmt: skip
    site = form.add(
        "siteEdit", translate("OnSite", "销毁地点(&P)"), TextLine(longest=_LONGEST),
        needed=translate("OnSite", "请填写销毁地点。"), beside=True,
    )  # fmt: skip
    return tool, site


class OnSiteFace(Face):
    """The texts and hooks of a destruction on the spot."""

    procedure = SITE_DESTRUCTION

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        thing: RowColumn[str] = RowColumn(self.tr("销毁内容"), 0, lambda thing: thing)
        self._things = RowsModel((thing,))

    def title(self) -> str:
        return self.tr("现场销毁")

    def opening(self) -> str:
        return self.tr("列出待销毁内容…(&N)")

    def nothing(self) -> str:
        return self.tr("还没有现场销毁记录。\n点“列出待销毁内容”，写明不再需要的复印件和电子文件。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("不再需要的，两人现场销毁"), (
            self.tr("1　列出内容：复印件、草稿、计算机内的文件，写明工具和地点。"),
            self.tr("2　两人在场销毁，各自用自己的密码签署。"),
            self.tr("3　打印现场销毁记录存档。离职交接中的现场销毁也在这里签署。"),
        )

    def begun(self, docket: Docket) -> str:
        message = COUNTED("{code} 已列出，共 {n} 项。请两人在场销毁后签署。")
        return counted(self.tr, message, len(things_of(docket.body)), code=docket.code)

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("日期"), 96, lambda one: day_of(one.closed_at or one.opened_at), key="day"),
            RowColumn(self.tr("资料持有人"), 96, lambda one: one.parts[HOLDER].name, key="holder"),
            RowColumn(
                self.tr("状态"), 0, lambda one: text(one.state.label), lambda one: TONES.get(one.state.phase), key="state"
            ),
        )  # fmt: skip

    def contents(self) -> RowsTable:
        return RowsTable(self._things, "things", tall=True)

    def show_contents(self, docket: Docket) -> None:
        self._things.show(things_of(docket.body))

    def signed_contents(self, docket: Docket) -> RowsTable:
        signed = RowsModel(self._things.columns)
        signed.show(things_of(docket.body))
        return RowsTable(signed, "signedThings", tall=True)

    def facts(self, docket: Docket) -> list[str]:
        how = self.tr("{holder} 的资料；{tool}，{site}").format(
            holder=docket.parts[HOLDER].name, tool=docket.body[TOOL], site=docket.body[SITE]
        )
        return [how, *super().facts(docket)]

    def next(self, docket: Docket) -> str:
        if docket.state.name == LISTED:
            return self.tr("下一步：两人在场销毁后各自签署。不销毁的，请撤回。")
        return self.tr("已办结。请打印现场销毁记录并归档。") if docket.state.name == DESTROYED else ""

    def caption(self, docket: DocketHead, step: Step) -> str:
        if step.name != DESTROY:
            return self.tr("撤回…(&W)")
        second = bool(docket.taken(DESTROY))
        return self.tr("第二人签署…(&G)") if second else self.tr("两人现场销毁签署…(&G)")

    def kind_of(self, step: Step) -> str:
        return "danger" if step.name == DESTROY else super().kind_of(step)

    def why(self, docket: Docket, step: Step) -> str:
        return self.tr("撤回后这份记录不能再用，所列内容视为没有销毁。")

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        return [
            Fact(self.tr("资料持有人"), docket.parts[HOLDER].name),
            Fact(self.tr("工具、地点"), f"{docket.body[TOOL]}　{docket.body[SITE]}"),
            Fact(self.tr("内容"), counted(self.tr, COUNTED("{n} 项"), len(things_of(docket.body)))),
        ]

    def row_count(self, docket: Docket) -> int:
        return len(things_of(docket.body))

    def done(self, docket: Docket, step: Step) -> str:
        if step.name == DESTROY:
            return self.tr("{code} 已由两人签署，所列内容已现场销毁。").format(code=docket.code)
        return self.tr("{code} 已撤回。").format(code=docket.code)

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        return self.papers(docket)[0] if step.name == DESTROY else None

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        caption, form = self.tr("打印现场销毁记录…(&R)"), self.tr("现场销毁记录")
        return (DocketPrint("record", caption, form, docket.code, lambda: papers.record(self.desk, docket)),)


class OnSitePage(DocketPage):
    """Destructions on the spot."""

    key: ClassVar[str] = "site-destruction"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "现场销毁")
    icon: ClassVar[str] = "destroy"
    section: ClassVar[PageSection] = PageSection.ENDING
    right: ClassVar[Right | None] = Right.DESTROY
    face_class = OnSiteFace

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        def ask(staff: Sequence[Staff]) -> None:
            ListThingsDialog(self, self.desk, staff).open_over(self, self._begun)

        self.perform(lambda: accounts.staff(self.desk), ask, on="list things")
