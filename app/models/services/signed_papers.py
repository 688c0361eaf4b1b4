"""Papers signed in ink, scanned and kept: the bar code on a paper finds its docket, and the scan becomes an item of each dossier."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.models.domain import codes
from app.models.domain.docket import Docket
from app.models.domain.errors import N_, BadInput, Stale
from app.models.domain.item import file_name
from app.models.domain.rights import Right
from app.models.domain.scanned_file import Judged, PutIn
from app.models.pdf.bar_codes import bar_codes
from app.models.plain_file import open_plain
from app.models.services import dockets as engine
from app.models.services import filing, putting_in
from app.models.services.action import Outcome, Work, action, query
from app.models.services.desk import Desk
from app.models.services.judging import unreadable

SIGNED = "（签字件）"
"""After the name of a docket: the title of the item that keeps its signed paper."""


@query(Right.REGISTER)
def docket_of(desk: Desk, path: Path) -> Docket:
    """Return the docket whose code is printed on a scanned paper; nothing is written.

    Raises BadInput `no-docket-on-paper`, and what `putting_in.acceptable` and `bar_codes` raise.
    """
    _judged(desk, path)
    try:
        with open_plain(path) as source:
            data = source.read()
    except OSError as error:
        raise unreadable(path, error) from error
    for text in bar_codes(data):
        try:
            return engine.docket_by_code(desk, codes.read(text).text)
        except (BadInput, Stale):
            continue  # another bar code on the paper
    raise BadInput(
        "no-docket-on-paper",
        N_("在 {name} 的第一页上没有认出单据的条码。请把首页放正，以 200 点以上的分辨率重新扫描；或在档案的“资料和文件”中存入。"),
        name=file_name(path.name),
    )  # fmt: skip


def keep(desk: Desk, docket: Docket, path: Path) -> Outcome[int]:
    """Put a signed paper into every dossier that arrived with its docket, with an item of its own; return how many.

    All of them or none. Raises what `docket_of` and `putting_in.put_in` raise.
    """
    put = PutIn(path, docket.procedure.label + SIGNED, original=True)
    return _keep(desk, docket.scanned_ids, put, _judged(desk, path))


@action(Right.REGISTER)
def _keep(work: Work, dossier_ids: Sequence[int], put: PutIn, judged: Judged) -> int:
    for dossier_id in dossier_ids:
        putting_in.put_within(work, dossier_id, [(put, judged)], _called(put.path))
    return len(dossier_ids)


def _judged(desk: Desk, path: Path) -> Judged:
    return putting_in.acceptable(PutIn(path, "", original=True), filing.limit_mb(desk), _called(path))


def _called(path: Path) -> dict[Path, str]:
    return {path: file_name(path.name)}
