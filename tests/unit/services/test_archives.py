"""Founding, signing in, backing up, looking after the file; the calendar that an archive keeps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.models.domain.errors import BadInput, Cancelled, NotAllowed, StoreProblem
from app.models.domain.identity import Phone
from app.models.domain.policy.reading import shipped_pack
from app.models.services import archives, calendar, dossiers, trail
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from tests.conftest import CHEAP, FOUNDERS, PASSWORDS, Office, register
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
    target = archives.write_backup(full, tmp_path / "备份")
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
    archives.write_backup(full, tmp_path / "全", lambda done, total: said.append((done, total)))
    assert said[-1][0] == said[-1][1] == full.store.db.value("PRAGMA page_count")
    for asked in range(len(said)):
        answers = iter([False] * asked + [True])
        folder = tmp_path / f"第{asked}步"
        with pytest.raises(Cancelled):
            archives.write_backup(full, folder, None, lambda answers=answers: next(answers))
        assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(full: Desk, tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"")
    refused("backup-unwritable", lambda: archives.write_backup(full, tmp_path / "文件" / "备份"))


def test_a_backup_needs_the_right(office: Office, tmp_path: Path) -> None:
    refused("not-allowed", lambda: archives.write_backup(office.desk("wu"), tmp_path))
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
