"""Which columns of records hold figures, which say what they are about and when, and which say neither."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_headings import HEADS
from assistant.importing.cube import LeftOut
from assistant.tables.correcting.correction import Correction
from assistant.tables.grid import ColumnHint
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.times import period_of
from assistant.tuples import NamedTuple

#: A text longer than this is the name of nothing.
_LONGEST_NAME = 120
#: What files say of their columns → what a column can be.
_HINTED = {"dimension": "dimension", "time": "period", "measure": "measure", "unit": "unit", "scale": "scale"}
_HEADS = {name: role for role, names in HEADS.items() for name in names.split(", ")}


class Roles(NamedTuple):
    """The columns of records by what they are."""

    dimensions: tuple[Column, ...] = ()
    measures: tuple[Column, ...] = ()
    period: Column | None = None
    variable: Column | None = None
    unit: Column | None = None
    #: A power of ten for every row.
    scale: Column | None = None
    place: Column | None = None
    #: Columns of words or times that are none of these, but may be told of each row.
    texts: tuple[Column, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def roles_of(frame: Frame, correction: Correction, hints: Sequence[ColumnHint] = ()) -> Roles:
    """What the columns are: as a person says, as the file says, as their headers say, or as their cells look."""
    said = {column.at: _said(frame, column, correction, hints) for column in frame.columns}
    by_role: dict[str, list[Column]] = {}
    for column in frame.columns:
        by_role.setdefault(said[column.at], []).append(column)
    left_out = []
    variable = next(iter(by_role.get("variable", ())), None)
    values, free = by_role.get("value", []), by_role.get("", [])
    if variable and values:
        measures = values[:1]
    else:
        numbers = [column for column in free if column.kind == "number" and not column.is_numbering]
        measures = sorted((*by_role.get("measure", []), *values, *numbers), key=lambda column: column.at)
    period = next(iter(by_role.get("period", ())), None)
    given = by_role.get("dimension", [])
    texts = [column for column in free if column.kind == "text"]
    figures = {column.at for column in measures}
    others = [column for column in free if column.kind != "text" and column.at not in figures]
    key = _Key(frame, [column for column in (variable, period) if column])
    if period is None:
        period = key.time([column for column in others if column.kind == "time"], given or texts)
        key = _Key(frame, [column for column in (variable, period) if column])
    # What stands first and differs at every time is what rows are about, whatever else names each of them.
    first = texts[:1] if period is not None and key.tells(texts[:1]) else []
    dimensions = given or first or key.telling([column for column in texts if column.at == frame.subject] + texts)
    if not dimensions and period is None and others:
        # Nothing else says what a row is: it goes by its number.
        dimensions = others[:1]
    used = {column.at for column in (*dimensions, *measures, period, variable) if column}
    texts = [column for column in free if column.at not in used and not column.is_numbering and column.kind != "number"]
    for column in (*free, *(by_role.get("variable", ())[1:] if variable else ())):
        if column.at not in used and column not in texts:
            left_out.append(LeftOut(f"column “{column.name or frame.table.column_number(column.line)}”", _why(column)))
    return Roles(
        tuple(dimensions),
        tuple(measures),
        period,
        variable,
        next(iter(by_role.get("unit", ())), None),
        next(iter(by_role.get("scale", ())), None),
        next(iter(by_role.get("place", ())), None),
        tuple(texts),
        tuple(left_out),
    )


def _why(column: Column) -> str:
    return "numbers the rows" if column.is_numbering else "text that is no figure and not needed to tell the rows apart"


def _said(frame: Frame, column: Column, correction: Correction, hints: Sequence[ColumnHint]) -> str:
    """What a person or the file says that a column is, or what its header says for sure; "" where nothing does."""
    given = correction.role(column.name, column.line.label, frame.table.column_number(column.line))
    if given:
        return given
    if hints and (role := hints[column.line.at].role):
        return _HINTED.get(role, "skip")
    head = _HEADS.get(column.name.strip().lower(), "")
    fits = {
        "variable": column.kind == "text",
        "value": column.kind == "number",
        "period": column.kind == "time" or all(period_of(text) for text in column.rows_of),
        "unit": column.kind == "text",
        "place": column.kind == "text",
    }
    return head if fits.get(head) else ""


class _Key:
    """Finds the columns that tell the figures of one row from those of every other."""

    def __init__(self, frame: Frame, fixed: Sequence[Column]) -> None:
        self._frame = frame
        self._fixed = fixed

    def time(self, times: Sequence[Column], texts: Sequence[Column]) -> Column | None:
        """The column of times that the figures are of: the first, if rows are told apart by nothing else."""
        if not times:
            return None
        return None if texts and self._is_unique(self.telling(texts)) and self._repeats_not(texts) else times[0]

    def tells(self, chosen: Sequence[Column]) -> bool:
        """Whether some columns tell all rows apart and are short enough for names."""
        return self._is_unique(chosen) and all(len(text) <= _LONGEST_NAME for each in chosen for text in each.rows_of)

    def _repeats_not(self, texts: Sequence[Column]) -> bool:
        """Whether the first text already tells all rows apart."""
        return self._is_unique(texts[:1])

    def telling(self, texts: Sequence[Column]) -> list[Column]:
        """The first of some columns that together tell all rows apart; all that help, where none do."""
        chosen: list[Column] = []
        for column in {each.at: each for each in texts}.values():
            if chosen and self._is_unique(chosen):
                break
            if all(len(text) <= _LONGEST_NAME for text in column.rows_of):
                chosen.append(column)
        return chosen

    def _is_unique(self, chosen: Sequence[Column]) -> bool:
        columns = (*self._fixed, *chosen)
        keys = {tuple(column.texts[row] for column in columns) for row in range(self._frame.size)}
        return bool(columns) and len(keys) == self._frame.size
