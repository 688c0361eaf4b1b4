"""The window's words at the steps that the tour checks: Chinese as in the source, and the English of the window.

A part of a sentence has its English here. A whole one is asked of the translations.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from app.ui.preferences import Language

_TRANSLATED = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "muniment_en.ts"
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


@cache
def _sentences() -> dict[str, set[str]]:
    """Return the English of each whole sentence of the window, as its translation file has it."""
    found: dict[str, set[str]] = {}
    for message in ElementTree.parse(_TRANSLATED).iter("message"):
        found.setdefault(message.findtext("source", ""), set()).add(message.findtext("translation", ""))
    return found


def spoken(chinese: str, language: Language) -> str:
    """Return what the window says for a Chinese text of it: a part that is listed here, or a whole sentence.

    Raises KeyError for a text that has no English or several.
    """
    if language is Language.CHINESE:
        return chinese
    if chinese in _ENGLISH:
        return _ENGLISH[chinese]
    match [*_sentences().get(chinese, ())]:
        case [english] if english.strip():
            return english
    raise KeyError(chinese)
