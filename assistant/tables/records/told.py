"""Cells of records as answers: a number as a leaf of a query, text as it is printed."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Step
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.headings import subject_of, without_measure_unit
from assistant.tables.leaves import Place, leaf
from assistant.tables.long_form import VALUE
from assistant.tables.outcome import Found
from assistant.tables.records.frame import Frame, period_in

#: So many cells are cited.
_CITED = 20


def shown(text: str) -> str:
    """A printed text on one line."""
    return " ".join(text.split())


def cell_of(frame: Frame, row: int, column: int) -> Query:
    """A cell as the leaf of a query, called by what its row is."""
    line = frame.columns[column].line
    subject = shown(frame.columns[frame.subject].texts[row]) if column != frame.subject else ""
    times = [each for each in frame.columns if each.kind == "time"]
    subjects = frame.columns[frame.subject]
    is_dated = len(times) == 1 and times[0].at not in (column, frame.subject)
    # A time beside things that stand in one row each is told of them, and not of their figures.
    is_dated = is_dated and (times[0].at == 0 or subjects.distinct < frame.size)
    period = period_in(times[0], row) if is_dated else None
    measure = without_measure_unit(line.full_name) or VALUE
    apart = tuple(text for at in frame.apart if at != column and (text := shown(frame.columns[at].texts[row])))
    titled = subject_of(frame.table.title)
    if (
        titled.measure
        and len(titled.dimensions) > 1
        and len(frame.numbers) > 1
        and frame.columns[column].kind == "number"
    ):
        # "Share who agree, by age and sex": a column is one sex.
        measure, apart = titled.measure, (measure, *apart)
    elif titled.measure and frame.table.value_columns and column == len(frame.columns) - 1:
        measure = titled.measure
    return leaf(frame.table, Place(frame.table.rows[row], line, measure, subject, period, subject, apart))


def told(
    frame: Frame,
    rows: Sequence[int],
    column: int,
    *,
    headline: str = "",
    steps: tuple[Step, ...] = (),
    sure: float = 1.0,
) -> Found:
    """The printed cells of a column in some rows, each value once; a single number with its unit."""
    table = frame.table
    texts = tuple(
        dict.fromkeys(text for row in rows if (text := shown(table.printed(frame.columns[column].texts[row]))))
    )
    leaves = tuple(cell_of(frame, row, column) for row in rows[:_CITED])
    if len(texts) == 1 and frame.columns[column].kind == "number":
        fact = leaves[0].fact
        if fact is not None and fact.value is not None:
            return Found(sure, leaves[0])
    value = texts[0] if len(texts) == 1 else texts
    if table.written and len(texts) == 1 and (day := period_in(frame.columns[column], rows[0])) is not None:
        headline = headline or f"{texts[0]}, which is {day.label}."
    return Found(sure, value=value, headline=headline or f"{listed(texts)}.", steps=steps, leaves=leaves)


def counted(frame: Frame, rows: Sequence[int], count: int, *, sure: float = 0.8) -> Found:
    """How many rows, or different values, there are."""
    names = tuple(shown(frame.columns[frame.subject].texts[row]) for row in rows[:_CITED])
    step = Step("count", names, str(count))
    leaves = tuple(cell_of(frame, row, frame.subject) for row in rows[:_CITED])
    return Found(sure, value=str(count), headline=f"{count}.", steps=(step,), leaves=leaves)
