"""A conversation over a table: what is greeted with, listed, cited and saved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.cli.repl.loop import greeting
from tests.cli.repl.talking import said, terminal

SALES = Path(__file__).parent.parent.parent / "tables" / "asked" / "sales.csv"
ASKED = "What were the sales of the North in 2020?"


def over_table(*keys: str) -> str:
    """What stands on the screen after a conversation over the sales."""
    return "\n".join(said(*keys, assistant=Assistant.from_table(SALES, title="Sales by region, thousand USD")))


def test_the_greeting_names_the_table_and_a_question() -> None:
    assistant = Assistant.from_table(SALES, title="Sales by region, thousand USD")
    text = greeting(assistant.described, terminal())
    assert "Sales by region, thousand USD" in text
    assert "Ask, for example: " in text


def test_questions_are_answered_and_explained() -> None:
    text = over_table(ASKED, "/explain")
    assert "1350 thousand US dollars." in text
    assert "sales/r2c3" in text


def test_facts_are_the_cells_of_the_table() -> None:
    text = over_table("/facts north")
    assert "r2c3  Sales of the North stood at 1350 thousand US dollars in 2020." in text
    assert "South" not in text


def test_sources_name_the_cells_of_the_last_answer() -> None:
    assert "in the last answer: row 2, column 3" in over_table(ASKED, "/sources")


def test_a_pack_may_be_asked_instead() -> None:
    text = over_table("/pack", "/pack us-china-gap", "What was the US lead on MMLU at the end of 2024?")
    assert "asked now: Sales by region, thousand USD" in text
    assert "0.3 %." in text


def test_the_conversation_is_saved_with_its_table(tmp_path: Path) -> None:
    file = tmp_path / "talk.json"
    over_table(ASKED, f"/save {file}")
    assert "Sales by region, thousand USD" in json.dumps(json.loads(file.read_text()))


@pytest.mark.parametrize("table", ["Name,Town\nReds,Ulm\nBlues,Aalen\n", "A,B\n" + "x,1\n" * 6000])
def test_a_table_without_figures_or_with_many_has_a_title_at_least(table: str) -> None:
    assistant = Assistant.from_table(table.encode(), title="My table")
    assert "My table" in greeting(assistant.described, terminal())
    assert said("/facts", "/sources", assistant=assistant) == ["There are no facts to list.", "", "My table", ""]
