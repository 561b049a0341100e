"""Whether what was added up comes to nothing: percentages that are no parts of one whole, levels at several times."""

from __future__ import annotations

from assistant.english.table_headings import FLOWS, LEVEL_ENDS, LEVELS, NOT_ADDING
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.cells import number_of
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import words_of
from assistant.tables.table import Line, Table

#: Rates, of which no parts of a whole are told.
_RATES = NOT_ADDING - frozenset("share shares percentage percent ratio %".split())
#: What parts of a whole come to, but for what they are rounded by.
_HUNDRED = 102
#: Words that ask for the arithmetic itself.
_ADDING = frozenset("sum add added adding plus".split())
_REFUSED = Refused("unlike", "Averages, rates and percentages are not added up.")


def refusal(table: Table, asked: Asked, found: Found) -> Refused | None:
    """Why a sum is no answer: it is one of rates, of percentages that come to more than one whole, or of what stood at
    several times."""
    query = found.query
    if query is None or query.operation != "sum":
        return None
    if _are_levels(query) and not any(word.text.lower() in _ADDING for word in asked.words):
        return Refused("unlike", "What stood at several times is not added up.")
    facts = [operand.fact for operand in query.operands if operand.fact is not None]
    if len(facts) != len(query.operands) or not all(fact.unit and fact.unit.base == "percent" for fact in facts):
        return None
    names = " ".join((table.title, table.corner, *(fact.statement for fact in facts)))
    if _RATES & {word.lower() for word in words_of(names)}:
        return _REFUSED
    rows, columns = _lines(table, query)
    if len(rows) > 1 and len(columns) == 1:
        parts = [table.cell(row, columns[0]) for row in table.rows if not row.is_total]
    elif len(rows) == 1 and len(columns) > 1:
        parts = [table.cell(rows[0], column) for column in table.columns if column.at > 0 and not column.is_total]
    else:
        return None
    return _REFUSED if sum(number_of(cell) or 0 for cell in parts) > _HUNDRED else None


def _are_levels(query: Query) -> bool:
    """Whether levels of one thing at several times were added up: headcount, debt, population."""
    facts = [operand.fact for operand in query.operands if operand.fact is not None]
    names = {_without_time(fact) for fact in facts}
    if len(facts) < _PAIR or len(names) != 1 or len({fact.period for fact in facts}) < len(facts):
        return False
    (name,) = names
    words = [word.lower() for word in words_of(name)]
    return bool(LEVELS & {*words}) and FLOWS.isdisjoint(words) or any(end in name.lower() for end in LEVEL_ENDS)


_PAIR = 2


def _without_time(fact: Fact) -> str:
    """What a figure is of, without the time that it is for."""
    name = fact.statement.rpartition(": ")[0]
    time = fact.period.label if fact.period is not None else ""
    return name.removesuffix(f", {time}").removesuffix(f" of {time}") if time else name


def _lines(table: Table, query: Query) -> tuple[list[Line], list[Line]]:
    """The rows and columns in which the cells of a sum stand; none where the file has them otherwise."""
    if table.is_turned or table.is_transposed or table.places or table.value_columns:
        return [], []
    places = {operand.fact.locator for operand in query.operands if operand.fact is not None}
    found = [(row, column) for row in table.rows for column in table.columns if table.locator(row, column) in places]
    rows = {row.at: row for row, _ in found}
    columns = {column.at: column for _, column in found}
    return list(rows.values()), list(columns.values())
