"""The practice archive of every trade: ordinary people, days around today, a ledger to try; and every office's template."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from app.models.domain.dossier import DossierState, Selection
from app.models.domain.identity import id_checksum_ok, phone_ok
from app.models.domain.person import Role
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.policy.retention import Trigger
from app.models.domain.policy.shipped import shipped_ids
from app.models.ledgers.template import template
from app.models.services import (
    archives,
    dossiers,
    importing,
    keeping,
    loan_register,
    practice,
    practice_ledger,
    retention,
)
from app.models.services.desk import Desk
from app.models.services.retention import RetentionList
from app.reports.sheets import workbook
from app.ui.papers.template import template_sheet
from tests.dry_runs import dry_run
from tests.office import CHEAP


@pytest.fixture(scope="module", params=shipped_ids())
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The practice archive of each trade, read by several tests."""
    folder = tmp_path_factory.mktemp("practice") / "演练"
    practice.build(folder, request.param, hardness=CHEAP)
    return folder, request.param


def test_every_trade_has_people_dossiers_and_loans_around_today(made: tuple[Path, str]) -> None:
    folder, pack_id = made
    offered = practice.offered(folder)
    assert {post.role for post in shipped_pack(pack_id).posts} <= {account.role for account, _ in offered}
    desk = archives.sign_in(folder, "li", practice.PASSWORD, hardness=CHEAP)
    assert isinstance(desk, Desk)
    rows = dossiers.rows(desk, dossiers.ids(desk, Selection()))
    assert len(rows) == 96 and len({row.category for row in rows}) == len(desk.pack.categories)
    today = date.today()
    recent = [row for row in rows if today - timedelta(days=430) <= date.fromisoformat(row.opened_on) < today]
    assert len(recent) == len(rows) - len(practice_ledger.departures(desk.pack, today))
    assert all("<" not in row.name and "=" not in row.name for row in rows)
    parties = desk.store.db.rows("SELECT id_number FROM main.party")
    assert all(id_checksum_ok(str(row[0])) for row in parties)
    assert all(phone_ok(str(row[0])) for row in desk.store.db.rows("SELECT number FROM main.phone"))
    lacking = sum(bool(missing.fields) for _, missing in keeping.missing(desk, [row.id for row in rows]))
    assert 0 < lacking < 30, "most have the data that the office asks for"
    out = loan_register.out(desk)
    assert len(out) == 5 == sum(row.state is DossierState.LENT for row in rows)
    late = [loan for loan in out if date.fromisoformat(loan.due_on) < today]
    assert 0 < len(late) < 5 and all(date.fromisoformat(loan.due_on) > today - timedelta(days=30) for loan in late)
    left = practice.left_to_import(folder)
    assert left is not None
    run = importing.preview(desk, left)
    assert (run.counts.rows, run.counts.warned) == (12, 1) and run.counts.rejected in (1, 2)
    desk.lock()


def test_every_trade_has_dossiers_whose_terms_are_served(made: tuple[Path, str]) -> None:
    folder, _pack_id = made
    desk = archives.sign_in(folder, "li", practice.PASSWORD, hardness=CHEAP)
    assert isinstance(desk, Desk)
    due = retention.listed(desk, RetentionList.DUE)
    assert len(due) == 3 and all(one.judgement.refusal is None for one in due), "they may be listed for destruction"
    (review,) = retention.listed(desk, RetentionList.REVIEW)
    refusal = review.judgement.refusal
    assert refusal is not None and refusal.code == "review-first" and not review.row.held
    by_due_date = desk.pack.retention.trigger is Trigger.DUE_DATE
    unknown = retention.listed(desk, RetentionList.UNKNOWN)
    assert len(unknown) == by_due_date, "where the end of the relationship counts, a closed dossier always has it"
    years = retention.years(desk)
    assert min(years) < date.today().year < max(years) and sum(years.values()) >= 7
    desk.lock()


def test_every_account_signs_in(made: tuple[Path, str]) -> None:
    folder, _pack_id = made
    for account, still in practice.offered(folder):
        desk = archives.sign_in(folder, account.login, account.password, hardness=CHEAP)
        assert still and (account.role is Role.ADMINISTRATOR) != isinstance(desk, Desk)
        if isinstance(desk, Desk):
            desk.lock()


@pytest.mark.parametrize("pack_id", shipped_ids())
def test_a_filled_template_imports_without_a_question(pack_id: str, tmp_path: Path) -> None:
    pack = shipped_pack(pack_id)
    path = tmp_path / "模板.xlsx"
    path.write_bytes(workbook([template_sheet(pack)]))
    book = openpyxl.load_workbook(path)
    sheet, labels = book.active, [one.label for one in template(pack)]
    shown = {
        "楼栋": "1栋", "单元": "1", "房号": "0101", "业主姓名": "张三", "客户名称": "张三", "单位名称": "张三商贸有限公司",
        "证件号码": "11010519491231002X", "联系电话": "13800010001", "客户类别": pack.categories[-1].name,
        "接房日期": date(2026, 1, 6), "建档日期": date(2026, 1, 6), "A角": "王磊", "B角": "冯涛", "存放位置（如 A柜1层02）": "A柜1层02",
        "已收资料（用顿号分开）": pack.papers[0].title, "备注": "无",
    }  # fmt: skip
    for column, label in enumerate(labels, 1):
        if label in shown:
            sheet.cell(3, column, shown[label])
    assert sheet.data_validations.count >= 1, "categories are chosen from a list"
    book.save(path)
    run = dry_run(path, pack)
    assert not run.needs_category and (run.counts.rows, run.counts.ready, run.counts.warned) == (1, 1, 0)
    draft = run.rows[0].draft
    assert (draft.category, draft.id_number, len(draft.papers)) == (pack.categories[-1].code, "11010519491231002X", 1)
    assert not run.left_out.columns


@pytest.mark.parametrize("pack_id", shipped_ids())
def test_accounts_are_called_as_in_the_trade(pack_id: str) -> None:
    pack = shipped_pack(pack_id)
    assert {one.post for one in practice.people(pack)} == {pack.called(one.role) for one in practice.people(pack)}
    assert {post.name for post in pack.posts} <= {one.post for one in practice.people(pack)}
