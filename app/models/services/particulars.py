"""The data of a dossier, datum by datum, and their earlier values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.models.domain import dossier_form, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.change import FieldChange, recorded
from app.models.domain.policy.fields import Customer
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query, visible_bag
from app.models.services.desk import Desk
from app.models.store import changes, contents, lives


@dataclass(frozen=True, slots=True)
class DatumShown:
    """One datum of a dossier as a form shows it. `label` is the pack's word; `changes`: how often it was changed."""

    key: str
    label: str
    value: str
    sensitive: bool
    required: bool
    choices: tuple[str, ...]
    source: str
    changes: int


@query(Right.CONSULT)
def data(desk: Desk, dossier_id: int) -> list[DatumShown]:
    """Return all data that a dossier has or should have, sensitive values masked, in the order of the pack's form.

    Raises NotAllowed out of scope.
    """
    db = desk.store.db
    bag = visible_bag(db, dossier_id)
    held = contents.contents(db, bag.id)
    origin = contents.origin(db, bag.id)
    changed = changes.changed_keys(db, bag.id)
    found = []
    customer = Customer(lives.customer_kind(db, bag.id))
    for key, required, choices in dossier_form.form(desk.pack, held, customer):
        source = " · ".join(part for part in origin.get(key, ()) if part)
        value = dossier_form.masked(desk.pack, key, held.get(key, ""))
        found.append(DatumShown(
            key, dossier_form.label_of(desk.pack, key), value, dossier_form.is_sensitive(desk.pack, key), required, choices, source,
            changed.get(key, 0)))  # fmt: skip
    return found


@query(Right.CONSULT)
def history(desk: Desk, dossier_id: int, key: str) -> list[FieldChange]:
    """Return every value that a datum ever had, newest change first; sensitive ones masked."""
    bag = visible_bag(desk.store.db, dossier_id)
    return [
        replace(
            one,
            before=dossier_form.masked(desk.pack, key, one.before),
            after=dossier_form.masked(desk.pack, key, one.after),
        )
        for one in changes.history(desk.store.db, bag.id, key)
    ]


@action(Right.REVEAL)
def reveal_history(work: Work, dossier_id: int, key: str, purpose: str) -> list[FieldChange]:
    """`history` in clear. Purpose and person are logged; refuses without a purpose (S06-R4, S17-R4)."""
    bag = work.bag(dossier_id)
    purpose = rules.stated(purpose, rulebook.PURPOSE_STATED)
    found = changes.history(work.db, bag.id, key)
    keys = recorded([key] if found else [])
    work.record(AuditAction.DOSSIER_REVEAL, f"dossier:{bag.id}", code=bag.reference_code, purpose=purpose, keys=keys)
    return found
