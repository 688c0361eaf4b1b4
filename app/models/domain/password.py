"""The rule for a new password, and how a password is read."""

from __future__ import annotations

import unicodedata

from app.models.domain.errors import N_, BadInput

SHORTEST_PASSWORD = 8


def folded_password(password: str) -> str:
    """Fold full-width letters, so that a password is the same from every input method."""
    return unicodedata.normalize("NFKC", password)


def check_new_password(password: str) -> None:
    """Check the length. Raises BadInput `password-short` for fewer than eight characters."""
    if len(folded_password(password)) < SHORTEST_PASSWORD:
        raise BadInput(
            "password-short",
            N_("密码至少 {least} 个字符，请换一个更长的密码。"),
            field="password",
            least=SHORTEST_PASSWORD,
        )
