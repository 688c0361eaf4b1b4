"""A fault of a pack's text as a refusal: the entry, its input, the line, and the values that are allowed."""

from __future__ import annotations

import tomllib
from typing import Any

from app.models.domain.errors import N_, BadInput
from app.models.domain.policy.description import BY_KIND
from app.models.domain.policy.shapes import Data, Key, Option, Shape
from app.models.domain.policy.toml_table import Path, TomlFault

_SENTENCE = N_("制度包 {file} 第 {line} 行“{what}”有误：{reason}{detail}。请更正后重新装入，原制度继续有效。")
_TEXT = N_("制度包 {file} 第 {line} 行写法有误：{reason}{detail}。请更正后重新装入，原制度继续有效。")
_CHOICE = N_(
    "制度包 {file} 第 {line} 行“{what}”有误：{reason}{detail}。可填：{options}。请更正后重新装入，原制度继续有效。"
)


def refused(text: str, file_name: str, fault: TomlFault) -> BadInput:
    """The refusal `bad-pack`. `key` is the path as it is written, `what` the same as clerks call it, joined by « · »;
    `options` are the values to choose from, each with its label, and `choices` the same as Options.
    """
    if fault.is_text:
        return BadInput("bad-pack", _TEXT, file=file_name, **_where(fault))
    data = tomllib.loads(text)
    shape, key = _place(fault.path)
    labels = {one.code: one.label for one in key.choices(data)} if key else {}
    choices = tuple(Option(code, labels.get(code, code)) for code in fault.known)
    return BadInput(
        "bad-pack",
        _CHOICE if choices else _SENTENCE,
        file=file_name,
        what=_called(shape, key, fault, data),
        **_where(fault),
        choices=choices,
        options="、".join(shown(one.code, one.label) for one in choices),
    )


def shown(code: str, label: str) -> str:
    """Return a choice as it is written, with its label."""
    return code if label == code else f"{code}（{label}）"


def _where(fault: TomlFault) -> dict[str, object]:
    detail = f" {fault.detail}" if fault.detail else ""
    return {"line": fault.line, "key": fault.key, "reason": fault.reason, "detail": detail}


def _place(path: Path) -> tuple[Shape, Key | None]:
    """The kind of table that a path leads into, and the key of it."""
    names = [step for step in path if isinstance(step, str)]
    deep = next(deep for deep in range(len(names), -1, -1) if ".".join(names[:deep]) in BY_KIND)
    shape = BY_KIND[".".join(names[:deep])]
    wanted = names[deep] if deep < len(names) else ""
    return shape, next((key for key in shape.keys if key.name == wanted), None)


def _called(shape: Shape, key: Key | None, fault: TomlFault, data: Data) -> str:
    """Return the kind of the entry, its name, and the caption of its input.

    Keys that no form has as they are written.
    """
    last = fault.path[-1] if fault.path else ""
    word = key.caption if key else last if isinstance(last, str) and last not in shape.kind.split(".") else ""
    return " · ".join(part for part in (shape.caption, _name(shape, fault.path, data), word) if part)


def _name(shape: Shape, path: Path, data: Data) -> str:
    """Return the name of the entry that a path leads to; «» for one that is the only one of its kind."""
    here: Any = data
    for step in path[: max((place for place, step in enumerate(path, 1) if isinstance(step, int)), default=0)]:
        here = here[step]
    parts = []
    for name in shape.title:
        labels = {one.code: one.label for one in shape.key(name).choices(data)}
        given = here.get(name)
        words = [one for one in (given if isinstance(given, list) else [given]) if isinstance(one, str)]
        parts.append("、".join(labels.get(one, one) for one in words))
    return " · ".join(part for part in parts if part)
