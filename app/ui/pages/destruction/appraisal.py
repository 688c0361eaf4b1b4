"""The appraisal of a destruction list at the window: an opinion for each line, and who takes the place of whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from app.models.domain import disposal_rules
from app.models.domain.appraisal import Opined, Opinion, group_of, is_appraised, opinions_of, replaceable
from app.models.domain.docket import Docket, DocketLine
from app.models.domain.errors import N_
from app.models.domain.person import Staff
from app.models.domain.procedures.destruction import DESTRUCTION
from app.models.services import appraising
from app.models.services.desk import Desk
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.form import FormDialog
from app.ui.messages import Tone, counted, label, text
from app.ui.pages.dockets.face import LineShown
from app.ui.typed import Values
from app.ui.widgets.inputs import Choice, TextLine
from app.ui.widgets.keys import key_for
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import InputField, button, plain

_TONES = {Opinion.DESTROY: None, Opinion.KEEP: Tone.OK, Opinion.HAND_OVER: Tone.INFO}
_SIZE = (960, 560)
_GIVEN = "the opinions that were given"


@dataclass(slots=True)
class _OpinionRow:
    """A line with the opinion that stands in the dialog, and the one that stood when it opened."""

    line: DocketLine
    said: Opined | None
    stood: Opined | None

    @property
    def id(self) -> int:
        """The position of the line."""
        return self.line.position


class OpinionsDialog(ActDialog):
    """Opinions are given to the chosen lines by a button or its key; `do` gets all that were given, in the background."""

    def __init__(
        self,
        parent: QWidget,
        docket: Docket,
        due: Callable[[DocketLine], str],
        do: Callable[[dict[int, Opined]], object],
    ) -> None:
        super().__init__(parent, self.tr("鉴定意见"), "opinionsDialog")
        self.resize(*_SIZE)
        opinions = opinions_of(docket)
        stood = ((line, opinions.get(line.position)) for line in docket.lines)
        self._rows = [_OpinionRow(line, said, said) for line, said in stood]
        self._model: RowsModel[_OpinionRow] = RowsModel((
            RowColumn(self.tr("档号"), 208, lambda one: one.line.reference_code),
            RowColumn(self.tr("题名"), 200, lambda one: one.line.title),
            RowColumn(self.tr("保管到期"), 132, lambda one: due(one.line)),
            RowColumn(self.tr("意见"), 120, self._opinion, self._tone),
            RowColumn(self.tr("理由"), 0, lambda one: one.said.reason if one.said else ""),
        ))  # fmt: skip
        self._table = RowsTable(self._model, "opinionLines")
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._reason = TextLine()
        self._why = InputField(self.tr("理由（不销毁的必填）(&R)"), self._reason)
        self._reason.setObjectName("opinionReason")
        self._left = plain(kind="heading", name="opinionsLeft")
        self._lay_out()
        self._model.show(self._rows)
        self.watch(lambda: [one.said for one in self._rows])
        self.submit(self.tr("保存意见(&S)"), lambda: partial(do, self.given()), "keepOpinions")
        self._say_left()
        self._table.selectRow(0)
        self._table.setFocus()

    def typed(self) -> Values:
        """Return what is typed, and the opinions that were given here."""
        return {
            **super().typed(),
            _GIVEN: {one: (said.opinion.value, said.reason) for one, said in self.given().items()},
        }

    def retype(self, values: Values) -> Values:
        """Put back what was typed, and the opinions of the lines that are still on the list."""
        left = dict(values)
        given: Any = left.pop(_GIVEN, {})
        for row in self._rows:
            if said := given.get(row.line.position):
                row.said = Opined(Opinion(said[0]), said[1])
        self._model.show(self._rows)
        self._say_left()
        return super().retype(left)

    def given(self) -> dict[int, Opined]:
        """Return the opinions that were given here, by position.

        What stood is not given again: the reason may be covered that was shown of it.
        """
        return {one.line.position: one.said for one in self._rows if one.said is not None and one.said != one.stood}

    def _give(self, opinion: Opinion) -> None:
        reason = self._reason.value().strip()
        if opinion is not Opinion.DESTROY and not reason:
            self._why.mark(self.tr("不销毁的须写明理由，例如：事项未了。"))
            self._reason.setFocus()
            return
        self._why.mark("")
        places = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        for place in places:
            self._rows[place].said = Opined(opinion, reason)
            self._model.touch(self._rows[place])
        self._say_left()
        following = next((place for place, one in enumerate(self._rows) if one.said is None), None)
        if following is not None:
            self._table.selectRow(following)
        self._table.setFocus()

    def _say_left(self) -> None:
        left = sum(one.said is None for one in self._rows)
        self._left.setText(
            counted(self.tr, "还有 {n} 份没有意见。不表态不等于同意。", left)
            if left
            else self.tr("每份都有意见，可以签署。")
        )

    def _opinion(self, one: _OpinionRow) -> str:
        return label(one.said.opinion) if one.said else self.tr("未填")

    def _tone(self, one: _OpinionRow) -> Tone | None:
        return _TONES[one.said.opinion] if one.said else Tone.WARN

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, opinion in enumerate(Opinion, 1):
            # With Alt, for a digit alone is what a scanner types, and a shortcut hears it before the scan is known.
            keys = f"Alt+{number}"
            made = button(f"{label(opinion)}　{keys}", name=f"opinion-{opinion.value}")
            made.clicked.connect(lambda _checked=False, opinion=opinion: self._give(opinion))
            key_for(made, keys)
            row.addWidget(made)
        row.addStretch(1)
        self.body.addWidget(plain(
            self.tr("选中一份或几份（Ctrl+A 全选），按 Alt+1、2、3 或下面的按钮。已签署的意见一经改动，原签署作废。"), "muted", wrap=True
        ))  # fmt: skip
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._left)
        self.body.addWidget(self._why)
        self.let_answer(self._why, disposal_rules.OPINION_REASON.code)
        self.body.addLayout(row)


class ReplaceDialog(FormDialog):
    """Somebody of the group is away: another takes their place, for a reason, before they have signed."""

    def __init__(self, parent: QWidget, desk: Desk, docket: Docket, staff: Sequence[Staff]) -> None:
        super().__init__(
            parent, self.tr("改派鉴定人"), docket.code, message=self.tr("签署之前可以改派；已经签署的不能改派。"), name="replaceDialog",
        )  # fmt: skip
        names: Mapping[str, str] = group_of(docket)
        fields = DESTRUCTION.fields or {}
        part = self.add("partChoice", self.tr("改派谁(&W)"), Choice(
            (f"{text(fields[one])}：{names.get(one, '')}", one) for one in replaceable(docket)
        ), answers=disposal_rules.REPLACE_IN_TIME.code)  # fmt: skip
        person = self.add(
            "personChoice",
            self.tr("由谁代替(&P)"),
            Choice(person_options(staff)),
            answers=disposal_rules.TWO_APPRAISERS.code,
        )
        reason = self.add("reasonEdit", self.tr("理由(&R)"), TextLine(), needed=self.tr("须写明理由。"))
        self.submit(
            self.tr("改派(&S)"),
            lambda: partial(appraising.replace, desk, docket.id, part.value(), person.value(), reason.value()),
        )


def person_options(staff: Sequence[Staff]) -> list[tuple[str, str]]:
    """Return the people with an account of business, each under name and department, nobody first."""
    able = [one for one in staff if one.role is not None and one.role.is_business and not one.left_on]
    return [("", ""), *((f"{one.name}（{one.department}）" if one.department else one.name, one.id) for one in able)]


def opinion_words(row: LineShown) -> str:
    """Return the opinion on a line of a list, as the panel shows it."""
    said = _said(row)
    if said is not None:
        return label(said.opinion)
    is_open = row.line is not None and is_appraised(row.docket)
    return QCoreApplication.translate("OpinionsDialog", "未填") if is_open else ""


def opinion_tone(row: LineShown) -> Tone | None:
    """Return the tone of an opinion: one that is missing warns."""
    said = _said(row)
    if said is not None:
        return _TONES[said.opinion]
    return Tone.WARN if row.line is not None and is_appraised(row.docket) else None


def _said(row: LineShown) -> Opined | None:
    return opinions_of(row.docket).get(row.line.position) if row.line is not None else None


def sums_words(docket: Docket) -> str:
    """Return how many lines have each opinion, in words."""
    numbers = Counter(one.opinion for one in opinions_of(docket).values())
    return text(N_("，")).join(f"{label(one)} {numbers[one]}" for one in Opinion if numbers[one])
