"""A line of 库房检查记录: what was looked at, with an answer for each matter."""

from __future__ import annotations

_MATTERS = ("fire", "theft", "damp", "insects", "order")


def walked(where: str, *wrong: str) -> dict[str, str]:
    """Return the fields of a walk through a place; `wrong`: the matters that are not in order, by their keys."""
    return {"checked": where, **{one: "有问题" if one in wrong else "正常" for one in _MATTERS}}
