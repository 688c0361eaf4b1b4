"""The pages of a PDF: their number, and each page as dots for the screen and for printers.

pdfium runs in a process of its own (`worker`): a foreign file that never ends, or that crashes pdfium, ends in a
refusal, and the desk goes on. Nothing is written to the disk.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.models.domain.errors import N_, BadInput
from app.models.pdf import worker

PATIENCE_SECONDS = 30.0
# Counting gets less patience: a folder may hold a thousand foreign files.
COUNTING_SECONDS, COUNTING_MB = 4.0, 450
# A page of 100,000 dots a side is more than any screen or printer asks for, and still fits pdfium's numbers.
MOST_DOTS = 100_000
MOST_PART = 16_000_000
_GREY_BYTES, _COLOUR_BYTES = 1, 4


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page in dots: `left` and `top` inside the page, `width` and `height` of the part."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Dots:
    """A rendered part: rows of `stride` bytes; grey one byte a dot, otherwise blue, green, red and an unused one."""

    width: int
    height: int
    stride: int
    data: bytes


class PdfPages:
    """An open document; used by one thread at a time, closed from any.

    `sizes`: width and height of every page in points, (0, 0) where the file holds no page.
    """

    def __init__(
        self, pdf: bytes, patience: float = PATIENCE_SECONDS, begun: Callable[[Callable[[], None]], None] | None = None
    ) -> None:
        """Read a document. `begun` gets `close` before that, so that another thread can stop the reading.

        Raises BadInput `pdf-broken` (also when it was stopped), `pdf-locked`, `pdf-many-pages`, `pdf-hangs` (longer
        than `patience` seconds).
        """
        self._patience = patience
        self._worker = _ready_worker()
        if begun is not None:
            begun(self.close)
        try:
            answer, _ = self._ask({"do": "open"}, pdf)
            self.sizes = _sizes(answer)
        except BadInput:
            self.close()
            raise
        _keep_one_ready()

    def __len__(self) -> int:
        return len(self.sizes)

    def dots(self, page: int, scale: float) -> tuple[int, int]:
        """Return width and height of a page at `scale` dots a point."""
        wide, high = self.sizes[page]
        return max(1, round(wide * scale)), max(1, round(high * scale))

    def largest_scale(self, page: int) -> float:
        """Return the largest scale that `render` takes for a page."""
        return MOST_DOTS / max(1.0, *self.sizes[page])

    def render(self, page: int, scale: float, part: Part | None = None, *, grey: bool = False) -> Dots:
        """Render a page, or a part of it, at `scale` dots a point.

        Raises BadInput `pdf-page-broken` (the others can be shown), `pdf-hangs` or `pdf-broken`. Raises ValueError above
        `largest_scale`, or for a part of more than `MOST_PART` dots.
        """
        wide, high = self.dots(page, scale)
        part = part or Part(0, 0, wide, high)
        if max(wide, high) > MOST_DOTS + 1 or part.width * part.height > MOST_PART:
            raise ValueError(f"{wide}×{high} dots, {part}")
        answer, data = self._ask(
            {"do": "render", "page": page, "scale": scale, "whole": (wide, high), "grey": grey,
             "part": (part.left, part.top, part.width, part.height)}
        )  # fmt: skip
        stride = int(answer["stride"])
        if stride < part.width * (_GREY_BYTES if grey else _COLOUR_BYTES) or len(data) != stride * part.height:
            raise _broken()
        return Dots(part.width, part.height, stride, data)

    def close(self) -> None:
        """Release the document. Calls that still wait for a page of it raise `pdf-broken`."""
        self._worker.end()

    def _ask(self, message: worker.Message, block: bytes = b"") -> tuple[worker.Message, bytes]:
        answer, data = self._worker.ask(message, block, self._patience)
        return _answered(answer, message), data


class _Worker:
    """A process with pdfium that answers one question at a time. `most_mb`: the memory that it may take, in megabytes."""

    def __init__(self, most_mb: int = worker.MOST_MB) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", str(Path(worker.__file__)), str(most_mb)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        self._turn = threading.Lock()
        self._late = False

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, message: worker.Message, block: bytes, patience: float) -> tuple[dict[str, Any], bytes]:
        """Return the answer.

        Raises BadInput `pdf-hangs` after `patience` seconds, `pdf-broken` when the process ended.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        with self._turn:
            watch = threading.Timer(patience, self._lose_patience)
            watch.daemon = True
            watch.start()
            try:
                worker.send(self._process.stdin, message, block)  # type: ignore[arg-type]
                return worker.receive(self._process.stdout)  # type: ignore[arg-type]
            except (EOFError, OSError, ValueError) as error:
                self.end()
                raise (_hangs() if self._late else _broken()) from error
            finally:
                watch.cancel()

    def end(self) -> None:
        """End the process at once, also in the middle of an answer."""
        self._process.kill()
        self._process.wait()

    def _lose_patience(self) -> None:
        self._late = True
        self._process.kill()


