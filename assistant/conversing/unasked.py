"""What is told and nobody asked for: how often something appears, a share of all, what was to be left out."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.last_values import picked_by
from assistant.conversing.turns import MADE, Turn


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


def _leaves_in(turn: Turn, response: Response) -> bool:
    """Whether "if you leave out Europe?" after what was made of several is told the figure of one alone."""
    last, query = turn.state.query, response.query
    if last is None or query is None or not turn.named or turn.cues.isdisjoint(("except", "left out")):
        return False
    facts, members = query.facts(), turn.library.pack.members
    if query.fact is None:
        # "Without X in 2024?" is told nothing that is made with X.
        kinds = {each: {fact.members.get(members[each].dimension) for fact in facts} for each in turn.named}
        return query.operation in MADE and any(each in found and len(found) > 1 for each, found in kinds.items())
    return len(last.facts()) > 1 and last.operation in _MADE_OF


def _tells_no_distance(turn: Turn, response: Response) -> bool:
    """Whether "so they are 5 apart?" is held against one figure that is no distance."""
    query = response.query
    if query is None or not isinstance(response.answer.value, bool) or "apart" not in turn.keys:
        return False
    measures = turn.library.pack.measures
    is_distance = any(part.operation in _DISTANCES for part in query.within())
    return not is_distance and not any(measures[fact.measure].between for fact in query.facts())


_DISTANCES = frozenset(("difference", "spread", "change", "fall"))
_MADE_OF = (*MADE, "difference", "ratio", "share", "compare", "not")


UNASKED = (_tells_how_often, _shares_both, _misses_year, _leaves_in, _tells_no_distance)
