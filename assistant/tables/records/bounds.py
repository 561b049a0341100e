"""Conditions that a question puts on a column of numbers: which number, which bound, which column."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from assistant.english.numberwords import ORDINALS
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.records.frame import Frame, scale_of
from assistant.tables.records.ordering import PLACES, column_measured
from assistant.tables.records.percentages import has_percents
from assistant.tables.records.reading import Reading
from assistant.tables.stems import stems_of
from assistant.tables.unexplained import is_titled

#: The cues that put a bound on a number.
BOUNDS = ("above", "below", "atleast", "atmost")


def _counts_entries(asked: Asked, place: int, size: int) -> bool:
    """Whether a number says how many are wanted: "which two teams", "the top three"; an ordinal is none either, nor
    the number of all: "the 5 countries"."""
    key = asked.key(place)
    is_word = key.isalpha()
    before = asked.key(place - 1)
    if before in ("top", "first", "last", "bottom"):
        return True
    after = asked.words[place + 1].text.lower() if place + 1 < len(asked.words) else ""
    is_all = before in ("the", "all", "these", "those") and after.endswith("s") and key == str(size)
    return (
        key in ORDINALS
        or is_all
        or is_word
        and before in ("which", "what", "the", "name", "all", "both", "these", "those")
    )


def _of_nothing(reading: Reading, frame: Frame) -> int | None:
    """The column of which a row has nothing: "won no gold medals"; None where that is not asked."""
    at = reading.asked.find("no")
    for mention in reading.headers:
        if at >= 0 and frame.columns[mention.column].kind == "number" and at + 1 in mention.at:
            return mention.column
    is_named = any(frame.columns[mention.column].kind == "number" for mention in reading.headers)
    told = reading.asked.terms_in((at + 1,)) if at >= 0 else ()
    if told and told[0].counts >= 1 and not is_named and is_titled(frame.table, told[0]):
        return frame.main_number
    return None


def _majority(reading: Reading, frame: Frame) -> tuple[int, Callable[[Decimal], bool]] | None:
    """More than half, where "a majority" is asked for and one column of numbers has percentages; else None."""
    if reading.asked.find("majority") < 0 or reading.asked.words[0].key in _VERBS:
        return None
    percents = [column.at for column in frame.columns if has_percents(frame, column)]
    return (percents[0], lambda number: number > _HALF) if len(percents) == 1 else None


_HALF = Decimal(50)
_VERBS = frozenset("is are was were do does did has have had can could will would".split())


_REACHED = frozenset("finish finished came come comes place placed rank ranked in reached achieved".split())
_OF_PLACES = frozenset("place places position positions rank finish finishes".split())


def place_reached(asked: Asked) -> tuple[int, int] | None:
    """The place that somebody reached, and where it is said: "finished second", "in 3rd place"; None without one."""
    for at, word in enumerate(asked.words):
        place = ORDINALS.get(word.key, 0) or ORDINALS.get(word.text.lower(), 0)
        if place and (asked.key(at - 1) in _REACHED and asked.key(at + 1) in _AFTER or asked.key(at + 1) in _OF_PLACES):
            return place, at
    return None


#: What may stand after a place without a noun.
_AFTER = frozenset(("", "?", ",", "in", "at", "and", "or", "on", "with", "during", "for"))


def number_of_condition(reading: Reading, frame: Frame) -> tuple[int, Callable[[Decimal], bool]] | None:
    """The column and the condition of a number in a question ("at least 2 medals"); None where there is none."""
    asked = reading.asked
    none = _of_nothing(reading, frame)
    if none is not None:
        return none, lambda number: number == 0
    placed = place_reached(asked)
    ranks = [column.at for column in frame.columns if column.kind == "number" and PLACES & {*stems_of(column.name)}]
    if placed is not None and not {placed[1]} & reading.explained and ranks and not asked.has("max", "min"):
        return ranks[0], lambda number: number == placed[0]
    free = [
        given
        for given in asked.numbers
        if not set(given.at) & reading.explained and not _counts_entries(asked, given.place, len(frame.rows))
    ]
    if not free:
        return _majority(reading, frame)
    place = free[0].place
    asked = asked._replace(numbers=tuple(free))
    numeric = [mention for mention in reading.headers if frame.columns[mention.column].kind == "number"]
    if numeric:
        nearest = min(
            numeric,
            # Of "won 6 matches" the verb tells which number is meant.
            key=lambda each: (
                min(abs(at - place) for at in each.at), place - 1 not in each.at, -each.said, each.column
            ),
        )  # fmt: skip
        chosen = nearest.column
    else:
        columns = [column.at for column in frame.columns if column.kind == "number" and not column.is_numbering]
        measured = column_measured(frame, asked)
        columns = columns if measured is None else [measured]
        if not free[0].relation and len(columns) > 1:
            # A number without a bound means the column in which it stands.
            columns = [at for at in columns if free[0].number in frame.columns[at].numbers]
        main = frame.main_number
        if len(columns) != 1 and not (free[0].relation and not free[0].unit.base and main in columns):
            return None
        chosen = columns[0] if len(columns) == 1 or main is None else main
    holds = condition_on(asked, scale_of(frame, chosen), frame.columns[chosen].numbers)
    return (chosen, holds) if holds is not None else None
