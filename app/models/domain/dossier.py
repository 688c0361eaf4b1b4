"""The dossier (客户档案) and the states of its life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.models.domain.disposal import Outlook
from app.models.domain.errors import N_
from app.models.domain.filtering import Filters
from app.models.domain.identity import mask_id, mask_phone
from app.models.domain.item import ItemDetail
from app.models.domain.life import Life
from app.models.domain.movement import LastSeen, MovementEvent, MovementRow
from app.models.domain.party import CoCustomer, titled, together


class DossierState(StrEnum):
    """The state of a dossier in its life. Holder and place follow from its movements."""

    SHELVED = "shelved"
    LENT = "lent"
    WITH_SENDER = "with-sender"
    IN_TRANSIT = "in-transit"
    MOVED_OUT = "moved-out"
    MISSING = "missing"
    DESTROYED = "destroyed"

    @property
    def on_shelf(self) -> bool:
        """Return whether the bag lies where it belongs, so that something can be done with it."""
        return self is DossierState.SHELVED

    @property
    def in_room(self) -> bool:
        """Return whether the bag is recorded as lying in the archive room."""
        return self in (DossierState.SHELVED, DossierState.MISSING, DossierState.DESTROYED)

    @property
    def label(self) -> str:
        """The state as clerks call it."""
        return _STATES[self]


def state_labels(key: str) -> list[str]:
    """Return the words of a state as `DossierRow.state_key` writes it: 在库 and 待核实."""
    state, _, life = key.partition(".")
    return [DossierState(state).label, *([Life(life).label] if life else [])]


_STATES = {
    DossierState.SHELVED: N_("在库"),
    DossierState.LENT: N_("借出"),
    DossierState.WITH_SENDER: N_("待移交"),
    DossierState.IN_TRANSIT: N_("在途"),
    DossierState.MOVED_OUT: N_("已移出"),
    DossierState.MISSING: N_("缺失"),
    DossierState.DESTROYED: N_("已销毁"),
}


STATE_AFTER = {
    MovementEvent.SHELVED: DossierState.SHELVED,
    MovementEvent.MOVE_UNDONE: DossierState.SHELVED,
    MovementEvent.LENT: DossierState.LENT,
    MovementEvent.RETURNED: DossierState.SHELVED,
    MovementEvent.RETURN_UNDONE: DossierState.LENT,
    MovementEvent.WITH_SENDER: DossierState.WITH_SENDER,
    MovementEvent.SENT: DossierState.IN_TRANSIT,
    MovementEvent.MOVED_OUT: DossierState.MOVED_OUT,
    MovementEvent.MISSING: DossierState.MISSING,
    MovementEvent.FOUND: DossierState.SHELVED,
}
"""The state that a movement leaves a dossier in."""


class Order(StrEnum):
    """The columns a list of dossiers can be sorted by."""

    HOUSEHOLD = "household"
    REFERENCE_CODE = "reference_code"
    NAME = "name"
    CATEGORY = "category"
    STATE = "state"
    PLACE = "place"
    OPENED_ON = "opened_on"
    DUE_ON = "due_on"


@dataclass(frozen=True, slots=True)
class Selection:
    """The dossiers that a list shows: a corner of the tree, in an order. None: not narrowed by that.

    `estate`: the key of an estate, where the office has several; «» is the buildings that name none.
    `life`: new dossiers that stand at this step of their life, which is no other than 待核实 or 待确认.
    `filters`: only those of the corner whose columns are so.
    """

    building_id: int | None = None
    unit: str | None = None
    category: str | None = None
    state: DossierState | None = None
    life: Life | None = None
    order: Order = Order.HOUSEHOLD
    descending: bool = False
    estate: str | None = None
    filters: Filters = ()


@dataclass(frozen=True, slots=True)
class Home:
    """The position of a dossier's home within its building: «» for no unit or room, None for no floor."""

    unit: str
    floor: int | None
    room: str


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One line of the list. `phone` and `id_number` are masked before they leave the services.

    `name` is the first customer's, of `customers` in all. `classes`: axis → value.
    `department`: that of the holder. `outside`: the institution that has it, in the place of a holder here.
    `originals`: the number of its originals that are kept here in deposit.

    `sensitive`: the dossier as a whole, and so is every list that shows it (S06-R5).
    """

    id: int
    reference_code: str
    bar_code: str
    category: str
    state: DossierState
    name: str
    household: str
    place: str
    holder: str
    opened_on: str
    due_on: str | None
    phone: str
    id_number: str
    destroyed_on: str | None
    held: bool
    life: Life = Life.CONFIRMED
    sensitive: bool = False
    customers: int = 1
    classes: Mapping[str, str] = field(default_factory=dict, hash=False)
    department: str = ""
    outside: str = ""
    originals: int = 0
    sealed: bool = False

    @property
    def state_key(self) -> str:
        """The state, and the next step of a new dossier: `lent`, `shelved.entered`; the value of a filter (`filters.py`)."""
        return f"{self.state.value}.{self.life.value}" if self.life.is_new else self.state.value

    @property
    def customer(self) -> str:
        """The customers by the first: «张三», «张三等2人»."""
        return together(self.name, self.customers)

    @property
    def title(self) -> str:
        """Household and customers, as people speak of the dossier; empty for a tombstone."""
        return titled(self.household, self.name, self.customers)

    def masked(self) -> DossierRow:
        """The line as everybody may see it (S06-R4)."""
        return replace(self, phone=mask_phone(self.phone) if self.phone else "", id_number=mask_id(self.id_number))


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A corner of the tree with the number of dossiers in it (tombstones not counted, but in their own state).

    `marked`: a class that the pack lays emphasis on. `is_view`: a person's own view, whose dossiers are not counted.
    """

    title: str
    count: int
    selection: Selection
    children: tuple[TreeNode, ...] = ()
    marked: bool = False
    is_view: bool = False


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """A dossier on its way to the archive room: by which docket, to whom, who carries it, and since when (ISO time)."""

    code: str
    receiver: str
    carrier: str
    since: str


@dataclass(frozen=True, slots=True)
class Detail:
    """All data of one dossier in the detail pane; sensitive values masked. `way`: while it is on its way to the room.

    `holds`: the titles of its open holds; `seen`: when somebody had it in hand last.
    """

    row: DossierRow
    category_name: str
    gender: str
    phones: tuple[tuple[str, str], ...]
    co_customers: tuple[CoCustomer, ...]
    manager_a: str
    manager_b: str
    retention: str
    retention_due: str | None
    outlook: Outlook
    fields: dict[str, str] = field(hash=False)
    note: str
    items: tuple[ItemDetail, ...]
    missing_papers: tuple[str, ...]
    missing_fields: tuple[str, ...]
    movements: tuple[MovementRow, ...]
    way: OnItsWay | None = None
    holds: tuple[str, ...] = ()
    seen: LastSeen | None = None
