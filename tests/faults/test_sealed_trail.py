"""A trail that was cut, emptied or computed anew by somebody with the data key; and archives that nobody touched."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from app.models.domain.chain import FIRST, link
from app.models.domain.errors import KeysProblem
from app.models.domain.loan import LoanKind
from app.models.domain.policy.shipped import shipped_ids
from app.models.domain.tampering import Fault
from app.models.services import accounts, archives, backing_up, dossiers, importing, lending, practice, trail
from app.models.services.archives import KEYS
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.services.trail import TrailReport
from app.models.store import migrations, seal
from app.models.store.database import Database
from tests import borrowing
from tests.faults.conftest import Archive
from tests.faults.test_kill import work_and_kill
from tests.office import CHEAP, register
from tests.office_week import LEDGER


def faults(report: TrailReport) -> set[Fault]:
    return {one.fault for one in report.findings}


# ------------------------------------------------------------------ the trail itself
def anew(archive: Archive, first: int) -> None:
    """Compute the hashes of the trail anew from an event on, as the program would have."""
    db = Database(archive.file, archive.key)
    triggers = db.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
    for name, _ in triggers:
        db.run(f"DROP TRIGGER {name}")
    row = db.row("SELECT hash FROM audit WHERE seq = ?", (first - 1,))
    prev = bytes(row[0]) if row else FIRST
    for one in db.rows(
        "SELECT seq, root, at, person_id, account_id, action, subject, detail FROM audit WHERE seq >= ?", (first,)
    ):
        digest = link(one[0], prev, bytes(one[1]), *one[2:])
        db.run("UPDATE audit SET prev = ?, hash = ? WHERE seq = ?", (prev, digest, one[0]))
        prev = digest
    for _, sql in triggers:
        db.run(sql)
    db.run("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


@pytest.mark.rule("S08-R6")
@pytest.mark.parametrize("last", [1, 10])
def test_a_cut_trail_is_shown(archive: Archive, last: int) -> None:
    archive.office.desk("zhao").lock()
    archive.past_the_program(f"DELETE FROM audit WHERE seq > (SELECT max(seq) FROM audit) - {last}")
    report = archive.verified()
    assert Fault.HEAD in faults(report)
    assert "赵明" in {one.code for one in report.findings if one.fault is Fault.HEAD}


@pytest.mark.rule("S08-R6")
@pytest.mark.parametrize("kept", ["seq < 0", "seq = 1"])
def test_an_emptied_trail_is_shown(archive: Archive, kept: str) -> None:
    archive.past_the_program(f"DELETE FROM audit WHERE NOT {kept}")
    db = Database(archive.file, archive.key)
    db.close()
    report = archive.verified()
    assert not report.whole and faults(report) >= {Fault.HEAD, Fault.SEALS} and report.bad_signoffs


def test_a_trail_without_any_event_is_not_whole(archive: Archive) -> None:
    desk = archive.office.desk("wu")
    desk.store.db.run("DROP TRIGGER audit_is_kept")
    desk.store.db.run("PRAGMA foreign_keys = OFF")
    desk.store.db.run("DELETE FROM main.audit")
    assert trail.verify(desk).broken_at == 1


@pytest.mark.rule("S08-R6")
@pytest.mark.parametrize("first", [1, 5, 40])
def test_a_trail_computed_anew_is_shown(archive: Archive, first: int) -> None:
    archive.past_the_program(f"UPDATE audit SET at = '2020-01-01T00:00:00' WHERE seq = {first}")
    anew(archive, first)
    report = archive.verified()
    assert report.broken_at is None, "the hashes fit one another"
    assert Fault.HEAD in faults(report)
    assert report.bad_signoffs, "sign-offs name heads that are there no more"


def test_everything_computed_anew_is_shown_by_what_another_person_signed(archive: Archive) -> None:
    """Row, seal, root and chain: all that the data key can make, and no signature of anybody."""
    number = archive.week.kept
    archive.past_the_program(f"UPDATE dossier SET note = '别的' WHERE id = {number}")
    db = Database(archive.file, archive.key)
    event, salt = db.row(
        "SELECT event, salt FROM seal WHERE kind = 'dossier' AND key = ? ORDER BY event DESC", (number,)
    ) or (0, b"")
    (kind,) = [one for one in seal.kinds() if one.name == "dossier"]
    (text,) = [text for page in seal.states(db, kind) for key, text in page if key == number]
    digest = seal.digest_of(bytes(salt), text)
    db.close()
    archive.past_the_program(
        f"UPDATE seal SET digest = x'{digest.hex()}' WHERE kind = 'dossier' AND key = {number} AND event = {event}"
    )
    db = Database(archive.file, archive.key)
    rows = db.rows("SELECT kind, key, digest FROM seal WHERE event = ? ORDER BY kind, key", (event,))
    db.close()
    root = sha256(b"".join(seal.entry(kind, key, bytes(one)) for kind, key, one in rows)).digest()
    archive.past_the_program(f"UPDATE audit SET root = x'{root.hex()}' WHERE seq = {event}")
    anew(archive, event)
    assert faults(archive.verified()) == {Fault.HEAD}


def test_who_signs_in_to_a_rewritten_trail_leaves_the_evidence(archive: Archive) -> None:
    archive.office.desk("zhao").lock()
    archive.past_the_program("DELETE FROM audit WHERE seq > 60")
    for login in ("zhao", "zhao", "sun"):
        archive.office.desk(login).lock()
    assert "赵明" in {one.code for one in archive.verified().findings if one.fault is Fault.HEAD}


def test_a_head_that_nobody_signed_is_damage(archive: Archive) -> None:
    path = archive.office.folder / KEYS
    document = json.loads(path.read_text("utf-8"))
    (first, *_), *_ = document["heads"].values()
    first["seq"] += 1
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(KeysProblem) as caught:
        archive.office.desk("wu")
    assert caught.value.code == "keys-damaged"


def test_each_person_has_one_head(archive: Archive) -> None:
    for _ in range(3):
        archive.office.desk("sun").lock()
    document = json.loads((archive.office.folder / KEYS).read_text("utf-8"))
    assert {len(kept) for kept in document["heads"].values()} == {1}


# ------------------------------------------------------------------ nobody touched these
def clean(desk: Desk) -> None:
    report = trail.verify(desk)
    assert report.whole, (report, [str(one) for one in report.findings])


@pytest.mark.parametrize("pack_id", shipped_ids())
def test_a_practice_archive_of_every_trade_verifies_clean(pack_id: str, tmp_path: Path) -> None:
    practice.build(tmp_path / pack_id, pack_id, hardness=CHEAP)
    desk = archives.sign_in(tmp_path / pack_id, "chen", practice.PASSWORD, hardness=CHEAP)
    assert isinstance(desk, Desk)
    clean(desk)
    desk.lock()


def test_clean_after_import_undo_and_destruction(archive: Archive, tmp_path: Path) -> None:
    clerk = archive.office.desk("li")
    ledger = tmp_path / "又一份.csv"
    ledger.write_text(LEDGER.replace("3栋", "4栋").format(category=clerk.pack.categories[0].name), encoding="utf-8")
    batch = importing.commit(clerk, importing.preview(clerk, ledger)).value.batch_id
    clean(clerk)
    importing.undo(clerk, batch)
    clean(clerk)
    assert clerk.store.db.value("SELECT count(*) FROM main.seal WHERE digest = x''"), (
        "what was taken back is sealed as gone"
    )


def test_the_salt_of_what_was_said_before_is_gone(archive: Archive) -> None:
    clerk = archive.office.desk("li")
    number = register(clerk, "8栋1单元101", "翟让")
    before = {bytes(row[0]) for row in clerk.store.db.rows("SELECT salt FROM main.seal WHERE salt <> x''")}
    for place in ("C柜1层01", "C柜1层02"):
        dossiers.shelve(clerk, [number], place)
    rows = clerk.store.db.rows(
        "SELECT salt FROM main.seal WHERE kind = 'dossier' AND key = ? ORDER BY event", (number,)
    )
    assert [bool(row[0]) for row in rows] == [False, False, True]
    assert bytes(rows[-1][0]) not in before


def test_clean_after_backup_and_restore(archive: Archive, tmp_path: Path) -> None:
    clerk = archive.office.desk("li")
    register(clerk, "8栋1单元101", "张三")
    copy = backing_up.write_backup(clerk, tmp_path / "backups")
    register(clerk, "8栋1单元102", "李四")
    archive.office.close()
    restored = tmp_path / "restored"
    restored.mkdir()
    shutil.copy(copy, restored / archive.file.name)
    shutil.copy(copy.with_suffix(".keys.json"), restored / KEYS)
    desk = archives.sign_in(restored, "li", "li-password", hardness=CHEAP)
    assert isinstance(desk, Desk)
    clean(desk)
    desk.lock()


def test_clean_after_what_narrowed_sessions_did(archive: Archive) -> None:
    """Requests of a steward and decisions of a manager are sealed as the whole archive has them."""
    steward, clerk = archive.office.desk("sun"), archive.office.desk("li")
    one = register(clerk, "7栋1单元701", "赵一")
    accounts.assign_buildings(
        archive.office.desk("chen"), steward.account.person_id, {n for n, _ in dossiers.buildings(clerk)}
    )
    steward.store.narrow(steward.scope)
    asked = lending.ask(steward, LoanProposal(steward.account.person_id, (one,), LoanKind.LOAN, "装修核对", 3)).value
    borrowing.withdraw(clerk, asked.id)
    clean(archive.office.desk("wu"))


def test_clean_after_a_kill(archive: Archive) -> None:
    assert work_and_kill(archive.office.folder, 7000, 5)
    desk = archive.office.desk("li")
    clean(desk)
    register(desk, "1栋9单元101", "张三")
    clean(desk)


def test_a_migration_seals_what_it_changed_and_nothing_that_was_changed_before(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.past_the_program("UPDATE party SET name = '王五' WHERE name = '张三'")
    after = migrations.NEWEST + 1
    script = tmp_path / f"{after:04}_more.sql"
    script.write_text(
        "BEGIN IMMEDIATE; ALTER TABLE workday ADD COLUMN kind TEXT NOT NULL DEFAULT '';"
        "CREATE TABLE more (id INTEGER PRIMARY KEY); UPDATE person SET department = department || '（新）';"
        f" PRAGMA user_version = {after}; COMMIT;",
        encoding="utf-8",
    )
    monkeypatch.setattr(migrations, "_SCRIPTS", [*migrations._SCRIPTS, script])
    monkeypatch.setattr(migrations, "NEWEST", after)
    report = archive.verified()
    assert {(one.fault, one.kind) for one in report.findings} == {
        (Fault.CHANGED, "party"),
        (Fault.OVERWRITTEN, "party"),
    }
    desk = archive.office.desk("wu")
    assert "archive.migrate" in {event.action for event in trail.newest(desk)}
