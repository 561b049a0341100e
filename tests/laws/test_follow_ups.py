"""A follow-up gives what the full question gives that it stands for: value, unit and facts.

Every first question is followed up in every form with every other thing that fits its slot.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import pytest

from assistant import Answer, Assistant

_TESTS = ("MMLU", "MMMU", "MATH", "HumanEval")
_SPOKEN = {"MMLU": "general knowledge", "MATH": "maths", "HumanEval": "the coding test"}
_COUNTRIES = ("China", "Europe", "the US")
_GROUPS = ("the top 10 Chinese language models", "global")
_ENDS = ("end of 2023", "end of 2024")

#: Questions with one slot for a thing → the things that fit.
_ABOUT_THINGS = {
    "What was the US lead on {} at the end of 2023?": _TESTS,
    "how big was the lead on {} at the end of 2024": _TESTS,
    "Lead on {}, end of 2023": _TESTS,
    "How much did the lead on {} fall?": _TESTS,
    "By how many percent did the lead on {} shrink?": _TESTS,
    "How many times larger was the lead on {} at the end of 2023 than at the end of 2024?": _TESTS,
    "Was the lead on {} above 5% at the end of 2024?": _TESTS,
    "Did the lead on {} fall by more than 20 points?": _TESTS,
    "By how many points a month did the lead on {} fall?": _TESTS,
    "What was the lead on {} at the end of 2023 and at the end of 2024?": _TESTS,
    "What does {} test?": _TESTS,
    "How many notable models did {} make?": _COUNTRIES,
    "notable models of {} in 2024": _COUNTRIES,
    "What share of the notable models came from {}?": _COUNTRIES,
    "Did {} make more than 10 notable models?": _COUNTRIES,
    "Compute growth per year, {}?": _GROUPS,
    "How many times does the compute of {} grow in four years?": _GROUPS,
}
#: How another thing is said in its place; "{0}" is the new one, "{1}" the old one.
_OTHER_THING = (
    *("and {0}?", "{0}?", "what about {0}", "how about {0}?", "and for {0}", "same for {0}", "now {0}", "ok, {0}"),
    *("no, I meant {0}", "sorry, {0}", "make that {0}", "not {1}, {0}", "{0} instead", "I said {0}", "oops {0}"),
    *("ditto {0}", "then {0}", "and what about {0}?", "wait, {0}", "scratch that, {0}", "{0} please", "also {0}"),
    *("nah, {0}", "cheers, and {0}?"),
    *("same question for {0}", "correction: {0}", "next, {0}", "for {0}?", "no {0}", "i mean {0} not {1}"),
)
#: Questions with one slot for what moved, and what moved of another measure before.
_ABOUT_MOVEMENTS = (
    "How much did the {} shrink?",
    "By what percentage did the {} shrink?",
    "By how many points did the {} fall?",
)
_OTHER_MEASURE = "best-model gap"
#: Questions with one slot for a time.
_ABOUT_TIMES = (
    *(f"What was the US lead on {test} at the {{}}?" for test in _TESTS),
    *(f"{test} lead {{}}" for test in _TESTS),
    "Which benchmark had the largest lead at the {}?",
    "Which lead was smallest at the {}?",
    "Rank the benchmarks by the lead at the {}.",
    "What was the average lead at the {}?",
    "What was the sum of the leads at the {}?",
    "How many times larger was the lead on MATH than on MMLU at the {}?",
    "Was the lead on MMLU above 5% at the {}?",
    "What was the median of the leads at the {}?",
    "On which benchmarks was the lead below 10% at the {}?",
)
#: How another time is said in its place; "{0}" is the new one, "{2}" "earlier" or "later" as it lies.
_OTHER_TIME = (
    *("and at the {0}?", "{0}?", "what about the {0}", "sorry, {0}", "no, the {0}", "at the {0}, I mean", "in {1}?"),
    *("and in {1}", "make it {1}", "a year {2}?", "one year {2}", "what about {1}", "and a year {2}?", "12 months {2}"),
    *("not then, {1}", "I meant the {0}", "and {1}?", "{1} instead", "the {0} please"),
)


class Pair(NamedTuple):
    """A first question, what is said after it, and the full question that this stands for."""

    first: str
    then: str
    full: str


def pairs() -> Iterator[Pair]:
    """Every first question with every follow-up."""
    for template, things in _ABOUT_THINGS.items():
        for old in things:
            for new in things:
                for form in _OTHER_THING if old != new else ():
                    yield Pair(template.format(old), form.format(new, old), template.format(new))
                if old != new and new in _SPOKEN:
                    yield Pair(template.format(old), f"and {_SPOKEN[new]}?", template.format(new))
    for template in _ABOUT_MOVEMENTS:
        for test in _TESTS:
            for form in ("and {}'s?", "{}?", "what about {}?", "and for {}?"):
                yield Pair(template.format(_OTHER_MEASURE), form.format(test), template.format(f"{test} lead"))
    for template in _ABOUT_TIMES:
        for old, new in (_ENDS, _ENDS[::-1]):
            moved = "later" if new > old else "earlier"
            for form in _OTHER_TIME:
                then = form.format(new, new.removeprefix("end of "), moved)
                yield Pair(template.format(old), then, template.format(new))


PAIRS = tuple(pairs())


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """An assistant over the article."""
    return Assistant(["us-china-gap"])


@pytest.fixture(scope="module")
def full(assistant: Assistant) -> Callable[[str], tuple[object, ...]]:
    """What a full question gives, each asked once."""
    return cache(lambda question: meant(assistant.ask(question)))


def meant(answer: Answer) -> tuple[object, ...]:
    """What has to be the same: status, value, unit and facts."""
    return answer.status, answer.value, answer.unit, {fact.id for fact in answer.facts}


def test_there_are_many_pairs() -> None:
    fewest = 2_000
    assert len(PAIRS) > fewest


@pytest.mark.parametrize("first", dict.fromkeys(pair.first for pair in PAIRS))
def test_a_follow_up_gives_what_the_full_question_gives(
    first: str, assistant: Assistant, full: Callable[[str], tuple[object, ...]]
) -> None:
    wrong = []
    asked = assistant.conversation()
    asked.ask(first)
    for pair in (pair for pair in PAIRS if pair.first == first):
        expected, found = full(pair.full), meant(asked.copy().ask(pair.then))
        assert expected[0] == "answered", pair.full
        if found != expected:
            wrong.append(f"{pair.then!r} gives {found[:3]}, and {pair.full!r} {expected[:3]}")
    assert not wrong, "\n".join([first, *wrong])


@pytest.mark.parametrize("first", dict.fromkeys(pair.first for pair in PAIRS))
def test_a_full_question_carries_nothing(first: str, assistant: Assistant) -> None:
    asked = assistant.conversation()
    asked.ask("How many times larger was the lead on HumanEval than on MMMU at the end of 2023?")
    asked.ask("What does HAI stand for?")
    assert meant(asked.ask(first)) == meant(assistant.ask(first))


def test_a_question_of_its_own_carries_nothing_whatever_was_asked_before_it(assistant: Assistant) -> None:
    questions = [*assistant.list_packs()[0].examples, *_OF_THEIR_OWN]
    alone = {question: meant(assistant.ask(question)) for question in questions}
    asked = {question: assistant.conversation() for question in questions}
    for question, chat in asked.items():
        chat.ask(question)
    wrong = []
    for before, question in itertools.permutations(questions, 2):
        if meant(asked[before].copy().ask(question)) != alone[question]:
            wrong.append(f"{question!r} after {before!r}")
    assert not wrong, "\n".join(wrong)


#: Questions that could be taken for ones that leave something to the question before them.
_OF_THEIR_OWN = (
    "Order the falls in points from the smallest to the largest",
    "Which of the benchmarks moved the least in points?",
    "What was the mean fall in points across all benchmarks?",
    "MATH at the end of 2023 was how many times the one at the end of 2024?",
    "At the end of 2024, Chinese systems were how many points below American ones on HumanEval?",
    "Over these twelve months China cut its MATH deficit by how many points?",
    "If something doubles every year, by what factor does it grow in 4 years?",
    "MMLU / US-China / 12-2023",
    "Which two benchmarks fell by more than 20 points?",
    "MMMU or MATH, on which one did China close more of the gap in points?",
    "HumanEval: what does it test?",
    "Describe how MATH went, with its first and last value",
    "Did Chinese models beat American ones on MMMU by the end of 2024?",
    "What part of all the notable models is American?",
)


#: What is done with two figures that were asked for one after the other.
_DONE = ("the sum?", "their average?", "the difference?", "which is larger?", "rank them")


@pytest.mark.parametrize("operation", _DONE)
@pytest.mark.parametrize(("one", "other"), [*itertools.permutations(_TESTS, 2)])
def test_an_operation_done_again_at_another_time_gives_what_it_gives_there(
    operation: str, one: str, other: str, assistant: Assistant
) -> None:
    def after(when: str, *more: str) -> Answer:
        chat = assistant.conversation()
        return [chat.ask(turn) for turn in (f"lead on {one} at the {when}", f"and {other}?", operation, *more)][-1]

    assert meant(after("end of 2023", "and at the end of 2024?")) == meant(after("end of 2024"))


@pytest.mark.parametrize("claim", ["above 5 %", "below 10 %", "more than 20 %"])
@pytest.mark.parametrize("test", _TESTS)
def test_a_claim_about_the_last_figure_is_held_at_the_time_that_it_names(
    test: str, claim: str, assistant: Assistant
) -> None:
    for told in _ENDS:
        for asked in _ENDS:
            chat = assistant.conversation()
            chat.ask(f"Lead on {test} at the {told}?")
            full = meant(assistant.ask(f"Was the lead on {test} {claim} at the {asked}?"))
            assert meant(chat.ask(f"was it {claim} at the {asked}?")) == full
            assert meant(chat.ask(f"and was that so at the {told} too?")) == meant(
                assistant.ask(f"Was the lead on {test} {claim} at the {told}?")
            )


@pytest.mark.parametrize("form", ["only those {}", "just the ones {}", "which of those are {}?", "and those {}?"])
@pytest.mark.parametrize("condition", ["above 2 %", "under 15 %", "over 20 %"])
def test_a_condition_on_a_list_gives_what_it_gives_alone(form: str, condition: str, assistant: Assistant) -> None:
    for when in _ENDS:
        chat = assistant.conversation()
        chat.ask(f"What were the leads at the {when}?")
        kept = chat.ask(form.format(condition))
        assert meant(kept)[:3] == meant(assistant.ask(f"Which leads were {condition} at the {when}?"))[:3]


@pytest.mark.parametrize(("one", "other"), [*itertools.permutations(_COUNTRIES, 2)])
def test_a_part_of_what_another_has_is_that_of_the_last_figure(one: str, other: str, assistant: Assistant) -> None:
    full = meant(assistant.ask(f"What are the notable models of {one} as a percentage of those of {other}?"))
    for form in ("what percent of {}'s?", "that's what percent of {}'s", "as a percentage of {}'s?"):
        chat = assistant.conversation()
        chat.ask(f"Notable models of {one}?")
        assert meant(chat.ask(form.format(other.removeprefix("the "))))[:3] == full[:3]


#: How two figures are held against each other in a few words → the full question that asks for the same.
_HELD = {
    ("difference",): "What is the difference between notable models of {} and {}?",
    ("difference", "as a ratio instead"): "ratio of notable models of {} to {}",
    ("ratio of the two",): "ratio of notable models of {} to {}",
    ("difference", "in percent"): "How much more in percent are notable models of {} than {}?",
    ("difference", "as a ratio", "relatively"): "How much more in percent are notable models of {} than {}?",
    ("which is bigger?", "by how much?", "in percent", "no, absolute"): (
        "What is the difference between notable models of {} and {}?"
    ),
}
_BY_SIZE = ("the US", "China", "Europe")


@pytest.mark.parametrize("turns", _HELD, ids=" / ".join)
@pytest.mark.parametrize(("one", "other"), [*itertools.combinations(_BY_SIZE, 2)])
def test_two_held_against_each_other_in_a_few_words_give_what_the_full_question_gives(
    one: str, other: str, turns: tuple[str, ...], assistant: Assistant
) -> None:
    chat = assistant.conversation()
    told = [chat.ask(turn) for turn in (f"notable models of {one}", f"and {other}?", *turns)][-1]
    assert meant(told)[:3] == meant(assistant.ask(_HELD[turns].format(one, other)))[:3]
