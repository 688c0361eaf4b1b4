"""The English of a number: one is said in the singular, several in the plural."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.models.services import accounts, archives
from app.ui.main_window import MainWindow
from app.ui.messages import entry_words
from tests import handovers
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.ui.lending_office import LATER
from tests.ui.test_english import TOOL, texts_of

_COUNTING = re.compile(
    r"(?<!第)(?<!第 )\{(n|m|count|total|rest|days|bags|files|"
    r"\w+(?=\}\s*(?:[份笔项行个条栋位次天页种处张字秒月级格把台件名套间户箱盒袋组段周]|[本人](?!人))))\}"
)
"""A gap of a Chinese sentence that counts: by its name, or by the measure word behind it; «第 {n} 行» does not count."""

_OF_SEVERAL = (
    r"(?:people|data|are|were|have|come|stand|wait|stay|count|go|(?!(?:is|was|has|this|its|less|as)\b)[a-z]+s)\b"
)
_NEVER_ONE = {
    "a limit that the program sets, far above one": {
        "仅显示前 {n} 条。",
        "筛选的文字最多 {most} 个字符。请缩短后再筛选。",
        "仅显示最近 {n} 条。",
        "只列出 {n} 个，请输入文字缩小范围。",
        "一次最多新建 {most} 个位置。请分几次新建。",
        "最多保存 {n} 个视图。请先删除不用的视图，再保存。",
        "最多 {n} 个字，超出的没有录入。请缩短。",
        "至少{n}个字符，请用另外的途径告诉收件人",
        "密码至少 {least} 个字符，请换一个更长的密码。",
        "档案 {code} 的这次归还不能撤销：它没有归还，归还已过 {days} 天，或之后又有了别的流转（{clause}）。"
        "请按现在的状态办理：在架的重新借出，找不到的登记缺失。",
        "文件「{name}」中有超过 {limit} 个单元格是错误值或没有计算结果的公式。"
        "请在表格软件中打开，重新计算并保存后再导入。",
        "这一格的文字超过 {about} 字，没有读入。请缩短，或分成几格后再导入。",
        "恢复需要 {needed} 份不同的恢复份额，现在只有 {given} 份。请再取一份后重试。",
    },
    "a number of digits that is far above one": {
        "条码号 {text} 有 {n} 位，应为12位，多半是少输或多输了。请重新扫描，或对照标签上的12位数字重新输入。",
    },
    "more than such a limit": {
        "借阅期限 {days} 天超过上限 {longest} 天。请缩短期限，到期可续借（{clause}）。",
        "这段文字有 {n} 字，最多 {most} 字，还没有保存。请缩短后再办理；长的说明可作为扫描件放入档案。",
        "清单有 {n} 份，一次最多打印 {most} 份。请先筛选缩小范围，或导出为表格。",
        "列出的操作日志有 {n} 条，一次最多取出 {most} 条。请先按时间或动作筛选，缩小范围。",
        "这份 PDF 有 {n} 页，超过能显示的 {most} 页。请分成几份后再存入。",
        "这张图片有 {width}×{height} 个像素，太大，不能在窗口内显示。它已存在库内，可取出副本，或以较低的分辨率重新扫描。",
        "密码已连续输错 {failures} 次，请等 {seconds} 秒后再试。",
    },
    "said of several alone": {
        "有 {n} 位“{name}”，请从列表中选择是哪个部门的。",
        "{n} 个条码，校验通过",
        "（同样情况共 {n} 份，均未列入）",
        "“{text}”有 {n} 份：{few}请写全房号或档号，或扫描档案袋。",
        "“{text}”有 {n} 份：{few}请写全姓名或档号，或扫描档案袋。",
        "{name} 的名称和所在文件夹对应 {n} 份档案，无法确定归入哪一份。请改名后再试。",
    },
}


def test_what_is_said_of_several_is_not_said_of_one() -> None:
    """A text whose English is of several alone is to be given its number: `counted`, COUNTED, N_COUNTED; or to be reworded."""
    wrong = {
        source for (_, source), said in TOOL.forms().items() if said[0] == said[-1] and _is_of_several(source, said[0])
    }
    assert wrong == set().union(*_NEVER_ONE.values())


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{n} 份", "{n} dossiers"),
        ("缺{n}", "{n} missing papers"),
        ("共 {kept} 件", "{kept} boxed files"),
        ("其中 {n} 份已销毁", "{n} of them were destroyed"),
        ("提醒 {n} 人", "{n} person(s) to remind"),
    ],
)
def test_a_plural_is_noticed(source: str, said: str) -> None:
    assert _is_of_several(source, said)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("第 {n} 行已不存在", "Row {n} no longer exists"),
        ("{name} 本人签署", "{name} signs in person"),
        ("档案 {n} 份", "Dossiers: {n}"),
        ("逾期 {n} 天", "{n} d overdue"),
    ],
)
def test_what_counts_nothing_or_names_it_before_is_no_plural(source: str, said: str) -> None:
    assert not _is_of_several(source, said)


def test_the_entries_of_the_rules_say_one_month_and_twelve_months(english: None) -> None:
    assert entry_words("1 个月 · 12 个月 · 1 次 · 2 顺位") == "1 month · 12 months · 1 time · 2 in order"


def test_one_is_said_otherwise_than_several(
    english: None, office: Office, make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    desk = office.desk("li")
    people = {one.name: one.id for one in accounts.staff(desk)}
    for door, leaver, waiting, on_record, found in (
        (101, "孙静", "1 handover waits for the transferor to sign", "1 dossier on record; on loan: 0.", "1 dossier"),
        (102, "吴琪", "2 handovers wait for the transferor to sign", "2 dossiers on record; on loan: 0.", "2 dossiers"),
    ):
        register(desk, f"1栋1单元{door}", f"业主{door}")
        handovers.draw_up(desk, {"leaver": people[leaver], "receiver": people["周涛"], "witness": people["陈静"]})
        window = make_window()
        window.enter(archives.sign_in(office.folder, "li", PASSWORDS["li"], hardness=CHEAP, now=lambda: LATER))
        assert window.workplace is not None
        for page, said in (("today", {waiting, on_record}), ("dossiers", {found})):
            window.workplace.open(page)
            qtbot.waitUntil(lambda window=window, said=said: said <= set(texts_of(window)))


def _is_of_several(source: str, said: str) -> bool:
    """Whether the English of a text has a plural behind a number, in the same clause."""
    return "(s)" in said or any(re.search(_plural(gap), said) for gap in set(_COUNTING.findall(source)))


def _plural(gap: str) -> str:
    return rf"\{{{gap}(?::[^}}]*)?\}}(?: of them)?(?: (?!of\b)[a-z’-]+)*? {_OF_SEVERAL}"
