#!/usr/bin/env python3
"""See that the system libraries of the window are there, and install what is missing where that is allowed.

Usage: system_libs.py [--screen]      --screen: also a screen without a monitor (Xvfb) and a printer without paper, for tests and the tour

Looks for the libraries themselves, not for packages, so it is quiet on every Linux that has them. Runs with the
system's Python and its standard library only: it is the first thing that runs on a new machine.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

# Libraries that Qt's wheels load and do not carry, with the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
SCREEN_COMMANDS = {
    "Xvfb": "xvfb", "xvfb-run": "xvfb", "xauth": "xauth",
    "fcitx5": "fcitx5", "xdotool": "xdotool", "dbus-run-session": "dbus-daemon",
}  # fmt: skip
# Chinese is typed under a real input method in the tests, and forms are printed through a real printing system. These
# have no command that an ordinary account would find.
SCREEN_FILES = {
    Path("/usr/share/fcitx5/inputmethod/pinyin.conf"): "fcitx5-pinyin",
    Path("/usr/sbin/cupsd"): "cups",
    Path("/usr/lib/cups/backend/cups-pdf"): "printer-driver-cups-pdf",
}


def loads(library: str) -> bool:
    """Whether the dynamic loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(screen: bool) -> list[str]:
    """Debian packages of what is not there, sorted."""
    wanted = {package for library, package in LIBRARIES.items() if not loads(library)}
    if importlib.util.find_spec("ensurepip") is None:
        wanted.add("python3-venv")
    if screen:
        wanted |= {package for command, package in SCREEN_COMMANDS.items() if not shutil.which(command)}
        wanted |= {package for path, package in SCREEN_FILES.items() if not path.exists()}
    return sorted(wanted)


def administrator() -> list[str] | None:
    """The words to put before a command that needs an administrator; None when this account may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo"]
    return None


def install(packages: Sequence[str], prefix: Sequence[str]) -> bool:
    """Install Debian packages; whether that worked."""
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        if subprocess.run([*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *words]).returncode:
            return False
    return True


def main(argv: Sequence[str]) -> int:
    """0 when everything is there in the end; 1 with the line to type when it is not."""
    parser = argparse.ArgumentParser(description="System libraries of the window")
    parser.add_argument("--screen", action="store_true", help="also Xvfb, a screen without a monitor")
    screen = parser.parse_args(argv).screen
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing_packages(screen)
    if not packages:
        return 0
    prefix = administrator()
    if shutil.which("apt-get") and prefix is not None:
        print("Installing system libraries:", *packages, flush=True)
        if install(packages, prefix) and not (packages := missing_packages(screen)):
            return 0
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    print(
        f"These system packages are missing. As an administrator, type:\n\n    sudo {line}\n\nthen start again."
        + ("" if shutil.which("apt-get") else " (Names are Debian's; this system calls them otherwise.)"),
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
