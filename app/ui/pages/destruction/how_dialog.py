"""How and where a destruction list is destroyed, asked before its destroyers sign."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.models.domain.codes import fold
from app.models.domain.docket import Docket
from app.models.domain.errors import N_
from app.ui.dialogs.base import Dialog
from app.ui.messages import text
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain

_METHODS = (N_("碎纸"), N_("焚毁"), N_("送销毁厂"))
_LONGEST = 120


class DestroyDialog(Dialog):
    """`agreed` carries method and site. The next step cannot be undone, so Cancel is the default.

    `how` are the values typed before; `settled`: the first destroyer has signed them, and the second can only sign the
    same. The method is stored and printed in the domain's words, in any language of the window.
    """

    agreed = Signal(str, str)

    def __init__(self, parent: QWidget, listed: Docket, how: tuple[str, str], *, settled: bool) -> None:
        super().__init__(parent, self.tr("现场监销"))
        self.setObjectName("destroyDialog")
        self.setMinimumWidth(520)
        left = listed.total - listed.checked
        self.body.addWidget(plain(self.tr("销毁后无法恢复"), "heading"))
        message = self.tr("两名监销人签署后，已扫描的 {n} 份档案即告销毁，其中的个人信息从档案库中清除。").format(
            n=listed.checked
        )
        if left:
            message += self.tr("未扫描的 {n} 份视为未销毁，仍留在库。").format(n=left)
        self.body.addWidget(plain(message, wrap=True, name="destroyWarning"))
        self._method = named(QComboBox(), "destroyMethod")
        for word in _METHODS:
            self._method.addItem(text(word), word)
        self._site = named(QLineEdit(maxLength=_LONGEST), "destroySite")
        method, site = how
        if method:
            self._method.setCurrentIndex(self._method.findData(method))
        self._site.setText(site)
        message = self.tr("第一位监销人已按此签署，不能再改") if settled else ""
        self._where = InputField(self.tr("销毁地点(&L)"), self._site, message)
        self.body.addWidget(InputField(self.tr("销毁方式(&M)"), self._method))
        self.body.addWidget(self._where)
        self.add_cancel(default=True)
        self.add_button(self.tr("由监销人签署…(&S)"), "agreeButton", "danger").clicked.connect(self._agree)
        for edit in (self._method, self._site):
            edit.setDisabled(settled)
        self._site.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after the site goes on to the buttons; only there it presses one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._site.hasFocus():
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _agree(self) -> None:
        site = fold(self._site.text())
        self._where.mark("" if site else self.tr("请填写销毁地点，它要印在销毁证明上。"))
        if site:
            method = self._method.currentData()
            self.accept()
            self.agreed.emit(method, site)
