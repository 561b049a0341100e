"""Numbers that are printed as taken off, in brackets, where a question asks for their size."""

from __future__ import annotations

from assistant.query import Query
from assistant.tables.asked import Asked
from assistant.tables.changes import is_cost_taken_off

#: Words after "how many" that ask for no count of things.
_SCALES = frozenset("percent percentage % points million millions thousand thousands billion billions times".split())


def asks_size(asked: Asked) -> bool:
    """Whether a count of things is asked for, which is never negative; an amount of money is told as printed."""
    many = asked.find("how", "many")
    return many >= 0 and asked.key(many + 2) not in _SCALES or asked.find("number", "of") >= 0


def by_size(cell: Query) -> Query:
    """A cell that is printed as taken off, by its size."""
    is_taken_off = cell.fact is not None and cell.fact.value is not None and cell.fact.value < 0
    return cell._replace(sign=-1) if is_taken_off else cell


def cost_by_size(cell: Query) -> Query:
    """A cost that is printed as taken off by its size: sales less costs of (5) are 5 less than sales."""
    return cell._replace(sign=-1) if is_cost_taken_off(cell) else cell
