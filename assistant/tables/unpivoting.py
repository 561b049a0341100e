"""Wide tables whose rows are named in several columns and whose other columns are times: made long, a row a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.english.table_headings import HEADS
from assistant.tables.cells import read_cell
from assistant.tables.reshaped import Place, Reshaped, Row, with_rows
from assistant.tables.table import Line
from assistant.tables.times import is_month, is_period, period_of
from assistant.tuples import NamedTuple

#: What the column of figures is called where nothing names it, and that of their times where they are of many kinds.
VALUE, TIME = "Value", "Time"
#: Rows that are named in fewer columns are named by one alone; fewer times are no course of them.
_SEVERAL = 2
_MOSTLY = 0.7
_UNITS = frozenset(HEADS["unit"].split(", "))
#: So many rows are looked at to see of what kind a column is.
_LOOKED_AT = 400


class _Figures(NamedTuple):
    """Columns of figures: what is measured → time → the place of the column."""

    measures: tuple[str, ...]
    times: tuple[str, ...]
    columns: dict[tuple[str, str], int]


def unpivoted(shape: Reshaped, columns: Sequence[Line]) -> Reshaped | None:
    """The grid with a row for each name of a row and each time, with what is measured then.

    None where rows are named in one column (beside one of units), where the other columns are no times, or where two
    rows have the same names. `columns` have the names of the columns.

    >>> from assistant.tables.grid import Grid
    >>> from assistant.tables.reshaped import as_it_stands
    >>> columns = [Line(0, "Town"), Line(1, "Land"), Line(2, "2019"), Line(3, "2020")]
    >>> rows = (("Town", "Land", "2019", "2020"), ("Lyon", "France", "3", "4"))
    >>> unpivoted(as_it_stands(Grid(rows), 1), columns).body
    (('Lyon', 'France', '2019', '3'), ('Lyon', 'France', '2020', '4'))
    """
    first = next((column.at for column in columns if _parted(column)[1]), 0)
    told = columns[first:]
    if len(told) > _SEVERAL and told[-1].label.lower() in _SUMS and _is_sum(shape, told):
        # What adds up all months is computed from them.
        told = told[:-1]
    elif len(told) > _SEVERAL and told[-1].kind == "change" and _is_change(shape, told):
        # How the last time, or all of them, moved is computed too.
        told = told[:-1]
    figures = _figures(told)
    names = columns[:first]
    telling = [column for column in names if column.label.lower() not in _UNITS]
    # Rows of one name that tell of years are read as they stand.
    fewest = 1 if figures is not None and all(map(_is_part, figures.times)) else _SEVERAL
    if figures is None or len(telling) < fewest:
        return None
    sample = shape.body[:_LOOKED_AT]
    if not all(
        column.label and not column.path and _are_names([row[column.at] for row in sample]) for column in telling
    ):
        return None
    if not _are_figures([row[column.at] for row in sample for column in told]):
        return None
    labels = [tuple(row[column.at].strip() for column in names) for row in shape.body]
    if not all(label[0] for label in labels) or len(set(labels)) < len(labels):
        return None
    top = shape.places[shape.grid.header_rows - 1]
    rows: list[Row] = [(*(column.label for column in names), _called(figures.times), *figures.measures)]
    places: list[tuple[Place, ...]] = [tuple(top[min(at, len(top) - 1)] for at in range(len(rows[0])))]
    for label, row, place in zip(labels, shape.body, shape.body_places, strict=True):
        named = tuple(place[column.at] for column in names)
        for time in figures.times:
            found = [figures.columns.get((measure, time)) for measure in figures.measures]
            stands = [place[at] if at is not None else place[0] for at in found]
            rows.append((*label, time, *(row[at] if at is not None else "" for at in found)))
            places.append((*named, stands[0], *stands))
    return with_rows(shape.grid, rows, places, names=len(names) + 1)


#: What a column is called that adds up those before it.
_SUMS = frozenset(("total", "fy", "full year", "year", "sum", "ytd", "year total", "total year", "annual"))


def _is_sum(shape: Reshaped, columns: Sequence[Line]) -> bool:
    """Whether every number of the last column is the sum of those before it."""
    *parts, last = columns
    for row in shape.body[:_LOOKED_AT]:
        whole = read_cell(row[last.at]).number
        found = [number for column in parts if (number := read_cell(row[column.at]).number) is not None]
        if whole is None or sum(found, Decimal(0)) != whole:
            return False
    return True


def _is_change(shape: Reshaped, columns: Sequence[Line]) -> bool:
    """Whether every number of the last column is how those before it changed, from the last but one or the first."""
    *parts, last = columns
    for start in (parts[-2], parts[0]):
        changes = [_changes(row, start.at, parts[-1].at, last.at) for row in shape.body[:_LOOKED_AT]]
        if changes and all(changes):
            return True
    return False


def _changes(row: Row, start: int, end: int, told: int) -> bool:
    """Whether a cell says how two others of its row lie apart, in percent or as they stand."""
    before, after, change = (read_cell(row[at]).number for at in (start, end, told))
    if before is None or after is None or change is None:
        return change is None
    apart = after - before
    return apart == change or bool(before) and abs(apart * 100 / before - change) <= _ROUNDED


#: So far off is a percentage that was rounded to a tenth or, with its sign, to a whole.
_ROUNDED = Decimal("0.5")


def _figures(columns: Sequence[Line]) -> _Figures | None:
    """What columns tell, each of one time; None where one tells of none, or two of the same."""
    places: dict[tuple[str, str], int] = {}
    for column in columns:
        measure, time = _parted(column)
        if not time or column.kind not in ("value", "share") or (measure, time) in places:
            return None
        places[measure, time] = column.at
    measures = tuple(dict.fromkeys(measure for measure, _ in places))
    times = list(dict.fromkeys(time for _, time in places))
    # Parts of a year are those of one year, which nothing names, where all are.
    is_one_kind = len({_is_part(time) for time in times}) == 1
    return _Figures(measures, tuple(times), places) if len(times) >= _SEVERAL and is_one_kind else None


def _parted(column: Line) -> tuple[str, str]:
    """What a column tells, and the one time that it tells of; that is "" where it names none, or several.

    >>> _parted(Line(2, "Pupils 2022")), _parted(Line(2, "Loans", path=("2022",))), _parted(Line(0, "Town"))
    (('Pupils', '2022'), ('Loans', '2022'), ('Town', ''))
    """
    names = [name for name in (*column.path, column.label) if name]
    times = [name for name in names if is_period(name) or _is_part(name)]
    dated = _DATED.fullmatch(column.label) if not times else None
    if dated is not None:
        names = [*names[:-1], dated["before"] or dated["after"], dated["end"] or dated["start"]]
        times = names[-1:]
    measure = " ".join(name for name in names if name not in times) or VALUE
    return measure, times[0] if len(times) == 1 else ""


#: A name with a year at its end or its start: "Pupils 2022", "Staff (2023)", "2022 pupils".
_DATED = re.compile(r"(?P<before>.+?),?\s+\(?(?P<end>(?:19|20)\d\d)\)?|(?P<start>(?:19|20)\d\d)\s+(?P<after>\D.*)")


def _is_part(name: str) -> bool:
    """Whether a name is that of a month or a quarter and nothing else."""
    return is_month(name) or bool(_QUARTER.fullmatch(name.strip()))


_QUARTER = re.compile(r"Q[1-4]", re.IGNORECASE)


def _called(times: Sequence[str]) -> str:
    """What a column of times is called: "Year", "Quarter"."""
    if all(map(_is_part, times)):
        return "Month" if all(map(is_month, times)) else "Quarter" if not any(map(is_month, times)) else TIME
    grains = {found.grain for time in times if (found := period_of(time)) is not None}
    return grains.pop().capitalize() if len(grains) == 1 and grains & _GRAINS else TIME


_GRAINS = frozenset(("year", "quarter", "month", "day"))


def _are_names(texts: Sequence[str]) -> bool:
    """Whether a column names what its rows are of: words or bands, and no numbers or times."""
    filled = [text for text in texts if text.strip()]
    return bool(filled) and all(read_cell(text).kind in ("text", "loose") and not is_period(text) for text in filled)


def _are_figures(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text.strip()]
    return bool(filled) and sum(1 for text in filled if read_cell(text).kind != "text") >= _MOSTLY * len(filled)
