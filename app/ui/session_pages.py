"""The pages of one session, each built when somebody first needs it: building all would take half of a sign-in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.page import AnyPage


class SessionPages(Mapping[str, AnyPage]):
    """Pages by key, in the order of the list at the left. Looking one up builds it; `built` has those that are there."""

    def __init__(
        self, desk: Desk | AdminDesk, kinds: Sequence[type[AnyPage]], at_first: Callable[[AnyPage], None]
    ) -> None:
        """`kinds`: the pages that the window has; `at_first` is called with each page when it has been built."""
        self._desk, self._at_first = desk, at_first
        self.kinds = {kind.key: kind for kind in kinds if kind.shown_to(desk)}
        self.modes = {mode: key for key, kind in self.kinds.items() for mode in kind.modes_for(desk)}
        """The key of the page to which the scans of each mode go."""
        self._built: dict[str, AnyPage] = {}

    def __getitem__(self, key: str) -> AnyPage:
        if key not in self._built:
            page = self.kinds[key](self._desk)
            page.reaches = self.kinds.keys()
            self._built[key] = page
            self._at_first(page)
        return self._built[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.kinds)

    def __len__(self) -> int:
        return len(self.kinds)

    def __contains__(self, key: object) -> bool:
        return key in self.kinds

    @property
    def built(self) -> Collection[AnyPage]:
        """Return the pages that somebody has needed so far."""
        return self._built.values()
