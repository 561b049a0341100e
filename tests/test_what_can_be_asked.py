"""What can be asked is told whenever it is asked, whatever was said before and whatever reports are called."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.packs.finding import shipped_packs

QUESTIONS = ("what do you know?", "What can I ask?", "list everything", "show me all facts", "help")
TABLE = b"Route,2023,2024\nHarbour,1310,1289\nAirport,120,140\n"


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("pack", shipped_packs())
def test_it_is_told_in_every_conversation(pack: str, question: str) -> None:
    assistant = Assistant(pack)
    examples = assistant.list_packs()[0].examples
    assert assistant.ask(question).value == examples
    for example in examples[:3]:
        chat = assistant.conversation()
        chat.ask(example)
        assert chat.ask(question).value == examples


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_is_told_of_a_table(question: str) -> None:
    assistant = Assistant.from_table(TABLE, title="Passengers by route (thousand)")
    chat = assistant.conversation()
    for answer in (assistant.ask(question), chat.ask("Airport in 2024?"), chat.ask(question)):
        assert answer.status == "answered"
    assert answer.text.startswith("You can ask about: passengers.\nFor example: ")
    assert all(assistant.ask(each).status == "answered" for each in answer.value or ())
    assert chat.ask("and in 2023?").value == "120"


@pytest.mark.parametrize("question", ["what do you know about Airport?", "list everything about Harbour in 2031"])
def test_what_else_is_asked_is_no_question_for_all(question: str) -> None:
    answer = Assistant.from_table(TABLE, title="Passengers by route (thousand)").ask(question)
    assert "You can ask about" not in answer.text


def test_a_large_table_tells_what_it_is() -> None:
    rows = "\n".join(f"Town {at},{at}" for at in range(6_000))
    answer = Assistant.from_table(f"Town,2024\n{rows}\n".encode(), title="People by town").ask("what do you know?")
    assert answer.text.partition("\n")[0] == "You can ask about: People by town."


@pytest.mark.parametrize("before", ["", "China?", "What is AI sovereignty?", "How many patents did Ghana file?"])
def test_of_several_reports_each_is_named(before: str) -> None:
    chat = Assistant().conversation()
    if before:
        chat.ask(before)
    lines = chat.ask("what do you know?").text.splitlines()
    assert [line.partition(": ")[0] for line in lines if not line.startswith("For example")] == [
        "You can ask the AI Index about",
        "You can ask the article about",
    ]
