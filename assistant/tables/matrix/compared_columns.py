"""The columns of a matrix by which its rows are compared: that of one time, or the two between which they change."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.periods import Period
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import columns_at, named_columns
from assistant.tables.matrix.spans import ends_of_change
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.vocabulary import Term


def columns_compared(
    frame: Frame, wants: Wanted, terms: Sequence[Term], measured: frozenset[str], *, is_pair: bool
) -> list[int]:
    """The column in which rows are compared, or the two between which they change; none where there is none.

    What is `measured` by the superlative has a column of its own: the oldest is no largest number.
    """
    latest = frame.times[-1] if frame.times else None
    ends: tuple[Period | None, ...] = (wants.periods[0] if wants.periods else latest,)
    if is_pair:
        ends = ends_of_change(frame, wants.periods)
    undated = [at for at, column in enumerate(frame.table.columns) if column.kind == "value" and not column.period]
    told = [match for match in named_columns(frame, terms, undated) if match.said >= _WHOLLY]
    if frame.time_axis == "columns" and not (is_pair or wants.periods or measured) and len(told) == 1:
        # What has no time stands beside the figures of several years: "the highest interest rate".
        return [told[0].line]
    found = []
    for end in ends:
        columns = [at for at in columns_at(frame, end) if frame.table.columns[at].kind == "value"]
        shares = [at for at in columns_at(frame, end) if frame.table.columns[at].kind == "share"]
        called = [match for match in named_columns(frame, terms, shares) if match.is_whole]
        if called and not (named_columns(frame, terms, columns)[:1] or called)[0].score > called[0].score:
            # "The highest margin" is that of a column of margins.
            columns = [called[0].line]
        if measured:
            own = [at for at in columns if measured & frame.columns.named[at].own.keys()]
            terms = [term for term in terms if term.stem not in frame.row_kinds.union(frame.row_nouns)]
            columns = own or [match.line for match in named_columns(frame, terms, columns)]
        named = named_columns(frame, terms, columns)
        if columns:
            found.append(named[0].line if named else _default(frame, terms, columns))
    return found if len(found) == len(ends) else []


def columns_along(frame: Frame, wants: Wanted, terms: Sequence[Term], times: Sequence[Period]) -> list[int]:
    """The columns in which rows are compared at each of some times, one after the other."""
    each = (
        columns_compared(frame, wants._replace(periods=(time,)), terms, frozenset(), is_pair=False) for time in times
    )
    return [at for columns in each for at in columns]


#: So much of the name of a column is said that it is meant, and not the latest one.
_WHOLLY = 0.9


def columns_of_changes(frame: Frame, terms: Sequence[Term], columns: list[int]) -> list[int]:
    """The one of the columns of changes that is meant, where changes are printed and cannot be computed."""
    named = named_columns(frame, terms, columns)
    best = [match.line for match in named if match.score >= named[0].score - _NEAR]
    chosen = best or columns
    return chosen if len(chosen) == 1 else []


#: Columns that are named nearly as well are as likely.
_NEAR = 0.05


def _default(frame: Frame, terms: Sequence[Term], columns: Sequence[int]) -> int:
    """The column that is meant where no own name is said: the total of those below the name that is said, or of all."""
    said = best_lines(frame.columns, [term for term in terms if term.counts >= 1], among=columns)
    below = [match.line for match in said if match.score >= said[0].score - _NEAR]
    lines = frame.table.columns
    totals = [at for at in below or columns if lines[at].is_total] or [at for at in columns if lines[at].is_total]
    return min(totals, key=lambda at: len(lines[at].path)) if totals else (below or columns)[0]
