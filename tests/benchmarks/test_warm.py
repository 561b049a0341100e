"""Questions and batches once everything is loaded."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

from assistant import Assistant
from assistant.cli.batch import run_batch
from assistant.cli.environment import Environment
from tests.benchmarks.measuring import in_loops, seconds, within
from tests.cli.running import Parrot, around
from tests.corpus.reading import corpus_files, read_corpus

QUESTIONS = [example.question for file in corpus_files() for example in read_corpus(file)]

_EVERY = 9


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """An assistant that has been asked it all before."""
    warm = Assistant(["us-china-gap"])
    for question in QUESTIONS[::_EVERY]:
        warm.ask(question)
    return warm


@pytest.fixture
def nowhere() -> Iterator[Environment]:
    """An environment whose output is written and gone."""
    with Path(os.devnull).open("w", encoding="utf-8") as sink:
        yield around()._replace(stdout=sink)


def times(assistant: Assistant) -> list[float]:
    """How long every ninth question takes: the middle one of three times."""
    some = QUESTIONS[::_EVERY]
    rounds = [[seconds(lambda: assistant.ask(question)) for question in some] for _ in range(3)]  # noqa: B023
    return [median(taken) for taken in zip(*rounds, strict=True)]


def test_the_median_question_takes_few_loops(assistant: Assistant) -> None:
    # The aim is half a loop; the limit leaves room for a busy machine, whose caches keep the loop but not the code.
    limit = 2.5
    assert within(limit, lambda: in_loops(lambda: median(times(assistant)))) < limit


def test_99_of_100_questions_take_some_loops(assistant: Assistant) -> None:
    # The aim is three.
    limit = 9
    assert within(limit, lambda: in_loops(lambda: quantiles(times(assistant), n=100)[98])) < limit


def test_a_batch_answers_a_question_in_few_loops(assistant: Assistant, nowhere: Environment) -> None:
    some = QUESTIONS[::_EVERY]
    lines = [json.dumps({"id": number, "question": question}).encode() for number, question in enumerate(some)]
    # The aim is two a loop.
    limit = 3

    def a_question() -> float:
        return seconds(lambda: run_batch(nowhere, assistant, lines)) / len(lines)

    assert within(limit, lambda: in_loops(a_question)) < limit


def test_the_command_line_adds_little_to_a_question(nowhere: Environment) -> None:
    lines = [b'{"id": 1, "question": "what"}\n'] * 2_000
    limit = 0.2

    def a_line() -> float:
        return seconds(lambda: run_batch(nowhere, Parrot(), lines)) / len(lines)

    assert within(limit, lambda: in_loops(a_line)) < limit


def test_a_question_that_is_too_long_is_declined_at_once(assistant: Assistant) -> None:
    longest, too_long = "why " * 249, "why " * 25_000
    for question in (longest, too_long):
        assert assistant.ask(question).status == "unknown"
    limit = 10
    assert within(limit, lambda: in_loops(lambda: seconds(lambda: assistant.ask(longest)))) < limit
    assert within(1, lambda: in_loops(lambda: seconds(lambda: assistant.ask(too_long)))) < 1


Shape = tuple[list[object], list[list[object]], tuple[str, ...]]


def _records() -> Shape:
    header = ["Country", "Product", "Year", *(f"Metric {each}" for each in "ABCDEFG")]
    rows = [[f"Country {at % 50}", f"Product {at // 50 % 20}", 2000 + at // 1000, *range(7)] for at in range(10_000)]
    asked = (
        "What was Metric C for Country 3 and Product 4 in 2005?",
        "Which country had the highest Metric B in 2003?",
        "Total Metric C of Country 7",
    )
    return [*header], [[*row] for row in rows], asked


def _years() -> Shape:
    rows = [[f"Region {at}", *(at * year % 9973 for year in range(1925, 2025))] for at in range(1_000)]
    asked = (
        "Which region was largest in 1999?",
        "What was Region 77 in 2001?",
        "How much did Region 5 change from 1950 to 2000?",
        "What was Atlantis in 2001?",
        "What is the total in 2010?",
    )
    return ["Region", *range(1925, 2025)], rows, asked


def _items() -> Shape:
    rows = [[f"Region {at}", *(at * item % 9973 for item in range(1, 1_000))] for at in range(100)]
    asked = (
        "What is Item 77 of Region 5?",
        "Which region has the highest Item 500?",
        "How many regions have Item 9 above 5000?",
    )
    return ["Region", *(f"Item {at}" for at in range(1, 1_000))], rows, asked


@pytest.mark.parametrize("shape", [_records, _years, _items])
def test_a_question_on_a_hundred_thousand_cells_takes_some_loops(tmp_path: Path, shape: Callable[[], Shape]) -> None:
    header, rows, asked = shape()
    table = tmp_path / "table.csv"
    table.write_text("\n".join(",".join(map(str, row)) for row in (header, *rows)), encoding="utf-8")
    over = Assistant.from_table(table)
    for question in asked:
        over.ask(question)
    # The aim is eight.
    limit = 15

    def a_question() -> float:
        return median(seconds(lambda: over.ask(question)) for question in asked)  # noqa: B023

    assert within(limit, lambda: in_loops(a_question)) < limit
