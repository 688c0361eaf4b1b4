"""The parts of a policy pack, and the questions it answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as given
from datetime import date
from enum import StrEnum

from app.models.domain.clause import Clause, citation
from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.policy.borrowing import Borrowing
from app.models.domain.policy.captions import NONE, Captions
from app.models.domain.policy.fields import HIDDEN, Axis, Customer, Field, LargeDealing, RecordKind, When
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.medium import EVERYWHERE, Medium
from app.models.domain.policy.retention import Disposal, Retention
from app.models.domain.policy.upkeep import (
    Clearing,
    Collection,
    Confirmation,
    DepositTerms,
    Informed,
    Review,
    RoomClimate,
    TransferStage,
    TransferTerm,
)
from app.models.domain.register import About
from app.models.domain.rights import Right, Rights


class Reach(StrEnum):
    """The set of dossiers that a role sees without asking."""

    OWN_BUILDINGS = "own-buildings"
    OWN_CUSTOMERS = "own-customers"
    OWN_AREA = "own-area"
    ALL = "all"
    NONE = "none"

    @property
    def label(self) -> str:
        """The reach as clerks call it."""
        return _REACHES[self]


_REACHES = {
    Reach.OWN_BUILDINGS: N_("本人负责的楼栋"),
    Reach.OWN_CUSTOMERS: N_("本人负责的客户"),
    Reach.OWN_AREA: N_("本人所辖区域"),
    Reach.ALL: N_("全部档案"),
    Reach.NONE: N_("无（须申请）"),
}


@dataclass(frozen=True, slots=True)
class Post:
    """The name of a role in this trade (楼宇管家, 营销总监), and its reach."""

    role: Role
    name: str
    reach: Reach
    clause: Clause


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that a dossier should hold (应收资料). `when`: only dossiers of those classes need it.

    `numbered`: a contract, which takes a number after its dossier's reference code (S13-R15). `part`: under its title a
    transfer lists the items of a dossier (S13-R9).
    """

    title: str
    synonyms: tuple[str, ...]
    original: bool
    medium: Medium
    sensitive: bool
    numbered: bool
    part: bool
    customers: frozenset[Customer]
    categories: frozenset[str]
    when: When | None
    clause: Clause

    @property
    def names(self) -> frozenset[str]:
        """Return the paper's title and every other word for it."""
        return frozenset((self.title, *self.synonyms))

    def is_due(self, customer: Customer, classes: Mapping[str, str]) -> bool:
        """Return whether a dossier of this customer and these classes is incomplete without it."""
        return customer in self.customers and (self.when is None or self.when.holds(classes))


@dataclass(frozen=True, slots=True)
class Category:
    """A category (类别) with the code that stands in its reference codes. `important`: on shelves of its own (S12-R2)."""

    code: str
    name: str
    synonyms: tuple[str, ...]
    important: bool
    papers: tuple[Paper, ...]
    clause: Clause

    @property
    def parts(self) -> tuple[Paper, ...]:
        """The parts of a transfer's list, in the set order (S13-R9): every paper where the office names none."""
        return tuple(one for one in self.papers if one.part) or self.papers


@dataclass(frozen=True, slots=True)
class OfferedMedium:
    """A medium on which this office keeps items, beside those of every office (S04-R11)."""

    medium: Medium
    clause: Clause


