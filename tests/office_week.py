"""A week of an office: every table of the archive has rows of it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from app.models.domain.change import Datum, Edit, customer_key, field_key
from app.models.domain.identity import Phone
from app.models.domain.item import NewItem
from app.models.domain.loan import LoanKind
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.write_off import APPROVE, SEARCH, WHERE, WRITE_OFF
from app.models.services import (
    accounts,
    calendar,
    changing,
    dockets,
    dossiers,
    filing,
    handing_over,
    importing,
    keeping,
    labelling,
    lending,
    returning,
    ruling,
    stocktaking,
)  # fmt: skip
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.vault.login import identify
from tests import (
    borrowing,
    corrections,
    deposits,
    deputies,
    handovers,
    holding,
    moving_out,
    packages,
    releasing,
    stocktakes,
    wall_clock,
)
from tests.kept import attach
from tests.office import CHEAP, PASSWORDS, Office, register, verify
from tests.unit.services.signatures import destroyed, person_id, signed

LEDGER = "姓名,栋,单元,房号,类别\n周七,3栋,1单元,301,{category}\n吴八,3栋,1单元,302,{category}\n"


@dataclass(frozen=True)
class Week:
    """Ids of what came of it."""

    kept: int
    held: int
    tomb: int
    lent: int
    missing: int
    batch: int
    file: int
    lasted: timedelta


def week(office: Office, folder: Path) -> Week:
    """Live through it, and lock every desk."""
    clerk, manager, general = office.desk("li"), office.desk("chen"), office.desk("zhao")
    kept = _registered(clerk, manager)
    file = _filed(clerk, kept, folder)
    held, tomb, lent = (
        register(clerk, f"2栋1单元{room}", "李四", papers=("购房合同复印件",)) for room in (201, 202, 203)
    )
    destroyed(clerk, tomb)
    dossiers.name_estate(clerk, "御景湾一期")
    holding.hold(manager, held, "诉讼期间")
    holding.release(manager, held, "已结案")
    holding.hold(manager, held, "再次诉讼")
    _borrowed(clerk, general, lent)
    _changed(clerk, manager, kept)
    batch = _imported(clerk, folder)
    _ruled(manager, general)
    deposits.appoint(general, "李梅")
    deposits.given_out(clerk, deposits.taken_in(clerk, kept), "chen", "zhao")
    deposits.taken_in(clerk, held)
    _set_up(clerk, manager)
    dossiers.end_relationship(clerk, kept, clerk.now().date())
    missing = _written_off(clerk)
    moving_out.moved_out(clerk, moving_out.asked(clerk, register(clerk, "2栋1单元205", "赵六")))
    packages.expected(office, folder)
    _counted(clerk, kept)
    deputies.appointed(manager, "赵明")
    _handed_over(clerk)
    office.close()
    return Week(kept, held, tomb, lent, missing, batch, file, wall_clock.passed())


def _registered(clerk: Desk, manager: Desk) -> int:
    kept = register(
        clerk, "1栋1单元101", "张三", id_number="330106196203265242", phones=(Phone("手机", "13900001111"),),
        papers=("购房合同复印件", "业主身份证复印件"), place_text="A柜1层02", note="业主备注",
    )  # fmt: skip
    changing.enter(clerk, [Edit(kept, customer_key(2, Datum.NAME), "张小三")], "业主本人", "现场登记")
    verify(clerk, kept)
    keeping.confirm(manager, [kept])
    keeping.record(clerk, kept, "service", {"service": "换锁", "handled-on": "2026-03-05"})
    keeping.review(clerk, kept, "电话核对无变化")
    return kept


def _filed(clerk: Desk, kept: int, folder: Path) -> int:
    item = filing.add_item(
        clerk, kept, NewItem("验房记录", True, Medium.PAPER, 3, "2026-03-05", "孙静", False, "")
    ).value
    scan = folder / "验房.pdf"
    scan.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 2000)
    return attach(clerk, item, scan)


def _borrowed(clerk: Desk, general: Desk, lent: int) -> None:
    steward = person_id(clerk, "孙静")
    asked = lending.lend(clerk, LoanProposal(steward, (lent,), LoanKind.LOAN, "装修核对", 7)).value.request
    borrowing.approve(general, asked.id, signed(general, "zhao", borrowing.approval_statement(general, asked.id)))
    lending.issue(clerk, asked.id)
    returning.take_back(clerk, lent)
    lending.lend(clerk, LoanProposal(person_id(clerk, "陈静"), (lent,), LoanKind.CONSULTATION, "核对", 0))


def _changed(clerk: Desk, manager: Desk, kept: int) -> None:
    asked = changing.ask(clerk, [Edit(kept, field_key("contact-address"), "御景湾2栋")], "更正", "业主本人").value
    given = signed(manager, "chen", corrections.statement(manager, asked.id, [asked.lines[0].position]))
    corrections.decide(manager, asked.id, [asked.lines[0].position], given, "同意")


def _imported(clerk: Desk, folder: Path) -> int:
    ledger = folder / "补录台账.csv"
    ledger.write_text(LEDGER.format(category=clerk.pack.categories[0].name), encoding="utf-8")
    run = importing.preview(clerk, ledger)
    importing.remember_columns(clerk, run)
    return importing.commit(clerk, run).value.batch_id


def _ruled(manager: Desk, general: Desk) -> None:
    text = manager.pack.text.replace("term_days = 7\n", "term_days = 9\n", 1) + deposits.RULES
    ruling.draft(manager, text, "旺季")
    releasing.release(general, 2, signed(general, "zhao", releasing.statement(general, 2)))


def _set_up(clerk: Desk, manager: Desk) -> None:
    steward = person_id(clerk, "孙静")
    accounts.assign_buildings(manager, steward, {number for number, _ in dossiers.buildings(manager)})
    accounts.assign_areas(manager, steward, {"城东"})
    calendar.set_day(manager, date(2026, 10, 10), True)
    filing.set_limit(manager, 40)
    labelling.keep_printer_offset(clerk, "HP", "L7160", (1.0, 2.0, 0.0, 0.0))


def _written_off(clerk: Desk) -> int:
    missing = register(clerk, "2栋1单元204", "王五")
    docket = dockets.begin(clerk, WRITE_OFF.kind, [missing], "上架核对时不在位置上").value
    where = {WHERE: "各柜、还架车"}
    given = signed(clerk, "zhou", dockets.statement(clerk, docket.id, SEARCH, where))
    dockets.take(clerk, docket.id, SEARCH, given, inputs=where)
    given = signed(clerk, "chen", dockets.statement(clerk, docket.id, APPROVE))
    dockets.take(clerk, docket.id, APPROVE, given)
    return missing


def _counted(clerk: Desk, kept: int) -> None:
    count = stocktakes.begin(clerk, "A柜")
    stocktakes.scan(clerk, count, "A柜1层02", kept, "OLD-17")
    stocktaking.undo(clerk, count.id)
    stocktakes.scan(clerk, count, "OLD-18")
    stocktakes.finish(clerk, count)
    stocktakes.explain(clerk, count)
    stocktakes.sign(clerk, count)


def _handed_over(desk: Desk) -> None:
    wanted = {
        part: person_id(desk, name)
        for part, name in zip(("leaver", "receiver", "witness"), ("周涛", "李梅", "陈静"), strict=True)
    }
    docket = handovers.draw_up(desk, wanted, ["档案室钥匙 2 把"])
    for step, login in (("hand", "zhou"), ("receive", "li")):
        dockets.take(desk, docket.id, step, signed(desk, login, dockets.statement(desk, docket.id, step)))
    with identify(desk.folder, "chen", PASSWORDS["chen"], hardness=CHEAP) as witness:
        handing_over.perform(desk, docket.id, witness)
