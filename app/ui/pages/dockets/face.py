"""The particulars of a kind of docket on the page of dockets; the rest follows from its procedure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.codes import grouped
from app.models.domain.docket import Docket, DocketHead, DocketLine, Prospect
from app.models.domain.moments import day_of
from app.models.domain.procedure import Phase, Procedure, Step
from app.models.services import dockets
from app.models.services.conducts.every import CONDUCTS
from app.models.services.desk import Desk
from app.models.services.dockets import FoundDockets
from app.ui.checksums import checksum_name
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.sign_off import Fact, WithKeys
from app.ui.messages import Tone, attested, counted, text
from app.ui.pages.dockets.step_dialog import StepInput
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.rows import RowColumn

Inputs = Mapping[str, str]
TONES = {
    Phase.WAITING: Tone.WARN,
    Phase.UNDER_WAY: Tone.INFO,
    Phase.REFUSED: Tone.ERROR,
    Phase.DONE: Tone.OK,
    Phase.PARTLY: Tone.INFO,
}
_HASH_SHOWN = 16
_HELD_NAMED = 3


@dataclass(frozen=True, slots=True)
class DocketPrint:
    """A print that a docket offers now: the name of its button, its caption, the form and which one, and its maker.

    `printed` hears, with the preview, that it was printed. `again` False: it is not kept to be printed again.
    """

    name: str
    caption: str
    form: str
    of: str
    make: Callable[[], bytes]
    kind: str = ""
    printed: Callable[[QWidget], None] | None = None
    again: bool = True


@dataclass(frozen=True, slots=True)
class DocketTask:
    """Something that is filled in on a docket between its steps: the name of its button, its caption and its looks."""

    name: str
    caption: str
    kind: str = "primary"


@dataclass(frozen=True, slots=True)
class Suggested:
    """Dossiers that one button lists: its caption and tool tip, how their ids are read, the message when there are none."""

    caption: str
    tip: str
    read: Callable[[], list[int]]
    none: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers given before a step is signed: inputs, positions agreed to (None: all), and why not the rest."""

    inputs: Inputs = field(default_factory=dict)
    accepted: tuple[int, ...] | None = None
    reason: str = ""

    def agrees(self, line: DocketLine) -> bool:
        """Return whether a line is agreed to."""
        return self.accepted is None or line.position in self.accepted


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter of the list of dockets: its name, its caption with {n}, and which dockets it lets through."""

    name: str
    caption: str
    holds: Callable[[DocketHead], bool]


@dataclass(eq=False)
class LineShown:
    """A row of the panel: a line of the docket, or, without one, a scanned bag that is not on the docket."""

    docket: Docket
    line: DocketLine | None
    code: str
    bar_code: str
    words: str
    tone: Tone | None
    ticked: bool = True


class Face(QObject):
    """The common face; a kind overrides what it says differently."""

    procedure: Procedure
    ticks = True
    """Whether the lines of a partial step are ticked one by one; else its kind finds out which are agreed to."""
    two_lines = False
    """Rows have two lines, however many there are; else they are as high as their words need."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def named(self, docket: Docket) -> tuple[int, ...]:
        """Return the dossiers that the papers of a docket name; read in the background."""
        return docket.dossier_ids

    def title(self) -> str:
        """Return the heading over the list of dockets."""
        return text(self.procedure.label)

    def opening(self) -> str:
        """Caption of the button that opens one."""
        return self.tr("新建…(&N)")

    def nothing(self) -> str:
        """Return the sentence in the place of an empty list."""
        return self.tr("还没有。")

    @property
    def closed_listed(self) -> int:
        """The most closed dockets that `heads` lists."""
        return dockets.CLOSED_LISTED

    def heads(self) -> Sequence[DocketHead]:
        """Read the list of dockets. Called in the background."""
        return dockets.heads(self.desk, self.procedure.kind)

    def sought(self, typed: str) -> FoundDockets:
        """Look for dockets of any age. Called in the background."""
        return dockets.sought(self.desk, self.procedure.kind, typed)

    def read(self, docket_id: int) -> Docket:
        """Read one docket. Called in the background."""
        return dockets.docket(self.desk, docket_id)

    def contents(self) -> QWidget | None:
        """Return the widget in the place of the lines for dockets that list no dossiers; None for the others."""
        return None

    def show_contents(self, docket: Docket) -> None:
        """Show there what a docket says."""

    def signed_contents(self, docket: Docket) -> QWidget | None:
        """Return a widget with every line of what is signed, for dockets that list no dossiers; None for the others."""
        del docket
        return None

    def signed_below(self, docket: Docket) -> QWidget | None:
        """Return a widget with what else is read line by line before a signature, below the docket's own lines."""
        del docket
        return None

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        """The columns of the list of dockets."""
        return (
            RowColumn(self.tr("编号"), 120, lambda one: one.code, key="code"),
            RowColumn(self.tr("份数"), 48, lambda one: str(one.total), key="number"),
            RowColumn(
                self.tr("状态"),
                0,
                lambda one: text(one.state.label),
                lambda one: TONES.get(one.state.phase),
                key="state",
            ),
        )

    def chips(self) -> tuple[Chip, ...]:
        """Filters of the list, of which one always holds; without them, closed dockets can be left out."""
        return ()

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        """A heading, and the way of such a docket step by step, while none is chosen."""
        return self.title(), tuple(text(step.label) for step in self.procedure.steps)

    def opening_title(self) -> str:
        """Return the title of the dialog that opens a docket."""
        return text(self.procedure.opening.label)

    def opening_act(self) -> str:
        """Caption of the button by which it is opened there."""
        return text(self.procedure.opening.label)

    def reason_asked(self, edit: QLineEdit) -> tuple[str, QLineEdit, str]:
        """Caption and hint of the reason, around its line."""
        return self.tr("理由(&R)"), edit, ""

    def opening_inputs(self) -> dict[str, tuple[str, StepInput]]:
        """Return captions and inputs, by field, that are stated when a docket is opened."""
        return {}

    def opening_columns(self) -> tuple[RowColumn[Prospect], ...]:
        """The kind's own columns of dossiers that would be listed."""
        return ()

    def opening_warning(self, listed: Sequence[Prospect]) -> str:
        """Return a warning to show before the docket is opened; «» for none."""
        del listed
        return ""

    def suggested(self) -> Suggested | None:
        """Return what one button lists; None for no such button."""
        return None

    def begun(self, docket: Docket) -> str:
        """Return the message after a docket was opened."""
        return counted(self.tr, "{code} 已提出，共 {n} 份。", docket.total, code=docket.code)

    def table(self) -> tuple[RowColumn[LineShown], ...]:
        """Number, code, title, the kind's own columns, and what has become of a line."""
        return (
            RowColumn(self.tr("序号"), 48, lambda row: str(row.line.position) if row.line else "!"),
            RowColumn(self.tr("档号"), 192, lambda row: row.code),
            RowColumn(self.tr("题名"), 144, lambda row: self.line_title(row.line) if row.line else ""),
            *self.columns(),
            RowColumn(self.tr("核对"), 0, lambda row: row.words, lambda row: row.tone),
        )

    def columns(self) -> tuple[RowColumn[LineShown], ...]:
        """The kind's own columns between title and finding."""
        return ()

    def finding(self, line: DocketLine) -> tuple[str, Tone | None]:
        """Return the finding of a line in words, with its tone."""
        if line.checked_at:
            message = self.tr("已扫 {time} {who}").format(time=line.checked_at[11:16], who=line.checked_by)
            return message, Tone.OK
        return (self.tr("未扫描"), None) if self.procedure.checking else ("", None)

    def agreed(self, agrees: bool) -> tuple[str, Tone | None]:
        """Return the answer that a signer reads of a line when not all lines are agreed to."""
        return (self.tr("同意"), Tone.OK) if agrees else (self.tr("不同意"), Tone.ERROR)

    def line_title(self, line: DocketLine) -> str:
        """Return the title of a line: the customer or household of its dossier."""
        return line.title

    def not_checking(self) -> str:
        """Return the message for a scan while no docket with checking is chosen; {code} is the scanned text."""
        return self.tr("条码 {code} 没有处理：请先选定一份正在核对的清单再扫描。")

    def stranger(self) -> str:
        """Return the message for a scanned bag that is not on the docket."""
        return self.tr("不在清单上：请放回原位")

    def facts(self, docket: Docket) -> list[str]:
        """Return the persons and acts of a docket, one sentence each."""
        opener = docket.opener
        message = self.tr("{who} 于 {day} 提出：{reason}")
        return [
            message.format(who=opener.name, day=day_of(opener.at), reason=opener.reason),
            self.tr("依据制度第 {n} 版").format(n=docket.policy_version),
            *self.steps_taken(docket),
        ]

    def steps_taken(self, docket: Docket) -> list[str]:
        """Return the steps taken, each with its person, day and reason."""
        message = self.tr("{step}：{who} {day}")
        return [
            message.format(step=text(docket.procedure.step(one.step).label), who=attested(one), day=day_of(one.at))
            + (self.tr("，理由：{reason}").format(reason=one.reason) if one.reason else "")
            for one in docket.steps[1:]
        ]

    def checksums(self, docket: Docket) -> list[str]:
        """Return the checksums that the sign-offs of a docket bind, each once with all its names."""
        bound = {"": docket.list_hash}
        bound |= {one.step: one.list_hash for one in docket.steps if one.step in CONDUCTS[docket.kind].statements}
        names: dict[str, list[str]] = {}
        for step, digest in bound.items():
            names.setdefault(digest, []).append(checksum_name(docket.kind, step))
        message, joint = self.tr("{name} {hash} …"), self.tr("、")
        return [message.format(name=joint.join(called), hash=checksum(one)) for one, called in names.items()]

    def next(self, docket: Docket) -> str:
        """Return the next step of a docket and its takers, in words."""
        return text(docket.state.label)

    def warning(self, docket: Docket) -> str:
        """Return a warning about a docket; «» for none."""
        del docket
        return ""

    def caption(self, docket: DocketHead, step: Step) -> str:
        """Return the caption of a step's button."""
        del docket
        return text(step.label)

    def caption_of_some(self, step: Step, number: int) -> str:
        """Return the caption of a step's button for the lines that are ticked."""
        return self.tr("{step}：勾选的 {n} 项…").format(step=text(step.label), n=number)

    def kind_of(self, step: Step) -> str:
        """Return the kind of a step's button, on which its looks depend."""
        return "primary" if step.purpose else ""

    def applies(self, docket: Docket, step: Step) -> bool:
        """Return whether the step is one for this docket, in whatever state; its button is hidden otherwise."""
        del docket, step
        return True

    def to_check(self, docket: Docket) -> int:
        """Return how many lines are to be checked by a scan."""
        return docket.total

    def ready(self, docket: Docket, step: Step) -> bool:
        """Return whether the step can be begun; its button is shown all the same."""
        del docket, step
        return True

    def confirmation(self, docket: Docket, step: Step) -> str:
        """Return the question before a step without a reason is taken at a button; «» to ask nothing."""
        return self.tr("{code}：{step}？").format(code=docket.code, step=text(step.label))

    def why(self, docket: Docket, step: Step) -> str:
        """Return the sentence above the reason of a step."""
        return self.tr("{code}：{step}，请写明理由。").format(code=docket.code, step=text(step.label))

    def why_not_the_rest(self, docket: Docket, number: int) -> str:
        """Return the sentence above the reason when only so many lines are agreed to."""
        message = self.tr("{code}：同意 {n} 项，其余 {rest} 项不同意，请写明理由。")
        return message.format(code=docket.code, n=number, rest=len(docket.lines) - number)

    def asking(
        self, page: QWidget, docket: Docket, step: Step, read: Callable[[Inputs], object]
    ) -> ActDialog | None:  # fmt: skip
        """The dialog that asks for the inputs of a step, and whose act is to `read` with them; None to ask nothing.

        It stays beneath the sign-off, so that nothing that was typed is lost where nobody signs.
        """
        del page, docket, step, read
        return None

    def inputs_asked(self, docket: Docket, step: Step) -> dict[str, tuple[str, StepInput]]:
        """Return captions and inputs, by field, for a step with inputs that is taken at its button."""
        del docket
        return {name: (text((self.procedure.fields or {})[name]), TextLine()) for name in step.inputs}

    def tasks(self, docket: Docket) -> tuple[DocketTask, ...]:
        """Return what may be filled in on it now, between its steps."""
        del docket
        return ()

    def sign_title(self, docket: Docket, step: Step) -> str:
        """Return the title of a sign-off."""
        del docket
        return text(step.label)

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        """Return the facts that a signer reads before the lines."""
        del step, asked
        return [
            Fact(text(self.procedure.label), docket.code),
            Fact(self.tr("理由"), docket.opener.reason),
            Fact(self.tr("提出人"), docket.opener.name),
        ]

    def with_keys(self, docket: Docket, step: Step) -> WithKeys | None:
        """Return the act with the signer's keys by which a step is taken; None when a sign-off is enough."""
        del docket, step
        return None

    def row_count(self, docket: Docket) -> int:
        """Return the number of lines that a signer agrees to."""
        return len(docket.lines)

    def done(self, docket: Docket, step: Step) -> str:
        """Return the message after the last taker took a step; «» for none."""
        del docket, step
        return ""

    def done_in(self, docket: Docket) -> Tone:
        """Return the tone of `done`."""
        del docket
        return Tone.OK

    def shown_after(self, docket: Docket, step: Step) -> DocketPrint | None:
        """The print that comes up by itself when a step was taken."""
        del docket, step
        return None

    def papers(self, docket: Docket) -> tuple[DocketPrint, ...]:
        """The prints that it offers now."""
        del docket
        return ()


def held_words(docket: Docket) -> str:
    """Return which dossiers on a docket are held, by which case, whose and since when; «» for none."""
    one_of = QCoreApplication.translate("Face", "{code}「{title}」，依据 {mandate}，{who} {day} 冻结")
    named = [
        one_of.format(
            code=one.reference_code, title=one.title, mandate=one.mandate or "—", who=one.by, day=day_of(one.since)
        )
        for one in docket.held[:_HELD_NAMED]
    ]
    said = "；".join(named) + ("……" if len(docket.held) > _HELD_NAMED else "")
    message = QCoreApplication.translate("Face", "清册中有冻结的档案，解除前不得办理：{held}")
    return message.format(held=said) if named else ""


def checksum(digest: str) -> str:
    """The beginning of a hash in groups of four that no line breaks."""
    return grouped(digest[:_HASH_SHOWN].upper()).replace(" ", "\u00a0")
