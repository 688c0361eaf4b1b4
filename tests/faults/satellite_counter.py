"""A counter at a laptop who scans until the program is killed: after each durable scan the answer is said on the output."""

from __future__ import annotations

import sys
from itertools import cycle, islice
from pathlib import Path

from tests.satellites import laptop


def main(packet: Path, words: str, home: Path, codes: list[str]) -> None:
    """Go on from where the scans end, without end; say number, answer and place line by line."""
    there = laptop((packet, words), home)
    for code in islice(cycle(codes), there.number % len(codes), None):
        reply = there.scan(code)
        print(reply.scan.number, reply.answer.value, reply.here, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4:])
