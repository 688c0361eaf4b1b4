"""Originals in deposit step by step, as the services carry them out."""

from __future__ import annotations

from app.models.domain.deposit import Grade, NewOriginal, Original, Video
from app.models.domain.docket import Docket
from app.models.domain.procedures.deposit_in import IDENTITY, RECEIVE, SIGNED_BY
from app.models.domain.procedures.deposit_out import APPROVE, SUPERVISE
from app.models.domain.procedures.deposit_out import IDENTITY as SHOWN
from app.models.domain.procedures.keeper import APPOINT as SIGN_APPOINTMENT
from app.models.services import deposits, dockets, keeper_appointments, ruling, signing
from app.models.services.desk import Desk
from tests import releasing

DEED = NewOriginal("房产证", Grade.IMPORTANT, "粤房0001号", "张三", 1, 1_200_000, "2027-03-01")
RULES = """
[[deposit]]
grade = "important"
notice_days = 60
document = "本单位制度"
clause = "本单位决定"
"""
SAID = {SIGNED_BY: "张三", IDENTITY: "身份证 尾号002X"}


def allow(manager: Desk, general: Desk) -> None:
    """Put rules in force by which the office keeps originals."""
    ruling.draft(manager, manager.pack.text + RULES, "代管原件")
    number = max(int(one.code) for one in dockets.heads(manager, "policy"))
    releasing.release(
        general, number, signing.sign(general, "zhao", "zhao-password", releasing.statement(general, number))
    )
    appoint(general, "李梅")


def appoint(manager: Desk, *names: str) -> None:
    """Appoint keepers, by who sits here."""
    login = manager.account.login
    for one in keeper_appointments.candidates(manager):
        if one.name in names:
            sign(
                manager, keeper_appointments.name(manager, one.id, "总经理令〔2026〕1号").value, SIGN_APPOINTMENT, login
            )


def entered(desk: Desk, dossier_id: int, deed: NewOriginal = DEED) -> Original:
    """Enter an original."""
    return deposits.enter(desk, dossier_id, deed).value


def drawn_up(desk: Desk, *originals: Original, keeper: str = "", video: Video | None = None) -> Docket:
    """Draw up a slip of receipt; the keeper is who sits here, if nobody else. What is important goes to the safe."""
    keeper = keeper or desk.account.person_id
    place = "保险柜1层" if all(one.grade is Grade.IMPORTANT for one in originals) else "1号柜1层"
    return deposits.draw_up(desk, [one.item_id for one in originals], keeper, "张三", place, video).value


def sign(desk: Desk, docket: Docket, step: str, login: str, **inputs: str) -> Docket:
    """Sign a step at this desk."""
    statement = dockets.statement(desk, docket.id, step, inputs)
    given = signing.sign(desk, login, f"{login}-password", statement)
    return dockets.take(desk, docket.id, step, given, inputs=inputs).value


def taken_in(desk: Desk, dossier_id: int, deed: NewOriginal = DEED) -> Original:
    """Enter an original, and take it in; the keeper is who sits here."""
    original = entered(desk, dossier_id, deed)
    sign(desk, drawn_up(desk, original), RECEIVE, desk.account.login, **SAID)
    return next(one for one in deposits.ledger(desk) if one.item_id == original.item_id)


def given_out(desk: Desk, original: Original, approver: str, supervisor: str) -> Docket:
    """Give an original out to its owner."""
    docket = deposits.ask_out(desk, [original.item_id], "张三", "贷款结清").value
    sign(desk, docket, APPROVE, approver)
    deposits.scan_out(desk, docket.code, original.bar_code)
    return sign(desk, docket, SUPERVISE, supervisor, **{SHOWN: "身份证 尾号002X"})
