"""Means over the quarters or months of a year that lie in the columns or the rows of a matrix."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operating import mean_of
from assistant.tables.matrix.picking import columns_at, rows_at
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.table import Line

_ASKED = frozenset("quarterly monthly".split())
_PART = re.compile(
    r"\b(?:first|second|third|fourth|1st|2nd|3rd|4th|q[1-4]|[1-4]q|quarter|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?"
    r"|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b",
    re.IGNORECASE,
)
#: A year has at least so many parts of which a mean is taken.
_FEWEST = 3


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """The mean of a row, or of a column, over the parts of a year; None where no such mean is asked for."""
    words = {word.text.lower() for word in asked.words}
    if not words & _ASKED or not asked.has("average") or wants.target != "number" or len(wants.periods) > 1:
        return None
    if any(frame.rows.weight(word) or frame.columns.weight(word) for word in words & _ASKED):
        return None
    time = wants.periods[0] if wants.periods else None
    columns = _parts(frame.table.columns, columns_at(frame, time))
    rows = _parts(frame.table.rows, rows_at(frame, time))
    found = pick_value(frame, asked, asked.terms, time)
    if found is None or not found.at or (len(columns) < _FEWEST) == (len(rows) < _FEWEST):
        return Refused("unclear", "It is not clear of what the average is.")
    if len(columns) >= _FEWEST and found.margin >= CLOSE:
        places = [(found.row, at) for at in columns]
    elif len(rows) >= _FEWEST:
        places = [(at, found.column) for at in rows]
    else:
        return Refused("unclear", "It is not clear of what the average is.")
    cells = in_one_unit([leaf(frame.table, place_of(frame, *place)) for place in places])
    if any(cell.fact is None or cell.fact.value is None for cell in cells):
        return Refused("no_such_measure", "Not all of these have a number.")
    return Found(0.8, mean_of(cells))


def _parts(lines: Sequence[Line], among: Sequence[int]) -> list[int]:
    """The lines that are quarters or months, no whole years."""
    return [
        at for at in among if not lines[at].is_total and lines[at].kind == "value" and _PART.search(lines[at].label)
    ]
