"""Every accepted question of the corpora, changed a little: its answer changes as the operation declares, or is none.

There is no list of excepted questions. `python -m tests.mutations` prints what fails, by kind.
"""

from __future__ import annotations

import pytest

from tests.mutations.asked import accepted, ask
from tests.mutations.judging import is_right, violations
from tests.mutations.making import KINDS, Must, foreign_members, negated, other_years, swapped_members, swapped_periods

_SHOWN = 25
#: How many mutations of a kind there are at least: less would mean that they are not made any more.
_LEAST = {"another year": 500, "a missing entity": 1000, "not": 500, "swapped members": 100, "swapped periods": 25}


@pytest.mark.parametrize("kind", KINDS)
def test_mutated_question_is_answered_otherwise_or_declined(kind: str) -> None:
    found, count = violations(kind)
    assert count >= _LEAST[kind]
    if found:
        listed = "\n".join(map(str, found[:_SHOWN]))
        more = f"\n… and {len(found) - _SHOWN} more: python -m tests.mutations '{kind}'" if len(found) > _SHOWN else ""
        pytest.fail(f"{len(found)} of {count} mutations ({kind}) are answered wrongly\n{listed}{more}", pytrace=False)


def test_every_accepted_question_is_mutated() -> None:
    """A "not" fits into every question, so none goes unmutated."""
    assert [asked.question for asked in accepted() if not list(negated(asked))] == []


def test_years_are_replaced_however_they_are_written() -> None:
    asked = ask("mmlu lead in '23 and dec 24 and at the end of 2024")
    assert [mutation.question for mutation in other_years(asked)] == [
        "mmlu lead in '97 and dec 31 and at the end of 1997",
        "mmlu lead in '31 and dec 31 and at the end of 2031",
    ]


def test_members_are_replaced_one_by_one() -> None:
    asked = ask("How far was China behind on MMLU at the end of 2023?")
    assert [mutation.question for mutation in foreign_members(asked)] == [
        "How far was Ruritania behind on MMLU at the end of 2023?",
        "How far was Japan behind on MMLU at the end of 2023?",
        "How far was China behind on GPQA at the end of 2023?",
        "How far was China behind on SuperGLUE at the end of 2023?",
    ]


def test_not_stands_after_the_verb_or_before_the_last_word() -> None:
    assert [next(negated(ask(question))).question for question in ("What was the MMLU lead?", "MMLU lead 2023")] == [
        "What was not the MMLU lead?",
        "MMLU lead not 2023",
    ]


@pytest.mark.parametrize(
    ("question", "must"),
    [
        ("What is the sum of the MMLU and MATH leads at the end of 2024?", Must.KEEP),
        ("What is the difference between the MMLU and MATH leads at the end of 2024?", Must.KEEP),
        ("How much larger was the MMMU lead than the MMLU lead at the end of 2024?", Must.CHANGE),
        ("How many notable models did China make for every European one?", Must.CHANGE),
        ("Which was larger at the end of 2024, the MMLU lead or the MATH lead?", Must.KEEP),
        ("Was the MMMU lead larger than the MMLU lead at the end of 2024?", Must.CHANGE),
        ("Which benchmark has a larger lead than MATH but a smaller one than MMMU at the end of 2024?", Must.CHANGE),
        ("Which benchmark lies between MATH and MMMU at the end of 2024?", Must.KEEP),
        ("Which benchmark has a larger lead than MATH and MMLU at the end of 2024?", Must.KEEP),
        ("Which of MATH and MMMU had a lead above 1 but below 10 points at the end of 2024?", Must.KEEP),
        ("What was the US lead over China on MMLU at the end of 2024?", Must.CHANGE),
        ("What was the gap between the US and China on MMLU at the end of 2024?", Must.KEEP),
    ],
)
def test_operation_declares_what_a_swap_of_members_does(question: str, must: Must) -> None:
    assert [mutation.must for mutation in swapped_members(ask(question))] == [must]


@pytest.mark.parametrize(
    ("question", "must"),
    [
        ("How much did the MMLU lead fall between the end of 2023 and the end of 2024?", Must.KEEP),
        ("How much did the MMLU lead fall from 2023 to 2024?", Must.CHANGE),
        ("How many times larger was the MMLU lead in 2023 than in 2024?", Must.CHANGE),
        ("MMLU gap at the end of 2023 and at the end of 2024", Must.KEEP),
    ],
)
def test_operation_declares_what_a_swap_of_periods_does(question: str, must: Must) -> None:
    assert [mutation.must for mutation in swapped_periods(ask(question))] == [must]


def test_declining_is_always_right() -> None:
    answered, declined = ask("MMLU lead in 2023").answer, ask("MMLU lead in 1997").answer
    assert [is_right(answered, declined, must) for must in Must] == [True, True, True]
    assert [is_right(answered, answered, must) for must in Must] == [False, False, True]
