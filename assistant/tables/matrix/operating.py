"""From the cells of each operand to the query that a question over a matrix asks for."""

from __future__ import annotations

from assistant.english.table_words import CHANGE_HEADS, FALLING, FALLS, RISING
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.changes import change, fall
from assistant.tables.matrix.signs import (
    asks_size,
    by_size,
    closures_by_size,
    cost_by_size,
    is_taken_off,
    outgoings_by_size,
)
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.standards import LESS, MORE, asks_relative, is_held_against, says_less, says_more
from assistant.tables.stems import stems_of, words_of


def operate(asked: Asked, wants: Wanted, rows: list[tuple[Query, ...]], *, is_apart: bool = False) -> Outcome:
    """The operation over the cells of each operand; where two times are only `is_apart`, their distance has no sign."""
    if asks_size(asked) and all(map(is_taken_off, (cell for row in rows for cell in row))):
        # Of what closed more did where the larger number stands in brackets.
        rows = [tuple(map(by_size, row)) for row in rows]
    elif len(rows) > 1:
        rows = [tuple(map(closures_by_size, row)) for row in rows]
    cells = tuple(cell for row in rows for cell in row)
    is_relative = "percent change" in wants.operation and not _asks_points(asked, cells)
    if wants.operation == "difference of averages" and len(rows) == 2:
        return Found(1.0, Query("difference", tuple(mean_of(row) for row in rows)))
    if wants.operation in ("average", "difference of averages"):
        if len(cells) > 1 and _are_of_other_lengths(cells):
            return Refused("unlike", "These are the figures of times of different length.")
        return Found(1.0, mean_of(outgoings_by_size(cells) if len(cells) > 1 else cells))
    if wants.operation == "average difference" and len(rows) == 2:
        pairs = tuple(Query("difference", _larger_first(pair)) for pair in zip(*rows, strict=True))
        return Found(1.0, mean_of(pairs))
    if wants.operation == "average difference":
        return Refused("unclear", "It is not clear of what the average is.")
    if wants.operation == "difference of percent changes" and len(rows) == 2:
        return Found(1.0, Query("difference", tuple(change(*row, is_relative=True) for row in rows)))
    if wants.operation in ("change", "percent change", "difference of percent changes"):
        if len(rows) == 2 and len(rows[0]) == 1:
            if is_relative:
                if says_less(asked):
                    return Found(1.0, Query("relative shortfall", cells[::-1]))
                return Found(1.0, Query("relative difference", cells))
            return Found(1.0, Query("difference", _in_order(asked, tuple(map(cost_by_size, cells)))))
        if len(rows) > 1 and len(rows[0]) == 2 and asked.has("sum"):
            sums = tuple(Query("sum", ends) for ends in zip(*rows, strict=True))
            return Found(0.9, Query("relative change" if is_relative else "change", sums))
        if len(rows[0]) == 2:
            if is_relative and len(rows) == 1 and asks_relative(asked) and len(asked.periods) == 2:
                pair = _as_compared(asked, rows[0])
                return Found(1.0, Query("relative shortfall" if says_less(asked) else "relative difference", pair))
            if (
                not is_relative
                and len(rows) == 1
                and asked.has("difference")
                and (says_more(asked) or says_less(asked))
            ):
                return Found(1.0, Query("difference", _as_compared(asked, rows[0])))
            if is_apart and not is_relative and len(rows) == 1:
                return Found(1.0, Query("difference", _larger_first(rows[0])))
            how = fall if asks_fall(asked) else change
            changes = tuple(how(*row, is_relative=is_relative) for row in rows)
            return Found(1.0, changes[0] if len(changes) == 1 else Query("both", changes))
        if len(cells) == 1 and _is_change(cells[0], is_relative=is_relative):
            return Found(0.7, cells[0])
        return Refused("unclear", "It is not clear what is to be compared.")
    if len(cells) == 1 and asks_size(asked):
        cells = (by_size(cells[0]),)
    if wants.operation == "sum" and len(cells) > 1:
        if len(rows) > 1 and any(map(_is_bare_total, cells)):
            return Refused("unclear", "A total is not added to its parts.")
        if len(rows) == 1 and _are_percents(cells) and len({cell.fact.period for cell in cells if cell.fact}) > 1:
            return Refused("unlike", "Percentages of several times are not added up.")
        return Found(1.0, Query("sum", outgoings_by_size(cells)))
    return Found(1.0, cells[0] if len(cells) == 1 else Query("both", cells))


