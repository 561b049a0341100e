"""Reading the corpora and holding answers against them.

A file is blocks divided by blank lines: `=> expectation`, then a question a line; `#` begins a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from assistant import Answer

FOLDER = Path(__file__).parent
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


class Example(NamedTuple):
    """A question with what must come of it, and where it is written."""

    question: str
    expected: str
    place: str


def read_corpus(file: Path) -> Iterator[Example]:
    """The examples of a corpus file, in order."""
    expected = ""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("=> "):
            expected = line.removeprefix("=> ").strip()
        elif line.strip() and not line.startswith("#"):
            assert expected, f"{file.name}:{number}: a question before any expectation"
            yield Example(line.strip(), expected, f"{file.name}:{number}")


def corpus_files() -> list[Path]:
    """All corpus files, in the order of the alphabet."""
    return sorted(FOLDER.glob("*.txt"))


def misses(example: Example, answer: Answer) -> str:
    """What is wrong with an answer; "" if it is what is expected."""
    expected = example.expected
    if expected in ("unknown", "clarify", "clarify or unknown", "unknown or clarify"):
        return "" if answer.status in expected.split(" or ") else f"{answer.status} {answer.value!r}, not {expected}"
    if answer.status != "answered":
        return f"{answer.status} ({answer.reason or answer.text.splitlines()[0]}), not {expected}"
    return "" if _fits(expected, answer) else f"{answer.value!r} {answer.unit}, not {expected}"


def _fits(expected: str, answer: Answer) -> bool:
    kind, colon, rest = expected.partition(": ")
    value = answer.value
    if expected in ("true", "false"):
        return value is (expected == "true")
    if not colon:
        number, _, unit = expected.partition(" ")
        return isinstance(value, str) and _equal(number, value) and unit == answer.unit
    if kind == "name":
        return value == rest
    if kind == "order":
        return value == tuple(rest.split(", "))
    if kind == "set":
        return {*(value if isinstance(value, tuple) else [value])} == {*rest.split(", ")}
    if kind == "says":
        text = answer.text.lower()
        return all(any(each.strip().lower() in text for each in part.split(" / ")) for part in rest.split(" + "))
    assert kind == "values", f"{example_kind(expected)} is no kind of expectation"
    *numbers, last = rest.split(", ")
    final, _, unit = last.partition(" ")
    wanted = [*numbers, final]
    if not isinstance(value, tuple) or len(value) != len(wanted):
        return False
    units = answer.unit if isinstance(answer.unit, str) or answer.unit is None else None
    return all(isinstance(got, str) and _equal(number, got) for number, got in zip(wanted, value, strict=True)) and (
        not unit or unit == units
    )


def example_kind(expected: str) -> str:
    """The word before the colon of an expectation."""
    return expected.partition(":")[0]


def _equal(wanted: str, got: str) -> bool:
    """Whether a value is the number wanted, at the decimals that it is wanted with."""
    if not _NUMBER.fullmatch(got) or not _NUMBER.fullmatch(wanted):
        return wanted == got
    return round(Decimal(got), max(0, -int(Decimal(wanted).as_tuple().exponent))) == Decimal(wanted)
