"""Which two figures the last answers are about: told one after the other, or those of which anything was computed."""

from __future__ import annotations

from assistant.conversing.last_values import are_of_the_same, single_values, told_apart
from assistant.operations.query import Query

_PAIR = 2


def pair_in_play(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The two figures that the last answers are about, the one told first before the other; none where it is not two.

    After "X?", "Y?" and "is X more than Y?" these are still the figures of X and Y.
    """
    told = [each for each in map(_figures, values) if each]
    if not told:
        return ()
    if len(told[-1]) == _PAIR:
        pair = told[-1]
        # What is held against another may be named second.
        return told_apart(pair[::-1] if _was_first(pair[1], told) else pair)
    if len(told[-1]) > 1:
        return ()
    return single_values(tuple(each[0] for each in told if len(each) == 1))[-_PAIR:]


def are_of_one_thing(one: Query, other: Query) -> bool:
    """Whether two figures are of one measure and of the same things, seen from the same side, whatever their times."""
    are_figures = one.fact is not None and other.fact is not None
    return are_figures and one.sign == other.sign and are_of_the_same(one, other)


def _was_first(figure: Query, told: list[tuple[Query, ...]]) -> bool:
    """Whether a figure was told by itself before another was that it is held against."""
    single = [each[0].fact for each in told if len(each) == 1]
    pair = [fact for fact in single[-_PAIR:] if fact is not None]
    return len(pair) == _PAIR and figure.fact == pair[0]


def _figures(value: Query) -> tuple[Query, ...]:
    """The figures that a value is made of, each once."""
    found: dict[str, Query] = {}
    for part in value.within():
        if part.fact is not None:
            found.setdefault(part.fact.id, part._replace(label="", key=""))
    return tuple(found.values())
