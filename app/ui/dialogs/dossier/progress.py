"""The progress of a dossier: its stage, the papers and fields it lacks, and the steps that the session may take."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFormLayout, QFrame

from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.domain.life import Life
from app.models.domain.moments import day_of
from app.models.domain.person import Role
from app.models.domain.rights import Right
from app.models.services import keeping
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.dossier.correcting import open_correction
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.reason import ReasonDialog
from app.ui.messages import label, posts, text
from app.ui.openings import opens
from app.ui.widgets.named import named
from app.ui.widgets.text import plain


class ProgressTab(Tab):
    """待核实 → 待确认 → 在管 → 已结束, and everything that stands in the way of the next step."""

    def __init__(self, dialog: DossierFrame) -> None:
        super().__init__(dialog)
        self._path = plain(kind="heading", wrap=True, name="lifePath")
        panel = named(QFrame(), "panel")
        self._form = QFormLayout(panel)
        self._form.setContentsMargins(16, 12, 16, 12)
        self._form.setHorizontalSpacing(16)
        self._facts = {name: plain(wrap=True, name=f"life-{name}") for name in (
            "identity", "consent", "fields", "papers", "review", "others")}  # fmt: skip
        for name, caption in (
            ("identity", self.tr("身份核验")), ("consent", self.tr("客户同意")), ("fields", self.tr("缺少的信息")),
            ("papers", self.tr("缺少的资料")), ("review", self.tr("下次核对")), ("others", self.tr("同一客户的其他档案")),
        ):  # fmt: skip
            self._form.addRow(plain(caption, "muted"), self._facts[name])
        self._about = plain(wrap=True, name="lifeAbout")
        self._who = plain(kind="muted", wrap=True, name="whoConfirms")
        self.column.addWidget(self._path)
        self.column.addWidget(self._about)
        self.column.addWidget(panel)
        self.column.addStretch(1)
        self.column.addWidget(self._who)
        number = dialog.dossier_id
        on = ("life", number)
        self._fill = self.command("", "fillButton", self._correct, Right.CORRECT)
        self._verify = self.command(
            self.tr("核实无误(&V)"), "verifyButton",
            lambda: dialog.act(lambda: keeping.verify(self.desk, number), self._verified(), on=on), Right.VERIFY, "primary",
        )  # fmt: skip
        self._back = self.command(self.tr("退回补录…(&B)"), "sendBackButton", self._send_back, Right.VERIFY)
        self._confirm = self.command(
            self.tr("确认建档(&C)"), "confirmButton",
            lambda: dialog.act(lambda: keeping.confirm(self.desk, [number]), self.tr("已确认，档案在管。"), on=on),
            Right.CONFIRM, "primary",
        )  # fmt: skip
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)

    def title(self) -> str:
        return self.tr("进度")

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        steps = (Life.ENTERED, Life.VERIFIED, Life.CONFIRMED, Life.CLOSED)
        self._path.setText("  →  ".join(
            self.tr("【{step}】").format(step=label(one)) if one is life.life else label(one) for one in steps))  # fmt: skip
        found = life.identified
        self._facts["identity"].setText(
            self.tr("{day} {who}：{document}，{result}").format(
                day=day_of(found.at), who=found.by, document=found.contents.document,
                result=self.tr("真实有效") if found.contents.genuine
                else self.tr("未通过：{finding}").format(finding=found.contents.finding),
            ) if found else self._unidentified(life)
        )  # fmt: skip
        standing = [one for one in life.consents if not one.ended_at]
        self._facts["consent"].setText(
            self.tr("{day}，用途：{uses}").format(day=standing[0].at, uses=text("、").join(standing[0].contents.uses))
            if standing else self.tr("尚未登记")
        )  # fmt: skip
        nothing = self.tr("齐全")
        self._facts["fields"].setText(text("、").join(life.missing.fields) or nothing)
        self._facts["papers"].setText(self._papers(life) or nothing)
        self._facts["review"].setText(life.review_due or self.tr("确认建档后开始计算"))
        self._facts["others"].setText(text("、").join(one.reference_code for one in others) or self.tr("没有"))
        self._row = row
        self._about.setText(self._brought(life))
        self._about.setVisible(bool(self._about.text()))
        self._who.setText(self._who_confirms(life))
        self._who.setVisible(bool(self._who.text()))
        self._fill.setText(self.tr("补录…(&E)") if life.life.is_new else self.tr("更正…(&E)"))
        self._verify.setEnabled(life.life is Life.ENTERED)
        self._back.setEnabled(life.life is Life.VERIFIED)
        self._confirm.setEnabled(life.life is Life.VERIFIED)

    def _unidentified(self, life: LifeDetail) -> str:
        if not life.identifications:
            return self.tr("尚未核验")
        withdrawn = self.tr("⚠ 原来的核验已于 {day} 撤销（{why}），请重新核验")
        return withdrawn.format(day=day_of(life.identifications[0].ended_at), why=life.identifications[0].why)

    def _papers(self, life: LifeDetail) -> str:
        """Return the missing papers: those that stop the confirmation first, then those that may be brought later."""
        later = [one for one in life.missing.papers if one not in life.stopping]
        parts = [
            (self.tr("{papers}（缺这些不能确认）"), life.stopping),
            (self.tr("{papers}（可确认后补收）") if life.life.is_new else "{papers}", later),
        ]
        return text("；").join(said.format(papers=text("、").join(titles)) for said, titles in parts if titles)

    def _brought(self, life: LifeDetail) -> str:
        """Return the steps that are still open for a dossier from a ledger, which was never verified here (ADR 12)."""
        if not life.imported:
            return ""
        identified = life.identified is not None and life.identified.contents.genuine
        unidentified = self.tr("须重新核验身份") if life.identifications else self.tr("尚未核验身份")
        agreed = any(not one.ended_at for one in life.consents)
        open_ends = [
            *([] if identified else [unidentified]),
            *([] if agreed else [self.tr("尚未登记客户同意")]),
            *([self.tr("信息不全")] if life.missing.fields else []),
        ]
        message = self.tr("自台账导入，视为已确认")
        if not open_ends:
            return self.tr("{message}。").format(message=message)
        return self.tr("⚠ {message}；{open}。请在核对时补齐。").format(message=message, open=text("、").join(open_ends))

    def _who_confirms(self, life: LifeDetail) -> str:
        """Return a note for a session that may not confirm a new dossier, naming who may; «» where none is needed."""
        if not life.life.is_new or self.desk.can(Right.CONFIRM):
            return ""
        return self.tr("确认建档由{who}办理（{clause}）。").format(
            who=self._confirmers(), clause=self.desk.pack.rights.table[Right.CONFIRM].clause
        )

    def _confirmers(self) -> str:
        """Return the roles that the pack names, in the words of its posts."""
        pack = self.desk.pack
        named = [role for role in Role if role in pack.rights.table[Right.CONFIRM].roles]
        return posts(pack, named)

    def _verified(self) -> str:
        return self.tr("已核实，等待{who}确认。").format(who=self._confirmers())

    @opens
    def _correct(self) -> None:
        open_correction(self.dialog, self.desk, self._row, self.dialog.kept)

    @opens
    def _send_back(self) -> None:
        dialog = self.dialog
        asked = ReasonDialog(
            dialog, self.tr("退回补录"), self.tr("档案退回档案室补录，理由会记入日志。"), self.tr("退回理由(&R)"),
            self.tr("退回"), partial(keeping.send_back, self.desk, dialog.dossier_id),
        )  # fmt: skip
        asked.kept.connect(lambda outcome: dialog.kept(outcome, self.tr("已退回补录。")))
        asked.open()
