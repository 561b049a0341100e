"""Where the text of an answer says its value and its source, for whoever lays it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.answers import Answer

#: How the line begins that says where an answer is from.
SOURCE = "Source: "
#: In "North: 0.3 %" a value has its label before it; in "0.3 %: the lead in ..." its description comes after it.
_NUMBER_STARTS = frozenset("0123456789−-")
#: What parts a line; within a name it parts nothing.
_PARTING = str.maketrans(".:;", "___")


def strong_spans(line: str, answer: Answer) -> list[tuple[int, int]]:
    """Where in a headline the value is said: before its description, or somewhere in a sentence.

    >>> line = "1.70 %. In February 2025 the lead was still 1.70 %."
    >>> strong_spans(line, Answer("answered", "What is the lead?", line, value="1.70"))
    [(0, 6)]
    """
    if answer.status != "answered" or answer.value is None:
        return []
    if isinstance(answer.value, str) and line.startswith((f"{answer.value}: ", f"{answer.value}. ")):
        return [(0, len(answer.value))]
    parts = veiled(line, answer).split("; ") if isinstance(answer.value, tuple) else [veiled(line, answer)]
    found, at = [], 0
    for part in parts:
        if head := _head(part, may_be_label=isinstance(answer.value, tuple)):
            found.append((at, at + head))
        at += len(part) + len("; ")
    return found or list(_said_in(line, answer))


def veiled(line: str, answer: Answer) -> str:
    """A line in which no sign within a name parts anything; each sign stays where it is.

    >>> veiled("St. Louis: 1100; Seoul: 600.", Answer("answered", "Which?", "", value=("St. Louis", "Seoul")))
    'St_ Louis: 1100; Seoul: 600.'
    """
    names = {name for name in _names(answer) if name != name.translate(_PARTING)}
    if not names:
        return line
    any_of = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(rf"(?<!\w)(?:{any_of})(?!\w)", lambda found: found[0].translate(_PARTING), line, flags=re.IGNORECASE)


def _names(answer: Answer) -> Iterator[str]:
    """What an answer calls things by: its values, those that it set beside each other, units and sources."""
    for several in (answer.value, answer.unit):
        yield from (each for each in (several if isinstance(several, tuple) else (several,)) if isinstance(each, str))
    for fact in answer.facts:
        # A fact is of several members, each of which has a name.
        yield from (each for each in (fact.measure, fact.entity, fact.period, fact.source) if each)
        yield from (fact.entity or "").split(", ")
    for step in answer.derivation:
        yield from (operand.rpartition(": ")[0] for operand in step.operands)


def _head(part: str, *, may_be_label: bool) -> int:
    """How long that is which comes before a description; 0 if there is none."""
    ends = [place for end in (": ", ". ") if (place := part.find(end)) > 0]
    if not ends:
        return 0
    end = min(ends)
    after = part[end:].partition(". ")[0]
    is_label = may_be_label and part[end] == ":" and after[2:3] in _NUMBER_STARTS
    return end + len(after) if is_label else end


def _said_in(line: str, answer: Answer) -> Iterator[tuple[int, int]]:
    values: Iterable[object] = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    for value in values:
        if isinstance(value, str) and value and (start := line.find(value)) >= 0:
            yield start, start + len(value)
