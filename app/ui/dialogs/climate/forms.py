"""The forms of the climate: as what a room is read, and a reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import care_rules, rulebook, rules
from app.models.domain.moments import day_of
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.climate import ClimateReading
from app.models.services import climates
from app.models.services.climates import RoomOfPlace, TypedReading
from app.models.services.desk import Desk
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.messages import text
from app.ui.papers.climate import range_words
from app.ui.widgets.inputs import Choice, TextLine


class WatchRoomDialog(FormDialog):
    """The kind of a room, and the instrument by which it is read, with its last calibration."""

    def __init__(self, parent: QWidget, desk: Desk, room: RoomOfPlace) -> None:
        super().__init__(
            parent, self.tr("库房和仪器"), room.name,
            message=self.tr("从现在起按这个种类的范围、用这件仪器登记；以前的读数保留原来的仪器。"), name="watchRoomDialog",
        )  # fmt: skip
        offered = [(f"{one.name}：{range_words(one, text)}", one.key) for one in desk.pack.climates]
        kind = self.add("roomKind", self.tr("库房的种类(&K)"), Choice(offered))
        watched = room.watched
        if room.is_read and watched:
            kind.choose(watched.kind)
        instrument = self.add(
            "instrument",
            self.tr("仪器名称和编号(&I)"),
            TextLine(watched.instrument if watched else "", longest=60),
            needed=True,
        )
        calibrated = self.add(
            "calibratedOn", self.tr("最近校准日期(&D)"), DayEdit(watched.calibrated_on if watched else ""), needed=True
        )
        self.submit(
            self.tr("登记(&S)"),
            lambda: partial(climates.watch, desk, room.place_id, kind.value(), instrument.value(), calibrated.value()),
        )


class ReadingDialog(FormDialog):
    """A reading at a time; or (`line`) a right one in the place of a wrong one, for a reason."""

    def __init__(
        self, parent: QWidget, desk: Desk, room: RoomOfPlace, line: RegisterEntry[ClimateReading] | None = None
    ) -> None:  # fmt: skip
        assert room.climate is not None
        title = self.tr("更正读数") if line else self.tr("登记读数")
        message = (
            self.tr("更正后另立一行，原来的一行划去并保留。")
            if line
            else self.tr("半天过后才登记的记为补记，读数旁写明何时、由谁登记；没有看的不要补，算缺测。")
        )
        about = self.tr("{room}：{range}").format(room=room.name, range=range_words(room.climate, text))
        super().__init__(parent, title, about, message=message, name="readingDialog", width=600)
        now, said = desk.now(), line.contents if line else None
        at = datetime.fromisoformat(line.at) if line else now
        day, time = DayEdit(day_of(at.isoformat()), latest=now.date()), TextLine(at.strftime("%H:%M"), longest=5)
        if not line:
            self.add("readOn", self.tr("日期(&D)"), day)
            self.add(
                "readAt", self.tr("时间(&T)"), time, self.tr("12:00 以前是上午的读数"), answers=care_rules.READING_ONCE.code,
                beside=True,
            )  # fmt: skip
        warmth = self.add(
            "warmth", self.tr("室内温度（℃）(&I)"), TextLine(said.warmth if said else "", longest=8), needed=True
        )
        damp = self.add(
            "damp",
            self.tr("室内湿度（%）(&H)"),
            TextLine(said.damp if said else "", longest=8),
            needed=True,
            beside=True,
        )
        out_warmth = self.add(
            "outsideWarmth", self.tr("室外温度（℃）(&O)"), TextLine(said.outside_warmth if said else "", longest=8)
        )
        out_damp = self.add(
            "outsideDamp",
            self.tr("室外湿度（%）(&U)"),
            TextLine(said.outside_damp if said else "", longest=8),
            beside=True,
        )
        measure = self.add(
            "measure", self.tr("采取的措施(&M)"), TextLine(said.measure if said else ""),
            self.tr("读数超出范围时须填写，例如：开启除湿机"), answers=care_rules.MEASURE_STATED.code,
        )  # fmt: skip
        reason = TextLine()
        if line:
            self.add(
                "reasonEdit", self.tr("更正理由(&R)"), reason, answers=(rulebook.REASON_STATED.code, rules.NOT_FILLED)
            )
        warmth.setFocus()

        def work() -> Callable[[], object]:
            typed = TypedReading(warmth.value(), damp.value(), out_warmth.value(), out_damp.value(), measure.value())
            if line:
                return partial(climates.correct, desk, room.place_id, line.id, typed, reason.value())
            hour, _, minute = time.value().partition(":")
            return partial(climates.read, desk, room.place_id, f"{day.value()}T{hour.zfill(2)}:{minute}", typed)

        self.submit(self.tr("更正(&S)") if line else self.tr("登记(&S)"), work)
