"""The faults that verifying can find in an archive: changes that its trail does not account for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.models.domain.errors import N_


class Fault(Enum):
    """A fault. `label` is a sentence with {what} for the part of the archive and {seq} for the event it is about."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    SEALS = "seals"
    OVERWRITTEN = "overwritten"
    BYTES = "bytes"
    COUNTS = "counts"
    SCHEMA = "schema"
    STRUCTURE = "structure"
    ORPHAN = "orphan"
    UNINDEXED = "unindexed"
    TWICE = "twice"
    HEAD = "head"

    @property
    def label(self) -> str:
        """The sentence."""
        return _SENTENCES[self]


_SENTENCES = {
    Fault.CHANGED: N_("{what}与第 {seq} 行封存的内容不符（被改动，或被旧内容替换）"),
    Fault.REMOVED: N_("{what}在第 {seq} 行封存后被删去"),
    Fault.ADDED: N_("{what}不是经本程序登记的"),
    Fault.SEALS: N_("第 {seq} 行的封存记录被改动或删去"),
    Fault.OVERWRITTEN: N_("{what}在第 {seq} 行办理之前已被程序以外改动"),
    Fault.BYTES: N_("{what}的扫描文件内容与存入时不符"),
    Fault.COUNTS: N_("档案目录的计数与实际不符"),
    Fault.SCHEMA: N_("数据库结构 {what} 被改动、删去或添加"),
    Fault.STRUCTURE: N_("数据库的索引与内容不符：{what}"),
    Fault.ORPHAN: N_("{what} 中有不属于任何档案或单据的记录"),
    Fault.UNINDEXED: N_("{what}的编号不在检索索引中（索引被改动），同一编号可能另外登记"),
    Fault.TWICE: N_("{what}有同一个编号，一个编号只应登记一份档案"),
    Fault.HEAD: N_("{what}登录时签认的第 {seq} 行不在日志中（日志被截断或重写）"),
}

_KINDS = {
    "account": N_("账号“{code}”"),
    "person": N_("人员“{code}”"),
    "dossier": N_("档案 {code}"),
    "contents": N_("档案 {code} 的内容（户、客户、材料或分类）"),
    "entry": N_("登记 {code}"),
    "party": N_("客户 #{code}"),
    "docket": N_("办理单 {code}"),
    "procedure": N_("办理程序“{code}”"),
    "policy": N_("制度第 {code} 版"),
    "signoff": N_("签署 #{code}"),
    "batch": N_("导入批次“{code}”"),
    "place": N_("库位 {code}"),
    "building": N_("楼栋“{code}”"),
    "estate": N_("小区“{code}”"),
    "paper": N_("材料名称“{code}”"),
    "serial": N_("编号计数“{code}”"),
    "exchange_key": N_("本馆密钥 #{code}"),
    "stocktake": N_("盘点的应点清单 #{code}"),
    "stock_scan": N_("盘点扫描 {code}"),
    "stock_decision": N_("盘点差异的决定 {code}"),
    "meta": N_("档案库信息“{code}”"),
    "office_setting": N_("设置“{code}”"),
    "workday": N_("工作日 {code}"),
    "printer_offset": N_("打印机校准“{code}”"),
    "ledger_mapping": N_("记住的台账列“{code}”"),
    "file": N_("档案 {code}"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `kind` and `code` name the part of the archive; `seq`: the number of an event, 0 for none."""

    fault: Fault
    kind: str = ""
    code: str = ""
    seq: int = 0

    @property
    def what(self) -> str:
        """The words for the part of the archive, with {code} for its code."""
        return _KINDS.get(self.kind, "{kind} {code}")

    def __str__(self) -> str:
        """The finding as a sentence, in Chinese."""
        return self.fault.label.format(what=self.what.format(kind=self.kind, code=self.code), seq=self.seq)
