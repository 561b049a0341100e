"""Columns that are bands of years, of which several make up what is asked for: "due in less than 3 years"."""

from __future__ import annotations

import re

from assistant.english.numberwords import NUMBERS
from assistant.once import for_the_last
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.vocabulary import match_line

#: A band from nought, and one between two numbers of years.
_FIRST = re.compile(r"\b(?:less than|within|under|up to)\s+(?:one|1)\b", re.IGNORECASE)
_MIDDLE = re.compile(r"\b(\d{1,4})\s*(?:-|–|—|to|through)\s*(\d{1,4})\s+years?\b", re.IGNORECASE)
#: All until so many years are over.
_UNTIL = re.compile(
    r"\b(?:less than|within(?: the next)?|under|up to|(?:in|over) the next)\s+(\w+)\s+years?\b"
    r"|\b(\w+)\s+years?\s+or\s+(?:less|below|fewer|under)\b",
    re.IGNORECASE,
)
#: All that comes later, and the band that has no end.
_AFTER = re.compile(r"\b(?:more than|after|beyond|over|later than|longer than)\s+(\w+)\s+years?\b", re.IGNORECASE)
_LAST = re.compile(
    r"\b(?:more than|after|beyond|over|later than|greater than)\s+(\w+)\s+years?\b|\b(\w+)\s+years? (?:and|or) over\b",
    re.IGNORECASE,
)
_NUMBERS = {word: int(NUMBERS[word]) for word in "one two three four five six seven eight nine ten".split()}
#: No band ends after more than thousands of years.
_DIGITS = 4
#: So much of the name of a row is said that it is meant.
_SAID = 0.5


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """The sum of the bands of a row until the number of years that is asked for; None where no such sum is."""
    if wants.operation not in ("value", "sum") or wants.target != "number":
        return None
    bands = _until(frame, asked.question) or _beyond(frame, asked.question)
    if not bands and len(_bands(frame)) >= _SEVERAL and _is_within_band(frame, asked.question):
        return Refused("unclear", "No band begins or ends there.")
    if len(bands) < _SEVERAL:
        return None
    terms = [term for term in asked.terms if not frame.columns.weight(term.stem)]
    dated = wants.periods[0] if wants.periods and frame.time_axis == "rows" else None
    picked = pick_value(frame, asked, terms, dated)
    match = match_line(frame.rows, picked.row, terms) if picked else None
    if picked is None or match is None or match.said < _SAID or picked.margin < CLOSE:
        return None
    cells = in_one_unit([leaf(frame.table, place_of(frame, picked.row, at)) for at in bands])
    return Found(0.8, Query("sum", cells))


def _until(frame: Frame, question: str) -> list[int]:
    """The bands until the number of years that is asked for; none where no band ends there."""
    years = _years(_UNTIL.search(question))
    bands = [at for at, end in _bands(frame).items() if end <= years]
    return bands if any(_bands(frame)[at] == years for at in bands) else []


def _beyond(frame: Frame, question: str) -> list[int]:
    """The bands after the number of years that is asked for, with the one that has no end; none where none begins
    there."""
    years = _years(_AFTER.search(question))
    if not years:
        return []
    bands = [at for at, end in _bands(frame).items() if end > years]
    last = [at for at, line in enumerate(frame.table.columns) if _years(_LAST.search(line.label))]
    starts = [int(middle[1]) for at in bands if (middle := _MIDDLE.search(frame.table.columns[at].label))]
    return [*bands, *last] if len(last) == 1 and min(starts, default=0) == years else []


def _is_within_band(frame: Frame, question: str) -> bool:
    """Whether all until, or after, a number of years is asked for at which no band begins or ends."""
    labels = [line.label for line in frame.table.columns]
    ends = {*_bands(frame).values()} | {_years(_LAST.search(label)) for label in labels}
    return any(
        (years := _years(found)) and years not in ends for found in (_UNTIL.search(question), _AFTER.search(question))
    )


def _years(found: re.Match[str] | None) -> int:
    """The number of years that a phrase says; 0 where it is none."""
    said = next((each for each in found.groups() if each), "").lower() if found else ""
    return int(said) if said.isdecimal() and len(said) <= _DIGITS else _NUMBERS.get(said, 0)


#: Of one band there is nothing to add up.
_SEVERAL = 2


@for_the_last
def _bands(frame: Frame) -> dict[int, int]:
    """The columns that are bands with an end, each with the years after which it ends."""
    ends = ((at, _end(line.label)) for at, line in enumerate(frame.table.columns) if line.kind == "value")
    return {at: end for at, end in ends if end}


def _end(label: str) -> int:
    """The years after which a band ends; 0 where a column is none, or has no end."""
    middle = _MIDDLE.search(label)
    return int(middle[2]) if middle else int(bool(_FIRST.search(label)))
