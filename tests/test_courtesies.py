"""Whoever only greets, thanks or takes leave gets a word that fits; whoever also asks gets an answer."""

from __future__ import annotations

import pytest

from assistant import Assistant

EVERYTHING = Assistant()
TABLE = Assistant.from_table(b"store,2023,2024\nNorth,10,12\nSouth,20,13\n", title="Sales by store")
ARTICLE = Assistant("us-china-gap")


@pytest.mark.parametrize("assistant", [EVERYTHING, ARTICLE, TABLE], ids=["all packs", "a pack", "a table"])
@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("You are welcome.", "thanks"),
        ("You are welcome.", "Thank you very much!"),
        ("You are welcome.", "ok, thanks a lot"),
        ("Goodbye!", "bye"),
        ("Hello! I answer questions about ", "Hello"),
        ("Hello! I answer questions about ", "good morning"),
    ],
)
def test_a_courtesy_is_returned(assistant: Assistant, reply: str, said: str) -> None:
    answer = assistant.ask(said)
    assert answer.status == "unknown"
    assert answer.text.startswith(reply)


def test_the_greeting_names_all_that_is_asked() -> None:
    assert EVERYTHING.ask("hi").text.startswith("Hello! I answer questions about the AI Index and the article.\n")
    assert TABLE.ask("hi").text == "Hello! I answer questions about the table."


def test_thanks_end_no_conversation_and_hide_no_question() -> None:
    chat = ARTICLE.conversation()
    assert chat.ask("Notable models of China?").value == "15"
    assert chat.ask("thanks!").text.startswith("You are welcome.")
    assert chat.ask("and Europe?").value == "3"
    assert chat.ask("Thanks, how many notable models did the US make?").value == "40"
