"""The rules of what leaves the program: its recipient is named, and the customers consented."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.models.domain import rulebook
from app.models.domain.codes import fold
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_, Refusal, RuleBroken
from app.models.domain.package import CameBefore
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


# ---------------------------------------------------------------- packages between two archives
PAIRING_IN_ORDER = rule(
    "pairing-in-order", "S07-R3", SAFE,
    N_("配对的状态是“{state}”，现在不能办这一步（{clause}）。请按“配对馆”页上写明的下一步办理。"),
)  # fmt: skip
PAIRED_BY_ANOTHER = rule(
    "paired-by-another", "S07-R3", SAFE,
    N_("提出配对的人和核对签署的人须为不同的人（{clause}）。请另一位经理对照纸上的指纹签署。"),
)  # fmt: skip
FINGERPRINT_AGREES = rule(
    "fingerprint-agrees", "S07-R3", SAFE,
    N_("照纸输入的指纹与公钥文件的指纹不符（{clause}）。请对照对方盖章的公钥单逐组核对；确实不同的，不要配对，请对方重新送来。"),
)  # fmt: skip
PAIRED_WITH_ANOTHER = rule(
    "paired-with-another", "S07-R3", SAFE, N_("这是本馆自己的公钥（{clause}）。请选择对方的公钥文件。")
)  # fmt: skip
PAIRED_ONCE = rule(
    "paired-once", "S07-R3", SAFE,
    N_("与这个档案馆的配对还在办理或有效（{clause}）。要换公钥，请先解除原来的配对。"),
)  # fmt: skip
PAIRING_IS_FIXED = rule(
    "pairing-is-fixed", "S07-R3", SAFE,
    N_("已核对的公钥不能改动（{clause}）。请解除配对，用新的公钥文件重新配对。"),
)  # fmt: skip
EXCHANGE_KEY_STAYS = rule(
    "exchange-key-stays", "S07-R3", SAFE,
    N_("本馆的密钥已交对方核对，不能更换或删除（{clause}）。请照现有的公钥办理。"),
)  # fmt: skip
WITH_PAIRED_ARCHIVE = rule(
    "with-paired-archive", "S07-R3", SAFE,
    N_("本馆没有与这个档案馆配对，不能交换文件（{clause}）。请先在“配对馆”页与对方核对公钥指纹并配对。"),
)  # fmt: skip
PACKAGE_FOR_US = rule(
    "package-for-us", "S07-R3", SAFE,
    N_("文件是写给另一个档案馆的，本馆打不开（{clause}）。请把 U 盘退回送来的人，核对收件单位。"),
)  # fmt: skip
PACKAGE_OR_RECEIPT = rule(
    "package-or-receipt", "S07-R3", SAFE,
    N_("这个文件不是{wanted}（{clause}）。封装包在“收到包”页打开，回执在“寄出包”页收取。"),
)  # fmt: skip
PACKAGE_ONCE = rule(
    "package-once", "S07-R3", SAFE,
    N_("这个封装包已于 {day} 由 {who} 收过，收包单 {code}（{clause}）。请打开那份收包单，不要重复收。"),
)  # fmt: skip
PACKAGE_OUT_IN_ORDER = rule(
    "package-out-in-order", "S07-R3", SAFE,
    N_("寄出包的状态是“{state}”，现在不能办这一步（{clause}）。请按“寄出包”页上写明的下一步办理。"),
)  # fmt: skip
CLOSED_BY_RECEIPT = rule(
    "closed-by-receipt", "S07-R3", SAFE,
    N_("寄出包凭对方签署的回执办结（{clause}）。请点“收取回执”，选择对方送回的回执文件。"),
)  # fmt: skip
RECEIPT_OF_PACKAGE = rule(
    "receipt-of-package", "S07-R3", SAFE,
    N_("这份回执不是寄出包 {code} 的（{clause}）。请选定回执所写的那个包，或请对方核对后重写回执。"),
)  # fmt: skip
RECEIPT_ONCE = rule(
    "receipt-once", "S07-R3", SAFE,
    N_("寄出包 {code} 的回执已于 {day} 由 {who} 收取，已办结（{clause}）。不用再收。"),
)  # fmt: skip
PACKAGE_IN_IN_ORDER = rule(
    "package-in-in-order", "S13-R13", SAFE,
    N_("收包单的状态是“{state}”，现在不能办这一步（{clause}）。请按“收到包”页上写明的下一步办理。"),
)  # fmt: skip
OPENER_SIGNS = rule(
    "opener-signs", "S13-R13", SAFE,
    N_(
        "收包由打开封装包的 {expected} 签收，须是本人或其代签人（{clause}）。"
        "请 {expected} 办理；不能办理的，退回这个包并写回执，由送方另写一个包。"
    ),
)  # fmt: skip
NOT_IN_PACKAGE = rule(
    "not-in-package", "S13-R13", SAFE,
    N_("扫描的条码 {code} 不在这个包里（{clause}）。请核对是不是送方贴的条码；不是这一批的，请退给送来的人。"),
)  # fmt: skip

IN_A_PACKAGE = rule(
    "in-a-package", "S13-R13", SAFE,
    N_(
        "档案 {code} 在寄出包 {list} 里，还在等对方的回执，不能收进（{clause}）。请先收取回执；"
        "没有回执的，在“寄出包”页对这个包点“停止等待”，再来收进。"
    ),
)  # fmt: skip
BAG_HERE_ALREADY = rule(
    "bag-here-already", "S13-R13", SAFE,
    N_(
        "送方档号 {code} 的档案已凭收包单 {list} 收入，现在是本馆的 {here}（{clause}）。"
        "请不要再收：把收包单 {list} 的回执重新写给送方，由送方办结原来的包。"
    ),
)  # fmt: skip
BAG_REFUSED = rule(
    "bag-refused", "S13-R13", SAFE,
    N_(
        "送方档号 {code} 的档案收不进：{why}请撤销这一袋的扫描，其余照常签收；"
        "这一袋退给送来的人，由送方按回执另写一个包（{clause}）。"
    ),
)  # fmt: skip


def paired_with_another(is_own: bool) -> None:
    """Refuse an archive that would pair with itself."""
    if is_own:
        raise broken(PAIRED_WITH_ANOTHER)


def fingerprint_agrees(typed: str, fingerprint: str) -> None:
    """Refuse a fingerprint that was not typed as the paper has it: case, spaces and hyphens do no harm."""
    if _plain_fingerprint(typed) != _plain_fingerprint(fingerprint):
        raise broken(FINGERPRINT_AGREES)


def _plain_fingerprint(text: str) -> str:
    return "".join(one for one in fold(text).upper() if one.isalnum())


def package_for_us(taker: str, own: str) -> None:
    """Refuse a sealed file that another archive is to open."""
    if taker != own:
        raise broken(PACKAGE_FOR_US)


def is_meant(is_it: bool, wanted: str) -> None:
    """Refuse a package where a receipt is asked for, and a receipt where a package is; `wanted`: the word for it."""
    if not is_it:
        raise broken(PACKAGE_OR_RECEIPT, wanted=wanted)


def in_package(label: str, labels: Collection[str], scanned: Collection[str]) -> None:
    """S13-R13: a bag is scanned by its sender's label, once."""
    if label not in labels:
        raise broken(NOT_IN_PACKAGE, code=label)
    if label in scanned:
        raise broken(rulebook.CHECKED_ALREADY, code=label)


def not_here_already(before: CameBefore | None) -> None:
    """Refuse a bag that came before and is still here."""
    if before is not None:
        raise broken(BAG_HERE_ALREADY, code=before.code, here=before.here, list=before.docket)


def bag_refused(code: str, why: Refusal) -> RuleBroken:
    """Return the refusal of a bag with this code of its sender; `why`: what stands against it."""
    return broken(BAG_REFUSED, code=code, why=why)


def closed_by_receipt(has_receipt: bool) -> None:
    """Refuse to close a package out of which nobody has signed for."""
    if not has_receipt:
        raise broken(CLOSED_BY_RECEIPT)