@dataclass(frozen=True, slots=True)
class Pack:
    """One office's rules as data, and the TOML text they were read from.

    `secrecy` is the first person responsible for it (S05-R15). `bases`: the office's own clauses for rules that hold in
    every office, by the rule's requirement. `documents`: every one that it names. `former`: the last names of what
    earlier versions had (`captions`).
    """

    id: str
    name: str
    owner: str
    document: str
    effective: date
    by_household: bool
    reference_code: str
    contract_code: str
    posts: tuple[Post, ...]
    rights: Rights
    bases: Mapping[str, Clause]
    secrecy: Post
    categories: tuple[Category, ...]
    default_category: Category | None
    deputy_days: int
    fields: tuple[Field, ...]
    axes: tuple[Axis, ...]
    records: tuple[RecordKind, ...]
    large_dealings: tuple[LargeDealing, ...]
    collection: Collection
    confirmation: Confirmation
    reviews: tuple[Review, ...]
    informed: tuple[Informed, ...]
    further_media: tuple[OfferedMedium, ...]
    transfer_terms: tuple[TransferTerm, ...]
    deposits: tuple[DepositTerms, ...]
    climates: tuple[RoomClimate, ...]
    clearing: Clearing | None
    retention: Retention
    further_terms: tuple[Retention, ...]
    disposal: Disposal
    borrowing: Borrowing
    text: str
    documents: frozenset[str]
    former: Captions = given(default_factory=lambda: NONE, compare=False)

    def citation(self, common: Clause) -> Clause:
        """Return the clause by which a rule of every office holds in this one."""
        return citation(common, self.document, self.bases, self.documents)

    @property
    def documents_in_order(self) -> tuple[str, ...]:
        """The names of the documents behind the rules, the office's own first."""
        return (self.document, *sorted(self.documents - {self.document}))

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Return every paper of every category, each once, in the pack's order."""
        return tuple({paper.title: paper for category in self.categories for paper in category.papers}.values())

    @property
    def terms(self) -> tuple[Retention, ...]:
        """Return every term of keeping, the general one of each dossier first."""
        return (self.retention, *self.further_terms)

    @property
    def media(self) -> tuple[Medium, ...]:
        """The media on which this office keeps items."""
        further = (*(one.medium for one in self.further_media), *(one.medium for one in self.papers))
        return tuple(dict.fromkeys((*EVERYWHERE, *further)))

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

    def field(self, key: str) -> Field | None:
        """The field of a stored key; None for one that the pack does not ask for (any more)."""
        return next((one for one in self.fields if one.key == key), None)

    def meaning(self, means: Meaning) -> Field | None:
        """The field of a meaning; None where the pack has none."""
        return next((one for one in self.fields if one.means is means), None)

    def key_of(self, means: Meaning) -> str:
        """The key under which a value of a meaning is kept: its field's, or the meaning's own name."""
        field = self.meaning(means)
        return field.key if field else means.value

    def axis_of(self, means: Meaning) -> Axis | None:
        """The axis of a meaning; None where the pack has none."""
        return next((one for one in self.axes if one.means is means), None)

    def caption(self, key: str) -> str:
        """Return the name of a field by its stored key; for one that the pack no longer has, its last name or the key."""
        field, means = self.field(key), next((one for one in Meaning if one == key), None)
        return field.name if field else self.former.get(("field", key)) or (means.label if means else key)

    @property
    def unique_fields(self) -> tuple[Field, ...]:
        """The fields of which two dossiers never say the same."""
        return tuple(one for one in self.fields if one.unique)

    def for_verifying(self) -> Pack:
        """The same rules with nothing left but reading the trail and verifying: no dossier is in reach, no act allowed."""
        kept = (Right.CONSULT, Right.AUDIT)
        rights = {
            right: grant if right in kept else replace(grant, roles=frozenset())
            for right, grant in self.rights.table.items()
        }
        return replace(self, posts=tuple(replace(one, reach=Reach.NONE) for one in self.posts), rights=Rights(rights))

    def masked(self, key: str, value: str) -> str:
        """A field's value as it is shown; one that the pack does not know, or no longer, is masked like a sensitive one."""
        field = self.field(key)
        return HIDDEN if value and (field is None or field.sensitive) else value

    def climate(self, key: str) -> RoomClimate | None:
        """The kind of room of a stored key; None for one that the pack no longer has."""
        return next((one for one in self.climates if one.key == key), None)

    def registers(self, on: About) -> tuple[RecordKind, ...]:
        """The registers that hang on dossiers, or on the archive."""
        return tuple(one for one in self.records if one.on is on)

    def record_name(self, key: str) -> str:
        """Return the name of a register by its key; for one that the pack no longer has, its last name or the key."""
        return next((one.name for one in self.records if one.key == key), self.former.get(("record", key), key))

    def record_captions(self, kind: str, keys: Iterable[str]) -> dict[str, str]:
        """Return the names of the fields of a register by their stored keys, as `caption` does for a customer's."""
        now = {one.key: one.name for record in self.records if record.key == kind for one in record.fields}
        return {key: now.get(key) or self.former.get((f"record.{kind}", key), key) for key in keys}

    def masked_record(self, key: str, contents: Mapping[str, str]) -> dict[str, str]:
        """Return the contents of a record of a kind, masked by the same rule."""
        clear = {one.key for kind in self.records if kind.key == key for one in kind.fields if not one.sensitive}
        return {name: value if name in clear or not value else HIDDEN for name, value in contents.items()}

    def axis(self, key: str) -> Axis | None:
        """The axis of a stored key; None for one that the pack no longer has."""
        return next((one for one in self.axes if one.key == key), None)

    def axis_caption(self, key: str) -> str:
        """Return the name of an axis by its stored key; for one that the pack no longer has, its last name or the key."""
        axis = self.axis(key)
        return axis.name if axis else self.former.get(("axis", key), key)

    def post(self, role: Role) -> Post | None:
        """Return the post of a role in this trade; None where the trade does not know it."""
        return next((one for one in self.posts if one.role is role), None)

    @property
    def transfers(self) -> bool:
        """Return whether project managers hand dossiers over to the archive in this trade (S13-R4)."""
        return not self.by_household and self.post(Role.PROJECT_MANAGER) is not None

    def transfer_term(self, stage: TransferStage) -> TransferTerm | None:
        """The term of a stage of a transfer; None where the pack says nothing."""
        return next((one for one in self.transfer_terms if one.stage is stage), None)

    @property
    def managing_post(self) -> Post | None:
        """The post that looks after customers of its own, as A and B; None where dossiers go by buildings."""
        own = (post for post in self.posts if post.reach is Reach.OWN_CUSTOMERS)
        return None if self.by_household else next(own, None)

    def called(self, role: Role) -> str:
        """A role in the words of this trade; the common word where the trade has none."""
        post = self.post(role)
        return post.name if post else role.label

    def held(self, roles: Iterable[Role]) -> list[Role]:
        """Return the roles out of these that the trade has a post for, in order; all of them where it has none of them."""
        given = set(roles)
        posts = {one.role for one in self.posts}
        return [role for role in Role if role in (given & posts or given)]

    def worded(self, with_rooms: str, without: str) -> str:
        """Return the wording that fits the trade: the first where dossiers go by rooms."""
        return with_rooms if self.by_household else without

    def reach(self, role: Role) -> Reach:
        """Return the reach of a role; a role that the trade does not know sees nothing unasked."""
        post = self.post(role)
        return post.reach if post else Reach.NONE

    def is_restricted(self, classes: Mapping[str, str]) -> bool:
        """Return whether a dossier of these classes (axis → value) needs the extra right (S08-R5)."""
        return any(self.is_protected(axis.key, classes) for axis in self.axes)

    def is_protected(self, key: str, classes: Mapping[str, str]) -> bool:
        """Return whether the class on one axis is under special protection (S08-R5)."""
        axis = self.axis(key)
        return axis is not None and classes.get(key, "") in axis.restricted

    def is_marked(self, key: str, classes: Mapping[str, str]) -> bool:
        """Return whether the office lays emphasis on the class on one axis (S16-R3, S18-R7, S19-R10)."""
        axis = self.axis(key)
        return axis is not None and classes.get(key, "") in axis.emphasis

    def review_for(self, classes: Mapping[str, str]) -> Review | None:
        """The cycle that a dossier of these classes is on: the shortest of those that hold."""
        due = [one for one in self.reviews if one.when is None or one.when.holds(classes)]
        return min(due, key=lambda one: one.months, default=None)

    def missing_papers(
        self, category: Category, customer: Customer, classes: Mapping[str, str], held: frozenset[str]
    ) -> tuple[str, ...]:
        """Titles of papers that a dossier should hold and does not, under any of their names."""
        return tuple(
            paper.title for paper in category.papers if paper.is_due(customer, classes) and paper.names.isdisjoint(held)
        )

    def missing_fields(
        self, customer: Customer, classes: Mapping[str, str], values: Mapping[str, str]
    ) -> tuple[Field, ...]:
        """Fields that a dossier should say and does not."""
        return tuple(one for one in self.fields if one.is_due(customer, classes) and not values.get(one.key))
