"""Chapter four: the rules in force, a consultation beyond one's scope, a correction with consent, a new dossier's way."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListWidget, QSpinBox, QTabWidget

from app.models.domain.dossier import DossierRow, DossierState, Selection
from app.models.domain.life import Life
from app.models.services import accounts, dossiers, keeping, lending, loan_register, returning
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.rules.entry_form import EntryForm
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.page import FIND
from app.ui.widgets.rows import RowsTable
from tests import corrections
from tests.borrowing import overdue
from tests.tour.cast import ARCHIVIST, GENERAL_MANAGER, MANAGER, STEWARD, Cast, colleague, desk, sign
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """Play the chapter of the rules, and four matters decided by them."""
    _rules(stage, cast)
    _release(stage, cast)
    _completeness(stage, cast)
    foreign = _foreign(stage, cast)
    _refused(stage, cast, foreign)
    _agreed(stage, cast, foreign)
    _correct(stage, cast)
    _consent(stage, cast)
    _new_dossier(stage, cast)


def _rules(stage: Stage, cast: Cast) -> None:
    stage.step = "the rules in force"
    cast.enter(stage, MANAGER)
    stage.workplace.open("rules")
    stage.settle()
    stage.check(stage.spoken("现行第 1 版") in stage.find(QLabel, "rulesHead").text(), "the version in force is named")
    stage.picture("rules-in-force")
    tabs = stage.find(QTabWidget, "rulesTabs")
    tabs.setCurrentIndex(1)
    stage.settle()
    stage.check(stage.spoken("审批修改") in stage.table_text("matrixTable"), "who may do what")
    stage.picture("who-may-what")
    tabs.setCurrentIndex(3)
    stage.click("draftRules")
    stage.click("changeEntry")
    stage.wait_for_dialog(EntryForm)
    stage.find(QSpinBox, "key-term_days").setValue(10)
    stage.picture("change-a-term")
    stage.click("entryOk")
    stage.click("checkRules")
    stage.wait(lambda: stage.spoken("10 天") in stage.table_text("rulesChanges"), "the check says what changes")
    stage.picture("draft-rules")
    stage.write("rulesReason", "旺季取用多，借期放宽")
    stage.click("sendRules")
    stage.wait(lambda: not stage.dialogs(), "the draft is handed in")
    stage.settle()
    stage.picture("rule-versions")


def _release(stage: Stage, cast: Cast) -> None:
    stage.step = "another manager releases the rules"
    cast.enter(stage, GENERAL_MANAGER)
    stage.workplace.open("today")
    stage.settle()
    stage.picture("today-rules-wait")
    stage.click("waiting-policy-release")
    stage.settle()
    table = stage.find(RowsTable, "versionsTable")
    table.selectRow(0)
    stage.click("releaseRules")
    stage.wait_for_dialog(SignOffDialog)
    sign(stage, GENERAL_MANAGER)
    stage.wait(lambda: not stage.dialogs(), "it was signed")
    stage.settle()
    stage.find(QTabWidget, "rulesTabs").setCurrentIndex(0)
    stage.write("rulesWords", stage.spoken("借期"))
    stage.wait(lambda: stage.spoken("10 天") in stage.table_text("rulesTable"), "the new term is in force")
    stage.check(stage.spoken("现行第 2 版") in stage.find(QLabel, "rulesHead").text(), "the new version is named")
    stage.picture("rules-released")


def _completeness(stage: Stage, cast: Cast) -> None:
    stage.step = "what is lacking, by building and paper"
    cast.enter(stage, ARCHIVIST)
    stage.workplace.open("dossiers")
    stage.command("completeness")
    stage.wait(lambda: " / " in stage.table_text("completenessTable"), "it is counted")
    stage.picture("completeness")
    stage.close(stage.dialogs()[-1])


def _foreign(stage: Stage, cast: Cast) -> DossierRow:
    """A bag on the shelf that lies outside the steward's buildings."""
    own = accounts.buildings_of(desk(stage), colleague(stage, STEWARD).id)
    names = {name for number, name in dossiers.buildings(desk(stage)) if number in own}
    rows = dossiers.rows(desk(stage), dossiers.ids(desk(stage), Selection(state=DossierState.SHELVED), 500))
    return next(row for row in reversed(rows) if not any(row.household.startswith(name) for name in names))


def _refused(stage: Stage, cast: Cast, foreign: DossierRow) -> None:
    stage.step = "a consultation beyond one's scope is refused"
    cast.enter(stage, STEWARD)
    stage.workplace.open("dossiers")
    stage.workplace.set_mode(FIND)
    stage.scan(foreign.bar_code)
    stage.wait(lambda: "4.3.3" in stage.said(), "the refusal names its clause")
    stage.check(stage.spoken("经总经理审批") in stage.said(), stage.said())
    stage.picture("consultation-refused")
    stage.click("askButton")
    stage.wait_for_dialog(FormDialog)
    stage.write("codes", foreign.reference_code)
    stage.find(QComboBox, "purpose").setCurrentText("业主要求")
    stage.picture("consultation-asked")
    stage.click("okButton")
    stage.wait(lambda: stage.spoken("等待总经理审批") in stage.said(), "it waits for whom the pack names")
    stage.picture("consultation-waits")


