"""What a cell of a matrix is about, in words: its measure, its part and its period."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.leaves import Place
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.outcome import Refused
from assistant.tables.table import Line
from assistant.tables.times import is_period
from assistant.tables.vocabulary import Term


def place_of(frame: Frame, row: int, column: int, *, many: bool = False) -> Place:
    """The cell at a row and a column with its names; beside others it is called by its period if `many`."""
    line, other = frame.table.rows[row], frame.table.columns[column]
    period = frame.period(row, column)
    if other.kind == "change" and period and frame.times and period < frame.times[0]:
        # "Increase vs. 2017" names the other time.
        period = None
    entity = " ".join(name for name in _names(other) if not is_period(name)) if frame.concepts[column] else ""
    name = row_name(line)
    both = f"{name}, {entity}" if entity else name
    label = period.label if many and period else both
    # Of rows of one name that stand in several groups the group tells which it is.
    apart = line.path[-1:] if line.label in frame.shared else ()
    if not frame.are_things:
        return Place(line, other, name, entity, period, label, apart)
    if not frame.measure:
        return Place(line, other, entity, name, period, label, apart)
    return Place(line, other, frame.measure, both, period, label, apart)


def row_name(line: Line) -> str:
    """The name of a row; of a total without a name that of its group."""
    if line.label:
        return line.label
    return f"Total {line.path[-1]}" if line.path else "Total"


def _names(line: Line) -> tuple[str, ...]:
    return tuple(name for name in (*line.path, line.label) if name)


def names_in(frame: Frame) -> tuple[str, ...]:
    """Some names of rows, for a person who asked for another."""
    return tuple(dict.fromkeys(row.name for row in frame.table.rows if row.name))[:3]


def nothing_there(frame: Frame, terms: Sequence[Term]) -> Refused:
    """Why no cell is told: nothing is printed for the row that is named, or there is none of such a name."""
    for match in best_lines(frame.rows, terms)[:1]:
        row = frame.table.rows[match.line]
        cells = [frame.table.text(row, column).strip() for column in frame.table.columns]
        if match.is_whole and not all(cells):
            return Refused("no_such_measure", f"{row_name(row)}: nothing is printed there.")
    return Refused("no_such_measure", "Nothing in the table has such a name.", names_in(frame))
