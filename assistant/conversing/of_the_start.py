"""Turns that ask for a movement as a part of where it started: "of the original lead?", "of the 2023 value?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.movements import ends_of
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import stands_in, weighty
from assistant.conversing.state import State
from assistant.conversing.turns import Turn
from assistant.english.followups import OF_THE_START
from assistant.operations.query import Query


def of_the_start(turn: Turn) -> Response | None:
    """ "As a percentage of the original lead?" after a fall: the relative fall."""
    is_left = "remain" in turn.cues or not turn.keys.isdisjoint(_LEFT)
    movement, of_start = _movement(turn.state.query), bool(stands_in(turn.words, OF_THE_START))
    if movement is None and is_left and (of_start or turn.alone.scan.periods):
        movement = _between_last(turn.state)
        if movement is None and "first" in turn.keys:
            # Of the first of some other things nothing is left.
            return Response(not_made_out(turn))
    if movement is None or not (of_start or _is_of_first_time(turn, movement)):
        return None
    if not _is_within(turn, movement):
        return Response(not_made_out(turn))
    last = turn.state.query
    is_left = is_left or last is not None and last.operation == "remaining"
    if is_left:
        # "What fraction of the original lead is left?"
        return computed(turn, Query("remaining", ends)) if (ends := ends_of(movement)) else Response(not_made_out(turn))
    return computed(turn, movement._replace(operation=f"relative {movement.operation}"))


def _is_within(turn: Turn, movement: Query) -> bool:
    """Whether the times that a turn names are those from or to which something moved."""
    times = [operand.fact.period for operand in movement.operands if operand.fact and operand.fact.period]
    named = [each.period for each in turn.alone.scan.periods]
    return all(any(one.contains(time) or time.contains(one) for time in times) for one in named)


_LEFT = frozenset("left remaining remain remained survive survived still".split())


def _movement(query: Query | None) -> Query | None:
    """The last movement; two figures of one thing that were held against each other are that of one to the other."""
    if query is None or query.operation in ("fall", "change"):
        return query
    if query.operation in ("remaining", "relative fall", "relative change", "both"):
        ends = ends_of(query)
        return Query("fall", ends) if ends else None
    ends = ends_of(query) if query.operation == "difference" else ()
    values = [end.fact.value for end in ends if end.fact is not None and end.fact.value is not None]
    if len(values) != _PAIR:
        return None
    return Query("fall" if values[0] > values[1] else "change", ends)


def _between_last(state: State) -> Query | None:
    """The movement between the last two figures, where they are of one thing at two times."""
    ends = ends_of(Query("both", state.values[-_PAIR:])) if len(state.values) >= _PAIR else ()
    return Query("fall", ends) if ends else None


def _is_of_first_time(turn: Turn, movement: Query) -> bool:
    """Whether a movement is asked for as a part of the figure at its first time ("in percent of the 2023 value")."""
    scan, facts = turn.alone.scan, [operand.fact for operand in movement.operands]
    left = _LEFT_CUES if "remain" in turn.cues else frozenset()
    if len(scan.periods) != 1 or turn.cues.isdisjoint(_PARTS) or turn.cues - _PARTS - _LEAD_CUES - left or turn.named:
        return False
    period, at = scan.periods[0].period, scan.periods[0].at[0]
    within = [fact is not None and fact.period is not None and period.contains(fact.period) for fact in facts]
    rest = weighty(turn.beside(*scan.cues, *scan.measures, *scan.periods), _VALUE)
    return within == [True, False] and "of" in (word.key for word in scan.words[:at]) and not rest


_PAIR = 2
_PARTS = frozenset(("percent", "share", "base", "relative"))
#: Cues that words for the figure itself are ("lead", "gap").
_LEAD_CUES = frozenset(("ahead", "difference"))
#: Cues of what is left of something ("what percent of the 2023 gap is still there?").
_LEFT_CUES = frozenset(("remain", "define", "how"))
_VALUE = frozenset("value level one end year size".split())
