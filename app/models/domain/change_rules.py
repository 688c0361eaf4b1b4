"""The rules of changing a dossier, as functions that refuse; sentences are in `rulebook`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sized

from app.models.domain import rulebook
from app.models.domain.change import ChangeState, Datum, key_parts
from app.models.domain.folding import clean, visible
from app.models.domain.identity import clean_id, split_phones
from app.models.domain.life import Life
from app.models.domain.policy import Pack
from app.models.domain.rulebook import broken


def something_changed(lines: Sized) -> None:
    """S05-R14: a request that changes nothing would leave a record of nothing."""
    if not lines:
        raise broken(rulebook.NOTHING_CHANGED)


def confirmed_already(lives: Iterable[Life]) -> None:
    """S03-R1: a dossier that is still being entered is filled in by the archive room, not by requests."""
    if any(life in (Life.ENTERED, Life.VERIFIED) for life in lives):
        raise broken(rulebook.STILL_ENTERED)


def not_confirmed_yet(reference_code: str, life: Life) -> None:
    """S05-R14: nobody changes a confirmed dossier without the manager's consent."""
    if life not in (Life.ENTERED, Life.VERIFIED):
        raise broken(rulebook.CHANGE_WITH_CONSENT, code=reference_code)


def not_destroyed(reference_code: str, destroyed: bool) -> None:
    """S02-R11: a tombstone says nothing more."""
    if destroyed:
        raise broken(rulebook.DESTROYED_STAYS, code=reference_code)


def still_open(state: ChangeState) -> None:
    """S05-R14: a request is decided once."""
    if state is not ChangeState.ASKED:
        raise broken(rulebook.CHANGE_DECIDED, state=state.label)


def not_ones_own(decider: str, asker: str) -> None:
    """S05-R14: a manager's own correction is another manager's to decide; persons, not accounts."""
    if decider == asker:
        raise broken(rulebook.OWN_CHANGE)


def withdrawn_by_asker(person: str, asker: str) -> None:
    """S05-R13: only who handed a request in takes it back."""
    if person != asker:
        raise broken(rulebook.OTHERS_CHANGE)


def lines_of(accepted: Collection[int], lines: Collection[int]) -> None:
    """S05-R14: consent covers lines of this request and at least one of them (else refuse it)."""
    if not accepted or not set(accepted) <= set(lines):
        raise broken(rulebook.CHANGE_LINES)


def value_read(pack: Pack, key: str, label: str, typed: str) -> str:
    """The value as it is kept. S15-R1, S18-R3: what does not fit its field is refused with the reason."""
    family, name = key_parts(key)
    value, reason = clean(typed), ""
    match family:
        case "field":
            field = pack.field(name)
            if field is None and value:
                raise broken(rulebook.KNOWN_FIELD, name=label)
            value, reason = field.read(typed) if field else ("", "")
        case "class":
            axis = pack.axis(name)
            if axis is None or (value and value not in axis.values):
                raise broken(rulebook.KNOWN_CLASS, name=label, values="、".join(axis.values) if axis else "—")
        case "paper":
            if value not in ("", "原件", "复印件"):
                raise broken(rulebook.KNOWN_CLASS, name=label, values="原件、复印件")
        case _:
            value, reason = _core(pack, Datum(name), typed)
    if reason:
        raise broken(rulebook.VALUE_FITS, name=label, value=value, reason=reason)
    return value


def _core(pack: Pack, datum: Datum, typed: str) -> tuple[str, str]:
    match datum:
        case Datum.NAME:
            return clean(typed), "" if clean(typed) else rulebook.NAME_NEEDED
        case Datum.ID_NUMBER:
            return clean_id(typed), ""
        case Datum.CATEGORY:
            category = pack.category_named(typed)
            if category is None:
                raise broken(rulebook.KNOWN_CATEGORY, category=typed)
            return category.code, ""
        case Datum.PHONES:
            return "；".join(f"{one.label} {one.number}".strip() for one in split_phones(typed)), ""
        case Datum.NOTE:
            return visible(typed).strip(), ""
        case _:
            return clean(typed), ""
