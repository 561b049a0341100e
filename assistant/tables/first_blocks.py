"""Rows that are printed again for another year, where the year of the first of these blocks has been lost."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.periods import Period
from assistant.tables.table import Line
from assistant.tables.times import whole_year


def undated_first(rows: Sequence[Line]) -> int:
    """How many rows at the top have no year while the same ones stand below in groups that are called by one; or 0.

    Blocks of one row are none.
    """
    size = next((at for at, row in enumerate(rows) if row.path and row.period), 0)
    again = rows[size : 2 * size]
    is_again = [row.label for row in rows[:size]] == [row.label for row in again]
    is_alone = all(not row.path and row.period is None for row in rows[:size])
    return size if size > 1 and is_again and is_alone and _years(again)[1:] == () else 0


def first_year(rows: Sequence[Line], size: int) -> Period:
    """The year of the first `size` rows, going by those of the blocks below: the later one, as reports have it."""
    years = _years(rows[size:])
    is_rising = len(years) > 1 and years[1] > years[0]
    return whole_year(years[0] - 1 if is_rising else years[0] + 1)


def with_first_year(rows: Sequence[Line]) -> tuple[list[Line], str]:
    """Rows of which the first have their year, and what was taken for granted; as they are where nothing was lost."""
    size = undated_first(rows)
    if not size:
        return list(rows), ""
    year = first_year(rows, size)
    dated = [row._replace(path=(year.label,), period=year) for row in rows[:size]]
    return [*dated, *rows[size:]], f"Took the first rows, which have no year of their own, for those of {year.label}."


def _years(rows: Sequence[Line]) -> tuple[int, ...]:
    """The years of some rows, each once, in order; none where one has no whole year."""
    periods = [row.period for row in rows]
    if any(period is None or period.grain != "year" for period in periods):
        return ()
    return tuple(dict.fromkeys(period.year for period in periods if period))
