"""Numbers of a question that stand where a time would, over a table with figures: "founded before 1000"."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.utterance.amounts import Given

#: What words before a time say of a number that may be one.
_OF_TIMES = {"before": "below", "after": "above", "since": "atleast", "until": "atmost", "till": "atmost"}
_FIRST_YEAR, _LAST_YEAR = 100, 2199


def with_years_as_bounds(asked: Asked) -> Asked:
    """The question in which a number after a word of times is a bound: years are figures where no calendar has them."""
    if not asked.numbers or _OF_TIMES.keys().isdisjoint(asked.key(each.place - 1) for each in asked.numbers):
        return asked
    return asked._replace(numbers=tuple(_bounded(asked, each) for each in asked.numbers))


def _bounded(asked: Asked, given: Given) -> Given:
    """A number as the bound that a word of times makes of it; as it is where it can be no year."""
    relation = _OF_TIMES.get(asked.key(given.place - 1), "")
    is_year = not given.relation and not given.unit.base and not given.unit.scale
    is_year = is_year and _FIRST_YEAR <= given.number <= _LAST_YEAR and given.number == int(given.number)
    return given._replace(relation=relation) if relation and is_year else given
