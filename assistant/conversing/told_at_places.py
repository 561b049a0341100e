"""Turns that ask for one of two figures again by its place: "the former", "the first one"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import single_values
from assistant.conversing.phrases import is_only
from assistant.conversing.turns import PLACE_OF_TWO, Turn

_PAIR = 2
_PLACES = "the former, the latter, former, latter, the first one, the second one, the former one, the latter one"


def told_at_place(turn: Turn) -> Response | None:
    """The figure told first or second again, where the two are of different times, so that no time is to be carried."""
    values = single_values(turn.state.values)
    facts = [each.fact for each in values if each.fact is not None]
    if turn.state.told or turn.state.pending or not len(values) == len(facts) == _PAIR:
        return None
    if facts[0].period == facts[1].period or facts[0].members == facts[1].members or not is_only(turn.words, _PLACES):
        return None
    places = {PLACE_OF_TWO[word.key] for word in turn.words if word.key in PLACE_OF_TWO}
    return computed(turn, values[places.pop()]._replace(label="", key="")) if len(places) == 1 else None
