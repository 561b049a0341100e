"""Whatever is typed, there is an answer: no exception, a known status, printable text, and never a long wait.

`ASSISTANT_FUZZ=1000000 pytest tests/test_fuzz.py` asks more questions than the hundred thousand of every run.
"""

from __future__ import annotations

import gc
import os
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from typing import NamedTuple

import pytest

from assistant import Answer
from assistant.utterance.words import LONGEST_QUESTION
from tests.corpus.reading import assistant, examples
from tests.fuzzing import fuzzed, shrunk

_COUNT = max(100_000, int(os.environ.get("ASSISTANT_FUZZ", "0")))
_CHUNK = 10_000
_SEED = 2025
#: How many times the median a question may take.
_LONGEST = 100


class Finding(NamedTuple):
    """What went wrong, and the shortest question that shows it."""

    kind: str
    question: str


class Round(NamedTuple):
    """What came of a chunk of questions: findings, the median time and the slowest questions with their times."""

    findings: list[Finding]
    count: int
    middle: float
    slowest: list[tuple[float, str]]


def fault(question: str, answer: Answer) -> str:
    """What is wrong with the shape of an answer; "" if nothing is."""
    if answer.status not in ("answered", "clarify", "unknown"):
        return f"status {answer.status!r}"
    if answer.question != question:
        return "the question is not given back as asked"
    if not answer.text.strip():
        return "the text is empty"
    if not answer.text.replace("\n", "").isprintable():
        return "the text is not printable"
    if (answer.status == "answered") is (answer.value is None):
        return f"{answer.status} with the value {answer.value!r}"
    if answer.status == "answered" and len(question) > LONGEST_QUESTION:
        return "read though it is too long"
    return ""


def _timed(question: str) -> tuple[float, str]:
    """The processor time that a question took, and what went wrong with it."""
    start = time.thread_time()
    try:
        wrong = fault(question, assistant().ask(question))
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        wrong = f"{type(error).__name__} in {place.filename.rsplit('/', 1)[-1]}:{place.lineno}: {place.line}"
    return time.thread_time() - start, wrong


def least(kind: str, question: str) -> str:
    """The shortest question found that goes wrong in the same way."""
    return shrunk(question, lambda fewer: _timed(fewer)[1] == kind)


def ask_round(number: int) -> Round:
    """A chunk of questions asked; run in a process of its own."""
    questions = [example.question for example in examples()]
    assistant().ask(questions[0])
    # What is loaded stays; garbage is looked for only in what questions leave.
    gc.freeze()
    found: dict[str, str] = {}
    times: list[tuple[float, str]] = []
    for question in fuzzed(questions, seed=_SEED + number, count=_CHUNK):
        took, wrong = _timed(question)
        times.append((took, question))
        if wrong and (wrong not in found or len(question) < len(found[wrong])):
            found[wrong] = question
    middle = median(took for took, _ in times)
    slow = sorted(((took, each) for took, each in times if took > _LONGEST * middle / 2), reverse=True)[:5]
    # What only waited for the processor is fast the second time.
    slowest = [(min(took, *(_timed(each)[0] for _ in range(3))), each) for took, each in slow]
    return Round([Finding(kind, question) for kind, question in found.items()], len(times), middle, slowest)


@pytest.fixture(scope="module")
def rounds() -> list[Round]:
    """All rounds, shared out among two processes."""
    numbers = range(-(-_COUNT // _CHUNK))
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        return list(pool.map(ask_round, numbers))


def test_no_question_breaks_the_assistant(rounds: list[Round]) -> None:
    assert sum(each.count for each in rounds) >= 100_000
    shortest: dict[str, str] = {}
    for finding in sorted((each for one in rounds for each in one.findings), key=lambda each: -len(each.question)):
        shortest[finding.kind] = finding.question
    if shortest:
        listed = "\n".join(f"  {kind}\n    {least(kind, each)!a}" for kind, each in sorted(shortest.items()))
        pytest.fail(f"{len(shortest)} kinds of faults\n{listed}", pytrace=False)


def test_no_question_takes_a_hundred_times_the_median(rounds: list[Round]) -> None:
    middle = median(each.middle for each in rounds)
    slow = sorted({(took / middle, question) for each in rounds for took, question in each.slowest}, reverse=True)
    listed = [f"{times:.0f} times: {question[:200]!a}" for times, question in slow if times > _LONGEST]
    assert listed == []


def test_a_bad_question_is_cut_down_to_what_is_bad() -> None:
    assert shrunk("How large was the lead on MMLU?", lambda text: {"was", "on"} <= set(text.split())) == "was on"
    assert shrunk("How large was the lead?", lambda text: "arg" in text) == "arg"


def test_fuzzed_questions_are_the_same_for_the_same_seed() -> None:
    questions = ["What was the US lead on MMLU at the end of 2024?", "notable models china"]
    assert list(fuzzed(questions, seed=1, count=500)) == list(fuzzed(questions, seed=1, count=500))
    assert list(fuzzed(questions, seed=1, count=500)) != list(fuzzed(questions, seed=2, count=500))
