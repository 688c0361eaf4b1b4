"""A blank PDF page as every print begins."""

from __future__ import annotations

from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

# Streams as they are, not spelt out in ASCII: a fifth smaller and faster, and every reader takes them.
rl_config.useA85 = 0


def new_canvas(out: BytesIO, subject: str, page: tuple[float, float]) -> Canvas:
    """A canvas that writes to `out`, pages of `page` points, Chinese.

    `subject` is the name of the form and the only thing the document's properties say: no author, no time,
    no customer. The same rows always give the same bytes.
    """
    canvas = Canvas(out, pagesize=page, invariant=1, pageCompression=1, lang="zh-CN")
    canvas.setTitle(subject)
    canvas.setAuthor("")
    canvas.setSubject(subject)
    canvas.setCreator("Muniment")
    canvas.setProducer("Muniment")
    return canvas
