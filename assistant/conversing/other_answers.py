"""Turns that pick another answer to the yes or no of the question before: "and that did not?", "and unsure?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond_to_query
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import DOING, Turn
from assistant.reading.named_members import Named
from assistant.reading.slots import Slots, fill_slots
from assistant.reading.yes_and_no import answers_of

#: Words of a turn that says nothing but no.
_NO = frozenset(
    "not no none never without any right correct that who which did do does had have has the those ones them".split()
)
_NEGATING = frozenset("not no none never without".split())


def other_answer(turn: Turn) -> Response | None:
    """The figure for the answer that a turn picks; None where nobody was asked for a yes or no before."""
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or turn.state.query is None or turn.state.query.operation != "fact" or scan.periods:
        return None
    for dimension in before.measure.dimensions:
        answers = answers_of(before.measure, dimension, turn.library.cube)
        picked = _picked(turn, before, dimension, answers) if answers else None
        if picked:
            others = tuple(each for each in before.named if each.dimension != dimension)
            return _told(turn, before._replace(named=(*others, picked)))
    return None


def _picked(turn: Turn, before: Slots, dimension: str, answers: dict[str, str]) -> Named | None:
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    named = [each for each in now.named if each.dimension == dimension] if now and not now.unexplained else []
    if len(named) == 1 and turn.only_names and turn.cues.isdisjoint(DOING):
        return named[0]
    says_no = not turn.keys.isdisjoint(_NEGATING) and not weighty(turn.words, _NO) and turn.opens
    return Named(dimension, answers["no"], ()) if says_no else None


def _told(turn: Turn, slots: Slots) -> Response | None:
    frame = Frame(slots, turn.library.cube)
    try:
        query = frame.figure()
    except (Declined, Open):
        return None
    return respond_to_query(turn.question, query, turn.library, slots)
