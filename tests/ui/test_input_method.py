"""The platform of Qt on which Chinese can be typed, and the words of 设置 about it."""

from __future__ import annotations

import pytest

from app.ui.input_method import LEAVE, VARIABLE, InputMethodState, environment, standing

SHIPPED = ["libcomposeplatforminputcontextplugin.so", "libibusplatforminputcontextplugin.so"]
PORTAL: dict[str, str | None] = {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}
X11 = {"DISPLAY": ":0"}


@pytest.mark.parametrize(
    ("env", "wanted"),
    [
        ({"QT_IM_MODULE": "fcitx"}, PORTAL),
        ({"QT_IM_MODULE": "fcitx5"}, PORTAL),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus", "QT_IM_MODULE": "fcitx"}, {**PORTAL, "QT_IM_MODULES": None}),
        ({"QT_IM_MODULES": "fcitx"}, {**PORTAL, "QT_IM_MODULES": None}),
        ({"XMODIFIERS": "@im=fcitx"}, PORTAL),
        ({"XMODIFIERS": "@im=fcitx5", "QT_IM_MODULE": "xim"}, PORTAL),
        ({"QT_IM_MODULE": "fcitx", "XDG_SESSION_TYPE": "wayland", "QT_QPA_PLATFORM": "xcb"}, PORTAL),
        ({"QT_IM_MODULE": "fcitx", "WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11"}, PORTAL),
        ({"QT_IM_MODULE": "fcitx", "XDG_SESSION_TYPE": "wayland"}, {}),
        ({"QT_IM_MODULE": "fcitx", "QT_QPA_PLATFORM": "wayland;xcb"}, {}),
        ({"QT_IM_MODULE": "fcitx", VARIABLE: LEAVE}, {}),
        ({"QT_IM_MODULE": "ibus"}, {}),
        ({"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, {}),
        ({"QT_IM_MODULES": "ibus;fcitx", "QT_IM_MODULE": "fcitx"}, {}),
        ({"XMODIFIERS": "@im=ibus"}, {}),
        ({"QT_IM_MODULE": "compose"}, {}),
        ({}, {}),
    ],
)
def test_only_a_session_of_fcitx_on_x11_is_sent_through_the_portal(env: dict[str, str], wanted: dict[str, str]) -> None:
    assert environment({**X11, **env}, SHIPPED) == wanted
    assert environment({**X11, **env}, [*SHIPPED, "libfcitx5platforminputcontextplugin.so"]) == {}


def test_what_was_changed_once_is_not_changed_again() -> None:
    env = {**X11, "QT_IM_MODULES": "fcitx", "XMODIFIERS": "@im=fcitx"}
    for name, value in environment(env, SHIPPED).items():
        env.pop(name, None)
        if value is not None:
            env[name] = value
    assert environment(env, SHIPPED) == {}


@pytest.mark.parametrize(
    ("env", "names", "wanted"),
    [
        (PORTAL, ["org.fcitx.Fcitx5", "org.freedesktop.portal.IBus"], InputMethodState.PORTAL),
        (PORTAL, ["org.fcitx.Fcitx", "org.freedesktop.portal.Fcitx"], InputMethodState.FCITX_4),
        (PORTAL, ["org.fcitx.Fcitx-0"], InputMethodState.FCITX_4),
        (PORTAL, ["org.freedesktop.DBus"], InputMethodState.NOT_RUNNING),
        ({}, [], InputMethodState.NOT_RUNNING),
        ({}, ["org.fcitx.Fcitx5", "org.freedesktop.portal.IBus"], InputMethodState.NOT_ASKED),
        ({}, ["org.freedesktop.IBus"], InputMethodState.NOT_ASKED),
        ({"QT_IM_MODULE": "ibus"}, ["org.freedesktop.IBus", "org.freedesktop.portal.IBus"], InputMethodState.IBUS),
        ({"QT_IM_MODULE": "fcitx", VARIABLE: LEAVE}, ["org.fcitx.Fcitx5"], InputMethodState.LEFT),
        ({"XDG_SESSION_TYPE": "wayland"}, [], InputMethodState.WAYLAND),
    ],
)
def test_the_connected_input_method_is_read_from_the_bus(
    env: dict[str, str], names: list[str], wanted: InputMethodState
) -> None:
    assert standing({**X11, **env}, SHIPPED, names) is wanted


def test_fcitx_4_and_nothing_say_what_to_do() -> None:
    for one in InputMethodState:
        assert one.works or "请" in one.value, one
    assert "fcitx5" in InputMethodState.FCITX_4.value
