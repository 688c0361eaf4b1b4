"""The program's sentences in the remark of a loan are told from a person's words."""

from __future__ import annotations

import pytest

from app.models.domain import loan_remarks
from app.models.domain.loan import Condition

DAY, WHO = "2026-11-20", "李梅"
RIGHT = loan_remarks.corrected(DAY, WHO, Condition.PAGES_MISSING, Condition.COMPLETE, "看错；没缺")
BACK = loan_remarks.return_undone("2026-11-21", "Mary Li", "2026-11-20", "周涛", Condition.NOT_INSPECTED, "扫错")

BACK_ONCE = "2026-11-21 Mary Li撤销归还（原记“待检查”）：扫错"


def read(remark: str) -> list[tuple[bool, str]]:
    """Whether each part is the program's, and what a person said in it."""
    return [
        (bool(one.sentence), one.said.get("words") or one.said.get("reason", "")) for one in loan_remarks.parts(remark)
    ]


def test_sentences_read_as_on_paper() -> None:
    assert RIGHT == "2026-11-20 李梅更正检查结果：原记“缺页”，应为“完好”，看错；没缺"
    assert BACK == "2026-11-21 Mary Li撤销归还（2026-11-20 由周涛收回，原记“待检查”）：扫错"
    assert loan_remarks.undated("旧账") == "旧账 登记簿未记归还日期"
    assert loan_remarks.undated("") == "登记簿未记归还日期"


def test_the_parts_of_a_remark_are_found_in_their_order() -> None:
    remark = ""
    for more in ("缺第3页；封皮", RIGHT, BACK_ONCE, BACK, "封皮"):
        remark = loan_remarks.joined(remark, more)
    assert read(remark) == [(False, "缺第3页；封皮"), (True, "看错；没缺"), (True, "扫错"), (True, "扫错；封皮")]
    first = next(iter(loan_remarks.parts(RIGHT)))
    assert first.said == {"day": DAY, "who": WHO, "was": "缺页", "now": "完好", "reason": "看错；没缺"}
    assert read("") == [] and read(loan_remarks.undated("旧账")) == [(True, "旧账")]
    assert read(loan_remarks.return_undone(DAY, WHO, DAY, WHO, None, "扫错")) == [(True, "扫错")]


@pytest.mark.parametrize(
    "typed", [RIGHT, BACK, BACK_ONCE, f"封皮；{BACK}", "登记簿未记归还日期", "旧账 登记簿未记归还日期"]
)
def test_a_person_s_words_are_never_taken_for_a_sentence(typed: str) -> None:
    kept = loan_remarks.own(typed)
    assert not any(program for program, _said in read(kept)), kept
    assert typed[-5:].rstrip("。") in kept, "nothing of it is taken away"
    for sentence in (
        loan_remarks.corrected(DAY, WHO, Condition.DAMAGED, Condition.COMPLETE, typed),
        loan_remarks.return_undone(DAY, WHO, DAY, WHO, Condition.DAMAGED, typed),
        loan_remarks.undated(typed),
    ):
        assert [program for program, _said in read(sentence)] == [True], sentence


@pytest.mark.parametrize("typed", [
    "", "完好", "封皮；缺第3页", "2026-11-20 李梅说已归还", "李梅撤销归还：扫错",
    "2026-11-20 李梅撤销归还（2026-11-20 由李梅收回，原记“好”）：扫错",
    "2026-11-20 李梅更正检查结果：原记“缺页”，应为“好”，看错", "未登记簿未记归还日期",
])  # fmt: skip
def test_other_words_stay_as_they_are(typed: str) -> None:
    assert loan_remarks.own(typed) == typed
    assert read(typed) == ([(False, typed)] if typed else [])


def test_the_notes_of_an_import_are_sentences() -> None:
    lent, undone, other = map(loan_remarks.note, (loan_remarks.lent_by_ledger(DAY), loan_remarks.IMPORT_UNDONE, "扫错"))
    assert lent.said == {"day": DAY} and lent.sentence and undone.sentence and not other.sentence
