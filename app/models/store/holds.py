"""Holds in the store: what a case covers, what it goes on catching, and when the last hold of a dossier ended."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.models.domain import searching
from app.models.domain.audit_action import AuditAction
from app.models.domain.codes import anchor
from app.models.domain.register import EntryAct
from app.models.domain.registers.hold import FORBIDS, HOLD, HOLD_CASE, CaseRow, Hold, HoldCase, HoldOn
from app.models.domain.registers.sealing import COVERED
from app.models.store import browse, entries, erasure
from app.models.store.database import Database, NamedRow
from app.models.store.tables import OF_THESE

_OPEN = "NOT EXISTS (SELECT 1 FROM main.entry AS l WHERE l.follows_id = {line}.id)"
_CASE = f"c.register = '{HOLD_CASE.key}' AND c.act = 'entered'"
_HOLD = f"h.register = '{HOLD.key}' AND h.act = 'entered'"
_REFUSED = f"a.action = '{AuditAction.REFUSED.value}'"
# A case that covers nothing, seeks nothing, and whose customers are all erased.
_SPENT = (
    "ifnull(json_extract(c.contents, '$.search'), '') = '' AND NOT EXISTS (SELECT 1 FROM main.entry AS h WHERE h.case_id = c.id"
    f" AND {_HOLD} AND {_OPEN.format(line='h')}) AND NOT EXISTS (SELECT 1 FROM json_each(c.contents, '$.customers') AS k"
    " JOIN main.party AS p ON p.id = k.value)"
)
# What was typed of a case may name any of the customers whose dossiers it covers or covered.
_COVERED = (
    "("
    + " OR ".join(
        f"EXISTS (SELECT 1 FROM main.entry AS s JOIN {view} AS w ON w.dossier_id = s.dossier_id WHERE s.case_id = c.id)"
        for view in ("withheld", "beyond_reach")
    )
    + ")"
)
# The subjects on whose words the columns of many dossiers depend.
_ELSEWHERE: Final = ("place", "person", "building", "estate")
_ON = (
    f"SELECT h.id, c.id AS case_id, d.id AS dossier_id, d.reference_code, c.contents, {_COVERED} AS covered,"
    " p.name AS by, h.at AS since, ifnull(e.at, '') AS lifted_at FROM main.entry AS h JOIN main.entry AS c ON c.id = h.case_id"
    " JOIN {dossier} AS d ON d.id = h.dossier_id JOIN main.person AS p ON p.id = c.by_person"
    f" LEFT JOIN main.entry AS e ON e.follows_id = h.id WHERE {_HOLD}"
)
# SQL of the customers of some ids, and of every other that has the number of one: registering by hand makes a customer anew
# each time. Their kind is not asked: a corrected number leaves it as it was. For the partial index both numbers are said.
_SAME = (
    "WITH named AS ({ids}) SELECT id FROM named UNION SELECT o.id FROM named AS n JOIN main.party AS p ON p.id = n.id"
    " JOIN main.party AS o ON o.id_number = p.id_number WHERE p.id_number <> '' AND o.id_number <> ''"
)
_THEIRS = (
    "SELECT id FROM main.dossier WHERE party_id IN ({parties})"
    " UNION ALL SELECT dossier_id FROM main.co_customer WHERE party_id IN ({parties})"
)


@dataclass(frozen=True, slots=True)
class Caught:
    """What a transaction made fall under an open case; nothing for a case that it ended, with the last trace of its customers."""

    case_id: int
    dossier_ids: tuple[int, ...] = ()


def cases(db: Database) -> list[CaseRow]:
    """Return every case, the open ones first, each newest first. A lifted one counts what it covered."""
    return _cases(db, "1")


def case(db: Database, case_id: int) -> CaseRow | None:
    """Return one case, or None where there is none of that id."""
    return next(iter(_cases(db, "c.id = ?", case_id)), None)


def _cases(db: Database, which: str, *values: int) -> list[CaseRow]:
    rows = db.named(
        f"SELECT c.id, c.contents, {_COVERED} AS covered, c.at, p.name AS by, ifnull(l.at, '') AS lifted_at,"
        " ifnull(q.name, '') AS lifted_by, ifnull(l.reason, '') AS why,"
        " (SELECT count(*) FROM main.entry AS h WHERE h.case_id = c.id AND h.act = 'entered'"
        f"  AND (l.id NOTNULL OR {_OPEN.format(line='h')})) AS dossiers,"
        f" (SELECT count(*) FROM main.audit AS a WHERE {_REFUSED} AND a.subject IN"
        "   (SELECT 'dossier:' || h.dossier_id FROM main.entry AS h WHERE h.case_id = c.id AND h.act = 'entered')"
        "   AND a.at >= c.at AND (l.id IS NULL OR a.at <= l.at)) AS attempts"
        " FROM main.entry AS c JOIN main.person AS p ON p.id = c.by_person LEFT JOIN main.entry AS l ON l.follows_id = c.id"
        f" LEFT JOIN main.person AS q ON q.id = l.by_person WHERE {_CASE} AND {which}"
        " ORDER BY l.id NOTNULL, c.id DESC",
        values,
    )
    return [_case_row(_case(row.pop("contents")), bool(row.pop("covered")), row) for row in rows]


def of_case(db: Database, case_id: int) -> list[HoldOn]:
    """Return what a case covers or covered, in natural order."""
    return _on(db, "main.dossier", "h.case_id = ? ORDER BY d.sort_key, d.id, h.id", case_id)


def of_dossiers(db: Database, dossier_ids: Sequence[int]) -> list[HoldOn]:
    """Return the open holds of dossiers, newest first, within the session's scope."""
    which = f"h.dossier_id {OF_THESE} AND e.id IS NULL ORDER BY h.id DESC"
    return _on(db, "dossier", which, json.dumps(list(dossier_ids)))


