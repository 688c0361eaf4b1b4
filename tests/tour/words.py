"""The window's words at the steps that the tour checks: Chinese as in the source, and the English of the window."""

from __future__ import annotations

from app.ui.preferences import Language

_ENGLISH = {
    "10 天": "10 day",
    "未了结": "Open",
    "批准人不能": "The approver cannot",
    "正在读取": "Reading",
    "借出中": "On loan",
    "借阅登记簿": "Borrow register",
    "借期": "term",
    "全部一致": "All is well",
    "审批修改": "Decide on changes",
    "密码不对": "password is wrong",
    "已提交": "handed in",
    "已撤销归还": "Return undone",
    "已核实": "Verified",
    "待检查 1 份": "1 to inspect",
    "待检查 2 份": "2 to inspect",
    "无权": "may not",
    "本系统保障": "the program's own safeguard",
    "现行第 1 版": "In force: version 1",
    "现行第 2 版": "In force: version 2",
    "等待总经理审批": "waits for General manager",
    "经总经理审批": "General manager",
    "缺页": "issing",
    "退回": "rejected",
    "逾期未还": "overdue",
    "需经": "must approve",
    "齐全": "Complete",
    "12 页": "12 pages",
}


def spoken(chinese: str, language: Language) -> str:
    """Return what the window says for a Chinese text of it; KeyError when its English is not listed."""
    return chinese if language is Language.CHINESE else _ENGLISH[chinese]
