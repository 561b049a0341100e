"""Numbers of a question beside those that a chart prints: bounds, in the scale of the chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from assistant.tables.plots.chart import Chart
from assistant.tables.plots.tokens import Token
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given

#: How one number may stand to another.
RELATIONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "above": lambda own, other: own > other,
    "below": lambda own, other: own < other,
    "atleast": lambda own, other: own >= other,
    "atmost": lambda own, other: own <= other,
    "equal": lambda own, other: own == other,
}


class Bound(NamedTuple):
    """A number that others are held against, with where it ends; the relation is "" where none is said."""

    number: Decimal
    relation: str
    end: int


def condition_at(chart: Chart, tokens: Sequence[Token], at: int, beside: Decimal | None = None) -> Bound | None:
    """The bound from a position on; None where there is none, or none of the scale and unit of the chart."""
    relation = ""
    if at < len(tokens) and tokens[at].sign == "than":
        relation, at = tokens[at].which, at + 1
    given = tokens[at].given if at < len(tokens) and tokens[at].sign == "number" else None
    if given is None or given.relation not in ("", *RELATIONS):
        return None
    largest = max(abs(chart.number(row)) for row in chart.rows)
    number = _as_printed(chart, given, max(largest, abs(beside or Decimal(0))))
    return None if number is None else Bound(number, relation or given.relation, at + 1)


def _as_printed(chart: Chart, given: Given, largest: Decimal) -> Decimal | None:
    """A number in the scale of the chart: "150,000" of what is printed in thousands is 150."""
    scale, own = chart.scale, given.unit.scale
    if given.unit.base == "percent" and largest > _ALL:
        return None
    if own:
        scaled = given.number.scaleb(own - scale)
        is_far = not scale and scaled > largest * _FAR
        return given.number if is_far else scaled
    if scale and abs(given.number) > largest * _BEYOND:
        return given.number.scaleb(-scale)
    return given.number


#: Percentages of a whole come to no more than this.
_ALL = 100
#: A number so many times larger than all of a chart is meant in another scale.
_FAR, _BEYOND = 100, 10
