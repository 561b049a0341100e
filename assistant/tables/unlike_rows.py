"""Whether rows whose figures are in unlike units were set beside each other: GDP in euros, unemployment in percent."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.operations.query import Query
from assistant.tables.outcome import Found, Refused
from assistant.tables.table import Table

#: Operations for which all figures have to be of one unit.
_TOGETHER = frozenset(("sum", "mean", "median"))


def refusal(table: Table, found: Found, leaves: Iterable[Query]) -> Refused | None:
    """Why what was found of several rows is no answer: they are of unlike units."""
    is_together = found.query is not None and found.query.operation in _TOGETHER
    if not (is_together or isinstance(found.value, bool)):
        return None
    facts = [leaf.fact for leaf in leaves if leaf.fact is not None and leaf.fact.value is not None]
    stated = _stated(table)
    places = ((fact, fact.locator.partition(",")[0]) for fact in facts)
    units = {stated.get(place, "") or (fact.unit.base if fact.unit else "") for fact, place in places}
    return Refused("unlike", "The rows are of different units.") if len(units - {""}) > 1 else None


def _stated(table: Table) -> dict[str, str]:
    """The place of each row of a matrix in the file → the unit that it states."""
    if table.form != "matrix" or table.is_turned or table.is_transposed or table.places:
        return {}
    return {f"row {table.lines[row.at]}": row.unit.base for row in table.rows if row.at < len(table.lines)}
