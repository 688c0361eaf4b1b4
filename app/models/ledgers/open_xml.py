"""Looking into an .xlsx or .xlsm before anything reads it whole, so that a hostile one costs little.

Only the parts that reading takes are looked at: the workbook, its styles, its shared texts and the sheets that are
shown. The reader is given a package of exactly these.
"""

from __future__ import annotations

import re
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from html import unescape
from itertools import chain
from posixpath import normpath
from xml.etree import ElementTree

from app.models.domain.progress import IsCancelled
from app.models.ledgers.inspected import EPOCH_1904, Inspected, PassOn, SheetFacts
from app.models.ledgers.number_formats import worded_formats
from app.models.ledgers.prefetch import prefetched
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_SHARED_TEXT, step
from app.models.ledgers.sheet_parts import MOST, begins_plainly, can_be_cut, parts
from app.models.ledgers.sheet_scan import SheetScan
from app.models.ledgers.weight import Weight
from app.models.ledgers.zip_package import MAX_XML, PIECE, NewPackage, Package, refuse_definitions

_WORKBOOK = "xl/workbook.xml"
_STYLES = "xl/styles.xml"
_TEXTS = "xl/sharedStrings.xml"
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CLAIMED = re.compile(rb"""uniqueCount\s*=\s*["']\s*(\d+)""")
_TEXT_END = re.compile(rb"</(?:\w+:)?si\s*>|<(?:\w+:)?si\s*/>")
_LONGEST_OPEN_TEXT = 4 * 1024 * 1024
_SHORTEST_TEXT = len("<si/>")
_CLAIM_FORGIVEN = 1_000_000
_CELL_FORMAT = re.compile(rb"""(<(?:\w+:)?xf\s[^<>]*?\bnumFmtId\s*=\s*["'])(\d+)(["'])""")
_OWN_FORMAT = re.compile(rb"""<(?:\w+:)?numFmt\s[^<>]*?\bnumFmtId\s*=\s*["'](\d+)["']""")
_COMMENT = re.compile(rb"""<(?:\w+:)?comment\s[^<>]*?\bref\s*=\s*["'][A-Z]{1,3}([1-9]\d{0,6})["'][^<>]*>""")
_COMMENT_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<")
_MOST_STYLES = 1024 * 1024
"""The size of the styles, in bytes, up to which each part that is passed on has its own copy."""
_COMMENT_BEGINS, _MOST_COMMENTS = 40, 1_000
# The formats that Chinese, Japanese and Korean Excel has built in (ECMA-376, 18.8.30), by ones that every reader knows.
_EASTERN_FORMATS = dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), b"14") | dict.fromkeys(
    (32, 33, 34, 35, 55, 56), b"21"
)


def inspect_open_xml(
    package: Package, name: str, cancelled: IsCancelled | None = None, pass_on: PassOn | None = None
) -> Inspected:
    """Return the package that a reader may take: the shown sheets, in order, and their parts.

    A large first sheet that has all texts within it is given to `pass_on` instead, part by part, while it is looked at.
    Raises LedgerProblem `damaged`, `not-a-spreadsheet`, `other-format`, `too-large` or `unsafe`.
    """
    book = _Book(package, name)
    kept, weight = NewPackage(), Weight(name)
    styles = package.text(book.styles) if book.styles in package else b""
    _write_styles(kept, styles)
    formats = worded_formats(styles)
    texts = _look_at_texts(package, book.texts, kept, name, cancelled) if book.texts in package else _Texts()
    found, inflated = Inspected(b"", [], book.hidden, EPOCH_1904 if book.epoch_1904 else 0), texts.size
    for title, part in book.shown:
        facts = SheetFacts((), title, notes=_notes(package, book.comments(part)))
        scan = SheetScan(weight, facts.unread, formats)
        facts.shown = scan.shown
        look = _Look(package, part, scan, cancelled)
        if pass_on and not found.sheets and not texts.size and len(styles) <= _MOST_STYLES:
            is_cut = _passed_on(look, facts, partial(_pass_alone, pass_on, found, facts, styles))
        else:
            is_cut = _kept_in_parts(look, facts, kept, found.parts)
        if not is_cut:
            _keep_whole(look, facts, kept, found.parts)
        scan.weigh()
        inflated += look.size - scan.dropped
        if inflated > MAX_XML:
            raise file_problem("too-large", name, what="解压后的内容", limit=f"{MAX_XML >> 20} MB")
        found.sheets.append(facts)
    if texts.longest * weight.cells > MAX_SHARED_TEXT:
        _weigh_texts(package, book, weight)
    _write_book(kept, found.parts, book.epoch_1904)
    found.data, found.inflated = kept.finished(), inflated
    return found


