"""A PDF on its way to the printing system: what stands on the command line, and what is left where."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from app.models.domain.errors import Cancelled, StoreProblem
from app.models.pdf import spool
from app.models.pdf.spool import Handover, Ticket

pytestmark = pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="only Linux hands a PDF over")
PDF = b"%PDF-1.7\n" + os.urandom(3_000_000)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand-ins for the system's commands, alone on the path; they write down what they are told, in this folder."""
    for name, does in (
        ("lp", "open('words', 'w').write('\\n'.join(sys.argv[1:])); open('pdf', 'wb').write(sys.stdin.buffer.read());"
               "print('request id is Kyocera_2-17 (0 file(s))')"),
        ("lpstat", "print('scheduler is running')"),
    ):  # fmt: skip
        stand_in(tmp_path, name, does)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stand_in(folder: Path, name: str, does: str) -> None:
    (folder / name).write_text(f"#!{sys.executable} -I\nimport sys, os\n{does}\n")
    (folder / name).chmod(0o755)


def test_the_system_gets_the_whole_form_and_every_wish_as_a_word_of_its_own(system: Path) -> None:
    ticket = Ticket(
        "Kyocera_2", "借阅单; rm -rf", paper="A5", copies=3, pages="1-3,7", sides="two-sided-long-edge", backwards=True,
        options=(("number-up", "2"), ("job-billing", ""), ("Watermark", 'a "b" \\c')),
    )  # fmt: skip
    assert Handover(PDF, ticket).run() == "Kyocera_2-17"
    assert (system / "pdf").read_bytes() == PDF
    assert (system / "words").read_text().split("\n") == [
        "-d", "Kyocera_2", "-n", "3", "-t", "借阅单; rm -rf", "-o", 'number-up="2"', "-o", r'Watermark="a \"b\" \\c"',
        "-o", 'media="A5"', "-o", 'sides="two-sided-long-edge"', "-o", 'print-scaling="none"', "-o", 'Collate="True"',
        "-o", 'page-ranges="1-3,7"', "-o", 'outputorder="reverse"', "-",
    ]  # fmt: skip


def test_nothing_of_the_form_stands_on_a_disk_and_its_memory_is_given_back(system: Path) -> None:
    stand_in(system, "lp", "open('from', 'w').write(os.readlink('/proc/self/fd/0')); print('request id is K-1 (0)')")
    before = set(map(str, Path("/proc/self/fd").iterdir()))
    Handover(PDF, Ticket("K", "借阅单")).run()
    assert (system / "from").read_text().startswith("/memfd:")
    assert set(map(str, Path("/proc/self/fd").iterdir())) == before


def test_a_handover_is_stopped_before_it_begins_and_in_its_middle(system: Path) -> None:
    early = Handover(PDF, Ticket("K", "借阅单"))
    early.stop()
    with pytest.raises(Cancelled):
        early.run()
    assert not (system / "words").exists()
    os.mkfifo(system / "begun")
    stand_in(system, "lp", "open('begun', 'w').close(); sys.stdin.close(); import signal; signal.pause()")
    ended: list[type[BaseException]] = []
    late = Handover(PDF, Ticket("K", "借阅单"))

    def run() -> None:
        with pytest.raises(Cancelled):
            late.run()
        ended.append(Cancelled)

    thread = threading.Thread(target=run)
    thread.start()
    with (system / "begun").open() as begun:
        begun.read()
    late.stop()
    thread.join()
    assert ended


def test_a_machine_without_the_command_takes_no_pdf(system: Path) -> None:
    assert spool.takes_pdf()
    (system / "lp").unlink()
    assert not spool.takes_pdf()
    with pytest.raises(StoreProblem) as refused:
        Handover(PDF, Ticket("K", "借阅单")).run()
    assert refused.value.code == "spooler-away"


def test_a_refusal_that_nobody_knows_is_shown_in_the_systems_own_words(system: Path) -> None:
    stand_in(system, "lp", "sys.exit('lp: Too many active jobs.')")
    with pytest.raises(StoreProblem) as refused:
        Handover(PDF, Ticket("K", "借阅单")).run()
    assert refused.value.code == "printer-refuses-pdf" and refused.value.facts["why"] == "Too many active jobs."
