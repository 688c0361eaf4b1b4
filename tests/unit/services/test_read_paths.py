"""Every way to read, walked as a steward and as a salesperson: no foreign dossier anywhere, not even as a count."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from datetime import date
from functools import partial

import pytest

from app.models.domain import life_rules
from app.models.domain.change import Datum, Edit
from app.models.domain.dossier import DossierState, Order, Selection
from app.models.domain.errors import NotAllowed, Refusal
from app.models.domain.identity import Phone
from app.models.domain.item import NewItem
from app.models.domain.life import Life
from app.models.domain.loan import LoanKind
from app.models.domain.matrix import groupings
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Reach
from app.models.domain.recipient import OFFICE
from app.models.services import (
    accounts,
    changing,
    completeness,
    dossiers,
    filing,
    keeping,
    labelling,
    lending,
    listing,
    loan_register,
    moving,
    particulars,
    retention,
    scanning,
    today,
    trail,
)  # fmt: skip
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.services.retention import RetentionList
from app.models.store.scope import Scope
from tests import corrections, destruction
from tests.office import Office, register_kept
from tests.unit.services.signatures import person_id

FOREIGN_NAME, FOREIGN_PHONE, FOREIGN_PLACE = "诸葛不亮", "13900002222", "Z柜9层99"


@pytest.fixture
def foreign(office: Office) -> int:
    """One dossier of one's own and one foreign, with everything that can hang on a dossier."""
    clerk, manager = office.desk("li"), office.desk("chen")
    own = register_kept(office, "1栋1单元101", "张三", phones=(Phone("手机", "13800001111"),))
    number = register_kept(office, "2栋1单元201", FOREIGN_NAME, phones=(Phone("手机", FOREIGN_PHONE),))
    dossiers.shelve(clerk, [number], FOREIGN_PLACE)
    item = filing.add_item(clerk, number, NewItem("购房合同", True, Medium.PAPER, 3, "", "", True, "")).value
    assert item
    keeping.record(clerk, number, "service", {"service": "换锁", "handled-on": "2026-03-05"})
    changing.ask(clerk, [Edit(number, Datum.NAME.value, "诸葛亮")], "更正", "业主本人")
    both = [Edit(own, Datum.NOTE.value, "核对"), Edit(number, Datum.NOTE.value, FOREIGN_NAME)]
    changing.ask(clerk, both, "更正", "业主本人")
    lending.lend(clerk, LoanProposal(clerk.account.person_id, (number,), LoanKind.LOAN, "档案整理", 3))
    db = clerk.store.db
    building = db.value("SELECT building_id FROM main.dossier WHERE id = ?", (own,))
    accounts.assign_buildings(manager, person_id(clerk, "孙静"), {building})
    db.run("UPDATE main.dossier SET manager_a = ? WHERE id = ?", (person_id(clerk, "孙静"), own))
    return number


