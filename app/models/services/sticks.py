"""What comes and goes on a stick: files that a person picked, the other archive's keys, signatures and heads as they are told it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.models.domain import package_rules, rulebook
from app.models.domain.docket import DocketHead
from app.models.domain.errors import N_, BadInput, Refusal
from app.models.domain.item import file_name
from app.models.domain.moments import minute_of
from app.models.domain.package import ArchiveCard
from app.models.domain.procedures.pairing import ARCHIVE, NAME, SEAL_KEY, SIGNING_KEY
from app.models.plain_file import open_plain, size_of
from app.models.services.action import Work
from app.models.services.desk import Desk
from app.models.store import audit, packages
from app.models.store.database import Database
from app.models.vault.packages import ArchiveKeys, SealedUse, fingerprint, head_of, open_package

WANTED = {SealedUse.PACKAGE: N_("封装包"), SealedUse.RECEIPT: N_("回执")}


@contextmanager
def on_stick(path: Path, most: int) -> Iterator[bytes]:
    """Yield the bytes of a file that a person picked, at `most` so many; a refusal inside the block names the file.

    Raises BadInput `stick-unreadable`, `stick-too-large`.
    """
    name = file_name(path.name)
    try:
        with open_plain(path) as file:
            if size_of(file) > most:
                raise BadInput(
                    "stick-too-large", N_("文件 {file} 太大，不是本程序写的。请在 U 盘上另选一个文件。"), field="file",
                    file=name,
                )  # fmt: skip
            data = file.read(most)
    except OSError as error:
        raise BadInput(
            "stick-unreadable",
            N_("无法读取文件 {file}。请检查 U 盘是否插好、文件是否被其他程序占用，再选一次。"),
            field="file",
            file=name,
        ) from error
    try:
        yield data
    except Refusal as refusal:
        refusal.facts.setdefault("file", name)
        raise


def keys(db: Database) -> ArchiveKeys | None:
    """Return the keys of this archive; None before they are first needed."""
    kept = packages.keys(db)
    return None if kept is None else ArchiveKeys(*kept)


def made_keys(work: Work) -> ArchiveKeys:
    """Return the keys of this archive, which are made when they are first needed."""
    own = keys(work.db)
    if own is None:
        own = ArchiveKeys.new()
        packages.keep_keys(work.db, own.opening, own.signing, work.at)
    return own


def card(desk: Desk, own: ArchiveKeys) -> ArchiveCard:
    """Return the card of this archive."""
    return own.card(desk.directory().archive_id, desk.name)


def card_of(pairing: DocketHead) -> ArchiveCard:
    """Return the card of the archive that a pairing is with."""
    return ArchiveCard(*(pairing.body[one] for one in (ARCHIVE, NAME, SEAL_KEY, SIGNING_KEY)))


def fingerprint_of(pairing: DocketHead) -> str:
    """Return the fingerprint that was compared before a pairing."""
    return fingerprint(card_of(pairing))


def paired(db: Database, archive_id: str) -> tuple[DocketHead, ArchiveKeys]:
    """Return the pairing that stands with an archive, and this one's keys. Raises RuleBroken `with-paired-archive`."""
    pairing, own = packages.partners(db).get(archive_id), keys(db)
    if pairing is None or own is None:
        raise rulebook.broken(package_rules.WITH_PAIRED_ARCHIVE)
    return pairing, own


def opened(desk: Desk, db: Database, data: bytes, use: SealedUse) -> tuple[bytes, ArchiveCard]:
    """Return what a sealed file says and from whom.

    Raises BadInput `not-a-package`, `package-altered`; RuleBroken `package-or-receipt`, `package-for-us`,
    `with-paired-archive`.
    """
    head = head_of(data)
    package_rules.is_meant(head.use is use, WANTED[use])
    package_rules.package_for_us(head.taker, desk.directory().archive_id)
    pairing, own = paired(db, head.giver)
    other = card_of(pairing)
    return open_package(data, own, card(desk, own), other), other


def signatures(db: Database, docket: DocketHead) -> tuple[str, ...]:
    """Return who signed a docket, each with step, time and anchor of the trail, as the other archive is told."""
    anchors: dict[str, list[str]] = {}
    for action, anchor in audit.anchors(db, docket.subject):
        anchors.setdefault(action.removeprefix(f"{docket.kind}."), []).append(anchor)
    found = []
    for one in docket.steps:
        left = anchors.get(one.step, [])
        anchor = left.pop(0) if left else ""
        if one.role:
            found.append(
                " ".join((docket.procedure.step(one.step).label, one.attestation, minute_of(one.at), anchor)).strip()
            )
    return tuple(found)


def chain_head(db: Database) -> str:
    """Return number and hash of the newest event of this archive's trail, for the other archive to keep."""
    seq, digest = audit.head(db)
    return f"{seq}:{digest.hex()}"
