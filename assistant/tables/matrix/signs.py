"""Numbers that are printed as taken off, in brackets, where a question asks for their size."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import CLOSURES, OUTGOING
from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.changes import is_cost_taken_off
from assistant.tables.stems import stem, stems_of, words_of

#: Words after "how many" that ask for no count of things.
_SCALES = frozenset("percent percentage % points million millions thousand thousands billion billions times".split())


def asks_size(asked: Asked) -> bool:
    """Whether a count of things is asked for, which is never negative; an amount of money is told as printed."""
    if CLOSURES & {word.text.lower() for word in asked.words}:
        return True
    many = asked.find("how", "many")
    return many >= 0 and asked.key(many + 2) not in _SCALES or asked.find("number", "of") >= 0


def by_size(cell: Query) -> Query:
    """A cell that is printed as taken off, by its size."""
    return cell._replace(sign=-1) if is_taken_off(cell) else cell


def is_taken_off(cell: Query) -> bool:
    """Whether the number of a cell is printed as taken off."""
    return cell.fact is not None and cell.fact.value is not None and cell.fact.value < 0


def closures_by_size(cell: Query) -> Query:
    """What closed by its number, however that is printed."""
    is_closed = cell.fact is not None and CLOSURES & {word.lower() for word in words_of(cell.fact.statement)}
    return by_size(cell) if is_closed else cell


def cost_by_size(cell: Query) -> Query:
    """A cost that is printed as taken off by its size: sales less costs of (5) are 5 less than sales."""
    return cell._replace(sign=-1) if is_cost_taken_off(cell) else cell


def outgoings_by_size(cells: Sequence[Query]) -> tuple[Query, ...]:
    """Cells of which all are costs or payments that are printed as taken off, by their sizes; others as they are.

    The mean of expenses of (4) and (6) is 5.
    """
    return tuple(map(by_size, cells)) if all(map(_is_outgoing, cells)) else tuple(cells)


def _is_outgoing(cell: Query) -> bool:
    """Whether a cell is a cost or a payment that is printed as taken off."""
    if cell.fact is None or cell.fact.value is None or cell.fact.value > 0:
        return False
    is_percent = cell.fact.unit is not None and cell.fact.unit.base == "percent"
    told = cell.fact.statement.rpartition(":")[0]
    name = set(stems_of(told))
    is_netted = any(kind <= name for kind in _NETTED) or _INCOME in name and _TAXES not in told.lower()
    return not is_percent and bool(_OUTGOING & name) and not _EITHER_WAY & name and not is_netted


_OUTGOING = frozenset(map(stem, OUTGOING))
#: What may go either way.
_EITHER_WAY = frozenset(map(stem, ("change", "benefit", "increase", "decrease", "gain", "provided", "adjustment")))
#: What is printed beside income of its kind, with which it is netted, keeps its sign.
_NETTED = (frozenset((stem("interest"),)), frozenset((stem("financing"), stem("cost"))))
_INCOME, _TAXES = stem("income"), "income tax"
