"""Requesting corrections and additions, and checking them; consent is the docket engine's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.models.domain import change_rules, dossier_form, rulebook, rules
from app.models.domain.change import Datum, Edit, datum_of, sent_away
from app.models.domain.docket import Docket, NewLine
from app.models.domain.errors import N_
from app.models.domain.folding import clean
from app.models.domain.policy.fields import Customer
from app.models.domain.procedures.correction import CHANNEL, CORRECTION, FILLING_IN, SOURCE
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services.action import Work, action, living_bag, query, visible_bag
from app.models.services.conducts.correction import CORRECTIONS, numbers_said, written_into
from app.models.services.desk import Desk
from app.models.services.unique_numbers import refuse_taken
from app.models.store import contents, dockets, lives, parties


@query(Right.CORRECT)
def by_request(desk: Desk, dossier_id: int) -> bool:
    """Return whether a dossier is changed by requests; a new one is filled in at once.

    Raises RuleBroken `destroyed-stays`, and `still-entered` where a new one is filled in by others than who sits here.
    """
    life = lives.life(desk.store.db, living_bag(desk.store.db, dossier_id).id)
    if not desk.can(Right.REGISTER):
        change_rules.confirmed_already([life])
    return not life.is_new


@query(Right.CORRECT)
def waiting_for(desk: Desk, dossier_id: int) -> list[Docket]:
    """Return undecided requests about a dossier: two people may have seen the same mistake."""
    bag = visible_bag(desk.store.db, dossier_id)
    return [CORRECTIONS.shown(desk, one) for one in dockets.open_about(desk.store.db, bag.id, CORRECTION.kind)]


@action(Right.CORRECT)
def ask(work: Work, edits: Sequence[Edit], reason: str, source: str, channel: str = "") -> Docket:
    """Hand in corrections or additions with reason and source (S05-R13); one request, however many dossiers.

    A datum of the customer is asked for in every dossier of theirs. Raises RuleBroken `reason-stated`, `source-stated`,
    `nothing-changed`, `value-fits`, `customers-datum` …; NotAllowed out of scope.
    """
    edits = _values(work, edits)
    reason, source = rules.stated(reason, rulebook.REASON_STATED), rules.stated(source, change_rules.SOURCE_STATED)
    lines = _lines(work, edits)
    change_rules.confirmed_already([lives.life(work.db, number) for number in {edit.dossier_id for edit in edits}])
    return engine.open_with(work, CORRECTION.kind, lines, reason, {SOURCE: source, CHANNEL: clean(channel)})


@action(Right.REGISTER)
def enter(work: Work, edits: Sequence[Edit], source: str, channel: str = "") -> Docket:
    """Fill a dossier that is not confirmed yet; earlier values are kept all the same.

    Raises RuleBroken `change-with-consent` for a confirmed one, and for a datum of a customer who has another that is
    confirmed (S05-R14).
    """
    edits, source = _values(work, edits), rules.stated(source, change_rules.SOURCE_STATED)
    lines = _lines(work, edits)
    for one in lines:
        bag = work.changeable(one.dossier_id)
        change_rules.not_confirmed_yet(bag.reference_code, lives.life(work.db, bag.id))
    inputs = {SOURCE: source, CHANNEL: clean(channel)}
    return engine.open_with(work, FILLING_IN.kind, lines, N_("建档登记"), inputs)


def _values(work: Work, edits: Sequence[Edit]) -> list[Edit]:
    """The edits with every value read and checked by its field, and compared with nothing yet."""
    change_rules.something_changed(edits)
    held = {
        number: contents.contents(work.db, work.changeable(number).id) for number in {one.dossier_id for one in edits}
    }
    for number, has in held.items():
        change_rules.customers_named(work.pack, has, {one.key: one.after for one in edits if one.dossier_id == number})
    kinds = {number: Customer(lives.customer_kind(work.db, number)) for number in held}
    read = [
        replace(one, after=change_rules.value_read(
            work.pack, one.key, dossier_form.label_of(work.pack, one.key), one.after, held[one.dossier_id],
            kinds[one.dossier_id]))
        for one in edits
    ]  # fmt: skip
    refuse_taken(work, numbers_said(work, read))
    return read


def _lines(work: Work, edits: Sequence[Edit]) -> list[NewLine]:
    """Return the actual changes, in every dossier that they would be written to."""
    found: dict[tuple[int, str], NewLine] = {}
    said = {number: contents.contents(work.db, number) for number in {edit.dossier_id for edit in edits}}
    away = sent_away(edits)
    for edit in edits:
        before = said[edit.dossier_id].get(edit.key, "")
        if not change_rules.counts(work.pack, work.desk.account.role, edit.key, before, edit.after):
            continue
        label = dossier_form.label_of(work.pack, edit.key)
        for bag, key in written_into(work.db, work.pack, edit, away):
            if bag.id not in said:
                said[bag.id] = contents.contents(work.db, bag.id)
            about = parties.about(work.db, bag.id, key)
            line = NewLine(bag.id, key, said[bag.id].get(key, ""), edit.after, about)
            change_rules.said_once(label, edit.after, found.setdefault((bag.id, key), line).after)
    change_rules.something_changed(found)
    # A name adds and removes a customer: the other data go to the customer at the position after that.
    return sorted(found.values(), key=lambda line: datum_of(line.key) is not Datum.NAME)
