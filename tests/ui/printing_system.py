"""A printing system of the test's own: a private CUPS with a CUPS-PDF printer, on a socket in a folder of its own.

It needs what `.ci/system_libs.py --screen` installs, and an administrator, as CUPS-PDF runs for one alone.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ui.hands import wait_until

SCHEDULER, BACKEND = Path("/usr/sbin/cupsd"), Path("/usr/lib/cups/backend/cups-pdf")
DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
INSTALL = "sudo apt-get install -y --no-install-recommends cups printer-driver-cups-pdf"
USUAL, PRINTER = "Buero", "Drucker"  # Qt takes the first for the usual one

_FILES = """\
ServerRoot {home}/etc
StateDir {home}/state
CacheDir {home}/cache
RequestRoot {home}/spool
TempDir {home}/tmp
ErrorLog {home}/error_log
AccessLog {home}/access_log
PageLog {home}/page_log
DataDir /usr/share/cups
ServerBin /usr/lib/cups
Sandboxing relaxed
Printcap {home}/printcap
"""
_SCHEDULER = """\
Listen {home}/state/socket
LogLevel debug
Browsing No
WebInterface No
DefaultAuthType None
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""


class PrintingSystem:
    """A scheduler that is running, with two printers whose paper is PDF files in `paper`."""

    def __init__(self, home: Path) -> None:
        self.home, self.paper = home, home / "paper"
        self.socket = home / "state" / "socket"

    def printed(self) -> list[bytes]:
        """The jobs that came out, in their order."""
        files = sorted(self.paper.rglob("*.pdf"), key=lambda one: int(one.stem.rpartition("_")[2]))
        return [one.read_bytes() for one in files]

    def come_out(self, number: int) -> list[bytes]:
        """Wait until so many jobs came out whole."""
        wait_until(
            lambda: len(self.printed()) >= number and not self.ask("lpstat", "-W", "not-completed", "-o"), self.home
        )
        return self.printed()

    def ask(self, *words: str) -> str:
        """Carry out one of the system's commands; return what it says."""
        return subprocess.run(words, capture_output=True, text=True, check=False).stdout


@contextmanager
def printing_system() -> Iterator[PrintingSystem]:
    """Start a scheduler of one's own, to which this process and its children turn; end it by its id."""
    if not (SCHEDULER.exists() and BACKEND.exists()):
        pytest.skip(f"no printer to read back from: {INSTALL}")
    if os.geteuid():
        pytest.skip("CUPS-PDF prints for an administrator alone: run this test as root")
    # Not pytest's own folder, which nobody but its owner may enter: the filters run as another user.
    home = Path(tempfile.mkdtemp(prefix="muniment-cups-"))
    instance = home.name
    driver = Path(f"/etc/cups/cups-pdf-{instance}.conf")  # where CUPS-PDF looks for it, and nowhere else
    scheduler = None
    try:
        _lay_out(home, driver)
        system = PrintingSystem(home)
        scheduler = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", SCHEDULER, "-f", "-c", home / "etc/cupsd.conf", "-s", home / "etc/cups-files.conf"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CUPS_SERVER", str(system.socket))
            library = ctypes.CDLL("libcups.so.2")
            library.cupsSetServer(str(system.socket).encode())
            wait_until(lambda: "is running" in system.ask("lpstat", "-r"), home)
            for name in (USUAL, PRINTER):
                system.ask("lpadmin", "-p", name, "-E", "-v", f"cups-pdf:/{instance}", "-P", str(DRIVER))
            try:
                yield system
            finally:
                library.cupsSetServer(None)
    finally:
        if scheduler is not None:
            scheduler.terminate()
            scheduler.wait()
        driver.unlink(missing_ok=True)
        shutil.rmtree(home)


def _lay_out(home: Path, driver: Path) -> None:
    home.chmod(0o755)
    for name, mode in (
        ("etc", 0o755),
        ("state", 0o755),
        ("cache", 0o755),
        ("spool", 0o755),
        ("tmp", 0o1777),
        ("paper", 0o1777),
    ):
        (home / name).mkdir()
        (home / name).chmod(mode)
    (home / "etc" / "ppd").mkdir()
    (home / "etc" / "cups-files.conf").write_text(_FILES.format(home=home))
    (home / "etc" / "cupsd.conf").write_text(_SCHEDULER.format(home=home))
    driver.write_text(f"Out {home}/paper\nAnonDirName {home}/paper\nSpool {home}/tmp/pdf\nLog {home}\nLabel 2\n")
