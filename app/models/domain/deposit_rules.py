"""The rules of originals in deposit, each with its clause and sentence, and the functions that refuse."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.models.domain.deposit import Grade, Original, Video, Whereabouts
from app.models.domain.docket import DocketLine
from app.models.domain.errors import N_
from app.models.domain.rulebook import LOAN, SAFE, broken, rule

_STORE = "《仓库客户材料管理制度》"

ORIGINALS_TAKEN = rule(
    "originals-taken", "S12-R9", SAFE,
    N_("本单位的制度不代管“{grade}”原件（{clause}）。请按卷内资料登记；要代管的，先修改制度。"),
)  # fmt: skip
ORIGINAL_BY_SLIP = rule(
    "original-by-slip", "S12-R9", _STORE + "第十八条",
    N_("原件凭签收的入库单入库、凭批准并监督的出库单出库（{clause}）。请先开单，按单办理。"),
)  # fmt: skip
ORIGINAL_STANDS = rule(
    "original-stands", "S12-R9", _STORE + "第十八条",
    N_("“{title}”现在是“{standing}”，不能列入这种单据（{clause}）。请核对条码，选择其他原件。"),
)  # fmt: skip
ORIGINAL_ON_SLIP = rule(
    "original-on-slip", "S12-R10", SAFE,
    N_("原件已列在另一份未办结的单据上（{clause}）。请先办结或撤回那一份。"),
)  # fmt: skip
ONE_CUSTOMER = rule(
    "one-customer", "S12-R10", _STORE + "第十九条",
    N_("一份单据只列同一份档案的原件（{clause}）。请分开开单。"),
)  # fmt: skip
RECEIVED_BY_KEEPER = rule(
    "received-by-keeper", "S12-R9", _STORE + "第十八条",
    N_("入库由单上写明的保管员本人签收（{clause}）。请由{expected}签署；换人的，请撤回后重开。"),
)  # fmt: skip
KEEPER_KEEPS = rule(
    "keeper-keeps", "S12-R9", _STORE + "第十八条",
    N_("{name}的岗位不保管档案，不能做保管员（{clause}）。请选择保管档案的同事。"),
)  # fmt: skip
KEEPER_APPOINTED = rule(
    "keeper-appointed", "S13-R2", LOAN + "三(一)",
    N_("{name}没有任命为原件保管员，或已免去（{clause}）。请先由有权任命的经理办理任命，再开入库单、签收。"),
)  # fmt: skip
KEEPER_BY_ANOTHER = rule(
    "keeper-by-another", "S13-R2", LOAN + "三(一)",
    N_("保管员由他人任命，不能任命自己（{clause}）。请由另一位有权任命的经理办理。"),
)  # fmt: skip
KEEPER_ONCE = rule(
    "keeper-once", "S13-R2", SAFE,
    N_("{name}已有一份有效的保管员任命（{clause}）。请查看该任命，不必重复办理。"),
)  # fmt: skip
APPOINTMENT_IN_ORDER = rule(
    "appointment-in-order", "S13-R2", SAFE,
    N_("该任命的状态是“{state}”，不能再办理（{clause}）。需要时请重新任命。"),
)  # fmt: skip
VIDEO_PLACED = rule(
    "video-placed", "S12-R9", SAFE,
    N_("见证录像须同时写明光盘存放处和文件存放处（{clause}）。请补全。"),
)  # fmt: skip
TWO_WITNESSES = rule(
    "two-witnesses", "S12-R9", SAFE,
    N_("见证录像须由两位不同的同事见证，开单人和保管员不作见证人（{clause}）。请换一位见证人签署。"),
)  # fmt: skip
DEPOSIT_IN_ORDER = rule(
    "deposit-in-order", "S12-R9", _STORE + "第十八条",
    N_("该入库单的状态是“{state}”，不能办理这一步（{clause}）。请查看入库单上的下一步。"),
)  # fmt: skip
ISSUE_IN_ORDER = rule(
    "issue-in-order", "S12-R10", _STORE + "第十九条",
    N_("该出库单的状态是“{state}”，不能办理这一步（{clause}）。请查看出库单上的下一步。"),
)  # fmt: skip
ISSUE_BY_ANOTHER = rule(
    "issue-by-another", "S12-R11", _STORE + "第二十条",
    N_("出库的经办人、批准人和监督人须为三人（{clause}）。请由另一位有权的同事签署。"),
)  # fmt: skip
NOT_ON_ISSUE = rule(
    "not-on-issue", "S12-R10", _STORE + "第十九条",
    N_("{code} 不在这份出库单上，不能交出（{clause}）。请放回原位，核对单据后再扫。"),
)  # fmt: skip
ALL_SCANNED = rule(
    "all-scanned", "S12-R10", _STORE + "第十九条",
    N_("还有 {n} 件原件没有扫描核对（{clause}）。请先扫出库单，再逐件扫原件标签，然后签署。"),
)  # fmt: skip
ORIGINAL_IS_KEPT = rule(
    "original-is-kept", "S12-R10", _STORE + "第十九条",
    N_("这份档案还有代管中的原件，不能删除或销毁（{clause}）。请先按出库程序退还客户。"),
)  # fmt: skip
ORIGINAL_IS_FIXED = rule(
    "original-is-fixed", "S12-R9", SAFE,
    N_("原件入库后，条码和登记内容不得更改（{clause}）。有误的，请出库后重新登记。"),
)  # fmt: skip
NOTICE_WHEN_DUE = rule(
    "notice-when-due", "S12-R8", _STORE + "第十六条",
    N_("这件原件还没有到通知的时候，或已经出库（{clause}）。请选择到期或将到期的原件。"),
)  # fmt: skip
EXPIRES_LATER = rule(
    "expires-later", "S12-R8", _STORE + "第十六条",
    N_("续期后的到期日须晚于今天（{clause}）。请更正日期；不再代管的，请办理出库。"),
)  # fmt: skip


def taken_here(grade: Grade, kept: Collection[Grade]) -> None:
    """S12-R9: an office takes in no originals of a grade that its rules do not know."""
    if grade not in kept:
        raise broken(ORIGINALS_TAKEN, grade=grade.label)


def listable(originals: Collection[Original], standing: Whereabouts) -> None:
    """S12-R9, S12-R10: a slip lists originals of one dossier, all standing alike."""
    for one in originals:
        if one.standing is not standing:
            raise broken(ORIGINAL_STANDS, title=one.title, standing=one.standing.label)
    if len({one.dossier_id for one in originals}) > 1:
        raise broken(ONE_CUSTOMER)


def keeper_keeps(name: str, keeps: bool) -> None:
    """S12-R9: reject a keeper whose post keeps no archive."""
    if not keeps:
        raise broken(KEEPER_KEEPS, name=name)


def video_placed(video: Video) -> None:
    """S12-R9: a film names both its disc and its file."""
    if not (video.disc.strip() and video.file.strip()):
        raise broken(VIDEO_PLACED)


def on_issue(line: DocketLine | None, code: str) -> DocketLine:
    """S12-R10: return the line of an original on the scanned slip; what is not on it stays."""
    if line is None:
        raise broken(NOT_ON_ISSUE, code=code)
    return line


def all_scanned(left: int) -> None:
    """S12-R10: nothing is given out that was not scanned against its slip."""
    if left:
        raise broken(ALL_SCANNED, n=left)


def nothing_kept(kept: int) -> None:
    """S12-R10: a dossier whose originals are kept here is not destroyed."""
    if kept:
        raise broken(ORIGINAL_IS_KEPT)


def scanned_by_another(scanned: bool) -> None:
    """S12-R11: who scanned the originals does not supervise their handing over."""
    if scanned:
        raise broken(ISSUE_BY_ANOTHER)


def notice_when_due(originals: Sequence[Original]) -> Sequence[Original]:
    """S12-R8: return the originals that are due; a notice about none is refused."""
    if not originals:
        raise broken(NOTICE_WHEN_DUE)
    return originals


def expires_later(day: str, today: str) -> str:
    """S12-R8: return the day to which an expiry is put off; it lies after today."""
    if day <= today:
        raise broken(EXPIRES_LATER)
    return day


def keeper_appointed(name: str, is_appointed: bool) -> None:
    """S13-R2: reject a keeper whom nobody has appointed."""
    if not is_appointed:
        raise broken(KEEPER_APPOINTED, name=name)


def keeper_by_another(is_me: bool) -> None:
    """S13-R2: nobody appoints themselves."""
    if is_me:
        raise broken(KEEPER_BY_ANOTHER)


def keeper_once(name: str, named: bool) -> None:
    """S13-R2: reject a second appointment of the same person."""
    if named:
        raise broken(KEEPER_ONCE, name=name)
