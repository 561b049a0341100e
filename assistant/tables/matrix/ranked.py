"""The numbers of one row of a matrix in order of size: the second highest, the range, the median over its times."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.over_rows import ordinal
from assistant.tables.matrix.picking import columns_at
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.series import is_known, series, times_meant
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.matrix.wholes import are_alike, are_members, whole_of
from assistant.tables.outcome import Found, Outcome, Refused


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """What a question for a number by its place among others comes to; None where it asks for something else."""
    if wants.target not in ("number", "name") or not is_known(frame, asked):
        return None
    is_range = _asks_range(asked)
    place = ordinal(asked)
    is_ranked = wants.operation in ("max", "min") and asked.find("value") > 0 and asked.has("max", "min")
    if not (is_range or asked.has("median") or place > 1 or is_ranked):
        return None
    if wants.target == "name" and not is_range:
        return None
    cells = _cells(frame, asked, wants)
    if len(cells) <= place or any(cell.fact is None or cell.fact.value is None for cell in cells):
        return None
    if is_range:
        return Found(0.8, Query("difference", (_at(cells, 1, is_largest=True), _at(cells, 1, is_largest=False))))
    if asked.has("median"):
        return Found(0.8, Query("median", tuple(cells)))
    if wants.operation not in ("max", "min"):
        return None
    if place > len({_number(cell) for cell in cells}):
        return Refused("no_such_entity", f"There are only {len(cells)} of them.")
    return Found(0.8, _at(cells, place, is_largest=wants.operation == "max"))


def _asks_range(asked: Asked) -> bool:
    """Whether it is asked how far the largest is from the smallest."""
    is_between = asked.has("max") and asked.has("min") and asked.has("difference", "change")
    return is_between and ordinal(asked) == 1 and not _are_comparatives(asked)


def _are_comparatives(asked: Asked) -> bool:
    words = {word.text.lower() for word in asked.words}
    return not words & {"highest", "largest", "greatest", "biggest", "maximum", "most", "max", "peak", "top"}


def _cells(frame: Frame, asked: Asked, wants: Wanted) -> list[Query]:
    """The numbers that are set in order: those of one row at all times, or of all rows at one time."""
    named = _names_row(frame, asked)
    if frame.time_axis == "columns" and (wants.periods[1:] or not wants.periods and (named or _is_one(frame))):
        return [entry.cell for entry in series(frame, asked, asked.terms, times_meant(frame, wants))]
    time = wants.periods[0] if wants.periods else frame.times[-1] if frame.times else None
    columns = [at for at in columns_at(frame, time) if frame.table.columns[at].kind == "value"]
    rows = whole_of(frame).rows
    is_one_kind = frame.table.is_turned or are_members(frame, rows)
    if named or len(columns) != 1 or not is_one_kind or not are_alike(frame, rows):
        return []
    return list(in_one_unit([leaf(frame.table, place_of(frame, row, columns[0])) for row in rows]))


def _names_row(frame: Frame, asked: Asked) -> bool:
    """Whether a row is named, by more than a word that all rows have."""
    size = len(frame.table.rows)
    shared = {word for word, places in frame.rows.places.items() if len(places) == size > 1}
    terms = [term for term in asked.terms if term.stem not in shared]
    return any(match.said >= _SAID for match in best_lines(frame.rows, terms))


def _is_one(frame: Frame) -> bool:
    return len(frame.table.rows) == 1


#: So much of the name of a row is said that it is meant.
_SAID = 0.5


def _number(cell: Query) -> object:
    return cell.fact.value if cell.fact else None


def _at(cells: Sequence[Query], place: int, *, is_largest: bool) -> Query:
    """The cell at a place in order of size; equal ones share one."""
    numbers = sorted({cell.fact.value for cell in cells if cell.fact and cell.fact.value is not None})
    wanted = (numbers[::-1] if is_largest else numbers)[place - 1]
    return next(cell for cell in cells if cell.fact and cell.fact.value == wanted)
