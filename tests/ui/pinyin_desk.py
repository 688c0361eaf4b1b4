"""The real program under a real fcitx5, on a screen and a bus of its own; `test_chinese_input` starts it.

Run as a module inside `dbus-run-session` with DISPLAY set. Prints one line of JSON: what was typed, what stands there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QLineEdit, QTabWidget

TYPED = "nihao "
_TRIES = 20
_SETTLED_MS = 700
_STARTS, _LOOKS, _LOOK_S = 3, 100, 0.3
_HAS_OWNER = [
    "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
    "string:org.freedesktop.portal.IBus",
]  # fmt: skip


def wait(milliseconds: int) -> None:
    """Let the window live for a while: what fcitx answers comes as events."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path, wanted: str) -> dict[str, str]:
    """Type into 设置 → 输入法 until `wanted` stands there: the input method needs a moment to come up."""
    from app.ui import start
    from app.ui.input_method import standing_here
    from app.ui.main_window import MainWindow
    from app.ui.pages.settings.page import SettingsPage
    from tests.benchmarks import office

    office.found(folder / "archive")
    application, preferences = start.start_qt()
    window = MainWindow(preferences, kinds=(SettingsPage,), hardness=office.CHEAP)
    window.show()
    window.enter(office.sign_in(folder / "archive"))
    tabs = window.findChild(QTabWidget, "settingsTabs")
    field = window.findChild(QLineEdit, "chineseTrial")
    tabs.setCurrentIndex(next(place for place in range(tabs.count()) if tabs.widget(place).isAncestorOf(field)))
    window.activateWindow()
    said = ""
    for _ in range(_TRIES):
        field.clear()
        field.setFocus()
        wait(_SETTLED_MS)
        keys = ["space" if char == " " else char for char in TYPED]
        typing = subprocess.Popen(["xdotool", "key", "--delay", "60", *keys])
        while typing.poll() is None:
            wait(20)
        wait(_SETTLED_MS)
        said = field.text()
        if said == wanted:
            break
    found = {"text": said, "standing": standing_here().name, "module": os.environ.get("QT_IM_MODULE", "")}
    window.close()
    application.quit()
    return found


def start_input_method() -> subprocess.Popen[bytes]:
    """Start fcitx5 and wait until it serves, as a session does before its programs; one that fell over is started again."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    for _ in range(_STARTS):
        daemon = subprocess.Popen(["fcitx5", "--disable=wayland", "--keep"], **quiet)
        for _ in range(_LOOKS):
            with suppress(subprocess.TimeoutExpired):
                daemon.wait(_LOOK_S)
                break
            if b"true" in subprocess.run(_HAS_OWNER, capture_output=True, check=True).stdout:
                return daemon
        daemon.kill()
        daemon.wait()
    raise RuntimeError("fcitx5 does not come up")


if __name__ == "__main__":
    daemon = start_input_method()
    try:
        print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
    finally:
        daemon.terminate()
        daemon.wait()
