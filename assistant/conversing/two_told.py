"""Turns that hold the last two values against each other, though they are of two kinds: a fall, and then a figure."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.answering.declining import clarify
from assistant.composing.by_size import by_size
from assistant.conversing.answers_over import computed, distance
from assistant.conversing.doing import doing_in, first_way
from assistant.conversing.held_otherwise import held_otherwise
from assistant.conversing.last_values import last_values
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import opens_with
from assistant.conversing.times import times_carried
from assistant.conversing.turns import MOVEMENTS, Turn, said_name
from assistant.english.followups import AGAINST
from assistant.operations.query import Amount, NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.reading.slots import fill_slots

_PAIR = 2
_HOLDING = ("ratio", "apart")
#: Operations whose values stand by themselves.
_TELLING = ("fact", "sum", "mean", "median", *MOVEMENTS)


def held_of_two(turn: Turn) -> Response | None:
    """What a turn gives that only holds two against each other: those of the last answer in another way, or the last
    two values."""
    return held_otherwise(turn) or two_told(turn)


def two_told(turn: Turn) -> Response | None:
    """ "Ratio of the two" after a fall and a lead, "the difference?" after a mean and a figure: of these two values.

    Where these are unlike, or one is a movement of the other, nothing is held against anything else in their place.
    """
    values = turn.state.values[-_PAIR:]
    doing = doing_in(turn.question) if len(values) == _PAIR and turn.state.query == values[-1] else None
    if doing is None or doing.what not in _HOLDING:
        return None
    if turn.named or doing.many not in (0, _PAIR) or turn.state.told or turn.state.pending:
        return None
    if last_values(turn.state.values, only_two=True, any_lead=True) or not all(map(_is_amount, values)):
        return None
    one, other = values
    if any(each.operation not in _TELLING for each in values):
        # What is half of a figure is not held against that.
        return None
    moved = [each for each in values if each.operation in MOVEMENTS]
    own = [{fact.id for fact in each.facts()} for each in values]
    if moved and not own[0].isdisjoint(own[1]):
        return Response(not_made_out(turn))
    query = Query("ratio", _in_order(turn, one, other)) if doing.what == "ratio" else distance(one, other)
    try:
        evaluate(query)
    except NotComputableError:
        return Response(not_made_out(turn))
    return computed(turn, query)


def other_beside_held(turn: Turn) -> Response | None:
    """ "And Europe?" after two figures were held against each other: the question back which of them it is held
    against, so that it is not told alone."""
    before, query = turn.state.slots, first_way(turn.state.query)
    if before is None or query is None or query.operation not in _ASKING_AGAIN or not turn.only_names:
        return None
    facts = [each.fact for each in query.operands]
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    if now is None or now.unexplained or len(now.named) != 1 or len(facts) != _PAIR or turn.has_pronoun:
        return None
    named, members = now.named[0], turn.library.pack.members
    own = [fact.members.get(named.dimension, "") for fact in facts if fact is not None]
    if len({*own, named.member}) != _PAIR + 1 or "" in own or opens_with(turn.words, AGAINST):
        return None
    names = tuple(members[each].name for each in own)
    asked = f"{said_name(before.measure)} {members[named.member].name} {times_carried(turn, before)}".rstrip()
    return Response(
        clarify(turn.question, "Compared with which?", names),
        question=_ASKING_AGAIN[query.operation].format(asked=asked),
    )


#: How two are held against each other → how the full question begins that does so with another, before the second.
_ASKING_AGAIN = {
    "difference": "difference between {asked} and",
    "ratio": "ratio of {asked} to",
    "relative difference": "how much more in percent is {asked} than",
}


def _in_order(turn: Turn, one: Query, other: Query) -> tuple[Query, Query]:
    """The two as they were told, the larger first where it is asked how many times it is the other."""
    return by_size(one, other) if turn.keys & {"how", "factor"} else (one, other)


def _is_amount(query: Query) -> bool:
    try:
        return isinstance(evaluate(query).value, Amount)
    except NotComputableError:
        return False
