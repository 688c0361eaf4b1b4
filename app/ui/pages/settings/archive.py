"""The archive's facts and its backup, and the rules that are in force, each with its clause."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from app.models.domain.item import LEAST_MB, MOST_MB
from app.models.domain.moments import minute_of
from app.models.domain.rights import Right
from app.models.services import archives, backing_up, clock, filing, idle_time
from app.models.services.desk import Desk
from app.ui.dialogs.files import ask_folder
from app.ui.dialogs.progress import perform_long
from app.ui.messages import Tone
from app.ui.page import AnyPage
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import button, plain


class ArchiveTab(Scrolling):
    """Name, fonds, pack, folder, founding fingerprint; a backup into a chosen folder."""

    def __init__(self, page: AnyPage, desk: Desk) -> None:
        super().__init__()
        self._page, self._desk = page, desk
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
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(self._clock())
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
        column.addSpacing(8)
        column.addWidget(plain(self.tr("扫描件和文件"), "heading"))
        column.addLayout(self._file_limit())
        column.addSpacing(8)
        column.addWidget(plain(self.tr("自动锁定"), "heading"))
        column.addLayout(self._idle_time())
        column.addStretch(1)
        self.setWidget(inside)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the settings in force, in place of values that were typed and not set."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the founding fingerprint and the limit of files."""
        desk = self._desk
        self._page.perform(lambda: archives.founding_fingerprint(desk), self._fingerprint.setText)
        self._page.perform(lambda: filing.limit_mb(desk), self._limit.setValue)
        self._page.perform(lambda: idle_time.minutes(desk), self._idle.setValue)
        self._page.perform(lambda: clock.behind(desk), self._show_clock)

    def _file_limit(self) -> QHBoxLayout:
        """Build the row with the largest size of a file that is kept in the archive."""
        self._limit = named(QSpinBox(minimum=LEAST_MB, maximum=MOST_MB), "fileLimit")
        self._limit.setSuffix(self.tr(" MB"))
        change = button(self.tr("设为上限(&L)"), name="fileLimitButton")
        change.clicked.connect(self._set_limit)
        about = self.tr("存入加密库的文件会随备份一起变大。")
        return self._row(self.tr("每份文件不超过"), self._limit, change, about)

    def _idle_time(self) -> QHBoxLayout:
        """Build the row with the time after which an unused window locks."""
        least, most = idle_time.LEAST_MINUTES, idle_time.MOST_MINUTES
        self._idle = named(QSpinBox(minimum=least, maximum=most), "idleTime")
        self._idle.setSuffix(self.tr(" 分钟"))
        change = button(self.tr("设为时间(&T)"), name="idleTimeButton")
        change.clicked.connect(self._set_idle_time)
        about = self.tr("档案人员的窗口都这样锁定，系统管理员的窗口 {n} 分钟。").format(n=idle_time.USUAL_MINUTES)
        return self._row(self.tr("无人操作超过"), self._idle, change, about)

    def _clock(self) -> QWidget:
        """Build what stands here while the machine's clock is behind the newest event."""
        self._clock_row, column = QWidget(), QVBoxLayout()
        self._clock_row.setLayout(column)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(plain(self.tr("本机时钟"), "heading"))
        self._clock_about = plain(kind="warning", wrap=True, name="clockBehind")
        column.addWidget(self._clock_about)
        right = button(self.tr("时钟无误(&K)"), name="clockButton")
        right.setEnabled(self._desk.can(Right.KEEP_ACCOUNTS))
        right.clicked.connect(self._confirm_clock)
        column.addWidget(right, 0, Qt.AlignmentFlag.AlignLeft)
        self._clock_row.hide()
        return self._clock_row

    def _show_clock(self, until: str) -> None:
        said = self.tr(
            "本机时钟早于档案库最近的记录 {moment}。请先校准时钟再登录；时钟无误的，请经理确认，其他人才能签署。"
        )
        self._clock_about.setText(said.format(moment=minute_of(until)))
        self._clock_row.setVisible(bool(until))

    def _confirm_clock(self) -> None:
        self._page.act(
            lambda: clock.confirm(self._desk),
            lambda _outcome: self._clock_is_right(),
            on="clock",
        )

    def _clock_is_right(self) -> None:
        self._page.say(Tone.OK, self.tr("已确认本机时钟无误，并记入日志。"))
        self.refresh()

    def _row(self, caption: str, value: QSpinBox, change: QPushButton, about: str) -> QHBoxLayout:
        """Lay out a setting of the office in one line; only who may change it can."""
        for part in (value, change):
            part.setEnabled(self._desk.can(Right.SETTINGS))
        value.lineEdit().returnPressed.connect(change.click)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(plain(caption))
        row.addWidget(value)
        row.addWidget(change)
        row.addWidget(plain(about, "muted", wrap=True), 1)
        return row

    def _set_idle_time(self) -> None:
        wanted = self._idle.value()
        said = self.tr("自动锁定的时间已设为 {n} 分钟，下次登录起生效。").format(n=wanted)
        self._page.act(
            lambda: idle_time.set_minutes(self._desk, wanted),
            lambda _outcome: self._page.say(Tone.OK, said),
            on="idle-time",
        )

    def _set_limit(self) -> None:
        wanted = self._limit.value()
        said = self.tr("每份文件的上限已设为 {n} MB。").format(n=wanted)
        self._page.act(
            lambda: filing.set_limit(self._desk, wanted),
            lambda _outcome: self._page.say(Tone.OK, said),
            on="file-limit",
        )

    def back_up(self, folder: Path) -> None:
        """Write a checked copy into `folder`."""
        perform_long(
            self._page,
            self.tr("正在备份并校验"),
            lambda progress, cancelled: backing_up.write_backup(self._desk, folder, progress, cancelled),
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
