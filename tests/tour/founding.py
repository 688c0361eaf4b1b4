"""Chapter one: a new archive, its three founders, recovery, and the accounts of the others."""

from __future__ import annotations

import io
import re
from functools import partial

from pypdf import PdfReader
from PySide6.QtWidgets import QCheckBox, QWidget

from app.models.domain.person import Role
from app.ui.messages import label
from tests.tour.cast import (
    ADMINISTRATOR,
    ARCHIVIST,
    FOUNDERS,
    LATER,
    MANAGER,
    PASSWORD,
    Cast,
    Player,
    desk,
    is_administrator,
)
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """From the welcome page to seven people who can sign in."""
    _found(stage, cast)
    _recover(stage, cast)
    _wrong_password(stage, cast)
    for player in LATER:
        _open_account(stage, cast, player)
    _activate(stage, cast)


def _found(stage: Stage, cast: Cast) -> None:
    stage.step = "founding"
    stage.picture("welcome")
    stage.click("practiceCard")
    stage.when_ready(QWidget, "practiceAbout")
    stage.picture("practice-trades")
    stage.click("cancelButton")
    stage.click("newCard")
    stage.write("archiveNameEdit", "御景湾物业档案室")
    stage.write("fondsEdit", "YJW")
    stage.write("folderEdit", str(cast.archive))
    stage.picture("wizard-archive")
    stage.click("nextButton")
    stage.click("pack-property")
    stage.picture("wizard-policy")
    stage.click("nextButton")
    for player in FOUNDERS:
        for what, text in (("name", player.name), ("department", player.department), ("login", player.login)):
            stage.write(f"{player.role.value}-{what}", text)
    stage.picture("wizard-founders")
    stage.click("nextButton")
    for number, player in enumerate(FOUNDERS):
        stage.write(f"{player.role.value}-password", PASSWORD)
        stage.write(f"{player.role.value}-again", PASSWORD)
        if number == 0:
            stage.picture("wizard-password")
        stage.click("nextButton")
    stage.when_ready(QWidget, "share-1")
    stage.picture("wizard-result")
    stage.click("foundingRecord")
    stage.paper("founding-record")
    for number in (1, 2, 3):
        stage.click(f"share-{number}")
        cast.shares.append(_words(stage.paper(f"recovery-share-{number}")))
    stage.check(len(set(cast.shares)) == 3, "three different recovery shares of 33 words")
    stage.click("nextButton")
    stage.when_ready(QWidget, "loginEdit")
    stage.check((cast.archive / "keys.json").exists(), "the key directory is there")


def _recover(stage: Stage, cast: Cast) -> None:
    stage.step = "recovery with two of three shares"
    stage.click("recoverLink")
    stage.write("recoverShare1", cast.shares[0])
    stage.write("recoverShare2", cast.shares[2])
    stage.write("recoverLogin", MANAGER.login)
    cast.manager_password = "another-good-password"
    stage.write("recoverPassword", cast.manager_password)
    stage.write("recoverAgain", cast.manager_password)
    stage.picture("recovery")
    stage.click("recoverButton")
    stage.wait(lambda: not stage.dialogs(), "the manager has a new password")
    cast.enter(stage, MANAGER)
    stage.check(desk(stage).account.name == MANAGER.name, "any two shares let the manager in again")


def _wrong_password(stage: Stage, cast: Cast) -> None:
    stage.step = "a wrong password"
    stage.window.lock()
    stage.write("loginEdit", ARCHIVIST.login)
    stage.write("passwordEdit", "not-the-password")
    stage.click("signInButton")
    stage.wait(lambda: stage.spoken("密码不对") in stage.said(), "the refusal is shown")
    stage.check(stage.window.desk is None, "nobody is signed in")
    stage.picture("wrong-password")


def _open_account(stage: Stage, cast: Cast, player: Player) -> None:
    stage.step = "the administrator makes accounts"
    if not is_administrator(stage):
        cast.enter(stage, ADMINISTRATOR)
        stage.check(is_administrator(stage), "the administrator's seat holds no key")
        stage.check(set(stage.workplace.pages) <= {"accounts", "settings"}, "and no page with dossiers")
        stage.workplace.open("accounts")
        stage.picture("administrator")
    stage.click("newAccountButton")
    for what, text in (("name", player.name), ("department", player.department), ("login", player.login)):
        stage.write(f"account-{what}", text)
    stage.choose("accountRole", label(player.role))
    stage.write("newPassword", PASSWORD)
    stage.write("newPasswordAgain", PASSWORD)
    stage.write("ownPassword", PASSWORD)
    if player.role is Role.GENERAL_MANAGER:
        stage.picture("new-account")
    stage.click("okButton")
    stage.wait(lambda: player.login in stage.table_text("accountsTable"), f"{player.name} is on the list")
    for dialog in stage.dialogs():
        stage.close(dialog)


def _activate(stage: Stage, cast: Cast) -> None:
    stage.step = "the manager activates them"
    cast.enter(stage, MANAGER)
    stage.workplace.open("accounts")
    for player in LATER:
        stage.wait(partial(stage.select_row, "accountsTable", player.login), f"{player.name} is listed")
        stage.click("activateButton")
        stage.when_ready(QCheckBox, "samePrint").setChecked(True)
        stage.write("ownPassword", cast.manager_password)
        if player is LATER[0]:
            stage.picture("activate")
        stage.click("okButton")
        stage.wait(lambda: not stage.dialogs(), "the account is active")
    stage.picture("accounts")


def _words(pdf: bytes) -> str:
    """The numbered words of a recovery share, read off the paper."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    numbered = {int(number): word for number, word in re.findall(r"\b(\d{1,2})[\s.]*([a-z]{4,8})\b", text)}
    return " ".join(numbered[number] for number in sorted(numbered))
