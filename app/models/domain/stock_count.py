"""A whole count, kept up with every scan: the buckets and their sums, and which places were visited."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from app.models.domain.stocktake import BookStep, Bucket, ScanAct, StockLine, StockScan, StockThing, judge


class YearlyCount(NamedTuple):
    """A room or cabinet: the ISO time of its last count, «» for never, and the code of the one that goes on, «» for none."""

    place: str
    at: str
    under_way: str


class StockCount:
    """The results of a count. It takes scans and movements in any order, and ends the same.

    `places`: those that are to be visited; `expected`: how many things the books have there. `drawn`: it is that of a draw.
    """

    def __init__(
        self, opened_at: str, places: Iterable[int], things: Iterable[StockThing], *, drawn: bool = False
    ) -> None:
        self._opened_at, self._drawn = opened_at, drawn
        self.places = tuple(places)
        self.lines: dict[str, StockLine] = {}
        self.sums: Counter[Bucket] = Counter()
        self._things = {one.code: one for one in things}
        self.expected = sum(one.expected for one in self._things.values())
        self._steps: dict[str, dict[int, BookStep]] = {}
        self._scans: dict[tuple[str, int], StockScan] = {}
        self._by_code: dict[str, list[StockScan]] = {}
        self._by_place: dict[int, list[StockScan]] = {}
        self._undone: set[tuple[str, int]] = set()
        self.visited: set[int] = set()
        for code in self._things:
            self._judge(code)

    def take(
        self,
        scans: Sequence[StockScan],
        steps: Mapping[str, Sequence[BookStep]],
        known: Callable[[Collection[str]], Iterable[StockThing]],
    ) -> StockCount:
        """Take scans and movements, and ask `known` for the things of codes that are not expected; returns itself."""
        self.add(scans, steps)
        self.learn(known(sorted(self.strangers)))
        return self

    def apart(self) -> StockCount:
        """Return the same results, which go on by themselves: one of the two takes a scan while the other is read."""
        other = copy.copy(self)
        for name, kept in vars(self).items():
            if isinstance(kept, (dict, set)):
                setattr(other, name, copy.copy(kept))
        for nested in ("_steps", "_by_code", "_by_place"):
            setattr(other, nested, {key: copy.copy(kept) for key, kept in getattr(self, nested).items()})
        return other

    @property
    def scanned(self) -> int:
        """How many things were scanned."""
        return sum(bool(line.seen) for line in self.lines.values())

    @property
    def coverage(self) -> tuple[int, int]:
        """How many of the places were visited, and how many there are."""
        return len(self.visited & set(self.places)), len(self.places)

    @property
    def strangers(self) -> set[str]:
        """The codes that were scanned and of which nothing is known yet."""
        return self._by_code.keys() - self._things.keys()

    def learn(self, things: Iterable[StockThing]) -> None:
        """Take what the books say of things that were scanned and are not expected."""
        for thing in things:
            self._things.setdefault(thing.code, thing)
            self._judge(thing.code)

    def add(self, scans: Sequence[StockScan], steps: Mapping[str, Sequence[BookStep]]) -> None:
        """Take further scans and movements; one that is known already changes nothing."""
        touched = {*steps}
        for code, some in steps.items():
            self._steps.setdefault(code, {}).update((one.seq, one) for one in some)
        for scan in scans:
            touched |= self._take(scan)
        for code in touched:
            self._judge(code)

    def is_open(self, line: StockLine) -> bool:
        """Return whether a line is a difference that wants a decision."""
        return line.is_open(line.books_place in self.visited)

    def differences(self) -> list[StockLine]:
        """Return the lines that want a decision, by code."""
        return sorted((line for line in self.lines.values() if self.is_open(line)), key=lambda line: line.code)

    def unseen_at(self, place_id: int) -> int:
        """Return how many things the books have at a place that were scanned nowhere."""
        return sum(line.bucket is Bucket.UNSEEN and line.books_place == place_id for line in self.lines.values())

    def denies_empty(self, scan: StockScan) -> bool:
        """Return whether a scan is the first of a thing at a place for which the code «空» was scanned."""
        here = [one for one in self._by_place.get(scan.place_id, ()) if self._counts(one)]
        things = (one for one in here if one.act is ScanAct.THING)
        return any(one.act is ScanAct.EMPTY for one in here) and scan == min(
            things, key=lambda one: one.order, default=None
        )

    def _take(self, scan: StockScan) -> set[str]:
        """Keep a scan; returns the codes whose result may be another now."""
        key = (scan.source, scan.number)
        if key in self._scans:
            return set()
        self._scans[key] = scan
        if scan.act is ScanAct.UNDO:
            undone = (scan.source, scan.undoes)
            self._undone.add(undone)
            taken_back = self._scans.get(undone)
            return self._touch(taken_back) if taken_back else set()
        if scan.act is ScanAct.THING:
            self._by_code.setdefault(scan.code, []).append(scan)
        if scan.act is not ScanAct.PLACE:
            self._by_place.setdefault(scan.place_id, []).append(scan)
        return self._touch(scan)

    def _touch(self, scan: StockScan) -> set[str]:
        if any(self._counts(one) for one in self._by_place.get(scan.place_id, ())):
            self.visited.add(scan.place_id)
        else:
            self.visited.discard(scan.place_id)
        return {scan.code} if scan.act is ScanAct.THING else set()

    def _counts(self, scan: StockScan) -> bool:
        return (scan.source, scan.number) not in self._undone

    def _judge(self, code: str) -> None:
        before, thing = self.lines.pop(code, None), self._things.get(code)
        if before is not None:
            self.sums[before.bucket] -= 1
        seen = [one for one in self._by_code.get(code, ()) if self._counts(one)]
        if not seen and (thing is None or not thing.expected):
            return
        steps = [*self._steps.get(code, {}).values()]
        after = self.lines[code] = judge(code, thing, steps, seen, self._opened_at, drawn=self._drawn)
        self.sums[after.bucket] += 1
