"""Files into bags, several at once: seen and judged first, then put in, a bag whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput, Cancelled, Refusal, RuleBroken
from app.models.domain.item import ItemDetail, NewItem, file_name, plain_titles, sensitive_titles
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Pack
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.rights import Right
from app.models.domain.scanned_file import FileKind, Judged, PutIn, Sensitivity, distinct_names, title_from
from app.models.services import dossiers as dossier_service
from app.models.services import filing, finding
from app.models.services.action import Outcome, Work, action, query, receiving_bag, visible_bag
from app.models.services.desk import Desk
from app.models.services.judging import judge_file
from app.models.store import files, lives
from app.models.store.database import Database
from app.models.store.dossiers import Bag

_ANOTHER_REFUSED = "another-refused"
_OF_FILE = "path"
_COPY = "复印件"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may go into a bag. `against`: why it cannot; `title`: the paper that its name means.

    `shown_name`: its path below the folder that was looked through, else its name.
    """

    path: Path
    shown_name: str
    dossier: DossierRow | None
    title: str
    judged: Judged | None
    against: Refusal | None
    known: Sensitivity = field(default=Sensitivity(), repr=False)

    def is_sensitive(self, title: str) -> bool:
        """Return whether the file is taken as sensitive under a title, unless a person decides otherwise."""
        return self.known.is_sensitive(title, self.path.stem)

    def is_surely_sensitive(self, title: str) -> bool:
        """Return whether the sensitivity cannot be overridden."""
        return self.known.is_surely_sensitive(title)

    @property
    def is_original(self) -> bool:
        """Return whether the file is offered as an original: its title names no copy."""
        return _COPY not in self.title

    @property
    def can_go(self) -> bool:
        """Return whether the file is refused only because another file of the lot is."""
        return self.against is None or self.against.code == _ANOTHER_REFUSED

    @property
    def needs_a_decision(self) -> bool:
        """Return whether the file can be kept, but not shown."""
        return self.can_go and self.judged is not None and not self.judged.kind.shown


@dataclass(frozen=True, slots=True)
class Filled:
    """The result of a folder: how many files went into how many bags, and which stayed, each with its reason."""

    files: int
    dossiers: tuple[int, ...]
    stayed: tuple[tuple[Path, Refusal], ...]


@query(Right.REGISTER)
def titles(desk: Desk, dossier_id: int) -> list[str]:
    """The titles that a paper of this dossier may have: those that it has, then those of the pack."""
    db = desk.store.db
    return _titles(desk, db, visible_bag(db, dossier_id).id)


@query(Right.REGISTER)
def look_at(desk: Desk, dossier_id: int, paths: Sequence[Path], title: str = "") -> list[Candidate]:
    """Judge each file, and return its destination in this dossier; nothing is stored.

    `title`: that of the item chosen for them; else each takes the one that its name means.
    """
    db = desk.store.db
    (row,) = dossier_service.rows(desk, [visible_bag(db, dossier_id).id])
    known = _titles(desk, db, dossier_id)
    called = distinct_names(paths)
    found = [_candidate(desk, path, called[path], row, title or title_from(path.stem, known)) for path in paths]
    return _each_once(found)


@query(Right.REGISTER)
def look_through(desk: Desk, folder: Path, progress: Progress, cancelled: IsCancelled) -> list[Candidate]:
    """Say to which bag each file below a folder belongs, by its name or that of its folder; nothing is kept.

    Raises BadInput `folder-unreadable`, Cancelled: a part of a folder is no answer.
    """
    paths = list(_files_below(folder))
    found = []
    for done, path in enumerate(paths):
        if cancelled():
            raise Cancelled
        progress(done, len(paths))
        found.append(_by_name(desk, folder, path))
    return _each_once(found)


def put_in(desk: Desk, dossier_id: int, puts: Sequence[PutIn]) -> Outcome[int]:
    """Put files into one dossier, all of them or none; return how many. The files on the disk stay as they are.

    Each goes with the item of its title and form, or with a new item. They are judged before the store is locked for
    writing, so that no one waits for that. Raises BadInput `file-not-shown` for a file that the window cannot show
    unless its `unshown` is set, `file-kept-already` for the same bytes again, `file-changed` for one that differs from
    the judged bytes, and what `filing.keep_file` raises. A refusal of one file is that of its path (`refused_file`).
    """
    limit, called = _limit(desk, dossier_id), distinct_names([one.path for one in puts])
    return _put_in(desk, dossier_id, [(one, acceptable(one, limit, called)) for one in puts], called)


@query(Right.REGISTER)
def _limit(desk: Desk, dossier_id: int) -> int:
    """The largest file that a dossier takes in, in megabytes; asked first, so that nothing is read in vain."""
    receiving_bag(desk.store.db, dossier_id)
    return filing.limit_of(desk.store.db)


