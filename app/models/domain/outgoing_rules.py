"""The rules of what leaves the program: its recipient is named, and the customers consented."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.models.domain.errors import N_
from app.models.domain.recipient import Recipient, Who
from app.models.domain.rulebook import broken, rule
from app.models.domain.rules import stated

RECIPIENT_STATED = rule(
    "recipient-stated", "S07-R3", "《客户资料管理办法(甲本)》三.3",
    N_("须说明给谁使用：只在本单位使用，还是提供给本单位以外（{clause}）。请选择。"),
)  # fmt: skip
RECIPIENT_NAMED = rule(
    "recipient-named", "S07-R3", "《客户资料管理办法(甲本)》三.3",
    N_("提供给本单位以外的，须写明给哪个单位、凭哪份文号（{clause}）。请填写。"),
)  # fmt: skip
CONSENT_TO_LEAVE = rule(
    "consent-to-leave", "S07-R3", "《客户资料管理办法(甲本)》三.3",
    N_(
        "{n} 份档案的客户没有同意为“{use}”提供给本单位以外：{codes}（{clause}）。"
        "请先在档案的“身份和同意”中登记客户的同意，或从清单中去掉这些档案。"
    ),
)  # fmt: skip
WITHIN_AUTHORISATION = rule(
    "within-authorisation", "S11-R7", "《客户资料处理规程与步骤》6",
    N_(
        "{n} 份档案的客户没有授权共享：{codes}（{clause}）。"
        "请先取得客户的授权并更正档案的“{axis}”，或从清单中去掉这些档案。"
    ),
)  # fmt: skip
MOST_UNASKED = 20
"""S17-R4: papers of up to so many dossiers are bag work; those of more are a list of customers and leave as one."""
_NAMED = 5
"""The number of dossiers that a refusal names one by one."""


def recipient_stated(recipient: Recipient | None) -> Recipient:
    """S07-R3: whoever takes something out says for whom, and by name where that is outside the office."""
    if recipient is None:
        raise broken(RECIPIENT_STATED)
    return (
        recipient if recipient.who is Who.OFFICE else replace(recipient, name=stated(recipient.name, RECIPIENT_NAMED))
    )


def agreed_to_leave(use: str, without: Collection[str]) -> None:
    """S07-R3: every customer has agreed to the use. `without`: the codes of the dossiers in which none is on record."""
    if without:
        raise broken(CONSENT_TO_LEAVE, n=len(without), use=use, codes=_named(without))


def authorised_to_leave(axis: str, without: Collection[str]) -> None:
    """S11-R7: every customer has authorised sharing. `without`: the codes of the dossiers that are classed otherwise."""
    if without:
        raise broken(WITHIN_AUTHORISATION, n=len(without), axis=axis, codes=_named(without))


def _named(codes: Collection[str]) -> str:
    return "、".join(list(codes)[:_NAMED]) + ("……" if len(codes) > _NAMED else "")