def stopped(db: Database, docket_ids: Collection[int]) -> dict[int, list[HoldOn]]:
    """Return the open holds of the dossiers on dockets, by docket, the last lines first. What was carried out counts no more."""
    lines = db.rows(
        f"SELECT DISTINCT docket_id, dossier_id FROM docket_line WHERE docket_id {OF_THESE} AND finding IS NULL",
        (json.dumps(list(docket_ids)),),
    )
    found: dict[int, list[HoldOn]] = {}
    held = of_dossiers(db, [dossier for _, dossier in lines]) if lines else []
    for docket, dossier in lines:
        found.setdefault(docket, []).extend(one for one in held if one.dossier_id == dossier)
    return {docket: on for docket, on in found.items() if on}


def last_lifted(db: Database, dossier_ids: Collection[int]) -> dict[int, str]:
    """Return when the last hold of each dossier was lifted, ISO; without those that were never held or are held still."""
    rows = db.rows(
        f"SELECT dossier_id, at FROM main.hold_lifted WHERE dossier_id {OF_THESE}", (json.dumps(list(dossier_ids)),)
    )
    return {int(number): str(at) for number, at in rows}


def attempts(db: Database, case: CaseRow, most: int) -> list[tuple[int, str, tuple[str, ...], str, str, str, str]]:
    """Return what was refused on the dossiers of a case while it stood, newest first.

    Each with the number of its event, time, the persons who tried, the act, the docket, the dossier's code, and the anchor.
    """
    rows = db.rows(
        "SELECT a.at, a.seq, a.hash, a.detail, p.name FROM main.audit AS a JOIN main.person AS p ON p.id = a.person_id"
        f" WHERE {_REFUSED} AND a.at >= ? AND (? = '' OR a.at <= ?) AND a.subject IN (SELECT 'dossier:' || dossier_id"
        " FROM main.entry WHERE case_id = ? AND act = 'entered') ORDER BY a.seq DESC LIMIT ?",
        (case.at, case.lifted_at, case.lifted_at, case.id, most),
    )
    names: dict[str, str] = dict(db.rows("SELECT id, name FROM main.person"))
    found = []
    for at, seq, digest, text, name in rows:
        said = json.loads(text)
        signers = [names[one] for one in said.get("signers", ())]
        who = tuple(dict.fromkeys((*signers, name)))
        found.append(
            (int(seq), at, who, said["tried"], said.get("list") or "", said["code"], anchor(seq, bytes(digest)))
        )
    return found


def titles(db: Database, reference_code: str) -> list[str]:
    """Return the titles of the open holds of a dossier, oldest first.

    A title is covered where the case is also about what the session may not see.
    """
    found = db.column(
        f"SELECT iif({_COVERED}, '{COVERED}', json_extract(c.contents, '$.title')) FROM main.entry AS h"
        " JOIN main.entry AS c ON c.id = h.case_id JOIN main.dossier AS d ON d.id = h.dossier_id"
        f" WHERE d.reference_code = ? AND {_HOLD} AND {_OPEN.format(line='h')} ORDER BY h.id",
        (reference_code,),
    )
    return [title for title in dict.fromkeys(found) if title]


def same_customers(db: Database, party_ids: Iterable[int]) -> list[int]:
    """Return customers with every other row that has their number: the case names them all, should one go before the others."""
    named = json.dumps(list(party_ids))
    return db.column(_SAME.format(ids="SELECT value AS id FROM json_each(?)"), (named,))


def cover(db: Database, case_id: int, dossier_ids: Sequence[int], at: str, by: str) -> None:
    """Place the hold of a case on dossiers, each by a line of its own."""
    for number in dossier_ids:
        entries.enter(db, HOLD, number, Hold(forbids=FORBIDS), at, by, at, case_id=case_id)


def lift(db: Database, case_id: int, dossier_ids: Collection[int] | None, at: str, by: str, reason: str) -> list[int]:
    """Lift a case from dossiers, None for all of it; returns the dossiers. It ends with the last where it catches no more.

    Words of a case of which every dossier has been destroyed meanwhile go with its end.
    """
    of_it = [one for one in of_case(db, case_id) if dossier_ids is None or one.dossier_id in dossier_ids]
    lines: dict[int, int] = dict(db.rows(
        f"SELECT h.id, h.dossier_id FROM main.entry AS h WHERE h.case_id = ? AND {_HOLD} AND {_OPEN.format(line='h')}",
        (case_id,),
    ))  # fmt: skip
    lifted = [one.dossier_id for one in of_it if not one.lifted_at]
    for line, number in lines.items():
        if number in lifted:
            entries.end(db, HOLD, EntryAct.CLOSED, line, at, by, at, reason)
    if dossier_ids is None or (len(lifted) == len(lines) and not _catches(db, case_id)):
        _end(db, case_id, at, by, reason)
    return lifted


