"""Cells of a table as facts: the leaves of queries, with all that a citation needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.english.articles import with_article
from assistant.facts import Fact, Measure, Member, Pack, Source
from assistant.operations.query import Query
from assistant.operations.unit_nouns import noun
from assistant.operations.wording import capitalised
from assistant.periods import Period
from assistant.tables.cells import Cell, is_dash, number_of
from assistant.tables.names import lowered
from assistant.tables.table import Line, Table
from assistant.tables.taken_off import is_taken_off
from assistant.tuples import NamedTuple
from assistant.units import Unit

#: What a cell tells something of, as a member.
_THING = "thing"
#: What is measured where the table does not say it.
UNNAMED = "figure"


class Place(NamedTuple):
    """A cell with what it is about, in words."""

    row: Line
    column: Line
    #: What is measured or told ("Revenue"), and of whom ("Europe"); "" where the table does not say.
    measure: str
    entity: str = ""
    period: Period | None = None
    #: What it is called beside others.
    label: str = ""
    #: What else tells it apart ("tea", "women").
    apart: tuple[str, ...] = ()


#: A note that says that a dash stands for what is not known.
_UNTOLD = re.compile(
    r"\W?[–—-]\W{0,3}(?:means |is |denotes )?(?:not?\b|n/?a|unknown|missing|unavailable)", re.IGNORECASE
)


def leaf(table: Table, place: Place) -> Query:
    """The cell of a table as the leaf of a query."""
    cell = table.cell(place.row, place.column)
    cell = cell._replace(text=table.printed(cell.text)) if table.written else cell
    unit = table.unit_of(place.row, place.column)
    locator = table.locator(place.row, place.column)
    key = locator.replace("row ", "r").replace(", column ", "c")
    phrase = _phrase(place)
    measure = Measure(
        id=key,
        name=place.measure or UNNAMED,
        unit=unit,
        dimensions=(),
        phrase=phrase.replace("{", "(").replace("}", ")"),
    )
    things = {_THING: Member(_THING, _THING, place.entity, place.entity)} if place.entity else {}
    source = Source(id="table", title=" ".join(table.title.split()) or table.name or "the table")
    number = number_of(cell) if table.counts_dashes and not is_untold(table, cell) else cell.number
    if number is not None and number < 0 and is_taken_off(table, place.row, place.column):
        number = -number
    fact = Fact(
        id=key,
        pack=table.name or "table",
        measure=key,
        members=dict.fromkeys(things, _THING),
        period=place.period,
        statement=_statement(place, phrase, cell, unit=unit, period=place.period or table.period),
        source="table",
        locator=locator,
        value=number,
        unit=unit if number is not None else None,
        qualifier=cell.qualifier,
        words="" if number is not None else cell.text.strip(),
        editorial=f'"{cell.text.strip()}" is read as nothing, 0.' if number is not None and is_dash(cell) else "",
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
        members=things,
        measures={key: measure},
        facts=(fact,),
        lacking={},
    )
    return Query("fact", label=place.label, key=key, fact=fact, pack=pack)


def bare_leaf(table: Table, row: Line, column: Line) -> Query:
    """The number of a cell as a leaf that is added up with many others and cited nowhere."""
    number = number_of(table.cell(row, column))
    unit = table.unit_of(row, column) if number is not None else None
    return Query("fact", fact=Fact("", "", "", {}, None, "", "", "", number, unit=unit))


def is_untold(table: Table, cell: Cell) -> bool:
    """Whether a cell prints a dash, and a note of the table says that by it something is not known."""
    return cell.kind == "nothing" and any(map(_UNTOLD.match, table.notes))


def _phrase(place: Place) -> str:
    """What a cell tells, within a sentence: "revenue of Europe", "figure for Europe"."""
    name, comma, rest = place.entity.partition(", ")
    entity = f"{with_article(name)}{comma}{rest}"
    if not place.measure:
        return f"{UNNAMED} for {entity}"
    measure = lowered(place.measure)
    return f"{measure} of {entity}" if entity else measure


def _statement(place: Place, phrase: str, cell: Cell, *, unit: Unit, period: Period | None) -> str:
    """What a cell tells as a sentence: "Revenue of Europe, 2023: 5 million US dollars."."""
    what = capitalised(phrase) if place.measure else place.entity
    when = "".join(f", {each}" for each in (*place.apart, *([period.label] if period else [])))
    told = cell.text.strip()
    if cell.is_number and not cell.unit.base:
        # A scale that the cell says itself is not said again.
        unit = Unit(unit.base) if cell.unit.scale else unit
        told = f"{told} {noun(unit, is_one=cell.number == 1)}".rstrip()
    return f"{what}{when}: {told}."


def scale_of(cell: Query) -> int:
    """The power of ten in which a cell is printed."""
    return cell.fact.unit.scale if cell.fact and cell.fact.unit else 0


def number_told(query: Query) -> Decimal | None:
    """The number of a leaf, or of the sum of some leaves; None where one of them has none."""
    numbers = [leaf.fact.value if leaf.fact else None for leaf in query.operands or (query,)]
    found = [number for number in numbers if number is not None]
    return sum(found, Decimal(0)) if len(found) == len(numbers) else None


#: Operations that set one thing beside another one.
_COMPARING = frozenset(
    ("difference", "change", "fall", "ratio", "share", "relative change", "relative fall", "relative difference")
)


def holds_against_itself(query: Query) -> bool:
    """Whether a cell is compared with itself: then one of the two that are meant was not found."""
    keys = [each.key for each in query.operands]
    is_alone = query.operation in _COMPARING and len(keys) > 1 and "" not in keys and len(set(keys)) == 1
    return is_alone or any(map(holds_against_itself, query.operands))


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
