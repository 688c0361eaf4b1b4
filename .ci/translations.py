"""Keep the English of the window complete: collect every text, and compile what was translated.

`python .ci/translations.py` brings resources/i18n/muniment_en.ts up to the source and compiles muniment_en.qm with
lrelease; `--missing` lists what has no English yet and fails when there is any.

lupdate does not know in which class a text stands when `self.tr` goes by another name, nor the domain's N_; so the
source is read as Python, and every text gets the context in which Qt looks for it when the program runs. A text that is
given a number, or marked as COUNTED, has an English for one and another for more (Qt's numerus forms).
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
TS = ROOT / "resources" / "i18n" / "muniment_en.ts"
QM = TS.with_suffix(".qm")
DOMAIN = "domain"
Text = tuple[str, str]


class _Texts(ast.NodeVisitor):
    """Context and text of everything that one module marks or translates, in the order of its lines.

    `self.tr` looks a text up under the names of the object's class and of its bases: the class in which the call
    stands is one of them. A name that stands for `self.tr`, or for a function that hands its argument on to
    `translate`, translates as well.
    """

    def __init__(self, module: ast.Module) -> None:
        self.found: list[Text] = []
        self.counting: set[Text] = set()
        self._class = ""
        self._constants = {
            node.targets[0].id: node.value.value
            for node in module.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_text(node.value)
        }
        self._speakers = {
            node.name: context
            for node in module.body
            if isinstance(node, ast.FunctionDef) and (context := self._hands_on(node)) is not None
        }
        self.visit(module)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        if isinstance(node.targets[0], ast.Name):
            if ast.unparse(node.value) == "self.tr":
                self._speakers[node.targets[0].id] = self._class
            elif isinstance(node.value, ast.Name) and node.value.id in self._speakers:
                self._speakers[node.targets[0].id] = self._speakers[node.value.id]

    def visit_Call(self, node: ast.Call) -> None:
        called, given = ast.unparse(node.func), node.args
        if called == "counted":  # counted(self.tr, "…", n) is self.tr("…", "", n)
            called, given = ast.unparse(given[0]), [given[1], ast.Constant(""), given[2]]
        if called in ("QT_TRANSLATE_NOOP", "QCoreApplication.translate"):
            self._add(self._context(given[0]), *given[1:])
        elif called == "self.tr":
            self._add(self._class, *given)
        elif called in ("COUNTED", "N_COUNTED"):
            self._add(self._class if called == "COUNTED" else DOMAIN, given[0], counts=True)
        elif called == "N_":
            self._add(DOMAIN, given[0])
        elif called in self._speakers:
            self._add(self._speakers[called], *given)
        self.generic_visit(node)

    def _add(self, context: str, said: ast.expr, *number: ast.expr, counts: bool = False) -> None:
        """`number`: what distinguishes it, and the number that it is given."""
        if _is_text(said):
            self.found.append((context, said.value))
            self.counting |= {self.found[-1]} if counts or len(number) > 1 else set()

    def _context(self, node: ast.expr) -> str:
        return self._constants[node.id] if isinstance(node, ast.Name) else ast.literal_eval(node)

    def _hands_on(self, function: ast.FunctionDef) -> str | None:
        """The context in which a function of one text translates it; None for any other function."""
        parameters = [parameter.arg for parameter in function.args.args]
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "QCoreApplication.translate":
                context, said = node.args[:2]
                if parameters == [ast.unparse(said)]:
                    return self._context(context)
        return None


def texts() -> Iterator[Text]:
    """Context and text of everything that the program says, in the order of files and lines, each once."""
    found = dict.fromkeys(text for module in _modules() for text in module.found)
    yield from found | dict.fromkeys(_names_of_packs())


def counting() -> set[Text]:
    """Those of the texts that are given a number."""
    return {text for module in _modules() for text in module.counting}


@cache
def _modules() -> list[_Texts]:
    paths = sorted((ROOT / "app").rglob("*.py"))
    return [_Texts(ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def _names_of_packs() -> Iterator[Text]:
    """The names of the shipped packs and of their posts, which the window shows like labels of the domain."""
    for path in sorted((ROOT / "resources" / "policies").glob("*.toml")):
        pack = tomllib.loads(path.read_text(encoding="utf-8"))
        yield DOMAIN, pack["name"]
        yield from ((DOMAIN, post["name"]) for post in pack["post"])


def translations() -> dict[Text, str]:
    """The English of every text in the .ts, for more than one where it counts; empty where one of its forms is missing."""
    return {text: said[-1] if all(said) else "" for text, said in forms().items()}


def forms() -> dict[Text, list[str]]:
    """The English of every text in the .ts, that of one that counts for one and for more."""
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): [
            one.text or "" for one in (message.findall("translation/numerusform") or message.findall("translation"))
        ]
        for context in ET.parse(TS).getroot().findall("context")
        for message in context.findall("message")
    }


def update() -> None:
    """Bring the .ts up to the source: new texts unfinished, gone ones dropped."""
    known, counts = forms() if TS.exists() else {}, counting()
    root = ET.Element("TS", version="2.1", language="en_US", sourcelanguage="zh_CN")
    for name, text in sorted(texts(), key=lambda one: one[0]):
        contexts = root.findall("context")
        context = contexts[-1] if contexts and contexts[-1].findtext("name") == name else ET.SubElement(root, "context")
        if not len(context):
            ET.SubElement(context, "name").text = name
        several = (name, text) in counts
        message = ET.SubElement(context, "message", {"numerus": "yes"} if several else {})
        ET.SubElement(message, "source").text = text
        english = known.get((name, text), [""])
        said = ET.SubElement(message, "translation", {} if all(english) else {"type": "unfinished"})
        if several:
            for one in (english[0], english[-1]):
                ET.SubElement(said, "numerusform").text = one
        else:
            said.text = english[-1]
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    TS.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")


def compile_(qm: Path = QM) -> None:
    """Make the file that the window reads; a program that runs keeps the one it has open."""
    import PySide6

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    folder = Path(PySide6.__file__).parent
    tool = next(path for path in (folder / name, folder / "Qt" / "libexec" / name) if path.exists())
    fresh = qm.with_suffix(".fresh.qm")
    subprocess.run([str(tool), "-silent", str(TS), "-qm", str(fresh)], check=True)
    fresh.replace(qm)


def missing() -> list[Text]:
    """Return the program's texts for which the .ts has no English."""
    known = translations()
    return [one for one in texts() if not known.get(one, "").strip()]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


if __name__ == "__main__":
    if "--missing" not in sys.argv:
        update()
        compile_()
    gaps = missing()
    for name, text in gaps:
        print(f"{name}: {text}")
    print(f"{len(gaps)} texts without English")
    sys.exit(1 if gaps and "--missing" in sys.argv else 0)
