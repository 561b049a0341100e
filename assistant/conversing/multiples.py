"""Turns that ask how many times one thing is another, put as the one divided by the other: "how many times that?".

So do those that ask how far one is from another ("how many more is that for the US?").
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from assistant.answering.answer import Response
from assistant.composing.pairs import larger_first
from assistant.conversing.answers_over import computed
from assistant.conversing.conditions import relation_in
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.state import State
from assistant.conversing.substituting import of_member
from assistant.conversing.turns import Turn
from assistant.operations.query import Query

#: "... did X make?"
_DID_WHO = (
    r"\s+(?:did|does|do|is|was|are|were|has|have)\s+(?P<who>(?!how\b|that\b|it\b|this\b)\S+(?:\s\S+){0,4}?)"
    r"(?:\s+(?:have|has|had|get|got|make|made|produce|release|create|build|come to|amount to))*\W*$"
)
_THAT = r"(?:that|this|it)(?:\s+(?:number|figure|amount|count|total|sum|value|many|much))?"
_OPENING = r"^\W*(?:(?:and|so|then|ok|okay|but|now)\b[\s,]*)*"
#: "How many times that did X make?", "X made how many times that?"
_TIMES_THAT = re.compile(
    rf"{_OPENING}how\s+many\s+times\s+{_THAT}{_DID_WHO}"
    rf"|{_OPENING}(?P<first>(?!how\b|that\b|it\b|this\b)\S+(?:\s\S+){{0,3}}?)\s+(?:made|makes|produced|produces|has|have|had|is|was"
    rf"|built|created|released)\s+how\s+many\s+times\s+{_THAT}\W*$",
    re.IGNORECASE,
)
#: "How many times as many did X make?" after a sum
_TIMES_AS_MANY = re.compile(rf"{_OPENING}how\s+many\s+times\s+as\s+(?:many|much|large|big){_DID_WHO}", re.IGNORECASE)
#: "How many times does the first go into the second?" asks for the second as a multiple of the first.
_INTO = re.compile(
    r"\bhow\s+(?:many\s+times|often)\s+(?:does|do|did|would|will|can)\s+(?:the\s+)?(?P<one>first|second|former|latter)"
    r"(?:\s+(?:one|value|number|figure))?\s+(?:go|fit)\s+into\s+(?:the\s+)?(?P<other>first|second|former|latter)"
    r"(?:\s+(?:one|value|number|figure))?",
    re.IGNORECASE,
)


def divided_by_that(said: str, state: State) -> str:
    """A turn that asks how many times one is another as the one over the other; any other turn unchanged.

    After a sum "how many times as many did X make?" is asked of that sum.
    """
    if state.query is None or "times" not in said and "often" not in said:
        return said
    said = _INTO.sub(r"the \g<other> divided by the \g<one>", said)
    found = _TIMES_THAT.match(said) or state.query.operation == "sum" and _TIMES_AS_MANY.match(said) or None
    if found is None:
        return said
    return f"{found.groupdict().get('first') or found['who']} divided by that?"


def times_as_large(turn: Turn, pair: tuple[Query, ...], *, is_about_last: bool) -> Response:
    """ "How many times larger was it in January?": the larger by the smaller, if it is so that the question has it.

    The last value is the first of the two; "than that" holds the other one against it.
    """
    holds_last = any(one == "than" and key in _STANDING for one, key in pairwise(word.key for word in turn.words))
    asked = pair if is_about_last and not holds_last else pair[::-1]
    ordered = larger_first((asked[0], asked[1]))
    is_so = (ordered[0] == asked[0]) == ("more" in turn.cues)
    return computed(turn, Query("ratio", ordered)) if is_so else Response(not_made_out(turn))


def turned_up(turn: Turn, response: Response) -> Response:
    """The response to "x times smaller?" with the larger over the smaller; any other response unchanged."""
    query = response.query
    if query is None or query.operation != "ratio" or not {"ratio", "fewer"} <= turn.cues or "times" not in turn.keys:
        return response
    if response.answer.status != "answered" or not isinstance(response.answer.value, str):
        return response
    is_up = Decimal(response.answer.value) >= 1 or turn.keys.isdisjoint(_SMALLER)
    return response if is_up else computed(turn, query._replace(operands=query.operands[::-1]))


_SMALLER = frozenset("smaller less fewer lower".split())
_STANDING = frozenset("that this it now".split())


def figure_for(turn: Turn) -> Response | None:
    """ "So how many more is that for the Americans?" after two figures: how far that one is from the other."""
    relation, last = relation_in(turn), turn.state.values[-1] if turn.state.values else None
    words = turn.alone.scan.words
    named = [each for each in turn.alone.scan.names if each.sense.id in turn.named]
    is_object = bool(named) and "for" in {word.key for word in words[max(0, named[0].start - _NEAR) : named[0].start]}
    is_multiple = not relation and "ratio" in turn.cues and "times" in turn.keys
    if not (relation or is_multiple) or last is None or last.fact is None or not is_object or "how" not in turn.keys:
        return None
    if "than" in turn.keys or not turn.has_pronoun or turn.names_measure or turn.figures or turn.alone.scan.periods:
        return None
    of = [each.sense.id for each in named if each.sense.more in last.fact.members]
    own = of_member(last, of[0], turn.library) if len(of) == 1 else None
    other = last if own != last else next((each for each in reversed(turn.state.values[:-1]) if each != last), None)
    if own is None or other is None or other.fact is None or other.fact.measure != last.fact.measure:
        return Response(not_made_out(turn))
    pair = (own, other) if relation == "above" or is_multiple else (other, own)
    return computed(turn, Query("ratio" if is_multiple else "difference", told_apart(pair)))


_NEAR = 3
