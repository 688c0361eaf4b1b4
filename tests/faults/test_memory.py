"""After a lock the process holds no data key, no password and no word of a customer: looked for in all of its memory."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path
from secrets import choice, token_bytes
from string import ascii_lowercase
from threading import Event, Thread

import pytest

from app.models.services import accounts, archives, backing_up, dossiers
from app.models.services.desk import Desk
from app.ui.preferences import SETTINGS_VARIABLE
from tests.faults.memory import counted, spelled
from tests.office import CHEAP, PASSWORDS, Office, register

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read through /proc")
def test_a_locked_process_holds_no_key(office: Office) -> None:
    desk = office.desk("li")
    key = bytes(desk.store._key)
    desk.lock()
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.test_memory", str(office.folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert worker.stdout is not None and worker.stdin is not None
        secrets = {"raw": [key], "in digits": spelled(key)[1:]}
        assert worker.stdout.readline() == "open\n"
        assert counted(worker.pid, secrets)["raw"] > 0, "an open archive has its key in memory, where it is looked for"
        worker.stdin.write("lock\n")
        worker.stdin.flush()
        assert worker.stdout.readline() == "locked\n"
        assert counted(worker.pid, secrets) == {"raw": 0, "in digits": 0}
    finally:
        worker.kill()
        worker.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read through /proc")
def test_a_locked_window_holds_no_password_and_no_customer(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Letters alone: twelve digits that come as fast as these keys are a scan, and no password.
    password = "".join(choice(ascii_lowercase) for _ in range(32))
    name = "欧阳" + "".join(chr(0x4E00 + byte) for byte in token_bytes(3))
    desk = office.desk("li")
    for room in range(101, 181):
        register(desk, f"1栋1单元{room}", f"{name}{room}")
    key = bytes(desk.store._key)
    accounts.change_password(desk, PASSWORDS["li"], password)
    desk.lock()
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "settings.ini"))
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.locked_window", str(office.folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert worker.stdout is not None and worker.stdin is not None
        secrets = {"key": spelled(key), "password": spelled(password), "customers": spelled(name)}
        worker.stdin.write(f"{password}\n")
        worker.stdin.flush()
        assert worker.stdout.readline() == "open\n"
        assert counted(worker.pid, secrets)["customers"] > 10, (
            "an open window has its customers where they are looked for"
        )
        worker.stdin.write("\n")
        worker.stdin.flush()
        assert worker.stdout.readline() == "locked\n"
        assert counted(worker.pid, secrets) == {"key": 0, "password": 0, "customers": 0}
    finally:
        worker.kill()
        worker.communicate()


def work_and_lock(folder: Path) -> None:
    """Sign in, work in two connections, and lock when it is said, over work that then comes to its end."""
    desk = archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(desk, Desk)
    register(desk, "1栋1单元101", "张三")
    backing_up.write_backup(desk, folder.parent / "备份")
    dossiers.rows(desk, [1])
    print("open", flush=True)
    sys.stdin.readline()
    lock_over_work(desk)
    del desk
    gc.collect()
    print("locked", flush=True)
    sys.stdin.readline()


def lock_over_work(desk: Desk) -> None:
    """Lock while an act is under way, and let that come to its end."""
    under_way, go_on = Event(), Event()

    def work() -> None:
        with desk.at_work():
            under_way.set()
            go_on.wait()
            register(desk, "1栋1单元102", "李四")

    thread = Thread(target=work)
    thread.start()
    under_way.wait()
    desk.lock()
    go_on.set()
    thread.join()


if __name__ == "__main__":
    work_and_lock(Path(sys.argv[1]))
