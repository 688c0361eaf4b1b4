"""One more item for a dossier: what is still missing is offered first, and the pack's paper says what it is like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QSpinBox

from app.models.domain.item import NewItem
from app.models.domain.life_rules import MEDIUM_KEPT
from app.models.services import filing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.messages import counted, label
from app.ui.widgets.editable import line_of
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine, Tick

_MOST_PAGES = 9999


class AddItemDialog(FormDialog):
    """Adds an item. Nothing is chosen to begin with, and without a title nothing is added.

    `missing`: titles that the dossier still lacks; `category` is the dossier's code, whose papers are offered.
    """

    def __init__(self, parent: Dialog, desk: Desk, dossier_id: int, category: str, missing: Sequence[str]) -> None:
        super().__init__(parent, self.tr("添加一件"), self.tr("新收到的资料，列在卷内最后。"))
        papers = {name: paper for paper in desk.pack.category(category).papers for name in paper.names}
        titles = dict.fromkeys(paper.title for paper in papers.values())
        lacking = counted(self.tr, "还缺的 {n} 种排在最前", len(missing)) if missing else ""
        title = self.add(
            "title", self.tr("题名(&T)"), OpenChoice([*missing, *(one for one in titles if one not in missing)], empty=True),
            lacking, answers="题名",
        )  # fmt: skip
        if 0 < len(missing) < title.count():
            title.insertSeparator(len(missing))
        line_of(title).setPlaceholderText(self.tr("选择或填写资料名称"))
        original = self.add(
            "form", self.tr("原件/复印件(&O)"), Choice([(self.tr("原件"), True), (self.tr("复印件"), False)])
        )
        medium = self.add(
            "medium",
            self.tr("载体(&M)"),
            Choice((label(one), one) for one in desk.pack.media),
            answers=MEDIUM_KEPT.code,
        )
        pages = self.add("pages", self.tr("页数(&P)"), QSpinBox(maximum=_MOST_PAGES))
        dated = self.add("dated", self.tr("日期(&D)"), DayEdit(), self.tr("资料上写明的日期，可不填"), answers="日期")
        responsible = self.add("responsible", self.tr("责任者(&R)"), TextLine())
        held_in = self.add("heldIn", self.tr("存放系统（电子件）(&H)"), TextLine())
        sensitive = self.add("sensitive", "", Tick(self.tr("含敏感信息(&E)")))
        contract = self.add("contract", "", Tick(self.tr("是合同，按档案号编号(&C)")))

        def named(typed: str) -> None:
            """Take over what the pack says of a paper."""
            ok.setEnabled(bool(typed.strip()))
            paper = papers.get(typed.strip())
            if paper is not None:
                original.setCurrentIndex(0 if paper.original else 1)
                medium.setCurrentText(label(paper.medium))
                sensitive.setChecked(paper.sensitive)
                contract.setChecked(paper.numbered)

        def keep() -> Callable[[], Outcome[int]]:
            new = NewItem(
                title.value(), original.value(), medium.value(), pages.value(), dated.value(), responsible.value(),
                sensitive.value(), held_in.value(), contract.value(),
            )  # fmt: skip
            return partial(filing.add_item, desk, dossier_id, new)

        ok = self.submit(self.tr("添加(&S)"), keep)
        title.currentTextChanged.connect(named)
        named("")
