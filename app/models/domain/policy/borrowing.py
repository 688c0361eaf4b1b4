"""The rules of an office on borrowing: terms, purposes, and who must approve."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.clause import Clause
from app.models.domain.person import Role


@dataclass(frozen=True, slots=True)
class ApprovalRule:
    """The roles that may take certain dossiers out, and who must approve first (no one, when `approvers` is empty)."""

    roles: frozenset[str]
    kinds: frozenset[str]
    own_only: bool
    approvers: tuple[Role, ...]
    clause: Clause

    def covers(self, role: Role | None, kind: str, own: bool) -> bool:
        """Return whether this entry applies to a borrower of `role` who wants `kind`; `own`: all of it in scope."""
        named = "*" in self.roles or (role is not None and role.value in self.roles)
        return named and kind in self.kinds and (own or not self.own_only)


@dataclass(frozen=True, slots=True)
class Borrowing:
    """Terms of borrowing, in days, and the approval table; its last entry covers everybody."""

    term_days: int
    longest_term_days: int
    renewals: int
    request_valid_days: int
    purposes: tuple[str, ...]
    approvals: tuple[ApprovalRule, ...]

    def approval_for(self, role: Role | None, kind: str, own: bool) -> ApprovalRule:
        """The first entry that covers the borrower."""
        return next(entry for entry in self.approvals if entry.covers(role, kind, own))
