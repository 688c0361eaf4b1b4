"""The program's source, parsed once for all tests that look at it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"


def modules(top: Path = APP) -> list[tuple[Path, ast.Module]]:
    """Return every Python file below a folder, parsed."""
    return [(path, parsed(path)) for path in sorted(top.rglob("*.py"))]


@cache
def parsed(path: Path) -> ast.Module:
    """Return the tree of one file."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Return every node of a module or of a part of it; most tests look at each."""
    return tuple(ast.walk(tree))


def where(path: Path, node: ast.stmt | ast.expr | None = None) -> str:
    """Name a file, or a line of it, as an editor opens it."""
    line = f":{node.lineno}" if node is not None else ""
    return f"{path.relative_to(ROOT)}{line}"
