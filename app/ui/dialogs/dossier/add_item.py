"""One more item for a dossier: what is still missing is offered first, and the pack's paper says what it is like."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QSpinBox

from app.models.domain.item import NewItem
from app.models.domain.policy.pack import Medium
from app.models.services import filing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog, Typed, choice, line
from app.ui.messages import label
from app.ui.widgets.editable import line_of

_MOST_PAGES = 9999


class AddItemDialog(FormDialog):
    """Nothing is chosen to begin with, and without a title nothing is added.

    `missing`: titles that the dossier still lacks; `category` is the dossier's code, whose papers are offered.
    """

    def __init__(self, parent: Dialog, desk: Desk, dossier_id: int, category: str, missing: Sequence[str]) -> None:
        super().__init__(
            parent, self.tr("添加一件"), self.tr("新收到的资料，列在卷内最后。"), self._keep, self.tr("添加(&S)")
        )
        self._desk, self._dossier_id = desk, dossier_id
        self._papers = {name: paper for paper in desk.pack.category(category).papers for name in paper.names}
        titles = dict.fromkeys(paper.title for paper in self._papers.values())
        self._forms, self._media = (self.tr("原件"), self.tr("复印件")), {label(one): one for one in Medium}
        self._title = choice([*missing, *(one for one in titles if one not in missing)], editable=True)
        if 0 < len(missing) < self._title.count():
            self._title.insertSeparator(len(missing))
        self._title.setCurrentIndex(-1)
        line_of(self._title).setPlaceholderText(self.tr("选择或填写资料名称"))
        self._form, self._medium = choice(self._forms), choice(tuple(self._media))
        self._sensitive = QCheckBox(self.tr("含敏感信息(&E)"))
        self._contract = QCheckBox(self.tr("是合同，按档案号编号(&C)"))
        lacking = self.tr("还缺的 {n} 种排在最前").format(n=len(missing)) if missing else ""
        self.add("title", self.tr("题名(&T)"), self._title, lacking)
        self.add("form", self.tr("原件/复印件(&O)"), self._form)
        self.add("medium", self.tr("载体(&M)"), self._medium)
        self.add("pages", self.tr("页数(&P)"), QSpinBox(maximum=_MOST_PAGES))
        self.add("dated", self.tr("日期(&D)"), DayEdit(), self.tr("资料上写明的日期，可不填"))
        self.add("responsible", self.tr("责任者(&R)"), line())
        self.add("heldIn", self.tr("存放系统（电子件）(&H)"), line())
        self.add("sensitive", "", self._sensitive)
        self.add("contract", "", self._contract)
        self._title.currentTextChanged.connect(self._named)
        self._named("")

    def _named(self, title: str) -> None:
        """Take over what the pack says of a paper."""
        self._ok.setEnabled(bool(title.strip()))
        paper = self._papers.get(title.strip())
        if paper is not None:
            self._form.setCurrentText(self._forms[0 if paper.original else 1])
            self._medium.setCurrentText(label(paper.medium))
            self._sensitive.setChecked(paper.sensitive)
            self._contract.setChecked(paper.numbered)

    def _keep(self, typed: Typed) -> Outcome[int]:
        new = NewItem(
            str(typed["title"]), typed["form"] == self._forms[0], self._media[str(typed["medium"])],
            int(str(typed["pages"])), str(typed["dated"]), str(typed["responsible"]), bool(typed["sensitive"]),
            str(typed["heldIn"]), bool(typed["contract"]),
        )  # fmt: skip
        return filing.add_item(self._desk, self._dossier_id, new)
