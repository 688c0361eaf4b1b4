"""What a process still holds in its memory: how often each of some secrets stands in it, in any encoding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

_ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")


def spelled(secret: bytes | str) -> tuple[bytes, ...]:
    """Return the ways in which a secret may lie in memory; of bytes also their hexadecimal digits."""
    if isinstance(secret, bytes):
        return secret, secret.hex().encode(), secret.hex().encode("utf-16-le")
    return tuple(secret.encode(encoding) for encoding in _ENCODINGS)


def counted(process: int, secrets: Mapping[str, Iterable[bytes]]) -> dict[str, int]:
    """Count the copies of each secret in the writable memory of a process. For Linux alone."""
    found = dict.fromkeys(secrets, 0)
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if not match or line.endswith(("[vvar]", "[vsyscall]")):
                continue
            start, end = (int(number, 16) for number in match.groups())
            memory.seek(start)
            try:
                content = memory.read(end - start)
            except OSError:
                continue
            for name, ways in secrets.items():
                found[name] += sum(content.count(way) for way in ways)
    return found
