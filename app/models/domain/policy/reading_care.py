"""Reading the care of the room: who keeps a register and what it finds, and the climate of a kind of room."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.policy.described import DescribedTable
from app.models.domain.policy.fields import Field
from app.models.domain.register import About

_OF_THE_ARCHIVE = ("keepers", "findings", "finding_needed")
_NUMBERS = ("coldest", "warmest", "driest", "dampest", "warmth_swing", "damp_swing")


def care(row: DescribedTable, on: About, fields: Sequence[Field]) -> tuple[frozenset[Role], tuple[str, ...], bool]:
    """Return who keeps a register, the kinds of its findings, and whether no line is without one. Raises TomlFault."""
    if on is not About.ARCHIVE and (wrong := next(filter(row.has, _OF_THE_ARCHIVE), "")):
        raise row.fault(wrong, N_("只有整个档案室的登记才能写这一项"))
    findings, needed = row.texts("findings"), row.yes("finding_needed")
    if needed and not findings:
        raise row.fault("finding_needed", N_("须先列出问题的种类"))
    for one, field in zip(row.tables("field"), fields, strict=True):
        _matter_found(one, field, findings)
    return frozenset(map(Role, row.some("keepers"))), findings, needed


def _matter_found(row: DescribedTable, field: Field, findings: tuple[str, ...]) -> None:
    """Look at a field whose answer makes a finding due: its name is a kind of them. Raises TomlFault."""
    if field.finding_on and field.name not in findings:
        raise row.fault("finding_on", N_("这一栏的名称须在“问题的种类”中"))
    if field.finding_on and field.finding_on not in field.values:
        raise row.fault("finding_on", N_("不在“可选的值”中："), field.finding_on)


def climate_numbers(row: DescribedTable) -> dict[str, int]:
    """Return the bounds of a kind of room, by name. Raises TomlFault where the lower is not below the higher."""
    numbers = {name: row.number(name) for name in _NUMBERS}
    for least, most in (("coldest", "warmest"), ("driest", "dampest")):
        if numbers[least] >= numbers[most]:
            raise row.fault(most, N_("须高于最低的一项："), str(numbers[least]))
    return numbers
