"""The rules of transfers of project dossiers, as functions that refuse, each with its clause and sentence (S13-R4 to S13-R17)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from app.models.domain.dossier import DossierState, OnItsWay
from app.models.domain.errors import N_
from app.models.domain.rulebook import SAFE, broken, rule
from app.models.domain.transfer import Counted, TransferLine

_PROJECTS = "《公司客户档案管理办法》"

TRANSFER_IN_ORDER = rule(
    "transfer-in-order", "S13-R6", SAFE,
    N_("移交单的状态是“{state}”，现在不能办这一步（{clause}）。请按“移交”页上写明的下一步办理。"),
)  # fmt: skip
TRANSFER_RECEIVED = rule(
    "transfer-received", "S13-R13", SAFE,
    N_("移交单 {slip} 已由{who}接收（{clause}），不必再办。请刷新后查看。"),
)  # fmt: skip
TRANSFEROR_IS_A = rule(
    "transferor-is-a", "S13-R4", _PROJECTS + "四(一)",
    N_("档案 {code} 的移交清单由它的项目经理 A 角列出，A、B 角都要先登记（{clause}）。请 A 角登录办理，或先补登项目经理。"),
)  # fmt: skip
ONE_PAIR = rule(
    "one-pair", "S13-R4", _PROJECTS + "四(一)",
    N_("一份移交单上的档案，项目经理 A、B 角须相同（{clause}）。请把 {code} 另列一份。"),
)  # fmt: skip
NOT_ARRIVED_YET = rule(
    "not-arrived-yet", "S13-R13", SAFE,
    N_("档案 {code} 的状态是“{state}”，已由档案室保管，不用移交（{clause}）。请核对档号。"),
)  # fmt: skip
TRANSFERRED_ONCE = rule(
    "transferred-once", "S13-R13", SAFE,
    N_("档案 {code} 已在另一份未办结的单子 {list} 上，不能再列入移交（{clause}）。请先办结或撤回那一份。"),
)  # fmt: skip
TRANSFEROR_SIGNS = rule(
    "transferor-signs", "S13-R6", _PROJECTS + "四(二)",
    N_("这一步由{expected}办理，须是本人或其代签人（{clause}）。请{expected}办理。"),
)  # fmt: skip
THREE_SIGN = rule(
    "three-sign", "S13-R6", _PROJECTS + "四(二)",
    N_("A 角、B 角、档案管理员须为三个不同的人，分别签字（{clause}）。{name}已在其中，请换人签署。"),
)  # fmt: skip
DELAY_BY_ANOTHER = rule(
    "delay-by-another", "S13-R12", _PROJECTS + "四(五)",
    N_("延期由有权审批人同意，不能是移交人自己（{clause}）。请另一位经理签署。"),
)  # fmt: skip
DELAY_ASKED = rule(
    "delay-asked", "S13-R12", SAFE,
    N_("这份移交单没有待批的延期申请（{clause}）。请先由 A 角或 B 角写明原因申请。"),
)  # fmt: skip
PART_OF_LIST = rule(
    "part-of-list", "S13-R9", _PROJECTS + "四(三)",
    N_("“{part}”不是移交清单的部分（{clause}）。请从制度规定的各部分中选择。"),
)  # fmt: skip
PAGES_WITH_COVERS = rule(
    "pages-with-covers", "S13-R5", _PROJECTS + "四(二)",
    N_("第 {n} 件“{title}”没有页数：封面和所有纸张都要计入（{clause}）。请补填，或删去这一行。"),
)  # fmt: skip
NUMBER_FITS = rule(
    "number-fits", "S13-R5", SAFE,
    N_("第 {n} 件“{title}”的{what}须是 0 到 {most} 的整数（{clause}）。请更正后再保存。"),
)  # fmt: skip
CHECKED_WHOLE = rule(
    "checked-whole", "S13-R7", _PROJECTS + "四(二)",
    N_("第 {n} 件“{title}”还没有核对齐全（{clause}）。请逐件核对；有缺漏的，先开补充清单给 A 角。"),
)  # fmt: skip
SOMETHING_LACKS = rule(
    "something-lacks", "S13-R8", _PROJECTS + "四(二)",
    N_("核对中没有写明缺什么，不能开补充清单（{clause}）。请先在“核对”中逐件写明缺漏。"),
)  # fmt: skip
DAY_AHEAD = rule(
    "day-ahead", "S13-R8", SAFE,
    N_("日期须是今天或以后的一天，写成 2026-10-10（{clause}）。请更正。"),
)  # fmt: skip
COUNTED_EACH = rule(
    "counted-each", "S13-R13", _PROJECTS + "四(六)",
    N_("第 {n} 件“{title}”还没有清点，或与清单不符而没有写明情况（{clause}）。请逐件清点后再签署。"),
)  # fmt: skip
SCANNED_SOME = rule(
    "scanned-some", "S13-R13", _PROJECTS + "四(六)",
    N_("一袋都没有扫描，不能接收（{clause}）。请逐袋扫描；都没有到的，请拒收。"),
)  # fmt: skip
NOT_ON_TRANSFER = rule(
    "not-on-transfer", "S13-R13", SAFE,
    N_("扫描的档案 {code} 不在这份移交单上（{clause}）。请放在一边，查明应送往哪里。"),
)  # fmt: skip
ARRIVES_BY_SCAN = rule(
    "arrives-by-scan", "S13-R13", SAFE,
    N_("移交中的档案须在验收时扫描才算到达（{clause}）。请在“移交”页办理验收。"),
)  # fmt: skip

ON_ITS_WAY = rule(
    "on-its-way", "S13-R13", SAFE,
    N_("档案 {code} 在移交途中，应送 {receiver}（移交单 {list}，送交人{carrier}）（{clause}）。请交给{receiver}，由档案室验收。"),
)  # fmt: skip
WITH_ITS_SENDER = rule(
    "with-its-sender", "S13-R13", SAFE,
    N_("档案 {code} 尚未移交，由{who}保管（{clause}）。请交还{who}，移交以后再办理。"),
)  # fmt: skip

_MOST = 99_999
NOT_HERE_YET = (DossierState.WITH_SENDER, DossierState.IN_TRANSIT)


def transferable(reference_code: str, state: DossierState, lies: bool, on_list: str | None) -> None:
    """S13-R13: a bag that the archive does not have yet, on no other open list. `lies`: it has a place in the room."""
    if on_list is not None:
        raise broken(TRANSFERRED_ONCE, code=reference_code, list=on_list)
    if state is not DossierState.WITH_SENDER and (state is not DossierState.SHELVED or lies):
        raise broken(NOT_ARRIVED_YET, code=reference_code, state=state.label)


def listed_by_a(reference_code: str, manager_a: str | None, manager_b: str | None, me: str) -> None:
    """S13-R4: project manager A lists the dossiers, and there is a B."""
    if manager_b is None or manager_a != me:
        raise broken(TRANSFEROR_IS_A, code=reference_code)


def one_pair(pairs: Mapping[str, tuple[str | None, str | None]]) -> None:
    """S13-R4: the same A and B for every dossier; `pairs` by reference code."""
    first = next(iter(pairs.values()))
    for code, pair in pairs.items():
        if pair != first:
            raise broken(ONE_PAIR, code=code)


def parts_fit(lines: Sequence[TransferLine], parts: Mapping[int, Sequence[str]]) -> None:
    """S13-R9: every line stands in a part that the office names; `parts` by dossier."""
    for line in lines:
        if line.part not in parts.get(line.dossier_id, ()):
            raise broken(PART_OF_LIST, part=line.part)


def pages_given(lines: Sequence[TransferLine]) -> None:
    """S13-R5: every item has its pages, covers among them."""
    for number, line in enumerate(lines, 1):
        if line.pages < 1 or line.copies < 1 or not line.title:
            raise broken(PAGES_WITH_COVERS, n=number, title=line.title)


def number_fits(n: int, title: str, what: str, number: int) -> None:
    """S13-R5: reject an impossible number of pages or copies of an item."""
    if not 0 <= number <= _MOST:
        raise broken(NUMBER_FITS, n=n, title=title, what=what, most=f"{_MOST:,}")


def numbers_fit(lines: Sequence[TransferLine]) -> None:
    """S13-R5: reject impossible numbers in a list."""
    for n, line in enumerate(lines, 1):
        number_fits(n, line.title, N_("页数"), line.pages)
        number_fits(n, line.title, N_("份数"), line.copies)


def checked_whole(lines: Sequence[TransferLine], findings: Mapping[int, str]) -> None:
    """S13-R7: B found every item complete and signed by who may."""
    for number, line in enumerate(lines, 1):
        if findings.get(number) != "":
            raise broken(CHECKED_WHOLE, n=number, title=line.title)


def something_lacks(findings: Mapping[int, str]) -> None:
    """S13-R8: a supplement list says what is lacking."""
    if not any(findings.values()):
        raise broken(SOMETHING_LACKS)


def day_ahead(text: str, today: date) -> None:
    """S13-R8: an ISO day that has not passed."""
    try:
        is_ahead = date.fromisoformat(text.strip()) >= today
    except ValueError:
        is_ahead = False
    if not is_ahead:
        raise broken(DAY_AHEAD)


def counted_each(
    lines: Sequence[TransferLine], counts: Mapping[int, Counted], arrived: Collection[int]
) -> None:  # fmt: skip
    """S13-R13: every item of a bag that arrived was counted, and a difference is explained. Some bag did arrive."""
    if not arrived:
        raise broken(SCANNED_SOME)
    for number, line in enumerate(lines, 1):
        counted = counts.get(number)
        if line.dossier_id in arrived and (counted is None or (counted.pages != line.pages and not counted.words)):
            raise broken(COUNTED_EACH, n=number, title=line.title)


def delay_is_asked(pending: bool) -> None:
    """S13-R12: who agrees to a delay answers somebody who asked for it."""
    if not pending:
        raise broken(DELAY_ASKED)


def in_the_room(reference_code: str, state: DossierState, holder: str, way: OnItsWay | None) -> None:
    """S13-R13: a bag that is still with its sender, or on its way, says where it should go."""
    if way is not None and state is DossierState.IN_TRANSIT:
        raise broken(ON_ITS_WAY, code=reference_code, list=way.code, receiver=way.receiver, carrier=way.carrier)
    if state is DossierState.WITH_SENDER:
        raise broken(WITH_ITS_SENDER, code=reference_code, who=holder)
