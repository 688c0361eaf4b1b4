"""The cost of one guess of a password (Argon2id), and its lower and upper bounds.

A cost below the floor would make guesses cheap; a cost far above it would hang the desk. A directory that asks for
either is refused as damaged.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from dataclasses import dataclass
from functools import cache

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.models.domain.errors import N_, KeysProblem

_MIB = 1024
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """Argon2id's parameters; memory in KiB."""

    memory_kib: int
    iterations: int
    lanes: int

    def within(self, least: Cost, most: Cost) -> bool:
        """Return whether no parameter is below `least` or above `most`."""
        return (
            least.memory_kib <= self.memory_kib <= most.memory_kib
            and least.iterations <= self.iterations <= most.iterations
            and least.lanes <= self.lanes <= most.lanes
        )

    def derive(self, password: str, salt: bytes) -> bytes:
        """Derive the 32-byte key of a password (already folded). Raises KeysProblem when memory does not suffice."""
        argon = Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=self.iterations,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        )
        try:
            return argon.derive(password.encode("utf-8"))
        except MemoryError:
            raise KeysProblem(
                "no-memory",
                N_("内存不足，无法验证密码（需要 {mib} MB）。请关闭其他程序后重试。"),
                mib=self.memory_kib // _MIB,
            ) from None


FLOOR = Cost(64 * _MIB, 3, 4)
CEILING = Cost(1024 * _MIB, 24, 16)


@dataclass(frozen=True, slots=True)
class Hardness:
    """The cost of new passwords (None: calibrated on this machine) and the bounds for existing ones."""

    new: Cost | None = None
    least: Cost = FLOOR
    most: Cost = CEILING

    def cost(self) -> Cost:
        """Return the cost of a password that is set now."""
        return self.new or calibrated()

    def accepts(self, cost: Cost) -> bool:
        """Return whether a stored cost lies within the bounds."""
        return cost.within(self.least, self.most)


OFFICE = Hardness()
PRACTICE = Hardness(new=FLOOR)


@cache
def calibrated() -> Cost:
    """Return a cost of about one second on this machine: 256 MiB where it has the memory, never below the floor."""
    memory = _memory_mib()
    size = 256 if memory >= 4096 else 128 if memory >= 2048 else 64
    took = _seconds(Cost(size * _MIB, FLOOR.iterations, FLOOR.lanes))
    while took > 2 and size > 64:
        size //= 2
        took = _seconds(Cost(size * _MIB, FLOOR.iterations, FLOOR.lanes))
    rounds = min(max(round(FLOOR.iterations / took), FLOOR.iterations), CEILING.iterations // 2)
    return Cost(size * _MIB, rounds, FLOOR.lanes)


def _seconds(cost: Cost) -> float:
    start = time.perf_counter()
    cost.derive("calibration", bytes(16))
    return time.perf_counter() - start


def _memory_mib() -> int:
    """Physical memory of the machine."""
    if sys.platform == "win32":
        kib = ctypes.c_ulonglong()
        ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(kib))
        return kib.value // 1024
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // (1024 * 1024)
