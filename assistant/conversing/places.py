"""The place of an order that a turn asks for by an ordinal before a superlative: "the second biggest"."""

from __future__ import annotations

from assistant.conversing.turns import Turn
from assistant.english.numberwords import ORDINALS
from assistant.query import Query

_SUPERLATIVE = ("max", "min")


def place_asked(turn: Turn) -> int:
    """The place that an ordinal before a superlative asks for ("the second biggest"); 0 if there is none."""
    keys = [word.key for word in turn.alone.scan.words]
    starts = [each.start for each in turn.alone.scan.cues if each.sense.id in _SUPERLATIVE]
    return next((ORDINALS[keys[at - 1]] for at in starts if at and keys[at - 1] in ORDINALS), 0)


def at_place(query: Query, place: int) -> Query | None:
    """The one at a place of an order where a query picks the first; None where there are not so many."""
    top = query.operands[0]
    if query.operation != "name" or top.operation != "top" or place > len(top.operands):
        return None
    return query._replace(operands=(top._replace(count=-place),))
