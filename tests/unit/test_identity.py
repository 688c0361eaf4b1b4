"""Identity numbers and telephones: tidied, recognised, checked, masked."""

from __future__ import annotations

import pytest

from app.models.domain.identity import (
    IdKind,
    Phone,
    clean_id,
    id_checksum_ok,
    id_kind,
    id_precision_lost,
    mask_id,
    mask_name,
    mask_phone,
    phone_ok,
    split_phones,
    tells_one_person,
)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("330106 19620326 5242", "330106196203265242"),
        ("３３０１０６１９６２０３２６５２４２", "330106196203265242"),
        ("31010419821211166x", "31010419821211166X"),
        ("'330106196203265242", "330106196203265242"),
        ("无", ""),
        (" / ", ""),
    ],
)
def test_a_number_is_tidied_and_nothing_else(written: str, kept: str) -> None:
    assert clean_id(written) == kept


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("330106196203265242", IdKind.RESIDENT),
        ("31010419821211166X", IdKind.RESIDENT),
        ("330106620326524", IdKind.RESIDENT_15),
        ("91350100M000100Y43", IdKind.COMPANY),
        ("E12345678", IdKind.PASSPORT),
        ("H12345678", IdKind.PASSPORT),
        ("USA110075062301", IdKind.PASSPORT),
        ("USA110075132301", IdKind.OTHER),
        ("户口本", IdKind.OTHER),
    ],
)
def test_the_kind_of_a_number_shows_in_its_shape(number: str, kind: IdKind) -> None:
    assert id_kind(number) is kind


def test_the_checksum_holds_for_true_numbers_and_fails_for_a_changed_digit() -> None:
    for number in ("330106196203265242", "31010419821211166X", "91350100M000100Y43"):
        assert id_checksum_ok(number)
    for number in ("330106196203265243", "330106196213265242", "91350100M000100Y44", "33010619620326524"):
        assert not id_checksum_ok(number)


def test_kinds_without_a_check_character_are_not_doubted() -> None:
    assert all(map(id_checksum_ok, ("330106620326524", "E12345678", "台胞证0123")))


def test_a_number_of_a_residence_card_tells_one_foreigner() -> None:
    assert tells_one_person("USA110075062301") and tells_one_person("911124198108030024")
    assert not tells_one_person("USA110075132301"), "there is no thirteenth month"


def test_digits_lost_in_a_number_cell_are_noticed() -> None:
    assert id_precision_lost(5.101071979010554e17)
    assert id_precision_lost("5.10107E+17")
    assert not id_precision_lost(330106620326524.0)
    assert not id_precision_lost("330106196203265242")
    assert id_precision_lost("510107197901055000", untyped=True)
    assert not id_precision_lost("510107197901055000")


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("13812345678", [("", "13812345678")]),
        ("１３８１２３４５６７８", [("", "13812345678")]),
        ("138 1234 5678", [("", "13812345678")]),
        ("138-1234-5678", [("", "13812345678")]),
        ("+86 13812345678", [("", "13812345678")]),
        ("13812345678/0591-87654321", [("", "13812345678"), ("", "059187654321")]),
        ("13812345678、13912345678", [("", "13812345678"), ("", "13912345678")]),
        ("13812345678 13912345678", [("", "13812345678"), ("", "13912345678")]),
        ("13812345678;13912345678", [("", "13812345678"), ("", "13912345678")]),
        ("13812345678和13912345678", [("", "13812345678"), ("", "13912345678")]),
        ("13812345678\n13912345678", [("", "13812345678"), ("", "13912345678")]),
        ("本人13812345678，妻13912345678", [("本人", "13812345678"), ("妻", "13912345678")]),
        ("13812345678（儿子）", [("儿子", "13812345678")]),
        ("0591-87654321转802", [("", "059187654321转802")]),
        ("无", []),
        ("", []),
    ],
)
def test_several_phones_in_a_cell_come_apart_with_their_words(cell: str, phones: list[tuple[str, str]]) -> None:
    assert list(split_phones(cell)) == [Phone(*phone) for phone in phones]


def test_a_phone_without_a_word_carries_the_label_of_its_column() -> None:
    assert split_phones("13812345678", "手机") == (Phone("手机", "13812345678"),)


@pytest.mark.parametrize(
    "number", ["13812345678", "19912345678", "059187654321", "01087654321", "02887654321", "4008001234"]
)
def test_a_number_that_can_be_dialled_is_accepted(number: str) -> None:
    assert phone_ok(number)


@pytest.mark.parametrize("number", ["1509923064", "150992306411", "12812345678", "87654321", "0000", "abc", ""])
def test_a_number_with_wrong_digits_is_doubted(number: str) -> None:
    assert not phone_ok(number)


def test_masks_keep_what_is_needed_to_recognise_and_no_more() -> None:
    assert mask_phone("13812345678") == "138****5678"
    assert mask_id("330106196203265242") == "330***********5242"
    assert [mask_name(name) for name in ("张三", "欧阳修文", "张", "")] == ["张*", "欧***", "张", ""]
    for number in ("059187654321", "E12345678", "12345", ""):
        assert len(mask_phone(number)) == len(number) == len(mask_id(number))
    assert "62032652" not in mask_id("330106196203265242")
