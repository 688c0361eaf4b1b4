"""A long task: its present step, its progress, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.models.domain.errors import Cancelled, Refusal
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.provenance import Provenance
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

T = TypeVar("T")
Describe = Callable[[int, int], str]


class ProgressDialog(Dialog):
    """The dialog of a task, which comes to its end over a lock.

    Give `progress` and `cancelled` to the task; both may be called from its thread.

    `describe` puts (done, total) into words where a count would say nothing.
    """

    _moved = Signal(int, int)

    def __init__(self, parent: QWidget, title: str, describe: Describe | None = None) -> None:
        super().__init__(parent, title)
        self.setMinimumWidth(480)
        self._describe = describe or self._count
        self._stopped = threading.Event()
        self._words = plain(self.tr("正在准备…"), name="progressText")
        self._gauge = named(QProgressBar(maximum=0), "progressGauge")
        self.body.addWidget(plain(title, "heading", wrap=True))
        self.body.addWidget(self._words)
        self.body.addWidget(self._gauge)
        self._stop = self.add_button(self.tr("取消"), "cancelButton", default=True)
        self._stop.clicked.connect(self.stop)
        self._moved.connect(self._show)

    def progress(self, finished: int, total: int) -> None:
        """Tell how far the task is; after a lock, nobody."""
        with suppress(RuntimeError):  # deleted with the window's contents, while the task goes on
            self._moved.emit(finished, total)

    def cancelled(self) -> bool:
        """Return whether the person wants to stop."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Ask the task to stop; it does so at its next step."""
        self._stopped.set()
        self._stop.setEnabled(False)
        self._words.setText(self.tr("正在取消…"))

    def reject(self) -> None:
        """Escape asks to stop rather than leaving the task behind."""
        self.stop()

    def _show(self, finished: int, total: int) -> None:
        if self.cancelled():
            return
        self._gauge.setMaximum(max(total, 1))
        self._gauge.setValue(finished)
        self._words.setText(self._describe(finished, total))

    def _count(self, finished: int, total: int) -> str:
        return self.tr("已完成 {done} / {total}").format(done=f"{finished:,}", total=f"{total:,}")


def perform_long(
    owner: QWidget,
    title: str,
    work: Callable[[Progress, IsCancelled], T],
    done: Callable[[T], None],
    failed: Callable[[Refusal], None] | None = None,
    *,
    describe: Describe | None = None,
) -> ProgressDialog:
    """Carry out `work(progress, cancelled)`, which may change the archive, under a progress dialog; then `done`."""
    dialog = ProgressDialog(owner, title, describe)

    def finished(result: T) -> None:
        dialog.accept()
        done(result)

    def refused(refusal: Refusal) -> None:
        dialog.accept()
        if failed is not None and not isinstance(refusal, Cancelled):
            failed(refusal)
        else:
            run.report(owner, refusal)

    dialog.open()
    run.act(owner, lambda: work(dialog.progress, dialog.cancelled), finished, refused, title=title)
    return dialog


def preview_long(
    owner: QWidget,
    form: str,
    render: Callable[[Progress, IsCancelled], bytes],
    made_from: Provenance,
) -> None:
    """Draw a paper of many pages under a progress dialog, and show it. `form`: the kind of paper, which heads both.

    Whoever stops it while the last page is being drawn, where no step asks any more, is shown none.
    """

    def show(pdf: bytes) -> None:
        if dialog.cancelled():
            run.report(owner, Cancelled())
        else:
            PdfPreview(owner, form, pdf, made_from=made_from).open()

    dialog = perform_long(owner, form, render, show)
