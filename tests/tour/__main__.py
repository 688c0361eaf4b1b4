"""Walk through every window; ends with 1 where a step fails.

`python -m tests.tour [--out DIR] [--language zh|en] [--ledgers DIR] [--until CHAPTER]`
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.ui.preferences import Language
from tests.tour.walk import CHAPTERS, run

parser = argparse.ArgumentParser(prog="python -m tests.tour", description="无人值守走完整个工作台，逐步留图")
parser.add_argument("--out", type=Path, default=Path("build/tour"), metavar="DIR", help="图片和 PDF 的文件夹")
parser.add_argument("--language", type=Language, choices=list(Language), default=Language.CHINESE, help="窗口的语言")
parser.add_argument("--ledgers", type=Path, metavar="DIR", help="改用此文件夹中的台账")
parser.add_argument("--until", choices=CHAPTERS, default=CHAPTERS[-1], metavar="CHAPTER", help="走到哪一章为止")
asked = parser.parse_args()
sys.exit(run(asked.out, asked.language, asked.ledgers, asked.until))
