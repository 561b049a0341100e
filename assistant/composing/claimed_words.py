"""Claims about what the report gives in words and not in numbers."""

from __future__ import annotations

from decimal import Decimal

from assistant.composing.claim_forms import scales
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.operations.query import Query
from assistant.reading.selection import Cell
from assistant.units import Quantity, Unit
from assistant.utterance.words import phrase_key


def in_words(frame: Frame) -> Query:
    """A claim in words without a number ("has it cost millions?") against what the report says in words."""
    cell = frame.cell(frame.first(), next(iter(frame.whens()), None))
    if frame.slots.has("none") and frame.measure.each and cell.fact.value is not None:
        return Query("not", (_at_least(frame, cell, 1),))
    least = next((number for cue, number in _LEAST.items() if frame.slots.has(cue)), 0)
    if least and frame.measure.each and cell.fact.value is not None:
        if least > 1 and cell.fact.value == least:
            raise Declined("out_of_scope", "Whether that many are several is not said.", (cell,))
        return _at_least(frame, cell, least)
    said = scales(phrase_key(cell.fact.words))
    claimed = scales(frame.keys)
    if not said or not claimed:
        raise Declined("out_of_scope", "The question does not say what is to be checked.", (cell,))
    return Query("says", (frame.query(cell),), words=" ".join(sorted(claimed)))


def _at_least(frame: Frame, cell: Cell, least: int) -> Query:
    bound = Query("given", amount=Quantity(Decimal(least), Unit(frame.measure.unit.base)))
    return Query("compare", (frame.query(cell), bound), relation="atleast")


#: How many there are at least where that is said without a number; "several" are more than two.
_LEAST = {"any": 1, "several": 2}
