"""今日: the waiting work. The first line is the most urgent; without any the page is calm."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QDate, QLocale, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.models.domain.codes import CodeKind
from app.models.domain.deposit import Original
from app.models.domain.deputy import Deputy
from app.models.domain.docket import DocketHead
from app.models.domain.dossier import DossierRow
from app.models.domain.life_rules import SOON_DAYS
from app.models.domain.loan import Loan, Request
from app.models.domain.moments import day_of, minute_of
from app.models.domain.person import Account, Role
from app.models.domain.procedures.loan import APPROVE, LOAN
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.change_notice import OpenChangeNotices
from app.models.domain.registers.deadline import Deadline
from app.models.domain.registers.finding import FollowedFinding
from app.models.domain.registers.hold import HoldOn
from app.models.domain.rights import Right
from app.models.domain.transfer_docket import TransferDue
from app.models.services import dockets, retention, waiting
from app.models.services import today as today_service
from app.models.services.climates import ReadingDue
from app.models.services.day import Day
from app.models.services.desk import Desk
from app.models.services.keeping import ReviewDue
from app.models.services.registers import RegisterDue
from app.models.services.today import NAMED, Today
from app.models.services.waiting import WaitingKind
from app.ui import run, theme
from app.ui.dialogs.change_notices import ChangeNoticesDialog
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, post, text
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages import today_room
from app.ui.pages.dockets.places import PAGE_OF
from app.ui.pages.settings.page import ARCHIVE
from app.ui.pages.today_card import TodayLine, WaitingCard, card
from app.ui.pages.today_day import DayPanel
from app.ui.pages.today_empty import calm, first_run, nothing_in_scope
from app.ui.transfer_words import due_words
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain

T = TypeVar("T")

_NOBODY: Mapping[int, str] = MappingProxyType({})
_MINUTE = timedelta(minutes=1)
_WIDEST, _DAY_WIDEST, _DAY_LEAST = 880, 420, 300
_BESIDE = 800


class TodayPage(Page):
    """Each line is a click to where it is dealt with."""

    key = "today"
    title = QT_TRANSLATE_NOOP("Page", "今日")
    icon = "today"
    right = Right.CONSULT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: Today | None = None
        self._hello = plain(kind="title", name="todayHello")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self._numbers = plain(kind="muted", name="todayNumbers", wrap=True)
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.timeout.connect(self.refresh)
        self._day_panel = DayPanel()
        self._day_panel.setMaximumWidth(_DAY_WIDEST)
        self._day_panel.wanted.connect(lambda page: self.wanted.emit(page, None))
        left = QWidget()
        left.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._hello)
        column.addLayout(self._lines)
        column.addWidget(self._numbers)
        column.addStretch(1)
        inside = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._beside.setContentsMargins(32, 24, 32, 24)
        self._beside.setSpacing(24)
        self._beside.addWidget(left, 2)
        self._beside.addWidget(self._day_panel, 1, Qt.AlignmentFlag.AlignTop)
        self._beside.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(inside=inside))
        theme.follow(self._apply_theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the day below the waiting work where both have no room beside each other."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._day_panel.setMaximumWidth(_DAY_WIDEST if beside else _WIDEST)
        self._day_panel.setMinimumWidth(_DAY_LEAST if beside else 0)

    def refresh(self) -> None:
        """Expire lapsed requests, then read the desk."""
        run.act(self, self._look, self._show)

    def open_at(self, what: object) -> None:
        """Open the changes of which this person was told, or those that others have not acknowledged."""
        self._show_notices(mine=what == "notices")

    @opens
    def _show_notices(self, *, mine: bool) -> None:
        dialog = ChangeNoticesDialog(self, self.desk, mine=mine)
        dialog.kept.connect(lambda outcome: self.announce(outcome.changed))
        dialog.open()

    def _apply_theme(self) -> None:
        if self._shown is not None:
            self._show(self._shown)

    def _look(self) -> Today:
        dockets.lapse(self.desk)
        retention.catch_up(self.desk)
        return today_service.today(self.desk)

    def _show(self, found: Today) -> None:
        self._shown = found
        now = self.desk.now()
        self._hello.setText(self.tr("{day}，{name}").format(day=self._day(now), name=self.desk.account.name))
        while self._lines.count():
            self._lines.takeAt(0).widget().deleteLater()
        if not found.dossiers:
            self._lines.addWidget(first_run(self) if self.desk.scope.everything else nothing_in_scope(self))
        lines = [line for line in self._waiting(found) if line.number]
        for place, line in enumerate(lines):
            shown = card(line, self.reaches, first=place == 0)
            if isinstance(shown, WaitingCard):
                shown.clicked.connect(lambda _checked=False, line=line: self.wanted.emit(line.page, line.what))
            self._lines.addWidget(shown)
        if found.dossiers and not lines:
            self._lines.addWidget(calm(self))
        self._day_panel.setVisible(bool(found.dossiers))
        self._day_panel.show_day(found.day, self.reaches)
        numbers = counted(
            self.tr, "在册档案 {n} 份，其中借出 {lent} 份。", found.dossiers, grouped=True, lent=f"{found.lent:,}"
        )
        self._numbers.setText(numbers if found.dossiers else "")
        tomorrow = datetime.combine(now.date() + timedelta(days=1), time())
        self._midnight.start(int((tomorrow - now.replace(tzinfo=None) + _MINUTE).total_seconds() * 1000))

    def _waiting(self, found: Today) -> list[TodayLine]:
        """Return this person's pending signatures first, then late work, then the rest of the day."""
        return [*self._to_sign(found), *self._at_the_desk(found), *self._to_keep(found)]

    def _to_sign(self, found: Today) -> list[TodayLine]:
        line, asked = self._line, found.of(waiting.TO_APPROVE)
        held = found.of(waiting.HELD)
        return [
            line(found, waiting.HELD, Tone.ERROR, COUNTED("{n} 份单子里有冻结的档案，先不要签"), self._held,
                PAGE_OF[held[0][0].kind] if held else "", held[0][0].code if held else None),
            TodayLine(
                waiting.TO_APPROVE.name, Tone.WARN, len(asked), counted(text, LOAN.step(APPROVE).waiting, len(asked)),
                self._asked(asked, found.as_deputy), "borrowing", "asked",
            ),
            *self._dockets(found, by_right=True),
            line(found, waiting.UNTOUCHED, Tone.WARN, COUNTED("{n} 份销毁清册搁置已久，请办理或撤回"),
                lambda some: self._listed(some, {}), "destruction"),
            line(found, waiting.TO_CONFIRM, Tone.WARN, COUNTED("{n} 份新档案等您确认"),
                lambda _: self.tr("已核实，确认后在管"), "dossiers", of=int),
            line(found, waiting.TO_ACTIVATE, Tone.WARN, COUNTED("{n} 个新账号等您启用"),
                lambda some: self._named([one.name for one in some], self.tr("{names} 等 {n} 人")), "accounts"),
            line(found, waiting.TO_CLOSE, Tone.WARN, COUNTED("{n} 个离职人员的账号等您停用"), self._accounts, "accounts"),
        ]  # fmt: skip

    def _at_the_desk(self, found: Today) -> list[TodayLine]:
        line, moved = self._line, found.of(waiting.TRANSFERS)
        return [
            line(found, waiting.CLOCK_BEHIND, Tone.ERROR, COUNTED("本机时钟慢了，签署须等经理确认"), self._clock,
                "settings" if self.desk.can(Right.KEEP_ACCOUNTS) else "", ARCHIVE),
            line(found, waiting.DESTROYED_FOUND, Tone.ERROR, COUNTED("盘点在架上见到 {n} 份已销毁的档案"), self._destroyed_found,
                "stocktake", today_room.where_destroyed(found.of(waiting.DESTROYED_FOUND))),
            line(found, waiting.OVERDUE, Tone.ERROR, COUNTED("{n} 份逾期未还"), self._late, "borrowing", "out"),
            line(found, waiting.TO_FETCH, Tone.OK, COUNTED("您的 {n} 项申请已批准，请到档案室领取"), self._to_fetch,
                "borrowing", "approved"),
            line(found, waiting.TO_ISSUE, Tone.WARN, COUNTED("{n} 项申请已批准，等待发放"), self._asked, "borrowing", "approved"),
            line(found, waiting.DUE_TODAY, Tone.WARN, COUNTED("{n} 份今天到期"), self._borrowers, "borrowing", "out"),
            line(found, waiting.TO_INSPECT, Tone.INFO, COUNTED("{n} 份归还后待检查"), self._titles, "borrowing", "inspect"),
            line(found, waiting.TRANSFERS, Tone.ERROR if any(due.is_late for _, due in moved) else Tone.WARN,
                 COUNTED("{n} 份移交须按期办理"), self._transfers, "transfer", moved[0][0].code if moved else None),
            *self._dockets(found, by_right=False),
        ]  # fmt: skip

    def _to_keep(self, found: Today) -> list[TodayLine]:
        line = self._line
        return [
            line(found, waiting.NOTICES, Tone.WARN, COUNTED("{n} 项客户资料的变动请您知悉"), self._changed,
                self.key, "notices", number=_total),
            line(found, waiting.UNACKNOWLEDGED, Tone.INFO, COUNTED("{n} 项变动知会还没有签收"), self._silent,
                self.key, "unacknowledged", number=_total),
            line(found, waiting.TO_HAND_OVER, Tone.WARN, COUNTED("{n} 份档案的保管人账号已停用，请办理交接"),
                self._keepers, "handover", number=lambda some: sum(n for _, n in some)),
            line(found, waiting.TO_VERIFY, Tone.INFO, COUNTED("{n} 份新档案待核实"),
                lambda _: self.tr("核验身份、登记同意后，在“档案卷宗”中核实"), "dossiers", of=int),
            line(found, waiting.TO_REVIEW, Tone.INFO, COUNTED("{n} 份档案要在 {days} 天内核对"),
                lambda due: self._reviews(found.reviews_named, due), "dossiers", of=lambda one: one.dossier_id),
            line(found, waiting.DOCUMENTS, Tone.WARN, COUNTED("{n} 位客户的证件已过期或将到期"), self._documents,
                "dossiers", of=lambda one: one[0].id),
            line(found, waiting.TO_IDENTIFY, Tone.WARN, COUNTED("{n} 份在管档案要重新核验身份"), self._wrongly_identified,
                "dossiers", of=lambda one: one.id),
            line(found, waiting.FINDINGS, today_room.tone(found.of(waiting.FINDINGS), self.desk.now().date()),
                COUNTED("{n} 项问题待整改，凭证据办结"), self._findings, "dossiers", "findings"),
            line(found, waiting.CLIMATE, Tone.INFO, COUNTED("{n} 个温湿度读数该登记了"), self._climate, "places", "climate"),
            line(found, waiting.REGISTERS, Tone.INFO, COUNTED("{n} 本登记簿该登记了"), self._registers, "dossiers", "registers"),
            line(found, waiting.DEADLINES, today_room.deadline_tone(found.of(waiting.DEADLINES), self.desk.now().date()),
                COUNTED("{n} 项制度须按期落实"), self._deadlines, "rules", "deadlines"),
            line(found, waiting.DEPOSITS_DUE, Tone.ERROR if self._expired(found) else Tone.WARN,
                COUNTED("{n} 件代管原件已到期或将到期，请通知客户"), self._originals, "deposits", "due"),
            line(found, waiting.WISHED, Tone.INFO, COUNTED("{n} 份档案已答复客户将列入销毁，请提出清册"),
                lambda some: self._named([code for _, code in some], self.tr("{names} 等 {n} 份")),
                "destruction", tuple(number for number, _ in found.of(waiting.WISHED))),
            line(found, waiting.TO_MOVE, Tone.WARN, COUNTED("{n} 份档案要换位置"),
                lambda _: self.tr("重要档案放在专用的位置，其他档案不放在那里：请移位"), "dossiers", of=int),
            line(found, waiting.COUNTS_DUE, Tone.INFO, COUNTED("{n} 处库位满一年没有盘点了"),
                lambda some: self._named(today_room.uncounted(some), self.tr("{names} 等 {n} 处")),
                "stocktake", today_room.count_to_open(found.of(waiting.COUNTS_DUE))),
            line(found, waiting.BACKUP, Tone.WARN, COUNTED("该备份档案库了"), self._backed_up, "settings", ARCHIVE),
            line(found, waiting.DEPUTIES, Tone.INFO, COUNTED("{n} 项代签授权正在生效"), self._deputies,
                "deputising" if self.desk.can(Right.KEEP_ACCOUNTS) else ""),
        ]  # fmt: skip

    def _dockets(self, found: Today, *, by_right: bool) -> list[TodayLine]:
        """Return a card for each kind of docket and step that waits here, for holders of a right or for any signer."""
        kinds: dict[tuple[str, str], list[DocketHead]] = {}
        for docket, step in found.dockets:
            if (step.right is not None) is by_right:
                kinds.setdefault((docket.kind, step.name), []).append(docket)
        return [
            TodayLine(
                f"{kind}-{name}", Tone.WARN, len(of_it), counted(text, _waiting_for(name, of_it), len(of_it)),
                self._listed(of_it, found.as_deputy), PAGE_OF[kind], of_it[-1].code,
            )
            for (kind, name), of_it in kinds.items()
        ]  # fmt: skip

    def _line(
        self, found: Today, kind: WaitingKind[T], tone: Tone, title: str, about: Callable[[Sequence[T]], str], page: str,
        what: object = None, *, of: Callable[[T], int] | None = None, number: Callable[[Sequence[T]], int] = len,
    ) -> TodayLine:  # fmt: skip
        """Return the line of a kind. `of`: the dossier of each, which the page lists in the place of `what`."""
        some = found.of(kind)
        n = number(some)
        said = counted(self.tr, title, n, days=SOON_DAYS)
        return TodayLine(
            kind.name, tone, n, said, about(some) if n else "", page, tuple(map(of, some)) if of is not None else what
        )

    def _listed(self, dockets: Sequence[DocketHead], as_deputy: Mapping[int, str]) -> str:
        """Return the names of dockets: lists by their codes, slips by applicant and reason, versions by all of these."""
        if dockets[0].procedure.code is CodeKind.LIST:
            codes = [self._for(as_deputy.get(one.id), one.code) for one in dockets]
            return self._named(codes, self.tr("{names} 等 {n} 份"))
        one_of, many = self.tr("{name}（{reason}）"), self.tr("{names} 等 {n} 项")
        if not dockets[0].procedure.lists:
            one_of, many = self.tr("第 {n} 版，{name}起草（{reason}）"), self.tr("{names} 等 {n} 份")
        names = [
            self._for(as_deputy.get(one.id), one_of.format(n=one.code, name=one.opener.name, reason=one.opener.reason))
            for one in dockets
        ]
        return self._named(names, many)

    def _for(self, principal: str | None, what: str) -> str:
        """Say of a thing that waits for whom this person would sign it; None: in their own name."""
        return self.tr("{what}〔代{principal}签〕").format(what=what, principal=principal) if principal else what

    def _clock(self, moments: Sequence[str]) -> str:
        return self.tr("时钟早于最近的记录 {moment}。请先校准时钟；无误的，请经理在“设置—档案库”中确认").format(
            moment=minute_of(moments[0])
        )

    def _accounts(self, leavers: Sequence[Account]) -> str:
        return self._named([f"{one.name}（{one.login}）" for one in leavers], self.tr("{names} 等 {n} 个"))

    def _keepers(self, keepers: Sequence[tuple[str, int]]) -> str:
        names = [self.tr("{n} 份仍由 {name} 保管").format(name=name, n=n) for name, n in keepers]
        return self._named(names, self.tr("{names} 等 {n} 人"))

    def _transfers(self, moved: Sequence[tuple[DocketHead, TransferDue]]) -> str:
        return self._named([f"{head.code} {due_words(due)}" for head, due in moved], self.tr("{names} 等 {n} 份"))

    def _held(self, some: Sequence[tuple[DocketHead, HoldOn]]) -> str:
        one_of = self.tr("{code}：{dossier}「{title}」（{who} {day} 冻结）")
        names = [
            one_of.format(code=head.code, dossier=on.reference_code, title=on.title, who=on.by, day=day_of(on.since))
            for head, on in some
        ]
        return self._named(names, self.tr("{names} 等 {n} 份"))

    def _late(self, loans: Sequence[Loan]) -> str:
        return self.tr("{who}；最早应还日期 {day}").format(who=self._borrowers(loans), day=loans[0].due_on)

    def _expired(self, found: Today) -> bool:
        return any(one.expires_on < self.desk.now().date().isoformat() for one in found.of(waiting.DEPOSITS_DUE))

    def _destroyed_found(self, some: Sequence[today_room.FoundDestroyed]) -> str:
        return self._named(today_room.destroyed(some), self.tr("{names} 等 {n} 份"))

    def _originals(self, some: Sequence[Original]) -> str:
        one_of = self.tr("{customer}的{title}，{day} 到期")
        names = [one_of.format(customer=one.customer, title=one.title, day=one.expires_on) for one in some]
        return self._named(names, self.tr("{names} 等 {n} 件"))

    def _borrowers(self, loans: Sequence[Loan]) -> str:
        return self._named(list(dict.fromkeys(one.borrower for one in loans)), self.tr("{names} 等 {n} 人"))

    def _titles(self, loans: Sequence[Loan]) -> str:
        return self._named([one.title for one in loans], self.tr("{names} 等 {n} 份"))

    def _asked(self, requests: Sequence[Request], as_deputy: Mapping[int, str] = _NOBODY) -> str:
        one_of = self.tr("{name}（{purpose}）")
        names = [
            self._for(as_deputy.get(one.id), one_of.format(name=one.borrower, purpose=one.purpose)) for one in requests
        ]
        return self._named(names, self.tr("{names} 等 {n} 项"))

    def _to_fetch(self, requests: Sequence[Request]) -> str:
        one_of = self.tr("单号 {slip}，{codes}，{day} 前有效")
        names = [
            one_of.format(
                slip=one.slip_code, codes=self.tr("、").join(one.reference_codes), day=day_of(one.valid_until)
            )
            for one in requests
        ]
        return self._named(names, self.tr("{names} 等 {n} 项"))

    def _reviews(self, named: Sequence[DossierRow], some: Sequence[ReviewDue]) -> str:
        one_of, due = self.tr("{name}，{day} 前，由{who}核对"), {one.dossier_id: one for one in some}
        names = [
            one_of.format(name=_called(row), day=due[row.id].due_on, who=self._responsible(due[row.id]))
            for row in named
        ]
        return self._named(names, self.tr("{names} 等 {n} 份"), len(due))

    def _responsible(self, due: ReviewDue) -> str:
        return post(self.desk.pack, due.cycle.role if due.cycle else Role.ARCHIVIST)

    def _documents(self, running_out: Sequence[tuple[DossierRow, str]]) -> str:
        one_of = self.tr("{name}，有效期至 {day}")
        return self._named(
            [one_of.format(name=_called(row), day=day) for row, day in running_out], self.tr("{names} 等 {n} 位")
        )

    def _wrongly_identified(self, rows: Sequence[DossierRow]) -> str:
        names = self._named([_called(row) for row in rows], self.tr("{names} 等 {n} 份"))
        return self.tr("{names}：原来的核验已撤销或更正").format(names=names)

    def _registers(self, due: Sequence[RegisterDue]) -> str:
        return self._named(today_room.registers(due), self.tr("{names} 等 {n} 本"))

    def _findings(self, some: Sequence[FollowedFinding]) -> str:
        return self._named(today_room.findings(some, self.desk.now().date()), self.tr("{names} 等 {n} 项"))

    def _climate(self, due: Sequence[ReadingDue]) -> str:
        return self._named(today_room.readings(due), self.tr("{names} 等 {n} 个"))

    def _deadlines(self, some: Sequence[RegisterEntry[Deadline]]) -> str:
        return self._named(today_room.deadlines(some, self.desk.now().date()), self.tr("{names} 等 {n} 项"))

    def _changed(self, read: Sequence[OpenChangeNotices]) -> str:
        (notices,) = read
        codes = list(dict.fromkeys(code for one in notices.rows for code in one.contents.dossiers))
        return self._named(codes, self.tr("{names} 等 {n} 份") if notices.more == 0 else self.tr("{names} 等"))

    def _silent(self, read: Sequence[OpenChangeNotices]) -> str:
        (notices,) = read
        names = [f"{one.person}（{one.department}）" for one in notices.rows]
        many = self.tr("{names} 等 {n} 人") if notices.more == 0 else self.tr("{names} 等")
        return self._named(list(dict.fromkeys(names)), many)

    def _backed_up(self, days: Sequence[Day]) -> str:
        (day,) = days
        if day.backup is None:
            return self.tr("还没有备份过。请在“设置”页备份到另一块磁盘，并妥善保管")
        return self.tr("上次备份是 {day}。请在“设置”页备份到另一块磁盘").format(day=day_of(day.backup.at))

    def _deputies(self, deputies: Sequence[Deputy]) -> str:
        mine, for_me = (
            self.tr("您代 {name} 签署，至 {day}（授权 {code}）"),
            self.tr("{name} 代您签署，至 {day}（授权 {code}）"),
        )
        me = self.desk.account.person_id
        names = [
            mine.format(name=one.principal, day=one.last, code=one.code)
            if one.person_id == me
            else for_me.format(name=one.name, day=one.last, code=one.code)
            for one in deputies
        ]
        return self._named(names, self.tr("{names} 等 {n} 项"))

    def _named(self, names: Sequence[str], many: str, number: int = 0) -> str:
        """Return the first names, and of how many, where those are more; `number`: where not all of them were read."""
        shown, number = self.tr("、").join(names[:NAMED]), number or len(names)
        return shown if number <= NAMED else many.format(names=shown, n=number)

    def _day(self, now: datetime) -> str:
        return QLocale().toString(QDate(now.year, now.month, now.day), self.tr("M月d日 dddd"))


def _total(read: Sequence[OpenChangeNotices]) -> int:
    return sum(one.total for one in read)


def _waiting_for(step: str, dockets: Sequence[DocketHead]) -> str:
    """The sentence on dockets that wait for a step, from the newest of their procedures."""
    return dockets[0].procedure.step(step).waiting


def _called(row: DossierRow) -> str:
    return f"{row.household or row.reference_code} {row.customer}"
