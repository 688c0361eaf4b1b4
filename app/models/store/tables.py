"""The registry of tables: what the store must know of each, told once.

An entry says with whose subject its rows belong, how far a narrowed session sees into the table, what becomes of its
rows when a dossier is destroyed, whether they are work that an import cannot be undone after, and whether a tombstone
refuses them. The scope's views, the erasure, the check before an undo and the seal follow from it; the tests compare it
with the schema, and refuse a table that is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

from app.models.domain.registers.sealing import COVERED
from app.models.store.archive_table import (
    NOBODY,
    ArchiveTable,
    Goes,
    Index,
    Kept,
    Of,
    Rows,
    Texts,
    Unused,
    ways,
)

OFF_SHELF: Final = "d.state <> 'shelved'"
"""Word for word as the index `dossier_by_state` says it, so that it serves what asks for another state."""
ORIGINALS_KEPT: Final = "main.item AS i JOIN main.deposit AS o ON o.item_id = i.id AND o.standing = 'kept'"
"""The originals in deposit that are kept here, with the item that each is."""
OF_THESE: Final = "IN (SELECT value FROM json_each(?1))"
"""SQL: one of the ids or words that are the first parameter, in JSON, however many."""
_Way = TypeVar("_Way", Kept, Rows, Goes, Unused, Index, Texts)


def _where(condition: str) -> str:
    return f"SELECT * FROM main.{{table}} AS t WHERE {condition}"


def _with(table: str, column: str) -> str:
    """Seen with the row of another table that a column names."""
    return _where(f"EXISTS (SELECT 1 FROM temp.{table} AS p WHERE p.id = t.{column})")


def _covered(column: str, where: str) -> str:
    """Return the SQL of a column with words. They are covered where the condition is true of the row."""
    return f"iif({column} <> '' AND {where}, '{COVERED}', {column})"


def _empty(*columns: str) -> dict[str, str]:
    return dict.fromkeys(columns, "''")


_DOSSIER = Of("dossier", "dossier_id")


def _sealed(dossier: str) -> str:
    return f"EXISTS (SELECT 1 FROM main.dossier AS s WHERE s.id = {dossier} AND s.sealed = 1)"


def _all_sealed(party: str) -> str:
    """SQL: the customer has dossiers, and every one is sealed."""
    theirs = (
        "EXISTS (SELECT 1 FROM main.dossier AS s WHERE s.party_id = {party} AND s.sealed = {flag})",
        "EXISTS (SELECT 1 FROM main.co_customer AS c JOIN main.dossier AS s ON s.id = c.dossier_id"
        " WHERE c.party_id = {party} AND s.sealed = {flag})",
    )
    some, others = (" OR ".join(one.format(party=party, flag=flag) for one in theirs) for flag in (1, 0))
    return f"({some}) AND NOT ({others})"


_OF_SEALED = _sealed("t.dossier_id")
_OF_SEALED_ITEM = _sealed("(SELECT dossier_id FROM main.item WHERE id = t.item_id)")
_OF_SEALED_FILE = _sealed(
    "(SELECT i.dossier_id FROM main.file AS f JOIN main.item AS i ON i.id = f.item_id WHERE f.id = t.file_id)"
)
_WITH_DOSSIER = _with("dossier", "dossier_id")

# While its dossiers are destroyed, a list is still approved.
_CARRIED_OUT = "kind = 'destruction' AND state IN ('approved', 'destroyed')"
# With whom a package went, and what the receiver signed: of its customers nothing.
_NO_CUSTOMERS = "kind = 'package-out'"
_WHOLLY_DESTROYED = (
    f"SELECT docket_id FROM (SELECT DISTINCT docket_id FROM main.docket_line WHERE dossier_id {OF_THESE}) AS one"
    " WHERE NOT EXISTS (SELECT 1 FROM main.docket_line AS l JOIN main.dossier AS d ON d.id = l.dossier_id"
    " WHERE l.docket_id = one.docket_id AND d.state <> 'destroyed')"
)
_WHOLLY_SEALED = (
    "EXISTS (SELECT 1 FROM main.docket_line AS l WHERE l.docket_id = {docket}) AND NOT EXISTS (SELECT 1 FROM"
    " main.docket_line AS l JOIN main.dossier AS s ON s.id = l.dossier_id WHERE l.docket_id = {docket} AND s.sealed = 0)"
)
# As the trigger `entry_is_fixed` has it.
_OF_ENDED_CASES = (
    "register = 'hold-case' AND ifnull(follows_id, id) IN"
    f" (SELECT case_id FROM main.entry WHERE dossier_id {OF_THESE} AND case_id NOTNULL)"
    " AND EXISTS (SELECT 1 FROM main.entry AS l WHERE l.follows_id = ifnull(entry.follows_id, entry.id))"
    " AND NOT EXISTS (SELECT 1 FROM main.entry AS h JOIN main.dossier AS d ON d.id = h.dossier_id"
    " WHERE h.case_id = ifnull(entry.follows_id, entry.id) AND d.state <> 'destroyed')"
)

TABLES: Final = (
    # ---------------------------------------------------------------- the archive itself
    ArchiveTable("meta", key=("key",)),
    ArchiveTable("serial", key=("kind",)),
    ArchiveTable("office_setting", key=("key",)),
    ArchiveTable("workday", key=("day",)),
    ArchiveTable("printer_offset", key=("printer", "stock")),
    ArchiveTable("ledger_mapping", key=("fingerprint",)),
    # ---------------------------------------------------------------- people and places
    ArchiveTable("person", called="name"),
    ArchiveTable("person_building", Of("person", "person_id")),
    ArchiveTable("person_area", Of("person", "person_id")),
    ArchiveTable("estate", called="name"),
    ArchiveTable(
        "building",
        called="name",
        seen=_where(
            "EXISTS (SELECT 1 FROM main.person_building WHERE person_id = {person} AND building_id = t.id)"
            " OR EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.building_id = t.id)"
        ),
    ),
    ArchiveTable("place", called="code"),
    # ---------------------------------------------------------------- customers and their dossiers
    ArchiveTable("batch", called="file_name", seen=_where("imported_by = {person}")),
    ArchiveTable(
        "dossier",
        called="reference_code",
        seen=_where("{within}"),
        erased=Texts(
            {
                **_empty("unit", "room", "note"),
                **dict.fromkeys(("party_id", "place_id", "floor", "manager_a", "manager_b", "review_due"), "NULL"),
                **dict.fromkeys(("fields", "origin"), "'{}'"),
                "sort_key": "'~' || reference_code",
            },
            rows=f"id {OF_THESE}",
        ),
    ),
    # Emptied before the transaction ends.
    ArchiveTable("stale_term", _DOSSIER, seen=NOBODY, erased=Rows(), derived=True),
    ArchiveTable(
        "dossier_count",
        seen="SELECT ifnull(building_id, 0) AS building_id, unit, category, state, count(*) AS n"
        " FROM temp.dossier GROUP BY 1, 2, 3, 4",
        derived=True,
    ),
    ArchiveTable(
        "party",
        seen=_where(
            "EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.party_id = t.id)"
            " OR EXISTS (SELECT 1 FROM temp.co_customer AS c WHERE c.party_id = t.id)"
        ),
        sealed=_all_sealed("t.id"),
        erased=Unused((("dossier", "party_id"), ("co_customer", "party_id"))),
    ),
    ArchiveTable(
        "phone",
        Of("party", "party_id"),
        seen=_with("party", "party_id"),
        sealed=_all_sealed("t.party_id"),
        erased=Goes(),
    ),
    ArchiveTable(
        "household", _DOSSIER, part="contents", seen=_WITH_DOSSIER, sealed=_OF_SEALED, erased=Rows(), living=True
    ),
    ArchiveTable(
        "co_customer", _DOSSIER, part="contents", seen=_WITH_DOSSIER, sealed=_OF_SEALED, erased=Rows(), living=True
    ),
    ArchiveTable(
        "dossier_class", _DOSSIER, part="contents", seen=_WITH_DOSSIER, sealed=_OF_SEALED, erased=Rows(), living=True
    ),
    ArchiveTable("paper", called="title", erased=Unused((("item", "paper_id"),))),
    # Items are asked about in the services alone: an import of fifty thousand dossiers has three hundred thousand of them.
    ArchiveTable("item", _DOSSIER, part="contents", seen=_WITH_DOSSIER, sealed=_OF_SEALED, erased=Rows()),
    ArchiveTable(
        "file", Of("item", "item_id"), seen=_with("item", "item_id"), sealed=_OF_SEALED_ITEM, erased=Goes(), living=True
    ),
    ArchiveTable(
        "deposit", Of("item", "item_id"), seen=_with("item", "item_id"), sealed=_OF_SEALED_ITEM, erased=Goes()
    ),
    # The bytes of a scan are held by the SHA-256 that its file notes.
    ArchiveTable(
        "file_part",
        Of("file", "file_id"),
        seen=_with("file", "file_id"),
        sealed=_OF_SEALED_FILE,
        erased=Goes(),
        derived=True,
    ),
    ArchiveTable("dossier_text", seen=_WITH_DOSSIER, sealed=_OF_SEALED, erased=Index(), derived=True),
    ArchiveTable("dossier_gram", erased=Index(), derived=True),
    # ---------------------------------------------------------------- registers, movements, loans
    ArchiveTable(
        "entry",
        called="ifnull((SELECT reference_code FROM main.dossier WHERE id = dossier_id), register) || ' #' || id",
        seen=_where(
            "register <> 'hold-case' AND (dossier_id IS NULL OR EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = t.dossier_id))"
            " AND (party_id IS NULL OR EXISTS (SELECT 1 FROM temp.party AS p WHERE p.id = t.party_id))"
        ),
        sealed=f"{_OF_SEALED} AND t.register NOT IN ('hold', 'sealing')",
        # A hold from before there were cases has its words in its own line; those of a case are covered where it is read.
        covered={
            "contents": f"iif({_OF_SEALED} AND t.contents ->> '$.reason' <> '',"
            f" json_set(t.contents, '$.reason', '{COVERED}'), t.contents)",
            "reason": _covered("t.reason", _OF_SEALED),
        },
        # That a dossier was held, or its customer wished to be forgotten, when and by whom stays, as a loan does. A lifted
        # case has its words until the last of its dossiers is destroyed.
        erased=(
            Rows("register NOT IN ('hold', 'deletion-wish')"),
            Texts({"contents": "'{}'", "reason": "''"}),
            Texts({"contents": "'{}'", "reason": "''"}, rows=_OF_ENDED_CASES),
        ),
        work=True,
        living=True,
    ),
    # Of an item they go with the item.
    ArchiveTable(
        "movement",
        _DOSSIER,
        also=(Of("item", "item_id"), Of("place", "container_id")),
        seen=_where(
            "container_id IS NOT NULL OR EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = t.dossier_id)"
            " OR EXISTS (SELECT 1 FROM temp.item AS i WHERE i.id = t.item_id)"
        ),
    ),
    ArchiveTable(
        "loan",
        _DOSSIER,
        seen=_where("borrower_id = {person} OR EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = t.dossier_id)"),
        covered={"condition_note": _covered("t.condition_note", _OF_SEALED)},
        erased=Texts(_empty("condition_note")),
        work=True,
    ),
    # ---------------------------------------------------------------- procedures and dockets
    ArchiveTable("procedure", key=("hash",), called="kind"),
    ArchiveTable("procedure_step", Of("procedure", "procedure_hash")),
    ArchiveTable("step_apart", Of("procedure", "procedure_hash")),
    ArchiveTable("step_only_by", Of("procedure", "procedure_hash")),
    # The words of a docket's steps go with the last of its dossiers; why and how something was destroyed is printed.
    ArchiveTable(
        "docket",
        called="code",
        seen=_where(
            "opened_by = {person} OR EXISTS (SELECT 1 FROM main.docket_part WHERE docket_id = t.id AND person_id = {person})"
            " OR EXISTS (SELECT 1 FROM main.procedure WHERE hash = t.procedure_hash AND lists = 0)"
            " AND NOT EXISTS (SELECT 1 FROM main.docket_part WHERE docket_id = t.id)"
        ),
        # Work that is under way goes on by its body.
        covered={
            "body": f"iif(t.closed_at NOTNULL AND NOT ({_CARRIED_OUT}) AND NOT ({_NO_CUSTOMERS})"
            f" AND {_WHOLLY_SEALED.format(docket='t.id')}, '{{}}', t.body)"
        },
        erased=(
            Texts(
                {"body": "'{}'"}, rows=f"NOT ({_CARRIED_OUT}) AND NOT ({_NO_CUSTOMERS}) AND id IN ({_WHOLLY_DESTROYED})"
            ),
            Texts({"body": "json_remove(body, '$.opinions')"}, rows=f"{_CARRIED_OUT} AND id IN ({_WHOLLY_DESTROYED})"),
        ),
    ),
    ArchiveTable("docket_part", Of("docket", "docket_id"), seen=_with("docket", "docket_id")),
    ArchiveTable(
        "docket_line",
        Of("docket", "docket_id"),
        seen=_WITH_DOSSIER,
        sealed=f"{_OF_SEALED} AND t.key <> ''",
        erased=Texts(
            {
                **_empty("before", "after", "salt"),
                "key": "CASE WHEN key GLOB 'paper:*' THEN 'paper:' || position ELSE key END",
            },
            rows=f"dossier_id {OF_THESE} AND key <> ''",
        ),
        work=True,
    ),
    ArchiveTable(
        "docket_step",
        Of("docket", "docket_id"),
        seen=_with("docket", "docket_id"),
        covered={"reason": _covered("t.reason", _WHOLLY_SEALED.format(docket="t.docket_id"))},
        erased=Texts(
            _empty("reason"),
            rows=f"(step = 'stop' OR docket_id IN (SELECT id FROM main.docket WHERE NOT ({_CARRIED_OUT})))"
            f" AND docket_id IN ({_WHOLLY_DESTROYED})",
        ),
    ),
    ArchiveTable("claim", Of("docket", "docket_id"), seen=_WITH_DOSSIER),
    # ---------------------------------------------------------------- packages between two archives
    ArchiveTable("exchange_key", seen=NOBODY),
    # Its parts are held by the SHA-256 that it notes, and go when its docket closes.
    ArchiveTable("package", Of("docket", "docket_id"), seen=NOBODY),
    ArchiveTable("package_part", Of("package", "package_id"), seen=NOBODY, derived=True),
    # ---------------------------------------------------------------- stocktaking
    # Whoever counts sees the whole archive; nobody else does. Each scan is a subject, so that none reads the others.
    ArchiveTable("stocktake", seen=NOBODY),
    ArchiveTable("stock_place", Of("stocktake", "stocktake_id"), seen=NOBODY),
    ArchiveTable("stock_expected", Of("stocktake", "stocktake_id"), seen=NOBODY, work=True),
    ArchiveTable("stock_scan", called="code || ' #' || id", seen=NOBODY),
    ArchiveTable(
        "stock_decision",
        called="code || ' #' || id",
        seen=NOBODY,
        covered={"reason": _covered("t.reason", _OF_SEALED)},
        erased=Texts(_empty("reason")),
        work=True,
    ),
    # ---------------------------------------------------------------- rules, sign-offs
    ArchiveTable("signoff"),
    ArchiveTable("policy", key=("version",)),
    # ---------------------------------------------------------------- the trail
    ArchiveTable("audit", key=("seq",), seen=_where("person_id = {person}"), derived=True),
    ArchiveTable("seal", key=("kind", "key", "event"), seen=NOBODY, derived=True),
    # A reason goes with the first of the dossiers that it is about.
    ArchiveTable(
        "audit_reason",
        _DOSSIER,
        seen=_WITH_DOSSIER,
        sealed=_OF_SEALED,
        erased=Texts(
            _empty("reason"), rows=f"event IN (SELECT event FROM main.audit_reason WHERE dossier_id {OF_THESE})"
        ),
    ),
)

BY_NAME: Final[Mapping[str, ArchiveTable]] = {table.name: table for table in TABLES}

# Where it lies, and its place in the order of lists, stay: the bag is kept. A unit without its room names nobody.
_STAYS = ("place_id", "sort_key", "unit")


def covering(table: ArchiveTable) -> Mapping[str, str]:
    """Return the columns that a session without the right to what is sealed reads otherwise, each with its SQL, of rows `t`."""
    if table.name != "dossier":
        return table.covered
    (texts,) = (how for how in ways(table) if isinstance(how, Texts))
    return {
        name: f"iif(t.sealed AND t.state <> 'destroyed', {value}, t.{name})"
        for name, value in texts.columns.items()
        if name not in _STAYS
    }


def erased_as(kind: type[_Way]) -> Iterator[tuple[ArchiveTable, _Way]]:
    """The tables that are erased in one way, in the order of the registry, each with how."""
    for table in TABLES:
        for way in ways(table):
            if isinstance(way, kind):
                yield table, way
