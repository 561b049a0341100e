"""What a message of Slack asks, out of its notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.messaging.slack.reading import asked_in, heard
from tests.messaging.slack.payloads import CHANNEL, DIRECT, ME, TEAM, mention, message


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("Notable models of China?", f"<@{ME}> Notable models of China?"),
        ("Notable models of China?", f"<@{ME}|assistant> Notable models of China?"),
        ("Notable models of China?", f"Notable models of China? <@{ME}>"),
        ("", f"<@{ME}>"),
        ("R&D > 3 and < 5", "R&amp;D &gt; 3 and &lt; 5"),
        ("&lt;", "&amp;lt;"),
        ("@U0BEN asks", "<@U0BEN> asks"),
        ("@ben asks", "<@U0BEN|ben> asks"),
        ("#north and #C2", "<#C1|north> and <#C2>"),
        ("@here and @channel", "<!here> and <!channel>"),
        ("@team", "<!subteam^S1|@team>"),
        ("on 5 May", "on <!date^1730000000^{date}|5 May>"),
        ("https://a.example", "<https://a.example>"),
        ("a.example", "<http://a.example|a.example>"),
        ("ann@a.example", "<mailto:ann@a.example|ann@a.example>"),
        ("What is MMLU?", "*What is _MMLU_?*"),
        ("What is MMLU?", "What is `MMLU`?"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake_case_name and 5*3*2", "snake_case_name and 5*3*2"),
        ("~5 and ~6", "~5 and ~6"),
        ("one\ntwo", "&gt; one\n&gt; two"),
        ("Notable models of China?", ":wave: Notable :100: models of China? :+1::skin-tone-2::tada:"),
        ("Notable models of :flag-cn: and :us:?", "Notable models of :flag-cn: and :us:? :eyes:"),
        ("from 10:30:00 to 11:00:", "from 10:30:00 to 11:00:"),
        ("a ratio of 3:1:2", "a ratio of 3:1:2"),
        ("", ""),
    ],
)
def test_the_question_is_what_was_typed(asked: str, text: str) -> None:
    assert asked_in(text, me=ME) == asked


@given(st.text(st.characters() | st.sampled_from("<>&|@#!*_~`"), max_size=400))
def test_no_text_is_too_much(text: str) -> None:
    asked_in(text, me=ME)
    heard(message(text, channel=DIRECT), team=TEAM, me=ME)


def test_a_long_text_takes_no_time() -> None:
    for text in ("*" * 40_000, "<" * 40_000, "*_~`" * 10_000, "<@" * 20_000, "*a " * 13_000, "> " * 20_000):
        asked_in(text, me=ME)


def test_where_an_answer_goes() -> None:
    found = heard(mention("hi", at="1.1"), team=TEAM, me=ME)
    assert found
    assert (found.thread, found.below, found.is_addressed) == ((TEAM, CHANNEL, "1.1"), "1.1", True)
    found = heard(mention("hi", at="1.2", thread="1.1"), team=TEAM, me=ME)
    assert found
    assert (found.thread.thread, found.below) == ("1.1", "1.1")
    found = heard(message("hi", channel=DIRECT, at="1.1"), team=TEAM, me=ME)
    assert found
    assert (found.thread.thread, found.below, found.is_addressed) == ("", "", True)
    found = heard(message("hi", thread="1.1", at="1.2"), team=TEAM, me=ME)
    assert found
    assert (found.thread.thread, found.is_addressed) == ("1.1", False)
    assert heard(message("hi"), team=TEAM, me=ME) is None


def test_files_and_broadcasts_of_people_are_heard() -> None:
    assert heard(message("hi", channel=DIRECT, subtype="file_share", files=[{}]), team=TEAM, me=ME)
    assert heard(mention("hi", thread="1.1", subtype="thread_broadcast"), team=TEAM, me=ME)