def _agreed(stage: Stage, cast: Cast, foreign: DossierRow) -> None:
    stage.step = "the general manager agrees, and the steward sees it"
    cast.enter(stage, GENERAL_MANAGER)
    stage.workplace.open("borrowing", "asked")
    stage.settle()
    stage.picture("consultation-to-approve")
    wanted = next(one for one in loan_register.waiting(desk(stage)) if one.borrower == STEWARD.name)
    stage.click("askedApprove")
    stage.wait_for_dialog(SignOffDialog)
    sign(stage, GENERAL_MANAGER)
    stage.wait(lambda: not stage.dialogs(), "it was signed")
    stage.settle()
    cast.enter(stage, ARCHIVIST)
    for late in overdue(desk(stage)):
        if late.borrower == STEWARD.name:
            returning.take_back(desk(stage), late.dossier_id)
    lending.issue(desk(stage), wanted.id)
    cast.enter(stage, STEWARD)
    stage.workplace.open("dossiers")
    stage.scan(foreign.bar_code)
    title = stage.when_ready(QLabel, "detailTitle")
    stage.wait(lambda: foreign.name in title.text(), "what was agreed to is seen")
    stage.picture("consultation-seen")


def _correct(stage: Stage, cast: Cast) -> None:
    stage.step = "a correction with reason and source"
    stage.command("correct")
    stage.when_ready(QLabel, "correctTitle")
    stage.write("edit-name", "欧阳建国")
    stage.write("edit-field:age", "46")
    stage.write("reasonEdit", "入户走访核对")
    for name, text in (("sourceEdit", "业主本人"), ("channelEdit", "入户走访")):
        stage.find(QComboBox, name).setCurrentText(text)
    stage.picture("correction")
    stage.click("handInButton")
    stage.wait(lambda: stage.spoken("已提交") in stage.said(), "it waits for consent")
    stage.picture("correction-waits")


def _consent(stage: Stage, cast: Cast) -> None:
    stage.step = "the manager consents in part"
    cast.enter(stage, MANAGER)
    stage.workplace.open("changes")
    stage.wait(lambda: stage.shows("docketTitle"), "the request is shown")
    stage.settle()
    stage.picture("before-and-after")
    stage.click("decideButton")
    stage.wait_for_dialog(SignOffDialog)
    sign(stage, MANAGER, cast.manager_password)
    stage.wait(lambda: not stage.dialogs(), "it was signed")
    stage.settle()
    stage.check(not [one for one in corrections.requests(desk(stage)) if one.is_open], "nothing waits")
    stage.picture("consented")


def _new_dossier(stage: Stage, cast: Cast) -> None:
    stage.step = "a new dossier is verified and confirmed"
    cast.enter(stage, ARCHIVIST)
    stage.workplace.open("dossiers")
    stage.command("register")
    for name, text in (("building", "88栋"), ("room", "101"), ("name", "单雄信")):
        stage.write(f"{name}Edit", text)
    tabs = stage.find(QTabWidget, "registerTabs")
    tabs.setCurrentIndex(1)
    stage.write("field-contact-address", "御景湾88栋101")
    stage.find(QComboBox, "field-document-kind").setCurrentText("身份证")
    stage.picture("register-fields")
    stage.click("registerButton")
    stage.wait(lambda: not stage.dialogs(), "it is entered")
    stage.settle()
    (row,) = dossiers.rows(desk(stage), dossiers.ids(desk(stage), Selection(life=Life.ENTERED)))
    stage.command("whole")
    stage.picture("dossier-entered")
    sides = stage.find(QTabWidget, "dossierTabs")
    sides.setCurrentIndex(1)
    stage.click("identifyButton")
    stage.wait_for_dialog(FormDialog)
    stage.choose("document", "身份证")
    stage.choose("way", "核对原件")
    for name in ("numberSeen", "genuine"):
        stage.find(QCheckBox, name).setChecked(True)
    stage.write("validUntil", "2036-05-01")
    stage.write("finding", "人证一致")
    stage.picture("identify")
    stage.click("okButton")
    stage.wait(lambda: not stage.shows("finding"), "the identification is in the register")
    stage.click("consentButton")
    stage.wait_for_dialog(FormDialog)
    stage.find(QListWidget, "uses").item(0).setSelected(True)
    stage.choose("way", "书面")
    stage.picture("consent")
    stage.click("okButton")
    stage.wait(lambda: not stage.shows("uses"), "the consent is kept")
    stage.settle()
    stage.picture("identified")
    sides.setCurrentIndex(0)
    stage.click("verifyButton")
    stage.wait(lambda: stage.spoken("已核实") in stage.said(), "it is verified")
    stage.close(stage.dialogs()[-1])
    cast.enter(stage, MANAGER)
    stage.workplace.open("today")
    stage.settle()
    stage.picture("today-to-confirm")
    stage.click("waiting-confirm")
    stage.settle()
    stage.command("whole")
    stage.click("confirmButton")
    stage.wait(lambda: keeping.detail(desk(stage), row.id).life is Life.CONFIRMED, "the manager has confirmed it")
    stage.settle()
    stage.picture("dossier-confirmed")
    stage.close(stage.dialogs()[-1])
