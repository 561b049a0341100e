"""What is told and nobody asked for: how often something appears, a share of all, a thing in place of a year."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.last_values import picked_by
from assistant.conversing.turns import Turn


def _tells_how_often(turn: Turn, response: Response) -> bool:
    """Whether "every year?" after a figure is told how often something appears, which nobody has asked."""
    if (
        response.query is not None
        or turn.state.query is None
        or turn.cues.isdisjoint(("by year", "peryear", "permonth"))
    ):
        return False
    return turn.keys.isdisjoint(_APPEARING) and not turn.names_measure


def _shares_both(turn: Turn, response: Response) -> bool:
    """Whether "what would the share be?" is told that of all whom an unanswered question named."""
    query = response.query
    if query is None or query.operation != "share" or query.operands[0].operation != "sum" or turn.named:
        return False
    # So it is where the question before had no answer.
    return turn.state.query is None and "share" in turn.cues


def _misses_year(turn: Turn, response: Response) -> bool:
    """Whether "in which year was it bigger?" is told which thing, or "which year was better?" by a lead."""
    keys, query = [word.key for word in turn.words], response.query
    asks = any(one in ("which", "what") and after in ("year", "month") for one, after in pairwise(keys))
    if not asks or query is None or query.operation != "name" or turn.cues.isdisjoint(("more", "fewer")):
        return False
    pack, picked = turn.library.pack, picked_by(query)
    is_of_lead = any(pack.measures[fact.measure].between for fact in query.facts())
    return picked is not None and picked.key in pack.members or is_of_lead and not {"better", "worse"}.isdisjoint(keys)


_APPEARING = frozenset("often appear publish issue release come report index frequency how frequently".split())


UNASKED = (_tells_how_often, _shares_both, _misses_year)
