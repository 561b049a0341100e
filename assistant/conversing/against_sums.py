"""Turns that hold another figure against a sum that was made: "how many more does the US have?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.conversing.answers_over import computed, put
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import opens_with
from assistant.conversing.substituting import facts_of, of_member
from assistant.conversing.turns import MOVES, Turn
from assistant.english.followups import AGAINST, BESIDE
from assistant.operations.query import Query
from assistant.reading.slots import Slots
from assistant.utterance.forms import is_claim

DOING_MORE = frozenset("ratio difference share base more fewer".split())
_MADE = ("sum", "scaled", "mean", "median")


def not_alike(turn: Turn) -> Response:
    """The answer where there is nothing like the last value that it could be held against."""
    message = "I cannot tell what the last answer is to be held against."
    return Response(unknown(turn.question, "unlike", message, turn.library.pack), None, turn.state.slots)


def beside_made(turn: Turn, now: Slots) -> Response | None:
    """ "Compared with the US" after a sum: that sum beside the figure of the other one."""
    last, keys = turn.state.query, {word.key for word in turn.alone.scan.words[:2]}
    if last is None or last.operation not in _MADE or not opens_with(turn.words, AGAINST) or not BESIDE & keys:
        return None
    other = of_member(last.operands[0], now.named[0].member, turn.library)
    if last.operation != "sum" or other is None or other in last.operands or turn.cues & DOING_MORE:
        return not_alike(turn)
    return computed(turn, Query("both", told_apart((last, other))))


def against_sum(turn: Turn, now: Slots) -> Response | None:
    """ "How many more does the US have?", "did it make more?" after a sum of others: its figure against that sum."""
    last = turn.state.query
    if (
        last is None
        or last.operation != "sum"
        or len(now.named) != 1
        or any(each.fact is None for each in last.operands)
    ):
        return None
    other = of_member(last.operands[0], now.named[0].member, turn.library)
    if other is None or other.fact is None or other.fact.id in facts_of(last):
        return None
    if now.amounts or now.periods or turn.cues & {"percent", "share", "relative", *MOVES}:
        return Response(not_made_out(turn))
    if is_claim(turn.alone.scan):
        held = Query("compare", told_apart((other, last)), relation="above" if "more" in turn.cues else "below")
        return put(turn, held)
    pair = told_apart((last, other) if "fewer" in turn.cues else (other, last))
    return computed(turn, Query("ratio" if "ratio" in turn.cues else "difference", pair))
