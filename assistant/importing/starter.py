"""A first pack from a few answers, with comments for a newcomer who goes on with it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.importing.draft import sentence_for
from assistant.importing.naming import Ids, dimension_id, plural_of
from assistant.importing.yaml_text import Value, comment, entry, scalar, section
from assistant.tables.names import clean_name, lowered
from assistant.tuples import NamedTuple


class Start(NamedTuple):
    """What a newcomer says of a report; "" for what is not said."""

    name: str
    title: str
    publisher: str = ""
    published: str = ""
    #: What is measured, and what its numbers count.
    measure: str = "figures"
    unit: str = "number"
    #: The noun for what the figures are about, and its members.
    dimension: str = ""
    members: tuple[str, ...] = ()
    #: A first figure: its digits, its time and its place; that of the first member.
    value: str = ""
    period: str = ""
    place: str = ""


def starter_text(start: Start) -> str:
    """The `pack.yaml` of a report of which little is said yet."""
    measure = lowered(clean_name(start.measure))
    key = dimension_id(Ids(), start.dimension) if start.dimension and start.members else ""
    ids = Ids()
    members = [(ids.new(name, otherwise="member"), name) for name in start.members]
    measure_id = ids.new(measure, otherwise="measure")
    return "".join(
        (
            comment(_HEAD),
            f"\n\npack: {start.name}\n",
            f"title: {scalar(start.title)}\n",
            f"published: {scalar(start.published)}\n" if start.published else f"{comment(_PUBLISHED)}\n",
            section("sources", [entry({"id": "report", "title": start.title, **_publisher(start)})], says=_SOURCES),
            section("dimensions", _dimensions(start.dimension, key), says=_DIMENSIONS),
            section("members", [entry({"id": each, "in": key, "name": name}) for each, name in members], says=_MEMBERS),
            section("measures", [_measure(start, measure_id, measure, key)], says=_MEASURES),
            section("facts", _facts(start, measure_id, key, [each for each, _ in members]), says=_FACTS)
            or f"\n{comment(_NO_FACTS)}\n",
            f"\n{comment(_MORE)}\n",
        )
    )


_HEAD = """The facts of a report. `assistant facts check` on this folder names every mistake with its line.
Every value is read as text: 1.70 stays 1.70. Lines that begin with # are for people only."""
_PUBLISHED = 'published: 7 April 2025   (the day from which "last year" counts back)'
_SOURCES = "Where the facts come from, as answers cite it."
_DIMENSIONS = (
    "A way in which figures differ. `names: [...]` are further nouns by which people ask for one of its members."
)
_MEMBERS = "What the figures are about. `names: [...]` are what else people call it."
_MEASURES = """What is measured, in which unit. `names: [...]` are what people call it. `sentence` says a value;
`adds_up: yes` allows totals and shares. A second measure is a second entry."""
_FACTS = """One entry a figure: the digits exactly as printed, the period (2024, end of 2023, January 2024, Q3 2020),
and the place in the report (page 7, paragraph 3, figure 2.1, row 4)."""
_NO_FACTS = """One entry a figure, such as
facts:
  - {id: first, measure: ID, of: {DIMENSION: MEMBER}, period: 2024, value: 17.5, at: page 7}"""
_MORE = """For a long series write a CSV file beside this one, one figure a row, and name it here:
series:
  - {file: figures.csv}
Claims without a figure go under `topics`, questions to show under `examples`."""


def _publisher(start: Start) -> dict[str, Value]:
    return {"publisher": start.publisher, "published": start.published}


def _dimensions(noun: str, key: str) -> list[str]:
    name = clean_name(noun).lower()
    plural = plural_of(name)
    if not key:
        return []
    return [entry({"id": key, "name": name if name != key else "", "plural": plural if plural != f"{name}s" else ""})]


def _measure(start: Start, key: str, name: str, dimension: str) -> str:
    dimensions = [dimension] if dimension else []
    return entry(
        {
            "id": key,
            "name": name,
            "unit": start.unit,
            "dimensions": dimensions,
            "sentence": sentence_for(name, dimensions),
        }
    )


def _facts(start: Start, measure: str, dimension: str, members: Sequence[str]) -> list[str]:
    if not start.value:
        return []
    of = {dimension: members[0]} if dimension else {}
    return [
        entry(
            {
                "id": f"{measure}-1",
                "measure": measure,
                "of": of,
                "period": start.period,
                "value": start.value,
                "at": start.place or "page 1",
            }
        )
    ]
