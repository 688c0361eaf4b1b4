"""Chinese input: the environment of Qt before it starts, and the connected input method once it runs.

Qt's own wheels speak ibus and nothing of fcitx, but fcitx 5 answers at the portal of ibus as well. So where the session
says fcitx, Qt is sent there. A real ibus, Wayland, Windows and a Qt with a plugin for fcitx need nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Mapping
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from app.models.domain.errors import N_

VARIABLE = "MUNIMENT_INPUT_METHOD"
LEAVE = "leave"
_FCITX = ("fcitx", "fcitx5")
_THROUGH_PORTAL: dict[str, str | None] = {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1", "QT_IM_MODULES": None}

_PORTAL = "org.freedesktop.portal.IBus"
_IBUS = "org.freedesktop.IBus"
_FCITX_5 = "org.fcitx.Fcitx5"
_FCITX_4 = ("org.fcitx.Fcitx", "org.fcitx.Fcitx-0")
_BUS_PATIENCE_MS = 1000


class InputMethodState(Enum):
    """The connected input method; the value is the sentence for 设置."""

    SYSTEM = N_("输入法由系统提供，无需设置。")
    WAYLAND = N_("输入法由 Wayland 桌面提供，本程序不作改动。")
    PORTAL = N_("输入法：fcitx5（经 ibus 门户）已连接。")
    PLUGIN = N_("输入法：fcitx（经 Qt 的插件）。")
    IBUS = N_("输入法：ibus 已连接。")
    LEFT = N_("已按环境变量 MUNIMENT_INPUT_METHOD=leave 保持系统原样。若不能输入中文，请去掉它后重新打开本程序。")
    FCITX_4 = N_(
        "系统运行的是 fcitx 4，本程序接不上它。请安装并改用 fcitx5（fcitx5、fcitx5-pinyin），或改用 ibus，注销后重新登录。"
    )
    NOT_RUNNING = N_("没有找到正在运行的输入法。请启动 fcitx5 或 ibus，再重新打开本程序。")
    NOT_ASKED = N_("输入法正在运行，但会话没有说要用它。请在系统的输入法设置中选用它，注销后重新登录。")

    @property
    def works(self) -> bool:
        """Return whether Chinese can be typed, as far as the program can find out."""
        return self in (
            InputMethodState.SYSTEM,
            InputMethodState.WAYLAND,
            InputMethodState.PORTAL,
            InputMethodState.PLUGIN,
            InputMethodState.IBUS,
        )


def environment(env: Mapping[str, str], plugins: Collection[str]) -> dict[str, str | None]:
    """Return the changes to the environment of Qt on Linux: values to set, None to remove one.

    `plugins`: the file names of Qt's own plugins for input methods.
    """
    if env.get(VARIABLE) == LEAVE or on_wayland(env) or _has_fcitx(plugins) or not _says_fcitx(env):
        return {}
    return {name: value for name, value in _THROUGH_PORTAL.items() if env.get(name) != value}


def prepare() -> None:
    """Send Qt where Chinese can be typed; must come before its application object."""
    if not sys.platform.startswith("linux"):
        return
    for name, value in environment(os.environ, _plugins()).items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def on_wayland(env: Mapping[str, str]) -> bool:
    """Return whether Qt takes Wayland rather than X11."""
    platform = env.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.startswith("wayland")
    return env.get("XDG_SESSION_TYPE") == "wayland" or ("WAYLAND_DISPLAY" in env and "DISPLAY" not in env)


def standing(env: Mapping[str, str], plugins: Collection[str], names: Iterable[str]) -> InputMethodState:
    """Return the state of the input method on Linux. `names`: the owned names on the session's bus."""
    owned = set(names)
    if on_wayland(env):
        return InputMethodState.WAYLAND
    if _says_fcitx(env) and _has_fcitx(plugins):
        return InputMethodState.PLUGIN
    if env.get(VARIABLE) == LEAVE:
        return InputMethodState.LEFT
    asked = _modules(env)[:1] == ["ibus"]
    if _FCITX_5 in owned:
        return (
            InputMethodState.PORTAL
            if asked and "IBUS_USE_PORTAL" in env and _PORTAL in owned
            else InputMethodState.NOT_ASKED
        )
    if _IBUS in owned or _PORTAL in owned:
        return InputMethodState.IBUS if asked else InputMethodState.NOT_ASKED
    return InputMethodState.FCITX_4 if owned & set(_FCITX_4) else InputMethodState.NOT_RUNNING


def standing_here() -> InputMethodState:
    """Return the state of the input method on this machine now."""
    if not sys.platform.startswith("linux"):
        return InputMethodState.SYSTEM
    return standing(os.environ, _plugins(), _bus_names())


def _modules(env: Mapping[str, str]) -> list[str]:
    """Return the session's modules in order of preference. QT_IM_MODULES wins; Wayland's own is not for X11."""
    named = [one.strip() for one in env.get("QT_IM_MODULES", "").split(";")]
    modules = [one for one in named if one and one != "wayland"]
    single = env.get("QT_IM_MODULE", "").strip()
    return modules or ([single] if single else [])


def _says_fcitx(env: Mapping[str, str]) -> bool:
    modules = _modules(env)
    if not modules or modules[0] == "xim":
        return env.get("XMODIFIERS", "").partition("@im=")[2] in _FCITX
    return modules[0] in _FCITX


def _has_fcitx(plugins: Collection[str]) -> bool:
    return any("fcitx" in one for one in plugins)


def _plugins() -> list[str]:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    return [one.name for one in folder.glob("*")]


def _bus_names() -> list[str]:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # only 设置 asks

    name, path = "org.freedesktop.DBus", "/org/freedesktop/DBus"
    question = QDBusMessage.createMethodCall(name, path, name, "ListNames")
    answer = QDBusConnection.sessionBus().call(question, QDBus.CallMode.Block, _BUS_PATIENCE_MS)
    said = answer.arguments()
    return [str(one) for one in said[0]] if said and isinstance(said[0], list) else []
