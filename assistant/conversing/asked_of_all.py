"""Turns that ask a thing of all of them: "on all of them, what did it fall by?"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import carried
from assistant.conversing.conditions import of_all
from assistant.conversing.owed import not_made_out
from assistant.conversing.turns import Turn, read_turn
from assistant.operations.query import Query

_ALL = (
    r"(?:on|for|in|across)\s+(?:all|each|every\s+one)"
    r"(?:\s+(?:of\s+(?:them|these|those|the\s+\w+)|the\s+\w+|two|three|four|five))?"
)
_OF_ALL = re.compile(
    rf"^\W*(?:(?:and|so|ok|now|but)\b[\s,]*)*(?:{_ALL}\s*[,:–—]\s*(?P<rest>\S.*)|(?P<before>.*\bit\b.*?)\s+{_ALL}\W*)$",
    re.IGNORECASE,
)
_FEWEST = 2


def asked_of_all(turn: Turn) -> Response | None:
    """What a turn asks of the one that was spoken of, told of each of its kind; declined where that cannot be."""
    found = _OF_ALL.match(turn.question)
    rest = found and (found["rest"] or found["before"])
    if not rest or turn.state.slots is None or turn.named:
        return None
    asked = carried(read_turn(rest, rest, turn.state, turn.library))
    if asked is None or asked.query is None or isinstance(asked.answer.value, bool):
        return Response(not_made_out(turn)) if asked is not None else None
    every = of_all(asked.query, turn) if _is_of_one(asked.query) else ()
    return computed(turn, Query("both", every)) if len(every) >= _FEWEST else Response(not_made_out(turn))


def _is_of_one(query: Query) -> bool:
    """Whether a value is a figure, or how it moved, of one member along each dimension."""
    facts = query.facts()
    return bool(facts) and len({tuple(sorted(fact.members.items())) for fact in facts}) == 1
