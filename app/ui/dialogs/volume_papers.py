"""Papers that go with bags and boxes: cover, note, and the spines of the boxes. Asked for at a page or in a dossier's window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.domain import outgoing_rules
from app.models.domain.dossier import Selection
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.provenance import Provenance
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.domain.volume import BoxSpine
from app.models.services import dossiers, labelling, listing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Listing, Printed
from app.reports.forms import box_spine, dossier_cover, volume_note
from app.ui import run
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.way_out import ask_to_print
from app.ui.papers import volumes as papers
from app.ui.papers.common import imprint
from app.ui.widgets.inputs import Choice

_CONTEXT = "VolumePapers"
T = TypeVar("T")


def print_covers(owner: QWidget, desk: Desk, ids: Sequence[int]) -> None:
    """案卷封面 of dossiers, a page for each, on the paper that is asked for."""
    form = FormDialog(owner, _say("案卷封面"))
    formats = [(_say("档案袋封面 310×220 mm"), "bag"), ("A4", "a4")]
    page = form.add("coverFormat", _say("纸张(&A)"), Choice(formats), work=False)
    way_out = form.add_way_out(desk.pack) if len(ids) > outgoing_rules.MOST_UNASKED else lambda: listing.UNASKED
    form.submit(_say("生成并预览(&G)"), lambda: partial(listing.print_list, desk, Printed.COVER, ids, *way_out()))

    def show(printed: Outcome[Listing]) -> None:
        size = dossier_cover.PAGES[page.value()]
        preview_long(
            owner,
            _say("案卷封面"),
            lambda progress, cancelled: dossier_cover.render(papers.covers(desk, printed), size, progress, cancelled),
            printed.value.made_from,
        )

    form.kept.connect(show)
    form.open()


def print_notes(owner: QWidget, desk: Desk, ids: Sequence[int]) -> None:
    """卷内备考表 of dossiers, a page for each."""

    def show(printed: Outcome[Listing]) -> None:
        preview_long(
            owner,
            _say("卷内备考表"),
            lambda progress, cancelled: volume_note.render(papers.notes(desk, printed), progress, cancelled),
            printed.value.made_from,
        )

    take_out(owner, desk, _say("卷内备考表"), ids, partial(listing.print_list, desk, Printed.NOTE, ids), show)


def take_out(
    owner: QWidget,
    desk: Desk,
    title: str,
    ids: Sequence[int],
    act: Callable[[str, Recipient | None], T],
    done: Callable[[T], None],
) -> None:
    """Take papers of dossiers out; those of many leave as a list, so that `act` is given the purpose and the recipient."""
    if len(ids) <= outgoing_rules.MOST_UNASKED:
        run.act(owner, lambda: act(*listing.UNASKED), done, on=title)
        return
    ask_to_print(owner, desk, title, act, done)


def print_spine_of(owner: QWidget, desk: Desk, place: str) -> None:
    """档案盒脊背 of the box of that name."""
    kept = Selection(filters=(ColumnFilter("place", Way.VALUES, (place,)),))
    _ask_spines(owner, desk, lambda: dossiers.ids(desk, kept))


def print_spines(owner: QWidget, desk: Desk, ids: Sequence[int]) -> None:
    """档案盒脊背 of the boxes where these dossiers are."""
    _ask_spines(owner, desk, lambda: ids)


def _ask_spines(owner: QWidget, desk: Desk, kept: Callable[[], Sequence[int]]) -> None:
    """Ask how thick the boxes are in which the dossiers are that `kept` reads."""
    form = FormDialog(
        owner, _say("档案盒脊背"), _say("打印所选档案所在的各个盒（存放位置），内容按盒内全部档案。")
    )  # fmt: skip
    width = form.add(
        "spineWidth", _say("盒脊厚度(&T)"), Choice([(f"{wide} mm", wide) for wide in box_spine.WIDTHS]), work=False
    )

    def show(taken: Outcome[list[BoxSpine]]) -> None:
        title, wide, origin = _say("档案盒脊背"), width.value(), imprint(desk)
        spines, inside = papers.spines(desk, taken.value), chain.from_iterable(one.dossier_ids for one in taken.value)
        made_from = Provenance(desk.acted_seq, Right.LABEL, tuple(inside))
        run.perform(
            owner,
            lambda: box_spine.render(spines, wide, origin),
            lambda pdf: PdfPreview(owner, title, pdf, made_from=made_from).open(),
        )

    form.submit(_say("生成并预览(&G)"), lambda: lambda: labelling.take_spines(desk, kept()))
    form.kept.connect(show)
    form.open()


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