def acceptable(put: PutIn, limit_mb: int, called: Mapping[Path, str]) -> Judged:
    """Judge a file that may be put in. Raises BadInput `file-not-shown` and what `judge_file` raises."""
    with _about(put.path, called):
        judged = judge_file(put.path, limit_mb)
        if not judged.kind.shown and not put.unshown:
            raise not_shown(file_name(put.path.name), judged.kind)
    return judged


def refused_file(refusal: Refusal) -> Path | None:
    """The file that a refusal is about; None where it is about the dossier or the store."""
    path = refusal.facts.get(_OF_FILE)
    return path if isinstance(path, Path) else None


@contextmanager
def _about(path: Path, called: Mapping[Path, str]) -> Iterator[None]:
    """Let a refusal of one file say whose it is: two files for one dossier may have the same name."""
    try:
        yield
    except (BadInput, RuleBroken) as refusal:
        refusal.facts[_OF_FILE] = path
        if refusal.facts.get("name") == file_name(path.name):
            refusal.facts["name"] = called[path]
        raise


@action(Right.REGISTER)
def _put_in(work: Work, dossier_id: int, puts: Sequence[tuple[PutIn, Judged]], called: Mapping[Path, str]) -> int:
    return put_within(work, dossier_id, puts, called)


def put_within(
    work: Work, dossier_id: int, puts: Sequence[tuple[PutIn, Judged]], called: Mapping[Path, str]
) -> int:  # fmt: skip
    """`put_in` in a transaction under way, of files that were judged before it; `called`: their names in refusals."""
    bag = work.receiving(dossier_id)
    if not puts:
        raise BadInput("no-files", N_("没有选中任何文件。请先勾选要存入的文件。"))
    # Of two items of one title the sensitive one takes the file.
    there = sorted(files.items(work.db, bag.id), key=lambda one: one.sensitive)
    by_title = {(one.title, one.original): one.id for one in there}
    known = sensitivity(work.pack, there)
    for one, judged in puts:
        with _about(one.path, called):
            _keep(work, bag, _decided(one, known), judged, by_title)
    lives.follow_classes(work.db, bag.id, work.pack)
    return len(puts)


def _decided(put: PutIn, known: Sensitivity) -> PutIn:
    said = known.is_sensitive(put.title, put.path.stem) if put.sensitive is None else put.sensitive
    return replace(put, sensitive=said or known.is_surely_sensitive(put.title))


def _keep(work: Work, bag: Bag, put: PutIn, judged: Judged, by_title: dict[tuple[str, bool], int]) -> None:
    name = file_name(put.path.name)
    if (kept := files.kept_already(work.db, bag.id, judged.sha256)) is not None:
        raise _kept_already(name, kept.name)
    item = by_title.get((put.title, put.original)) or _new_item(work, bag, put, judged)
    by_title[put.title, put.original] = item
    if put.sensitive:
        files.mark_sensitive(work.db, item)
    if filing.keep_file(work, bag, item, put.path).sha256 != judged.sha256:
        raise BadInput("file-changed", N_("文件 {name} 在存入时被改动。请等扫描或保存结束后重新选择。"), name=name)


def fill_bags(
    desk: Desk, puts: Sequence[tuple[int, PutIn]], progress: Progress, cancelled: IsCancelled
) -> Filled:  # fmt: skip
    """Put files into many dossiers, bag by bag. A bag that refuses one of its files takes none of them.

    Files that were refused, or cancelled before their turn, stay; nothing that went in is taken back.
    """
    by_bag: dict[int, list[PutIn]] = {}
    for dossier_id, put in puts:
        by_bag.setdefault(dossier_id, []).append(put)
    done, filled, stayed = 0, [], list[tuple[Path, Refusal]]()
    for dossier_id, ones in by_bag.items():
        try:
            if cancelled():
                raise BadInput("stopped", N_("已取消，还没有轮到它。需要时请再归入一次。"))
            put_in(desk, dossier_id, ones)
            filled.append(dossier_id)
            done += len(ones)
        except Refusal as refusal:
            stayed += [(one.path, _why_it_stayed(one, ones, refusal)) for one in ones]
        progress(done + len(stayed), len(puts))
    return Filled(done, tuple(filled), tuple(stayed))


def _why_it_stayed(put: PutIn, ones: Sequence[PutIn], refusal: Refusal) -> Refusal:
    """The refusal where it is about this file or about the bag; else that another file of the bag was refused."""
    refused = refused_file(refusal)
    if refused is None or refused == put.path:
        return refusal
    called = distinct_names([one.path for one in ones])
    return BadInput(
        _ANOTHER_REFUSED, N_(
            "{name} 本身可以归入，但同一份档案的 {other} 不能，所以都没有归入。请先处理 {other}，或不勾选它，再归入一次。"
        ),
        name=called[put.path], other=called[refused],
    )  # fmt: skip


