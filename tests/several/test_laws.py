"""Laws of asking several packs together."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Answer, Assistant
from tests.packs.writing import HARVEST, built
from tests.several.talking import EDITIONS, FOLDER, STRANGER, TRANSCRIPTS, everything, over, transcripts

TALKS = transcripts(TRANSCRIPTS.read_text(encoding="utf-8"))
#: About nothing that these questions are about.
UNCONCERNED = built(HARVEST)
MEASURES = ("passengers", "traffic", "fuel cost", "punctuality", "berths", "ice cream sales")
THINGS = ("North Quay", "South Quay", "West Quay", "the Heron", "the Gannet", "the Corner Kiosk")
TIMES = ("2019", "2020", "2021", "2022", "2023", "2024", "2025")


def asked(assistant: Assistant, talk: list[str]) -> list[Answer]:
    """The answers of a conversation."""
    chat = assistant.conversation()
    return [chat.ask(question) for question in talk]


@st.composite
def questions(draw: st.DrawFn) -> str:
    """Questions of which most have an answer in one of the packs."""
    measure, thing = draw(st.sampled_from(MEASURES)), draw(st.sampled_from(THINGS))
    one, other = draw(st.sampled_from(TIMES)), draw(st.sampled_from(TIMES))
    return draw(
        st.sampled_from(
            (
                f"{measure} of {thing} in {one}",
                f"{measure} in {one}",
                f"How did {measure} of {thing} change from {one} to {other}?",
                f"{measure} of {thing} in {one} in the {other} edition",
                f"Which harbour had the most {measure} in {one}?",
                f"total {measure} of North Quay and South Quay in {one}",
                f"{measure} of {thing} in {one}, 2023 edition vs 2024 edition",
            )
        )
    )


@pytest.mark.parametrize("order", list(permutations((*EDITIONS, STRANGER))))
@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk[0])
def test_the_order_of_packs_changes_nothing(talk: list[str], order: tuple[str, ...]) -> None:
    assert asked(over(*order), talk) == asked(everything(), talk)


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk[0])
def test_a_pack_that_knows_nothing_of_a_question_changes_nothing(talk: list[str]) -> None:
    more = Assistant([*(FOLDER / "packs" / pack for pack in (*EDITIONS, STRANGER)), UNCONCERNED])
    general = ("publish", "capital")
    if not any(word in question for question in talk for word in general):
        assert asked(more, talk) == asked(everything(), talk)


@settings(max_examples=60)
@given(questions())
def test_an_edition_named_answers_as_if_it_were_alone(question: str) -> None:
    for edition in EDITIONS:
        named = everything().ask(f"{question}, {edition[-4:]} edition")
        alone = over(edition).ask(question)
        if "edition" not in question:
            assert (named.status, named.value, named.facts) == (alone.status, alone.value, alone.facts)


@settings(max_examples=60)
@given(questions())
def test_what_one_edition_answers_all_of_them_answer(question: str) -> None:
    together = over(*EDITIONS).ask(question)
    for edition in EDITIONS:
        if "edition" not in question and over(edition).ask(question).status == "answered":
            assert together.status == "answered"


@settings(max_examples=60)
@given(questions())
def test_figures_of_two_editions_are_never_put_together_in_silence(question: str) -> None:
    answer = over(*EDITIONS).ask(question)
    used = {fact.pack for fact in answer.facts}
    if answer.status == "answered" and len(used) > 1:
        is_said = any("no single edition" in each for each in answer.assumptions)
        of_each = [[fact for fact in answer.facts if fact.pack == pack] for pack in used]
        # Without that, each edition has as many figures as every other: all that are needed.
        assert is_said or len({len(facts) for facts in of_each}) == 1


@settings(max_examples=60)
@given(questions())
def test_the_value_is_that_of_the_newest_edition_that_is_cited(question: str) -> None:
    answer = over(*EDITIONS).ask(question)
    if answer.status == "answered" and not answer.derivation and len(answer.facts) > 1:
        assert answer.facts[0].pack == max(fact.pack for fact in answer.facts)
