"""The process behind `pages`: pdfium with one document, asked for its pages on standard input.

A foreign file may make pdfium hang, abort or eat memory; that ends this process and nothing else. It runs as a
script of its own, outside the package, so that nothing but pdfium is loaded. Both directions carry messages of a
JSON line and a block of bytes (`receive`, `send`); the other side executes nothing that it receives.
"""

from __future__ import annotations

import ctypes
import json
import os
import queue
import struct
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO

MOST_PAGES = 100_000
MOST_MB = 3 * 1024
_LENGTHS = struct.Struct(">II")

Message = dict[str, Any]


def send(stream: BinaryIO, message: Message, block: bytes | memoryview = b"") -> None:
    """Write one message."""
    line = json.dumps(message).encode("ascii")
    stream.write(_LENGTHS.pack(len(line), len(block)))
    stream.write(line)
    stream.write(block)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[Message, bytes]:
    """Read one message. Raises EOFError when the other side has closed the stream."""
    line, block = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    return json.loads(_exactly(stream, line)), _exactly(stream, block)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise EOFError
    return data


class Renderer:
    """One document. `answer` takes a message and returns the reply: `problem`, or the result."""

    def __init__(self) -> None:
        import pypdfium2
        from pypdfium2 import raw

        self._library, self._raw = pypdfium2, raw
        self._document: Any = None
        self._page: tuple[int, Any] | None = None

    def answer(self, asked: Message, block: bytes) -> tuple[Message, bytes]:
        """Open a document, count the pages of one on the disk, or render a part of a page.

        `wake` only starts the process.
        """
        match asked["do"]:
            case "open":
                return self._open(block), b""
            case "count":
                return self._count(asked["path"]), b""
            case "render":
                return self._render(asked)
        return {}, b""

    def _count(self, path: str) -> Message:
        """Return the reply of `_open` for a file, which is read here and released at once."""
        try:
            with Path(path).open("rb") as pdf:
                reply = self._open(pdf)
                if self._document is not None:
                    self._document.close()
                    self._document = None
                return reply
        except OSError:
            return {"problem": "broken"}

    def _open(self, pdf: bytes | BinaryIO) -> Message:
        try:
            self._document = self._library.PdfDocument(pdf)
        except self._library.PdfiumError as error:
            locked = error.err_code == self._raw.FPDF_ERR_PASSWORD
            return {"problem": "locked" if locked else "broken"}
        number = len(self._document)
        if number > MOST_PAGES:
            return {"problem": "many", "pages": number}
        self._document.init_forms()
        size, sizes = self._raw.FS_SIZEF(), []
        for place in range(number):
            there = self._raw.FPDF_GetPageSizeByIndexF(self._document, place, size)
            sizes.append((size.width, size.height) if there else (0.0, 0.0))
        return {"sizes": sizes}

    def _render(self, asked: Message) -> tuple[Message, bytes]:
        """Render a part of a page.

        `scale`: dots for a point; `whole`: width and height of the page in dots, which are rounded; `part`: left, top,
        width and height of the part.
        """
        raw, page = self._raw, self._load(asked["page"])
        if page is None:
            return {"problem": "page"}, b""
        (wide, high), (left, top, width, height) = asked["whole"], asked["part"]
        grey = asked["grey"]
        bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_Gray if grey else raw.FPDFBitmap_BGRx, None, 0)
        if not bitmap:
            return {"problem": "page"}, b""
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
            flags = raw.FPDF_ANNOT | (raw.FPDF_GRAYSCALE if grey else 0)
            # Exactly to scale, not into the rounded size: bars of whole dots stay whole.
            place = raw.FS_MATRIX(asked["scale"], 0, 0, asked["scale"], -left, -top)
            raw.FPDF_RenderPageBitmapWithMatrix(bitmap, page, place, raw.FS_RECTF(0, 0, width, height), flags)
            if self._document.formenv:
                raw.FPDF_FFLDraw(self._document.formenv, bitmap, page, -left, -top, wide, high, 0, flags)
            stride = raw.FPDFBitmap_GetStride(bitmap)
            return {"stride": stride}, ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)

    def _load(self, number: int) -> Any:
        """Return the page, which stays loaded for its next part; None if the file holds no such page."""
        if self._page is None or self._page[0] != number:
            if self._page is not None:
                self._page[1].close()
                self._page = None
            try:
                self._page = (number, self._document[number])
            except self._library.PdfiumError:
                return None
        return self._page[1]


def _limit_memory(most_mb: int) -> None:
    """Limit the memory of this process. Windows has no such limit: the requested sizes are the only bound there."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most_mb * 2**20, most_mb * 2**20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer until the other side has closed the stream, even in the middle of a page that never ends."""
    _limit_memory(int(sys.argv[1]))
    waiting: queue.SimpleQueue[tuple[Message, bytes]] = queue.SimpleQueue()

    def listen() -> None:
        try:
            while True:
                waiting.put(receive(sys.stdin.buffer))
        except EOFError:
            os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    renderer = Renderer()
    while True:
        send(sys.stdout.buffer, *renderer.answer(*waiting.get()))


if __name__ == "__main__":
    main()
