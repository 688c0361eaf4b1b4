"""The codes that a scanner types."""

from __future__ import annotations

import random

import pytest

from app.models.domain import scanner
from app.models.domain.codes import CodeKind, make
from app.models.domain.scanner import understand

CODE = make(CodeKind.DOSSIER, 4711)
PHONES = {f"1{digit}" for digit in range(3, 10)}
OTHER = make(CodeKind.PERSON, 12)


@pytest.mark.parametrize("prefix", ["", "]C1", "]c1", "]C0", "]X0", "\x02", "\x02]C1"])
@pytest.mark.parametrize("ending", ["", "\r", "\n", "\r\n", "\t", "\x03", "\x03\r", "\r\r"])
def test_prefixes_and_endings_of_scanners_are_understood(prefix: str, ending: str) -> None:
    found = understand(prefix + CODE + ending)
    assert (found.codes, found.prefix, found.digits, found.ending) == ((CODE,), prefix, CODE, ending)
    assert not found.mended


def test_codes_run_together_are_split_wherever_they_meet() -> None:
    for raw in (
        CODE + OTHER,
        f"{CODE}\r{OTHER}\r",
        f"]C1{CODE}]C1{OTHER}\t",
        f"\x02{CODE}\x03\x02{OTHER}\x03",
        f"{CODE} {OTHER}",
    ):
        assert understand(raw).codes == (CODE, OTHER), raw


def test_full_width_digits_are_digits() -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) for char in CODE)
    assert understand(wide + "\r").codes == (CODE,)


def test_a_lost_first_digit_is_mended_where_the_check_digits_leave_one() -> None:
    dice = random.Random(7)
    for _ in range(2000):
        code = make(dice.choice(list(CodeKind)), dice.randrange(10**8))
        found = understand(code[1:] + "\r")
        assert (found.codes, found.mended) == ((code,), True)


def test_any_other_lost_digit_is_never_mended_into_a_code() -> None:
    dice = random.Random(8)
    for _ in range(300):
        code = make(dice.choice(list(CodeKind)), dice.randrange(10**8))
        for place in range(1, 12):
            lost = code[:place] + code[place + 1 :]
            assert understand(lost).codes == (), (code, place)
            assert scanner.is_garbled(lost) or lost[:2] in PHONES, "what begins like a phone may be one"


def test_two_scanners_at_once_are_misread_only_as_often_as_chance() -> None:
    dice = random.Random(9)
    taken = 0
    for _ in range(1000):
        streams = [list(make(CodeKind.DOSSIER, dice.randrange(10**8))) for _ in range(2)]
        whole, mixed = {"".join(stream) for stream in streams}, ""
        while any(streams):
            mixed += dice.choice([stream for stream in streams if stream]).pop(0)
        found = set(understand(mixed).codes)
        taken += bool(found - whole)
        assert found or scanner.is_garbled(mixed)
    assert taken == 0


@pytest.mark.parametrize(
    "text",
    [
        "13800010001",
        "330106196203265242",
        "6222021234567890128",
        "5801234",
        "2026",
        "6901234567892",
        "91330100MA2B2C3D4E",
    ],
)
def test_numbers_of_others_are_neither_codes_nor_misread_ones(text: str) -> None:
    assert understand(text + "\r").codes == ()
    assert not text.isdecimal() or not scanner.is_garbled(text)


@pytest.mark.parametrize(
    ("text", "said"), [("\r\n", "CR LF"), ("\t", "Tab"), ("\x02]C1", "STX]C1"), ("]C1", "]C1"), ("\x03\r", "ETX CR")]
)
def test_unseen_characters_are_called_by_name(text: str, said: str) -> None:
    assert scanner.named(text) == said
