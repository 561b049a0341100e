"""Matrices of which the times are days: what a question calls these days, and months or weeks that hold several."""

from __future__ import annotations

from itertools import pairwise

from assistant import periods
from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.vocabulary import Term

#: Words for the times of such a matrix, and those for the weeks in which one day lies each.
_DAYS, _WEEKS = frozenset("day days date dates".split()), frozenset("week weeks".split())
#: So little counts a word that only says that a time is meant.
_LITTLE = 0.12
_WEEK, _MONTH = 7, 31
_FEWEST = 2


def goes_by_days(frame: Frame) -> bool:
    """Whether the times of a matrix are days that follow each other within a month; balances are told of days too."""
    if not frame.time_axis or len(frame.times) < _FEWEST or any(time.grain != "day" for time in frame.times):
        return False
    return all(step <= _MONTH for step in _steps(frame.times))


@for_the_last
def _steps(times: tuple[Period, ...]) -> tuple[int, ...]:
    """How many days lie between some days."""
    days = [periods.ordinal(time.start) for time in times]
    return tuple(second - first for first, second in pairwise(days))


def _goes_by_weeks(frame: Frame) -> bool:
    return all(step % _WEEK == 0 for step in _steps(frame.times))


def with_day_nouns(frame: Frame, asked: Asked) -> Asked:
    """The question in which words for the days of a matrix name nothing else, and weeks are the days that stand for
    them."""
    said = {word.text.lower() for word in asked.words}
    if said.isdisjoint(_DAYS | _WEEKS) or not goes_by_days(frame):
        return asked
    nouns = _DAYS | _WEEKS if said & _WEEKS and _goes_by_weeks(frame) else _DAYS
    words = tuple(
        word.read_as("day", text="days" if word.text.lower().endswith("s") else "day")
        if word.text.lower() in nouns
        else word
        for word in asked.words
    )
    return asked._replace(words=words, terms=tuple(_plain(term, nouns) for term in asked.terms))


def _plain(term: Term, nouns: frozenset[str]) -> Term:
    return term._replace(counts=_LITTLE, meanings=()) if term.text.lower() in nouns else term


def ends_within(frame: Frame, period: Period) -> tuple[Period, ...]:
    """The first and the last of several days of a matrix that lie in a month."""
    if period.grain != "month" or not goes_by_days(frame):
        return ()
    inside = [time for time in frame.times if period.contains(time)]
    return (inside[0], inside[-1]) if len(inside) > 1 else ()
