"""The dialog for the manner and place of a destruction, asked before its destroyers sign."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.models.domain.codes import fold
from app.models.domain.docket import Docket
from app.models.domain.errors import N_
from app.ui import theme
from app.ui.dialogs.form import FormDialog
from app.ui.messages import Tone, counted, text
from app.ui.widgets.inputs import Choice, TextLine
from app.ui.widgets.text import plain

_METHODS = (N_("碎纸"), N_("焚毁"), N_("送销毁厂"))
_LONGEST = 120


class DestroyDialog(FormDialog):
    """`do` gets method and site. The next step cannot be undone, so Cancel is the default.

    `show_register` shows the titled list over the dialog, to be printed before its titles go. `how` are the first values;
    `settled`: the first destroyer has signed them, and the second can only sign the same. The method is stored and
    printed in the domain's words, in any language of the window.
    """

    def __init__(
        self, parent: QWidget, listed: Docket, how: tuple[str, str],
        do: Callable[[tuple[str, str]], object], *, settled: bool, show_register: Callable[[QWidget], None] | None = None,
    ) -> None:  # fmt: skip
        left = listed.total - listed.checked
        message = counted(
            self.tr, "两名监销人签署后，已扫描的 {n} 份档案即告销毁，其中的个人信息从档案库中清除。", listed.checked
        )
        if left:
            message += counted(self.tr, "未扫描的 {n} 份视为未销毁，仍留在库。", left)
        super().__init__(parent, self.tr("现场监销"), self.tr("销毁后无法恢复"), message=message, name="destroyDialog")
        warning = plain(self.tr(
            "⚠ 签署完毕，题名随个人信息一并清除，任何磁盘上都不留。带题名的清册请现在先打印。签署后只在内存中保留；"
            "锁定时封存，只有两位监销人登录后才能再打印，到两人都确认已打印为止。关闭程序即丢失。"
        ), wrap=True, name="registerWarning")  # fmt: skip
        warning.setStyleSheet(f"color: {theme.colours().tone(Tone.ERROR)[0]}; font-weight: bold")
        self.body.addWidget(warning)
        method = self.add("destroyMethod", self.tr("销毁方式(&M)"), Choice((text(one), one) for one in _METHODS))
        self._site = self.add(
            "destroySite", self.tr("销毁地点(&L)"), TextLine(how[1], _LONGEST),
            self.tr("第一位监销人已按此签署，不能再改") if settled else "",
            needed=self.tr("请填写销毁地点，它要印在销毁证明上。"),
        )  # fmt: skip
        if how[0]:
            method.choose(how[0])
        for edit in (method, self._site):
            edit.setDisabled(settled)
        if show_register is not None:
            first = self.add_button(self.tr("先打印清册…(&R)"), "printFirstButton")
            first.clicked.connect(lambda: show_register(self))
        self.submit(
            self.tr("由监销人签署…(&S)"), lambda: partial(do, (method.value(), fold(self._site.value()))), "agreeButton", "danger",
            safe=True, stays=True,
        )  # fmt: skip
        self._site.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after the site goes on to the buttons; only there it presses one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._site.hasFocus():
            self.focusNextChild()
            return
        super().keyPressEvent(event)
