"""The archive's facts and its backup, and the rules that are in force, each with its clause."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.domain import rulebook, rules
from app.models.domain.person import Role
from app.models.domain.policy import Pack
from app.models.domain.rights import Right
from app.models.services import archives
from app.ui.dialogs.files import ask_folder
from app.ui.dialogs.progress import perform_long
from app.ui.messages import Tone, label, listed, text
from app.ui.page import Page
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import button, plain


class ArchiveTab(QWidget):
    """Name, fonds, pack, folder, founding fingerprint; a backup into a folder of somebody's choice."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        desk = page.desk
        self._fingerprint = plain("—", "fingerprint", wrap=True, name="archiveFingerprint")
        self._fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._result = plain(wrap=True, name="backupResult")
        backup = button(self.tr("立即备份…(&B)"), "primary", name="backupButton")
        backup.clicked.connect(self._ask_folder)
        backup.setEnabled(desk.can(Right.SETTINGS))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for place, (caption, value) in enumerate((
            (self.tr("档案库名称"), desk.name), (self.tr("全宗号"), desk.fonds), (self.tr("制度包"), desk.pack.name),
            (self.tr("依据文件"), f"《{desk.pack.document}》（{desk.pack.effective.isoformat()} {desk.pack.owner}）"),
            (self.tr("文件夹"), str(desk.folder)),
        )):  # fmt: skip
            shown = plain(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(plain(caption, "muted"), place, 0)
            grid.addWidget(shown, place, 1)
        if desk.can(Right.AUDIT):
            grid.addWidget(plain(self.tr("建库指纹"), "muted"), grid.rowCount(), 0)
            grid.addWidget(self._fingerprint, grid.rowCount() - 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(plain(self.tr("档案库"), "heading"))
        column.addLayout(grid)
        column.addSpacing(8)
        column.addWidget(plain(self.tr("备份"), "heading"))
        column.addWidget(
            plain(
                self.tr(
                    "备份是加密的副本，写好后立即校验；没有本库的账号密码打不开。请存到另一块磁盘，并定期带离本室。"
                ),
                "muted",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.addWidget(backup)
        row.addWidget(self._result, 1)
        column.addLayout(row)
        column.addStretch(1)

    def refresh(self) -> None:
        """Read the founding fingerprint."""
        self._page.perform(lambda: archives.founding_fingerprint(self._desk), self._fingerprint.setText)

    def back_up(self, folder: Path) -> None:
        """Write a checked copy into `folder`."""
        perform_long(
            self._page,
            self.tr("正在备份并校验"),
            lambda progress, cancelled: archives.write_backup(self._desk, folder, progress, cancelled),
            self._written,
            describe=self._how_far,
        )

    def _how_far(self, copied: int, pages: int) -> str:
        if copied == pages:
            return self.tr("已复制，正在校验…")
        return self.tr("正在复制：{done}%").format(done=100 * copied // pages)

    def _ask_folder(self) -> None:
        ask_folder(self._page, self.tr("备份到哪个文件夹"), "backupFolderDialog", self.back_up)

    def _written(self, target: Path) -> None:
        size = target.stat().st_size / 2**20
        said = self.tr("✓ 备份已写好并通过校验：{file}（{size} MB），钥匙文件在旁边，请一起保存。").format(
            file=target.name, size=f"{size:.1f}"
        )
        self._result.setText(said)
        self._page.say(Tone.OK, self.tr("备份完成：{folder}").format(folder=target.parent))


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One thing that is in force, and the clause that says so."""

    group: str
    words: str
    clause: str
    rule: str


class RulesTab(QWidget):
    """Read-only: the pack's entries, who may do what, and every rule that can refuse."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._rows: RowsModel[RuleRow] = RowsModel(
            (
                Column(self.tr("类别"), 112, lambda row: row.group),
                Column(self.tr("规定"), 0, lambda row: row.words),
                Column(self.tr("依据"), 320, lambda row: row.clause),
                Column(self.tr("条目"), 88, lambda row: row.rule),
            )
        )
        self._rows.show([*self._of_pack(pack), *self._of_rights(pack), *self._of_rules()])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        head = self.tr("{pack}：《{document}》，{day}起施行。共 {n} 条在程序中生效，不能在此修改。").format(
            pack=pack.name, document=pack.document, day=pack.effective.isoformat(), n=len(self._rows.rows)
        )
        column.addWidget(plain(head, "muted", wrap=True))
        column.addWidget(RowsTable(self._rows, "rulesTable", tall=True), 1)

    def _of_pack(self, pack: Pack) -> list[RuleRow]:
        years = self.tr("保管 {term}，{how}").format(
            term=pack.retention.label,
            how=self.tr("法定期限，期满前不得销毁") if pack.retention.statutory else self.tr("本单位规定"),
        )
        found = [
            RuleRow(self.tr("保管期限"), years, str(pack.retention.clause), pack.retention.clause.rule),
            *(
                RuleRow(
                    self.tr("档案类别"), self.tr("{code}　{name}").format(code=one.code, name=one.name),
                    str(one.clause), one.clause.rule,
                )
                for one in pack.categories
            ),
        ]  # fmt: skip
        for entry in pack.borrowing.approvals:
            wanted = rules.titles(entry.approvers) or self.tr("无需审批，仍须登记")
            own = self.tr("，限本人楼栋") if entry.own_only else ""
            said = f"{self._kinds(entry.kinds)}（{self._roles(entry.roles)}{own}）：{listed(wanted)}"
            found.append(RuleRow(self.tr("借阅审批"), said, str(entry.clause), entry.clause.rule))
        return found

    def _of_rights(self, pack: Pack) -> list[RuleRow]:
        return [
            RuleRow(
                self.tr("权限"),
                f"{label(right)}：{'、'.join(label(role) for role in Role if role in grant.roles)}",
                str(grant.clause),
                grant.clause.rule,
            )
            for right, grant in pack.rights.table.items()
        ]

    def _of_rules(self) -> list[RuleRow]:
        return [
            RuleRow(self.tr("禁止和条件"), _without_gaps(text(rule.sentence)), rule.clause, rule.requirement)
            for rule in rulebook.BY_CODE.values()
        ]

    def _roles(self, roles: frozenset[str]) -> str:
        if "*" in roles:
            return self.tr("其他人员")
        return "、".join(label(role) for role in Role if role.value in roles)

    def _kinds(self, kinds: frozenset[str]) -> str:
        both = {"loan": self.tr("借出"), "consultation": self.tr("查阅")}
        return "、".join(words for kind, words in both.items() if kind in kinds)


def _without_gaps(sentence: str) -> str:
    """A refusal's sentence as a rule: its clause stands in the next column, its facts are not known yet."""
    for gap in ("（{clause}）", "（{state}）"):
        sentence = sentence.replace(gap, "")
    parts = sentence.split("{")
    return parts[0] + "".join("…" + part.partition("}")[2] for part in parts[1:])
