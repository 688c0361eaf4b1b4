"""Originals in deposit on paper: their slips, and the ledger in the columns of the offices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.models.domain.deposit import Original
from app.models.domain.docket import Docket
from app.models.domain.procedures import deposit_in, deposit_out
from app.models.services import deposits
from app.models.services.action import Outcome
from app.models.services.deposits import NoticeDrawn
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.models.services.listing import SeenTable, TakenTable
from app.reports.forms.deed_ledger import DeedLedger, DeedRow
from app.reports.forms.deposit_notice import DepositNotice, NoticedOriginal
from app.reports.forms.deposit_slip import DepositSlip, SlipRow
from app.reports.paper import Signature
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.papers.common import day, head, newest, signed, taker, takers

_LEDGER = (
    SheetColumn("权证名称", 24), SheetColumn("权证编号", 24), SheetColumn("权利人", 16), SheetColumn("等级", 8),
    SheetColumn("数量", 8), SheetColumn("价值（元）", 14), SheetColumn("到期日", 14), SheetColumn("入库日期", 14),
    SheetColumn("出库日期", 14), SheetColumn("领取人", 16), SheetColumn("存放位置", 20), SheetColumn("保管人", 12),
    SheetColumn("客户", 20), SheetColumn("档号", 24), SheetColumn("备注", 16),
)  # fmt: skip


def receipt(desk: Desk, docket: Docket, anchors: Anchors) -> DepositSlip:
    """Return 入库单, or 签收单 once the keeper has signed."""
    body, keeper = docket.body, docket.parts[deposit_in.KEEPER].name
    received = taker(docket, deposit_in.RECEIVE, anchors)
    facts = [
        ("单号", docket.code), ("交存人", body[deposit_in.DELIVERER]), ("保管员", keeper),
        ("存放位置", body[deposit_in.PLACE]),
    ]  # fmt: skip
    if deposit_in.DISC in body:
        facts += [("录像光盘", body[deposit_in.DISC]), ("录像文件", body[deposit_in.FILE])]
    if deposit_in.SIGNED_BY in body:
        facts += [("客户签字人", body[deposit_in.SIGNED_BY]), ("出示的证件", body[deposit_in.IDENTITY])]
    seen = [*takers(docket, deposit_in.WITNESS, anchors), None, None][:2] if deposit_in.DISC in body else []
    witnesses = [Signature(f"见证人{number}", one) for number, one in enumerate(seen, 1)]
    return DepositSlip(
        "代管原件签收单" if received else "代管原件入库单",
        head(desk, number=docket.code, anchor=newest(anchors), code=docket.code),
        tuple(facts),
        f"下列原件由客户交存，本单位代管。原件共{docket.total}项，双方逐件核对无误。",
        docket.list_hash,
        _rows(desk, docket, body[deposit_in.PLACE]),
        (Signature("客户"), Signature("保管员", received), *witnesses),
    )


def issue(desk: Desk, docket: Docket, anchors: Anchors) -> DepositSlip:
    """Return 出库单."""
    body = docket.body
    facts = [
        ("单号", docket.code), ("领取人", body[deposit_out.RECEIVER]), ("出库事由", docket.opener.reason),
        ("出示的证件", body.get(deposit_out.IDENTITY, "")),
    ]  # fmt: skip
    return DepositSlip(
        "代管原件出库单",
        head(desk, number=docket.code, anchor=newest(anchors), code=docket.code),
        tuple(facts),
        f"下列原件共{docket.total}项，经批准并在监督下逐件扫描核对，交领取人收讫。",
        docket.list_hash,
        _rows(desk, docket, ""),
        (
            Signature("经办人", taker(docket, deposit_out.ASK, anchors)),
            Signature("批准人", taker(docket, deposit_out.APPROVE, anchors)),
            Signature("监督人", taker(docket, deposit_out.SUPERVISE, anchors)),
            Signature("领取人"),
        ),
    )


def notice(desk: Desk, drawn: Outcome[NoticeDrawn]) -> DepositNotice:
    """Return 到期通知 to one customer."""
    one, today = drawn.value.originals[0], desk.now().date()
    return DepositNotice(
        head(desk, number=drawn.value.number, anchor=drawn.anchor),
        customer=one.customer,
        items=tuple(
            NoticedOriginal(item.title, item.number, item.quantity, day(item.expires_on), day(item.expires_on) < today)
            for item in drawn.value.originals
        ),
        clause=str(next(terms.clause for terms in desk.pack.deposits if terms.grade is one.grade)),
        clerk_signed=signed(desk.account.name, desk.now().isoformat(), drawn.anchor, by_session=True),
    )


def ledger(desk: Desk, taken: Outcome[TakenTable], seen: SeenTable, originals: Sequence[Original]) -> DeedLedger:
    """Return 权证台账. Where its originals are not all, the paper says so."""
    top = head(desk, anchor=taken.anchor, recipient=taken.value.recipient)
    return DeedLedger(top, tuple(map(_deed, originals)), 0 if seen.rows == seen.whole else seen.whole)


def ledger_sheet(originals: Sequence[Original]) -> SheetRows:
    """Return the ledger as a sheet of a workbook."""
    return SheetRows(
        "权证台账",
        _LEDGER,
        [
            (
                one.title, one.number, one.owner, one.grade.label, one.quantity, one.worth or "", _day(one.expires_on),
                _day(one.kept_on), _day(one.given_on), one.receiver, one.place, _clerk(one), one.customer,
                one.reference_code, one.standing.label,
            )
            for one in originals
        ],
    )  # fmt: skip


def _rows(desk: Desk, docket: Docket, place: str) -> tuple[SlipRow, ...]:
    return tuple(
        SlipRow(one.bar_code, one.title, one.number, one.quantity, one.grade.label, one.expires_on, one.place or place)
        for one in deposits.on_slip(desk, docket)
    )


def _deed(one: Original) -> DeedRow:
    return DeedRow(
        one.title, one.number, one.owner, one.grade.label, _day(one.kept_on), _day(one.given_on), one.receiver, one.place,
        _clerk(one), f"{one.expires_on}到期" if one.expires_on else "",
    )  # fmt: skip


def _clerk(one: Original) -> str:
    return "" if one.receiver else one.holder


def _day(text: str) -> date | None:
    return day(text) if text else None
