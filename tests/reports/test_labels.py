"""Labels, printed to a raster and read by an independent bar-code reader."""

from __future__ import annotations

from itertools import groupby

import pypdfium2
import pytest

from app.models.domain.codes import CodeKind, make
from app.models.domain.errors import Cancelled
from app.models.pdf.pages import Part, PdfPages
from app.reports import barcode
from app.reports.label_stock import STOCKS, Stock
from app.reports.labels import Label, calibration_page, render, stands_upright
from tests.reports import reading, samples

MM = 72 / 25.4


def some_labels(count: int) -> list[Label]:
    return [
        Label(
            make(CodeKind.DOSSIER, at * 7919 + 1),
            samples.reference(at),
            samples.room(at),
            samples.name(at),
            f"A库 {at % 9 + 1}柜 {at % 6 + 1}层 {at % 12 + 1}盒",
        )
        for at in range(count)
    ]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS.keys())
def test_every_label_of_a_full_page_is_read_from_the_raster(stock: Stock, dpi: int) -> None:
    labels = some_labels(max(stock.per_page, 4))
    read = [text for picture in reading.pictures(render(labels, stock), dpi) for text, _, _ in reading.codes(picture)]
    assert sorted(read) == sorted(label.code for label in labels)


@pytest.mark.parametrize("stock", [one for one in STOCKS.values() if stands_upright(one)], ids=lambda one: one.key)
def test_every_upright_label_of_a_full_page_is_read_and_shows_its_number_and_room_whole(stock: Stock) -> None:
    some = some_labels(max(stock.per_page, 4))
    pdf = render(some, stock, upright=True)
    read = [text for picture in reading.pictures(pdf, 300) for text, _, _ in reading.codes(picture)]
    assert sorted(read) == sorted(label.code for label in some)
    text = "".join(reading.pages(pdf))
    assert all(label.reference_code in text and label.household in text for label in some)


def test_the_room_stands_as_large_as_the_number() -> None:
    (label,) = some_labels(1)
    with pypdfium2.PdfDocument(render([label], STOCKS["l7160"])) as document:
        page = document[0].get_textpage()
        heights = {}
        for words in (label.reference_code, label.household):
            at = page.search(words).get_next()
            _left, bottom, _right, top = page.get_charbox(at[0], loose=True)
            heights[words] = top - bottom
    assert heights[label.household] == pytest.approx(heights[label.reference_code])


def test_the_thermal_rolls_too_narrow_for_an_upright_code_are_known() -> None:
    assert {key for key, stock in STOCKS.items() if not stands_upright(stock)} == {
        f"roll-{size}-{dpi}" for size in ("50x30", "40x30") for dpi in (203, 300)
    }


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS.keys())
def test_a_label_shows_its_five_lines_whole_or_shortened_with_dots(stock: Stock) -> None:
    wordy = Label(make(CodeKind.DOSSIER, 1), "K001-YZ·2026-D30-0001", "1栋1单元0101室", samples.LONG, "A库 3柜")
    text = "".join(reading.pages(render([wordy], stock)))
    for line in ("100000000190", "K001-YZ·2026-D30-0001", "1栋1单元0101室", "欧阳娜娜", "A库3柜"):
        assert line in text
    assert ("…" in text) != (samples.LONG in text)


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS.keys())
def test_no_ink_touches_the_edge_of_a_label(stock: Stock) -> None:
    label = Label(make(CodeKind.DOSSIER, 1), samples.reference(0) * 3, samples.LONG, samples.LONG, samples.LONG)
    (picture,) = reading.pictures(render([label] * stock.per_page, stock), 300)
    scale = 300 / 25.4
    for position in range(stock.per_page):
        left, top = stock.corner(position)
        right, bottom = left + stock.label[0], top + stock.label[1]
        edges = [
            (left, top, right, top + 1),
            (left, bottom - 1, right, bottom),
            (left, top, left + 1, bottom),
            (right - 1, top, right, bottom),
        ]
        for edge in edges:
            box = tuple(round(value * scale) for value in edge)
            assert picture.crop(box).getextrema()[0] == 255


