"""Keep the English of the window complete: collect every text, and compile what was translated.

`python .ci/translations.py` updates resources/i18n/muniment_en.ts with lupdate (texts of app/ui) and with the
sentences that the domain marks with N_ (context `domain`), then compiles muniment_en.qm with lrelease.
`--missing` lists what has no English yet and fails when there is any.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
TS = ROOT / "resources" / "i18n" / "muniment_en.ts"
QM = TS.with_suffix(".qm")
DOMAIN = "domain"
_BELOW = ("models", "reports")


def sentences() -> Iterator[str]:
    """Every text marked with N_ below the window, in the order of files and lines."""
    for folder in _BELOW:
        for path in sorted((ROOT / "app" / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                    yield ast.literal_eval(node.args[0])


def update() -> None:
    """Bring the .ts up to the source: new texts unfinished, gone ones dropped."""
    kept = _domain_translations()
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "files.lst"
        files = sorted((ROOT / "app" / "ui").rglob("*.py"))
        listed.write_text("\n".join(str(path) for path in files), encoding="utf-8")
        _tool("lupdate", "-silent", "-no-obsolete", "-locations", "none", f"@{listed}", "-ts", str(TS))
    tree = ET.parse(TS)
    root = tree.getroot()
    for context in root.findall("context"):
        if context.findtext("name") == DOMAIN:
            root.remove(context)
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = DOMAIN
    for sentence in dict.fromkeys(sentences()):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = sentence
        english = kept.get(sentence, "")
        ET.SubElement(message, "translation", {} if english else {"type": "unfinished"}).text = english
    ET.indent(tree, "    ")
    text = ET.tostring(root, encoding="unicode")
    TS.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def compile_() -> None:
    """Make the file that the window reads."""
    _tool("lrelease", "-silent", str(TS), "-qm", str(QM))


def missing() -> list[tuple[str, str]]:
    """Context and text of everything without English."""
    return [
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in ET.parse(TS).getroot().findall("context")
        for message in context.findall("message")
        if not (message.findtext("translation") or "").strip()
    ]


def _domain_translations() -> dict[str, str]:
    if not TS.exists():
        return {}
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for context in ET.parse(TS).getroot().findall("context")
        if context.findtext("name") == DOMAIN
        for message in context.findall("message")
    }


def _tool(name: str, *words: str) -> None:
    import PySide6

    suffix = ".exe" if sys.platform == "win32" else ""
    folder = Path(PySide6.__file__).parent
    found = next(path for path in (folder / f"{name}{suffix}", folder / "Qt/libexec" / f"{name}{suffix}") if path.exists())
    subprocess.run([str(found), *words], check=True)


if __name__ == "__main__":
    if "--missing" not in sys.argv:
        update()
        compile_()
    gaps = missing()
    for name, text in gaps:
        print(f"{name}: {text}")
    print(f"{len(gaps)} texts without English")
    sys.exit(1 if gaps and "--missing" in sys.argv else 0)
