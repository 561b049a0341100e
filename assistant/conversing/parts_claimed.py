"""Claims that one figure is more or less than a part or multiple of another: "more than half of Europe's?"."""

from __future__ import annotations

from decimal import Decimal

from assistant.answering.answer import Response, respond
from assistant.conversing.against import not_alike
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import told_apart
from assistant.conversing.replacing import slots_changed
from assistant.conversing.substituting import of_member
from assistant.conversing.turns import Turn
from assistant.operations.query import Query
from assistant.reading.slots import fill_slots
from assistant.units import Quantity, Unit, divide
from assistant.utterance.amounts import Given
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim

_MEASURING = frozenset("more less fewer over above below under".split())


def claimed_part(turn: Turn) -> Response | None:
    """ "Is that more than half of the American number?": the last value against a part of the same of another."""
    before, values, amounts = turn.state.slots, turn.state.values, turn.alone.scan.amounts
    if before is None or not values or len(amounts) != 1:
        return None
    # After a claim, what it was about is meant.
    last = values[-1].operands[0] if values[-1].operation == "compare" else values[-1]
    # "More than half of the American number?"
    opens = bool(turn.words) and turn.words[0].key in _MEASURING
    is_short = opens and (last.fact is not None or last.operation == "share")
    if not is_short and not (turn.has_pronoun and is_claim(turn.alone.scan)):
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    given = amounts[0]
    after = [word.key for word in turn.alone.scan.words[given.at[-1] + 1 :]]
    is_part = given.unit.base == "percent" and after[:1] == ["of"] or given.unit.base == "times"
    if now is None or now.unexplained or len(now.named) != 1 or turn.names_measure or not is_part or not given.relation:
        return None
    other = respond(slots_changed(turn, now, before), turn.library).query
    if last.operation == "sum" and all(part.fact is not None for part in last.operands):
        # "Is that more than half of the American number?" after the sum of two others.
        other = of_member(last.operands[0], now.named[0].member, turn.library)
    elif other is None or other.operation != last.operation or other == last:
        return not_alike(turn)
    if other is None:
        return not_alike(turn)
    last, other = told_apart((last, other))
    part = Query("scaled", (other, Query("given", amount=Quantity(_factor(given), Unit("")))))
    claim = Query("compare", (last, part), relation=given.relation)
    return computed(turn, Query("not", (claim,)) if turns(turn.alone.scan) % 2 else claim)


def claim_of_two(turn: Turn, values: tuple[Query, ...], cues: set[str]) -> Query | None:
    """The claim that one of two values is more or less than the other: "is the second one bigger than the first?"."""
    places = turn.places_of_two
    if len(values) != _PAIR or sorted(places) != [0, 1] or "not" in turn.keys:
        return None
    pair = (values[places[0]], values[places[1]])
    if turn.figures:
        # "Is the first more than twice the second?"
        given, *more = turn.figures
        if more or given.unit.base not in _MULTIPLES:
            return None
        held = Query("given", amount=Quantity(_factor(given), Unit("times")))
        return Query("compare", (Query("ratio", pair), held), relation=given.relation or "equal")
    relations = {relation for cue, relation in _RELATIONS.items() if cue in (cues & {"more", "fewer"} or cues)}
    return Query("compare", pair, relation=relations.pop()) if len(relations) == 1 else None


def _factor(given: Given) -> Decimal:
    return divide(given.number, Decimal(100)) if given.unit.base == "percent" else given.number


_PAIR = 2
#: Units of numbers that say how much of another something is.
_MULTIPLES = ("times", "percent")
_RELATIONS = {"more": "above", "fewer": "below", "max": "above", "min": "below"}
