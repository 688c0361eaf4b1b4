"""Handovers as the desk brings them to their signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.models.domain.docket import Docket
from app.models.domain.handover import ENDINGS, Announcement, Group, Why
from app.models.domain.person import Role
from app.models.domain.procedures.handover import RECEIVER
from app.models.services import handing_over
from app.models.services.desk import Desk


def leaving_today(desk: Desk) -> Announcement:
    """Somebody leaves today."""
    return Announcement(desk.now().date().isoformat())


def moving_today(desk: Desk, post: Role, department: str = "管家部") -> Announcement:
    """Somebody moves to another post today."""
    return Announcement(desk.now().date().isoformat(), Why.MOVING, post, department)


def draw_up(
    desk: Desk, wanted: Mapping[str, str], devices: Sequence[str] = (), said: Announcement | None = None
) -> Docket:  # fmt: skip
    """Announce a handover and let every line end: handed to the receiver, where it can be."""
    docket = handing_over.announce(desk, wanted, said or leaving_today(desk)).value
    if devices := [one for one in devices if one]:
        docket = handing_over.add(desk, docket.id, Group.DEVICES, devices).value
    return settle_rest(desk, docket)


def settle_rest(desk: Desk, docket: Docket) -> Docket:
    """Hand every line that is open to the receiver; a transfer is explained."""
    left = handing_over.current(desk, docket).open_lines
    for group in dict.fromkeys(line.group for line in left):
        keys = [line.key for line in left if line.group is group]
        ending = ENDINGS[group][0]
        docket = handing_over.settle(desk, docket.id, keys, ending, docket.part_ids[RECEIVER], "移交前说明").value
    return docket
