"""A key directory that was changed, torn, swapped or rolled back is refused; nothing secret is in it."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.models.domain.errors import Refusal
from app.models.vault import slots
from app.models.vault.accounts import change_password, close_account
from app.models.vault.directory import Directory, Head, read_directory
from app.models.vault.seals import make_seal, open_seal

from .conftest import ADMINISTRATOR, ARCHIVIST, CHEAP, MANAGER, STEWARD, Office, found_office, refusal

OTHER_STEWARD = replace(STEWARD, login="qian", name="钱管家")
_NAMED = {"keys-damaged", "keys-too-new"}


def _places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value below `node`, branches and leaves."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for name, value in pairs:
        yield (*path, name)
        yield from _places(value, (*path, name))


def _wrong_values(value: Any) -> list[Any]:
    """Return wrong values in place of another: nearly the same, empty, of another type."""
    if isinstance(value, str):
        other = "0" if value[:1] != "0" else "1"
        near = [other + value[1:], value + " ", value.upper()] if value else ["x"]
        wrongs = [*near, "", None, 7, [value]]
    elif isinstance(value, int):
        wrongs = [value + 1, value - 1, str(value), float(value), None, True]
    else:
        wrongs = [None, {}, [], "x", 0]
    return [wrong for wrong in wrongs if (type(wrong), wrong) != (type(value), value)]


@pytest.fixture
def lived_in(office: Office) -> Office:
    """A directory in which every kind of event but the recovery has happened."""
    steward = office.admit(STEWARD)
    change_password(office.folder, "zhao", ARCHIVIST.password, ARCHIVIST.password, hardness=CHEAP)
    office.admit(OTHER_STEWARD)
    with office.identify(ADMINISTRATOR) as boss:
        close_account(office.folder, boss, steward.id)
    return office


def _refused(document: Any) -> bool:
    try:
        Directory(document)
    except Refusal as no:
        return no.code in _NAMED
    return False


def test_every_changed_field_is_noticed(lived_in: Office) -> None:
    good = lived_in.document
    Directory(copy.deepcopy(good))
    unnoticed, tried = [], 0
    for *above, last in _places(good):
        bad = copy.deepcopy(good)
        node = bad
        for name in above:
            node = node[name]
        for wrong in _wrong_values(node[last]):
            kept, node[last] = node[last], wrong
            tried += 1
            if not _refused(bad):
                unnoticed.append((*above, last, wrong))
            node[last] = kept
    assert tried > 500
    assert unnoticed == []


def test_every_missing_or_added_field_is_noticed(lived_in: Office) -> None:
    good = lived_in.document
    unnoticed = []
    for *above, last in _places(good):
        bad = copy.deepcopy(good)
        node = bad
        for name in above:
            node = node[name]
        taken = node.pop(last)
        if not _refused(bad):
            unnoticed.append(("missing", *above, last))
        if isinstance(node, dict):
            node[last] = taken
            node["extra"] = taken
        else:
            node[last:last] = [taken, taken]
        if not _refused(bad):
            unnoticed.append(("added", *above, last))
    assert unnoticed == [("missing", "posts")], "they grant nothing, and older archives have none"


@pytest.mark.parametrize("part", ["slots", "seals"])
def test_swapped_slots_or_seals_are_noticed(office: Office, part: str) -> None:
    document = office.document
    one, other = office.account("wang").id, office.account("zhao").id
    kept = document[part]
    kept[one], kept[other] = kept[other], kept[one]
    office.write(document)
    assert refusal(lambda: office.unlock(MANAGER)).code == "keys-damaged"


def test_a_slot_opens_for_its_own_account_only(office: Office) -> None:
    directory = office.directory
    one, other = office.account("wang").id, office.account("zhao").id
    slot = directory.slot(one)
    assert slots.open_slot(slot, MANAGER.password, directory.owner(one), CHEAP) is not None
    assert slots.open_slot(slot, MANAGER.password, directory.owner(other), CHEAP) is None
    for name, value in directory.owner(one).items():
        changed = {**directory.owner(one), name: value + "x"}
        assert slots.open_slot(slot, MANAGER.password, changed, CHEAP) is None


def test_a_seal_opens_for_its_own_archive_epoch_and_account_only() -> None:
    keys = slots.KeyPair.generate()
    seal = make_seal(b"k" * 32, keys.public["seal_key"], "archive", 1, "a-1")
    assert open_seal(seal, keys.opening, "archive", 1, "a-1") == b"k" * 32
    for place in (("other", 1, "a-1"), ("archive", 2, "a-1"), ("archive", 1, "a-2")):
        no = refusal(lambda: open_seal(seal, keys.opening, *place))  # noqa: B023
        assert no.code == "keys-damaged"


def test_a_file_cut_anywhere_is_named_as_damaged_and_not_as_a_wrong_password(office: Office) -> None:
    path = office.folder / "keys.json"
    whole = path.read_bytes()
    for length in [*range(0, len(whole) - 2, 7), len(whole) - 2]:
        path.write_bytes(whole[:length])
        no = refusal(lambda: read_directory(office.folder))
        assert no.code == "keys-damaged"
    path.write_bytes(whole)
    assert str(refusal(lambda: office.unlock(OTHER_STEWARD))) != str(no)


def test_a_torn_file_with_old_bytes_inside_is_noticed(office: Office) -> None:
    path = office.folder / "keys.json"
    old = path.read_bytes()
    office.admit(STEWARD)
    new = path.read_bytes()
    path.write_bytes(new[: len(new) // 2] + old[len(new) // 2 :])
    assert refusal(lambda: read_directory(office.folder)).code == "keys-damaged"


@pytest.mark.parametrize("text", ["[]", "null", "{}", '{"format": 1}', "[" * 50000 + "}", "{NaN}", "\x00}"])
def test_what_is_no_key_directory_is_named(office: Office, text: str) -> None:
    (office.folder / "keys.json").write_text(text)
    assert refusal(lambda: read_directory(office.folder)).code == "keys-damaged"


def test_a_name_that_stands_twice_is_noticed(office: Office) -> None:
    path = office.folder / "keys.json"
    path.write_text(path.read_text("utf-8").replace('"format": 1', '"format": 1, "format": 1'), "utf-8")
    assert refusal(lambda: read_directory(office.folder)).code == "keys-damaged"


def test_a_missing_directory_and_a_newer_one_say_so(office: Office, tmp_path: Path) -> None:
    assert refusal(lambda: read_directory(tmp_path)).code == "keys-missing"
    office.write({**office.document, "format": 2})
    assert refusal(lambda: read_directory(office.folder)).code == "keys-too-new"


def test_another_founding_is_recognised_by_its_fingerprint(office: Office, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = found_office(tmp_path / "other")
    office.directory.verify(office.founding.fingerprint)
    assert refusal(lambda: office.directory.verify(other.founding.fingerprint)).code == "keys-fingerprint"
    groups = office.founding.fingerprint.split(" ")
    assert len(groups) == 13 and all(len(group) == 4 for group in groups)


def test_an_older_copy_is_recognised_by_the_newest_event_seen(office: Office) -> None:
    old = office.document
    office.admit(STEWARD)
    seen = office.directory.head
    office.directory.verify(known=seen)
    office.write(old)
    assert refusal(lambda: office.directory.verify(known=seen)).code == "keys-rolled-back"
    office.admit(OTHER_STEWARD)
    assert office.directory.head.seq == seen.seq
    assert refusal(lambda: office.directory.verify(known=seen)).code == "keys-rolled-back"
    office.directory.verify(known=Head(0, ""))


def test_the_previous_directory_stands_beside_and_opens(office: Office) -> None:
    before = (office.folder / "keys.json").read_bytes()
    office.ask(STEWARD)
    assert (office.folder / "keys.json.bak").read_bytes() == before
    Directory(json.loads(before))


def test_a_write_that_fails_leaves_the_directory_as_it_was(office: Office) -> None:
    office.admit(STEWARD)
    before = (office.folder / "keys.json").read_bytes()
    (office.folder / "keys.json.new").mkdir()
    with office.identify(MANAGER) as manager:
        steward = office.account("sun")
        no = refusal(lambda: close_account(office.folder, manager, steward.id))
    assert no.code == "keys-unwritable"
    assert (office.folder / "keys.json").read_bytes() == before


_CHURN = """
import sys
from pathlib import Path
from app.models.vault.accounts import change_password
from app.models.vault.hardness import Cost, Hardness
cheap = Hardness(new=Cost(64, 1, 1), least=Cost(8, 1, 1))
while True:
    change_password(Path(sys.argv[1]), "zhao", "zhao-password", "zhao-password", hardness=cheap)
    print("changed", flush=True)
