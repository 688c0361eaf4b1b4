"""Sign-offs at the desk: a person types their own password for one statement; an open session never signs."""

from __future__ import annotations

from collections.abc import Callable

from app.models.domain import rulebook, rules
from app.models.domain.errors import N_, KeysProblem
from app.models.domain.person import Account, AccountStatus, Role
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import clock
from app.models.services.action import Work, query
from app.models.services.desk import Desk
from app.models.store import audit, signoffs
from app.models.vault import login, signoff
from app.models.vault.login import Signer as Signer


@query(Right.CONSULT)
def statement(desk: Desk, purpose: str, subject: str, list_hash: str, meaning: str) -> Statement:
    """Return the statement for a signer, bound to the present head of the audit chain."""
    return Statement(purpose, subject, list_hash, meaning, audit.head(desk.store.db)[1].hex())


@query(Right.CONSULT)
def candidates(desk: Desk, may: Callable[[Role, str], bool]) -> tuple[Account, ...]:
    """Return the possible signers: business accounts in use for which `may(role, person id)` is true."""
    return tuple(
        one
        for one in desk.directory().accounts
        if one.status is AccountStatus.ACTIVE and one.role.is_business and may(one.role, one.person_id)
    )


@query(Right.CONSULT)
def identify(desk: Desk, login_name: str, password: str) -> Signer:
    """Identify a person for one act, by the key directory that this archive knows.

    Takes about a second (Argon2). Raises KeysProblem like a log-in.
    """
    signer = login.identify(desk.folder, login_name, password, hardness=desk.hardness, now=desk.now())
    try:
        desk.trust(signer.directory)
    except BaseException:
        signer.keys.wipe()
        raise
    return signer


@query(Right.CONSULT)
def sign(desk: Desk, login_name: str, password: str, wanted: Statement) -> SignOff:
    """Sign a statement; raises KeysProblem like `identify`."""
    with identify(desk, login_name, password) as signer:
        return signoff.sign(signer, wanted, now=desk.now())


def accept(work: Work, given: SignOff, wanted: Statement) -> int:
    """Store a sign-off and return its id.

    It must be of exactly this statement, given in this session and under the rules in force, by a business account in use,
    with a valid signature.
    Raises RuleBroken `list-changed`, `signer-in-business`, `clock-behind`; KeysProblem `bad-signature`.
    """
    said = (given.purpose, given.subject, given.list_hash, given.meaning)
    since = max(work.desk.opened_seq, work.desk.ruled_seq)
    in_session = audit.has_since(work.db, since, given.chain_head)
    if said != (wanted.purpose, wanted.subject, wanted.list_hash, wanted.meaning) or not in_session:
        raise rulebook.broken(rulebook.LIST_CHANGED, then=rulebook.SIGN_ANEW)
    directory = work.desk.directory()
    if not signoff.signoff_holds(given, directory) or given.role != directory.member(given.account_id).account.role:
        raise KeysProblem("bad-signature", N_("签署无法验证，未作任何更改。请重新输入密码签署。"))
    account = directory.member(given.account_id).account
    rules.signer_in_business(account.name, account.role, account.status is AccountStatus.ACTIVE)
    clock.may_sign(work, account.role)
    return signoffs.add(work.db, given.as_row())


def signer_role(given: SignOff) -> Role:
    """The rank in which a person signed."""
    return Role(given.role)
