"""The actions of the audit trail. Those of dockets follow from their procedure (`Procedure.audit_actions`)."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from app.models.domain.errors import N_

DocketAction = NewType("DocketAction", str)
"""A step of a docket, as the trail keeps it: «destruction.approve»."""


class AuditAction(StrEnum):
    """An action with its code in the trail and its word. A code that was recorded once never changes."""

    label: str

    def __new__(cls, code: str, label: str = "") -> AuditAction:
        """Make a member of its code and its word."""
        member = str.__new__(cls, code)
        member._value_, member.label = code, label
        return member

    ARCHIVE_FOUND = "archive.found", N_("建立档案库")
    ARCHIVE_MIGRATE = "archive.migrate", N_("升级档案库结构")
    ARCHIVE_BACKUP = "archive.backup", N_("备份档案库")
    CLOCK_BEHIND = "archive.clock-behind", N_("本机时钟早于最近的记录")
    CLOCK_CONFIRMED = "archive.clock-confirmed", N_("确认本机时钟无误")
    ARCHIVE_BACKED_UP = "archive.backed-up", N_("备份完成并通过校验")
    SESSION_OPEN = "session.open", N_("登录")
    ACCOUNTS_FOUNDED = "accounts.founded", N_("建库开户")
    ACCOUNTS_ASKED = "accounts.asked", N_("新建账号")
    ACCOUNTS_ACTIVATED = "accounts.activated", N_("启用账号")
    ACCOUNTS_PASSWORD = "accounts.password", N_("修改密码")
    ACCOUNTS_CLOSED = "accounts.closed", N_("停用账号")
    ACCOUNTS_MOVED = "accounts.moved", N_("账号调岗")
    ACCOUNTS_RECOVERED = "accounts.recovered", N_("用恢复份额重设密码")
    ACCOUNTS_ENTER = "accounts.enter", N_("账号人员入册")
    STAFF_ADD = "staff.add", N_("新增人员")
    STAFF_SAME = "staff.same", N_("认定同一人")
    STAFF_BUILDINGS = "staff.buildings", N_("分配楼栋")
    STAFF_AREAS = "staff.areas", N_("分配区域")
    DOSSIER_REGISTER = "dossier.register", N_("登记档案")
    ESTATE_NAME = "estate.name", N_("给楼栋注明小区")
    DOSSIER_SHELVE = "dossier.shelve", N_("上架")
    DEPOSIT_ENTER = "deposit.enter", N_("登记代管原件")
    DEPOSIT_NOTICE = "deposit.notice", N_("通知客户原件到期")
    DEPOSIT_PUT_OFF = "deposit.put-off", N_("代管原件续期")
    BOX_MOVE = "box.move", N_("移盒")
    MOVE_UNDONE = "place.move-undone", N_("撤销移位")
    PLACE_ADD = "place.add", N_("新建库位")
    PLACE_CHANGE = "place.change", N_("修改库位")
    PLACE_KEEPER = "place.keeper", N_("指定库位保管人")
    PLACE_RETIRE = "place.retire", N_("停用库位")
    PLACE_REOPEN = "place.reopen", N_("恢复使用库位")
    DOSSIER_REVEAL = "dossier.reveal", N_("查看敏感信息")
    DOSSIER_EXPORT = "dossier.export", N_("导出清单")
    DOSSIER_PRINT = "dossier.print", N_("打印清单")
    FILE_EXPORT = "file.export", N_("取出文件副本")
    DOSSIER_SEARCH = "dossier.search", N_("按电话或证件号查找")
    DOSSIER_RELATIONSHIP_END = "dossier.relationship-end", N_("登记客户关系终止")
    DESTRUCTION_OPINE = "destruction.opinions", N_("填写鉴定意见")
    APPRAISER_REPLACE = "destruction.replace", N_("改派鉴定人")
    TERM_DECIDE = "term.decide", N_("决定保管期限")
    TERM_WITHDRAW = "term.withdraw", N_("撤销保管期限的决定")
    TERMS_RECKON = "terms.reckon", N_("重算保管期限")
    DOSSIER_HOLD = "dossier.hold", N_("冻结")
    DOSSIER_RELEASE = "dossier.release", N_("解冻")
    HOLD_PLACE = "hold.place", N_("立冻结案")
    HOLD_ADD = "hold.add", N_("冻结案加入档案")
    HOLD_LIFT = "hold.lift", N_("解除冻结案")
    REFUSED = "rule.refused", N_("被冻结或封存拦下")
    DOSSIER_SEAL = "dossier.seal", N_("封存")
    DOSSIER_UNSEAL = "dossier.unseal", N_("解除封存")
    DELETION_WISH = "dossier.deletion-wish", N_("登记客户的删除请求")
    DOSSIER_DESTROY = "dossier.destroy", N_("销毁档案")
    REGISTER_EXPORT = "register.export", N_("导出借阅登记簿")
    REGISTER_PRINT = "register.print", N_("打印借阅登记簿")
    TRAIL_EXPORT = "trail.export", N_("导出操作日志")
    TRAIL_PRINT = "trail.print", N_("打印操作日志")
    TABLE_EXPORT = "table.export", N_("导出列表")
    TABLE_PRINT = "table.print", N_("打印列表")
    WORKLOAD_EXPORT = "workload.export", N_("取出录入和更新统计")
    LOAN_RETURN = "loan.return", N_("归还")
    LOAN_INSPECT = "loan.inspect", N_("归还检查")
    LOAN_RETURN_UNDONE = "loan.return-undone", N_("撤销归还")
    LOAN_RENEW = "loan.renew", N_("续借")
    LOAN_RECALL_NOTICE = "loan.recall-notice", N_("开具催还通知")
    LOAN_RECALL = "loan.recall", N_("催还")
    IMPORT_COLUMNS = "import.columns", N_("记住台账列对应")
    IMPORT_COMMIT = "import.commit", N_("导入台账")
    IMPORT_UNDO = "import.undo", N_("撤销导入")
    LABELS_PRINT = "labels.print", N_("打印标签")
    PRINTER_OFFSET = "printer.offset", N_("校准打印机")
    DESTRUCTION_FINISH = "destruction.finish", N_("销毁办结")
    DOSSIER_MOVE_OUT = "dossier.move-out", N_("移出档案")
    EXCHANGE_KEY = "archive.exchange-key", N_("给出本馆公钥")
    PACKAGE_WRITE = "package.write", N_("写出封装包")
    PACKAGE_SCAN = "package.scan", N_("收包扫描")
    PACKAGE_UNSCAN = "package.unscan", N_("撤销收包扫描")
    PACKAGE_RECEIPT = "package.receipt", N_("写出封装包回执")
    STOCK_SCAN = "stock.scan", N_("盘点扫描")
    STOCK_UNDO = "stock.undo", N_("撤销盘点扫描")
    STOCK_DECIDE = "stock.decide", N_("决定盘点差异")
    STOCK_REDRAW = "stock.redraw", N_("复算抽查")
    STOCK_PACKET = "stock.packet", N_("写出盘点包")
    STOCK_RETURN = "stock.return", N_("收取回盘")
    DOSSIER_MISSING = "dossier.missing", N_("档案记为缺失")
    DOSSIER_FOUND = "dossier.found", N_("缺失档案找到")
    DOSSIER_CHANGE = "dossier.change", N_("修改档案内容")
    CHANGE_TELL = "change.tell", N_("变动知会有关部门")
    CHANGE_ACKNOWLEDGE = "change.acknowledge", N_("知悉变动")
    DOSSIER_IDENTIFY = "dossier.identify", N_("登记身份核验")
    DOSSIER_CONSENT = "dossier.consent", N_("登记客户同意书")
    DOSSIER_CONSENT_WITHDRAWN = "dossier.consent-withdrawn", N_("登记客户撤回同意")
    DOSSIER_LIFE = "dossier.life", N_("核实、确认或退回档案")
    DOSSIER_RECORD = "dossier.record", N_("追加记录")
    DOSSIER_REVIEW = "dossier.review", N_("定期核对")
    ENTRY_ADD = "entry.add", N_("登记簿登记")
    ENTRY_CORRECT = "entry.correct", N_("更正登记")
    ENTRY_CLOSE = "entry.close", N_("办结登记")
    ENTRY_WITHDRAW = "entry.withdraw", N_("撤销登记")
    DOSSIER_ITEM = "dossier.item", N_("登记卷内件")
    DOSSIER_OWNER = "dossier.owner", N_("业主变更")
    FILE_ATTACH = "file.attach", N_("存入文件")
    FILE_MOVE = "file.move", N_("移动文件")
    FILE_VOID = "file.void", N_("作废文件")
    FILE_OPEN = "file.open", N_("查看文件")
    HANDOVER_LIST = "handover.list", N_("交接清单逐项了结")
    TRANSFER_LIST = "transfer.list", N_("填写移交清单")
    TRANSFER_FIND = "transfer.find", N_("逐件核对移交清单")
    TRANSFER_COUNT = "transfer.count", N_("逐件清点移交资料")
    SETTINGS_FILE_LIMIT = "settings.file-limit", N_("设置文件大小上限")
    SETTINGS_IDLE_TIME = "settings.idle-time", N_("设置自动锁定时间")
    VIEW_KEEP = "view.keep", N_("保存视图")
    VIEW_DROP = "view.drop", N_("删除视图")
    CALENDAR_DAY = "calendar.day", N_("调整工作日")


TAKEN_OUT = frozenset({
    AuditAction.DOSSIER_EXPORT, AuditAction.FILE_EXPORT, AuditAction.REGISTER_EXPORT, AuditAction.TRAIL_EXPORT,
    AuditAction.TABLE_EXPORT, AuditAction.WORKLOAD_EXPORT, AuditAction.PACKAGE_WRITE,
})  # fmt: skip
"""The actions by which a file leaves the program, for which who leaves the office answers."""

FORMER = {
    "handover.draw-up": N_("列出离职交接清单"), "deposit.export": N_("导出权证台账"), "deposit.print": N_("打印权证台账"),
}  # fmt: skip
"""The words of actions that earlier versions of the program recorded."""
