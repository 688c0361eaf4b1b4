"""The rules of a dossier's life before and while it is kept, as functions that refuse; sentences are in `rulebook`."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from app.models.domain import rulebook
from app.models.domain.life import Consent, Identification, Life
from app.models.domain.policy import Category, Customer, Pack, RecordKind
from app.models.domain.rulebook import broken


def stands_at(reference_code: str, life: Life, wanted: str, *from_: Life) -> None:
    """S03-R1, S03-R7: verified before confirmed, confirmed before reviewed or closed."""
    if life not in from_:
        raise broken(rulebook.LIFE_IN_ORDER, code=reference_code, life=life.label, wanted=wanted)


def fields_filled(
    pack: Pack, reference_code: str, customer: Customer, classes: Mapping[str, str], values: Mapping[str, str]
) -> None:
    """S15-R1: what the pack requires is there."""
    missing = pack.missing_fields(customer, classes, values)
    if missing:
        raise broken(rulebook.FIELDS_FILLED, code=reference_code, fields="、".join(one.name for one in missing))


def identity_judged(pack: Pack, reference_code: str, found: list[Identification]) -> None:
    """S08-R1, S08-R2, S14-R1: the customer's identity was judged genuine before the dossier is confirmed."""
    if not pack.confirmation.identity:
        return
    if not found:
        raise broken(rulebook.IDENTITY_FIRST, code=reference_code)
    if not found[0].genuine:
        raise broken(rulebook.IDENTITY_GENUINE, code=reference_code, finding=found[0].finding)


def consent_given(pack: Pack, reference_code: str, consents: Collection[Consent]) -> None:
    """S10-R2, S06-R6: the customer agreed first, to a stated use."""
    if pack.confirmation.consent and not any(not one.withdrawn_on for one in consents):
        raise broken(rulebook.CONSENT_FIRST, code=reference_code)


def risk_papers_held(
    category: Category, reference_code: str, customer: Customer, classes: Mapping[str, str], held: Collection[str]
) -> None:
    """S10-R4, S14-R2: what a class demands beyond the common papers is on file (both sides of the ID at high risk)."""
    missing = [
        paper.title for paper in category.papers
        if paper.when is not None and paper.is_due(customer, classes) and paper.title not in held
    ]  # fmt: skip
    if missing:
        raise broken(rulebook.BOTH_SIDES, code=reference_code, papers="、".join(missing))


def confirmed_by_another(reference_code: str, person: str, verifier: str) -> None:
    """S03-R7: who verified does not confirm; persons, not accounts."""
    if person == verifier:
        raise broken(rulebook.CONFIRMED_BY_ANOTHER, code=reference_code)


def uses_stated(uses: Collection[str]) -> None:
    """S06-R6: a consent without a use is none."""
    if not uses:
        raise broken(rulebook.USES_STATED)


def record_kind(pack: Pack, key: str) -> RecordKind:
    """S04-R2: the kinds of record are the pack's."""
    found = next((one for one in pack.records if one.key == key), None)
    if found is None:
        raise broken(rulebook.KNOWN_FIELD, name=key)
    return found


def record_read(form: RecordKind, reference_code: str, said: Mapping[str, str]) -> dict[str, str]:
    """The values of a record as they are kept. S04-R4, S04-R5, S15-R3: its least contents are there and fit."""
    values: dict[str, str] = {}
    for field in form.fields:
        value, reason = field.read(said.get(field.name, ""))
        if reason:
            raise broken(rulebook.VALUE_FITS, name=field.name, value=value, reason=reason)
        if value:
            values[field.name] = value
    missing = [field.name for field in form.fields if field.required and field.name not in values]
    if missing:
        raise broken(rulebook.FIELDS_FILLED, code=reference_code, fields="、".join(missing))
    return values


def current_bag(reference_code: str, home: tuple[str, str, int | None, str] | None) -> tuple[str, str, int | None, str]:
    """S05-R4: a household has one current bag, and only that one passes to a new owner."""
    if home is None:
        raise broken(rulebook.FORMER_BAG, code=reference_code)
    return home


def something_lacking(lacking: Collection[object]) -> None:
    """S13-R8: a supplement list names what is missing; of whole dossiers there is none."""
    if not lacking:
        raise broken(rulebook.NOTHING_LACKING)
