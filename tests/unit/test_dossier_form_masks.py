"""How covered a datum is shown to who has not asked for it in clear."""

from __future__ import annotations

import pytest

from app.models.domain.change import Datum
from app.models.domain.dossier_form import masked
from app.models.domain.policy.reading import shipped_pack


@pytest.mark.rule("S06-R4")
@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("13800000034", "138****0034"),
        ("联系电话 13800000034", "联系电话 138****0034"),
        ("手机 13800000034；备用电话 057188001234", "手机 138****0034；备用电话 057*****1234"),
        ("", ""),
    ],
)
def test_a_number_is_masked_and_the_word_before_it_stays(said: str, shown: str) -> None:
    assert masked(shipped_pack("property"), Datum.PHONES.value, said) == shown
