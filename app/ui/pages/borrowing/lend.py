"""借出: card, bags, one Enter. The same desk without a card is where others ask for dossiers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from app.models.domain import codes
from app.models.domain.codes import CodeKind
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.loan import Request
from app.models.domain.person import Staff
from app.models.services import accounts
from app.models.services.scanning import Hit
from app.ui import run
from app.ui.dialogs.borrower import BorrowerDialog
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.messages import Tone, tone_of, words
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.borrowing import outlook
from app.ui.pages.borrowing.issuing import Issuing
from app.ui.pages.borrowing.left import LeftPile, left_pile, pile_again
from app.ui.pages.borrowing.outlook import LendingOutlook, WantedBag
from app.ui.pages.borrowing.pile import Pile
from app.ui.pages.borrowing.sheet import LendSheet


class LendDesk(LendSheet):
    """The lending desk. `borrower`: the session's own person where only they may borrow; None at the clerk's desk.

    Every scan belongs to the pile that was open when it was made, however late the archive answers. Enter closes the
    pile. Another card while bags are on the desk asks whose they are. Bags that are refused after the next pile has
    begun are put aside. `scan_wanted` when the cursor should go back to the scan box.
    """

    scan_wanted = Signal()

    def __init__(self, page: Page, issuing: Issuing, borrower: Staff | None = None) -> None:
        super().__init__(page, clerk=borrower is None)
        self._issuing, self._borrower = issuing, borrower
        self._newcomer: Pile | None = None
        self._aside: list[Pile] = []
        self._sent: list[Pile] = []
        self._newest = run.Newest()
        self._look.timeout.connect(self._look_ahead)
        self._card.by_name_wanted.connect(self._by_name)
        self._terms.changed.connect(self._look.start)
        self._terms.given.connect(self.scan_wanted)
        self._terms.answered.connect(self._issuing.clear_message)
        self._go.clicked.connect(self.enter)
        self._find_button.clicked.connect(self._find)
        self._aside_button.clicked.connect(self.put_aside)
        self._remove_button.clicked.connect(self.remove)
        self._strip.wanted.connect(self._take_up)
        QShortcut(QKeySequence.StandardKey.Delete, self._table, self.remove).setWhatsThis(self.tr("移除选中的一行"))
        self._show(self._new_pile())

    @property
    def lying(self) -> int:
        """The number of bags on the desk or aside that could be lent or are still being looked up."""
        return sum(len(pile.pending) for pile in {self._pile, *self._aside, *self._sent})

    @property
    def asking(self) -> bool:
        """Return whether another card was scanned while bags lie here, so that Esc and Enter are an answer."""
        return self._newcomer is not None

    def scan(self, text: str) -> None:
        """Take a staff card, a bag, a slip, or the number of a purpose. Every bag becomes a row at once."""
        if self._terms.numbers(text):
            self._open_pile()
            self._terms.choose(int(text))
            return
        try:
            code = codes.read(text)
        except BadInput:
            self._bag(text)  # a 档号 read off the bag, perhaps
            return
        self._forget_kept(code.text)
        if code.kind is CodeKind.PERSON:
            self._read(code.text, None, self._pile_of_card(code.text))
        elif code.kind is CodeKind.SLIP:
            self._read(code.text, None, self._pile)
        else:
            self._bag(code.text)

    def missed(self, codes: Sequence[str]) -> None:
        """Show scans that a dialog did not let through; each goes when it is scanned again."""
        for code in codes:
            said = self.tr("对话框打开时扫描，未办理，请重新扫描。")
            self._put(self._pile, WantedBag(code, said, Tone.ERROR, kept=True))

    def left(self) -> tuple[tuple[LeftPile, ...], str]:
        """Return the piles here for a lock, the one on the desk last, and the card that was scanned over it."""
        waiting = dict.fromkeys(one for one in (*self._aside, *self._sent) if one is not self._pile and one.bags)
        piles = [left_pile(one, one.stated, self._borrower) for one in waiting]
        last = left_pile(self._pile, self._terms.stated, self._borrower)
        if piles or last.bags or last.card or self._terms.stated.purpose:
            piles.append(last)
        return tuple(piles), self._newcomer.card if self._newcomer else ""

    def put_back(self, piles: Sequence[LeftPile], newcomer: str) -> None:
        """Put back what a lock has kept. Every card and bag is read as a fresh scan is."""
        for place, left in enumerate(piles):
            pile = pile_again(left, self._borrower, self.tr("正在读取…"))
            if place == len(piles) - 1:
                self._show(pile)
            else:
                self._set_aside(pile)
            if left.card:
                self._read(left.card, None, pile)
            for row in reversed(pile.fresh):
                self._read(row.code, row, pile)
        if newcomer:
            self._read(newcomer, None, self._pile_of_card(newcomer))

    def enter(self) -> None:
        """Commit the pile on the desk, or assign the bags to the person whose card was scanned last."""
        pile = self._pile
        if self._newcomer is not None:
            self._take_over(self._newcomer)
        elif not pile.closed and not self._is_wanting(pile):
            pile.stated, pile.closed = self._terms.stated, True
            self._sent.append(pile)
            self._send_when_read(pile)

    def remove(self) -> None:
        """Take the current bag off the desk."""
        if self.bags.rows and not self._pile.closed:
            self.bags.drop(self._table.current or self.bags.rows[0])
            self._look.start()

    def put_aside(self) -> None:
        """Keep the pile for later and serve the next person, whose card may have been scanned already."""
        pile, newcomer = self._pile, self._newcomer
        if pile.closed or not self._clerk or not (pile.bags or pile.person):
            QApplication.beep()
            return
        self._issuing.clear_message()
        self._leave()
        self._show(newcomer or self._new_pile())

    def add(self, dossier_ids: Sequence[int]) -> None:
        """Put dossiers on the list that were found rather than scanned."""

        def show(read: list[tuple[DossierRow, Refusal | None]]) -> None:
            pile = self._open_pile()
            for found, obstacle in read:
                if pile.row_of(found.bar_code) is None:
                    row = WantedBag(found.bar_code, "")
                    self._put(pile, row)
                    self._judge(row, found, obstacle)
            self._look.start()

        self._page.perform(lambda: outlook.bags(self._desk, dossier_ids), show)

    def refresh(self) -> None:
        """Read the bags on the desk again after a change."""
        if self._card.person is not None:
            self._read_borrower(self._card.person)
        ids = {row.found.id: row for row in self._pile.fresh if row.found is not None}

        def show(read: list[tuple[DossierRow, Refusal | None]]) -> None:
            for found, obstacle in read:
                if any(row is ids[found.id] for row in self._pile.fresh):
                    self._judge(ids[found.id], found, obstacle)
            self._look.start()

        if ids:
            self._page.perform(lambda: outlook.bags(self._desk, list(ids)), show)

    # ---- which pile a scan belongs to
    def _new_pile(self, left: Sequence[WantedBag] = ()) -> Pile:
        return Pile(person=self._borrower, bags=list(left))

    def _open_pile(self) -> Pile:
        """The pile to which something is added now: Enter has closed the last one, a new card begins its own."""
        if self._newcomer is not None:
            said = self.tr("{name}的 {n} 份没有借出，已搁置。按 F9 继续办理。")
            said = said.format(name=self._pile.name, n=len(self._pile.fresh))
            self.put_aside()
            self._page.say(Tone.WARN, said)
        elif self._pile.closed:
            self._show(self._new_pile())
        return self._pile

    def _pile_of_card(self, card: str) -> Pile:
        """The pile for which a card was scanned; a newcomer's while another one's bags lie on the desk."""
        pile = self._pile
        if not pile.closed and pile.card not in ("", card) and pile.fresh:
            self._newcomer = Pile(card=card)
            return self._newcomer
        self._newcomer = None
        pile = self._open_pile()
        if pile.card not in ("", card):
            self._terms.clear()
        pile.card = card
        return pile

    def _take_over(self, newcomer: Pile) -> None:
        """Assign the bags to the newcomer, who states the purpose anew."""
        if newcomer.person is None:
            QApplication.beep()  # the card is still being read
            return
        self._issuing.clear_message()
        self._pile.person, self._pile.card, self._pile.stated = newcomer.person, newcomer.card, None
        self._show(self._pile)
        self._is_wanting(self._pile)

    def _leave(self) -> None:
        """Put the pile on the desk aside."""
        self._pile.stated = self._terms.stated
        self._set_aside(self._pile)

    def _set_aside(self, pile: Pile) -> None:
        if pile.fresh:
            self._aside.append(pile)
            self._strip.show_piles(self._aside)

    def _take_up(self, pile: Pile) -> None:
        """Resume a pile that was put aside; the pile on the desk goes aside in its place."""
        self._issuing.clear_message()
        self._aside.remove(pile)
        if not self._pile.closed:
            self._leave()
        self._strip.show_piles(self._aside)
        self._show(pile)
        self.refresh()

    def _show(self, pile: Pile) -> None:
        self._newest.drop()
        self._pile, self._newcomer = pile, None
        self.bags.hold(pile.bags)
        if pile.bags:
            self._table.go_to(pile.bags[0])
        if pile.stated is None:
            self._terms.clear()
        else:
            self._terms.show_stated(pile.stated)
        self._card.clear()
        if pile.person is not None:
            self._read_borrower(pile.person)
        self._tell_count()
        self._look.start()

    # ---- scans
    def _bag(self, code: str) -> None:
        pile = self._open_pile()
        known = pile.row_of(code)
        if known is not None:
            self._again(known)
            return
        row = WantedBag(code, self.tr("正在读取…"))
        self._put(pile, row)
        self._read(code, row, pile)

    def _forget_kept(self, code: str) -> None:
        """A row that was left over makes room for the same code scanned again."""
        known = self._pile.row_of(code)
        if known is not None and known.kept:
            self.bags.drop(known)

    def _read(self, code: str, row: WantedBag | None, pile: Pile) -> None:
        pile.reading += 1

        def finished() -> None:
            pile.reading -= 1
            self._send_when_read(pile)

        def came(read: tuple[Hit, Refusal | None]) -> None:
            self._came(pile, row, *read)
            finished()

        def refused(refusal: Refusal) -> None:
            if row is None:
                self._put(self._pile if pile is self._newcomer else pile, WantedBag(code, words(refusal), Tone.ERROR))
                self._card_refused(pile)
            else:
                self._stop(row, words(refusal))
            finished()

        # The lane of writes keeps scans in the order in which they were made.
        run.perform(self._page, lambda: outlook.looked_up(self._desk, code), came, refused, lane=run.Lane.WRITE)

    def _came(self, pile: Pile, row: WantedBag | None, hit: Hit, obstacle: Refusal | None) -> None:
        match hit:
            case DossierRow():
                assert row is not None
                known = pile.row_of(hit.bar_code)
                if known is not None and known is not row:
                    self._drop(pile, row)
                    self._again(known)
                    return
                row.code = hit.bar_code
                self._judge(row, hit, obstacle)
                self._look.start()
            case Staff():
                self._person_came(pile, hit, obstacle)
            case Request():
                self._issuing.resume(hit)
            case Docket() if hit.procedure.code is CodeKind.SLIP:
                message = self.tr("这是修改申请，不是借阅单。要查看，请切换到“查找”（F2）再扫描。")
                self._put(pile, WantedBag(hit.code, message, Tone.ERROR))
            case _:
                assert row is not None
                self._stop(row, self.tr("这不是档案袋的条码。请扫描档案袋或工牌上的条码。"))

    # ---- the borrower
    def _person_came(self, pile: Pile, person: Staff, obstacle: Refusal | None = None) -> None:
        if obstacle is not None:
            self._card_refused(pile)
            QApplication.beep()
            self._page.say(tone_of(obstacle), words(obstacle))
            return
        pile.person, pile.card = person, person.card_code
        if pile is self._newcomer:
            self._ask_whose(person)
        elif pile is self._pile:
            self._issuing.clear_message()
            self._read_borrower(person)
        else:
            self._strip.show_piles(self._aside)

    def _card_refused(self, pile: Pile) -> None:
        pile.card = pile.person.card_code if pile.person else ""
        if pile is self._newcomer:
            self._newcomer = None

    def _ask_whose(self, newcomer: Staff) -> None:
        """Bags must not change hands unnoticed."""
        QApplication.beep()
        self._page.say(
            Tone.WARN,
            self.tr(
                "桌上还有{first}的 {n} 份，没有借出。Enter：改由{newcomer}借，用途重新说明；"
                "Esc：搁置{first}的，给{newcomer}新办。"
            ).format(first=self._pile.name, n=len(self._pile.fresh), newcomer=newcomer.name),
        )

    @opens
    def _by_name(self) -> None:
        def ask(people: list[Staff]) -> None:
            dialog = BorrowerDialog(self._page, self._desk, people)
            dialog.chosen.connect(lambda person: self._person_came(self._pile_of_card(person.card_code), person))
            dialog.open()

        self._page.perform(lambda: accounts.staff(self._desk), ask, on="borrower-by-name")

    def _find(self) -> None:
        dialog = FindDossiersDialog(self._page, self._desk)
        dialog.chosen.connect(lambda row: self.add([row.id]))
        dialog.open()

    # ---- Enter
    def _is_wanting(self, pile: Pile) -> bool:
        """Show the missing inputs of a pile; return False when there are none."""
        if pile.person is None and not pile.card:
            said = self.tr("请先扫描借阅人的工牌，或按 F5 按姓名查找。")
        elif not pile.pending:
            said = self._bags_wanted()
        elif not self._terms.stated.purpose:
            self._terms.ask_purpose()
            said = self.tr("请先说明用途，再办理。")
        else:
            return False
        QApplication.beep()
        self._page.say(Tone.WARN, said)
        return True

    def _send_when_read(self, pile: Pile) -> None:
        if not pile.closed or pile.reading:
            return
        free, stated = pile.free, pile.stated
        if pile.person is None or not free or stated is None:
            self._settled(pile, (), False)
            if pile is self._pile:
                self._is_wanting(pile)
            return
        left = [row.named for row in pile.fresh if not row.free]
        send = self._issuing.lend if self._clerk else self._issuing.ask
        send(pile.draft(free, stated), left, lambda taken: self._settled(pile, free, taken))

    def _settled(self, pile: Pile, sent: Sequence[WantedBag], taken: bool) -> None:
        """Remove lent bags from the desk; red rows stay until they are removed by hand."""
        pile.closed = False
        self._sent = [one for one in self._sent if one is not pile]
        if taken:
            for row in sent:
                self._drop(pile, row)
        if not taken or pile.pending:
            if pile is not self._pile and pile not in self._aside:
                self._set_aside(pile)
            self._look.start()
            return
        for row in pile.bags:
            row.kept = True
        if pile is self._pile:
            self._show(self._new_pile(pile.bags))
            return
        self._aside = [one for one in self._aside if one is not pile]
        self._strip.show_piles(self._aside)
        for row in pile.bags:
            self.bags.put_last(row)
        self._tell_count()

    def _look_ahead(self) -> None:
        """Read the obstacles to the draft, for the whole and for each bag."""
        desk, free = self._desk, self._pile.free
        draft = self._pile.draft(free, self._terms.stated)

        def show(read: LendingOutlook) -> None:
            for row in free if draft.borrower_id else ():
                if not row.free or row.found is None or row.found.id not in read.terms.by_bag:
                    continue
                if row.found.id in read.terms.obstacles:
                    self._judge(row, row.found, read.terms.obstacles[row.found.id])
                else:
                    row.stands, row.tone = read.of(row.found.id)
                    self.bags.touch(row)
            self._tell_verdict(read.terms)
            self._tell_count()

        self._page.perform(lambda: outlook.read(desk, draft), self._newest.ask(show))
