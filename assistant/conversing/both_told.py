"""Turns that ask for a figure of each of two measures: "and the same for the MATH lead and the US models"."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.answer import Response, respond
from assistant.answering.both_asked import Half, respond_to_both, tells_of, two_asked
from assistant.answering.parts import join_answers
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import without_opening
from assistant.conversing.turns import Turn


def both_told(turn: Turn, said: str, take: Callable[[str], Response | None]) -> Response | None:
    """What is told of each half of a turn, declined where one of them is told nothing; None where it has no two."""
    halves = two_asked(said, turn.library) if len({each.sense.id for each in turn.alone.scan.measures}) > 1 else ()
    if not halves:
        return None
    last = turn.state.query
    # After how something moved no level is meant.
    may_stand_alone = last is None or last.operation in ("fact", "both")

    def taken(half: Half) -> Response | None:
        words = without_opening(half.said)
        response = take(f"and {words}")
        is_of_it = response is not None and tells_of(response, half)
        return response if is_of_it or not may_stand_alone else respond(words, turn.library)

    found = respond_to_both(halves, taken)
    if not found:
        return Response(not_made_out(turn))
    return found[-1]._replace(answer=join_answers(turn.question, [each.answer for each in found]))
