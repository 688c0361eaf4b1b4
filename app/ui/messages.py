"""Codes into text: refusals, labels and sentences of the domain, in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.models.domain.docket import Taken
from app.models.domain.errors import N_, Cancelled, KeysProblem, LedgerProblem, Refusal, StoreProblem
from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack
from app.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "domain"
_JOINTS = (N_("、"), N_("或"))
_PARTS = " · "
_ACTS = (QT_TRANSLATE_NOOP("Act", "借出"),)


class Tone(StrEnum):
    """The gravity of a message; each has its icon and colour."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


def text(sentence: str, about: str = "", number: int = -1) -> str:
    """Translate a sentence marked N_; `number` chooses the form of one marked N_COUNTED."""
    return QCoreApplication.translate(_CONTEXT, sentence, about, number) if sentence else ""


def act(sentence: str) -> str:
    """Return the domain's word for an act, where English calls the state after it otherwise: «Lent», «On loan»."""
    return QCoreApplication.translate("Act", sentence) if sentence in _ACTS else text(sentence)


def counted(
    tr: Callable[[str, str, int], str], sentence: str, number: int, *, grouped: bool = False, **facts: object
) -> str:
    """A sentence with a number `{n}`, and other facts, in the window's language: English says one otherwise than several.

    `tr` translates it: `self.tr`, or `text` what the domain marked with N_COUNTED. `grouped`: write 1,234.
    """
    return tr(sentence, "", number).format(n=f"{number:,}" if grouped else number, **facts)


class Labelled(Protocol):
    """A value of the domain that clerks have a word for (a state, a role, a right …)."""

    @property
    def label(self) -> str:
        """The word, in Chinese."""


def label(value: Labelled) -> str:
    """Return the word for a value of the domain, in the window's language."""
    return text(value.label)


def post(pack: Pack, role: Role | None) -> str:
    """Return the office's word for a role; «无账号» for a person without one."""
    return text(pack.called(role)) if role else text(N_("无账号"))


def posts(pack: Pack, roles: Iterable[Role]) -> str:
    """Return several roles of the office, any of whom will do: 部门负责人或行长."""
    return text(_JOINTS[1]).join(post(pack, role) for role in pack.held(roles))


def words(refusal: Refusal) -> str:
    """A refusal as a sentence. Facts that are labels of the domain, or refusals themselves, are translated as well."""
    facts = {name: _fact(value) for name, value in refusal.facts.items()}
    return str(Refusal(refusal.code, text(refusal.sentence), **facts))


def _fact(value: object) -> object:
    if isinstance(value, Refusal):
        return words(value)
    return listed(value) if isinstance(value, str) else value


def tone_of(refusal: Refusal) -> Tone:
    """Return the gravity of a refusal: a cancellation informs, a rule warns, a file that does not open is an error."""
    if isinstance(refusal, Cancelled):
        return Tone.INFO
    return Tone.ERROR if isinstance(refusal, (KeysProblem, StoreProblem, LedgerProblem)) else Tone.WARN


def listed(words: str) -> str:
    """Labels of the domain that the domain has joined (部门经理或总经理), in the window's language."""
    if (whole := text(words)) != words:
        return whole
    joint = next((one for one in _JOINTS if one in words), "")
    return text(joint).join(text(part) for part in words.split(joint)) if joint else text(words)


def signature(name: str, principal: str) -> str:
    """Return who signed, and for whom; `principal` is empty for a signature in one's own name."""
    return text(N_("{name} 代 {principal}")).format(name=name, principal=principal) if principal else name


def attested(one: Taken) -> str:
    """Return who took a step, and of a deputy also for whom and by which appointment."""
    said = signature(one.name, one.principal)
    return text(N_("{signature}（授权 {code}）")).format(signature=said, code=one.authority) if one.authority else said


def basis(clause: str, version: int) -> str:
    """Return the clause, with the version of the office's rules, by which something was decided."""
    return text(N_("{clause}，制度第 {n} 版")).format(clause=text(clause), n=version)


def entry_words(said: str) -> str:
    """Translate an entry of a pack: labels of the domain into the window's language, the office's own words unchanged."""
    return _PARTS.join(_counted(part) for part in said.split(_PARTS))


def _counted(part: str) -> str:
    """«12 个月», «批准后等待（天） 7»: a number stays, its unit or its caption is translated."""
    number, space, unit = part.partition(" ")
    if not (space and number.isdecimal()):
        caption, space, number = part.rpartition(" ")
        return f"{text(caption)} {number}" if space and number.isdecimal() else listed(part)
    return f"{number} {listed(text(unit, number=1 if number == '1' else 2))}"
