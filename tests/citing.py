"""By what a refusal stops: a document of the office, or the program's own safeguard."""

from __future__ import annotations

from app.models.domain.clause import SAFEGUARD


def cites(said: object) -> bool:
    """Whether words name a document, or say that the program protects the archive."""
    return "《" in str(said) or str(SAFEGUARD) in str(said)