def test_bars_are_whole_dots_of_the_thermal_head() -> None:
    for stock in STOCKS.values():
        room = (stock.label[0] - 3.2) * MM
        module = barcode.module_width("100000000190", room, 0.43 * MM, stock.dpi)
        dots = module * stock.dpi / 72
        assert dots == pytest.approx(round(dots))
        assert dots >= 2
        assert module * barcode.width_in_modules("100000000190") <= room


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS.keys())
def test_no_bar_begins_or_ends_within_a_dot_of_a_printer_for_this_stock(stock: Stock) -> None:
    label = some_labels(stock.per_page)[-1]
    printed = PdfPages(render([label], stock, stock.per_page - 1))
    points = barcode.module_width(label.code, (stock.label[0] - 3.2) * MM, 0.43 * MM, stock.dpi)
    finer = (1,) if stock.dpi == barcode.THERMAL_203 else (1, 2, 4)
    for dpi in (stock.dpi * times for times in finer):
        wide, _high = printed.dots(0, dpi / 72)
        top = round((stock.corner(stock.per_page - 1)[1] + 6) / 25.4 * dpi)
        row = printed.render(0, dpi / 72, Part(0, top, wide, 1), grey=True).data[:wide]
        assert all(ink <= 1 or ink >= 254 for ink in row), "black or white, and no dot between"
        runs = [(ink, len(list(run))) for ink, run in groupby(grey < 128 for grey in row)][1:-1]
        module = round(points * dpi / 72)
        assert "".join(str(int(ink)) * (run // module) for ink, run in runs) == barcode.modules(label.code)
    printed.close()


def test_a_symbol_is_set_c_with_its_quiet_zones() -> None:
    assert len(barcode.modules("100000000190")) == 101
    assert barcode.width_in_modules("100000000190") == 121
    for strange in ("123", "12345a", "١٢"):
        with pytest.raises(ValueError, match="set C"):
            barcode.modules(strange)


def test_a_used_sheet_begins_at_the_position_that_was_picked() -> None:
    stock = STOCKS["l7160"]
    labels = some_labels(4)
    pictures = reading.pictures(render(labels, stock, start=19), 300)
    assert len(pictures) == 2
    first = {text: (left, top) for text, left, top in reading.codes(pictures[0])}
    second = {text for text, _, _ in reading.codes(pictures[1])}
    assert set(first) == {labels[0].code, labels[1].code}
    assert second == {labels[2].code, labels[3].code}
    for label, position in zip(labels, (19, 20), strict=False):
        left, top = (value / 300 * 25.4 for value in first[label.code])
        corner = stock.corner(position)
        assert corner[0] < left < corner[0] + stock.label[0]
        assert corner[1] < top < corner[1] + stock.label[1] / 2


def ink(pdf: bytes) -> tuple[float, float]:
    """Left and top of all that is printed on the only page, in millimetres."""
    (picture,) = reading.pictures(pdf, 600)
    left, top, _, _ = picture.point(lambda grey: 255 - grey).getbbox()
    return left / 600 * 25.4, top / 600 * 25.4


@pytest.mark.parametrize("position", [0, 10, 20])
def test_offset_and_creep_move_labels_as_promised(position: int) -> None:
    stock = STOCKS["l7160"]
    (label,) = some_labels(1)
    x, y = ink(render([label], stock, position))
    corner = stock.corner(position)
    moved = ink(render([label], stock, position, offset=(1.5, -2.0)))
    crept = ink(render([label], stock, position, creep=(2.1, 2.97)))
    assert moved == pytest.approx((x + 1.5, y - 2.0), abs=0.09)
    assert crept == pytest.approx((x + corner[0] * 0.01, y + corner[1] * 0.01), abs=0.09)


def test_progress_ends_with_all_and_cancelling_stops_the_job() -> None:
    stock = STOCKS["roll-40x30-203"]
    labels = some_labels(250)
    heard: list[tuple[int, int]] = []
    render(labels, stock, on_progress=lambda done, total: heard.append((done, total)))
    assert heard == [(0, 250), (100, 250), (200, 250), (250, 250)]
    heard.clear()
    with pytest.raises(Cancelled):
        render(
            labels, stock, on_progress=lambda done, total: heard.append((done, total)), cancelled=lambda: bool(heard)
        )
    assert heard == [(0, 250)]


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS.keys())
def test_the_test_page_asks_for_full_size_and_numbers_every_label(stock: Stock) -> None:
    pdf = calibration_page(stock)
    (text,) = reading.pages(pdf)
    assert "打印时请选择100%/实际大小" in text
    assert str(stock.per_page) in text
    (picture,) = reading.pictures(pdf, 254)
    assert picture.size == pytest.approx((stock.page[0] * 10, stock.page[1] * 10), abs=1)


def test_labels_stay_on_the_sheet() -> None:
    for stock in STOCKS.values():
        left, top = stock.corner(stock.per_page - 1)
        assert left + stock.label[0] <= stock.page[0] + 0.01
        assert top + stock.label[1] <= stock.page[1] + 0.01


@pytest.mark.parametrize(
    "number", ["御景湾客户档案室-2026-0001", "YJW-KHDA·2026-CHANGQI-000123", "ABCDEFGHIJKLMNOPQRSTUVWX-0001"]
)
@pytest.mark.parametrize("stock", [one for one in STOCKS.values() if stands_upright(one)], ids=lambda one: one.key)
def test_a_number_on_a_spine_breaks_behind_its_separators_alone(stock: Stock, number: str) -> None:
    pdf = render([Label(make(CodeKind.DOSSIER, 1), number)], stock, upright=True)
    with pypdfium2.PdfDocument(pdf) as document:
        # A hyphen at the end of a line is read as one that joins it to the next.
        lines = document[0].get_textpage().get_text_bounded().replace("\x02", "-\n").splitlines()
    parts = [line.strip() for line in lines[1:] if line.strip()]
    assert "".join(parts) == number
    assert all(part[-1] in "-·" for part in parts[:-1]), parts
