"""Masked data, for readers who have not asked for them in clear."""

from __future__ import annotations

import pytest

from app.models.domain.change import Datum
from app.models.domain.dossier_form import HIDDEN, masked
from app.models.domain.policy.reading import shipped_pack


@pytest.mark.rule("S06-R4")
@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("13800000034", "138****0034"),
        ("联系电话 13800000034", "联系电话 138****0034"),
        ("手机 13800000034；备用电话 057188001234", "手机 138****0034；备用电话 057*****1234"),
        ("13800000034 儿子", "儿子 138****0034"),
        ("138 0000 0034", "138****0034"),
        ("手机：13800000034/057188001234", "手机 138****0034；057*****1234"),
        ("无", HIDDEN),
        ("", ""),
    ],
)
def test_a_number_is_masked_wherever_the_word_stands_that_says_whose_it_is(said: str, shown: str) -> None:
    assert masked(shipped_pack("property"), Datum.PHONES.value, said) == shown
