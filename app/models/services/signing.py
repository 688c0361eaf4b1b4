"""Sign-offs at the desk: a person types their own password for one statement; an open session never signs."""

from __future__ import annotations

from app.models.domain import rulebook
from app.models.domain.errors import N_, KeysProblem
from app.models.domain.person import Role
from app.models.services.action import Work
from app.models.services.desk import Desk
from app.models.store import audit, signoffs
from app.models.vault import signoff
from app.models.vault.directory import read_directory
from app.models.vault.signoff import SignOff, Statement


def statement(desk: Desk, purpose: str, subject: str, list_hash: str, meaning: str) -> Statement:
    """What is put before a signer, tied to the present head of the audit chain."""
    return Statement(purpose, subject, list_hash, meaning, audit.head(desk.store.db)[1].hex())


def sign(desk: Desk, login: str, password: str, wanted: Statement) -> SignOff:
    """Sign a statement. Takes about a second (Argon2). Raises KeysProblem like a log-in."""
    return signoff.sign_with_password(desk.folder, login, password, wanted, hardness=desk.hardness, now=desk.now())


def accept(work: Work, given: SignOff, wanted: Statement) -> int:
    """Check that a sign-off is of exactly this statement and really the person's; keep it, return its id."""
    same = (given.purpose, given.subject, given.list_hash) == (wanted.purpose, wanted.subject, wanted.list_hash)
    if not same:
        raise rulebook.broken(rulebook.LIST_CHANGED)
    if not signoff.signoff_holds(given, read_directory(work.desk.folder)):
        raise KeysProblem("bad-signature", N_("签署无法验证，未作任何更改。请重新输入密码签署。"))
    return signoffs.add(work.db, given.as_row())


def signer_role(given: SignOff) -> Role:
    """The rank in which a person signed."""
    return Role(given.role)
