"""Where the text of an answer says its value and its source, for whoever lays it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.answers import Answer

#: How the line begins that says where an answer is from.
SOURCE = "Source: "
#: In "North: 0.3 %" a value has its label before it; in "0.3 %: the lead in ..." its description comes after it.
_NUMBER_STARTS = frozenset("0123456789−-")


def strong_spans(line: str, answer: Answer) -> list[tuple[int, int]]:
    """Where in a headline the value is said: before its description, or somewhere in a sentence.

    >>> line = "1.70 %. In February 2025 the lead was still 1.70 %."
    >>> strong_spans(line, Answer("answered", "What is the lead?", line, value="1.70"))
    [(0, 6)]
    """
    if answer.status != "answered" or answer.value is None:
        return []
    parts = line.split("; ") if isinstance(answer.value, tuple) else [line]
    found, at = [], 0
    for part in parts:
        if head := _head(part, may_be_label=isinstance(answer.value, tuple)):
            found.append((at, at + head))
        at += len(part) + len("; ")
    return found or list(_said_in(line, answer))


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
