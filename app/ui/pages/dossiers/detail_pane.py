"""Everything about one dossier: basics, papers, custody, loans, changes. Sensitive values show masked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from app.models.domain.chain import AuditEvent
from app.models.domain.dossier import Detail, DossierState
from app.models.domain.errors import Refusal
from app.models.domain.item import ItemDetail
from app.models.domain.loan import Loan
from app.models.domain.moments import day_of, minute_of
from app.models.domain.party import CoCustomer
from app.models.domain.policy.fields import HIDDEN
from app.models.domain.rights import Right
from app.models.services import dossiers, keeping, trail
from app.models.services.desk import Desk
from app.models.services.keeping import ClassShown
from app.ui import icons, run, theme
from app.ui.dialogs.reveal import RevealDialog
from app.ui.loan_words import movement_note, remark
from app.ui.messages import act, counted, label
from app.ui.pages.dossiers.detail_pane_lists import Facts, ScrollingColumn, TimelineEntry, history
from app.ui.pages.dossiers.detail_pane_words import action_detail, action_title, seen_words
from app.ui.pages.dossiers.holder_at import HolderAt
from app.ui.pages.dossiers.widths import LEAST_DETAIL
from app.ui.retention import due_words
from app.ui.widgets.dossier_model import state_said
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain

_HOLDS = 2
SHOWN_SECONDS = 60
_PAUSE_MS = 40


@dataclass(frozen=True, slots=True)
class Story:
    """All that the pane shows of a dossier, read at once."""

    detail: Detail
    loans: list[Loan]
    changes: list[AuditEvent]
    names: dict[str, str]
    classes: list[ClassShown]


def read_story(desk: Desk, dossier_id: int) -> Story:
    """Read everything the pane shows. Names of others only with the right to see the trail."""
    account = desk.account
    return Story(
        dossiers.detail(desk, dossier_id),
        dossiers.loans_of(desk, dossier_id),
        dossiers.changes_of(desk, dossier_id),
        trail.names(desk) if desk.can(Right.AUDIT) else {account.person_id: account.name},
        keeping.classes(desk, dossier_id),
    )


class DetailPane(QWidget):
    """`show_dossier` fills it in the background. `contents_wanted` asks for the contents list of the shown dossier."""

    contents_wanted = Signal(object)
    shown = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailPane")
        self.setMinimumWidth(LEAST_DETAIL)
        self._desk = desk
        self._wanted: int | None = None
        self._story: Story | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self._read())
        self._left = 0
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        theme.follow(self._apply_theme)
        self._lay_out()

    @property
    def dossier_id(self) -> int | None:
        """The dossier that is shown or about to be."""
        return self._wanted

    @property
    def detail(self) -> Detail | None:
        """The shown dossier."""
        return self._story.detail if self._story else None

    def show_dossier(self, dossier_id: int | None) -> None:
        """Show a dossier, or nothing; going quickly through a list reads only where the cursor rests."""
        if dossier_id == self._wanted and dossier_id is not None and self._story is not None:
            self._pause.start()
            return
        self._clock.stop()
        self._wanted = dossier_id
        if dossier_id is None:
            self._story = None
            self._pages.setCurrentIndex(0)
        else:
            self._pause.start()

    def refresh(self) -> None:
        """Read the shown dossier anew; the pane empties when it has gone meanwhile."""
        if self._wanted is not None:
            self._read(lambda _refusal: self.show_dossier(None))

    def _apply_theme(self) -> None:
        if self._story is not None:
            self._show(self._story)

    def cover(self) -> None:
        """Cover the sensitive values again."""
        self._clock.stop()
        if self._story is not None:
            self._fill_basics(self._story)

    def _read(self, failed: Callable[[Refusal], None] | None = None) -> None:
        desk, wanted = self._desk, self._wanted
        if wanted is None:
            return
        run.perform(
            self,
            lambda: read_story(desk, wanted),
            lambda story: self._show(story) if wanted == self._wanted else None,
            failed,
        )

    def _lay_out(self) -> None:
        self._title = plain(kind="heading", wrap=True, name="detailTitle")
        self._below = plain(kind="muted", wrap=True, name="detailCode")
        self._below.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state_icon, self._state = QLabel(), plain(name="detailState", wrap=True)
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self._state_icon)
        state.addWidget(self._state, 1)
        self._tabs = named(QTabWidget(documentMode=True), "detailTabs")
        self._tabs.setUsesScrollButtons(False)
        self._tabs.tabBar().setDrawBase(False)
        names = {
            "basics": self.tr("基本"),
            "papers": self.tr("资料"),
            "custody": self.tr("保管"),
            "loans": self.tr("借阅"),
            "changes": self.tr("记录"),
        }
        self._lists = {key: ScrollingColumn(f"detail-{key}") for key in names}
        for key, name in names.items():
            self._tabs.addTab(self._lists[key], name)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(4)
        for part in (self._title, self._below):
            head.addWidget(part)
        head.addLayout(state)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._tabs, 1)
        empty = plain(self.tr("选择一份档案，或扫描档案袋条码，这里显示详情。"), "muted", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setMargin(32)
        panel = named(QFrame(), "panel")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panel)
        self._pages = QStackedLayout(panel)
        self._pages.setContentsMargins(1, 1, 1, 1)
        self._pages.addWidget(empty)
        self._pages.addWidget(filled)

    def _show(self, story: Story) -> None:
        revealed = self._clock.isActive()
        self._story = story
        row = story.detail.row
        self._title.setText(row.title or row.reference_code)
        self._below.setText(f"{row.reference_code}    {row.bar_code}")
        self._state.setText(self._state_words(story.detail))
        new = theme.colours().warn if row.life.is_new else theme.colours().state(row.state)
        colour = theme.colours().error if row.held else new
        self._state.setStyleSheet(f"color: {colour};")
        picture = icons.icon("held" if row.held else f"state-{row.state.value}", colour)
        self._state_icon.setPixmap(picture.pixmap(QSize(18, 18)))
        if not revealed:
            self._fill_basics(story)
        self._fill_papers(story.detail)
        self._fill_histories(story)
        self._pages.setCurrentIndex(1)
        self.shown.emit(row.id)

    def _state_words(self, detail: Detail) -> str:
        row = detail.row
        parts = [state_said(row.state_key)]
        if row.state is DossierState.LENT:
            parts += [row.holder, self.tr("应还 {day}").format(day=row.due_on)]
        elif detail.way is not None:
            said = self.tr("送往 {receiver}，送交人 {carrier}，自 {since} 起，移交单 {code}")
            way = detail.way
            parts.append(said.format(
                receiver=way.receiver, carrier=way.carrier, since=minute_of(way.since), code=way.code
            ))  # fmt: skip
        elif row.state is DossierState.WITH_SENDER:
            parts.append(self.tr("由 {holder} 保管").format(holder=row.holder))
        elif row.outside:
            parts.append(self.tr("在 {institution}").format(institution=row.outside))
        elif row.state is DossierState.DESTROYED:
            parts.append(str(row.destroyed_on))
        elif row.place:
            parts.append(row.place)
        if row.held:
            titles = self.tr("、").join(detail.holds[:_HOLDS]) + ("……" if len(detail.holds) > _HOLDS else "")
            parts.append(self.tr("已冻结（{titles}），不得销毁").format(titles=titles or "—"))
        if row.sealed:
            parts.append(self.tr("已封存，只保存"))
        return " · ".join(parts)

    def _fill_basics(self, story: Story) -> None:
        detail, row = story.detail, story.detail.row
        facts = Facts()
        facts.add(self.tr("类别"), detail.category_name)
        for one in story.classes:
            shown = self.tr("{value}  ⚠ 重点保护").format(value=one.value) if one.protected else one.value
            shown = self.tr("{value}  ★ 重点管理").format(value=shown) if one.marked else shown
            facts.add(one.axis, shown, f"class-{one.axis}")
        facts.add(self.tr("存放位置"), row.place)
        if detail.seen is not None:
            facts.add(self.tr("最近见到"), seen_words(detail.seen), "lastSeen")
        facts.add(self.tr("保管人"), row.holder)
        if detail.manager_a or detail.manager_b:
            facts.add(self.tr("A角"), detail.manager_a)
            facts.add(self.tr("B角"), detail.manager_b)
        facts.add(self.tr("建档日期"), row.opened_on)
        facts.add(self.tr("保管期限"), detail.retention)
        today, terms = self._desk.now().date().isoformat(), self._desk.pack.terms
        facts.add(
            self.tr("保管到期"),
            due_words(detail.retention_due, today, why=terms, outlook=detail.outlook),
            "retentionDue",
        )
        self._field_labels = {key: facts.add(self._caption(key), value) for key, value in detail.fields.items()}
        if detail.note:
            facts.add(self.tr("备注"), detail.note)
        parts: list[QWidget] = [facts]
        if row.state is not DossierState.DESTROYED:
            parts.insert(0, self._sensitive(detail))
            if detail.missing_fields:
                said = counted(self.tr, "缺 {n} 项必填信息", len(detail.missing_fields))
                parts.insert(1, self._missing(said, "missingFields", [self.tr("、").join(detail.missing_fields)]))
        self._lists["basics"].fill(parts)

    def _caption(self, key: str) -> str:
        """Return the name of a field; of one that the rules have no more, its last name, and that they have it no more."""
        pack = self._desk.pack
        name = pack.caption(key)
        return name if pack.field(key) else self.tr("{name}（现行制度不再收集）").format(name=name)

    def _sensitive(self, detail: Detail) -> QWidget:
        panel = named(QFrame(), "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        facts = Facts()
        facts.add(self.tr("客户"), f"{detail.row.name}  {detail.gender}".strip(), "customerName")
        self._id_label = facts.add(self.tr("证件号"), detail.row.id_number, "idNumber")
        self._phone_labels = [
            facts.add(caption or self.tr("电话"), number, f"phone{place}")
            for place, (caption, number) in enumerate(detail.phones)
        ]
        self._co_labels = [self._co_customer(facts, one) for one in detail.co_customers]
        column.addWidget(facts)
        self._hint = plain("", "muted", name="maskHint")
        self._hint.hide()
        self._reveal = button(self.tr("查看…(&V)"), "link", name="revealButton", icon="eye")
        covered = detail.row.id_number or any(n for _, n in detail.phones) or HIDDEN in detail.fields.values()
        covered = covered or any(one.id_number or one.phones for one in detail.co_customers)
        self._reveal.setVisible(self._desk.can(Right.REVEAL) and bool(covered))
        self._reveal.clicked.connect(self._ask_purpose)
        line = QHBoxLayout()
        line.addWidget(self._hint, 1)
        line.addStretch(1)
        line.addWidget(self._reveal)
        column.addLayout(line)
        return panel

    def _co_customer(self, facts: Facts, one: CoCustomer) -> list[QLabel]:
        """Show a further customer; return the labels of the covered values: the ID number, then the telephones."""
        facts.add(self.tr("第{n}位客户").format(n=one.position), one.name, f"coName{one.position}")
        number = facts.add(self.tr("证件号"), one.id_number, f"coIdNumber{one.position}")
        phones = [
            facts.add(caption or self.tr("电话"), phone, f"coPhone{one.position}-{place}")
            for place, (caption, phone) in enumerate(one.phones)
        ]
        return [number, *phones]

    def _ask_purpose(self) -> None:
        assert self._story is not None
        dialog = RevealDialog(self, self._desk, self._story.detail.row.id, self._title.text())
        dialog.revealed.connect(lambda values, wanted=self._wanted: self._unmask(values, wanted))
        dialog.open()

    def _unmask(self, values: dict[str, Any], dossier_id: int) -> None:
        if dossier_id != self._wanted:
            return
        self._id_label.setText(str(values["id_number"] or "—"))
        for shown, (_, number) in zip(self._phone_labels, values["phones"], strict=False):
            shown.setText(number)
        for labels, one in zip(self._co_labels, values["co_customers"], strict=False):
            for shown, clear in zip(
                labels, (one.id_number or "—", *(number for _, number in one.phones)), strict=False
            ):
                shown.setText(clear)
        for name, value in values["fields"].items():
            if name in self._field_labels:
                self._field_labels[name].setText(value)
        self._reveal.hide()
        self._left = SHOWN_SECONDS
        self._hint.show()
        self._say_left()
        self._clock.start()
        self.refresh()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.cover()
        else:
            self._say_left()

    def _say_left(self) -> None:
        self._hint.setText(self.tr("{n} 秒后自动遮蔽").format(n=self._left))

    def _fill_papers(self, detail: Detail) -> None:
        parts: list[QWidget] = []
        if detail.missing_papers:
            said = counted(self.tr, "缺 {n} 份应收资料", len(detail.missing_papers))
            parts.append(self._missing(said, "missingPapers", detail.missing_papers))
        parts += history(
            [self._item(item) for item in detail.items], self.tr("还没有登记收到的资料。"), self.tr("仅显示前 {n} 条。")
        )
        if detail.row.state is not DossierState.DESTROYED:
            contents = button(self.tr("打印卷内文件目录…"), name="contentsButton", icon="print")
            contents.clicked.connect(lambda: self.contents_wanted.emit(detail))
            parts.append(contents)
        self._lists["papers"].fill(parts)
        marked = self.tr("资料 缺{n}").format(n=len(detail.missing_papers))
        self._tabs.setTabText(1, marked if detail.missing_papers else self.tr("资料"))

    def _item(self, item: ItemDetail) -> TimelineEntry:
        pages = counted(self.tr, "{n} 页", item.page_count) if item.page_count else ""
        facts = (item.number, pages, item.dated_on, item.responsible)
        form = self.tr("原件") if item.original else self.tr("复印件")
        return TimelineEntry(f"{item.position}. {item.title}", form, " · ".join(fact for fact in facts if fact))

    def _missing(self, said: str, name: str, titles: Iterable[str]) -> QWidget:
        panel = named(QFrame(), "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(icons.icon("warn", theme.colours().warn).pixmap(QSize(18, 18)))
        head.addWidget(picture)
        head.addWidget(plain(said, name=name), 1)
        column.addLayout(head)
        for title in titles:
            column.addWidget(plain(f"·  {title}", wrap=True))
        return panel

    def _fill_histories(self, story: Story) -> None:
        more = self.tr("仅显示最近 {n} 条。")
        custody = [
            TimelineEntry(
                act(one.event.label),
                minute_of(one.at),
                " · ".join(
                    part
                    for part in (
                        self.tr("保管人 {holder}").format(holder=one.holder),
                        one.place,
                        self.tr("经办 {by}").format(by=one.by),
                        movement_note(one),
                    )
                    if part
                ),
                self.tr("所属的导入已撤销，不算数") if one.undone else "",
                struck=one.undone,
            )
            for one in story.detail.movements
        ]
        asking = HolderAt(self._desk, story.detail.row.id, self._desk.now())
        self._lists["custody"].fill([asking, *history(custody, self.tr("没有保管记录。"), more)])
        loans = [self._loan(loan) for loan in story.loans]
        self._lists["loans"].fill(history(loans, self.tr("没有借阅记录。"), more))
        changes = [
            TimelineEntry(
                action_title(event.action),
                minute_of(event.at),
                "  ".join(
                    p for p in (story.names.get(event.person_id, ""), action_detail(event, self._desk.pack)) if p
                ),
                self.tr("校验码 {code}").format(code=event.anchor),
            )
            for event in reversed(story.changes)
        ]
        nothing = self.tr("登记之后没有改动。整批导入记在导入批次下。")
        self._lists["changes"].fill(history(changes, nothing, more))

    def _loan(self, loan: Loan) -> TimelineEntry:
        if loan.returned_at:
            ended = self.tr("{day} 归还").format(day=day_of(loan.returned_at))
            found = label(loan.condition) if loan.condition else ""
        else:
            ended, found = self.tr("未还，应还 {day}").format(day=loan.due_on), ""
        body = " · ".join(part for part in (ended, found, loan.purpose, remark(loan.condition_note)) if part)
        picture = icons.state_icon(DossierState.SHELVED if loan.returned_at else DossierState.LENT)
        return TimelineEntry(f"{loan.borrower}  {loan.department}".strip(), day_of(loan.issued_at), body, icon=picture)