"""


@pytest.mark.parametrize("commits", [1, 4, 9])
def test_a_killed_program_leaves_a_directory_that_opens(office: Office, commits: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _CHURN, str(office.folder)], stdout=subprocess.PIPE, text=True
    ) as churning:
        for _ in range(commits):
            churning.stdout.readline()
        churning.kill()
    assert office.directory.head.seq > commits
    assert office.unlock(ARCHIVIST).data_key == office.founding.data_key


@pytest.mark.rule("S10-R3")
def test_no_secret_stands_in_the_folder(lived_in: Office) -> None:
    refusal(lambda: lived_in.unlock(STEWARD))
    written = b"".join(path.read_bytes() for path in lived_in.folder.iterdir())
    assert b"attempts" not in written and len(written) > 5000
    for signer in (MANAGER, ARCHIVIST, ADMINISTRATOR):
        with lived_in.identify(signer) as who:
            seeds = who.keys.bytes()
        for secret in (seeds[:32], seeds[32:]):
            assert secret not in written and secret.hex().encode() not in written
        assert signer.password.encode() not in written
    data_key = lived_in.founding.data_key
    assert data_key not in written and data_key.hex().encode() not in written
    assert not any(share.encode() in written for share in lived_in.founding.shares)


def test_key_prints_tell_accounts_apart(office: Office) -> None:
    prints = {office.directory.key_print(account.id) for account in office.directory.accounts}
    assert len(prints) == 3
    assert all(len(text.replace(" ", "")) == 16 for text in prints)
