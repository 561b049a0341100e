"""What is told and nobody asked for: how often something appears, a share of all, what was to be left out."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.doing import doing_in
from assistant.conversing.last_values import picked_by
from assistant.conversing.phrases import opens_with
from assistant.conversing.turns import MADE, Turn
from assistant.english.followups import HOW_FAR


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


def _holds_nothing(turn: Turn, response: Response) -> bool:
    """Whether "the difference?", "the ratio?" is told one figure, or one held against itself.

    A lead may be called so itself, but not one that was told already.
    """
    query, doing, last = response.query, doing_in(turn.question), turn.state.query
    if query is None or doing is None or doing.what not in ("apart", "ratio") or opens_with(turn.words, HOW_FAR):
        return False
    if query.fact is None:
        of = [operand.fact for operand in query.operands]
        return (
            query.operation in ("difference", "ratio") and None not in of and len({each.id for each in of if each}) == 1
        )
    is_told = last is not None and last.fact is not None and last.fact.id == query.fact.id
    return is_told or turn.library.pack.measures[query.fact.measure].between is None


def _names_another(turn: Turn, response: Response) -> bool:
    """Whether a turn names a measure that is not told of, by words of which what is told of has none."""
    scan, query = turn.alone.scan, response.query
    named = [each for each in scan.measures if each.sense.kind == "measure"]
    if (
        not named
        or query is None
        or not (told := {fact.measure for fact in query.facts()})
        or told & {each.sense.id for each in named}
    ):
        return False
    spent = {at for each in scan.measures if each.sense.id in told for at in each.at}
    # "The gap" may be one between any two.
    spent |= {at for each in scan.cues for at in each.at}
    spent |= {at for each in scan.names if each.sense.kind not in ("lacking", "dimension") for at in each.at}
    return all(not spent.issuperset(each.at) for each in named)


UNASKED = (_tells_how_often, _shares_both, _misses_year, _leaves_in, _tells_no_distance, _holds_nothing, _names_another)
