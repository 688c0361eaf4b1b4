"""What a refusal is held to, whatever was tried: its code, and a clause where a rule of the office says no."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.clause import OWN_DECISION, SAFEGUARD
from app.models.domain.errors import Refusal, RuleBroken


def cites(said: object) -> bool:
    """Whether words name a document, or say that the office decided it or the program protects the archive."""
    return any(one in str(said) for one in ("《", str(OWN_DECISION), str(SAFEGUARD)))


def refused(code: str, act: Callable[[], object]) -> Refusal:
    """Try what must be refused with this code, and return the refusal."""
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    if isinstance(caught.value, RuleBroken):
        assert cites(caught.value), "a refusal names its clause"
    return caught.value
