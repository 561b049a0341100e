"""The mutations of a question, each with what has to come of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from assistant.english.harmless import HARMLESS
from tests.mutations.asked import Asked, Span
from tests.mutations.declared import BEYOND, keeps_members, keeps_periods, keeps_sides, operations


class Must(Enum):
    """What an answer to the mutated question may be."""

    DECLINE = "declined, for the report has nothing on it"
    CHANGE = "another value, or declined"
    KEEP = "the same value, or declined"


class Mutation(NamedTuple):
    """A mutated question and what must come of it."""

    question: str
    must: Must


#: Years of which the shipped report says nothing, before and after those that it has.
_OTHER_YEARS = (("1997", "'97"), ("2031", "'31"))
_YEAR = re.compile(r"(?<![\d.])20[12]\d(?!\d)|['‘’][12]\d(?!\d)")
_FOREIGN = {"benchmark": ("GPQA", "SuperGLUE"), "": ("Ruritania", "Japan")}
_VERBS = """
    is are was were am be do does did has have had can could would should will may might must fell rose grew shrank led
    made narrowed widened dropped declined exceeded increased decreased halved doubled tripled became came produced
    stayed remained lies lay stands stood leads trails beats exceeds needs costs makes tests measures checks evaluates
    publishes published wrote
"""
_AUXILIARIES = frozenset(_VERBS.split())
_CONTENT = re.compile(r"[\w'’%$.-]+")


def other_years(asked: Asked) -> Iterator[Mutation]:
    """Every year replaced by one that the report lacks."""
    short = _short_years(asked)
    for year, quoted in _OTHER_YEARS:
        text = asked.question
        for start, end in sorted(short, reverse=True):
            text = text[:start] + "31" + text[end:]
        text = _YEAR.sub(lambda found, year=year, quoted=quoted: year if found[0][0] == "2" else quoted, text)  # type: ignore[misc]
        # Of another date a claim about the report itself is as false as before.
        is_false = asked.query is None and asked.answer.value is False
        if text != asked.question and not is_false:
            yield Mutation(text, _after_other_year(asked))


def _after_other_year(asked: Asked) -> Must:
    query = asked.query
    return Must.DECLINE if query and not operations(query) & BEYOND else Must.CHANGE


def _short_years(asked: Asked) -> list[tuple[int, int]]:
    """Where a year is written as two digits after a month or an edge ("dec 24", "end 23")."""
    scan = asked.scan
    found = []
    for dated in scan.periods:
        word = scan.words[dated.at[-1]]
        years = {dated.period.start // 10000 % 100, dated.period.end // 10000 % 100}
        if len(word.text) == 2 and word.text.isdigit() and int(word.text) in years and len(dated.at) > 1:
            found.append((word.start, word.end))
    return found


def foreign_members(asked: Asked) -> Iterator[Mutation]:
    """Each named member replaced by something that the report does not have."""
    for span in asked.members():
        for name in _FOREIGN.get(span.dimension, _FOREIGN[""]):
            written = name.lower() if asked.question.islower() else name
            yield Mutation(asked.question[: span.start] + written + asked.question[span.end :], Must.DECLINE)


def negated(asked: Asked) -> Iterator[Mutation]:
    """A "not" after the first auxiliary or finite verb, or before the last content word where there is none."""
    words = list(_CONTENT.finditer(asked.question))
    if not words:
        return
    verb = next((word for word in words[:-1] if word[0].lower() in _AUXILIARIES), None)
    content = [word.start for word in asked.scan.words if word.text.isalnum() and word.key not in HARMLESS]
    at = verb.end() + 1 if verb else max(content, default=words[-1].start())
    yield Mutation(f"{asked.question[:at]}not {asked.question[at:]}", Must.CHANGE)


def swapped_members(asked: Asked) -> Iterator[Mutation]:
    """The two members of a dimension in each other's place."""
    frame, query = asked.frame, asked.query
    spans = asked.members()
    for dimension in dict.fromkeys(span.dimension for span in spans):
        ours = [span for span in spans if span.dimension == dimension]
        swapped = _swap(asked.question, ours)
        if not swapped:
            continue
        if frame is None or query is None:
            keeps = None if isinstance(asked.answer.value, bool) else True
        else:
            keeps = keeps_sides(query, frame) if dimension in frame.sides else keeps_members(query, frame)
        yield from _expecting(swapped, keeps, asked)


def swapped_periods(asked: Asked) -> Iterator[Mutation]:
    """The two periods in each other's place."""
    frame, query = asked.frame, asked.query
    swapped = _swap(asked.question, asked.periods())
    if swapped and frame is not None and query is not None:
        yield from _expecting(swapped, keeps_periods(query, frame), asked)


def _expecting(question: str, keeps: bool | None, asked: Asked) -> Iterator[Mutation]:
    if keeps:
        yield Mutation(question, Must.KEEP)
    elif keeps is False and asked.answer.value is not False:
        # What is false of two things can be false the other way round as well.
        yield Mutation(question, Must.CHANGE)


def _swap(text: str, spans: list[Span]) -> str:
    """The text with two things in each other's place; "" unless there are just two, named once each."""
    counts = Counter(span.means for span in spans)
    if len(counts) != 2 or len(spans) != 2:
        return ""
    one, other = sorted(spans)
    if one.end > other.start:
        return ""
    first, second = text[one.start : one.end], text[other.start : other.end]
    swapped = text[: one.start] + second + text[one.end : other.start] + first + text[other.end :]
    return swapped if swapped != text else ""


KINDS = {
    "another year": other_years,
    "a missing entity": foreign_members,
    "not": negated,
    "swapped members": swapped_members,
    "swapped periods": swapped_periods,
}
