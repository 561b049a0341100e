"""Ratios and shares over a matrix of which the sides stand in columns: two of them, or one in that of the totals."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import operands
from assistant.tables.matrix.picking import columns_at, rows_at
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.shared_groups import NOTED
from assistant.tables.matrix.shares_of_all import operation_of, two
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.stems import stems_of
from assistant.tables.vocabulary import Match, Term

#: So much of the names of a row and a column is said that both are meant.
_SAID = 0.7


def of_two_columns(
    frame: Frame, asked: Asked, wants: Wanted, sides: Sequence[Sequence[int]], time: Period | None
) -> Found | None:
    """The ratio of two columns in the one row that is named: "low risk to high risk for what is overdue"."""
    named = [_called(frame, asked.terms_in(side)) for side in sides]
    matches = [match for match in named if match is not None]
    if len({match.line for match in matches}) < len(sides):
        return None
    taken = {at for match in matches for at in match.at}
    shared = [term for term in asked.terms if term.at not in taken and term.at > min(sides[0], default=0)]
    cells = []
    for match in matches:
        own = [term for term in asked.terms if term.at in match.at]
        found = pick_value(frame, asked, [*own, *shared], time)
        if found is None or found.column != match.line:
            return None
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column)))
    rows = {cell.fact.measure for cell in cells if cell.fact}
    return Found(0.8, two(operation_of(asked, wants), *cells)) if len(rows) == len(sides) else None


def _called(frame: Frame, terms: Sequence[Term]) -> Match | None:
    """The column whose whole name is said, without what stands in brackets after it; None where none is."""
    best = next(iter(best_lines(frame.columns, terms)), None)
    if best is None or best.is_whole:
        return best
    label = NOTED.sub(" ", frame.table.columns[best.line].label)
    said, words = {term.stem for term in terms}, set(stems_of(label))
    return best if words and words <= said and label.strip() != frame.table.columns[best.line].label.strip() else None


def in_total_column(
    frame: Frame, asked: Asked, part_at: Sequence[int], whole_at: Sequence[int], time: Period | None
) -> Found | None:
    """The share of one column in the column of totals of a row: "what percentage of the leases is due in 1-3 years"."""
    lines = frame.table.columns
    columns = columns_at(frame, time)
    totals = [at for at in columns if lines[at].is_total and lines[at].kind == "value"]
    part = next(iter(best_lines(frame.columns, asked.terms_in(part_at), among=columns)), None)
    named = best_lines(frame.rows, asked.terms_in(whole_at), among=rows_at(frame, time))
    whole = next(iter(named), None) or _total_row(frame, asked, whole_at, totals)
    if (
        len(totals) != 1
        or part is None
        or whole is None
        or part.line in totals
        or part.said < _SAID
        or whole.said < _SAID
    ):
        return None
    own = next(iter(best_lines(frame.rows, asked.terms_in(part_at))), None)
    if own is not None and own.line != whole.line and own.said >= _SAID:
        return None
    row = frame.table.rows[whole.line]
    cells = [leaf(frame.table, place_of(frame, whole.line, at)) for at in (part.line, totals[0])]
    is_percent = {word.key for word in asked.words} & {"percentage", "percent", "%", "pct", "share"}
    return Found(0.8, two("share" if is_percent else "ratio", *cells)) if row.label else None


def in_total_of_times(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The share of one time in what a row comes to over all of them, where a column prints that."""
    lines = frame.table.columns
    totals = [at for at, line in enumerate(lines) if line.is_total and line.period is None and line.kind == "value"]
    if len(wants.periods) != 1 or frame.time_axis != "columns" or not totals:
        return None
    if not any(term.stem in TOTALS for term in asked.terms) or len(operands(frame, asked, range(len(asked.words)))) > 1:
        return None
    concepts = {frame.concepts[at] for at in columns_at(frame, wants.periods[0])}
    if len(concepts) != 1:
        return None
    found = pick_value(frame, asked, asked.terms, wants.periods[0], concept=concepts.pop())
    if found is None or not found.at or found.margin < CLOSE:
        return None
    named = best_lines(frame.columns, asked.terms, among=totals)
    columns = (found.column, named[0].line if named else totals[0])
    cells = (leaf(frame.table, place_of(frame, found.row, at)) for at in columns)
    return Found(0.8, two(operation_of(asked, wants), *cells))


def _total_row(frame: Frame, asked: Asked, places: Sequence[int], totals: Sequence[int]) -> Match | None:
    """The one row that is a total, where the whole is called as the column of totals is and no row is named."""
    rows = [at for at, row in enumerate(frame.table.rows) if row.is_total]
    best = next(iter(best_lines(frame.columns, asked.terms_in(places))), None)
    if len(rows) != 1 or best is None or best.line not in totals or best.said < _SAID:
        return None
    return Match(rows[0], 0.0, {}, 1.0)


def of_column(frame: Frame, asked: Asked, places: Sequence[int], time: Period | None) -> Outcome:
    """The share of a row in the total of a column that is named as the whole."""
    found = pick_value(frame, asked, asked.terms_in(places), time)
    totals = [at for at, row in enumerate(frame.table.rows) if row.is_total]
    if found is None or not totals or frame.table.rows[found.row].is_total:
        return Refused("unclear", "It is not clear what it is a share of.")
    cells = [leaf(frame.table, place_of(frame, row, found.column)) for row in (found.row, totals[-1])]
    is_percent = {word.key for word in asked.words} & {"percentage", "percent", "%", "pct", "share"}
    return Found(0.7, two("share" if is_percent else "ratio", *cells))
