"""The advice on a new machine when system libraries are missing and this account may not install them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / ".ci" / "system_libs.py"


@pytest.fixture
def system_libs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("system_libs", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_cannot_be_installed_is_shown_as_the_line_to_type(
    system_libs: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libs, "LIBRARIES", {"libnowhere.so.9": "libnowhere9", "libc.so.6": "libc6"})
    monkeypatch.setattr(system_libs, "SCREEN_COMMANDS", {"no-such-screen": "screenless"})
    monkeypatch.setattr(system_libs, "SCREEN_FILES", {SCRIPT: "here", SCRIPT / "nowhere": "paperless"})
    monkeypatch.setattr(system_libs, "administrator", lambda: None)
    assert system_libs.main(["--screen"]) == 1
    assert (
        "    sudo apt-get install -y --no-install-recommends libnowhere9 paperless screenless\n"
        in capsys.readouterr().err
    )


def test_a_machine_that_has_everything_is_left_in_peace(
    system_libs: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libs, "LIBRARIES", {"libc.so.6": "libc6"})
    assert system_libs.main([]) == 0
    assert capsys.readouterr() == ("", "")
