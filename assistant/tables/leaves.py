"""Cells of a table as facts: the leaves of queries, with all that a citation needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.facts import Fact, Measure, Pack, Source
from assistant.periods import Period
from assistant.query import Query
from assistant.tables.cells import Cell
from assistant.tables.table import Line, Table
from assistant.units import Unit


class Place(NamedTuple):
    """A cell with what it is about, in words."""

    row: Line
    column: Line
    #: What is measured or told ("Revenue"), and of whom ("Europe"); "" where there is no such thing.
    measure: str
    entity: str = ""
    period: Period | None = None
    #: What it is called beside others.
    label: str = ""


def leaf(table: Table, place: Place) -> Query:
    """The cell of a table as the leaf of a query."""
    cell = table.cell(place.row, place.column)
    unit = table.unit_of(place.row, place.column)
    locator = table.locator(place.row, place.column)
    key = re.sub(r"row (\d+), column (\d+)", r"r\1c\2", locator)
    measure = Measure(
        id=key, name=place.measure, unit=unit, dimensions=(), phrase=_phrase(place).replace("{", "(").replace("}", ")")
    )
    source = Source(id="table", title=" ".join(table.title.split()) or table.name or "the table")
    number = number_of(cell)
    fact = Fact(
        id=key,
        pack=table.name or "table",
        measure=key,
        members={},
        period=place.period,
        statement=_statement(place, cell),
        source="table",
        locator=locator,
        value=number,
        unit=unit if number is not None else None,
        qualifier=cell.qualifier,
        words="" if number is not None else cell.text.strip(),
    )
    pack = Pack(
        id=table.name or "table",
        title=table.title or table.name,
        summary="",
        published=None,
        spoken="the table",
        subject=(),
        sources={"table": source},
        dimensions={},
        members={},
        measures={key: measure},
        facts=(fact,),
        lacking={},
    )
    return Query("fact", label=place.label, key=key, fact=fact, pack=pack)


def number_of(cell: Cell) -> Decimal | None:
    """The number of a cell; a dash among numbers is nought."""
    if cell.number is not None:
        return cell.number
    if (
        cell.kind == "nothing"
        and cell.text.strip()
        and not cell.text.strip().lower().startswith(("n", "?", "t", ".", "…", ":"))
    ):
        return Decimal(0)
    return None


def _phrase(place: Place) -> str:
    return f"{place.measure} of {place.entity}" if place.entity else place.measure


def _statement(place: Place, cell: Cell) -> str:
    when = f", {place.period.label}" if place.period else ""
    return f"{_phrase(place)}{when}: {cell.text.strip()}."


def scale_of(cell: Query) -> int:
    """The power of ten in which a cell is printed."""
    return cell.fact.unit.scale if cell.fact and cell.fact.unit else 0


def number_told(query: Query) -> Decimal | None:
    """The number of a leaf, or of the sum of some leaves; None where one of them has none."""
    numbers = [leaf.fact.value if leaf.fact else None for leaf in query.operands or (query,)]
    found = [number for number in numbers if number is not None]
    return sum(found, Decimal(0)) if len(found) == len(numbers) else None


def in_one_unit(queries: Sequence[Query]) -> tuple[Query, ...]:
    """Leaves of which only some print a currency, all in that currency: it stands at the first and last rows only."""
    units = {query.fact.unit for query in queries if query.fact and query.fact.unit is not None}
    named = {unit.base for unit in units if unit.base}
    if len(named) != 1 or all(unit.base for unit in units):
        return tuple(queries)
    base = named.pop()
    if base in ("percent", "times"):
        return tuple(queries)
    return tuple(
        query._replace(fact=query.fact._replace(unit=Unit(base, query.fact.unit.scale)))
        if query.fact and query.fact.unit is not None
        else query
        for query in queries
    )


def with_one_unit(queries: Sequence[Query]) -> tuple[Query, ...]:
    """Leaves, and sums of leaves, of which only some print a currency, all in that currency."""
    leaves = in_one_unit([each for query in queries for each in (query.operands or (query,))])
    found, at = [], 0
    for query in queries:
        size = len(query.operands) or 1
        own = leaves[at : at + size]
        found.append(query._replace(operands=own) if query.operands else own[0])
        at += size
    return tuple(found)