class _Book:
    """The workbook's part and its relations: titles and parts of the shown sheets, and the rest."""

    def __init__(self, package: Package, name: str) -> None:
        self._package = package
        self._name = name
        main = next(iter(self._relations("_rels/.rels", "", "/officeDocument")), _WORKBOOK)
        if main.lower().endswith(".bin"):
            raise file_problem("other-format", name, what=".xlsb")
        if main not in package:
            raise file_problem("not-a-spreadsheet", name)
        self.shown: list[tuple[str, str]] = []
        self.hidden: list[str] = []
        self.epoch_1904 = False
        folder, _, own = main.rpartition("/")
        relations = f"{folder}/_rels/{own}.rels".lstrip("/")
        self.styles = next(iter(self._relations(relations, folder, "/styles")), _STYLES)
        self.texts = next(iter(self._relations(relations, folder, "/sharedStrings")), _TEXTS)
        self._read(main, self._by_id(relations, folder))

    def _read(self, main: str, sheets: dict[str, str]) -> None:
        root = self._parsed(main)
        if _local(root.tag) != "workbook":
            raise file_problem("not-a-spreadsheet", self._name)
        for element in root.iter():
            tag = _local(element.tag)
            if tag == "workbookPr":
                self.epoch_1904 = element.get("date1904", "").strip().lower() in ("1", "true", "on")
            elif tag == "sheet":
                self._add(element, sheets)
        parts = [part.lower() for _, part in self.shown]
        if len(set(parts)) < len(parts):
            raise file_problem("unsafe", self._name, what="几个工作表指向同一内容")

    def _add(self, element: ElementTree.Element, sheets: dict[str, str]) -> None:
        relation = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
        if relation not in sheets:
            return
        title = element.get("name", "")
        if element.get("state", "visible") != "visible":
            self.hidden.append(title)
        elif sheets[relation] not in self._package:
            raise file_problem("damaged", self._name)
        else:
            self.shown.append((title, sheets[relation]))

    def _parsed(self, part: str) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(self._package.text(part))
        except ElementTree.ParseError as error:
            raise file_problem("damaged", self._name) from error

    def _elements(self, part: str) -> list[ElementTree.Element]:
        return list(self._parsed(part)) if part in self._package else []

    def _relations(self, part: str, folder: str, kind: str) -> list[str]:
        """The parts that a part of relations names as one kind («…/styles»)."""
        elements = (one for one in self._elements(part) if one.get("Type", "").endswith(kind))
        return [_absolute(one.get("Target", ""), folder) for one in elements]

    def comments(self, sheet: str) -> str:
        """The part with the comments of a sheet's part; "" where it has none."""
        folder, _, own = sheet.rpartition("/")
        return next(iter(self._relations(f"{folder}/_rels/{own}.rels".lstrip("/"), folder, "/comments")), "")

    def _by_id(self, part: str, folder: str) -> dict[str, str]:
        """The worksheets that a part of relations names, by their ids."""
        elements = (one for one in self._elements(part) if one.get("Type", "").endswith("/worksheet"))
        return {one.get("Id", ""): _absolute(one.get("Target", ""), folder) for one in elements}


def _local(tag: str) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _absolute(target: str, folder: str) -> str:
    path = target.replace("\\", "/")
    return normpath(path if path.startswith("/") else f"/{folder}/{path}").lstrip("/")


