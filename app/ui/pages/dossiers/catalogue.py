"""The catalogue of a category is asked for, recorded, and printed (S05-R17)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.models.domain.dossier import Order, Selection
from app.models.domain.errors import N_, BadInput
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.recipient import Recipient
from app.models.services import dossiers, listing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Listing, Printed
from app.reports.forms import category_catalogue
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.progress import preview_long
from app.ui.page import Page
from app.ui.papers import volumes as papers
from app.ui.widgets.inputs import Choice, TextLine

_CONTEXT = "Catalogue"
_YEARS = range(1900, 2200)


def ask_catalogue(page: Page, desk: Desk, category: str | None) -> None:
    """Ask which category, of which year, what for and for whom; `category` comes first."""
    form = FormDialog(
        page, _say("类别目录"), _say("按档号排列，列出存放位置。经办人、时间、用途和去处会记入操作日志。")
    )
    offered = [(f"{one.name}（{one.code}）", one.code) for one in desk.pack.categories]
    chosen = form.add("catalogueCategory", _say("类别(&C)"), Choice(offered), work=False)
    if category is not None:
        chosen.choose(category)
    year = form.add(
        "catalogueYear", _say("建档年度(&Y)"), TextLine(longest=4), _say("不填为全部年度"), answers="no-year"
    )  # fmt: skip
    way_out = form.add_way_out(desk.pack)

    def begin() -> Callable[[], Outcome[Listing]]:
        return partial(_take, desk, chosen.value(), _year(year.value()), *way_out())

    def show(outcome: Outcome[Listing]) -> None:
        title = _say("类别目录")
        words = partial(papers.catalogue, desk, chosen.value(), year.value(), outcome)
        preview_long(
            page, title, lambda progress, cancelled: category_catalogue.render(words(), progress, cancelled),
            outcome.value.made_from,
        )  # fmt: skip

    form.submit(_say("生成并预览(&G)"), begin)
    form.kept.connect(show)
    form.open()


def _take(desk: Desk, category: str, year: str, purpose: str, to: Recipient | None) -> Outcome[Listing]:
    opened = (ColumnFilter("opened", Way.BETWEEN, first=f"{year}-01-01", last=f"{year}-12-31"),) if year else ()
    ids = dossiers.ids(desk, Selection(category=category, order=Order.REFERENCE_CODE, filters=opened))
    return listing.print_dossiers(desk, ids, purpose, to, Printed.CATALOGUE)


def _year(typed: str) -> str:
    """Return a typed year, or «» for all years. Raises BadInput `no-year`."""
    if typed and not (typed.isascii() and typed.isdigit() and int(typed) in _YEARS):
        raise BadInput("no-year", N_("请输入四位数的年度，例如 2026；不填为全部年度。"), field="catalogueYear")
    return typed


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
