"""Every procedure with its conduct, by kind."""

from __future__ import annotations

from app.models.services import consenting, deputies, destroying, releasing, requesting, succeeding, writing_off
from app.models.services.conduct import Conduct

CONDUCTS: dict[str, Conduct] = {
    one.procedure.kind: one
    for one in (
        requesting.CONDUCT, destroying.CONDUCT, writing_off.CONDUCT, consenting.CORRECTIONS, consenting.FILLINGS_IN, releasing.CONDUCT,
        succeeding.CONDUCT, deputies.CONDUCT,
    )
}  # fmt: skip
