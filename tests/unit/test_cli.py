"""The commands without a window, as a person at a terminal meets them."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.reading import shipped_pack
from app.models.services import archives
from app.models.services.desk import Desk
from app.models.vault.hardness import FLOOR, Hardness

ROOT = Path(__file__).parents[2]
LEDGERS = ROOT / "tests" / "data" / "ledgers"
OWNERS = LEDGERS / "owners-yujingwan.xlsx"
PASSWORD = "gui-zi-3-ceng"
CLEAN = "楼栋,单元,房号,业主姓名,联系电话,客户类别\n1栋,1,101,张三,13812345678,接房客户\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A founded archive whose passwords cost the least that the program accepts."""
    folder = tmp_path_factory.mktemp("office") / "archive"
    founders = [
        NewAccount("wang", "王经理", "管家部", Role.MANAGER, PASSWORD),
        NewAccount("li", "李管理", "信息部", Role.ADMINISTRATOR, PASSWORD),
        NewAccount("zhao", "赵档案", "档案室", Role.ARCHIVIST, PASSWORD),
    ]
    archives.found(folder, "御景湾", "Y01", shipped_pack("property"), founders, hardness=Hardness(new=FLOOR))
    return folder


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def as_archivist(archive: Path, command: str, *more: str) -> list[str]:
    return [command, str(archive), *more, "--login", "zhao", "--password-stdin"]


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in ("check-ledger", "verify", "backup"))


def test_a_ledger_with_rejected_rows_ends_with_one_and_the_json_of_the_dry_run(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["check-ledger", str(OWNERS), "--pack", "property", "--json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    expected = json.loads((LEDGERS / "expected.json").read_text("utf-8"))[OWNERS.name]
    assert {key: shown[key] for key in ("rows", "ready", "rejected")} == {
        key: expected[key] for key in ("rows", "ready", "rejected")
    }


def test_the_table_gives_each_problem_its_row_code_and_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check-ledger", str(OWNERS)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "共 359 行：可导入 335（其中提醒 13），退回 24"
    row = next(line for line in lines if line.startswith("79 "))
    assert "退回" in row
    assert "missing-room" in row
    assert "请补填楼栋和房号" in row


def test_a_ledger_without_fault_ends_with_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = tmp_path / "owners.csv"
    ledger.write_text(CLEAN, "utf-8")
    assert cli.run(["check-ledger", str(ledger)]) == 0
    assert "可导入 1" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["gone.xlsx", "letter.xlsx"])
def test_a_file_that_is_no_ledger_ends_with_two_and_says_what_to_do(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.xlsx").write_bytes(b"Dear all, the meeting is on Monday.")
    assert cli.run(["check-ledger", str(tmp_path / name), "--json"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert name in shown.err
    assert "请" in shown.err


def test_a_sound_archive_verifies(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, PASSWORD + "\n")
    assert cli.run(as_archivist(archive, "verify")) == 0
    shown = capsys.readouterr().out
    assert "文件：完好" in shown
    assert "连续完好" in shown


@pytest.mark.rule("S10-R3")
def test_a_backup_is_ciphertext_with_its_key_directory_beside_it(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, PASSWORD + "\n")
    assert cli.run(as_archivist(archive, "backup", str(tmp_path / "copies"))) == 0
    copy = next((tmp_path / "copies").glob("*.db"))
    assert not copy.read_bytes().startswith(b"SQLite format 3")
    assert "御景湾".encode() not in copy.read_bytes()
    assert copy.with_suffix(".keys.json").read_bytes() == (archive / "keys.json").read_bytes()


def test_a_backup_put_back_under_its_old_names_opens_and_verifies(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, PASSWORD + "\n")
    cli.run(as_archivist(archive, "backup", str(tmp_path / "copies")))
    copy = next((tmp_path / "copies").glob("*.db"))
    again = tmp_path / "again"
    again.mkdir()
    copy.rename(again / "archive-1.db")
    copy.with_suffix(".keys.json").rename(again / "keys.json")
    typed(monkeypatch, PASSWORD + "\n")
    assert cli.run(as_archivist(again, "verify")) == 0


@pytest.mark.rule("S19-R19")
def test_rules_that_were_changed_past_the_program_are_verified_and_named(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "archive"
    shutil.copytree(archive, own)
    desk = archives.sign_in(own, "zhao", PASSWORD)
    assert isinstance(desk, Desk)
    with desk.store.transaction() as db:
        (trigger,) = db.column("SELECT sql FROM sqlite_schema WHERE name = 'policy_is_fixed'")
        db.run("DROP TRIGGER policy_is_fixed")
        db.run("UPDATE main.policy SET text = 'x'")
        db.run(trigger)
    desk.lock()
    typed(monkeypatch, PASSWORD + "\n")
    assert cli.run(as_archivist(own, "backup", str(tmp_path / "copies"))) == 2
    assert "制度第 1 版与封存的内容不符" in capsys.readouterr().err
    typed(monkeypatch, PASSWORD + "\n")
    assert cli.run(as_archivist(own, "verify")) == 1
    assert "制度第 1 版与第 1 行封存的内容不符" in capsys.readouterr().out


def test_a_wrong_password_ends_with_two(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "something-else\n")
    assert cli.run(as_archivist(archive, "verify")) == 2
    assert "密码" in capsys.readouterr().err


@pytest.mark.rule("S04-R9")
def test_the_system_administrator_can_neither_verify_nor_back_up(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["verify", str(archive)], ["backup", str(archive), str(tmp_path)]):
        typed(monkeypatch, PASSWORD + "\n")
        assert cli.run([*command, "--login", "li", "--password-stdin"]) == 2
        assert "系统管理员打不开档案库" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_folder_without_an_archive_ends_with_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, PASSWORD + "\n")
    assert cli.run(as_archivist(tmp_path, "verify")) == 2
    assert "没有档案库" in capsys.readouterr().err


def test_a_ledger_is_being_read_before_what_judges_it_is_loaded() -> None:
    program = "import sys, app.cli; sys.exit(any(name in sys.modules for name in sys.argv[1:]))"
    judges = ("app.models.ledgers.dry_run", "app.models.domain.policy.reading")
    assert subprocess.run([sys.executable, "-c", program, *judges], cwd=ROOT, check=False).returncode == 0
