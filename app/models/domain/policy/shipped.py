"""The packs that the program ships. A command line names them before anything is loaded that reads one."""

from __future__ import annotations

from pathlib import Path

PACKS = Path(__file__).resolve().parents[4] / "resources" / "policies"


def shipped_ids() -> tuple[str, ...]:
    """The ids of the shipped packs, in the order of their files."""
    return tuple(sorted(path.stem for path in PACKS.glob("*.toml")))
