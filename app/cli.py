"""The commands that need no window: check a ledger, verify an archive, back one up.

Every command ends with 0 when all is well, 1 when it looked and found something wrong, 2 when it could not look.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.models.domain.errors import N_, LedgerProblem, NotAllowed, Refusal
from app.models.domain.policy.shipped import shipped_ids
from app.models.domain.undisturbed import without_collection
from app.models.ledgers.problems import Problem, Severity
from app.models.ledgers.reader import begun

if TYPE_CHECKING:
    from app.models.ledgers.check import Checked
    from app.models.ledgers.dry_run import DryRun
    from app.models.ledgers.left_out import LeftOut
    from app.models.ledgers.rows import LedgerRow
    from app.models.services.archives import AdminDesk
    from app.models.services.desk import Desk

WELL, FOUND, FAILED = 0, 1, 2


def run(argv: Sequence[str]) -> int:
    """Carry out one command line (without the program's name); returns the exit code.

    Raises SystemExit for `--help` (0) and for a command line that cannot be read (2), as argparse does.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that lacks a rare character must not stop the check
    asked = _parser().parse_args(argv)
    try:
        return int(asked.command(asked))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="档案室 Muniment。不带命令时打开窗口。",
        epilog="退出码：0 正常；1 发现问题；2 无法办理。",
    )
    commands = parser.add_subparsers(required=True, metavar="命令")

    ledger = commands.add_parser("check-ledger", help="预检台账：逐行列出问题，不写入任何内容")
    ledger.add_argument("file", type=Path, metavar="FILE", help="台账（.xlsx .xls .ods .csv）")
    ledger.add_argument("--pack", choices=shipped_ids(), help="制度包；不写则逐个试过，选最合适的")
    ledger.add_argument("--json", action="store_true", help="以 JSON 输出")
    ledger.add_argument("--values", action="store_true", help="逐行列出读到的内容")
    _password_option(ledger)
    ledger.set_defaults(command=_check_ledger)

    verify = commands.add_parser("verify", help="校验档案库：文件、操作日志、签署")
    _archive_options(verify)
    verify.set_defaults(command=_verify)

    backup = commands.add_parser("backup", help="备份档案库（备份仍是密文）")
    _archive_options(backup)
    backup.add_argument("target", type=Path, metavar="TARGET", help="存放备份的文件夹")
    backup.set_defaults(command=_backup)
    return parser


def _archive_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", type=Path, metavar="ARCHIVE", help="档案库文件夹")
    parser.add_argument("--login", metavar="NAME", help="登录名；不写则询问")
    _password_option(parser)


def _password_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--password-stdin", action="store_true", help="从标准输入的第一行读取密码")


# ---------------------------------------------------------------- check-ledger
@without_collection
def _check_ledger(asked: argparse.Namespace) -> int:
    found = _checked(asked)
    dry_run = found.run
    if asked.json:
        print(json.dumps(_in_json(found, asked.values)))
    else:
        print("\n".join(_summary(found)))
        if asked.values:
            print("\n".join(("", *_value_lines(dry_run))))
    return FOUND if dry_run.counts.rejected else WELL


def _checked(asked: argparse.Namespace) -> Checked:
    password = _first_line() if asked.password_stdin else None
    try:
        return _read_and_checked(asked, password)
    except LedgerProblem as problem:
        if problem.code != "needs-password" or not sys.stdin.isatty():
            raise
        return _read_and_checked(asked, getpass.getpass("台账密码："))


def _read_and_checked(asked: argparse.Namespace, password: str | None) -> Checked:
    """Read a ledger and check it; the modules that judge are loaded while the file is read."""
    with begun(asked.file, password) as coming:
        from app.models.ledgers.check import checked

        return checked(coming, asked.pack)


def _in_json(found: Checked, with_values: bool) -> dict[str, Any]:
    """Return the verdict, the pack with the reason for its choice, the unused parts, and optionally every row's values."""
    run = found.run
    result = run.to_json() | {"pack": run.pack.id, "why": found.why}
    result["left_out"] = run.left_out.to_json(len(run.sheets) > 1)
    return result | ({"values": run.values()} if with_values else {})


