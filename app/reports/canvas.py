"""A blank PDF page as every print begins."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from app.reports import fonts


def new_canvas(out: BytesIO, subject: str, page: tuple[float, float]) -> Canvas:
    """A canvas that writes to `out`, pages of `page` points, Chinese, both faces at hand.

    `subject` is the name of the form and the only thing the document's properties say: no author, no time,
    no customer. The same rows always give the same bytes.
    """
    fonts.register()
    canvas = Canvas(out, pagesize=page, invariant=1, pageCompression=1, lang="zh-CN")
    canvas.setTitle(subject)
    canvas.setAuthor("")
    canvas.setSubject(subject)
    canvas.setCreator("Muniment")
    canvas.setProducer("Muniment")
    return canvas
