"""Which of some values stand in one line: those that differ in one thing only, their member or their time."""

from __future__ import annotations

from assistant.operations.query import Query

_PAIR = 2


def along_one_line(queries: tuple[Query, ...]) -> tuple[Query, ...]:
    """The last of some values that differ in one thing only: their member in a dimension, or their time."""
    line = queries[-2:]
    if len(line) < _PAIR or not (way := _differing(*line)):
        return line
    for query in reversed(queries[:-_PAIR]):
        if any(_differing(query, each) != way for each in line):
            break
        line = (query, *line)
    return line


def _differing(one: Query, other: Query) -> set[str]:
    """The dimensions in which two values are for different members, and "" where they are for different times."""
    first, second = one.facts(), other.facts()
    if not first or not second:
        return set()
    ones, others = first[0].members, second[0].members
    times = [{fact.period for fact in facts} for facts in (first, second)]
    apart = {each for each in ones if ones[each] != others.get(each)}
    if times[0] == times[1] or apart and _has_one_time(one) and _has_one_time(other):
        return apart
    return apart | {""}


def _has_one_time(query: Query) -> bool:
    """Whether a figure is the only one that is given of its thing: its time tells it from nothing."""
    if query.fact is None or query.pack is None:
        return False
    fact = query.fact
    given = (each for each in query.pack.facts if each.measure == fact.measure and each.members == fact.members)
    return len({each.period for each in given}) == 1
