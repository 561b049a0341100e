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
        ("rides of #north and #channel", "rides of <#C1|north> and <#C2>"),
        ("on 5 May", "on <!date^1730000000^{date}|5 May>"),
        ("a.example", "<http://a.example|a.example>"),
        ("models of ann@a.example", "models of <mailto:ann@a.example|ann@a.example>"),
        ("What is MMLU?", "*What is _MMLU_?*"),
        ("What is MMLU?", "What is `MMLU`?"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake_case_name and 5*3*2", "snake_case_name and 5*3*2"),
        ("~5 and ~6", "~5 and ~6"),
        ("one\ntwo", "&gt; one\n&gt; two"),
        ("one\ntwo", "• one\n◦ two"),
        ("one two", "```one two```"),
        ("notable models of China", "~notable models of Europe~ notable models of China"),
        ("Notable models of China?", ":wave: Notable :100: models of China? :+1::skin-tone-2::tada:"),
        ("Notable models of 🇨🇳, 🇺🇸 and 🇬🇧?", "Notable models of :flag-cn:, :us: and :uk:? :eyes:"),
        ("from 10:30:00 to 11:00:", "from 10:30:00 to 11:00:"),
        ("a ratio of 3:1:2", "a ratio of 3:1:2"),
        ("", ""),
    ],
)
def test_the_question_is_what_was_typed(asked: str, text: str) -> None:
    assert asked_in(text, me=ME) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Notable models of China? <@U0BEN> FYI",
        "Notable models of China? <@U0BEN|ben> FYI",
        "Notable models of China? FYI <@U0BEN>",
        "Notable models of China? /cc <@U0BEN> <@U0ANN>",
        "Notable models of China? (cc <@U0BEN>, <@U0ANN>)",
        "Notable models of China <@U0BEN>?",
        "cc <@U0BEN>: Notable models of China?",
        "<@U0BEN> asks Notable models of China?",
        "<@U0BEN> and <@U0ANN> asked: Notable models of China?",
        "<!here> Notable models of China?",
        "<!channel> Notable models of China?",
        "Notable models of China? <!subteam^S1|@team>",
        "<!subteam^S1> Notable models of China?",
        "@channel Notable models of China?",
        "@ben: Notable models of China? cc @ann.lee",
        "<#C1|general> Notable models of China?",
        "Notable models of China? <https://a.example/b?c=d>",
        "Notable models of China? See <https://a.example>.",
    ],
)
def test_who_is_only_to_see_it_is_no_part_of_the_question(text: str) -> None:
    assert asked_in(f"<@{ME}> {text}", me=ME).rstrip(".?") == "Notable models of China"


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("How many models did @somebody make?", "How many models did <@U0BEN> make?"),
        ("How many models did @ben make?", "How many models did <@U0BEN|ben> make?"),
        ("How many models are from @ben?", "How many models are from <@U0BEN|ben>?"),
        ("@ben's models", "<@U0BEN|ben>'s models"),
        ("models that https://a.example lists", "models that <https://a.example> lists"),
        ("According to https://a.example, how many?", "According to <https://a.example>, how many?"),
        ("Character.ai models", "<http://Character.ai|Character.ai> models"),
    ],
)
def test_what_the_question_is_about_stays(asked: str, text: str) -> None:
    assert asked_in(text, me=ME) == asked


@given(st.text(st.characters() | st.sampled_from("<>&|@#!*_~`"), max_size=400))
def test_no_text_is_too_much(text: str) -> None:
    asked_in(text, me=ME)
    heard(message(text, channel=DIRECT), team=TEAM, me=ME)


_LONG = ("<@U1> " * 5_000, "<@U1>" + " " * 40_000 + "x", "<@U1>, cc " * 3_000, "<!here>" * 5_000, "~a " * 13_000)


def test_a_long_text_takes_no_time() -> None:
    for text in ("*" * 40_000, "<" * 40_000, "*_~`" * 10_000, "<@" * 20_000, "*a " * 13_000, "> " * 20_000, *_LONG):
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
