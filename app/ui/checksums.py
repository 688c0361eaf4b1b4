"""The names of the checksums of dockets: one at the panel, over a sign-off and in the trail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models.services.conducts.every import CONDUCTS
from app.ui.messages import text

_CONTEXT = "Checksums"


def checksum_name(kind: str, step: str = "") -> str:
    """Return what the checksum of a kind of docket is called, or that of a step which signs more than the list."""
    conduct = CONDUCTS[kind]
    named = conduct.procedure.step(step).label if step in conduct.statements else conduct.procedure.label
    return QCoreApplication.translate(_CONTEXT, "{what}校验值").format(what=text(named))
