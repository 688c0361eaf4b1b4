"""The pages of a PDF as dots, also of files that mean harm."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from app.models.domain.errors import BadInput
from app.models.pdf import pages as pdf_pages
from app.models.pdf import worker as pdf_worker
from app.models.pdf.pages import MOST_DOTS, Part, PdfPages
from app.reports import pdf_lock

A4 = (595.0, 842.0)


def pdf(page_tree: str, *objects: str) -> bytes:
    """A PDF whose page tree is given as it stands, in object 2; more objects from 3 on."""
    bodies = ["<</Type/Catalog/Pages 2 0 R>>", page_tree, *objects]
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(bodies) + 1}/Root 1 0 R>>\n"
    return bytes(out) + f"{end}startxref\n{len(out)}\n%%EOF".encode("ascii")


def blank(*sizes: tuple[float, float]) -> bytes:
    """Empty pages of these sizes."""
    writer, out = PdfWriter(), BytesIO()
    for size in sizes:
        writer.add_blank_page(*size)
    writer.write(out)
    return out.getvalue()


def marked(content: str, box: str = "0 0 200 100") -> bytes:
    """One page with a content stream."""
    stream = f"<</Length {len(content)}>>\nstream\n{content}\nendstream"
    return pdf(
        "<</Type/Pages/Count 1/Kids[3 0 R]>>", f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R>>", stream
    )


def code_of(act: Callable[[], object]) -> str:
    """The code of the refusal in which something ends."""
    with pytest.raises(BadInput) as caught:
        act()
    return caught.value.code


def test_a_page_is_rendered_whole_and_in_parts_alike() -> None:
    pages = PdfPages(marked("1 0 0 rg 20 20 60 30 re f"))
    assert (len(pages), pages.sizes) == (1, [(200.0, 100.0)])
    whole = pages.render(0, 2.0)
    assert (whole.width, whole.height) == (400, 200)
    at = 120 * whole.stride + 60 * 4
    assert whole.data[at : at + 3] == b"\x00\x00\xff" and whole.data[:3] == b"\xff\xff\xff"
    part = pages.render(0, 2.0, Part(40, 100, 30, 40))
    rows = [whole.data[(100 + row) * whole.stride + 160 :][: 30 * 4] for row in range(40)]
    assert [part.data[row * part.stride :][: 30 * 4] for row in range(40)] == rows
    grey = pages.render(0, 2.0, Part(40, 100, 30, 40), grey=True)
    assert grey.stride < part.stride and len(grey.data) == grey.stride * 40
    pages.close()


def test_pages_of_any_size_are_asked_for_in_bounds() -> None:
    pages = PdfPages(blank(A4, (14_400, 14_400), (3, 50_000)))
    for page in range(len(pages)):
        scale = pages.largest_scale(page)
        assert max(pages.dots(page, scale)) <= MOST_DOTS + 1
        assert pages.render(page, scale, Part(0, 0, 10, 10)).width == 10
    with pytest.raises(ValueError, match="dots"):
        pages.render(1, 1.0)
    with pytest.raises(ValueError, match="dots"):
        pages.render(0, 10_000.0, Part(0, 0, 10, 10))
    pages.close()


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7\nbroken", b"\x00" * 4096, pdf("<</Type/Pages/Count 5/Kids[2 0 R]>>"),
     pdf("<</Type/Pages/Count 2000000000/Kids[2 0 R]>>"), pdf("<</Type/Pages/Kids[2 0 R 2 0 R]>>"),
     pdf("<</Type/Pages/Count 3/Kids[3 0 R]>>", "<</Type/Pages/Count 3/Kids[2 0 R]/Parent 2 0 R>>")],
    ids=["empty", "begins-like-one", "zeros", "its-own-child", "its-own-child-many-times", "twice-its-own-child", "circle"],
)  # fmt: skip
def test_what_holds_no_page_is_broken_and_ends(data: bytes) -> None:
    assert code_of(lambda: PdfPages(data)) == "pdf-broken"


def test_one_broken_page_does_not_hide_the_others() -> None:
    good = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"
    pages = PdfPages(pdf("<</Type/Pages/Count 3/Kids[3 0 R 9 0 R 4 0 R]>>", good, good))
    assert pages.render(0, 1.0).width == pages.render(2, 1.0).width == 100
    with pytest.raises(BadInput, match="第 2 页"):
        pages.render(1, 1.0, Part(0, 0, 1, 1))
    assert pages.render(0, 1.0).width == 100
    pages.close()


def test_a_file_with_a_password_and_one_of_too_many_pages_are_distinguished() -> None:
    assert code_of(lambda: PdfPages(pdf_lock.encrypt(blank(A4), "three small words"))) == "pdf-locked"
    kids = " ".join(["3 0 R"] * (pdf_worker.MOST_PAGES + 1))
    many = pdf(f"<</Type/Pages/Count {pdf_worker.MOST_PAGES + 1}/Kids[{kids}]>>", "<</Type/Page/MediaBox[0 0 9 9]>>")
    assert code_of(lambda: PdfPages(many)) == "pdf-many-pages"


def test_fifty_thousand_pages_are_opened_and_the_last_is_shown() -> None:
    number = 50_000
    kids = " ".join(f"{place + 3} 0 R" for place in range(number))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    pages = PdfPages(pdf(f"<</Type/Pages/Count {number}/Kids[{kids}]>>", *[page] * number))
    assert len(pages) == number and pages.sizes[-1] == A4
    assert pages.render(number - 1, 0.1).height == 84
    pages.close()


def endless() -> bytes:
    """A page whose form draws itself a hundred times at every level: more work than a day has."""
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A {0} 0 R>>>>/Length 200>>\nstream\n{1}\nendstream"
    forms = [form.format(number + 1, ("/A Do " * 33)[:200].ljust(200)) for number in range(5, 11)]
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>"
    rest = "<</Length 6>>\nstream\n/A Do \nendstream"
    return pdf("<</Type/Pages/Count 1/Kids[3 0 R]>>", page, rest, *forms, "<</Length 1>>\nstream\n \nendstream")


def test_a_page_that_never_ends_ends_in_a_sentence_and_leaves_no_process() -> None:
    pages = PdfPages(endless(), patience=1.0)
    worker = pages._worker
    assert code_of(lambda: pages.render(0, 100.0, Part(0, 0, 2000, 2000))) == "pdf-hangs"
    assert not worker.alive
    assert code_of(lambda: pages.render(0, 1.0)) == "pdf-hangs"


def test_a_process_that_falls_over_is_a_refusal_and_the_next_document_opens() -> None:
    pages = PdfPages(blank(A4))
    pages._worker._process.kill()
    assert code_of(lambda: pages.render(0, 1.0)) == "pdf-broken"
    again = PdfPages(blank(A4))
    assert again.render(0, 1.0).width == 595
    again.close()
    assert not again._worker.alive


def test_a_ready_process_that_died_meanwhile_is_not_used() -> None:
    PdfPages(blank(A4)).close()
    (ready,) = pdf_pages._ready
    ready.end()
    pages = PdfPages(blank(A4))
    assert pages._worker is not ready and len(pages) == 1
    pages.close()


def test_a_large_page_takes_no_more_memory_than_its_parts() -> None:
    pages = PdfPages(blank((14_400, 14_400)))
    scale = pages.largest_scale(0)
    for left in range(0, 80_000, 8_000):
        pages.render(0, scale, Part(left, left, 4000, 4000))
    status = Path(f"/proc/{pages._worker.pid}/status")
    if status.exists():
        peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        assert peak < 400 * 1024, peak
    pages.close()


def test_a_form_of_the_program_is_read_by_both_alike() -> None:
    data = blank(A4, (842.0, 595.0))
    pages = PdfPages(data)
    assert pages.sizes == [tuple(float(side) for side in page.mediabox[2:]) for page in PdfReader(BytesIO(data)).pages]
    pages.close()
