"""Founding, signing in, backing up, looking after the file; the calendar that an archive keeps."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from app.models import durable_file
from app.models.domain.errors import BadInput, Cancelled, KeysProblem, NotAllowed, StoreProblem
from app.models.domain.identity import Phone
from app.models.domain.policy.reading import shipped_pack
from app.models.services import archives, backing_up, calendar, dossiers, trail
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from tests.office import CHEAP, FOUNDERS, PASSWORDS, Office, register
from tests.refusals import refused

NAME, ID_NUMBER, PHONE, NOTE = "单雄信", "330106196203265242", "13900001111", "业主备注不外传"
SECRETS = (NAME, ID_NUMBER, PHONE, NOTE, "danxiongxin", "shanxiongxin", ID_NUMBER[-6:])


@pytest.fixture
def full(desk: Desk) -> Desk:
    """An archive with somebody's data in it."""
    register(desk, "1栋1单元101", NAME, id_number=ID_NUMBER, phones=(Phone("手机", PHONE),), note=NOTE)
    return desk


def readable(folder: Path) -> list[tuple[str, str]]:
    """Every secret that stands in plain bytes in some file of a folder."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [
        (file.name, secret)
        for file in files
        for secret in SECRETS
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gbk")
        if secret.encode(encoding) in file.read_bytes()
    ]


@pytest.mark.rule("S10-R3")
def test_nothing_on_the_disk_can_be_read_open_or_closed(full: Desk, office: Office) -> None:
    assert readable(office.folder) == [], "journal and file while the archive is open"
    full.lock()
    assert readable(office.folder) == []
    assert not (office.folder / "archive-1.db").read_bytes().startswith(b"SQLite format 3")


@pytest.mark.rule("S10-R3")
def test_a_backup_is_ciphertext_and_can_be_put_back(full: Desk, tmp_path: Path) -> None:
    target = backing_up.write_backup(full, tmp_path / "备份")
    assert readable(target.parent) == []
    assert not list(target.parent.glob("*.part"))
    back = tmp_path / "恢复"
    back.mkdir()
    (back / "archive-1.db").write_bytes(target.read_bytes())
    (back / "keys.json").write_bytes(target.with_suffix(".keys.json").read_bytes())
    again = archives.sign_in(back, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(again, Desk)
    assert dossiers.rows(again, [1])[0].name == NAME
    assert trail.verify(again).whole
    assert trail.newest(again)[1].action == "archive.backup"
    again.lock()


def test_a_backup_tells_its_pages_and_can_be_stopped_at_every_step(full: Desk, tmp_path: Path) -> None:
    said: list[tuple[int, int]] = []
    backing_up.write_backup(full, tmp_path / "全", lambda done, total: said.append((done, total)))
    assert said[-1][0] == said[-1][1] == full.store.db.value("PRAGMA page_count")
    for asked in range(len(said)):
        answers = iter([False] * asked + [True])
        folder = tmp_path / f"第{asked}步"
        with pytest.raises(Cancelled):
            backing_up.write_backup(full, folder, None, lambda answers=answers: next(answers))
        assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(full: Desk, tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"")
    refused("backup-unwritable", lambda: backing_up.write_backup(full, tmp_path / "文件" / "备份"))


def test_a_backup_needs_the_right(office: Office, tmp_path: Path) -> None:
    refused("not-allowed", lambda: backing_up.write_backup(office.desk("wu"), tmp_path))
    assert list(tmp_path.glob("*.db")) == []


@pytest.mark.rule("S02-R3")
def test_wrong_password_and_damaged_file_are_distinguished(office: Office) -> None:
    sign_in = archives.sign_in
    refused("wrong-password", lambda: sign_in(office.folder, "li", "no", hardness=CHEAP))
    refused("wrong-password", lambda: sign_in(office.folder, "nobody", "no", hardness=CHEAP))
    file = office.folder / "archive-1.db"
    whole = file.read_bytes()
    for damaged, code in ((b"", "store-damaged"), (whole[:5000], "store-damaged"), (bytes(8192), "store-damaged")):
        file.write_bytes(damaged)
        refused(code, lambda: office.sign_in("li"))
    file.unlink()
    refused("store-missing", lambda: office.sign_in("li"))
    assert not file.exists(), "signing in never makes a file"


def test_a_turned_bit_is_found(full: Desk, office: Office) -> None:
    assert archives.file_problems(full) == []
    full.lock()
    file = office.folder / "archive-1.db"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data))
    try:
        found = archives.file_problems(office.desk("wu"))
    except StoreProblem as problem:
        found = [problem.code]
    assert found != []


@pytest.mark.rule("S04-R9")
def test_the_administrators_seat_has_no_store_and_no_key(office: Office) -> None:
    admin = office.admin()
    assert isinstance(admin, AdminDesk)
    held = [getattr(admin, name) for name in admin.__slots__]
    assert not any(isinstance(one, (bytes, bytearray)) or hasattr(one, "db") for one in held)


def test_locking_ends_the_session(full: Desk) -> None:
    full.lock()
    full.lock()
    refused("locked", lambda: dossiers.corners(full))
    refused("store-closed", lambda: full.store.db)


def test_an_archive_is_founded_in_an_empty_folder_only(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("x")
    refused(
        "folder-not-empty",
        lambda: archives.found(tmp_path, "甲", "J", shipped_pack("property"), FOUNDERS, hardness=CHEAP),
    )
    refused("no-archive", lambda: archives.sign_in(tmp_path / "none", "li", "x", hardness=CHEAP))


def test_the_founders_are_three_different_people(tmp_path: Path) -> None:
    with pytest.raises((BadInput, NotAllowed)):
        archives.found(tmp_path / "x", "甲", "J", shipped_pack("property"), FOUNDERS[:2], hardness=CHEAP)


def test_the_first_event_carries_the_founding_fingerprint(desk: Desk, office: Office) -> None:
    first = trail.newest(desk, before=2)[0]
    assert (first.action, first.detail["fingerprint"]) == ("archive.found", office.founded.fingerprint)


def test_two_shares_give_a_manager_a_new_password(office: Office) -> None:
    archives.recover_manager(office.folder, office.founded.shares[1:], "chen", "found-again", hardness=CHEAP)
    refused("wrong-password", lambda: office.sign_in("chen"))
    desk = archives.sign_in(office.folder, "chen", "found-again", hardness=CHEAP)
    assert isinstance(desk, Desk)
    assert "accounts.recovered" in {event.action for event in trail.newest(desk)}
    desk.lock()


def test_the_office_works_on_days_that_the_calendar_does_not_know(desk: Desk) -> None:
    spring_festival, saturday = date(2024, 2, 10), date(2024, 6, 1)
    days = {one.day: one for one in calendar.special_days(desk, 2024)}
    assert spring_festival not in days, "a Saturday off is no exception"
    assert days[date(2024, 2, 12)].working is False
    assert days[date(2024, 2, 4)].working is True, "the make-up Sunday of the spring festival"
    assert saturday not in days
    calendar.set_day(desk, saturday, True)
    kept = {one.day: one for one in calendar.special_days(desk, 2024)}[saturday]
    assert (kept.working, kept.own) == (True, True)
    event = trail.newest(desk, limit=1)[0]
    assert (event.action, event.detail) == ("calendar.day", {"before": None, "after": True})
    calendar.set_day(desk, saturday, None)
    assert saturday not in {one.day for one in calendar.special_days(desk, 2024)}


def test_who_has_no_right_leaves_the_calendar_alone(office: Office) -> None:
    refused("not-allowed", lambda: calendar.set_day(office.desk("wu"), date(2024, 6, 1), True))


def test_a_finished_backup_is_on_the_disk_and_one_that_fails_leaves_nothing(
    full: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    sync, sync_folder = durable_file.sync, durable_file.sync_folder
    monkeypatch.setattr(durable_file, "sync", lambda path: (synced.append(path.suffix), sync(path)))
    monkeypatch.setattr(durable_file, "sync_folder", lambda path: (synced.append("folder"), sync_folder(path)))
    target = backing_up.write_backup(full, tmp_path / "备份")
    assert synced == [".part", ".new", "folder", "folder"]
    assert sorted(one.name for one in target.parent.iterdir()) == sorted(
        [target.name, target.with_suffix(".keys.json").name]
    )

    def fail(_path: Path) -> None:
        raise OSError(errno.EIO, "读写错误")

    for name in ("sync", "sync_folder"):
        with monkeypatch.context() as broken:
            broken.setattr(durable_file, name, fail)
            refused("backup-unwritable", lambda name=name: backing_up.write_backup(full, tmp_path / name))
        assert list((tmp_path / name).iterdir()) == []


def test_what_an_old_backup_left_when_it_was_cut_off_goes(full: Desk, tmp_path: Path) -> None:
    old, young = tmp_path / "archive-1-20200101-000000.db.part-wal", tmp_path / "archive-1-20200102-000000.db.part"
    for left in (old, young):
        left.touch()
    os.utime(old, (0, 0))
    backing_up.write_backup(full, tmp_path)
    assert not old.exists()
    assert young.exists(), "another window may be writing it"


@pytest.mark.skipif(os.name != "posix", reason="Windows goes by the rights of the folder")
def test_keys_archive_and_backups_are_the_owners_alone(full: Desk, office: Office, tmp_path: Path) -> None:
    target = backing_up.write_backup(full, tmp_path / "备份")
    made = [office.folder / "keys.json", full.store.path, target, target.with_suffix(".keys.json")]
    assert {stat.S_IMODE(one.stat().st_mode) for one in made} == {0o600}


FOUNDING_STEPS = 6


@pytest.mark.parametrize("reached", range(1, FOUNDING_STEPS + 1))
def test_a_founding_that_fails_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reached: int
) -> None:
    def found() -> archives.Founded:
        return archives.found(folder, "甲", "J", shipped_pack("property"), FOUNDERS, hardness=CHEAP)

    folder = tmp_path / "新"
    with monkeypatch.context() as broken, pytest.raises((KeysProblem, StoreProblem)):
        fail_at(broken, reached)
        found()
    assert list(folder.iterdir()) == []
    founded = found()
    assert founded.folder == folder
    assert sorted(one.name for one in folder.iterdir()) == ["archive-1.db", "keys.json"]


def fail_at(broken: pytest.MonkeyPatch, reached: int) -> None:
    """Let the disk fail at the n-th of the calls that a founding makes."""
    calls = count(1)

    def failing(real: Callable[..., None]) -> Callable[..., None]:
        def call(*args: Path) -> None:
            if next(calls) == reached:
                raise OSError(errno.EIO, "读写错误")
            real(*args)

        return call

    for name in ("make_private", "sync", "sync_folder", "move"):
        broken.setattr(durable_file, name, failing(getattr(durable_file, name)))


def test_a_founding_that_was_cut_off_is_no_archive_and_gives_way_to_another(tmp_path: Path) -> None:
    folder = tmp_path / "断电"
    (folder / ".founding").mkdir(parents=True)
    (folder / ".founding" / "keys.json").write_text("{}", encoding="utf-8")
    (folder / "archive-1.db").write_bytes(b"half")
    assert not archives.is_archive(folder)
    archives.check_empty(folder)
    archives.found(folder, "甲", "J", shipped_pack("property"), FOUNDERS, hardness=CHEAP)
    desk = archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(desk, Desk)
    desk.lock()


def test_a_page_that_was_cut_off_is_brought_in_from_the_log(full: Desk, tmp_path: Path) -> None:
    whole = full.store.path
    full.store.settle()
    code = dossiers.rows(full, [1])[0].reference_code
    dossiers.shelve(full, [1], "A柜1层01")
    taken = tmp_path / "拔电"
    taken.mkdir()
    for name in (whole.name, f"{whole.name}-wal", "keys.json"):
        (taken / name).write_bytes((full.folder / name).read_bytes())
    with (taken / whole.name).open("ab") as file:
        file.write(b"x" * 1024)
    desk = archives.sign_in(taken, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(desk, Desk)
    assert dossiers.rows(desk, [1])[0].reference_code == code
    assert dossiers.rows(desk, [1])[0].place == "A柜1层01"
    assert desk.store.problems() == []
    desk.lock()
    with (taken / whole.name).open("ab") as file:
        file.write(b"x" * 1024)
    refused("store-damaged", lambda: archives.sign_in(taken, "li", PASSWORDS["li"], hardness=CHEAP))
