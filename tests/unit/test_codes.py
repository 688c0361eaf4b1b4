"""Bar codes and anchor codes, as scanners and people give them."""

from __future__ import annotations

import hashlib
import random

import pytest

from app.models.domain.codes import (
    SERIAL_MAX,
    CodeKind,
    anchor,
    fold,
    has_length,
    is_meant,
    make,
    read,
    read_anchor,
)
from app.models.domain.errors import BadInput


def some_codes(count: int) -> list[str]:
    dice = random.Random(19)
    return [make(dice.choice(list(CodeKind)), dice.randint(0, SERIAL_MAX)) for _ in range(count)]


def refusal_of(text: str) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read(text)
    return caught.value


@pytest.mark.parametrize("kind", CodeKind)
@pytest.mark.parametrize("serial", [0, 1, 314, SERIAL_MAX])
def test_a_code_reads_back_as_it_was_made(kind: CodeKind, serial: int) -> None:
    text = make(kind, serial)
    assert len(text) == 12
    assert text.isdigit()
    assert int(text) % 97 == 1
    code = read(text)
    assert (code.kind, code.serial, code.text) == (kind, serial, text)


def test_a_serial_that_does_not_fit_is_a_bug() -> None:
    for serial in (-1, SERIAL_MAX + 1):
        with pytest.raises(ValueError, match="serial"):
            make(CodeKind.ITEM, serial)


def test_every_changed_digit_is_caught() -> None:
    for text in some_codes(60):
        for place, digit in enumerate(text):
            for other in set("0123456789") - {digit}:
                changed = text[:place] + other + text[place + 1 :]
                assert refusal_of(changed).code == "code-check-digits"


def test_every_swap_of_neighbours_is_caught() -> None:
    swaps = 0
    for text in some_codes(300):
        for place in range(11):
            if text[place] != text[place + 1]:
                changed = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
                assert refusal_of(changed).code == "code-check-digits"
                swaps += 1
    assert swaps > 2000


@pytest.mark.parametrize(
    "typed",
    ["１０００００００００９３", " 1000 0000 0093\r\n", "\ufeff100000000093\u200b", "1000　0000　0093"],
)
def test_a_code_survives_input_methods_and_line_ends(typed: str) -> None:
    assert read(typed).text == "100000000093"


@pytest.mark.parametrize("typed", ["", "12345", "张三", "10000000009a", "١٠٠٠٠٠٠٠٠٠٩٣", "²" * 12])
def test_what_is_no_code_is_refused_with_the_next_step(typed: str) -> None:
    refusal = refusal_of(typed)
    assert refusal.code == "not-a-code"
    assert refusal.facts["field"] == "code"
    assert "请重新扫描" in str(refusal)


@pytest.mark.parametrize(
    "typed", ["10000000", "10000000009", "1000000000930", "3000 0000 0199 9", "３０９９９９９９９９７"]
)
def test_a_code_with_digits_too_few_or_too_many_is_mistyped(typed: str) -> None:
    refusal = refusal_of(typed)
    assert refusal.code == "code-length"
    assert "应为12位" in str(refusal)
    assert is_meant(typed)
    assert not has_length(typed)


@pytest.mark.parametrize(
    "other", ["20190345", "4006381333931", "13800138000", "1000123", "1000000000000009", "10000000A", "旧档案3"]
)
def test_numbers_of_others_are_no_mistyped_codes(other: str) -> None:
    """A label of an earlier system, a product, a telephone, a number of another length."""
    assert not is_meant(other)
    assert refusal_of(other).code == "not-a-code"


def test_a_kind_that_nobody_knows_is_not_a_code() -> None:
    body = 77_00000001 * 100
    assert refusal_of(str(body + (98 - body % 97))).code == "not-a-code"


def test_check_digits_and_strange_text_give_different_sentences() -> None:
    mistyped, strange = refusal_of("100000000094"), refusal_of("张三的档案" * 40)
    assert mistyped.code != strange.code
    assert "100000000094" in str(mistyped)
    assert "重新输入" in str(mistyped)
    assert len(str(strange)) < 100


def test_folding_touches_letters_and_digits_but_not_names() -> None:
    assert fold("　１－２－３０１　") == "1-2-301"
    assert fold("Ｋ００１＠ｑｑ．ｃｏｍ") == "K001@qq.com"
    assert fold("张三（续），㛃𬭎䶮·豈：") == "张三（续），㛃𬭎䶮·豈："
    assert fold("\u202e王\u200b五\ufeff") == "王五"


DIGEST = hashlib.sha256(b"row 128").digest()


def test_an_anchor_reads_back() -> None:
    text = anchor(128, DIGEST)
    seq, letters = read_anchor(text)
    assert (seq, f"{seq}-{letters}") == (128, text)
    assert len(letters.replace("-", "")) == 16


@pytest.mark.parametrize("seq", [0, 7, 1_000_000, 10**12])
def test_an_anchor_is_read_however_it_was_copied(seq: int) -> None:
    dice = random.Random(seq)
    for _ in range(50):
        text = anchor(seq, dice.randbytes(32))
        wanted = read_anchor(text)
        full_width = "".join(chr(ord(char) + 0xFEE0) for char in text)
        for copied in (
            text.lower(),
            text.replace("-", ""),
            text.replace("-", " "),
            f"校验码：{text}\n",
            full_width,
            text.replace("-", "—"),
            text.replace("O", "0").replace("I", "1").replace("B", "8"),
        ):
            assert read_anchor(copied) == wanted


def test_letters_typed_for_the_digits_of_the_row_number_are_read_as_digits() -> None:
    letters = anchor(110, DIGEST).removeprefix("110-")
    assert read_anchor(f"IlO-{letters}")[0] == 110


@pytest.mark.parametrize("typed", ["", "128", "128-ABCD-EFGH-2345", "ABCDEFGHABCDEFGH", "128-ABCD-EFGH-2345-WXY9"])
def test_what_is_no_anchor_is_refused(typed: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_anchor(typed)
    assert caught.value.code == "not-an-anchor"
    assert "请照单据页脚输入" in str(caught.value)


def test_an_anchor_needs_enough_of_a_hash() -> None:
    with pytest.raises(ValueError, match="ten bytes"):
        anchor(1, b"short")
