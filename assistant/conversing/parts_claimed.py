"""Claims that one figure is more or less than a part or multiple of another: "more than half of Europe's?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.composing.scaling import factor_of, scaled_by
from assistant.conversing.against_sums import not_alike
from assistant.conversing.answers_over import put
from assistant.conversing.conditions import relation_in
from assistant.conversing.last_values import claimed_of, single_values, told_apart
from assistant.conversing.replacing import slots_changed
from assistant.conversing.substituting import of_member
from assistant.conversing.turns import Turn, said_name
from assistant.operations.query import Query
from assistant.reading.slots import Slots, fill_slots
from assistant.units import Quantity, Unit
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim

_MEASURING = frozenset("more less fewer over above below under".split())


def claimed_part(turn: Turn) -> Response | None:
    """ "Is that more than half of the American number?": the last value against a part of the same of another."""
    before, values, amounts = turn.state.slots, turn.state.values, turn.alone.scan.amounts
    if before is None or not values or len(amounts) != 1:
        return None
    # After a claim, what it was about is meant.
    last = claimed_of(values[-1])
    # "More than half of the American number?"
    opens = bool(turn.words) and turn.words[0].key in _MEASURING
    is_short = opens and (last.fact is not None or last.operation == "share")
    if not is_short and not (turn.has_pronoun and is_claim(turn.alone.scan)):
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    given = amounts[0]
    after = [word.key for word in turn.alone.scan.words[given.at[-1] + 1 :]]
    is_of_last = _is_of_pronoun(after)
    is_put = _is_put_of_last(turn, given, now)
    is_part = given.unit.base == "percent" and (after[:1] == ["of"] or is_of_last or is_put)
    is_part = is_part or given.unit.base == "times"
    is_other = turn.names_measure and (not is_of_last or turn.alone.readings[0].measure.id != before.measure.id)
    if is_part and is_of_last and turn.named and (now is None or now.unexplained or is_other):
        return not_alike(turn)
    is_of_other = is_other and after[:1] == ["of"] and _SUBJECTS & {word.key for word in turn.words[:_NEAR]}
    if is_part and is_of_other and is_claim(turn.alone.scan):
        # "Is it half of the lead on MMLU?" of a number of models
        return not_alike(turn)
    if now is None or now.unexplained or len(now.named) != 1 or not is_part or is_other:
        return None
    if now.named[0].dimension in (now.measure.between or ()):
        return not_alike(turn) if is_put else None
    relation = _relation(turn, given) if is_of_last else given.relation or ("equal" if is_put else "")
    if not relation:
        return None
    if is_of_last and values[-1].operation == "compare" and values[-1].operands[1].operation == "scaled":
        # "Did China make half of that?", and then "did it make a third of that?"
        last = values[-1].operands[1].operands[0]
    other = of_member(last, now.named[0].member, turn.library) if last.fact is not None else None
    other = other or respond(slots_changed(turn, now, before), turn.library).query
    if last.operation == "sum" and all(part.fact is not None for part in last.operands):
        # "Is that more than half of the American number?" after the sum of two others.
        other = of_member(last.operands[0], now.named[0].member, turn.library)
    elif other is None or other.operation != last.operation or other == last:
        return not_alike(turn)
    if other is None:
        return not_alike(turn)
    last, other = told_apart((last, other))
    factor = factor_of(given)
    if not is_of_last and relation == "equal":
        # "Is it a fifth of the Chinese number?" is said of the one by the other.
        held = Query("given", amount=Quantity(factor_of(given), Unit("times")))
        claim = Query("compare", (Query("ratio", (last, other)), held), relation=relation)
    elif not is_of_last:
        claim = Query("compare", (last, scaled_by(other, factor)), relation=relation)
    elif given.at[0] < now.named[0].at[0]:
        # "Is half of that more than China's?"
        claim = Query("compare", (scaled_by(last, factor), other), relation=relation)
    else:
        # "Did China make more than half of that?"
        claim = Query("compare", (other, scaled_by(last, factor)), relation=relation)
    return put(turn, claim)


def claimed_part_of_other(turn: Turn) -> Response | None:
    """ "Is that a tenth or less?" after two numbers of things: the last one against a part of the one before it.

    Where it would not be so of all that there are, it is not said of which it is meant.
    """
    scan, figures = turn.alone.scan, turn.figures
    if len(figures) != 1 or figures[0].unit.base != "percent" or turn.named or turn.names_measure or scan.periods:
        return None
    keys = [word.key for word in turn.words]
    is_put = turn.has_pronoun and is_claim(scan) or keys[0] in _MEASURING
    if not is_put or "of" in keys or any(key in ("%", "percent") for key in keys) or turn.state.told:
        return None
    values = single_values(turn.state.values)
    pair = values[-_PAIR:]
    if len(pair) != _PAIR or pair[1].fact is None or pair[1].fact != turn.state.values[-1].fact:
        return None
    measure = turn.library.pack.measures[pair[1].fact.measure]
    if not measure.adds_up or pair[0].fact is None or pair[0].fact.period != pair[1].fact.period or len(values) > _PAIR:
        return not_alike(turn) if measure.adds_up else None
    claim = Query(
        "compare", (pair[1], scaled_by(pair[0], factor_of(figures[0]))), relation=figures[0].relation or "equal"
    )
    response = put(turn, claim)
    when = pair[1].fact.period.label if pair[1].fact.period else ""
    of_all = respond(f"sum of all {said_name(measure)} {when}".rstrip(), turn.library).query
    if of_all is None or of_all.operation != "sum":
        return response
    other = put(turn, claim._replace(operands=(pair[1], scaled_by(of_all, factor_of(figures[0])))))
    return response if other.answer.value == response.answer.value else not_alike(turn)


def _is_put_of_last(turn: Turn, given: Given, now: Slots | None) -> bool:
    """Whether it is put of the last value that it is such a part of what is named next ("is it half of X's?")."""
    words = turn.alone.scan.words
    named = now.named[0].at[0] if now is not None and now.named else 0
    between = [word.key for word in words[given.at[-1] + 1 : named]]
    is_after = given.at[-1] < named and _JOINING.issuperset(between)
    return is_after and any(word.key in _SUBJECTS for word in words[: given.at[0]])


_JOINING = frozenset("of the as many much large big high that what those in from s".split())
_SUBJECTS = frozenset("that this it they those these".split())


def _is_of_pronoun(after: list[str]) -> bool:
    """Whether the words after a part or multiple say that it is one of the last value ("half of that")."""
    as_many = (
        len(after) > _PAIR and after[0] == after[_PAIR] == "as" and after[1] in ("many", "much", "large", "big", "high")
    )
    rest = after[_NEAR:] if as_many else after[1:] if after[:1] == ["of"] else after
    # "That of Europe" and "that for Europe" are not the last value.
    return bool(rest) and rest[0] in _POINTING and _LINKING.isdisjoint(rest[1:_NEAR])


def _relation(turn: Turn, given: Given) -> str:
    """How a value is held against a part of the last one: to "reach" one, or to have "even" one, is to have no less."""
    reaches = "cross" in turn.cues or not _REACHING.isdisjoint(turn.keys)
    return given.relation or relation_in(turn) or ("atleast" if reaches else "equal")


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
        held = Query("given", amount=Quantity(factor_of(given), Unit("times")))
        return Query("compare", (Query("ratio", pair), held), relation=given.relation or "equal")
    relations = {relation for cue, relation in _RELATIONS.items() if cue in (cues & {"more", "fewer"} or cues)}
    return Query("compare", pair, relation=relations.pop()) if len(relations) == 1 else None


_POINTING = frozenset("that this it".split())
_LINKING = frozenset("of for in at".split())
_NEAR = 3
_REACHING = frozenset("reach reached manage managed even hit attain attained".split())
_PAIR = 2
#: Units of numbers that say how much of another something is.
_MULTIPLES = ("times", "percent")
_RELATIONS = {"more": "above", "fewer": "below", "max": "above", "min": "below"}
