"""Destruction on the spot (现场销毁) of papers and files that are no dossiers: two persons, a tool made for it, a record (S02-R11).

The one who lists the things states them, the tool and the place. Both signatures cover all three.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from app.models.domain import handover_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

LISTED, DESTROYED, WITHDRAWN = "listed", "destroyed", "withdrawn"
LIST, DESTROY, WITHDRAW = "list", "destroy", "withdraw"
HOLDER = "holder"
"""The part of the person who had the things."""
TOOL, SITE, THINGS = "tool", "site", "things"
"""Fields of the body; `THINGS` is a JSON list of texts."""

SITE_DESTRUCTION = Procedure(
    kind="site-destruction",
    label=N_("现场销毁记录"),
    code=CodeKind.LIST,
    lists=False,
    out_of_order=handover_rules.SITE_IN_ORDER.code,
    parts={HOLDER: N_("资料持有人")},
    fields={TOOL: N_("销毁工具"), SITE: N_("销毁地点")},
    states=(
        State(LISTED, N_("待两人签署"), Phase.UNDER_WAY),
        State(DESTROYED, N_("已销毁"), Phase.DONE),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(
            LIST, N_("列出待销毁内容"), Right.DESTROY, Mode.ACT, (), LISTED, reason=True, inputs=(TOOL, SITE),
            audit_label=N_("列出现场销毁内容"),
        ),
        Step(
            DESTROY, N_("现场销毁签署"), None, Mode.SIGN, (LISTED,), DESTROYED, seat=Right.DESTROY, times=2, personal=True,
            apart_from={LIST: rulebook.DESTROYER_IS_INVOLVED.code, DESTROY: rulebook.TWO_DESTROYERS.code},
            waiting=N_COUNTED("{n} 份现场销毁记录待签署"),
            purpose="site-destruction", meaning=N_("现场销毁"), audit_label=N_("现场销毁签署"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.DESTROY, Mode.ACT, (LISTED,), WITHDRAWN, reason=True, audit_label=N_("撤回现场销毁"),
        ),
    ),
    seen_with=Right.DESTROY,
)  # fmt: skip


def things_of(body: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the things of a docket's body: what is to be destroyed, or was."""
    return tuple(json.loads(body[THINGS]))
