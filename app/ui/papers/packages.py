"""The public keys of this archive on paper."""

from __future__ import annotations

from app.models.domain.codes import grouped
from app.models.services.desk import Desk
from app.models.services.pairing import OwnCard
from app.reports.forms import archive_key
from app.reports.forms.archive_key import ArchiveKeySheet
from app.ui.papers.common import head


def key_sheet(desk: Desk, own: OwnCard) -> bytes:
    """公钥单 of one page."""
    return archive_key.render(ArchiveKeySheet(head(desk), own.card.name, grouped(own.card.archive, 8), own.fingerprint))
