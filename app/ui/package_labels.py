"""A label that two archives give out: a scan at any desk may be that of a bag which another archive has sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from app.models.domain import codes
from app.models.domain.errors import BadInput
from app.models.services import package_in
from app.models.services.desk import Desk
from app.ui import run
from app.ui.messages import Tone


def tell_of_package(owner: QObject, desk: Desk, text: str) -> None:
    """Say at `owner`, where a package waits for a bag of the scanned label, by which list and what its sender calls it."""
    try:
        label = codes.read(text).text
    except BadInput:
        return

    def show(found: tuple[str, str] | None) -> None:
        if found is not None:
            QApplication.beep()
            said = QCoreApplication.translate(
                "PackageLabels",
                "收包单 {list} 也在等条码 {code}（送方档号 {theirs}）：请看清袋上的馆名。是送方的，请到“收到包”扫描。",
            )
            run.tell(owner, Tone.WARN, said.format(list=found[0], code=label, theirs=found[1]))

    run.perform(owner, lambda: package_in.expecting(desk, label), show)
