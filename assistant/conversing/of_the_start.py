"""Turns that ask for a movement as a part of where it started: "of the original lead?", "of the 2023 value?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.movements import ends_of
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import stands_in, weighty
from assistant.conversing.turns import Turn
from assistant.english.followups import OF_THE_START
from assistant.operations.query import Query


def of_the_start(turn: Turn) -> Response | None:
    """ "As a percentage of the original lead?" after a fall: the relative fall."""
    movement = _movement(turn.state.query)
    if movement is None or not (stands_in(turn.words, OF_THE_START) or _is_of_first_time(turn, movement)):
        return None
    if "remain" in turn.cues or not turn.keys.isdisjoint(_LEFT):
        # "What fraction of the original lead is left?"
        return computed(turn, Query("remaining", ends)) if (ends := ends_of(movement)) else Response(not_made_out(turn))
    return computed(turn, movement._replace(operation=f"relative {movement.operation}"))


_LEFT = frozenset("left remaining remain remained survive survived still".split())


def _movement(query: Query | None) -> Query | None:
    """The last movement; two figures of one thing that were held against each other are that of one to the other."""
    if query is None or query.operation in ("fall", "change"):
        return query
    ends = ends_of(query) if query.operation == "difference" else ()
    values = [end.fact.value for end in ends if end.fact is not None and end.fact.value is not None]
    if len(values) != _PAIR:
        return None
    return Query("fall" if values[0] > values[1] else "change", ends)


def _is_of_first_time(turn: Turn, movement: Query) -> bool:
    """Whether a movement is asked for as a part of the figure at its first time ("in percent of the 2023 value")."""
    scan, facts = turn.alone.scan, [operand.fact for operand in movement.operands]
    if len(scan.periods) != 1 or turn.cues.isdisjoint(_PARTS) or turn.cues - _PARTS - _LEAD_CUES or turn.named:
        return False
    period, at = scan.periods[0].period, scan.periods[0].at[0]
    within = [fact is not None and fact.period is not None and period.contains(fact.period) for fact in facts]
    rest = weighty(turn.beside(*scan.cues, *scan.measures, *scan.periods), _VALUE)
    return within == [True, False] and "of" in (word.key for word in scan.words[:at]) and not rest


_PAIR = 2
_PARTS = frozenset(("percent", "share", "base", "relative"))
#: Cues that words for the figure itself are ("lead", "gap").
_LEAD_CUES = frozenset(("ahead", "difference"))
_VALUE = frozenset("value level one end year size".split())
