"""A policy pack: what differs between offices, as data, each entry with the clause it comes from.

Packs lie in `resources/policies/*.toml`. A pack is whole or it is refused: `load_pack` names the file, the
key and the reason, and an archive never runs on half a pack.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.models.domain.errors import N_, BadInput
from app.models.domain.person import Role

_BEGINNINGS = {
    "relationship-end": N_("业务关系终止后起算"),
    "due-date": N_("登记合同到期日后起算"),
}
PACKS = Path(__file__).resolve().parents[3] / "resources" / "policies"


@dataclass(frozen=True, slots=True)
class Clause:
    """Where an entry comes from: the document, its paragraph, and the rule of requirements.tsv."""

    document: str
    paragraph: str
    rule: str

    def __str__(self) -> str:
        return f"《{self.document}》{self.paragraph}"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that every dossier of the pack should hold (应收资料)."""

    title: str
    synonyms: tuple[str, ...]
    original: bool


@dataclass(frozen=True, slots=True)
class Category:
    """A category (类别) with the code that stands in its reference codes."""

    code: str
    name: str
    synonyms: tuple[str, ...]
    required_papers: tuple[Paper, ...]
    clause: Clause


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a dossier is kept. `statutory` terms may not be cut short by anybody."""

    code: str
    label: str
    years: int
    trigger: str
    statutory: bool
    clause: Clause

    @property
    def begins(self) -> str:
        """From when the term counts, for a dossier whose term has not begun."""
        return _BEGINNINGS[self.trigger]

    def begun_on(self, due: date) -> date:
        """The day from which a term counts that has been served on `due`."""
        try:
            return due.replace(year=due.year - self.years)
        except ValueError:
            return date(due.year - self.years, 2, 28)

    def served_on(self, start: date) -> date:
        """The day on which a term that began on `start` has been served; 29 February becomes 1 March."""
        try:
            return start.replace(year=start.year + self.years)
        except ValueError:
            return date(start.year + self.years, 3, 1)


@dataclass(frozen=True, slots=True)
class ApprovalRule:
    """Who may take which dossiers out, and who must agree first (nobody, when `approvers` is empty)."""

    roles: frozenset[str]
    kinds: frozenset[str]
    own_only: bool
    approvers: tuple[Role, ...]
    clause: Clause

    def covers(self, role: Role | None, kind: str, own: bool) -> bool:
        """Whether this entry decides for a borrower of `role` who wants `kind`; `own`: all of it in scope."""
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


@dataclass(frozen=True, slots=True)
class Pack:
    """One office's rules as data."""

    id: str
    name: str
    owner: str
    document: str
    effective: date
    by_household: bool
    reference_code: str
    categories: tuple[Category, ...]
    default_category: Category | None
    retention: Retention
    borrowing: Borrowing

    def category_named(self, text: str) -> Category | None:
        """The category that a clerk means by `text`: its name, code or a synonym."""
        text = text.strip()
        for category in self.categories:
            if text in (category.name, category.code) or text in category.synonyms:
                return category
        return None

    def category(self, code: str) -> Category:
        """The category of a stored code; raises KeyError for a code the pack does not know."""
        for category in self.categories:
            if category.code == code:
                return category
        raise KeyError(code)

    def clause(self, paragraph: str, rule: str) -> Clause:
        """A clause of this pack's own document."""
        return Clause(self.document, paragraph, rule)


def load_pack(path: Path) -> Pack:
    """Read and check one pack. Raises BadInput `bad-pack` with file, key and reason."""
    try:
        return _pack(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise _refused(path, "TOML", str(error)) from error
    except KeyError as error:
        raise _refused(path, str(error.args[0]), "missing") from error
    except (TypeError, ValueError) as error:
        raise _refused(path, "value", str(error)) from error


def shipped_packs() -> tuple[Pack, ...]:
    """Every pack that the program ships, in the order of their names."""
    return tuple(load_pack(path) for path in sorted(PACKS.glob("*.toml")))


def shipped_pack(pack_id: str) -> Pack:
    """One shipped pack by its id."""
    return load_pack(PACKS / f"{pack_id}.toml")


def _refused(path: Path, key: str, reason: str) -> BadInput:
    return BadInput(
        "bad-pack",
        N_("制度包 {file} 的“{key}”有误：{reason}。请更正后重新装入，原制度包继续有效。"),
        file=path.name,
        key=key,
        reason=reason,
    )


def _pack(data: dict[str, Any]) -> Pack:
    document = str(data["document"])

    def clause(entry: dict[str, Any]) -> Clause:
        return Clause(document, str(entry["clause"]), str(entry["rule"]))

    papers = tuple(
        Paper(str(paper["title"]), tuple(paper.get("synonyms", ())), bool(paper["original"]))
        for paper in data["papers"]["required"]
    )
    categories = tuple(
        Category(str(entry["code"]), str(entry["name"]), tuple(entry["synonyms"]), papers, clause(entry))
        for entry in data["category"]
    )
    by_code = {category.code: category for category in categories}
    if len(by_code) != len(categories):
        raise ValueError("two categories share one code")
    default = data.get("default_category")
    retention = data["retention"]
    pack = Pack(
        id=str(data["id"]),
        name=str(data["name"]),
        owner=str(data["owner"]),
        document=document,
        effective=data["effective"],
        by_household=bool(data["by_household"]),
        reference_code=str(data["reference_code"]),
        categories=categories,
        default_category=by_code[default] if default else None,
        retention=Retention(
            code=str(retention["code"]),
            label=str(retention["label"]),
            years=int(retention["years"]),
            trigger=_known_trigger(str(retention["trigger"])),
            statutory=bool(retention["statutory"]),
            clause=clause(retention),
        ),
        borrowing=_borrowing(data["borrowing"], clause),
    )
    pack.reference_code.format(fonds="F", category="C", year=2026, retention="R", serial=1)
    return pack


def _known_trigger(trigger: str) -> str:
    if trigger not in _BEGINNINGS:
        raise ValueError(f"retention.trigger {trigger!r}")
    return trigger


def _borrowing(data: dict[str, Any], clause: Callable[[dict[str, Any]], Clause]) -> Borrowing:
    approvals = tuple(
        ApprovalRule(
            roles=frozenset(entry["roles"]),
            kinds=frozenset(entry["kinds"]),
            own_only=entry["scope"] == "own",
            approvers=tuple(Role(role) for role in entry["approvers"]),
            clause=clause(entry),
        )
        for entry in data["approval"]
    )
    last = approvals[-1]
    if last.roles != {"*"} or last.own_only or last.kinds != {"consultation", "loan"}:
        raise ValueError("the last borrowing.approval must cover everybody and both kinds")
    return Borrowing(
        term_days=int(data["term_days"]),
        longest_term_days=int(data["longest_term_days"]),
        renewals=int(data["renewals"]),
        request_valid_days=int(data["request_valid_days"]),
        purposes=tuple(data["purposes"]),
        approvals=approvals,
    )
