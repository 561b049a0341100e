"""Ratios of two columns of numbers: of one row, or the row where they are largest."""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.comparing import held_against
from assistant.tables.records.frame import number_in
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.tables.stems import stem, stems_of
from assistant.units import divide, finish, plain


def ratio(question: Question) -> Outcome | None:
    """One column of numbers over another: "pupils per teacher", "the highest ratio of pupils to teachers"."""
    asked, frame = question.asked, question.frame
    per = max(asked.find("per"), asked.find("ratio"), asked.find("many", "times"), asked.find("factor"))
    titled = stems_of(frame.table.title)
    if per < 0 or any(per in mention.at for mention in question.reading.headers):
        return None
    if asked.key(per) == "per" and stem(asked.key(per)) in titled:
        return None
    if asked.key(per) == "per" and asked.has("average") and _is_one_each(question, per + 1):
        return None
    sides = [side for side in held_against(question) if side]
    column = value_column(question)
    if asked.key(per) == "factor" and len(asked.periods) == 2 and asked.periods[0].period < asked.periods[1].period:
        # By what factor something grew is how many times the first it came to be.
        sides.reverse()
    if asked.key(per) == "many" and asked.has("change") and len(asked.periods) == len(sides) == 2:
        return Refused("unclear", "It may be asked how often it changed, or how much.")
    if len(sides) == 2 and all(len(side) == 1 for side in sides) and column is not None:
        return Found(0.8, Query("ratio", tuple(cell_of(frame, side[0], column) for side in sides)))
    if asked.key(per) == "many":
        return None
    columns = _columns(question)
    if len(columns) != 2:
        return Refused("unclear", "It is not clear of what the ratio is.")
    rows = list(question.rows)
    if question.reading.values and len(rows) == 1:
        cells = tuple(cell_of(frame, rows[0], column) for column in columns)
        return Found(0.8, Query("for each" if asked.key(per) == "per" and _is_amount(cells[0]) else "ratio", cells))
    if not asked.has("max", "min"):
        return Refused("unclear", "It is not clear of which row the ratio is.")
    ratios: dict[int, Decimal] = {}
    for row in rows:
        part, whole = (number_in(frame.columns[column], row) for column in columns)
        if part is not None and whole:
            ratios[row] = divide(part, whole)
    if len(ratios) < 2:
        return Refused("no_such_measure", "There is nothing to choose from.")
    best = (max if asked.has("max") else min)(ratios.values())
    chosen = [row for row, value in ratios.items() if value == best]
    names = tuple(shown(frame.columns[frame.subject].texts[row]) for row in chosen)
    leaves = tuple(cell_of(frame, row, column) for row in chosen for column in columns)
    value = names[0] if len(names) == 1 else names
    return Found(0.8, value=value, headline=f"{listed(names)}: {plain(finish(best))}.", leaves=leaves)


def _is_amount(cell: Query) -> bool:
    """Whether a cell is printed in a unit: money for each employee is no multiple of them."""
    return cell.fact is not None and cell.fact.unit is not None and bool(cell.fact.unit.base)


def _is_one_each(question: Question, noun: int) -> bool:
    """Whether a noun is that of a column of text, and every row that is meant has another value there."""
    named = [mention.column for mention in question.reading.headers if noun in mention.at and mention.said >= _WHOLLY]
    texts = [question.frame.columns[at].texts for at in named if question.frame.columns[at].kind == "text"]
    return bool(texts) and len({texts[0][row] for row in question.rows}) == len(question.rows)


_WHOLLY = 0.98


def _columns(question: Question) -> list[int]:
    """The two columns of numbers that are named, in the order of the question."""
    places: dict[int, int] = {}
    for mention in question.reading.headers:
        if question.frame.columns[mention.column].kind == "number" and mention.said >= 0.5:
            places[mention.column] = min(mention.at)
    return sorted(places, key=lambda column: places[column])
