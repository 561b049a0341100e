"""Turns that ask of the others alone, or of one alone: "was any other over 30 %?" after the figure of one."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.composing.filters import bound
from assistant.conversing.answers_over import computed
from assistant.conversing.conditions import all_like
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.turns import DOING, Turn
from assistant.english.followups import OTHERS_SO
from assistant.operations.query import Query

_BESIDE = frozenset("and so what how about only alone just".split())
_OTHERS = frozenset(("other", "others"))
_CLAIMS = ("every", "compare", "not")
_ASKING = frozenset(("any", "some", "which", "what"))


def of_any_other(turn: Turn) -> Response | None:
    """Whether a bound holds of any of the others, or of which, at the time of the last figure; else asked back."""
    said, given = [word.text.lower() for word in turn.words], turn.figures
    is_asked = any(one in _ASKING and after in _OTHERS for one, after in pairwise(said))
    if not is_asked or len(given) != 1 or not given[0].relation or turn.state.query is None:
        return None
    last = turn.state.query
    if turn.named or turn.alone.scan.periods or last.fact is None and last.operation not in _CLAIMS:
        return None
    # "Any other over 20?" after "any other over 30?" is asked of the same ones.
    again = last.operands[:-1] if last.operation == "every" else ()
    others = again or tuple(each for each in all_like(last, turn) if each.fact != last.fact)
    measures = {each.fact.measure for each in others if each.fact is not None}
    read = {each.measure.id for each in turn.alone.readings}
    is_of_these = not read or not read.isdisjoint(measures)
    if not others or not is_of_these:
        return Response(not_made_out(turn))
    limit = bound(given[0], others[0])
    if turn.keys.isdisjoint(("which", "what")):
        return computed(turn, Query("every", (*others, limit), relation=given[0].relation, words="any"))
    return computed(turn, Query("name", (Query("filter", (*others, limit), relation=given[0].relation),)))


def of_one_alone(turn: Turn) -> Response | None:
    """ "On MATH?" after what was claimed of all: the same claim of that one."""
    last, scan = turn.state.query, turn.alone.scan
    if (
        last is None
        or last.operation != "every"
        or len(set(turn.named)) != 1
        or turn.names_measure
        or turn.cues & DOING
    ):
        return None
    *figures, limit = last.operands
    own = [each for each in figures if each.fact is not None and turn.named[0] in each.fact.members.values()]
    if len(own) != 1 or weighty(turn.beside(*scan.names), aside=_BESIDE) or scan.periods or scan.amounts:
        return None
    return computed(turn, Query("compare", (own[0], limit), relation=last.relation))


def others_so(turn: Turn) -> Response | None:
    """ "Which others are?" after a claim that holds one figure against a bound: the others of which it is true."""
    held = turn.state.query
    if held is None or held.operation != "compare" or not held.relation or not is_only(turn.words, OTHERS_SO):
        return None
    own, limit = held.operands
    if own.fact is None or limit.operation != "given" and limit.fact is None:
        return None
    others = tuple(each for each in all_like(own, turn) if each.fact not in (own.fact, limit.fact))
    condition = Query("filter", (*others, limit), relation=held.relation)
    return computed(turn, Query("name", (condition,))) if others else None