@pytest.fixture(params=["steward", "salesperson"])
def narrow(request: pytest.FixtureRequest, office: Office, foreign: int) -> Desk:
    """孙静, once held to her buildings and once to her own customers."""
    desk = office.desk("sun")
    if request.param == "salesperson":
        desk.lock()
        desk = office.desk("sun")
        for view in [row[0] for row in desk.store.db.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'view'")]:
            desk.store.db.run(f"DROP VIEW temp.{view}")
        desk.store.narrow(Scope(Reach.OWN_CUSTOMERS, False, desk.account.person_id))
    return desk


def plain(thing: object) -> object:
    """Return a service's result as plain data that can be searched as text."""
    if is_dataclass(thing) and not isinstance(thing, type):
        return {key: plain(value) for key, value in asdict(thing).items()}
    if isinstance(thing, dict):
        return {str(key): plain(value) for key, value in thing.items()}
    if isinstance(thing, (list, tuple, set, frozenset)) or hasattr(thing, "typecode"):
        return [plain(one) for one in thing]  # type: ignore[attr-defined]
    return str(thing)


def walk(desk: Desk, foreign: int, code: str, bar_code: str) -> dict[str, Callable[[], object]]:
    """Every read of the services that could tell of a dossier."""
    mine = desk.account.person_id
    return {
        "corners": lambda: dossiers.corners(desk),
        **{f"ids by {order.value}": lambda order=order: list(dossiers.ids(desk, Selection(order=order))) for order in Order},
        **{f"ids {state.value}": lambda state=state: list(dossiers.ids(desk, Selection(state=state))) for state in DossierState},
        "rows": lambda: dossiers.rows(desk, [foreign]),
        "detail": lambda: dossiers.detail(desk, foreign),
        **{f"find {text}": lambda text=text: dossiers.find(desk, text)
           for text in (FOREIGN_NAME, "诸葛", "zgbl", FOREIGN_PHONE, "2222", "2-1-201", code, "购房合同", "1")},
        **{f"find by number {text}": lambda text=text: dossiers.find_by_number(desk, text).value
           for text in (FOREIGN_PHONE, "2222", FOREIGN_NAME)},
        "loans of": lambda: dossiers.loans_of(desk, foreign),
        "changes of": lambda: dossiers.changes_of(desk, foreign),
        "holder at": lambda: moving.holder_at(desk, foreign, "2030-01-01T00:00:00"),
        "due for destruction": lambda: retention.listed(desk, RetentionList.DUE),
        "reveal": lambda: dossiers.reveal(desk, foreign, "业主要求").value,
        "export": lambda: listing.export(desk, [foreign], "核对", OFFICE).value,
        "print": lambda: listing.print_list(desk, listing.Printed.CONTENTS, [foreign], *listing.UNASKED).value,
        "labels": lambda: labelling.take_labels(desk, [foreign]).value,
        "scan": lambda: scanning.look_up(desk, bar_code),
        "life": lambda: keeping.detail(desk, foreign),
        **{f"waiting {life.value}": lambda life=life: dossiers.ids(desk, Selection(life=life)) for life in Life},
        "reviews due": lambda: keeping.reviews_due(desk),
        "documents running out": lambda: keeping.documents_running_out(desk),
        "to identify anew": lambda: keeping.to_identify_anew(desk),
        **{f"completeness by {by}": partial(completeness.matrix, desk, by) for by in groupings(desk.pack)},
        "incomplete": lambda: completeness.incomplete(desk),
        "missing": lambda: keeping.missing(desk, [foreign]),
        "others of the customer": lambda: keeping.others_of_customer(desk, foreign),
        "items": lambda: filing.items(desk, foreign),
        "data": lambda: particulars.data(desk, foreign),
        "history": lambda: particulars.history(desk, foreign, Datum.NAME.value),
        "changes waiting": lambda: changing.waiting_for(desk, foreign),
        **{f"changes waiting for own {number}": lambda number=number: changing.waiting_for(desk, number)
           for number in dossiers.ids(desk, Selection())},
        "change requests": lambda: corrections.requests(desk),
        "out": lambda: loan_register.out(desk),
        "register": lambda: loan_register.register(desk, date(2000, 1, 1), date(2100, 1, 1)),
        "requests": lambda: loan_register.waiting(desk),
        "terms": lambda: lending.terms(desk, LoanProposal(mine, (foreign,), LoanKind.LOAN, "x", 1)).by_bag,
        "obstacles": lambda: lending.obstacles(desk, [foreign]),
        "destruction lists": lambda: destruction.all_lists(desk),
        "trail": lambda: trail.newest(desk),
    }  # fmt: skip


@pytest.mark.rule("S05-R9", "S19-R11", "S17-R4", "S08-R5")
def test_no_read_tells_of_a_foreign_dossier(
    office: Office, foreign: int, narrow: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(life_rules, "SOON_DAYS", 9000)
    row = dossiers.rows(office.desk("li"), [foreign])[0]
    traces = (FOREIGN_NAME, FOREIGN_PHONE, FOREIGN_PLACE, "2栋1单元201", row.reference_code, row.bar_code)
    for name, read in walk(narrow, foreign, row.reference_code, row.bar_code).items():
        try:
            said = plain(read())
        except NotAllowed:
            continue
        except Refusal as refusal:
            said = str(refusal)
        text = json.dumps(said, ensure_ascii=False)
        assert not [trace for trace in traces if trace in text], name
        assert said in ([], {}) or str(foreign) not in json.dumps(said).replace('"', " ").split(), name


@pytest.mark.rule("S05-R9", "S05-R14")
def test_of_a_request_over_several_dossiers_only_the_own_lines_are_seen(
    office: Office, foreign: int, narrow: Desk
) -> None:
    (request,) = [one for one in corrections.requests(office.desk("chen")) if len(one.lines) == 2]
    own = next(line.dossier_id for line in request.lines if line.dossier_id != foreign)
    (seen,) = changing.waiting_for(narrow, own)
    assert seen.id == request.id and [line.dossier_id for line in seen.lines] == [own]


@pytest.mark.rule("S05-R9", "S19-R11")
def test_not_even_a_count_tells_of_it(office: Office, foreign: int, narrow: Desk) -> None:
    assert sum(corner.count for corner in dossiers.corners(narrow)) == 1
    assert len(dossiers.ids(narrow, Selection())) == 1
    counted = today.today(narrow)
    everything = today.today(office.desk("li"))
    assert plain(counted) != plain(everything)
    tables = [row[0] for row in narrow.store.db.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'view'")]
    for table in tables:
        columns = [row[1] for row in narrow.store.db.rows(f"PRAGMA table_info({table})")]
        if (
            "dossier_id" in columns and table != "beyond_reach"
        ):  # it names them by their ids alone, for SQL that covers words
            assert narrow.store.db.value(f"SELECT count(*) FROM {table} WHERE dossier_id = ?", (foreign,)) == 0, table
