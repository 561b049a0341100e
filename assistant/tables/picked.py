"""What is told of values that were picked from a table: what they are of, and among which they were chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.telling import source_lines
from assistant.answers import Answer, Step, cite
from assistant.facts import Fact, Pack
from assistant.operations.query import Query
from assistant.operations.wording import capitalised, listed, say_period
from assistant.tables.leaves import UNNAMED
from assistant.tables.names import lowered
from assistant.tables.outcome import Found

#: A step that takes the largest or smallest of some, each with its value.
EXTREME = "extreme"
#: A step that puts all of them in order, each with its value.
RANKING = "ranking"
#: So many of those that were compared are a list, and so many of them are shown.
_FEWEST, _SHOWN = 3, 5


def told_picked(question: str, found: Found, assumptions: tuple[str, ...]) -> Answer:
    """The answer that values picked from the table give."""
    facts = tuple(cite(query.pack, query.fact) for query in found.leaves if query.fact and query.pack)
    notes = (f"({note})" for note in assumptions)
    # Several are listed already, each with its value, but for those in order.
    compared = _compared(found.steps) if isinstance(found.value, str) else _ranked(found.steps)
    lines = [_first_line(found), *compared, *notes, *source_lines(facts)]
    return Answer(
        status="answered",
        question=question,
        text="\n".join(line for line in lines if line),
        value=found.value,
        unit=found.unit,
        understood=found.understood or found.headline,
        derivation=found.steps,
        facts=facts,
        assumptions=assumptions,
    )


def in_order(names: tuple[str, ...], leaves: Sequence[Query], compared: tuple[str, ...], *, is_largest: bool) -> Found:
    """All of some, from the largest or the smallest on, each with its value."""
    first, last = ("largest", "smallest") if is_largest else ("smallest", "largest")
    what = f"{measure_of(leaves) or 'figures'}{when_of(leaves)}"
    order = f"from the {first} to the {last}"
    return Found(
        0.8,
        value=names,
        headline=f"{', '.join(names)}: {order}, by the {what}.",
        steps=(Step(RANKING, compared, listed(names)),),
        leaves=tuple(leaves),
        understood=f"all of the {what}, from the {first} on",
    )


def measure_of(leaves: Sequence[Query]) -> str:
    """What the numbers of some cells measure: "sales"; "" where the table does not say, or says different things."""
    names = {pack.measures[fact.measure].name for fact, pack in _numbers(leaves)} - {UNNAMED}
    return lowered(names.pop()) if len(names) == 1 else ""


def when_of(leaves: Sequence[Query]) -> str:
    """The time of some cells with a space before it: " in 2024"; "" where they have none, or several."""
    times = {fact.period for fact, _ in _numbers(leaves)}
    period = times.pop() if len(times) == 1 else None
    return f" {say_period(period)}" if period else ""


def _numbers(leaves: Sequence[Query]) -> Iterator[tuple[Fact, Pack]]:
    for query in leaves:
        if query.fact and query.pack and query.fact.value is not None:
            yield query.fact, query.pack


def _first_line(found: Found) -> str:
    """The first line of what was picked; it says what the figures are of, where it does not yet."""
    measure = measure_of(found.leaves)
    if not measure or not found.headline or measure.lower() in found.headline.lower():
        return found.headline
    only = found.leaves[0].fact if len(found.leaves) == 1 else None
    if only and (found.headline == f"{found.value}." or found.headline.startswith(f"{found.value}: ")):
        return f"{found.value}. {only.statement}"
    return f"{found.headline} ({capitalised(f'the {measure}{when_of(found.leaves)}')}.)"


def _compared(steps: Sequence[Step]) -> Iterator[str]:
    """The line that lists what the largest or smallest was chosen among, the nearest to it first."""
    for step in steps:
        if step.operation == EXTREME and len(step.operands) >= _FEWEST:
            left = len(step.operands) - _SHOWN
            told = step.operands if left <= 1 else step.operands[:_SHOWN]
            shown = [" ".join(operand.rsplit(": ", 1)) for operand in told]
            yield ", ".join([*shown, *([f"and {left} more"] if left > 1 else [])])


def _ranked(steps: Sequence[Step]) -> Iterator[str]:
    """The line that lists what was put in order."""
    for step in steps:
        if step.operation == RANKING:
            yield ", ".join(" ".join(operand.rsplit(": ", 1)) for operand in step.operands)
