"""A ledger writes nothing over a customer whom the archive knows: what it says beyond is said, for a correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain.errors import Stale
from app.models.domain.identity import Phone
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.rows import Status
from app.models.services import dossiers, importing, sealing
from app.models.services.desk import Desk
from app.models.store import audit
from tests.office import Office, register_kept

NUMBER, OTHER = "330106196203265242", "330106198503120028"
OLD, NEW = "13900001111", "13777778888"
_HEAD = "楼栋,单元,房号,业主姓名,客户类别,身份证号,联系电话"


def dry(desk: Desk, path: Path, *lines: str) -> DryRun:
    path.write_text("\n".join([_HEAD, *lines]), encoding="utf-8")
    return importing.preview(desk, path)


def phones(desk: Desk) -> list[tuple[str, str]]:
    rows = desk.store.db.rows("SELECT p.name, f.number FROM main.phone AS f JOIN main.party AS p ON p.id = f.party_id")
    return sorted((str(row[0]), str(row[1])) for row in rows)


@pytest.mark.rule("S05-R14")
@pytest.mark.parametrize("line", [
    f"2栋,1单元,104,张三,已接房,{NUMBER},{NEW}",
    f"2栋,1单元,104,李四、张三,已接房,{OTHER}、{NUMBER},13600001111、{NEW}",
])  # fmt: skip
def test_a_telephone_of_a_confirmed_customer_is_said_and_not_written(office: Office, tmp_path: Path, line: str) -> None:
    clerk = office.desk("li")
    old = register_kept(office, "1栋1单元101", "张三", id_number=NUMBER, phones=(Phone("手机", OLD),))
    run = dry(clerk, tmp_path / "x.csv", line)
    said = [one for one in run.rows[0].problems if one.code == "phone-of-known"]
    assert run.rows[0].status is Status.WARNED and [one.about for one in said] == [NEW]
    assert NEW in said[0].sentence and "更正" in said[0].sentence
    assert NEW in run.problem_sheet_rows()[-1][-1]
    done = importing.commit(clerk, run).value
    assert ("张三", OLD) in phones(clerk) and ("张三", NEW) not in phones(clerk)
    assert dossiers.find_by_number(clerk, NEW).value == []
    assert old in dossiers.find_by_number(clerk, OLD).value
    importing.undo(clerk, done.batch_id)
    assert phones(clerk) == [("张三", OLD)]


def test_the_same_telephone_is_nothing_to_say(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    register_kept(office, "1栋1单元101", "张三", id_number=NUMBER, phones=(Phone("手机", OLD),))
    run = dry(clerk, tmp_path / "x.csv", f"2栋,1单元,104,张三,已接房,{NUMBER},{OLD}")
    assert "phone-of-known" not in [one.code for one in run.rows[0].problems]


def test_two_rows_of_one_new_customer_keep_both_telephones_until_the_import_is_undone(
    office: Office, tmp_path: Path
) -> None:
    clerk = office.desk("li")
    run = dry(
        clerk,
        tmp_path / "x.csv",
        f"2栋,1单元,104,张三,已接房,{NUMBER},{OLD}",
        f"2栋,1单元,105,张三,已接房,{NUMBER},{NEW}",
    )
    done = importing.commit(clerk, run).value
    assert phones(clerk) == [("张三", NEW), ("张三", OLD)]
    importing.undo(clerk, done.batch_id)
    assert phones(clerk) == []


def test_a_customer_who_came_after_the_dry_run_makes_it_stale(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    run = dry(clerk, tmp_path / "x.csv", f"2栋,1单元,104,张三,已接房,{NUMBER},{NEW}")
    register_kept(office, "1栋1单元101", "张三", id_number=NUMBER, phones=(Phone("手机", OLD),))
    with pytest.raises(Stale) as caught:
        importing.commit(clerk, run)
    assert (caught.value.code, caught.value.facts["row"]) == ("ledger-stale", 2)
    assert phones(clerk) == [("张三", OLD)]


@pytest.mark.rule("S11-R6")
@pytest.mark.parametrize(
    "who", [f"张三,已接房,{NUMBER}", f"甲某,已接房,{NUMBER}", f"李四、张三,已接房,{OTHER}、{NUMBER}"]
)
def test_a_ledger_tells_nothing_of_a_customer_whose_dossiers_are_all_sealed(
    office: Office, tmp_path: Path, who: str
) -> None:
    """To who may not read them its customer is a new one; whoever may joins it to the one that there is."""
    clerk, manager = office.desk("li"), office.desk("chen")
    bag = register_kept(office, "1栋1单元101", "张三", id_number=NUMBER, phones=(Phone("手机", OLD),))
    sealing.seal(manager, [bag], "服务已终止")
    clerk = office.desk("li")
    phone = "13600001111、" + NEW if "、" in who else NEW
    run = dry(clerk, tmp_path / "x.csv", f"2栋,1单元,104,{who},{phone}")
    assert not {"phone-of-known", "name-differs", "number-of-another"} & {one.code for one in run.rows[0].problems}
    done = importing.commit(clerk, run).value
    (new,) = importing.dossiers_of(clerk, done.batch_id)
    assert dossiers.find_by_number(clerk, NEW).value == [new] and dossiers.find_by_number(clerk, OLD).value == []
    assert clerk.store.db.value("SELECT count(*) FROM main.party WHERE id_number = ?", (NUMBER,)) == 2


@pytest.mark.rule("S11-R6")
def test_a_customer_with_another_dossier_stays_known_to_an_import(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    line = f"2栋,1单元,10{{n}},张三,已接房,{NUMBER},{OLD}"
    done = importing.commit(clerk, dry(clerk, tmp_path / "x.csv", line.format(n=1), line.format(n=2))).value
    sealing.seal(manager, importing.dossiers_of(clerk, done.batch_id)[:1], "服务已终止")
    clerk = office.desk("li")
    importing.commit(clerk, dry(clerk, tmp_path / "y.csv", line.format(n=3)))
    assert clerk.store.db.value("SELECT count(*) FROM main.party") == 1


@pytest.mark.rule("S06-R4")
def test_the_number_of_a_dossier_that_was_taken_back_is_never_given_again(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    register_kept(office, "1栋1单元101", "张三", id_number=NUMBER)
    done = importing.commit(clerk, dry(clerk, tmp_path / "x.csv", f"2栋,1单元,104,张三,已接房,{NUMBER},")).value
    (gone,) = importing.dossiers_of(clerk, done.batch_id)
    dossiers.reveal(clerk, gone, "公安来函查询张三")
    importing.undo(clerk, done.batch_id)
    new = register_kept(office, "3栋1单元101", "李四")
    assert new > gone
    shown = [event.action for event in audit.about(office.desk("chen").store.db, f"dossier:{new}")]
    assert shown and "dossier.reveal" not in shown
