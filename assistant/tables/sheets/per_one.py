"""One column of figures for each of what another counts, row by row: "revenue per employee", "lowest fare per mile"."""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.frame import number_in
from assistant.tables.records.told import cell_of, shown
from assistant.tables.sheets.degrees import Degree, ordinal
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, MANY, PAIR, SURE, Reading
from assistant.units import Unit, divide, finish, plain

_PER = "per"
#: What says what a figure is of and counts nothing.
_NO_COUNTS = frozenset(("percent", "percentage point", "times", "°C", "°F"))


def per_one(question: SheetQuestion) -> Reading | None:
    """What one column comes to for each of what another counts: of one row, or where it is most or least."""
    asked = question.asked
    at = asked.find(_PER)
    if at < 0 or question.word in ("is", "how many") or asked.has("median", "average", "sum", "share", "change"):
        return None
    if asked.numbers or asked.has("difference", "ratio") or len(question.degrees) > 1:
        return None
    sides = _sides(question, at)
    if sides is None:
        return None
    part, count, used = sides
    frame = question.frame
    if frame.columns[count].line.unit.base in _NO_COUNTS or frame.columns[part].line.unit.base in _NO_COUNTS:
        return None
    rows = [row for row in question.rows if _are_told(question, row, part, count)]
    if not question.degrees:
        if len(question.rows) != 1 or len(rows) != 1 or not question.is_narrowed or question.texts():
            return None
        return Reading(Found(SURE, _each(question, rows[0], part, count)), used)
    (degree,) = question.degrees
    if not degree.is_most or not rows or len(rows) > MANY or len(rows) < len(question.rows):
        # Of some it is not known.
        return None
    return _most(question, degree, rows, (part, count), used)


def _sides(question: SheetQuestion, per: int) -> tuple[int, int, set[int]] | None:
    """The column before "per" and the one behind it, with the words that say so."""
    numbers = sorted(question.numbers(), key=lambda each: each[1])
    before = {column: at for column, at in numbers if at and at[-1] < per}
    behind = {column: at for column, at in numbers if at and at[0] in (per + 1, per + 2)}
    if not before and question.degrees:
        # "The cheapest per litre" is told by the prices.
        told = [at for at in question.degrees[0].columns(question.frame) if question.is_number(at)]
        before = {at: () for at in told if at not in behind}
    if len(before) != 1 or len(behind) != 1 or len({*before, *behind}) != PAIR:
        return None
    (part, part_at), (count, count_at) = *before.items(), *behind.items()
    return part, count, {per, *part_at, *count_at}


def _are_told(question: SheetQuestion, row: int, part: int, count: int) -> bool:
    columns = question.frame.columns
    return number_in(columns[part], row) is not None and bool(number_in(columns[count], row))


def _each(question: SheetQuestion, row: int, part: int, count: int) -> Query:
    return Query("for each", (cell_of(question.frame, row, part), cell_of(question.frame, row, count)))


def _units(question: SheetQuestion, rows: list[int], column: int) -> set[Unit | None]:
    cells = (cell_of(question.frame, row, column) for row in rows)
    return {cell.fact.unit for cell in cells if cell.fact is not None}


def _most(
    question: SheetQuestion, degree: Degree, rows: list[int], columns: tuple[int, int], used: set[int]
) -> Reading | None:
    """The row of which one column comes to most or least for each of the other."""
    frame, (part, count) = question.frame, columns
    first, second = (frame.columns[at] for at in columns)
    sizes = {row: divide(first.orders[row] or Decimal(0), second.orders[row] or Decimal(1)) for row in rows}
    place, at = ordinal(question.asked, degree)
    ranked = sorted(set(sizes.values()), reverse=degree.sign(frame, part) > 0)
    if place > len(ranked) or any(len(_units(question, rows, each)) > 1 for each in columns):
        return None
    chosen = [row for row in rows if sizes[row] == ranked[place - 1]]
    used = used | {*degree.at, *at}
    if question.word not in ("which", "who", "where", "whose"):
        is_row = any(map(question.is_row_noun, (*question.noun[:1], degree.at[-1] + 1)))
        if not is_row:
            return Reading(Found(SURE, _each(question, chosen[0], part, count)), used) if len(chosen) == 1 else None
    target = question.whose()
    names = tuple(dict.fromkeys(shown(frame.columns[target].texts[row]) for row in chosen))
    told = [f"{name} ({plain(finish(sizes[row]))})" for name, row in zip(names, chosen, strict=False)]
    leaves = tuple(cell_of(frame, row, each) for row in chosen for each in columns)
    headline = f"{listed(tuple(told))}: {first.name} per {second.name}."
    return Reading(
        Found(SURE, value=names[0] if len(names) == 1 else names, headline=headline, leaves=leaves[:CITED]), used
    )
