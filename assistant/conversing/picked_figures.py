"""Turns that ask for the figure of the one of two that was picked: "what is the faster rate?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed, computed_of
from assistant.conversing.last_values import picked_by
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.turns import MOVES, Turn
from assistant.english.followups import AT_WHAT_RATE
from assistant.operations.query import Query

_PAIR = 2
#: Words for a figure that one of two has.
_FIGURES = frozenset("rate value number count level amount two of one".split())


def picked_figure(turn: Turn) -> Response | None:
    """ "What is the faster rate?" after one of two was picked: the figure of that one, not how far they are apart."""
    query, scan = turn.state.query, turn.alone.scan
    if query is None or query.operation != "name" or query.operands[0].operation != "top" or turn.named:
        return None
    best = query.operands[0]
    held = turn.cues & {"more", "fewer", "max", "min"}
    if len(best.operands) != _PAIR or len(held) != 1 or turn.words[0].key != "what":
        return None
    spoken = [each for each in (*scan.cues, *scan.measures) if each.sense.id in held or each in scan.measures]
    if weighty(turn.beside(*spoken), aside=_FIGURES) or scan.periods or turn.cues & {"difference", "ratio", *MOVES}:
        return None
    relation = "min" if held & {"min", "fewer"} else "max"
    return computed(turn, Query("amount", (best._replace(count=1, relation=relation),)))


#: What asks for a figure beside its name, and words that point to the one that was picked.
_ASKING = frozenset(
    "and what how large big wide much high small was is were be that the its there it then of in by".split()
)


def figure_of_picked(turn: Turn) -> Response | None:
    """ "And what was the gap?" after the test with the widest gap: the figure by which that was picked."""
    scan, picked = turn.alone.scan, picked_by(turn.state.query)
    fact = picked.fact if picked is not None else None
    if fact is None or turn.state.told or turn.named or scan.periods or scan.amounts or turn.whens:
        return None
    if not turn.keys.isdisjoint(("other", "others", "best", "worst")) or "ordinal" in turn.cues:
        # "How many did the other one have?", "how many did the runner-up?"
        return None
    if not scan.measures or turn.words[0].key not in ("what", "how", "and", "so"):
        return None
    # "And the best?" names no measure, whatever some are about.
    spent = {at for each in scan.measures if each.sense.kind != "about" for at in each.at}
    if any(each.sense.id in _OVER and spent.isdisjoint(each.at) for each in scan.cues):
        return None
    assert turn.state.query is not None
    assert picked is not None
    before = picked_by(turn.state.values[-_PAIR]) if len(turn.state.values) >= _PAIR else None
    is_of_two = len(turn.state.query.operands[0].operands) == _PAIR or before is not None
    if is_of_two and "difference" in turn.cues and "difference" in turn.keys:
        # Of two it is asked how far they are apart.
        return None
    ids = {each.sense.id for each in scan.measures}
    is_pointing = fact.measure in ids and not turn.keys.isdisjoint(_POINTING)
    if not is_pointing or weighty(turn.beside(*scan.measures), aside=_ASKING):
        return None
    # "And a year later?" is then asked of the one that was picked.
    return computed_of(turn, Query("amount", turn.state.query.operands), picked)


_OVER = frozenset((*MOVES, "max", "min", "mean", "median", "sum", "ratio", "share", "difference", "rank"))
_POINTING = frozenset("the its that it there".split())


def rate_of_picked(turn: Turn) -> Response | None:
    """ "At what rate?" after "does A or B grow faster?": how fast the one grows that was picked."""
    picked = picked_by(turn.state.query)
    fact = picked.fact if picked is not None else None
    asks = f"{AT_WHAT_RATE}, what factor, how many times, how much" if "peryear" in turn.cues else AT_WHAT_RATE
    if fact is None or turn.state.told or turn.keys >= {"by", "many"} or not is_only(turn.words, asks, _A_YEAR):
        return None
    if not turn.library.pack.measures[fact.measure].unit.is_rate:
        return None
    assert turn.state.query is not None
    return computed(turn, Query("amount", turn.state.query.operands))


_A_YEAR = frozenset("per year each every annually annual yearly".split())
