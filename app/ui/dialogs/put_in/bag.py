"""Files into one bag: judged first, then put in, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.models.domain.errors import Refusal
from app.models.services import putting_in
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.putting_in import Candidate
from app.ui import run
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.put_in.table import CandidatesTable
from app.ui.messages import Tone, counted, tone_of, words
from app.ui.widgets.text import plain

_SIZE = (1080, 520)


class PutInDialog(ActDialog):
    """`kept` carries the Outcome, its value the number of files. `title`: of the item that was chosen for them."""

    def __init__(self, parent: QWidget, desk: Desk, dossier_id: int, paths: Sequence[Path], title: str = "") -> None:
        super().__init__(parent, self.tr("存入文件"), "putInDialog")
        self.resize(*_SIZE)
        self._desk, self._dossier_id = desk, dossier_id
        self._heading = plain(counted(self.tr, "正在检查 {n} 个文件…", len(paths)), "heading", name="putInHeading")
        self._table = CandidatesTable(many_bags=False)
        self.body.addWidget(self._heading)
        self.body.addWidget(plain(
            self.tr("题名相同的放在同一件下，没有的新建一件；题名双击可改。制度未列为普通资料的，先按“敏感”存入，确认不含敏感信息的可取消勾选。勾选的文件要么全部存入，要么一个不存。"
                    "原文件仍在原处，请按规定处理。"), "muted", wrap=True))  # fmt: skip
        self.body.addWidget(self._table, 1)
        self.submit(self.tr("存入(&S)"), self._putting)
        self._set_busy(False)
        self._table.ticked.connect(self._say_count)
        self.watch(self._table.is_decided)

        def look() -> tuple[list[Candidate], list[str]]:
            return putting_in.look_at(desk, dossier_id, paths, title), putting_in.titles(desk, dossier_id)

        run.perform(self, look, lambda seen: self._show(*seen))

    def _show(self, candidates: list[Candidate], titles: list[str]) -> None:
        (row,) = {one.dossier.id: one.dossier for one in candidates if one.dossier is not None}.values()
        self._heading.setText(self.tr("存入 {dossier}").format(
            dossier=f"{row.household or row.name}　{row.reference_code}".strip("　")))  # fmt: skip
        self._table.show_candidates(candidates, titles)
        left = sum(one.against is not None or one.needs_a_decision for one in candidates)
        if left:
            self.say(Tone.WARN, counted(self.tr, "{n} 个文件没有勾选，原因见“说明”。", left))

    def _say_count(self) -> None:
        self._ok.setText(counted(self.tr, "存入 {n} 个文件(&S)", len(self._table.chosen())))
        self._set_busy(False)

    def _putting(self) -> Callable[[], Outcome[int]]:
        puts = [put for _dossier, put in self._table.chosen()]
        return partial(putting_in.put_in, self._desk, self._dossier_id, puts)

    def _set_busy(self, busy: bool) -> None:
        self._ok.setEnabled(not busy and bool(self._table.chosen()))

    def _refused(self, refusal: Refusal) -> None:
        super()._refused(refusal)
        self.say(tone_of(refusal), self.tr("一个也没有存入。{why}").format(why=words(refusal)))
