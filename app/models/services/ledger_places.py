"""The places that a ledger names, judged row by row before anything is written: room, lock, importance (S12-R2, S12-R3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from app.models.domain import place_rules
from app.models.domain.errors import RuleBroken
from app.models.domain.policy.pack import Pack
from app.models.domain.rulebook import broken
from app.models.domain.shelving import Place, PlaceNode, PlaceRow, place_path
from app.models.services.placing import important_categories


class LedgerPlaces:
    """Judges the rows of one ledger in their order: each that is admitted takes its room before the next one.

    `me`: who imports. A place that the ledger brings is for important bags where the first of them is.
    """

    def __init__(self, rows: Iterable[PlaceRow], pack: Pack, me: str) -> None:
        self._by_id = {row.id: row for row in rows}
        self._by_key = {(row.code, row.level): row for row in self._by_id.values()}
        self._pack, self._me, self._important = pack, me, important_categories(pack)
        self._lying, self._new = Counter[int](), dict[str, bool]()
        self._paths: dict[Place | str, tuple[Sequence[PlaceNode], tuple[PlaceRow, ...]]] = {}
        for row in self._by_id.values():
            for place in self._upwards(row):
                self._lying[place.id] += row.bags

    def __call__(self, place: Place | str, category: str | None) -> tuple[str, str] | None:
        """Return the code of the rule that a bag of this category would break there, and the place; None for none."""
        nodes, around = self._path(place)
        of = self._pack.category_named(category) if category else self._pack.default_category
        important = of is not None and of.code in self._important
        try:
            self._admit(nodes[-1], around, important)
        except RuleBroken as refusal:
            return refusal.code, str(refusal.facts["place"])
        self._lying.update(one.id for one in around)
        return None

    def of_original(self, place: str, important: bool, keeper: str) -> tuple[str, str] | None:
        """Return the same for an original in deposit, which takes no bag's room; `keeper`: who opens the lock."""
        nodes, around = self._path(place)
        try:
            self._apart(nodes[-1], around, important, keeper)
        except RuleBroken as refusal:
            return refusal.code, str(refusal.facts["place"])
        return None

    def _admit(self, last: PlaceNode, around: Sequence[PlaceRow], important: bool) -> None:
        self._apart(last, around, important, self._me)
        for one in around:
            place_rules.has_room(one, one.capacity, self._lying[one.id], 1)

    def _apart(self, last: PlaceNode, around: Sequence[PlaceRow], important: bool, opener: str) -> None:
        for one in around:
            place_rules.in_use(one.name, one.retired_at)
            place_rules.opened_by(one, opener)
        is_known = bool(around) and (around[0].code, around[0].level) == (last.code, last.level)
        if is_known or (around and not important):
            place_rules.important_apart(around, [(last.name, important)])
        if not is_known and self._new.setdefault(last.code, important) != important:
            against = place_rules.IMPORTANT_APART if important else place_rules.PLACE_FOR_IMPORTANT
            raise broken(against, place=last.name)

    def _path(self, place: Place | str) -> tuple[Sequence[PlaceNode], tuple[PlaceRow, ...]]:
        """Return the place with all that it lies in, and those of them that have been entered, the innermost first."""
        if place not in self._paths:
            nodes = place_path(place) if isinstance(place, str) else place.path()
            known = (self._by_key.get((node.code, node.level)) for node in reversed(nodes))
            standing = next((one for one in known if one), None)
            self._paths[place] = nodes, tuple(self._upwards(standing)) if standing else ()
        return self._paths[place]

    def _upwards(self, row: PlaceRow | None) -> Iterable[PlaceRow]:
        while row is not None:
            yield row
            row = self._by_id.get(row.parent_id) if row.parent_id is not None else None
