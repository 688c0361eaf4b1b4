"""The translations are compiled beside the file in use: a program that has it mapped does not lose it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / ".ci" / "translations.py"


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_running_program_keeps_the_file_that_it_reads(tool: ModuleType, tmp_path: Path) -> None:
    qm = tmp_path / "in_use.qm"
    qm.write_bytes(b"in use")
    with qm.open("rb") as reader:
        tool.compile_(qm)
        assert reader.read() == b"in use"
    assert qm.read_bytes() != b"in use"
    assert list(tmp_path.iterdir()) == [qm]
