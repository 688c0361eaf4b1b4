"""What is done to a change request, each by the sign-off or the button of the right person."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject

from app.models.domain.change import ChangeRequest, Outcome
from app.models.domain.person import Account
from app.models.services import action, changing
from app.models.services.signing import Statement
from app.ui.data_words import datum_words, value_words
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import Tone
from app.ui.page import Page

_NAMED = 4


class Acts(QObject):
    """Acts for a page. `done` is called with the request after every act."""

    def __init__(self, page: Page, done: Callable[[ChangeRequest], None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._done = page, page.desk, done

    def accept(self, wanted: ChangeRequest, accepted: Collection[int]) -> None:
        """A manager consents to these lines; why the others are refused is asked first."""
        rest = len(wanted.lines) - len(accepted)
        if not rest:
            self._sign(wanted, accepted, "")
            return
        dialog = ReasonDialog(
            self._page, self.tr("部分同意"),
            self.tr("同意 {n} 项，其余 {rest} 项不同意，不会写入档案。申请人会看到您写的理由。").format(
                n=len(accepted), rest=rest),
            self.tr("不同意的理由(&R)"), self.tr("继续签署…(&N)"),
        )  # fmt: skip
        dialog.given.connect(lambda reason: self._sign(wanted, accepted, reason))
        dialog.open()

    def refuse(self, wanted: ChangeRequest) -> None:
        """The whole request is refused, with the reason."""
        dialog = ReasonDialog(
            self._page, self.tr("拒绝修改申请"),
            self.tr("{code} 的 {n} 项改动都不写入档案。申请人会看到您写的理由。").format(
                code=wanted.code, n=len(wanted.lines)),
            self.tr("拒绝的理由(&R)"), self.tr("拒绝(&T)"), "danger",
        )  # fmt: skip
        dialog.given.connect(
            lambda reason: self._page.act(
                lambda: changing.refuse(self._desk, wanted.id, reason), self._refused, on=(ChangeRequest, wanted.id)
            )
        )
        dialog.open()

    def withdraw(self, wanted: ChangeRequest) -> None:
        """Who asked takes the request back."""
        self._page.act(lambda: changing.withdraw(self._desk, wanted.id), self._withdrawn, on=(ChangeRequest, wanted.id))

    def _sign(self, wanted: ChangeRequest, accepted: Collection[int], answer: str) -> None:
        desk = self._desk

        def show(found: tuple[Statement, tuple[Account, ...]]) -> None:
            statement, may_sign = found
            dialog = SignOffDialog(
                self._page, desk, self.tr("审批修改申请"), statement, self._facts(wanted, accepted, answer),
                len(wanted.lines), desk.account.login if desk.account in may_sign else "", may_sign=may_sign,
                act=lambda given: changing.decide(desk, wanted.id, accepted, given, answer),
            )  # fmt: skip
            dialog.carried_out.connect(self._decided)
            dialog.open()

        self._page.perform(
            lambda: (changing.statement(desk, wanted.id, accepted), changing.candidates(desk, wanted.id)),
            show,
            on=(ChangeRequest, wanted.id),
        )

    def _facts(self, wanted: ChangeRequest, accepted: Collection[int], answer: str) -> list[tuple[str, str]]:
        pack = self._desk.pack
        lines = [line for line in wanted.lines if line.id in accepted]
        told = self.tr("{item}：{before} → {after}")
        facts = [
            (self.tr("申请"), f"{wanted.code}　{wanted.asker}"),
            (self.tr("修改原因"), wanted.reason),
            (self.tr("同意"), self.tr("{n} 项").format(n=len(lines))),
            *(
                (line.title or line.reference_code, told.format(
                    item=datum_words(pack, line.key), before=value_words(pack, line.key, line.before),
                    after=value_words(pack, line.key, line.after)))
                for line in lines[:_NAMED]
            ),
        ]  # fmt: skip
        if len(lines) > _NAMED:
            facts.append(("", self.tr("另有 {n} 项，见申请").format(n=len(lines) - _NAMED)))
        if answer:
            refused = self.tr("{n} 项：{answer}").format(n=len(wanted.lines) - len(lines), answer=answer)
            facts.append((self.tr("不同意"), refused))
        return facts

    def _decided(self, outcome: action.Outcome[ChangeRequest]) -> None:
        self._page.announce(outcome.changes)
        done = outcome.value
        self._done(done)
        written = sum(line.outcome is Outcome.ACCEPTED for line in done.lines)
        stale = sum(line.outcome is Outcome.STALE for line in done.lines)
        told = self.tr("{who}已审批 {code}：写入 {n} 项，共 {total} 项。").format(
            who=done.decider, code=done.code, n=written, total=len(done.lines)
        )
        if stale:
            told += self.tr("其中 {n} 项的原值已变，没有写入，请核对后另行申请。").format(n=stale)
        self._page.say(Tone.WARN if stale else Tone.OK, told)

    def _refused(self, outcome: action.Outcome[ChangeRequest]) -> None:
        self._done(outcome.value)
        self._page.say(Tone.OK, self.tr("{code} 已拒绝，档案没有改动。").format(code=outcome.value.code))

    def _withdrawn(self, outcome: action.Outcome[ChangeRequest]) -> None:
        self._done(outcome.value)
        self._page.say(Tone.OK, self.tr("{code} 已撤回，档案没有改动。").format(code=outcome.value.code))
