"""Verifying shows and names every change made to an archive past the program, with the data key or without."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.errors import StoreProblem
from app.models.domain.tampering import Fault, Finding
from app.models.services import accounts, dossiers, lending, returning, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import audit, seal, tables, tampering
from app.models.store.archive import Store
from app.models.store.archive_table import Index
from app.models.store.database import Database
from tests import holding
from tests.faults.conftest import Archive
from tests.office import register
from tests.unit.services.signatures import person_id

_PAGE = 4096


def test_an_untouched_week_verifies_clean_and_has_rows_of_nearly_every_table(archive: Archive) -> None:
    desk = archive.office.desk("li")
    report = trail.verify(desk)
    assert report.whole, [str(one) for one in report.findings]
    empty = {one.name for one in tables.TABLES if not desk.store.db.value(f"SELECT count(*) FROM main.{one.name}")}
    assert empty == {"person_area", "dossier_class", "stale_term"}, (
        "no office of this trade has any, and terms are reckoned at once"
    )


# ------------------------------------------------------------------ rows, with the data key
C, R, A = Fault.CHANGED, Fault.REMOVED, Fault.ADDED
ROWS: dict[str, tuple[Fault, str, str]] = {
    # what: (fault, kind of the subject, statement)
    "the archive's name": (C, "meta", "UPDATE meta SET value = '别处' WHERE key = 'name'"),
    "the directory's number": (Fault.OVERWRITTEN, "meta", "UPDATE meta SET value = '0' WHERE key = 'directory-seq'"),
    "a number given out": (C, "serial", "UPDATE serial SET last = last - 1 WHERE kind = 'card'"),
    "a serial removed": (R, "serial", "DELETE FROM serial WHERE kind = 'place'"),
    "the limit of files": (C, "office_setting", "UPDATE office_setting SET value = '999'"),
    "a working day": (C, "workday", "UPDATE workday SET working = 0"),
    "a day added": (A, "workday", "INSERT INTO workday VALUES ('2026-12-25', 0, '')"),
    "a printer's offset": (C, "printer_offset", "UPDATE printer_offset SET dx = 9"),
    "remembered columns": (C, "ledger_mapping", "UPDATE ledger_mapping SET mapping = '{{}}'"),
    "a leaver given a role": (C, "person", "UPDATE person SET role = 'archivist', left_on = NULL WHERE left_on NOTNULL"),
    "a person's card": (C, "person", "UPDATE person SET card_code = '200000000999' WHERE name = '孙静'"),
    "a person added": (A, "person", "INSERT INTO person VALUES ('p-x', '外人', '', NULL, '200000000998', NULL)"),
    "a steward's buildings": (C, "person", "DELETE FROM person_building"),
    "an area given": (C, "person", "INSERT INTO person_area SELECT id, '城东' FROM person WHERE name = '孙静'"),
    "an estate": (C, "estate", "UPDATE estate SET name = '别苑'"),
    "a building": (C, "building", "UPDATE building SET name = '9栋' WHERE id = 1"),
    "a place": (C, "place", "UPDATE place SET name = 'B柜9层09'"),
    "an original's worth": (C, "contents", "UPDATE deposit SET worth = 1"),
    "who has an original": (C, "contents", "UPDATE deposit SET outside = '别人' WHERE standing = 'given-out'"),
    "an import said undone": (C, "batch", "UPDATE batch SET undone_at = '2026-01-01'"),
    "where a bag lies": (C, "dossier", "UPDATE dossier SET place_id = NULL WHERE place_id NOTNULL"),
    "how long it is kept": (C, "dossier", "UPDATE dossier SET retention_due = '2001-01-01' WHERE id = {kept}"),
    "a bag's state": (C, "dossier", "UPDATE dossier SET state = 'shelved' WHERE id = {lent}"),
    "a field": (C, "dossier", "UPDATE dossier SET fields = '{{}}' WHERE id = {kept}"),
    "a field with NUL": (C, "dossier", "UPDATE dossier SET note = note || char(0) || 'x' WHERE id = {kept}"),
    "a dossier removed": (R, "dossier", "DELETE FROM dossier WHERE id = {held}"),
    "a tombstone removed": (R, "dossier", "DELETE FROM dossier WHERE id = {tomb}"),
    "a dossier doubled": (
        A, "dossier", "INSERT INTO dossier (id, reference_code, bar_code, category, state, sort_key, holder_id, opened_on,"
        " retention) SELECT 999, 'X', 'X', category, state, sort_key, holder_id, opened_on, retention FROM dossier WHERE id = 1",
    ),
    "a name": (C, "party", "UPDATE party SET name = '王五' WHERE name = '张三'"),
    "a customer removed": (R, "party", "DELETE FROM party WHERE name = '张小三'"),
    "a telephone": (C, "party", "UPDATE phone SET number = '13900009999'"),
    "a household": (C, "contents", "UPDATE household SET key = '9-9-999' WHERE dossier_id = {kept}"),
    "a joint owner taken out": (C, "contents", "DELETE FROM co_customer"),
    "a class": (C, "contents", "INSERT INTO dossier_class VALUES ({kept}, 'region', '城东')"),
    "a paper's title": (C, "paper", "UPDATE paper SET title = '别的' WHERE title = '验房记录'"),
    "an item": (C, "contents", "DELETE FROM item WHERE position = 1 AND dossier_id = {kept}"),
    "a scan of another name": (C, "contents", "UPDATE file SET name = '别的.pdf'"),
    "an identification": (C, "entry", "UPDATE entry SET contents = json_set(contents, '$.genuine', 0) WHERE register = 'identification'"),
    "a consent": (C, "entry", "UPDATE entry SET contents = json_set(contents, '$.uses', 'x') WHERE register = 'consent'"),
    "a record": (C, "entry", "UPDATE entry SET contents = '{{}}' WHERE register GLOB 'own:*'"),
    "a review removed": (R, "entry", "DELETE FROM entry WHERE register = 'review'"),
    "who had it": (C, "dossier", "UPDATE movement SET holder_id = by_person, at = '2020-01-01' WHERE event = 'lent'"),
    "a movement removed": (C, "dossier", "DELETE FROM movement WHERE event = 'returned'"),
    "an item said to be elsewhere": (
        C, "contents", "INSERT INTO movement (item_id, event, at, recorded_at, by_person, holder_id)"
        " SELECT i.id, 'lent', '2026', '2026', holder_id, holder_id FROM item AS i JOIN dossier ON dossier.id = dossier_id LIMIT 1",
    ),
    "a box said to be elsewhere": (
        C, "place", "INSERT INTO movement (container_id, place_id, box_number, event, at, recorded_at, by_person, holder_id)"
        " SELECT container_id, place_id, 99, 'moved', at, at, by_person, holder_id FROM movement WHERE container_id NOTNULL LIMIT 1",
    ),
    "a place hung elsewhere": (C, "place", "UPDATE place SET parent_id = NULL WHERE parent_id NOTNULL"),
    "a loan's day": (C, "dossier", "UPDATE loan SET due_on = '2099-01-01'"),
    "a loan removed": (C, "dossier", "DELETE FROM loan WHERE returned_at NOTNULL"),
    "a hold lifted": (
        A, "entry", "INSERT INTO entry (register, dossier_id, act, follows_id, at, recorded_at, by_person) SELECT register,"
        " dossier_id, 'closed', id, at, at, by_person FROM entry WHERE id = (SELECT max(entry_id) FROM held)",
    ),
    "a hold that forbids less": (
        C, "entry", "UPDATE entry SET contents = json_set(contents, '$.forbids', json_array('nothing')) WHERE register = 'hold'",
    ),
    "a hold removed": (R, "entry", "DELETE FROM entry WHERE id = (SELECT max(entry_id) FROM held)"),
    "an approval pointed elsewhere": (
        C, "docket", "UPDATE docket_step SET signoff_id = 99 WHERE step = 'approve' AND docket_id = (SELECT min(docket_id) FROM loan)",
    ),
    "a request's dossier": (
        C, "docket", "UPDATE docket_line SET dossier_id = {held} WHERE docket_id = (SELECT min(docket_id) FROM loan)",
    ),
    "a request of another borrower": (C, "docket", "UPDATE docket_part SET person_id = (SELECT max(id) FROM person)"),
    "how it was destroyed": (C, "docket", "UPDATE docket SET body = replace(body, '碎纸', '焚烧')"),
    "a line of a signed list": (C, "docket", "UPDATE docket_line SET finding = 'not-destroyed'"),
    "a list that is open again": (C, "docket", "UPDATE docket SET state = 'approved', closed_at = NULL"),
    "a claim made up": (C, "docket", "INSERT INTO claim SELECT {held}, 'disposal', max(id) FROM docket"),
    "a part made up": (C, "docket", "INSERT INTO docket_part SELECT max(id), 'guest', opened_by FROM docket"),
    "a procedure's table": (C, "procedure", "UPDATE procedure SET claims = ''"),
    "a step of a procedure": (C, "procedure", "UPDATE procedure_step SET times = 1"),
    "who must be another": (C, "procedure", "DELETE FROM step_apart"),
    "who alone may": (
        C, "procedure", "INSERT INTO step_only_by SELECT hash, 'withdraw', 'propose', 'others-change' FROM procedure LIMIT 1",
    ),
    "a destroyer removed": (
        C, "docket",
        "DELETE FROM docket_step WHERE signoff_id = (SELECT max(id) FROM signoff WHERE purpose = 'destruction')",
    ),
    "a deputy made up": (
        C, "docket", "UPDATE docket_step SET for_person_id = person_id, authority_id = docket_id WHERE step = 'approve'",
    ),
    "an accepted correction": (C, "docket", "UPDATE docket_line SET after = '别处' WHERE finding = 'accepted'"),
    "a request's answer": (C, "docket", "UPDATE docket_step SET reason = '不同意' WHERE step = 'decide'"),
    "the founding rules": (C, "policy", "UPDATE policy SET text = text || ' ' WHERE version = 1"),
    "a signed version refused": (C, "docket", "UPDATE docket SET state = 'refused' WHERE kind = 'policy'"),
    "the keys of the archive": (C, "exchange_key", "UPDATE exchange_key SET signing = opening"),
    "a package that came": (C, "docket", "UPDATE package SET sha256 = hex(zeroblob(32))"),
    "the keys of another archive": (C, "docket", "UPDATE docket SET body = json_set(body, '$.seal_key', 'x') WHERE kind = 'pairing'"),
    "a handover's list": (C, "docket", "UPDATE docket SET body = '{{}}' WHERE kind = 'handover'"),
    "what a count expected": (C, "stocktake", "UPDATE stock_expected SET state = 'lent'"),
    "a place left out of a count": (C, "stocktake", "DELETE FROM stock_place"),
    "a count said to be blind": (C, "stocktake", "UPDATE stocktake SET blind = 1"),
    "where a bag was scanned": (C, "stock_scan", "UPDATE stock_scan SET at = '2020-01-01' WHERE number = 1"),
    "a scan removed": (R, "stock_scan", "DELETE FROM stock_scan WHERE number = 2"),
    "a decision about a difference": (C, "stock_decision", "UPDATE stock_decision SET reason = '别的'"),
    "a sign-off removed": (R, "signoff", "DELETE FROM signoff WHERE id = 1"),
    "a reason beside the trail": (C, "dossier", "UPDATE audit_reason SET reason = '别的' WHERE dossier_id = {held}"),
}  # fmt: skip


@pytest.mark.rule("S08-R6")
@pytest.mark.parametrize("what", ROWS)
def test_a_row_changed_with_the_data_key_is_named(archive: Archive, what: str) -> None:
    fault, kind, statement = ROWS[what]
    ids = {name: getattr(archive.week, name) for name in ("kept", "held", "tomb", "lent")}
    archive.past_the_program(statement.format(**ids))
    report = archive.verified()
    assert not report.whole
    assert (fault, kind) in {(one.fault, one.kind) for one in report.findings}, [str(one) for one in report.findings]
    assert report.broken_at is None


def test_every_table_that_is_sealed_has_a_row_changed() -> None:
    written = " ".join(statement for _, _, statement in ROWS.values())
    assert {one.name for one in tables.TABLES if not one.derived} <= set(written.replace("(", " ").split())


def test_a_dossier_is_named_by_its_code(archive: Archive) -> None:
    archive.past_the_program(f"UPDATE dossier SET note = 'x' WHERE id = {archive.week.kept}")
    desk = archive.office.desk("wu")
    code = desk.store.db.value("SELECT reference_code FROM main.dossier WHERE id = ?", (archive.week.kept,))
    (found,) = trail.verify(desk).findings
    assert found.code == code and str(code) in str(found)


# ------------------------------------------------------------------ what is computed, and the seals themselves
OTHERS: dict[str, tuple[Fault, tuple[str, ...]]] = {
    "a count of the tree": (Fault.COUNTS, ("UPDATE dossier_count SET n = n + 1 WHERE n > 0",)),
    "a scan's bytes": (Fault.BYTES, ("UPDATE file_part SET data = zeroblob(100) WHERE position = 1",)),
    "a part of a scan removed": (Fault.BYTES, ("DELETE FROM file_part WHERE position = 1",)),
    "a seal removed": (Fault.SEALS, ("DELETE FROM seal WHERE kind = 'person' AND event > 1",)),
    "a seal put beside": (Fault.SEALS, ("INSERT INTO seal VALUES ('paper', 77, 3, x'00', x'00')",)),
    "a wiped salt": (
        Fault.SEALS,
        ("UPDATE seal SET salt = zeroblob(16) WHERE kind = 'person' AND salt = x'' AND digest <> x''",),
    ),
    "a seal of no kind": (Fault.ADDED, ("INSERT INTO seal VALUES ('nothing', 1.5, 3, x'00', x'00')",)),
    "a root": (Fault.SEALS, ("UPDATE audit SET root = x'' WHERE seq = 1",)),
}


@pytest.mark.parametrize("what", OTHERS)
def test_what_is_computed_and_what_seals_is_held_too(archive: Archive, what: str) -> None:
    fault, statements = OTHERS[what]
    archive.past_the_program(*statements)
    report = archive.verified()
    assert fault in {one.fault for one in report.findings}, [str(one) for one in report.findings]


@pytest.mark.parametrize("statement", [
    "DROP TRIGGER audit_is_kept", "DROP INDEX loan_once", "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "CREATE TABLE more (x)", "ALTER TABLE workday ADD COLUMN x TEXT", "DROP VIEW scanned_out",
])  # fmt: skip
def test_a_schema_that_is_not_the_programs_own_is_shown(archive: Archive, statement: str) -> None:
    db = Database(archive.file, archive.key)
    db.run(statement)
    db.close()
    assert {one.fault for one in archive.verified().findings} >= {Fault.SCHEMA}


def test_all_triggers_dropped_are_shown_one_by_one(archive: Archive) -> None:
    db = Database(archive.file, archive.key)
    names = {str(row[0]) for row in db.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    for name in names:
        db.run(f"DROP TRIGGER {name}")
    db.close()
    shown = {one.code for one in archive.verified().findings if one.fault is Fault.SCHEMA}
    assert shown == names


def test_a_change_is_not_sealed_over_by_the_next_act(archive: Archive) -> None:
    number = archive.week.kept
    archive.past_the_program(f"UPDATE dossier SET note = '别的' WHERE id = {number}")
    clerk = archive.office.desk("li")
    lending.lend(clerk, LoanProposal(person_id(clerk, "陈静"), (number,), lending.LoanKind.CONSULTATION, "核对", 0))
    returning.take_back(clerk, number)
    found = trail.verify(clerk).findings
    assert [one.fault for one in found] == [Fault.OVERWRITTEN]
    assert found[0].seq > 0 and "程序以外" in str(found[0])


def test_a_docket_removed_whose_number_is_given_out_anew_is_shown(archive: Archive) -> None:
    newest = "(SELECT id FROM docket WHERE code = (SELECT max(code) FROM docket WHERE code GLOB '50*'))"
    clerk = archive.office.desk("li")
    lending.ask(
        clerk, LoanProposal(person_id(clerk, "陈静"), (archive.week.kept,), lending.LoanKind.CONSULTATION, "核对", 0)
    )
    archive.past_the_program(
        *(f"DELETE FROM {table} WHERE docket_id = {newest}" for table in ("docket_line", "docket_part", "docket_step")),
        f"DELETE FROM docket WHERE id = {newest}",
    )
    assert Fault.REMOVED in {one.fault for one in archive.verified().findings}
    lending.ask(
        clerk, LoanProposal(person_id(clerk, "孙静"), (archive.week.kept,), lending.LoanKind.CONSULTATION, "核对", 0)
    )
    assert [(one.fault, one.kind) for one in trail.verify(clerk).findings] == [(Fault.OVERWRITTEN, "docket")]


def test_a_dossier_removed_and_registered_anew_is_shown(archive: Archive) -> None:
    archive.past_the_program(
        f"DELETE FROM dossier WHERE id = {archive.week.held}",
        f"DELETE FROM household WHERE dossier_id = {archive.week.held}",
    )
    register(archive.office.desk("li"), "2栋1单元201", "李四")
    assert Fault.REMOVED in {one.fault for one in archive.verified().findings}


# ------------------------------------------------------------------ older pages of the same file, without any key
def narrow(archive: Archive, desk: Desk) -> None:
    accounts.assign_buildings(archive.office.desk("chen"), person_id(desk, "孙静"), set())


FACTS: dict[str, Callable[[Archive, Desk], object]] = {
    "a hold": lambda archive, desk: holding.hold(archive.office.desk("chen"), archive.week.lent, "诉讼"),
    "a narrowed scope": narrow,
    "a retention term": lambda archive, desk: dossiers.end_relationship(desk, archive.week.held, desk.now().date()),
    "a shelf place": lambda _, desk: dossiers.shelve(desk, [3], "C柜1层01"),
    "a colleague": lambda _, desk: accounts.add_staff(desk, "新人", "客服部"),
}


@pytest.mark.rule("S08-R6")
@pytest.mark.parametrize("what", FACTS)
def test_a_fact_undone_by_older_pages_is_shown(archive: Archive, what: str) -> None:
    before = archive.file.read_bytes()
    FACTS[what](archive, archive.office.desk("li"))
    for one in archive.office._open:
        one.lock()
    after = archive.file.read_bytes()
    said = _said(archive, after)
    changed = [at for at in range(0, len(before), _PAGE) if before[at : at + _PAGE] != after[at : at + _PAGE]]
    undone = 0
    for at in changed:
        laid = bytearray(after)
        laid[at : at + _PAGE] = before[at : at + _PAGE]
        now = _said(archive, bytes(laid))
        undone += now != said
        assert now == said or now is None, f"page {at // _PAGE} brings something back that nobody is shown"
    assert undone > 3


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sqlite1q AFTER INSERT ON entry BEGIN UPDATE entry SET register = 'x'; END",
        "CREATE TRIGGER dossier_gram_r AFTER INSERT ON entry BEGIN UPDATE entry SET register = 'x'; END",
        "CREATE VIEW dossier_gram_v AS SELECT 1",
    ],
    ids=["as if SQLite's", "as if of the search index", "a view"],
)
def test_nothing_hides_behind_a_name_of_the_search_index(archive: Archive, statement: str) -> None:
    db = Database(archive.file, archive.key)
    try:
        db.run("PRAGMA writable_schema = ON")
        db.run(statement)
    finally:
        db.close()
    assert [one.fault for one in archive.verified().findings] == [Fault.SCHEMA]


def test_every_kind_of_subject_has_words() -> None:
    named = Finding(Fault.CHANGED, "no such kind", "7").what
    assert [kind.name for kind in seal.kinds() if Finding(Fault.CHANGED, kind.name, "7").what == named] == []


def test_a_text_that_is_none_is_damage_and_no_crash(archive: Archive) -> None:
    archive.past_the_program("UPDATE place SET name = CAST(x'ff41' AS TEXT) WHERE id = 1")
    with pytest.raises(StoreProblem):
        archive.verified()


def test_rows_of_nobody_are_shown_before_somebody_takes_them_in(archive: Archive) -> None:
    desk = archive.office.desk("li")
    coming = int(desk.store.db.value("SELECT seq + 1 FROM main.sqlite_sequence WHERE name = 'dossier'"))
    desk.lock()
    archive.past_the_program(
        f"INSERT INTO entry (register, dossier_id, at, recorded_at, by_person) SELECT 'consent', {coming}, '', '', id FROM person",
        f"INSERT INTO claim VALUES ({coming}, 'disposal', 9999)",
    )
    found = {(one.fault, one.code) for one in archive.verified().findings}
    assert {(Fault.ORPHAN, "entry"), (Fault.ORPHAN, "claim")} <= found


def _said(archive: Archive, data: bytes) -> dict[str, int] | None:
    """Return the contents of a file with these bytes, by table, without the search index; None if verifying fails.

    Asked past the gate, so that each page costs no sign-in.
    """
    for left in archive.file.parent.glob("archive-1.db*"):
        left.unlink()
    archive.file.write_bytes(data)
    store: Store | None = None
    try:
        store = Store(archive.file, archive.key)
        walked = list(audit.walk(store.db))
        roots = {seq: root for seq, _, root in walked}
        whole = bool(walked) and all(stands for _, stands, _ in walked) and not store.problems()
        if not whole or tampering.findings(store.db, roots, lambda _: None):
            return None
        result = [one.name for one in tables.TABLES if not isinstance(one.erased, Index)]
        return {name: hash(tuple(store.db.rows(f"SELECT * FROM main.{name}"))) for name in result}
    except StoreProblem:
        return None
    finally:
        if store is not None:
            store.close()