def _summary(found: Checked) -> Iterator[str]:
    dry_run, counts = found.run, found.run.counts
    yield f"{dry_run.file_name} · {dry_run.pack.name} · {'、'.join(dry_run.sheets)}"
    yield f"共 {counts.rows} 行：可导入 {counts.ready}（其中提醒 {counts.warned}），退回 {counts.rejected}"
    if counts.still_out is not None:
        yield f"其中 {counts.still_out} 份至今未还"
    yield f"制度包：{dry_run.pack.name}（{found.why}）"
    yield from _left_out(dry_run.left_out)
    if dry_run.needs_category:
        yield "台账没有类别栏，导入时须指定类别。"
    table = [line for row in dry_run.rows for line in _lines(row, dry_run)]
    if table:
        yield ""
        yield from _aligned([("行", "处理", "代码", "问题与办法"), *table])


def _left_out(left: LeftOut) -> Iterator[str]:
    from app.models.ledgers.left_out import REASONS

    if left.columns:
        yield f"未用的列：{'、'.join(left.columns)}"
    if left.sheets:
        yield f"未读的工作表：{'、'.join(left.sheets)}"
    for why, rows in left.rows_by_reason().items():
        yield f"未用的行（{REASONS[why]}）：{'、'.join(str(row.number) for row in rows)}"


def _value_lines(dry_run: DryRun) -> Iterator[str]:
    for entry in dry_run.values():
        said = "  ".join(f"{key}={value}" for key, value in entry["values"].items() if value not in (None, [], {}))
        yield f"{entry.get('sheet', '')} {entry['row']}  {said}".strip()


def _lines(row: LedgerRow, dry_run: DryRun) -> Iterator[tuple[str, ...]]:
    number = f"{row.sheet} {row.number}" if len(dry_run.sheets) > 1 else str(row.number)
    for problem in row.problems:
        yield number, _verdict(problem), problem.code, problem.sentence


def _verdict(problem: Problem) -> str:
    return "退回" if problem.severity is Severity.REJECT else "提醒"


def _aligned(table: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Columns under each other in a terminal, where a Chinese character takes two places."""
    widths = [max(_places(row[column]) for row in table) for column in range(len(table[0]) - 1)]
    for row in table:
        cells = [cell + " " * (width - _places(cell)) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[-1]])


def _places(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


# ---------------------------------------------------------------- verify, backup
# The services are loaded where they are used: checking a ledger, which needs no archive, starts a third sooner.
def _verify(asked: argparse.Namespace) -> int:
    from app.models.services import archives, trail

    desk = _desk(asked, archives.sign_in_to_verify)
    try:
        problems = archives.file_problems(desk)
        report = trail.verify(desk)
    finally:
        desk.lock()
    print(f"文件：{'完好' if not problems else '发现问题'}")
    print("\n".join(f"  {problem}" for problem in problems), end="\n" if problems else "")
    print(
        f"操作日志：{report.events} 条，"
        + ("连续完好" if report.broken_at is None else f"第 {report.broken_at} 条起不符")
    )
    print(f"签署：{report.signoffs} 份，" + (f"不符：{report.bad_signoffs}" if report.bad_signoffs else "全部有效"))
    print(f"内容与封存：{'全部相符' if not report.findings else f'{len(report.findings)} 处不符'}")
    print("\n".join(f"  {finding}" for finding in report.findings), end="\n" if report.findings else "")
    print(f"当前校验码：{report.head_anchor}")
    if problems or not report.whole:
        print("请停止使用此档案库，保留原文件，并联系审计人员和系统管理员。", file=sys.stderr)
        return FOUND
    return WELL


def _backup(asked: argparse.Namespace) -> int:
    from app.models.services import archives, backing_up

    desk = _desk(asked, archives.sign_in)
    try:
        copy = backing_up.write_backup(desk, asked.target)
    finally:
        desk.lock()
    print(f"已备份并校验：{copy}")
    return WELL


def _desk(asked: argparse.Namespace, sign_in: Callable[[Path, str, str], Desk | AdminDesk]) -> Desk:
    from app.models.services import archives

    login = asked.login or input("登录名：")
    password = _first_line() if asked.password_stdin else getpass.getpass("密码：")
    desk = sign_in(asked.archive, login, password)
    if isinstance(desk, archives.AdminDesk):
        raise NotAllowed("no-data-key", N_("系统管理员打不开档案库。请由档案管理员或经理登录后办理。"))
    return desk


def _first_line() -> str:
    return sys.stdin.readline().rstrip("\r\n")
