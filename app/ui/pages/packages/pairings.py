"""Archives that this one exchanges packages with: each known by its public keys, which two people compared with paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.models.domain import package_rules
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.moments import day_of
from app.models.domain.package import ArchiveCard
from app.models.domain.procedure import Step
from app.models.domain.procedures.pairing import CONFIRM, END, NAME, PAIRED, PAIRING, PROPOSED
from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.services import pairing, sticks
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.pairing import OwnCard
from app.ui.dialogs.files import write_file
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.sign_off import Fact
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, text
from app.ui.openings import opens
from app.ui.page import PageSection
from app.ui.pages.dockets.face import TONES, Asked, Face
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.packages.stick import KEY, ask_key, ask_where
from app.ui.papers import packages as papers
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn
from app.ui.widgets.text import button, plain


class PairingFace(Face):
    """The texts and hooks of a pairing."""

    procedure = PAIRING

    def title(self) -> str:
        return self.tr("配对馆")

    def opening(self) -> str:
        return self.tr("提出配对…(&N)")

    def nothing(self) -> str:
        return self.tr("还没有配对的档案馆。\n收到对方的公钥文件和公钥单后，点“提出配对”。")

    def introduction(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("先配对，再交换封装包"), (
            self.tr("1　交换公钥：导出本馆公钥文件给对方，打印公钥单盖章，另行送达；对方也送来一份。"),
            self.tr("2　提出配对：选择对方的公钥文件，照对方纸上的公钥单输入指纹。"),
            self.tr("3　核对签署：由另一位经理对照纸上的指纹签署，配对生效。"),
            self.tr("4　移出时，接收单位选配对馆，交接签署后即可写出封装包；不再往来的，解除配对。"),
        )

    def list_columns(self) -> tuple[RowColumn[DocketHead], ...]:
        return (
            RowColumn(self.tr("编号"), 120, lambda one: one.code, key="code"),
            RowColumn(self.tr("档案馆"), 88, lambda one: one.body[NAME], key="archive"),
            RowColumn(
                self.tr("状态"), 0, lambda one: text(one.state.label), lambda one: TONES.get(one.state.phase), key="state"
            ),
        )  # fmt: skip

    def contents(self) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        self._who = plain(kind="heading", wrap=True, name="pairedArchive")
        self._print = plain(kind="fingerprint", wrap=True, name="pairedFingerprint")
        self._print.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part in (self._who, self._print):
            column.addWidget(part)
        column.addStretch(1)
        return shown

    def show_contents(self, docket: Docket) -> None:
        self._who.setText(docket.body[NAME])
        self._print.setText(sticks.fingerprint_of(docket))

    def signed_contents(self, docket: Docket) -> QWidget:
        shown = plain(sticks.fingerprint_of(docket), "fingerprint", wrap=True, name="signedFingerprint")
        shown.setAlignment(Qt.AlignmentFlag.AlignTop)
        return shown

    def facts(self, docket: Docket) -> list[str]:
        drawn = self.tr("{who} 于 {day} 提出，已照纸输入指纹").format(
            who=docket.opener.name, day=day_of(docket.opened_at)
        )
        by = self.tr("依据：{authority}").format(authority=docket.opener.reason)
        return [by, drawn, *self.steps_taken(docket)]

    def next(self, docket: Docket) -> str:
        return {
            PROPOSED: self.tr("下一步：由另一位经理拿对方盖章的公钥单，逐组核对下面的指纹后签署。"),
            PAIRED: self.tr("已配对：移出时接收单位可选这个档案馆；对方写给本馆的封装包可以打开。"),
        }.get(docket.state.name, self.tr("已解除：这个档案馆的文件不再打开。"))

    def caption(self, docket: DocketHead, step: Step) -> str:
        captions = {CONFIRM: self.tr("核对签署…(&G)"), END: self.tr("解除配对…(&X)")}
        return captions.get(step.name) or super().caption(docket, step)

    def kind_of(self, step: Step) -> str:
        return "danger" if step.name == END else super().kind_of(step)

    def why(self, docket: Docket, step: Step) -> str:
        message = self.tr("解除后，不能再写给{name}，也不打开它写来的文件，在途的包收不到回执。")
        return message.format(name=docket.body[NAME])

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        return [
            Fact(self.tr("档案馆"), docket.body[NAME]), Fact(self.tr("依据"), docket.opener.reason),
            Fact(self.tr("提出人"), docket.opener.name),
        ]  # fmt: skip

    def row_count(self, docket: Docket) -> int:
        return 1

    def done(self, docket: Docket, step: Step) -> str:
        message = {CONFIRM: self.tr("已与{name}配对。"), END: self.tr("已解除与{name}的配对。")}[step.name]
        return message.format(name=docket.body[NAME])


class PairDialog(FormDialog):
    """An archive whose file was picked: its fingerprint is typed from paper, and never shown before. `kept` carries the docket."""

    def __init__(self, parent: QWidget, desk: Desk, card: ArchiveCard) -> None:
        super().__init__(
            parent, self.tr("提出配对"), card.name,
            message=self.tr("请照对方盖章的公钥单输入指纹。不要照文件或屏幕抄：文件可能在路上被换过。"), name="pairDialog",
        )  # fmt: skip
        typed = self.add(
            "fingerprintEdit", self.tr("纸上的公钥指纹(&P)"), TextLine(longest=60), self.tr("8组，每组4个字母或数字；空格可不输"),
            answers=(package_rules.FINGERPRINT_AGREES.code, "公钥指纹"), needed=self.tr("请照公钥单输入指纹。"),
        )  # fmt: skip
        authority = self.add(
            "authorityEdit", self.tr("配对依据(&B)"), TextLine(longest=120), self.tr("凭哪份协议或文件"),
            answers="配对依据", needed=self.tr("请写明配对依据。"),
        )  # fmt: skip
        self.submit(
            self.tr("提出配对(&S)"), lambda: partial(pairing.propose, desk, card, typed.value(), authority.value())
        )


class PairingsPage(DocketPage):
    """The archives, and above them what this one gives to others: its public keys, as a file and on paper."""

    key: ClassVar[str] = "pairings"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "配对馆")
    icon: ClassVar[str] = "key"
    section: ClassVar[PageSection] = PageSection.MOVING
    right: ClassVar[Right | None] = Right.MOVE_OUT
    face_class = PairingFace

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.setSpacing(12)
        whole.addWidget(self._own_keys())
        whole.addWidget(self._list_and_panel(), 1)

    def _own_keys(self) -> QFrame:
        card = named(QFrame(), "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        words = plain(
            self.tr("本馆公钥：导出文件给对方，公钥单盖章后另行送达，供对方核对指纹。"), wrap=True, name="ownKeyWords"
        )
        row.addWidget(words, 1)
        export = button(self.tr("导出公钥文件…(&E)"), name="exportKeyButton", icon="save")
        export.clicked.connect(self._export)
        paper = button(self.tr("打印公钥单…(&P)"), name="printKeyButton", icon="print")
        paper.clicked.connect(self._print_key)
        row.addWidget(export)
        row.addWidget(paper)
        return card

    def _export(self) -> None:
        suggested = self.tr("{name} 公钥").format(name=self.desk.name)
        ask_where(self, self.tr("导出公钥文件"), suggested, KEY, self._write)

    def _write(self, path: Path) -> None:
        said = self.tr("公钥已导出到 {file}，可交给对方。请另外送达盖章的公钥单。").format(file=path.name)

        def write() -> Outcome[OwnCard]:
            outcome = pairing.own_card(self.desk)
            write_file(path, outcome.value.file)
            return outcome

        self.act(write, lambda _outcome: self.say(Tone.OK, said), on="own-key")

    def _print_key(self) -> None:
        since = self.desk.acted_seq

        def show(outcome: Outcome[OwnCard]) -> None:
            self.perform(lambda: papers.key_sheet(self.desk, outcome.value), preview)

        def preview(pdf: bytes) -> None:
            PdfPreview(self, self.tr("本馆公钥单"), pdf, made_from=Provenance(since, dossier_ids=())).open()

        self.act(lambda: pairing.own_card(self.desk), show, on="own-key")

    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        del dossier_ids
        ask_key(self, self.tr("选择对方的公钥文件"), self._pair)

    @opens
    def _pair(self, path: Path) -> None:
        self.perform(lambda: pairing.others_card(self.desk, path), self._ask_fingerprint, on="other-key")

    def _ask_fingerprint(self, card: ArchiveCard) -> None:
        PairDialog(self, self.desk, card).open_over(self, self._proposed)

    def _proposed(self, outcome: Outcome[Docket]) -> None:
        self._wanted = outcome.value.code
        self.refresh()
        said = self.tr("已提出与{name}配对，请另一位经理核对签署。")
        self.say(Tone.OK, said.format(name=outcome.value.body[NAME]))
