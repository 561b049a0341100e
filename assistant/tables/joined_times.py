"""Tables that give the year in one column and its quarter or month in another: both in one."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_headings import PARTS_OF_YEARS, YEARS
from assistant.english.timewords import MONTHS
from assistant.tables.cells import without_note
from assistant.tables.reshaped import Reshaped, Row, with_rows
from assistant.tables.times import period_of

_QUARTERS = {text: f"Q{number}" for number in range(1, 5) for text in (f"q{number}", f"{number}q", str(number))}
#: The number of a month → its whole name, the first of its names.
_NAMES = {number: name for name, number in reversed(MONTHS.items())}
_MONTH_NUMBERS = {text: name for number, name in _NAMES.items() for text in (str(number), f"{number:02d}")}


def with_joined_times(shape: Reshaped) -> Reshaped | None:
    """A grid with the year and its part in the column of the part; None where they do not stand in two columns.

    >>> from assistant.tables.grid import Grid
    >>> from assistant.tables.reshaped import as_it_stands
    >>> rows = (("Year", "Quarter", "Sales"), ("2023", "Q1", "5"), ("2023", "Q2", "7"))
    >>> with_joined_times(as_it_stands(Grid(rows), 1)).grid.rows
    (('Quarter', 'Sales'), ('Q1 2023', '5'), ('Q2 2023', '7'))
    """
    heads = [text.strip().lower() for text in shape.header[-1]]
    years = [at for at, head in enumerate(heads) if head in YEARS]
    parts = [at for at, head in enumerate(heads) if head in PARTS_OF_YEARS]
    if len(years) != 1 or len(parts) != 1 or shape.grid.header_rows != 1:
        return None
    year, part = years[0], parts[0]
    joined = [_joined(row[year], row[part], heads[part]) for row in shape.body]
    if not joined or not all(joined):
        return None
    rows = [_without(shape.header[0], year)]
    for row, time in zip(shape.body, joined, strict=True):
        rows.append(_without((*row[:part], time, *row[part + 1 :]), year))
    places = [(*place[:year], *place[year + 1 :]) for place in shape.places]
    return with_rows(shape.grid, rows, places)


def _joined(year: str, part: str, head: str) -> str:
    """The year with its part; "" where either is none."""
    called = without_note(part).strip().lower().rstrip(".")
    known = _QUARTERS if PARTS_OF_YEARS[head] == "quarter" else _MONTH_NUMBERS
    name = known.get(called, part.strip())
    time = f"{name} {without_note(year).strip()}"
    found = period_of(time)
    return time if found is not None and found.grain == PARTS_OF_YEARS[head] else ""


def _without(row: Sequence[str], at: int) -> Row:
    return (*row[:at], *row[at + 1 :])
