"""The translations are compiled beside the file in use: a program that has it mapped does not lose it. What is said is whole."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT, RESOURCES = ROOT / ".ci" / "translations.py", ROOT / "resources"


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


def test_no_sentence_asks_for_a_field_without_naming_it() -> None:
    """An empty input names itself (`widgets/text.py` `must_fill`); several in one form cannot be told apart else."""
    sources = ElementTree.parse(RESOURCES / "i18n" / "muniment_en.ts").iter("source")
    assert not {one.text for one in sources} & {f"{ask}。" for ask in ("须填写", "请填写", "请输入", "请选择", "必填")}
