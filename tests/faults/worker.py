"""A desk that works until it is killed: after each durable commit it says so on its output."""

from __future__ import annotations

import sys
from pathlib import Path

from app.models.services import archives, dossiers
from app.models.services.desk import Desk
from tests.office import CHEAP, PASSWORDS, register


def main(folder: Path, start: int) -> None:
    """Register and shelve dossiers without end, acknowledging `household anchor` line by line."""
    desk = archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(desk, Desk)
    number = start
    while True:
        household = f"{number // 1000 + 1}栋1单元{number % 1000 + 100}"
        dossier_id = register(desk, household, "张三", papers=("购房合同复印件",))
        outcome = dossiers.shelve(desk, [dossier_id], f"A柜{number % 6 + 1}层{number % 40 + 1:02}")
        print(dossier_id, outcome.anchor, flush=True)
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
