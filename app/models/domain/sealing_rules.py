"""The rules of what is sealed: it is only kept (S11-R6)."""

from __future__ import annotations

from typing import Final

from app.models.domain.errors import N_
from app.models.domain.rulebook import SAFE, broken, rule

FORGETTING: Final = "《中华人民共和国个人信息保护法》第四十七条"
"""The law by which customers wish to be forgotten, and by which what must be kept is only kept."""
IS_SEALED = rule(
    "is-sealed", "S11-R6", SAFE,
    N_(
        "档案 {code} 已封存：用途已经完成，只为法定期限保存，不再查阅、外借、更改或移出（{clause}）。"
        "确须使用的，请由有封存权限的人员查看，或先解除封存。"
    ),
    noted=True,
)  # fmt: skip


def not_sealed(reference_code: str, sealed: bool) -> None:
    """S11-R6: what is sealed is only kept. `sealed`: for whom it is refused."""
    if sealed:
        raise broken(IS_SEALED, code=reference_code)
