"""Asking what something leaves the program for, and for whom, before it is taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.periods import Days
from app.ui.widgets.inputs import Choice

T = TypeVar("T")
_CONTEXT = "WayOut"


def ask_to_print(
    owner: QWidget, desk: Desk, title: str, take: Callable[..., T], done: Callable[[T], None],
    seen: Callable[[], tuple[object, ...]] = tuple,
) -> None:  # fmt: skip
    """Ask on the way to paper; `done` draws and shows it."""
    _ask(owner, desk, title, _say("生成并预览(&G)"), take, done, seen)


def ask_to_print_period(
    owner: QWidget, desk: Desk, title: str, offered: Sequence[tuple[str, Days]], take: Callable[..., T],
    done: Callable[[T], None],
) -> None:  # fmt: skip
    """Ask on the way to paper of which of the offered periods; `take` gets its first and last day before the others."""
    form = FormDialog(owner, title, _say("经办人、时间、用途和去处会记入操作日志。"))
    period = form.add("printedPeriod", _say("期间(&E)"), Choice(offered), work=False)
    way_out = form.add_way_out(desk.pack)
    form.submit(_say("生成并预览(&G)"), lambda: partial(take, *period.value(), *way_out()))
    form.kept.connect(done)
    form.open()


def ask_to_export(
    owner: QWidget, desk: Desk, title: str, take: Callable[..., T], done: Callable[[T], None],
    seen: Callable[[], tuple[object, ...]] = tuple,
) -> None:  # fmt: skip
    """Ask on the way to a spreadsheet; `done` asks where it is saved."""
    _ask(owner, desk, title, _say("导出(&S)"), take, done, seen)


def _ask(
    owner: QWidget, desk: Desk, title: str, verb: str, take: Callable[..., T], done: Callable[[T], None],
    seen: Callable[[], tuple[object, ...]],
) -> None:  # fmt: skip
    """Ask purpose and recipient, which are logged.

    `take`: the act behind the gate, with what `seen` reads of the window when the form is confirmed, the purpose and the
    recipient; `done` gets what it returns.
    """
    form = FormDialog(owner, title, _say("经办人、时间、用途和去处会记入操作日志。"))
    way_out = form.add_way_out(desk.pack)
    form.submit(verb, lambda: partial(take, *seen(), *way_out()))
    form.kept.connect(done)
    form.open()


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
