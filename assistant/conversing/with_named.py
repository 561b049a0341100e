"""Turns that go on from the last value with a figure that they name by its measure: "plus the lead on MATH"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.against_sums import not_alike
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import carried
from assistant.conversing.last_values import measure_of, picked_by, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import without_breaks
from assistant.conversing.turns import Turn, read_turn
from assistant.english.followups import GOING_ON_WITH
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.utterance.words import Word

_JOINING = frozenset("and now then ok okay so".split())
_DIVIDING = ("divided", "/", "÷")
_MULTIPLYING = frozenset("times multiplied x × *".split())
_BESIDE = ("by", "to", "that", "it")
_OPERATIONS = {"plus": "sum", "minus": "difference", "less": "difference"} | dict.fromkeys(_DIVIDING, "ratio")


def goes_on_computing(turn: Turn) -> bool:
    """Whether a turn begins with what is to be done with the value before ("plus ...", "and minus ...")."""
    return bool(_spoken(turn)) and _spoken(turn)[0].key in GOING_ON_WITH and _spoken(turn)[1:2] != []


def with_named(turn: Turn) -> Response | None:
    """ "Minus the lead on MATH": the last value and that figure; declined where the two are unlike."""
    if not goes_on_computing(turn) or not turn.names_measure or not turn.state.values:
        return None
    last = picked_by(turn.state.values[-1]) or turn.state.values[-1]
    first, *rest = _spoken(turn)
    while rest and rest[0].key in _BESIDE:
        rest = rest[1:]
    operation = _OPERATIONS.get(first.key)
    if first.key in _MULTIPLYING or operation is None or not rest or last != turn.state.query:
        return not_alike(turn)
    said = f"and {turn.alone.scan.text[rest[0].start :]}"
    of_it = read_turn(said, said, turn.state, turn.library)
    other = (carried(of_it) or respond(said, turn.library)).query
    if other is None or other.fact is None or other == last or measure_of(other) != measure_of(last):
        return not_alike(turn)
    query = Query(operation, told_apart((last, other)))
    try:
        evaluate(query)
    except NotComputableError:
        return not_alike(turn)
    is_part = any(part.fact is not None and part.fact == other.fact for part in last.within())
    return Response(not_made_out(turn)) if is_part and operation != "ratio" else computed(turn, query)


def _spoken(turn: Turn) -> list[Word]:
    words = without_breaks(turn.alone.scan.text)
    while words and words[0].key in _JOINING:
        words = words[1:]
    return words
