"""A PDF handed over whole to the machine's printing system (CUPS), which prints it at the device's own resolution.

The system's own `lp` takes it, by a list of words and never through a shell. It reads the PDF from a file in memory:
nothing of it stands on our disk, and a program that is killed meanwhile leaves a whole job or none. Windows has no
such way; there a form goes to the printer as dots (`ui/printing/dots.py`).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from app.models.domain.errors import N_, Cancelled, StoreProblem

_HAND_OVER, _WITHDRAW, _QUEUE = "lp", "cancel", "lpstat"
_JOB = re.compile(r"request id is (\S+-\d+)")
# The printing system answers in the words that are looked for below.
_PLAIN_WORDS = {"LC_ALL": "C.UTF-8", "LANGUAGE": "C"}
_ASKING_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Ticket:
    """The wishes for a job. `title` stands in the printing system's log: it names a form and nobody's name.

    `pages`: ranges from 1, empty for all; `paper` and `sides` by the names that CUPS gives them; `shrunk`: to the paper,
    where the form is made for another; `options`: further ones of this printer. The later of two that contradict each
    other holds.
    """

    printer: str
    title: str
    paper: str = "A4"
    shrunk: bool = False
    copies: int = 1
    pages: str = ""
    sides: str = "one-sided"
    collated: bool = True
    backwards: bool = False
    options: tuple[tuple[str, str], ...] = ()

    def words(self) -> list[str]:
        """Return the command that hands over standard input."""
        wishes = [
            *self.options,
            ("media", self.paper),
            ("sides", self.sides),
            # As they are, labels and the lines for pens stand where they were measured.
            ("print-scaling", "fit" if self.shrunk else "none"),
            ("Collate", str(self.collated)),
            *([("page-ranges", self.pages)] if self.pages else []),
            *([("outputorder", "reverse")] if self.backwards else []),
        ]
        given = [word for name, value in wishes if value for word in ("-o", f"{name}={_quoted(value)}")]
        return [_HAND_OVER, "-d", self.printer, "-n", str(self.copies), "-t", self.title, *given, "-"]


def takes_pdf() -> bool:
    """Return whether this machine's printing system takes a PDF as it is."""
    return hasattr(os, "memfd_create") and shutil.which(_HAND_OVER) is not None


class Handover:
    """One PDF on its way to the printing system; `stop` from another thread ends it at any point."""

    def __init__(self, pdf: bytes, ticket: Ticket) -> None:
        self._pdf, self._ticket = pdf, ticket
        self._turn = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self) -> str:
        """Return the job's name once the system has all of it. Raises Cancelled after `stop`, else StoreProblem."""
        with _in_memory(self._pdf) as whole:
            with self._turn:
                if self._stopped:
                    raise Cancelled
                self._process = _start(self._ticket.words(), whole)
            said, complained = self._process.communicate()
        if self._stopped:
            raise Cancelled
        if self._process.returncode or not (job := _JOB.search(said)):
            raise _refused(self._ticket.printer, complained)
        return job[1]

    def stop(self) -> None:
        """Stop; what the system has of an unfinished job it never prints."""
        with self._turn:
            self._stopped = True
            if self._process is not None:
                self._process.kill()


def is_queued(job: str) -> bool:
    """Return whether a job waits for its printer or is being printed."""
    return job in _answer([_QUEUE, "-W", "not-completed", "-o", _printer_of(job)]).split()


def trouble(job: str) -> str:
    """Return the reason why a job's printer stands still, in the system's words; empty where it does not."""
    first, *further = _answer([_QUEUE, "-p", _printer_of(job)]).strip().splitlines() or [""]
    return (" ".join(one.strip() for one in further) or "paused") if " disabled since " in first else ""


def withdraw(job: str) -> bool:
    """Take a job back; False where all of it was printed before."""
    return _asked([_WITHDRAW, job]).returncode == 0


def _start(words: Sequence[str], given: int) -> subprocess.Popen[str]:
    try:
        return subprocess.Popen(
            words, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | _PLAIN_WORDS
        )
    except OSError as error:
        raise _away() from error


def _asked(words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_ASKING_SECONDS,
            env=os.environ | _PLAIN_WORDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return subprocess.CompletedProcess(words, 1, "", "")


def _answer(words: Sequence[str]) -> str:
    return _asked(words).stdout


@contextmanager
def _in_memory(data: bytes) -> Iterator[int]:
    """Give a file that is in memory alone, at its beginning; it is wiped afterwards."""
    file = os.memfd_create("form", os.MFD_CLOEXEC)
    try:
        with open(file, "wb", closefd=False) as whole:
            whole.write(data)
        os.lseek(file, 0, os.SEEK_SET)
        yield file
    finally:
        os.ftruncate(file, 0)
        os.close(file)


def _printer_of(job: str) -> str:
    return job.rpartition("-")[0]


def _quoted(value: str) -> str:
    """Return a value as `lp` reads one: a blank in it would end it otherwise."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _away() -> StoreProblem:
    return StoreProblem(
        "spooler-away", N_("这台电脑的打印服务没有运行，什么也没有打印。请启动打印服务（CUPS）或重新启动电脑，再打印一次。")
    )  # fmt: skip


def _refused(printer: str, complained: str) -> StoreProblem:
    """Return a refusal that tells what to do; the system's own words where they are none of those known."""
    said = complained.strip().removeprefix(f"{_HAND_OVER}: ").removeprefix("Error - ")
    if "is running" not in _answer([_QUEUE, "-r"]):
        return _away()
    if "does not exist" in said:
        return StoreProblem(
            "printer-unknown", N_("打印系统里没有打印机“{printer}”。请另选一台打印机再打印。"), printer=printer
        )
    if "not accepting" in said:
        return StoreProblem(
            "printer-closed", N_("打印机“{printer}”已停止接收任务。请在系统的打印机设置里恢复它，或另选一台再打印。"), printer=printer
        )  # fmt: skip
    return StoreProblem(
        "printer-refuses-pdf", N_("打印机“{printer}”没有接受任务（{why}）。请检查打印机后再打印一次。"), printer=printer, why=said
    )  # fmt: skip
