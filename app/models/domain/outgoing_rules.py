"""The rules of what leaves the program: its recipient is named, and the customers consented."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.models.domain import rulebook
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_
from app.models.domain.package_rules import IN_A_PACKAGE
from app.models.domain.recipient import Recipient, Who
from app.models.domain.rulebook import SAFE, broken, rule
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
_OUTSIDE = "《客户资料管理办法(甲本)》三.3"
MOVE_OUT_IN_ORDER = rule(
    "move-out-in-order", "S07-R3", SAFE,
    N_("移出单的状态是“{state}”，现在不能办这一步（{clause}）。请按“移出”页上写明的下一步办理。"),
)  # fmt: skip
MOVE_OUT_BY_ANOTHER = rule(
    "move-out-by-another", "S07-R3", _OUTSIDE,
    N_("移出的提出人和批准人须为不同的人（{clause}）。请另一位经理签署。"),
)  # fmt: skip
HANDLER_SIGNS = rule(
    "handler-signs", "S07-R3", _OUTSIDE,
    N_("交接由经办人 {expected} 签署，须是本人或其代签人（{clause}）。请 {expected} 办理；不能办理的，撤回后由他人另列一份。"),
)  # fmt: skip
MOVES_OUT_FROM_SHELF = rule(
    "moves-out-from-shelf", "S07-R3", SAFE,
    N_("档案 {code} 的状态是“{state}”，不能移出：只有在库、未冻结、不在其他单子上的档案可以移出（{clause}）。请先办结。"),
)  # fmt: skip
NOT_ON_MOVE_OUT = rule(
    "not-on-move-out", "S07-R3", SAFE,
    N_("扫描的档案 {code} 不在这份移出单上（{clause}）。请放回原位。"),
)  # fmt: skip
MOVES_OUT_BY_DEED = rule(
    "moves-out-by-deed", "S07-R3", SAFE,
    N_("档案须列在已批准的移出单上，扫描核对并签署交接文据后才算移出（{clause}）。请在“移出”页办理。"),
)  # fmt: skip
TAKE_IN_IN_ORDER = rule(
    "take-in-in-order", "S13-R13", SAFE,
    N_("收进单的状态是“{state}”，现在不能办这一步（{clause}）。请按“收进”页上写明的下一步办理。"),
)  # fmt: skip
COMES_FROM_OUTSIDE = rule(
    "comes-from-outside", "S13-R13", SAFE,
    N_("档案 {code} 的状态是“{state}”，没有移出在外，不用收进（{clause}）。请核对档号。"),
)  # fmt: skip
NOT_ON_TAKE_IN = rule(
    "not-on-take-in", "S13-R13", SAFE,
    N_("扫描的档案 {code} 不在这份收进单上（{clause}）。请放在一边，查明应送往哪里。"),
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


def may_move_out(reference_code: str, state: DossierState, held: bool, on_list: str | None) -> None:
    """S07-R3: a bag on its shelf, under no hold, and on no other open list. A hold has it stay where it is."""
    if state is DossierState.MOVED_OUT:
        raise broken(rulebook.IS_MOVED_OUT, code=reference_code)
    if not state.on_shelf:
        raise broken(MOVES_OUT_FROM_SHELF, code=reference_code, state=state.label)
    if held:
        raise broken(rulebook.UNDER_HOLD, code=reference_code)
    if on_list is not None:
        raise broken(rulebook.ON_ANOTHER_LIST, code=reference_code, list=on_list)


def may_come_in(reference_code: str, state: DossierState, on_list: str | None, package: str | None) -> None:
    """S13-R13: a bag that another institution has comes in, by one open list at a time.

    `package`: the code of the open package that says it is on its way; its receipt would say where a bag is that lies here.
    """
    if state is not DossierState.MOVED_OUT:
        raise broken(COMES_FROM_OUTSIDE, code=reference_code, state=state.label)
    if package is not None:
        raise broken(IN_A_PACKAGE, code=reference_code, list=package)
    if on_list is not None:
        raise broken(rulebook.ON_ANOTHER_LIST, code=reference_code, list=on_list)