def not_shown(name: str, kind: FileKind) -> BadInput:
    """Return the refusal for a file that the window cannot show, which is stored only by a person's decision."""
    return BadInput(
        "file-not-shown",
        N_("{name} 是{what}，存入后不能在窗口内显示，原件不得销毁。请重新扫描成 PDF、JPG 或 PNG；确需保存的，请勾选这一行再存入。"),
        name=name, what=kind.label,
    )  # fmt: skip


def _new_item(work: Work, bag: Bag, put: PutIn, judged: Judged) -> int:
    new = NewItem(put.title, put.original, Medium.PAPER, put.pages or judged.pages, "", "", bool(put.sensitive), "")
    if not judged.kind.shown:
        new = replace(new, medium=Medium.ELECTRONIC)
    return filing.enter_item(work, bag, new)


def _by_name(desk: Desk, folder: Path, path: Path) -> Candidate:
    below = path.relative_to(folder)
    by_stem, rest = finding.named(desk.store.db, path.stem)
    found = dict.fromkeys(by_stem)
    for part in reversed(below.parts[:-1]):
        found |= dict.fromkeys(finding.named(desk.store.db, part)[0])
    if not found:
        found = dict.fromkeys(finding.named(desk.store.db, folder.name)[0])
    if len(found) != 1:
        return Candidate(path, str(below), None, "", None, _not_one(path, len(found)))
    (row,) = dossier_service.rows(desk, list(found))
    known = _titles(desk, desk.store.db, row.id)
    return _candidate(desk, path, str(below), row, title_from(rest if by_stem else path.stem, known))


def _not_one(path: Path, number: int) -> BadInput:
    name = file_name(path.name)
    if number:
        return BadInput(
            "many-bags", N_("{name} 的名称和所在文件夹对应 {n} 份档案，无法确定归入哪一份。请改名后再试。"),
            name=name, n=number,
        )  # fmt: skip
    return BadInput("no-bag", N_("{name} 的名称里没有本库的档号或条码。请以档号命名文件或文件夹后再试。"), name=name)


def _candidate(desk: Desk, path: Path, shown_name: str, row: DossierRow, title: str) -> Candidate:
    judged, against = None, None
    try:
        judged = judge_file(path, filing.limit_of(desk.store.db))
        against = _kept_there(desk.store.db, row, path, judged)
    except BadInput as refusal:
        against = refusal
    return Candidate(
        path, shown_name, row, title, judged, against, sensitivity(desk.pack, files.items(desk.store.db, row.id))
    )


def sensitivity(pack: Pack, items: Sequence[ItemDetail]) -> Sensitivity:
    """Return the sensitivity of titles in a dossier of these items.

    Plain are the pack's plain papers and the items with a file that a person stored as plain. An item without a file is
    not: many come from ledgers, without a decision.
    """
    sensitive = sensitive_titles(pack) | {one.title for one in items if one.sensitive}
    plain = plain_titles(pack) | {one.title for one in items if one.files}
    return Sensitivity(plain - sensitive, sensitive)


def _kept_there(db: Database, row: DossierRow, path: Path, judged: Judged) -> BadInput | None:
    kept = files.kept_already(db, row.id, judged.sha256)
    return None if kept is None else _kept_already(file_name(path.name), kept.name)


def _each_once(found: Sequence[Candidate]) -> list[Candidate]:
    """Mark the second of two files with the same bytes for one bag as a duplicate of the first."""
    seen: dict[tuple[int, str], str] = {}
    marked = []
    for one in found:
        if one.against is None and one.dossier is not None and one.judged is not None:
            key = (one.dossier.id, one.judged.sha256)
            if key in seen:
                one = replace(one, against=BadInput(
                    "same-file", N_("{name} 与 {other} 内容相同，只需存一份。请勾选 {other}，这一个无需再存。"),
                    name=one.shown_name, other=seen[key]))  # fmt: skip
            else:
                seen[key] = one.shown_name
        marked.append(one)
    return marked


def _kept_already(name: str, kept: str) -> BadInput:
    return BadInput(
        "file-kept-already", N_("{name} 已在这份档案里（{kept}），内容相同。无需再存。"), name=name, kept=kept
    )


def _titles(desk: Desk, db: Database, dossier_id: int) -> list[str]:
    of_pack = (paper.title for paper in desk.pack.papers)
    return list(dict.fromkeys([*(one.title for one in files.items(db, dossier_id)), *of_pack]))


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder in the order of its names; links to folders are not followed. Raises BadInput."""

    def unread(error: OSError) -> None:
        raise BadInput(
            "folder-unreadable", N_("无法读取文件夹 {name}（{why}）。请检查权限或换一个文件夹。"),
            name=Path(error.filename or folder).name, why=error.strerror,
        ) from error  # fmt: skip

    for place, folders, names in os.walk(folder, onerror=unread):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))
