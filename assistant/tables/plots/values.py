"""What an expression over a chart comes to: a cell, a sum or mean of some, an extreme, a difference, a ratio."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.operations.table import number_of
from assistant.tables.leaves import in_one_unit
from assistant.tables.plots.chart import Chart
from assistant.tables.plots.numbers import RELATIONS, condition_at
from assistant.tables.plots.picks import NOUNS, past_nouns, picked, picks_at, sign_at
from assistant.tables.plots.tokens import Token
from assistant.tuples import NamedTuple

_BOTH = 2


class Value(NamedTuple):
    """A value with where its expression ends."""

    query: Query
    end: int


class Names(NamedTuple):
    """Names that stand side by side, in the order said, with where they end."""

    names: tuple[Token, ...]
    #: The names between two joining words each: "A in 2001 and B in 2002" are two pairs.
    pairs: tuple[tuple[Token, ...], ...]
    is_span: bool
    is_all: bool
    end: int


def names_at(tokens: Sequence[Token], at: int) -> Names:
    """The names from a position on."""
    pairs: list[list[Token]] = [[]]
    is_span = is_all = is_between = False
    while at < len(tokens):
        sign = tokens[at].sign
        is_next = sign_at(tokens, past_nouns(tokens, at + 1)) == "name"
        if sign in NOUNS:
            is_all = is_all or sign == "all" or tokens[at].sign == "thing"
        elif sign == "name":
            is_span = is_span or tokens[at].which == "time" and sign_at(tokens, at - 1) == "name"
            pairs[-1].append(tokens[at])
        elif sign == "between" and is_next:
            is_between = True
        elif sign in ("and", "to") and is_next and pairs[-1]:
            is_span = sign == "to" or is_between
            pairs.append([])
        else:
            break
        at += 1
    names = tuple(name for pair in pairs for name in pair)
    is_span = is_span and sum(name.which == "time" for name in names) == _BOTH
    return Names(names, tuple(map(tuple, pairs)), is_span, is_all, at)


def rows_of(chart: Chart, names: Names, *, scope: frozenset[int]) -> tuple[int, ...]:
    """The rows of some names: those of any of one dimension, and of all dimensions."""
    rows = set(chart.rows) & scope
    for column in chart.dimensions:
        own = [name for name in names.names if name.dimension == column.at]
        if not own:
            continue
        of_any = {row for name in own for row in name.rows}
        if names.is_span and own[0].which == "time":
            times = [time for row in of_any if (time := chart.period(column, row)) is not None]
            start, end = min(time.start for time in times), max(time.end for time in times)
            of_any = {
                row
                for row in chart.rows
                if (time := chart.period(column, row)) is not None and start <= time.start and time.end <= end
            }
        rows &= of_any
    return tuple(sorted(rows))


def is_open(chart: Chart, names: Names) -> bool:
    """Whether it is not said which of several series is meant of things that are named."""
    if chart.series is None or chart.series.distinct == 1:
        return False
    said = {name.dimension for name in names.names}
    things = [name for name in names.names if name.dimension == chart.things.at]
    return chart.series.at not in said and len(things) != 1


def _names(names: Names, dimension: int) -> bool:
    """Whether some names are of a dimension."""
    return any(name.dimension == dimension for name in names.names)


def value_at(chart: Chart, tokens: Sequence[Token], at: int, scope: frozenset[int]) -> Value | None:
    """The value of the expression from a position on; None where there is none."""
    at = past_nouns(tokens, at)
    sign = sign_at(tokens, at)
    if sign == "mean":
        return _aggregate(chart, tokens, at, scope)
    if sign in ("difference", "ratio"):
        return _of_two(chart, tokens, at, scope)
    picks = picks_at(tokens, at)
    if picks is not None:
        names = names_at(tokens, picks.end)
        rows = picked(chart, rows_of(chart, names, scope=scope), picks)
        if chart.are_measures and chart.series is not None and not _names(names, chart.series.at):
            return None
        is_one = rows is not None and len(rows) == 1 and (picks.places[0][0] in ("max", "min") or not names.names)
        return Value(chart.cell(rows[0]), names.end) if rows and is_one else None
    names = names_at(tokens, at)
    if not names.names:
        return None
    if sign_at(tokens, names.end) == "mean":
        return _mean_of(chart, tokens[names.end].which, names, scope, past_nouns(tokens, names.end + 1))
    rows = rows_of(chart, names, scope=scope)
    return Value(chart.cell(rows[0]), names.end) if len(rows) == 1 else None


def _aggregate(chart: Chart, tokens: Sequence[Token], at: int, scope: frozenset[int]) -> Value | None:
    how = tokens[at].which
    picks = picks_at(tokens, at + 1)
    if picks is None:
        names = names_at(tokens, at + 1)
        bound = condition_at(chart, tokens, names.end)
        if bound is not None and bound.relation and bound.relation != "equal" and names.is_all:
            # "The average of all bars above 20".
            holds = RELATIONS[bound.relation]
            scope = frozenset(row for row in scope & set(chart.rows) if holds(chart.number(row), bound.number))
            names = names._replace(end=bound.end)
        return _mean_of(chart, how, names, scope, names.end)
    names = names_at(tokens, picks.end)
    rows = picked(chart, rows_of(chart, names, scope=scope), picks)
    if rows is None or len(rows) < 2:
        return None
    return Value(Query(how, in_one_unit([chart.cell(row) for row in rows])), names.end)


def _mean_of(chart: Chart, how: str, names: Names, scope: frozenset[int], end: int) -> Value | None:
    rows = rows_of(chart, names, scope=scope)
    named = {name.dimension for name in names.names}
    is_spread = bool(set(chart.rows) - scope)
    if chart.are_measures and len(named) < _BOTH and chart.series is not None and chart.series.at not in named:
        return None
    if len(rows) < 2 or is_open(chart, names) and not (how == "median" and names.is_all) and not is_spread:
        return None
    is_all_of = chart.things.at not in named and not names.is_all
    series = chart.series
    if series is not None and is_all_of and (how == "sum" or not chart.are_shares and series.at not in named):
        # Things of which nothing says that they are of one kind may not be added up.
        return None
    if how != "median" and chart.things.at not in named and any(map(chart.is_whole, rows)):
        return None
    return Value(Query(how, in_one_unit([chart.cell(row) for row in rows])), end)


def _of_two(chart: Chart, tokens: Sequence[Token], at: int, scope: frozenset[int]) -> Value | None:
    how = tokens[at].sign
    at = past_nouns(tokens, at + 1)
    sides = None
    picks = picks_at(tokens, at + (sign_at(tokens, at) == "between"))
    if picks is not None and len(picks.places) == _BOTH:
        names = names_at(tokens, picks.end)
        rows = picked(chart, rows_of(chart, names, scope=scope), picks)
        sides = None if rows is None else (chart.cell(rows[0]), chart.cell(rows[1]), names.end)
    else:
        sides = _two_cells(chart, tokens, at, scope) or _two_values(chart, tokens, at, scope)
    if sides is None:
        return None
    first, second, end = sides
    if first == second:
        return None
    if how == "difference":
        sizes = [number_of(each) for each in (first, second)]
        if sizes[0] is not None and sizes[1] is not None and sizes[0] < sizes[1]:
            first, second = second, first
    return Value(Query(how, in_one_unit([first, second])), end)


def _two_cells(
    chart: Chart, tokens: Sequence[Token], at: int, scope: frozenset[int]
) -> tuple[Query, Query, int] | None:
    names = names_at(tokens, at)
    pairs = [pair for pair in names.pairs if pair]
    if len(pairs) == _BOTH and all(len(pair) == _BOTH for pair in pairs):
        rows = [set.intersection(*(set(name.rows) for name in pair)) & scope for pair in pairs]
        if any(len(each) != 1 for each in rows):
            return None
        first, second = (next(iter(each)) for each in rows)
    else:
        found = rows_of(chart, names._replace(is_span=False), scope=scope)
        if len(found) != _BOTH:
            return None
        places = [
            {row: place for place, name in enumerate(names.names) if name.dimension == column.at for row in name.rows}
            for column in chart.dimensions
        ]
        # In the order in which what tells them apart is said.
        said = max(places, key=lambda each: len({each.get(row) for row in found}))
        first, second = sorted(found, key=lambda row: said.get(row, row))
    if not {first, second} <= set(chart.rows):
        return None
    return chart.cell(first), chart.cell(second), names.end


def _two_values(
    chart: Chart, tokens: Sequence[Token], at: int, scope: frozenset[int]
) -> tuple[Query, Query, int] | None:
    at += sign_at(tokens, at) == "between"
    first = value_at(chart, tokens, at, scope)
    if first is None or sign_at(tokens, first.end) not in ("and", "to"):
        return None
    second = value_at(chart, tokens, first.end + 1, scope)
    return (first.query, second.query, second.end) if second is not None else None
