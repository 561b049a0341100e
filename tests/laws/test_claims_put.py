"""A claim in a conversation has the truth of what it says, and its denial and its other side have the opposite one.

What was made of the last figure is what a number is held against, and a movement is no level.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache

import pytest

from assistant import Assistant

_LEADS = {
    "MMLU": (Decimal("17.5"), Decimal("0.3")),
    "MMMU": (Decimal("13.5"), Decimal("8.1")),
    "MATH": (Decimal("24.3"), Decimal("1.6")),
    "HumanEval": (Decimal("31.6"), Decimal("3.7")),
}
_MODELS = {"the US": 40, "China": 15, "Europe": 3}
_MAKING: dict[str, Callable[[Decimal], Decimal]] = {
    "double it": lambda figure: figure * 2,
    "halve it": lambda figure: figure / 2,
    "times 10": lambda figure: figure * 10,
    "divided by 4": lambda figure: figure / 4,
    "plus 10": lambda figure: figure + 10,
}
#: Claims about a figure → whether they hold, "{0}" being the figure, "{1}" a smaller and "{2}" a larger number.
_OF_FIGURES = {
    "so {0}?": True,
    "so {2}?": False,
    "is it {0}?": True,
    "is it {1}?": False,
    "more than {1}?": True,
    "more than {2}?": False,
    "less than {2}?": True,
    "at least {2}?": False,
    "no more than {2}?": True,
    "not more than {1}?": False,
    "not below {1}?": True,
    "so not {2}?": True,
    "it isn't {0}, is it?": False,
    "so it isn't {2}?": True,
    "it isn't above {2}, is it?": True,
    "it's above {1}, isn't it?": True,
    "isn't it {0}?": True,
    "isn't it {2}?": False,
}
#: Claims about how a lead fell from "{0}" to "{1}", by "{2}" → whether they hold.
_OF_FALLS = {
    "so it fell by {2}?": True,
    "so it rose by {2}?": False,
    "so it fell to {1}?": True,
    "so it fell to {2}?": False,
    "so it fell from {0}?": True,
    "so it fell from {2}?": False,
    "it did fall, right?": True,
    "it fell, didn't it?": True,
    "it grew, didn't it?": False,
    "it didn't fall?": False,
    "it didn't fall, did it?": False,
    "it didn't grow, did it?": True,
    "it hasn't fallen?": False,
    "it hasn't not fallen?": True,
    "so it didn't fall by {2}?": False,
    "didn't it fall?": True,
    "so the US is ahead by {2}?": False,
    "so the US is ahead by {1}?": True,
    "so China trails by {1}?": True,
    "so China trails by {2}?": False,
    "so China is ahead by {1}?": False,
}
#: Claims about a lead and the whole questions that they stand for.
_IN_FULL = {
    "it didn't shrink, did it?": "The lead on {0} didn't shrink, did it?",
    "it hasn't not shrunk?": "The lead on {0} hasn't not shrunk?",
    "so it grew?": "Did the lead on {0} grow?",
    "it shrank, no?": "The lead on {0} shrank, no?",
    "is the lead not below 2% at the end of 2024?": "Is the lead on {0} not below 2% at the end of 2024?",
    "is the lead 8.1% at the end of 2024?": "Is the lead on {0} 8.1% at the end of 2024?",
    "is the lead not 1.6% at the end of 2024?": "Is the lead on {0} not 1.6% at the end of 2024?",
}


@cache
def _assistant() -> Assistant:
    return Assistant("us-china-gap")


def _told(*turns: str) -> object:
    chat = _assistant().conversation()
    return [chat.ask(turn).value for turn in turns][-1]


@pytest.mark.parametrize("making", _MAKING)
def test_a_number_is_held_against_what_was_made_of_the_last_figure(making: str) -> None:
    for who, models in _MODELS.items():
        made = _MAKING[making](Decimal(models)).normalize()
        numbers = [f"{each:f}" for each in (made, made / 2, made + 1)]
        for claim, holds in _OF_FIGURES.items():
            turns = (f"How many models did {who} make?", making, claim.format(*numbers))
            assert _told(*turns) is holds, turns


@pytest.mark.parametrize("test", _LEADS)
def test_a_claim_about_a_figure_told_last_has_the_truth_of_what_it_says(test: str) -> None:
    last = _LEADS[test][1]
    numbers = [f"{each:f}" for each in (last, last / 2, last + 1)]
    for claim, holds in _OF_FIGURES.items():
        turns = (f"Lead on {test} at the end of 2024?", claim.format(*numbers))
        assert _told(*turns) is holds, turns


@pytest.mark.parametrize("test", _LEADS)
def test_a_claim_after_a_movement_is_of_that_or_of_its_ends(test: str) -> None:
    first, last = _LEADS[test]
    for claim, holds in _OF_FALLS.items():
        turns = (f"How much did the lead on {test} fall?", claim.format(first, last, first - last))
        assert _told(*turns) is holds, turns


@pytest.mark.parametrize("claim", _IN_FULL)
def test_a_claim_that_leans_on_a_lead_is_told_as_in_full(claim: str) -> None:
    for test in _LEADS:
        full = _assistant().ask(_IN_FULL[claim].format(test))
        assert full.value in (True, False)
        assert _told(f"How much did the lead on {test} fall?", claim) == full.value, (test, claim)


@pytest.mark.parametrize(("one", "other"), [("the US", "China"), ("China", "Europe"), ("the US", "Europe")])
def test_of_two_that_are_swapped_the_opposite_holds(one: str, other: str) -> None:
    apart = _MODELS[one] - _MODELS[other]
    for first, second in ((one, other), (other, one)):
        before = (f"How many models did {first} make?", f"and {second}?")
        for who in (one, other):
            assert _told(*before, f"so {who} made more?") is (who == one)
            assert _told(*before, f"so {who} made {apart} more?") is (who == one)
            assert _told(*before, f"so {who} made {apart} fewer?") is (who == other)
            assert _told(*before, f"so {who} made {apart + 1} more?") is False


@pytest.mark.parametrize("test", _LEADS)
def test_what_is_denied_of_another_has_the_opposite_truth(test: str) -> None:
    chat = _assistant().conversation()
    is_above = chat.ask(f"Was the lead on {test} above 5% at the end of 2024?").value
    for other, (_, last) in _LEADS.items():
        if other != test:
            before = f"Was the lead on {test} above 5% at the end of 2024?"
            assert _told(before, f"and {other}?") is (last > 5)
            assert _told(before, f"and {other} wasn't?") is (last < 5)
            assert _told(before, f"and {other} wasn't, was it?") is (last < 5)
    assert is_above is (_LEADS[test][1] > 5)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_of_how_many_of_several_something_is_so_is_counted(size: int) -> None:
    below = sum(last < 2 for _, last in _LEADS.values())
    said = {1: "one is", 2: "two are", 3: "three are"}[size]
    assert _told("All leads at the end of 2024", f"so only {said} below 2?") is (size == below)


@pytest.mark.parametrize(
    "turns",
    [
        ("Lead on MATH at the end of 2024?", "so $1.6?"),
        ("Lead on MATH at the end of 2024?", "above 100 models?"),
        ("How many models did the US make?", "so 40?", "by how many?"),
        ("How many models did the US make?", "square it", "more than 1000?"),
        ("Lead on MATH and MMLU at the end of 2024?", "so one is below 2?"),
        ("Who made the most models?", "China didn't?"),
        ("Who produces the most AI patents?", "and who invests more?", "does China lead in both?"),
    ],
)
def test_what_a_claim_does_not_say_clearly_is_not_guessed(turns: tuple[str, ...]) -> None:
    chat = _assistant().conversation()
    assert [chat.ask(turn).status for turn in turns][-1] != "answered"
