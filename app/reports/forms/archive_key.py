"""公钥单: by what another archive knows this one, to be compared group by group."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import FormSheet

_LINE = 26 * mm


@dataclass(frozen=True)
class ArchiveKeySheet:
    """The name and number of an archive, and the fingerprint of its public keys in groups."""

    head: FormHead
    name: str
    number: str
    fingerprint: str


def render(data: ArchiveKeySheet) -> bytes:
    """The sheet as a PDF, A4 portrait, with room for a seal."""
    sheet = FormSheet("档案馆公钥单", data.head)
    sheet.fields([("档案馆", data.name), ("馆编号", data.number)])
    sheet.space(6)
    groups = data.fingerprint.split()
    half = len(groups) // 2
    for number, part in enumerate((groups[:half], groups[half:]), 1):
        sheet.display(f"公钥指纹 第{number}行", "　".join(part), _LINE)
    sheet.space(6)
    sheet.paragraph(
        "　　本单与公钥文件分开送达。收到方在“配对馆”页选择公钥文件，照本单输入指纹；再由另一人对照本单逐组核对后签署。"
        "有一个字不同，就不是本馆的公钥，请不要配对，并告知本馆。"
    )
    sheet.space(6)
    sheet.seals(("本馆盖章　经手人　　　　年　　月　　日", "收到方核对人　　　　年　　月　　日"))
    return sheet.pdf()
