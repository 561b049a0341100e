"""Sums and means of so many rows that they are not cited one by one."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Step
from assistant.errors import UnlikeError
from assistant.operations.query import Amount, Query
from assistant.operations.wording import say
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.units import Quantity, mean, median, plain, relative_change, total

#: So many rows are cited one by one, and so many of more.
MANY, CITED = 100, 10
_HOW = {"sum": total, "mean": mean, "median": median}


def of_many(times: Sequence[Query], operation: str, notes: tuple[str, ...]) -> Outcome:
    """What many rows come to at a time, or how that changes between two; the first of the rows are cited."""
    try:
        return _told(times, operation, notes)
    except UnlikeError as error:
        return Refused("unlike", f"That cannot be computed, because {error}.")


def _told(times: Sequence[Query], operation: str, notes: tuple[str, ...]) -> Outcome:
    found = [_HOW[query.operation](_quantities(query)) for query in times]
    if len(found) > 2 or len(found) == 2 and operation not in ("change", "percent change"):
        return Refused("unclear", "There are too many rows to answer that.")
    rows = " and ".join(f"the {query.operation} of {len(query.operands):,} rows{_when(query)}" for query in times)
    value, head = found[0], f"{say(Amount(found[0]))}: {rows}."
    if len(found) == 2:
        start, end = found
        value = Quantity(end.number - start.number, end.unit)
        value = relative_change(start, end) if operation == "percent change" else value
        head = f"{say(Amount(value))}: from {say(Amount(start))} to {say(Amount(end))}, {rows}."
    step = Step(times[0].operation, (rows,), plain(value.number))
    leaves = tuple(cell for query in times for cell in query.operands[:CITED])
    return Found(
        0.9,
        value=plain(value.number),
        unit=value.unit.name or None,
        headline=head,
        steps=(step,),
        leaves=leaves,
        assumptions=notes,
    )


def _quantities(query: Query) -> list[Quantity]:
    facts = [cell.fact for cell in query.operands]
    return [Quantity(fact.value, fact.unit) for fact in facts if fact and fact.value is not None and fact.unit]


def _when(query: Query) -> str:
    fact = query.operands[0].fact
    return f" in {fact.period.label}" if fact and fact.period else ""
