"""Two archives, two windows: paired by paper, a package out on a stick, scanned in there, and the receipt back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.codes import CodeKind, grouped, make
from app.models.domain.package import packed
from app.models.domain.procedures.package_out import GIVE_UP
from app.models.services import checking, dockets, dossiers, package_in
from app.models.services.desk import Desk
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.main_window import MainWindow
from app.ui.page import LEND, RETURN
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.moving_out.page import MoveOutPage
from app.ui.pages.packages.coming import PackageInPage
from app.ui.pages.packages.out import PackageOutPage
from app.ui.pages.packages.pairings import PairingsPage
from tests import moving_out, packages
from tests.office import Office, register
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, cells, click, give_keys, part, scan, write
from tests.unit.services.signatures import destroyed

Made = Callable[..., MainWindow]
KINDS = (MoveOutPage, PackageOutPage, PackageInPage, PairingsPage)


def said(root: QWidget, name: str) -> str:
    return part(root, QLabel, name).text()


def pick(qtbot: QtBot, page: QWidget, name: str, path: Path) -> None:
    """Pick a file in the dialog of that name."""
    asked = part(page, QFileDialog, name)
    asked.fileSelected.emit(str(path))
    asked.reject()


def up(qtbot: QtBot, window: MainWindow, kind: type[DocketPage]) -> DocketPage:
    assert window.workplace is not None
    window.workplace.open(kind.key)
    give_keys(qtbot, window)
    return part(window, kind)


def key_of(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    """Export the public keys and return the fingerprint that the paper has."""
    page = up(qtbot, window, PairingsPage)
    click(qtbot, page, "exportKeyButton")
    pick(qtbot, page, "saveDialog", path)
    qtbot.waitUntil(lambda: "公钥已导出" in bar_text(window))
    click(qtbot, page, "printKeyButton")
    printed = "".join(pages(paper(qtbot, window)))
    rows = re.findall(r"第\d行([A-Z2-7]{16})", printed)
    assert len(rows) == 2, printed
    return grouped("".join(rows))


def pair(qtbot: QtBot, window: MainWindow, path: Path, fingerprint: str) -> None:
    page = up(qtbot, window, PairingsPage)
    click(qtbot, page, "openDocketButton")
    pick(qtbot, page, "openDialog", path)
    asked = dialog(qtbot, window, "pairDialog")
    assert not any(fingerprint[:4] in one.text() for one in asked.findChildren(QLabel)), "it is typed from paper"
    write(qtbot, asked, "fingerprintEdit", fingerprint[:-1] + ("A" if fingerprint[-1] == "B" else "B"))
    write(qtbot, asked, "authorityEdit", "两馆交接协议")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "指纹不符" in part(asked, QLabel, "fingerprintEdit-error").text())
    write(qtbot, asked, "fingerprintEdit", fingerprint.lower())
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: said(page, "docketState") == "待核对签署")
    assert said(page, "pairedFingerprint") == fingerprint
    click(qtbot, page, "confirmButton")
    sign(qtbot, window, "chen")
    qtbot.waitUntil(lambda: said(page, "docketState") == "已配对")


def test_two_archives_exchange_a_package(
    qtbot: QtBot, make_window: Made, office: Office, branch: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    bags = [register(desk, f"1栋1单元10{room}", name) for room, name in ((1, "张三"), (2, "李四"))]
    dossiers.shelve(desk, bags, "A柜1层02")
    packages.consented(desk, *bags)
    packages.with_scan(desk, bags[0], tmp_path)
    rows = dossiers.rows(desk, bags)
    here, there = make_window(kinds=KINDS), make_window(kinds=KINDS)
    here.enter(office.desk("li"))
    there.enter(branch.desk("li"))
    ours, theirs, stick, receipt = (
        tmp_path / name for name in ("ours.mkey", "theirs.mkey", "包.sealed", "回执.sealed")
    )
    our_print, their_print = key_of(qtbot, here, ours), key_of(qtbot, there, theirs)
    pair(qtbot, here, theirs, their_print)
    pair(qtbot, there, ours, our_print)

    out = up(qtbot, here, MoveOutPage)
    qtbot.waitUntil(lambda: "没有移出单" in said(out, "noDockets"))
    assert here.workplace is not None
    here.workplace.open("move-out", tuple(bags))
    asked = dialog(qtbot, here, "openDocketDialog")
    qtbot.waitUntil(lambda: said(asked, "openingCount") == "共 2 份")
    institution = part(asked, QComboBox, "institution")
    assert [institution.itemText(at) for at in range(institution.count())] == ["江南苑"]
    institution.setCurrentIndex(0)
    write(qtbot, asked, "openingReason", "按协议移交")
    part(asked, QComboBox, "recipient").setCurrentText("提供给本单位以外：物业服务")
    click(qtbot, asked, "beginButton")
    qtbot.waitUntil(lambda: said(out, "docketState") == "待批准")
    click(qtbot, out, "approveButton")
    sign(qtbot, here, "chen")
    qtbot.waitUntil(lambda: said(out, "docketState") == "已批准，待交出")
    give_keys(qtbot, here)
    for number, row in enumerate(rows, 1):
        scan(qtbot, here, row.bar_code)
        qtbot.waitUntil(lambda number=number: f"{number}/2" in bar_text(here))
    click(qtbot, out, "handButton")
    taker = dialog(qtbot, here, "reasonDialog")
    assert "寄出包" in part(taker, QLabel, "formMessage").text()
    write(qtbot, taker, "reasonEdit", "许可")
    click(qtbot, taker, "okButton")
    sign(qtbot, here, "li")
    paper(qtbot, here)

    sent = up(qtbot, here, PackageOutPage)
    qtbot.waitUntil(lambda: said(sent, "docketState") == "待对方回执")
    click(qtbot, sent, "writeButton")
    pick(qtbot, sent, "saveDialog", stick)
    qtbot.waitUntil(lambda: "封装包已写到" in bar_text(here))

    came = up(qtbot, there, PackageInPage)
    click(qtbot, came, "openDocketButton")
    pick(qtbot, came, "openDialog", stick)
    opened = dialog(qtbot, there, "openPackageDialog")
    assert "御景湾" in said(opened, "formAbout") and "2 份档案" in said(opened, "formMessage")
    write(qtbot, opened, "bringerEdit", "许可送来")
    click(qtbot, opened, "okButton")
    qtbot.waitUntil(lambda: said(came, "docketState") == "待扫描签收")
    listed = cells(came, "comingBags")
    assert [row[0].split() for row in listed] == [
        [one.reference_code, one.bar_code] for one in rows
    ] and "张三" not in str(listed)
    give_keys(qtbot, there)
    assert said(there, "modeWord") == "收包"
    scan(qtbot, there, make(CodeKind.DOSSIER, 99))
    qtbot.waitUntil(lambda: "不在这个包里" in bar_text(there))
    scan(qtbot, there, rows[0].bar_code)
    qtbot.waitUntil(lambda: "1/2" in bar_text(there))
    click(qtbot, came, "receiveButton")
    place = dialog(qtbot, there, "reasonDialog")
    assert "没有到的 1 份" in said(place, "formMessage")
    write(qtbot, place, "reasonEdit", "A柜1层03")
    click(qtbot, place, "okButton")
    sign(qtbot, there, "li")
    qtbot.waitUntil(lambda: said(came, "docketState") == "已签收")
    qtbot.waitUntil(lambda: "JNY" in cells(came, "comingBags")[0][-1])
    click(qtbot, came, "labelsButton")
    part(there, LabelsDialog).reject()
    click(qtbot, came, "receiptButton")
    pick(qtbot, came, "saveDialog", receipt)
    qtbot.waitUntil(lambda: "回执已写到" in bar_text(there))
    click(qtbot, came, "openDocketButton")
    pick(qtbot, came, "openDialog", stick)
    qtbot.waitUntil(lambda: "已于" in bar_text(there) and "李梅" in bar_text(there))

    give_keys(qtbot, here)
    click(qtbot, sent, "receiptButton")
    pick(qtbot, sent, "openDialog", receipt)
    qtbot.waitUntil(lambda: "另开寄出包" in bar_text(here))
    qtbot.waitUntil(lambda: said(sent, "docketState") == "对方部分收到")
    assert "对方操作日志至" in said(sent, "docketFacts")
    assert sorted(row[-1] for row in cells(sent, "docketTable")) == ["对方部分收到", "待对方回执"], "the rest goes on"
    assert ["JNY" in row[3] for row in cells(sent, "docketLines")] == [True, False]


def test_a_package_whose_bags_were_destroyed_is_still_shown(
    qtbot: QtBot, make_window: Made, desk: Desk, office: Office, branch: Office, tmp_path: Path
) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    dossiers.shelve(desk, [bag], "A柜1层02")
    packages.consented(desk, bag)
    packages.pair(office, branch, tmp_path)
    sent = packages.sent(desk, bag, to="江南苑")
    dockets.take(desk, sent.id, GIVE_UP, reason="退回来了")
    back = moving_out.announced(desk, sent)
    checking.check(desk, back.id, bag)
    moving_out.receive(desk, back)
    destroyed(desk, bag)
    here = make_window(kinds=KINDS)
    here.enter(office.desk("li"))
    page = up(qtbot, here, PackageOutPage)
    qtbot.waitUntil(lambda: cells(page, "docketTable") == [[sent.code, "江南苑", "已停止等待"]])
    qtbot.waitUntil(lambda: "交给 江南苑" in said(page, "docketFacts"))


def test_at_any_desk_a_label_that_a_package_waits_for_is_named(
    qtbot: QtBot, make_window: Made, desk: Desk, office: Office, tmp_path: Path
) -> None:
    """Both archives number from one: a bag of the sender's may bear the label of a dossier here."""
    own = dossiers.rows(desk, [register(desk, "1栋1单元101", "张三")])[0]
    listed = packages.listed(desk)
    came = replace(listed, dossiers=(replace(listed.dossiers[0], label=own.bar_code),))
    path = packages.on_stick(tmp_path, packages.stranger(office)(packed(came, [])))
    waits = package_in.announce(desk, path, "许可送来").value
    window = make_window(kinds=(BorrowingPage, *KINDS))
    window.enter(office.desk("zhou"))
    place = window.workplace
    assert place is not None
    for mode in (LEND, RETURN):
        place.set_mode(mode)
        give_keys(qtbot, window)
        scan(qtbot, window, own.bar_code)
        qtbot.waitUntil(lambda: f"收包单 {waits.code} 也在等条码" in bar_text(window))
