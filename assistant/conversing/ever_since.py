"""Claims of how far a figure has gone since: "has it gone below 5 %?" after the figure at the first of two times."""

from __future__ import annotations

from assistant.conversing.turns import MOVES, Turn
from assistant.operations.query import Query

_AUXILIARY = frozenset("has have had did".split())
#: Verbs of getting somewhere, and words for any time at all.
_GETTING = frozenset("go goe gone get got come came been ever dip dipped".split())
_FARTHEST = {"below": min, "atmost": min, "above": max, "atleast": max}


def farthest_since(turn: Turn, figure: Query) -> Query:
    """The figure that a claim of how far it has gone is about, the lowest or highest since; else the one given."""
    farthest = _FARTHEST.get(turn.figures[0].relation)
    fact = figure.fact
    was_ever = "ever" in turn.keys and not turn.keys.isdisjoint(("was", "were", "is"))
    if farthest is None or fact is None or fact.period is None or turn.keys.isdisjoint(_AUXILIARY) and not was_ever:
        return figure
    if turn.keys.isdisjoint(_GETTING) and turn.cues.isdisjoint(MOVES):
        return figure
    measure = turn.library.pack.measures[fact.measure]
    is_ever = not turn.keys.isdisjoint(("ever", "been"))
    since = [
        cell.fact
        for cell in turn.library.cube.cells(measure, fact.members)
        if cell.fact.value is not None and cell.fact.period is not None
        if is_ever or cell.fact.period >= fact.period
    ]
    if measure.unit.is_rate or len(since) <= 1:
        return figure
    return figure._replace(fact=farthest(since, key=lambda each: figure.sign * (each.value or 0)), label="", key="")
