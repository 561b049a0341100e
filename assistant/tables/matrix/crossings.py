"""When one row of a matrix passed another, when both were equal, closest or farthest apart, and whether one ever was
above."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers import Step
from assistant.english.chart_words import BEING_EQUAL, MEETING
from assistant.english.table_words import APART, CLOSEST, EVER, PASSING
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import operands
from assistant.tables.matrix.over_time import label
from assistant.tables.matrix.series import is_known, series, times_meant
from assistant.tables.matrix.times_said import unit_counted
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tuples import NamedTuple


class _Pair(NamedTuple):
    """Two rows at one time."""

    time: Period
    first: Decimal
    second: Decimal
    cells: tuple[Query, Query]

    @property
    def gap(self) -> Decimal:
        """How far they are apart."""
        return abs(self.first - self.second)


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The time at which one row passed another or was nearest to it; None where a question asks for something else."""
    words = {word.text.lower() for word in asked.words}
    if wants.target not in ("time", "count of times", "truth") or not frame.times or not is_known(frame, asked):
        return None
    if any(given.relation for given in asked.numbers):
        # A bound is no other row.
        return None
    if any(word.text.lower() in MEETING and not _goes_on(asked, at) for at, word in enumerate(asked.words)):
        # Where two lines cross is read where all numbers stand in one column.
        return None
    is_near, is_far = _is_near(asked, words), _is_far(asked, words)
    is_passing = bool(words & PASSING) or asked.has("above", "below")
    is_equal = bool(words & BEING_EQUAL) and not wants.periods
    if not (is_near or is_far or is_passing or is_equal) or wants.target == "truth" and not words & EVER:
        return None
    pairs = _pairs(frame, asked, wants)
    if not pairs:
        return None
    if wants.target == "truth":
        return _ever(frame, asked, pairs, is_equal=is_equal)
    if is_near or is_far:
        best = (min if is_near else max)(pair.gap for pair in pairs)
        chosen = [pair for pair in pairs if pair.gap == best]
    elif is_equal:
        chosen = [pair for pair in pairs if pair.gap == 0]
    else:
        chosen = [pair for pair in pairs if _is_above(asked, pair)]
        if words & PASSING - {"exceed", "exceeded", "exceeds"} or "first" in words:
            chosen = _first(asked, pairs, is_passing="first" not in words)
    return _told(frame, asked, wants, pairs, chosen)


def _goes_on(asked: Asked, at: int) -> bool:
    """Whether a verb has an object: "when did trains cross buses"."""
    return any(term.at > at and term.counts >= 1 for term in asked.terms)


def _is_near(asked: Asked, words: set[str]) -> bool:
    return bool(words & CLOSEST) or asked.has("similar") or asked.has("difference") and asked.has("min")


def _is_far(asked: Asked, words: set[str]) -> bool:
    return bool(words & APART) or asked.has("difference") and asked.has("max") and not asked.has("min")


def _pairs(frame: Frame, asked: Asked, wants: Wanted) -> list[_Pair]:
    """Both rows at every time at which both have a number; none where not two rows are named."""
    parts = operands(frame, asked, range(len(asked.words)))
    if len(parts) != 2:
        places = [place for cue in ("above", "below", "equal") for place in asked.cues.get(cue, ())]
        if len(places) != 1:
            return []
        parts = [asked.terms_in(range(places[0][0])), asked.terms_in(range(places[0][-1] + 1, len(asked.words)))]
    times = times_meant(frame, wants)
    first, second = ({entry.time: entry for entry in series(frame, asked, part, times)} for part in parts)
    found = [
        _Pair(time, first[time].value, second[time].value, (first[time].cell, second[time].cell))
        for time in times
        if time in first and time in second
    ]
    return found if all(pair.cells[0] != pair.cells[1] for pair in found) else []


def _is_above(asked: Asked, pair: _Pair) -> bool:
    return pair.first < pair.second if asked.has("below", "min") else pair.first > pair.second


def _first(asked: Asked, pairs: list[_Pair], *, is_passing: bool) -> list[_Pair]:
    """The first time at which the first is above the second; after it was not, where it `is_passing` that."""
    start = 0
    if is_passing:
        start = next((at for at, pair in enumerate(pairs) if not _is_above(asked, pair)), len(pairs))
    return [pair for pair in pairs[start:] if _is_above(asked, pair)][:1]


def _told(frame: Frame, asked: Asked, wants: Wanted, pairs: list[_Pair], chosen: list[_Pair]) -> Found:
    names = tuple(label(frame, asked, pair.time) for pair in chosen)
    told = tuple(f"{label(frame, asked, pair.time)}: {pair.first} and {pair.second}" for pair in chosen)
    steps = (Step("comparison", told, listed(names)),)
    leaves = tuple(cell for pair in chosen or pairs for cell in pair.cells)
    shown = "; ".join(told) or "None of them"
    if wants.target == "count of times":
        count = str(len(names))
        return Found(
            0.8, value=count, unit=unit_counted(asked), headline=f"{count} ({shown}).", steps=steps, leaves=leaves
        )
    value = names[0] if len(names) == 1 else names
    return Found(0.8, value=value, headline=f"{shown}.", steps=steps, leaves=leaves)


def _ever(frame: Frame, asked: Asked, pairs: list[_Pair], *, is_equal: bool) -> Found:
    """Whether the first was ever above the second, or below it, or equal, as is claimed."""
    chosen = [pair for pair in pairs if (pair.gap == 0 if is_equal else _is_above(asked, pair))]
    told = "; ".join(f"{label(frame, asked, pair.time)}: {pair.first} and {pair.second}" for pair in chosen)
    leaves = tuple(cell for pair in chosen or pairs for cell in pair.cells)
    return Found(0.8, value=bool(chosen), headline=f"{'Yes' if chosen else 'No'}: {told or 'never'}.", leaves=leaves)