def _are_of_other_lengths(cells: tuple[Query, ...]) -> bool:
    """Whether some cells are for one year and others for several together."""
    periods = [cell.fact.period for cell in cells if cell.fact and cell.fact.period]
    grains = {period.grain for period in periods}
    return "range" in grains and len(grains) > 1


def _is_bare_total(cell: Query) -> bool:
    """Whether a cell stands in a row that is called "total" and nothing else."""
    names = [measure.name for measure in cell.pack.measures.values()] if cell.pack else []
    return bool(names) and all(set(stems_of(name)) <= TOTALS for name in names)


def _asks_points(asked: Asked, cells: tuple[Query, ...]) -> bool:
    """Whether the absolute change of percentages is asked for, which is one in points."""
    return _are_percents(cells) and asked.find("absolute") >= 0


def _are_percents(cells: tuple[Query, ...]) -> bool:
    return all(cell.fact and cell.fact.unit and cell.fact.unit.base == "percent" for cell in cells)


def _is_change(cell: Query, *, is_relative: bool) -> bool:
    """Whether a cell is printed as a change itself, in percent if that is asked for."""
    if cell.fact is None or cell.fact.unit is None:
        return False
    if is_relative:
        return cell.fact.unit.base == "percent"
    return bool({word.lower() for word in words_of(cell.fact.statement)} & (CHANGE_HEADS | RISING | FALLING))


def asks_fall(asked: Asked) -> bool:
    """Whether it is asked by how much something fell, which is a positive amount."""
    words = {word.text.lower() for word in asked.words}
    is_amount = asked.find("how", "much") >= 0 or asked.find("by", "what") >= 0 or asked.find("by", "how") >= 0
    is_amount = is_amount or asked.find("how", "many") >= 0 or asked.find("what", "percentage", "did") >= 0
    is_noun = any(asked.find(*before, noun) >= 0 for before in _BEFORE_FALLS for noun in FALLS)
    return (is_amount or is_noun) and bool(words & FALLING) and not words & (RISING | MORE)


_BEFORE_FALLS = tuple(
    (article, *percent)
    for article in ("the", "a")
    for percent in ((), ("percentage",), ("percent",), ("%",), ("total",), ("overall",), ("relative",))
)


def _in_order(asked: Asked, cells: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two cells of different things in the order in which the second is taken from the first."""
    words = {word.text.lower() for word in asked.words}
    if says_less(asked):
        # "How much lower is this than that" asks what is taken off.
        return cells[::-1]
    return cells if words & (MORE | {"minus"}) or says_more(asked) else _larger_first(cells)


def _as_compared(asked: Asked, ends: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two cells in the order in which the second is taken from the first: "2011 had how many more than 2012"."""
    start, end = ends
    if len(asked.periods) < 2:
        return (end, start)
    is_first_later = asked.periods[0].period > asked.periods[-1].period
    is_turned = asked.find("than") >= 0 and not is_first_later
    if is_held_against(asked, asked.periods[0].at[0], asked.periods[-1].at[0]):
        is_turned = is_first_later
    pair = (start, end) if is_turned else (end, start)
    is_less = bool({word.text.lower() for word in asked.words} & LESS)
    return (pair[1], pair[0]) if is_less else pair


def _larger_first(cells: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two cells in the order in which their difference is positive: a distance has no direction."""
    first, second = (
        cell.fact.value * cell.sign if cell.fact and cell.fact.value is not None else None for cell in cells
    )
    return cells[::-1] if first is not None and second is not None and first < second else cells


def mean_of(cells: tuple[Query, ...]) -> Query:
    """The mean of some cells; of one, that cell."""
    return Query("mean", cells) if len(cells) > 1 else cells[0]
