"""The dialog for the manner, tool and place of a destruction, asked before its destroyers sign."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.models.domain.codes import fold
from app.models.domain.docket import Docket
from app.models.domain.errors import N_
from app.models.domain.procedures.destruction import DESTROY, METHOD, SITE, TOOL
from app.ui import theme
from app.ui.dialogs.form import FormDialog
from app.ui.messages import Tone, counted, text
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine
from app.ui.widgets.text import plain

_METHODS: Final = {N_("碎纸"): N_("碎纸机"), N_("焚毁"): N_("焚烧炉"), N_("送销毁厂"): N_("销毁厂的设备")}
"""The manners, each with its usual tool."""
_TOOLS: Final = (*_METHODS.values(), N_("化浆设备"), N_("消磁机"), N_("物理粉碎存储介质"))
_LONGEST = 120


class DestroyDialog(FormDialog):
    """`do` gets the inputs by field: those of `fields`, without a tool for a list from before there was one.

    The next step cannot be undone, so Cancel is the default. `show_register` shows the titled list over the dialog, to be
    printed before its titles go. What the first destroyer has signed stands, and the second can only sign the same. Manner and tool
    are stored and printed in the domain's words, in any language of the window.
    """

    def __init__(
        self, parent: QWidget, listed: Docket, fields: Sequence[str], do: Callable[[Mapping[str, str]], object], *,
        show_register: Callable[[QWidget], None] | None = None,
    ) -> None:  # fmt: skip
        left = listed.total - listed.checked
        message = counted(
            self.tr, "两名监销人签署后，已扫描的 {n} 份档案即告销毁，其中的个人信息从档案库中清除。", listed.checked
        )
        if left:
            message += counted(self.tr, "未扫描的 {n} 份视为未销毁，仍留在库。", left)
        super().__init__(parent, self.tr("现场监销"), self.tr("销毁后无法恢复"), message=message, name="destroyDialog")
        warning = plain(self.tr("⚠ 题名也随之清除。带题名的清册请现在先打印。"), wrap=True, name="registerWarning")
        warning.setStyleSheet(f"color: {theme.colours().tone(Tone.ERROR)[0]}; font-weight: bold")
        self.body.addWidget(warning)
        is_settled, self._asks_tool = bool(listed.taken(DESTROY)), TOOL in fields
        self._method = self.add("destroyMethod", self.tr("销毁方式(&M)"), Choice((text(one), one) for one in _METHODS))
        self._tool = OpenChoice(map(text, dict.fromkeys(_TOOLS)), longest=_LONGEST)
        if self._asks_tool:
            needed = self.tr("请填写销毁工具，它要印在销毁证明上。")
            self.add("destroyTool", self.tr("销毁工具(&T)"), self._tool, needed=needed)
        self._site = self.add(
            "destroySite", self.tr("销毁地点(&L)"), TextLine(listed.body.get(SITE, "") if is_settled else "", _LONGEST),
            self.tr("第一位监销人已按此签署，不能再改") if is_settled else "",
            needed=self.tr("请填写销毁地点，它要印在销毁证明上。"),
        )  # fmt: skip
        self._method.changed.connect(lambda: self._tool.setEditText(text(_METHODS[self._method.value()])))
        if is_settled:
            self._method.choose(listed.body[METHOD])
            self._tool.setEditText(text(listed.body.get(TOOL, "")))
        for edit in (self._method, self._tool, self._site):
            edit.setDisabled(is_settled)
        if show_register is not None:
            first = self.add_button(self.tr("先打印清册…(&R)"), "printFirstButton")
            first.clicked.connect(lambda: show_register(self))
        self.submit(
            self.tr("由监销人签署…(&S)"),
            lambda: partial(do, self._inputs()),
            "agreeButton",
            "danger",
            safe=True,
            stays=True,
        )
        self._site.setFocus()

    def _inputs(self) -> dict[str, str]:
        typed = fold(self._tool.value())
        tool = {TOOL: {text(one): one for one in _TOOLS}.get(typed, typed)} if self._asks_tool else {}
        return {METHOD: self._method.value(), **tool, SITE: fold(self._site.value())}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after the site goes on to the buttons; only there it presses one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._site.hasFocus():
            self.focusNextChild()
            return
        super().keyPressEvent(event)


def how_words(said: Mapping[str, str]) -> list[str]:
    """Return manner, tool and place of a destruction in words, as far as they were stated."""
    return [text(said[one]) if one != SITE else said[one] for one in (METHOD, TOOL, SITE) if one in said]
