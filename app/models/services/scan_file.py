"""The file in which a laptop keeps its scans, away from the archive: one line for each, added and never changed.

A scan is on the disk before it is answered. A line that was cut off by a power cut was never answered, and goes with the next
one; any other line that cannot be read is damage, and nothing is counted on top of it.
"""

from __future__ import annotations

import json
import os
import re
import secrets
from pathlib import Path

from app.models import durable_file
from app.models.domain.errors import N_, StoreProblem
from app.models.domain.stock_packet import scan_read, scan_said, source_of
from app.models.domain.stocktake import StockScan
from app.models.vault.canonical import canonical
from app.models.vault.count_packets import PacketHead, open_scan, seal_scan

_FIRST = re.compile(rb"muniment count scans 1 ([0-9a-f]{16})")
_SITTING_BYTES = 8


class ScanFile:
    """The scans of one laptop with one packet. `sitting` tells it from another laptop with the same packet."""

    def __init__(self, folder: Path, head: PacketHead, key: bytes) -> None:
        """Read what is there. Raises StoreProblem `count-scans-damaged`, `count-scans-unreadable`."""
        self._path, self._head, self._key = folder / f"{head.packet}.scans", head, key
        self.sitting = secrets.token_hex(_SITTING_BYTES)
        self.scans: list[StockScan] = []
        self._whole = self._size = 0
        try:
            data = self._path.read_bytes() if self._path.exists() else b""
        except OSError as error:
            raise StoreProblem(
                "count-scans-unreadable", N_("无法读取本机的盘点文件 {path}（{why}）。请检查磁盘和权限，再打开一次。"),
                path=str(self._path), why=error.strerror,
            ) from error  # fmt: skip
        self._read(data)

    @property
    def source(self) -> str:
        """Name the source of these scans."""
        return source_of(self._head.packet, self.sitting)

    def add(self, scan: StockScan) -> None:
        """Keep a scan; it is on the disk on return. Raises StoreProblem `count-not-kept`, after which it was not made."""
        line = seal_scan(canonical(scan_said(scan)), self._key, self._head, self.sitting, scan.number) + b"\n"
        try:
            if not self._path.exists():
                self._path.parent.mkdir(parents=True, exist_ok=True)
                durable_file.make_private(self._path)
                durable_file.sync_folder(self._path.parent)
            self._write(line if self._whole else self._first_line() + line)
        except OSError as error:
            raise StoreProblem(
                "count-not-kept", N_("这次扫描没有记下：无法写入 {path}（{why}）。请检查磁盘空间和权限，再扫一次。"),
                path=str(self._path), why=error.strerror,
            ) from error  # fmt: skip
        self.scans.append(scan)

    def _write(self, data: bytes) -> None:
        with self._path.open("r+b", buffering=0) as file:
            if os.fstat(file.fileno()).st_size != self._size:
                raise OSError(0, N_("另一个窗口正在用它盘点"))
            try:
                file.truncate(self._whole)
                file.seek(self._whole)
                if file.write(data) != len(data):
                    raise OSError(0, N_("磁盘空间不足"))
                os.fsync(file.fileno())
            except OSError:
                self._size = os.fstat(file.fileno()).st_size
                raise
        self._whole += len(data)
        self._size = self._whole

    def _first_line(self) -> bytes:
        return f"muniment count scans 1 {self.sitting}\n".encode("ascii")

    def _read(self, data: bytes) -> None:
        *lines, rest = data.split(b"\n")
        self._size = len(data)
        if not lines:
            return  # cut off before its first scan
        first = _FIRST.fullmatch(lines[0])
        if first is None:
            raise self._damaged(0)
        self.sitting = first.group(1).decode("ascii")
        for number, line in enumerate(lines[1:], 1):
            self.scans.append(self._scan(line, number))
        self._whole = len(data) - len(rest)

    def _scan(self, line: bytes, number: int) -> StockScan:
        try:
            return scan_read(json.loads(open_scan(line, self._key, self._head, self.sitting, number)), self.source)
        except (ValueError, TypeError):
            raise self._damaged(number) from None

    def _damaged(self, number: int) -> StoreProblem:
        return StoreProblem(
            "count-scans-damaged",
            N_("本机的盘点文件 {path} 已损坏，第 {number} 次扫描读不出，不能接着盘点。请留下文件，在盘点单上另写一个盘点包，重新点。"),
            path=str(self._path), number=number,
        )  # fmt: skip
