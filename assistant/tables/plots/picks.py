"""Which of a chart's numbers are picked: the largest, the second lowest, the last three."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import TIME_NOUNS
from assistant.tables.plots.chart import Chart
from assistant.tables.plots.tokens import Token
from assistant.tuples import NamedTuple

#: Signs of nouns, which may stand anywhere.
NOUNS = ("thing", "value", "noun", "all")
_PICKS = ("ordinal", "most", "end")


class Picks(NamedTuple):
    """The largest or last ones that are picked: each as which and the how manieth, or so many of them."""

    places: tuple[tuple[str, int], ...]
    end: int


def past_nouns(tokens: Sequence[Token], at: int) -> int:
    """The first position from one on at which no noun stands."""
    while at < len(tokens) and tokens[at].sign in NOUNS:
        at += 1
    return at


def sign_at(tokens: Sequence[Token], at: int) -> str:
    """The sign at a position; "" behind the end."""
    return tokens[at].sign if at < len(tokens) else ""


def picks_at(tokens: Sequence[Token], at: int) -> Picks | None:
    """What is picked from a position on: "the two highest", "highest and second highest", "last three"."""
    at = past_nouns(tokens, at)
    count = _count(tokens, at)
    at += count > 0
    places: list[tuple[str, int]] = []
    while sign_at(tokens, at) in _PICKS:
        nth = 1
        if tokens[at].sign == "ordinal":
            nth, at = int(tokens[at].which), at + 1
        if sign_at(tokens, at) not in ("most", "end"):
            return None
        which, at = tokens[at].which, at + 1
        if not count and not places and nth == 1:
            count = _count(tokens, at)
            at += count > 0
        places.append((which, nth))
        following = past_nouns(tokens, at)
        if sign_at(tokens, following) not in ("and", "to") or sign_at(tokens, following + 1) not in _PICKS:
            break
        at = following + 1
    if not places or count and len(places) > 1:
        return None
    if count:
        which, nth = places[0]
        places = [(which, at_place) for at_place in range(1, count + 1)]
    return Picks(tuple(places), at)


def _count(tokens: Sequence[Token], at: int) -> int:
    given = tokens[at].given if sign_at(tokens, at) == "number" else None
    if given is None or given.relation or given.unit.base not in ("", *TIME_NOUNS) or given.unit.scale:
        return 0
    if not 1 < given.number <= _MANY:
        return 0
    return int(given.number) if given.number == int(given.number) else 0


#: So many are picked at most.
_MANY = 20


def picked(chart: Chart, rows: Sequence[int], picks: Picks) -> tuple[int, ...] | None:
    """The rows that are picked, in the order said; None where it is not clear which these are."""
    found = []
    for which, nth in picks.places:
        if which in ("max", "min"):
            ordered = sorted(rows, key=lambda row: (chart.number(row), -row), reverse=which == "max")
        else:
            times = {row: time for row in rows if (time := chart.period(chart.things, row)) is not None}
            if chart.series is not None and len({chart.series.texts[row] for row in rows}) > 1:
                return None
            is_timed = len(times) == len(rows)
            ordered = sorted(rows, key=lambda row: times[row].start if is_timed else row)
            ordered = ordered[::-1] if which == "last" else ordered
        if nth > len(ordered):
            return None
        found.append(ordered[nth - 1])
    return tuple(found) if len(set(found)) == len(found) else None
