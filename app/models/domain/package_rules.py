"""The rules of sealed packages between two archives, each with its clause and sentence, and the functions that refuse."""

from __future__ import annotations

from collections.abc import Collection

from app.models.domain import rulebook
from app.models.domain.codes import fold
from app.models.domain.errors import N_, Refusal, RuleBroken
from app.models.domain.package import CameBefore
from app.models.domain.rulebook import SAFE, broken, rule

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


def paired_with_another(archive_id: str, own: str) -> None:
    """Refuse an archive that would pair with itself."""
    if archive_id == own:
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