def _part_of(place: int) -> str:
    return f"xl/worksheets/sheet{place + 1}.xml"


def _pass_alone(pass_on: PassOn, found: Inspected, facts: SheetFacts, styles: bytes, pieces: list[bytes]) -> None:
    """Pass on a part of a sheet in a package of its own."""
    alone = NewPackage()
    _write_styles(alone, styles)
    alone.store(_part_of(0), pieces)
    _write_book(alone, 1, bool(found.epoch))
    pass_on(found, facts, alone.finished())


def _write_styles(kept: NewPackage, styles: bytes) -> None:
    if styles:
        kept.write(_STYLES, [_with_plain_dates(styles)])


def _write_book(kept: NewPackage, count: int, epoch_1904: bool) -> None:
    """A workbook that holds so many sheets under plain names."""
    sheets = "".join(f'<sheet name="{at + 1}" sheetId="{at + 1}" r:id="r{at}"/>' for at in range(count))
    book = f'<workbook xmlns="{_NAMESPACE}" xmlns:r="{_RELATIONS}"><workbookPr date1904="{int(epoch_1904)}"/>'
    kept.write(_WORKBOOK, [f"{book}<sheets>{sheets}</sheets></workbook>".encode()])
    _write_relations(kept, "_rels/.rels", [("b", "officeDocument", _WORKBOOK)])
    named = [(f"r{at}", "worksheet", _part_of(at)) for at in range(count)]
    named += [("s", "styles", _STYLES), ("t", "sharedStrings", _TEXTS)]
    _write_relations(kept, "xl/_rels/workbook.xml.rels", named)


