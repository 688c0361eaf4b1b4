"""Scans with bytes changed anywhere: each is judged, and shown or refused in words; none ends the program."""

from __future__ import annotations

import io
import random
from pathlib import Path

from PIL import Image
from pypdf import PdfWriter

from app.models.domain.errors import Refusal
from app.models.domain.scanned_file import FileKind
from app.models.pdf.pages import PdfPages
from app.models.pdf.picture import read_picture
from app.models.services.judging import judge_file
from tests.battery import Tried, rounds

SCANS = rounds(9, 1 / 3)


def _whole() -> list[bytes]:
    made = []
    for kind in ("PNG", "JPEG"):
        picture = io.BytesIO()
        Image.effect_noise((300, 200), 90).convert("RGB").save(picture, kind)
        made.append(picture.getvalue())
    document, writer = io.BytesIO(), PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 200)
    writer.write(document)
    return [*made, document.getvalue()]


def test_a_damaged_scan_is_shown_or_refused(tmp_path: Path, tried: Tried) -> None:
    chance, kinds = random.Random(3), _whole()
    for number in range(SCANS):
        spoiled = bytearray(kinds[number % len(kinds)])
        for _ in range(chance.randrange(1, 30)):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        path = tmp_path / "scan"
        path.write_bytes(spoiled)
        judged = judge_file(path, 50)
        assert bool(judged.pages) == judged.kind.shown
        try:
            if judged.kind is FileKind.PDF:
                pages = PdfPages(bytes(spoiled))
                pages.render(0, 1.0)
                pages.close()
            elif judged.kind.shown:
                read_picture(bytes(spoiled))
        except Refusal as refusal:
            assert "请" in str(refusal)
    tried("damaged scans", SCANS)
