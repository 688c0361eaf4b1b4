"""Files that were put into the wrong bag: moved to the right one or declared void, with a reason and a trace.

Both need the right that consents to a correction. Nothing is deleted: a void file stays in the store. A dossier under a
hold keeps its files as they are; it may still be given one that belongs to it.
"""

from __future__ import annotations

from app.models.domain import rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_, BadInput, Stale
from app.models.domain.item import FileRow, ItemDetail, NewItem
from app.models.domain.rights import Right
from app.models.services import filing
from app.models.services.action import Work, action, still_there
from app.models.store import files, lives
from app.models.store.dossiers import Bag


@action(Right.DECIDE_CHANGE)
def move_file(work: Work, file_id: int, dossier_id: int, because: str) -> str:
    """Move a file to another dossier, with its item of the same title and form or with a new one; returns its code.

    Both dossiers' trails say so. An item becomes as sensitive as the one that the file leaves. Raises RuleBroken
    `reason-stated`, `destroyed-stays`, `scanned-out`, `under-hold` of the dossier that it leaves; BadInput `same-bag`,
    `file-kept-already`; Stale `file-void`.
    """
    because = rules.stated(because, rulebook.REASON_STATED)
    kept, item, sha256, source = _valid(work, file_id)
    target = work.receiving(dossier_id)
    if target.id == source.id:
        raise BadInput("same-bag", N_("文件已经在这份档案里。请选择另一份档案。"), field="target")
    if (there := files.kept_already(work.db, target.id, sha256)) is not None:
        raise BadInput(
            "file-kept-already", N_("{name} 已在那份档案里（{kept}），内容相同。请改为作废这一份。"),
            name=kept.name, kept=there.name, field="target",
        )  # fmt: skip
    files.move(work.db, kept.id, _place_in(work, target, item))
    lives.follow_classes(work.db, target.id, work.pack)
    for bag, other, way in ((source, target, "out"), (target, source, "in")):
        work.record(
            AuditAction.FILE_MOVE, f"dossier:{bag.id}", code=bag.reference_code, file=kept.id, way=way, other=other.reference_code,
            sensitive=item.sensitive, sha256=sha256, because=because, about=[source.id, target.id],
        )  # fmt: skip
    return target.reference_code


@action(Right.DECIDE_CHANGE)
def void_file(work: Work, file_id: int, because: str) -> None:
    """Declare a file void. Raises RuleBroken `reason-stated`, `destroyed-stays`, `scanned-out`, `under-hold`; Stale
    `file-void`.
    """
    because = rules.stated(because, rulebook.REASON_STATED)
    kept, _item, sha256, bag = _valid(work, file_id)
    files.void(work.db, kept.id, work.at, work.me, because)
    work.record(
        AuditAction.FILE_VOID, f"dossier:{bag.id}", code=bag.reference_code, file=kept.id, sha256=sha256, because=because,
        about=[bag.id],
    )  # fmt: skip


def _valid(work: Work, file_id: int) -> tuple[FileRow, ItemDetail, str, Bag]:
    kept, item_id, sha256 = still_there(files.file(work.db, file_id))
    dossier_id, _title, _sensitive = still_there(files.item_of(work.db, item_id))
    bag = work.changeable(dossier_id)
    rules.not_held(bag.reference_code, bag.held)
    if kept.is_void:
        raise Stale("file-void", N_("{name} 已经作废，不能再移动或作废。请刷新后查看。"), name=kept.name)
    (item,) = (one for one in files.items(work.db, bag.id) if one.id == item_id)
    return kept, item, sha256, bag


def _place_in(work: Work, target: Bag, item: ItemDetail) -> int:
    """The item of `target` that a file of `item` goes with: one as sensitive, else one that becomes so, else a new one."""
    alike = [one for one in files.items(work.db, target.id) if (one.title, one.original) == (item.title, item.original)]
    if not alike:
        return filing.enter_item(work, target, _like(item))
    best = max(alike, key=lambda one: one.sensitive)
    if item.sensitive and not best.sensitive:
        files.mark_sensitive(work.db, best.id)
    return best.id


def _like(item: ItemDetail) -> NewItem:
    return NewItem(
        item.title, item.original, item.medium, item.page_count, item.dated_on, item.responsible, item.sensitive,
        item.held_in,
    )  # fmt: skip
