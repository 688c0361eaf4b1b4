"""Input method and scanner: the connected ones, and a field to try each."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.domain import codes, scanner
from app.ui import input_method
from app.ui.messages import counted
from app.ui.messages import text as spoken
from app.ui.widgets.named import named
from app.ui.widgets.scan_trial import ScanTrial
from app.ui.widgets.text import Edit, InputField, button, plain

_FIELD_WIDTH = 480


class InputTab(QWidget):
    """Reads the session's bus when it is shown or asked to."""

    def __init__(self) -> None:
        super().__init__()
        self._standing = plain(wrap=True, name="inputStanding")
        again = button(self.tr("重新检查(&R)"), name="inputAgain")
        again.clicked.connect(self.refresh)
        self._chinese = named(QLineEdit(), "chineseTrial")
        self._scan = ScanTrial()
        self._scan.arrived.connect(self._show_scan)
        self._heard = plain(wrap=True, name="scanHeard")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("输入法"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._standing, 1)
        row.addWidget(again)
        column.addLayout(row)
        column.addWidget(self._narrow(InputField(self.tr("在此试打中文(&T)"), self._chinese)))
        column.addSpacing(16)
        column.addWidget(plain(self.tr("扫描枪"), "heading"))
        about = self.tr(
            "扫描任一条码，看看扫描枪送来了什么。前缀（]C1、STX）和结尾（回车、Tab、换行或没有）都能认，无需设置。"
        )
        column.addWidget(plain(about, "muted", wrap=True))
        column.addWidget(self._narrow(InputField(self.tr("在此试扫(&Z)"), self._scan)))
        column.addWidget(self._heard)
        column.addStretch(1)

    def refresh(self) -> None:
        """Look again for connected devices."""
        standing = input_method.standing_here()
        self._standing.setText(("✓ " if standing.works else "✗ ") + spoken(standing.value))

    def _show_scan(self, raw: str) -> None:
        reading = scanner.understand(raw)
        parts = [self.tr("{text} 前缀").format(text=scanner.named(reading.prefix))] if reading.prefix else []
        parts.append(counted(self.tr, "{n} 位", len(reading.digits)))
        ending = self.tr("{text} 结尾").format(text=scanner.named(reading.ending))
        parts.append(ending if reading.ending else self.tr("没有结尾"))
        parts.append(self._verdict(reading))
        if not reading.codes:
            QApplication.beep()
        self._heard.setText(" · ".join(parts))

    def _verdict(self, reading: scanner.Reading) -> str:
        if reading.mended:
            return self.tr("首位丢失，已按校验位补为 {code}。请把输入法切换为英文").format(code=reading.codes[0])
        if reading.codes:
            return (
                self.tr("校验通过")
                if len(reading.codes) == 1
                else self.tr("{n} 个条码，校验通过").format(n=len(reading.codes))
            )
        if len(codes.fold(reading.digits)) == codes.DIGITS and reading.digits.isdecimal():
            return self.tr("校验不符：不是本系统的条码，或没有读清，请再扫一次")
        return self.tr("不是本系统的 12 位条码：收到 {text}").format(text=reading.digits)

    @staticmethod
    def _narrow(field: InputField[Edit]) -> InputField[Edit]:
        field.setMaximumWidth(_FIELD_WIDTH)
        return field
