"""The rules that a session goes by: the newest released version, as it was sealed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.models.domain.errors import N_, StoreProblem
from app.models.domain.policy.captions import last_captions
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import read_pack, shipped_pack
from app.models.store import policies, settings
from app.models.store.database import Database


@dataclass(frozen=True, slots=True)
class RulesInForce:
    """The pack that the office goes by, and its version (1 is the one it was founded with).

    `for_verifying`: the rules were changed past the program, and nothing but verifying is allowed under these.
    """

    version: int
    pack: Pack
    for_verifying: bool = False


def rules_of(db: Database, version: int, text: str) -> RulesInForce:
    """The rules of a released version, with the last names of what the versions before it had."""
    former = last_captions(policies.released_before(db, version))
    return RulesInForce(version, replace(read_pack(text, f"v{version}"), former=former))


def rules_in_force(db: Database) -> RulesInForce:
    """The newest released version; an archive from before there were versions goes by the pack it was founded with.

    Raises StoreProblem `rules-changed` where this version or a later one is not as it was sealed: nobody has decided on
    those rules.
    """
    with db.snapshot():
        released, changed = policies.released(db), _changed(db)
        if changed:
            raise StoreProblem(
                "rules-changed",
                N_(
                    "制度第 {version} 版与封存的内容不符：有人绕过本程序改动或删去了它或它的发布记录，不能据以办理。请停止使用此"
                    "档案库、保留原文件，由有权校验的人在命令行运行 verify，查明还有哪些改动，再用改动之前的备份恢复。"
                ),
                version=max(changed),
            )
        return rules_of(db, *released[0]) if released else RulesInForce(0, _founded_with(db))


def rules_for_verifying(db: Database) -> RulesInForce:
    """The rules in force; where they are not as they were sealed, those that were last, for verifying alone."""
    with db.snapshot():
        changed = _changed(db)
        if not changed:
            return rules_in_force(db)
        unsealed = policies.unsealed(db)
        whole = [one for one in policies.released(db) if one[0] not in unsealed]
        pack = rules_of(db, *whole[0]).pack if whole else _founded_with(db)
        return RulesInForce(max(changed), pack.for_verifying(), for_verifying=True)


def _changed(db: Database) -> set[int]:
    """The versions that are not as they were sealed, from the one in force on."""
    number = policies.in_force_number(db)
    return {one for one in policies.unsealed(db) if one >= number}


def _founded_with(db: Database) -> Pack:
    return shipped_pack(settings.meta(db, "pack") or "")
