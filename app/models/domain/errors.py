"""The refusals of the program, as values that a window or a terminal can put into words.

A refusal carries a stable `code`, a Chinese sentence with named gaps and the facts that fill them. The sentence
always states the next step. The window translates the sentence before filling it (`app/ui/messages.py`); the
command line prints it unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence

_FEW = 3


def N_(sentence: str) -> str:
    """Mark a sentence for translation where it is written; returns it unchanged."""
    return sentence


def N_COUNTED(sentence: str) -> str:
    """Mark a sentence with a number `{n}`, of which English says one otherwise than several; returns it unchanged."""
    return sentence


class Refusal(Exception):
    """A no that a person can act on. Never raised for a bug: a bug is any other exception."""

    def __init__(self, code: str, sentence: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
        self.facts = facts

    def __str__(self) -> str:
        return self.filled(self.sentence)

    def filled(self, sentence: str) -> str:
        """`sentence` (the own one, or its translation) with the facts in their gaps; an unknown fact shows as —."""
        return sentence.format_map(_Gaps({name: _said(value) for name, value in self.facts.items()}))


class _Gaps(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "—"


def any_of(words: Sequence[str]) -> str:
    """A few words, any of which will do: 部门经理或总经理; more than three as a plain list."""
    return ("或" if len(words) <= _FEW else "、").join(words)


def _said(value: object) -> object:
    """Values with a label (a role, a state) by their label; several of them joined."""
    if isinstance(value, tuple):
        return any_of([str(_said(one)) for one in value])
    return getattr(value, "label", value)


class RuleBroken(Refusal):
    """A rule of the office stands against it; `code` names the rule, the sentence its clause."""


class NotAllowed(Refusal):
    """A refusal for a role or a scope that does not reach so far."""


class Stale(Refusal):
    """The object of an act changed meanwhile; nothing was written."""


class BadInput(Refusal):
    """Something typed cannot be read; `facts["field"]` names the field."""


class LedgerProblem(Refusal):
    """A spreadsheet as a whole cannot be read (single rows are problems of the dry run instead)."""


class KeysProblem(Refusal):
    """A password, a share or the key directory failed to open the archive or an account."""


class StoreProblem(Refusal):
    """The archive's file is damaged, missing, too new, in use, or its disk is full."""


class Cancelled(Refusal):
    """The person stopped a long task; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("cancelled", N_("已取消，未作任何更改。"))