# pdfium takes half a second to load: after the first document there is always one process that has done so.
_ready: deque[_Worker] = deque()


def _ready_worker() -> _Worker:
    while _ready:
        ready = _ready.pop()
        if ready.alive:
            return ready
    return _Worker()


def _keep_one_ready() -> None:
    if not _ready:
        _ready.append(_Worker())


class _Counter:
    """Counts the pages of one file after another, in one process that is replaced when it has ended."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._worker: _Worker | None = None

    def count(self, path: Path) -> int:
        """Return the number of pages of a file that can be shown. Raises what `count_pages` raises."""
        message = {"do": "count", "path": str(path.absolute())}
        with self._turn:
            if self._worker is None or not self._worker.alive:
                self._worker = _Worker(COUNTING_MB)
                self._worker.ask({"do": "wake"}, b"", PATIENCE_SECONDS)
            answer, _ = self._worker.ask(message, b"", COUNTING_SECONDS)
        return sum(wide > 0 and high > 0 for wide, high in _sizes(_answered(answer, message)))


_counter = _Counter()


def count_pages(path: Path) -> int:
    """Return the number of pages of the PDF at `path` that can be shown; at least one.

    Raises BadInput `pdf-broken`, `pdf-locked`, `pdf-many-pages`, `pdf-hangs` (longer than `COUNTING_SECONDS`).
    """
    return _counter.count(path)


def _sizes(answer: worker.Message) -> list[tuple[float, float]]:
    sizes = [(float(wide), float(high)) for wide, high in answer["sizes"]]
    if not any(wide > 0 and high > 0 for wide, high in sizes):
        raise _broken()
    return sizes


def _answered(answer: worker.Message, asked: worker.Message) -> worker.Message:
    """Return an answer without a problem. Raises the refusal of each problem."""
    match answer.get("problem"):
        case None:
            return answer
        case "locked":
            raise BadInput("pdf-locked", N_("这份 PDF 有打开密码，不能在这里显示。请去掉密码后另存一份。"))
        case "many":
            raise BadInput(
                "pdf-many-pages", N_("这份 PDF 有 {n} 页，超过能显示的 {most} 页。请分成几份后再存入。"),
                n=answer["pages"], most=worker.MOST_PAGES,
            )  # fmt: skip
        case "page":
            raise BadInput(
                "pdf-page-broken", N_("第 {n} 页已损坏，显示不出来。请重新扫描这一页。"), n=asked["page"] + 1
            )
        case _:
            raise _broken()


def _broken() -> BadInput:
    return BadInput("pdf-broken", N_("这份 PDF 已损坏，一页也显示不出来。请重新扫描后另存一份。"))


def _hangs() -> BadInput:
    return BadInput("pdf-hangs", N_("这份 PDF 太复杂或已损坏，等了很久仍显示不出来。请重新扫描后另存一份。"))
