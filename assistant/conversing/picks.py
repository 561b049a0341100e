"""Turns after one of several was picked ("which is the largest?"): what the picked one has, and what another has."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import carried
from assistant.conversing.last_values import picked_by
from assistant.conversing.times import months_moved
from assistant.conversing.turns import DOING, Turn
from assistant.operations.query import Query
from assistant.operations.wording import describe
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library
from assistant.utterance.forms import is_claim

_PICKING = frozenset("max min more fewer rank".split())


def question_for(query: Query, library: Library) -> Slots | None:
    """The reading of the question for the figure that a query gives; None where it cannot be asked for."""
    return respond(f"What is {describe(query)}?", library).slots


def beside_picked(turn: Turn) -> Response | None:
    """ "And MMLU?" after the largest was asked for: the figure of MMLU, as that of the one that was picked.

    "How much in percent?" asks for that of the picked one too.
    """
    if turn.names_measure or turn.state.slots is None:
        return None
    members = turn.library.pack.members
    query = turn.state.query
    is_of_one = query is not None and query.operation in ("name", "dates") and len(query.operands) == 1
    found = query.operands[0] if query is not None and is_of_one else None
    moves = months_moved(turn) or "it" in turn.keys and {"what", "how"} & turn.keys and turn.alone.scan.periods
    if found is not None and found.fact is not None and moves:
        # "On which test was it 1.6?", and then "what was it the year before?"
        slots = question_for(found, turn.library)
        return carried(turn._replace(state=turn.state._replace(slots=slots, query=found))) if slots else None
    picked = picked_by(query)
    if picked is None:
        return None
    kinds = {members[each].dimension for each in picked.key.split() if each in members}
    asks = "how" in turn.keys or turn.words[0].key == "by" and "what" in turn.keys
    asks_far = not turn.named and asks and "percent" in turn.cues and turn.cues.isdisjoint(_PICKING)
    # A name may be one of a country and one of its models.
    named = {each for each in turn.named if members[each].dimension in kinds}
    is_other = len(named) == 1 and not turn.cues & (DOING - {"count"})
    if is_claim(turn.alone.scan) and "ordinal" in turn.cues:
        # "So China came third?" asks for no figure.
        return None
    if not asks_far and not is_other:
        return None
    slots = question_for(_level(picked) if turn.alone.scan.periods else picked, turn.library)
    return carried(turn._replace(state=turn.state._replace(slots=slots))) if slots is not None else None


def beside_kept(turn: Turn) -> Response | None:
    """ "The second?" after "which leads are above 3?": the figure of that one of those that the condition kept."""
    query = turn.state.query
    if query is None or query.operation != "name" or query.operands[0].operation != "filter" or turn.names_measure:
        return None
    named = [each for each in query.operands[0].operands if each.key in turn.named]
    if len(named) != 1 or len(set(turn.named)) != 1 or turn.cues & (DOING - {"count"}):
        return None
    slots = question_for(_level(named[0]) if turn.alone.scan.periods else named[0], turn.library)
    return carried(turn._replace(state=turn.state._replace(slots=slots))) if slots is not None else None


def _level(query: Query) -> Query:
    """The first figure that a query is made of: at one time nothing falls."""
    while query.fact is None and query.operands:
        query = query.operands[0]
    return query
