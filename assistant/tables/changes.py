"""Changes between two cells: their difference or the relative one, with a sign, or as a fall."""

from __future__ import annotations

from assistant.english.table_words import COSTS
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.stems import stem, stems_of


def change(start: Query, end: Query, *, is_relative: bool) -> Query:
    """The change between two cells; of two negative numbers the relative one is that of their size, and of two costs
    that are printed as negative the absolute one too."""
    if is_relative:
        numbers = [query.fact.value for query in (start, end) if query.fact and query.fact.value is not None]
        if len(numbers) == 2 and max(numbers) < 0:
            return Query("relative change", (start._replace(sign=-1), end._replace(sign=-1)))
        return Query("relative change", (start, end))
    if _are_costs(start, end):
        return Query("change", (start._replace(sign=-1), end._replace(sign=-1)))
    return Query("change", (start, end))


def _are_costs(*ends: Query) -> bool:
    """Whether two cells are costs that are printed as taken off, of which the larger one is more."""
    return all(map(is_cost_taken_off, ends))


def is_cost_taken_off(cell: Query) -> bool:
    """Whether a cell is a cost that is printed as taken off."""
    return (
        cell.fact is not None
        and cell.fact.value is not None
        and cell.fact.value < 0
        and bool(_COSTS & {*stems_of(cell.fact.statement.rpartition(":")[0])})
    )


_COSTS = frozenset(stem(word) for word in COSTS)


def fall(start: Query, end: Query, *, is_relative: bool) -> Query:
    """How much lower the end is than the start: positive where it fell."""
    changed = change(start, end, is_relative=is_relative)
    return changed._replace(operation="relative fall" if is_relative else "fall")


def asks_percentage(asked: Asked) -> bool:
    """Whether a change is asked for in percent: "by what percentage did it grow", "how many percent"."""
    at = next((at for at, word in enumerate(asked.words) if word.key in ("percentage", "percent", "%")), -1)
    return (
        at > 0
        and (at == 1 or asked.words[at - 1].text.islower())
        and asked.key(at - 1) in ("what", "which", "many", "much", "in", "a")
        and asked.key(at + 1)
        not in (
            "of",
            "point",
            "share",
        )
    )
