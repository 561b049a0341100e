"""Turns that go on from the last value with a figure that they name by its measure: "plus the lead on MATH"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.against_sums import not_alike
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import carried
from assistant.conversing.last_values import measure_of, picked_by, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import begins_operating, without_breaks
from assistant.conversing.turns import MADE, MOVEMENTS, MOVES, Turn, read_turn
from assistant.english.followups import GOING_ON_WITH
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.utterance.words import Word

_JOINING = frozenset("and now then ok okay so".split())
_DIVIDING = ("divided", "divide", "/", "÷")
_MULTIPLYING = frozenset("times multiplied multiply x × *".split())
_BESIDE = ("by", "to", "that", "it", "off", "away")
_TAKING = ("minus", "less", "subtract", "deduct", "take")
_OPERATIONS = {"plus": "sum", "add": "sum"} | dict.fromkeys(_TAKING, "difference") | dict.fromkeys(_DIVIDING, "ratio")


def goes_on_computing(turn: Turn) -> bool:
    """Whether a turn begins with what is to be done with the value before ("plus ...", "and minus ...")."""
    return bool(_spoken(turn)) and _spoken(turn)[0].key in GOING_ON_WITH and _spoken(turn)[1:2] != []


def with_named(turn: Turn) -> Response | None:
    """ "Minus the lead on MATH": the last value and that figure; declined where the two are unlike."""
    is_verb = begins_operating(_spoken(turn))
    if not (is_verb or goes_on_computing(turn)) or not turn.names_measure or not turn.state.values:
        return None
    last = picked_by(turn.state.values[-1]) or turn.state.values[-1]
    first, *rest = _spoken(turn)
    while rest and rest[0].key in _BESIDE:
        rest = rest[1:]
    # "Subtract it from the lead on MATH"
    is_taken = is_verb and bool(rest) and rest[0].key == "from"
    rest = rest[1:] if is_taken else rest
    said = f"and {turn.alone.scan.text[rest[0].start :]}" if rest else ""
    if not said or first.key in _MULTIPLYING or last != turn.state.query:
        return not_alike(turn)
    of_it = read_turn(said, said, turn.state, turn.library)
    other = (carried(of_it) or respond(said, turn.library)).query
    if is_verb and other is not None and other.operation in ("both", *MADE):
        # "Add the leads on MMLU and MATH" is a question of its own.
        return None
    is_moved = other is not None and other.operation in MOVEMENTS
    if other is None or other == last or not _is_alike(last, other) or is_moved and turn.cues.isdisjoint(MOVES):
        return not_alike(turn)
    pair = told_apart((last, other))
    query = Query(_OPERATIONS[first.key], pair[::-1] if is_taken else pair)
    try:
        evaluate(query)
    except NotComputableError:
        return not_alike(turn)
    is_part = any(part.fact is not None and part.fact == other.fact for part in last.within())
    return Response(not_made_out(turn)) if is_part and query.operation != "ratio" else computed(turn, query)


def _is_alike(last: Query, other: Query) -> bool:
    """Whether a figure is of the measure of the last value, and a level beside levels or a movement beside its like."""
    moved = {part.operation for part in last.within()} & {*MOVEMENTS}
    is_level = other.fact is not None and not moved
    return measure_of(other) == measure_of(last) and (is_level or other.operation in moved)


def _spoken(turn: Turn) -> list[Word]:
    words = without_breaks(turn.alone.scan.text)
    while words and words[0].key in _JOINING:
        words = words[1:]
    return words
