"""The meaning of each column of a ledger, with examples, and a way to change it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.fields import HOUSE
from app.models.ledgers.layout import Mapping
from app.models.ledgers.own_fields import asked_by
from app.models.ledgers.suiting import suits
from app.ui.dialogs.base import Dialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

_PAPER = "paper:"
_EXAMPLES = 3
_HOUSE = {
    "estate": QT_TRANSLATE_NOOP("LedgerField", "小区（项目）"),
    "building": QT_TRANSLATE_NOOP("LedgerField", "楼栋"),
    "unit": QT_TRANSLATE_NOOP("LedgerField", "单元"),
    "floor": QT_TRANSLATE_NOOP("LedgerField", "楼层"),
    "room": QT_TRANSLATE_NOOP("LedgerField", "房号"),
}
_DOSSIER = {
    "party_name": QT_TRANSLATE_NOOP("LedgerField", "客户姓名或名称"),
    "gender": QT_TRANSLATE_NOOP("LedgerField", "性别"),
    "id_number": QT_TRANSLATE_NOOP("LedgerField", "证件号"),
    "phone": QT_TRANSLATE_NOOP("LedgerField", "电话"),
    "other_name": QT_TRANSLATE_NOOP("LedgerField", "其他客户的姓名"),
    "other_id_number": QT_TRANSLATE_NOOP("LedgerField", "其他客户的证件号"),
    "other_phone": QT_TRANSLATE_NOOP("LedgerField", "其他客户的电话"),
    **_HOUSE,
    "phase": QT_TRANSLATE_NOOP("LedgerField", "小区的分期"),
    "address": QT_TRANSLATE_NOOP("LedgerField", "地址（楼栋单元房号在一格）"),
    "category": QT_TRANSLATE_NOOP("LedgerField", "类别"),
    "reference_code": QT_TRANSLATE_NOOP("LedgerField", "档号"),
    "handover_date": QT_TRANSLATE_NOOP("LedgerField", "接房日期"),
    "received_on": QT_TRANSLATE_NOOP("LedgerField", "归档日期"),
    "area": QT_TRANSLATE_NOOP("LedgerField", "建筑面积"),
    "place": QT_TRANSLATE_NOOP("LedgerField", "存放位置"),
    "cabinet": QT_TRANSLATE_NOOP("LedgerField", "柜号"),
    "shelf": QT_TRANSLATE_NOOP("LedgerField", "柜层"),
    "box": QT_TRANSLATE_NOOP("LedgerField", "盒号"),
    "contract_no": QT_TRANSLATE_NOOP("LedgerField", "合同编号"),
    "amount": QT_TRANSLATE_NOOP("LedgerField", "金额"),
    "amount_unit": QT_TRANSLATE_NOOP("LedgerField", "金额的单位或币种"),
    "issue_date": QT_TRANSLATE_NOOP("LedgerField", "发放日期"),
    "due_date": QT_TRANSLATE_NOOP("LedgerField", "到期日"),
    "manager_a": QT_TRANSLATE_NOOP("LedgerField", "项目经理 A 角"),
    "manager_b": QT_TRANSLATE_NOOP("LedgerField", "项目经理 B 角"),
    "title_deed_name": QT_TRANSLATE_NOOP("LedgerField", "权证名称"),
    "title_deed_no": QT_TRANSLATE_NOOP("LedgerField", "权证编号"),
    "risk_level": QT_TRANSLATE_NOOP("LedgerField", "风险等级"),
    "papers_list": QT_TRANSLATE_NOOP("LedgerField", "资料清单（多份在一格）"),
    "note": QT_TRANSLATE_NOOP("LedgerField", "备注"),
    "sequence": QT_TRANSLATE_NOOP("LedgerField", "序号"),
}
_REGISTER = {
    "lent_on": QT_TRANSLATE_NOOP("LedgerField", "借阅日期"),
    "borrower": QT_TRANSLATE_NOOP("LedgerField", "借阅人"),
    "department": QT_TRANSLATE_NOOP("LedgerField", "部门"),
    "dossier_text": QT_TRANSLATE_NOOP("LedgerField", "档案名称"),
    "reference_code": _DOSSIER["reference_code"],
    "party_name": _DOSSIER["party_name"],
    **_HOUSE,
    "purpose": QT_TRANSLATE_NOOP("LedgerField", "借阅事由"),
    "days": QT_TRANSLATE_NOOP("LedgerField", "借阅期限（天）"),
    "due_on": QT_TRANSLATE_NOOP("LedgerField", "应还日期"),
    "approver": QT_TRANSLATE_NOOP("LedgerField", "审批人"),
    "returned_on": QT_TRANSLATE_NOOP("LedgerField", "归还日期"),
    "returned_state": QT_TRANSLATE_NOOP("LedgerField", "是否归还"),
    "condition": QT_TRANSLATE_NOOP("LedgerField", "是否完好"),
    "note": _DOSSIER["note"],
    "sequence": _DOSSIER["sequence"],
}
_DEEDS = {
    "deed_title": _DOSSIER["title_deed_name"],
    "deed_number": _DOSSIER["title_deed_no"],
    "deed_owner": QT_TRANSLATE_NOOP("LedgerField", "权利人"),
    "grade": QT_TRANSLATE_NOOP("LedgerField", "等级"),
    "quantity": QT_TRANSLATE_NOOP("LedgerField", "数量"),
    "worth": QT_TRANSLATE_NOOP("LedgerField", "价值"),
    "expires_on": _DOSSIER["due_date"],
    "kept_on": QT_TRANSLATE_NOOP("LedgerField", "入库日期"),
    "given_on": QT_TRANSLATE_NOOP("LedgerField", "出库日期"),
    "receiver": QT_TRANSLATE_NOOP("LedgerField", "领取人"),
    "deed_keeper": QT_TRANSLATE_NOOP("LedgerField", "保管人"),
    **{name: _DOSSIER[name] for name in ("place", "reference_code", "contract_no", "party_name", "note", "sequence")},
}
_TITLES = {LedgerKind.DOSSIERS: _DOSSIER, LedgerKind.BORROW_REGISTER: _REGISTER, LedgerKind.DEEDS: _DEEDS}


class ColumnsDialog(Dialog):
    """The columns of a ledger.

    `chosen` carries the Mapping, whether to remember it for the next ledger with this header, and the header's row
    (0-based, -1: none) if it was chosen by hand, else None.
    """

    chosen = Signal(object, bool, object)

    def __init__(self, parent: QWidget, run: DryRun) -> None:
        super().__init__(parent, self.tr("各列对应"))
        self.setObjectName("columnsDialog")
        self.resize(760, 560)
        self._run = run
        self._mapping = run.mapping
        self._header: int | None = None
        self.body.addWidget(plain(self._hint(), "muted", wrap=True, name="columnsHint"))
        if run.unsuited:
            self.body.addLayout(self._header_line())
        self._table = named(QTableWidget(0, 3), "columnsTable")
        self._table.setHorizontalHeaderLabels([self.tr("台账的列"), self.tr("内容举例"), self.tr("读作")])
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().setDefaultSectionSize(40)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, 180)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(2, 240)
        self._combos: dict[int, QComboBox] = {}
        self._fill()
        self.body.addWidget(self._table, 1)
        self._customers = named(QCheckBox(self.tr("这是没有房号的客户名单，按姓名和证件号登记(&K)")), "customersCheck")
        self._customers.setChecked(run.mapping.customers)
        self._customers.setVisible(run.pack.by_household and run.kind is LedgerKind.DOSSIERS)
        self.body.addWidget(self._customers)
        self._remember = named(QCheckBox(self.tr("记住：以后同样的表头都这样读(&R)")), "rememberCheck")
        self._remember.setChecked(bool(run.unsuited))
        self.body.addWidget(self._remember)
        self.watch(
            lambda: [combo.currentData() for combo in self._combos.values()], lambda: self._header,
            self._customers.isChecked, self._remember.isChecked,
        )  # fmt: skip
        self.add_cancel()
        take = self.add_button(self.tr("重新预检(&S)"), "takeButton", "primary", default=True)
        take.clicked.connect(self._take)

    def _hint(self) -> str:
        if self._run.unsuited == "no-header":
            return self.tr("没有认出这份台账的表头。请指明表头在第几行，再指明各列读作什么。")
        if self._run.unsuited:
            return self.tr("这份台账的各列与本单位的档案对不上。请指明各列读作什么；选错了文件的请取消。")
        return self.tr("台账的每一列读作什么。看错了就改，改后立即重新预检。")

    def _header_line(self) -> QHBoxLayout:
        self._header_row = named(QSpinBox(), "headerRow")
        self._header_row.setRange(0, self._run.header_rows)
        self._header_row.setSpecialValueText(self.tr("没有表头"))
        self._header_row.setValue(self._run.header + 1)
        self._header_row.valueChanged.connect(self._take_header)
        caption = QLabel(self.tr("表头所在的行(&H)"))
        caption.setBuddy(self._header_row)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(caption)
        line.addWidget(self._header_row)
        line.addStretch(1)
        return line

    def _take_header(self, number: int) -> None:
        self._header = number - 1
        self._mapping = self._run.columns_at(self._header)
        self._fill()

    def _fill(self) -> None:
        """One line for every column that has a name, a meaning or values."""
        labels, fields = self._mapping.labels, self._mapping.fields
        examples = [self._run.examples(place, _EXAMPLES, self._header) for place in range(len(labels))]
        columns = [place for place, label in enumerate(labels) if label or fields[place] or examples[place]]
        self._combos.clear()
        self._table.setRowCount(0)
        self._table.setRowCount(len(columns))
        for line, place in enumerate(columns):
            self._table.setItem(line, 0, QTableWidgetItem(labels[place] or self.tr("第 {n} 列").format(n=place + 1)))
            self._table.setItem(line, 1, QTableWidgetItem("  |  ".join(examples[place])))
            self._table.setCellWidget(line, 2, self._combo(place))

    def _combo(self, place: int) -> QComboBox:
        combo = named(QComboBox(), f"column{place}")
        combo.setAccessibleName(self._mapping.labels[place])
        combo.addItem(self.tr("（不导入）"), "")
        current = self._mapping.fields[place]
        for field, title in _TITLES[self._run.kind].items():
            if self._run.pack.by_household or field not in HOUSE or field == current:
                combo.addItem(QCoreApplication.translate("LedgerField", title), field)
        papers = [paper.title for paper in self._run.pack.categories[0].papers]
        if self._run.kind is LedgerKind.DOSSIERS:
            for key, title in asked_by(self._run.pack):
                combo.addItem(self.tr("项目：{title}").format(title=title), key)
            own = [current[len(_PAPER) :]] if current.startswith(_PAPER) else []
            for title in dict.fromkeys([*own, *papers]):
                combo.addItem(self.tr("资料：{title}").format(title=title), _PAPER + title)
        combo.setCurrentIndex(max(combo.findData(current), 0))
        combo.activated.connect(lambda _index, place=place: self._moved(place))
        self._combos[place] = combo
        return combo

    def _moved(self, place: int) -> None:
        """A field that takes one column leaves the column where it was."""
        mapping = self._mapping_with(place)
        for other, combo in self._combos.items():
            combo.setCurrentIndex(max(combo.findData(mapping.fields[other]), 0))

    def _mapping_with(self, last: int | None) -> Mapping:
        mapping = self._mapping
        order = [place for place in self._combos if place != last] + ([] if last is None else [last])
        for place in order:
            field = self._combos[place].currentData()
            if mapping.fields[place] != field:
                mapping = mapping.with_field(place, field)
        return mapping

    def _take(self) -> None:
        mapping = replace(self._mapping_with(None), customers=self._customers.isChecked())
        if not suits(mapping, self._run.pack):
            self.say(Tone.WARN, self._lacking())
            return
        self.accept()
        header = self._run.header if self._header is None and self._run.unsuited == "no-header" else self._header
        self.chosen.emit(mapping, self._remember.isChecked(), header)

    def _lacking(self) -> str:
        if self._run.pack.by_household and not self._customers.isChecked():
            return self.tr("请指明哪一列是房号或地址；没有房号的客户名单，请勾选下面的“客户名单”。")
        return self.tr("请指明哪一列是客户姓名，以及证件号、电话、档号、合同编号中的至少一列。")
