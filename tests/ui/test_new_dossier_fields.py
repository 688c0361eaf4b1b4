"""Registering by hand with what the pack asks: fields, classes, where it came from, and a customer known already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.change import field_key
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.reading import shipped_pack
from app.models.services import dossiers, keeping, particulars
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.dialogs.pack_fields import PackFields
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import register
from tests.ui.hands import bar_text, click, desk_of, look_through, part, write

NUMBER = "11010119900307001X"


@pytest.fixture
def dialog(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> NewDossierDialog:
    """The form before 李梅, with the household filled in and one dossier of 张三 in the archive."""
    window = window_of("li", kinds=(DossiersPage,))
    register(window.desk, "1栋1单元101", "张三", id_number=NUMBER)
    window.workplace.current.commands.bringing_in.register()
    shown = part(window, NewDossierDialog, "newDossierDialog")
    for name, text in (("building", "1栋"), ("unit", "1"), ("room", "102"), ("name", "张三")):
        write(qtbot, shown, f"{name}Edit", text)
    return shown


@pytest.mark.rule("S05-R1", "S05-R6", "S06-R1", "S15-R1", "S15-R2", "S15-R4", "S11-R1")
def test_the_packs_fields_and_classes_are_asked_and_kept(qtbot: QtBot, dialog: NewDossierDialog) -> None:
    desk = desk_of(dialog)
    part(dialog, QTabWidget, "registerTabs").setCurrentIndex(1)
    write(qtbot, dialog, "field-age", "四十五")
    part(dialog, QComboBox, "axis-occupancy").setCurrentText("出租")
    part(dialog, QComboBox, "sourceEdit").setCurrentText("开发商")
    part(dialog, QComboBox, "channelEdit").setCurrentText("开发商移交")
    click(qtbot, dialog, "registerButton")
    qtbot.waitUntil(lambda: "请填数字" in bar_text(dialog))
    assert part(dialog, QLineEdit, "field-age").text() == "四十五", "nothing typed is lost"
    write(qtbot, dialog, "field-age", "45")
    with qtbot.waitSignal(dialog.kept) as found:
        click(qtbot, dialog, "registerButton")
    number = found.args[0].value
    data = {one.key: one for one in particulars.data(desk, number)}
    assert data[field_key("age")].value == "45" and data["class:occupancy"].value == "出租"
    assert data[field_key("age")].source.startswith("开发商 · 开发商移交")


@pytest.mark.rule("S16-R4")
def test_a_known_customer_is_recognised_by_the_id_number(qtbot: QtBot, dialog: NewDossierDialog) -> None:
    desk = desk_of(dialog)
    write(qtbot, dialog, "idEdit", NUMBER)
    part(dialog, QLineEdit, "idEdit").editingFinished.emit()
    same = part(dialog, QCheckBox, "sameCustomer")
    qtbot.waitUntil(same.isVisible)
    assert "张三" in same.text() and same.isChecked()
    look_through(dialog)
    with qtbot.waitSignal(dialog.kept) as found:
        click(qtbot, dialog, "registerButton")
    assert len(keeping.others_of_customer(desk, found.args[0].value)) == 1
    assert len(dossiers.find(desk, "张三")) == 2


def test_a_dossier_of_somebody_known_takes_their_kind(qtbot: QtBot, dialog: NewDossierDialog) -> None:
    old_licence = "350100100012345"
    register(desk_of(dialog), "1栋1单元103", "江南造船厂", id_number=old_licence, customer=Customer.ORGANISATION)
    write(qtbot, dialog, "idEdit", old_licence)
    part(dialog, QLineEdit, "idEdit").editingFinished.emit()
    qtbot.waitUntil(part(dialog, QCheckBox, "sameCustomer").isVisible)
    assert part(dialog, QRadioButton, "organisationKind").isChecked()


@pytest.mark.parametrize("pack", ["bank", "loan", "property", "securities"])
def test_a_company_is_offered_no_document_of_a_person(qtbot: QtBot, pack: str) -> None:
    fields = PackFields(shipped_pack(pack), date(2026, 1, 5))
    qtbot.addWidget(fields)
    box = part(fields, QComboBox, "field-document-kind")
    fields.fit(Customer.PERSON)
    box.setCurrentText("身份证")
    fields.fit(Customer.ORGANISATION)
    assert [box.itemText(place) for place in range(box.count())] == ["", "营业执照"]
    assert "document-kind" not in fields.data
    fields.fit(Customer.PERSON)
    assert box.findText("身份证") > 0 and box.findText("营业执照") > 0
