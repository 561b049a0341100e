"""Means over the rows of a matrix, how means of two times differ, and rows of which a mean is printed."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.matrix.cells import cells_at
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operating import mean_of
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.spans import before, inside
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.stems import stem
from assistant.tables.vocabulary import Term, match_line, strength

#: Words that say over what a mean is taken.
PER = frozenset("per across each every among all".split())


def is_per_row(frame: Frame, asked: Asked) -> bool:
    """Whether it is asked for each of what the rows are: "the average revenue per region"."""
    return any(term.stem in frame.row_nouns and asked.key(term.at - 1) in PER for term in asked.terms)


def mean_over_rows(frame: Frame, asked: Asked, times: Sequence[Period]) -> Found | None:
    """The mean of a column over all rows that are no totals: "the average amount per segment"."""
    found = pick_value(frame, asked, asked.terms, times[0] if times else None)
    if found is None or not (
        frame.table.rows[found.row].is_total or not match_line(frame.rows, found.row, asked.terms)
    ):
        return None
    rows = [at for at, row in enumerate(frame.table.rows) if not row.is_total and row.kind == "value"]
    cells = in_one_unit([leaf(frame.table, place_of(frame, row, found.column)) for row in rows])
    return (
        Found(0.7, mean_of(cells))
        if len(cells) > 1 and all(c.fact and c.fact.value is not None for c in cells)
        else None
    )


def change_of_averages(frame: Frame, asked: Asked, wants: Wanted, parts: list[tuple[Term, ...]]) -> Outcome:
    """How the mean of two years differs from that of the two years before."""
    spans = wants.spans
    if len(spans) != 2:
        spans = tuple((earlier, time) for time in sorted(wants.periods) if (earlier := before(frame, time)))
    if len(spans) != 2:
        return Refused("no_such_period", "The table has no year before these to take an average with.")
    means = []
    for span in sorted(spans):
        terms = tuple(term for part in parts for term in part)
        cells = cells_at(frame, asked, wants, terms, inside(frame, span) or span)
        if isinstance(cells, Refused):
            return cells
        means.append(mean_of(in_one_unit(cells)))
    return Found(0.9, Query("change", tuple(means)))


def is_rate_at_once(frame: Frame, asked: Asked, wants: Wanted) -> bool:
    """Whether one time of a row is asked for that is a price or a rate itself: "the average fuel price in 2018"."""
    if not wants.periods and frame.time_axis == "columns":
        return _is_undated_mean(frame, asked)
    if len(wants.periods) != 1 or wants.periods[0].grain != "year":
        return False
    found = pick_value(frame, asked, asked.terms, wants.periods[0])
    return found is not None and (
        "per" in frame.rows.named[found.row].limits or bool(_MEANS & {*frame.rows.named[found.row].order[:1]})
    )


_MEANS = frozenset(map(stem, ("average", "mean")))


def _is_undated_mean(frame: Frame, asked: Asked) -> bool:
    """Whether a column that is called an average is named, and is of no time: "the mean age" of "Average Age"."""
    means = [
        at
        for at, column in enumerate(frame.table.columns)
        if column.period is None and _MEANS & set(frame.columns.named[at].own)
    ]
    return any(
        strength(frame.columns.named[at], term)
        for at in means
        for term in asked.terms
        if term.counts >= 1 and term.stem not in _MEANS and not frame.rows.weight(term.stem)
    )
