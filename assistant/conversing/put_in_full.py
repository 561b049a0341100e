"""Turns that nothing else takes, with what their pronoun stands for put in full: "was it cut to less than a fifth?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.in_play import are_of_one_thing, pair_in_play
from assistant.conversing.turns import MOVES, Turn
from assistant.operations.query import Query
from assistant.operations.wording import about_fact, describe, listed
from assistant.utterance.forms import is_claim

#: "It", "that", "that figure", where they stand for a figure.
_IT = re.compile(
    r"\b(?:it|(?:that|this)(?:\s+(?:figure|number|value|amount|level|gap|lead|one))?)\b(?!['’]s\b)"
    r"(?!\s+(?:the|there|year|month|time|date|report|edition|kind|sort|case|test|benchmark|[A-Z])\b)",
    re.IGNORECASE,
)
#: "Those two", "they", where they stand for the things of which figures were told.
_THEY = re.compile(r"\b(?:(?:those|these|the)\s+two|those|these|they)\b(?!\s+(?:figures|numbers|ones))", re.IGNORECASE)
#: Words that stand for something else in such a turn.
_ELSE = frozenset("who whom whose its there their them other others same again one ones both each".split())
#: Cues of what is asked of a movement.
_MOVING = frozenset((*MOVES, "ratio"))
#: Words that make one of several.
_TOGETHER = frozenset("together combined total sum altogether jointly".split())
_PARTS = frozenset("half third quarter fifth tenth majority most".split())
_ASKING = frozenset("how what which who when where".split())
_PAIR = 2


def put_in_full(turn: Turn, said: str, take: Callable[[str], Response | None]) -> Response | None:
    """The response to the full question that a turn stands for; None where that is told nothing of what it points at.

    `take` follows a turn with the names in place of what stood for them.
    """
    state = turn.state
    if not state.values or state.lapsed or state.pending or state.told or not turn.keys.isdisjoint(_ELSE):
        return None
    if named := _with_names(turn, said):
        return take(named)
    full, told = _in_full(turn, said)
    response = respond(full, turn.library) if full else None
    query = response.query if response is not None else None
    if response is None or query is None or response.answer.status != "answered" or response.answer.assumptions:
        return None
    if query.operation == "fact" or isinstance(response.answer.value, bool) and not turn.keys.isdisjoint(_ASKING):
        # "That is a drop of how many percent?"
        return None
    stands = {fact.id for fact in query.facts()}.issuperset(fact.id for each in told for fact in each.facts())
    return told_back(turn.question, full, response) if stands else None


def _with_names(turn: Turn, said: str) -> str:
    """The turn with the names of the last two things in place of "those two"; "" where it does not point at two."""
    is_sum = not turn.keys.isdisjoint(_TOGETHER)
    found = list(_THEY.finditer(said)) or (list(_IT.finditer(said)) if is_sum else [])
    values = pair_in_play(turn.state.values)
    if len(found) != 1 or len(values) != _PAIR or turn.alone.scan.periods or not is_claim(turn.alone.scan):
        return ""
    facts = [each.fact for each in values if each.fact is not None]
    if len(facts) != _PAIR or facts[0].measure != facts[1].measure or facts[0].period != facts[1].period:
        return ""
    apart = [kind for kind in facts[0].members if facts[0].members.get(kind) != facts[1].members.get(kind)]
    if len(apart) != 1:
        return ""
    names = tuple(turn.library.pack.members[each.members[apart[0]]].spoken for each in facts)
    start, end = found[0].span()
    return f"{said[:start]}{listed(names)}{said[end:]}"


def _in_full(turn: Turn, said: str) -> tuple[str, tuple[Query, ...]]:
    """The full question that a turn stands for, and the figures to answer it from; "" and none where it is none."""
    found, pair, last = list(_IT.finditer(said)), pair_in_play(turn.state.values), turn.state.values[-1]
    if last.operation != "both" and len(pair) == _PAIR and last.fact is None and are_of_one_thing(*pair):
        # "Was it cut to a fifth?", and then "so it halved?"
        last = pair[-1]
    if len(found) != 1 or last.fact is None or last.pack is None or turn.alone.scan.periods:
        return "", ()
    moves = not turn.cues.isdisjoint(_MOVING)
    if not turn.keys.isdisjoint(_TOGETHER) or not moves and not turn.keys.isdisjoint(_PARTS):
        # "Is that less than half?" may be of all or of another.
        return "", ()
    start, end = found[0].span()
    if not moves:
        return f"{said[:start]}{describe(last)}{said[end:]}", (last,)
    times = [each.fact.period for each in pair if each.fact and each.fact.period and are_of_one_thing(each, last)]
    if len(times) != _PAIR or times[0] == times[1]:
        return "", ()
    times.sort(key=lambda each: each.start)
    noun = about_fact(last.fact, last.pack, with_period=False, is_turned=last.sign < 0)
    span = f"between {times[0].label} and {times[1].label}"
    return f"{said[:start]}{noun}{said[end:].rstrip(' ?.!')} {span}?", pair
