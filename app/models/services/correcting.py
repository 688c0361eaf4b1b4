"""Bulk corrections: a spreadsheet becomes one change request, after a preview of its changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.models.domain import change_rules, dossier_form, rights
from app.models.domain.change import Edit, sent_away
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import NotAllowed, RuleBroken
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.ledgers.corrections import CorrectionProblem, CorrectionRow, read_corrections
from app.models.services.action import changeable_bag, in_office_words, query
from app.models.services.conducts.correction import written_into
from app.models.services.desk import Desk
from app.models.store import browse, contents, lives, search


@dataclass(frozen=True, slots=True)
class Correction:
    """One value that a row of the spreadsheet would change, as it is shown: sensitive values masked."""

    row: int
    reference_code: str
    title: str
    label: str
    before: str
    after: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class Corrections:
    """The changes of a spreadsheet.

    `unchanged`: how many of its values equal those in the dossiers, as far as the session may read them.
    """

    name: str
    lines: tuple[Correction, ...]
    problems: tuple[CorrectionProblem, ...]
    unchanged: int

    @property
    def edits(self) -> list[Edit]:
        """The edits of all lines, for one request."""
        return [line.edit for line in self.lines]

    @property
    def dossiers(self) -> int:
        """The number of dossiers in which something would change."""
        return len({line.edit.dossier_id for line in self.lines})


@query(Right.CORRECT)
def read(desk: Desk, path: Path) -> Corrections:
    """Read a spreadsheet of corrections and hold it against the dossiers; nothing is written.

    A code outside the session's scope is answered like one that does not exist. Raises LedgerProblem for a file that
    cannot be read.
    """
    sheet = read_corrections(path, desk.pack, dossier_form.labels(desk.pack))
    problems = list(sheet.problems)
    lines: list[Correction] = []
    wanted = 0
    for row in sheet.rows:
        try:
            wanted += len(row.edits)
            lines += _held_against(desk, row)
        except (RuleBroken, NotAllowed) as refusal:
            wanted -= len(row.edits)
            problems.append(CorrectionProblem(row.row, row.code, "", refusal))
    for one in problems:
        in_office_words(one.refusal, desk.pack, desk.account.role)
    problems.sort(key=lambda one: one.row)
    return Corrections(sheet.name, tuple(lines), tuple(problems), wanted - len(lines))


def _held_against(desk: Desk, row: CorrectionRow) -> list[Correction]:
    db, pack = desk.store.db, desk.pack
    bag = _dossier(desk, row.code)
    changeable_bag(db, bag.id)
    change_rules.confirmed_already([lives.life(db, bag.id)])
    held = contents.contents(db, bag.id)
    edits = [Edit(bag.id, key, after) for key, after in row.edits]
    away = sent_away(edits)
    found = []
    for edit in edits:
        key, after, before = edit.key, edit.after, held.get(edit.key, "")
        if change_rules.counts(pack, desk.account.role, key, before, after):
            written_into(db, pack, edit, away)
            found.append(Correction(
                row.row, bag.reference_code, bag.household or bag.name, dossier_form.label_of(pack, key), _shown(pack, key, before),
                _shown(pack, key, after), edit))  # fmt: skip
    return found


def _shown(pack: Pack, key: str, value: str) -> str:
    return dossier_form.said(pack, key, dossier_form.masked(pack, key, value))


def _dossier(desk: Desk, code: str) -> DossierRow:
    found = browse.rows(desk.store.db, search.of_code(desk.store.db, code)[:1])
    if not found:
        raise rights.out_of_scope()
    return found[0]
