"""Chinese typed under a real fcitx5 with pinyin, as a session of Debian, UOS or Kylin sets it up."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ui.input_method import LEAVE, VARIABLE
from tests.ui import pinyin_desk

NEEDED = ("fcitx5", "xdotool", "dbus-run-session", "Xvfb")
ROOT = Path(__file__).resolve().parents[2]
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=pinyin
[GroupOrder]
0=Default
"""


def pinyin_is_there() -> bool:
    return any(Path(root, "share/fcitx5/inputmethod/pinyin.conf").exists() for root in ("/usr", "/usr/local"))


pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fcitx5 is Linux's"),
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)) or not pinyin_is_there(),
        reason="needs fcitx5, fcitx5-pinyin, xdotool, dbus and xvfb (.ci/system_libs.py --screen installs them)",
    ),
]


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen of this test's own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as shown:
        number = shown.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def typed(folder: Path, screen: str, wanted: str, **more: str) -> dict[str, str]:
    """Return the contents of the field after typing, in a home, a session and a bus of its own."""
    places = {
        name: folder / name
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    }
    for place in places.values():
        place.mkdir(mode=0o700)
    settings = places["XDG_CONFIG_HOME"] / "fcitx5"
    settings.mkdir()
    (settings / "profile").write_text(PROFILE, encoding="utf-8")
    (settings / "config").write_text("[Behavior]\nActiveByDefault=True\n", encoding="utf-8")
    env = {
        "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "DISPLAY": screen, "MUNIMENT_SETTINGS": str(folder / "settings.ini"),
        **{name: str(place) for name, place in places.items()}, **more,
    }  # fmt: skip
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", pinyin_desk.__name__, str(folder), wanted],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize(
    "session",
    [
        {"QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=fcitx"},
        {"QT_IM_MODULES": "wayland;fcitx;ibus", "QT_IM_MODULE": "fcitx"},
    ],
    ids=["debian", "newer"],
)
def test_nihao_and_a_blank_are_two_characters(tmp_path: Path, screen: str, session: dict[str, str]) -> None:
    assert typed(tmp_path, screen, "你好", **session) == {"text": "你好", "standing": "PORTAL", "module": "ibus"}


def test_a_session_that_is_left_alone_is_left_alone(tmp_path: Path, screen: str) -> None:
    found = typed(tmp_path, screen, pinyin_desk.TYPED, QT_IM_MODULE="fcitx", **{VARIABLE: LEAVE})
    assert found == {"text": pinyin_desk.TYPED, "standing": "LEFT", "module": "fcitx"}
