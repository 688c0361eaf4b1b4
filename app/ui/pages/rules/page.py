"""Rules: what is in force and by which clause, who may do what and why, and every version of it."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.models.domain.procedures.rule_version import RULE_VERSION
from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.page import Page, PageSection
from app.ui.pages.rules.in_force import InForceTab
from app.ui.pages.rules.procedures import ProceduresTab
from app.ui.pages.rules.versions import VersionsTab
from app.ui.pages.rules.who_may import WhoMayTab
from app.ui.widgets.named import named


class RulesPage(Page):
    """Anybody may read by which rules they work; who may draft and release finds the buttons for it."""

    key: ClassVar[str] = "rules"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "制度")
    icon: ClassVar[str] = "rules"
    section: ClassVar[PageSection] = PageSection.OFFICE
    right: ClassVar[Right | None] = Right.CONSULT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._in_force, self._who_may, self._versions = InForceTab(self), WhoMayTab(self), VersionsTab(self)
        self._procedures = ProceduresTab(self)
        self._tabs = named(QTabWidget(), "rulesTabs")
        self._tabs.addTab(self._in_force, self.tr("现行规定"))
        self._tabs.addTab(self._who_may, self.tr("谁能做什么"))
        self._tabs.addTab(self._procedures, self.tr("办理程序"))
        self._tabs.addTab(self._versions, self.tr("版本"))
        self._in_force.change.connect(lambda entry: self._versions.draft(at=entry))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(self._tabs)

    def refresh(self) -> None:
        """Show the rules that are in force now, and read the versions anew."""
        self._in_force.refresh()
        self._who_may.refresh()
        self._procedures.refresh()
        self._versions.refresh()

    @classmethod
    def waiting(cls, counts: Counter[str]) -> int:
        """A draft that the one who sits here could release."""
        return counts[RULE_VERSION.kind]

    def open_at(self, what: object) -> None:
        """Bring up the tab of a name, `who` or `procedures`, or the versions for the number of one or their `deadlines`."""
        by_name: dict[object, QWidget] = {"who": self._who_may, "procedures": self._procedures, None: self._in_force}
        self._tabs.setCurrentWidget(by_name.get(what, self._versions))
        if what == "deadlines":
            self._versions.open_deadlines()
