"""The parts of an answer hold all of it, each in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant import Answer, Assistant
from assistant.answering.tabulating import table_of
from assistant.messaging.parts import Parts, parts_of
from tests.corpus.reading import assistant, examples


def words_of(text: str) -> list[str]:
    return sorted(re.findall(r"\w+", text.lower()))


def said_in(parts: Parts) -> Iterator[str]:
    """All texts of the parts, as far as they are the text of the answer."""
    for passage in parts.passages:
        yield from (passage.label, passage.headline, *passage.lines, *passage.working, *passage.notes, passage.source)


#: The number of a choice, and how many entries a line leaves out: a list in lines of its own shows more of them.
_COUNTS = re.compile(r"^ *\d+\. |, and \d+ more$")


def lost(answer: Answer) -> list[str]:
    """The lines of an answer with a word that is in none of its parts."""
    parts = parts_of(answer)
    held = set(words_of(" ".join([*said_in(parts), *parts.choices, *parts.suggestions, "you can ask for example"])))
    return [line for line in answer.text.split("\n") if not held.issuperset(words_of(_COUNTS.sub("", line)))]


def test_nothing_of_any_answer_is_lost() -> None:
    of_article, of_all = assistant(), Assistant()
    questions = list(dict.fromkeys(example.question for example in examples()))
    missing = [(question, lost(of_article.ask(question))) for question in questions[::12]]
    missing += [(question, lost(of_all.ask(question))) for question in questions[::120]]
    assert [each for each in missing if each[1]] == []


def test_the_value_comes_first() -> None:
    parts = parts_of(assistant().ask("How much did the US lead on MMLU shrink?"))
    (passage,) = parts.passages
    assert passage.headline == "17.2 percentage points"
    assert passage.working == ("17.5 − 0.3 = 17.2 percentage points",)
    assert passage.source.startswith("Source: ")
    assert ("step 1:", "fall(end of 2023: 17.5 %; end of 2024: 0.3 %) = 17.2 percentage points") in parts.explanation


def test_each_report_keeps_its_own_source() -> None:
    first, second = parts_of(Assistant().ask("What is MMLU?")).passages
    assert "2025" in first.source
    assert (first.label, second.label) == ("", "The article")
    assert (second.headline, second.lines) == ("", ("MMLU tests general knowledge.",))
    assert second.source.endswith("paragraph 4")


def test_the_rows_of_each_report_stand_above_its_own_source() -> None:
    first, second = parts_of(Assistant().ask("Rank the countries by notable models in 2024")).passages
    assert "2025" in first.source
    assert ("• South Korea: 1 model" in first.lines, "• Europe: 3 models" in first.lines) == (True, False)
    assert second.lines[1:] == ("• United States: 40 models", "• China: 15 models", "• Europe: 3 models")
    first, second = parts_of(Assistant().ask("Which countries made the fewest notable models in 2024?")).passages
    assert len([line for line in first.lines if line.startswith("• ")]) == 7
    assert second.lines[1:] == ("• Europe: 3 models", "• China: 15 models", "• United States: 40 models")


def test_the_value_of_each_report_comes_first() -> None:
    first, second = parts_of(
        Assistant().ask("How many times as many notable models as China did the US make?")
    ).passages
    assert (first.label, first.headline) == ("", "1.686 times")
    assert (second.label, second.headline) == ("The article", "2.667 times")


def test_several_values_stand_in_lines_of_their_own() -> None:
    (passage,) = parts_of(assistant().ask("How much has the lead fallen on each benchmark?")).passages
    assert passage.headline == ""
    assert [line.partition(":")[0] for line in passage.lines[:-1]] == ["MMLU", "MMMU", "MATH", "HumanEval"]
    assert passage.lines[-2] == "HumanEval: 27.9 percentage points"
    assert passage.lines[-1].startswith("The fall of the lead")


def test_entries_and_moves_stand_in_lines_of_their_own() -> None:
    (passage,) = parts_of(assistant().ask("Rank the countries by notable models")).passages
    assert passage.lines[1:] == ("• United States: 40 models", "• China: 15 models", "• Europe: 3 models")
    (passage,) = parts_of(assistant().ask("On which benchmark did China catch up the most?")).passages
    assert passage.headline == "HumanEval"
    assert passage.lines[1:3] == (
        "end of 2023 → end of 2024 (fall):",
        "• HumanEval: 31.6 % → 3.7 % (27.9 percentage points)",
    )


@pytest.mark.parametrize("question", ["HumanEvl gap at the end of 2024", "Has the lead on MATH shrnik?"])
def test_what_was_repaired_is_said(question: str) -> None:
    (passage,) = parts_of(assistant().ask(question)).passages
    assert any(note.startswith("(read “") for note in passage.notes)


def test_choices_and_suggestions_are_not_said_twice() -> None:
    parts = parts_of(assistant().ask("How big is the lead?"))
    assert parts.choices == ("MMLU", "MMMU", "MATH", "HumanEval")
    assert [passage.lines for passage in parts.passages] == [("Which benchmark do you mean?",)]
    parts = parts_of(assistant().ask("How many notable models did Germany make?"))
    assert len(parts.suggestions) == 3
    assert parts.passages[0].lines[1:3] == ("It does say:", "• China made 15 notable AI models in 2024.")
    assert "You can ask" not in "".join(said_in(parts))


def test_questions_that_are_the_answer_can_be_asked_by_a_click() -> None:
    answer = assistant().ask("what do you know?")
    parts = parts_of(answer)
    assert isinstance(answer.value, tuple)
    assert parts.suggestions == answer.value[:4]
    assert parts.passages[0].headline == ""
    assert "For example" not in "".join(said_in(parts))


def test_what_was_taken_for_granted_is_said_even_where_the_text_leaves_it_out() -> None:
    answer = Answer("answered", "How many?", "3 rides.\nSource: Report", value="3", assumptions=("of the newest",))
    assert parts_of(answer).passages[-1].notes == ("(of the newest)",)


#: A name with a sign that parts a line elsewhere, in a table of three rows.
PARTED = ["St. Louis", "Pro: yearly", "999 million euros. Deal", "A; B", "1100. Turnover of"]


def test_no_name_is_cut_short_in_a_table_of_courses() -> None:
    table = b"Sales by deal,,\nDeal,2022,2023\nPro: yearly,800,700\nSeoul,500,600\n"
    answer = Assistant.from_table(table, name="deals.csv").ask("How did the sales of Pro: yearly and Seoul develop?")
    found = table_of(answer)
    assert found
    assert [row[0] for row in found.rows] == ["Pro: yearly", "Seoul"]


@pytest.mark.parametrize("name", PARTED)
def test_no_name_is_cut_short(name: str) -> None:
    table = f'Sales by name,,\nName,2023,2024\n"{name}",900,1100\nMt. Vernon,800,700\nSeoul,500,600\n'
    asked = Assistant.from_table(table.encode(), name="sales.csv")
    most, many = map(asked.ask, ("Which name had the most sales in 2024?", "Which names had sales above 650 in 2024?"))
    assert most.value == name
    assert parts_of(most).passages[0].headline == name
    assert parts_of(asked.ask("Sales of Seoul in 2024")).passages[0].headline == "600"
    assert many.value == (name, "Mt. Vernon")
    assert parts_of(many).passages[0].headline == f"{name}: 1100 (2024); Mt. Vernon: 700 (2024)"