def _write_relations(kept: NewPackage, part: str, named: list[tuple[str, str, str]]) -> None:
    """A part of relations: (id, kind, part named)."""
    relation = f'<Relationship Id="%s" Type="{_RELATIONS}/%s" Target="/%s"/>'
    relations = "".join(relation % one for one in named)
    kept.write(part, [f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'.encode()])


def _with_plain_dates(styles: bytes) -> bytes:
    """Styles in which a cell with an Eastern built-in date or time format has one that every reader knows."""
    own = set(_OWN_FORMAT.findall(styles))

    def plain(found: re.Match[bytes]) -> bytes:
        before, number, after = found.groups()
        other = _EASTERN_FORMATS.get(int(number)) if number not in own and len(number) < 4 else None
        return before + (other or number) + after

    return _CELL_FORMAT.sub(plain, styles)


def _notes(package: Package, part: str) -> dict[int, str]:
    """The comments of a sheet, as far as they are of ordinary length: how the first of each row (0-based) begins."""
    found: dict[int, str] = {}
    for piece in package.pieces(part) if part in package else ():
        _, *comments = _COMMENT.split(piece)
        for row, comment in zip(comments[::2], comments[1::2], strict=True):
            text = unescape(b"".join(_COMMENT_TEXT.findall(comment)).decode("utf-8", "replace"))
            found.setdefault(int(row) - 1, " ".join(text[:_COMMENT_BEGINS].split()))
        if len(found) > _MOST_COMMENTS:
            break
    return found


class _Look:
    """A sheet on its way through the scan. `size` and `checksum` are those of its bytes so far."""

    def __init__(self, package: Package, part: str, scan: SheetScan, cancelled: IsCancelled | None = None) -> None:
        self.package = package
        self.part = part
        self.scan = scan
        self.size = 0
        self.checksum = 0
        self._cancelled = cancelled

    def windows(self) -> Iterator[bytes]:
        """Yield what is worth reading of the sheet; raises LedgerProblem as the scan does."""
        for piece in prefetched(self.package.pieces(self.part)):
            step(None, self._cancelled, 0, 0)
            self.size += len(piece)
            self.checksum = zlib.crc32(piece, self.checksum)
            yield self.scan.take(piece)
        yield self.scan.finish()


def _passed_on(look: _Look, facts: SheetFacts, pass_on: Callable[[list[bytes]], None]) -> bool:
    """Scan a sheet, and pass a large regular one on in parts. Return whether it was: of an irregular one no part counts."""
    windows = look.windows()
    beginning = next(windows)
    if not begins_plainly(beginning):
        deque(windows, 0)
        return False
    before: list[bytes] = []
    for part in parts(chain([beginning], windows)):
        if before and look.scan.is_regular:
            pass_on(before)
            facts.is_begun = True
        before = part
    if not (facts.is_begun and look.scan.is_regular):
        return False
    pass_on(before)
    return True


def _keep_whole(look: _Look, facts: SheetFacts, kept: NewPackage, place: int) -> None:
    """Keep a sheet that was scanned, without its formatted emptiness."""
    facts.places = (place,)
    if look.scan.unplaced:
        look.scan.check_unplaced(look.package.pieces(look.part))
    if look.scan.dropped:
        again = _Look(look.package, look.part, SheetScan(Weight(look.scan.weight.name), {}))
        kept.write(_part_of(place), again.windows())
    else:
        kept.copy(_part_of(place), look.package, look.part, look.size, look.checksum)


def _kept_in_parts(look: _Look, facts: SheetFacts, kept: NewPackage, first: int) -> bool:
    """Scan a sheet, and keep a large regular one in parts."""
    windows: list[bytes] = []
    room = MOST - kept.stored
    for window in look.windows():
        windows.append(window)
        if look.size > room:
            windows.clear()
    if look.size > room or not look.scan.is_regular or not can_be_cut(windows[0], look.size):
        return False
    cut = list(parts(windows))
    for place, part in enumerate(cut, first):
        kept.store(_part_of(place), part)
    facts.places = tuple(range(first, first + len(cut)))
    return True


@dataclass(frozen=True, slots=True)
class _Texts:
    """The shared texts: bytes of their part, and of the longest of them."""

    size: int = 0
    longest: int = 0


def _look_at_texts(package: Package, part: str, kept: NewPackage, name: str, cancelled: IsCancelled | None) -> _Texts:
    """Scan the shared texts; raises LedgerProblem for one too long, or for a claim of more than there are."""
    size, checksum, longest, claimed = 0, 0, 0, 0

    def measured() -> Iterator[bytes]:
        nonlocal size, checksum, claimed
        for piece in package.pieces(part):
            step(None, cancelled, 0, 0)
            if not size:
                claim = _CLAIMED.search(piece)
                claimed = int(claim[1][:20]) if claim else 0
            size, checksum = size + len(piece), zlib.crc32(piece, checksum)
            yield piece

    for texts in _texts(measured(), name):
        longest = max(longest, *map(len, texts))
    if claimed > max(size // _SHORTEST_TEXT, _CLAIM_FORGIVEN):
        raise file_problem("unsafe", name, what="共享文字个数不实")
    kept.copy(_TEXTS, package, part, size, checksum)
    return _Texts(size, longest)


def _texts(pieces: Iterable[bytes], name: str) -> Iterator[list[bytes]]:
    """Return the shared texts with their surroundings, some at a time."""
    tail = b""
    for piece in pieces:
        if b"\x00" in piece[:64]:
            raise file_problem("unsafe", name, what="文字编码异常")
        if len(piece) == PIECE and b"<" not in piece:
            raise file_problem("too-large", name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字")
        window = tail + piece
        refuse_definitions(window, name)
        texts = _TEXT_END.split(window) if b":si" in window or b"<si/" in window else window.split(b"</si>")
        tail = texts.pop()
        yield texts or [b""]
        if len(tail) > _LONGEST_OPEN_TEXT:
            raise file_problem("too-large", name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字")
    yield [tail]


def _weigh_texts(package: Package, book: _Book, weight: Weight) -> None:
    """Add up the text that all cells together refer to: each reference costs a copy of it."""
    lengths = [len(text) for texts in _texts(package.pieces(book.texts), weight.name) for text in texts]
    for _, part in book.shown:
        for window in SheetScan.windows(package.pieces(part)):
            numbers = SheetScan.shared_texts(window, weight.name)
            weight.add_text(sum(lengths[at] for at in numbers if at < len(lengths)))
