"""Reading the corpora and holding answers against them.

A file is blocks divided by blank lines: `=> expectation`, then a question a line; `#` begins a comment. A question
after `? ` is known not to be read yet: it has to fail, and the run says so when it no longer does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant import Answer, Assistant

FOLDER = Path(__file__).parent
#: The pack that every corpus asks.
PACK = "us-china-gap"
#: What stands before a question that is known not to be read yet.
MARK = "? "
_EXPECTATION = "=> "
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
#: How many faults of a file a test tells.
_SHOWN = 50
_NOT_ANSWERED = frozenset({"unknown", "clarify"})
_KINDS = frozenset({"name", "order", "set", "says", "values"})


class Example(NamedTuple):
    """A question with what must come of it, and where it is written."""

    question: str
    expected: str
    file: Path
    line: int
    #: Whether it is known not to be read yet.
    is_marked: bool = False

    @property
    def place(self) -> str:
        """Where it is written, as editors print it: `lookup.txt:12`."""
        return f"{self.file.name}:{self.line}"

    @property
    def statuses(self) -> frozenset[str]:
        """The statuses that are right for it."""
        named = frozenset(self.expected.split(" or "))
        return named if named <= _NOT_ANSWERED else frozenset({"answered"})

    @property
    def has_answer(self) -> bool:
        """Whether it has to be answered; an answer to one that has not is false."""
        return self.statuses == {"answered"}


@cache
def assistant() -> Assistant:
    """The assistant that the corpora are asked of."""
    return Assistant([PACK])


def corpus_files() -> list[Path]:
    """All corpus files, in the order of the alphabet."""
    return sorted(FOLDER.glob("*.txt"))


def read_corpus(file: Path) -> Iterator[Example]:
    """The examples of a corpus file, in order."""
    expected = ""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith(_EXPECTATION):
            expected = line.removeprefix(_EXPECTATION).strip()
        elif not line.strip():
            expected = ""
        elif not line.startswith("#"):
            assert expected, f"{file.name}:{number}: a question before any expectation"
            question = line.removeprefix(MARK).strip()
            yield Example(question, expected, file, number, line.startswith(MARK))


@cache
def examples() -> tuple[Example, ...]:
    """The examples of all files."""
    return tuple(example for file in corpus_files() for example in read_corpus(file))


def misses(example: Example, answer: Answer) -> str:
    """What is wrong with an answer; "" if it is what is expected."""
    if answer.status not in example.statuses:
        got = "answered" if answer.status == "answered" else f"{answer.status} ({_why(answer)})"
        return f"{got} {_shown(answer)}".rstrip()
    return "" if not example.has_answer or _fits(example.expected, answer) else _shown(answer)


def is_false(example: Example, answer: Answer) -> bool:
    """Whether something was answered that the report does not say."""
    return answer.status == "answered" and not example.has_answer


def fault(example: Example, answer: Answer) -> str:
    """What a test says where the answer is not the expected one; with a mark, where it is, and if false always."""
    wrong = misses(example, answer)
    told = f"{example.place}\n  asked     {example.question}\n  expected  {example.expected}\n  got       {wrong}"
    if is_false(example, answer):
        return f"FALSE ANSWER, which no mark excuses: {told}"
    if wrong and not example.is_marked:
        return told
    if example.is_marked and not wrong:
        return f"{example.place} is read now, take its mark away: {example.question}"
    return ""


def hold_all(file: Path, ask: Callable[[str], Answer]) -> None:
    """Fail a test of a corpus file with all that is wrong with the answers to its questions."""
    listed = list(read_corpus(file))
    faults = [told for each in listed if (told := fault(each, ask(each.question)))]
    if faults:
        shown = "\n".join(faults[:_SHOWN])
        pytest.fail(f"{len(faults)} of {len(listed)} questions of {file.name}\n{shown}", pytrace=False)


def _why(answer: Answer) -> str:
    return answer.reason or answer.text.partition("\n")[0]


def _shown(answer: Answer) -> str:
    if answer.value is None:
        return ""
    value = answer.short if answer.unit is None or isinstance(answer.unit, tuple) else f"{answer.short} {answer.unit}"
    return f"{value} | {answer.understood}"


def _fits(expected: str, answer: Answer) -> bool:
    kind, colon, rest = expected.partition(": ")
    value = answer.value
    if expected in ("true", "false"):
        return value is (expected == "true")
    if not colon:
        number, _, unit = expected.partition(" ")
        return isinstance(value, str) and _equal(number, value) and unit == (answer.unit or "")
    assert kind in _KINDS, f"{kind} is no kind of expectation"
    if kind == "name":
        return value == rest
    if kind == "order":
        return value == tuple(rest.split(", "))
    if kind == "set":
        return {*(value if isinstance(value, tuple) else [value])} == {*rest.split(", ")}
    if kind == "says":
        text = answer.text.lower()
        return all(any(each.strip().lower() in text for each in part.split(" / ")) for part in rest.split(" + "))
    return _are_values(rest, answer)


def _are_values(expected: str, answer: Answer) -> bool:
    """Whether the answer holds these numbers in this order, all in the unit that follows the last, if one does."""
    *numbers, last = expected.split(", ")
    final, _, unit = last.partition(" ")
    wanted = [*numbers, final]
    if not isinstance(answer.value, tuple) or len(answer.value) != len(wanted):
        return False
    pairs = zip(wanted, answer.value, strict=True)
    return all(isinstance(got, str) and _equal(number, got) for number, got in pairs) and unit in ("", answer.unit)


def _equal(wanted: str, got: str) -> bool:
    """Whether a value is the number wanted, at the decimals that it is wanted with."""
    if not _NUMBER.fullmatch(got) or not _NUMBER.fullmatch(wanted):
        return wanted == got
    return round(Decimal(got), max(0, -int(Decimal(wanted).as_tuple().exponent))) == Decimal(wanted)