def _end(db: Database, case_id: int, at: str, by: str, reason: str) -> None:
    """End a case. Of its dossiers that are destroyed, only what the register said while it stood is left to blank."""
    entries.end(db, HOLD_CASE, EntryAct.CLOSED, case_id, at, by, at, reason)
    gone = db.column(
        "SELECT DISTINCT h.dossier_id FROM main.entry AS h JOIN main.dossier AS d ON d.id = h.dossier_id"
        " WHERE h.case_id = ? AND d.state = 'destroyed'",
        (case_id,),
    )
    erasure.blank(db, gone, only="entry")


def catch(db: Database, at: str, me: str) -> list[Caught]:
    """Let open cases cover what this transaction made fall under them; what a case was lifted from, it leaves alone.

    A case of customers of whom nothing is left can catch no more, and ends with the act, of `me`, that erased the last.
    It asks nothing of the dossiers while no case goes on catching.
    """
    catching = db.rows(
        f"SELECT c.id, c.by_person, c.contents, {_SPENT} FROM main.entry AS c"
        f" WHERE {_CASE} AND {_OPEN.format(line='c')} AND (json_array_length(c.contents, '$.customers') > 0"
        " OR ifnull(json_extract(c.contents, '$.search'), '') <> '') ORDER BY c.id"
    )
    found = []
    for case_id, by, contents, is_spent in catching:
        if is_spent:
            _end(db, int(case_id), at, me, "")
            found.append(Caught(int(case_id)))
        elif caught := falling_under(db, _case(contents), int(case_id), touched=True):
            cover(db, int(case_id), caught, at, str(by))
            found.append(Caught(int(case_id), tuple(caught)))
    return found


def falling_under(db: Database, case: HoldCase, case_id: int, *, touched: bool) -> list[int]:
    """Return the living dossiers that a case goes on catching and has not caught, regardless of the scope.

    `touched`: only among those that this transaction touched, or on whose words it touched.
    """
    found: dict[int, None] = {}
    among = _touched(db) if touched else "1"
    never = "NOT EXISTS (SELECT 1 FROM main.entry AS h WHERE h.case_id = ? AND h.dossier_id = d.id)"
    for where, params in _scopes(case):
        sql = f"SELECT d.id FROM main.dossier AS d WHERE {where} AND d.state <> 'destroyed' AND {never} AND {among} ORDER BY d.id"
        found |= dict.fromkeys(db.column(sql, (*params, case_id)))
    return list(found)


def _scopes(case: HoldCase) -> list[tuple[str, list[object]]]:
    scopes: list[tuple[str, list[object]]] = []
    if case.customers:
        named = json.dumps(case.customers)
        theirs = _THEIRS.format(parties=_SAME.format(ids="SELECT value AS id FROM json_each(?)"))
        scopes.append((f"d.id IN ({theirs})", [named, named]))
    if case.search:
        where, params = browse.narrowed(searching.read(case.search))
        scopes.append((where, params))
    return scopes


def _touched(db: Database) -> str:
    """Return SQL of the dossiers that this transaction touched; of every dossier, where it touched words that many share."""
    kinds = set(db.column("SELECT DISTINCT kind FROM temp.touched"))
    if not kinds.isdisjoint(_ELSEWHERE):
        return "1"
    # With a number that the touched customer got, others may have become the same one.
    same = _SAME.format(ids="SELECT key AS id FROM temp.touched WHERE kind = 'party'")
    return (
        "d.id IN (SELECT key FROM temp.touched WHERE kind IN ('dossier', 'contents')"
        f" UNION ALL {_THEIRS.format(parties=same)})"
    )


def _catches(db: Database, case_id: int) -> bool:
    return _case(str(db.value("SELECT contents FROM main.entry WHERE id = ?", (case_id,)))).catches


def _on(db: Database, dossier: str, which: str, param: object) -> list[HoldOn]:
    rows = db.named(f"{_ON.format(dossier=dossier)} AND {which}", (param,))
    return [_hold_on(_case(row.pop("contents")), bool(row.pop("covered")), row) for row in rows]


def _case_row(case: HoldCase, covered: bool, row: NamedRow) -> CaseRow:
    found = CaseRow(case=case, **row)
    return found.covered() if covered else found


def _hold_on(case: HoldCase, covered: bool, row: NamedRow) -> HoldOn:
    case = case.covered() if covered else case
    return HoldOn(title=case.title, mandate=case.mandate, number=case.number, **row)


def _case(contents: str) -> HoldCase:
    return HOLD_CASE.read(json.loads(contents))
